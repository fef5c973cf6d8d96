"""Where a file is to be written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nanosecure_gui.ui.file_dialogs import dialog_to_save

KINDS = {"CSV (*.csv)": "csv", "Excel (*.xlsx)": "xlsx"}


def test_another_kind_gives_the_name_another_ending(qtbot: QtBot, tmp_path: Path) -> None:
    window, written = QWidget(), list[Path]()
    qtbot.addWidget(window)
    dialog = dialog_to_save(window, "Save", "Gala 1.5 links.csv", KINDS, written.append)
    dialog.setDirectory(str(tmp_path))
    dialog.selectNameFilter("Excel (*.xlsx)")
    dialog.filterSelected.emit("Excel (*.xlsx)")  # as choosing it by hand does
    dialog.accept()
    assert written == [tmp_path / "Gala 1.5 links.xlsx"]
