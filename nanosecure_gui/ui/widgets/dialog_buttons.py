"""A dialog's buttons, at the end of its last line."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton


def dialog_buttons(*buttons: QPushButton) -> QHBoxLayout:
    """A row of these buttons, the one for what the dialog is about last."""
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addStretch()
    for button in buttons:
        row.addWidget(button)
    return row
