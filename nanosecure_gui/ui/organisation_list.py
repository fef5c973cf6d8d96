"""The list of the Organisations dialog: stripe colour, name, kind of credential, which one is active."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from nanosecure_gui.core.organisations import CredentialKind, Organisation
from nanosecure_gui.core.wording import printable

from . import fonts, icons
from .directions import draw_words, placed
from .theme import colour, stripe

_ROW_HEIGHT = 52
_ORGANISATION = Qt.ItemDataRole.UserRole + 1
_DETAIL = Qt.ItemDataRole.UserRole + 2
_ACTIVE = Qt.ItemDataRole.UserRole + 3


class OrganisationList(QListWidget):
    """Shows organisations; the operator's moves through it are signals, nothing else is."""

    chosen = Signal(str)  # id of the organisation the operator went to
    opened = Signal(str)  # id of one that was double-clicked, or Enter pressed on it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Delegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemSelectionChanged.connect(self._go)  # a screen reader selects without moving the cursor
        self.itemDoubleClicked.connect(lambda item: self.opened.emit(_id(item)))

    def show_organisations(self, organisations: Sequence[Organisation], active: str, current: str) -> None:
        """Show `organisations` with the cursor on the one whose id is `current`. Emits nothing."""
        self.blockSignals(True)
        if self.count() != len(organisations):
            self.clear()
            for _ in organisations:
                self.addItem(QListWidgetItem())
        for row, organisation in enumerate(organisations):
            item = self.item(row)
            _fill(item, organisation, self._detail(organisation, active=organisation.id == active))
            item.setData(_ACTIVE, organisation.id == active)
        ids = [organisation.id for organisation in organisations]
        self.setCurrentRow(ids.index(current) if current in ids else -1)
        self.blockSignals(False)
        self.viewport().update()

    def _go(self) -> None:
        for item in self.selectedItems():
            self.chosen.emit(_id(item))

    def _detail(self, organisation: Organisation, *, active: bool) -> str:
        words = {
            CredentialKind.BINTU_TOKEN: self.tr("Bintu token"),
            CredentialKind.API_KEY: self.tr("API key"),
        }
        parts = [self.tr("Active")] if active else []
        parts += [words[organisation.credential_kind]]
        parts += [self.tr("practice")] if organisation.training else []
        return " · ".join(parts)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if pressed and not event.modifiers() and self.currentRow() >= 0:
            self.opened.emit(_id(self.currentItem()))  # and not the dialog's default button
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.count():
            return
        painter = QPainter(self.viewport())
        painter.setPen(colour("muted"))
        room = self.viewport().rect().adjusted(16, 16, -16, -16)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, self.tr("No organisation yet. Fill in the form to add your first one."))


def _id(item: QListWidgetItem) -> str:
    return str(item.data(_ORGANISATION))


def _fill(item: QListWidgetItem, organisation: Organisation, detail: str) -> None:
    name = printable(organisation.name, 120)
    item.setData(_ORGANISATION, organisation.id)
    item.setText(name)
    item.setToolTip(name)
    item.setData(_DETAIL, detail)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {detail}")
    item.setData(Qt.ItemDataRole.DecorationRole, organisation.colour)


class _Delegate(QStyledItemDelegate):
    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        return QSize(120, _ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect, state = QRect(option.rect), option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colour("chosen" if chosen else "raised"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(stripe(str(index.data(Qt.ItemDataRole.DecorationRole))))
        mark = QRect(rect.left() + 8, rect.top() + 10, 4, rect.height() - 20)
        painter.drawRoundedRect(placed(painter.layoutDirection(), mark, rect), 2, 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour("accent"), 1.5))
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -2), 5, 5)
        room = placed(painter.layoutDirection(), rect.adjusted(22, 7, -10, -7), rect)
        self._words(painter, room, index)
        painter.restore()

    def _words(self, painter: QPainter, room: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        half = room.height() // 2
        top = QRect(room.left(), room.top(), room.width(), half)
        below = QRect(room.left(), room.top() + half, room.width(), half)
        painter.setFont(fonts.semibold())
        painter.setPen(colour("text"))
        self._line(painter, top, str(index.data(Qt.ItemDataRole.DisplayRole)))
        tint = colour("muted")
        if index.data(_ACTIVE):
            tint = colour("ok")
            symbol = QRect(below.left(), below.center().y() - 6, 14, 14)
            layout = painter.layoutDirection()
            icons.draw(painter, "circle-check", QRectF(placed(layout, symbol, below)), tint)
            below = placed(layout, below.adjusted(20, 0, 0, 0), below)
        painter.setFont(fonts.text_font(fonts.SMALL))
        painter.setPen(tint)
        self._line(painter, below, str(index.data(_DETAIL)))

    def _line(self, painter: QPainter, room: QRect, words: str) -> None:
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        draw_words(painter, room, shown, Qt.AlignmentFlag.AlignVCenter)
