"""Lines of text in a form: made, filled in, and led to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget


def hinted_line(hint: str, typed: Callable[[str], object]) -> QLineEdit:
    """A line with a hint while it is empty; `typed` is told what stands in it, whenever that is another."""
    line = QLineEdit()
    line.setPlaceholderText(hint)
    # Not `textEdited`: what dictation or a braille display puts in is no less an edit.
    line.textChanged.connect(typed)
    return line


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
