"""A secret as a QR code, to be taken over by a phone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.wording import Text, printable

from . import fonts
from .clipboard import Clipboard
from .naming import identified, kind, named
from .widgets.cards import Symbol
from .widgets.copy_button import CopyButton
from .widgets.qr_view import Matrix, QrView

DENSE: Final = 57  # modules a side; above, many phones need a large picture held still
_MODULE: Final = 3  # pixels a module has at least, for a camera to tell it from its neighbours


class QrDialog(QDialog):
    """Shows `content` as a code that was read back before."""

    def __init__(
        self,
        title: str,
        content: str,
        clipboard: Clipboard,
        parent: QWidget | None = None,
        *,
        caption: str = "",
        say: Callable[[Text], str] = str,
    ) -> None:
        """`title` says what it is (`Player link`), `caption` for whom or what it is good, `say` puts a
        failure into the operator's language."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        matrix, self._problem = _matrix(content, say)
        smallest = (len(matrix) + 8) * _MODULE
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(self._head(title))
        if caption:
            column.addWidget(self._words(printable(caption, 200), "muted"))
        if matrix:
            self._code = named(QrView(matrix), "QR code")
            self._code.setMinimumSize(smallest, smallest)
            self._code.setToolTip(self.tr("Scan it with a phone's camera"))
            column.addWidget(self._code, 1)
            column.addWidget(
                self._line("eye", "care", self.tr("Whoever scans this holds the token."), "Warning")
            )
            if len(matrix) > DENSE:
                column.addWidget(self._line("info", "muted", self._dense_words(), "Dense code"))
        else:
            column.addWidget(self._line("octagon-x", "harm", self._problem, "Problem"))
        column.addLayout(self._buttons(title, content, clipboard))
        if matrix:
            side = max(360, min(600, (len(matrix) + 8) * 6))
            self.setMinimumSize(max(360, smallest + 44), smallest + 240)
            self.resize(side + 44, side + 200)
        else:
            column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)

    def _head(self, title: str) -> QLabel:
        head = QLabel(title)
        head.setFont(fonts.semibold(18))
        return head

    def _words(self, words: str, look: str) -> QLabel:
        label = kind(QLabel(words), look)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _line(self, symbol: str, role: str, words: str, name: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Symbol(symbol, role), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(identified(self._words(words, role), name), 1)
        return line

    def _buttons(self, title: str, content: str, clipboard: Clipboard) -> QHBoxLayout:
        self.copy_button = CopyButton("Copy", clipboard, lambda: content, title)
        self.copy_button.setAutoDefault(False)
        self.close_button = named(QPushButton(), "Close")
        self.close_button.setText(self.close_button.accessibleName())
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(lambda: self.accept())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(self.copy_button)
        row.addWidget(self.close_button)
        return row

    def _dense_words(self) -> str:
        return self.tr("A dense code: make this window large, and hold the phone close and still.")


def _matrix(content: str, say: Callable[[Text], str]) -> tuple[Matrix, str]:
    """The code, or why there is none."""
    from nanosecure_gui.app.qr_codes import proven_grid

    try:
        return proven_grid(content), ""
    except UserError as problem:
        return (), " ".join(say(sentence) for sentence in (problem.text, problem.advice) if sentence)
