"""A desk that revokes: the real queue, keeper and ledger, a service in memory, a clock set by hand."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, cast

from nanosecure_gui.api.answers import Verification
from nanosecure_gui.app.ledger import LedgerKeeper
from nanosecure_gui.app.revocations_known import RevocationsKnown
from nanosecure_gui.app.revoking import Revoking
from nanosecure_gui.app.tasks import Tasks
from nanosecure_gui.app.worker import Worker
from nanosecure_gui.core.errors import Busy, NotAuthorised, Rejected, ServiceFault, Unreachable, UserError
from nanosecure_gui.core.ledger_records import LedgerRow, Stored
from nanosecure_gui.core.wording import text
from nanosecure_gui.store.ledger import Ledger
from nanosecure_gui.store.ledger_opening import open_ledger
from nanosecure_gui.store.vault import Vault

from .ledger_desk import NOW, ORGANISATION, RING, add, row, token

PATIENCE = 10.0  # seconds for anything, on any machine
OFFLINE = Unreachable(text("The token service cannot be reached."))
FAULT = ServiceFault(text("The token service has a fault of its own."))
REFUSED = NotAuthorised(text("The token service refused the credential."), status=401, code=1001)


def busy(seconds: float | None) -> Busy:
    return Busy(text("The token service asks for patience."), None, "", seconds)


def rejected(code: int, said: str = "no") -> Rejected:
    return Rejected(text("The token service refused: {said}", said=said), status=400, code=code)


def run(work: Coroutine[Any, Any, None]) -> None:
    """Run a test on a loop of its own."""

    async def bounded() -> None:
        async with asyncio.timeout(PATIENCE):
            await work

    asyncio.run(bounded())


@dataclass
class FakeService:
    """The token service of every organisation. `problem` is asked for every revocation what goes wrong."""

    problem: Callable[[str], Exception | None] = lambda _token: None
    no_client: dict[str, UserError] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    revoked: list[str] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0
    gate: asyncio.Event | None = None  # while it is shut, answers wait

    @property
    def tokens(self) -> FakeService:
        return self

    async def of(self, organisation_id: str) -> Any:
        if organisation_id in self.no_client:
            raise self.no_client[organisation_id]
        return self

    async def revoke(self, token: str) -> None:
        self.asked.append(token)
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            await (self.gate.wait() if self.gate is not None else asyncio.sleep(0))
        finally:
            self.at_once -= 1
        problem = self.problem(token)
        if problem is not None:
            raise problem
        self.revoked.append(token)

    async def verify(self, token: str) -> Verification:
        return Verification(False, "jwt revoked") if token in self.revoked else Verification(True, "")


@dataclass
class RevokingDesk:
    """Everything a test looks at."""

    path: Path
    keeper: LedgerKeeper
    revoking: Revoking
    service: FakeService
    known: RevocationsKnown
    tasks: Tasks
    clock: list[datetime]
    troubles: list[Exception]

    @property
    def now(self) -> datetime:
        return self.clock[0]

    def pass_time(self, span: timedelta) -> None:
        """Let time pass, or the clock jump."""
        self.clock[0] += span
        self.revoking.wake()

    async def open(self, *, view_only: bool = False) -> None:
        await self.keeper.open(lambda: open_ledger(self.path, Vault(RING), self.now, view_only=view_only))

    async def add(self, number: int, organisation_id: str = ORGANISATION, start: int = 0) -> tuple[int, ...]:
        """So many tokens on record."""
        tokens = [token(start + each) for each in range(number)]
        return await self.keeper.write(lambda ledger: add(ledger, *tokens, organisation_id=organisation_id))

    async def want(self, *ids: int, due: datetime | None = None) -> tuple[int, ...]:
        """Somebody wants them revoked."""
        now = self.now
        accepted = await self.keeper.write(
            lambda ledger: ledger.queue.request(ids, by="kim", reason="test", now=now, due=due)
        )
        self.revoking.wake()
        return accepted

    async def row(self, entry: int) -> LedgerRow:
        return await self.keeper.read(lambda ledger: row(ledger, entry))

    async def token(self, entry: int) -> str:
        return await self.keeper.read(lambda ledger: ledger.token(entry))

    async def until(self, happened: Callable[[Ledger], bool]) -> None:
        """Look at the ledger until it says so."""
        while not await self.keeper.read(happened):
            pass

    async def until_stored(self, stored: Stored, *ids: int) -> None:
        await self.until(lambda ledger: {each.stored for each in ledger.catalogue.rows(ids)} == {stored})

    async def until_postponed(self, *ids: int) -> None:
        """Each of them waits for another attempt, and says why."""
        await self.until(
            lambda ledger: all(
                each.stored is Stored.REVOKE_WAITING and each.revocation and each.revocation.problem
                for each in ledger.catalogue.rows(ids)
            )
        )


@asynccontextmanager
async def desk_in(
    folder: Path, service: FakeService | None = None, *, opened: bool = True, started: bool = True
) -> AsyncIterator[RevokingDesk]:
    faults: list[BaseException] = []
    tasks = Tasks(lambda _owner, failure: faults.append(failure))
    tasks.open(asyncio.get_running_loop())
    service, known = service or FakeService(), RevocationsKnown()
    clock, troubles = [NOW], list[Exception]()
    keeper = LedgerKeeper(Worker("ledger"), "kim")
    revoking = Revoking(
        keeper,
        cast(Any, service),
        known,
        tasks.scope("Revocations"),
        lambda: clock[0],
        lambda: 1.0,
        lambda problem, _organisation: troubles.append(problem),
    )
    path = folder / "ledger.sqlite"
    desk = RevokingDesk(path, keeper, revoking, service, known, tasks, clock, troubles)
    if opened:
        await desk.open()
    if started:
        revoking.start()
    try:
        yield desk
    finally:
        await tasks.close()
        await keeper.close()
    assert not faults, faults
