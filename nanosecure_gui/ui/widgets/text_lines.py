"""Lines of text in a form: filled in, and led to."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget


def show_typed(line: QLineEdit, typed: str) -> bool:
    """Show `typed`, unless it stands there: setting the same text would move the cursor. Whether it did
    not."""
    if line.text() == typed:
        return False
    line.setText(typed)
    return True


def put_cursor_into(control: QWidget) -> None:
    """Lead the keyboard to a control; what stands in a line is selected, to be typed over."""
    control.setFocus()
    if isinstance(control, QLineEdit):
        control.selectAll()
