"""Times for paper and files, which are read on other days and elsewhere: with date and the clock's name."""

from __future__ import annotations

from datetime import datetime

from .wording import Speaker, text


def when(starts: datetime, ends: datetime, speaker: Speaker) -> tuple[str, ...]:
    """From when until when, in two lines."""
    first, last = starts.astimezone(speaker.zone), ends.astimezone(speaker.zone)
    same_clock = first.utcoffset() == last.utcoffset()  # it may change in between
    if first.date() == last.date() and same_clock:
        hours = text("{starts} to {ends}", starts=f"{first:%H:%M}", ends=_clock(last))
        return (_date(first, speaker), speaker.say(hours))
    begin = f"{first:%H:%M}" if same_clock else _clock(first)
    day = speaker.date(last) if first.year == last.year else _date(last, speaker)
    return (
        speaker.say(text("{date}, {time}", date=_date(first, speaker), time=begin)),
        speaker.say(text("to {date}, {time}", date=day, time=_clock(last))),
    )


def in_a_line(starts: datetime, ends: datetime, speaker: Speaker) -> str:
    """The same in one."""
    first, second = when(starts, ends, speaker)
    return f"{first} {second}" if "," in first else f"{first}, {second}"


def date_and_time(at: datetime, speaker: Speaker) -> str:
    """A moment."""
    local = at.astimezone(speaker.zone)
    return speaker.say(text("{date}, {time}", date=_date(local, speaker), time=_clock(local)))


def zone_of(at: datetime, speaker: Speaker) -> str:
    """The name of the venue's clock at a moment: `CET`."""
    return _zone(at.astimezone(speaker.zone))


def _date(local: datetime, speaker: Speaker) -> str:
    return f"{speaker.date(local)} {local.year}"


def _clock(local: datetime) -> str:
    return f"{local:%H:%M} {_zone(local)}".rstrip()


def _zone(local: datetime) -> str:
    name = local.tzname() or ""
    return f"UTC{name}" if name[:1] in ("+", "-") else name
