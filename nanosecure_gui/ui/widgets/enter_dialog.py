"""A dialog in which Enter presses the button it is pressed on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QPushButton


class EnterDialog(QDialog):
    """Qt leaves Enter on a button that is not `autoDefault` to the dialog, which presses its default button:
    Cancel would save. From a field, Enter still presses the default one, if there is one."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button with the focus."""
        on = self.focusWidget()
        if isinstance(on, QPushButton) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            on.click()
        else:
            super().keyPressEvent(event)
