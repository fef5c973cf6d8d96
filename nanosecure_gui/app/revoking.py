"""Sends the revocations that wait in the ledger, until the service has answered each for good.

An intent is in the ledger before anything is sent. Whatever happens then (no network, a busy service, a
closed program), it stays there and is tried again, later and later, until it is in force or refused.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.errors import (
    Busy,
    MayHaveArrived,
    NotAuthorised,
    Rejected,
    ServiceFault,
    UnexpectedAnswer,
    Unreachable,
    UserError,
)

if TYPE_CHECKING:
    import asyncio

    from nanosecure_gui.core.wording import Text
    from nanosecure_gui.store.ledger import Ledger
    from nanosecure_gui.store.ledger_queue import Claim, Outcome

    from .clients import Clients
    from .ledger import LedgerKeeper
    from .revocations_known import RevocationsKnown
    from .tasks import TaskScope

log = logging.getLogger(__name__)

AT_ONCE: Final = 8  # requests on the wire; the transport has as many places
DISK_PAUSE: Final = timedelta(seconds=5)
BATCH: Final = 64  # claims in hand, so that one write to the disk serves many
FIRST_PAUSE: Final = timedelta(seconds=2)
LONGEST_PAUSE: Final = timedelta(minutes=5)
LONGEST_SLEEP: Final = timedelta(minutes=1)  # the clock may be set meanwhile
_WORTH_TRYING: Final = (Unreachable, MayHaveArrived, Busy, ServiceFault, UnexpectedAnswer)


@dataclass(frozen=True, slots=True)
class Verified:
    """What the service said of a token after it was revoked."""

    id: int
    answer: str


class Revoking:
    """Empties the queue. One per program, working as long as it lives."""

    def __init__(
        self,
        ledger: LedgerKeeper,
        clients: Clients,
        known: RevocationsKnown,
        scope: TaskScope,
        now: Callable[[], datetime],
        jitter: Callable[[], float],
        on_trouble: Callable[[UserError], None],
    ) -> None:
        """`jitter` gives numbers from 0 to 1, so that desks do not all come back at the same moment;
        `on_trouble` is told what the operator has to mend: the disk, or a refused credential."""
        self._ledger = ledger
        self._clients = clients
        self._known = known
        self._scope = scope
        self._now = now
        self._jitter = jitter
        self._on_trouble = on_trouble
        self._in_hand = 0
        self._outcomes: list[Outcome] = []
        self._verified: list[Verified] = []
        self._results: dict[int, UserError | None] = {}  # of the last attempts, until they are written down
        self._awaited: dict[int, asyncio.Future[Text | None]] = {}
        self._wake: asyncio.Event | None = None

    def start(self) -> None:
        """Begin, with what an earlier run left in the queue."""
        self._scope.start(self._run(), key="queue")

    def wake(self) -> None:
        """There may be something to send: a new intent, another credential, the network back."""
        if self._wake is not None:
            self._wake.set()

    def outcome_of(self, entry: int) -> asyncio.Future[Text | None]:
        """What comes of the next attempt at an entry, once it is on record: `None` if the revocation is in
        force, or why it waits. What the service refused for good is raised."""
        import asyncio

        if entry not in self._awaited:
            self._awaited[entry] = asyncio.get_running_loop().create_future()
        return self._awaited[entry]

    def forget_outcome_of(self, entry: int) -> None:
        """There will be no attempt."""
        self._awaited.pop(entry, None)

    async def _run(self) -> None:
        import asyncio

        self._wake = asyncio.Event()
        places = asyncio.Semaphore(AT_ONCE)
        await self._ledger.ready()
        while not self._ledger.view.read_only:
            self._wake.clear()
            try:
                await self._settle()
                due = await self._claim(places)
            except UserError as problem:  # the disk: what is in hand stays in hand, and is tried again
                self._on_trouble(problem)
                due = self._now() + DISK_PAUSE
            try:
                async with asyncio.timeout(self._pause(due)):
                    await self._wake.wait()
            except TimeoutError:
                pass

    async def _claim(self, places: asyncio.Semaphore) -> datetime | None:
        """Take what is due in hand and send it; when the rest is due."""
        room, now = BATCH - self._in_hand, self._now()
        claims: Sequence[Claim] = ()
        if room >= BATCH // 2:
            claims = await self._ledger.write(lambda ledger: ledger.queue.claim(room, now), quiet=True)
        for claim in claims:
            self._in_hand += 1
            self._scope.start(self._send(claim, places), to_end=True)
        if claims or self._in_hand:
            return None  # whoever comes back wakes us
        return await self._ledger.read(lambda ledger: ledger.queue.next_due(now))

    def _pause(self, due: datetime | None) -> float:
        if due is None:
            return LONGEST_SLEEP.total_seconds()
        return min(LONGEST_SLEEP, max(timedelta(0), due - self._now())).total_seconds() + 0.01

    async def _send(self, claim: Claim, places: asyncio.Semaphore) -> None:
        try:
            async with places:
                await self._revoke(claim)
        finally:
            self._in_hand -= 1
            if self._wake is not None:
                self._wake.set()

    async def _revoke(self, claim: Claim) -> None:
        from nanosecure_gui.store.ledger_queue import Revoked, TryAgain

        try:
            client = await self._clients.of(claim.organisation_id)
            await client.tokens.revoke(claim.token)
        except _WORTH_TRYING as problem:
            again = TryAgain(claim.id, self._next_try(claim, problem), str(problem.text))
            self._note(claim, again, problem)
            return
        except UserError as problem:
            if not is_revoked_already(problem):
                self._refused(claim, problem)
                return
        self._note(claim, Revoked(claim.id), None)
        if claim.id not in self._awaited:  # whoever waits for it knows the reason, and remembers that too
            self._known.remember(claim.token, self._now())
        await self._verify(claim)

    def _refused(self, claim: Claim, problem: UserError) -> None:
        from nanosecure_gui.store.ledger_queue import Refused

        code = problem.code if isinstance(problem, Rejected) else 0
        self._note(claim, Refused(claim.id, code, str(problem.text)), problem)
        if isinstance(problem, NotAuthorised) and claim.id not in self._awaited:
            self._on_trouble(problem)

    def _note(self, claim: Claim, outcome: Outcome, problem: UserError | None) -> None:
        self._outcomes.append(outcome)
        self._results[claim.id] = problem
        if self._wake is not None:
            self._wake.set()

    async def _verify(self, claim: Claim) -> None:
        """Ask the service whether it holds: stamped beside the row, never a reason to doubt the answer."""
        try:
            client = await self._clients.of(claim.organisation_id)
            answer = await client.tokens.verify(claim.token)
        except UserError as problem:
            log.info("not verified: %s", type(problem).__name__)
            return
        self._verified.append(Verified(claim.id, "valid" if answer.valid else answer.message))

    def _next_try(self, claim: Claim, problem: UserError) -> datetime:
        doubled = min(LONGEST_PAUSE, FIRST_PAUSE * (1 << min(claim.attempt - 1, 16)))
        pause = doubled * (0.5 + 0.5 * self._jitter())
        if isinstance(problem, Busy) and problem.retry_after is not None:
            pause = max(pause, timedelta(seconds=problem.retry_after))
        return self._now() + pause

    async def _settle(self) -> None:
        """Write down what came of the requests, as many as there are at once."""
        outcomes, self._outcomes = self._outcomes, []
        verified, self._verified = self._verified, []
        if not outcomes and not verified:
            return
        now = self._now()
        try:
            await self._ledger.write(lambda ledger: _write(ledger, outcomes, verified, now))
            self._answer([outcome.id for outcome in outcomes])
        except UserError:
            self._outcomes = [*outcomes, *self._outcomes]  # the disk may have room again
            self._verified = [*verified, *self._verified]
            raise

    def _answer(self, entries: Sequence[int]) -> None:
        """Tell whoever waits for these what came of them."""
        for entry in entries:
            problem = self._results.pop(entry, None)
            awaited = self._awaited.pop(entry, None)
            if awaited is None or awaited.done():
                continue
            if problem is None or isinstance(problem, _WORTH_TRYING):
                awaited.set_result(problem.text if problem is not None else None)
            else:
                awaited.set_exception(problem)


def is_revoked_already(problem: UserError) -> bool:
    """Whether the service refused because there is nothing left to do. (What it says to a second revocation
    is not documented, so its words are read.)"""
    said = f"{problem.text} {problem.details}"
    return isinstance(problem, Rejected) and _ALREADY.search(said) is not None


_ALREADY: Final = re.compile(r"already\W+(?:been\W+)?revoked|revoked\W+already", re.IGNORECASE)


def _write(ledger: Ledger, outcomes: Sequence[Outcome], verified: Sequence[Verified], now: datetime) -> None:
    ledger.queue.settle(outcomes, now)
    for each in verified:
        ledger.stamp_verified(each.id, each.answer, now)
