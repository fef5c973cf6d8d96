"""app.ledger_opening: the ledger opens with the keyring or a passphrase, and nobody waits for ever."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any, cast

import pytest

from nanosecure_gui.app import ledger_opening
from nanosecure_gui.app.ledger import LedgerKeeper, LedgerState
from nanosecure_gui.app.ledger_opening import KEY_NAME, Ask, LedgerOpening
from nanosecure_gui.app.notices import Notice, Notices
from nanosecure_gui.app.tasks import Tasks
from nanosecure_gui.app.worker import Worker
from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.ledger_queries import Query
from nanosecure_gui.core.wording import text
from nanosecure_gui.store.backups import Backups
from nanosecure_gui.store.database import LedgerUnwritable
from nanosecure_gui.store.ledger import Ledger
from nanosecure_gui.store.secrets import IN_KEYRING
from nanosecure_gui.store.vault import KeyRing, PassphraseFile, WrongKey
from tests.fake_desk import NO_KEYRING, FakeSecrets

from .ledger_desk import NOW, RING, full_disk, issue, ledger_in, token
from .revoking_desk import run

PHRASE = "correct horse battery"
ROOT = Path(__file__).parents[2]


@dataclass
class Opening:
    """One start of the program."""

    keeper: LedgerKeeper
    opening: LedgerOpening
    faults: list[BaseException]
    told: list[Notice] = field(default_factory=list)
    news: asyncio.Event = field(default_factory=asyncio.Event)

    async def until(self, *states: LedgerState) -> None:
        """Wait for the ledger's state."""
        reached = asyncio.Event()
        self.keeper.observe(lambda view: reached.set() if view.state in states else None)
        await reached.wait()

    async def refused(self) -> None:
        """Wait until the last answer was found wrong."""
        reached = asyncio.Event()
        self.opening.observe(lambda view: reached.set() if view.problem is not None else None)
        await reached.wait()

    async def heard(self, words: str) -> None:
        """Wait for a notice, and forget it."""
        while not any(words in str(notice.text) for notice in self.told):
            self.news.clear()
            await self.news.wait()
        self.told.clear()

    def hear(self, notice: Notice | None) -> None:
        if notice is not None:
            self.told.append(notice)
            self.news.set()

    @property
    def state(self) -> LedgerState:
        return self.keeper.view.state

    async def asked(self, ask: Ask) -> None:
        reached = asyncio.Event()
        self.opening.observe(lambda view: reached.set() if view.ask is ask else None)
        await reached.wait()


@asynccontextmanager
async def started(folder: Path, secrets: FakeSecrets, *, practice: bool = False) -> AsyncIterator[Opening]:
    faults: list[BaseException] = []
    tasks = Tasks(lambda _owner, failure: faults.append(failure))
    tasks.open(asyncio.get_running_loop())
    notices, keeper = Notices(), LedgerKeeper(Worker("ledger"), "kim", Worker("beside"))
    opening = LedgerOpening(
        keeper,
        cast(Any, secrets),
        folder / "ledger.sqlite",
        notices,
        tasks.scope("Revocations"),
        Worker("keys"),
        lambda: NOW,
        practice=practice,
    )
    desk = Opening(keeper, opening, faults)
    notices.observe(show=lambda _place, notice: desk.hear(notice))
    opening.open()
    try:
        yield desk
    finally:
        await tasks.close()
        await keeper.close()


@asynccontextmanager
async def locked_with(passphrase: str, folder: Path, secrets: FakeSecrets) -> AsyncIterator[Opening]:
    """A start with a ledger that this passphrase locks; the first chooses it."""
    async with started(folder, secrets) as desk:
        await desk.asked(Ask.PASSPHRASE if (folder / "ledger.key").exists() else Ask.NEW_PASSPHRASE)
        desk.opening.give_passphrase(passphrase, passphrase)
        await desk.until(LedgerState.READY)
        yield desk


def phrase(number: int) -> str:
    return f"passphrase number {number}"


def one(ledger: Ledger) -> int:
    return issue(ledger, token(1))[0]


def test_the_keyring_keeps_the_key_from_one_start_to_the_next(tmp_path: Path) -> None:
    async def act() -> None:
        secrets = FakeSecrets(keeping=IN_KEYRING)
        for _ in range(2):
            async with started(tmp_path, secrets) as desk:
                await desk.until(LedgerState.READY)
                entry = await desk.keeper.write(one)
                assert await desk.keeper.read(lambda ledger, e=entry: ledger.token(e))  # type: ignore[misc]
                assert not desk.told
        assert KeyRing.read(secrets.kept[KEY_NAME]) is not None

    run(act())


def test_practice_asks_nobody(tmp_path: Path) -> None:
    async def act() -> None:
        for _ in range(2):
            async with started(tmp_path, FakeSecrets(keeping=NO_KEYRING), practice=True) as desk:
                await desk.until(LedgerState.READY)

    run(act())


def test_without_a_keyring_a_passphrase_locks_it(tmp_path: Path) -> None:
    async def act() -> None:
        secrets = FakeSecrets(keeping=NO_KEYRING)
        async with started(tmp_path, secrets) as desk:
            await desk.asked(Ask.NEW_PASSPHRASE)
            assert desk.state == "locked"
            assert KEY_NAME not in secrets.kept, "a key that locks nothing is not kept"
            desk.opening.give_passphrase("short", "short")
            desk.opening.give_passphrase(PHRASE, PHRASE)  # while the first is looked at: one at a time
            await asyncio.sleep(0)
            await desk.refused()
            desk.opening.give_passphrase(PHRASE, PHRASE)
            desk.opening.give_passphrase(PHRASE, PHRASE)  # pressed twice
            await desk.until(LedgerState.READY, LedgerState.VIEWER)
            assert desk.state == "ready"
            await desk.keeper.write(one)
        async with started(tmp_path, secrets) as desk:
            await desk.asked(Ask.PASSPHRASE)
            desk.opening.give_passphrase("something else")
            await desk.refused()
            desk.opening.give_passphrase(PHRASE)
            await desk.until(LedgerState.READY)
            assert await desk.keeper.read(lambda ledger: ledger.token(1))

    run(act())


def test_a_missing_key_is_explained_and_nothing_is_lost(tmp_path: Path) -> None:
    async def act() -> None:
        secrets = FakeSecrets({KEY_NAME: RING.text()}, keeping=IN_KEYRING)
        async with started(tmp_path, secrets) as desk:
            await desk.until(LedgerState.READY)
            await desk.keeper.write(one)
        async with started(tmp_path, FakeSecrets(keeping=IN_KEYRING)) as desk:
            await desk.asked(Ask.NEW_KEY)
            desk.opening.begin_new_key()
            await desk.until(LedgerState.READY)
            assert await desk.keeper.read(lambda ledger: len(ledger.catalogue.rows([1]))) == 1
        async with started(tmp_path, secrets) as desk:
            await desk.until(LedgerState.READY)
            assert await desk.keeper.read(lambda ledger: ledger.token(1)) == token(1).token

    run(act())


def test_a_keyring_that_is_away_is_not_taken_for_none(tmp_path: Path) -> None:
    async def act() -> None:
        secrets = FakeSecrets(keeping=IN_KEYRING)
        async with started(tmp_path, secrets) as desk:
            await desk.until(LedgerState.READY)
        async with started(tmp_path, FakeSecrets(keeping=NO_KEYRING)) as desk:
            await desk.asked(Ask.NEW_KEY)
            assert desk.state is LedgerState.SHUT
            assert not (tmp_path / "ledger.key").exists()
            desk.opening.begin_new_key()
            await desk.asked(Ask.NEW_PASSPHRASE)
            desk.opening.give_passphrase(PHRASE, PHRASE)
            await desk.until(LedgerState.READY)

    run(act())


def test_a_keyring_that_fails_and_a_fault_of_the_program_leave_nobody_waiting(tmp_path: Path) -> None:
    async def act() -> None:
        failing = FakeSecrets(failure=UserError(text("The keyring is locked.")))
        async with started(tmp_path, failing) as desk:
            await desk.keeper.ready()
            assert desk.state is LedgerState.SHUT
            assert [str(notice.text) for notice in desk.told] == ["The keyring is locked."]

        class Broken(FakeSecrets):
            async def get(self, organisation_id: str) -> str | None:
                raise ZeroDivisionError

        async with started(tmp_path, Broken()) as desk:
            await desk.keeper.ready()
            assert desk.state is LedgerState.SHUT
        assert isinstance(desk.faults[0], ZeroDivisionError)

    run(act())


def test_a_passphrase_is_renewed_with_its_key_and_nothing_is_lost(tmp_path: Path) -> None:
    async def act() -> None:
        secrets = FakeSecrets(keeping=NO_KEYRING)
        async with locked_with(PHRASE, tmp_path, secrets) as desk:
            await desk.keeper.write(one)
            before = await desk.keeper.read(lambda ledger: ledger.keys_in_use())
            desk.opening.renew_key()
            await desk.asked(Ask.RENEWED)
            assert desk.state is LedgerState.READY, "work goes on while it is asked"
            desk.opening.give_passphrase("a new one to type", "a new one to tipe")
            await desk.refused()
            desk.opening.give_passphrase("a new one to type", "a new one to type")
            await desk.heard("new key")
            while await desk.keeper.write(lambda ledger: ledger.rotate_key()):
                pass
            assert not before & await desk.keeper.read(lambda ledger: ledger.keys_in_use())
        async with started(tmp_path, secrets) as desk:
            await desk.asked(Ask.PASSPHRASE)
            desk.opening.give_passphrase(PHRASE)
            await desk.refused()
            desk.opening.give_passphrase("a new one to type")
            await desk.until(LedgerState.READY)
            assert await desk.keeper.read(lambda ledger: ledger.token(1)) == token(1).token

    run(act())


def test_a_renewal_that_is_put_off_changes_nothing(tmp_path: Path) -> None:
    async def act() -> None:
        async with locked_with(PHRASE, tmp_path, FakeSecrets(keeping=NO_KEYRING)) as desk:
            kept = (tmp_path / "ledger.key").read_bytes()
            desk.opening.renew_key()
            await desk.asked(Ask.RENEWED)
            desk.opening.later()
            assert desk.state is LedgerState.READY
            assert (tmp_path / "ledger.key").read_bytes() == kept

    run(act())


RENEWING = """
import asyncio, sys
from pathlib import Path
from nanosecure_gui.store.vault import PassphraseFile
from tests.unit.test_app_ledger_opening import *

PassphraseFile.__init__.__defaults__ = (2**10,)  # of scrypt, else every kill falls into it
folder, number = Path(sys.argv[1]), int(sys.argv[2])

async def act():
    async with locked_with(phrase(number), folder, FakeSecrets(keeping=NO_KEYRING)) as desk:
        for each in range(number + 1, 100_000):
            await desk.keeper.write(lambda ledger: issue(ledger, token(each)))
            print(each, flush=True)
            desk.opening.renew_key()
            await desk.asked(Ask.RENEWED)
            desk.opening.give_passphrase(phrase(each), phrase(each))
            await desk.heard("new key")

asyncio.run(act())
"""


def test_killed_while_renewing_either_the_old_or_the_new_passphrase_opens_everything(tmp_path: Path) -> None:
    chance, number = Random(5), 0
    for _round in range(6):
        command = [sys.executable, "-c", RENEWING, str(tmp_path), str(number)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as renewing:
            assert renewing.stdout is not None
            said = [renewing.stdout.readline()]
            time.sleep(chance.uniform(0.0, 0.06))  # the random moment is what is tested
            renewing.kill()
            said += renewing.stdout.read().splitlines()
        tried = int(said[-1])
        file = PassphraseFile(tmp_path / "ledger.key")
        rings = {each: ring for each in (tried - 1, tried) if (ring := opened_by(file, phrase(each)))}
        assert len(rings) == 1
        ((number, ring),) = rings.items()
        with ledger_in(tmp_path, ring) as ledger:
            kept = [row.id for row in ledger.catalogue.find(Query(), NOW, 10_000).rows if row.has_token]
            assert len(ledger.tokens(kept)) >= tried, "one was issued before each renewal"


def opened_by(file: PassphraseFile, passphrase: str) -> KeyRing | None:
    try:
        return file.load(passphrase)
    except WrongKey:
        return None


def test_on_a_full_disk_it_is_only_shown_until_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger_opening, "TRY_AGAIN", timedelta(milliseconds=20))
    with ledger_in(tmp_path) as ledger:
        issue(ledger, token(1))

    async def act() -> None:
        secrets = FakeSecrets({KEY_NAME: RING.text()})
        with ExitStack() as disk:
            disk.enter_context(full_disk())
            async with started(tmp_path, secrets) as desk:
                await desk.until(LedgerState.UNWRITABLE)
                assert desk.keeper.view.read_only
                assert "Free some space" in str(desk.keeper.view.advice)
                for look in (desk.keeper.read, desk.keeper.survey):
                    assert await look(lambda ledger: ledger.token(1)) == token(1).token
                with pytest.raises(LedgerUnwritable, match="full"):
                    await desk.keeper.write(one)
                disk.close()
                await desk.heard("recorded in again")
                assert desk.state is LedgerState.READY
                assert await desk.keeper.write(one) == 2
                assert await desk.keeper.survey(lambda ledger: ledger.catalogue.count(Query(), NOW)) == 2
                assert desk.faults == []

    run(act())


def test_all_that_is_to_be_said_of_a_damaged_file_is_in_one_notice(tmp_path: Path) -> None:
    """A notice takes the place of the one before it."""
    with ledger_in(tmp_path) as ledger:
        issue(ledger, token(1))
        Backups(tmp_path / "ledger.sqlite").take(NOW)
    (tmp_path / "ledger.sqlite").write_bytes(b"not a database " * 1000)

    async def act() -> None:
        secrets = FakeSecrets()
        secrets.kept[KEY_NAME] = RING.text()
        async with started(tmp_path, secrets) as desk:
            await desk.until(LedgerState.READY)
            notice, in_front = desk.told
        assert in_front == notice, "whoever does not look at Revocations hears of it, too"
        assert "damaged. It was kept as" in str(notice.text)
        assert "rebuilt from the backup" in str(notice.advice)
        assert "recorded later may be missing" in str(notice.advice)

    run(act())
