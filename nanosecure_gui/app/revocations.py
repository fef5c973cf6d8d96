"""The Revocations tab: the ledger of this desk's tokens, searched, sorted, and cut off."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.ledger_queries import Page, Query, Show, Sort
from nanosecure_gui.core.ledger_records import LedgerRow, can_be_cut
from nanosecure_gui.core.roles import Action
from nanosecure_gui.core.wording import Text, text
from nanosecure_gui.store.settings import MOST_REASONS

from .arming import Trigger
from .choosing import Chosen, Seen, chosen_at, chosen_by
from .ledger import PLACE, LedgerState, LedgerView
from .overview import Overview
from .presenter import Presenter
from .revocations_view import REASONS, WINDOW, Adding, Arming, RevocationsView, RowWindow
from .session import CredentialState

if TYPE_CHECKING:
    from pathlib import Path

    from nanosecure_gui.store.ledger import Ledger

    from .adding import TokenAdding
    from .ledger import LedgerKeeper
    from .ledger_papers import LedgerPapers
    from .notices import Notices
    from .preferences import Preferences
    from .reissuing import Reissuing
    from .revoking import Revoking
    from .session import Session
    from .tasks import TaskScope
    from .token_record import TokenRecord
    from .verifying import Verifying

log = logging.getLogger(__name__)

PACE: Final = 0.25  # seconds between two lists while the ledger changes all the time
_OPEN: Final = (LedgerState.READY, LedgerState.VIEWER, LedgerState.UNWRITABLE)


class Revocations(Presenter[RevocationsView]):
    """The Revocations tab's verbs."""

    def __init__(
        self,
        session: Session,
        ledger: LedgerKeeper,
        revoking: Revoking,
        reissuing: Reissuing,
        adding: TokenAdding,
        verifying: Verifying,
        papers: LedgerPapers,
        preferences: Preferences,
        notices: Notices,
        scope: TaskScope,
        show_token: Callable[[str], None],
    ) -> None:
        """`show_token` brings a token to the Inspect tab."""
        self._session = session
        self._ledger = ledger
        self._revoking = revoking
        self._reissuing = reissuing
        self._adding = adding
        self._verifying = verifying
        self._papers = papers
        self._preferences = preferences
        self._notices = notices
        self._scope = scope
        self._show_token = show_token
        self._trigger = Trigger(session, ledger, revoking, notices, scope, self._show_arming)
        self._looked_at = False
        self._changes_shown = 0
        self._overview = Overview(ledger, scope, session.now, self._show_overview, self._show_to_cut)
        self._rows_stale = self._overview_stale = False
        self._seen = Seen(Query(), session.now(), 0)
        super().__init__(RevocationsView(now=session.now()))
        ledger.observe(self._follow_ledger)
        session.observe(lambda _session: self._follow_session())
        preferences.observe(lambda kept: self.show(replace(self.view, reasons=_reasons(kept.reasons))))
        preferences.observe(lambda _kept: self._show_others())

    # ---------------------------------------------------------------------------------------------- the list

    def open(self) -> None:
        """The tab is being looked at: load the first rows, counts and chart."""
        self._looked_at = True
        self.show(replace(self.view, now=self._session.now()))  # it stood still while nobody looked
        self._reload()

    def search(self, typed: str) -> None:
        """Narrow the list to a text, or to the token or link that was pasted."""
        self._ask(replace(self.view.query, text=typed))

    def filter(self, show: Show) -> None:
        """Narrow the list to one of the filters."""
        self._ask(replace(self.view.query, show=show))

    def filter_list(self, list_id: str) -> None:
        """Narrow the list to the tokens of a guest list."""
        self._ask(replace(self.view.query, list_id=list_id))

    def show_list(self, list_id: str, typed: str = "") -> None:
        """Show every token of a guest list, or those that a text finds, whatever was searched before."""
        kept = self.view.query
        self._ask(Query(text=typed, list_id=list_id, sort=kept.sort, descending=kept.descending))

    def clear_list(self) -> None:
        """Show the tokens of every guest list, and those of none."""
        self._ask(replace(self.view.query, list_id=""))

    def sort(self, by: Sort, *, descending: bool) -> None:
        """Order the list."""
        self._ask(replace(self.view.query, sort=by, descending=descending))

    def want(self, first: int, count: int) -> None:
        """These rows are seen: have them in the window soon."""
        window = self.view.window
        last = min(first + count, self.view.total)
        have = window.first <= first and last <= window.first + len(window.rows)
        if not have and first < last:
            begin = max(0, first + count // 2 - WINDOW // 2)
            self.show(replace(self.view, window=RowWindow(begin, self._kept(begin))))
            self._reload_rows()

    def tick(self) -> None:
        """Time passed: the view's `now` moves on; what depends on it is read again now and then."""
        now = self._session.now()
        self.show(replace(self.view, now=now))
        if self._overview.due:
            self._reload()

    def _ask(self, query: Query) -> None:
        if query != self.view.query:
            self.show(replace(self.view, query=query, window=RowWindow(), loading=True, to_cut=None))
            self._reload_rows()

    def _kept(self, begin: int) -> tuple[LedgerRow, ...]:
        """The rows of the window that stay in one beginning at `begin`; none if it begins earlier."""
        window = self.view.window
        return window.rows[begin - window.first :] if begin >= window.first else ()

    def _reload(self) -> None:
        """Everything anew, the rows first."""
        self._overview_stale = True
        self._reload_rows()
        if not self._scope.busy("rows"):
            self._read_overview()

    def _reload_rows(self) -> None:
        """Read the rows again; while they are being read, once more afterwards rather than anew."""
        self._rows_stale = True
        if self._looked_at and not self._locked and not self._scope.busy("rows"):
            self._scope.start(self._load_rows(), key="rows")

    def _read_overview(self) -> None:
        if self._overview_stale and not self._locked:
            self._overview_stale = False
            self._overview.read(whole=self._looked_at)

    @property
    def _locked(self) -> bool:
        """Nothing can be read until somebody gives the passphrase, which is said over the table already."""
        return self._ledger.view.state is LedgerState.LOCKED

    async def _load_rows(self) -> None:
        while self._rows_stale:
            self._rows_stale = False
            query, first = self.view.query, self.view.window.first
            seen = Seen(query, self._session.now(), self._ledger.view.changes)
            page = await self._ledger.read(_finder(query, seen.now, first))
            if query == self.view.query and first == self.view.window.first:
                self._seen = seen
                self._show_page(page, first)
        all_here = len(self.view.window.rows) == self.view.total
        if not all_here and (self.view.to_cut is None or self._overview_stale):  # not at every scroll
            self._overview.count_to_cut(self.view.query)
        self._read_overview()

    def _show_page(self, page: Page, first: int) -> None:
        if first and not page.rows and page.total <= first:  # the list became shorter than where we are
            self.show(replace(self.view, window=RowWindow()))
            self._rows_stale = True
            return
        to_cut = self.view.to_cut  # is counted beside the list, unless all of it is here
        if len(page.rows) == page.total:
            to_cut = sum(can_be_cut(row, self._seen.now) for row in page.rows)
        window = RowWindow(first, page.rows)
        self.show(
            replace(self.view, total=page.total, more=page.more, to_cut=to_cut, window=window, loading=False)
        )

    def _show_to_cut(self, query: Query, number: int) -> None:
        if query == self.view.query:
            self.show(replace(self.view, to_cut=number))

    def _show_overview(self, changes: dict[str, Any]) -> None:
        self.show(replace(self.view, **changes))

    # ----------------------------------------------------------------------------------------------- revoking

    def revoke(self, ranges: Sequence[tuple[int, int]], reason: str) -> None:
        """Cut off the tokens at these positions (first, last; inclusive) of the list, after arming."""
        self._scope.start(self._revoke_ranges(tuple(ranges), reason), key="ask", to_end=True)

    def revoke_all_shown(self, reason: str) -> None:
        """Cut off everything that the query finds and that can be revoked, after arming."""
        self._scope.start(self._revoke_found(self.view.query, reason), key="ask", to_end=True)

    def revoke_list(self, reason: str) -> None:
        """Cut off every token of the guest list that is shown, also those that a search or a filter leaves
        out, after arming."""
        if self.view.query.list_id:
            query = Query(list_id=self.view.query.list_id)
            self._scope.start(self._revoke_found(query, reason), key="ask", to_end=True)

    def fire(self) -> tuple[int, ...]:
        """Send what is armed now, and return its entries."""
        return self._trigger.fire()

    def disarm(self) -> None:
        """Take back what is armed: nothing has been sent."""
        self._trigger.disarm()

    def try_again_now(self) -> None:
        """Send what waits for its next attempt at once."""
        self._revoking.resume()

    async def _revoke_ranges(self, ranges: tuple[tuple[int, int], ...], reason: str) -> None:
        await self._arm(await chosen_at(self._ledger, self._seen, self.view.window, ranges), reason)

    async def _revoke_found(self, query: Query, reason: str) -> None:
        await self._arm(await chosen_by(self._ledger, query, self._session.now()), reason)

    async def _arm(self, chosen: Chosen, reason: str) -> None:
        if await self._trigger.arm(chosen, reason):
            self._preferences.update(lambda kept: kept.with_reason(reason))

    def _show_arming(self, arming: Arming | None) -> None:
        self.show(replace(self.view, arming=arming))

    # ------------------------------------------------------------------------------------------- one token

    def reissue(self, index: int) -> None:
        """A new token with the same limits and remaining time, then the old one revoked."""
        row = self.view.window.row(index)
        if row is not None:
            self._work(text("Reissuing…"), lambda: self._reissuing.reissue(row), to_end=True)

    def inspect(self, index: int) -> None:
        """Open a token in the Inspect tab."""
        self.with_token(index, self._show_token)

    def with_token(self, index: int, use: Callable[[str], None]) -> None:
        """Hand a row's token to `use`."""
        row = self.view.window.row(index)
        if row is not None:
            self._scope.start(self._hand_over_token(row.id, use), key="inspect")

    def record(self, index: int, use: Callable[[TokenRecord], None]) -> None:
        """Hand everything that is kept of a row to `use`."""
        row = self.view.window.row(index)
        if row is not None:
            self._scope.start(self._hand_over_record(row, use), key="record")

    def verify(self, index: int) -> None:
        """Ask the service about a token and stamp the answer."""
        row = self.view.window.row(index)
        if row is not None:
            self._scope.start(self._verifying.verify(row))

    async def _hand_over_token(self, entry: int, use: Callable[[str], None]) -> None:
        use(await self._ledger.read(lambda ledger: ledger.token(entry)))

    async def _hand_over_record(self, row: LedgerRow, use: Callable[[TokenRecord], None]) -> None:
        from .token_record import read_record

        organisations = (*self._preferences.view.organisations, self._session.view.organisation)
        use(await self._ledger.read(lambda ledger: read_record(ledger, row, organisations)))

    # ------------------------------------------------------------------------------------ in and out by hand

    def add_tokens(self, pasted: str) -> None:
        """Put tokens issued elsewhere into the ledger: whatever is found in the text."""
        self._work(text("Adding tokens…"), lambda: self._add(self._adding.add(pasted)), to_end=True)

    def add_file(self, path: Path) -> None:
        """The same from a file."""
        self._work(text("Adding tokens…"), lambda: self._add(self._adding.add_file(path)), to_end=True)

    def export(self, path: Path) -> None:
        """Write what is shown as CSV or JSON Lines, by the file's ending. No tokens in it."""
        self._work(text("Exporting…"), lambda: self._papers.export(path, self.view.query))

    def hand_over(self, path: Path) -> None:
        """Write one page for the next shift: HTML, or PDF by the file's ending."""
        self._work(text("Writing the hand-over…"), lambda: self._papers.hand_over(path, self.view.others))

    async def _add(self, adding: Awaitable[tuple[int, ...]]) -> None:
        """What goes wrong is said where the text still stands."""
        self.show(replace(self.view, adding=Adding(self.view.adding.done)))
        try:
            entries = await adding
        except UserError as problem:
            said = Adding(self.view.adding.done, problem.text, problem.advice)
        else:
            said = Adding(self.view.adding.done + 1)
            if entries:
                self._scope.start(self._ask_service(entries))
        self.show(replace(self.view, adding=said))

    async def _ask_service(self, entries: Sequence[int]) -> None:
        try:
            await self._verifying.verify_added(entries)
        except UserError as problem:  # the tokens are in the ledger all the same
            log.info("added tokens were not verified: %s", type(problem).__name__)

    def _work(self, what: Text, do: Callable[[], Awaitable[None]], *, to_end: bool = False) -> None:
        """Do one longer thing after the other, saying which."""
        if not self._scope.busy("work"):
            self._notices.clear(PLACE)
            self.show(replace(self.view, working=what))
            self._scope.start(self._until_done(do), key="work", to_end=to_end)

    async def _until_done(self, do: Callable[[], Awaitable[None]]) -> None:
        try:
            await do()
        finally:
            self.show(replace(self.view, working=None))

    # ----------------------------------------------------------------------------------------------- the view

    def _follow_ledger(self, ledger: LedgerView) -> None:
        advice = None if self._locked else ledger.advice  # the button to unlock stands there already
        self.show(replace(self.view, storage=ledger.problem, storage_advice=advice))
        self._show_obstacle()
        if ledger.state in _OPEN and not self._scope.busy("pace"):
            self._reload()
            self._changes_shown = ledger.changes
            self._scope.start(self._keep_pace(), key="pace")

    async def _keep_pace(self) -> None:
        """One look at once, then one for all changes of a while."""
        import asyncio

        while True:
            await asyncio.sleep(PACE)
            if self._changes_shown == self._ledger.view.changes:
                return
            self._changes_shown = self._ledger.view.changes
            self._reload()

    def _follow_session(self) -> None:
        self._show_obstacle()
        self._show_others()

    def _show_others(self) -> None:
        active = self._session.view.organisation.id
        kept = self._preferences.view.organisations
        others = {each.id: each.name for each in kept if each.id != active}
        if others != self.view.others:
            self.show(replace(self.view, others=MappingProxyType(others)))

    def _show_obstacle(self) -> None:
        session, ledger = self._session.view, self._ledger.view
        obstacle = None
        if ledger.read_only and ledger.state is not LedgerState.OPENING:
            obstacle = ledger.problem or text("The ledger cannot be written.")
        elif session.credential in (CredentialState.MISSING, CredentialState.REFUSED):
            obstacle = text("No credential that works: open Organisations and enter one.")
        else:
            obstacle = session.powers.obstacle(Action.REVOKE_TOKENS)
        self.show(replace(self.view, obstacle=obstacle))


def _finder(query: Query, now: datetime, first: int) -> Callable[[Ledger], Page]:
    return lambda ledger: ledger.catalogue.find(query, now, WINDOW, first)


def _reasons(given: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*given, *REASONS)))[:MOST_REASONS]
