"""What a query of the ledger promises, as conditions on its entries at the instants `:now` and `:over`.

Those of the filters say in SQL what `core.ledger_records.standing` says of a row, decided by the columns of
the index `entry_standing` wherever that is possible.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from nanosecure_gui.core.ledger_queries import Query, Show, Sort, search_words
from nanosecure_gui.core.ledger_records import FINAL
from nanosecure_gui.core.tokens import GRACE

from .audit import moment
from .ledger_rows import clean

LETS_IN: Final = "state IN ('issued', 'revoke-waiting', 'revoke-sent', 'revoke-refused')"
_NOT_FINAL: Final = f"(state <> 'revoke-refused' OR code NOT IN ({', '.join(map(str, sorted(FINAL)))}))"
_IN_TIME: Final = f"ends_at >= :over AND COALESCE(revocable, 1) = 1 AND {_NOT_FINAL}"
# What somebody can still ask to have revoked: neither asked for already, nor refused for good.
CAN_BE_CUT: Final = f"state IN ('issued', 'revoke-refused') AND {_IN_TIME}"
LIVE: Final = f"{LETS_IN} AND ends_at > :now AND starts_at <= :now"
_GROUP: Final = 3  # letters that the index of words holds together
_GROUPS_APART: Final = 2  # letters: a word is looked up by every second of its groups, and the last
_MOST_GROUPS: Final = 30

# The column of an order, and where to walk along it; SQLite would rather sort everything than walk.
_ORDERS: Final = {
    Sort.ISSUED: ("id", "NOT INDEXED"),
    Sort.EXPIRES: ("ends_at", "INDEXED BY entry_ends"),
    Sort.USER: ("user_name", "INDEXED BY entry_user"),
}

SHOWN: Final[Mapping[Show, str]] = {
    Show.ALL: "",
    Show.ACTIVE: LIVE,
    Show.NOT_YET: f"{LETS_IN} AND ends_at > :now AND starts_at > :now",
    Show.EXPIRED: f"{LETS_IN} AND ends_at <= :now",
    Show.REVOKED: "state = 'revoked'",
    Show.REVOCABLE: f"{LETS_IN} AND {_IN_TIME}",
    Show.WAITING: "state IN ('revoke-waiting', 'revoke-sent')",
    Show.FAILED: "state = 'revoke-refused'",
    Show.LOST: "state IN ('creating', 'may-exist')",
}

_READABLE: Final = (
    "char(10) || user_name || char(10) || tag || char(10) || target_label || char(10) || domain"
    " || char(10) || addresses || char(10) || CASE target_kind WHEN 'group' THEN '' ELSE target END"
)


def times(now: datetime) -> dict[str, object]:
    """The instants that the conditions speak of."""
    return {"now": moment(now), "over": moment(now - GRACE)}


@dataclass(frozen=True, slots=True)
class Search:
    """A query as conditions: `filters` on the columns, `words` that must occur, `groups` of their letters for
    the index (empty: the words are too short for it); the `column` of its order and its `way`."""

    filters: str
    words: tuple[str, ...]
    groups: str
    column: str
    way: str
    walk: str
    values: dict[str, object]

    @property
    def order(self) -> str:
        """The order of the entries, the same every time."""
        return ", ".join(f"{column} {self.way}" for column in dict.fromkeys((self.column, "id")))

    @property
    def where(self) -> str:
        """All conditions on an entry."""
        conditions = [
            f"{_READABLE} GLOB '*[^0-9]' || :word{number} || '*'"
            if is_place(word, self.words)
            else f"instr(words, :word{number}) > 0"
            for number, word in enumerate(self.words)
        ]
        if self.filters:
            conditions.insert(0, self.filters)
        return f"WHERE {' AND '.join(conditions)}" if conditions else ""


def is_place(word: str, words: Sequence[str]) -> bool:
    """Whether a word is the number of a row, a table, a gate: one of several words, and so short that it
    occurs in nearly every id. It is looked for in what people wrote only, where a number begins with it."""
    return len(words) > 1 and len(word) < _GROUP and word.isascii() and word.isdecimal()


def search_of(query: Query, now: datetime) -> Search:
    """The conditions of a query at `now`."""
    filters = [SHOWN[query.show]]
    if query.organisation_id:
        filters.append("organisation_id = :organisation")
    if query.list_id:
        filters.append("list_id = :list AND list_id <> ''")
    words = tuple(clean(word) for word in search_words(query.text))
    column, walk = _ORDERS[query.sort]
    way = "DESC" if query.descending else "ASC"
    groups = groups_of(words)
    values: dict[str, object] = {
        **times(now),
        **{f"word{number}": word for number, word in enumerate(words)},
        "organisation": query.organisation_id,
        "list": query.list_id,
        "groups": groups,
    }
    return Search(" AND ".join(filter(None, filters)), words, groups, column, way, walk, values)


def groups_of(words: Sequence[str]) -> str:
    """The words' groups of letters as a question to the index; the entries it finds are only candidates."""
    groups = dict.fromkeys(group for word in words for group in _groups_of(word))
    return " AND ".join(map(quoted, list(groups)[:_MOST_GROUPS]))


def _groups_of(word: str) -> list[str]:
    """Every letter of a word is in one of them; more would narrow little, and cost as much again."""
    last = len(word) - _GROUP
    return [word[start : start + _GROUP] for start in (*range(0, last, _GROUPS_APART), last) if last >= 0]


def quoted(group: str) -> str:
    """A group of letters in a question to the index."""
    return '"' + group.replace('"', '""') + '"'
