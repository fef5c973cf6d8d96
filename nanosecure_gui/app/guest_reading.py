"""From a table and what the operator chose for it to a list of judged guests. Pure, and slow for long lists:
done in a worker's thread."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo

from nanosecure_gui.core.drafts import TargetKind
from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.event_times import Event, parse_window, stages, stages_words
from nanosecure_gui.core.guest_columns import Mapping, recall, recognise
from nanosecure_gui.core.guest_people import clean
from nanosecure_gui.core.guest_rows import Rules
from nanosecure_gui.core.guest_streams import StreamBook
from nanosecure_gui.core.guests import GuestList, read_guests
from nanosecure_gui.core.sheets import Sheet
from nanosecure_gui.core.wording import Text, counted, text

from .guest_board import GuestBoard
from .guest_keeping import Holders
from .guest_list_view import Template

MOST_REMEMBERED = 30  # mappings


@dataclass(frozen=True, slots=True)
class Read:
    """A table, what its columns hold, and its guests, nothing issued yet."""

    sheet: Sheet
    mapping: Mapping
    board: GuestBoard


@dataclass(frozen=True, slots=True)
class More:
    """A list with guests who came later: how many were added, and how many it had already."""

    guests: GuestList
    added: int
    known: int


def read_table(
    read: Callable[[], Sheet],
    remembered: Sequence[str],
    streams: Iterable[str],
    rules: Rules,
    now: datetime,
    delay: timedelta = timedelta(),
) -> Read:
    """The list in a table, its columns as remembered from one like it, or else as they look, of a show that
    has slipped by `delay`. Raises `UserError`."""
    sheet = read()
    mapping = recall(mappings(remembered), sheet) or recognise(sheet, streams)
    return mapped(sheet, mapping, rules, now, delay)


def read_more(
    read: Callable[[], Sheet],
    remembered: Sequence[str],
    streams: Iterable[str],
    base: GuestList,
    delay: timedelta,
    now: datetime,
) -> More:
    """The list with the guests of a table who are not in it yet, of a show that has slipped by `delay`.

    Raises `UserError`.
    """
    sheet = read()
    mapping = recall(mappings(remembered), sheet) or recognise(sheet, streams)
    found = read_guests(sheet, mapping)
    grown = base.with_more(found, delay, now)
    added = len(grown.guests) - len(base.guests)
    return More(grown, added, len(found) - added)


def mapped(
    sheet: Sheet, mapping: Mapping, rules: Rules, now: datetime, delay: timedelta = timedelta()
) -> Read:
    """The list in a table whose columns are known, of a show that has slipped by `delay`."""
    guests = GuestList.of(read_guests(sheet, mapping), rules, now)
    board = GuestBoard(guests.shifted(delay, now) if delay else guests, delay)
    board.changed.update(range(len(board.rows)))
    return Read(sheet, mapping, board)


def served(guests: GuestList, others: Iterable[Holders]) -> Text | None:
    """How many of these guests have their token by other lists already; `None` if nobody has."""
    found = [(guests.served_by(each.guests), each.title) for each in others]
    found = [(rows, title) for rows, title in found if rows]
    if not found:
        return None
    number = len(frozenset[int]().union(*(rows for rows, _title in found)))
    title = max(found, key=lambda each: len(each[0]))[1]
    if len(found) > 1:
        return counted(
            number,
            "{n} of these guests has tokens from other lists already, {title} among them.",
            "{n} of these guests have tokens from other lists already, {title} among them.",
            title=title,
        )
    return counted(
        number,
        "{n} of these guests has a token from {title} already. There, Add guests takes the others alone.",
        "{n} of these guests have a token from {title} already. There, Add guests takes the others alone.",
        title=title,
    )


def mappings(remembered: Iterable[str]) -> tuple[Mapping, ...]:
    """Mappings as the settings keep them, the latest first."""
    found = []
    for kept in remembered:
        with suppress(ValueError, RecursionError):
            found.append(Mapping.from_json(json.loads(kept)))
    return tuple(mapping for mapping in found if mapping is not None)


def with_mapping(remembered: Sequence[str], mapping: Mapping) -> tuple[str, ...]:
    """The remembered mappings with this one first, if there is anything to find it by."""
    if not mapping.named:
        return tuple(remembered)
    kept = json.dumps(mapping.as_json())
    others = [each for each in remembered if _headings(each) != mapping.headings]
    return (kept, *others)[:MOST_REMEMBERED]


def _headings(kept: str) -> tuple[str, ...]:
    known = mappings([kept])
    return known[0].headings if known else ()


def rules_of(template: Template, zone: tzinfo, book: StreamBook) -> Rules:
    """What holds for every row. Raises `InvalidInput` for times that cannot be."""
    event = None
    if template.doors is not None and template.end is not None:
        event = Event(template.doors, template.end, template.show)
    window = parse_window(template.window)
    if event is not None:
        window.of(event)
    return Rules(template.draft, event, window, zone, book, template.duplicates)


def explained(template: Template, rules: Rules | None, problem: Text | None, now: datetime) -> Template:
    """The template with what is wrong with it, and with what a guest gets by it. `rules` are those it stands
    for, `None` if it stands for none."""
    template = _with_target(template.alone, rules.streams if rules is not None else StreamBook())
    if rules is None or rules.event is None:
        return replace(template, problem=problem)
    plan: tuple[Text, ...] = ()
    try:
        opens, closes = (at + template.delay for at in rules.window.of(rules.event))
        first = text("From {opens} until {closes}.", opens=opens, closes=closes)
        plan = (first, *stages_words(stages(opens, closes, revocable=template.draft.revocable), now))
    except InvalidInput as trouble:
        problem = problem or trouble.text
    except OverflowError:
        problem = problem or text("That time is out of range.")
    return replace(template, problem=problem, plan=plan)


def _with_target(template: Template, book: StreamBook) -> Template:
    """The template with what its target is called, or why there is none that is called so."""
    draft = template.draft
    chosen = {TargetKind.GROUP: draft.group, TargetKind.NAMES: draft.names}.get(draft.target, "")
    if not chosen.strip():
        return template
    try:
        meant = book.find(clean(chosen))
    except InvalidInput as problem:
        return replace(template, unknown=problem.text)
    group = book.labelled.get(meant.value) if meant.kind is TargetKind.GROUP else None
    return replace(template, called=group.label if group is not None else "")
