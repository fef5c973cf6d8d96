"""Which columns of the Guests table there is something to see in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

from nanosecure_gui.core.guest_headings import Column as Holds
from nanosecure_gui.core.guest_rows import Judged
from nanosecure_gui.core.guests import GuestList

from .guest_cells import FIELD_OF, Field

ALWAYS: Final = frozenset((Field.STATE, Field.ROW, Field.VALID, Field.REMARK))


def fields_holding(guests: GuestList) -> frozenset[Field]:
    """The columns there is something to see in: what people are called, and what has to be mended."""
    fields = set(ALWAYS)
    rows, judged = guests.guests, guests.judged
    said: dict[Field, Callable[[int], str]] = {
        Field.USER: lambda row: rows[row].cell(Holds.USER),
        Field.NAME: lambda row: judged[row].name,
        Field.EMAIL: lambda row: rows[row].cell(Holds.EMAIL),
        Field.TAG: lambda row: judged[row].tag,
    }
    fields.update(field for field, read in said.items() if any(map(read, range(len(rows)))))
    if any(guest.cell(holds) for guest in rows for holds in (Holds.STREAM, Holds.IP, Holds.DOMAIN)):
        fields.add(Field.LIMITS)
    problems = (problem for each in judged if each.problems for problem in each.reasons)
    fields.update(FIELD_OF[problem.column] for problem in problems if problem.column is not None)
    if not fields & {Field.USER, Field.NAME, Field.EMAIL}:
        fields.add(Field.USER)
    return frozenset(fields)


def fields_quiet(guests: GuestList) -> frozenset[Field]:
    """The columns that say nothing, or the same in every row that can have a token."""
    with_tokens = [each for each in guests.judged if each.tokens]
    quiet = set()
    if not any(_is_limited(guests, each) for each in with_tokens):
        quiet.add(Field.LIMITS)
    if all(_as_long(each, with_tokens[0]) for each in with_tokens):
        quiet.add(Field.VALID)
    return frozenset(quiet)


def _is_limited(guests: GuestList, judged: Judged) -> bool:
    request = judged.tokens[0].request
    return bool(request.addresses or request.domain or guests.guests[judged.id].cell(Holds.STREAM))


def _as_long(judged: Judged, other: Judged) -> bool:
    """Whether the two are valid at the same times, as exactly as these are shown."""
    here, there = judged.tokens, other.tokens
    return _same_minute(here[0].stage.starts, there[0].stage.starts) and _same_minute(
        here[-1].request.expires, there[-1].request.expires
    )


def _same_minute(one: datetime, other: datetime) -> bool:
    return one == other or one.replace(second=0, microsecond=0) == other.replace(second=0, microsecond=0)
