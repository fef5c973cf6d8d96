"""Sheets of cards: how they divide the paper, and where things stand on a card. Lengths are millimetres.

A code is at least 45 mm wide on every sheet that is offered, with white around it; what is too small for that
and the words beside it is not offered. Sheets to be cut fill the paper; badge sheets have the sizes that are
sold ready perforated, in the middle of the paper as their makers place them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum
from math import sqrt
from typing import Final

from .wording import Text, text

SMALLEST_CODE: Final = 45.0
LARGEST_CODE: Final = 110.0
COARSEST: Final = 57  # modules a side; every link needs more of them
FINEST_MODULE: Final = 0.33  # below, office printers run modules together and old phones give up
_UNPRINTABLE: Final = 4.5  # of a sheet's edge, for nearly every printer
_SMALLEST_TEXT: Final = 2.6  # 7.4 points
_LARGEST_TEXT: Final = 8.0
_HEAD: Final = 7.2  # times the text's size: event, a name of two lines, tag
_LEAST_HEAD: Final = 4.4
_DETAILS: Final = 7.8  # times, code, advice
_FOR_TIMES: Final = 9.0  # width of "to Sun 22 Nov, 04:00 CET", a little smaller
_COLUMN: Final = 28.0  # width of words; less where only the short ones stand
_LEAST_COLUMN: Final = 12.5


class Paper(Enum):
    """A format of paper: width and height."""

    A4 = (210.0, 297.0)
    LETTER = (215.9, 279.4)

    @property
    def words(self) -> Text:
        """What it is called."""
        return text("A4") if self is Paper.A4 else text("US Letter")


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle: its left top corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height


class Arrangement(StrEnum):
    """How a card is divided."""

    BESIDE = "beside"  # the code on the left, all words on the right
    CROWNED = "crowned"  # the name across the top, below it the code with the rest beside it
    STACKED = "stacked"  # name, code and the rest below each other, in the middle


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things stand on a card, from its left top corner: `head` for name and event, the `code`, the
    `details`. Where these are beside the code, they are one column, which is wished to be as high as the code
    and may be as high as the card. `text` is the size of ordinary words."""

    arrangement: Arrangement
    head: Place
    code: Place
    details: Place
    text: float

    @property
    def is_narrow(self) -> bool:
        """Whether times would be broken apart among the details."""
        return self.details.width < _FOR_TIMES * self.text


@dataclass(frozen=True, slots=True)
class CardSheet:
    """A sheet with `columns` times `rows` cards of one size. `across` and `down` lie between them; the cards
    together stand in the middle of the paper. Cards that are to be `cut` get marks."""

    key: str
    paper: Paper
    columns: int
    rows: int
    width: float
    height: float
    across: float = 0.0
    down: float = 0.0
    cut: bool = False

    @property
    def per_page(self) -> int:
        """How many cards a page holds."""
        return self.columns * self.rows

    @property
    def words(self) -> Text:
        """What the operator chooses by."""
        values = {"n": self.per_page, "paper": self.paper.words}
        size = {"width": round(self.width), "height": round(self.height)}
        if not self.cut:
            return text("Badges {width} × {height} mm, {n} on {paper}", **values, **size)
        if self.per_page == 1:
            return text("1 card on {paper}", **values)
        return text("{n} cards on {paper}, {width} × {height} mm, to be cut", **values, **size)

    @property
    def cards(self) -> tuple[Place, ...]:
        """Where the cards lie on the page, row by row."""
        paper_width, paper_height = self.paper.value
        left = (paper_width - self.columns * self.width - (self.columns - 1) * self.across) / 2
        top = (paper_height - self.rows * self.height - (self.rows - 1) * self.down) / 2
        return tuple(
            Place(
                left + column * (self.width + self.across),
                top + row * (self.height + self.down),
                self.width,
                self.height,
            )
            for row in range(self.rows)
            for column in range(self.columns)
        )

    @property
    def layout(self) -> Layout:
        """How each card is divided."""
        found = layout(self.width, self.height)
        assert found is not None  # or the sheet would not be offered
        return found

    def pages(self, cards: int) -> int:
        """How many pages that many cards take."""
        return -(-cards // self.per_page)


def quiet(code: float) -> float:
    """The white that a code of that width needs on every side: four modules (ISO/IEC 18004)."""
    return 4 * code / COARSEST


def layout(width: float, height: float) -> Layout | None:
    """How a card of that size is divided; `None` if a code of 45 mm and the words do not fit."""
    size = min(max(sqrt(width * height) * 0.036, _SMALLEST_TEXT), _LARGEST_TEXT)
    margin = min(max(min(width, height) * 0.065, _UNPRINTABLE), 16.0)
    inside = Place(margin, margin, width - 2 * margin, height - 2 * margin)
    if width >= 1.2 * height:
        return _beside(inside, size)
    return _crowned(inside, size) if width >= 0.85 * height else _stacked(inside, size)


def _beside(inside: Place, size: float) -> Layout | None:
    """The words may be as high as the card allows."""
    code = min(max(min(inside.height, inside.width * 0.52), SMALLEST_CODE), LARGEST_CODE)
    left = inside.x + code + max(quiet(code), size)
    if max(code, (_HEAD + _DETAILS) * size) > inside.height or inside.right - left < _COLUMN:
        return None
    width, head = inside.right - left, inside.height - _DETAILS * size
    return Layout(
        Arrangement.BESIDE,
        Place(left, inside.y, width, head),
        Place(inside.x, inside.y + (inside.height - code) / 2, code, code),
        Place(left, inside.y + head, width, inside.height - head),
        size,
    )


def _crowned(inside: Place, size: float) -> Layout | None:
    """Head and code stand together in the middle of the height."""
    wished = min((inside.height - _HEAD * size) / (1 + quiet(1.0)), inside.width - _COLUMN - 3 * size)
    code = min(max(wished, SMALLEST_CODE), LARGEST_CODE)
    tall = min(_HEAD * size, inside.height - quiet(code) - code)
    left = inside.x + code + quiet(code)
    if tall < _LEAST_HEAD * size or inside.right - left < _LEAST_COLUMN:
        return None
    top = inside.y + (inside.height - tall - quiet(code) - code) / 2
    middle = Place(inside.x, top + tall + quiet(code), code, code)
    return Layout(
        Arrangement.CROWNED,
        Place(inside.x, top, inside.width, tall),
        middle,
        Place(left, middle.y, inside.right - left, code),
        size,
    )


def _stacked(inside: Place, size: float) -> Layout | None:
    room = inside.height - (_HEAD + _DETAILS) * size
    code = min(inside.width, room / (1 + 2 * quiet(1.0)), LARGEST_CODE)
    if code < SMALLEST_CODE:
        return None
    top = inside.y + _HEAD * size + (room - code) / 2
    middle = Place(inside.x + (inside.width - code) / 2, top, code, code)
    white = quiet(code)
    below = middle.bottom + white
    return Layout(
        Arrangement.STACKED,
        Place(inside.x, inside.y, inside.width, top - white - inside.y),
        middle,
        Place(inside.x, below, inside.width, inside.bottom - below),
        size,
    )


def _cut(paper: Paper, columns: int, rows: int) -> CardSheet:
    width, height = paper.value
    key = f"{paper.name.lower()}-{columns * rows}"
    return CardSheet(key, paper, columns, rows, width / columns, height / rows, cut=True)


_CUT: Final = ((1, 1), (1, 2), (2, 2), (2, 3), (2, 4), (2, 5), (3, 4))
_INCH: Final = 25.4
SHEETS: Final[tuple[CardSheet, ...]] = tuple(
    sheet
    for sheet in (
        *(_cut(Paper.A4, *grid) for grid in _CUT),
        CardSheet("a4-badge-90x54", Paper.A4, 2, 5, 90.0, 54.0),
        CardSheet("a4-badge-90x60", Paper.A4, 2, 4, 90.0, 60.0),
        *(_cut(Paper.LETTER, *grid) for grid in _CUT),
        CardSheet("letter-badge-4x3", Paper.LETTER, 2, 3, 4 * _INCH, 3 * _INCH),
        CardSheet("letter-badge-3.5x2.25", Paper.LETTER, 2, 4, 3.5 * _INCH, 2.25 * _INCH),
        CardSheet(
            "letter-badge-3.38x2.33",
            Paper.LETTER,
            2,
            4,
            3.375 * _INCH,
            7 / 3 * _INCH,
            across=0.375 * _INCH,
            down=_INCH / 6,
        ),
    )
    if layout(sheet.width, sheet.height) is not None
)


def sheet_of(key: str) -> CardSheet:
    """The sheet of that key, or the usual one if it is not known (any more): 8 on A4."""
    return next((sheet for sheet in SHEETS if sheet.key == key), _USUAL)


_USUAL: Final = next(sheet for sheet in SHEETS if sheet.key == "a4-8")
