"""The model of a list of any length, of which only a window of rows is in memory."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from .table_parts import Column, Index, R, Side


class LazyModel(QAbstractTableModel, Generic[R]):
    """`total` rows, of which those from `first` on are here; the others answer nothing."""

    def __init__(
        self, columns: Sequence[Column[R]], describe: Callable[[R], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._describe = describe
        self.total = 0
        self.first = 0
        self.rows: Sequence[R] = ()
        self.order: tuple[int, bool] | None = None  # the column that orders the rows, and whether falling

    def record(self, row: int) -> R | None:
        """The record in a row, if it is here."""
        at = row - self.first
        return self.rows[at] if 0 <= at < len(self.rows) else None

    def replace(self, total: int, first: int, rows: Sequence[R]) -> None:
        """Show another list."""
        self.beginResetModel()
        self.total, self.first, self.rows = total, first, rows
        self.endResetModel()

    def update_rows(self, total: int, first: int, rows: Sequence[R]) -> None:
        """Show the same list, of which other rows are here now or which has grown or shrunk."""
        before = self.total
        if total > before:
            self.beginInsertRows(QModelIndex(), before, total - 1)
        elif total < before:
            self.beginRemoveRows(QModelIndex(), total, before - 1)
        self.total, self.first, self.rows = total, first, rows
        if total > before:
            self.endInsertRows()
        elif total < before:
            self.endRemoveRows()
        if rows:
            last = min(first + len(rows), total) - 1
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self.total

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.DisplayRole and self.order is not None and self.order[0] == section:
            return self._ordering_title(self.columns[section], self.order[1])
        return self.columns[section].heading(role)

    def _ordering_title(self, column: Column[R], descending: bool) -> str:
        """The arrow stands where it does not push the title away from the edge it shares with its column."""
        arrow = "↓" if descending else "↑"
        return f"{column.title} {arrow}" if column.side is Side.LEFT else f"{arrow} {column.title}"

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        record = self.record(index.row())
        if record is not None:
            if role == Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._describe(record)
            return self.columns[index.column()].cell(record, role)
        return self.tr("Loading") if role == Qt.ItemDataRole.AccessibleTextRole else None
