"""A run: the tokens of a guest list, asked for many at once, so that none is forgotten and none made twice.

Every request is on record before it is sent, every token before it is shown; both in batches. What certainly
made no token (no connection, a busy service, a refused credential) is sent again; what may have made one is
not, unless the operator says so. Whatever stops the run, what was not sent is taken off the record again.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.wording import text

from .guest_batch import Batch, Written, write
from .guest_gate import Gate, Why
from .guest_keeping import KeptRow
from .guest_list_view import RowState, RunProgress
from .guest_pace import Speed
from .guest_wire import GATHER, GATHERED, ClientsOf, Wire

if TYPE_CHECKING:
    import asyncio

    from .guest_board import Ask, GuestBoard
    from .ledger import LedgerKeeper
    from .tasks import TaskScope

log = logging.getLogger(__name__)

FEWEST_AHEAD: Final = 16  # requests on record that are not sent yet; once half of them are, more are written
MOST_AHEAD: Final = 64
DISK_PAUSE: Final = 5.0
LONGEST_SLEEP: Final = 60.0
_UNWRITABLE: Final = (Why.DISK, Why.OWN_FAULT)


@dataclass(frozen=True, slots=True)
class RunDesk:
    """What a run needs of the desk. `now` is the service's time, `steady` a clock that never goes back, in
    seconds; `jitter` gives numbers from 0 to 1."""

    ledger: LedgerKeeper
    clients: ClientsOf
    scope: TaskScope
    now: Callable[[], datetime]
    steady: Callable[[], float]
    jitter: Callable[[], float]
    revoke: Callable[[], None]  # older tokens wait to be revoked
    trouble: Callable[[BaseException, str], None]  # what the operator has to mend, and of which organisation
    changed: Callable[[], None]  # rows or progress are other ones
    ended: Callable[[RunProgress], None]


class GuestRun:
    """One run over rows of one list. `start` it once."""

    def __init__(self, board: GuestBoard, list_id: str, organisation_id: str, desk: RunDesk) -> None:
        self._board = board
        self._list_id = list_id
        self._organisation_id = organisation_id
        self._desk = desk
        self._gate = Gate(desk.now, desk.steady, desk.jitter)
        self._speed = Speed(desk.steady())
        self._rows: deque[int] = deque()
        self._ahead = FEWEST_AHEAD
        self._wire = Wire(self._gate, desk.scope, desk.steady, self._heard, self._refused, desk.trouble)
        self._total = self._done = self._failed = self._missing = 0
        self._wake: asyncio.Event | None = None
        self._writing: asyncio.Task[Any] | None = None

    # ---------------------------------------------------------------------------------------------- verbs

    def start(self, rows: Iterable[int]) -> None:
        """Issue these rows."""
        chosen = tuple(rows)
        self._board.queue(chosen)
        self._rows.extend(chosen)
        self._total += len(chosen)
        self._desk.scope.start(self._run(), key="run")

    def pause(self) -> None:
        """Send nothing more for now; what is on the wire comes back."""
        self._gate.paused = True
        self._poke()

    def rest(self) -> None:
        """As `pause`, for somebody who works on the rows; an operator's pause is another thing."""
        self._gate.resting += 1
        self._poke()

    def end_rest(self) -> None:
        """That work is done."""
        self._gate.resting -= 1
        self._set_off()

    def resume(self) -> None:
        """Go on, also if something else than `pause` held it."""
        self._gate.resume()
        self._set_off()

    def cancel(self) -> None:
        """Send nothing more; what is on the wire comes back and is recorded, the rest is as it was."""
        self._gate.ending = True
        if self._gate.is_held_by(*_UNWRITABLE):
            self._gate.release()  # once more
        self._poke()

    def mended(self, *why: Why) -> None:
        """What held it is over, if it was one of these: go on at once."""
        if self._gate.is_held_by(*why):
            self._wire.client = None
            self._gate.release()
            self._set_off()

    def wake(self) -> None:
        """There may be something to do: time passed."""
        if self._wake is not None:
            self._wake.set()

    @property
    def progress(self) -> RunProgress:
        """How far it is."""
        gate, hold, held = self._gate, self._gate.hold, self._gate.held
        goes_on = gate.is_open or gate.is_held_by(Why.BUSY)  # such pauses are part of the pace
        rate = self._speed.rate(self._desk.steady()) if goes_on and not gate.paused else 0.0
        return RunProgress(
            total=self._total,
            done=self._done,
            failed=self._failed,
            lost=self._missing,
            rate=rate,
            seconds_left=(self._total - self._answered) / rate if rate else None,
            paused=gate.paused,
            ending=gate.ending,
            hold=held.reason if held is not None else None,
            why=held.why if held is not None else None,
            until=hold.until if hold is not None else None,
            at_once=gate.limit,
        )

    # --------------------------------------------------------------------------------------------- the rounds

    async def _run(self) -> None:
        import asyncio

        self._wake = wake = asyncio.Event()
        try:
            while True:
                wake.clear()
                await self._round()
                if self._is_over:
                    break
                with suppress(TimeoutError):
                    async with asyncio.timeout(self._sleep()):
                        await wake.wait()
        except asyncio.CancelledError:
            await self._close(wake)
            raise
        except Exception:
            await self._close(wake)
            self._desk.ended(self.progress)
            raise
        self._desk.changed()
        self._desk.ended(self.progress)

    @property
    def _is_over(self) -> bool:
        return not self._rows and self._wire.is_idle

    async def _round(self) -> None:
        """Write down what came back and what is sent next, and send it."""
        busy = self._gate.is_held_by(Why.BUSY)
        if self._gate.move_on() and not busy:
            self._speed.restart(self._desk.steady(), self._answered)
        batch = await self._batch()
        if batch:
            await self._write_to_end(batch)
        if self._gate.ending:
            self._board.unqueue(self._rows, self._desk.now())
            self._rows.clear()
        self._wire.launch()
        self._desk.changed()

    async def _batch(self) -> Batch:
        """What is worth a write now."""
        gate, wire = self._gate, self._wire
        if gate.is_held_by(*_UNWRITABLE):
            return Batch()
        asks: tuple[Ask, ...] = ()
        if gate.is_open and (self._rows or wire.ready) and await self._has_client() and self._has_room:
            asks = self._take()
        unsent = tuple(wire.ready) if gate.stays_shut else ()
        if not (asks or unsent or wire.is_worth_writing):
            return Batch()
        if unsent:
            wire.ready.clear()
        return Batch(tuple(wire.created), tuple(wire.troubles), unsent, asks, self._kept(asks))

    @property
    def _has_room(self) -> bool:
        return bool(self._rows) and len(self._wire.ready) <= (0 if self._gate.probing else self._ahead // 2)

    def _heard(self, answers: int) -> None:
        """An answer came, or a sender ended: so many answers wait to be written."""
        if answers in (1, GATHERED) or self._has_room or not self._gate.is_open or not self._wire.flying:
            self.wake()

    def _take(self) -> tuple[Ask, ...]:
        """The next rows as requests."""
        most = 1 if self._gate.probing else self._ahead - len(self._wire.ready)
        chosen = [self._rows.popleft() for _ in range(min(most, len(self._rows)))]
        asks = self._board.take(chosen, self._desk.now())
        asked = {ask.row for ask in asks}
        for row in chosen:
            if row in asked:
                continue
            if self._board.rows[row].state in (RowState.LATER, RowState.ISSUED):
                self._total -= 1  # its time has not come, after all
            else:
                self._failed += 1
        return asks

    def _kept(self, asks: Iterable[Ask]) -> tuple[KeptRow, ...]:
        """The rows as they have to be kept now that they are settled."""
        guests, changed = self._board.guests, self._board.changed
        rows = [ask.row for ask in asks if ask.row in changed]
        changed.difference_update(rows)
        return tuple(
            KeptRow(guests.guests[row], guests.judged[row], self._board.rows[row].reissues) for row in rows
        )

    async def _write_to_end(self, batch: Batch) -> None:
        """Once begun, a write goes on whoever is cancelled, and is acted upon."""
        import asyncio

        self._writing = self._desk.scope.run_to_end(self._write(batch))
        await asyncio.shield(self._writing)

    async def _write(self, batch: Batch) -> None:
        """Write a batch down, and act on it only then."""
        now, by = self._desk.now(), self._desk.ledger.who
        try:
            written = await self._desk.ledger.write(
                lambda ledger: write(ledger, batch, self._list_id, self._organisation_id, by, now),
                quiet=not (batch.created or batch.troubles),
            )
        except UserError as problem:
            self._undo(batch, now)
            self._gate.stand(Why.DISK, problem.text, DISK_PAUSE)
        except Exception as fault:  # noqa: BLE001 - a fault of the program: reported, and nothing goes on
            self._undo(batch, now)
            self._desk.trouble(fault, "")
            self._gate.stand(Why.OWN_FAULT, text("NanoSecure had a fault of its own."))
        else:
            self._apply(batch, written, now)

    def _undo(self, batch: Batch, now: datetime) -> None:
        """Nothing of it is on the disk."""
        self._wire.ready.extendleft(reversed(batch.unsent))
        self._board.give_back(batch.asks, now)
        self._rows.extendleft(ask.row for ask in reversed(batch.asks))

    def _apply(self, batch: Batch, written: Written, now: datetime) -> None:
        """All of it is on the disk, and shows in the rows."""
        board = self._board
        self._wire.written(len(batch.created), len(batch.troubles))
        for each in batch.created:
            board.issued(each.sent.ask, each.sent.entry, written.codes[each.sent.entry], now)
        self._done += len(batch.created)
        self._go_on([each.sent.ask.row for each in batch.created], now)
        lost = [each for each in batch.troubles if each.lost]
        for trouble in lost:
            board.lost(trouble.sent.ask, trouble.problem.text)
        self._missing += len(lost)
        failed = [(each.sent.ask, each.problem.text) for each in batch.troubles if not each.lost]
        board.failed(failed, now)
        self._failed += len(failed)
        board.give_back([each.ask for each in batch.unsent], now)
        self._rows.extendleft(each.ask.row for each in reversed(batch.unsent))
        if written.ready:
            self._look_ahead()
            self._wire.ready.extend(written.ready)
        self._speed.note(self._desk.steady(), self._answered)
        if written.revoking:
            self._desk.revoke()

    def _look_ahead(self) -> None:
        """As many requests are on record as are sent while more are written down, and no more than that:
        should the program be killed, nobody knows which of them were sent."""
        if self._wire.is_dry:
            self._ahead = min(MOST_AHEAD, 2 * self._ahead)
        elif len(self._wire.ready) > self._ahead // 4:
            self._ahead = max(FEWEST_AHEAD, self._ahead - 1)

    def _go_on(self, issued: list[int], now: datetime) -> None:
        """Rows of which the next token can be had at once."""
        for row in issued:
            at = self._board.rows[row].next_at
            if at is not None and at <= now and not self._gate.ending:
                self._board.queue([row])
                self._rows.append(row)
                self._total += 1

    async def _close(self, wake: asyncio.Event) -> None:
        """The program ends: what is on the wire comes back and is written down, what was not sent is taken
        back."""
        import asyncio

        self._gate.ending = True
        if self._writing is not None:
            await asyncio.wait([self._writing])
        while self._wire.flying:
            wake.clear()
            await wake.wait()
        batch = Batch(tuple(self._wire.created), tuple(self._wire.troubles), tuple(self._wire.ready))
        self._wire.ready.clear()
        if batch and not self._desk.ledger.view.read_only:
            await self._write(batch)
        if self._wire.created:
            log.warning("the last answers of a run are not recorded")

    # --------------------------------------------------------------------------------------------- the wire

    @property
    def _answered(self) -> int:
        return self._done + self._failed + self._missing

    def _sleep(self) -> float:
        """Seconds until there is something to do by itself."""
        opens = self._gate.opens_in
        if self._wire.answers and not self._gate.is_held_by(*_UNWRITABLE):
            return GATHER
        return min(LONGEST_SLEEP, opens + 0.01) if opens is not None else LONGEST_SLEEP

    def _set_off(self) -> None:
        self._speed.restart(self._desk.steady(), self._answered)
        self._poke()

    def _poke(self) -> None:
        self.wake()
        self._desk.changed()

    async def _has_client(self) -> bool:
        if self._wire.client is None:
            try:
                self._wire.client = await self._desk.clients.of(self._organisation_id)
            except UserError as problem:
                self._refused(Why.CREDENTIAL, problem)
        return self._wire.client is not None

    def _refused(self, why: Why, problem: UserError) -> None:
        """Nothing gets through until the operator has mended that."""
        self._wire.client = None
        if self._gate.stand(why, problem.text):
            self._desk.trouble(problem, self._organisation_id)
