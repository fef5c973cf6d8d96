"""A secret as a QR code, to be taken over by a phone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.wording import Text, printable

from . import fonts
from .clipboard import Clipboard
from .naming import kind, named, worded
from .widgets.copy_button import CopyButton
from .widgets.dialog_buttons import dialog_buttons
from .widgets.enter_dialog import EnterDialog
from .widgets.outside_text import outside_text
from .widgets.qr_view import QUIET, Matrix, QrView
from .widgets.remark import Remark

DENSE: Final = 57  # modules a side; above, many phones need a large picture held still
_MODULE: Final = 3  # pixels a module has at least, for a camera to tell it from its neighbours


class QrDialog(EnterDialog):
    """Shows `content` as a code that was read back before."""

    def __init__(
        self,
        title: str,
        content: str,
        clipboard: Clipboard,
        parent: QWidget | None = None,
        *,
        caption: str = "",
        caution: str = "",
        say: Callable[[Text], str] = str,
    ) -> None:
        """`title` says what it is (`Player link`), `caption` for whom or what it is good, `caution`
        where it will not work; `say` puts a failure into the operator's language."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        matrix, problem = proven_matrix(content, say)
        smallest = smallest_side(matrix)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(self._head(title))
        if caption:
            column.addWidget(outside_text(kind(QLabel(printable(caption, 200)), "muted")))
        if caution:
            column.addWidget(Remark("triangle-alert", "care", caution, name="Caution"))
        if matrix:
            self._code = named(QrView(matrix), "QR code")
            self._code.setMinimumSize(smallest, smallest)
            self._code.setToolTip(self.tr("Scan it with a phone's camera"))
            column.addWidget(self._code, 1)
            warning = self.tr("Whoever scans this holds the token.")
            column.addWidget(Remark("eye", "care", warning, name="Warning"))
            if len(matrix) > DENSE:
                column.addWidget(Remark("info", "muted", dense_words(), name="Dense code"))
        else:
            column.addWidget(Remark("octagon-x", "harm", problem, name="Problem"))
        column.addLayout(self._buttons(title, content, clipboard))
        if matrix:
            side = max(360, min(600, 2 * smallest))
            self.setMinimumSize(max(360, smallest + 44), smallest + 240)
            self.resize(side + 44, side + 200)
        else:
            column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)

    def _head(self, title: str) -> QLabel:
        head = QLabel(title)
        head.setFont(fonts.semibold(18))
        return head

    def _buttons(self, title: str, content: str, clipboard: Clipboard) -> QHBoxLayout:
        self.copy_button = CopyButton("Copy", clipboard, lambda: content, title)
        self.copy_button.setAutoDefault(False)
        self.close_button = worded(QPushButton(), "Close")
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(lambda: self.accept())
        return dialog_buttons(self.copy_button, self.close_button)


def dense_words() -> str:
    """What to do about a code of more than `DENSE` modules."""
    return QCoreApplication.translate(
        "QrDialog", "A dense code: make this window large, and hold the phone close and still."
    )


def smallest_side(matrix: Matrix) -> int:
    """The pixels a side that a camera needs."""
    return (len(matrix) + 2 * QUIET) * _MODULE


def proven_matrix(content: str, say: Callable[[Text], str]) -> tuple[Matrix, str]:
    """The code, read back before, or why there is none."""
    from nanosecure_gui.app.qr_codes import proven_grid

    try:
        return proven_grid(content), ""
    except UserError as problem:
        return (), " ".join(say(sentence) for sentence in (problem.text, problem.advice) if sentence)
