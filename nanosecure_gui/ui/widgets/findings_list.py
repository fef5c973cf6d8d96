"""Findings of a check: icon, word, sentence and, where one exists, a fix to press."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QWidget,
)

from nanosecure_gui.core.findings import Finding, Severity
from nanosecure_gui.core.wording import Speaker
from nanosecure_gui.ui import fonts, icons
from nanosecure_gui.ui.directions import draw_words, placed
from nanosecure_gui.ui.naming import kind
from nanosecure_gui.ui.theme import colour

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem  # costs time at the start, like QStyle

Index = QModelIndex | QPersistentModelIndex

SYMBOLS: Final = {
    Severity.GOOD: ("circle-check", "ok"),
    Severity.INFO: ("info", "muted"),
    Severity.CARE: ("triangle-alert", "care"),
    Severity.HARM: ("octagon-x", "harm"),
}
_ICON = 16
_GAP = 8
_PAD_X = 4
_PAD_Y = 6
_READABLE = 190  # pixels: a sentence in less is a column of words


def severity_word(severity: Severity) -> str:
    """The one word that stands for a severity beside its icon."""
    words = {
        Severity.GOOD: "Good",
        Severity.INFO: "Note",
        Severity.CARE: "Care",
        Severity.HARM: "Refused",
    }
    return QCoreApplication.translate("severity", words[severity])


@dataclass(frozen=True, slots=True)
class _Row:
    finding: Finding
    word: str
    sentence: str
    fix: str


class _Model(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[_Row, ...] = ()

    def show_rows(self, rows: tuple[_Row, ...]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.sentence
        if role == Qt.ItemDataRole.AccessibleTextRole:
            fix = QCoreApplication.translate("FindingsList", "Press Enter to fix: {label}")
            said = f"{row.word}: {row.sentence}"
            return f"{said} {fix.replace('{label}', row.fix)}" if row.fix else said
        if role == Qt.ItemDataRole.ToolTipRole and row.finding.rule:
            return QCoreApplication.translate("FindingsList", "Rule {rule}").replace(
                "{rule}", row.finding.rule
            )
        return None


class FindingsList(QListView):
    """A list of findings, as high as they need at its width (up to what the layout gives).

    A click on a fix, or Enter or Space on its row, emits `fix_requested(finding)`.
    """

    fix_requested = Signal(object)

    def __init__(self, empty: str = "", parent: QWidget | None = None) -> None:
        """`empty` is what stands there while there are no findings."""
        super().__init__(parent)
        self._model = _Model(self)
        self._delegate = _Delegate(self)
        self._empty = empty
        kind(self, "findings")
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setWordWrap(True)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_findings(self, findings: tuple[Finding, ...], speaker: Speaker) -> None:
        """Show `findings` in their order, said by `speaker`. Does nothing if that is what stands there."""
        rows = tuple(
            _Row(
                finding,
                severity_word(finding.severity),
                speaker.say(finding.text),
                speaker.say(finding.fix.label) if finding.fix is not None else "",
            )
            for finding in findings
        )
        if rows == self._model.rows:
            return
        current = self.currentIndex().row()
        self._delegate.measure(rows)
        self._model.show_rows(rows)
        if 0 <= current < len(rows):
            self.setCurrentIndex(self._model.index(current, 0))
        self.setAccessibleDescription("" if rows else self._empty)
        self.updateGeometry()
        self._bar_if_needed()

    def findings(self) -> tuple[Finding, ...]:
        """What stands there."""
        return tuple(row.finding for row in self._model.rows)

    def row(self, index: Index) -> _Row:
        """The prepared row behind an index."""
        return self._model.rows[index.row()]

    # Size -------------------------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = width - 2 * self.frameWidth()
        rows = self._model.rows
        wanted = sum(self._delegate.height(row, room) for row in rows)
        return (wanted if rows else self.fontMetrics().height() + 2 * _PAD_Y) + 2

    def sizeHint(self) -> QSize:
        width = max(self.width(), 320)
        return QSize(320, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.fontMetrics().height() + 2 * _PAD_Y + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bar_if_needed()
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()

    def _bar_if_needed(self) -> None:
        """A bar takes width, so that sentences need more height, so that the bar would stay for ever."""
        fits = self.height() >= self.heightForWidth(self.width())
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(bar)

    # Acting -----------------------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        pressed = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if pressed and not event.modifiers() and index.isValid():
            self._fix(index)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._fix_at(event) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self._fix_at(event)
        if index is not None and event.button() is Qt.MouseButton.LeftButton:
            self._fix(index)

    def _fix_at(self, event: QMouseEvent) -> QModelIndex | None:
        place = event.position().toPoint()
        index = self.indexAt(place)
        if not index.isValid() or not self.row(index).fix:
            return None
        rect = self.visualRect(index)
        where = placed(self.layoutDirection(), self._delegate.fix_rect(self.row(index), rect), rect)
        return index if where.contains(place) else None

    def _fix(self, index: QModelIndex) -> None:
        finding = self.row(index).finding
        if finding.fix is not None:
            self.fix_requested.emit(finding)

    # Painting ---------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._model.rows or not self._empty:
            return
        painter = QPainter(self.viewport())
        painter.setPen(colour("muted"))
        room = self.viewport().rect().adjusted(_PAD_X, _PAD_Y, -_PAD_X, -_PAD_Y)
        draw_words(painter, room, self._empty, Qt.TextFlag.TextWordWrap)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.viewport().update()


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: FindingsList) -> None:
        super().__init__(view)
        self._view = view
        self._text = fonts.text_font()
        self._word = fonts.semibold()
        self._word_width = 0

    def measure(self, rows: tuple[_Row, ...]) -> None:
        """Give all words one width, so that the sentences begin on one line."""
        metrics = QFontMetrics(self._word)
        self._word_width = max((metrics.horizontalAdvance(row.word) for row in rows), default=0)

    def _fix_width(self, row: _Row) -> int:
        return QFontMetrics(self._word).horizontalAdvance(row.fix) if row.fix else 0

    def _fix_below(self, row: _Row, width: int) -> bool:
        """Whether a row is too narrow for its fix to stand beside its sentence."""
        beside = width - 2 * _PAD_X - _ICON - self._word_width - self._fix_width(row) - 4 * _GAP
        return bool(row.fix) and beside < _READABLE

    def _sentence_rect(self, row: _Row, rect: QRect) -> QRect:
        left = rect.left() + _PAD_X + _ICON + _GAP + self._word_width + _GAP + 4
        beside = row.fix and not self._fix_below(row, rect.width())
        right = rect.right() - _PAD_X - (self._fix_width(row) + 2 * _GAP if beside else 0)
        return QRect(left, rect.top() + _PAD_Y, max(80, right - left), max(1, rect.height() - 2 * _PAD_Y))

    def fix_rect(self, row: _Row, rect: QRect) -> QRect:
        """Where a row's fix stands, with some room around it to hit."""
        width = self._fix_width(row) + 2 * _GAP
        height = QFontMetrics(self._word).height() + 2 * _PAD_Y
        if self._fix_below(row, rect.width()):
            left = self._sentence_rect(row, rect).left() - _GAP
            return QRect(left, rect.bottom() - height + 1, width, height)
        return QRect(rect.right() - _PAD_X - width + _GAP, rect.top(), width, height)

    def height(self, row: _Row, width: int) -> int:
        """The height of a row at a width."""
        room = self._sentence_rect(row, QRect(0, 0, width, 1_000)).width()
        needed = QFontMetrics(self._text).boundingRect(
            QRect(0, 0, room, 10_000), Qt.TextFlag.TextWordWrap, row.sentence
        )
        below = QFontMetrics(self._word).height() + _PAD_Y if self._fix_below(row, width) else 0
        return max(needed.height(), _ICON) + below + 2 * _PAD_Y

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        width = self._view.viewport().width()
        return QSize(width, self.height(self._view.row(index), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, rect = self._view.row(index), QRect(option.rect)
        symbol, role = SYMBOLS[row.finding.severity]
        line = QFontMetrics(self._text).height()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._view.hasFocus() and index == self._view.currentIndex():
            painter.setPen(QPen(colour("accent"), 1.5))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 5, 5)
        top = rect.top() + _PAD_Y

        def put(part: QRect) -> QRect:
            return placed(painter.layoutDirection(), part, rect)

        place = QRect(rect.left() + _PAD_X, top + (line - _ICON) // 2, _ICON, _ICON)
        icons.draw(painter, symbol, QRectF(put(place)), colour(role))
        painter.setFont(self._word)
        painter.setPen(colour(role))
        word = QRect(rect.left() + _PAD_X + _ICON + _GAP, top, self._word_width + 2, line)
        draw_words(painter, put(word), row.word, Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(self._text)
        painter.setPen(colour("text"))
        draw_words(painter, put(self._sentence_rect(row, rect)), row.sentence, Qt.TextFlag.TextWordWrap)
        if row.fix:
            painter.setFont(self._word)
            painter.setPen(colour("accent"))
            where = self.fix_rect(row, rect).adjusted(_GAP, _PAD_Y, -_GAP, 0)
            where.setHeight(line)
            draw_words(
                painter, put(where), row.fix, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            )
        painter.restore()
