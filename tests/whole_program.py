"""The program built in one go, as `bootstrap` builds it in stages."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QApplication

from nanosecure_gui.program import Program
from nanosecure_gui.store.glance import glance
from nanosecure_gui.store.paths import DataFolder
from nanosecure_gui.ui.desk_window import DeskWindow


def whole_program(
    application: QApplication, folder: DataFolder, environment: Mapping[str, str], *, training: bool
) -> Program:
    """The program with its window furnished, not yet shown."""
    window = DeskWindow(application, glance(folder.settings), training=training)
    program = Program(window, folder, environment, training=training)
    for _step in program.furnish():
        pass
    return program
