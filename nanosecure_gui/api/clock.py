"""How far a service's clock is from ours, read from the `Date` headers of its answers.

A `Date` has whole seconds, so one answer bounds the difference only to the round trip plus a second. Several
answers bound it together: their bounds are intersected, newest first, for as long as they agree.
"""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta

_SECOND = timedelta(seconds=1)


class ClockGauge:
    """Collects the bounds of one service's recent answers."""

    def __init__(self, samples: int = 16) -> None:
        self._bounds: deque[tuple[timedelta, timedelta]] = deque(maxlen=samples)

    def note(self, date: datetime, sent: datetime, received: datetime) -> None:
        """An answer dated `date` by the service to a request that took from `sent` to `received` by our
        clock. Ignored if our clock was set back in between."""
        if sent <= received:
            self._bounds.append((date - received, date + _SECOND - sent))

    @property
    def offset(self) -> timedelta | None:
        """Service clock minus ours, the middle of what is possible; `None` before the first answer."""
        if not self._bounds:
            return None
        low, high = self._bounds[-1]
        for lower, upper in reversed(self._bounds):
            if max(low, lower) > min(high, upper):  # one of the clocks was set since then
                break
            low, high = max(low, lower), min(high, upper)
        return low + (high - low) / 2
