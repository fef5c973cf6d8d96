"""Ours: the client of the program on Qt's event loop, with its window shown and painting the progress."""

from __future__ import annotations

import asyncio
import sys
from time import perf_counter, process_time

from PySide6.QtCore import Qt, QTimer

from nanosecure_gui.api.client import ServiceClient
from nanosecure_gui.api.transport import Transport
from nanosecure_gui.core.organisations import Credential, CredentialKind, ServiceAddresses
from nanosecure_gui.event_loop import new_event_loop
from nanosecure_gui.garbage import GarbageCollector
from nanosecure_gui.ui.main_window import MainWindow

from .children import say
from .create_work import AT_ONCE, CREATES, Collections, a_request, all_of_them
from .desk import shown_program

TICK_MS = 5
PROGRESS_MS = 40  # the window says 25 times a second how far it is


class Stalls:
    """Measures the longest gap between two ticks, in milliseconds."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def restart(self) -> None:
        """Forget what was measured."""
        self.longest, self._last = 0.0, perf_counter()

    def _tick(self) -> None:
        now = perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1_000)
        self._last = now


async def main(window: MainWindow, port: str, credential: str) -> None:
    """Create them all."""
    base = f"http://127.0.0.1:{port}"
    addresses = ServiceAddresses(token=f"{base}/api/v1", bintu=base, guardian=base, sts=base)
    transport = Transport()
    client = ServiceClient(addresses, Credential(CredentialKind.BINTU_TOKEN, credential), transport)

    done = 0

    async def create(number: int) -> None:
        nonlocal done
        await client.tokens.create(a_request(number))
        done += 1

    def show_progress() -> None:
        window.show_connection(f"{done} of {CREATES} created", "wifi", "ok")

    progress = QTimer()
    progress.timeout.connect(show_progress)
    progress.start(PROGRESS_MS)
    await all_of_them(create, AT_ONCE)
    GarbageCollector(window)  # as the program has once it is loaded
    stalls = Stalls()
    await asyncio.sleep(0.1)
    stalls.restart()
    with Collections() as collections:
        began, cpu = perf_counter(), process_time()
        await all_of_them(create, CREATES)
        took, cpu = perf_counter() - began, process_time() - cpu
    await transport.aclose()
    say(rate=CREATES / took, cpu=cpu, collection=collections.longest, stall=stalls.longest)


if __name__ == "__main__":
    application, program = shown_program()
    with asyncio.Runner(loop_factory=lambda: new_event_loop(application)) as runner:
        runner.run(main(program.window, *sys.argv[1:]))
