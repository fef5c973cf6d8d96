"""A read-only text in the typewriter face whose owner decides whether it is seen or only dots."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from nanosecure_gui.ui.directions import left_to_right

from .secret_text import SecretText

_PADDING = 17  # pixels above and below the text together, with the outline; with less, Qt scrolls


class SecretLine(SecretText):
    """Shows one text while another is what copying from it means."""

    def __init__(self, lines: int = 1, most: int = 0, parent: QWidget | None = None) -> None:
        """`lines` are seen without scrolling; a text of one line scrolls sideways, of more it wraps. With
        `most` it grows with its text up to so many lines."""
        super().__init__(12, parent)
        left_to_right(self)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if lines == 1:
            self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._lines, self._most = lines, max(lines, most)
        if lines > 2:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().setDocumentMargin(1)
        self._show_lines(lines)

    def show_text(self, text: str) -> None:
        """Show a text."""
        if text != self.toPlainText():
            self.setPlainText(text)
            self._grow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        if self._most == self._lines:
            return
        needed = self._needed()
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if needed > self._most else policy.ScrollBarAlwaysOff
        )
        self._show_lines(min(max(needed, self._lines), self._most))

    def _needed(self) -> int:
        """How many lines the text takes without a scroll bar. Not read from the document: a bar narrows
        that, and would come and go for ever."""
        room = self.width() - 2 * (self.frameWidth() + self.document().documentMargin())
        layout = QTextLayout(self.toPlainText(), self.font())
        layout.setTextOption(self.document().defaultTextOption())
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
        layout.endLayout()
        return layout.lineCount()

    def _show_lines(self, lines: int) -> None:
        self.setFixedHeight(ceil(lines * QFontMetricsF(self.font()).lineSpacing()) + _PADDING)
