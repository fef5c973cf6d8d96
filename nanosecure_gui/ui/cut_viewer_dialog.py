"""*Cut this viewer*: the token is revoked first, then the address is blocked; each half says how it went."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.wording import Speaker

from . import fonts
from .directions import left_to_right
from .naming import kind, named
from .widgets.busy_button import BusyButton
from .widgets.labelled_field import LabelledField
from .widgets.remark import Remark

if TYPE_CHECKING:
    from nanosecure_gui.app.guarding import Guarding
    from nanosecure_gui.app.guarding_view import CutOutcome, GuardianView


class CutViewerDialog(QDialog):
    """Asks for token and address, then follows both halves."""

    def __init__(
        self, presenter: Guarding, voice: Callable[[], Speaker], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Cut a viewer"))
        self.setMinimumWidth(520)
        self._presenter = presenter
        self._voice = voice
        self._fields: dict[str, LabelledField] = {}
        head = QLabel(self.tr("Cut a viewer off"))
        head.setFont(fonts.semibold(16))
        words = kind(
            QLabel(
                self.tr(
                    "First the token is revoked: that ends the running session. Then the address is blocked "
                    "for 24 h, so that no other token lets it in."
                )
            ),
            "muted",
        )
        words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(head)
        column.addWidget(words)
        self._add_fields(column)
        self._token_line = Remark("hourglass", "muted", name="Token outcome", look="")
        self._block_line = Remark("hourglass", "muted", name="Block outcome", look="")
        for line in (self._token_line, self._block_line):
            line.hide()
            column.addWidget(line)
        column.addStretch()
        column.addLayout(self._buttons())
        presenter.observe(self.render_view)
        self.token.setFocus()

    def done(self, result: int) -> None:
        self._presenter.forget(self.render_view)
        self._presenter.close_cut()
        super().done(result)

    def render_view(self, view: GuardianView) -> None:
        """Show how both halves went."""
        cut = view.cut
        self.cut_button.show_busy(cut is not None and cut.running, self.tr("Cutting…"))
        self.cut_button.setVisible(cut is None or cut.running or not _all_good(cut.token, cut.block))
        self._show(
            self._token_line, cut.token if cut else None, self.tr("The token is being revoked…"), bool(cut)
        )
        self._show(
            self._block_line, cut.block if cut else None, self.tr("Then the address is blocked."), bool(cut)
        )
        if view.obstacle is not None:
            self.cut_button.setEnabled(False)
            self.cut_button.setToolTip(self._voice().say(view.obstacle))

    def _show(self, line: Remark, outcome: CutOutcome | None, waiting: str, begun: bool) -> None:
        line.setVisible(begun)
        if outcome is None:
            line.say(waiting, "hourglass", "muted")
            return
        look = {True: ("circle-check", "ok"), False: ("octagon-x", "harm"), None: ("hourglass", "care")}
        line.say(self._voice().say(outcome.text), *look[outcome.good])

    def _add_fields(self, column: QVBoxLayout) -> None:
        self.token = QPlainTextEdit()
        left_to_right(self.token).setFont(fonts.mono_font(13))
        self.token.setTabChangesFocus(True)
        self.token.setFixedHeight(84)
        self.token.setPlaceholderText(self.tr("The viewer's token or player link"))
        self.address = QLineEdit()
        self.address.setFont(fonts.mono_font(13))
        self.address.setPlaceholderText("203.0.113.7")
        self.reason = QLineEdit()
        for label, control, name in (
            (self.tr("Token or link"), self.token, "Token to cut"),
            (self.tr("IPv4 address"), self.address, "Address to block"),
            (self.tr("Reason"), self.reason, "Reason for cutting"),
        ):
            self._fields[name] = LabelledField(label, control, name)
            column.addWidget(self._fields[name])

    def _buttons(self) -> QHBoxLayout:
        close = named(QPushButton(), "Close")
        close.setText(close.accessibleName())
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        self.cut_button = kind(named(BusyButton("", "text"), "Revoke and block"), "harm")
        self.cut_button.setText(self.cut_button.accessibleName())
        self.cut_button.setAutoDefault(False)
        self.cut_button.clicked.connect(self._cut)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(close)
        row.addWidget(self.cut_button)
        return row

    def _cut(self) -> None:
        for field in self._fields.values():
            field.show_problem()
        try:
            self._presenter.cut_viewer(
                self.token.toPlainText(), self.address.text().strip(), self.reason.text().strip()
            )
        except InvalidInput as problem:
            at = "Token to cut" if "oken" in problem.field else "Address to block"
            self._fields[at].show_problem(self._voice().say(problem.text))
            self._fields[at].control.setFocus()


def _all_good(*outcomes: CutOutcome | None) -> bool:
    return all(outcome is not None and outcome.good for outcome in outcomes)
