"""Paints cards and their cover on anything that can be painted on: black on white, for any printer.

Everything is measured in hundredths of a millimetre, whatever the device's dots are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QTextLayout,
    QTextOption,
)

from nanosecure_gui.core.card_sheets import Arrangement, CardSheet, Layout, Place
from nanosecure_gui.core.guest_cards import Card, Cover, ReadyCard
from nanosecure_gui.core.qr_outline import corners

from . import fonts

UNIT: Final = 100  # to the millimetre
_INK: Final = Qt.GlobalColor.black
_HAIRLINE: Final = 15
_MARK: Final = 300  # length of a crop mark
_LEADING: Final = 1.28
_IN_ONE_LINE: Final = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
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
        self._words(ready.card, layout)
        self._painter.restore()

    def _words(self, card: Card, layout: Layout) -> None:
        """Event, name and tag above; then the times; code and advice on the lower edge."""
        middle = layout.arrangement is Arrangement.STACKED
        size = layout.text * UNIT
        head = _Column(self._painter, _rectangle(layout.head), middle)
        head.draw(_first_that_fits(_heads(card, size, head.room.width()), head.room.height()))
        room = _rectangle(layout.details)
        if layout.arrangement is Arrangement.BESIDE:
            room.setTop(head.y + size * 0.9)
        details = _Column(self._painter, room, middle)
        times = (_line(line, size, room.width(), QFont.Weight.Medium, 4) for line in (*card.times, card.part))
        details.draw(times)
        feet = _feet(card, size, room.width())
        details.draw_at_the_foot(_first_that_fits(feet, room.bottom() - details.y))

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
        paper_width, paper_height = (side * UNIT for side in sheet.paper.value)
        room = QRectF(2200, 2400, paper_width - 4400, paper_height - 4600)
        column, width = _Column(self._painter, room, False), room.width()
        title, heading = _text(900, QFont.Weight.DemiBold), _text(420, QFont.Weight.DemiBold)
        column.draw([_block(cover.title, title, width, 2), _block(cover.subtitle, _text(480), width, 2, 150)])
        column.y += 900
        for words, number in cover.totals:
            column.row(words, number, 420)
        if cover.windows:
            column.draw([_block(cover.headings[0], heading, width, 1, 700)])
            for words, number in cover.windows:
                column.row(words, number, 380)
        if cover.left_out:
            column.draw([_block(cover.headings[1], heading, width, 1, 700)])
            column.y += 100
            column.draw(_block(words, _text(360), width, 2) for words in cover.left_out)
        printed = _block(cover.printed, _text(360), width, 2, 200)
        column.draw_at_the_foot([_block(cover.secret, heading, width, 4), printed])

    def _line(self, x: float, y: float, to_x: float, to_y: float) -> None:
        self._painter.drawLine(QPointF(x, y), QPointF(to_x, to_y))

    def _code(self, ready: ReadyCard, place: Place) -> None:
        """The outlines, filled by the odd-even rule."""
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.OddEvenFill)
        for first, *others in corners(ready.shape):
            path.moveTo(*first)
            for x, y in others:
                path.lineTo(x, y)
            path.closeSubpath()
        painter = self._painter
        painter.save()
        painter.translate(place.x * UNIT, place.y * UNIT)
        painter.scale(place.width * UNIT / ready.side, place.height * UNIT / ready.side)
        painter.fillPath(path, _INK)
        painter.restore()


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines of one font, and the room above them."""

    lines: Sequence[str]
    font: QFont
    above: float = 0.0

    @property
    def height(self) -> float:
        """All of it."""
        return self.above + len(self.lines) * _height(self.font) if self.lines else 0.0

    @property
    def whole(self) -> bool:
        """Whether nothing was cut."""
        return not any(line.endswith("…") for line in self.lines)


class _Column:
    """Blocks below each other in a rectangle."""

    def __init__(self, painter: QPainter, room: QRectF, middle: bool) -> None:
        self._painter = painter
        self.room = room
        self._align = Qt.AlignmentFlag.AlignHCenter if middle else Qt.AlignmentFlag.AlignLeft
        self.y = room.top()

    def draw(self, blocks: Iterable[_Block]) -> None:
        """Draw from where the last ones ended."""
        for block in blocks:
            if not block.lines:
                continue
            self.y += block.above
            self._painter.setFont(block.font)
            self._painter.setPen(_INK)
            for line in block.lines:
                row = QRectF(self.room.left(), self.y, self.room.width(), _height(block.font))
                self._painter.drawText(row, self._align | _IN_ONE_LINE, line)
                self.y += row.height()

    def draw_at_the_foot(self, blocks: Sequence[_Block]) -> None:
        """Draw so that the last line stands on the lower edge."""
        self.y = max(self.y, self.room.bottom() - sum(block.height for block in blocks))
        self.draw(blocks)

    def row(self, words: str, value: str, size: float) -> None:
        """Words on the left, a number on the right, a hairline below."""
        font, strong = _text(size), _text(size, QFont.Weight.DemiBold)
        row = QRectF(self.room.left(), self.y, self.room.width(), size * 1.8)
        width = row.width() - QFontMetricsF(strong).horizontalAdvance(value) - size
        painter = self._painter
        painter.setPen(_INK)
        painter.setFont(font)
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft | _IN_ONE_LINE, _lines(words, font, width, 1)[0])
        painter.setFont(strong)
        painter.drawText(row, Qt.AlignmentFlag.AlignRight | _IN_ONE_LINE, value)
        painter.setPen(QPen(_INK, _HAIRLINE))
        painter.drawLine(row.bottomLeft(), row.bottomRight())
        self.y = row.bottom()


def _heads(card: Card, size: float, width: float) -> Iterator[list[_Block]]:
    """What may stand above, the fullest first: the seat is worth more than the event, the name most."""
    small = size * 0.92
    event, organisation = (_line(words, small, width) for words in (card.event, card.organisation))
    both = _line(" · ".join(part for part in (card.event, card.organisation) if part), small, width)
    seat = _text(size * 1.12, QFont.Weight.Medium)
    tag, whole_tag = (_block(card.tag, seat, width, most) for most in (1, 2))
    gap = size * 0.35 if both.lines else 0.0
    large, long = (_name(card.who, size, width, most, gap) for most in (2, 3))
    name = large if large.whole else long
    yield [event, organisation, name, whole_tag]
    yield [both, name, whole_tag]
    yield [both, name, tag]
    yield [both, large, tag]
    if both.lines:
        yield [both, _block(card.who, _text(size * 1.7, QFont.Weight.DemiBold), width, 1), tag]
    yield [_name(card.who, size, width, 2, 0.0), tag]
    yield [_name(card.who, size, width, 1, 0.0), tag]


def _feet(card: Card, size: float, width: float) -> Iterator[list[_Block]]:
    """What may stand below, the fullest first: the last sentence of the advice is worth most."""
    code = _mono(size * 1.15)
    wide = QFontMetricsF(code).horizontalAdvance(card.code)
    if wide > width:
        code = _mono(size * 1.15 * width / wide)  # it has to be read whole
    advice = [_block(line, _text(size * 0.88), width, 4) for line in card.advice]
    for first in range(len(advice) + 1):
        yield [_block(card.code, code, width, 1, size * 0.35), *advice[first:]]


def _name(who: str, size: float, width: float, most: int, above: float) -> _Block:
    """The guest's name as large as it fits in one line, else smaller in up to `most`."""
    tries = ((1, 2.1), (1, 2.0), (1, 1.9), (1, 1.8), (1, 1.7), (2, 1.6), (2, 1.45), (2, 1.3), (3, 1.3))
    for lines, times in tries:
        if lines <= most:
            made = _block(who, _text(size * times, QFont.Weight.DemiBold), width, lines, above)
            if made.whole:
                break
    return made


def _line(
    words: str, size: float, width: float, weight: QFont.Weight = QFont.Weight.Normal, most: int = 1
) -> _Block:
    """`words` in one line, a little smaller if that helps, else in up to `most`."""
    for smaller in (1.0, 0.94, 0.88, 0.83):
        made = _block(words, _text(size * smaller, weight), width, 1)
        if made.whole:
            return made
    return _block(words, _text(size, weight), width, most) if most > 1 else made


def _block(words: str, font: QFont, width: float, most: int, above: float = 0.0) -> _Block:
    return _Block(_lines(words, font, width, most) if words else [], font, above)


def _first_that_fits(blocks: Iterable[list[_Block]], height: float) -> list[_Block]:
    """The first that is no higher, else the last."""
    for tried in blocks:
        if sum(block.height for block in tried) <= height:
            break
    return tried


def _lines(words: str, font: QFont, width: float, most: int) -> list[str]:
    """`words` broken into lines; if they are more than `most`, the last one is cut with an ellipsis."""
    words = _drawable(words, font)
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


def has_font_for(words: str) -> bool:
    """Whether this computer has a font for every character of `words`."""
    return _drawable(words, _text(UNIT)) == words


def _drawable(words: str, font: QFont) -> str:
    """`words` with a box for every character that no font here has: nothing at all would not be noticed."""
    if words.isascii():
        return words
    metrics = QFontMetricsF(font)
    return "".join(each if metrics.inFontUcs4(ord(each)) else "□" for each in words)


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
