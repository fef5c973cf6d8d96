"""The composition root: builds the program, shows it, lives until the window is closed, and winds it down.

The start has two phases. First the window is painted by Qt alone, with nothing imported that the first
paint does not need; a thread then loads the rest (asyncio, httpx, the keyring, in training the practice
service). After that the asyncio loop takes over Qt's, and work that was asked for meanwhile begins.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
import threading
from collections.abc import Callable
from contextlib import ExitStack
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, Signal

from nanosecure_gui.store.paths import data_folder
from nanosecure_gui.ui.application import make_application

from .program import Program

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from .cli import Options

log = logging.getLogger(__name__)


def main(options: Options) -> int:
    """Run the program until its window is closed. Returns the exit code."""
    application = make_application()
    folder = data_folder(options.data_dir, training=options.training)
    program = Program(application, folder, training=options.training, environment=os.environ)
    with ExitStack() as stack:
        stack.callback(_crash_road(program.crashed))
        program.window.show()
        loader = _Loader(lambda: program.load(stack, debug=options.debug))
        if not _paint_and_load(program, loader):
            return 0
        return _live(application, program, smoke_test=options.smoke_test)


class _Loader(QObject):
    """Runs the slow part of the start in a thread and says when it is through."""

    done = Signal()

    def __init__(self, load: Callable[[], None]) -> None:
        super().__init__()
        self._load = load
        self.failure: BaseException | None = None

    def start(self) -> None:
        threading.Thread(target=self._run, name="loader", daemon=True).start()

    def _run(self) -> None:
        try:
            self._load()
        except BaseException as failure:  # noqa: BLE001 - raised again in the main thread
            self.failure = failure
        self.done.emit()


def _paint_and_load(program: Program, loader: _Loader) -> bool:
    """Let Qt paint and take input while the rest is loaded. False: the window was closed meanwhile."""
    loop = QEventLoop()
    loader.done.connect(loop.quit)
    program.window.close_requested.connect(loop.quit)
    program.window.first_painted.connect(loader.start)
    loop.exec()
    gc.freeze()  # modules, pages and presenters stay: no later collection need look at them
    gc.enable()
    program.window.close_requested.disconnect(loop.quit)
    if loader.failure is not None:
        raise loader.failure
    return program.window.isVisible()


def _live(application: QApplication, program: Program, *, smoke_test: bool) -> int:
    import asyncio

    from .event_loop import new_event_loop

    with asyncio.Runner(loop_factory=lambda: new_event_loop(application)) as runner:
        return runner.run(program.live(smoke_test=smoke_test))


def _crash_road(crashed: Callable[[BaseException], None]) -> Callable[[], None]:
    """Send exceptions that nobody handles, from any thread, to `crashed`. Returns how to undo it."""
    before, before_threads = sys.excepthook, threading.excepthook

    def from_main(kind: type[BaseException], error: BaseException, _trace: object) -> None:
        if not issubclass(kind, KeyboardInterrupt):
            crashed(error)

    def from_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            crashed(args.exc_value)

    def undo() -> None:
        sys.excepthook, threading.excepthook = before, before_threads

    sys.excepthook, threading.excepthook = from_main, from_thread
    return undo
