"""What can be asked of the ledger, and its answers."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from .ledger_records import LedgerRow
from .wording import Text

_LONG_ENOUGH_FOR_A_TOKEN: Final = 60  # characters; the shortest real ones have over 150
_MOST_WORDS: Final = 10


class Show(StrEnum):
    """The filters of the list."""

    ALL = "all"
    ACTIVE = "active"  # lets viewers in now
    NOT_YET = "not yet valid"
    EXPIRED = "expired"
    REVOKED = "revoked"
    REVOCABLE = "revocable"  # can be revoked now
    WAITING = "waiting to be sent"
    FAILED = "failed"  # revocation refused
    LOST = "may exist"


class Sort(StrEnum):
    """The orders of the list; every one goes both ways."""

    ISSUED = "issued"
    EXPIRES = "expires"
    USER = "user"


@dataclass(frozen=True, slots=True)
class Query:
    """What the list is to show. `text` is what was typed or pasted: all of its words must occur, as parts of
    user, tag, target, label, domain, address or id; or it holds tokens, which are then found exactly. An
    empty `organisation_id` means all organisations, an empty `list_id` tokens of any list and of none."""

    text: str = ""
    show: Show = Show.ALL
    sort: Sort = Sort.ISSUED
    descending: bool = True
    organisation_id: str = ""
    list_id: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A part of what a query finds. `total` is how many there are in all, or at least if `more` is true:
    text that occurs very often is not counted to the end at every key (`Catalogue.count` does)."""

    rows: tuple[LedgerRow, ...]
    total: int
    more: bool = False


@dataclass(frozen=True, slots=True)
class LiveCount:
    """How many tokens let viewers in at `at`; `ended` is when the first of those that do no longer ended,
    after the count before."""

    at: datetime
    tokens: int
    ended: datetime | None = None


@dataclass(frozen=True, slots=True)
class QueueCounts:
    """How many revocations are not in force yet, since when, and how many were refused. `problem` is why the
    next of those that wait is not in force (`None` if it was not tried yet), and `due` when it is sent."""

    waiting: int = 0
    sent: int = 0
    refused: int = 0
    oldest: datetime | None = None
    problem: Text | None = None
    due: datetime | None = None

    @property
    def unsettled(self) -> int:
        """Those the service has not answered for good."""
        return self.waiting + self.sent


@dataclass(frozen=True, slots=True)
class ListSummary:
    """A guest list and what has become of its tokens. `guests` is how many rows are kept of it (0: none any
    more); everything else counts tokens: a guest who got a new one counts once for each.

    `asked` counts the requests that are on their way, `issued` the tokens that arrived, `failed` the requests
    that gave none and that no later one made good, `lost` those that may have given one. Every issued one is
    `revoked`, about to be (`waiting`), `live` (lets viewers in now), `early` (will do so) or `expired` (ended
    by itself). Of live and early ones, `ending` end within the next hour, and the first at `next_end`.
    `to_cut` can still be asked to be revoked. `ends` is when the last ends that is not revoked. Either is
    `None` if there is no such token, or it has no end.
    """

    id: str
    organisation_id: str
    title: str
    made: datetime
    made_by: str = ""
    guests: int = 0
    asked: int = 0
    issued: int = 0
    failed: int = 0
    lost: int = 0
    revoked: int = 0
    waiting: int = 0
    live: int = 0
    early: int = 0
    expired: int = 0
    ending: int = 0
    to_cut: int = 0
    next_end: datetime | None = None
    ends: datetime | None = None


def search_words(typed: str) -> tuple[str, ...]:
    """The words of `typed` that have to occur, without case and accents."""
    return tuple(dict.fromkeys(searchable(typed).split()))[:_MOST_WORDS]


def searchable(words: str) -> str:
    """`words` without case, accents and differences of writing, for comparing."""
    if words.isascii():
        return words.lower()
    plain = unicodedata.normalize("NFKD", words.casefold())
    return unicodedata.normalize("NFC", _ACCENTS.sub("", plain)).casefold()


_ACCENTS: Final = re.compile("[\u0300-\u036f]")
_CODE: Final = re.compile("[0-9a-f]{8}")
_AS_TYPED: Final = re.compile(r"(?:code)?[:\s]*([0-9a-foil\s.-]{8,20})", re.IGNORECASE)
_MISREAD: Final = str.maketrans("oil", "011", " \t\n.-")


def code_in(typed: str) -> str:
    """The short code that somebody typed from paper, with its usual misreadings: O for 0, I or L for 1, with
    spaces or dashes in it. Empty if it can be none."""
    found = _AS_TYPED.fullmatch(typed.strip())
    code = found[1].lower().translate(_MISREAD) if found else ""
    return code if _CODE.fullmatch(code) else ""


def tokens_in(typed: str) -> tuple[str, ...]:
    """The tokens in a pasted text; none if it is too short for one."""
    if len(typed) < _LONG_ENOUGH_FOR_A_TOKEN or "e" not in typed:
        return ()
    from .extraction import extract

    return tuple(found.token for found in extract(typed).tokens)
