"""The program's window with its real presenters, in this process, without its event loop."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from nanosecure_gui.program import Program
from nanosecure_gui.store.paths import data_folder
from nanosecure_gui.ui.application import make_application
from tests.whole_program import whole_program


def shown_program() -> tuple[QApplication, Program]:
    """The program in training, its window shown. Its network is never opened."""
    application = make_application()
    program = whole_program(application, data_folder(Path(mkdtemp())), {}, training=True)
    program.window.show()
    return application, program


def rendered(window: QWidget, change: Callable[[], object]) -> float:
    """Milliseconds from the beginning of `change` until the window stands laid out and painted."""
    began = perf_counter()
    change()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    window.repaint()
    return (perf_counter() - began) * 1_000
