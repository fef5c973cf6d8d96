"""The Tokens table: the rows a query finds, in its order, or why there are none."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel

from nanosecure_gui.app.revocations_view import RevocationsView
from nanosecure_gui.core.ledger_queries import Query, Show, Sort
from nanosecure_gui.core.ledger_records import LedgerRow
from nanosecure_gui.core.wording import printable
from nanosecure_gui.ui.lazy_table import LazyTable
from nanosecure_gui.ui.naming import named

from .revocations_cells import SORTED_BY, TokenCells

_PATIENCE_MS = 250  # so long the rows before stay while others are searched
_LEAST_HEIGHT = 120  # pixels


class TokenTable(LazyTable[LedgerRow]):
    """Renders the rows of a view."""

    sort_wanted = Signal(object, bool)  # a `Sort`, and whether descending

    def __init__(self, cells: TokenCells, label: QLabel, filter_word: Callable[[Show], str]) -> None:
        """`label` stands over the table; `filter_word` says what a filter is called."""
        super().__init__(cells.columns(), lambda row: row.id, cells.describe)
        named(self, "Tokens", label)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMinimumHeight(_LEAST_HEIGHT)
        self._filter_word = filter_word
        self._view: RevocationsView | None = None  # the newest
        self._query: Query | None = None  # of the rows shown
        self._counting = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._lose_patience)
        self.title_pressed.connect(self.sort_by_column)
        self.order_wanted.connect(self._sort_by_keys)

    @property
    def is_behind(self) -> bool:
        """Whether the rows are those of the query before: the others have not come yet."""
        return self._patience.isActive()

    def show_view(self, view: RevocationsView) -> None:
        """Show the rows of a view."""
        self._view = view
        fresh = view.query != self._query
        if fresh and view.loading and not view.window.rows and self._query is not None:
            if not self._patience.isActive():  # the rows before stay for the moment: nothing flickers
                self._patience.start()
            return
        self._patience.stop()
        self._show_window(view)

    def _lose_patience(self) -> None:
        if self._view is not None:
            self._show_window(self._view)

    def _show_window(self, view: RevocationsView) -> None:
        window, fresh = view.window, view.query != self._query
        self.show_rows(view.total, window.first, window.rows, fresh=fresh, counting=self._counting)
        self._counting = view.more
        self._query = view.query
        for column, by in SORTED_BY.items():
            if by is view.query.sort:
                self.show_order(column, descending=view.query.descending)
        if not view.total:
            self._say_why_empty(view)

    def _say_why_empty(self, view: RevocationsView) -> None:
        query = view.query
        if view.loading:
            stuck = self.tr("The tokens cannot be shown now.")
            self.say_empty(self.tr("Loading…") if view.storage is None else stuck)
        elif query.text:
            sentence = self.tr("No token has “{text}” in it. Clear the search, or show all.")
            self.say_empty(sentence.replace("{text}", printable(query.text, 40)), self.tr("Nothing found"))
        elif query.list_id:
            self.say_empty(
                self.tr("No token of this list fits. Show all lists, or choose All."),
                self.tr("Nothing found"),
            )
        elif query.show is not Show.ALL:
            sentence = self.tr("No token is in the filter “{filter}”. Choose All to see every token.")
            self.say_empty(
                sentence.replace("{filter}", self._filter_word(query.show)), self.tr("Nothing found")
            )
        else:
            self.say_empty(
                self.tr(
                    "Every token you create appears here. Add token takes one that was issued elsewhere."
                ),
                self.tr("No tokens yet"),
            )

    def sort_by_column(self, column: int) -> None:
        """Order by a column, or the other way round if it orders the rows already."""
        if self._view is None:
            return
        by, query = SORTED_BY.get(column), self._view.query
        if by is None:
            self.show_view(self._view)  # puts the mark back where it was
        else:
            self.sort_wanted.emit(by, not query.descending if by is query.sort else by is Sort.ISSUED)

    def _sort_by_keys(self, column: int, descending: bool) -> None:
        if column in SORTED_BY:
            self.sort_wanted.emit(SORTED_BY[column], descending)
