"""Paints cards and their cover on anything that can be painted on: black on white, for any printer.

Everything is measured in hundredths of a millimetre, whatever the device's dots are.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF, QTextLayout, QTextOption

from nanosecure_gui.core.card_sheets import Arrangement, CardSheet, Layout, Place
from nanosecure_gui.core.guest_cards import Cover, ReadyCard

from . import fonts

UNIT: Final = 100  # to the millimetre
_INK: Final = Qt.GlobalColor.black
_HAIRLINE: Final = 15
_MARK: Final = 300  # length of a crop mark
_NAME: Final = 2.1  # times the ordinary text, at most and at least
_LEAST_NAME: Final = 1.3
_LEADING: Final = 1.28
_BREAK_ANYWHERE: Final = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


class CardPainter:
    """Paints on a painter whose units are hundredths of a millimetre from the paper's corner."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)

    def card(self, ready: ReadyCard, at: Place, layout: Layout) -> None:
        """One card at its place on the page."""
        self._painter.save()
        self._painter.translate(at.x * UNIT, at.y * UNIT)
        self._code(ready, layout.code)
        card, size = ready.card, layout.text * UNIT
        middle = layout.arrangement is Arrangement.STACKED
        head = _Column(self._painter, _rectangle(layout.head), middle)
        if layout.head.height >= 5 * layout.text:
            head.words(card.event, _text(size * 0.92), most=2 if layout.head.height >= 7 * layout.text else 1)
            head.space(size * 0.35)
        head.name(card.who, size)
        head.words(card.tag, _text(size * 1.12, QFont.Weight.Medium))
        details = _rectangle(layout.details)
        if layout.arrangement is Arrangement.BESIDE:
            details.setTop(min(details.top(), head.y + size * 1.1))
        times = _Column(self._painter, details, middle)
        for line in (*card.times, card.part):
            times.words(line, _text(size, QFont.Weight.Medium), most=3)
        foot = _Column(self._painter, details, middle)
        lines = (
            (card.code, _mono(size * 1.15), 1),
            (card.advice, _text(size * 0.86), 6 if layout.arrangement is Arrangement.CROWNED else 3),
        )
        foot.from_below(lines, times.y)
        self._painter.restore()

    def crop_marks(self, sheet: CardSheet) -> None:
        """Short lines at the edge of the paper, where the cuts run."""
        self._painter.setPen(QPen(_INK, _HAIRLINE))
        width, height = (side * UNIT for side in sheet.paper.value)
        for x in {edge * UNIT for place in sheet.cards for edge in (place.x, place.right)}:
            if 0 < x < width:
                self._line(x, 0, x, _MARK)
                self._line(x, height - _MARK, x, height)
        for y in {edge * UNIT for place in sheet.cards for edge in (place.y, place.bottom)}:
            if 0 < y < height:
                self._line(0, y, _MARK, y)
                self._line(width - _MARK, y, width, y)

    def cover(self, cover: Cover, sheet: CardSheet) -> None:
        """The page on top."""
        width, height = (side * UNIT for side in sheet.paper.value)
        column = _Column(self._painter, QRectF(2200, 2400, width - 4400, height - 4600), False)
        column.words(cover.title, _text(900, QFont.Weight.DemiBold), most=2)
        column.space(150)
        column.words(cover.subtitle, _text(480), most=2)
        column.space(900)
        for words, number in cover.totals:
            column.pair(words, number, 420)
        if cover.windows:
            column.space(700)
            column.words(cover.headings[0], _text(420, QFont.Weight.DemiBold))
            column.space(150)
            for words, number in cover.windows:
                column.pair(words, number, 380)
        if cover.left_out:
            column.space(700)
            column.words(cover.headings[1], _text(420, QFont.Weight.DemiBold))
            column.space(150)
            for words in cover.left_out:
                column.words(words, _text(360), most=2)
        foot = _Column(self._painter, column.room, False)
        foot.from_below(
            ((cover.secret, _text(420, QFont.Weight.DemiBold), 4), (cover.printed, _text(360), 2)), column.y
        )

    def _line(self, x: float, y: float, to_x: float, to_y: float) -> None:
        self._painter.drawLine(QPointF(x, y), QPointF(to_x, to_y))

    def _code(self, ready: ReadyCard, place: Place) -> None:
        """The outlines, filled by the odd-even rule."""
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.OddEvenFill)
        for corners in ready.shape:
            path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
            path.closeSubpath()
        painter = self._painter
        painter.save()
        painter.translate(place.x * UNIT, place.y * UNIT)
        painter.scale(place.width * UNIT / ready.side, place.height * UNIT / ready.side)
        painter.fillPath(path, _INK)
        painter.restore()


class _Column:
    """Lines below each other in a rectangle, each shortened to fit."""

    def __init__(self, painter: QPainter, room: QRectF, middle: bool) -> None:
        self._painter = painter
        self.room = room
        self._align = Qt.AlignmentFlag.AlignHCenter if middle else Qt.AlignmentFlag.AlignLeft
        self.y = room.top()

    def space(self, height: float) -> None:
        """Leave room."""
        self.y += height

    def words(self, words: str, font: QFont, most: int = 1) -> None:
        """Draw in at most so many lines."""
        if words:
            self._draw(_lines(words, font, self.room.width(), most), font)

    def name(self, who: str, size: float) -> None:
        """The guest's name as large as it fits in one line, else in two smaller ones."""
        width = self.room.width()
        for times in _steps(_NAME, 1.6):
            font = _text(size * times, QFont.Weight.DemiBold)
            if QFontMetricsF(font).horizontalAdvance(who) <= width:
                break
        else:
            for times in _steps(1.6, _LEAST_NAME):
                font = _text(size * times, QFont.Weight.DemiBold)
                if not _lines(who, font, width, 2)[-1].endswith("…"):
                    break
        self._draw(_lines(who, font, width, 2), font)

    def pair(self, words: str, value: str, size: float) -> None:
        """Words on the left, a number on the right, a hairline below."""
        font, strong = _text(size), _text(size, QFont.Weight.DemiBold)
        line, number = QFontMetricsF(font).height() * 1.5, QFontMetricsF(strong).horizontalAdvance(value)
        row = QRectF(self.room.left(), self.y, self.room.width(), line)
        kept = QFontMetricsF(font).elidedText(
            words, Qt.TextElideMode.ElideRight, row.width() - number - size
        )
        painter, middle = self._painter, Qt.AlignmentFlag.AlignVCenter
        painter.setPen(_INK)
        painter.setFont(font)
        painter.drawText(row, middle | Qt.AlignmentFlag.AlignLeft, kept)
        painter.setFont(strong)
        painter.drawText(row, middle | Qt.AlignmentFlag.AlignRight, value)
        painter.setPen(QPen(_INK, _HAIRLINE))
        painter.drawLine(row.bottomLeft(), row.bottomRight())
        self.y += line

    def from_below(self, parts: Sequence[tuple[str, QFont, int]], top: float) -> None:
        """Draw so that the last line stands on the lower edge, and nothing above `top`: what does not fit
        gives up its last lines."""
        width, bottom = self.room.width(), self.room.bottom()
        split = [(_lines(words, font, width, most), font) for words, font, most in parts if words]
        height = sum(_height(font) * len(lines) for lines, font in split)
        self.y = max(bottom - height, top)
        for lines, font in split:
            fit = max(int((bottom - self.y) / _height(font) + 0.05), 0)
            self._draw(lines[:fit], font)

    def _draw(self, lines: Sequence[str], font: QFont) -> None:
        self._painter.setFont(font)
        self._painter.setPen(_INK)
        for line in lines:
            row = QRectF(self.room.left(), self.y, self.room.width(), _height(font))
            self._painter.drawText(row, self._align | Qt.AlignmentFlag.AlignVCenter, line)
            self.y += row.height()


def _steps(most: float, least: float) -> list[float]:
    return [most - (most - least) * step / 6 for step in range(7)]


def _lines(words: str, font: QFont, width: float, most: int) -> list[str]:
    """`words` broken into lines; if they are more than `most`, the last one is cut with an ellipsis."""
    if most == 1 or QFontMetricsF(font).horizontalAdvance(words) <= width:
        return [QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, width)]
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(_BREAK_ANYWHERE)
    layout.setTextOption(option)
    layout.beginLayout()
    begins: list[int] = []
    while len(begins) <= most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        begins.append(line.textStart())
    layout.endLayout()
    ends = [*begins[1:], len(words)]
    pieces = [words[begin:end].strip() for begin, end in zip(begins, ends, strict=True)]
    if len(pieces) <= most:
        return pieces
    rest = words[begins[most - 1] :]
    return [*pieces[: most - 1], QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)]


def _height(font: QFont) -> float:
    return font.pixelSize() * _LEADING


def _rectangle(place: Place) -> QRectF:
    return QRectF(place.x * UNIT, place.y * UNIT, place.width * UNIT, place.height * UNIT)


def _text(size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    return _unhinted(fonts.text_font(round(size), weight))


def _mono(size: float) -> QFont:
    return _unhinted(fonts.mono_font(round(size), QFont.Weight.Medium))


def _unhinted(font: QFont) -> QFont:
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)  # paper has no pixels to fit
    return font
