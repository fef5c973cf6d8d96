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
    QVBoxLayout,
    QWidget,
)

from nanosecure_gui.app.ledger_care import LedgerCare
from nanosecure_gui.app.revocations import Revocations
from nanosecure_gui.app.revocations_view import RevocationsView
from nanosecure_gui.app.token_record import TokenRecord
from nanosecure_gui.core.ledger_records import can_be_cut
from nanosecure_gui.core.wording import Speaker
from nanosecure_gui.ui.figures import count
from nanosecure_gui.ui.file_dialogs import dialog_to_save
from nanosecure_gui.ui.primary_keys import on_primary_keys
from nanosecure_gui.ui.voice import Venue, speaker

from .ledger_menu import LedgerMenu
from .revocations_actions import ActionRow
from .revocations_add import AddTokensDialog
from .revocations_cells import SORTED_BY, TokenCells
from .revocations_list import ListRow
from .revocations_questions import RevocationQuestions
from .revocations_storage import StorageBar
from .revocations_strips import ArmingStrip, LiveCard
from .revocations_table import TokenTable
from .revocations_toolbar import Toolbar

_TICK_MS = 1_000
_NARROW, _LOW = 1_000, 520
_CHART, _CHART_LOW = 128, 100  # pixels of height


class RevocationsPage(QWidget):
    """Renders the `Revocations` presenter and opens the dialogs of this tab; `ask` has its questions."""

    cut_viewer = Signal(str, str)  # a token, and whose it is
    list_wanted = Signal(str)  # the id of a guest list that is kept

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
        self.dialog: QWidget | None = None  # the file or token dialog opened last
        self._cells = TokenCells(speaker(venue, presenter.view.now), self)
        self._build(care)
        self.ask = RevocationQuestions(self, presenter, self.table, self.bottom, self._cells)
        self._wire()
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(presenter.tick)
        presenter.observe(self.render_view)

    # ---------------------------------------------------------------------------------------------- building

    def _build(self, care: LedgerCare | None) -> None:
        self.live = LiveCard()
        self.toolbar = Toolbar()
        if care is not None:
            self.toolbar.add(LedgerMenu(care))
        self.guest_list = ListRow()
        self.storage = StorageBar(care)
        self.table = TokenTable(self._cells, self.toolbar.title, self.toolbar.word)
        self.setAcceptDrops(True)
        self.arming = ArmingStrip()
        self.bottom = ActionRow()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.live)
        column.addWidget(self.toolbar)
        column.addWidget(self.guest_list)
        column.addWidget(self.storage)
        column.addWidget(self.table, 1)
        column.addWidget(self.arming)
        column.addWidget(self.bottom)

    def _wire(self) -> None:
        presenter, table, toolbar, ask = self._presenter, self.table, self.toolbar, self.ask
        toolbar.searched.connect(presenter.search)
        toolbar.filtered.connect(presenter.filter)
        toolbar.add_button.clicked.connect(lambda: self.ask_for_tokens())
        toolbar.export_button.clicked.connect(lambda: self.ask_where_to_export())
        toolbar.hand_over_button.clicked.connect(lambda: self.ask_where_to_hand_over())
        self.guest_list.chosen.connect(presenter.filter_list)
        self.guest_list.cleared.connect(presenter.clear_list)
        self.guest_list.open_wanted.connect(self.list_wanted)
        self.guest_list.revoke_button.clicked.connect(lambda: ask.to_revoke_list())
        table.wanted.connect(presenter.want)
        table.chosen.connect(self._choice_changed)
        table.opened.connect(self._open_row)
        table.sort_wanted.connect(lambda by, descending: presenter.sort(by, descending=descending))
        table.copied_part.connect(self._copied_part)
        table.customContextMenuRequested.connect(self._open_menu)
        self.bottom.revoke_selected.clicked.connect(lambda: ask.to_revoke_selected())
        self.bottom.revoke_all.clicked.connect(lambda: ask.to_revoke_all())
        self.bottom.reissue.clicked.connect(lambda: ask.to_reissue())
        self.bottom.queue.try_again.connect(presenter.try_again_now)
        self.arming.fire.connect(presenter.fire)
        self.arming.cancel.connect(presenter.disarm)
        self._key("Ctrl+F", self._go_to_search)
        toolbar.left.connect(table.setFocus)
        self._key("Ctrl+R", ask.to_revoke_selected)
        on_primary_keys(self, ask.to_revoke_selected)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(ask.to_revoke_selected)
        details = QShortcut(QKeySequence("Alt+Return"), table)
        details.setContext(Qt.ShortcutContext.WidgetShortcut)
        details.activated.connect(lambda: self.ask_for_details(self.table.currentIndex().row()))
        self._arming_keys = (
            self._key("Return", self._fire_by_key),
            self._key("Enter", self._fire_by_key),
            self._key("Esc", presenter.disarm),
        )

    def _key(self, keys: str, do: Callable[[], object]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setAutoRepeat(False)  # the Enter that agreed, held too long, must not fire as well
        shortcut.activated.connect(do)
        return shortcut

    def _fire_by_key(self) -> None:
        """Enter: now, unless it is meant for what has the focus."""
        focus = QApplication.focusWidget()
        if focus is self.arming.cancel_button:
            self._presenter.disarm()
        elif not isinstance(focus, (QLineEdit, QPlainTextEdit)):
            self._presenter.fire()

    # ----------------------------------------------------------------------------------------------- showing

    def render_view(self, view: RevocationsView) -> None:
        """Show a view."""
        voice = speaker(self._venue, view.now)
        if (voice, view.others) != (self._cells.voice, self._cells.others):
            self._cells.voice, self._cells.others = voice, view.others
            self.table.say_anew()
        self.live.show_view(view, voice)
        self.toolbar.show_view(view)
        self.storage.show_view(view, voice)
        self.table.show_view(view)
        self.arming.show_arming(view.arming, view.now)
        for shortcut in self._arming_keys:
            shortcut.setEnabled(view.arming is not None)
        self.guest_list.show_view(view, voice, self.bottom.obstacle(view, voice))
        self._show_actions(view, voice)

    def _show_actions(self, view: RevocationsView, voice: Speaker) -> None:
        here = self.table.selected_here()
        self.bottom.show_view(view, voice, here, self.ask.selected_choice(), self.ask.shown_choice())

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

    # ------------------------------------------------------------------------------------------ list and row

    def _go_to_search(self) -> None:
        self.toolbar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.toolbar.search.selectAll()

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
        _offer(menu, self.tr("Revoke…"), self.ask.to_revoke_selected, revocable)
        whose = self._cells.user(record) if record is not None else ""
        cut = partial(self._presenter.with_token, row, lambda token: self.cut_viewer.emit(token, whose))
        cuttable = record is not None and can_be_cut(record, self._presenter.view.now)
        _offer(menu, self.tr("Cut this viewer…"), cut, cuttable)
        _offer(menu, self.tr("Reissue…"), self.ask.to_reissue, makeable)
        menu.addSeparator()
        _offer(menu, self.tr("Copy short code"), partial(_copy, code), bool(code))
        order = menu.addMenu(self.tr("Sort by"))
        for column in SORTED_BY:
            title = self.table.lazy_model().columns[column].title
            _offer(order, title, partial(self.table.sort_by_column, column))
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
