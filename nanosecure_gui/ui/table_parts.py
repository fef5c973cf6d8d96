"""What all tables share: columns as data, how a cell is drawn, and the keys and hover of a table."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QKeyCombination,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyledItemDelegate,
    QTableView,
    QWidget,
)

from . import fonts, icons
from .directions import draw_words, placed
from .theme import colour, colours, mixed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem  # costs time at the start, like QStyle

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT: Final = 36
ICON: Final = Qt.ItemDataRole.UserRole + 1  # roles of our own: the name of an icon,
TINT: Final = Qt.ItemDataRole.UserRole + 2  # of a colour's role,
MONO: Final = Qt.ItemDataRole.UserRole + 3  # and whether the text has letters of one width
_DISPLAY: Final = Qt.ItemDataRole.DisplayRole
_ALIGNMENT: Final = Qt.ItemDataRole.TextAlignmentRole
_MARGIN = 12  # left and right of a cell; the header's sections have the same in the style sheet
_ICON_SIDE = 16
_GAP = 7
_BAR = 3  # at the beginning of a selected row: its ground alone is hard to tell from its neighbours'


class Side(Enum):
    """Where a column's text stands."""

    LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)  # no slots: on Python 3.11 they break a generic one, `Column[Guest](...)`
class Column(Generic[R]):
    """One column: a title and how a record is shown in it.

    `key` orders the rows (none: by text), `icon` names an icon, `tint` a role of the palette for icon and
    text, `spoken` is said by screen readers instead of the text, `tip` is shown under the pointer. `width` is
    in device-independent pixels; the `stretch` column takes what is left. In a table that fits its columns,
    those with `yields` above 0 are hidden where it is narrow, 1 first.
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
    yields: int = 0

    def cell(self, record: R, role: int) -> object:
        """What a model answers for this column of `record`."""
        if role == _DISPLAY:
            return self.text(record)
        if role == _ALIGNMENT:
            return self.side.value
        if role == MONO:
            return self.mono
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return (self.spoken or self.text)(record)
        find = {ICON: self.icon, TINT: self.tint, Qt.ItemDataRole.ToolTipRole: self.tip}.get(role)
        return find(record) if find is not None else None

    def heading(self, role: int) -> object:
        """What a model answers for this column's title."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title
        return self.side.value if role == _ALIGNMENT else None


def width_of_words(words: Iterable[str]) -> int:
    """The width of a column in which each of these can be read whole beside its icon, in any language."""
    metrics = QFontMetrics(fonts.text_font())
    return max(map(metrics.horizontalAdvance, words)) + 2 * _MARGIN + _ICON_SIDE + _GAP + _BAR


def width_of_title(title: str) -> int:
    """The width of a column whose title can be read whole, in any language."""
    return QFontMetrics(fonts.semibold(fonts.SMALL)).horizontalAdvance(title) + 2 * _MARGIN


class TableBase(QTableView):
    """The looks and keys of every table: zebra rows, hover, whole rows selected, Ctrl+C copies them (or one
    cell after Ctrl+Shift+C), Alt+Up and Alt+Down order them by the cursor's column where that can be,
    Shift+F10 opens the menu; words instead of rows while there are none."""

    def __init__(self, empty: str = "", parent: QWidget | None = None) -> None:
        """`empty` is what an empty table says."""
        super().__init__(parent)
        self._empty, self._empty_title = empty, ""
        self._hovered = -1
        self.setItemDelegate(CellDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)

    def dress_headers(self, columns: Sequence[Column[Any]]) -> None:
        """Give rows and titles their sizes, once the model is set."""
        rows, titles = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        titles.setHighlightSections(False)
        titles.setMinimumSectionSize(48)
        titles.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for section, column in enumerate(columns):
            titles.resizeSection(section, max(column.width, width_of_title(column.title)))

    def say_empty(self, sentence: str, title: str = "") -> None:
        """Say something else while there are no rows, under a title if it has one."""
        self._empty, self._empty_title = sentence, title
        self._describe()
        self.viewport().update()

    def setModel(self, model: QAbstractItemModel | None) -> None:  # noqa: N802
        super().setModel(model)
        if model is not None:
            for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved):
                changed.connect(lambda *_: self._describe())

    def _describe(self) -> None:
        """Screen readers hear what an empty table says, and no longer once there are rows."""
        words = "" if self._rows() else f"{self._empty_title} {self._empty}".strip()
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)

    def is_missing(self, row: int) -> bool:  # noqa: ARG002
        """Whether a row's content is not here yet: drawn as a quiet placeholder."""
        return False

    def open_current(self) -> None:
        """Enter was pressed."""

    def copy_rows(self) -> None:
        """Put the selected rows on the clipboard, cells separated by tabs."""

    def copy_cell(self) -> None:
        """Put the current cell on the clipboard."""
        text = self.currentIndex().data(Qt.ItemDataRole.DisplayRole)
        if text:
            QApplication.clipboard().setText(text)

    def hovered_row(self) -> int:
        """The row under the pointer, or -1."""
        return self._hovered

    def _rows(self) -> int:
        return self.model().rowCount()

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
            self.open_current()
        elif event.keyCombination() in _ORDERS and self.currentIndex().isValid():
            self.order_by(self.currentIndex().column(), _ORDERS[event.keyCombination()])
        elif event.keyCombination() == _MENU and sys.platform != "win32":  # there the system does it
            self._open_menu_here()
        else:
            super().keyPressEvent(event)
            if event.key() in _MOVES and not event.modifiers():
                self._select_where_it_is()

    def order_by(self, column: int, order: Qt.SortOrder) -> None:
        """Order the rows, if they can be."""
        if self.isSortingEnabled():
            self.horizontalHeader().setSortIndicator(column, order)

    def _select_where_it_is(self) -> None:
        """A move selects its row; also one that goes nowhere, as in a table of one row."""
        chosen, index = self.selectionModel(), self.currentIndex()
        if index.isValid() and not chosen.hasSelection():
            flags = QItemSelectionModel.SelectionFlag
            chosen.select(index, flags.ClearAndSelect | flags.Rows)

    def _open_menu_here(self) -> None:
        """The menu of the row under the keyboard's cursor, as the menu key opens it."""
        place = self.visualRect(self.currentIndex()).center()
        menu = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, self.viewport().mapToGlobal(place))
        QApplication.sendEvent(self.viewport(), menu)

    def paintEvent(self, event: QPaintEvent) -> None:
        delegate = self.itemDelegate()
        if isinstance(delegate, CellDelegate):
            delegate.begin()
        super().paintEvent(event)
        if self._rows() or not self._empty:
            return
        painter = QPainter(self.viewport())
        room = self.viewport().rect().adjusted(24, 16, -24, -16)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        if self._empty_title:
            height = painter.boundingRect(room, int(flags), self._empty).height()
            painter.setFont(fonts.semibold(16))
            painter.setPen(colour("text"))
            painter.drawText(room.adjusted(0, 0, 0, -height - 12), flags, self._empty_title)
            room = room.adjusted(0, 28, 0, 0)
            painter.setFont(self.font())
        painter.setPen(colour("muted"))
        painter.drawText(room, flags, self._empty)


_MOVES: Final = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End})
_MENU = QKeyCombination(Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_F10)
_ORDERS: Final = {
    QKeyCombination(Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Up): Qt.SortOrder.AscendingOrder,
    QKeyCombination(Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Down): Qt.SortOrder.DescendingOrder,
}
_COPY_CELL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier | Qt.Key.Key_C


class CellDelegate(QStyledItemDelegate):
    """Draws a cell: ground by zebra, hover and selection, then icon and elided text."""

    def __init__(self, table: TableBase) -> None:
        super().__init__(table)
        self._table = table
        self._text: QFont = fonts.text_font()
        self._mono: QFont = fonts.mono_font(13)
        self._palette, self._any_chosen = colours(), True

    def begin(self) -> None:
        """The table is about to be painted: look up once what is the same for all cells."""
        self._palette, self._any_chosen = colours(), self._table.selectionModel().hasSelection()

    def _colour(self, role: str) -> QColor:
        return QColor(getattr(self._palette, role))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, row = QRect(option.rect), index.row()
        model = self._table.model()
        read = model.data  # asked directly: through the index takes twice as long
        chosen = self._any_chosen and self._table.selectionModel().isSelected(
            model.index(row, index.column())
        )
        self._ground(painter, rect, row, chosen)
        if chosen and self._table.horizontalHeader().visualIndex(index.column()) == 0:
            bar = QRect(rect.left(), rect.top(), _BAR, rect.height())
            painter.fillRect(placed(painter.layoutDirection(), bar, rect), self._colour("accent"))
        if self._table.hasFocus() and index == self._table.currentIndex():
            painter.fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), self._colour("accent"))
        room = rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        if self._table.is_missing(row):
            _draw_placeholder(painter, room, row + index.column())
            return
        enabled = self._table.isEnabled()
        tint = self._colour((read(index, TINT) or "text") if enabled else "disabled")
        symbol = read(index, ICON)
        if symbol:
            layout = painter.layoutDirection()
            top = room.center().y() - _ICON_SIDE // 2 + 1
            place = placed(layout, QRect(room.left(), top, _ICON_SIDE, _ICON_SIDE), room)
            icons.draw(painter, symbol, QRectF(place), tint)
            room = placed(layout, room.adjusted(_ICON_SIDE + _GAP, 0, 0, 0), room)
        text = str(read(index, _DISPLAY) or "")
        if not text:
            return
        painter.setFont(self._mono if read(index, MONO) else self._text)
        painter.setPen(tint)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        draw_words(painter, room, shown, read(index, _ALIGNMENT))

    def _ground(self, painter: QPainter, rect: QRect, row: int, chosen: bool) -> None:
        if chosen:
            painter.fillRect(rect, self._colour("chosen"))
        elif row == self._table.hovered_row():
            painter.fillRect(rect, self._colour("raised"))
        elif row % 2:
            painter.fillRect(rect, self._colour("zebra"))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        font = self._mono if index.data(MONO) else self._text
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        symbol = _ICON_SIDE + _GAP if index.data(ICON) else 0
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


def _draw_placeholder(painter: QPainter, room: QRect, place: int) -> None:
    width = round(room.width() * (0.45, 0.7, 0.55, 0.8)[place % 4])
    bar = QRectF(room.left(), room.center().y() - 3, width, 8)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mixed("line", 0.7))
    painter.drawRoundedRect(bar, 4, 4)
    painter.restore()
