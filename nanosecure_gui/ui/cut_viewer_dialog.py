"""*Cut this viewer*: the token is revoked first, then the address is blocked; each half says how it went."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nanosecure_gui.app.viewer_cutting import ADDRESS, REASON, TOKEN
from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.findings import Finding, refused
from nanosecure_gui.core.wording import Speaker, printable

from . import fonts
from .directions import left_to_right
from .links import open_link
from .naming import kind, named, worded
from .widgets.busy_button import BusyButton
from .widgets.dialog_buttons import dialog_buttons
from .widgets.findings_list import FindingsList
from .widgets.growing_dialog import GrowingDialog
from .widgets.labelled_field import LabelledField
from .widgets.outside_text import outside_text
from .widgets.remark import Remark

if TYPE_CHECKING:
    from nanosecure_gui.app.guarding import Guarding
    from nanosecure_gui.app.guarding_view import CutOutcome, GuardianView


_PLACES: Final = {TOKEN: "Token to cut", ADDRESS: "Address to block", REASON: "Reason for cutting"}


class CutViewerDialog(GrowingDialog):
    """Asks for token and address, then follows both halves."""

    def __init__(
        self,
        presenter: Guarding,
        voice: Callable[[], Speaker],
        parent: QWidget | None = None,
        token: str = "",
        whose: str = "",
    ) -> None:
        """`token` is given where it is known already, and then not shown; `whose` it is."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Cut a viewer"))
        self.setMinimumWidth(520)
        self._presenter = presenter
        self._voice = voice
        self._fields: dict[str, LabelledField] = {}
        head = outside_text(QLabel(self.tr("Cut a viewer off")))
        if whose:
            head.setText(self.tr("Cut off the viewer {whose}").replace("{whose}", printable(whose, 60)))
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
        self._why_not = Remark("ban", "care", name="Why not")
        column.addWidget(self._why_not)
        column.addStretch()
        column.addLayout(self._buttons())
        self.token.setPlainText(token)
        self._fields["Token to cut"].setVisible(not token)
        presenter.observe(self.render_view)
        (self.address if token else self.token).setFocus()

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
        self.cut_button.setEnabled(view.cut_obstacle is None)
        self._why_not.setVisible(view.cut_obstacle is not None)
        if view.cut_obstacle is not None:
            self._why_not.say(self._voice().say(view.cut_obstacle))
        if self._reasons.stringList() != list(view.reasons):
            self._reasons.setStringList(list(view.reasons))

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
        self.address.textChanged.connect(self._judge)
        self.findings = named(FindingsList(), "Findings")
        self.findings.fix_requested.connect(self._fix)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("optional, kept with both"))
        self._reasons = QStringListModel(self)
        self.reason.setCompleter(QCompleter(self._reasons, self.reason))
        for label, control, name in (
            (self.tr("Token or link"), self.token, "Token to cut"),
            (self.tr("IPv4 address"), self.address, "Address to block"),
            (self.tr("Reason"), self.reason, "Reason for cutting"),
        ):
            self._fields[name] = LabelledField(label, control, name)
            column.addWidget(self._fields[name])
            if control is self.address:
                column.addWidget(self.findings)
        self._judge("")

    def _judge(self, typed: str) -> None:
        """Say what to mind about the address, as Guardian does."""
        self._fields["Address to block"].show_problem()
        found = self._presenter.about_viewer(typed.strip()) if typed.strip() else ()
        self.findings.show_findings(found, self._voice())
        self.findings.setVisible(bool(found))

    def _fix(self, finding: Finding) -> None:
        if finding.fix is None:
            return
        if finding.fix.link:
            open_link(self, finding.fix.link)
        elif "value" in finding.fix.changes:
            self.address.setText(finding.fix.changes["value"])

    def _buttons(self) -> QHBoxLayout:
        close = worded(QPushButton(), "Close")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        self.cut_button = kind(worded(BusyButton("", "text"), "Revoke and block"), "harm")
        self.cut_button.setAutoDefault(False)
        self.cut_button.clicked.connect(self._cut)
        return dialog_buttons(close, self.cut_button)

    def _cut(self) -> None:
        for field in self._fields.values():
            field.show_problem()
        try:
            self._presenter.cut_viewer(
                self.token.toPlainText(), self.address.text().strip(), self.reason.text().strip()
            )
        except InvalidInput as problem:
            field = self._fields[_PLACES.get(problem.field, "Address to block")]
            said_below = problem.field == ADDRESS and refused(self.findings.findings())
            field.show_problem(self._voice().say(problem.text), beside=said_below)
            field.control.setFocus()


def _all_good(*outcomes: CutOutcome | None) -> bool:
    return all(outcome is not None and outcome.good for outcome in outcomes)
