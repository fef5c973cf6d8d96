"""Asking for a file: one to read, or where to write."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def dialog_to_open(
    parent: QWidget, title: str, read: Callable[[Path], None], kinds: Sequence[str] = ()
) -> QFileDialog:
    """Ask which file to read, and return at once; `kinds` are filters, none for all files."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    if kinds:
        dialog.setNameFilters(list(kinds))
    dialog.fileSelected.connect(lambda path: read(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def dialog_to_save(
    parent: QWidget, title: str, name: str, kinds: Mapping[str, str], write: Callable[[Path], None]
) -> QFileDialog:
    """Ask where to write, and return at once; `kinds` are the endings by their filters, `name` is offered.
    Another kind gives the name another ending."""
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(kinds))
    dialog.setDefaultSuffix(next(iter(kinds.values())))
    dialog.filterSelected.connect(lambda chosen: _end_in(dialog, kinds, chosen))
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda path: write(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _end_in(dialog: QFileDialog, kinds: Mapping[str, str], chosen: str) -> None:
    ending = kinds.get(chosen, "")
    dialog.setDefaultSuffix(ending)
    for typed in dialog.selectedFiles()[:1]:
        path = Path(typed)
        if ending and path.suffix.removeprefix(".") in kinds.values():
            dialog.selectFile(path.with_suffix(f".{ending}").name)
