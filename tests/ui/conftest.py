"""What holds for every test of the interface: what it asks to be translated is in the catalogues; and the
program's own window."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nanosecure_gui.store.paths import DataFolder
from nanosecure_gui.ui.desk_window import DeskWindow
from tests.packaging_tools import tool
from tests.whole_program import whole_program


class Listener(QTranslator):
    """Translates nothing, and remembers what it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.contexts: dict[str, set[str]] = defaultdict(set)  # by source

    def translate(self, context: str, source: str, _comment: str | None = "", _n: int = -1) -> str:
        self.contexts[source].add(context)
        return None  # type: ignore[return-value] # an empty text would be taken for a translation

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's
        return False


@pytest.fixture(scope="session", autouse=True)
def every_text_is_collected(qapp: QApplication) -> Iterator[None]:
    """Fail if the interface asked for a text that the collector of texts does not find.

    Sentences of the layers below come from tests, too, and are literals all: they are left out.
    """
    listener = Listener()
    qapp.installTranslator(listener)
    yield
    qapp.removeTranslator(listener)
    catalogue = tool("translations").collect()
    missing = [source for source, asked in listener.contexts.items() if _is_missing(source, asked, catalogue)]
    assert not missing, f"asked to be translated, and not collected: {missing}"


def _is_missing(source: str, asked: set[str], catalogue: dict[str, dict[str, None]]) -> bool:
    if not source or "sentences" in asked or all(context[:1] == "Q" for context in asked):
        return False
    if "names" in asked and source not in catalogue["names"]:
        return True
    # `tr` asks in the contexts of all classes that a class comes from: one of them has to have it.
    return not any(source in catalogue.get(context, ()) for context in asked)


@pytest.fixture(scope="session", autouse=True)
def english(qapp: QApplication) -> None:
    """Numbers and dates as English writes them, whatever the machine's language."""
    QLocale.setDefault(QLocale("en_GB"))


def delete_now() -> None:
    """Delete what is to be deleted later. Whatever stays makes every later change of looks slower."""
    QApplication.sendPostedEvents(cast(QObject, None), QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """What a test left to be deleted is gone before the next one."""
    yield
    delete_now()


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[DeskWindow]:
    """The program's window in training mode, before its event loop runs."""
    style, palette = qapp.styleSheet(), qapp.palette()
    program = whole_program(qapp, DataFolder(tmp_path), {}, training=True)
    program.window.show()
    yield program.window
    program.window.hide()
    asyncio.run(program.tasks.close())
    program.window.deleteLater()
    delete_now()
    qapp.setStyleSheet(style)
    qapp.setPalette(palette)
