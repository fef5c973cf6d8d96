"""The lock: nothing of the program is to be seen or pressed until the PIN is given."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from nanosecure_gui.app.guest_gate import Why
from nanosecure_gui.app.guest_list_view import RunProgress
from nanosecure_gui.app.locking import Locking
from nanosecure_gui.core.wording import Speaker
from nanosecure_gui.ui.lock import IdleLock, PinRow
from tests.fake_desk import NOW, FakeDisk, FakeScope, FakeSecrets


class Locked:
    """A window with a page, its keys and its lock."""

    def __init__(self, qtbot: QtBot) -> None:
        self.locking = Locking(
            cast(Any, FakeSecrets()), FakeScope("Settings"), cast(Any, FakeDisk()), lambda: 0.0
        )
        self.locking.set_pin("4711")
        self.window = QMainWindow()
        self.page = QLineEdit("a secret")
        self.window.setCentralWidget(self.page)
        self.key = QShortcut("Ctrl+K", self.window)
        qtbot.addWidget(self.window)
        self.window.show()
        self.idle = IdleLock(self.window, self.locking, lambda: Speaker(NOW, ZoneInfo("Europe/Berlin")))


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Locked]:
    made = Locked(qtbot)
    yield made
    made.locking.remove_pin()  # a lock that stays would put away the windows of other tests


def test_a_locked_window_shows_only_the_field_for_the_pin(desk: Locked) -> None:
    desk.locking.lock()
    assert not desk.page.isVisible()
    assert not desk.key.isEnabled()
    assert desk.idle.pane.isVisible()
    assert desk.window.focusWidget() is desk.idle.pane.pin


def test_the_right_pin_brings_everything_back(desk: Locked) -> None:
    desk.locking.lock()
    QTest.keyClicks(desk.idle.pane.pin, "0000")
    QTest.keyClick(desk.idle.pane.pin, Qt.Key.Key_Return)
    assert not desk.page.isVisible()
    assert desk.idle.pane.pin.text() == ""
    QTest.keyClicks(desk.idle.pane.pin, "4711")
    QTest.keyClick(desk.idle.pane.pin, Qt.Key.Key_Return)
    assert desk.page.isVisible()
    assert desk.page.text() == "a secret"
    assert desk.key.isEnabled()


def test_what_goes_on_behind_the_lock_is_said_in_numbers_only(desk: Locked) -> None:
    desk.locking.lock()
    line = desk.idle.pane.issuing
    assert not line.isVisible()
    desk.idle.pane.show_guest_run(RunProgress(1_500, done=80, failed=5, lost=3))
    assert line.text() == "1,412 tokens are still being issued."
    assert line.isVisible()
    desk.idle.pane.show_guest_run(RunProgress(1_500, done=1_499, why=Why.BUSY))
    assert line.text() == "1 token is still being issued."
    desk.idle.pane.show_guest_run(RunProgress(1_500, done=88, why=Why.OFFLINE))
    assert line.text() == "1,412 tokens wait to be issued."
    desk.idle.pane.show_guest_run(RunProgress(1_500, done=1_499, paused=True))
    assert line.text() == "1 token waits to be issued."
    for over in (None, RunProgress(1_500, done=88, ending=True), RunProgress(2, done=2)):
        desk.idle.pane.show_guest_run(over)
        assert not line.isVisible()


def test_other_windows_are_put_away_also_those_that_open_later(desk: Locked, qtbot: QtBot) -> None:
    before, later = QDialog(desk.window), QDialog(desk.window)
    before.open()
    desk.locking.lock()
    assert not before.isVisible()
    later.open()
    qtbot.waitUntil(lambda: not later.isVisible())
    desk.locking.unlock("4711")
    assert before.isVisible()
    assert later.isVisible()
    for dialog in (before, later):
        dialog.close()


def test_it_locks_when_nobody_types_and_not_while_somebody_does(desk: Locked, qtbot: QtBot) -> None:
    desk.idle.lock_after(1)
    assert desk.idle._idle.remainingTime() > 50_000
    desk.idle._idle.setInterval(30)
    qtbot.waitUntil(lambda: desk.locking.view.locked)


def test_input_begins_the_wait_anew(desk: Locked) -> None:
    desk.idle.lock_after(1)
    desk.idle._idle.stop()
    QTest.keyClick(desk.page, Qt.Key.Key_A)
    assert desk.idle._idle.isActive()


def test_never_is_never(desk: Locked) -> None:
    desk.idle.lock_after(1)
    desk.idle.lock_after(0)
    QTest.keyClick(cast(QWidget, desk.page), Qt.Key.Key_A)
    assert not desk.idle._idle.isActive()


def test_the_cursor_is_where_it_was(desk: Locked) -> None:
    desk.page.setFocus()
    desk.locking.lock()
    desk.locking.unlock("4711")
    assert desk.window.focusWidget() is desk.page


def test_a_wrong_pin_is_answered_with_what_helps_who_forgot_it(desk: Locked) -> None:
    desk.locking.lock()
    assert not desk.idle.pane.forgotten.isVisible()
    desk.locking.unlock("0000")
    assert "NanoSecure window lock" in desk.idle.pane.forgotten.text()
    assert desk.idle.pane.forgotten.isVisible()


def test_a_pin_is_typed_twice_so_that_a_slip_locks_nobody_out(qtbot: QtBot) -> None:
    locking = Locking(cast(Any, FakeSecrets()), FakeScope("Settings"), cast(Any, FakeDisk()), lambda: 0.0)
    row = PinRow(locking, lambda: Speaker(NOW, ZoneInfo("Europe/Berlin")))
    qtbot.addWidget(row)
    row.show()
    row.pin.setText("4711")
    row.again.setText("4171")
    row.set_button.click()
    assert not row.remove_button.isEnabled()
    assert "not the same" in row.again.accessibleDescription()
    row.again.setText("4711")
    row.set_button.click()
    assert locking.view.has_pin
    assert row.remove_button.isEnabled()
    assert row.pin.text() == row.again.text() == ""
    assert row.said.text() == "The PIN is set."
