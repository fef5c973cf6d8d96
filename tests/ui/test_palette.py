"""The command palette: what is found, and what Enter does."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nanosecure_gui.ui.desk_commands import commands
from nanosecure_gui.ui.palette import Command, Palette, found
from nanosecure_gui.ui.voice import Venue
from tests.issuing_desk import IssuingDesk


def nothing() -> None:
    return None


LISTED = [
    Command("Go to Revocations", nothing, "Ctrl+3"),
    Command("Revoke selected", nothing, where="Revocations"),
    Command("Settings", nothing, "Ctrl+,"),
]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", ["Go to Revocations", "Revoke selected", "Settings"]),
        ("rev", ["Revoke selected", "Go to Revocations"]),
        ("sel rev", ["Revoke selected"]),
        ("SETT", ["Settings"]),
        ("no such thing", []),
    ],
)
def test_every_word_typed_has_to_be_there_and_a_beginning_comes_first(typed: str, words: list[str]) -> None:
    assert [each.words for each in found(LISTED, typed)] == words


def test_enter_does_the_chosen_one_once_the_palette_is_gone(qtbot: QtBot) -> None:
    done: list[str] = []
    under = QWidget()
    qtbot.addWidget(under)
    under.show()
    listed = [
        Command("First", lambda: done.append("first")),
        Command("Second", lambda: done.append("second")),
    ]
    palette = Palette(listed, under)
    palette.open()
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert not done
    qtbot.waitUntil(lambda: done == ["second"])


def test_escape_does_nothing_and_so_does_enter_where_nothing_fits(qtbot: QtBot) -> None:
    done: list[str] = []
    palette = Palette([Command("First", lambda: done.append("first"))])
    qtbot.addWidget(palette)
    palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    palette.open()
    QTest.keyClicks(palette.line, "zzz")
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()
    QTest.keyClick(palette, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert not done


def test_the_window_offers_its_tabs_and_the_buttons_of_the_one_in_front(
    qtbot: QtBot, qapp: QApplication
) -> None:
    window = IssuingDesk().window(qapp, Venue(ZoneInfo("Europe/Berlin"), "Berlin"))
    qtbot.addWidget(window)
    window.show()
    offered = {each.words: each for each in commands(window)}
    assert {"Go to Ingest", "Settings", "Lock now", "Organisations", "Choose streams", "2 h"} <= set(offered)
    create = window.findChild(QPushButton, "Create token")
    assert isinstance(create, QPushButton)
    assert ("Create token" in offered) == create.isEnabled()
    offered["Go to Inspect"].do()
    assert window.current_title == "Inspect"
