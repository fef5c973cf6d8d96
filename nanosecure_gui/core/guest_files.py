"""What guests are handed, as data: a table with links, rows for a mail merge, one text for each guest."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from .guest_rows import Judged, Planned
from .ledger_export import neutral
from .paper_times import in_a_line, zone_of
from .playback import player_links, snippet
from .tokens import StreamGroup, StreamNames
from .wording import Speaker, Text, text

_UNSAFE: Final = re.compile(r"[^\w@.+-]+")
_DEVICES: Final = re.compile(
    r"(?i)(con|prn|aux|nul|(com|lpt)[\d¹²³])(\.|$)"
)  # names that Windows keeps for itself
_LONGEST_NAME: Final = 80
_MOST_BYTES: Final = 180  # of a name: file systems take 255, with the ending and a number


@dataclass(frozen=True, slots=True)
class HandOut:
    """One token of one guest, issued. `code` finds it again in the ledger. A domain-bound token has no
    `links`, since the hosted player does not play it, but an `embed` code for the customer's page; all of
    them hold the token and never show in a `repr`. `part` of `parts` counts consecutive tokens."""

    user: str
    name: str
    email: str
    tag: str
    starts: datetime
    ends: datetime
    code: str
    links: tuple[str, ...] = field(repr=False)
    embed: str = field(default="", repr=False)
    part: int = 1
    parts: int = 1

    @property
    def who(self) -> str:
        """What the guest is called."""
        return self.name or self.user


def hand_out(guest: Judged, planned: Planned, token: str, code: str) -> HandOut:
    """What a guest receives for an issued token."""
    request, stage = planned.request, planned.stage
    target = request.target
    links: tuple[str, ...] = ()
    embed = ""
    if isinstance(target, StreamGroup | StreamNames):
        if request.domain:
            embed = snippet(target, token)
        else:
            links = player_links(target, token)
    return HandOut(
        guest.user,
        guest.name,
        guest.email,
        guest.tag,
        stage.starts,
        request.expires,
        code,
        links,
        embed,
        stage.number,
        stage.of,
    )


def table(hand_outs: Iterable[HandOut], speaker: Speaker) -> Iterator[tuple[str, ...]]:
    """Headings, then a row for each token: for CSV or Excel. Times are the venue's, whose zone the headings
    name: the cells stay what spreadsheets take for times."""
    yield tuple(map(speaker.say, _headings(str(speaker.zone))))
    for each in hand_outs:
        yield (
            each.name,
            each.email,
            each.user,
            each.tag,
            _local(each.starts, speaker),
            _local(each.ends, speaker),
            each.code,
            _material(each),
        )


def mail_merge(hand_outs: Iterable[HandOut], subject: str, speaker: Speaker) -> Iterator[tuple[str, ...]]:
    """Headings `to`, `subject`, `link` and more to write with, then a row for each token that can be sent
    (`not_to_be_sent`). `subject` may hold `{name}`, `{tag}`, `{from}` and `{until}`."""
    yield ("to", "subject", "link", "name", "from", "until", "code")
    for each in hand_outs:
        if not_to_be_sent(each) is not None:
            continue
        starts, ends = (f"{_local(at, speaker)} {zone_of(at, speaker)}" for at in (each.starts, each.ends))
        values = {"name": each.who, "tag": each.tag, "from": starts, "until": ends}
        link = " ".join(each.links)
        yield (_to(each.email), _filled(subject, values), link, each.who, starts, ends, each.code)


def not_to_be_sent(each: HandOut) -> Text | None:
    """Why a guest cannot receive a link by e-mail. An embed code in a mail would be of no use to them."""
    if not each.email:
        return text("no e-mail address")
    return None if each.links else text("the token plays on one web page only, not by a link")


def guest_text(tokens: Sequence[HandOut], event: str, speaker: Speaker) -> str:
    """What one guest reads: all their tokens, with times in venue time."""
    lines = [speaker.say(line) for line in _greeting(tokens[0], event)]
    for each in tokens:
        lines += ["", _times(each, speaker), _material(each)]
        lines.append(speaker.say(text("Code: {code}", code=each.code)))
    last = text("This link is for you alone. Please do not pass it on.")
    return "\n".join([*lines, "", speaker.say(last), ""])


def guest_files(hand_outs: Iterable[HandOut], event: str, speaker: Speaker) -> Iterator[tuple[str, str]]:
    """Name and text of a file for each guest. The names are safe on every system, and no two are alike."""
    by_guest: dict[str, list[HandOut]] = {}
    for each in hand_outs:
        by_guest.setdefault(each.user, []).append(each)
    used: Counter[str] = Counter()
    for tokens in by_guest.values():
        stem = _stem(tokens[0].who) or file_stem(tokens[0].user)
        used[stem.casefold()] += 1
        while (number := used[stem.casefold()]) > 1:
            stem = f"{stem}-{number}"
            used[stem.casefold()] += 1
        yield f"{stem}.txt", guest_text(tokens, event, speaker)


def file_stem(who: str) -> str:
    """A file name for a guest, without its ending: letters, digits and little else, not too long."""
    return _stem(who) or "guest-"


def _stem(who: str) -> str:
    """As `file_stem`, but empty if nothing of `who` can be used."""
    name = _UNSAFE.sub("-", unicodedata.normalize("NFC", who)).strip("-._ ")[:_LONGEST_NAME]
    name = name.encode("utf-8", "ignore")[:_MOST_BYTES].decode("utf-8", "ignore").rstrip("-. ")
    return f"guest-{name}" if _DEVICES.match(name) else name


def _headings(zone: str) -> tuple[Text, ...]:
    return (
        text("Name"),
        text("E-mail"),
        text("User ID"),
        text("Tag"),
        text("From ({zone})", zone=zone),
        text("Until ({zone})", zone=zone),
        text("Code"),
        text("Link"),
    )


def _to(email: str) -> str:
    """An address that no spreadsheet takes for a formula: an apostrophe before it would be a part of it."""
    return f"<{email}>" if neutral(email) != email else email


def _greeting(each: HandOut, event: str) -> Iterator[Text]:
    if event:
        yield text("{event}", event=event)
    yield text("For {who}", who=each.who)
    if each.tag:
        yield text("{tag}", tag=each.tag)


def _times(each: HandOut, speaker: Speaker) -> str:
    times = in_a_line(each.starts, each.ends, speaker)
    if each.parts == 1:
        return times
    return speaker.say(text("Link {part} of {parts}: {times}", part=each.part, parts=each.parts, times=times))


def _material(each: HandOut) -> str:
    return " ".join(each.links) or each.embed


def _local(at: datetime, speaker: Speaker) -> str:
    return at.astimezone(speaker.zone).strftime("%Y-%m-%d %H:%M")


def _filled(template: str, values: dict[str, str]) -> str:
    return re.sub(r"\{(\w+)\}", lambda place: values.get(place[1], place[0]), template)
