"""Which rows of a guest list are seen: those of a part, with what is searched; and what is said of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from nanosecure_gui.app.guest_list_view import GuestListView
from nanosecure_gui.core.guest_rows import Duplicates

from .guest_cells import GuestCells
from .guest_table import GuestTable
from .parts_row import PartsRow
from .row_actions import RowActions
from .row_words import RowWords
from .shown_rows import Finder, Part

if TYPE_CHECKING:
    from nanosecure_gui.app.guest_list import GuestListing


class RowsSeen(QObject):
    """Keeps the table, the parts above it and the line under it to one another."""

    opened = Signal()  # another list is seen now

    def __init__(
        self,
        presenter: GuestListing,
        parts: PartsRow,
        table: GuestTable,
        actions: RowActions,
        cells: GuestCells,
    ) -> None:
        super().__init__(table)
        self._presenter = presenter
        self._parts, self._table, self._actions, self._cells = parts, table, actions, cells
        self._words = RowWords(table, cells)
        self._finder = Finder()
        self._part, self._typed = Part.ALL, ""
        self._copied = ""  # what is on the clipboard, and for how long
        self._shown: tuple[object, ...] = ()  # which list, part and search the table shows
        parts.chosen.connect(self.show_part)
        parts.searched.connect(self._search)
        parts.left.connect(table.setFocus)
        table.mended.connect(presenter.edit)
        table.edit_ended.connect(lambda: self.show_view(presenter.view))
        table.edit_refused.connect(self._show_details)
        table.edit_refused.connect(actions.announce)
        table.selectionModel().currentChanged.connect(lambda *_: self._show_details())
        table.selectionModel().selectionChanged.connect(lambda *_: self._show_details())
        actions.mend_wanted.connect(table.open_current)
        actions.numbers_wanted.connect(self._number)
        actions.let_in_wanted.connect(lambda rows: self._admit(presenter.let_in, rows))
        actions.hold_back_wanted.connect(lambda rows: self._admit(presenter.hold_back, rows))

    def show_view(self, view: GuestListView) -> None:
        """Show the rows of a view."""
        if self._table.is_editing or not view.is_open:
            return
        opened = not self._shown or self._shown[0] != view.id
        if opened:
            self._part, self._typed = Part.ALL, ""
            self._parts.search.clear()
        self._parts.show_view(view, self._part)
        shown = (view.id, self._part, self._typed)
        ids = self._finder.find(view, self._part, self._typed)
        mending = self._part in (Part.REFUSED, Part.HELD)
        self._table.show_guests(view, ids, self._cells.voice, fresh=shown != self._shown, mending=mending)
        self._shown = shown
        if not ids:
            self._table.say_empty(*self._words.empty(self._part, self._typed, ready=view.can_issue))
        self._show_details()
        if opened:
            self.opened.emit()

    def show_part(self, part: Part) -> None:
        """Show only a part of the list."""
        self._part = part
        self.show_view(self._presenter.view)

    def show_all(self) -> None:
        """Tokens are being issued: rows leave the part they were in, and the button pressed is disabled."""
        self.show_part(Part.ALL)
        self._table.setFocus()

    def show_added(self) -> None:
        """Those who came late, among whom nobody has a token yet."""
        begun = self._presenter.view.guests is not None and bool(self._presenter.view.guests.settled)
        self._parts.search.clear()
        self.show_part(Part.NOT_ISSUED if begun else Part.ALL)
        self._table.setFocus()

    def count_down(self, what: str, seconds: int) -> None:
        """Say what is on the clipboard, and for how long yet."""
        words = self.tr("{what} copied, leaves the clipboard in {n} s")
        self._copied = words.replace("{n}", str(seconds)).replace("{what}", what) if seconds else ""
        self._show_details()

    def _search(self, typed: str) -> None:
        self._typed = typed
        self.show_view(self._presenter.view)

    def _show_details(self) -> None:
        row, selected = self._table.current_row(), self._table.selected_here()
        if not selected and self._part is Part.MAY_EXIST:
            selected = tuple(self._table.guest_model().rows)  # all of them
        words = self._words.of(row, selected) or self._words.hint(self._part)
        said = "\n".join(filter(None, (self._copied, self._words.together(row), words)))
        wrong = row is not None and row.refused and not (row.held or row.aimless)
        self._actions.say(said, words, wrong=wrong)
        self._actions.show_rows(row, selected, self._presenter.view)

    def _number(self) -> None:
        self._presenter.template.set_duplicates(Duplicates.SUFFIX)
        self._table.setFocus()  # the button goes

    def _admit(self, do: Callable[[Sequence[int]], None], rows: Sequence[int]) -> None:
        do(rows)
        self._table.setFocus()  # the button goes
