"""What a damaged ledger still holds, carried over into the backup that takes its place."""

# ruff: noqa: S608 - statements are made of constants only, values are always bound
from __future__ import annotations

from pathlib import Path
from typing import Final

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.ledger_records import Stored

from .audit import AuditLine, AuditTrail
from .database import Database, LedgerDamaged, Row
from .ledger_catalogue import Catalogue
from .ledger_guardian import is_sound
from .ledger_schema import GUARDED_SINCE, GUESTS_SINCE, LISTED_SINCE, version

_PORTION: Final = 200
# Of two states of an entry, the later one is true.
_SMALLEST: Final = 100  # bytes that an entry takes at least
_LATER: Final = (
    Stored.CREATING,
    Stored.REFUSED,
    Stored.MAY_EXIST,
    Stored.ISSUED,
    Stored.REVOKE_WAITING,
    Stored.REVOKE_SENT,
    Stored.REVOKE_REFUSED,
    Stored.REVOKED,
)


def salvage(damaged: Path, into: Database, audit: AuditTrail) -> int:
    """Copies the entries of `damaged` that are newer than those of `into`, or further on, and the audit lines
    that continue its trail. Returns how many entries. What cannot be read is left out."""
    try:
        source = Database(damaged, read_only=True)
    except UserError:
        return 0
    try:
        if _columns(source) != _columns(into):
            return 0
        with into.writing():
            _lists(source, into)
            _rules(source, into)
            audit.adopt(_lines(source, audit.count()))
            return _entries(source, into)
    except LedgerDamaged:
        return 0
    finally:
        source.close()


def _columns(database: Database) -> list[str]:
    return [row[1] for row in database.all("PRAGMA table_info (entry)")]


def _lists(source: Database, into: Database) -> None:
    since = {"guest_list": LISTED_SINCE, "list_box": GUESTS_SINCE, "list_row": GUESTS_SINCE}
    for table in (each for each, first in since.items() if version(source) >= first):
        try:
            rows = source.all(f"SELECT * FROM {table}")
        except LedgerDamaged:
            continue
        for row in rows:
            into.run(f"INSERT OR IGNORE INTO {table} VALUES ({_marks(row)})", row)


def _rules(source: Database, into: Database) -> None:
    try:
        rows = source.all("SELECT * FROM guardian_rule") if version(source) >= GUARDED_SINCE else []
    except LedgerDamaged:
        rows = []
    for row in filter(is_sound, rows):
        into.run(f"INSERT OR REPLACE INTO guardian_rule VALUES ({_marks(row)})", row)


def _entries(source: Database, into: Database) -> int:
    catalogue, columns = Catalogue(into), _columns(into)
    known = {row[0]: row[1] for row in into.all("SELECT id, state FROM entry")}
    last, salvaged = _last(source, known), 0
    for start in range(1, last + 1, _PORTION):
        for row in _read(source, start):
            entry = dict(zip(columns, row, strict=True))
            if not _sound(entry) or not _is_later(entry, known):
                continue
            if entry["id"] in known:
                catalogue.unindex([entry["id"]])
            settings = ", ".join(f"{column} = excluded.{column}" for column in columns[1:])
            into.run(
                f"INSERT INTO entry VALUES ({_marks(row)}) ON CONFLICT (id) DO UPDATE SET {settings}", row
            )
            catalogue.index([entry["id"]])
            _carry(source, into, entry["id"])
            salvaged += 1
    return salvaged


def _carry(source: Database, into: Database, entry_id: int) -> None:
    tables = ("detail", "secret", "list_token") if version(source) >= GUESTS_SINCE else ("detail", "secret")
    for table in tables:
        try:
            rows = source.all(f"SELECT * FROM {table} WHERE entry_id = ?", (entry_id,))
        except LedgerDamaged:
            continue
        for row in rows:
            into.run(f"INSERT OR REPLACE INTO {table} VALUES ({_marks(row)})", row)


def _read(source: Database, start: int) -> list[Row]:
    """A portion of the entries; one by one if it cannot be read as a whole."""
    try:
        return source.all(
            "SELECT * FROM entry WHERE id >= ? AND id < ? ORDER BY id", (start, start + _PORTION)
        )
    except LedgerDamaged:
        rows = []
        for each in range(start, start + _PORTION):
            try:
                rows += source.all("SELECT * FROM entry WHERE id = ?", (each,))
            except LedgerDamaged:
                continue
        return rows


def _last(source: Database, known: dict[int, str]) -> int:
    try:
        return source.number("SELECT MAX(id) FROM entry")
    except LedgerDamaged:
        room = source.path.stat().st_size // _SMALLEST  # each try takes a while, and the window waits
        return max(known, default=0) + min(100_000, room)


def _lines(source: Database, after: int) -> list[AuditLine]:
    lines = []
    try:
        for row in AuditTrail(source, None).lines(after):
            lines.append(row)  # noqa: PERF402 - those before the damage are wanted
    except LedgerDamaged:
        pass
    return lines


def _sound(entry: dict[str, object]) -> bool:
    texts = ("organisation_id", "source", "state", "user_name", "tag", "target", "words")
    numbers = ("id", "starts_at", "ends_at", "made_at", "attempts")
    return (
        all(isinstance(entry[name], str) for name in texts)
        and all(isinstance(entry[name], int) for name in numbers)
        and entry["state"] in _LATER
    )


def _is_later(entry: dict[str, object], known: dict[int, str]) -> bool:
    number, state = entry["id"], entry["state"]
    assert isinstance(number, int)
    assert isinstance(state, str)
    before = known.get(number)
    return before is None or _LATER.index(Stored(state)) > _LATER.index(Stored(before))


def _marks(row: Row) -> str:
    return ", ".join("?" * len(row))
