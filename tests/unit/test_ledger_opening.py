"""store.ledger_opening and backups: whatever happened to the file, nothing is emptied without a word."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.guardian import Action, NewRule, RuleKind
from nanosecure_gui.core.ledger_queries import Query, Show
from nanosecure_gui.core.ledger_records import Stored
from nanosecure_gui.store import ledger_opening
from nanosecure_gui.store.backups import Backups, problem_of
from nanosecure_gui.store.database import Database, LedgerDamaged, LedgerUnwritable, suspicion
from nanosecure_gui.store.folder_lock import FolderLock
from nanosecure_gui.store.ledger import Ledger
from nanosecure_gui.store.ledger_opening import Opened, check_file, open_ledger
from nanosecure_gui.store.ledger_queue import Revoked
from nanosecure_gui.store.ledger_schema import STEPS, NewerLedger, upgrade, version
from nanosecure_gui.store.vault import Vault

from .ledger_desk import DAY, HOUR, MINUTE, NOW, ORGANISATION, RING, SECOND, issue, ledger_in, row, token


def lists_can_be_kept(ledger: Ledger) -> None:
    ledger.record_list("gala", "Gala", organisation_id=ORGANISATION, by="kim", now=NOW)
    (gala,) = ledger.catalogue.lists(NOW)
    assert (gala.title, gala.issued) == ("Gala", 0)


def rules_can_be_kept(ledger: Ledger) -> None:
    rule = NewRule(RuleKind.ADDRESS, Action.DENY, "203.0.113.7", "sharing")
    (kept,) = ledger.rules.add([rule], organisation_id=ORGANISATION, by="kim", now=NOW)
    assert ledger.rules.of(ORGANISATION) == (kept,)


def guests_can_be_kept(ledger: Ledger) -> None:
    ledger.guests.keep("gala", b"times", NOW)
    ledger.guests.keep_rows("gala", [(0, b"Anna")])
    assert ledger.guests.all() == {"gala": b"times"}
    assert ledger.guests.entries("gala") == []


# What each step of the schema brings a ledger of the version before it: {version: check after the step}.
def doubts_are_found_quickly(ledger: Ledger) -> None:
    question = "EXPLAIN QUERY PLAN SELECT id FROM guardian_rule WHERE state = 'unknown' AND value = ?"
    (plan,) = ledger.audit._database.all(question, ("203.0.113.7",))
    assert "guardian_rule_doubt" in plan[-1]


UPGRADES: dict[int, Callable[[Ledger], None]] = {
    2: lists_can_be_kept,
    3: rules_can_be_kept,
    4: guests_can_be_kept,
    5: doubts_are_found_quickly,
}


def path_in(folder: Path) -> Path:
    return folder / "ledger.sqlite"


def opened(folder: Path, **options: object) -> Opened:
    return open_ledger(path_in(folder), Vault(RING), NOW, **options)  # type: ignore[arg-type]


def filled(folder: Path, count: int = 60) -> tuple[int, ...]:
    with ledger_in(folder) as ledger:
        return issue(ledger, *(token(number) for number in range(count)))


def damage(path: Path, start: int, length: int = 4096) -> None:
    content = bytearray(path.read_bytes())
    content[start : start + length] = b"\xa5" * len(content[start : start + length])
    path.write_bytes(content)


# --------------------------------------------------------------------------------------------- two windows


def test_a_second_window_is_a_viewer_that_sees_what_is_written(tmp_path: Path) -> None:
    with ledger_in(tmp_path) as ledger:
        second = opened(tmp_path)
        assert second.ledger.read_only
        assert not ledger.read_only
        assert "another NanoSecure" in str(second.notices[0])
        (entry,) = issue(ledger, token(1))
        assert second.ledger.token(entry) == token(1).token
        assert [second.ledger.catalogue.find(Query(typed), NOW).total for typed in ("vi", "zz")] == [1, 0]
        assert second.ledger.audit.verify().sound
        with pytest.raises(LedgerUnwritable, match="only shows"):
            issue(second.ledger, token(2))
        second.ledger.close()
    third = opened(tmp_path)
    assert not third.ledger.read_only
    third.ledger.close()


def test_a_viewer_may_stay_longer_than_the_window_it_views(tmp_path: Path) -> None:
    with ledger_in(tmp_path) as ledger:
        viewer = opened(tmp_path).ledger
        issue(ledger, token(1))
    assert viewer.catalogue.find(Query(), NOW).total == 1
    viewer.close()


def test_without_a_key_the_list_can_be_read_and_nothing_else(tmp_path: Path) -> None:
    (entry, *_) = filled(tmp_path)
    viewer = open_ledger(path_in(tmp_path), None, NOW).ledger
    assert viewer.read_only
    assert row(viewer, entry).allowed.user == "viewer-0"
    with pytest.raises(UserError, match="key is not open"):
        viewer.token(entry)
    viewer.close()


def test_the_lock_is_free_after_a_failed_opening(tmp_path: Path) -> None:
    path_in(tmp_path).mkdir()
    with pytest.raises(UserError):
        opened(tmp_path)
    lock = FolderLock(tmp_path / "ledger.sqlite.lock")
    assert lock.acquire()
    assert lock.acquire()
    assert not FolderLock(tmp_path / "ledger.sqlite.lock").acquire()
    lock.release()
    lock.release()


def test_a_folder_that_does_not_exist_is_explained(tmp_path: Path) -> None:
    with pytest.raises(LedgerUnwritable):
        opened(tmp_path / "nowhere")
    with pytest.raises(UserError):
        open_ledger(tmp_path / "nowhere" / "ledger.sqlite", None, NOW)


# ------------------------------------------------------------------------------------------------- damage


@pytest.mark.parametrize(
    "ruin",
    [
        lambda path: path.write_bytes(b"not a database " * 1000),
        lambda path: damage(path, 0),
        lambda path: path.write_bytes(path.read_bytes()[:10_000]),
        lambda path: damage(path, 40_000, 20_000),
        lambda path: damage(path, 4096, 4096),
    ],
    ids=["other content", "its head", "cut off", "pages in the middle", "its second page"],
)
def test_a_damaged_file_is_set_aside_and_rebuilt_from_its_backup(
    tmp_path: Path, ruin: Callable[[Path], None]
) -> None:
    ids = filled(tmp_path)
    Backups(path_in(tmp_path)).take(NOW - HOUR)
    ruin(path_in(tmp_path))
    again = opened(tmp_path)
    told = " ".join(str(notice) for notice in again.notices)
    assert "was damaged. It was kept as ledger.sqlite.damaged-20261121T200000Z" in told
    assert "rebuilt from the backup ledger-20261121T190000Z.sqlite" in told
    assert len(again.ledger.tokens(ids)) == 60
    assert again.ledger.audit.verify().sound
    assert next(reversed([*again.ledger.audit.lines()])).what == "ledger-rebuilt"
    assert (tmp_path / "ledger.sqlite.damaged-20261121T200000Z").exists()
    again.ledger.close()
    assert opened_quietly(tmp_path)


def opened_quietly(folder: Path) -> bool:
    again = opened(folder)
    again.ledger.close()
    return again.notices == ()


def test_what_the_backup_does_not_know_is_saved_from_the_damaged_file(tmp_path: Path) -> None:
    old = filled(tmp_path, 30)
    Backups(path_in(tmp_path)).take(NOW)
    with ledger_in(tmp_path) as ledger:
        new = issue(ledger, *(token(number) for number in range(100, 400)))
        ledger.queue.request(old[:5], by="kim", reason="leak", now=NOW)
        ledger.queue.settle([Revoked(old[0])], NOW)
        lines = ledger.audit.count()
    damage_token(path_in(tmp_path), new[150])
    again = opened(tmp_path)
    ledger = again.ledger
    assert row(ledger, old[0]).stored is Stored.REVOKED
    assert {row(ledger, each).stored for each in old[1:5]} == {Stored.REVOKE_WAITING}
    found = [each for each in ledger.catalogue.rows(new) if each.stored is Stored.ISSUED]
    assert len(found) == 300
    assert 290 < len(ledger.tokens(new)) < 300
    assert ledger.catalogue.find(Query(found[-1].allowed.user), NOW).total >= 1
    assert ledger.audit.verify().sound
    assert 60 < ledger.audit.count() <= lines + 2
    assert min(issue(ledger, token(1_000))) > max(new)
    ledger.close()
    assert problem_of(path_in(tmp_path)) == ""


def test_without_a_backup_the_loss_is_said_and_the_file_is_kept(tmp_path: Path) -> None:
    filled(tmp_path)
    path_in(tmp_path).write_bytes(b"not a database " * 1000)
    again = opened(tmp_path)
    assert "no sound backup" in str(again.notices[1])
    assert again.ledger.catalogue.find(Query(), NOW).total == 0
    again.ledger.close()
    assert (tmp_path / "ledger.sqlite.damaged-20261121T200000Z").read_bytes().startswith(b"not a database")


def test_a_damaged_backup_is_passed_over(tmp_path: Path) -> None:
    filled(tmp_path)
    backups = Backups(path_in(tmp_path))
    backups.take(NOW - DAY)
    damage(backups.take(NOW), 30_000, 9_000)
    damage(path_in(tmp_path), 0)
    again = opened(tmp_path)
    assert "ledger-20261120T200000Z.sqlite" in str(again.notices[1])
    again.ledger.close()


def test_a_ledger_that_was_deleted_comes_back_from_its_backup(tmp_path: Path) -> None:
    ids = filled(tmp_path)
    Backups(path_in(tmp_path)).take(NOW)
    path_in(tmp_path).unlink()
    again = opened(tmp_path)
    assert "file was missing" in str(again.notices[0])
    assert len(again.ledger.tokens(ids)) == 60
    again.ledger.close()


def test_a_large_file_is_checked_apart_and_rebuilt_at_the_next_opening(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger_opening, "CHECKED_AT_OPENING", 0)
    ids = filled(tmp_path, 300)
    Backups(path_in(tmp_path)).take(NOW)
    assert check_file(path_in(tmp_path)) is None
    damage_token(path_in(tmp_path), ids[150])
    assert opened_quietly(tmp_path)
    assert "damaged" in str(check_file(path_in(tmp_path)))
    again = opened(tmp_path)
    assert "was damaged" in str(again.notices[0])
    assert len(again.ledger.tokens(ids)) == 300
    again.ledger.close()
    assert opened_quietly(tmp_path)


def damage_token(path: Path, entry: int) -> None:
    """Ruins the page that holds the token of an entry."""
    database = Database(path, read_only=True)
    (box,) = database.one("SELECT box FROM secret WHERE entry_id = ?", (entry,)) or (b"",)
    database.close()
    damage(path, path.read_bytes().index(box[:40]) // 4096 * 4096)


def test_damage_that_only_opening_meets_is_rebuilt_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger_opening, "CHECKED_AT_OPENING", 0)
    ids = filled(tmp_path)
    Backups(path_in(tmp_path)).take(NOW)
    database = Database(path_in(tmp_path), read_only=True)
    page = database.number("SELECT rootpage FROM sqlite_schema WHERE name = 'key_check'")
    database.close()
    damage(path_in(tmp_path), (page - 1) * 4096)
    again = opened(tmp_path)
    assert "was damaged" in str(again.notices[0])
    assert len(again.ledger.tokens(ids)) == 60
    again.ledger.close()


def test_damage_met_at_work_is_explained_and_remembered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger_opening, "CHECKED_AT_OPENING", 0)
    ids = filled(tmp_path, 300)
    damage_token(path_in(tmp_path), ids[150])
    ledger = opened(tmp_path).ledger
    with pytest.raises(LedgerDamaged) as caught:
        ledger.tokens(ids)
    assert caught.value.advice is not None
    assert suspicion(path_in(tmp_path)).exists()
    ledger.close()


# ------------------------------------------------------------------------------------------------- backups


def test_backups_roll(tmp_path: Path) -> None:
    filled(tmp_path, 3)
    backups = Backups(path_in(tmp_path))
    assert backups.due(NOW)
    for hour in range(24 * 6):
        backups.take(NOW + hour * HOUR)
    last = NOW + (24 * 6 - 1) * HOUR
    assert [path.name[7:18] for path in backups.all()] == [
        "20261127T19",
        "20261127T18",
        "20261127T17",
        "20261127T16",
        "20261126T23",
        "20261125T23",
    ]
    assert not backups.due(last + 59 * MINUTE)
    assert backups.due(last + HOUR)
    assert backups.due(last - 2 * DAY)
    assert not [path for path in (tmp_path / "ledger-backups").iterdir() if not path.name.endswith(".sqlite")]


def test_a_backup_is_whole_though_others_write(tmp_path: Path) -> None:
    with ledger_in(tmp_path) as ledger:
        ids = issue(ledger, *(token(number) for number in range(50)))
        with ledger.audit._database.writing():
            ledger.audit._database.run("UPDATE entry SET tag = 'half'")
            backup = Backups(path_in(tmp_path)).take(NOW)
    copy = tmp_path / "restored"
    copy.mkdir()
    shutil.copy(backup, path_in(copy))
    with ledger_in(copy) as ledger:
        assert len(ledger.tokens(ids)) == 50
        assert ledger.catalogue.find(Query("half"), NOW).total == 0
        assert row(ledger, ids[0]).allowed.tag == "event-a"


# ------------------------------------------------------------------------------------------------- versions


def test_every_step_of_the_schema_has_its_test() -> None:
    assert set(UPGRADES) == set(range(2, len(STEPS) + 1))


@pytest.mark.parametrize("newer", UPGRADES)
def test_a_ledger_of_every_earlier_version_opens_whole(tmp_path: Path, newer: int) -> None:
    old = opened(tmp_path, steps=STEPS[: newer - 1]).ledger
    ids = issue(old, *(token(number) for number in range(20)))
    old.queue.request(ids[:3], by="kim", reason="leak", now=NOW)
    old.close()
    again = opened(tmp_path)
    UPGRADES[newer](again.ledger)
    assert len(again.ledger.tokens(ids)) == 20
    assert again.ledger.queue.counts().waiting == 3
    assert again.ledger.audit.verify().sound
    assert again.notices == ()
    again.ledger.close()
    (backup,) = Backups(path_in(tmp_path)).all()
    assert problem_of(backup) == ""
    assert problem_of(path_in(tmp_path)) == ""


def test_what_an_earlier_version_left_damaged_is_saved_all_the_same(tmp_path: Path) -> None:
    old = opened(tmp_path, steps=STEPS[:1]).ledger
    early = issue(old, token(1))
    old.close()
    Backups(path_in(tmp_path)).take(NOW)
    old = opened(tmp_path, steps=STEPS[:1]).ledger
    ids = (*early, *issue(old, *(token(number) for number in range(2, 300))))
    old.close()
    damage_token(path_in(tmp_path), ids[150])
    ledger = opened(tmp_path).ledger
    assert len(ledger.catalogue.rows(ids)) == 299
    assert 289 < len(ledger.tokens(ids)) < 299
    ledger.close()


def test_an_upgrade_keeps_everything_and_makes_a_backup_first(tmp_path: Path) -> None:
    ids = filled(tmp_path)
    step = (
        "ALTER TABLE entry ADD COLUMN desk TEXT NOT NULL DEFAULT ''",
        "UPDATE entry SET desk = 'main'",
    )
    again = opened(tmp_path, steps=(*STEPS, step))
    assert version(again.ledger.audit._database) == len(STEPS) + 1
    assert len(again.ledger.tokens(ids)) == 60
    again.ledger.close()
    (backup,) = Backups(path_in(tmp_path)).all()
    old = Database(backup, read_only=True)
    assert version(old) == len(STEPS)
    old.close()
    with pytest.raises(NewerLedger, match="newer"):
        opened(tmp_path)
    with pytest.raises(NewerLedger, match="newer"):
        opened(tmp_path, view_only=True)


def test_a_step_that_fails_changes_nothing(tmp_path: Path) -> None:
    database = Database(tmp_path / "trial.sqlite")
    upgrade(database)
    broken = ("ALTER TABLE entry ADD COLUMN desk TEXT", "UPDATE entry SET nothing = 1")
    with pytest.raises(Exception, match="nothing"):
        upgrade(database, (*STEPS, broken))
    assert version(database) == len(STEPS)
    assert "desk" not in [line[1] for line in database.all("PRAGMA table_info (entry)")]
    database.close()


# -------------------------------------------------------------------------------------------------- the disk


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from tests.unit.ledger_desk import *
from nanosecure_gui.store.database import LedgerUnwritable

folder = Path(sys.argv[1])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with ledger_in(folder) as ledger:
    kept = list(issue(ledger, *(token(number) for number in range(20))))
    room = max(path.stat().st_size for path in folder.iterdir()) + 40_000
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
    try:
        for number in range(100, 100_000):
            kept += issue(ledger, token(number))
    except LedgerUnwritable as error:
        print(error.text, "|", error.advice)
    else:
        raise SystemExit("never full")
    print(len(ledger.tokens(kept)) == len(kept), ledger.catalogue.find(__import__(
        "nanosecure_gui.core.ledger_queries", fromlist=["Query"]).Query("viewer-3"), NOW).total > 0)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    kept += issue(ledger, token(999_999))  # room again: it goes on
    print(len(kept))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no RLIMIT_FSIZE")
def test_a_full_disk_is_said_at_once_and_harms_nothing(tmp_path: Path) -> None:
    import subprocess

    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(tmp_path)],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    said, sound, kept = done.stdout.splitlines()
    assert said.startswith("Nothing can be recorded in the ledger")
    assert "Free some space" in said
    assert sound == "True True"
    with ledger_in(tmp_path) as ledger:
        issued = ledger.catalogue.find(Query(), NOW, limit=1)
        known = [each for each in ledger.catalogue.rows(range(1, issued.total + 1)) if each.has_token]
        assert len(known) == int(kept)
        assert ledger.audit.verify().sound
    assert problem_of(path_in(tmp_path)) == ""


SMALL_DISK = """
import sys
from pathlib import Path
from nanosecure_gui.store.backups import problem_of

folder = Path(sys.argv[1])
ballast = folder / "ballast"
ballast.write_bytes(bytes(400_000))
kept = []
with ledger_in(folder) as ledger:
    try:
        for number in range(100_000):
            kept += issue(ledger, *(token(number * 10 + each) for each in range(10)))
    except LedgerUnwritable as error:
        print(error.text)
    else:
        raise SystemExit("never full")
    print(len(ledger.tokens(kept)) == len(kept) > 0)
    ballast.unlink()  # somebody made room: it goes on
    kept += issue(ledger, token(999_999))
with open(ballast, "wb", buffering=0) as filling:
    try:
        while filling.write(bytes(1_000)):
            pass
    except OSError:
        pass
look(folder, kept)  # started again on the full disk
ballast.unlink()
print(problem_of(folder / "ledger.sqlite") == "", is_writable(folder / "ledger.sqlite"))
with ledger_in(folder) as ledger:
    print(len(ledger.tokens(kept)) == len(kept), ledger.audit.verify().sound)
"""

# The same on a disk that is mounted read-only meanwhile: after a proper end, then after a kill.
MOUNTED_READ_ONLY = """
import os, sys
from pathlib import Path
from subprocess import run

folder = Path(sys.argv[1])
mount = lambda way: run(["mount", "-o", f"remount,{way}", str(folder)], check=True)
with ledger_in(folder) as ledger:
    kept = issue(ledger, token(1), token(2))
mount("ro")
look(folder, kept)
mount("rw")
if not os.fork():
    issue(open_ledger(folder / "ledger.sqlite", Vault(RING), NOW).ledger, token(4))
    os._exit(0)
os.wait()
kept += (3,)
print((folder / "ledger.sqlite-wal").stat().st_size > 0)
mount("ro")
look(folder, kept)
mount("rw")
with ledger_in(folder) as ledger:
    kept += issue(ledger, token(5))
    print(len(ledger.tokens(kept)) == len(kept), ledger.audit.verify().sound)
"""

LOOK = """
from nanosecure_gui.core.ledger_queries import Query
from nanosecure_gui.store.database import LedgerUnwritable
from nanosecure_gui.store.ledger_opening import is_writable, open_ledger
from nanosecure_gui.store.vault import Vault
from tests.unit.ledger_desk import *

def look(folder, kept):
    path = folder / "ledger.sqlite"
    opened = open_ledger(path, Vault(RING), NOW)
    ledger = opened.ledger
    beside = open_ledger(path, Vault(RING), NOW, view_only=True, unchanging=True).ledger
    print(opened.unwritable.text, "|", is_writable(path))
    for each in (ledger, beside):
        found = each.catalogue.find(Query("viewer"), NOW, limit=10_000)
        whole = len(found.rows) == len(kept) == len(each.tokens(kept))
        print(each.read_only, whole, each.audit.verify().sound)
    try:
        issue(ledger, token(1_000_000))
    except LedgerUnwritable as error:
        print(error.text)
    beside.close()
    ledger.close()
"""
SEEN = ["True True True", "True True True"]


def on_a_small_disk(folder: Path, script: str) -> list[str]:
    """What `script` says, run on a disk of 2 MB that no other program sees, and that goes by itself."""
    import subprocess

    mount = 'mount -t tmpfs -o size=2m none "$1" && exec "$2" -c "$3" "$1"'
    alone = ["unshare", "--map-root-user", "--mount"]
    small = ["sh", "-c", 'mount -t tmpfs -o size=1m none "$1"', "sh", str(folder)]
    if shutil.which("unshare") is None or subprocess.run([*alone, *small], check=False, stderr=-3).returncode:
        pytest.skip("this system lets nobody mount a small disk")
    done = subprocess.run(
        [*alone, "sh", "-c", mount, "sh", str(folder), sys.executable, LOOK + script],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_a_disk_that_is_really_full_is_said_and_harms_nothing(tmp_path: Path) -> None:
    said, sound, again, *seen, refused, whole, at_last = on_a_small_disk(tmp_path, SMALL_DISK)
    assert said.startswith("Nothing can be recorded in the ledger")
    assert sound == "True"
    assert again.startswith("Nothing can be recorded in the ledger")
    assert again.endswith("| False")
    assert seen == SEEN, "it opens for reading, for the second thread too"
    assert refused == said, "the reason, not that another window writes"
    assert (whole, at_last) == ("True True", "True True")


def test_a_ledger_on_a_read_only_disk_opens_for_reading(tmp_path: Path) -> None:
    first, *seen, refused, killed, second, more, still, again, at_last = on_a_small_disk(
        tmp_path, MOUNTED_READ_ONLY
    )
    assert first == second == f"{refused} | False"
    assert refused == again
    assert refused.startswith("Nothing can be recorded in the ledger")
    assert seen == [more, still] == SEEN
    assert (killed, at_last) == ("True", "True True")


def test_writing_in_a_read_only_file_is_explained(tmp_path: Path) -> None:
    filled(tmp_path)
    database = Database(path_in(tmp_path))
    database.run("PRAGMA query_only = ON")
    with pytest.raises(LedgerUnwritable), database.writing():
        database.run("DELETE FROM meta")
    database.close()


# --------------------------------------------------------------------------------------------------- kill -9


WRITER = """
import random, sys
from pathlib import Path
from tests.unit.ledger_desk import *
from nanosecure_gui.store.ledger_queue import Refused, Revoked, TryAgain

folder, seed = Path(sys.argv[1]), int(sys.argv[2])
chance = random.Random(seed)
say = lambda *words: print(*words, flush=True)
with ledger_in(folder) as ledger:
    say("ready")
    number = seed * 1_000_000
    while True:
        number += 1
        (entry,) = ledger.record_intents_to_create([REQUEST], organisation_id="studio", by="kim", now=NOW)
        say("asked", entry)
        ledger.record_created(entry, token(number), NOW)
        say("created", entry, number)
        if chance.random() < 0.6:
            ledger.queue.request([entry], by="kim", reason="leak", now=NOW)
            say("wanted", entry)
        for claim in ledger.queue.claim(2, NOW):
            if chance.random() < 0.7:
                ledger.queue.settle([Revoked(claim.id)], NOW)
                say("revoked", claim.id)
            else:
                ledger.queue.settle([TryAgain(claim.id, NOW, text("503"))], NOW)
"""


def killed_at_random(folder: Path, rounds: int) -> None:
    import random
    import subprocess
    import time

    chance, said = random.Random(17), []
    for seed in range(1, rounds + 1):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(folder), str(seed)],
            cwd=Path(__file__).parents[2],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
        time.sleep(chance.uniform(0.005, 0.15))  # the random moment is what is tested
        writer.kill()
        said += [
            line.split() for line in writer.stdout.read().splitlines(keepends=True) if line.endswith("\n")
        ]
        writer.stdout.close()
        writer.wait()
        assert problem_of(path_in(folder)) == ""
    with ledger_in(folder) as ledger:
        check_what_was_said(ledger, said)


def check_what_was_said(ledger: Ledger, said: list[list[str]]) -> None:
    """Whatever the writers reported as done is so, and every intent ends as revoked."""
    states = {each.id: each.stored for each in ledger.catalogue.find(Query(), NOW, limit=10**6).rows}
    tokens = ledger.tokens(list(states))
    while claims := ledger.queue.claim(100, NOW):
        ledger.queue.settle([Revoked(claim.id) for claim in claims], NOW)
    assert said
    for what, entry, *more in said:
        match what:
            case "created":
                assert tokens[int(entry)] == token(int(more[0])).token
            case "wanted":
                assert row(ledger, int(entry)).stored is Stored.REVOKED
            case "revoked":
                assert states[int(entry)] is Stored.REVOKED
            case _:
                assert int(entry) in states
    assert Stored.CREATING not in states.values()
    assert ledger.queue.counts().unsettled == 0
    assert ledger.catalogue.counts(NOW)[Show.WAITING] == 0
    assert ledger.audit.verify().sound


def test_a_kill_at_any_moment_loses_nothing(tmp_path: Path) -> None:
    killed_at_random(tmp_path, 3)


@pytest.mark.soak
def test_fifty_kills_lose_nothing(tmp_path: Path) -> None:
    killed_at_random(tmp_path, 50)


def test_opening_is_possible_under_a_clock_that_went_back(tmp_path: Path) -> None:
    filled(tmp_path)
    early = open_ledger(path_in(tmp_path), Vault(RING), NOW - timedelta(days=400)).ledger
    assert early.shred(NOW - 400 * DAY) == 0
    assert early.catalogue.find(Query(), NOW - SECOND).total == 60
    early.close()
