"""A desk with a guest list: the real presenter, run and ledger, a service in memory, a clock set by hand."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

from nanosecure_gui.app.guest_list import GuestListing
from nanosecure_gui.app.guest_list_view import GuestListView, RowState, RunProgress
from nanosecure_gui.app.guest_papers import GuestPapers
from nanosecure_gui.app.guest_runs import PLACE, GuestRuns
from nanosecure_gui.app.ledger import LedgerKeeper
from nanosecure_gui.app.notices import Notice, Notices
from nanosecure_gui.app.tasks import Tasks
from nanosecure_gui.app.worker import Worker
from nanosecure_gui.core.guests import GuestList
from nanosecure_gui.core.ledger_records import LedgerRow
from nanosecure_gui.core.tokens import TokenRequest
from nanosecure_gui.core.wording import Speaker
from nanosecure_gui.store.ledger_opening import open_ledger
from nanosecure_gui.store.vault import Vault
from tests.fake_desk import HARBOUR, NOW, FakeDesk

from .ledger_desk import RING
from .list_samples import GROUP
from .token_samples import playback_token, seconds

DOORS, END = NOW - timedelta(hours=1), NOW + timedelta(hours=2)


@dataclass
class GuestService:
    """The token service of every organisation. `problem` is asked of every request what goes wrong; while
    `gate` is shut, answers wait."""

    problem: Callable[[TokenRequest], Exception | None] = lambda _request: None
    before: Callable[[TokenRequest], None] = lambda _request: None
    no_client: Exception | None = None
    asked: list[str] = field(default_factory=list)
    issued: list[str] = field(default_factory=list)
    requests: list[TokenRequest] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0
    gate: asyncio.Event | None = None

    @property
    def tokens(self) -> GuestService:
        return self

    async def of(self, _organisation_id: str) -> Any:
        if self.no_client is not None:
            raise self.no_client
        return self

    async def create(self, request: TokenRequest) -> str:
        self.before(request)
        self.asked.append(request.user)
        self.requests.append(request)
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            await (self.gate.wait() if self.gate is not None else asyncio.sleep(0))
        finally:
            self.at_once -= 1
        problem = self.problem(request)
        if problem is not None:
            raise problem
        self.issued.append(request.user)
        times = {"exp": seconds(request.expires), "nbf": None}
        return playback_token(
            jti=f"j-{len(self.requests)}", user=request.user, streams=None, groupid=GROUP, **times
        )


class Clock:
    """A clock that goes on, and may be set forward."""

    def __init__(self) -> None:
        self._ahead = timedelta()

    def now(self) -> datetime:
        return NOW + self._ahead

    def steady(self) -> float:
        return time.monotonic() + self._ahead.total_seconds()

    def set_forward(self, span: timedelta) -> None:
        self._ahead += span


@dataclass
class GuestDesk:
    """Everything a test looks at."""

    desk: FakeDesk
    listing: GuestListing
    runs: GuestRuns
    keeper: LedgerKeeper
    service: GuestService
    clock: Clock
    notices: Notices
    told: list[Notice]
    path: Path
    woken: list[None] = field(default_factory=list)  # how often revoking was

    @property
    def view(self) -> GuestListView:
        return self.listing.view

    @property
    def run(self) -> RunProgress:
        """The run that is under way."""
        assert self.view.run is not None
        return self.view.run

    @property
    def guests(self) -> GuestList:
        """The list that is open."""
        assert self.view.guests is not None
        return self.view.guests

    def states(self) -> list[RowState]:
        return [row.state for row in self.view.rows]

    def pass_time(self, span: timedelta) -> None:
        self.clock.set_forward(span)
        self.listing.tick()
        if self.runs.run is not None:
            self.runs.run.wake()

    async def until(self, happened: Callable[[GuestListView], bool]) -> GuestListView:
        """Wait for a view."""
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

        def look(view: GuestListView) -> None:
            if not done.done() and happened(view):
                done.set_result(None)

        self.listing.observe(look)
        try:
            await done
        finally:
            self.listing.forget(look)
        return self.view

    async def on_the_wire(self, number: int) -> None:
        """Wait until so many requests wait for their answer."""
        while self.service.at_once != number:  # noqa: ASYNC110 - within a few turns of the loop
            await asyncio.sleep(0)

    async def open(self, content: str) -> GuestListView:
        """A list, judged."""
        before = self.view.id
        self.listing.open_text(content)
        return await self.until(lambda view: view.id != before and not view.loading)

    async def ended(self) -> GuestListView:
        """The run that was asked for is over."""
        await self.until(
            lambda view: view.run is None and not view.loading and RowState.QUEUED not in view.counts
        )
        return self.view

    async def entries(self) -> tuple[LedgerRow, ...]:
        """What the ledger knows of the list."""
        return await self.keeper.read(lambda ledger: ledger.catalogue.of_list(self.view.id))


def guests(count: int) -> str:
    """A list without times and streams: these are the list's own."""
    rows = (f"guest-{n};Guest {n};guest{n}@example.com" for n in range(count))
    return "user;name;email\n" + "\n".join(rows)


@asynccontextmanager
async def guest_desk(
    folder: Path, service: GuestService | None = None, *, opened: bool = True, clock: Clock | None = None
) -> AsyncIterator[GuestDesk]:
    """A desk whose list has an event that is under way, and a stream group."""
    faults: list[BaseException] = []
    told: list[Notice] = []
    notices = Notices()
    tasks = Tasks(notices.failed)
    tasks.open(asyncio.get_running_loop())
    desk, clock, service = FakeDesk(HARBOUR, active=HARBOUR.id), clock or Clock(), service or GuestService()
    desk.session._clock = clock.now
    notices.observe(
        show=lambda _place, notice: told.append(notice) if notice else None,
        crash=faults.append,
        refused=desk.session.credential_refused,
    )
    woken: list[None] = []
    keeper = LedgerKeeper(Worker("ledger"), "kim")
    if opened:
        await keeper.open(lambda: open_ledger(folder / "ledger.sqlite", Vault(RING), clock.now()))
    runs = GuestRuns(
        desk.session,
        keeper,
        cast(Any, service),
        notices,
        tasks.scope(PLACE),
        clock.steady,
        lambda: 1.0,
        lambda: woken.append(None),
    )
    papers = GuestPapers(
        desk.session,
        keeper,
        notices,
        tasks.scope(PLACE),
        Worker("hand-outs"),
        lambda now: Speaker(now=now, zone=UTC),
        cast(Any, None),
        PLACE,
    )
    listing = GuestListing(
        desk.session,
        desk.streams,
        desk.preferences,
        notices,
        tasks.scope(PLACE),
        keeper,
        runs,
        papers,
        Worker("guest lists"),
        lambda: UTC,
        lambda _token: None,
    )
    listing.template.set_event(DOORS, END)
    listing.template.edit_draft(replace(listing.view.template.draft, group=GROUP))
    try:
        yield GuestDesk(
            desk, listing, runs, keeper, service, clock, notices, told, folder / "ledger.sqlite", woken
        )
    finally:
        if service.gate is not None:
            service.gate.set()
        await tasks.close()
        await keeper.close()
    assert not faults, faults
