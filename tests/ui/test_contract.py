"""Every control of the real window has its name: the contract's where that has one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from nanosecure_gui.ui.desk_window import DeskWindow
from nanosecure_gui.ui.widgets.cards import EmptyState
from tests.contract import CONTROLS, LATER, NAMED_BY_STATE, TABS, expected

ROLES = {
    "radio button": (QAccessible.Role.RadioButton,),
    "text": (QAccessible.Role.EditableText,),
    "read-only text": (QAccessible.Role.EditableText,),
    "password text": (QAccessible.Role.EditableText,),
    "button": (QAccessible.Role.PushButton, QAccessible.Role.CheckBox),
    "date-time": (QAccessible.Role.SpinBox,),
    "check box": (QAccessible.Role.CheckBox,),
    "combo box": (QAccessible.Role.ComboBox,),
    "list": (QAccessible.Role.List,),
    "table": (QAccessible.Role.Table,),
    "label": (QAccessible.Role.StaticText,),
    "progress bar": (QAccessible.Role.ProgressBar,),
}
HOLDERS = (QAccessible.Role.Table, QAccessible.Role.List, QAccessible.Role.ComboBox)


@dataclass(frozen=True, slots=True)
class Seen:
    """What assistive technology is told of a control."""

    role: QAccessible.Role
    name: str
    identifier: str
    focusable: bool
    hidden: bool


def walk(interface: QAccessibleInterface) -> Iterator[Seen]:
    """Every control inside one, shown or not; not what tables, lists and combo boxes hold."""
    for number in range(interface.childCount()):
        child = interface.child(number)
        state = child.state()
        yield Seen(
            child.role(),
            child.text(QAccessible.Text.Name),
            child.text(QAccessible.Text.Identifier),
            bool(state.focusable),
            bool(state.invisible),
        )
        if child.role() not in HOLDERS:
            yield from walk(child)


def controls(widget: QWidget) -> list[Seen]:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return list(walk(interface))


def place(window: DeskWindow, title: str) -> QWidget:
    """The page or dialog of that title, opened."""
    if title in TABS:
        window.open_tab(title)
        return window.page(title)
    if title == "Guest list":
        window.open_guest_list()
    else:
        window.dialogs.open_organisations()
    return window.findChildren(QDialog)[-1]


@pytest.mark.parametrize("title", CONTROLS)
def test_the_contract_s_controls_are_there(window: DeskWindow, title: str) -> None:
    seen = controls(place(window, title))
    for kind, name in expected(title):
        found = [each for each in seen if each.identifier == name and each.role in ROLES[kind]]
        assert len(found) == 1, f"{kind} {name}: {found}"
        assert kind in NAMED_BY_STATE or found[0].name == name


@pytest.mark.parametrize("title", [*TABS, "Guest list", "Organisation"])
def test_whatever_takes_the_focus_has_a_name(window: DeskWindow, title: str) -> None:
    nameless = [
        each
        for each in controls(place(window, title))
        if each.focusable and not each.name and not (each.hidden and each.role in HOLDERS)
    ]
    nameless = [each for each in nameless if each.role is not QAccessible.Role.StaticText]
    assert nameless == []


def test_the_frame_has_names_too(window: DeskWindow) -> None:
    seen = controls(window)
    assert [each for each in seen if each.identifier == "Organisations" and each.name == "Organisations"]
    tabs = [each.name for each in seen if each.role is QAccessible.Role.PageTab]
    assert tabs == list(TABS)
    shown = [each for each in seen if each.focusable and not each.hidden]
    assert [each for each in shown if not each.name] == []


@pytest.mark.parametrize("title", [title for title in LATER if title in TABS])
def test_a_later_tab_says_so(window: DeskWindow, title: str) -> None:
    """Fails when the tab is built: then its names move from LATER to CONTROLS."""
    assert isinstance(place(window, title), EmptyState)


def test_tab_goes_through_the_form_in_reading_order(window: DeskWindow, qtbot: QtBot) -> None:
    wanted = [
        "Stream group ID",
        "Choose streams",
        "30 min",
        "2 h",
        "6 h",
        "24 h",
        "Valid immediately",
        "Expires at",
        "Revocable",
        "Disconnect viewers at expiry",
        "Allowed IP",
        "Allowed domain",
        "User ID",
        "Tag",
        "Preset",
        "Save preset",
    ]
    qtbot.waitUntil(window.isActiveWindow)
    met: list[str] = []
    for _ in range(2 * len(wanted)):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused.objectName() not in met:  # a date takes the key for each of its parts
            met.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert [name for name in met if name in wanted] == wanted
    assert met[0] == "Stream group ID"
