"""Every page, window and dialog for people who see little, or nothing, or have no mouse."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from warnings import catch_warnings, simplefilter

import pytest
from PySide6.QtCore import QAbstractListModel, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

from nanosecure_gui.ui.record_table import RecordTable
from nanosecure_gui.ui.table_parts import ICON, TableBase
from nanosecure_gui.ui.theme import Scheme

from .dressed import dressed
from .layout_faults import called
from .places import PLACES, settle, shown

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextBrowser,
)
NO_SELECTION = QItemSelectionModel.SelectionFlag.NoUpdate
MOST_STEPS = 250  # of the Tab key through one window
ROUND = 12  # steps without anything new: a date takes the key for each of its parts
LEAST_CHANGE = 60  # pixels: less than the cursor's line and a thin outline nobody sees


@pytest.fixture(scope="module", autouse=True)
def theme(qapp: QApplication) -> Iterator[None]:
    """The program's own looks: the focus is part of them."""
    with dressed(qapp, Scheme.DARK):
        yield


def controls(window: QWidget) -> list[QWidget]:
    """Whatever can be used, as far as it is shown; not the parts Qt makes of it."""
    return [
        each
        for each in window.findChildren(QWidget)
        if isinstance(each, CONTROLS)
        and not isinstance(each, QHeaderView)
        and each.isVisible()
        and each.focusProxy() is None
        and not each.objectName().startswith("qt_")
        and not isinstance(each.parentWidget(), (QLineEdit, QComboBox, QTabBar))
    ]


def said(widget: QWidget, what: QAccessible.Text) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(what)


@pytest.mark.parametrize("name", PLACES)
def test_without_eyes_and_without_a_mouse(name: str) -> None:
    with shown(name) as place:
        says_what_each_control_is(place)
        says_every_row(place)
        reaches_every_control_by_tab(place)


def says_what_each_control_is(place: QWidget) -> None:
    """Every control has a name, and an icon says what it does."""
    mine = controls(place)
    assert [called(each) for each in mine if not said(each, QAccessible.Text.Name)] == []
    bare = [each for each in mine if isinstance(each, QAbstractButton) and not each.text()]
    assert [called(each) for each in bare if not each.toolTip()] == []


def says_every_row(place: QWidget) -> None:
    """Tables and lists have words for every row, and for every icon."""
    for view in place.findChildren(QAbstractItemView):
        if not view.isVisible() or isinstance(view, QHeaderView):
            continue
        model = view.model()
        for row in range(min(model.rowCount(), 40)):
            cells = [model.index(row, column) for column in range(_columns(view))]
            words = [_words(cell) for cell in cells]
            assert any(words), f"{called(view)} says nothing of row {row}"
            silent = [
                cell.column()
                for cell, spoken in zip(cells, words, strict=True)
                if cell.data(ICON) and not spoken
            ]
            assert not silent, f"{called(view)} has icons without words in columns {silent}"


def _columns(view: QAbstractItemView) -> int:
    model = view.model()
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount()


def _words(cell: QModelIndex) -> str:
    words = cell.data(Qt.ItemDataRole.AccessibleTextRole) or cell.data(Qt.ItemDataRole.DisplayRole)
    return str(words or "").strip()


def reaches_every_control_by_tab(place: QWidget) -> None:
    """No control is there for the mouse only."""
    met = _walk(place)
    met |= {each for one in met for each in _chosen_among(one)}
    missed = [each for each in controls(place) if each.isEnabled() and each not in met]
    assert [called(each) for each in missed if each.objectName() != "Commands"] == []  # the line's arrows do


def _walk(window: QWidget) -> set[QWidget]:
    """What has the keyboard one after the other while Tab is pressed."""
    met: set[QWidget] = set()
    last = 0
    for step in range(MOST_STEPS):
        focused = QApplication.focusWidget() or window
        if focused not in met:
            met.add(focused)
            last = step
        elif step - last > ROUND:
            break
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    return met


def _chosen_among(control: QWidget) -> list[QAbstractButton]:
    """The buttons of which only one can be chosen: the arrows go from one to the next."""
    group = control.group() if isinstance(control, QAbstractButton) else None
    return group.buttons() if group is not None and group.exclusive() else []


def test_where_the_keyboard_is_can_be_seen(qapp: QApplication) -> None:
    looked_at: set[tuple[object, ...]] = set()
    unseen: list[str] = []
    for name in PLACES:
        with shown(name) as window:
            for control in controls(window):
                look = (type(control), control.property("kind"), _is_checked(control))
                if look in looked_at or not control.isEnabled() or control.objectName() == "Commands":
                    continue
                looked_at.add(look)
                if _changed(control) < LEAST_CHANGE:
                    unseen.append(f"{name}: {called(control)}")
    assert unseen == []


def _is_checked(control: QWidget) -> bool:
    return isinstance(control, QAbstractButton) and control.isChecked()


def _changed(control: QWidget) -> int:
    """How many pixels are other ones when a control has the keyboard."""
    control.clearFocus()
    settle()
    before = control.grab().toImage()
    control.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    after = control.grab().toImage()
    width, height = min(before.width(), after.width()), min(before.height(), after.height())
    return sum(before.pixel(x, y) != after.pixel(x, y) for x in range(width) for y in range(height))


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
@pytest.mark.parametrize("name", ["inspect-working", "revocations-evening", "guests-failed", "guardian"])
def test_the_menu_of_a_row_opens_by_key(name: str, qtbot: QtBot) -> None:
    """Shift+F10, where keyboards have no menu key."""
    with shown(name) as window:
        table = next(
            view
            for view in window.findChildren(TableBase)
            if view.isVisible() and view.objectName() in ("Claims", "Tokens", "Guests", "Rules")
        )
        table.setFocus()
        table.setCurrentIndex(table.model().index(1, 0))
        if sys.platform == "win32":
            QTest.keyClick(table, Qt.Key.Key_Menu)
        else:
            QTest.keyClick(table, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert menu.actions()
        menu.close()


def test_a_move_selects_the_only_row_too() -> None:
    with shown("guests-failed") as window:
        table = window.findChild(TableBase, "Guests")
        assert table is not None
        table.clearSelection()
        table.setCurrentIndex(QModelIndex())
        table.selectionModel().setCurrentIndex(table.model().index(0, 0), NO_SELECTION)
        assert not table.selectionModel().hasSelection()
        QTest.keyClick(table, Qt.Key.Key_Home)
        assert [index.row() for index in table.selectionModel().selectedRows()] == [0]


def test_the_rows_of_a_table_are_put_in_order_by_keys() -> None:
    with shown("streams-many") as window:
        table = window.findChild(RecordTable)
        assert table is not None
        column = 1
        table.setCurrentIndex(table.model().index(0, column))
        orders = []
        for key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            QTest.keyClick(table, key, Qt.KeyboardModifier.AltModifier)
            model = table.model()
            orders.append([model.index(row, column).data().casefold() for row in range(model.rowCount())])
        assert orders[0] == sorted(orders[0])
        assert orders[1] == sorted(orders[0], reverse=True)
        assert orders[0] != orders[1]


def test_enter_presses_the_button_it_is_pressed_on() -> None:
    """In a dialog; left to itself, Qt presses the default button instead."""
    wrong: list[str] = []
    tried: set[type] = set()
    for name in PLACES:
        with shown(name) as dialog:
            if isinstance(dialog, QDialog) and type(dialog) not in tried:
                tried.add(type(dialog))
                wrong += [f"{name}: {fault}" for fault in pressed_elsewhere(dialog)]
    assert wrong == []


def pressed_elsewhere(dialog: QDialog) -> Iterator[str]:
    """The buttons on which Enter presses something else, or nothing."""
    buttons = [each for each in dialog.findChildren(QPushButton) if each.isVisible() and each.isEnabled()]
    pressed: list[QPushButton] = []
    for button in buttons:
        with catch_warnings(), suppress(RuntimeError):
            simplefilter("ignore")  # perhaps nothing listens
            button.clicked.disconnect()
        button.clicked.connect(partial(lambda each, _on=False: pressed.append(each), button))
    for button in buttons:
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Return)
        if pressed != [button]:
            yield f"Enter on {called(button)} presses {[called(each) for each in pressed]}"
        pressed.clear()
