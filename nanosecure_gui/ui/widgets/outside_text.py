"""Labels for words from outside: plain text that wraps, and never makes the page wider than the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy


def outside_text(label: QLabel | None = None) -> QLabel:
    """`label` (or a new one) made safe for any text."""
    label = label or QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    policy = label.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)  # a word without end would widen everything
    label.setSizePolicy(policy)
    return label
