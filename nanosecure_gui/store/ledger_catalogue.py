"""Questions to the ledger, answered fast with a million entries.

Three ways lead to the rows of a list. If its filter fits few entries, these are looked up and sorted. If it
has a text, the index of words brings what may have it, newest or oldest first, until enough is found; in
another order only if that is few, as it has to be sorted then. Else the list is walked in its order until the
page is full. What is few is found out by looking for one more than `FEW`.
"""

# ruff: noqa: S608 - statements are made of constants only, values are always bound
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from nanosecure_gui.core.ledger_queries import (
    ListSummary,
    LiveCount,
    Page,
    Query,
    Show,
    code_in,
    searchable,
    tokens_in,
)
from nanosecure_gui.core.ledger_records import LedgerRow, can_be_cut

from . import ledger_lists
from .audit import instant, moment
from .database import Database
from .ledger_conditions import CAN_BE_CUT, LETS_IN, SHOWN, Search, groups_of, quoted, search_of, times
from .ledger_rows import clean, digest_of, read_rows

_ALL: Final = 2**62
FEW: Final = 3_000
COUNTED_TO: Final = 1_000  # how far the finds of a text are counted at every key
_MOST_BEGINNINGS: Final = 200
_LAST_DIGEST: Final = b"\xff" * 32  # after all that begin alike
_NOWHERE: Final = "\ufffe\ufffe\ufffe"
DAY: Final = timedelta(hours=24)
_BY_WORDS: Final = "(SELECT rowid AS number FROM entry_words WHERE entry_words MATCH :groups)"


@dataclass(frozen=True, slots=True)
class _Source:
    """Where to take the entries of a search from, and by what they are ordered there. Of `few` all are looked
    at, of others no more than are needed; `walked` is the list itself."""

    table: str
    order: str
    few: bool = False
    walked: bool = False


class Catalogue:
    """What can be asked of one ledger."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._all = (-1, -1), 0  # how many entries there were, in which state of the database

    def find(self, query: Query, now: datetime, limit: int = 200, offset: int = 0) -> Page:
        """A part of the list. Pasted tokens are found exactly, by digest, whatever the filter."""
        if (known := self._pasted(query)) is not None:
            return Page(self.rows(known[offset : offset + limit]), len(known))
        search = self._search(query, now)
        source = self._source(search)
        if source.walked:
            return self._page_of_walk(search, source, limit, offset)
        reach = _ALL if source.few else max(offset + limit, COUNTED_TO + 1)
        ids = self._ids(search, source, reach, 0)
        return Page(self.rows(ids[offset : offset + limit]), len(ids), len(ids) == reach)

    def matching_ids(self, query: Query, now: datetime, limit: int = _ALL) -> tuple[int, ...]:
        """The numbers of everything a query finds, in its order: for `Revoke all shown`, and for a table
        that reads its rows as they come into sight (`rows`)."""
        if (known := self._pasted(query)) is not None:
            return tuple(known[:limit])
        search = self._search(query, now)
        return tuple(self._ids(search, self._source(search), limit, 0))

    def count(self, query: Query, now: datetime) -> int:
        """How many entries a query finds, exactly."""
        if (known := self._pasted(query)) is not None:
            return len(known)
        search = self._search(query, now)
        return self._count(search, self._source(search))

    def count_to_cut(self, query: Query, now: datetime) -> int:
        """How many of the entries that a query finds can still be asked to be revoked."""
        if (known := self._pasted(query)) is not None:
            return sum(can_be_cut(row, now) for row in self.rows(known))
        search = self._search(query, now)
        source = self._source(search)
        narrowed = replace(search, filters=" AND ".join(filter(None, (search.filters, CAN_BE_CUT))))
        return self._count(narrowed, source)

    def counts(self, now: datetime, organisation_id: str = "") -> dict[Show, int]:
        """How many entries each filter shows."""
        sums = ", ".join(
            f"SUM(CASE WHEN {condition} THEN 1 ELSE 0 END)" if condition else "count(*)"
            for condition in SHOWN.values()
        )
        of = "WHERE organisation_id = :organisation" if organisation_id else ""
        values = times(now) | {"organisation": organisation_id}
        row = self._database.one(f"SELECT {sums} FROM entry INDEXED BY entry_standing {of}", values)
        return {show: int(number or 0) for show, number in zip(SHOWN, row or (), strict=True)}

    def row(self, entry_id: int) -> LedgerRow | None:
        """One entry."""
        return next(iter(self.rows([entry_id])), None)

    def rows(self, ids: Sequence[int]) -> tuple[LedgerRow, ...]:
        """Entries by number, in the order asked for."""
        return read_rows(self._database, ids)

    def by_token(self, token: str) -> tuple[LedgerRow, ...]:
        """What is known of a token, newest first; of every organisation."""
        return self.rows(self._by_digests([digest_of(token)]))

    def ids_by_digest(self, digests: Sequence[str], organisation_id: str) -> dict[str, int]:
        """The entries of an organisation's tokens by digest (SHA-256, hexadecimal)."""
        rows = self._database.all_of(
            "SELECT digest, id, organisation_id FROM entry WHERE digest IN ({keys}) ORDER BY id",
            [bytes.fromhex(digest) for digest in digests],
        )
        return {row[0].hex(): row[1] for row in rows if row[2] == organisation_id}

    def lists(self, now: datetime, organisation_id: str = "") -> tuple[ListSummary, ...]:
        """The guest lists of an organisation, or of all, newest first, with what they have come to."""
        return ledger_lists.summaries(self._database, now, organisation_id)

    def of_list(self, list_id: str) -> tuple[LedgerRow, ...]:
        """Every entry of a guest list, oldest first."""
        found = self._database.all(
            "SELECT id FROM entry WHERE list_id = ? AND list_id <> '' ORDER BY id", (clean(list_id),)
        )
        return self.rows([row[0] for row in found])

    def expiring_next(
        self, now: datetime, limit: int = 5, organisation_id: str = ""
    ) -> tuple[LedgerRow, ...]:
        """The live tokens that end first."""
        of = "AND organisation_id = :organisation" if organisation_id else ""
        rows = self._database.all(
            f"SELECT id FROM entry INDEXED BY entry_ends WHERE {SHOWN[Show.ACTIVE]} {of}"
            " ORDER BY ends_at, id LIMIT :limit",
            times(now) | {"organisation": organisation_id, "limit": limit},
        )
        return self.rows([row[0] for row in rows])

    def live_counts(
        self,
        now: datetime,
        organisation_id: str = "",
        span: timedelta = DAY,
        step: timedelta = timedelta(minutes=15),
    ) -> tuple[LiveCount, ...]:
        """How many tokens let viewers in at `now` and at every `step` after it, up to `span`."""
        of = "AND organisation_id = :organisation" if organisation_id else ""
        width = step // timedelta(microseconds=1)
        last = moment(now) + span // step * width
        values = times(now) | {"organisation": organisation_id, "width": width, "last": last}
        from_where = f"FROM entry INDEXED BY entry_standing WHERE {LETS_IN} {of}"
        live = self._database.number(
            f"SELECT count(*) {from_where} AND ends_at > :now AND starts_at <= :now", values
        )
        change, ended = [0] * (span // step + 1), dict[int, datetime]()
        # A token counts from the first step at or after its start to the last one before its end.
        for direction, column in ((1, "starts_at"), (-1, "ends_at")):
            rows = self._database.all(
                f"SELECT ({column} - :now + :width - 1) / :width AS step, count(*), min({column})"
                f" {from_where} AND {column} > :now AND {column} <= :last"
                " AND ends_at > :now AND starts_at < ends_at"
                " GROUP BY 1",
                values,
            )
            for number, count, first in rows:
                change[number] += direction * count
                if direction < 0:
                    ended[number] = instant(first)
        counted = []
        for number, changed in enumerate(change):
            live += changed
            counted.append(LiveCount(now + number * step, live, ended.get(number)))
        return tuple(counted)

    # ------------------------------------------------------------------------------------- the index of words

    def index(self, ids: Sequence[int]) -> None:
        """Makes new entries findable by their words."""
        self._database.run_of(
            "INSERT INTO entry_words (rowid, words) SELECT id, words FROM entry WHERE id IN ({keys})", ids
        )

    def unindex(self, ids: Sequence[int]) -> None:
        """Makes entries be found by their words no more. Belongs before any change of these."""
        self._database.run_of(
            "INSERT INTO entry_words (entry_words, rowid, words)"
            " SELECT 'delete', id, words FROM entry WHERE id IN ({keys})",
            ids,
        )

    # ------------------------------------------------------------------------------------------------- parts

    def _pasted(self, query: Query) -> list[int] | None:
        """The entries of the tokens in the query's text, by their ids where a token was cut off; or those of
        the short code that it is. `None` if it holds neither."""
        tokens = tokens_in(query.text)
        if not tokens:
            code = code_in(query.text)
            return (self._by_code(code) or None) if code else None
        found = self._by_digests([digest_of(token) for token in tokens])
        return found or self._by_token_ids(tokens)

    def _by_digests(self, digests: Sequence[str]) -> list[int]:
        keys = [bytes.fromhex(digest) for digest in digests]
        rows = self._database.all_of("SELECT id FROM entry WHERE digest IN ({keys})", keys)
        return sorted((row[0] for row in rows), reverse=True)

    def _by_code(self, code: str) -> list[int]:
        first = bytes.fromhex(code)
        rows = self._database.all(
            "SELECT id FROM entry WHERE digest BETWEEN ? AND ? ORDER BY id DESC",
            (first, first + _LAST_DIGEST),
        )
        return [row[0] for row in rows]

    def _by_token_ids(self, tokens: Sequence[str]) -> list[int]:
        from nanosecure_gui.core.decoding import decode

        found: set[int] = set()
        for token_id in filter(None, (clean(decode(token).token_id) for token in tokens)):
            groups = groups_of((searchable(token_id),))
            rows = (
                self._database.all(
                    "SELECT entry.id FROM entry_words CROSS JOIN entry ON entry.id = entry_words.rowid"
                    " WHERE entry_words MATCH ? AND token_id = ? LIMIT ?",
                    (groups, token_id, FEW),
                )
                if groups
                else []
            )
            found.update(row[0] for row in rows)
        return sorted(found, reverse=True)

    def _search(self, query: Query, now: datetime) -> Search:
        search = search_of(query, now)
        if search.groups or not search.words:
            return search
        groups = self._groups_beginning(max(search.words, key=len))
        return replace(search, groups=groups, values=search.values | {"groups": groups})

    def _groups_beginning(self, word: str) -> str:
        """What to ask the index for a word that is shorter than its groups: those that begin with it. Empty
        if these are many; then it occurs so often that walking finds it soon."""
        self._database.run(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.entry_groups"
            " USING fts5vocab (main, entry_words, instance)"
        )
        groups, begin = [_NOWHERE], word
        while found := self._database.one(  # only the first: reading on would touch every entry that has it
            "SELECT term FROM temp.entry_groups WHERE term >= ? AND term < ? LIMIT 1",
            (begin, word + "\U0010ffff"),
        ):
            if len(groups) > _MOST_BEGINNINGS:
                return ""
            groups.append(found[0])
            begin = found[0] + "\x01"
        return " OR ".join(map(quoted, groups))

    def _source(self, search: Search) -> _Source:
        by_filter = f"(SELECT id AS number FROM entry WHERE {search.filters})"
        if search.filters and self._are_few(by_filter, search.values):
            return _Source(_joined(by_filter), search.order, few=True)
        if search.groups and search.column == "id":
            return _Source(_joined(_BY_WORDS), f"number {search.way}")
        if search.groups and self._are_few(_BY_WORDS, search.values):
            return _Source(_joined(_BY_WORDS), search.order, few=True)
        return _Source(f"entry {search.walk}", search.order, walked=True)

    def _are_few(self, source: str, values: dict[str, object]) -> bool:
        question = f"SELECT count(*) FROM (SELECT 1 FROM {source} LIMIT {FEW + 1})"
        return self._database.number(question, values) <= FEW

    def _page_of_walk(self, search: Search, source: _Source, limit: int, offset: int) -> Page:
        ids = self._ids(search, source, limit, offset)
        reached = offset + len(ids)
        if len(ids) < limit and (ids or not offset):
            return Page(self.rows(ids), reached)
        total = self._count(search, source, COUNTED_TO + 1 if search.words else _ALL)
        return Page(self.rows(ids), max(total, reached), bool(search.words) and total > COUNTED_TO)

    def _ids(self, search: Search, source: _Source, limit: int, offset: int) -> list[int]:
        rows = self._database.all(
            f"SELECT entry.id FROM {source.table} {search.where} ORDER BY {source.order}"
            " LIMIT :limit OFFSET :offset",
            search.values | {"limit": limit, "offset": offset},
        )
        return [row[0] for row in rows]

    def _count(self, search: Search, source: _Source, at_most: int = _ALL) -> int:
        if not search.where:
            return self._count_all()
        table = source.table
        if source.walked:  # no order is needed
            table = _joined(_BY_WORDS) if search.groups else "entry NOT INDEXED" if search.words else "entry"
        return self._database.number(
            f"SELECT count(*) FROM (SELECT 1 FROM {table} {search.where} LIMIT :at_most)",
            search.values | {"at_most": at_most},
        )

    def _count_all(self) -> int:
        """All entries, counted again only after a change: it takes a tenth of a second for a million."""
        state = self._database.state()
        if self._all[0] != state:
            self._all = state, self._database.number("SELECT count(*) FROM entry")
        return self._all[1]


def _joined(numbers: str) -> str:
    return f"{numbers} CROSS JOIN entry ON entry.id = number"
