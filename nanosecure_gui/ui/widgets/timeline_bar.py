"""A token's life on a line, to scale."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nanosecure_gui.ui import fonts
from nanosecure_gui.ui.theme import colour

_BAR = 8
_GAP = 14
_SHIFT = 150  # how far a label may stand aside of its mark
_ABOVE = 24  # room above the bar, where `now` stands
_LINE = 16


@dataclass(frozen=True, slots=True)
class Mark:
    """An instant on the line: `at` is 0 (left end) to 1 (right end), `label` names it, `detail` is its time.
    `now` stands above the bar, all others below it."""

    at: float
    label: str
    detail: str = ""
    role: str = "muted"
    now: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the line in a colour of the palette, for example while the token works."""

    begin: float
    end: float
    role: str


class TimelineBar(QWidget):
    """Paints marks and spans to scale. Labels that would overlap go one line down."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[Mark, ...] = ()
        self._spans: tuple[Span, ...] = ()
        self._bold = fonts.semibold(fonts.SMALL)
        self._plain = fonts.clock_font(fonts.SMALL, fonts.text_font().weight())
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Timeline"))

    def show_marks(self, marks: tuple[Mark, ...], spans: tuple[Span, ...] = ()) -> None:
        """Show other instants; their order does not matter."""
        if (marks, spans) == (self._marks, self._spans):
            return
        self._marks = tuple(sorted(marks, key=lambda mark: mark.at))
        self._spans = spans
        said = (f"{mark.label} {mark.detail}".strip() for mark in self._marks)
        self.setAccessibleDescription(", ".join(said))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = 1 + max((line for _mark, _left, line in self._places(width)), default=0)
        return _ABOVE + _BAR + 6 + lines * (_LINE * 2 + 4)

    def sizeHint(self) -> QSize:
        width = max(self.width(), 400)
        return QSize(400, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, _ABOVE + _BAR + 6 + _LINE * 2)

    def _x(self, at: float, width: int) -> float:
        return 8 + min(1.0, max(0.0, at)) * (width - 16)

    def _label_width(self, mark: Mark) -> float:
        bold, plain = QFontMetrics(self._bold), QFontMetrics(self._plain)
        return max(bold.horizontalAdvance(mark.label), plain.horizontalAdvance(mark.detail)) + 2

    def _places(self, width: int) -> list[tuple[Mark, float, int]]:
        """Each lower mark with the left edge and the line of its label."""
        ends: list[float] = []
        places = []
        for mark in self._marks:
            if mark.now:
                continue
            wide = self._label_width(mark)
            left = min(max(0.0, self._x(mark.at, width) - wide / 2), max(0.0, width - wide))
            line = next((n for n, end in enumerate(ends) if left >= end + _GAP), len(ends))
            if line and ends[0] + _GAP - left <= _SHIFT and ends[0] + _GAP + wide <= width:
                left, line = ends[0] + _GAP, 0  # a little aside reads better than a line below
            if line == len(ends):
                ends.append(0.0)
            ends[line] = left + wide
            places.append((mark, left, line))
        return places

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        left, right = self._x(0, self.width()), self._x(1, self.width())
        painter.setBrush(colour("raised"))
        painter.drawRoundedRect(QRectF(left, _ABOVE, right - left, _BAR), _BAR / 2, _BAR / 2)
        for span in self._spans:
            begin, end = self._x(span.begin, self.width()), self._x(span.end, self.width())
            painter.setBrush(colour(span.role))
            painter.drawRoundedRect(QRectF(begin, _ABOVE, max(2.0, end - begin), _BAR), _BAR / 2, _BAR / 2)
        for mark, label_left, line in self._places(self.width()):
            self._below(painter, mark, label_left, line)
        for mark in self._marks:
            if mark.now:
                self._above(painter, mark)

    def _below(self, painter: QPainter, mark: Mark, left: float, line: int) -> None:
        x, top = self._x(mark.at, self.width()), _ABOVE + _BAR + 8 + line * (_LINE * 2 + 4)
        painter.setPen(QPen(colour("line"), 1))
        wide = self._label_width(mark)
        foot = min(max(x, left + 6), left + wide - 6)  # where a label that was moved aside is reached
        painter.drawLine(QPointF(x, _ABOVE + _BAR), QPointF(foot, top))
        painter.setPen(QPen(colour("surface"), 2))
        painter.setBrush(colour(mark.role))
        painter.drawEllipse(QPointF(x, _ABOVE + _BAR / 2), 6, 6)
        painter.setFont(self._bold)
        painter.setPen(colour("text"))
        painter.drawText(QRectF(left, top, wide, _LINE), Qt.AlignmentFlag.AlignHCenter, mark.label)
        painter.setFont(self._plain)
        painter.setPen(colour("muted"))
        painter.drawText(QRectF(left, top + _LINE, wide, _LINE), Qt.AlignmentFlag.AlignHCenter, mark.detail)

    def _above(self, painter: QPainter, mark: Mark) -> None:
        x = self._x(mark.at, self.width())
        painter.setPen(QPen(colour("text"), 2))
        painter.drawLine(QPointF(x, _ABOVE - 5), QPointF(x, _ABOVE + _BAR + 3))
        words = f"{mark.label} {mark.detail}".strip()
        painter.setFont(self._bold)
        wide = QFontMetrics(self._bold).horizontalAdvance(words) + 2
        left = min(max(0.0, x - wide / 2), max(0.0, self.width() - wide))
        painter.drawText(QRectF(left, 0, wide, _LINE + 2), Qt.AlignmentFlag.AlignHCenter, words)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.update()
