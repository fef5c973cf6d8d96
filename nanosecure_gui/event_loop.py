"""asyncio on Qt's event loop: the only importer of qasync.

qasync turns sockets into Qt notifiers and runs `app.exec()`. Its scheduling is replaced here, because it
gives every callback a Qt timer of its own, fires timers early, and keeps cancelled ones armed until their
deadline.
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
import math
import os
import queue
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor, Future
from contextvars import Context
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMetaObject, Qt, QTimer

# qasync reads this while it is imported, and would rather have PyQt.
os.environ["QT_API"] = "pyside6"
import qasync

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_BATCH_SECONDS = 0.008  # half a frame: callbacks stop here and Qt paints before the next batch
_LONGEST_WAIT_SECONDS = 86_400.0  # Qt counts milliseconds in 32 bits, so a later deadline waits in stages
_FEW_CANCELLED = 64  # not worth a sweep
_WORKERS = 8


def new_event_loop(app: QApplication) -> asyncio.AbstractEventLoop:
    """An event loop on `app`, for `asyncio.Runner(loop_factory=lambda: new_event_loop(app))`.

    `app.exec()` may have run and returned before; end that phase with `app.exit()`, as `app.quit()` closes
    the windows. Needs `app.setQuitOnLastWindowClosed(False)`, or closing a window ends the loop under its
    tasks.
    """
    loop: asyncio.AbstractEventLoop = _EventLoop(app)
    return loop


class _Schedule:
    """Handles to run now, first in first out, and handles to run later, ordered by deadline.

    Nothing runs unless started: between two runs of the loop, handles wait.
    """

    def __init__(self, on_exit: Callable[[BaseException], None]) -> None:
        self._on_exit = on_exit
        self._ready: deque[asyncio.Handle] = deque()
        self._later: list[tuple[float, int, asyncio.TimerHandle]] = []
        self._cancelled = 0
        self._order = itertools.count()
        self._started = False
        self._in_batch = False
        self._now_timer = QTimer()
        self._now_timer.timeout.connect(self._run_batch)
        self._later_timer = QTimer()
        self._later_timer.setSingleShot(True)
        self._later_timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._later_timer.timeout.connect(self._collect_due)
        self._wakes_at = math.inf

    def start(self) -> None:
        self._started = True
        self._wake_for_ready()
        self._wake_for_later()

    def pause(self) -> None:
        self._started = False
        self._now_timer.stop()
        self._stop_waiting()

    def clear(self) -> None:
        self.pause()
        self._ready.clear()
        self._later.clear()

    def add(self, handle: asyncio.Handle) -> None:
        self._ready.append(handle)
        self._wake_for_ready()

    def add_from_any_thread(self, handle: asyncio.Handle) -> None:
        self._ready.append(handle)
        QMetaObject.invokeMethod(self._now_timer, "start", Qt.ConnectionType.QueuedConnection)

    def add_later(self, handle: asyncio.TimerHandle) -> None:
        heapq.heappush(self._later, (handle.when(), next(self._order), handle))
        self._wake_for_later()

    def note_cancelled(self) -> None:
        """Count a cancelled timer, and drop them all once they may be the majority."""
        self._cancelled += 1
        if self._cancelled > _FEW_CANCELLED and self._cancelled * 2 > len(self._later):
            self._later = [entry for entry in self._later if not entry[2].cancelled()]
            heapq.heapify(self._later)
            self._cancelled = 0

    def __len__(self) -> int:
        return len(self._ready) + len(self._later)

    def _wake_for_ready(self) -> None:
        if self._started and self._ready and not self._in_batch and not self._now_timer.isActive():
            self._now_timer.start()

    def _wake_for_later(self) -> None:
        if not self._started or not self._later:
            return
        when = self._later[0][0]
        if when >= self._wakes_at:
            return
        self._wakes_at = when
        wait = min(max(when - time.monotonic(), 0.0), _LONGEST_WAIT_SECONDS)
        self._later_timer.start(math.ceil(wait * 1000))

    def _stop_waiting(self) -> None:
        self._later_timer.stop()
        self._wakes_at = math.inf

    def _collect_due(self) -> None:
        self._stop_waiting()
        now = time.monotonic()
        while self._later and (self._later[0][0] <= now or self._later[0][2].cancelled()):
            handle = heapq.heappop(self._later)[2]
            if not handle.cancelled():
                self._ready.append(handle)
        self._wake_for_ready()
        self._wake_for_later()

    def _run_batch(self) -> None:
        """Run what was ready when the batch began, for half a frame at most."""
        # A nested Qt loop inside a callback must not enter another task: its wake-up would be lost.
        if self._in_batch or not self._started:
            self._now_timer.stop()
            return
        self._in_batch = True
        stop_at = time.monotonic() + _BATCH_SECONDS
        try:
            for _ in range(len(self._ready)):
                handle = self._ready.popleft()
                if not handle.cancelled():
                    handle._run()
                    if time.monotonic() >= stop_at:
                        break
        except (SystemExit, KeyboardInterrupt) as error:
            self._on_exit(error)
        finally:
            self._in_batch = False
        if self._ready:
            self._wake_for_ready()
        else:
            self._now_timer.stop()


class _EventLoop(qasync.QEventLoop):  # type: ignore[misc]
    """qasync's loop with the schedule above; a closed loop refuses callbacks, as asyncio's does."""

    def __init__(self, app: QApplication) -> None:
        self._schedule = _Schedule(self._exit_with)
        self._exit: BaseException | None = None
        super().__init__(app)
        self.set_default_executor(_DaemonThreads(_WORKERS))

    def run_forever(self) -> None:
        """Run until `stop()`, or until a callback raises SystemExit or KeyboardInterrupt, which come out."""
        # qasync leaves this out: an async generator that is left early (an answer too large to read on) would
        # be torn down outside the loop, and its connection with it.
        hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(self._asyncgen_firstiter_hook, self._asyncgen_finalizer_hook)
        try:
            super().run_forever()
        finally:
            sys.set_asyncgen_hooks(*hooks)
        exit_with, self._exit = self._exit, None
        if exit_with is not None:
            raise exit_with

    def close(self) -> None:
        super().close()
        self._schedule.clear()

    def call_soon(
        self, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> asyncio.Handle:
        self._check_closed()
        handle = asyncio.Handle(callback, args, self, context)
        self._schedule.add(handle)
        return handle

    def call_soon_threadsafe(
        self, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> asyncio.Handle:
        self._check_closed()
        handle = asyncio.Handle(callback, args, self, context)
        self._schedule.add_from_any_thread(handle)
        return handle

    def call_later(
        self, delay: float, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> asyncio.TimerHandle:
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(
        self, when: float, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> asyncio.TimerHandle:
        self._check_closed()
        handle = asyncio.TimerHandle(when, callback, args, self, context)
        if when <= self.time():
            self._schedule.add(handle)
        else:
            self._schedule.add_later(handle)
        return handle

    def _add_callback(self, handle: asyncio.Handle) -> None:
        # asyncio comes in here for Unix signals.
        self._schedule.add(handle)

    def _timer_handle_cancelled(self, handle: asyncio.TimerHandle) -> None:  # noqa: ARG002
        self._schedule.note_cancelled()

    def _before_run_forever(self) -> None:
        super()._before_run_forever()
        self._schedule.start()

    def _after_run_forever(self) -> None:
        self._schedule.pause()
        super()._after_run_forever()

    def _exit_with(self, error: BaseException) -> None:
        self._exit = error
        self.stop()


class _DaemonThreads(Executor):
    """Up to `limit` worker threads that never delay the end of the program.

    A ThreadPoolExecutor is joined at exit, so one stuck name look-up would keep a closed program alive.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._idle = threading.Semaphore(0)
        self._started = 0
        self._closed = False

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        if self._closed:
            raise RuntimeError("the worker threads are closed")
        future: Future[Any] = Future()

        def job() -> None:
            if future.set_running_or_notify_cancel():
                try:
                    result = fn(*args, **kwargs)
                except BaseException as error:  # noqa: BLE001 - whoever awaits the future gets it
                    future.set_exception(error)
                else:
                    future.set_result(result)

        self._jobs.put(job)
        if not self._idle.acquire(blocking=False) and self._started < self._limit:
            self._started += 1
            threading.Thread(target=self._work, name=f"worker-{self._started}", daemon=True).start()
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: ARG002
        """Accept no more work and let idle threads end. Never waits for a busy one, whatever `wait` says."""
        self._closed = True
        for _ in range(self._started):
            self._jobs.put(None)

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()
            del job
            self._idle.release()
