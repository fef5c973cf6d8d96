"""The guest lists themselves, so that they can be opened again: sealed like tokens, for as long as tokens.

A list holds names and addresses of people. What lies readable in the file is which entry of the ledger
belongs to which row of a list, by number.
"""

# ruff: noqa: S608 - statements are made of constants only, values are always bound
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from nanosecure_gui.core.ledger_records import HAS_TOKEN, UNSENT, Stored
from nanosecure_gui.core.wording import text

from .audit import moment
from .database import Database
from .vault import MissingKey, Sealed, Vault

_TABLES: Final = {"list_box": ("list_id",), "list_row": ("list_id", "row")}  # and what a box is found by


def _listed(*states: Stored) -> str:
    listed = ", ".join(f"'{state.value}'" for state in states)
    return f"({listed})"


def _in_state(*states: Stored) -> str:
    return f"SUM(state IN {_listed(*states)})"


_OVER: Final = (Stored.REVOKED, *UNSENT)
_HOLDS: Final = _listed(*(state for state in HAS_TOKEN if state not in _OVER))
_COUNTS: Final = (  # of guests, in the order of `GuestCounts`
    _in_state(*(state for state in HAS_TOKEN if state not in _OVER)),
    _in_state(Stored.REFUSED),
    _in_state(Stored.CREATING, Stored.MAY_EXIST),
    _in_state(*_OVER),
)


@dataclass(frozen=True, slots=True)
class RowEntry:
    """Which row a token of a list is for. `round` counts how often the row was issued anew before, `stage`
    its consecutive tokens, from 1."""

    entry: int
    row: int
    round: int
    stage: int


@dataclass(frozen=True, slots=True)
class GuestCounts:
    """The guests of a list, and what became of the newest request for each: `lost` ones may have a token,
    `revoked` ones have one that is out of force, or about to be. The rest was not asked for yet."""

    guests: int = 0
    issued: int = 0
    failed: int = 0
    lost: int = 0
    revoked: int = 0


class GuestLists:
    """The lists of one ledger. What is kept of them is the caller's: bytes, for the list and for each row."""

    def __init__(self, database: Database, vault: Vault | None) -> None:
        self._database = database
        self._vault = vault

    def keep(self, list_id: str, content: bytes, ends: datetime) -> None:
        """Writes what holds for the whole list, or replaces it. It is kept until some time after `ends`."""
        with self._database.writing():
            sealed = self._seal(content, "list_box", list_id)
            self._database.run(
                "INSERT OR REPLACE INTO list_box VALUES (?, ?, ?, ?)",
                (list_id, sealed.key_id, sealed.box, moment(ends)),
            )

    def keep_rows(self, list_id: str, rows: Iterable[tuple[int, bytes]]) -> None:
        """Writes rows, or replaces them."""
        with self._database.writing():
            boxes = [(row, self._seal(content, "list_row", list_id, row)) for row, content in rows]
            self._database.run_rows(
                "INSERT OR REPLACE INTO list_row VALUES {rows}",
                [(list_id, row, sealed.key_id, sealed.box) for row, sealed in boxes],
            )

    def bind(self, entries: Iterable[RowEntry]) -> None:
        """Says which rows entries are for. Belongs into the transaction of the entries."""
        with self._database.writing():
            self._database.run_rows(
                "INSERT INTO list_token VALUES {rows}",
                [(each.entry, each.row, each.round, each.stage) for each in entries],
            )

    def all(self, ends_after: datetime | None = None) -> dict[str, bytes]:
        """What is kept of each list as a whole, by its id: of all, or of those that are not over at an
        instant. Raises `MissingKey` or `WrongKey`."""
        after = moment(ends_after) if ends_after is not None else 0
        rows = self._database.all(
            "SELECT list_id, key_id, box FROM list_box WHERE ends_at > ? ORDER BY list_id", (after,)
        )
        return {row[0]: self._open(Sealed(*row[1:]), "list_box", row[0]) for row in rows}

    def rows(self, list_id: str, after: int = -1, limit: int = 2**31) -> list[tuple[int, bytes]]:
        """The rows of a list that follow `after`, up to `limit`, in their order. Raises `MissingKey` or
        `WrongKey`."""
        rows = self._database.all(
            "SELECT row, key_id, box FROM list_row WHERE list_id = ? AND row > ? ORDER BY row LIMIT ?",
            (list_id, after, limit),
        )
        return [(row[0], self._open(Sealed(*row[1:]), "list_row", list_id, row[0])) for row in rows]

    def entries(self, list_id: str) -> list[RowEntry]:
        """The entries of a list's rows, oldest first."""
        rows = self._database.all(
            "SELECT entry_id, row, round, stage FROM list_token JOIN entry ON entry.id = entry_id"
            " WHERE list_id = ? ORDER BY entry_id",
            (list_id,),
        )
        return [RowEntry(*row) for row in rows]

    def holding(self, list_id: str, now: datetime) -> frozenset[int]:
        """The rows of a list whose guests have a token that lets in, or will, and that nobody revokes."""
        rows = self._database.all(
            "SELECT DISTINCT row FROM entry INDEXED BY entry_list JOIN list_token ON entry_id = entry.id"
            f" WHERE list_id = ? AND list_id <> '' AND state IN {_HOLDS} AND ends_at > ?",
            (list_id, moment(now)),
        )
        return frozenset(row[0] for row in rows)

    def counts(self) -> dict[str, GuestCounts]:
        """The guests of every list that is kept, by its id."""
        found = {
            row[0]: row[1:]
            for row in self._database.all(
                "WITH newest AS (SELECT list_id, MAX(entry_id) AS id FROM list_token"
                " JOIN entry ON entry.id = entry_id WHERE list_id <> '' GROUP BY list_id, row)"
                f" SELECT newest.list_id, {', '.join(_COUNTS)} FROM newest"
                " JOIN entry ON entry.id = newest.id GROUP BY newest.list_id"
            )
        }
        rows = self._database.all("SELECT list_id, count(*) FROM list_row GROUP BY list_id")
        return {list_id: GuestCounts(number, *found.get(list_id, ())) for list_id, number in rows}

    def revoked(self, list_id: str) -> dict[int, Stored]:
        """The entries of a list's tokens that are revoked, or are to be."""
        rows = self._database.all(
            "SELECT id, state FROM entry WHERE list_id = ? AND list_id <> ''"
            " AND state IN ('revoke-waiting', 'revoke-sent', 'revoked')",
            (list_id,),
        )
        return {row[0]: Stored(row[1]) for row in rows}

    def forget(self, list_id: str) -> None:
        """Destroys a list; the entries of its tokens stay."""
        with self._database.writing():
            self._database.run("DELETE FROM list_row WHERE list_id = ?", (list_id,))
            self._database.run("DELETE FROM list_box WHERE list_id = ?", (list_id,))

    def shred(self, before: datetime) -> int:
        """Destroys the lists that ended before an instant, and returns how many."""
        over = self._database.all("SELECT list_id FROM list_box WHERE ends_at < ?", (moment(before),))
        for (list_id,) in over:
            self.forget(list_id)
        return len(over)

    def reseal(self, limit: int) -> int:
        """Seals up to `limit` boxes with the active key that have another one; how many remain."""
        assert self._vault is not None, "without a key the ledger is only read"
        others = sorted(self._vault.key_ids - {self._vault.active_id})
        chosen, left = f"key_id IN ({', '.join('?' * len(others))})", 0
        for table, names in _TABLES.items() if others else ():
            found = self._database.all(
                f"SELECT key_id, box, {', '.join(names)} FROM {table} WHERE {chosen} LIMIT ?",
                (*others, limit),
            )
            for key_id, box, *place in found:
                sealed = self._seal(self._open(Sealed(key_id, box), table, *place), table, *place)
                self._database.run(
                    f"UPDATE {table} SET key_id = ?, box = ? WHERE "
                    + " AND ".join(f"{name} = ?" for name in names),
                    (sealed.key_id, sealed.box, *place),
                )
            left += self._database.number(f"SELECT count(*) FROM {table} WHERE {chosen}", others)
        return left

    def keys_in_use(self) -> frozenset[str]:
        """The keys that lists are sealed with."""
        return frozenset(
            row[0] for table in _TABLES for row in self._database.all(f"SELECT DISTINCT key_id FROM {table}")
        )

    def _seal(self, content: bytes, table: str, *place: object) -> Sealed:
        assert self._vault is not None, "without a key the ledger is only read"
        return self._vault.seal(content, _place(table, place))

    def _open(self, sealed: Sealed, table: str, *place: object) -> bytes:
        if self._vault is None:
            raise MissingKey(
                text("The ledger's key is not open."),
                text("Unlock the keyring, then start NanoSecure again."),
            )
        return self._vault.open(sealed, _place(table, place))


def _place(table: str, place: tuple[object, ...]) -> str:
    return "|".join((table, *map(str, place)))
