"""app.ledger_opening: the ledger opens with the keyring or a passphrase, and nobody waits for ever."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from nanosecure_gui.app.ledger import LedgerKeeper, LedgerState
from nanosecure_gui.app.ledger_opening import KEY_NAME, Ask, LedgerOpening
from nanosecure_gui.app.notices import Notice, Notices
from nanosecure_gui.app.tasks import Tasks
from nanosecure_gui.app.worker import Worker
from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.wording import text
from nanosecure_gui.store.ledger import Ledger
from nanosecure_gui.store.secrets import IN_KEYRING
from nanosecure_gui.store.vault import KeyRing
from tests.fake_desk import NO_KEYRING, FakeSecrets

from .ledger_desk import NOW, RING, issue, token
from .revoking_desk import run

PHRASE = "correct horse battery"


@dataclass
class Opening:
    """One start of the program."""

    keeper: LedgerKeeper
    opening: LedgerOpening
    faults: list[BaseException]
    told: list[Notice] = field(default_factory=list)

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
    notices, keeper = Notices(), LedgerKeeper(Worker("ledger"), "kim")
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
    notices.observe(show=lambda _place, notice: desk.told.append(notice) if notice else None)
    opening.open()
    try:
        yield desk
    finally:
        await tasks.close()
        await keeper.close()


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
