"""The last seconds before a revocation: written down at once, sent a moment later, taken back until then."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.wording import counted, text

from .ledger import PLACE, PORTION
from .revocations_view import Arming

if TYPE_CHECKING:
    from nanosecure_gui.store.ledger import Ledger

    from .choosing import Chosen
    from .ledger import LedgerKeeper
    from .notices import Notices
    from .revoking import Revoking
    from .session import Session
    from .tasks import TaskScope

ARMED_FOR: Final = timedelta(seconds=5)
BEING_WRITTEN: Final = timedelta(minutes=30)  # so far off are intents due until all of them are written


class Trigger:
    """Arms, fires and disarms. Only one revocation is armed at a time: a new one sends the one before."""

    def __init__(
        self,
        session: Session,
        ledger: LedgerKeeper,
        revoking: Revoking,
        notices: Notices,
        scope: TaskScope,
        changed: Callable[[Arming | None], None],
    ) -> None:
        """`changed` is told what is armed now."""
        self._session = session
        self._ledger = ledger
        self._revoking = revoking
        self._notices = notices
        self._scope = scope
        self._changed = changed
        self._armed: tuple[int, ...] = ()

    async def arm(self, chosen: Chosen, reason: str) -> bool:
        """Write the intents down, due in a moment: until then they can be taken back. Whether any of them can
        be revoked."""
        now, by, accepted = self._session.now(), self._ledger.who, list[int]()
        later = now + BEING_WRITTEN
        for begin in range(0, len(chosen.able), PORTION):
            accepted += await self._ledger.write(
                _asker(chosen.able[begin : begin + PORTION], by, reason, now, later), quiet=True
            )
        passed_over = chosen.number - len(accepted)
        if passed_over:
            sentence = text(
                "{n} of {of} tokens cannot be revoked, or are already.", n=passed_over, of=chosen.number
            )
            self._notices.tell(PLACE, Severity.CARE, sentence)
        if not accepted:
            return False
        due = self._session.now() + ARMED_FOR
        await self._ledger.write(lambda ledger: ledger.queue.hasten(due, accepted))
        self.fire()  # what was armed before does not wait for this
        self._armed = tuple(accepted)
        if not passed_over:
            self._notices.clear(PLACE)  # what is said of an earlier revocation is not true of this one
        self._changed(Arming(len(accepted), due, ARMED_FOR.total_seconds()))
        self._revoking.wake()  # to look when it is due
        self._scope.start(self._go_off(self._armed), key="arming")
        return True

    def fire(self) -> tuple[int, ...]:
        """Send what is armed now, and return it."""
        armed = self._taken()
        if armed:
            self._scope.start(self._fire(armed), to_end=True)
        return armed

    def disarm(self) -> None:
        """Take back what is armed: nothing has been sent."""
        armed = self._taken()
        if armed:
            self._scope.start(self._disarm(armed), to_end=True)

    def _taken(self) -> tuple[int, ...]:
        armed, self._armed = self._armed, ()
        if armed:
            self._changed(None)
        return armed

    async def _go_off(self, armed: tuple[int, ...]) -> None:
        import asyncio

        await asyncio.sleep(ARMED_FOR.total_seconds())
        if armed == self._armed:
            self._taken()
            self._revoking.wake()

    async def _fire(self, ids: tuple[int, ...]) -> None:
        now = self._session.now()
        await self._ledger.write(lambda ledger: ledger.queue.hasten(now, ids))
        self._revoking.wake()

    async def _disarm(self, ids: tuple[int, ...]) -> None:
        now, by = self._session.now(), self._ledger.who
        back = await self._ledger.write(lambda ledger: ledger.queue.cancel(ids, by=by, now=now))
        if len(back) < len(ids):
            sentence = text(
                "{n} of {of} were taken back; the rest was sent before.", n=len(back), of=len(ids)
            )
            self._notices.tell(PLACE, Severity.CARE, sentence)
            return
        sentence = counted(
            len(back), "Taken back: nothing was sent.", "Taken back: none of the {n} was sent."
        )
        self._notices.tell(PLACE, Severity.INFO, sentence)


def _asker(
    ids: Sequence[int], by: str, reason: str, now: datetime, due: datetime
) -> Callable[[Ledger], tuple[int, ...]]:
    return lambda ledger: ledger.queue.request(ids, by=by, reason=reason, now=now, due=due)
