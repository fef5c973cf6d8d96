"""Cycles with Qt objects in them are never collected by another thread."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from nanosecure_gui.garbage import GarbageCollector

MANY = 20_000


class Knot:
    """A timer that holds itself."""

    def __init__(self) -> None:
        self.timer = QTimer()
        self.timer.start(3_600_000)
        self.timer.timeout.connect(self.ring)
        self.itself = self

    def ring(self) -> None: ...


@pytest.fixture
def collector(qapp: QObject) -> Iterator[GarbageCollector]:
    collector = GarbageCollector()
    yield collector
    collector.deleteLater()


def litter() -> None:
    """Leave enough cycles for Python to collect, several times, if it were its turn."""
    for _ in range(MANY):
        itself: list[object] = []
        itself.append(itself)


@pytest.mark.usefixtures("collector")
def test_a_worker_that_leaves_cycles_collects_nothing_and_the_window_does(qtbot: QtBot) -> None:
    collected_by: list[threading.Thread] = []
    weakref.finalize(Knot(), lambda: collected_by.append(threading.current_thread()))
    worker = threading.Thread(target=litter)
    worker.start()
    worker.join()
    assert collected_by == []
    qtbot.waitUntil(lambda: bool(collected_by))
    assert collected_by == [threading.main_thread()]
