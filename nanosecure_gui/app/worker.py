"""One thread for one store: blocking work in order, off the event loop."""

from __future__ import annotations

from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")
_Job = tuple["asyncio.AbstractEventLoop", "asyncio.Future[Any]", Callable[[], Any]]


class Worker:
    """Runs blocking functions one after the other in its own daemon thread, which a stuck call cannot turn
    into a program that does not end."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._thread: Thread | None = None

    async def run(self, function: Callable[..., T], *arguments: object) -> T:
        """The result of `function(*arguments)`; its exception is raised here."""
        import asyncio

        if self._thread is None:
            self._thread = Thread(target=self._work, name=self._name, daemon=True)
            self._thread.start()
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        self._jobs.put((loop, future, lambda: function(*arguments)))
        return await asyncio.shield(future)

    def close(self) -> None:
        """Let the thread end after the work it has."""
        if self._thread is not None:
            self._jobs.put(None)

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            loop, future, call = job
            try:
                result, failure = call(), None
            except BaseException as error:  # noqa: BLE001 - raised again where it is awaited
                result, failure = None, error
            if not loop.is_closed():
                loop.call_soon_threadsafe(_settle, future, result, failure)


def _settle(future: asyncio.Future[Any], result: object, failure: BaseException | None) -> None:
    if future.cancelled():
        return
    if failure is None:
        future.set_result(result)
    else:
        future.set_exception(failure)
