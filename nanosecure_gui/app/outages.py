"""The ways to the service that are shut: for which organisation, why, and until when they are left alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from nanosecure_gui.core.errors import Busy, NoCredential, NotAuthorised, Unreachable, UserError

FIRST_PAUSE: Final = timedelta(seconds=2)
LONGEST_PAUSE: Final = timedelta(minutes=5)
LONGEST_OFFLINE: Final = timedelta(seconds=30)  # trying the way is cheap, and access waits to be cut
CREDENTIAL: Final = (NotAuthorised, NoCredential)


@dataclass(frozen=True, slots=True)
class Down:
    """Nothing gets through for an organisation: until when, why, and how often that was found."""

    until: datetime
    problem: UserError
    times: int


class Outages:
    """Remembers them, by organisation."""

    def __init__(self, now: Callable[[], datetime], jitter: Callable[[], float]) -> None:
        """`jitter` gives numbers from 0 to 1, so that desks do not all come back at the same moment."""
        self._now = now
        self._jitter = jitter
        self._down: dict[str, Down] = {}

    def __bool__(self) -> bool:
        return bool(self._down)

    def lasting(self, organisation_id: str) -> Down | None:
        """What shuts the way now, if it is shut."""
        down = self._down.get(organisation_id)
        return down if down is not None and down.until > self._now() else None

    def found(self, organisation_id: str, problem: UserError) -> Down:
        """The way was tried and is shut: it is left alone for longer each time."""
        before = self._down.get(organisation_id)
        times = before.times + 1 if before is not None else 1
        down = Down(self._now() + self.pause(problem, times), problem, times)
        self._down[organisation_id] = down
        return down

    def over(self, organisation_id: str) -> bool:
        """Something got through; whether that is news."""
        return self._down.pop(organisation_id, None) is not None

    def over_for(self, *problems: type[UserError]) -> bool:
        """What caused these is mended; whether any way was shut by it."""
        mended = [name for name, down in self._down.items() if isinstance(down.problem, problems)]
        for organisation_id in mended:
            del self._down[organisation_id]
        return bool(mended)

    def forget(self) -> None:
        """Every way may be tried."""
        self._down.clear()

    def pause(self, problem: UserError, attempt: int) -> timedelta:
        """How long to wait after the `attempt`-th failure."""
        if isinstance(problem, CREDENTIAL):
            return LONGEST_PAUSE  # a new one is noticed at once
        longest = LONGEST_OFFLINE if isinstance(problem, Unreachable) else LONGEST_PAUSE
        doubled = min(longest, FIRST_PAUSE * (1 << min(attempt - 1, 16)))
        pause = doubled * (0.5 + 0.5 * self._jitter())
        if isinstance(problem, Busy) and problem.retry_after is not None:
            pause = max(pause, timedelta(seconds=min(problem.retry_after, 86_400.0)))
        return pause
