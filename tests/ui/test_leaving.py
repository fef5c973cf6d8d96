"""The questions before the window closes: the harmless answer is the one that Enter and Esc give."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from nanosecure_gui.app.parting import Concern, Parting, Then, Why
from nanosecure_gui.core.wording import Speaker, text
from nanosecure_gui.ui.dialogs import Question
from nanosecure_gui.ui.leaving import Leaving

OFFLINE = text("The token service cannot be reached.")


class Waiting(Parting):
    """Something stands in the way; the rest is heard when the test says so."""

    def __init__(self, concern: Concern | None) -> None:
        self.now = concern
        self.done: list[str] = []
        self.then: Then = lambda _concern: None
        self.gone_off: Callable[[], None] = lambda: None

    def concern(self) -> Concern | None:
        return self.now

    def when_gone_off(self, tell: Callable[[], None]) -> None:
        self.gone_off = tell

    def send(self, then: Then) -> None:
        self.done.append("send")
        self.then = then

    def take_back(self, then: Then) -> None:
        self.done.append("take back")
        self.then = then


Show = Callable[[Waiting], tuple[Leaving, list[str]]]


@pytest.fixture
def begun(qtbot: QtBot) -> Show:
    def begin(parting: Waiting) -> tuple[Leaving, list[str]]:
        window, left = QWidget(), list[str]()
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        voice = Speaker(datetime(2026, 11, 21, tzinfo=UTC), UTC)
        leaving = Leaving(window, parting, lambda: voice, lambda: left.append("left"))
        leaving.begin()
        return leaving, left

    return begin


def question(leaving: Leaving) -> Question:
    assert leaving.question is not None
    return leaving.question


def words(leaving: Leaving) -> str:
    return "\n".join(label.text() for label in question(leaving).findChildren(QLabel))


def test_with_nothing_to_hear_the_window_just_closes(begun: Show) -> None:
    leaving, left = begun(Waiting(None))
    assert (leaving.question, left) == (None, ["left"])


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
@pytest.mark.parametrize("why", Why)
def test_the_keys_stay(begun: Show, key: Qt.Key, why: Why) -> None:
    parting = Waiting(Concern(why, 2))
    leaving, left = begun(parting)
    QTest.keyClick(question(leaving), key)
    assert (leaving.question, left, parting.done) == (None, [], [])
    leaving.begin()
    assert leaving.question is not None, "the next time it is asked again"


def test_armed_is_sent_then_the_window_closes(begun: Show) -> None:
    parting = Waiting(Concern(Why.ARMED, 3))
    leaving, left = begun(parting)
    assert "3 revocations are about to be sent" in words(leaving)
    buttons = question(leaving)
    assert (buttons.cancel_button.text(), buttons.other_button.text()) == ("Stay", "Cancel revocation")
    assert buttons.action_button.text() == "Revoke now"
    buttons.action_button.click()
    assert (parting.done, left) == (["send"], [])
    leaving.begin()  # pressed again while it is sent
    assert leaving.question is None
    parting.then(None)
    assert left == ["left"]


def test_what_is_left_of_it_is_said_before_closing(begun: Show) -> None:
    parting = Waiting(Concern(Why.ARMED, 1))
    leaving, left = begun(parting)
    question(leaving).action_button.click()
    parting.then(Concern(Why.UNSENT, 1, OFFLINE))
    assert "1 revocation is not in force yet" in words(leaving)
    assert "cannot be reached" in words(leaving)
    assert "when NanoSecure is started again" in words(leaving)
    question(leaving).action_button.click()
    assert left == ["left"]


def test_armed_can_be_taken_back(begun: Show) -> None:
    parting = Waiting(Concern(Why.ARMED, 1))
    leaving, left = begun(parting)
    question(leaving).other_button.click()
    parting.then(None)
    assert (parting.done, left) == (["take back"], ["left"])


def test_armed_that_goes_off_by_itself_withdraws_the_question(begun: Show) -> None:
    parting = Waiting(Concern(Why.ARMED, 1))
    leaving, left = begun(parting)
    parting.gone_off()
    assert (leaving.question, left, parting.done) == (None, [], [])
    parting.gone_off()  # there is no question any more
    leaving.begin()
    question(leaving).accepted.connect(parting.gone_off)  # as sending disarms, within the answer
    question(leaving).action_button.click()
    assert parting.done == ["send"]
