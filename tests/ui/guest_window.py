"""The guest list's window over a desk that behaves, and what tests look for in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from nanosecure_gui.app.guest_list import GuestListing
from nanosecure_gui.resources import resource
from nanosecure_gui.store.spreadsheets import read_list
from nanosecure_gui.ui.clipboard import Clipboard
from nanosecure_gui.ui.guest_list_window import GuestListWindow
from nanosecure_gui.ui.guests.guest_cells import Field
from nanosecure_gui.ui.voice import Venue

from .fake_guests import FakeGuests

BERLIN = Venue(ZoneInfo("Europe/Berlin"), "Berlin")
CTRL = Qt.KeyboardModifier.ControlModifier
SAMPLE = resource("samples/guests.csv")
Open = Callable[[FakeGuests], GuestListWindow]


@pytest.fixture
def show(qtbot: QtBot) -> Open:
    def opened(desk: FakeGuests) -> GuestListWindow:
        window = GuestListWindow(cast(GuestListing, desk), Clipboard(), BERLIN)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        return window

    return opened


def sample() -> FakeGuests:
    desk = FakeGuests()
    desk.take(read_list(SAMPLE), "Gala")
    return desk


def cells(window: GuestListWindow, place: int) -> dict[Field, str]:
    model = window.table.guest_model()
    return {field: str(model.index(place, column).data() or "") for column, field in enumerate(model.fields)}


def column(window: GuestListWindow, field: Field) -> list[str]:
    return [cells(window, place)[field] for place in range(window.table.guest_model().rowCount())]


def press(window: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(window, key, modifier or Qt.KeyboardModifier.NoModifier)


def editor(window: GuestListWindow) -> QLineEdit:
    return next(each for each in window.table.findChildren(QLineEdit, "Cell") if each.isVisible())


def mend(window: GuestListWindow, typed: str) -> None:
    editor(window).setText(typed)
    press(editor(window), Qt.Key.Key_Return)
    for _ in range(3):  # the editor closes, the row is judged, the rows are shown
        QApplication.processEvents()


def said(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def agree(window: GuestListWindow) -> None:
    assert window.ask.question is not None
    window.ask.question.action_button.click()
