"""Issuing a list's rows: one run at a time, what the desk tells it, and what has to wait for its time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.errors import NotAllowed, UserError
from nanosecure_gui.core.roles import Action
from nanosecure_gui.core.wording import text

from .guest_board import GuestBoard
from .guest_gate import Why
from .guest_issuing import GuestRun, RunDesk
from .guest_list_view import RowState, RunProgress
from .guest_result import result
from .session import Connection, CredentialState, SessionView

if TYPE_CHECKING:
    import asyncio

    from .guest_wire import ClientsOf
    from .ledger import LedgerKeeper
    from .notices import Notices
    from .session import Session
    from .tasks import TaskScope

PLACE: Final = "Guest list"
_LONGEST_SLEEP: Final = timedelta(minutes=1)  # the clock may be set meanwhile


class GuestRuns:
    """The run that is under way, if there is one, and the next one that waits for its time."""

    def __init__(
        self,
        session: Session,
        ledger: LedgerKeeper,
        clients: ClientsOf,
        notices: Notices,
        scope: TaskScope,
        steady: Callable[[], float],
        jitter: Callable[[], float],
        revoke: Callable[[], None],
    ) -> None:
        """`revoke` is called when older tokens wait to be revoked."""
        self._session = session
        self._ledger = ledger
        self._clients = clients
        self._notices = notices
        self._scope = scope
        self._steady, self._jitter, self._revoke = steady, jitter, revoke
        self._changed: Callable[[], None] = lambda: None
        self._run: GuestRun | None = None
        self._organisation_id = ""
        self._title = ""
        self._armed: tuple[GuestBoard, Callable[[], None]] | None = None
        self._wake: asyncio.Event | None = None
        self._before = session.view
        session.observe(self._follow)

    def observe(self, changed: Callable[[], None]) -> None:
        """Call `changed` whenever rows or progress are other ones."""
        self._changed = changed

    @property
    def run(self) -> GuestRun | None:
        """The run that is under way."""
        return self._run

    def start(
        self,
        board: GuestBoard,
        list_id: str,
        organisation_id: str,
        title: str,
        rows: Iterable[int],
        *,
        renewed: bool = False,
    ) -> None:
        """Issue rows of a list; `renewed`: whose guests have tokens that are revoked then."""
        self._organisation_id, self._title = organisation_id, title
        desk = RunDesk(
            self._ledger,
            self._clients,
            self._scope,
            self._session.now,
            self._steady,
            self._jitter,
            self._revoke,
            self._trouble,
            self._changed,
            lambda progress: self._ended(progress, board.counts, renewed=renewed),
        )
        self._run = GuestRun(board, list_id, organisation_id, desk)
        self._run.start(rows)

    def arm(self, board: GuestBoard, begin: Callable[[], None]) -> None:
        """From now on `begin` is called whenever the time of something that has to wait has come."""
        self._armed = board, begin
        self._see_to_it()

    def disarm(self) -> None:
        """What has to wait is not issued by itself."""
        self._armed = None
        self.tick()

    def close(self) -> None:
        """The program ends: nothing more is sent, and nobody is told. Does not wait."""
        self._changed = lambda: None
        if self._run is not None:
            self._run.cancel()

    def tick(self) -> None:
        """Time passed."""
        if self._wake is not None:
            self._wake.set()

    @property
    def armed_at(self) -> datetime | None:
        """When something is issued by itself."""
        return self._armed[0].next_at(self._session.now()) if self._armed is not None else None

    def _see_to_it(self) -> None:
        if self._armed is not None and not self._scope.busy("wait"):
            self._scope.start(self._wait(), key="wait")

    async def _wait(self) -> None:
        import asyncio

        self._wake = wake = asyncio.Event()
        while self._armed is not None:
            wake.clear()
            (board, begin), now = self._armed, self._session.now()
            due, at = board.due_by_waiting(now), board.next_at(now)
            if due and self._run is None:
                begin()
            if at is None and not due:
                break
            left = min(_LONGEST_SLEEP, at - now) if at is not None else _LONGEST_SLEEP
            with suppress(TimeoutError):
                async with asyncio.timeout(left.total_seconds() + 0.01):
                    await wake.wait()

    def _ended(self, progress: RunProgress, counts: Counter[RowState], *, renewed: bool) -> None:
        self._run = None
        self._changed()
        self._see_to_it()
        self.tick()
        if progress.total:
            severity, sentence, advice = result(progress, counts, self._title, renewed=renewed)
            self._notices.tell(PLACE, severity, sentence, advice)

    def _trouble(self, problem: BaseException, organisation_id: str) -> None:
        """What the operator has to mend, said of the organisation it is about."""
        active = self._session.view.organisation
        if isinstance(problem, UserError) and organisation_id not in ("", active.id):
            # The session must not take another organisation's refused credential for its own.
            said = text("{title}: {problem}", title=self._title, problem=problem.text)
            problem = UserError(said, problem.advice, problem.details)
        elif isinstance(problem, NotAllowed):
            self._session.not_allowed(Action.CREATE_TOKENS)
        self._notices.failed(PLACE, problem)

    def _follow(self, view: SessionView) -> None:
        """What held the run may be over."""
        before, self._before = self._before, view
        run = self._run
        if run is None:
            return
        if before.connection is Connection.OFFLINE and view.connection is Connection.CONNECTED:
            run.mended(Why.OFFLINE)
        renewed = view.credential is CredentialState.READY is not before.credential
        if renewed and view.organisation.id == self._organisation_id:
            self._notices.clear(PLACE)
            run.mended(Why.CREDENTIAL, Why.ROLE)
