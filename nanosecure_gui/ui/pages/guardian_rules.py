"""The rules this desk sent: the table, what can be done with them, and which run out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from html import escape
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QMenu, QPushButton, QWidget

from nanosecure_gui.app.guarding_view import GuardianView, ImportView, RuleRow
from nanosecure_gui.core.guardian import CANNOT_KNOW, EVERY_PAGE, Action, RuleState
from nanosecure_gui.core.wording import Speaker, printable
from nanosecure_gui.ui.figures import count
from nanosecure_gui.ui.icons import icon
from nanosecure_gui.ui.naming import kind, named, worded
from nanosecure_gui.ui.record_table import Column, RecordTable, Side
from nanosecure_gui.ui.table_parts import width_of_words
from nanosecure_gui.ui.widgets.cards import Card, heading
from nanosecure_gui.ui.widgets.remark import Remark
from nanosecure_gui.ui.widgets.wrap_row import WrapRow

LOOKS: Final = {
    RuleState.WAITING: ("hourglass", "care"),
    RuleState.SENDING: ("loader-circle", "care"),
    RuleState.IN_FORCE: ("circle-check", "ok"),
    RuleState.FAILED: ("octagon-x", "harm"),
    RuleState.UNKNOWN: ("circle-question-mark", "care"),
    RuleState.EXPIRED: ("clock", "muted"),
    RuleState.RENEWED: ("rotate-cw", "muted"),
    RuleState.REMOVED: ("minus", "muted"),
    RuleState.WITHDRAWN: ("x", "muted"),
}
_RULE, _REASON, _SENT = 1, 3, 4  # columns
_NARROW, _MEDIUM = 520, 720  # pixels of width: below, only what holds is seen; there, also why
_NETWORK = 172  # pixels that a network needs: cut short it reads like another one
_LOWEST = 106  # of the table, before the page scrolls


class RulesSection(Card):
    """Emits the numbers of the rules to do something with."""

    renew = Signal(object)  # tuple[int, ...]
    renew_all = Signal()
    send_again = Signal(object)
    note_removed = Signal(object)
    forget = Signal(object)
    import_list = Signal()
    cut_viewer = Signal()
    open_page = Signal()
    show_webhook = Signal()

    def __init__(self, speaker: Speaker, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.body.setContentsMargins(16, 12, 16, 12)
        self._voice = speaker
        title = heading(self.tr("Rules sent from this desk"))
        title.setWordWrap(True)  # beside two buttons, in every language
        self.body.addLayout(self._head(title))
        self.body.addWidget(self._running_out())
        self.table: RecordTable[RuleRow] = RecordTable(
            self._columns(),
            self.tr(
                "Nothing was blocked from this desk yet. Rules stand here, with who, why and how long they "
                "still hold."
            ),
            identify=lambda row: row.id,
        )
        named(self.table, "Rules", title)
        self.table.let_sort()
        self.table.chosen.connect(self._allow)
        self.table.contextMenuEvent = self._menu  # type: ignore[method-assign]
        self.table.setMinimumHeight(_LOWEST)
        renew = QShortcut(QKeySequence("R"), self.table)
        renew.setContext(Qt.ShortcutContext.WidgetShortcut)
        renew.activated.connect(lambda: self.renew_button.click())
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._tools())
        self._honest = Remark("info", "muted", name="What is not known", look="muted")
        self.body.addWidget(self._honest)
        self.body.addWidget(self._links())
        self._allow()

    # ---------------------------------------------------------------------------------------------- showing

    def show_view(self, view: GuardianView, speaker: Speaker) -> None:
        """Show a view."""
        self._voice = speaker
        self.table.show_records(view.rules)
        self._honest.say(speaker.say(CANNOT_KNOW))
        number = len(view.running_out)
        self._soon.setVisible(number > 0)
        one, many = self.tr("1 rule runs out soon."), self.tr("{n} rules run out soon.")
        self._soon_words.say((one if number == 1 else many).replace("{n}", count(number)))
        self.import_button.setEnabled(view.obstacle is None)
        self.import_button.setToolTip(speaker.say(view.obstacle) if view.obstacle is not None else "")
        self._show_import(view.importing)
        self._allow()

    def _show_import(self, found: ImportView | None) -> None:
        """Say how far a list is that is being sent."""
        running = found is not None and found.running
        far = f"{count(found.done)} / {count(found.accepted)}" if found is not None and running else ""
        self.import_button.setText(f"{self.import_button.accessibleName()}  {far}".strip())
        self.import_button.setAccessibleDescription(far)

    # --------------------------------------------------------------------------------------------- building

    def _head(self, title: QWidget) -> QHBoxLayout:
        self.import_button = named(QPushButton(), "Import list")
        self.import_button.clicked.connect(self.import_list)
        self.cut_button = named(QPushButton(), "Cut a viewer")
        self.cut_button.setToolTip(self.tr("Revoke a viewer's token, then block the address"))
        self.cut_button.clicked.connect(self.cut_viewer)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(title, 1)
        for button in (self.import_button, self.cut_button):
            button.setText(button.accessibleName())
            row.addWidget(button)
        return row

    def _links(self) -> QWidget:
        vendor = kind(worded(QPushButton(), "All rules at the vendor"), "link")
        vendor.setIcon(icon("external-link", "accent"))
        vendor.clicked.connect(self.open_page)
        webhook = kind(named(QPushButton(), "Webhook"), "link")
        webhook.setText(self.tr("Who may publish: the webhook"))
        webhook.setToolTip(self.tr("On the Ingest tab"))
        webhook.clicked.connect(self.show_webhook)
        holder = QWidget()
        row = WrapRow(holder)
        row.addWidget(vendor)
        row.addWidget(webhook)
        return holder

    def _running_out(self) -> QWidget:
        self._soon = QWidget()
        self._soon_words = Remark("timer", "care", name="Running out")
        renew_all = worded(QPushButton(), "Renew all")
        renew_all.setToolTip(self.tr("Block them for another 24 h (Ctrl+R)"))
        renew_all.clicked.connect(self.renew_all)
        row = QHBoxLayout(self._soon)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._soon_words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(renew_all)
        return self._soon

    def _tools(self) -> QWidget:
        def button(name: str, emit: Callable[[], object]) -> QPushButton:
            made = worded(QPushButton(), name)
            made.clicked.connect(lambda: emit())
            row.addWidget(made)
            return made

        holder = QWidget()
        row = WrapRow(holder)
        self.renew_button = button("Renew", lambda: self.renew.emit(self._ids("can_renew")))
        self.renew_button.setToolTip(self.tr("Block for another 24 h (R)"))
        self.again_button = button("Send again", lambda: self.send_again.emit(self._ids("can_send_again")))
        self.removed_button = button(
            "Note as removed", lambda: self.note_removed.emit(self._ids("can_note_removed"))
        )
        self.removed_button.setToolTip(
            self.tr("Only notes here that it was removed on the vendor's page; nothing is sent")
        )
        self.forget_button = button("Forget", lambda: self.forget.emit(self._ids("can_forget")))
        self.forget_button.setToolTip(self.tr("Takes the line off this list; the audit keeps it"))
        return holder

    def _columns(self) -> Sequence[Column[RuleRow]]:
        return (
            Column(
                self.tr("State"),
                self._state,
                icon=lambda row: LOOKS[row.state][0],
                tint=lambda row: LOOKS[row.state][1],
                tip=lambda row: self._voice.say(row.problem) if row.problem else "",
                width=width_of_words(self._voice.say(state.label) for state in RuleState),
            ),
            Column(self.tr("Rule"), self._rule, mono=True, tip=self._whole, width=_NETWORK),
            Column(
                self.tr("Holds for"), self._left, key=_end, side=Side.RIGHT, tint=self._left_tint, width=114
            ),
            Column(self.tr("Reason"), lambda row: printable(row.reason, 200), width=92, stretch=True),
            Column(self.tr("Sent by"), self._sent, key=lambda row: row.at, width=128),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow, titles = self.width() < _NARROW, self.table.horizontalHeader()
        self.table.setColumnHidden(_REASON, narrow)
        self.table.setColumnHidden(_SENT, self.width() < _MEDIUM)
        mode = QHeaderView.ResizeMode
        titles.setSectionResizeMode(_RULE, mode.Stretch if narrow else mode.Interactive)
        if not narrow:
            titles.resizeSection(_RULE, max(_NETWORK, self.width() * 3 // 10))

    # ------------------------------------------------------------------------------------------------- cells

    def _state(self, row: RuleRow) -> str:
        return self._voice.say(row.state.label)

    def _rule(self, row: RuleRow) -> str:
        value = printable(row.value, 300)
        if row.value == EVERY_PAGE:
            value = self.tr("* (every page)")
        return value if row.action is Action.DENY else self.tr("allow {rule}").replace("{rule}", value)

    def _whole(self, row: RuleRow) -> str:
        """Rule, reason and sender: a narrow table has no room for all of them."""
        lines = (self._rule(row), printable(row.reason, 200), self._sent(row))
        return "<br>".join(escape(line) for line in lines if line)

    def _left(self, row: RuleRow) -> str:
        if row.until_removed and row.state.may_hold:
            return self.tr("until removed")
        if row.ends is None or not row.state.may_hold:
            return "–"
        left = row.ends - self._voice.now
        if left > timedelta(minutes=1):
            left = timedelta(minutes=left // timedelta(minutes=1))
        return self._voice.span(max(timedelta(), left))

    def _left_tint(self, row: RuleRow) -> str:
        return "care" if row.runs_out else "text"

    def _sent(self, row: RuleRow) -> str:
        at = self._voice.instant(row.at)
        return f"{printable(row.by, 60)}, {at}" if row.by else at

    # -------------------------------------------------------------------------------------------------- keys

    def _ids(self, can: str) -> tuple[int, ...]:
        return tuple(row.id for row in self.table.selected() if getattr(row, can))

    def _allow(self) -> None:
        for button, can in (
            (self.renew_button, "can_renew"),
            (self.again_button, "can_send_again"),
            (self.removed_button, "can_note_removed"),
            (self.forget_button, "can_forget"),
        ):
            button.setEnabled(bool(self._ids(can)))

    def _menu(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self.table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in (self.renew_button, self.again_button, self.removed_button, self.forget_button):
            entry = menu.addAction(button.text(), button.click)
            entry.setEnabled(button.isEnabled())
        menu.popup(event.globalPos())


def _end(row: RuleRow) -> float:
    """Orders by what is left: what holds until it is removed comes last."""
    return row.ends.timestamp() if row.ends is not None else float("inf")
