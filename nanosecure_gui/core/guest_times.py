"""Times as people write them in lists: read in venue time, or relative to the event."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Final

from .errors import InvalidInput
from .event_times import Event, parse_moment, parse_span
from .wording import text

_LONGEST: Final = 60
_FAR: Final = timedelta(hours=12)  # from a start to an end that says no day: somebody should look
_ISO_DAY: Final = re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})")
_DOTTED_DAY: Final = re.compile(
    r"(?:[^\W\d_]{2,10}\.?,? )?(?P<d>\d{1,2})\. ?(?P<m>\d{1,2})\.(?: ?(?P<y>\d{4}|\d\d))?(?!\d)"
)
_SLASHED_DAY: Final = re.compile(r"(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4}|\d\d)(?!\d)")
_WEEKDAYS: Final = {
    name: number
    for number, names in enumerate(
        (
            "mo mon monday montag",
            "tu tue tues tuesday di dienstag",
            "we wed wednesday mi mittwoch",
            "th thu thur thurs thursday do donnerstag",
            "fr fri friday freitag",
            "sa sat saturday samstag sonnabend",
            "su sun sunday so sonntag",
        )
    )
    for name in names.split()
}
WEEKDAY: Final = re.compile(rf"(?P<name>{'|'.join(_WEEKDAYS)})(?:\.?,? |\.?,?$)", re.IGNORECASE)
_CLOCK: Final = re.compile(
    r"(?P<h>\d{1,2})(?:[:.](?P<min>\d\d)(?::(?P<s>\d\d)(?:\.\d{1,9})?)?)?"
    r" ?(?P<half>[ap]\.?m\.?|h|uhr)? ?(?P<zone>z|utc|gmt|[+-]\d\d:?\d\d|[+-]\d\d)?"
)
_EXCEL_DAYS: Final = re.compile(r"[4-6]\d{4}[.,]\d{1,12}")  # of a cell that is not shown as a time
_EXCEL_EPOCH: Final = datetime(1899, 12, 30)  # noqa: DTZ001 - local
_SINCE_EPOCH: Final = re.compile(r"[1-9]\d{9}")


@dataclass(frozen=True, slots=True)
class ReadTime:
    """An instant, and whether it could have meant another one, so that somebody should look."""

    at: datetime
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Around:
    """What an incomplete time is completed by: the venue's zone, the guest's usual start, and the event."""

    zone: tzinfo
    start: datetime
    event: Event | None = None


@lru_cache(maxsize=256)  # a guest list says the same ones again and again
def read_time(typed: str, around: Around, *, end: bool) -> ReadTime:
    """The instant in a cell: a date or a weekday, a time of day, both, seconds since the epoch, `end +1 h`,
    or for an `end` also the time it lasts, like `+2 h`. A date alone means its first moment, or as an `end`
    its last. Raises `InvalidInput`."""
    value = " ".join(typed[: _LONGEST + 1].split()).casefold()
    if len(value) > _LONGEST:
        raise _unreadable(typed)
    try:
        return _relative(value, around, end) or _absolute(value, around, end)
    except (OverflowError, ValueError):
        raise _unreadable(typed) from None


def _unreadable(typed: str) -> InvalidInput:
    return InvalidInput(
        text(
            "{typed} is not a time. Examples: 2026-11-21 22:30, 21.11.2026 22:30, Sat 22:30, 22:30.",
            typed=typed[:40],
        )
    )


def _relative(value: str, around: Around, end: bool) -> ReadTime | None:
    if end and value[:1] == "+":
        return ReadTime(around.start + parse_span(value[1:]))
    if around.event is None:
        return None
    try:
        return ReadTime(parse_moment(value).of(around.event))
    except InvalidInput:
        return None


def _absolute(value: str, around: Around, end: bool) -> ReadTime:
    if _SINCE_EPOCH.fullmatch(value):
        return ReadTime(datetime.fromtimestamp(int(value), UTC))
    if _EXCEL_DAYS.fullmatch(value):
        shown = _EXCEL_EPOCH + timedelta(seconds=round(float(value.replace(",", ".")) * 86_400))
        return ReadTime(_local(shown.date(), shown.time(), around.zone, late=end).at, guessed=True)
    near = around.start.astimezone(around.zone)
    named = WEEKDAY.match(value)
    dated = value[named.end() :] if named is not None else value
    day, guessed, rest = _day(dated, near.date(), american=value.endswith(("am", "pm", "a.m.", "p.m.")))
    if named is not None:
        weekday = _WEEKDAYS[named["name"]]
        guessed = day is None or guessed or day.weekday() != weekday
        day, rest = day or _nearest_weekday(weekday, around, end=end), rest.removeprefix("um ")
    if not rest:
        if day is None:
            raise ValueError("empty")
        last = day + timedelta(days=1) if end else day
        return ReadTime(_local(last, time(), around.zone, late=end).at, guessed)
    clock = _CLOCK.fullmatch(rest)
    if clock is None or (clock["min"] is None and clock["half"] is None):
        raise ValueError("no time of day")
    next_day, of_day = _time_of_day(clock)
    zone = _zone(clock["zone"]) or around.zone
    if day is not None:
        read = _local(day + next_day, of_day, zone, late=end)
        return ReadTime(read.at, guessed or read.guessed)
    days = (near.date() + next_day + timedelta(days=ahead) for ahead in (-1, 0, 1, 2))
    return _likeliest([_local(each, of_day, zone, late=end) for each in days], around, end)


def _likeliest(candidates: list[ReadTime], around: Around, end: bool) -> ReadTime:
    """The day that a time of day without one means: as an end the first after the start, as a start the one
    during the event, or the nearest."""
    start = around.start
    if end:
        read = next(each for each in candidates if each.at > start)
        return ReadTime(read.at, read.guessed or read.at - start > _FAR)
    closes = around.event.end if around.event is not None else start
    during = (each for each in candidates if start <= each.at < closes)
    return next(during, None) or min(candidates, key=lambda each: abs(each.at - start))


def _day(value: str, near: date, *, american: bool) -> tuple[date | None, bool, str]:
    """The day a cell begins with, whether it was guessed, and the rest of the cell."""
    found = _ISO_DAY.match(value) or _DOTTED_DAY.match(value) or _SLASHED_DAY.match(value)
    if found is None:
        return None, False, value
    rest = value[found.end() :]
    if rest and rest[0] not in " t,":
        raise ValueError("no day")
    rest = rest.lstrip(" t,").removeprefix("um ")
    day, month = int(found["d"]), int(found["m"])
    guessed = False
    if found.re is _SLASHED_DAY and day != month:
        guessed = day <= 12 and month <= 12
        if month > 12 or (american and day <= 12):
            day, month = month, day
    if found["y"] is None:
        return _nearest(day, month, near), True, rest
    year = int(found["y"])
    return date(year + 2000 if year < 100 else year, month, day), guessed, rest


def _nearest(day: int, month: int, near: date) -> date:
    candidates = [date(year, month, day) for year in (near.year - 1, near.year, near.year + 1)]
    return min(candidates, key=lambda candidate: abs(candidate - near))


def _nearest_weekday(weekday: int, around: Around, *, end: bool) -> date:
    """The day of that name during the event, or the nearest to it; without one, the next."""
    opens = closes = around.start.astimezone(around.zone).date()
    if around.event is None:
        closes += timedelta(days=6)
    else:
        closes = max(closes, around.event.end.astimezone(around.zone).date())
    after = opens + timedelta(days=(weekday - opens.weekday()) % 7)
    if after <= closes:
        return closes - timedelta(days=(closes.weekday() - weekday) % 7) if end else after
    before = after - timedelta(days=7)
    nearer = after - closes <= opens - before if end else after - closes < opens - before
    return after if nearer else before


def _time_of_day(clock: re.Match[str]) -> tuple[timedelta, time]:
    """The time, and the day to add for 24:00."""
    hour, minute, second = (int(clock[part] or 0) for part in ("h", "min", "s"))
    half = (clock["half"] or "").replace(".", "")
    if half in ("am", "pm"):
        if not 1 <= hour <= 12:
            raise ValueError("no such hour")
        hour = hour % 12 + (12 if half == "pm" else 0)
    if (hour, minute, second) == (24, 0, 0):
        return timedelta(days=1), time()
    return timedelta(), time(hour, minute, second)


def _zone(written: str | None) -> tzinfo | None:
    if not written:
        return None
    if written[0] not in "+-":
        return UTC
    digits = written[1:].replace(":", "").ljust(4, "0")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-offset if written[0] == "-" else offset)


def _local(day: date, of_day: time, zone: tzinfo, *, late: bool) -> ReadTime:
    """The instant, or where clocks are set to another time and it is not a single one, the earlier or, if
    `late`, the later."""
    local = datetime.combine(day, of_day, zone)
    instants = sorted({local.replace(fold=fold).astimezone(UTC) for fold in (0, 1)})
    return ReadTime(instants[-1 if late else 0], guessed=len(instants) > 1)
