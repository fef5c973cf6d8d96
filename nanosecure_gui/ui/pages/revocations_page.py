"""The Revocations tab: every token this desk knows, and the means to cut it off."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QHideEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nanosecure_gui.app.ledger_care import LedgerCare
from nanosecure_gui.app.notices import Notice
from nanosecure_gui.app.revocations import Revocations
from nanosecure_gui.app.revocations_view import RevocationsView
from nanosecure_gui.app.token_record import TokenRecord
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.ledger_queries import Query, Show, Sort
from nanosecure_gui.core.ledger_records import LedgerRow, can_be_cut
from nanosecure_gui.core.wording import Speaker, printable
from nanosecure_gui.ui import dialogs
from nanosecure_gui.ui.figures import count
from nanosecure_gui.ui.lazy_table import LazyTable
from nanosecure_gui.ui.naming import identified, named
from nanosecure_gui.ui.notice_bar import NoticeBar
from nanosecure_gui.ui.primary_keys import on_primary_keys
from nanosecure_gui.ui.saving import dialog_to_save
from nanosecure_gui.ui.voice import Venue, speaker

from . import revocations_asking as asking
from .ledger_menu import LedgerMenu
from .revocations_actions import ActionRow
from .revocations_add import AddTokensDialog
from .revocations_cells import SORTED_BY, TokenCells
from .revocations_list import ListRow
from .revocations_strips import ArmingStrip, LiveCard
from .revocations_toolbar import Toolbar

_TICK_MS = 1_000
_PATIENCE_MS = 250  # so long the rows before stay while others are searched
_NARROW, _LOW = 1_000, 520
_CHART, _CHART_LOW = 128, 100  # pixels of height


class RevocationsPage(QWidget):
    """Renders the `Revocations` presenter and opens the dialogs of this tab itself."""

    cut_viewer = Signal(str, str)  # a token, and whose it is

    def __init__(
        self,
        presenter: Revocations,
        venue: Venue,
        care: LedgerCare | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._venue = venue
        self._query: Query | None = None  # of the rows shown
        self._counting = False
        self._care: tuple[str, ...] = ()
        self._locked: Callable[[], bool] = lambda: False
        self.question: dialogs.Question | None = None
        self.dialog: QWidget | None = None  # the file or token dialog opened last
        self._cells = TokenCells(speaker(venue, presenter.view.now), self)
        self._build()
        if care is not None:
            self.toolbar.add(LedgerMenu(care))
            self._offer_to_unlock(care)
        self._wire()
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(presenter.tick)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._lose_patience)
        presenter.observe(self.render_view)

    # ---------------------------------------------------------------------------------------------- building

    def _build(self) -> None:
        self.live = LiveCard()
        self.toolbar = Toolbar()
        self.guest_list = ListRow()
        self.care = identified(NoticeBar(), "Storage")
        self.care.dismiss_button.hide()
        self.unlock_button = named(QPushButton(self.tr("Unlock…")), "Unlock the ledger")
        self.unlock_button.hide()
        self.care.offer(self.unlock_button)
        self.table: LazyTable[LedgerRow] = LazyTable(
            self._cells.columns(), lambda row: row.id, self._cells.describe
        )
        named(self.table, "Tokens", self.toolbar.title)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.setMinimumHeight(120)
        self.setAcceptDrops(True)
        self.arming = ArmingStrip()
        self.bottom = ActionRow()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.live)
        column.addWidget(self.toolbar)
        column.addWidget(self.guest_list)
        column.addWidget(self.care)
        column.addWidget(self.table, 1)
        column.addWidget(self.arming)
        column.addWidget(self.bottom)

    def _wire(self) -> None:
        presenter, table, toolbar = self._presenter, self.table, self.toolbar
        toolbar.searched.connect(presenter.search)
        toolbar.filtered.connect(presenter.filter)
        toolbar.add_button.clicked.connect(lambda: self.ask_for_tokens())
        toolbar.export_button.clicked.connect(lambda: self.ask_where_to_export())
        toolbar.hand_over_button.clicked.connect(lambda: self.ask_where_to_hand_over())
        self.guest_list.chosen.connect(presenter.filter_list)
        self.guest_list.cleared.connect(presenter.clear_list)
        self.guest_list.revoke_button.clicked.connect(lambda: self.ask_to_revoke_list())
        table.wanted.connect(presenter.want)
        table.chosen.connect(self._choice_changed)
        table.opened.connect(self._open_row)
        table.title_pressed.connect(self._sort_by_column)
        table.order_wanted.connect(self._sort_by_keys)
        table.copied_part.connect(self._copied_part)
        table.customContextMenuRequested.connect(self._open_menu)
        self.bottom.revoke_selected.clicked.connect(lambda: self.ask_to_revoke_selected())
        self.bottom.revoke_all.clicked.connect(lambda: self.ask_to_revoke_all())
        self.bottom.reissue.clicked.connect(lambda: self.ask_to_reissue())
        self.bottom.queue.try_again.connect(presenter.try_again_now)
        self.arming.fire.connect(presenter.fire)
        self.arming.cancel.connect(presenter.disarm)
        self._key("Ctrl+F", self._go_to_search)
        toolbar.left.connect(table.setFocus)
        self._key("Ctrl+R", self.ask_to_revoke_selected)
        on_primary_keys(self, self.ask_to_revoke_selected)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.ask_to_revoke_selected)
        details = QShortcut(QKeySequence("Alt+Return"), table)
        details.setContext(Qt.ShortcutContext.WidgetShortcut)
        details.activated.connect(lambda: self.ask_for_details(self.table.currentIndex().row()))
        self._arming_keys = (
            self._key("Return", self._fire_by_key),
            self._key("Enter", self._fire_by_key),
            self._key("Esc", presenter.disarm),
        )

    def _offer_to_unlock(self, care: LedgerCare) -> None:
        self._locked = lambda: care.locked
        self.unlock_button.clicked.connect(lambda: care.unlock())

    def _key(self, keys: str, do: Callable[[], object]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setAutoRepeat(False)  # the Enter that agreed, held too long, must not fire as well
        shortcut.activated.connect(do)
        return shortcut

    # ----------------------------------------------------------------------------------------------- showing

    def render_view(self, view: RevocationsView) -> None:
        """Show a view."""
        voice = speaker(self._venue, view.now)
        if (voice, view.others) != (self._cells.voice, self._cells.others):
            self._cells.voice, self._cells.others = voice, view.others
            self.table.say_anew()
        self.live.show_view(view, voice)
        self.toolbar.show_view(view)
        self._show_care(view, voice)
        self._show_rows(view)
        self.arming.show_arming(view.arming, view.now)
        for shortcut in self._arming_keys:
            shortcut.setEnabled(view.arming is not None)
        self.guest_list.show_view(view, voice, self.bottom.obstacle(view, voice))
        self._show_actions(view, voice)

    def _show_care(self, view: RevocationsView, voice: Speaker) -> None:
        self.unlock_button.setVisible(self._locked())
        both = (view.storage, view.obstacle if view.obstacle != view.storage else None)
        said = [text for text in both if text is not None]
        if len(said) == 1 and view.storage is not None and view.storage_advice is not None:
            said.append(view.storage_advice)
        words = tuple(voice.say(text) for text in said)
        if words == self._care:
            return
        self._care = words
        advice = said[1] if len(said) > 1 else None
        self.care.show_notice(Notice(Severity.CARE, said[0], advice) if said else None, voice)

    def _show_rows(self, view: RevocationsView) -> None:
        fresh = view.query != self._query
        if fresh and view.loading and not view.window.rows and self._query is not None:
            if not self._patience.isActive():  # the rows before stay for the moment: nothing flickers
                self._patience.start()
            return
        self._patience.stop()
        self._show_window(view, fresh)

    def _lose_patience(self) -> None:
        view = self._presenter.view
        self._show_window(view, view.query != self._query)

    def _show_window(self, view: RevocationsView, fresh: bool) -> None:
        window = view.window
        self.table.show_rows(view.total, window.first, window.rows, fresh=fresh, counting=self._counting)
        self._counting = view.more
        self._query = view.query
        for column, by in SORTED_BY.items():
            if by is view.query.sort:
                self.table.show_order(column, descending=view.query.descending)
        if not view.total:
            self._say_empty(view)

    def _say_empty(self, view: RevocationsView) -> None:
        query = view.query
        if view.loading:
            stuck = self.tr("The tokens cannot be shown now.")
            self.table.say_empty(self.tr("Loading…") if view.storage is None else stuck)
        elif query.text:
            sentence = self.tr("No token has “{text}” in it. Clear the search, or show all.")
            self.table.say_empty(
                sentence.replace("{text}", printable(query.text, 40)), self.tr("Nothing found")
            )
        elif query.list_id:
            self.table.say_empty(
                self.tr("No token of this list fits. Show all lists, or choose All."),
                self.tr("Nothing found"),
            )
        elif query.show is not Show.ALL:
            sentence = self.tr("No token is in the filter “{filter}”. Choose All to see every token.")
            self.table.say_empty(
                sentence.replace("{filter}", self.toolbar.word(query.show)), self.tr("Nothing found")
            )
        else:
            self.table.say_empty(
                self.tr(
                    "Every token you create appears here. Add token takes one that was issued elsewhere."
                ),
                self.tr("No tokens yet"),
            )

    def _show_actions(self, view: RevocationsView, voice: Speaker) -> None:
        here = self.table.selected_here()
        self.bottom.show_view(view, voice, here, self.selected_choice(), self.shown_choice())

    def _only_row(self) -> LedgerRow | None:
        rows = self.table.selected_here()
        return rows[0] if len(rows) == 1 else None

    def selected_choice(self) -> asking.Choice:
        """What revoking the selection comes to."""
        view, selected = self._presenter.view, self.table.selected_count()
        everything = self.shown_choice() if selected == view.total and not view.more else None
        here = self.table.selected_here()
        return everything or asking.choose(here, selected, view.now, view.others)

    def shown_choice(self) -> asking.Choice | None:
        """What revoking everything shown comes to; `None` while that is being counted."""
        view = self._presenter.view
        if len(view.window.rows) == view.total:
            return asking.choose(view.window.rows, view.total, view.now, view.others)
        if view.to_cut is None:
            return None
        return asking.counted(view.to_cut, view.to_cut if view.more else view.total)

    def _choice_changed(self) -> None:
        self.bottom.say("")
        view = self._presenter.view
        self._show_actions(view, speaker(self._venue, view.now))

    def _copied_part(self, copied: int, selected: int) -> None:
        words = self.tr("{n} of {all} rows copied: those in view. Export writes all.")
        self.bottom.say(words.replace("{n}", count(copied)).replace("{all}", count(selected)))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._presenter.open()
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._clock.stop()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.toolbar.be_narrow(self.width() < _NARROW)
        self.live.setFixedHeight(_CHART_LOW if self.height() < _LOW else _CHART)

    # ---------------------------------------------------------------------------------------------- revoking

    def ask_to_revoke_selected(self) -> None:
        """Ask, with the number and a reason, then arm the revocation of the selected tokens."""
        if not self.bottom.revoke_selected.isEnabled():
            self.bottom.say(self.bottom.revoke_selected.toolTip())
            return
        self._ask_to_revoke(self.selected_choice(), partial(self._revoke, self.table.epoch))

    def _revoke(self, epoch: int, reason: str) -> None:
        if (
            epoch != self.table.epoch or self._patience.isActive()
        ):  # what was agreed to is not what is selected now
            self.bottom.say(self.tr("The list has changed meanwhile. Nothing was revoked: select again."))
            return
        self._presenter.revoke(self.table.ranges(), reason)

    def ask_to_revoke_all(self) -> None:
        """Ask, then arm the revocation of everything shown."""
        choice = self.shown_choice()
        if self.bottom.revoke_all.isEnabled() and choice is not None:
            self._ask_to_revoke(choice, partial(self._revoke_all, self._presenter.view.query))

    def _revoke_all(self, query: Query, reason: str) -> None:
        if query == self._presenter.view.query:
            self._presenter.revoke_all_shown(reason)

    def ask_to_revoke_list(self) -> None:
        """Ask, then arm the revocation of the whole guest list that is shown."""
        listed = self._presenter.view.guest_list
        if listed is None or not self.guest_list.revoke_button.isEnabled():
            return
        choice = asking.counted(listed.to_cut, listed.issued)
        title = printable(listed.title, 40)
        self._ask_to_revoke(choice, partial(self._revoke_list, listed.id), title)

    def _revoke_list(self, list_id: str, reason: str) -> None:
        if list_id == self._presenter.view.query.list_id:
            self._presenter.revoke_list(reason)

    def _ask_to_revoke(
        self, choice: asking.Choice, agreed: Callable[[str], None], guest_list: str = ""
    ) -> None:
        def go_on(reason: str) -> None:
            self.table.setFocus()  # the button is about to be disabled: the keyboard would be anywhere
            agreed(reason)

        self.question = dialogs.ask(
            self,
            asking.question(choice),
            asking.consequences(choice, guest_list),
            asking.action(choice),
            go_on,
            reasons=self._presenter.view.reasons,
        )

    def _fire_by_key(self) -> None:
        """Enter: now, unless it is meant for what has the focus."""
        focus = QApplication.focusWidget()
        if focus is self.arming.cancel_button:
            self._presenter.disarm()
        elif not isinstance(focus, (QLineEdit, QPlainTextEdit)):
            self._presenter.fire()

    def ask_to_reissue(self) -> None:
        """Ask, then make the selected token anew and revoke the old one."""
        row = self._only_row()
        if row is None or not self.bottom.reissue.isEnabled():
            return
        epoch = self.table.epoch

        def agreed(_reason: str) -> None:
            self.table.setFocus()
            if epoch == self.table.epoch:
                self._presenter.reissue(self.table.ranges()[0][0])

        whose = self._cells.user(row)
        self.question = dialogs.ask(
            self,
            self.tr("Reissue the token of {whose}?").replace("{whose}", whose),
            self.tr(
                "A new token with the same limits and remaining time is made, then the old one is revoked:"
                " whoever watches with it is disconnected and needs the new link."
            ),
            self.tr("Reissue 1 token"),
            agreed,
        )

    # ------------------------------------------------------------------------------------------ list and row

    def _go_to_search(self) -> None:
        self.toolbar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.toolbar.search.selectAll()

    def _sort_by_column(self, column: int) -> None:
        by, query = SORTED_BY.get(column), self._presenter.view.query
        if by is None:
            self._show_rows(self._presenter.view)  # puts the mark back where it was
        else:
            self._sort(by, not query.descending if by is query.sort else by is Sort.ISSUED)

    def _sort_by_keys(self, column: int, descending: bool) -> None:
        if column in SORTED_BY:
            self._sort(SORTED_BY[column], descending)

    def _sort(self, by: Sort, descending: bool) -> None:
        self._presenter.sort(by, descending=descending)

    def _open_row(self, row: int) -> None:
        """Inspect a token; where there is none, what is kept of it."""
        record = self.table.lazy_model().record(row)
        if record is not None and not record.has_token:
            self.ask_for_details(row)
        else:
            self._presenter.inspect(row)

    def ask_for_details(self, row: int) -> None:
        """Show everything that is kept of a row."""
        self._presenter.record(row, self._show_details)

    def _show_details(self, record: TokenRecord) -> None:
        from .revocations_record import RecordDialog

        self.dialog = dialog = RecordDialog(record, speaker(self._venue, self._presenter.view.now), self)
        dialog.open()

    def row_menu(self, row: int) -> QMenu:
        """What can be done with a row."""
        record = self.table.lazy_model().record(row)
        here, code = record is not None, record.short_code if record is not None else ""
        revocable, makeable = self.bottom.revoke_selected.isEnabled(), self.bottom.reissue.isEnabled()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        inspectable = record is not None and record.has_token
        _offer(menu, self.tr("Inspect"), partial(self._presenter.inspect, row), inspectable)
        _offer(menu, self.tr("Details…"), partial(self.ask_for_details, row), here)
        _offer(menu, self.tr("Verify with service"), partial(self._presenter.verify, row), inspectable)
        menu.addSeparator()
        _offer(menu, self.tr("Revoke…"), self.ask_to_revoke_selected, revocable)
        whose = self._cells.user(record) if record is not None else ""
        cut = partial(self._presenter.with_token, row, lambda token: self.cut_viewer.emit(token, whose))
        cuttable = record is not None and can_be_cut(record, self._presenter.view.now)
        _offer(menu, self.tr("Cut this viewer…"), cut, cuttable)
        _offer(menu, self.tr("Reissue…"), self.ask_to_reissue, makeable)
        menu.addSeparator()
        _offer(menu, self.tr("Copy short code"), partial(_copy, code), bool(code))
        order = menu.addMenu(self.tr("Sort by"))
        for column in SORTED_BY:
            title = self.table.lazy_model().columns[column].title
            _offer(order, title, partial(self._sort_by_column, column))
        return menu

    def _open_menu(self, position: QPoint) -> None:
        index: QModelIndex = self.table.indexAt(position)
        if not index.isValid():
            index = self.table.currentIndex()
            position = self.table.visualRect(index).center()
        if index.isValid():
            self.row_menu(index.row()).popup(self.table.viewport().mapToGlobal(position))

    # ----------------------------------------------------------------------------------------------- dialogs

    def ask_for_tokens(self) -> AddTokensDialog:
        """The dialog that takes tokens issued elsewhere."""
        voice = partial(speaker, self._venue, self._presenter.view.now)
        self.dialog = dialog = AddTokensDialog(self._presenter, voice, self)
        dialog.open()
        return dialog

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.ask_for_tokens().take(event.mimeData())

    def ask_where_to_export(self) -> None:
        """Ask for a file, then write what is shown."""
        kinds = {self.tr("Table (*.csv)"): "csv", self.tr("JSON Lines (*.jsonl)"): "jsonl"}
        title = self.tr("Export what is shown")
        self.dialog = dialog_to_save(self, title, "tokens.csv", kinds, self._presenter.export)

    def ask_where_to_hand_over(self) -> None:
        """Ask for a file, then write the page for the next shift."""
        kinds = {self.tr("Web page (*.html)"): "html", self.tr("PDF (*.pdf)"): "pdf"}
        title = self.tr("Hand over to the next shift")
        at = self._presenter.view.now.astimezone(self._venue.zone)
        name = f"{self.tr('hand-over')}-{at:%Y-%m-%d-%H%M}.html"  # one a shift: none takes another's place
        self.dialog = dialog_to_save(self, title, name, kinds, self._presenter.hand_over)


def _offer(menu: QMenu, words: str, do: Callable[[], object], able: bool = True) -> None:
    action = menu.addAction(words)
    action.setEnabled(able)
    action.triggered.connect(lambda: do())


def _copy(text: str) -> None:
    QApplication.clipboard().setText(text)
