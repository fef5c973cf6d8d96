"""Opening a dialog as the program does, and keeping it until the test has looked at it."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

D = TypeVar("D", bound=QDialog)


def opened(dialog: D, qtbot: QtBot) -> D:
    """`dialog`, open and with the keyboard; it outlives being closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog
