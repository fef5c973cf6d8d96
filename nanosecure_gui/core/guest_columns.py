"""Which column of a list holds what: told by its headings, by what stands in it, or by hand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from .guest_contents import MOSTLY, PERSON, STREAM, TESTS, TIME, filled, is_value, mostly
from .guest_headings import LONGEST_HEADING, Column, compared, plain_words, told
from .guest_status import lets_in, worded
from .sheets import Sheet

HEADER_WITHIN: Final = 10  # rows from the top; titles and remarks may stand above the headings


_GROUPS: Final = frozenset(("group", "gruppe"))  # of streams, or of guests: what stands below them tells
_ORDERS: Final = ("order", "bestell")
_BELOW_A_GUESS: Final[dict[Column, Callable[[str], object]]] = {
    **dict(TESTS),
    Column.NOT_BEFORE: TIME.fullmatch,
    Column.EXPIRES: TIME.fullmatch,
}
_PEOPLE: Final = (Column.NAME, Column.GIVEN_NAME, Column.FAMILY_NAME, Column.EMAIL)
_APART: Final = (Column.STATUS, Column.QUANTITY)  # they say nothing of who a guest is
_FEW: Final = re.compile(r"\d{1,3}(?:[.,]0+)?")  # tickets in a line; longer ones are the number of a ticket
_OF_GUESTS: Final = re.compile(" (?:attendee|participant|guest|teilnehmers?|teilnehmername|gast|gastname) ")


@dataclass(frozen=True, slots=True)
class Mapping:
    """Which column of a list (from 0) holds what, and where its guests begin. Several may tell the status.

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
        """The columns by what they hold; of several that tell the status, the first."""
        return dict(reversed(self.columns))

    @property
    def statuses(self) -> tuple[tuple[str, int], ...]:
        """Every column that tells a guest's status, with its heading."""
        return tuple(
            (self.headings[place] if place < len(self.headings) else "", place)
            for column, place in self.columns
            if column is Column.STATUS
        )

    @property
    def named(self) -> tuple[tuple[Column, int], ...]:
        """The columns that have a heading, by which they are found again."""
        return tuple(
            (column, place)
            for column, place in self.columns
            if place < len(self.headings) and compared(self.headings[place])
        )

    def mapped(self, column: Column | None, place: int) -> Mapping:
        """With `column` (`None`: nothing) read from `place`, and nothing else from there."""
        kept = [
            (known, at)
            for known, at in self.columns
            if at != place and (known is not column or known is Column.STATUS)
        ]
        if column is not None:
            kept.append((column, place))
        return replace(self, columns=_ordered(kept))

    def with_header(self, sheet: Sheet, header: int | None) -> Mapping:
        """With another row as the headings."""
        headings = () if header is None else sheet.rows[header]
        return replace(self, header=header, headings=tuple(headings))

    def as_json(self) -> dict[str, object]:
        """To remember it: the headings, and what stands below which of them. Plain JSON."""
        return {
            "headings": [heading[:LONGEST_HEADING] for heading in self.headings],
            "columns": [[column.value, place] for column, place in self.named],
            "beside": [column.value for column in _APART],
        }

    @classmethod
    def from_json(cls, remembered: object) -> Mapping | None:
        """What `as_json` made; `None` for anything else."""
        match remembered:
            case {"headings": list() as headings, "columns": list() as columns, "beside": list() as knew}:
                pass
            case {
                "headings": list() as headings,
                "columns": list() as columns,
            }:  # before quantities were read
                knew = [Column.STATUS.value]
            case {"headings": list() as headings, "columns": dict() as earlier}:  # before there was a status
                columns, knew = [[name, place] for name, place in earlier.items()], []
            case _:
                return None
        if not headings or not all(isinstance(heading, str) for heading in headings):
            return None
        known = {column.value: column for column in Column}
        mapping = cls((), 0, tuple(headings))
        for each in columns:
            match each:
                case [str() as name, int() as place] if name in known and 0 <= place < len(headings):
                    mapping = mapping.mapped(known[name], place)
        if not mapping.columns:
            return None
        return mapping._undecided(frozenset(_APART) - {known.get(str(name)) for name in knew})

    def _undecided(self, unknown: frozenset[Column]) -> Mapping:
        """As if what could not be read then had not stood in its list: whoever cancelled would be let in."""
        read = {place for _column, place in self.columns}
        return replace(
            self,
            headings=tuple(
                "" if place not in read and (told(heading) or (None,))[0] in unknown else heading
                for place, heading in enumerate(self.headings)
            ),
        )


def recall(remembered: Iterable[Mapping], sheet: Sheet) -> Mapping | None:
    """The first remembered mapping whose headings this sheet has, adapted to where they stand now: columns
    may have been added, removed from what is not read, or moved. A status or a quantity that was not there
    then is read."""
    for mapping in remembered:
        wanted = [(column, compared(mapping.headings[place])) for column, place in mapping.named]
        if not wanted:
            continue
        for number, row in enumerate(sheet.rows[:HEADER_WITHIN]):
            there = [compared(cell) for cell in row]
            if all(there.count(heading) == 1 for _column, heading in wanted):
                known = [(column, there.index(heading)) for column, heading in wanted]
                before = {compared(heading) for heading in mapping.headings}
                taken = [place for place, heading in enumerate(there) if heading in before]
                return Mapping(_ordered([*known, *_beside(sheet, number, taken)]), number, row)
    return None


def recognise(sheet: Sheet, streams: Iterable[str] = ()) -> Mapping:
    """What the columns seem to hold. `streams` are names and labels of streams the desk knows: they tell a
    stream group from a group of guests."""
    known = frozenset(compared(stream) for stream in streams)
    header, columns = _best_header(sheet)
    first = 0 if header is None else header + 1
    tests = TESTS
    if header is not None:
        columns = _orders_settled(sheet, header, _groups_settled(sheet, header, columns, known))
        # What stands below another heading is no limit of a token: pages of a profile, ids of an order.
        tests = (TESTS[0], (Column.STREAM, lambda cell: compared(cell) in known))
    for column, test in tests:
        if column not in columns:
            free = (place for place in range(sheet.width) if place not in columns.values())
            place = next((place for place in free if mostly(sheet, first, place, test)), None)
            if place is not None:
                columns[column] = place
    if header is None:
        header = _unknown_header(sheet, columns)
        _name_people(sheet, 0 if header is None else header + 1, columns)
        _name_times(sheet, 0 if header is None else header + 1, columns)
        return Mapping(_ordered(columns.items()), header, () if header is None else sheet.rows[header])
    beside = _beside(sheet, header, columns.values())
    return Mapping(_ordered([*columns.items(), *beside]), header, sheet.rows[header])


def understood(sheet: Sheet) -> tuple[int, int]:
    """How many columns have a heading that says just what they hold, and how many one that is understood:
    what makes a table a guest list."""
    header = _best_header(sheet)[0]
    return (0, 0) if header is None else _told_by(sheet.rows[header])


# ------------------------------------------------------------------------------------------------ by heading


def _told_by(row: tuple[str, ...]) -> tuple[int, int]:
    """How many headings of a row say exactly what their column holds, and how many columns are understood."""
    says = [found for cell in row if (found := told(cell)) is not None and found[0] is not Column.QUANTITY]
    exactly = {column for column, exact in says if exact}
    return len(exactly), len({column for column, _exact in says})


def _best_header(sheet: Sheet) -> tuple[int | None, dict[Column, int]]:
    """The row that looks most like headings: most columns understood, the upper of equal ones."""
    best, header = (0, 0), None
    for number, row in enumerate(sheet.rows[:HEADER_WITHIN]):
        if any(is_value(cell) for cell in row):
            break  # a guest: no headings from here on
        says = _told_by(row)
        if says[0] and says > best:
            best, header = says, number
    return header, {} if header is None else _columns_below(sheet, header)


def _columns_below(sheet: Sheet, header: int) -> dict[Column, int]:
    """Of all columns that may hold the same, the likeliest: what the guest's own is called, if most have one;
    what is called just so; what has anything in it; the left one."""
    found: dict[Column, tuple[tuple[bool, bool, bool], int]] = {}
    for place, heading in enumerate(sheet.rows[header]):
        column, exact = told(heading) or (Column.STATUS, False)
        if column in _APART or (not exact and not _may_hold(sheet, header + 1, place, column)):
            continue
        its_own = exact and bool(_OF_GUESTS.search(plain_words(heading)))
        ordered = column is Column.USER and _is_of_orders(heading)
        rank = (
            its_own and filled(sheet, header + 1, place) >= MOSTLY,
            exact and not ordered,
            filled(sheet, header + 1, place) > 0,
        )
        if column not in found or rank > found[column][0]:
            found[column] = rank, place
    columns = {column: place for column, (_rank, place) in found.items()}
    named = Column.GIVEN_NAME in columns and Column.FAMILY_NAME in columns
    if named and Column.NAME in columns and not found[Column.NAME][0][1]:
        del columns[Column.NAME]  # guessed: two columns say it better
    return columns


def _may_hold(sheet: Sheet, first: int, place: int, column: Column) -> bool:
    """Whether what stands below a heading that was guessed at may be that."""
    test = _BELOW_A_GUESS.get(column)
    return test is None or mostly(sheet, first, place, test)


def _is_of_orders(heading: str) -> bool:
    return any(word in compared(heading) for word in _ORDERS)


def _beside(sheet: Sheet, header: int, taken: Iterable[int]) -> list[tuple[Column, int]]:
    """Every column that says whether a guest is to come, in words that are understood, and the first that
    says how many are."""
    elsewhere = frozenset(taken)
    found: dict[int, Column] = {}
    for place, heading in enumerate(sheet.rows[header]):
        column, _exact = told(heading) or (None, False)
        if column is None or column not in _APART or place in elsewhere:
            continue
        is_one = partial(_is_status, heading) if column is Column.STATUS else _FEW.fullmatch
        several = column is Column.STATUS or column not in found.values()
        if several and mostly(sheet, header + 1, place, is_one):
            found[place] = column
    return [(column, place) for place, column in found.items()]


def _is_status(heading: str, cell: str) -> bool:
    return lets_in(worded(heading, cell)) is not None


def _groups_settled(
    sheet: Sheet, header: int, columns: dict[Column, int], known: frozenset[str]
) -> dict[Column, int]:
    """A column called "group" holds stream groups, or groups of guests: then it is a tag."""

    def is_stream(cell: str) -> bool:
        return bool(STREAM.fullmatch(cell)) or compared(cell) in known

    settled = dict(columns)
    for place, heading in enumerate(sheet.rows[header]):
        if compared(heading) not in _GROUPS:
            continue
        holds, other = Column.TAG, Column.STREAM
        if mostly(sheet, header + 1, place, is_stream):
            holds, other = other, holds
        if settled.get(other) == place:
            del settled[other]
        settled.setdefault(holds, place)
    return settled


def _orders_settled(sheet: Sheet, header: int, columns: dict[Column, int]) -> dict[Column, int]:
    """The number of an order names nobody, if it is for several people."""
    place = columns.get(Column.USER)
    if place is None or not _is_of_orders(sheet.rows[header][place]):
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


def _unknown_header(sheet: Sheet, columns: dict[Column, int]) -> int | None:
    """The first row, if it holds none of what its columns hold: headings in words that are not known."""
    tests = dict(TESTS)
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
    times = [place for place in free if mostly(sheet, first, place, TIME.fullmatch)]
    free = [place for place in free if place not in times and mostly(sheet, first, place, bool)]
    name = next((place for place in free if mostly(sheet, first, place, PERSON.fullmatch)), None)
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
    times = [place for place in free if mostly(sheet, first, place, TIME.fullmatch)]
    if len(times) > 1:
        columns[Column.NOT_BEFORE] = times[0]
    if times:
        columns[Column.EXPIRES] = times[min(1, len(times) - 1)]


def _ordered(places: Iterable[tuple[Column, int]]) -> tuple[tuple[Column, int], ...]:
    order = list(Column)
    return tuple(sorted(places, key=lambda each: (order.index(each[0]), each[1])))
