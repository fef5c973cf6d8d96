"""An open guest list in memory: its rows, their verdicts, and how far each has come.

A row that is being issued is settled: its verdict stays as it is. It has at most one request on its way, so
consecutive tokens are asked for one after the other. Tokens are not kept here, only their entries.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from nanosecure_gui.core.drafts import CLOCK_DOUBT, SHORTEST
from nanosecure_gui.core.guest_people import Guest
from nanosecure_gui.core.guest_rows import Outcome, Planned, Rules
from nanosecure_gui.core.guests import GuestList
from nanosecure_gui.core.ledger_records import Stored
from nanosecure_gui.core.tokens import TokenRequest
from nanosecure_gui.core.wording import Text, text

from .guest_history import RowHistory, restored, state_of
from .guest_list_view import RowProgress, RowState, RowToken, Shift

_PLANNED: Final = RowProgress()
_REFUSED: Final = RowProgress(RowState.REFUSED)
_OPEN: Final = (RowState.PLANNED, RowState.LATER, RowState.REFUSED, RowState.FAILED)
_WAITING: Final = (RowState.LATER, RowState.ISSUED)  # until `next_at`, where there is one
_OVER: Final = text("It would already be over: the end is in the past.")


@dataclass(frozen=True, slots=True)
class Ask:
    """One token to be asked for. `replaces` are entries to be revoked as soon as it is on record."""

    row: int
    round: int
    stage: int
    request: TokenRequest
    replaces: tuple[int, ...] = ()


class GuestBoard:
    """One list. Everything that changes a row says so in `changed`, from which it is written down."""

    def __init__(self, guests: GuestList, delay: timedelta = timedelta()) -> None:
        """`delay` is by how much the show has slipped."""
        self.guests = guests
        self.delay = delay
        self.following = 0  # issued rows of which another token follows
        self.rows: list[RowProgress] = []
        self.counts: Counter[RowState] = Counter()
        self.changed: set[int] = set()
        self._behind = 0
        self._timed: tuple[tuple[Guest, ...], Rules, bool] | None = None
        self._old: dict[int, tuple[RowToken, ...]] = {}  # tokens that the row's next ones will replace
        for row in range(len(guests.guests)):
            self.rows.append(self._open_state(row, _PLANNED))
            self.counts[self.rows[row].state] += 1

    def restore(self, histories: Mapping[int, RowHistory], now: datetime) -> None:
        """How far the rows had come, from the ledger. Belongs before anything else."""
        settled: set[int] = set()
        for row, history in histories.items():
            progress, old = restored(history, behind=self.guests.guests[row].delay != self.delay)
            if old:
                self._old[row] = old
            self._set(row, progress)
            if self._is_settled_by(row, progress):
                settled.add(row)
        self.guests = self.guests.release(self.guests.settled - settled, now).settle(settled)
        for row, progress in enumerate(self.rows):
            if progress.state is RowState.ISSUED:
                self._set(row, self._moved_on(row, progress, now))
            elif progress.state in _OPEN and progress.state is not RowState.FAILED:
                self._set(row, self._open_state(row, progress))
        self.changed.clear()

    # ------------------------------------------------------------------------------------------ the verdicts

    def judged_again(self, guests: GuestList) -> None:
        """The list after a change: rows whose verdict is another one show it."""
        before, self.guests = self.guests, guests
        for row, (old, new) in enumerate(zip(before.judged, guests.judged, strict=True)):
            edited = before.guests[row] is not guests.guests[row]
            if edited:
                self.changed.add(row)
            if (edited or old is not new) and self.rows[row].state in _OPEN and row not in guests.settled:
                failed = self.rows[row].state is RowState.FAILED and not edited
                if not failed or guests.judged[row].outcome is Outcome.REFUSED:
                    self._set(row, self._open_state(row, self.rows[row]))

    def grown(self, guests: GuestList) -> None:
        """The list with more rows behind its last one."""
        self.guests = guests
        for row in range(len(self.rows), len(guests.guests)):
            self.rows.append(self._open_state(row, _PLANNED))
            self.counts[self.rows[row].state] += 1
            self.changed.add(row)

    def shifted(self, guests: GuestList, delta: timedelta) -> None:
        """The list after the show slipped by `delta`: rows with tokens stay behind."""
        self.delay += delta
        self.judged_again(guests)
        for row, progress in enumerate(self.rows):
            if progress.tokens and row not in self._old:
                self._set(row, replace(progress, behind=guests.guests[row].delay != self.delay))

    @property
    def shift(self) -> Shift:
        """What letting the show slip would touch."""
        if not self._has_times():
            return Shift()
        issued = self.counts[RowState.ISSUED] + self.counts[RowState.SENDING]
        return Shift(len(self.rows) - len(self.guests.settled), issued, self._behind)

    @property
    def behind(self) -> tuple[int, ...]:
        """The rows whose tokens have the times from before the show slipped, and let people in."""
        return tuple(row for row, each in enumerate(self.rows) if _is_behind(each))

    def reopen(self, guests: GuestList, rows: Iterable[int]) -> tuple[int, ...]:
        """`rows` are to be issued anew, by the verdicts of `guests` (see `moved`), as far as that can be:
        returns those. Their tokens stay until then."""
        reopened = [row for row in rows if row not in guests.settled]
        self.guests = guests
        for row in reopened:
            before = self.rows[row]
            self._old[row] = before.tokens
            self._set(row, self._open_state(row, replace(before, reissues=before.reissues + 1)))
        self.changed.update(reopened)
        return tuple(reopened)

    # --------------------------------------------------------------------------------------------- issuing

    def due(self, now: datetime) -> tuple[int, ...]:
        """The rows of which a token can be issued now."""
        return tuple(row for row, progress in enumerate(self.rows) if self._is_due(progress, now))

    def due_by_waiting(self, now: datetime) -> tuple[int, ...]:
        """Those of them that had to wait for their time."""
        return tuple(row for row in self.due(now) if self.rows[row].next_at is not None)

    def next_at(self, now: datetime) -> datetime | None:
        """When the next token that has to wait can be issued."""
        waiting = (each.next_at for each in self.rows if each.next_at is not None and each.state in _WAITING)
        return min((at for at in waiting if at > now), default=None)

    def rows_in(self, state: RowState) -> tuple[int, ...]:
        """The rows in a state."""
        return tuple(row for row, progress in enumerate(self.rows) if progress.state is state)

    def queue(self, rows: Iterable[int]) -> None:
        """These are going to be issued."""
        for row in rows:
            self._set(row, replace(self.rows[row], state=RowState.QUEUED, problem=None))

    def unqueue(self, rows: Iterable[int], now: datetime) -> None:
        """These are not, after all."""
        for row in rows:
            if self.rows[row].state is RowState.QUEUED:
                self._set(row, self._resting(row, now))

    def take(self, rows: Iterable[int], now: datetime) -> tuple[Ask, ...]:
        """Queued rows as requests, judged by the time it is now: they are settled. Rows of which nothing can
        be issued any more, or yet, leave the queue."""
        queued = [row for row in rows if self.rows[row].state is RowState.QUEUED]
        self.guests = self.guests.at(now, [row for row in queued if self._is_out_of_date(row, now)])
        asks = []
        for row in queued:
            ask = self._ask(row, now)
            if ask is None:
                self._set(row, self._not_to_be(row, now))
            else:
                asks.append(ask)
                self._set(row, replace(self.rows[row], state=RowState.SENDING))
        taken = [ask.row for ask in asks]
        self.changed.update(row for row in taken if row not in self.guests.settled)
        self.guests = self.guests.settle(taken)
        return tuple(asks)

    def give_back(self, asks: Iterable[Ask], now: datetime) -> None:
        """These were not sent: they are queued again."""
        rows = [ask.row for ask in asks]
        for row in rows:
            self._set(row, replace(self.rows[row], state=RowState.QUEUED))
        self._release(rows, now)

    def issued(self, ask: Ask, entry: int, code: str, now: datetime) -> None:
        """It came, and is on record."""
        before = self.rows[ask.row]
        kept = () if self._old.pop(ask.row, None) else before.tokens
        token = RowToken(entry, ask.stage, code)
        tokens = (*(each for each in kept if each.stage != ask.stage), token)
        behind = self.guests.guests[ask.row].delay != self.delay
        progress = RowProgress(RowState.ISSUED, tokens, None, None, before.reissues, behind)
        self._set(ask.row, self._moved_on(ask.row, progress, now))

    def failed(self, troubles: Iterable[tuple[Ask, Text]], now: datetime) -> None:
        """The service made no token, and why. Those that have none may be mended."""
        rows = []
        for ask, problem in troubles:
            rows.append(ask.row)
            self._set(ask.row, replace(self.rows[ask.row], state=RowState.FAILED, problem=problem))
        self._release(rows, now)

    def lost(self, ask: Ask, problem: Text) -> None:
        """No answer came."""
        self._set(ask.row, replace(self.rows[ask.row], state=RowState.MAY_EXIST, problem=problem))

    def again(self, rows: Iterable[int], now: datetime) -> tuple[int, ...]:
        """Failed or lost rows are to be asked for anew; those that can be."""
        chosen = [row for row in rows if self.rows[row].state in (RowState.FAILED, RowState.MAY_EXIST)]
        self._release(chosen, now)
        for row in chosen:
            self._set(row, self._resting(row, now))
        return tuple(row for row in chosen if self._is_due(self.rows[row], now))

    def follow(self, stored: Mapping[int, Stored]) -> None:
        """What became of tokens that are not just issued, by their entries."""
        for row, progress in enumerate(self.rows):
            if progress.tokens and progress.state in (RowState.ISSUED, RowState.REVOKING, RowState.REVOKED):
                state = state_of(stored.get(progress.tokens[-1].entry, Stored.ISSUED))
                if state is not progress.state:
                    self._set(row, replace(progress, state=state))

    # ------------------------------------------------------------------------------------------------ parts

    def _set(self, row: int, progress: RowProgress) -> None:
        before = self.rows[row]
        if before != progress:
            self.rows[row] = progress
            self.counts[before.state] -= 1
            self.counts[progress.state] += 1
            self._behind += _is_behind(progress) - _is_behind(before)
            self.following += _is_followed(progress) - _is_followed(before)

    def _has_times(self) -> bool:
        guests, rules = self.guests.guests, self.guests.rules
        if self._timed is None or self._timed[0] is not guests or self._timed[1] is not rules:
            self._timed = guests, rules, self.guests.has_times  # which takes a while for many
        return self._timed[2]

    def _open_state(self, row: int, before: RowProgress) -> RowProgress:
        """The state of a row that its verdict alone decides."""
        judged = self.guests.judged[row]
        shared = _REFUSED if judged.outcome is Outcome.REFUSED else _PLANNED
        later = None
        if judged.tokens and judged.tokens[0].stage.waits(self.guests.now):
            shared, later = _PLANNED, judged.tokens[0].stage.issue_from
        if not before.tokens and not before.reissues and later is None:
            return shared  # nearly all of a long list
        state = shared.state if later is None else RowState.LATER
        return replace(before, state=state, problem=None, next_at=later)

    def _resting(self, row: int, now: datetime) -> RowProgress:
        """The state of a row that is neither queued nor sent."""
        progress = self.rows[row]
        if row in self.guests.settled and progress.tokens and row not in self._old:
            return self._moved_on(row, replace(progress, state=RowState.ISSUED, problem=None), now)
        return self._open_state(row, progress)

    def _moved_on(self, row: int, progress: RowProgress, now: datetime) -> RowProgress:
        """An issued row with the instant at which its next token can be had, if there is to be one."""
        if progress.state is not RowState.ISSUED:
            return progress
        planned = self._next(row, progress, now)
        return replace(progress, next_at=planned.stage.issue_from if planned is not None else None)

    def _next(self, row: int, progress: RowProgress, now: datetime) -> Planned | None:
        """The next of a row's tokens that is not issued and not over."""
        issued = set() if row in self._old else {token.stage for token in progress.tokens}
        for planned in self.guests.judged[row].tokens:
            if planned.stage.number not in issued and planned.request.expires - now >= SHORTEST:
                return planned
        return None

    def _is_due(self, progress: RowProgress, now: datetime) -> bool:
        if progress.state is RowState.PLANNED:
            return True
        return progress.state in _WAITING and progress.next_at is not None and progress.next_at <= now

    def _ask(self, row: int, now: datetime) -> Ask | None:
        progress = self.rows[row]
        planned = self._next(row, progress, now)
        if planned is None or planned.stage.waits(now):
            return None
        old = tuple(token.entry for token in self._old.get(row, ()))
        return Ask(row, progress.reissues, planned.stage.number, _by_now(planned.request, now), old)

    def _is_out_of_date(self, row: int, now: datetime) -> bool:
        """Whether a verdict may be another one by now: the times of an event stay what they are until they
        are over, others count from the present."""
        if row in self.guests.settled:
            return False
        return self.guests.rules.event is None or self._next(row, self.rows[row], now) is None

    def _not_to_be(self, row: int, now: datetime) -> RowProgress:
        """A queued row of which nothing can be issued now."""
        progress = self._resting(row, now)
        if progress.state is RowState.PLANNED:  # everything it asked for is over
            return replace(progress, state=RowState.FAILED, problem=_OVER)
        return progress

    def _release(self, rows: Sequence[int], now: datetime) -> None:
        """Nothing was issued for these in their present round: they may be judged and mended again."""
        bare = [row for row in rows if row in self._old or not self.rows[row].tokens]
        self.guests = _as_late(self.guests.release(bare, now), bare, self.delay, now)
        self.changed.update(bare)

    def _is_settled_by(self, row: int, progress: RowProgress) -> bool:
        return progress.state is RowState.MAY_EXIST or (bool(progress.tokens) and row not in self._old)


def moved(guests: GuestList, rows: Iterable[int], delay: timedelta, now: datetime) -> GuestList:
    """The list with `rows` open again and as late as the show is by now. Those that could not be issued that
    way stay as they are."""
    chosen = tuple(rows)
    again = _as_late(guests.release(chosen, now), chosen, delay, now)
    impossible = [row for row in chosen if again.judged[row].outcome is Outcome.REFUSED]
    if not impossible:
        return again
    as_before = list(again.guests), list(again.judged)
    for row in impossible:
        as_before[0][row], as_before[1][row] = guests.guests[row], guests.judged[row]
    return replace(again, guests=tuple(as_before[0]), judged=tuple(as_before[1])).settle(impossible)


def _as_late(guests: GuestList, rows: Iterable[int], delay: timedelta, now: datetime) -> GuestList:
    """The list with those of `rows` that are not settled as late as the show is by now."""
    by_delta: defaultdict[timedelta, list[int]] = defaultdict(list)
    for row in rows:
        by_delta[delay - guests.guests[row].delay].append(row)
    for delta, together in by_delta.items():
        guests = guests.shifted(delta, now, together) if delta else guests
    return guests


def _by_now(request: TokenRequest, now: datetime) -> TokenRequest:
    """The request as it can be sent: the service may refuse a start in the past."""
    start = request.not_before
    return replace(request, not_before=None) if start is not None and start <= now + CLOCK_DOUBT else request


def _is_followed(progress: RowProgress) -> bool:
    return progress.next_at is not None and progress.state is RowState.ISSUED


def _is_behind(progress: RowProgress) -> bool:
    return progress.behind and progress.state is RowState.ISSUED
