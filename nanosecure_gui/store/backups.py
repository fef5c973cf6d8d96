"""Rolling backups of the ledger, and what is done with a file that does not hold together any more."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.wording import text

from .database import Database, LedgerDamaged, suspect
from .files import storage_error

HOURLY: Final = 3  # the newest ones, whenever they were made
DAILY: Final = 3  # beside those, the newest of each of the latest days
EVERY: Final = timedelta(hours=1)
_NAME: Final = "ledger-{:%Y%m%dT%H%M%SZ}.sqlite"
_NAMED: Final = re.compile(r"ledger-(\d{8}T\d{6}Z)\.sqlite")
_BESIDE: Final = ("-wal", "-shm", "-journal")


class Backups:
    """The backups of the ledger at `path`, in a folder beside it (0700).

    `take` may run in another thread than the ledger's: it reads through a connection of its own.
    """

    def __init__(self, path: Path, folder: Path | None = None) -> None:
        self._path = path
        self._folder = folder or path.with_name(f"{path.stem}-backups")

    def take(self, now: datetime) -> Path:
        """Makes a backup, checks it, removes those that are too many, and returns it. Raises `UserError`."""
        target = self._folder / _NAME.format(now.astimezone(UTC))
        draft = target.with_name(f".{target.name}.tmp")
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            draft.unlink(missing_ok=True)
            source = Database(self._path, read_only=True)
            try:
                source.copy_to(draft)
            finally:
                source.close()
            if problem := problem_of(draft):
                suspect(self._path)
                raise LedgerDamaged(
                    text("The backup of the ledger is not sound."),
                    text("Start NanoSecure again: it then checks the ledger as a whole."),
                    problem,
                )
            draft.replace(target)
        except OSError as error:
            raise storage_error(error, target) from error
        finally:
            remove(draft)
        self._prune()
        return target

    def due(self, now: datetime, every: timedelta = EVERY) -> bool:
        """Whether the newest backup is older than `every`, or from a future that a clock jumped to."""
        newest = next(iter(self.all()), None)
        return newest is None or abs(now - _made(newest)) >= every

    def all(self) -> tuple[Path, ...]:
        """The backups, newest first."""
        with suppress(OSError):
            found = [path for path in self._folder.iterdir() if _NAMED.fullmatch(path.name)]
            return tuple(sorted(found, reverse=True))
        return ()

    def restore(self, to: Path) -> Path | None:
        """Copies the newest backup that is sound to `to`, where nothing is, and returns it."""
        for backup in self.all():
            if problem_of(backup):
                continue
            source = Database(backup, read_only=True)
            try:
                draft = to.with_name(f".{to.name}.tmp")
                remove(draft)
                source.copy_to(draft)
            finally:
                source.close()
            draft.replace(to)
            return backup
        return None

    def _prune(self) -> None:
        backups = self.all()
        kept = set(backups[:HOURLY])
        days: dict[str, Path] = {}
        for path in backups[HOURLY:]:
            days.setdefault(path.name[:15], path)
        kept.update(list(days.values())[:DAILY])
        for path in backups:
            if path not in kept:
                remove(path)


def problem_of(path: Path) -> str:
    """What is wrong with the database file at `path`; empty if it is sound. Reads all of it."""
    try:
        database = Database(path, read_only=True)
    except UserError as error:
        return error.details or str(error.text)
    try:
        return database.problem()
    finally:
        database.close()


def set_aside(path: Path, now: datetime) -> Path:
    """Renames a damaged database and what belongs to it, and returns the new name. Raises `UserError`."""
    stamp = f"{path.name}.damaged-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    target, number = path.with_name(stamp), 1
    while target.exists():
        number += 1
        target = path.with_name(f"{stamp}-{number}")
    try:
        for ending in ("", *_BESIDE):
            part = path.with_name(path.name + ending)
            if part.exists():
                part.rename(target.with_name(target.name + ending))
    except OSError as error:
        raise storage_error(error, path) from error
    return target


def remove(path: Path) -> None:
    """Deletes a database file and what belongs to it, as far as that is possible."""
    for ending in ("", *_BESIDE):
        with suppress(OSError):
            path.with_name(path.name + ending).unlink()


def _made(backup: Path) -> datetime:
    named = _NAMED.fullmatch(backup.name)
    assert named is not None
    return datetime.strptime(named[1], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
