"""The composition root: builds the program, shows it, lives until the window is closed, and winds it down.

The start has three stages, and the operator can type from the end of the first one on:

1. The window is painted with its frame and the head of the Create form. Nothing else is imported or built,
   and `Qt`, the namespace, is not touched: its enums take 12 ms to come up, a quarter of all there is. So
   modules of this stage write `QtCore.Qt` where they need it later, and paint nothing themselves (a pen or a
   brush brings `Qt` along).
2. A thread imports the rest of the program; then its presenters are made, and the window is furnished.
3. A thread loads what takes longest (asyncio, httpx, the keyring, in training the practice service). After
   that the asyncio loop takes over Qt's, and work that was asked for meanwhile begins.
"""

from __future__ import annotations

import logging
import os
import sys
import threading
from collections.abc import Callable
from contextlib import ExitStack
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal, SignalInstance

from nanosecure_gui.store.glance import glance
from nanosecure_gui.store.paths import data_folder
from nanosecure_gui.ui.application import make_application
from nanosecure_gui.ui.desk_window import DeskWindow
from nanosecure_gui.ui.languages import language_called, speak
from nanosecure_gui.ui.room import fit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from .cli import Options
    from .program import Program

log = logging.getLogger(__name__)


def main(options: Options) -> int:
    """Run the program until its window is closed. Returns the exit code."""
    application = make_application()
    folder = data_folder(options.data_dir, training=options.training)
    look = glance(folder.settings)
    speak(application, language_called(look.language))
    window = DeskWindow(application, look, training=options.training)
    fit(window).show()
    if not _meanwhile(window, window.first_painted, _import_the_rest):
        return 0
    from .garbage import GarbageCollector
    from .program import Program

    program = Program(window, folder, training=options.training, environment=os.environ)
    for _step in program.furnish():
        _take_input()
        if not window.isVisible():
            return 0
    _take_input()  # and paint, before a thread competes for the processor
    with ExitStack() as stack:
        stack.callback(_crash_road(program.crashed))
        if not _meanwhile(window, None, lambda: program.load(stack, debug=options.debug)):
            return 0
        collector = GarbageCollector()
        stack.callback(collector.deleteLater)
        return _live(application, program, smoke_test=options.smoke_test)


def _import_the_rest() -> None:
    """What comes without Qt. PySide makes its classes when they are first imported, and the process crashes
    if that happens while the main thread uses others: nothing with Qt in it is imported in a thread."""
    from .app import inspecting, issuing, ledger_desk, organisations  # noqa: F401
    from .store import secrets, settings  # noqa: F401


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


def _meanwhile(window: DeskWindow, start: SignalInstance | None, load: Callable[[], None]) -> bool:
    """Let Qt paint and take input while a thread loads. False: the window was closed meanwhile."""
    loader = _Loader(load)
    loop = QEventLoop()
    loader.done.connect(loop.quit)
    window.close_requested.connect(loop.quit)
    if start is not None:
        start.connect(loader.start)
    else:
        loader.start()
    loop.exec()
    window.close_requested.disconnect(loop.quit)
    if loader.failure is not None:
        raise loader.failure
    return window.isVisible()


def _take_input() -> None:
    """Let Qt deal with whatever has come in."""
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()


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
