"""The guest list: a window of its own over the desk, which stays at hand while the show is worked on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from nanosecure_gui.app.guest_list_view import GuestListView
from nanosecure_gui.app.notices import Notice
from nanosecure_gui.core.wording import Speaker, printable
from nanosecure_gui.resources import resource

from .clipboard import Clipboard
from .figures import count
from .guests.columns_strip import ColumnsStrip
from .guests.guest_cells import GuestCells
from .guests.guest_table import GuestTable
from .guests.issue_strip import IssueStrip
from .guests.list_toolbar import ListToolbar
from .guests.parts_row import PartsRow
from .guests.questions import GuestQuestions
from .guests.row_actions import RowActions
from .guests.rows_seen import RowsSeen
from .guests.shown_rows import GuestRow, Part
from .guests.start_page import StartPage
from .guests.template_card import TemplateCard, needs_target
from .header import STRIPE, Stripe
from .naming import identified, named
from .notice_bar import NoticeBar
from .voice import Venue, speaker
from .widgets.cards import small
from .widgets.enter_dialog import EnterDialog

if TYPE_CHECKING:
    from nanosecure_gui.app.guest_list import GuestListing

PLACE = "Guest list"  # of its notices
_SIZE, _SMALLEST = (1100, 720), (900, 600)
_LOW = 680  # pixels of height: below, columns and template are not shown together
_TICK_MS = 1_000
_MANY, _FRAME_MS = 1_000, 16  # rows, from which on the table is shown after what is over it is painted


class GuestListWindow(EnterDialog):
    """Renders the `GuestListing` presenter. Closing hides it: the list stays, and issuing goes on."""

    choose_streams = Signal()
    token_shown = Signal()  # in the Inspect tab, which lies behind
    tokens_shown = Signal(str, str)  # in the Revocations tab: a list's id, and what to search in it

    def __init__(
        self, presenter: GuestListing, clipboard: Clipboard, venue: Venue, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowFlags(
            Qt.WindowType.Window | Qt.WindowType.WindowCloseButtonHint | Qt.WindowType.WindowMinMaxButtonsHint
        )
        self.setWindowTitle(self.tr("Guest list"))
        self.setAcceptDrops(True)
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_SIZE)
        self._presenter, self._clipboard, self._venue = presenter, clipboard, venue
        self.ask = GuestQuestions(self, presenter, self._speaker)
        self._cells = GuestCells(speaker(venue, presenter.view.now), self)
        self._build()
        self._wire()
        self._open_list = ""
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(presenter.tick)
        presenter.observe(self.render_view)
        presenter.papers.observe(lambda _view: self.toolbar.show_view(presenter.view))

    # ---------------------------------------------------------------------------------------------- building

    def _build(self) -> None:
        self.toolbar = ListToolbar(self._presenter)
        self.notice = NoticeBar()
        self.start = StartPage()
        self.columns = ColumnsStrip(self._presenter)
        self.columns.hide()
        self.template = TemplateCard(self._presenter, self._venue)
        self.parts = PartsRow()
        self.table = GuestTable(self._cells)
        named(self.table, "Guests", self.parts.title)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.setMinimumHeight(84)  # a row, in the smallest window with all that can stand above it
        self.actions_row = RowActions()
        self._rows = RowsSeen(self._presenter, self.parts, self.table, self.actions_row, self._cells)
        self._stripe = Stripe(self)
        self.notes = identified(small("", "care"), "Notes on the list")
        self.notes.setWordWrap(True)
        self.strip = IssueStrip()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.start)
        self._pages.addWidget(self._list_page())
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(12)
        column.addWidget(self.toolbar)
        column.addWidget(self.notice)
        column.addWidget(self._pages, 1)
        column.addWidget(self.strip)

    def _list_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.notes)
        column.addWidget(self.columns)
        column.addWidget(self.template)
        column.addWidget(self.parts)
        column.addWidget(self.table, 1)
        column.addWidget(self.actions_row)
        return page

    def _wire(self) -> None:
        presenter, table, strip = self._presenter, self.table, self.strip
        self.start.sample_wanted.connect(lambda: presenter.open_file(resource("samples/guests.csv")))
        self.start.reopened.connect(presenter.reopen)
        self.start.forget_wanted.connect(self.ask.to_forget)
        self.toolbar.add_wanted.connect(lambda: self.ask.whom_to_add(self._rows.show_added))
        self.toolbar.columns_wanted.connect(self._show_columns)
        self.toolbar.cards_wanted.connect(lambda: self.ask.which_cards())
        self.template.choose_streams.connect(self.choose_streams)
        self.template.shift_wanted.connect(self.ask.to_shift)
        self.template.reissue_wanted.connect(self.ask.to_reissue)
        self._rows.opened.connect(self._begin_with)
        table.link_wanted.connect(self.copy_link)
        table.opened.connect(lambda _place: self._open_row())
        actions = self.actions_row
        actions.link_wanted.connect(self.copy_link)
        actions.inspect_wanted.connect(self._inspect)
        actions.again_wanted.connect(self.ask.to_issue_again)
        actions.cards_wanted.connect(self.ask.which_cards)
        actions.tokens_wanted.connect(lambda code: self.tokens_shown.emit(presenter.view.id, code))
        table.customContextMenuRequested.connect(self._open_menu)
        self._clipboard.countdown.connect(self._rows.count_down)
        strip.issue.connect(self.ask.to_issue)
        self.ask.begun.connect(self._rows.show_all)
        strip.cancel.connect(presenter.cancel)
        strip.pause.connect(presenter.pause)
        strip.resume.connect(presenter.resume)
        strip.retry.connect(presenter.retry_failed)
        strip.again.connect(self.ask.to_issue_all_again)
        self._key(QKeySequence.StandardKey.Paste, self.toolbar.paste)
        self._key(QKeySequence.StandardKey.Open, self.toolbar.open_button.click)
        self._key(QKeySequence.StandardKey.Find, self.parts.go_to_search)
        self._key("Ctrl+Return", self.strip.issue_button.click)
        self._key("Ctrl+Enter", self.strip.issue_button.click)

    def _key(self, keys: QKeySequence.StandardKey | str, do: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(do)

    # ----------------------------------------------------------------------------------------------- showing

    def render_view(self, view: GuestListView) -> None:
        """Show a view."""
        voice = speaker(self._venue, view.now)
        self._cells.voice = voice
        self.toolbar.show_view(view)
        self._pages.setCurrentIndex(1 if view.is_open else 0)
        self.start.show_view(view, voice)
        if not self.columns.isHidden():  # boxes for all columns take their time
            self.columns.show_view(view, voice)
        self.template.show_view(view, voice)
        begun = view.guests is not None and bool(view.guests.settled)  # names were compared before
        others = [each for each in (view.warning, view.unkept) if each is not None]
        notes = [*(() if begun else view.notes), *others]
        self.notes.setText(" ".join(voice.say(note) for note in notes))
        self.notes.setVisible(bool(notes))
        self.strip.show_view(view, voice)
        self.strip.setVisible(view.is_open or view.loading)
        if view.is_open and view.id != self._open_list and len(view.rows) > _MANY:
            QTimer.singleShot(_FRAME_MS, self, lambda: self._rows.show_view(self._presenter.view))
        else:
            self._rows.show_view(view)
        self._open_list = view.id
        self.ask.follow(view)

    def show_organisation(self, name: str, colour: str, *, training: bool) -> None:
        """Show for whom tokens are issued."""
        self._stripe.show_colour(colour if name else "grey")
        whose = self.tr("Training") if training else printable(name)
        self.setWindowTitle(" - ".join(filter(None, (self.tr("Guest list"), whose))))
        self.toolbar.badge.setVisible(training)

    def come_forward(self) -> None:
        """Be seen and have the keyboard, also from the task bar."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.activateWindow()

    def show_notice(self, notice: Notice | None) -> None:
        """Show or clear what is said of this place."""
        self.notice.show_notice(notice, speaker(self._venue, self._presenter.view.now))

    def show_part(self, part: Part) -> None:
        """Show only a part of the list."""
        self._rows.show_part(part)

    def _begin_with(self) -> None:
        """Another list is open: what is needed first."""
        (self.template.target if needs_target(self._presenter.view) else self.table).setFocus()

    def _show_columns(self, shown: bool) -> None:
        if shown:
            self.columns.show_view(self._presenter.view, self._speaker())
        self.columns.setVisible(shown)
        self._make_room()
        if shown:
            self.columns.go_to()

    def _make_room(self) -> None:
        self.template.setVisible(self.columns.isHidden() or self.height() >= _LOW)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            # Else it would always lie over the desk that it leads to. The stub knows no `None`.
            handle.setTransientParent(None)  # type: ignore[arg-type]
        self._presenter.open()
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._clock.stop()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.columns.isVisible():
            self.toolbar.columns_button.setChecked(False)
            self.toolbar.columns_button.setFocus()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # in a field it presses no button
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stripe.setGeometry(
            self.width() - STRIPE if self.isRightToLeft() else 0, 0, STRIPE, self.height()
        )
        self._make_room()

    # ---------------------------------------------------------------------------------------- files dropped

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if self.toolbar.open_button.isEnabled() and (data.hasUrls() or data.hasText()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        data = event.mimeData()
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            self._presenter.open_file(files[0])
        elif data.hasText():
            self._presenter.open_text(data.text())
        event.acceptProposedAction()

    def keeps_open(self, close: Callable[[], None]) -> bool:
        """Whether the program should not end yet, since it is issuing: then this asks, and calls `close` if
        it is agreed to stop."""
        return self.ask.to_stop(close)

    # -------------------------------------------------------------------------------------------- single rows

    def copy_link(self, row: int) -> None:
        """Put a guest's link on the clipboard, for a while."""
        view = self._presenter.view
        guest = GuestRow(view.guest(row), view.judged(row), view.rows[row])
        bound = any(each.request.domain for each in guest.judged.tokens)
        what = self.tr("Embed code of {who}") if bound else self.tr("Link of {who}")
        what = what.replace("{who}", self._cells.who(guest))
        self._presenter.copy_link(row, lambda link: self._clipboard.copy_secret(link, what))

    def _open_row(self) -> None:
        row = self.table.current_row()
        if row is not None and row.progress.tokens:
            self._inspect(row.guest.id)

    def _inspect(self, row: int) -> None:
        self._presenter.inspect(row)
        self.token_shown.emit()

    def _open_menu(self, position: QPoint) -> None:
        row = self.table.current_row()
        if row is not None:
            menu = self.actions_row.menu(row)
            if issued := self.actions_row.issued:
                export = self.toolbar.export_menu(issued)
                export.setTitle(self.tr("Export {n}").replace("{n}", count(len(issued))))
                menu.addMenu(export)
            menu.addSeparator()
            self.table.columns_menu(menu.addMenu(self.tr("Columns")))
            menu.popup(self.table.viewport().mapToGlobal(position))

    def _speaker(self) -> Speaker:
        return speaker(self._venue, self._presenter.view.now)
