"""The Guardian tab: a rule on the left; what this desk sent, and how an allow-list goes, on the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.findings import Finding, Severity
from nanosecure_gui.core.guardian import RuleKind
from nanosecure_gui.core.wording import Speaker, printable
from nanosecure_gui.ui import dialogs
from nanosecure_gui.ui.cut_viewer_dialog import CutViewerDialog
from nanosecure_gui.ui.guardian_import_dialog import GuardianImportDialog
from nanosecure_gui.ui.links import open_link
from nanosecure_gui.ui.own_addresses_dialog import OwnAddressesDialog
from nanosecure_gui.ui.primary_keys import on_primary_keys
from nanosecure_gui.ui.widgets.cards import Card
from nanosecure_gui.ui.widgets.scrolling import scrolling

from .guardian_form import GuardianFormSection
from .guardian_plan import PlanSection
from .guardian_rules import RulesSection

if TYPE_CHECKING:
    from nanosecure_gui.app.guarding import Guarding
    from nanosecure_gui.app.guarding_view import GuardianView

_LEFT, _LEFT_NARROW, _NARROW = 420, 372, 1_200  # pixels of width


class GuardianPage(QWidget):
    """Renders the `Guarding` presenter and asks before anything is sent."""

    show_webhook = Signal()  # the organisation's webhook stands on another tab

    def __init__(
        self, presenter: Guarding, voice: Callable[[], Speaker], parent: QWidget | None = None
    ) -> None:
        """`voice` gives the speaker of this moment."""
        super().__init__(parent)
        self._presenter = presenter
        self._voice = voice
        self.question: dialogs.Question | None = None
        self.dialog: QWidget | None = None  # the one opened last
        self.form = GuardianFormSection()
        self.plan = PlanSection()
        self.rules = RulesSection(voice())
        self._left = _Low()
        self._left.body.setContentsMargins(16, 12, 16, 14)
        self._left.body.addWidget(self.form, 1)
        right_side = QWidget()
        right = QVBoxLayout(right_side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(12)
        right.addWidget(self.plan)
        right.addWidget(self.rules, 1)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(16)
        columns.addWidget(self._left)
        columns.addWidget(scrolling(right_side), 1)
        self._wire()
        presenter.observe(self.render_view)

    # ---------------------------------------------------------------------------------------------- showing

    def render_view(self, view: GuardianView) -> None:
        """Show a view."""
        voice = self._voice()
        self.form.show_view(view, voice)
        self.plan.setVisible(view.plan is not None)
        if view.plan is not None:
            self.plan.show_plan(view.plan, voice)
        self.rules.show_view(view, voice)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.form.go_to("Address or domain")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._left.setFixedWidth(_LEFT_NARROW if self.width() < _NARROW else _LEFT)

    # --------------------------------------------------------------------------------------------- building

    def _wire(self) -> None:
        form, plan, rules, presenter = self.form, self.plan, self.rules, self._presenter
        form.edited.connect(presenter.edit)
        form.fix_requested.connect(self._fix)
        form.block.connect(self.ask_to_block)
        form.allow_only.connect(self.ask_to_allow_only)
        plan.go_on.connect(lambda: self._try(presenter.continue_plan))
        plan.close_report.connect(presenter.close_plan)
        plan.allow_every_page.connect(self._ask_to_allow_every_page)
        plan.open_page.connect(self._open_page)
        rules.renew.connect(lambda ids: self._try(lambda: presenter.renew(ids)))
        rules.renew_all.connect(lambda: self._try(presenter.renew_all_running_out))
        rules.send_again.connect(lambda ids: self._try(lambda: presenter.send_again(ids)))
        rules.note_removed.connect(presenter.note_removed)
        rules.forget.connect(presenter.forget_rules)
        rules.import_list.connect(self.open_import)
        rules.cut_viewer.connect(lambda: self.open_cut())
        rules.show_webhook.connect(self.show_webhook)
        form.name_own_addresses.connect(self._name_own_addresses)
        rules.open_page.connect(self._open_page)
        on_primary_keys(self, self.send)
        self._key("Ctrl+R", lambda: self._try(presenter.renew_all_running_out))

    def _key(self, keys: str, do: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: do())

    # ----------------------------------------------------------------------------------------------- asking

    def send(self) -> None:
        """What the form describes: a rule, or an allow-list."""
        if self._presenter.view.form.kind is RuleKind.ALLOW_ONLY:
            self.ask_to_allow_only()
        else:
            self.ask_to_block()

    def ask_to_block(self) -> None:
        """Ask, then block: no rule can be taken back from here."""
        view, voice = self._presenter.view, self._voice()
        if not view.ready or view.form.kind is RuleKind.ALLOW_ONLY:
            return
        what = printable(view.form.value.strip(), 120)
        self.question = dialogs.ask(
            self,
            self.tr("Block {what}?").replace("{what}", what),
            _consequences(view, voice),
            self.tr("Block {what}").replace("{what}", what),
            lambda _reason: self._send(lambda: self._presenter.block(view.typed)),
            typed_word=view.typed,
        )

    def ask_to_allow_only(self) -> None:
        """Ask, then send the whole allow-list in its order."""
        view, voice = self._presenter.view, self._voice()
        if not view.ready or view.form.kind is not RuleKind.ALLOW_ONLY:
            self.form.go_to("Address or domain")
            return
        self.question = dialogs.ask(
            self,
            self.tr("Allow only these domains?"),
            _consequences(view, voice),
            self.tr("Allow these, block every other page"),
            lambda _reason: self._send(lambda: self._presenter.allow_only(view.typed)),
            typed_word=view.typed,
        )

    def _ask_to_allow_every_page(self) -> None:
        self.question = dialogs.ask(
            self,
            self.tr("Allow every page again?"),
            self.tr(
                "This sends an allow rule for every page. The vendor does not document that it lifts the "
                "block: look at the vendor's page afterwards."
            ),
            self.tr("Allow every page"),
            lambda _reason: self._try(self._presenter.allow_every_page),
            danger=False,
        )

    def open_import(self) -> None:
        """A list of addresses, judged before anything is sent."""
        self.dialog = GuardianImportDialog(self._presenter, self._voice, self)
        self.dialog.open()

    def open_cut(self, token: str = "") -> None:
        """Cut one viewer off: token (which may be known already), then address."""
        self.dialog = dialog = CutViewerDialog(self._presenter, self._voice, self, token)
        dialog.open()

    def _name_own_addresses(self) -> None:
        self.dialog = dialog = OwnAddressesDialog(self._presenter, self._voice, self)
        dialog.open()

    def _open_page(self) -> None:
        open_link(self, self._presenter.view.page)

    # ----------------------------------------------------------------------------------------------- acting

    def _fix(self, finding: Finding) -> None:
        if finding.fix is None:
            return
        if finding.fix.link:
            open_link(self, finding.fix.link)
        elif finding.fix.focus:
            self.form.go_to(finding.fix.focus)
        else:
            self._presenter.apply(finding.fix)

    def _send(self, act: Callable[[], object]) -> None:
        """Do it, and be ready for the next one."""
        self.form.go_to("Address or domain")
        self._try(act)

    def _try(self, act: Callable[[], object]) -> None:
        """Do it, or say at the field why not."""
        try:
            act()
        except InvalidInput as problem:
            self.form.show_problem(problem.field or "Address or domain", self._voice().say(problem.text))


def _consequences(view: GuardianView, voice: Speaker) -> str:
    """What will happen, and what to mind before that."""
    cares = (each.text for each in view.findings if each.severity is Severity.CARE)
    said = (view.covers, *view.summary, *cares)
    return "\n\n".join(voice.say(each) for each in said if each is not None)


class _Low(Card):
    """Never higher than the window: the findings inside scroll."""

    def hasHeightForWidth(self) -> bool:
        return False
