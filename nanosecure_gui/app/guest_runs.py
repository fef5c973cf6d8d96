"""Issuing a list's rows: one run at a time, what the desk tells it, and what has to wait for its time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.errors import NotAllowed, UserError
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.roles import Action
from nanosecure_gui.core.wording import counted, text

from .guest_board import GuestBoard
from .guest_gate import Why
from .guest_issuing import GuestRun, RunDesk
from .guest_list_view import RunProgress
from .session import Connection, CredentialState, SessionView

if TYPE_CHECKING:
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
        self._is_armed = False
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
        self, board: GuestBoard, list_id: str, organisation_id: str, title: str, rows: Iterable[int]
    ) -> None:
        """Issue rows of a list."""
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
            self._ended,
        )
        self._run = GuestRun(board, list_id, organisation_id, desk)
        self._run.start(rows)

    def arm(self, board: GuestBoard, begin: Callable[[], None]) -> None:
        """From now on `begin` is called whenever the time of something that has to wait has come."""
        self._is_armed = True
        if not self._scope.busy("wait"):
            self._scope.start(self._wait(board, begin), key="wait")

    def disarm(self) -> None:
        """What has to wait is not issued by itself."""
        self._is_armed = False

    def armed_at(self, board: GuestBoard) -> datetime | None:
        """When something is issued by itself."""
        return board.next_at(self._session.now()) if self._is_armed else None

    async def _wait(self, board: GuestBoard, begin: Callable[[], None]) -> None:
        import asyncio

        while (at := self.armed_at(board)) is not None:
            left = min(_LONGEST_SLEEP, at - self._session.now())
            await asyncio.sleep(max(0.0, left.total_seconds()) + 0.01)
            if self._is_armed and self._run is None:
                begin()

    def _ended(self, progress: RunProgress) -> None:
        self._run = None
        self._changed()
        sentence = counted(
            progress.done,
            "{n} token issued for {title}.",
            "{n} tokens issued for {title}.",
            title=self._title,
        )
        unwell = progress.failed + progress.lost
        if not progress.total:
            return
        if not unwell:
            self._notices.tell(PLACE, Severity.GOOD, sentence)
            return
        sentence = text(
            "{sentence} {failed} failed, {lost} may exist.",
            sentence=sentence,
            failed=progress.failed,
            lost=progress.lost,
        )
        advice = text("Each row says why. Retry failed asks again for those that certainly have no token.")
        self._notices.tell(PLACE, Severity.CARE, sentence, advice)

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
            run.mended(Why.CREDENTIAL, Why.ROLE)
