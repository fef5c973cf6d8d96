"""Says when a process first painted, and what it had cost by then. Imported before Qt: it must be light."""

from __future__ import annotations

import os
import sys
import time

SETTLE = "BENCH_SETTLE"
"""Environment variable: seconds after which to measure again, once everything is loaded."""


WHOLE = "BENCH_WHOLE"
"""Environment variable: the program reports when its window is furnished, not its first paint."""


def report() -> None:
    """The first paint is done: print the measurements and end, now or after `SETTLE`."""
    print(_measured(), flush=True)
    seconds = float(os.environ.get(SETTLE, "0"))
    if not seconds:
        os._exit(0)
    from PySide6.QtCore import QTimer

    QTimer.singleShot(int(seconds * 1000), _end)


def _end() -> None:
    print(_measured(), flush=True)
    os._exit(0)


def _measured() -> str:
    resident = _resident() if sys.platform == "linux" else 0
    return f'{{"at": {time.monotonic_ns()}, "cpu": {time.process_time_ns()}, "resident": {resident}}}'


def _resident() -> int:
    with open("/proc/self/statm") as file:  # noqa: PTH123 - pathlib is slow
        pages = int(file.read().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")
