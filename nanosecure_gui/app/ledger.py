"""The ledger for the event loop: opened once, asked in its own thread, and honest about its state."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeVar, cast

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.wording import Text, text

from .presenter import Presenter

if TYPE_CHECKING:
    import asyncio

    from nanosecure_gui.store.ledger import Ledger
    from nanosecure_gui.store.ledger_opening import Opened

    from .worker import Worker

log = logging.getLogger(__name__)

PLACE: Final = "Revocations"  # the tab where it is said how the ledger and its tokens fare
PORTION: Final = 2_000  # rows read or written at once: the ledger's thread stays free for what is urgent

T = TypeVar("T")


class LedgerState(StrEnum):
    """Whether the ledger can be used."""

    OPENING = "opening"
    LOCKED = "locked"  # a passphrase is asked for
    READY = "ready"
    VIEWER = "viewer"  # another window writes; this one looks
    UNWRITABLE = "unwritable"  # it can be read; its disk takes nothing
    SHUT = "shut"  # it could not be opened


@dataclass(frozen=True, slots=True)
class LedgerView:
    """The ledger's state. `changes` counts what was written, so that lists know when to read again."""

    state: LedgerState = LedgerState.OPENING
    problem: Text | None = None  # why it is not what it should be
    advice: Text | None = None
    changes: int = 0

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written from here."""
        return self.state is not LedgerState.READY


class LedgerShut(UserError):
    """The ledger is not open, so nothing can be recorded or found."""


@dataclass(slots=True)
class _Record:
    """Something to be recorded, and what came of it."""

    do: Callable[[Ledger], object]
    result: object = None
    failure: BaseException | None = None


class LedgerKeeper(Presenter[LedgerView]):
    """Opens the ledger and passes questions and records to its thread, in order."""

    def __init__(self, worker: Worker, who: str, beside: Worker | None = None) -> None:
        """`who` stands in the ledger for the person at this desk; `beside` answers what takes long."""
        super().__init__(LedgerView())
        self._worker = worker
        self._beside = beside
        self._ledger: Ledger | None = None
        self._second: _SecondLook | None = None
        self._opened: asyncio.Event | None = None
        self._waiting: deque[_Record] = deque()
        self.who = who

    async def open(
        self, open_: Callable[[], Opened], look: Callable[[], Opened] | None = None
    ) -> tuple[Text, ...]:
        """Open with `open_`, in the ledger's thread; `look` gives a second, reading access to the same file.
        What the operator should be told about the file is returned. Raises what `open_` raises; the ledger
        stays shut then."""
        opened = await self._worker.run(open_)
        self._ledger = opened.ledger
        if look is not None and self._beside is not None:
            self._second = _SecondLook(self._beside, look)
        viewer = opened.ledger.read_only
        if (full := opened.unwritable) is not None:
            self.show(LedgerView(LedgerState.UNWRITABLE, full.text, full.advice))
        elif viewer:
            why = next(iter(opened.notices), text("This window only shows the ledger."))
            self.show(LedgerView(LedgerState.VIEWER, why))
        else:
            self.show(LedgerView(LedgerState.READY))
        self._event().set()
        return () if viewer else opened.notices

    def stay_shut(self, problem: UserError, state: LedgerState = LedgerState.SHUT) -> None:
        """It cannot be opened, now or for good: whoever waits for it hears why."""
        self.show(LedgerView(state, problem.text, problem.advice))
        self._event().set()

    @property
    def open_for_reading(self) -> bool:
        """Whether questions can be asked."""
        return self._ledger is not None

    async def ready(self) -> None:
        """Wait until the ledger is open, or known to stay shut."""
        await self._event().wait()

    async def read(self, ask: Callable[[Ledger], T]) -> T:
        """The ledger's answer. Raises `LedgerShut`, or what the ledger raises."""
        return await self._worker.run(ask, await self._get())

    async def survey(self, ask: Callable[[Ledger], T]) -> T:
        """The same for a question that takes long: asked beside the ledger's own thread, which stays free
        for what is urgent. It knows everything that `write` has returned for."""
        ledger = await self._get()
        if self._second is not None:
            return await self._second.ask(ask)
        return await self._worker.run(ask, ledger)

    async def write(self, do: Callable[[Ledger], T], *, quiet: bool = False) -> T:
        """Record something: on the disk when this returns. `quiet` records need no fresh lists. Raises
        `LedgerShut`, or what the ledger raises."""
        ledger = await self._get()
        record = _Record(do)
        self._waiting.append(record)
        await self._worker.run(_write_all, ledger, self._waiting)
        if record.failure is not None:
            raise record.failure
        if not quiet:
            self.show(replace(self.view, changes=self.view.changes + 1))
        return cast("T", record.result)

    async def close_file(self) -> None:
        """Close the file, to open it in another way: whoever asks meanwhile waits."""
        self._event().clear()
        second, self._second = self._second, None
        ledger, self._ledger = self._ledger, None
        if second is not None:
            await second.close()  # first: whoever closes last folds the write-ahead log into the file
        if ledger is not None:
            await self._worker.run(ledger.close)

    async def close(self) -> None:
        """Close the file for good; afterwards the ledger is shut."""
        await self.close_file()
        self._event().set()
        self._worker.close()
        if self._beside is not None:
            self._beside.close()

    def _event(self) -> asyncio.Event:
        import asyncio

        self._opened = self._opened or asyncio.Event()
        return self._opened

    async def _get(self) -> Ledger:
        await self.ready()
        if self._ledger is None:
            raise LedgerShut(
                self.view.problem or text("The ledger is closed."),
                self.view.advice or text("Start NanoSecure again."),
            )
        return self._ledger


class _SecondLook:
    """A reading access to the ledger in a thread of its own, opened when something is first asked."""

    def __init__(self, worker: Worker, look: Callable[[], Opened]) -> None:
        self._worker = worker
        self._look = look
        self._ledger: Ledger | None = None

    async def ask(self, question: Callable[[Ledger], T]) -> T:
        """The answer. Raises what opening or asking raises."""
        return await self._worker.run(self._answer, question)

    async def close(self) -> None:
        """Close it, after what was asked."""
        await self._worker.run(self._shut)

    def _answer(self, question: Callable[[Ledger], T]) -> T:
        if self._ledger is None:
            self._ledger = self._look().ledger
        return question(self._ledger)

    def _shut(self) -> None:
        ledger, self._ledger = self._ledger, None
        if ledger is not None:
            ledger.close()


def _write_all(ledger: Ledger, waiting: deque[_Record]) -> None:
    """Record everything that waits, in one transaction: waiting for the disk is what takes long. The jobs of
    those that were taken along find nothing left to do. If one fails, each is tried by itself."""
    records = [waiting.popleft() for _ in range(len(waiting))]
    if len(records) > 1:
        try:
            with ledger.together():
                for record in records:
                    record.result = record.do(ledger)
        except Exception as problem:  # noqa: BLE001 - whose it is shows below
            log.info("recording one by one: %s", type(problem).__name__)
        else:
            return
    for record in records:
        try:
            record.result = record.do(ledger)
        except BaseException as problem:  # noqa: BLE001 - raised again where it is awaited
            record.failure = problem
