"""How fast a run may go: how many requests at once, and what is left of it in seconds."""

from __future__ import annotations

from collections import deque
from typing import Final

MOST_AT_ONCE: Final = 8
_GROWS_AFTER: Final = 8  # good answers for each request at once, until one more is tried
_WINDOW: Final = 10.0  # seconds that the rate is taken over
_SOONEST: Final = 1.0  # seconds until a rate can be told
_STEP: Final = 0.25


class Pace:
    """How many requests may be on the wire: one more after a while of good answers, half as many when the
    service asks for patience."""

    def __init__(self, most: int = MOST_AT_ONCE) -> None:
        self.limit = self._most = most
        self._good = 0
        self._cuts = 0

    def began(self) -> int:
        """To be kept by a request and given to `refused`."""
        return self._cuts

    def answered(self) -> None:
        """A good answer."""
        self._good += 1
        if self._good >= self.limit * _GROWS_AFTER:
            self._good = 0
            self.limit = min(self._most, self.limit + 1)

    def refused(self, began: int) -> bool:
        """The service asks for patience; whether that is news: requests that were on the wire together are
        one warning."""
        if began != self._cuts:
            return False
        self._cuts += 1
        self._good = 0
        self.limit = max(1, self.limit // 2)
        return True


class Speed:
    """Tokens a second, over the last seconds."""

    def __init__(self, now: float) -> None:
        """`now` and all later instants are those of a clock that never goes back."""
        self._samples = deque([(now, 0)])

    def note(self, now: float, done: int) -> None:
        """So many are done by now."""
        if now - self._samples[-1][0] >= _STEP or len(self._samples) == 1:
            self._samples.append((now, done))
        else:
            self._samples[-1] = (self._samples[-1][0], done)
        while now - self._samples[0][0] > _WINDOW and len(self._samples) > 2:
            self._samples.popleft()
        if now - self._samples[0][0] > 2 * _WINDOW:
            self.restart(now, done)  # a long pause says nothing of the pace

    def restart(self, now: float, done: int) -> None:
        """It stood still until now."""
        self._samples = deque([(now, done)])

    def rate(self, now: float) -> float:
        """Tokens a second; 0 while that cannot be told."""
        (began, before), (_, done) = self._samples[0], self._samples[-1]
        return (done - before) / (now - began) if now - began >= _SOONEST else 0.0
