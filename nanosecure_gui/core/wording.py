"""Sentences for people, built without knowing the language or the time zone they will be read in.

Core and app say *what* happened as a `Text`: an English template and raw values. The `Speaker` of the
interface translates the template and formats the values (instants in venue time, spans, lists), so one rule
decides how a time looks everywhere, and no sentence is glued together from translated halves.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from html import escape
from types import MappingProxyType
from typing import Final

from .printable import INVISIBLE as INVISIBLE
from .printable import printable as printable

_PLACE: Final = re.compile(r"\{(\w+)\}")
_LONG_WORD: Final = re.compile(r"\S{41,}")
_NEAR: Final = {0: "{time}", 1: "{time} tomorrow", -1: "{time} yesterday"}  # by days from today
_DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_COUNTS: Final = frozenset({"n", "of", "most", "limit"})  # places of how many; other numbers may be names:
_LARGEST_NAME: Final = 65_535  # a port
_FROM_HERE, _TO_HERE = "\u2068", "\u2069"  # what is between them keeps its own direction
_PIECE, _BREAK = 24, "\u200b"  # so long are the pieces of a long word; a place where a line may end


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence: an English template (also its translation key) with `{name}` places, and their values.

    Values may be strings (shown as data, see `printable`), numbers, aware datetimes, timedeltas, tuples of
    strings, or further `Text`s.
    """

    template: str
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))

    def __str__(self) -> str:
        """The sentence in English and UTC: for logs, tests and exceptions."""
        return Speaker(now=datetime.fromtimestamp(0, UTC), zone=UTC).say(self)

    def __hash__(self) -> int:
        return hash(self.template)


def text(template: str, /, **values: object) -> Text:
    """A `Text` from a template and its values."""
    return Text(template, MappingProxyType(values))


def counted(number: int, one: str, many: str, /, **values: object) -> Text:
    """`one` or `many` by `number`, which both may show as `{n}`."""
    return text(one if number == 1 else many, n=number, **values)


def _plain(shown: str, _value: object) -> str:
    return shown


def _bold(shown: str, value: object) -> str:
    return shown if isinstance(value, Text) else f"<b>{rich(shown)}</b>"


def rich(shown: str) -> str:
    """`shown` escaped for rich text. A word longer than an id may be broken: a label would else be as wide
    as the longest word in it."""
    return escape(_LONG_WORD.sub(lambda word: _BREAK.join(_pieces(word[0])), shown))


def _pieces(word: str) -> list[str]:
    return [word[begin : begin + _PIECE] for begin in range(0, len(word), _PIECE)]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Says `Text`s to one operator: their language, their venue's time zone, and what time it is now.

    `count` writes how many there are of something as that language does. In a language from right to left,
    `apart` keeps values in their own direction.
    """

    now: datetime
    zone: tzinfo
    translate: Callable[[str], str] = str
    count: Callable[[int], str] = "{:,}".format
    apart: bool = False

    def say(self, sentence: Text) -> str:
        """The sentence as plain text."""
        return self._fill(sentence, _plain)

    def say_html(self, sentence: Text) -> str:
        """The sentence as rich text: everything escaped, the values in bold."""
        return self._fill(sentence, _bold)

    def _fill(self, sentence: Text, mark: Callable[[str, object], str]) -> str:
        template = self.translate(sentence.template)
        if mark is _bold:
            template = escape(template, quote=False)

        def filled(place: re.Match[str]) -> str:
            if place[1] not in sentence.values:
                return place[0]
            value = sentence.values[place[1]]
            if isinstance(value, Text):
                shown = self._fill(value, mark)
            elif isinstance(value, int) and place[1] in _COUNTS:
                shown = self.count(value)
            else:
                shown = self.value(value)
            shown = mark(shown, value)
            return f"{_FROM_HERE}{shown}{_TO_HERE}" if self.apart else shown

        # In one pass: a value that looks like a place, such as a user called "{n}", stays as it is.
        return _PLACE.sub(filled, template)

    def value(self, value: object) -> str:
        """One value as it stands in a sentence."""
        match value:
            case datetime():
                return self.instant(value)
            case timedelta():
                return span_words(value)
            case tuple() | list():
                return ", ".join(self.value(item) for item in value)
            case Text():
                return self.say(value)
            case int() if abs(value) > _LARGEST_NAME:
                return self.count(value)
            case _:
                return printable(str(value))

    def instant(self, instant: datetime) -> str:
        """An instant in venue time, with as much of the date as is needed: `22:30`, `22:30 tomorrow`,
        `22:30 on Mon 23 Nov`, `22:30 on 23 Nov 2027`."""
        try:
            local, today = instant.astimezone(self.zone), self.now.astimezone(self.zone)
        except (OverflowError, ValueError):  # year 1 or 9999 may not exist in the venue's zone
            return instant.isoformat(" ", "minutes")
        clock = f"{local:%H:%M}"
        if local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset():
            clock += f" {local.tzname()}"  # the hour that comes twice when summer time ends
        days = (local.date() - today.date()).days
        if days in _NEAR:
            return self.translate(_NEAR[days]).replace("{time}", clock)
        date = self.date(local) if local.year == today.year else self.full_date(local)
        return self.translate("{time} on {date}").replace("{time}", clock).replace("{date}", date)

    def date(self, local: datetime) -> str:
        """The date of a local time as it is said within a year: `Mon 23 Nov`."""
        day = self.translate(_DAYS[local.weekday()])
        whole = self.translate("{weekday} {date}").replace("{weekday}", day)
        return whole.replace("{date}", self.day_and_month(local))

    def full_date(self, local: datetime) -> str:
        """The date of a local time with its year: `23 Nov 2027`."""
        return f"{self.day_and_month(local)} {local.year}"

    def day_and_month(self, local: datetime) -> str:
        """The day of a local time: `23 Nov`."""
        whole = self.translate("{day} {month}").replace("{day}", str(local.day))
        return whole.replace("{month}", self.translate(_MONTHS[local.month - 1]))

    def span(self, span: timedelta) -> str:
        """A length of time, as `span_words`."""
        return span_words(span)


def span_words(span: timedelta) -> str:
    """A length of time, rounded to its two largest units: `2 h`, `1 h 12 min`, `45 s`, `364 d 23 h`."""
    seconds = round(abs(span).total_seconds())
    step = 3_600 if seconds >= 172_800 else 60 if seconds >= 3_600 else 1  # the smaller of the two units
    seconds = (seconds + step // 2) // step * step
    days, seconds = divmod(seconds, 86_400)
    hours, seconds = divmod(seconds, 3_600)
    minutes, seconds = divmod(seconds, 60)
    if days == 1:  # operators say 24 h and 36 h, not 1 d 12 h
        days, hours = 0, hours + 24
    parts = [(days, "d"), (hours, "h"), (minutes, "min"), (seconds, "s")]
    while len(parts) > 1 and not parts[0][0]:
        parts.pop(0)
    return " ".join(f"{number} {unit}" for number, unit in parts[:2] if number) or f"0 {parts[0][1]}"
