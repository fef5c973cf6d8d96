"""What the ledger needs from time to time: backups, a check of the file, an end for tokens that are over."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.wording import Text

from .ledger import PLACE, PORTION

if TYPE_CHECKING:
    from .ledger import LedgerKeeper
    from .notices import Notices
    from .tasks import TaskScope
    from .worker import Worker

log = logging.getLogger(__name__)

ROUND: Final = timedelta(minutes=10)
FIRST_ROUND: Final = timedelta(seconds=20)  # the start has better things to do


class LedgerUpkeep:
    """Makes its rounds as long as the program lives."""

    def __init__(
        self,
        ledger: LedgerKeeper,
        path: Path,
        copying: Worker,
        notices: Notices,
        scope: TaskScope,
        now: Callable[[], datetime],
        keep: Callable[[], timedelta],
    ) -> None:
        """`copying` reads and copies the file beside the ledger's own thread, which stays free; `keep` says
        how long a token is kept after it can be used no more."""
        self._ledger = ledger
        self._path = path
        self._copying = copying
        self._notices = notices
        self._scope = scope
        self._now = now
        self._keep = keep

    def start(self) -> None:
        """Begin the rounds."""
        self._scope.start(self._rounds(), key="upkeep")

    async def _rounds(self) -> None:
        import asyncio

        await self._ledger.ready()
        pause = FIRST_ROUND
        while True:
            await asyncio.sleep(pause.total_seconds())
            pause = ROUND
            if self._ledger.view.read_only:
                continue
            try:
                await self.round()
            except UserError as problem:  # a full disk, most likely: the operator is told where it matters
                log.warning("upkeep of the ledger: %s", type(problem).__name__)

    async def round(self) -> None:
        """One round: a backup and a check if they are due, and what is over is shredded."""
        await self._back_up()
        now, keep = self._now(), self._keep()
        while (
            await self._ledger.write(lambda ledger: ledger.shred(now, keep, PORTION), quiet=True) == PORTION
        ):
            pass
        while await self._ledger.write(lambda ledger: ledger.rotate_key(PORTION), quiet=True):
            pass

    async def _back_up(self) -> None:
        from nanosecure_gui.store.backups import Backups
        from nanosecure_gui.store.ledger_opening import check_file

        backups, now = Backups(self._path), self._now()
        if not await self._copying.run(backups.due, now):
            return
        problem: Text | None = await self._copying.run(check_file, self._path)
        if problem is not None:
            self._notices.tell(PLACE, Severity.HARM, problem)
            return
        await self._copying.run(backups.take, now)
