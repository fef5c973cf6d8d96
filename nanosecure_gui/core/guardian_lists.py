"""A list of addresses to block, read from a sheet and judged row by row before anything is sent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from .errors import InvalidInput
from .findings import Severity
from .guardian import Action, NewRule
from .guardian import RuleKind as Kind
from .guardian_rules import Known, about_address
from .guardian_values import BETWEEN, VERY_WIDE, is_very_wide, looks_like_address, read_address, size
from .guest_people import clean
from .guest_rows import Outcome
from .names import LONGEST_TRACE, trace
from .sheets import Sheet
from .wording import Text, text

MOST_ROWS: Final = 5_000  # ours: more wants a network, or the vendor's support
MUCH: Final = 1 << (32 - VERY_WIDE)  # addresses in all: more must be confirmed, as one such network must
_SAMPLE: Final = 200
_PORT: Final = re.compile(r"((?:\d{1,3}\.){3}\d{1,3}):\d{1,5}")  # as log files write it
_REASONS: Final = ("reason", "comment", "note", "notes", "tag", "info", "why", "grund", "kommentar", "notiz")


@dataclass(frozen=True, slots=True)
class ListRow:
    """One address of a list, judged. `value` is empty for a refused one; `notes` say why it is refused, what
    was read in another way, and what to mind."""

    number: int
    written: str
    outcome: Outcome
    value: str = ""
    reason: str = ""
    notes: tuple[Text, ...] = ()

    @property
    def kind(self) -> Kind:
        """What it is."""
        return Kind.NETWORK if "/" in self.value else Kind.ADDRESS

    def rule(self, reason: str) -> NewRule:
        """The rule to be sent; `reason` where the row has none."""
        return NewRule(self.kind, Action.DENY, self.value, self.reason or reason)


@dataclass(frozen=True, slots=True)
class DryRun:
    """A whole list. `notes` say how the file was read."""

    rows: tuple[ListRow, ...]
    notes: tuple[Text, ...]

    @property
    def accepted(self) -> tuple[ListRow, ...]:
        """What would be sent."""
        return tuple(row for row in self.rows if row.outcome is not Outcome.REFUSED)

    @property
    def covers(self) -> int:
        """How many addresses, those of overlapping networks twice."""
        return sum(size(row.value) for row in self.accepted)

    @property
    def typed(self) -> str:
        """What has to be typed first: the number of rules, where they reach very many addresses."""
        return str(len(self.accepted)) if self.covers > MUCH else ""


def dry_run(sheet: Sheet, known: Known, now: datetime) -> DryRun:
    """Judge a list at `now`. Raises `InvalidInput` for one that holds no address, or too many."""
    places = _address_columns(sheet)
    if not places:
        raise InvalidInput(text("The list holds no IPv4 address or network."), "Import")
    reasons = _reason_column(sheet, places)
    first = _first_row(sheet, places)
    rows: list[ListRow] = []
    seen: dict[str, int] = {}
    for index in range(first, len(sheet.rows)):
        number = sheet.numbers[index] if sheet.numbers else index + 1
        reason = "" if reasons is None else sheet.cell(index, reasons)
        for written in _written(sheet, index, places):
            row = _judged(number, written, reason, known, now, seen)
            if row.value:
                seen[row.value] = number
            rows.append(row)
            if len(rows) > MOST_ROWS:
                raise InvalidInput(
                    text(
                        "The list is too long: at most {most} addresses are blocked at once.", most=MOST_ROWS
                    ),
                    "Import",
                    text("Block networks instead, or ask the vendor's support to block a whole provider."),
                )
    return DryRun(tuple(rows), sheet.notes)


def _judged(
    number: int, written: str, reason: str, known: Known, now: datetime, seen: dict[str, int]
) -> ListRow:
    def refused(why: Text) -> ListRow:
        return ListRow(number, written, Outcome.REFUSED, notes=(why,))

    try:
        value = _value(written)
        reason = trace(clean(reason)[:LONGEST_TRACE], text("The reason"))
    except InvalidInput as problem:
        return refused(problem.text)
    if value in seen:
        return refused(text("The same as in row {number}.", number=seen[value]))
    if is_very_wide(value):
        return refused(text("{value} is too wide for a list: block it by itself.", value=value))
    found = list(about_address(value, known, now))
    if any(each.rule == "own-address" for each in found):
        return refused(text("An address of this venue: block it by itself if that is meant."))
    notes = [
        each.text for each in sorted(found, key=lambda each: -each.severity) if each.severity > Severity.GOOD
    ]
    if value != written:
        return ListRow(
            number, written, Outcome.CHANGED, value, reason, (text("Read as {value}.", value=value), *notes)
        )
    return ListRow(number, written, Outcome.ACCEPTED, value, reason, tuple(notes))


def _value(written: str) -> str:
    """The address in a cell, also with a port behind it."""
    value = clean(written)
    with_port = _PORT.fullmatch(value)
    return read_address(with_port[1] if with_port else value)


def _holds_address(cell: str) -> bool:
    parts = [part for part in BETWEEN.split(clean(cell)) if part]
    return bool(parts) and all(_PORT.fullmatch(part) or looks_like_address(part) for part in parts[:3])


def _address_columns(sheet: Sheet) -> tuple[int, ...]:
    """The columns that hold addresses in most of their cells: several in a list that was written in a
    line."""
    return tuple(place for place in range(sheet.width) if _mostly_addresses(sheet, place))


def _mostly_addresses(sheet: Sheet, place: int) -> bool:
    cells = [cell for row in range(min(_SAMPLE, len(sheet.rows))) if (cell := sheet.cell(row, place))]
    good = sum(_holds_address(cell) for cell in cells)
    return good > 0 and 2 * good >= len(cells) - 1  # a heading may stand above


def _first_row(sheet: Sheet, places: tuple[int, ...]) -> int:
    """Headings stand above the addresses and hold none."""
    first = [cell for place in places if (cell := sheet.cell(0, place))]
    headings = first and not any(character.isdigit() for cell in first for character in cell)
    return 1 if headings and len(sheet.rows) > 1 else 0


def _reason_column(sheet: Sheet, places: tuple[int, ...]) -> int | None:
    """The column under a heading that says so; without headings, the only other one."""
    for place in range(sheet.width):
        if place not in places and sheet.cell(0, place).strip().casefold() in _REASONS:
            return place
    others = [place for place in range(sheet.width) if place not in places]
    return others[0] if len(others) == 1 and not _first_row(sheet, places) else None


def _written(sheet: Sheet, index: int, places: tuple[int, ...]) -> Iterator[str]:
    """Every address of a row as it stands there; of a cell that holds none, the whole cell."""
    for place in places:
        cell = sheet.cell(index, place)
        parts = [part for part in BETWEEN.split(cell) if part]
        if len(parts) > 1 and all(_holds_address(part) for part in parts):
            yield from parts
        elif cell:
            yield cell
