"""The database driver's only door: one SQLite file, written durably, for this user's eyes only.

A `Database` belongs to the thread that made it. Every failure of the disk or the file leaves as a `UserError`
of one of the kinds below.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.wording import text

from .files import create_private, storage_error

Row = tuple[Any, ...]
Values = Sequence[object] | Mapping[str, object]

BUSY_MILLISECONDS: Final = 5_000
_CACHE_KIBIBYTES: Final = 16_384
_MOST_VARIABLES: Final = 500  # in one statement, whatever the library's own limit
_MOST_VALUES: Final = 5_000  # of rows that are written by one statement; the library takes 32,766
_UNWRITABLE: Final = ("SQLITE_FULL", "SQLITE_IOERR", "SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")
_DAMAGED: Final = ("SQLITE_CORRUPT", "SQLITE_NOTADB")


class LedgerUnwritable(UserError):
    """Nothing can be recorded now: the disk is full, read-only or gone. What is recorded stays."""


class LedgerDamaged(UserError):
    """The file does not hold together any more; opening it anew sets it aside and rebuilds it."""


class LedgerBusy(UserError):
    """Another program holds the file."""


class Database:
    """A connection. Reading sees what is committed; writing happens in `writing()` blocks only."""

    def __init__(
        self,
        path: Path,
        *,
        read_only: bool = False,
        unchanging: bool = False,
        why: LedgerUnwritable | None = None,
    ) -> None:
        """Opens `path`, which is made (0600) if it does not exist. `unchanging`: nobody can write while it is
        open, so a disk with no room for the files beside it can be read too; `why` it is only read, if not
        for another window. Raises `UserError`."""
        self.path = path
        self.read_only = read_only
        self._why = why
        self._depth = 0
        with self.explained():
            self._connection = _viewing(path, unchanging) if read_only else _writing(path)

    def close(self) -> None:
        """Closes the file; the write-ahead log is folded into it."""
        with self.explained():
            self._connection.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """A transaction: durable at the end of the block, undone if anything goes wrong in it. A block
        inside another belongs to the outer one."""
        if self.read_only and self._why is not None:
            raise LedgerUnwritable(self._why.text, self._why.advice, self._why.details)
        if self.read_only:
            raise LedgerUnwritable(
                text("This window only shows the ledger, so nothing can be recorded."),
                text("Work in the window that was opened first, or close that and open this one again."),
            )
        with self.explained():
            if self._depth:
                yield
                return
            self._connection.execute("BEGIN IMMEDIATE")
            self._depth = 1
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):  # after some failures SQLite has done so by itself
                    self._connection.execute("ROLLBACK")
                raise
            finally:
                self._depth = 0

    def run(self, statement: str, values: Values = ()) -> int:
        """Carries out one statement and returns how many rows it changed."""
        with self.explained():
            return self._connection.execute(statement, values).rowcount

    def run_many(self, statement: str, rows: Iterable[Sequence[object]]) -> None:
        """Carries out a statement for each row."""
        with self.explained():
            self._connection.executemany(statement, rows)

    def run_rows(self, statement: str, rows: Sequence[Sequence[object]]) -> None:
        """Carries out a statement with any number of rows, which take the place of `{rows}` in portions, as
        `VALUES {rows}`. Where other threads are busy this is much quicker than `run_many`, which lets them go
        first at every row."""
        width = len(rows[0]) if rows else 1
        marks, most = f"({', '.join('?' * width)})", max(1, _MOST_VALUES // width)
        for start in range(0, len(rows), most):
            portion = rows[start : start + most]
            values = [value for row in portion for value in row]
            self.run(statement.format(rows=", ".join([marks] * len(portion))), values)

    def all(self, question: str, values: Values = ()) -> list[Row]:
        """Every row of the answer."""
        with self.explained():
            return self._connection.execute(question, values).fetchall()

    def one(self, question: str, values: Values = ()) -> Row | None:
        """The first row of the answer."""
        with self.explained():
            row: Row | None = self._connection.execute(question, values).fetchone()
            return row

    def number(self, question: str, values: Values = ()) -> int:
        """The first value of the answer; 0 if there is none."""
        row = self.one(question, values)
        return int(row[0]) if row is not None and row[0] is not None else 0

    def all_of(self, question: str, keys: Sequence[object]) -> list[Row]:
        """The rows of `question` for any number of keys, which take the place of `{keys}` in portions."""
        rows: list[Row] = []
        for start in range(0, len(keys), _MOST_VARIABLES):
            portion = keys[start : start + _MOST_VARIABLES]
            rows += self.all(question.format(keys=", ".join("?" * len(portion))), portion)
        return rows

    def run_of(self, statement: str, keys: Sequence[object]) -> None:
        """Carries out a statement for any number of keys, which take the place of `{keys}` in portions."""
        for start in range(0, len(keys), _MOST_VARIABLES):
            portion = keys[start : start + _MOST_VARIABLES]
            self.run(statement.format(keys=", ".join("?" * len(portion))), portion)

    def state(self) -> tuple[int, int]:
        """Stays the same as long as nothing was written, by this connection or by others."""
        return self._connection.total_changes, self.number("PRAGMA data_version")

    def scroll(self, question: str, values: Values = ()) -> Iterator[Row]:
        """The rows of a long answer, one after the other."""
        with self.explained():
            yield from self._connection.execute(question, values)

    def fold(self) -> None:
        """Moves the write-ahead log into the file and empties it, so that nothing overwritten stays there."""
        self.run("PRAGMA wal_checkpoint(TRUNCATE)")

    def problem(self) -> str:
        """What is wrong with the file's structure; empty if nothing. Reads all of it."""
        try:
            found = self.all("PRAGMA quick_check(5)")
        except LedgerDamaged as damage:
            return damage.details
        return "" if found == [("ok",)] else "; ".join(str(row[0]) for row in found)

    def copy_to(self, target: Path) -> None:
        """Writes a consistent copy to `target` (0600); others may write meanwhile."""
        with self.explained():
            os.close(create_private(str(target), os.O_RDWR | os.O_CREAT | os.O_EXCL))
            copy = sqlite3.connect(target, isolation_level=None)
            try:
                self._connection.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")  # one file, nothing beside it
            finally:
                copy.close()
            _sync(target)

    @contextmanager
    def explained(self) -> Iterator[None]:
        """Turns the driver's and the system's failures into `UserError`s."""
        try:
            yield
        except sqlite3.Error as error:
            explained = _explained(error, self.path)
            if isinstance(explained, LedgerDamaged) and not self.read_only:
                suspect(self.path)
            raise explained from error
        except OSError as error:
            cause = storage_error(error, self.path)
            raise LedgerUnwritable(cause.text, cause.advice, cause.details) from error


def unwritable(path: Path, details: str) -> LedgerUnwritable:
    """The disk of the database at `path` takes nothing."""
    return LedgerUnwritable(
        text("Nothing can be recorded in the ledger: its disk is full, read-only or gone."),
        text(
            "Free some space, or make {folder} writable: recording then goes on by itself.",
            folder=str(path.parent),
        ),
        details,
    )


def suspect(path: Path) -> None:
    """Leaves a mark that the file has to be checked as a whole when it is next opened."""
    with suppress(OSError):
        suspicion(path).touch(mode=0o600)


def suspicion(path: Path) -> Path:
    """The mark that `suspect` leaves."""
    return path.with_name(path.name + ".suspect")


def _writing(path: Path) -> sqlite3.Connection:
    if not path.exists():  # SQLite would make it readable for everybody
        os.close(create_private(str(path), os.O_RDWR | os.O_CREAT))
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")
        _settled(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _viewing(path: Path, unchanging: bool) -> sqlite3.Connection:
    address = path.absolute().as_uri()
    try:
        return _tried(f"{address}?mode=ro")
    except sqlite3.OperationalError:
        # A disk that takes no -shm file beside it; safe while the log is empty and nobody can write.
        if _has_log(path) or (os.access(path.parent, os.W_OK) and not unchanging):
            raise
        return _tried(f"{address}?mode=ro&immutable=1")


def _has_log(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def _tried(address: str) -> sqlite3.Connection:
    connection = sqlite3.connect(address, uri=True, isolation_level=None)
    try:
        connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        _settled(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _settled(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIBIBYTES}")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA trusted_schema = OFF")


def _explained(error: sqlite3.Error, path: Path) -> UserError:
    name = str(getattr(error, "sqlite_errorname", ""))
    details = f"{name or type(error).__name__}: {error}"
    if name.startswith(_DAMAGED):
        return LedgerDamaged(
            text("The ledger's file {name} is damaged.", name=path.name),
            text("Start NanoSecure again: it sets the file aside and rebuilds the ledger from a backup."),
            details,
        )
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return LedgerBusy(
            text("Another program holds the ledger's file {name}.", name=path.name),
            text("Close the other program (a backup tool, perhaps), then try again."),
            details,
        )
    if name.startswith(_UNWRITABLE):
        return unwritable(path, details)
    raise error


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
