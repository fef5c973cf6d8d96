"""Tables are data: one model and one view for records of any kind; a tab lists its columns."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QHeaderView, QWidget

from .table_parts import ICON, MONO, TINT, Column, Index, R, Side, TableBase

__all__ = ["Column", "RecordModel", "RecordTable", "Side"]


class RecordModel(QAbstractTableModel, Generic[R]):
    """Any records as rows. Roles of its own: `ICON` and `TINT` (names), `MONO` (bool)."""

    ICON, TINT, MONO = ICON, TINT, MONO

    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._records: list[R] = []
        self._order: tuple[int, Qt.SortOrder] | None = None

    @property
    def records(self) -> tuple[R, ...]:
        """The records in the order shown."""
        return tuple(self._records)

    def record(self, row: int) -> R:
        """The record in a row."""
        return self._records[row]

    def show_records(self, records: Iterable[R]) -> None:
        """Replace all rows; the chosen order stays."""
        fresh = self._sorted(list(records))
        if len(fresh) == len(self._records):  # keeps selection and place while values tick
            self._records = fresh
            if fresh:
                self.dataChanged.emit(self.index(0, 0), self.index(len(fresh) - 1, len(self.columns) - 1))
            return
        self.beginResetModel()
        self._records = fresh
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        return self.columns[section].heading(role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        return self.columns[index.column()].cell(self._records[index.row()], role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column, and keep to it when records change; -1 is their given order."""
        self._order = (column, order) if 0 <= column < len(self.columns) else None
        before = list(self._records)
        self.layoutAboutToBeChanged.emit()
        self._records = self._sorted(self._records)
        places = {id(record): row for row, record in enumerate(self._records)}
        old = self.persistentIndexList()
        self.changePersistentIndexList(
            old, [self.index(places[id(before[index.row()])], index.column()) for index in old]
        )
        self.layoutChanged.emit()

    def _sorted(self, records: list[R]) -> list[R]:
        if self._order is None:
            return records
        column, order = self.columns[self._order[0]], self._order[1]
        reverse = order is Qt.SortOrder.DescendingOrder
        return sorted(records, key=column.key or (lambda r: column.text(r).casefold()), reverse=reverse)


class RecordTable(TableBase, Generic[R]):
    """Shows a `RecordModel`; the selection follows its records where they can be told apart."""

    chosen = Signal()  # the selection changed
    opened = Signal(object)  # a record was double-clicked, or Enter pressed on it

    def __init__(
        self,
        columns: Sequence[Column[R]],
        empty: str = "",
        identify: Callable[[R], Hashable] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`empty` is what an empty table says; `identify` keeps the selection when the rows change."""
        super().__init__(empty, parent)
        self._model: RecordModel[R] = RecordModel(columns, self)
        self._identify = identify
        self.setModel(self._model)
        self.dress_headers(self._model.columns)
        self._stretch()
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        self.doubleClicked.connect(lambda index: self.opened.emit(self._model.record(index.row())))

    def _stretch(self) -> None:
        titles = self.horizontalHeader()
        for section, column in enumerate(self._model.columns):
            if column.stretch:
                titles.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)
        titles.setStretchLastSection(not any(column.stretch for column in self._model.columns))

    def record_model(self) -> RecordModel[R]:
        """The model shown."""
        return self._model

    def let_sort(self, column: int = -1, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Let the operator order the rows by pressing a title; begin with `column`."""
        self.horizontalHeader().setSortIndicator(column, order)
        self.setSortingEnabled(True)

    def show_records(self, records: Iterable[R]) -> None:
        """Replace all rows, keeping the selection where `identify` finds the records again."""
        kept = {self._identify(record) for record in self.selected()} if self._identify else set()
        current = self._key_at(self.currentIndex())
        self.selectionModel().blockSignals(True)  # one `chosen` for the whole change
        before = self.selected()
        self._model.show_records(records)
        if self._identify is not None:
            self._select(kept, current)
        self.selectionModel().blockSignals(False)
        if self.selected() != before:
            self.chosen.emit()
        self.viewport().update()

    def _key_at(self, index: QModelIndex) -> Hashable | None:
        if self._identify is None or not index.isValid():
            return None
        return self._identify(self._model.record(index.row()))

    def _select(self, kept: set[Hashable], current: Hashable | None) -> None:
        identify, model = self._identify, self.selectionModel()
        assert identify is not None
        model.clearSelection()
        flag = QItemSelectionModel.SelectionFlag
        for row, record in enumerate(self._model.records if kept or current is not None else ()):
            key = identify(record)
            if key in kept:
                model.select(self._model.index(row, 0), flag.Select | flag.Rows)
            if key == current:
                model.setCurrentIndex(self._model.index(row, 0), flag.NoUpdate)

    def selected(self) -> tuple[R, ...]:
        """The records of the selected rows, in the order shown."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self._model.record(row) for row in rows)

    def current(self) -> R | None:
        """The record under the keyboard's cursor."""
        index = self.currentIndex()
        return self._model.record(index.row()) if index.isValid() else None

    def open_current(self) -> None:
        record = self.current()
        if record is not None:
            self.opened.emit(record)

    def copy_rows(self) -> None:
        lines = [
            "\t".join(column.text(record) for column in self._model.columns) for record in self.selected()
        ]
        if lines:
            QApplication.clipboard().setText("\n".join(lines))
