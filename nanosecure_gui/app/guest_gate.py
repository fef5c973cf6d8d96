"""Whether a run may send now, and if not, why and for how long."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from nanosecure_gui.core.errors import Busy, Unreachable, UserError
from nanosecure_gui.core.wording import Text, text

from .guest_pace import Pace

FIRST_PAUSE: Final = 1.0  # seconds; doubled each time in a row
LONGEST_PAUSE: Final = 30.0
LONGEST_ASKED: Final = 86_400.0
SHORT: Final = 5.0  # seconds of standing still for which requests stay on record unsent
MOST_BAD: Final = 10  # answers without a token in a row, after which somebody should look


class Why(StrEnum):
    """Why nothing is sent."""

    OFFLINE = "offline"
    BUSY = "busy"
    CREDENTIAL = "credential"
    ROLE = "role"
    DISK = "disk"
    FAULTS = "faults"  # of the service
    OWN_FAULT = "own fault"


@dataclass(frozen=True, slots=True)
class Hold:
    """Nothing is sent: until `at` on the steady clock, which is `until` (`None`: until that is mended)."""

    why: Why
    reason: Text
    at: float | None = None
    until: datetime | None = None


class Gate:
    """Shut by whoever wants it shut, and by what the service says; a busy service also narrows it."""

    def __init__(
        self, now: Callable[[], datetime], steady: Callable[[], float], jitter: Callable[[], float]
    ) -> None:
        """`steady` is a clock in seconds that never goes back; `jitter` gives numbers from 0 to 1."""
        self._now, self._steady, self._jitter = now, steady, jitter
        self._pace = Pace()
        self._in_a_row = 0  # failures to get through
        self._bad = 0  # answers without a token in a row
        self._doubt: Hold | None = None  # what held it until just now, and may again
        self.hold: Hold | None = None
        self.paused = False
        self.resting = 0  # how many work on the rows, of which none is asked for meanwhile
        self.ending = False
        self.probing = False  # one request tries the way

    @property
    def is_open(self) -> bool:
        """Whether requests may be sent."""
        return not (self.paused or self.resting or self.ending) and self.hold is None

    @property
    def limit(self) -> int:
        """How many requests may be on the wire."""
        return 1 if self.probing else self._pace.limit

    @property
    def stays_shut(self) -> bool:
        """Whether nothing is sent for so long that nothing should look as if it had been."""
        if self.paused or self.resting or self.ending:
            return True
        hold = self.hold
        return hold is not None and (hold.at is None or hold.at - self._steady() > SHORT)

    @property
    def held(self) -> Hold | None:
        """What holds it, or perhaps still does."""
        return self.hold or (self._doubt if self.probing else None)

    def is_held_by(self, *why: Why) -> bool:
        """Whether one of these holds it."""
        return self.hold is not None and self.hold.why in why

    @property
    def opens_in(self) -> float | None:
        """Seconds until it opens by itself, if it does."""
        if self.hold is None or self.hold.at is None:
            return None
        return max(0.0, self.hold.at - self._steady())

    def move_on(self) -> bool:
        """Time passed; whether a hold is over by that."""
        if self.opens_in != 0.0:
            return False
        held = self.hold
        self.release(probing=self.is_held_by(Why.OFFLINE))
        self._doubt = held if self.probing else None
        return True

    def release(self, *, probing: bool = False) -> None:
        """What held it is over; `probing`: perhaps."""
        self.hold, self.probing = None, probing

    def resume(self) -> None:
        """Somebody wants to go on, whatever held it."""
        self.paused, self._bad = False, 0
        self.release()

    def stand(self, why: Why, reason: Text, seconds: float | None = None) -> bool:
        """Hold it for so long (`None`: until that is mended), unless it is held longer already."""
        at = None if seconds is None else self._steady() + seconds
        held = self.hold
        if held is not None and (held.at is None or (at is not None and held.at >= at)):
            return False
        until = None if seconds is None else self._now() + timedelta(seconds=seconds)
        self.hold = Hold(why, reason, at, until)
        return True

    # ---------------------------------------------------------------------------------- what the service says

    def began(self) -> int:
        """To be kept by a request that is sent now."""
        return self._pace.began()

    def succeeded(self) -> None:
        """A token came."""
        self._pace.answered()
        self._in_a_row = self._bad = 0
        self.probing = False

    def busy(self, problem: Busy, began: int) -> None:
        """The service asks a request that `began` then for patience."""
        if self._pace.refused(began):
            asked = min(problem.retry_after or 0.0, LONGEST_ASKED)
            self.stand(Why.BUSY, problem.text, max(asked, self._pause()))

    def offline(self, problem: Unreachable) -> None:
        """There is no way to the service."""
        if self.hold is None:
            self.stand(Why.OFFLINE, problem.text, self._pause())

    def no_token(self, problem: UserError) -> None:
        """An answer without a token: many in a row are nothing to go on with."""
        self._bad += 1
        if self._bad >= MOST_BAD:
            reason = text("{n} requests in a row brought no token: {said}", n=self._bad, said=problem.text)
            self.stand(Why.FAULTS, reason)

    def _pause(self) -> float:
        self._in_a_row += 1
        doubled = min(LONGEST_PAUSE, FIRST_PAUSE * 2.0 ** min(self._in_a_row - 1, 16))
        return doubled * (0.5 + 0.5 * self._jitter())
