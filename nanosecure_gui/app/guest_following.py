"""What a guest list depends on changes by itself: the session, the streams, the ledger, a run under way."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from .ledger import LedgerState, LedgerView

if TYPE_CHECKING:
    from .guest_earlier import EarlierLists
    from .guest_open import OpenList
    from .guest_runs import GuestRuns
    from .guest_starting import GuestStarting
    from .ledger import LedgerKeeper
    from .session import Session
    from .streams import Streams, StreamsView
    from .tasks import TaskScope

PACE: Final = 0.5  # seconds between two views while a run is under way


class GuestFollowing:
    """Judges and keeps the open list again when something else calls for it, and has it shown."""

    def __init__(
        self,
        session: Session,
        streams: Streams,
        scope: TaskScope,
        ledger: LedgerKeeper,
        runs: GuestRuns,
        open_list: OpenList,
        starting: GuestStarting,
        earlier: EarlierLists,
        publish: Callable[[], None],
    ) -> None:
        """`publish` shows the list as it is now."""
        self._session = session
        self._scope = scope
        self._runs = runs
        self._open = open_list
        self._starting = starting
        self._earlier = earlier
        self._publish = publish
        self._changes = 0
        self._organisation = session.view.organisation.id
        runs.observe(self._follow_run)
        session.observe(lambda _session: self._follow_session())
        streams.observe(self._follow_streams)
        ledger.observe(self._follow_ledger)

    def refresh(self) -> None:
        """There may be something else to see. While a run is under way there always is."""
        if self._runs.run is None:
            self._publish()
        elif not self._scope.busy("view"):
            self._scope.start(self._publish_soon(), key="view")

    def _follow_streams(self, streams: StreamsView) -> None:
        complete = streams.loaded and not streams.truncated
        self._open.streams_changed(streams.all, complete=complete)

    def _follow_session(self) -> None:
        organisation = self._session.view.organisation.id
        if organisation != self._organisation:
            self._organisation = organisation
            self._earlier.look_anew()
        self.refresh()

    def _follow_ledger(self, ledger: LedgerView) -> None:
        if ledger.changes != self._changes:
            self._changes = ledger.changes
            if self._open.board is not None and not self._scope.busy("tokens"):
                self._scope.start(self._follow_tokens(), key="tokens")
        if self._runs.run is None and ledger.state is LedgerState.READY:
            self._open.keep_soon()
        self._follow_run()

    async def _follow_tokens(self) -> None:
        """What was revoked elsewhere shows here, a little later."""
        import asyncio

        seen = -1
        while seen != self._changes and (board := self._open.board) is not None:
            seen = self._changes
            await asyncio.sleep(PACE)
            board.follow(await self._open.shelf.revoked(self._open.cover.id))
            self._follow_run()
            await asyncio.sleep(10 * PACE)

    def _follow_run(self) -> None:
        """Rows or progress are other ones."""
        if self._runs.run is None:
            self._starting.follow_run()
            self._open.keep_soon()
            self._open.judge()
        self.refresh()

    async def _publish_soon(self) -> None:
        import asyncio

        await asyncio.sleep(PACE)
        self._publish()
