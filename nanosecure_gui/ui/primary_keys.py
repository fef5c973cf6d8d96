"""How keys are spelt, and Ctrl+Enter: those of every tab's primary action."""

from __future__ import annotations

from collections.abc import Callable

from PySide6 import QtCore
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from .widgets.busy_button import ASIDE

_KEYS = ("Ctrl+Return", "Ctrl+Enter")  # also the keypad's


def with_primary_keys(words: str) -> str:
    """The words of a button, and the keys that press it."""
    enter = QtCore.QCoreApplication.translate("PrimaryKeys", "Enter")
    return f"{words}{ASIDE}{spelt(_KEYS[0]).replace('Return', enter)}"


def spelt(keys: str) -> str:
    """Keys as they are called here, in this language: `Strg+1`."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def on_primary_keys(page: QWidget, act: Callable[[], object]) -> None:
    """Do it when the keys are pressed anywhere on a page."""
    shortcut = QShortcut(page)
    shortcut.setKeys([QKeySequence(keys) for keys in _KEYS])
    shortcut.setContext(QtCore.Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(lambda: act())
