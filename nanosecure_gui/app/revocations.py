"""The Revocations tab: the ledger of this desk's tokens, searched, sorted, and cut off."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeVar

from nanosecure_gui.core.errors import InvalidInput, UserError
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.ledger_queries import LiveCount, Page, Query, QueueCounts, Show, Sort
from nanosecure_gui.core.ledger_records import LedgerRow, Source, Stop, standing
from nanosecure_gui.core.roles import Action
from nanosecure_gui.core.wording import Text, counted, text

from .ledger import LedgerState, LedgerView
from .presenter import Presenter
from .session import CredentialState

if TYPE_CHECKING:
    from pathlib import Path

    from nanosecure_gui.store.ledger import Ledger

    from .clients import Clients
    from .ledger import LedgerKeeper
    from .ledger_papers import LedgerPapers
    from .notices import Notices
    from .preferences import Preferences
    from .reissuing import Reissuing
    from .revoking import Revoking
    from .session import Session
    from .tasks import TaskScope
    from .worker import Worker

T = TypeVar("T")

PLACE: Final = "Revocations"
WINDOW: Final = 160  # rows held around what is seen
PORTION: Final = 2_000  # rows read or written at once: the ledger's thread stays free for what is urgent
ARMED_FOR: Final = timedelta(seconds=5)
BEING_WRITTEN: Final = timedelta(minutes=30)  # so far off are intents due until all of them are written
PACE: Final = 0.25  # seconds between two lists while the ledger changes all the time
OVERVIEW_EVERY: Final = timedelta(seconds=10)  # while nothing changes but the time
CHART_STEP: Final = timedelta(minutes=1)  # so exact are the times that the chart names
LARGEST_FILE: Final = 10_000_000
REASONS: Final = ("shared link", "wrong guest", "ticket refunded", "leaked token", "test")
_MOST_REASONS: Final = 12


@dataclass(frozen=True, slots=True)
class RowWindow:
    """The rows of the list from `first` on that are in memory; others are asked for with `want`."""

    first: int = 0
    rows: tuple[LedgerRow, ...] = ()

    def row(self, index: int) -> LedgerRow | None:
        """The row at a position of the whole list, if it is here."""
        at = index - self.first
        return self.rows[at] if 0 <= at < len(self.rows) else None


@dataclass(frozen=True, slots=True)
class Arming:
    """A revocation that is about to be sent: how many tokens, when it goes off, and how long it was armed."""

    tokens: int
    fires: datetime
    seconds: float


@dataclass(frozen=True, slots=True)
class RevocationsView:
    """Everything the Revocations tab shows."""

    now: datetime
    query: Query = field(default_factory=Query)
    total: int = 0
    more: bool = False  # there are more than `total`
    window: RowWindow = field(default_factory=RowWindow)
    counts: Mapping[Show, int] = field(default_factory=lambda: MappingProxyType({}))
    queue: QueueCounts = field(default_factory=QueueCounts)
    arming: Arming | None = None
    chart: tuple[LiveCount, ...] = ()  # live tokens over the next 24 h
    next_to_end: tuple[LedgerRow, ...] = ()
    reasons: tuple[str, ...] = REASONS  # given before, the latest first
    loading: bool = True
    working: Text | None = None  # what is being done: exporting, reissuing
    storage: Text | None = None  # why the ledger is not what it should be: viewer, no key, not writable
    obstacle: Text | None = None  # why nothing can be revoked now
    list_id: str = ""


@dataclass(frozen=True, slots=True)
class _Chosen:
    """Entries that were chosen to be revoked: those that can be, and how many there were."""

    able: tuple[int, ...]
    number: int


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the positions of the list shown belong to: the instant it was read at, and the ledger's state."""

    now: datetime
    changes: int


class Revocations(Presenter[RevocationsView]):
    """The Revocations tab's verbs."""

    def __init__(
        self,
        session: Session,
        ledger: LedgerKeeper,
        revoking: Revoking,
        clients: Clients,
        reissuing: Reissuing,
        papers: LedgerPapers,
        preferences: Preferences,
        notices: Notices,
        scope: TaskScope,
        files: Worker,
        show_token: Callable[[str], None],
    ) -> None:
        """`files` reads what the operator opens; `show_token` brings a token to the Inspect tab."""
        self._session = session
        self._ledger = ledger
        self._revoking = revoking
        self._clients = clients
        self._reissuing = reissuing
        self._papers = papers
        self._preferences = preferences
        self._notices = notices
        self._scope = scope
        self._files = files
        self._show_token = show_token
        self._armed: tuple[int, ...] = ()
        self._looked_at = False
        self._changes_shown = 0
        self._rows_stale = self._overview_stale = False
        self._overview_at = session.now()
        self._seen = _Seen(session.now(), 0)
        super().__init__(RevocationsView(now=session.now()))
        ledger.observe(self._follow_ledger)
        session.observe(lambda _session: self._show_obstacle())
        preferences.observe(lambda kept: self.show(replace(self.view, reasons=_reasons(kept.reasons))))

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
        if abs(now - self._overview_at) >= OVERVIEW_EVERY:
            self._reload()

    def _ask(self, query: Query) -> None:
        if query != self.view.query:
            self.show(replace(self.view, query=query, window=RowWindow(), loading=True))
            self._reload_rows()

    def _kept(self, begin: int) -> tuple[LedgerRow, ...]:
        """The rows of the window that stay in one beginning at `begin`; none if it begins earlier."""
        window = self.view.window
        return window.rows[begin - window.first :] if begin >= window.first else ()

    def _reload(self) -> None:
        self._reload_rows()
        self._reload_overview()

    def _reload_rows(self) -> None:
        """Read the rows again; while they are being read, once more afterwards rather than anew."""
        self._rows_stale = True
        if self._looked_at and not self._locked and not self._scope.busy("rows"):
            self._scope.start(self._load_rows(), key="rows")

    def _reload_overview(self) -> None:
        self._overview_stale = True
        if not self._locked and not self._scope.busy("overview"):
            self._scope.start(self._load_overview(), key="overview")

    @property
    def _locked(self) -> bool:
        """Nothing can be read until somebody gives the passphrase, which is said over the table already."""
        return self._ledger.view.state is LedgerState.LOCKED

    async def _load_rows(self) -> None:
        while self._rows_stale:
            self._rows_stale = False
            query, first = self.view.query, self.view.window.first
            seen = _Seen(self._session.now(), self._ledger.view.changes)
            page = await self._ledger.read(_finder(query, seen.now, first))
            if query == self.view.query and first == self.view.window.first:
                self._seen = seen
                self._show_page(page, first)

    def _show_page(self, page: Page, first: int) -> None:
        if first and not page.rows and page.total <= first:  # the list became shorter than where we are
            self.show(replace(self.view, window=RowWindow()))
            self._rows_stale = True
            return
        window = RowWindow(first, page.rows)
        self.show(replace(self.view, total=page.total, more=page.more, window=window, loading=False))

    async def _load_overview(self) -> None:
        while self._overview_stale:
            self._overview_stale = False
            now = self._overview_at = self._session.now()
            if not self._looked_at:  # the header shows the queue whatever tab is in front
                queue = await self._ledger.read(lambda ledger: ledger.queue.counts())
                self.show(replace(self.view, queue=queue))
                continue
            # One question after the other: a search need not wait for all of them.
            counts = await self._ledger.read(_asked_at(now, lambda ledger, at: ledger.catalogue.counts(at)))
            queue = await self._ledger.read(lambda ledger: ledger.queue.counts())
            self.show(replace(self.view, counts=MappingProxyType(dict(counts)), queue=queue))
            chart = await self._ledger.read(
                _asked_at(now, lambda ledger, at: ledger.catalogue.live_counts(at, step=CHART_STEP))
            )
            coming = await self._ledger.read(
                _asked_at(now, lambda ledger, at: ledger.catalogue.expiring_next(at))
            )
            self.show(replace(self.view, chart=chart, next_to_end=coming))

    # ----------------------------------------------------------------------------------------------- revoking

    def revoke(self, ranges: Sequence[tuple[int, int]], reason: str) -> None:
        """Cut off the tokens at these positions (first, last; inclusive) of the list, after arming."""
        self._scope.start(self._revoke_ranges(tuple(ranges), reason), key="ask", to_end=True)

    def revoke_all_shown(self, reason: str) -> None:
        """Cut off everything that the query finds and that can be revoked, after arming."""
        self._scope.start(self._revoke_all(reason), key="ask", to_end=True)

    def fire(self) -> None:
        """Send what is armed now."""
        armed, self._armed = self._armed, ()
        if armed:
            self.show(replace(self.view, arming=None))
            self._scope.start(self._fire(armed), to_end=True)

    def disarm(self) -> None:
        """Take back what is armed: nothing has been sent."""
        armed, self._armed = self._armed, ()
        if armed:
            self.show(replace(self.view, arming=None))
            self._scope.start(self._disarm(armed), to_end=True)

    def try_again_now(self) -> None:
        """Send what waits for its next attempt at once."""
        self._revoking.resume()

    async def _revoke_ranges(self, ranges: tuple[tuple[int, int], ...], reason: str) -> None:
        chosen = await self._chosen(ranges)
        await self._arm(chosen, reason)

    async def _chosen(self, ranges: tuple[tuple[int, int], ...]) -> _Chosen:
        """The entries at these positions of the list as it was shown. A list that has changed since then is
        not guessed at: the wrong people would be cut off. Raises `InvalidInput`."""
        window, seen, query = self.view.window, self._seen, self.view.query
        able: list[int] = []
        number = sum(last - first + 1 for first, last in ranges)
        for first, last in ranges:
            here = [window.row(index) for index in range(first, last + 1)] if last - first < WINDOW else []
            if here and all(row is not None for row in here):
                able += [row.id for row in here if row is not None and _can_be_cut(row, seen.now)]
                continue
            for begin in range(first, last + 1, PORTION):
                count = min(PORTION, last + 1 - begin)
                able += await self._ledger.read(_cuttable(query, seen.now, begin, count))
            if self._ledger.view.changes != seen.changes or query != self.view.query:
                raise InvalidInput(
                    text("The list changed meanwhile. Nothing was revoked."),
                    advice=text("Look at the selection again, then press Revoke once more."),
                )
        return _Chosen(tuple(able), number)

    async def _revoke_all(self, reason: str) -> None:
        query, now = self.view.query, self._session.now()
        ids = await self._ledger.read(lambda ledger: ledger.catalogue.matching_ids(query, now))
        able: list[int] = []
        for begin in range(0, len(ids), PORTION):
            able += await self._ledger.read(_cuttable_of(ids[begin : begin + PORTION], now))
        await self._arm(_Chosen(tuple(able), len(ids)), reason)

    async def _arm(self, chosen: _Chosen, reason: str) -> None:
        """Write the intents down, due in a moment: until then they can be taken back."""
        now, by, accepted = self._session.now(), self._ledger.who, list[int]()
        later = now + BEING_WRITTEN
        for begin in range(0, len(chosen.able), PORTION):
            accepted += await self._ledger.write(
                _asker(chosen.able[begin : begin + PORTION], by, reason, now, later), quiet=True
            )
        self._say_passed_over(chosen.number - len(accepted), chosen.number)
        if not accepted:
            return
        due = self._session.now() + ARMED_FOR
        await self._ledger.write(lambda ledger: ledger.queue.hasten(due, accepted))
        self._remember(reason)
        self.fire()  # what was armed before does not wait for this
        self._armed = tuple(accepted)
        if len(accepted) == chosen.number:
            self._notices.clear(PLACE)  # what is said of an earlier revocation is not true of this one
        arming = Arming(len(accepted), due, ARMED_FOR.total_seconds())
        self.show(replace(self.view, arming=arming))
        self._revoking.wake()  # to look when it is due
        self._scope.start(self._go_off(self._armed), key="arming")

    def _say_passed_over(self, number: int, of: int) -> None:
        if number:
            sentence = text("{n} of {of} tokens cannot be revoked, or are already.", n=number, of=of)
            self._notices.tell(PLACE, Severity.CARE, sentence)

    async def _go_off(self, armed: tuple[int, ...]) -> None:
        import asyncio

        await asyncio.sleep(ARMED_FOR.total_seconds())
        if armed == self._armed:
            self._armed = ()
            self.show(replace(self.view, arming=None))
            self._revoking.wake()

    async def _fire(self, ids: tuple[int, ...]) -> None:
        now = self._session.now()
        await self._ledger.write(lambda ledger: ledger.queue.hasten(now, ids))
        self._revoking.wake()

    async def _disarm(self, ids: tuple[int, ...]) -> None:
        now, by = self._session.now(), self._ledger.who
        back = await self._ledger.write(lambda ledger: ledger.queue.cancel(ids, by=by, now=now))
        if len(back) < len(ids):
            sentence = text(
                "{n} of {of} were taken back; the rest was sent before.", n=len(back), of=len(ids)
            )
            self._notices.tell(PLACE, Severity.CARE, sentence)
            return
        sentence = counted(
            len(back), "Taken back: nothing was sent.", "Taken back: none of the {n} was sent."
        )
        self._notices.tell(PLACE, Severity.INFO, sentence)

    def _remember(self, reason: str) -> None:
        if reason and reason not in self._preferences.view.reasons[:1]:
            kept = tuple(each for each in self._preferences.view.reasons if each != reason)
            self._preferences.change(reasons=(reason, *kept)[:_MOST_REASONS])

    # ------------------------------------------------------------------------------------------- one token

    def reissue(self, index: int) -> None:
        """A new token with the same limits and remaining time, then the old one revoked."""
        row = self.view.window.row(index)
        if row is not None:
            self._work(text("Reissuing…"), self._reissuing.reissue(row), to_end=True)

    def inspect(self, index: int) -> None:
        """Open a token in the Inspect tab."""
        row = self.view.window.row(index)
        if row is not None:
            self._scope.start(self._inspect(row.id), key="inspect")

    def verify(self, index: int) -> None:
        """Ask the service about a token and stamp the answer."""
        row = self.view.window.row(index)
        if row is not None:
            self._scope.start(self._verify(row))

    async def _inspect(self, entry: int) -> None:
        self._show_token(await self._ledger.read(lambda ledger: ledger.token(entry)))

    async def _verify(self, row: LedgerRow) -> None:
        client = await self._clients.of(row.organisation_id)
        token = await self._ledger.read(lambda ledger: ledger.token(row.id))
        answer = await client.tokens.verify(token)
        said, now = ("valid" if answer.valid else answer.message), self._session.now()
        await self._ledger.write(lambda ledger: ledger.stamp_verified(row.id, said, now, self._ledger.who))
        sentence = text("The service says: {answer}.", answer=said)
        self._notices.tell(PLACE, Severity.GOOD if answer.valid else Severity.CARE, sentence)

    # ------------------------------------------------------------------------------------ in and out by hand

    def add_tokens(self, pasted: str) -> None:
        """Put tokens issued elsewhere into the ledger: whatever is found in the text."""
        self._work(text("Adding tokens…"), self._add(pasted), to_end=True)

    def add_file(self, path: Path) -> None:
        """The same from a file."""
        self._work(text("Adding tokens…"), self._add_file(path), to_end=True)

    def export(self, path: Path) -> None:
        """Write what is shown as CSV or JSON Lines, by the file's ending. No tokens in it."""
        self._work(text("Exporting…"), self._papers.export(path, self.view.query))

    def hand_over(self, path: Path) -> None:
        """Write one page for the next shift: HTML, or PDF by the file's ending."""
        self._work(text("Writing the hand-over…"), self._papers.hand_over(path))

    async def _add_file(self, path: Path) -> None:
        from nanosecure_gui.store.files import read_limited

        content = await self._files.run(read_limited, path, LARGEST_FILE)
        await self._add(content.decode("utf-8", "replace"))

    async def _add(self, pasted: str) -> None:
        from nanosecure_gui.core.decoding import TokenKind, decode
        from nanosecure_gui.core.extraction import extract

        found = await self._files.run(extract, pasted)
        decoded = [decode(each.token) for each in found.tokens]
        tokens = [each for each in decoded if each.problem is None and each.kind is TokenKind.PLAYBACK]
        if not tokens:
            raise UserError(
                text("There is no whole playback token in this."),
                text("Paste the token itself, or a player link that holds it."),
            )
        organisation, now, by = self._session.view.organisation.id, self._session.now(), self._ledger.who
        before = await self._ledger.read(
            lambda ledger: [len(ledger.catalogue.by_token(t.token)) for t in tokens]
        )
        await self._ledger.write(
            lambda ledger: ledger.add_tokens(
                tokens, organisation_id=organisation, source=Source.PASTED, by=by, now=now
            )
        )
        known = sum(1 for number in before if number)
        sentence = counted(len(tokens) - known, "1 token added.", "{n} tokens added.")
        advice = (
            counted(known, "1 was in the ledger already.", "{n} were in the ledger already.")
            if known
            else None
        )
        self._notices.tell(PLACE, Severity.GOOD, sentence, advice)

    def _work(self, what: Text, work: Coroutine[None, None, None], *, to_end: bool = False) -> None:
        """Do one longer thing after the other, saying which."""
        if self._scope.busy("work"):
            work.close()
            return
        self._notices.clear(PLACE)
        self.show(replace(self.view, working=what))
        self._scope.start(self._until_done(work), key="work", to_end=to_end)

    async def _until_done(self, work: Coroutine[None, None, None]) -> None:
        try:
            await work
        finally:
            self.show(replace(self.view, working=None))

    # ----------------------------------------------------------------------------------------------- the view

    def _follow_ledger(self, ledger: LedgerView) -> None:
        self.show(replace(self.view, storage=ledger.problem))
        self._show_obstacle()
        if ledger.state in (LedgerState.READY, LedgerState.VIEWER) and not self._scope.busy("pace"):
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


def _finder(query: Query, now: datetime, first: int, count: int = WINDOW) -> Callable[[Ledger], Page]:
    return lambda ledger: ledger.catalogue.find(query, now, count, first)


def _can_be_cut(row: LedgerRow, now: datetime) -> bool:
    return standing(row, now).stop is Stop.YES


def _cuttable(query: Query, now: datetime, first: int, count: int) -> Callable[[Ledger], list[int]]:
    find = _finder(query, now, first, count)
    return lambda ledger: [row.id for row in find(ledger).rows if _can_be_cut(row, now)]


def _cuttable_of(ids: Sequence[int], now: datetime) -> Callable[[Ledger], list[int]]:
    return lambda ledger: [row.id for row in ledger.catalogue.rows(ids) if _can_be_cut(row, now)]


def _asker(
    ids: Sequence[int], by: str, reason: str, now: datetime, due: datetime
) -> Callable[[Ledger], tuple[int, ...]]:
    return lambda ledger: ledger.queue.request(ids, by=by, reason=reason, now=now, due=due)


def _asked_at(now: datetime, ask: Callable[[Ledger, datetime], T]) -> Callable[[Ledger], T]:
    return lambda ledger: ask(ledger, now)


def _reasons(given: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*given, *REASONS)))[:_MOST_REASONS]
