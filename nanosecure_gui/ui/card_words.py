"""What stands on a card, and how large: the most that fits, and of that what matters most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from nanosecure_gui.core.card_sheets import Arrangement, Layout
from nanosecure_gui.core.guest_cards import Card

from .card_blocks import Block, block_of, height_of, line_of, lines_of, mono_font, text_font

_NAME_LEADING: Final = 1.15  # large letters stand closer
_NAMES: Final = (
    *((1, 2.1), (1, 2.0), (1, 1.9), (1, 1.8), (1, 1.7), (2, 1.6), (2, 1.45), (2, 1.3)),
    *((3, 1.3), (3, 1.15), (4, 1.15), (5, 1.0), (2, 1.15)),
)  # lines, and how large
# A name's lines and its largest size, then those of the seat.
_WAYS: Final = ((2, 2.1, 2, 1.12), (3, 1.3, 3, 1.12), (4, 1.15, 3, 1.0), (5, 1.0, 4, 0.92))
_FLAT_WAYS: Final = (
    (2, 2.1, 2, 1.12),
    (2, 1.7, 2, 1.12),
    (2, 1.5, 2, 1.0),
    (3, 1.3, 2, 1.0),
    (2, 1.15, 2, 0.82),
    (3, 1.15, 3, 0.92),
)
_CUT: Final = 3  # the rank of a head with a part of a name or seat
_FINEST: Final = 210  # 6 points
_GROUP: Final = 4  # characters of a short code


@dataclass(frozen=True, slots=True)
class Head:
    """What may stand above. `rank` is 0 for all of it, 1 with a smaller name and seat, 2 without the event, 3
    with a part of a name or seat."""

    blocks: list[Block]
    rank: int


def heads_of(card: Card, size: float, width: float, *, flat: bool) -> Iterator[Head]:
    """What may stand above, the fullest first: the seat is worth more than the event, the name most. With
    `flat` there is more width than height, and a smaller name makes room."""

    @cache
    def guest(way: int) -> tuple[Block, Block]:
        lines, largest, seat_lines, seat_size = (_FLAT_WAYS if flat else _WAYS)[way]
        font = text_font(size * seat_size, QFont.Weight.Medium)
        seat = block_of(card.tag, font, width, seat_lines, size * 0.15)
        name = _name(card.who, size, width, lines, largest)
        return name, replace(seat, lines=_evened(card.tag, seat, width))

    def whole(way: int) -> bool:
        return all(block.whole for block in guest(way))

    ways = range(len(_FLAT_WAYS if flat else _WAYS))
    usual = next(filter(whole, ways), ways[-1])
    smaller = ways[usual + 1 :]
    events = list(_events(card, size, width, flat=flat))
    for rank, tried in enumerate(((usual, *smaller), ()) if flat else ((usual,), smaller)):
        for event in events:
            for way in filter(whole, tried):
                name, seat = guest(way)
                gap = size * (0.15 if flat else 0.3) if event[0].lines else 0.0
                yield Head([*event, replace(name, above=gap), seat], rank)
    for way in (usual, *smaller):
        yield Head([*guest(way)], 2 if whole(way) else _CUT)
    seat = block_of(card.tag, text_font(size, QFont.Weight.Medium), width, 1)
    for lines in (2, 1):
        yield Head([_name(card.who, size, width, lines, 1.7), seat], _CUT)


def _events(card: Card, size: float, width: float, *, flat: bool) -> Iterator[list[Block]]:
    """Event and organisation, the fullest first."""
    small = size * 0.92
    event, organisation = (line_of(words, small, width) for words in (card.event, card.organisation))
    both = line_of(" · ".join(part for part in (card.event, card.organisation) if part), small, width)
    if flat and both.whole:
        yield [both]
    if not flat and event.whole and organisation.whole:
        yield [event, organisation]
    if not flat and both.whole:
        yield [both]
    if not event.whole:
        yield [block_of(card.event, text_font(small * 0.88), width, 1 if flat else 2)]
    yield [event if event.lines else organisation]


def times_of(card: Card, size: float, width: float, least: float) -> list[Block]:
    """The lines, all of one size: `least` times the usual one, or they are broken apart."""
    for smaller in (each for each in (1.0, 0.94, 0.88, 0.82, 0.77) if each >= least):
        font = text_font(max(size * smaller, _FINEST), QFont.Weight.Medium)
        blocks = [block_of(line, font, width, 1) for line in card.times]
        if all(block.whole for block in blocks):
            return blocks
    font = text_font(size * 0.94, QFont.Weight.Medium)
    pieces = [piece for line in card.times for piece in line.replace(", ", ",\n").split("\n")]
    return [block_of(piece, font, width, 3) for piece in pieces]


def fitting(
    heads: Iterable[Head], feet: Sequence[list[Block]], between: float, wished: float, most: float
) -> tuple[Head, list[Block]]:
    """The fullest head and foot that fit into the `wished` height, else into the `most`. Of the feet, the
    last is for want of anything better."""
    tried: list[Head] = []
    for head in heads:
        if head.rank == 0 and height_of([*head.blocks, *feet[0]]) + between <= wished:
            return head, feet[0]
        tried.append(head)
    for rank in range(4):
        for foot in feet[:-1]:
            for head in tried:
                if head.rank == rank and height_of([*head.blocks, *foot]) + between <= most:
                    return head, foot
    return tried[-1], feet[-1]


def split_words(
    card: Card, size: float, room: QSizeF, width: float, layout: Layout
) -> tuple[list[Block], list[Block]]:
    """What stands above a code in its `room`, and what begins the details, `width` wide. In narrow ones times
    would be broken apart, so that they stand above, and the event takes their place."""
    part = line_of(card.part, size, width, QFont.Weight.Medium, 4)
    flat = layout.arrangement is not Arrangement.STACKED
    if not layout.is_narrow:
        head = _above(heads_of(card, size, room.width(), flat=flat), room, 0.0)
        return head.blocks, [*times_of(card, size, width, 0.88), part]
    period = line_of(card.period, size, room.width(), QFont.Weight.Medium, 2, size * 0.2)
    event = [_wrapped(words, size * 0.92, width, 5) for words in (card.event, card.organisation)]
    bare = replace(card, event="", organisation="")
    head = _above(heads_of(bare, size, room.width(), flat=flat), room, period.height)
    if head.rank < _CUT:
        return [*head.blocks, period], [*event, part]
    head = _above(heads_of(bare, size, room.width(), flat=flat), room, 0.0)
    return head.blocks, [*times_of(card, size * 0.92, width, 0.88), part]


def _above(heads: Iterable[Head], room: QSizeF, more: float) -> Head:
    return fitting(heads, [[], []], more, room.height(), room.height())[0]


def _wrapped(words: str, size: float, width: float, most: int) -> Block:
    """In up to `most` lines, and a little smaller where words would be broken apart."""
    for smaller in (1.0, 0.93, 0.87):
        font = text_font(max(size * smaller, _FINEST))
        if all(QFontMetricsF(font).horizontalAdvance(word) <= width for word in words.split()):
            break
    return block_of(words, font, width, most)


def feet_of(card: Card, size: float, width: float) -> Iterator[list[Block]]:
    """What may stand below, the fullest first: the last sentence of the advice is worth most."""
    font = mono_font(size * 1.15)
    code = f"{card.code[:_GROUP]} {card.code[_GROUP:]}"  # as it is read aloud
    if QFontMetricsF(font).horizontalAdvance(code) > width:
        code = card.code
    wide = QFontMetricsF(font).horizontalAdvance(code)
    if wide > width:
        font = mono_font(size * 1.15 * width / wide)  # it has to be read whole
    advice = [_wrapped(line, size * 0.88, width, 4) for line in card.advice]
    for first in range(len(advice) + 1):
        yield [block_of(code, font, width, 1, size * 0.35), *advice[first:]]


def _name(who: str, size: float, width: float, most: int, largest: float) -> Block:
    """The guest's name as large as it fits in one line, at most `largest` times the text, else smaller in up
    to `most` lines of about one length."""
    for lines, times in _NAMES:
        if lines <= most and times <= largest:
            font = text_font(size * times, QFont.Weight.DemiBold)
            made = Block(lines_of(who, font, width, lines) if who else [], font, 0.0, _NAME_LEADING)
            if made.whole:
                return replace(made, lines=_evened(who, made, width))
    return made


def _evened(words: str, block: Block, width: float) -> Sequence[str]:
    """The lines of a block in the narrowest width in which they are no more."""
    found, count = block.lines, len(block.lines)
    for narrower in (0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58) if count > 1 else ():
        tried = lines_of(words, block.font, width * narrower, count)
        whole = "".join(line if line.endswith("-") else f"{line} " for line in tried)
        if len(tried) != count or whole.strip() != words:  # cut, or a word broken apart
            break
        found = tried
    return found
