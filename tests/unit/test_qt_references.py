"""PySide6 6.12 loses references to None and True on Python < 3.12, then aborts: pyproject.toml pins it."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
from PySide6.QtCore import QCoreApplication, QObject, Signal

class Bell(QObject):
    rung = Signal()

app = QCoreApplication([])
bell = Bell()
for number in range(10_000):
    bell.setObjectName("bell")
    bell.rung.emit()
"""


def test_many_void_calls_and_signals_do_not_abort_the_process() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
