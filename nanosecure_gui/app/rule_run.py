"""Several of Guardian's rules on their way: in order, or a few at once, until it makes no sense to go on."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.errors import NoCredential, NotAllowed, NotAuthorised, Unreachable, UserError

if TYPE_CHECKING:
    from .rule_sending import RuleSending
    from .tasks import TaskScope

AT_ONCE: Final = 4  # half of the connections, so that a revocation never waits for a list
_POINTLESS: Final = (NoCredential, NotAuthorised, NotAllowed, Unreachable)  # the next would fare the same


class RuleRun:
    """One run. `problem` is why it stopped, or the first thing that went wrong."""

    def __init__(
        self, sending: RuleSending, scope: TaskScope, ids: Iterable[int], *, in_order: bool = False
    ) -> None:
        """`in_order`: one after the other, and none after one that is not surely in force."""
        self._sending = sending
        self._scope = scope
        self._left = deque(ids)
        self._in_order = in_order
        self._stopped = False
        self._fault: Exception | None = None
        self.problem: UserError | None = None
        self.taken = 0
        self.failed = 0

    @property
    def done(self) -> int:
        """How many were sent, with whatever outcome."""
        return self.taken + self.failed

    @property
    def left(self) -> int:
        """How many still wait."""
        return len(self._left)

    def stop(self) -> None:
        """Send nothing more; what is on the wire comes back."""
        self._stopped = True

    async def run(self) -> None:
        """Send them; what was not sent in the end is withdrawn. Raises what the ledger raises. If this is
        cancelled, because the program closes, the rest is settled at the next start."""
        import asyncio

        workers = 1 if self._in_order else AT_ONCE
        await asyncio.gather(*(self._work() for _ in range(workers)))
        if self._left:
            await self._sending.withdraw(tuple(self._left))
        if self._fault is not None:
            raise self._fault

    async def _work(self) -> None:
        while self._left and not self._stopped:
            try:
                await self._send(self._left.popleft())
            except Exception as fault:  # noqa: BLE001 - raised again when the others are back
                self._fault = self._fault or fault
                self.stop()

    async def _send(self, rule_id: int) -> None:
        import asyncio

        # A request on the wire is not cancelled, nor is the record of what came of it.
        sent = await asyncio.shield(self._scope.run_to_end(self._sending.send(rule_id)))
        if sent is None or sent.problem is None:
            self.taken += 1
            return
        self.failed += 1
        self.problem = self.problem or sent.problem
        if self._in_order or isinstance(sent.problem, _POINTLESS):
            self.problem = sent.problem
            self.stop()
