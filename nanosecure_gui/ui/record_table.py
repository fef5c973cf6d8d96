"""Tables are data: one model and one view for records of any kind; a tab lists its columns."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyledItemDelegate,
    QTableView,
    QWidget,
)

from . import fonts, icons
from .theme import colour

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem  # costs time at the start, like QStyle

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT = 36
_MARGIN = 12  # left and right of a cell; the header's sections have the same in the style sheet
_ICON = 16
_GAP = 7


class Side(Enum):
    """Where a column's text stands."""

    LEFT = Qt.AlignmentFlag.AlignLeft
    RIGHT = Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True)  # no slots: on Python 3.11 they break a generic one, `Column[Guest](...)`
class Column(Generic[R]):
    """One column: a title and how a record is shown in it.

    `key` orders the rows (none: by text), `icon` names an icon, `tint` a role of the palette for icon and
    text, `spoken` is said by screen readers instead of the text, `tip` is shown under the pointer. `width` is
    in device-independent pixels; the `stretch` column takes what is left.
    """

    title: str
    text: Callable[[R], str]
    key: Callable[[R], Any] | None = None
    side: Side = Side.LEFT
    mono: bool = False
    icon: Callable[[R], str] | None = None
    tint: Callable[[R], str] | None = None
    spoken: Callable[[R], str] | None = None
    tip: Callable[[R], str] | None = None
    width: int = 120
    stretch: bool = False


class RecordModel(QAbstractTableModel, Generic[R]):
    """Any records as rows. Roles of its own: `ICON` and `TINT` (names), `MONO` (bool)."""

    ICON = Qt.ItemDataRole.UserRole + 1
    TINT = Qt.ItemDataRole.UserRole + 2
    MONO = Qt.ItemDataRole.UserRole + 3

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
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.side.value | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        column, record = self.columns[index.column()], self._records[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(record)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return (column.spoken or column.text)(record)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.side.value | Qt.AlignmentFlag.AlignVCenter
        if role == self.MONO:
            return column.mono
        named = {self.ICON: column.icon, self.TINT: column.tint, Qt.ItemDataRole.ToolTipRole: column.tip}
        find = named.get(role)
        return find(record) if find is not None else None

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


class RecordTable(QTableView, Generic[R]):
    """Shows a `RecordModel`: zebra rows, hover, whole rows selected, Ctrl+C copies them (or one cell after
    Ctrl+Shift+C), and a sentence instead of rows while there are none."""

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
        super().__init__(parent)
        self._model: RecordModel[R] = RecordModel(columns, self)
        self._empty = empty
        self._identify = identify
        self._hovered = -1
        self.setModel(self._model)
        self.setItemDelegate(RecordDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self._dress_headers()
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        self.doubleClicked.connect(lambda index: self.opened.emit(self._model.record(index.row())))

    def _dress_headers(self) -> None:
        rows, titles = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        titles.setHighlightSections(False)
        titles.setMinimumSectionSize(48)
        titles.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for section, column in enumerate(self._model.columns):
            titles.resizeSection(section, column.width)
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

    def say_empty(self, sentence: str) -> None:
        """Say something else while there are no rows."""
        self._empty = sentence
        self.setAccessibleDescription("" if self._model.rowCount() else sentence)
        self.viewport().update()

    def selected(self) -> tuple[R, ...]:
        """The records of the selected rows, in the order shown."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self._model.record(row) for row in rows)

    def current(self) -> R | None:
        """The record under the keyboard's cursor."""
        index = self.currentIndex()
        return self._model.record(index.row()) if index.isValid() else None

    def hovered_row(self) -> int:
        """The row under the pointer, or -1."""
        return self._hovered

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.rowAt(event.position().toPoint().y()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, row: int) -> None:
        if row == self._hovered:
            return
        for changed in (self._hovered, row):
            if changed >= 0:
                top = self.rowViewportPosition(changed)
                self.viewport().update(QRect(0, top, self.viewport().width(), ROW_HEIGHT))
        self._hovered = row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows()
        elif event.keyCombination() == _COPY_CELL:
            self.copy_cell()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            record = self.current()
            if record is not None:
                self.opened.emit(record)
        else:
            super().keyPressEvent(event)

    def copy_rows(self) -> None:
        """Put the selected rows on the clipboard, cells separated by tabs."""
        lines = [
            "\t".join(column.text(record) for column in self._model.columns) for record in self.selected()
        ]
        if lines:
            QApplication.clipboard().setText("\n".join(lines))

    def copy_cell(self) -> None:
        """Put the current cell on the clipboard."""
        text = self.currentIndex().data(Qt.ItemDataRole.DisplayRole)
        if text:
            QApplication.clipboard().setText(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._model.rowCount() or not self._empty:
            return
        painter = QPainter(self.viewport())
        painter.setPen(colour("muted"))
        room = self.viewport().rect().adjusted(24, 16, -24, -16)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._empty)


_COPY_CELL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier | Qt.Key.Key_C


class RecordDelegate(QStyledItemDelegate):
    """Draws a cell: ground by zebra, hover and selection, then icon and elided text."""

    def __init__(self, table: RecordTable[Any]) -> None:
        super().__init__(table)
        self._table = table
        self._text: QFont = fonts.text_font()
        self._mono: QFont = fonts.mono_font(13)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = QRect(option.rect)
        chosen = self._table.selectionModel().isSelected(
            self._table.model().index(index.row(), index.column())
        )
        self._ground(painter, rect, index.row(), chosen)
        if self._table.hasFocus() and index == self._table.currentIndex():
            painter.fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), colour("accent"))
        enabled = self._table.isEnabled()
        tint = colour((index.data(RecordModel.TINT) or "text") if enabled else "disabled")
        room = rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        symbol = index.data(RecordModel.ICON)
        if symbol:
            top = room.center().y() - _ICON / 2 + 1
            icons.draw(painter, symbol, QRectF(room.left(), top, _ICON, _ICON), tint)
            room.setLeft(room.left() + _ICON + _GAP)
        painter.setFont(self._mono if index.data(RecordModel.MONO) else self._text)
        painter.setPen(tint)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, index.data(Qt.ItemDataRole.TextAlignmentRole), shown)

    def _ground(self, painter: QPainter, rect: QRect, row: int, chosen: bool) -> None:
        if chosen:
            painter.fillRect(rect, colour("chosen"))
        elif row == self._table.hovered_row():
            painter.fillRect(rect, colour("raised"))
        elif row % 2:
            painter.fillRect(rect, colour("zebra"))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        font = self._mono if index.data(RecordModel.MONO) else self._text
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        symbol = _ICON + _GAP if index.data(RecordModel.ICON) else 0
        width = self._table.fontMetrics().horizontalAdvance(text)
        if font is self._mono:
            width = round(width * 1.15)
        return QSize(width + symbol + 2 * _MARGIN + 2, ROW_HEIGHT)

    def helpEvent(
        self, event: Any, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A cut cell shows its whole text; a column's own tip comes first."""
        if index.isValid() and not index.data(Qt.ItemDataRole.ToolTipRole):
            wanted = self.sizeHint(option, index).width()
            text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
            if wanted > option.rect.width() and text:
                from html import escape

                from PySide6.QtWidgets import QToolTip

                position: QPoint = event.globalPos()
                QToolTip.showText(position, f"<span>{escape(text)}</span>", view)
                return True
        return super().helpEvent(event, view, option, index)
