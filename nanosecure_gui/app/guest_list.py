"""The guest list: a table opened, its columns told, every row judged, and then issued."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from datetime import timedelta, tzinfo
from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.guest_columns import Mapping
from nanosecure_gui.core.guest_headings import Column
from nanosecure_gui.core.guest_status import hold_back, let_in
from nanosecure_gui.core.sheets import Sheet
from nanosecure_gui.core.wording import text

from .guest_adding import GuestAdding
from .guest_board import GuestBoard
from .guest_earlier import EarlierLists
from .guest_following import GuestFollowing
from .guest_list_view import ExportKind, GuestListView, RowState, Template
from .guest_open import MANY, OpenList
from .guest_papers import GuestPapers, Handed, Heading
from .guest_runs import PLACE, GuestRuns
from .guest_sight import GuestSight, handed
from .guest_starting import GuestStarting
from .guest_template import GuestTemplate
from .handing_out import of_now
from .presenter import Presenter

if TYPE_CHECKING:
    from pathlib import Path

    from .ledger import LedgerKeeper
    from .notices import Notices
    from .preferences import Preferences
    from .session import Session
    from .streams import Streams
    from .tasks import TaskScope
    from .worker import Worker

_LOADING: Final = ("load", "served", "edit", "judge", "shift", "begin")


class GuestListing(Presenter[GuestListView]):
    """The guest list's verbs. What would change all rows is ignored while a run is under way."""

    def __init__(
        self,
        session: Session,
        streams: Streams,
        preferences: Preferences,
        notices: Notices,
        scope: TaskScope,
        ledger: LedgerKeeper,
        runs: GuestRuns,
        papers: GuestPapers,
        files: Worker,
        zone: Callable[[], tzinfo],
        show_token: Callable[[str], None],
    ) -> None:
        """`files` reads and judges lists; `zone` is the venue's, in which lists give their times;
        `show_token` brings a token to the Inspect tab."""
        self.papers = papers
        self._session = session
        self._streams = streams
        self._notices = notices
        self._scope = scope
        self._ledger = ledger
        self._runs = runs
        self._show_token = show_token
        super().__init__(GuestListView(session.now()))
        self._open = OpenList(
            session,
            preferences,
            scope,
            ledger,
            files,
            zone,
            lambda: runs.run is not None,
            self._leave,
            self._publish,
        )
        self.adding = GuestAdding(self._open, notices, scope, lambda: self._can_change)
        self.template = GuestTemplate(self._open, preferences, lambda: self._can_change)
        self._starting = GuestStarting(session, notices, scope, self._open, runs, lambda: self._can_issue)
        self._earlier = EarlierLists(
            session, notices, scope, self._open, lambda: self._is_loading, self._publish
        )
        self._sight = GuestSight(session, preferences, ledger, runs, self._open)
        self._open.set_template(Template())
        self._following = GuestFollowing(
            session, streams, scope, ledger, runs, self._open, self._starting, self._earlier, self._publish
        )
        scope.observe(self._follow_loading)
        preferences.observe(lambda _kept: self._publish())

    # ---------------------------------------------------------------------------------------------- opening

    def open(self) -> None:
        """The list is being looked at: find earlier ones, and the streams that rows may name."""
        self._streams.load_once()
        self._earlier.look()

    def tick(self) -> None:
        """Time passed."""
        self._runs.tick()
        self._following.refresh()

    def open_file(self, path: Path) -> None:
        """Open a CSV or Excel file in place of the open list."""
        from nanosecure_gui.store.spreadsheets import read_list

        self._load(lambda sheet: read_list(path, sheet), path.stem, path.name)

    def open_text(self, pasted: str) -> None:
        """Open what the clipboard holds."""
        from nanosecure_gui.store.spreadsheets import read_text

        self._load(lambda _sheet: read_text(pasted), "", "")

    def reopen(self, list_id: str) -> None:
        """Open an earlier list, as far as it came, unless it is open."""
        if list_id == self._open.cover.id:
            return
        if self._can_change:
            self._open.reopen(list_id)
        else:
            said = text("Tokens of {title} are being issued.", title=self.view.title)
            self._notices.tell(PLACE, Severity.CARE, said, text("Another list can be opened afterwards."))

    def close_list(self) -> None:
        """Close the list; it can be opened again."""
        if self._can_change:
            self._notices.clear(PLACE)
            self._open.put_away()
            self._open.set_template(Template())
            self.open()

    def forget_list(self, list_id: str) -> None:
        """Destroy an earlier list; what was issued for it stays in Revocations."""
        if list_id != self._open.cover.id:
            self._earlier.forget(list_id)

    # --------------------------------------------------------------------------------------------- the rows

    def map_column(self, column: Column | None, place: int) -> None:
        """Read `column` (`None`: nothing) from a place of the sheet; remembered."""
        if self._open.mapping is not None:
            self._remap(self._open.mapping.mapped(column, place), remember=True)

    def choose_sheet(self, name: str) -> None:
        """Read another sheet of the file."""
        if self.view.can_map and self._can_change:
            self._open.read_sheet(name)

    def set_header(self, row: int | None) -> None:
        """Another row of the sheet holds the headings, or none does."""
        if self._open.mapping is not None and self._open.sheet is not None:
            self._remap(self._open.mapping.with_header(self._open.sheet, row))

    def edit(self, rows: Iterable[int], column: Column, value: str) -> None:
        """Mend a cell of these rows. Those that are issued, or being issued, stay as they are."""
        self._edit(rows, column, value)

    def let_in(self, rows: Iterable[int]) -> None:
        """Give tokens to guests of whom the list says that they are not to come."""
        self._edit(rows, Column.STATUS, let_in)

    def hold_back(self, rows: Iterable[int]) -> None:
        """Give none to these, until they are let in."""
        self._edit(rows, Column.STATUS, hold_back)

    def set_title(self, title: str) -> None:
        """Name the list."""
        board = self._open.board
        if board is not None:
            self._open.rename(title)
            if board.guests.settled:  # the ledger knows it by name
                self._scope.start(self._open.shelf.enter(self._open.cover), key="title", to_end=True)

    def shift(self, delta: timedelta) -> None:
        """The show slips: all rows move that are not issued, also while others are being issued."""
        board = self._open.board
        if board is not None and delta:
            self._scope.start(self._shift(board, delta), key="shift", to_end=True)

    # -------------------------------------------------------------------------------------------- the tokens

    def issue(self) -> None:
        """Issue every row that can be; those that have to wait for their time follow by themselves."""
        board = self._open.board
        if board is not None and self.view.can_issue:
            self._starting.begin_all(board)

    def reissue_issued(self) -> None:
        """New tokens for those that the show's slipping left behind; the old ones are revoked then."""
        board = self._open.board
        if board is not None and self._can_issue:
            self._starting.reissue(board)

    def retry_failed(self) -> None:
        """Ask again for the tokens that the service did not make."""
        board = self._open.board
        if board is not None and self.view.can_retry:
            self._starting.begin(board, lambda now: board.again(board.rows_in(RowState.FAILED), now))

    def issue_lost_again(self, rows: Iterable[int]) -> None:
        """Ask again for tokens that may exist: the operator says that a second one may."""
        board, chosen = self._open.board, frozenset(rows)
        if board is not None and self._can_issue:
            lost = [row for row in board.rows_in(RowState.MAY_EXIST) if row in chosen]
            self._starting.begin(board, lambda now: board.again(lost, now))

    def pause(self) -> None:
        """Send nothing more for now."""
        if self._runs.run is not None:
            self._runs.run.pause()
            self._publish()

    def resume(self) -> None:
        """Go on, whatever held the run."""
        if self._runs.run is not None:
            self._notices.clear(PLACE)  # it is said again if it still holds
            self._runs.run.resume()
            self._publish()

    def cancel(self) -> None:
        """End the run; what is not issued stays as it was, and nothing is issued by itself."""
        self._runs.disarm()
        self._starting.stop()
        if self._runs.run is not None:
            self._runs.run.cancel()
        self._starting.note_whether_finished()
        self._publish()

    # ------------------------------------------------------------------------------------------- handing out

    def handed(self, rows: Iterable[int] | None = None) -> tuple[Handed, ...]:
        """The tokens that guests have, of these rows or of all."""
        return handed(self._open.board, rows) if self._open.board is not None else ()

    def heading(self, rows: Iterable[int] | None = None) -> Heading:
        """What stands over everything that is handed out, of all rows or of some: then it counts these."""
        return self._sight.heading(rows)

    def export(
        self, kind: ExportKind, path: Path, subject: str = "", rows: Iterable[int] | None = None
    ) -> None:
        """Write what all guests are handed, or those of these rows, to where the operator chose: a file, or
        for texts a folder."""
        all_handed = self.handed(rows)
        match kind:
            case ExportKind.TABLE:
                self.papers.save_list(path, all_handed)
            case ExportKind.MAIL_MERGE:
                self.papers.save_mail_merge(path, all_handed, subject or self._open.cover.title)
            case ExportKind.TEXTS:
                self.papers.save_each(path, all_handed, self.heading())

    def copy_link(self, row: int, copy: Callable[[str], None]) -> None:
        """Give a guest's link to `copy`: of several the one that lets in now, or that does so next."""
        if found := self.handed([row]):
            self.papers.copy_link(of_now(found, self._session.now()), copy)

    def inspect(self, row: int) -> None:
        """Bring a guest's newest token to the Inspect tab."""
        if found := self.handed([row]):
            self._scope.start(self._inspect(found[-1].entry), key="inspect")

    # ---------------------------------------------------------------------------------------- how it goes

    @property
    def _is_loading(self) -> bool:
        return any(self._scope.busy(key) for key in _LOADING)

    @property
    def _can_change(self) -> bool:
        return self._runs.run is None and not self._scope.busy("begin")

    @property
    def _can_issue(self) -> bool:
        return self._can_change and self.view.obstacle is None and not self.view.loading

    def _load(self, read: Callable[[str], Sheet], title: str, source: str) -> None:
        if self._can_change:
            self._notices.clear(PLACE)
            self._open.load(read, title, source)

    def _leave(self) -> None:
        """Another list takes the place of the one that is open."""
        at = self._runs.armed_at
        self._runs.disarm()
        if at is not None:
            said = text(
                "Tokens of {title} are still to follow, the next at {at}.", title=self.view.title, at=at
            )
            advice = text("They are issued only while their list is open: open it again in time.")
            self._notices.tell(PLACE, Severity.CARE, said, advice)

    def _remap(self, mapping: Mapping, *, remember: bool = False) -> None:
        if self.view.can_map and self._can_change:
            self._open.remap(mapping, remember=remember)

    def _edit(self, rows: Iterable[int], column: Column, value: str | Callable[[str], str]) -> None:
        chosen, board = tuple(rows), self._open.board
        if board is None:
            return
        if len(chosen) > MANY:
            self._scope.start(self._edit_many(board, chosen, column, value), key="edit", to_end=True)
        else:
            self._open.edit(chosen, column, value)

    async def _edit_many(
        self, board: GuestBoard, rows: tuple[int, ...], column: Column, value: str | Callable[[str], str]
    ) -> None:
        await self._at_rest(self._open.edit_many(board, rows, column, value))

    async def _shift(self, board: GuestBoard, delta: timedelta) -> None:
        await self._at_rest(self._open.shift(board, delta))
        self._runs.tick()

    async def _at_rest(self, work: Awaitable[None]) -> None:
        """While rows are worked on, none of them is asked for: the list would be another one each time."""
        run = self._runs.run
        if run is None:
            await work
            return
        run.rest()
        try:
            await work
        finally:
            run.end_rest()

    async def _inspect(self, entry: int) -> None:
        self._show_token(await self._ledger.read(lambda ledger: ledger.token(entry)))

    # ---------------------------------------------------------------------------------------- what it follows

    def _follow_loading(self) -> None:
        if self.view.loading != self._is_loading:
            self._publish()

    # ----------------------------------------------------------------------------------------------- the view

    def _publish(self) -> None:
        self.show(self._sight.view(self._earlier.found, loading=self._is_loading))
