"""What stands on a guest's card and on the cover of a pile of them, in words that are ready to be printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

from .card_sheets import CardSheet
from .guest_files import HandOut
from .paper_times import date_and_time, in_a_line, when
from .wording import Speaker, Text, counted, printable, text

T = TypeVar("T")

_LONGEST: Final = 160  # characters of a name or tag; paper shows fewer
_MOST_WINDOWS: Final = 8  # on the cover
_MOST_LEFT_OUT: Final = 10
_ADVICE: Final = (text("Scan to watch."), text("Personal: do not share."))


@dataclass(frozen=True, slots=True)
class Card:
    """One card. `times` are lines in venue time, `period` is the same in one; `part` says which of several
    cards of the guest it is; `code` finds the token again in Revocations; `advice` are sentences."""

    who: str
    tag: str
    event: str
    organisation: str
    times: tuple[str, ...]
    period: str
    part: str
    code: str
    advice: tuple[str, ...]
    link: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ReadyCard:
    """A card whose code was read back. `shape` are the `outlines` of a code of `side` modules."""

    card: Card
    side: int
    shape: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A guest without a card, and why."""

    who: str
    why: Text


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands over everything that is handed out; the `organisation` is the list's. Of the list, `failed`
    requests gave no token, `lost` ones have no answer, `refused` rows were never asked for, and `to_come`
    tokens are not issued yet; these stand on the cover only, as does `list_title`."""

    event: str = ""
    list_title: str = ""
    organisation: str = ""
    failed: int = 0
    refused: int = 0
    lost: int = 0
    to_come: int = 0


@dataclass(frozen=True, slots=True)
class Cover:
    """The page on top of the pile. `totals` and `windows` are pairs of words and what belongs to them."""

    title: str
    subtitle: str
    totals: tuple[tuple[str, str], ...]
    windows: tuple[tuple[str, str], ...]
    left_out: tuple[str, ...]
    printed: str
    secret: str
    headings: tuple[str, str]  # over the windows, and over who is left out


@dataclass(frozen=True, slots=True)
class CardPile:
    """Everything that is printed, in order."""

    cards: tuple[ReadyCard, ...]
    sheet: CardSheet
    cover: Cover | None = None


# Paints a pile, at most a card at each step, and returns what came of it.
CardPress = Callable[[CardPile], Generator[None, None, T]]


def cards_of(
    hand_outs: Iterable[HandOut], heading: Heading, speaker: Speaker
) -> tuple[tuple[Card, ...], tuple[LeftOut, ...]]:
    """A card for every link; and whose token makes none."""
    cards: list[Card] = []
    left_out: list[LeftOut] = []
    for each in hand_outs:
        if each.ends <= speaker.now:
            left_out.append(LeftOut(each.who, text("the token is over")))
        elif not each.links:
            left_out.append(LeftOut(each.who, text("the token plays on one web page only, not by a link")))
        else:
            cards += _cards(each, heading, speaker)
    return tuple(cards), tuple(left_out)


def cover_of(
    cards: Sequence[HandOut],
    left_out: Sequence[LeftOut],
    sheet: CardSheet,
    printed: int,
    heading: Heading,
    by: str,
    speaker: Speaker,
    users: Sequence[str],
) -> Cover:
    """The cover of `printed` cards. `users` are those of every token issued; `speaker.now` is when."""
    totals = [
        (text("Guests"), len(set(users))),
        (text("Tokens issued"), len(users)),
        (text("Cards"), printed),
        (text("Pages of cards"), sheet.pages(printed)),
        (text("Left out"), len(left_out)),
        (text("Tokens still to come"), heading.to_come),
        (text("Requests that failed"), heading.failed),
        (text("Requests without an answer"), heading.lost),
        (text("Rows refused"), heading.refused),
    ]
    at = date_and_time(speaker.now, speaker)
    return Cover(
        title=_line(heading.list_title or heading.event) or speaker.say(text("Guest list")),
        subtitle=_joined(
            "" if heading.list_title in ("", heading.event) else heading.event, heading.organisation
        ),
        totals=tuple((speaker.say(label), str(number)) for label, number in totals),
        windows=tuple(_windows(cards, speaker)),
        left_out=tuple(_left_out(left_out, speaker)),
        printed=speaker.say(text("Printed {at} by {by}", at=at, by=by)),
        secret=speaker.say(
            text(
                "These cards are keys: whoever holds one can watch. Keep them locked away, hand each to its"
                " guest only, and destroy what is left over."
            )
        ),
        headings=(speaker.say(text("Valid")), speaker.say(text("Left out"))),
    )


def _cards(each: HandOut, heading: Heading, speaker: Speaker) -> Iterator[Card]:
    for number, link in enumerate(each.links, 1):
        parts = []
        if each.parts > 1:
            parts.append(text("Link {part} of {parts}", part=each.part, parts=each.parts))
        if len(each.links) > 1:
            parts.append(text("Streams {part} of {parts}", part=number, parts=len(each.links)))
        yield Card(
            who=_line(each.who),
            tag=_line(each.tag),
            event=_line(heading.event),
            organisation=_line(heading.organisation),
            times=when(each.starts, each.ends, speaker),
            period=in_a_line(each.starts, each.ends, speaker),
            part=_joined(*map(speaker.say, parts)),
            code=each.code,
            advice=tuple(map(speaker.say, _ADVICE)),
            link=link,
        )


def _windows(cards: Sequence[HandOut], speaker: Speaker) -> Iterator[tuple[str, str]]:
    windows = sorted(Counter((each.starts, each.ends) for each in cards).items())
    for (starts, ends), count in windows[:_MOST_WINDOWS]:
        yield in_a_line(starts, ends, speaker), str(count)
    if rest := windows[_MOST_WINDOWS:]:
        more = counted(len(rest), "and {n} other time", "and {n} other times")
        yield speaker.say(more), str(sum(count for _window, count in rest))


def _left_out(left_out: Sequence[LeftOut], speaker: Speaker) -> Iterator[str]:
    for each in left_out[:_MOST_LEFT_OUT]:
        yield speaker.say(text("{who}: {why}", who=_line(each.who), why=each.why))
    if len(left_out) > _MOST_LEFT_OUT:
        more = len(left_out) - _MOST_LEFT_OUT
        yield speaker.say(counted(more, "and {n} more", "and {n} more"))


def _line(words: str) -> str:
    return printable(words, _LONGEST)


def _joined(*words: str) -> str:
    return " · ".join(_line(each) for each in words if each)
