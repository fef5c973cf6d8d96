"""The window between its first paint and its furnishing: what the operator does meanwhile is not lost."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from nanosecure_gui.core.glance import Glance
from nanosecure_gui.program import Program
from nanosecure_gui.store.paths import DataFolder
from nanosecure_gui.ui.desk_window import DeskWindow
from nanosecure_gui.ui.theme import DARK, LIGHT, Scheme, Theme, colours


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[DeskWindow]:
    """The window as it is first painted."""
    style, palette = qapp.styleSheet(), qapp.palette()
    made = DeskWindow(qapp, Glance(organisation="Harbour Events", colour="red"), training=False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    qapp.setStyleSheet(style)
    qapp.setPalette(palette)


@pytest.fixture
def program(window: DeskWindow, tmp_path: Path) -> Iterator[Program]:
    """The program that will furnish it."""
    made = Program(window, DataFolder(tmp_path), {}, training=False)
    yield made
    asyncio.run(made.tasks.close())


def furnish(program: Program) -> None:
    for _step in program.furnish():
        pass


def group(window: DeskWindow) -> QLineEdit:
    control = window.focusWidget()
    assert isinstance(control, QLineEdit)
    assert control.objectName() == "Stream group ID"
    return control


def test_it_names_the_organisation_at_once(window: DeskWindow) -> None:
    name = window.findChild(QLabel, "Active organisation")
    assert name is not None
    assert name.text() == "Harbour Events"


def test_what_is_typed_is_taken_over(window: DeskWindow, program: Program) -> None:
    QTest.keyClicks(group(window), "abcd")
    steps = program.furnish()
    next(steps)
    QTest.keyClicks(group(window), "ef")
    QTest.keyClick(group(window), Qt.Key.Key_Home)
    for _step in steps:
        pass
    QTest.keyClicks(group(window), "0")
    assert window.create_page.isAncestorOf(group(window))
    assert group(window).text() == "0abcdef"
    assert program.issuing.view.draft.group == "0abcdef"


@pytest.mark.parametrize("steps", [0, 1])
def test_the_key_of_a_tab_opens_it_as_soon_as_it_can(
    window: DeskWindow, program: Program, steps: int
) -> None:
    furnishing = program.furnish()
    for _ in range(steps):
        next(furnishing)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    for _step in furnishing:
        pass
    assert window.current_title == "Revocations"
    assert window.page("Revocations").isVisible()
    assert window.page("Revocations").isAncestorOf(window.focusWidget())


def test_a_button_that_is_held_down_meanwhile_has_been_pressed(window: DeskWindow, program: Program) -> None:
    pressed = window.findChild(QPushButton, "Choose streams")
    assert pressed is not None
    pressed.animateClick()  # as assistive technology presses it
    furnish(program)
    assert len(window.findChildren(QDialog)) == 1


@pytest.mark.parametrize("button", ["Organisations", "Choose streams"])
def test_what_is_asked_for_opens_as_soon_as_it_can(window: DeskWindow, program: Program, button: str) -> None:
    pressed = window.findChild(QPushButton, button)
    assert pressed is not None
    pressed.click()
    pressed.click()
    assert window.findChildren(QDialog) == []
    furnish(program)
    assert len(window.findChildren(QDialog)) == 1


def test_the_colours_of_the_last_run_are_worn_until_the_system_has_been_asked(qapp: QApplication) -> None:
    style, palette = qapp.styleSheet(), qapp.palette()
    theme = Theme(qapp, worn="light")
    assert colours() is LIGHT
    theme.settle()
    system_is_light = qapp.styleHints().colorScheme() is Qt.ColorScheme.Light
    assert colours() is (LIGHT if system_is_light else DARK)
    assert theme.worn == colours().name
    assert Theme(qapp, Scheme.LIGHT, worn="dark").worn == "light", "what was chosen goes first"
    theme.deleteLater()
    qapp.setStyleSheet(style)
    qapp.setPalette(palette)
