"""Sends the revocations that wait in the ledger, until the service has answered each for good.

An intent is in the ledger before anything is sent. Whatever happens then (no network, a busy service, a
refused credential, a closed program), it stays there and is tried again, later and later, until it is in
force or the service will not have it. What stops one request is tried again by itself; what would stop them
all holds the organisation's whole queue, and a few requests try the way.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.errors import (
    MAY_HAVE_WORKED,
    Busy,
    NotAllowed,
    NotAuthorised,
    Rejected,
    Unreachable,
    UserError,
)
from nanosecure_gui.core.ledger_records import kept_answer
from nanosecure_gui.core.wording import text

from .ledger import LedgerState, LedgerView
from .outages import CREDENTIAL, LONGEST_PAUSE, Down, Outages

if TYPE_CHECKING:
    import asyncio

    from nanosecure_gui.core.wording import Text
    from nanosecure_gui.store.ledger_queue import Claim, Hold, Outcome

    from .clients import Clients
    from .ledger import LedgerKeeper
    from .revocations_known import RevocationsKnown
    from .tasks import TaskScope

log = logging.getLogger(__name__)

AT_ONCE: Final = 8  # requests on the wire; the transport has as many places
BATCH: Final = 64  # claims in hand, so that one write to the disk serves many
GATHER: Final = 0.05  # seconds in which answers are gathered for one write, unless somebody waits
DISK_PAUSE: Final = timedelta(seconds=5)
LONGEST_SLEEP: Final = timedelta(minutes=1)  # the clock may be set meanwhile
_WENT_BACK: Final = timedelta(seconds=2)
_WORTH_TRYING: Final = (*MAY_HAVE_WORKED, Unreachable, Busy)
_CLOSING: Final = text("NanoSecure is closing: it is sent at the next start.")


@dataclass(frozen=True, slots=True)
class _Attempt:
    """What came of a claim, and the problem, if there was one."""

    claim: Claim
    outcome: Outcome
    problem: UserError | None


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
        on_trouble: Callable[[Exception, str], None],
    ) -> None:
        """`jitter` gives numbers from 0 to 1, so that desks do not all come back at the same moment;
        `on_trouble` is told once what the operator has to mend (the disk, a refused credential), and the
        organisation it concerns, if any."""
        self._ledger = ledger
        self._clients = clients
        self._known = known
        self._scope = scope
        self._now = now
        self._on_trouble = on_trouble
        self._in_hand: set[int] = set()
        self._attempts: list[_Attempt] = []  # not written down yet
        self._verified: list[tuple[int, str]] = []
        self._holds: dict[str, Hold] = {}
        self._outages = Outages(now, jitter)
        self._retry = False  # what was put off may go now
        self._begun = False
        self._latest = now()
        self._troubled = self._closing = False
        self._awaited: dict[int, asyncio.Future[Text | None]] = {}
        self._wake: asyncio.Event | None = None
        self._state = ledger.view.state
        ledger.observe(self._follow)

    def start(self) -> None:
        """Begin, with what an earlier run left in the queue."""
        self._scope.start(self._run(), key="queue")

    def wake(self) -> None:
        """There may be something to send: a new intent."""
        if self._wake is not None:
            self._wake.set()

    def resume(self) -> None:
        """What waits for another attempt may go at once."""
        self._outages.forget()
        self._retry = True
        self.wake()

    def connected(self) -> None:
        """The network is back: what waited for it goes at once."""
        self._no_longer_down(Unreachable)

    def credential_changed(self) -> None:
        """There is a credential that may work: what waited for it goes at once."""
        self._no_longer_down(*CREDENTIAL)

    def outcome_of(self, entry: int) -> asyncio.Future[Text | None]:
        """What comes of the next attempt at an entry: `None` if the revocation is in force, or why it waits.
        What the service refused for good is raised, and what the operator has to mend."""
        import asyncio

        awaited = self._awaited.get(entry)
        if awaited is None or awaited.done():
            awaited = asyncio.get_running_loop().create_future()
            if self._closing:
                awaited.set_result(_CLOSING)
            else:
                self._awaited[entry] = awaited
        return awaited

    def forget_outcome_of(self, entry: int) -> None:
        """There will be no attempt."""
        self._awaited.pop(entry, None)

    # -------------------------------------------------------------------------------------------- the rounds

    async def _run(self) -> None:
        import asyncio

        self._wake = wake = asyncio.Event()
        places = asyncio.Semaphore(AT_ONCE)
        try:
            await self._ledger.ready()
            while True:
                wake.clear()
                pause = await self._round(places)
                with suppress(TimeoutError):
                    async with asyncio.timeout(pause):
                        await wake.wait()
                if self._in_hand and not self._awaited:
                    await asyncio.sleep(GATHER)
        finally:
            await self._end(wake)

    async def _round(self, places: asyncio.Semaphore) -> float:
        """Write down what came back, send what is due; for how many seconds there is nothing to do then."""
        if self._ledger.view.read_only:  # another window has it, or a passphrase is wanted
            return LONGEST_SLEEP.total_seconds()
        try:
            await self._settle()
            due = await self._claim(places)
            self._troubled = False
        except Exception as problem:  # noqa: BLE001 - said; what is in hand stays so, and is tried again
            self._say(problem)
            due = self._now() + DISK_PAUSE
        if due is None:
            return LONGEST_SLEEP.total_seconds()
        return min(LONGEST_SLEEP, max(timedelta(0), due - self._now())).total_seconds() + 0.01

    async def _claim(self, places: asyncio.Semaphore) -> datetime | None:
        """Take what is due in hand and send it; when the rest is due."""
        now = self._now()
        if self._latest - now > _WENT_BACK:  # the clock was set: what was put off would wait too long
            self.resume()
        self._latest = now
        if not self._begun:  # what an earlier run put off or only armed
            await self._ledger.write(lambda ledger: ledger.queue.hasten(now), quiet=True)
            self._begun = True
        if self._retry:
            self._retry = False
            await self._ledger.write(lambda ledger: ledger.queue.retry(now), quiet=True)
        most, enough = (AT_ONCE, 1) if self._outages else (BATCH, BATCH // 2)
        room = most - len(self._in_hand)
        if room < enough:
            return None  # whoever comes back wakes us
        claims = await self._ledger.write(lambda ledger: ledger.queue.claim(room, now), quiet=True)
        for claim in claims:
            if claim.id not in self._in_hand:  # else its answer takes longer than a claim lasts
                self._in_hand.add(claim.id)
                self._scope.start(self._send(claim, places), to_end=True)
        return await self._ledger.read(lambda ledger: ledger.queue.next_due(now))

    async def _settle(self) -> None:
        """Write down what came of the requests, as many as there are at once."""
        attempts, self._attempts = self._attempts, []
        verified, self._verified = self._verified, []
        holds, self._holds = self._holds, {}
        if not (attempts or verified or holds):
            return
        outcomes, now = [attempt.outcome for attempt in attempts], self._now()
        self._remember(attempts)
        try:
            await self._ledger.write(
                lambda ledger: ledger.record_outcomes(outcomes, verified, tuple(holds.values()), now)
            )
        except Exception:  # the disk may have room again
            self._attempts = [*attempts, *self._attempts]
            self._verified = [*verified, *self._verified]
            self._holds = holds | self._holds
            raise
        finally:
            self._answer(attempts)

    async def _end(self, wake: asyncio.Event) -> None:
        """Let what is on the wire come back and write it down; the rest is sent at the next start."""
        self._closing = True
        while self._in_hand:
            wake.clear()
            await wake.wait()
        try:
            if not self._ledger.view.read_only:
                await self._settle()
        except UserError as problem:
            log.warning("answers of the last requests are not recorded: %s", type(problem).__name__)
        for awaited in self._awaited.values():
            if not awaited.done():
                awaited.set_result(_CLOSING)
        self._awaited.clear()

    def _follow(self, ledger: LedgerView) -> None:
        """It can be written from now on."""
        if ledger.state is not self._state:
            self._state = ledger.state
            if ledger.state is LedgerState.READY:
                self.wake()

    def _no_longer_down(self, *problems: type[UserError]) -> None:
        if self._outages.over_for(*problems):
            self._retry = True
            self.wake()

    def _say(self, problem: Exception) -> None:
        if not self._troubled:
            self._troubled = True
            self._on_trouble(problem, "")

    # --------------------------------------------------------------------------------------- one revocation

    async def _send(self, claim: Claim, places: asyncio.Semaphore) -> None:
        try:
            async with places:
                await self._attempt(claim)
        except Exception as fault:  # noqa: BLE001 - a fault of the program: reported, and the intent stays
            self._on_trouble(fault, "")
            self._put_off(claim, self._now() + LONGEST_PAUSE, text("NanoSecure had a fault of its own."))
        finally:
            self._in_hand.discard(claim.id)
            self.wake()

    async def _attempt(self, claim: Claim) -> None:
        from nanosecure_gui.store.ledger_queue import Revoked

        if self._closing:
            self._put_off(claim, self._now(), _CLOSING)
            return
        down = self._outages.lasting(claim.organisation_id)
        if down is not None and claim.id not in self._awaited:
            self._hold(claim.organisation_id, down)
            self._put_off(claim, down.until, down.problem.text)
            return
        try:
            client = await self._clients.of(claim.organisation_id)
            await client.tokens.revoke(claim.token)
        except UserError as problem:
            if not is_revoked_already(problem):
                self._failed(claim, problem)
                return
        if self._outages.over(claim.organisation_id):
            self._retry = True  # the way is open again
        self._note(claim, Revoked(claim.id))
        await self._verify(claim)

    def _failed(self, claim: Claim, problem: UserError) -> None:
        from nanosecure_gui.store.ledger_queue import Refused, TryAgain

        if isinstance(problem, Rejected) and not isinstance(problem, NotAuthorised):
            self._note(claim, Refused(claim.id, problem.code, problem.text), problem)
            if isinstance(problem, NotAllowed) and claim.id not in self._awaited:
                self._on_trouble(problem, claim.organisation_id)
            return
        at = self._now() + self._outages.pause(problem, claim.attempt)
        if not isinstance(problem, MAY_HAVE_WORKED):  # those are of this one request
            at = self._note_down(claim, problem)
        self._note(claim, TryAgain(claim.id, at, problem.text), problem)

    def _note_down(self, claim: Claim, problem: UserError) -> datetime:
        """The way to the service is shut, for all of the organisation's revocations; until when."""
        before = self._outages.lasting(claim.organisation_id)
        if before is not None:
            return before.until
        down = self._outages.found(claim.organisation_id, problem)
        self._hold(claim.organisation_id, down)
        if isinstance(problem, CREDENTIAL) and down.times == 1 and claim.id not in self._awaited:
            self._on_trouble(problem, claim.organisation_id)
        return down.until

    def _hold(self, organisation_id: str, down: Down) -> None:
        from nanosecure_gui.store.ledger_queue import Hold

        self._holds[organisation_id] = Hold(organisation_id, down.until, down.problem.text)

    def _put_off(self, claim: Claim, at: datetime, why: Text) -> None:
        from nanosecure_gui.store.ledger_queue import TryAgain

        self._note(claim, TryAgain(claim.id, at, why), Unreachable(why))

    def _note(self, claim: Claim, outcome: Outcome, problem: UserError | None = None) -> None:
        self._attempts.append(_Attempt(claim, outcome, problem))
        self.wake()

    async def _verify(self, claim: Claim) -> None:
        """Ask the service whether it holds: stamped beside the row, never a reason to doubt the answer."""
        try:
            client = await self._clients.of(claim.organisation_id)
            answer = await client.tokens.verify(claim.token)
        except UserError as problem:
            log.info("not verified: %s", type(problem).__name__)
            return
        self._verified.append((claim.id, kept_answer(answer.valid, answer.message)))

    # ------------------------------------------------------------------------------------- who waits for it

    def _remember(self, attempts: Sequence[_Attempt]) -> None:
        """The other tabs hear of what is in force; whoever waits for one tells them the reason too."""
        self._known.remember_all(
            (attempt.claim.token for attempt in attempts if self._done_unwatched(attempt)), self._now()
        )

    def _done_unwatched(self, attempt: _Attempt) -> bool:
        from nanosecure_gui.store.ledger_queue import Revoked

        return isinstance(attempt.outcome, Revoked) and attempt.claim.id not in self._awaited

    def _answer(self, attempts: Sequence[_Attempt]) -> None:
        """Tell whoever waits for these what came of them."""
        for attempt in attempts:
            awaited = self._awaited.pop(attempt.claim.id, None)
            if awaited is None or awaited.done():
                continue
            problem = attempt.problem
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
