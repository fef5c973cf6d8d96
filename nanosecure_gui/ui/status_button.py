"""A small button with an icon for the right end of the status bar."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from .icons import icon
from .naming import kind, named


def status_button(name: str, symbol: str, tip: str) -> QPushButton:
    """The button, known as `name`; `tip` says what it does, and its key."""
    button = kind(named(QPushButton(), name), "status")
    button.setIcon(icon(symbol, "muted"))
    button.setToolTip(tip)
    return button
