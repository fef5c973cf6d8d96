"""Beginning to issue the open guest list: on the disk first, and what has to wait follows by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.wording import counted

from .guest_board import GuestBoard
from .guest_runs import PLACE, GuestRuns

if TYPE_CHECKING:
    from .guest_open import OpenList
    from .notices import Notices
    from .session import Session
    from .tasks import TaskScope


class GuestStarting:
    """Starts runs, in the scope under `begin`, and notes on the list whether its tokens are all issued."""

    def __init__(
        self,
        session: Session,
        notices: Notices,
        scope: TaskScope,
        open_list: OpenList,
        runs: GuestRuns,
        can_issue: Callable[[], bool],
    ) -> None:
        """`can_issue` tells whether a run may start by itself."""
        self._session = session
        self._notices = notices
        self._scope = scope
        self._open = open_list
        self._runs = runs
        self._can_issue = can_issue
        self._issuing = False  # until it is seen that the run is over

    def begin(self, board: GuestBoard, rows: Callable[[datetime], Iterable[int]]) -> None:
        """Issue the rows that `rows` finds once the list is on the disk."""
        self._notices.clear(PLACE)
        self._scope.start(self._start(board, rows), key="begin")

    def begin_all(self, board: GuestBoard) -> None:
        """Issue every row that can be; those that have to wait for their time follow by themselves."""
        self.begin(board, board.due)
        self._runs.arm(board, self._begin_what_waited)

    def reissue(self, board: GuestBoard) -> None:
        """Issue anew what the show's slipping left behind."""
        self._scope.start(self._reissue(board), key="begin")

    def stop(self) -> None:
        """Begin nothing, though it was asked for: no run of it is under way yet."""
        self._scope.stop("begin")

    def follow_run(self) -> None:
        """There is no run, perhaps since just now."""
        if self._issuing:
            self._issuing = False
            self.note_whether_finished()

    def note_whether_finished(self) -> None:
        """Note whether more of the list's tokens are to follow."""
        self._open.set_unfinished(self._runs.run is not None or self._runs.armed_at is not None)

    def _begin_what_waited(self) -> None:
        board = self._open.board
        if board is not None and self._can_issue():
            self._scope.start(self._start(board, board.due_by_waiting), key="begin")

    async def _start(
        self, board: GuestBoard, rows: Callable[[datetime], Iterable[int]], *, renewed: bool = False
    ) -> None:
        """The list is on the disk before any of its tokens is asked for."""
        self._open.set_unfinished(True)
        await self._open.keep()
        await self._open.shelf.enter(self._open.cover)
        chosen = tuple(rows(self._session.now()))
        if chosen and self._runs.run is None and self._open.board is board:
            cover = self._open.cover
            self._issuing = True
            title, belongs = cover.title, cover.organisation_id
            self._runs.start(board, cover.id, belongs, title, chosen, renewed=renewed)
        self.note_whether_finished()

    async def _reissue(self, board: GuestBoard) -> None:
        reopened, over = await self._open.reopen_behind(board)
        if over:
            sentence = counted(
                over,
                "{n} token stays as it is: by the new times it would be over.",
                "{n} tokens stay as they are: by the new times they would be over.",
            )
            self._notices.tell(PLACE, Severity.CARE, sentence)
        due = set(reopened)
        await self._start(board, lambda now: [row for row in board.due(now) if row in due], renewed=True)
        self._runs.arm(board, self._begin_what_waited)
