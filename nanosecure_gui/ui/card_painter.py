"""Paints cards and their cover on anything that can be painted on: black on white, for any printer.

Everything is measured in hundredths of a millimetre, whatever the device's dots are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from nanosecure_gui.core.card_sheets import Arrangement, CardSheet, Layout, Place
from nanosecure_gui.core.guest_cards import Card, Cover, ReadyCard
from nanosecure_gui.core.qr_outline import corners

from .card_blocks import Block, block_of, first_that_fits, height_of, line_of, lines_of, text_font
from .card_words import feet_of, fitting, heads_of, split_words, times_of

UNIT: Final = 100  # to the millimetre
_INK: Final = Qt.GlobalColor.black
_HAIRLINE: Final = 15
_MARK: Final = 700  # length of a crop mark: most printers leave out the outer 450
_CROSS: Final = 200  # from where cuts cross
_IN_ONE_LINE: Final = (
    Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
)  # tall scripts


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
        if layout.arrangement is Arrangement.BESIDE:
            self._words_beside(card, layout)
            return
        middle, size = layout.arrangement is Arrangement.STACKED, layout.text * UNIT
        room, details = _rectangle(layout.head), _rectangle(layout.details)
        above, below = split_words(card, size, room.size(), details.width(), layout)
        column = _Column(self._painter, room, middle)
        if middle:  # near to what it is about
            column.y = room.bottom() - height_of(above)
        column.draw(above)
        column = _Column(self._painter, details, middle)
        if not middle:
            column.line_up(size)
        column.draw(below)
        feet = feet_of(card, size, details.width())
        column.draw_at_the_foot(first_that_fits(feet, column.room.bottom() - column.y))

    def _words_beside(self, card: Card, layout: Layout) -> None:
        """In line with the edges of the code; what is too much for that grows beyond them on both sides."""
        size, code = layout.text * UNIT, _rectangle(layout.code)
        whole = _rectangle(layout.head).united(_rectangle(layout.details))
        column = _Column(self._painter, QRectF(whole.left(), code.top(), whole.width(), code.height()), False)
        column.line_up(size)
        width = whole.width()
        times = [*times_of(card, size, width, 0.77), line_of(card.part, size, width, QFont.Weight.Medium, 4)]
        between = height_of(times) + 1.3 * size
        heads, feet = heads_of(card, size, width, flat=False), list(feet_of(card, size, width))
        head, foot = fitting(heads, feet, between, column.room.height(), whole.height())
        more = (height_of(head.blocks) + between + height_of(foot) - column.room.height()) / 2
        if more > 0:
            column.room.adjust(0, -more, 0, more)
            column.y = column.room.top()
        column.draw(head.blocks)
        column.y += size * 0.9
        column.draw(times)
        column.draw_at_the_foot(foot)

    def crop_marks(self, sheet: CardSheet) -> None:
        """Short lines at the edges of the paper, where the cuts run, and where they cross."""
        self._painter.setPen(QPen(_INK, _HAIRLINE))
        width, height = (side * UNIT for side in sheet.paper.value)
        edges = [
            ({at * UNIT for place in sheet.cards for at in (place.x, place.right)}, width),
            ({at * UNIT for place in sheet.cards for at in (place.y, place.bottom)}, height),
        ]
        across, down = ([at for at in sorted(found) if 1 < at < whole - 1] for found, whole in edges)
        for x in across:
            self._line(x, 0, x, _MARK)
            self._line(x, height - _MARK, x, height)
        for y in down:
            self._line(0, y, _MARK, y)
            self._line(width - _MARK, y, width, y)
        for x, y in product(across, down):
            self._line(x - _CROSS, y, x + _CROSS, y)
            self._line(x, y - _CROSS, x, y + _CROSS)

    def cover(self, cover: Cover, sheet: CardSheet) -> None:
        """The page on top."""
        paper_width, paper_height = (side * UNIT for side in sheet.paper.value)
        room = QRectF(2200, 2400, paper_width - 4400, paper_height - 4600)
        column, width = _Column(self._painter, room, False), room.width()
        title, heading = text_font(900, QFont.Weight.DemiBold), text_font(420, QFont.Weight.DemiBold)
        column.draw(
            [block_of(cover.title, title, width, 2), block_of(cover.subtitle, text_font(480), width, 2, 150)]
        )
        column.y += 900
        for words, number in cover.totals:
            column.row(words, number, 420)
        if cover.windows:
            column.draw([block_of(cover.headings[0], heading, width, 1, 700)])
            for words, number in cover.windows:
                column.row(words, number, 380)
        if cover.left_out:
            column.draw([block_of(cover.headings[1], heading, width, 1, 700)])
            column.y += 100
            column.draw(block_of(words, text_font(360), width, 2) for words in cover.left_out)
        printed = block_of(cover.printed, text_font(360), width, 2, 200)
        column.draw_at_the_foot([block_of(cover.secret, heading, width, 4), printed])

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


class _Column:
    """Blocks below each other in a rectangle."""

    def __init__(self, painter: QPainter, room: QRectF, middle: bool) -> None:
        self._painter = painter
        self.room = room
        self._align = Qt.AlignmentFlag.AlignHCenter if middle else Qt.AlignmentFlag.AlignLeft
        self.y = room.top()

    def line_up(self, size: float) -> None:
        """Let letters, not their lines, begin and end with the rectangle."""
        self.room.adjust(0, -0.2 * size, 0, 0.24 * size)
        self.y = self.room.top()

    def draw(self, blocks: Iterable[Block]) -> None:
        """Draw from where the last ones ended."""
        for block in blocks:
            if not block.lines:
                continue
            self.y += block.above
            self._painter.setFont(block.font)
            self._painter.setPen(_INK)
            for line in block.lines:
                row = QRectF(self.room.left(), self.y, self.room.width(), block.line_height)
                self._painter.drawText(row, self._align | _IN_ONE_LINE, line)
                self.y += row.height()

    def draw_at_the_foot(self, blocks: Sequence[Block]) -> None:
        """Draw so that the last line stands on the lower edge."""
        self.y = max(self.y, self.room.bottom() - height_of(blocks))
        self.draw(blocks)

    def row(self, words: str, value: str, size: float) -> None:
        """Words on the left, a number on the right, a hairline below."""
        font, strong = text_font(size), text_font(size, QFont.Weight.DemiBold)
        row = QRectF(self.room.left(), self.y, self.room.width(), size * 1.8)
        width = row.width() - QFontMetricsF(strong).horizontalAdvance(value) - size
        painter = self._painter
        painter.setPen(_INK)
        painter.setFont(font)
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft | _IN_ONE_LINE, lines_of(words, font, width, 1)[0])
        painter.setFont(strong)
        painter.drawText(row, Qt.AlignmentFlag.AlignRight | _IN_ONE_LINE, value)
        painter.setPen(QPen(_INK, _HAIRLINE))
        painter.drawLine(row.bottomLeft(), row.bottomRight())
        self.y = row.bottom()


def _rectangle(place: Place) -> QRectF:
    return QRectF(place.x * UNIT, place.y * UNIT, place.width * UNIT, place.height * UNIT)
