"""Opening the ledger, whatever state its file is in: nothing is ever emptied without a word."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.wording import Text, text

from .audit import PROGRAM, Event
from .backups import Backups, problem_of, set_aside
from .database import Database, LedgerDamaged, LedgerUnwritable, suspect, suspicion, unwritable
from .files import create_private
from .folder_lock import FolderLock
from .ledger import Ledger
from .ledger_keys import check_keys, register_key
from .ledger_salvage import salvage
from .ledger_schema import GUARDED_SINCE, STEPS, Step, check_version, upgrade, version
from .vault import Vault

_ROOM: Final = 256 * 1024  # bytes that opening and a few records need
CHECKED_AT_OPENING: Final = 16 * 1024 * 1024  # bytes; checking a larger file would be felt


@dataclass(frozen=True, slots=True)
class Opened:
    """An open ledger, and what the operator should be told about it. `unwritable` is why it is a viewer, if
    that is not for another window."""

    ledger: Ledger
    notices: tuple[Text, ...] = ()
    unwritable: LedgerUnwritable | None = None


def open_ledger(
    path: Path,
    vault: Vault | None,
    now: datetime,
    *,
    new_key: bool = False,
    view_only: bool = False,
    unchanging: bool = False,
    steps: tuple[Step, ...] = STEPS,
) -> Opened:
    """The ledger at `path`, made if there is none, with the newest tables.

    Without a `vault`, with `view_only`, while another program has it, or on a disk that takes nothing, it is
    a viewer (`read_only`); `unchanging` says that this program holds it as such a viewer already. A damaged
    file is set aside and rebuilt from the newest sound backup and from what it still holds. `new_key` accepts
    a vault that has none of the ledger's keys. Raises `MissingKey`, `WrongKey`, `NewerLedger`,
    `LedgerUnwritable` or `LedgerBusy`; nothing has changed then.
    """
    lock = FolderLock(path.with_name(path.name + ".lock"))
    if vault is None or view_only:
        return Opened(_viewer(path, vault, steps, unchanging=unchanging))
    try:
        if not _acquired(lock):
            sentence = text("This window only shows the ledger: another NanoSecure is using it.")
            return Opened(_viewer(path, vault, steps), (sentence,))
        try:
            return _opened(path, vault, now, new_key, steps, lock)
        except LedgerDamaged:  # beyond what the bounded check looks at
            suspect(path)
            return _opened(path, vault, now, new_key, steps, lock)
    except LedgerUnwritable as problem:
        return _shown_only(path, vault, steps, lock, problem)
    except BaseException:
        lock.release()
        raise


def is_writable(path: Path) -> bool:
    """Whether the folder of the ledger at `path` takes what opening it for writing needs."""
    trial = path.with_name(f".{path.name}.trial")
    if not os.access(path, os.W_OK):
        return False
    try:
        with open(trial, "wb", buffering=0, opener=create_private) as file:
            file.write(bytes(_ROOM))
            os.fsync(file.fileno())
    except OSError:
        return False
    finally:
        with suppress(OSError):
            trial.unlink()
    return True


def _shown_only(
    path: Path, vault: Vault, steps: tuple[Step, ...], lock: FolderLock, problem: LedgerUnwritable
) -> Opened:
    """The ledger as it stands on a disk that takes nothing. The lock is kept, where the disk has one: nobody
    else writes what may be read here without looking again."""
    why = unwritable(path, problem.details)
    try:
        ledger = _viewer(path, vault, steps, unchanging=lock.held, why=why, on_close=lock.release)
    except UserError:
        lock.release()
        raise problem from None
    return Opened(ledger, unwritable=why)


def _opened(
    path: Path, vault: Vault, now: datetime, new_key: bool, steps: tuple[Step, ...], lock: FolderLock
) -> Opened:
    database = None
    try:
        database, aside, notices = _sound(path, now, steps)
        if version(database) and not new_key:
            check_keys(database, vault)
        if 0 < version(database) < len(steps):
            Backups(path).take(now)
        ledger = Ledger(database, vault, lock.release)
        with database.writing():
            notices += _begin(database, ledger, vault, now, aside, steps)
    except BaseException:
        if database is not None:
            database.close()
        raise
    return Opened(ledger, tuple(notices))


def check_file(path: Path) -> Text | None:
    """Reads the whole file and says what is wrong with it, if anything; it is then rebuilt at the next
    opening. To be called now and then in a thread of its own: a large ledger is not checked at opening."""
    problem = problem_of(path)
    if not problem:
        return None
    suspect(path)
    return text("The ledger's file is damaged. Start NanoSecure again: the ledger is then rebuilt.")


def _acquired(lock: FolderLock) -> bool:
    try:
        return lock.acquire()
    except UserError as error:
        raise LedgerUnwritable(error.text, error.advice, error.details) from error


def _viewer(
    path: Path,
    vault: Vault | None,
    steps: tuple[Step, ...],
    *,
    unchanging: bool = False,
    why: LedgerUnwritable | None = None,
    on_close: Callable[[], None] = lambda: None,
) -> Ledger:
    database = Database(path, read_only=True, unchanging=unchanging, why=why)
    try:
        check_version(database, steps)
        if version(database) < len(steps):
            raise UserError(
                text("The ledger is being prepared by another NanoSecure."),
                text("Wait a moment, then open this window again."),
            )
    except BaseException:
        database.close()
        raise
    return Ledger(database, vault, on_close)


def _sound(path: Path, now: datetime, steps: tuple[Step, ...]) -> tuple[Database, Path | None, list[Text]]:
    """The database at `path`, the damaged file it takes the place of, and what there is to say about it."""
    if not path.exists() or not path.stat().st_size:
        return _replaced(path, None, [])
    try:
        database = Database(path)
        try:
            problem = _problem(database)
            check_version(database, steps)
        except BaseException:
            database.close()
            raise
        if not problem:
            suspicion(path).unlink(missing_ok=True)
            return database, None, []
        database.close()
    except LedgerDamaged:
        pass
    aside = set_aside(path, now)
    suspicion(path).unlink(missing_ok=True)
    return _replaced(
        path, aside, [text("The ledger's file was damaged. It was kept as {name}.", name=aside.name)]
    )


def _problem(database: Database) -> str:
    """A bounded check: of everything in a small or suspect file, of what is read first in a large one."""
    if database.path.stat().st_size <= CHECKED_AT_OPENING or suspicion(database.path).exists():
        return database.problem()
    database.all("SELECT * FROM meta") if version(database) else None
    return ""


def _replaced(
    path: Path, aside: Path | None, notices: list[Text]
) -> tuple[Database, Path | None, list[Text]]:
    backups = Backups(path)
    backup = backups.restore(path)
    if backup is not None:
        if aside is None:
            notices.append(text("The ledger's file was missing."))
        notices.append(text("The ledger was rebuilt from the backup {name}.", name=backup.name))
        notices.append(text("What was recorded later may be missing or out of date."))
    elif aside is not None:
        notices.append(text("There was no sound backup: the ledger was begun anew."))
    return Database(path), aside, notices


def _begin(
    database: Database,
    ledger: Ledger,
    vault: Vault,
    now: datetime,
    aside: Path | None,
    steps: tuple[Step, ...],
) -> list[Text]:
    """Brings an open ledger up to date: tables, key, and what was interrupted."""
    notices = []
    upgrade(database, steps)
    if register_key(database, vault, now):
        ledger.audit.add(now, [Event(PROGRAM, "key-added", reason=vault.active_id)])
    if aside is not None:
        entries = salvage(aside, database, ledger.audit)
        ledger.audit.add(now, [Event(PROGRAM, "ledger-rebuilt", reason=aside.name)])
        notices.append(text("From the damaged file itself, {n} entries could be saved.", n=entries))
    lost, unsent = ledger.settle_interrupted(now)
    if lost:
        notices.append(text("{n} tokens were being created when NanoSecure ended: they may exist.", n=lost))
    if unsent:
        notices.append(text("{n} revocations were interrupted and are sent again.", n=unsent))
    if version(database) >= GUARDED_SINCE and (undecided := ledger.rules.settle_interrupted(now)):
        notices.append(
            text("{n} Guardian rules were interrupted: Guardian shows how they stand.", n=undecided)
        )
    return notices
