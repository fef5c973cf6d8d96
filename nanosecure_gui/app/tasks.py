"""The only place that creates tasks.

A `TaskScope` belongs to one owner. Work started under a key replaces earlier work under that key; *busy* is
read from the scope. Work may be started before the event loop runs (the window is painted first): it waits
and starts with the loop. Closing cancels and awaits everything, except what must run to its end.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import asyncio

Work = Coroutine[Any, Any, Any]
OnFailure = Callable[[str, BaseException], None]


class Tasks:
    """All scopes of the program: opened with the event loop, closed in one go before it ends."""

    def __init__(self, on_failure: OnFailure) -> None:
        """`on_failure` is told the owner and the exception of every task that fails."""
        self._on_failure = on_failure
        self._scopes: list[TaskScope] = []
        self._loop: asyncio.AbstractEventLoop | None = None
        self._closed = False

    def scope(self, owner: str) -> TaskScope:
        """A scope for a new owner; `owner` names where its failures are shown."""
        scope = TaskScope(owner, self._on_failure)
        if self._closed:
            scope.drop()
        elif self._loop is not None:
            scope.open(self._loop)
        self._scopes.append(scope)
        return scope

    def open(self, loop: asyncio.AbstractEventLoop) -> None:
        """Let work begin, also what was started before."""
        self._loop = loop
        for scope in self._scopes:
            scope.open(loop)

    async def close(self) -> None:
        """Cancel and await everything; from now on, new work is dropped."""
        self._closed = True
        for scope in self._scopes:
            scope.drop()  # all of them first, so that none starts work while another is awaited
        for scope in self._scopes:
            await scope.close()


class TaskScope:
    """The running work of one owner."""

    def __init__(self, owner: str, on_failure: OnFailure) -> None:
        self.owner = owner
        self._on_failure = on_failure
        self._loop: asyncio.AbstractEventLoop | None = None
        self._waiting: list[tuple[Work, str, bool]] = []
        self._keyed: dict[str, asyncio.Task[Any]] = {}
        self._cancellable: set[asyncio.Task[Any]] = set()
        self._lasting: set[asyncio.Task[Any]] = set()
        self._awaited: set[asyncio.Task[Any]] = set()
        self._observers: list[Callable[[], None]] = []
        self._closed = False

    def observe(self, changed: Callable[[], None]) -> None:
        """Call `changed` whenever work starts or ends, so that *busy* can be shown."""
        self._observers.append(changed)

    def open(self, loop: asyncio.AbstractEventLoop) -> None:
        """Start what was waiting for the event loop."""
        self._loop = loop
        waiting, self._waiting = self._waiting, []
        for work, key, to_end in waiting:
            self.start(work, key, to_end=to_end)

    def start(self, work: Work, key: str = "", *, to_end: bool = False) -> None:
        """Run `work`. Under a `key`, earlier work of that key is cancelled, unless it was started `to_end`:
        such work changes something, and is awaited even when the program closes."""
        if self._closed:
            work.close()
        elif self._loop is None:
            self._wait_for_loop(work, key, to_end)
        else:
            task = self._run(work, self._lasting if to_end else self._cancellable)
            if key:
                earlier = self._keyed.get(key)
                self._keyed[key] = task
                if earlier in self._cancellable:
                    earlier.cancel()
        self._changed()

    def stop(self, key: str) -> None:
        """Cancel the work under `key`, if there is any that may be cancelled."""
        if not self.busy(key):
            return
        self._forget_waiting(key)
        if (task := self._keyed.get(key)) in self._cancellable:
            del self._keyed[key]
            task.cancel()
        self._changed()

    def run_to_end(self, work: Work) -> asyncio.Task[Any]:
        """Run `work` as a task that closing awaits but never cancels, for a caller who takes its result or
        its failure: a request that is on the wire."""
        if self._loop is None:
            work.close()
            raise RuntimeError("the event loop is not running yet")
        return self._run(work, self._awaited)

    def busy(self, key: str) -> bool:
        """Whether work under `key` is running or waiting to."""
        if any(key == waiting for _work, waiting, _to_end in self._waiting):
            return True
        task = self._keyed.get(key)
        return task is not None and not task.done()

    def drop(self) -> None:
        """Cancel what may be cancelled and drop later work; what must run to its end goes on."""
        if self._closed:
            return
        self._closed = True
        for work, _key, _to_end in self._waiting:
            work.close()
        self._waiting.clear()
        for task in self._cancellable:
            task.cancel()

    async def close(self) -> None:
        """Cancel what may be cancelled, await all, drop later work."""
        import asyncio

        self.drop()
        while remaining := self._cancellable | self._lasting | self._awaited:
            await asyncio.wait(remaining)

    def _wait_for_loop(self, work: Work, key: str, to_end: bool) -> None:
        if key:
            self._forget_waiting(key)
        self._waiting.append((work, key, to_end))

    def _forget_waiting(self, key: str) -> None:
        for earlier in [entry for entry in self._waiting if entry[1] == key]:
            earlier[0].close()
            self._waiting.remove(earlier)

    def _run(self, work: Work, among: set[asyncio.Task[Any]]) -> asyncio.Task[Any]:
        assert self._loop is not None
        task = self._loop.create_task(work)
        among.add(task)
        task.add_done_callback(self._done)
        return task

    def _done(self, task: asyncio.Task[Any]) -> None:
        waited_for_by_caller = task in self._awaited
        for tasks in (self._cancellable, self._lasting, self._awaited):
            tasks.discard(task)
        for key in [key for key, current in self._keyed.items() if current is task]:
            del self._keyed[key]
        failure = None if task.cancelled() else task.exception()
        self._changed()
        if failure is not None and not waited_for_by_caller:
            self._on_failure(self.owner, failure)

    def _changed(self) -> None:
        for changed in self._observers:
            changed()
