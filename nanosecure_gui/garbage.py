"""Cyclic garbage is collected by one thread alone: the window's.

Python collects in whatever thread happens to allocate. A cycle with a Qt object in it, collected by the
ledger's thread, ends that object's timers in the wrong thread: Qt says "Timers cannot be stopped from another
thread", and the process crashes when such a timer is due.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

LOOK_EVERY: Final = 0.25  # seconds: often enough that no collection takes long


class GarbageCollector(QObject):
    """Collects in the thread that made it while its Qt loop runs, in place of Python's own way. What there is
    already is taken for lasting, and never looked at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(round(LOOK_EVERY * 1_000))

    def look(self) -> None:
        """Collect what Python would: the youngest objects if there are many, older ones after many times."""
        young, *older = (
            count > limit for count, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)
        )
        if young:
            gc.collect(2 if all(older) else 1 if older[0] else 0)
