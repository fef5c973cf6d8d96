"""When guests get in, relative to the event: "doors -30 min to end +1 h", and what that means as tokens."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from math import ceil
from typing import Final

from .drafts import CLOCK_DOUBT, TokenDraft
from .errors import InvalidInput
from .presets import Preset
from .tokens import LONGEST, LONGEST_REVOCABLE
from .wording import Text, counted, text

MOST_STAGES: Final = 31  # more tokens than that for one guest were not meant
LONGEST_STAGE: Final = timedelta(hours=23)  # of consecutive tokens: leaves an hour to issue the next one
_MOST_TYPED: Final = 200
_ZERO: Final = timedelta()


class Anchor(StrEnum):
    """What an expression counts from."""

    DOORS = "doors"
    SHOW = "show"
    END = "end"


@dataclass(frozen=True, slots=True)
class Event:
    """Doors, end and, where it matters, the start of the show; aware UTC. Raises `InvalidInput` for an end
    that is not after the doors."""

    doors: datetime
    end: datetime
    show: datetime | None = None

    def __post_init__(self) -> None:
        if self.end <= self.doors:
            raise InvalidInput(text("The event has to end after its doors open."), "End")

    def at(self, anchor: Anchor) -> datetime:
        """When that is; the show starts with the doors unless it was said."""
        if anchor is Anchor.END:
            return self.end
        return self.show if anchor is Anchor.SHOW and self.show is not None else self.doors

    def shifted(self, delta: timedelta) -> Event:
        """The event, later by `delta` (earlier if negative)."""
        show = None if self.show is None else _moved(self.show, delta)
        return Event(_moved(self.doors, delta), _moved(self.end, delta), show)


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant relative to the event, to the minute: 30 minutes before doors. Raises `InvalidInput` for
    more than 365 days."""

    anchor: Anchor
    offset: timedelta = _ZERO

    def __post_init__(self) -> None:
        if abs(self.offset) > LONGEST:
            raise InvalidInput(text("That is more than 365 days away from the event."), "Validity")

    def __str__(self) -> str:
        """As it may be typed again: `doors -30 min`."""
        if not self.offset:
            return self.anchor.value
        sign = "-" if self.offset < _ZERO else "+"
        return f"{self.anchor.value} {sign}{spoken(abs(self.offset))}"

    def of(self, event: Event) -> datetime:
        """The instant at this event."""
        return _moved(event.at(self.anchor), self.offset)

    @property
    def words(self) -> Text:
        """`30 min before doors`, as part of a sentence."""
        name = _ANCHOR_WORDS[self.anchor]
        if not self.offset:
            return name
        if self.offset < _ZERO:
            return text("{span} before {moment}", span=-self.offset, moment=name)
        return text("{span} after {moment}", span=self.offset, moment=name)


@dataclass(frozen=True, slots=True)
class Window:
    """From when until when a guest may watch, relative to the event."""

    opens: Moment = Moment(Anchor.DOORS)
    closes: Moment = Moment(Anchor.END)

    def __str__(self) -> str:
        """As it may be typed again, and how it is remembered: `doors -30 min to end +1 h`."""
        return f"{self.opens} to {self.closes}"

    def of(self, event: Event) -> tuple[datetime, datetime]:
        """Start and end at this event. Raises `InvalidInput` if the end is not after the start."""
        opens, closes = self.opens.of(event), self.closes.of(event)
        if closes <= opens:
            raise InvalidInput(text("{window} ends before it starts.", window=str(self)), "Validity")
        return opens, closes

    @property
    def words(self) -> Text:
        """The window as part of a sentence."""
        return text("from {opens} until {closes}", opens=self.opens.words, closes=self.closes.words)


_ANCHOR_WORDS: Final = {
    Anchor.DOORS: text("doors"),
    Anchor.SHOW: text("the start of the show"),
    Anchor.END: text("the end"),
}
_ANCHORS: Final = {
    "doors": Anchor.DOORS,
    "door": Anchor.DOORS,
    "doors open": Anchor.DOORS,
    "einlass": Anchor.DOORS,
    "einlaß": Anchor.DOORS,
    "türen": Anchor.DOORS,
    "show": Anchor.SHOW,
    "start": Anchor.SHOW,
    "begin": Anchor.SHOW,
    "beginn": Anchor.SHOW,
    "end": Anchor.END,
    "ende": Anchor.END,
    "schluss": Anchor.END,
}
_MINUS: Final = str.maketrans("−–—", "---")
_TO: Final = re.compile(r"\s+(?:to|until|till|bis)(?:\s+the)?\s+|\s*-\s*(?=[^\W\d_])|\s*(?:\.\.+|…|→)\s*")
_FROM: Final = re.compile(r"^(?:from|von|ab)\s+")
_MOMENT: Final = re.compile(r"([^\W\d_]+(?:\s+[^\W\d_]+)?)\s*(?:([+-])\s*(.+))?")
_SPAN: Final = re.compile(
    r"(?:(?P<d>\d{1,3})\s*(?:d|days?|tage?)\s*)?"
    r"(?:(?P<h>\d{1,4})\s*(?:h|hours?|hrs?|std\.?|stunden?)\s*)?"
    r"(?:(?P<m>\d{1,6})\s*(?:m|mins?|minutes?|minuten?)?)?"
)
_CLOCK_SPAN: Final = re.compile(r"(\d{1,4}):([0-5]\d)(?:\s*h)?")


def parse_window(typed: str) -> Window:
    """The window in `doors -30 min to end +1 h`, in English or German. Raises `InvalidInput`."""
    if len(typed) <= _MOST_TYPED:
        parts = _TO.split(_FROM.sub("", typed.strip().translate(_MINUS).casefold()))
        if len(parts) == 2:
            return Window(parse_moment(parts[0]), parse_moment(parts[1]))
    raise InvalidInput(
        text("Say from when until when, like: doors -30 min to end +1 h."),
        "Validity",
    )


def parse_moment(typed: str) -> Moment:
    """The moment in `doors -30 min`. Raises `InvalidInput`."""
    found = _MOMENT.fullmatch(typed[:_MOST_TYPED].strip().translate(_MINUS).casefold())
    anchor = _ANCHORS.get(" ".join(found[1].split())) if found else None
    if found is None or anchor is None:
        raise InvalidInput(
            text("{typed} is no moment of the event. Begin with doors, show or end.", typed=typed[:40]),
            "Validity",
        )
    if found[2] is None:
        return Moment(anchor)
    span = parse_span(found[3])
    return Moment(anchor, -span if found[2] == "-" else span)


def parse_span(typed: str) -> timedelta:
    """The span in `90 min`, `1 h 30 min`, `1:30`, `2 d` or `45` (minutes). Raises `InvalidInput`."""
    value = typed[:_MOST_TYPED].strip().casefold()
    if clock := _CLOCK_SPAN.fullmatch(value):
        return timedelta(hours=int(clock[1]), minutes=int(clock[2]))
    found = _SPAN.fullmatch(value)
    if not value or found is None:
        raise InvalidInput(
            text("{typed} is no length of time, like 30 min or 1 h 30 min.", typed=typed[:40]), "Validity"
        )
    days, hours, minutes = (int(found[unit] or 0) for unit in "dhm")
    return timedelta(days=days, hours=hours, minutes=minutes)


def spoken(span: timedelta) -> str:
    """A length of time to the minute, as `parse_span` reads it: `1 d 2 h 30 min`."""
    minutes = round(span.total_seconds() / 60)
    units = ((minutes // 1440, "d"), (minutes // 60 % 24, "h"), (minutes % 60, "min"))
    return " ".join(f"{number} {unit}" for number, unit in units if number) or "0 min"


@dataclass(frozen=True, slots=True)
class Template:
    """A preset plus the event's times: what a guest gets whose row says nothing else."""

    preset: Preset
    window: Window = Window()

    def draft(self, event: Event, base: TokenDraft | None = None) -> TokenDraft:
        """The Create form set to it. Raises `InvalidInput` if the window is empty at this event."""
        opens, closes = self.window.of(event)
        draft = self.preset.applied(base if base is not None else TokenDraft())
        return replace(draft, lifetime=None, expires=closes, immediately=False, not_before=opens)


# ---------------------------------------------------------------------------------------- consecutive tokens


@dataclass(frozen=True, slots=True)
class Stage:
    """One of the tokens that together cover a time, numbered from 1 `of` how many.

    The service issues it from `issue_from` on, not before: a revocable token must end within 24 hours from
    its creation (vendor-api section 1.1), and what it covers may lie further ahead.
    """

    starts: datetime
    ends: datetime
    issue_from: datetime
    number: int = 1
    of: int = 1

    def waits(self, now: datetime) -> bool:
        """Whether it cannot be issued yet."""
        return self.issue_from > now


@lru_cache(maxsize=256)  # the rows of a list share few different times
def stages(starts: datetime, ends: datetime, *, revocable: bool) -> tuple[Stage, ...]:
    """The tokens that cover a time: one, or for a revocable one of more than 24 hours as few as possible,
    of equal length, each ending when the next starts. The same at any time they are asked for. Raises
    `InvalidInput` for more than `MOST_STAGES`."""
    whole = ends - starts
    count = 1 if not revocable or whole <= LONGEST_REVOCABLE else ceil(whole / LONGEST_STAGE)
    if count > MOST_STAGES:
        raise InvalidInput(
            text("{span} would take {n} revocable tokens, one after another.", span=whole, n=count),
            "Validity",
            text("Shorten it, or make the tokens not revocable."),
        )
    cuts = [starts + _to_the_minute(whole * number / count) for number in range(count)] + [ends]
    ahead = LONGEST_REVOCABLE - CLOCK_DOUBT if revocable else LONGEST
    return tuple(
        Stage(opens, closes, min(opens, _moved(closes, -ahead)), number, count)
        for number, (opens, closes) in enumerate(pairwise(cuts), 1)
    )


def stages_words(plan: tuple[Stage, ...], now: datetime) -> tuple[Text, ...]:
    """How a time is covered, in sentences: nothing for one token that can be issued at once."""
    if len(plan) == 1:
        if not plan[0].waits(now) or plan[0].ends <= now:
            return ()
        return (text("Can be issued from {at}: it ends too far ahead for now.", at=plan[0].issue_from),)
    first = counted(
        len(plan),
        "{n} token.",
        "{n} tokens, one after another: a revocable token ends within 24 h from its creation.",
    )
    return (first, *(_stage_words(stage, now) for stage in plan))


def _stage_words(stage: Stage, now: datetime) -> Text:
    values = {"number": stage.number, "of": stage.of, "opens": stage.starts, "closes": stage.ends}
    if stage.ends <= now:
        return text("{number} of {of}: from {opens} until {closes}, over.", **values)
    if stage.waits(now):
        return text(
            "{number} of {of}: from {opens} until {closes}, can be issued from {at}.",
            **values,
            at=stage.issue_from,
        )
    return text("{number} of {of}: from {opens} until {closes}, can be issued now.", **values)


def _to_the_minute(span: timedelta) -> timedelta:
    return timedelta(minutes=span // timedelta(minutes=1))


def _moved(at: datetime, delta: timedelta) -> datetime:
    try:
        return at + delta
    except OverflowError:
        raise InvalidInput(text("That time is out of range."), "Validity") from None
