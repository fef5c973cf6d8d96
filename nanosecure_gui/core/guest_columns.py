"""Which column of a list holds what: told by its headings, by what stands in it, or by hand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Final

from .guest_headings import HEADINGS, Column
from .names import USUAL_STREAM_NAME, UUID
from .sheets import Sheet

HEADER_WITHIN: Final = 10  # rows from the top; titles and remarks may stand above the headings
_SAMPLE: Final = 200  # rows that are looked at to tell a column by what stands in it
_MOSTLY: Final = 0.6  # of the cells that hold anything
_LONGEST_HEADING: Final = 100


_WORD: Final = re.compile(r"[^\W_]+")
_GROUPS: Final = frozenset(("group", "gruppe"))  # of streams, or of guests: what stands below them tells
_ORDERS: Final = ("order", "bestell")
_PEOPLE: Final = (Column.NAME, Column.GIVEN_NAME, Column.FAMILY_NAME, Column.EMAIL)


@dataclass(frozen=True, slots=True)
class Mapping:
    """Which column of a list (from 0) holds what, and where its guests begin.

    `header` is the row of the headings in the sheet, `None` if there are none; rows above it are no guests.
    """

    columns: tuple[tuple[Column, int], ...] = ()
    header: int | None = None
    headings: tuple[str, ...] = ()

    @property
    def first(self) -> int:
        """The row of the first guest."""
        return 0 if self.header is None else self.header + 1

    @property
    def places(self) -> dict[Column, int]:
        """The columns by what they hold."""
        return dict(self.columns)

    @property
    def named(self) -> tuple[tuple[Column, int], ...]:
        """The columns that have a heading, by which they are found again."""
        return tuple(
            (column, place)
            for column, place in self.columns
            if place < len(self.headings) and _compared(self.headings[place])
        )

    def mapped(self, column: Column, place: int | None) -> Mapping:
        """With `column` read from `place`, or (`None`) from nowhere. Nothing else is read from there then."""
        kept = {known: at for known, at in self.columns if known is not column and at != place}
        if place is not None:
            kept[column] = place
        return replace(self, columns=_ordered(kept))

    def with_header(self, sheet: Sheet, header: int | None) -> Mapping:
        """With another row as the headings."""
        headings = () if header is None else sheet.rows[header]
        return replace(self, header=header, headings=tuple(headings))

    def as_json(self) -> dict[str, object]:
        """To remember it: the headings, and what stands below which of them. Plain JSON."""
        return {
            "headings": [heading[:_LONGEST_HEADING] for heading in self.headings],
            "columns": {column.value: place for column, place in self.named},
        }

    @classmethod
    def from_json(cls, remembered: object) -> Mapping | None:
        """What `as_json` made; `None` for anything else."""
        match remembered:
            case {"headings": list() as headings, "columns": dict() as columns}:
                pass
            case _:
                return None
        if not headings or not all(isinstance(heading, str) for heading in headings):
            return None
        known = {column.value: column for column in Column}
        places = {
            known[name]: place
            for name, place in columns.items()
            if name in known and type(place) is int and 0 <= place < len(headings)
        }
        return cls(_ordered(places), 0, tuple(headings)) if places else None


def recall(remembered: Iterable[Mapping], sheet: Sheet) -> Mapping | None:
    """The first remembered mapping whose headings this sheet has, adapted to where they stand now: columns
    may have been added, removed from what is not read, or moved."""
    for mapping in remembered:
        wanted = {column: _compared(mapping.headings[place]) for column, place in mapping.named}
        if not wanted:
            continue
        for number, row in enumerate(sheet.rows[:HEADER_WITHIN]):
            there = [_compared(cell) for cell in row]
            if all(there.count(heading) == 1 for heading in wanted.values()):
                places = {column: there.index(heading) for column, heading in wanted.items()}
                return Mapping(_ordered(places), number, row)
    return None


def recognise(sheet: Sheet, streams: Iterable[str] = ()) -> Mapping:
    """What the columns seem to hold. `streams` are names and labels of streams the desk knows: they tell a
    stream group from a group of guests."""
    known = frozenset(_compared(stream) for stream in streams)
    header, columns = _best_header(sheet)
    first = 0 if header is None else header + 1
    if header is not None:
        columns = _orders_settled(sheet, header, _groups_settled(sheet, header, columns, known))
    for column, test in _TESTS:
        if column not in columns:
            free = (place for place in range(sheet.width) if place not in columns.values())
            place = next((place for place in free if _mostly(sheet, first, place, test)), None)
            if place is not None:
                columns[column] = place
    if header is None:
        header = _unknown_header(sheet, columns)
        _name_people(sheet, 0 if header is None else header + 1, columns)
        _name_times(sheet, 0 if header is None else header + 1, columns)
    return Mapping(_ordered(columns), header, () if header is None else sheet.rows[header])


# ------------------------------------------------------------------------------------------------ by heading


def _compared(heading: str) -> str:
    """A heading without what people write differently: case, accents, punctuation, spaces."""
    plain = unicodedata.normalize("NFKD", heading[:_LONGEST_HEADING].casefold())
    return "".join(character for character in plain if character.isalnum())


def _words(heading: str) -> str:
    plain = unicodedata.normalize("NFKD", heading[:_LONGEST_HEADING].casefold())
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    return " " + " ".join(_WORD.findall(plain)) + " "


_EXACT: Final = {_compared(word): column for column, words in HEADINGS.items() for word in words}
_WITHIN: Final = tuple(
    (f" {word} ", column) for column, words in HEADINGS.items() for word in words if len(word) > 3
)


def _told(heading: str) -> tuple[Column, bool] | None:
    """What a heading says, and whether it says just that."""
    if (column := _EXACT.get(_compared(heading))) is not None:
        return column, True
    words = _words(heading)
    # Of "Attendee name: Given name", what stands last; of "Valid until", the longer phrase.
    found = [(words.rfind(word) + len(word), len(word), column) for word, column in _WITHIN if word in words]
    return (max(found)[2], False) if found else None


def _columns_of(row: tuple[str, ...]) -> tuple[int, dict[Column, int]]:
    """How many headings of a row say exactly what their column holds, and all that are understood."""
    told = [(place, found) for place, cell in enumerate(row) if (found := _told(cell)) is not None]
    columns: dict[Column, int] = {}
    for exactly in (True, False):
        for place, (column, exact) in told:
            if exact is exactly:
                columns.setdefault(column, place)
    return len({column for _, (column, exact) in told if exact}), columns


def _best_header(sheet: Sheet) -> tuple[int | None, dict[Column, int]]:
    """The row that looks most like headings: most columns understood, the upper of equal ones."""
    best: tuple[int, int, int | None, dict[Column, int]] = (0, 0, None, {})
    for number, row in enumerate(sheet.rows[:HEADER_WITHIN]):
        if any(_is_value(cell) for cell in row):
            break  # a guest: no headings from here on
        exact, columns = _columns_of(row)
        if exact and (exact, len(columns)) > best[:2]:
            best = (exact, len(columns), number, columns)
    return best[2], best[3]


def _groups_settled(
    sheet: Sheet, header: int, columns: dict[Column, int], known: frozenset[str]
) -> dict[Column, int]:
    """A column called "group" holds stream groups, or groups of guests: then it is a tag."""

    def is_stream(cell: str) -> bool:
        return bool(_STREAM.fullmatch(cell)) or _compared(cell) in known

    settled = dict(columns)
    for place, heading in enumerate(sheet.rows[header]):
        if _compared(heading) not in _GROUPS:
            continue
        holds, other = Column.TAG, Column.STREAM
        if _mostly(sheet, header + 1, place, is_stream):
            holds, other = other, holds
        if settled.get(other) == place:
            del settled[other]
        settled.setdefault(holds, place)
    return settled


def _orders_settled(sheet: Sheet, header: int, columns: dict[Column, int]) -> dict[Column, int]:
    """The number of an order names nobody, if it is for several people."""
    place = columns.get(Column.USER)
    if place is None or not any(word in _compared(sheet.rows[header][place]) for word in _ORDERS):
        return columns
    people = [columns[column] for column in _PEOPLE if column in columns]
    whose: dict[str, list[str]] = {}
    for row in range(header + 1, len(sheet.rows)):
        who = [sheet.cell(row, each) for each in people]
        order = sheet.cell(row, place)
        if order and whose.setdefault(order, who) != who:
            return {column: at for column, at in columns.items() if column is not Column.USER}
    return columns


# ------------------------------------------------------------------------------------------------ by content

_EMAIL: Final = re.compile(r"(?:[^<>@]*<)?\s*[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+\s*>?")
_IP: Final = re.compile(
    r"(?:\d{1,3}\.){3}\d{1,3}(?:/\d{1,2})?(?:[\s,;]+(?:\d{1,3}\.){3}\d{1,3}(?:/\d{1,2})?)*"
)
_STREAM: Final = re.compile(f"(?:{UUID.pattern})|(?:{USUAL_STREAM_NAME.pattern})", re.IGNORECASE)
_DIGIT_OR_CASE: Final = re.compile(r"\d|[a-z][A-Z]|[A-Z]{2}")  # tells "8sKpm-x49nB" from "Peter-Klaus"
_DOMAIN: Final = re.compile(r"(?:https?://)?(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}(?:/\S*)?", re.IGNORECASE)
_TIME: Final = re.compile(
    r"(?:\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|\d{1,2}/\d{1,2}/\d{2,4})"
    r"(?:[T ,]+\d{1,2}[:.]\d\d.{0,16})?|\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]m)?",
    re.IGNORECASE,
)
_PERSON: Final = re.compile(r"[^\W\d_][^\d@/]*[\s,][^\d@/]*[^\W\d_]\.?")


def _is_value(cell: str) -> bool:
    return len(cell) <= _LONGEST_HEADING and bool(_EMAIL.fullmatch(cell) or _IP.fullmatch(cell))


def _is_stream(cell: str) -> bool:
    return bool(_STREAM.fullmatch(cell) and _DIGIT_OR_CASE.search(cell))


_TESTS: Final[tuple[tuple[Column, Callable[[str], object]], ...]] = (
    (Column.EMAIL, _EMAIL.fullmatch),
    (Column.IP, _IP.fullmatch),
    (Column.STREAM, _is_stream),
    (Column.DOMAIN, _DOMAIN.fullmatch),
)


def _mostly(sheet: Sheet, first: int, place: int, test: Callable[[str], object]) -> bool:
    """Whether most cells of a column that hold anything pass a test."""
    column = (sheet.cell(row, place) for row in range(first, min(first + _SAMPLE, len(sheet.rows))))
    filled = [cell for cell in column if cell and len(cell) <= _LONGEST_HEADING]
    return bool(filled) and sum(1 for cell in filled if test(cell)) >= _MOSTLY * len(filled)


def _unknown_header(sheet: Sheet, columns: dict[Column, int]) -> int | None:
    """The first row, if it holds none of what its columns hold: headings in words that are not known."""
    tests = dict(_TESTS)
    cells = [(sheet.cell(0, place), tests[column]) for column, place in columns.items()]
    if not cells or len(sheet.rows) < 2 or any(test(cell) for cell, test in cells):
        return None
    return (
        0 if all(cell and not any(character.isdigit() for character in cell) for cell, _ in cells) else None
    )


def _name_people(sheet: Sheet, first: int, columns: dict[Column, int]) -> None:
    """The first column of words with a space between is the name; a text left of it, or without it the first
    text, the user; one more the tag."""
    free = [place for place in range(sheet.width) if place not in columns.values()]
    times = [place for place in free if _mostly(sheet, first, place, _TIME.fullmatch)]
    free = [place for place in free if place not in times and _mostly(sheet, first, place, bool)]
    name = next((place for place in free if _mostly(sheet, first, place, _PERSON.fullmatch)), None)
    if name is not None:
        columns[Column.NAME] = name
        free.remove(name)
    if free and (name is None or free[0] < name):
        columns[Column.USER] = free.pop(0)
    if free:
        columns[Column.TAG] = free[0]


def _name_times(sheet: Sheet, first: int, columns: dict[Column, int]) -> None:
    """One column of times is the end, of two the first is the start."""
    free = (place for place in range(sheet.width) if place not in columns.values())
    times = [place for place in free if _mostly(sheet, first, place, _TIME.fullmatch)]
    if len(times) > 1:
        columns[Column.NOT_BEFORE] = times[0]
    if times:
        columns[Column.EXPIRES] = times[min(1, len(times) - 1)]


def _ordered(places: dict[Column, int]) -> tuple[tuple[Column, int], ...]:
    return tuple((column, places[column]) for column in Column if column in places)
