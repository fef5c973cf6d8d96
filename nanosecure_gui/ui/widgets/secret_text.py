"""A text that is shown, and never given away by itself."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from nanosecure_gui.ui import fonts
from nanosecure_gui.ui.clipboard import secret_mime


class SecretText(QPlainTextEdit):
    """Read-only, in the typewriter face. Nothing of it reaches the clipboard or X11's selection: copying from
    it emits `copy_requested`, for whoever owns the clipboard."""

    copy_requested = Signal()

    def __init__(self, pixels: int, parent: QWidget | None = None) -> None:
        """`pixels` is the size of the letters."""
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFont(fonts.mono_font(pixels))
        self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.Cut):
            if self.toPlainText():
                self.copy_requested.emit()
            return
        super().keyPressEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        # X11's selection and dragging take this road: never dots, and never without the concealing marks.
        return secret_mime("")
