"""What is told of the ledger as a whole, read beside the list: a search never waits for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from nanosecure_gui.core.ledger_queries import Query
    from nanosecure_gui.store.ledger import Ledger

    from .ledger import LedgerKeeper
    from .tasks import TaskScope

EVERY: Final = timedelta(seconds=10)  # while nothing changes but the time
CHART_STEP: Final = timedelta(minutes=1)  # so exact are the times that the chart names
TYPING: Final = 0.25  # seconds after which a search counts as typed: until then it has the machine to itself


class Overview:
    """Reads it anew when asked to; what is asked for meanwhile is read once more afterwards."""

    def __init__(
        self,
        ledger: LedgerKeeper,
        scope: TaskScope,
        now: Callable[[], datetime],
        tell: Callable[[dict[str, Any]], None],
        count: Callable[[Query, int], None],
    ) -> None:
        """`tell` is given fields of the view; `count` how many of the tokens that a query finds can be asked
        to be revoked."""
        self._ledger = ledger
        self._scope = scope
        self._now = now
        self._tell = tell
        self._count = count
        self._whole = self._stale = False
        self._read_at = now()
        self._query: Query | None = None  # of the tokens to be counted

    @property
    def due(self) -> bool:
        """Whether it was read so long ago that time alone has changed it."""
        return abs(self._now() - self._read_at) >= EVERY

    def read(self, *, whole: bool) -> None:
        """Read what waits to be sent, and if it is the `whole` everything else too."""
        self._stale, self._whole = True, whole
        if not self._scope.busy("overview"):
            self._scope.start(self._read(), key="overview")

    def count_to_cut(self, query: Query) -> None:
        """Count how many of those that a query finds can be revoked."""
        self._query = query
        if not self._scope.busy("to cut"):
            self._scope.start(self._count_to_cut(), key="to cut")

    async def _read(self) -> None:
        while self._stale:
            self._stale, now = False, self._now()
            self._read_at = now
            self._tell({"queue": await self._ledger.survey(lambda ledger: ledger.queue.counts())})
            if self._whole:
                self._tell(await self._ledger.survey(_reader(now)))

    async def _count_to_cut(self) -> None:
        import asyncio

        while self._query is not None:
            await asyncio.sleep(TYPING)
            query, self._query = self._query, None
            self._count(query, await self._ledger.survey(_counter(query, self._now())))


def _reader(now: datetime) -> Callable[[Ledger], dict[str, Any]]:
    return lambda ledger: {
        "counts": MappingProxyType(ledger.catalogue.counts(now)),
        "lists": ledger.catalogue.lists(now),
        "next_to_end": ledger.catalogue.expiring_next(now),
        "chart": ledger.catalogue.live_counts(now, step=CHART_STEP),
    }


def _counter(query: Query, now: datetime) -> Callable[[Ledger], int]:
    return lambda ledger: ledger.catalogue.count_to_cut(query, now)
