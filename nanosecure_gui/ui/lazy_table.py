"""The table of a list of any length: it asks for the rows that are seen, and holds a selection of any."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic

from PySide6.QtCore import (
    QElapsedTimer,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from .lazy_model import LazyModel
from .table_parts import ROW_HEIGHT, Column, R, TableBase

Range = tuple[int, int]  # first and last row, both included
ASK_AGAIN_MS = 1_000  # rows in sight that did not come are asked for again after this time
_FLAG = QItemSelectionModel.SelectionFlag


class LazyTable(TableBase, Generic[R]):
    """Shows a `LazyModel`. Rows that are not here are drawn as placeholders and asked for when they are seen
    or near. The selection is ranges of rows, however many; memory is that of the window (and a few bytes a
    row that Qt keeps for its height)."""

    chosen = Signal()  # the selection changed
    opened = Signal(int)  # a row was double-clicked, or Enter pressed on it
    wanted = Signal(int, int)  # these rows are seen or a page away, and not all are here: first, count
    title_pressed = Signal(int)  # the heading of a column
    order_wanted = Signal(int, bool)  # a column by keys, and whether descending
    copied_part = Signal(int, int)  # so many rows were copied, of so many selected: the others are not here

    def __init__(
        self,
        columns: Sequence[Column[R]],
        identify: Callable[[R], Hashable],
        describe: Callable[[R], str],
        parent: QWidget | None = None,
    ) -> None:
        """`identify` tells one record from another, so that the selection never slips to its neighbour;
        `describe` says a whole row to screen readers, which meet only its cells."""
        super().__init__(parent=parent)
        self._model: LazyModel[R] = self.make_model(columns, describe)
        self._identify = identify
        self._asked: Range | None = None
        self._since_asked = QElapsedTimer()
        self._epoch = 0
        self.setModel(self._model)
        self.dress_headers(self._model.columns)
        # With the table's own, every painting of the titles asks about every row when all are selected.
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(self._model, self))
        self.horizontalHeader().setSectionsClickable(True)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setResizeContentsPrecision(0)
        self.horizontalHeader().sectionClicked.connect(self.title_pressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._look_soon = QTimer(self)
        self._look_soon.setSingleShot(True)
        self._look_soon.setInterval(0)
        self._look_soon.timeout.connect(self._look)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._look_soon.start())
        self.selectionModel().selectionChanged.connect(lambda *_: self._selection_changed())
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self._chosen_widths: dict[int, int] = {}  # by column
        self._fitting = False
        self.horizontalHeader().sectionResized.connect(self._keep_width)

    # ---------------------------------------------------------------------------------------------- the rows

    def make_model(self, columns: Sequence[Column[R]], describe: Callable[[R], str]) -> LazyModel[R]:
        """The model to show: another one where cells can be edited."""
        return LazyModel(columns, describe, self)

    def lazy_model(self) -> LazyModel[R]:
        """The model shown."""
        return self._model

    def show_rows(
        self, total: int, first: int, rows: Sequence[R], *, fresh: bool = False, counting: bool = False
    ) -> None:
        """Show a window of `total` rows. `fresh`: it is another list, or in another order; it begins at its
        top with nothing selected. `counting`: the total before was a lower limit only, so that another one
        does not mean that rows have moved."""
        model = self._model
        if fresh:
            had_selection = bool(self.ranges())
            model.replace(total, first, rows)
            self.scrollToTop()
            self._asked = None
            if had_selection:
                self._selection_changed()
        elif total == model.total and self._would_blank(first, len(rows)):
            return  # the rows in sight were let go for others that are still to come
        elif (total, first) != (model.total, model.first) or rows is not model.rows:
            self._move_on(total, first, rows, counting)
        else:
            self._look_soon.start()  # what is in sight may still be missing
            return
        self._look_soon.start()
        self.viewport().update()

    def say_anew(self) -> None:
        """The same rows read otherwise now: time has passed."""
        self.viewport().update()

    def _would_blank(self, first: int, count: int) -> bool:
        top, bottom = self.seen()
        stays = first <= top and bottom < first + count
        return not stays and count < len(self._model.rows) and bottom >= top and self._holds_seen()

    def _move_on(self, total: int, first: int, rows: Sequence[R], counting: bool) -> None:
        if not self._have_moved(total, first, rows, counting):
            self._model.update_rows(total, first, rows)
            return
        before, places = self.ranges(), self._places(first, rows)
        kept = self._followed(before, places)
        top, current = self.rowAt(0), self.currentIndex()
        selection = self.selectionModel()
        selection.blockSignals(True)  # one `chosen` for the whole change
        self._model.update_rows(total, first, rows)
        self.select_ranges(kept)
        self._follow_current(current.row(), current.column(), places)
        selection.blockSignals(False)
        bar = self.verticalScrollBar()
        if bar.value() > 0 and top in places:  # what was read stays where it was
            self.executeDelayedItemsLayout()
            bar.setValue(bar.value() + (places[top] - top) * ROW_HEIGHT)
        if before:
            self._selection_changed(same_records=count_rows(kept) == count_rows(before))

    def _have_moved(self, total: int, first: int, rows: Sequence[R], counting: bool) -> bool:
        """Whether a position may mean another record than before."""
        model = self._model
        begin, end = max(first, model.first), min(first + len(rows), model.first + len(model.rows))
        same = all(
            self._identify(rows[row - first]) == self._identify(model.rows[row - model.first])
            for row in range(begin, end)
        )
        return not same or (total != model.total and not counting)

    def _places(self, first: int, rows: Sequence[R]) -> dict[int, int]:
        """The new positions of the old window's records, by their old ones, as far as they are known."""
        places = {self._identify(record): row for row, record in enumerate(rows, first)}
        old = enumerate(self._model.rows, self._model.first)
        found = ((row, places.get(self._identify(record))) for row, record in old)
        return {row: place for row, place in found if place is not None}

    def _followed(self, before: tuple[Range, ...], places: dict[int, int]) -> tuple[Range, ...]:
        """The selection after rows have moved. If a part of it was not here, nobody knows where that is now:
        then nothing stays selected, rather than a part or a neighbour."""
        held = range(self._model.first, self._model.first + len(self._model.rows))
        if any(first not in held or last not in held for first, last in before):
            return ()
        rows = (places.get(row) for first, last in before for row in range(first, last + 1))
        return joined((row, row) for row in rows if row is not None)

    def _follow_current(self, row: int, column: int, places: dict[int, int]) -> None:
        place = places.get(row)
        index = self._model.index(place, column) if place is not None else QModelIndex()
        self.selectionModel().setCurrentIndex(index, _FLAG.NoUpdate)

    # ----------------------------------------------------------------------------------------- the selection

    @property
    def epoch(self) -> int:
        """Changes whenever other records are selected; not when the selected ones have moved."""
        return self._epoch

    def ranges(self) -> tuple[Range, ...]:
        """The selected rows as ranges, in order."""
        selection = self.selectionModel().selection()
        parts = (selection.at(number) for number in range(selection.count()))
        return joined((part.top(), part.bottom()) for part in parts)

    def selected_count(self) -> int:
        """How many rows are selected."""
        return count_rows(self.ranges())

    def selected_here(self) -> tuple[R, ...]:
        """The records of the selected rows, as far as they are here."""
        begin, end = self._model.first, self._model.first + len(self._model.rows)
        found = []
        for first, last in self.ranges():
            for row in range(max(first, begin), min(last + 1, end)):
                record = self._model.record(row)
                if record is not None:
                    found.append(record)
        return tuple(found)

    def select_ranges(self, ranges: Sequence[Range]) -> None:
        """Select these rows and no others."""
        selection, last_column = QItemSelection(), len(self._model.columns) - 1
        for first, last in ranges:
            selection.select(self._model.index(first, 0), self._model.index(last, last_column))
        self.selectionModel().select(selection, _FLAG.ClearAndSelect)

    def _selection_changed(self, *, same_records: bool = False) -> None:
        if not same_records:
            self._epoch += 1
        self.chosen.emit()

    # --------------------------------------------------------------------------------------- keys and copies

    def open_current(self) -> None:
        if self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())

    def copy_rows(self) -> None:
        shown = [
            column for section, column in enumerate(self._model.columns) if not self.isColumnHidden(section)
        ]
        lines = ["\t".join(column.text(record) for column in shown) for record in self.selected_here()]
        if lines:
            QApplication.clipboard().setText("\n".join(lines))
        if len(lines) < self.selected_count():
            self.copied_part.emit(len(lines), self.selected_count())

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Letters search nothing here: that would read every row."""

    def is_missing(self, row: int) -> bool:
        return self._model.record(row) is None

    # ---------------------------------------------------------------------------------------- what is seen

    def seen(self) -> Range:
        """The first and last row in sight; (0, -1) if there are none."""
        first = self.rowAt(0)
        last = self.rowAt(self.viewport().height() - 1)
        return max(0, first), last if last >= 0 else self._model.total - 1

    def _look(self) -> None:
        """Ask for what is in sight, a page before it is needed."""
        if not self.isVisible() or not self._model.total:
            return
        first, last = self.seen()
        page = last - first + 1
        begin, end = max(0, first - page), min(self._model.total, last + 1 + page)
        held = range(self._model.first, self._model.first + len(self._model.rows))
        if begin in held and end - 1 in held:
            return
        if self._asked == (begin, end) and (self._holds_seen() or self._since_asked.elapsed() < ASK_AGAIN_MS):
            return
        self._asked = (begin, end)
        self._since_asked.start()
        self.wanted.emit(begin, end - begin)

    def _holds_seen(self) -> bool:
        first, last = self.seen()
        return not self.is_missing(first) and not self.is_missing(last)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()
        self._look_soon.start()

    def sizeHint(self) -> QSize:
        """Little: it takes what the page has left."""
        return QSize(400, self.minimumHeight())

    def _fit_columns(self) -> None:
        """Hide the columns that yield until the others fit, and give these the room that is left."""
        room, columns = self.viewport().width(), self._model.columns
        widths = [self._chosen_widths.get(section, column.width) for section, column in enumerate(columns)]
        shown = set(range(len(columns)))
        for section in sorted(shown, key=lambda section: columns[section].yields):
            if sum(widths[s] for s in shown) <= room:
                break
            if columns[section].yields:
                shown.discard(section)
        growing = [s for s in shown if columns[s].stretch and s not in self._chosen_widths]
        spare = max(0, room - sum(widths[s] for s in shown)) // max(1, len(growing))
        self._fitting = True
        for section, width in enumerate(widths):
            self.setColumnHidden(section, section not in shown)
            if section in shown:
                self.setColumnWidth(section, width + (spare if section in growing else 0))
        self._fitting = False

    def _keep_width(self, section: int, _before: int, width: int) -> None:
        """A width that somebody dragged stays until the table is closed."""
        last = section == len(self._model.columns) - 1  # Qt gives it what is left
        if not self._fitting and not last and width:  # a column that is hidden has none
            self._chosen_widths[section] = width

    def order_by(self, column: int, order: Qt.SortOrder) -> None:
        self.order_wanted.emit(column, order is Qt.SortOrder.DescendingOrder)

    def show_order(self, column: int, *, descending: bool) -> None:
        """Mark the column that orders the rows."""
        if self._model.order != (column, descending):
            self._model.order = (column, descending)
            self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._model.columns) - 1)


def joined(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """Ranges in order, those that touch or overlap made one."""
    made: list[Range] = []
    for first, last in sorted(ranges):
        if made and first <= made[-1][1] + 1:
            made[-1] = (made[-1][0], max(last, made[-1][1]))
        else:
            made.append((first, last))
    return tuple(made)


def count_rows(ranges: Iterable[Range]) -> int:
    """How many rows are in ranges that do not overlap."""
    return sum(last - first + 1 for first, last in ranges)
