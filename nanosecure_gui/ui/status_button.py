"""A small button with an icon for the right end of the status bar."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton

from .icons import icon
from .naming import kind, named


def status_button(name: str, symbol: str, tip: str) -> QPushButton:
    """The button, known as `name`; `tip` says what it does, and its key."""
    button = kind(named(QPushButton(), name), "quiet")
    button.setIcon(icon(symbol, "muted"))
    button.setIconSize(QSize(14, 14))
    button.setFixedSize(24, 20)
    button.setToolTip(tip)
    return button
