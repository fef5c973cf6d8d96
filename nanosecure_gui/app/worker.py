"""One thread for one store: blocking work in order, off the event loop."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any, Final, TypeVar

if TYPE_CHECKING:
    import asyncio

log = logging.getLogger(__name__)

SHORT_TURN: Final = 0.0005  # seconds
USUAL_TURN: Final = sys.getswitchinterval()

T = TypeVar("T")
_Job = tuple["asyncio.AbstractEventLoop", "asyncio.Future[Any]", Callable[[], Any]]


class Worker:
    """Runs blocking functions one after the other in its own daemon thread, which a stuck call cannot turn
    into a program that does not end."""

    def __init__(self, name: str, *, computes: bool = False) -> None:
        """`computes`: its work is Python's own for long, and lets the window's thread go first more often.
        That one gives Python away at every stroke of its painting; the usual turns would add up to a
        frozen window."""
        self._name = name
        self._turns = _short_turns if computes else nullcontext
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._closed = False

    async def run(self, function: Callable[..., T], *arguments: object) -> T:
        """The result of `function(*arguments)`; its exception is raised here. The work is done even if the
        caller is cancelled. Raises `RuntimeError` once closed."""
        import asyncio

        if self._closed:
            raise RuntimeError(f"the worker {self._name} is closed")
        if self._thread is None:
            self._thread = Thread(target=self._work, name=self._name, daemon=True)
            self._thread.start()
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        self._jobs.put((loop, future, lambda: function(*arguments)))
        return await future

    def close(self) -> None:
        """Let the thread end after the work it has."""
        if self._thread is not None and not self._closed:
            self._jobs.put(None)
        self._closed = True

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            with self._turns():
                _do(*job)
            del job  # its arguments may be secrets: not kept until the next job


@contextmanager
def _short_turns() -> Iterator[None]:
    sys.setswitchinterval(SHORT_TURN)
    try:
        yield
    finally:
        sys.setswitchinterval(USUAL_TURN)


def _do(loop: asyncio.AbstractEventLoop, future: asyncio.Future[Any], call: Callable[[], Any]) -> None:
    result: object = None
    failure: BaseException | None = None
    try:
        result = call()
    except StopIteration as error:  # no future can carry one
        failure = RuntimeError(f"{error!r} in a worker")
    except BaseException as error:  # noqa: BLE001 - raised again where it is awaited
        failure = error
    with suppress(RuntimeError):  # the loop is closed: nobody waits any more
        if not loop.is_closed():
            loop.call_soon_threadsafe(_settle, future, result, failure)


def _settle(future: asyncio.Future[Any], result: object, failure: BaseException | None) -> None:
    if future.cancelled():
        if failure is not None:
            log.warning("work that nobody waits for any more failed: %s", type(failure).__name__)
        return
    if failure is None:
        future.set_result(result)
    else:
        future.set_exception(failure)
