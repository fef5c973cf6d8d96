"""What the operator should hear before the window closes: revocations that are armed or not in force yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.wording import Text, counted

from .ledger import PLACE

if TYPE_CHECKING:
    import asyncio

    from .ledger import LedgerKeeper
    from .notices import Notices
    from .revocations import Revocations
    from .revocations_view import RevocationsView
    from .revoking import Revoking
    from .tasks import TaskScope

LONGEST_SENDING: Final = 5.0  # seconds that the window stays for answers


class Why(StrEnum):
    """What is worth a question."""

    ARMED = "armed"  # nothing was sent yet, and it can be taken back
    UNSENT = "unsent"  # it goes on at the next start
    REFUSED = "refused"  # what was sent last is not in force, and will not be


@dataclass(frozen=True, slots=True)
class Concern:
    """How many revocations it is about, and why they are not in force, if that is known."""

    why: Why
    tokens: int
    problem: Text | None = None


Then = Callable[[Concern | None], None]


class Parting:
    """Asked when the window is to be closed."""

    def __init__(
        self,
        ledger: LedgerKeeper,
        revocations: Revocations,
        revoking: Revoking,
        notices: Notices,
        scope: TaskScope,
    ) -> None:
        self._ledger = ledger
        self._revocations = revocations
        self._revoking = revoking
        self._notices = notices
        self._scope = scope

    def concern(self) -> Concern | None:
        """What the operator should hear now; `None` if the window may just close."""
        view = self._revocations.view
        if view.arming is not None:
            return Concern(Why.ARMED, view.arming.tokens)
        return self._unsent(view.queue.unsettled, view.queue.problem)

    def when_gone_off(self, tell: Callable[[], None]) -> None:
        """Tell once that nothing is armed any more."""

        def look(view: RevocationsView) -> None:
            if view.arming is None:
                self._revocations.forget(look)
                tell()

        self._revocations.observe(look)

    def send(self, then: Then) -> None:
        """Send what is armed, wait a moment for the answers, and say what is left to hear."""
        armed = self._revocations.fire()
        outcomes = {entry: self._revoking.outcome_of(entry) for entry in armed}
        sentence = counted(
            len(armed),
            "Revoking 1 token, then NanoSecure closes.",
            "Revoking {n} tokens, then NanoSecure closes.",
        )
        self._notices.tell(PLACE, Severity.INFO, sentence)
        self._scope.start(self._await_answers(outcomes, then), to_end=True)

    def take_back(self, then: Then) -> None:
        """Take back what is armed, and say what is left to hear."""
        self._revocations.disarm()
        self._scope.start(self._look_again(then), to_end=True)

    async def _await_answers(self, outcomes: dict[int, asyncio.Future[Text | None]], then: Then) -> None:
        import asyncio

        if outcomes:
            await asyncio.wait(outcomes.values(), timeout=LONGEST_SENDING)
        refused = []
        for entry, outcome in outcomes.items():
            if not outcome.done():
                self._revoking.forget_outcome_of(entry)
            elif (problem := outcome.exception()) is not None:
                refused.append(problem)
        if refused:
            why = getattr(refused[0], "text", None)
            then(Concern(Why.REFUSED, len(refused), why))
        else:
            await self._look_again(then)

    async def _look_again(self, then: Then) -> None:
        queue = await self._ledger.read(lambda ledger: ledger.queue.counts())
        then(self._unsent(queue.unsettled, queue.problem))

    def _unsent(self, number: int, problem: Text | None) -> Concern | None:
        if not number or self._ledger.view.read_only:  # the window that writes goes on
            return None
        return Concern(Why.UNSENT, number, problem)
