"""A desk that guards, over a ledger on a disk and a Guardian that behaves, on a real event loop."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, cast

from nanosecure_gui.app.cutting import Cut
from nanosecure_gui.app.guardian_reminders import GuardianReminders
from nanosecure_gui.app.guarding import Guarding
from nanosecure_gui.app.ledger import LedgerKeeper
from nanosecure_gui.app.notices import Notice, Notices
from nanosecure_gui.app.preferences import Preferences
from nanosecure_gui.app.rule_sending import RuleSending
from nanosecure_gui.app.session import Session
from nanosecure_gui.app.tasks import Tasks
from nanosecure_gui.app.worker import Worker
from nanosecure_gui.core.errors import MayHaveArrived, NotAllowed, Rejected, Unreachable, UserError
from nanosecure_gui.core.guardian import GuardianForm, RuleKind, RuleState
from nanosecure_gui.core.wording import text
from nanosecure_gui.store.ledger_opening import open_ledger
from nanosecure_gui.store.settings import Settings
from nanosecure_gui.store.vault import Vault
from tests.fake_desk import HARBOUR, NOW, QUAY, FakeDisk, FakeScope, FakeSecrets, FakeService

from .ledger_desk import RING

OFFLINE = Unreachable(text("The Guardian service cannot be reached."))
LOST = MayHaveArrived(text("The Guardian service did not answer completely."))
REFUSED = Rejected(text("The Guardian service refused: no"), status=400, code=1004)
FORBIDDEN = NotAllowed(text("The role may not block."), status=403)
THERE = Rejected(text("The Guardian service refused: already blocked"), status=409)


@dataclass
class FakeGuardian:
    """Guardian of every organisation. `problem` is asked for each rule what goes wrong; `gate` holds answers
    back while it is shut."""

    problem: Callable[[str], UserError | None] = lambda _value: None
    taken: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    gate: asyncio.Event | None = None

    @property
    def guardian(self) -> FakeGuardian:
        return self

    async def of(self, _organisation_id: str) -> Any:
        return self

    async def block(self, address: str, tag: str) -> None:
        await self._take(f"deny {address}", tag)

    async def referrer(self, domain: str, *, deny: bool, info: str, spelling: str) -> str:
        await self._take(f"{'deny' if deny else 'allow'} {domain}", info)
        return spelling

    async def _take(self, rule: str, reason: str) -> None:
        self.asked.append(rule)
        await (self.gate.wait() if self.gate is not None else asyncio.sleep(0))
        problem = self.problem(rule)
        if problem is not None:
            raise problem
        self.taken.append(rule)
        self.reasons.append(reason)


@dataclass
class FakeCutting:
    """Revokes, waits, or refuses as it is told."""

    outcome: Cut | UserError = field(default_factory=Cut)
    cut: list[str] = field(default_factory=list)

    async def cut_off(self, token: str, _organisation_id: str, _reason: str) -> Cut:
        if isinstance(self.outcome, UserError):
            raise self.outcome
        self.cut.append(token)
        return self.outcome


@dataclass
class GuardingDesk:
    """Everything a test looks at."""

    path: Path
    clock: list[datetime]
    keeper: LedgerKeeper
    session: Session
    preferences: Preferences
    service: FakeGuardian
    cutting: FakeCutting
    guarding: Guarding
    reminders: GuardianReminders
    tasks: Tasks
    told: list[Notice]
    refused: list[bool]

    async def until(self, happened: Callable[[], object]) -> None:
        """Wait for a state of the view, or for a notice."""
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

        def look(_view: object = None) -> None:
            if not done.done() and happened():
                done.set_result(None)

        self.guarding.observe(look)
        self._looks.append(look)
        await done
        self.guarding.forget(look)
        self._looks.remove(look)

    _looks: list[Callable[[], None]] = field(default_factory=list)

    def hear(self, _place: str, notice: Notice | None) -> None:
        if notice is not None:
            self.told.append(notice)
        for look in tuple(self._looks):
            look()

    async def idle(self) -> None:
        await self.until(lambda: not self.guarding.view.sending and not self.guarding.view.loading)

    async def block(self, value: str, kind: RuleKind = RuleKind.ADDRESS, reason: str = "") -> None:
        self.guarding.edit(GuardianForm(kind, value, reason))
        self.guarding.block()
        await self.idle()

    def pass_time(self, span: timedelta) -> None:
        self.clock[0] += span
        self.reminders.wake()
        self.guarding.tick()

    @property
    def states(self) -> Mapping[str, RuleState]:
        """By what the rules are about; of several, the newest."""
        rows = reversed(self.guarding.view.rules)
        return {row.value: row.state for row in rows}


@asynccontextmanager
async def desk_in(folder: Path, *, view_only: bool = False) -> AsyncIterator[GuardingDesk]:
    faults: list[BaseException] = []
    notices = Notices()
    tasks = Tasks(notices.failed)
    tasks.open(asyncio.get_running_loop())
    clock = [NOW]
    path = folder / "ledger.sqlite"
    keeper = LedgerKeeper(Worker("ledger"), "kim")
    await keeper.open(lambda: open_ledger(path, Vault(RING), clock[0], view_only=view_only))
    secrets, disk = FakeSecrets({"1": "one", "2": "two"}), FakeDisk()
    session = Session(
        HARBOUR,
        FakeScope("Session"),
        cast(Any, secrets),
        FakeService().connect,
        lambda organisation: organisation,
        lambda _secret: None,
        lambda: clock[0],
    )
    session.activate(HARBOUR)
    settings = Settings(organisations=(HARBOUR, QUAY), active=HARBOUR.id)
    preferences = Preferences(settings, cast(Any, disk), FakeScope("Settings"), cast(Any, disk))
    service, cutting = FakeGuardian(), FakeCutting()
    sending = RuleSending(keeper, cast(Any, service), session, preferences)
    files = Worker("files")
    reminders = GuardianReminders(keeper, sending, session, preferences, notices, tasks.scope("Guardian"))
    guarding = Guarding(
        session, keeper, sending, cast(Any, cutting), preferences, notices, tasks.scope("Guardian"), files
    )
    desk = GuardingDesk(
        path, clock, keeper, session, preferences, service, cutting, guarding, reminders, tasks, [], []
    )
    notices.observe(show=desk.hear, crash=faults.append, refused=lambda: desk.refused.append(True))
    await desk.idle()
    try:
        yield desk
    finally:
        await tasks.close()
        await keeper.close()
        files.close()
    assert not faults, faults
