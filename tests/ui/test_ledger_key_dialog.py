"""The dialog that opens the ledger: what it asks, what it says of a wrong answer, and how it goes away."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from nanosecure_gui.app.ledger_opening import Ask, LedgerOpening, OpeningView
from nanosecure_gui.app.presenter import Presenter
from nanosecure_gui.core.wording import Speaker, text
from nanosecure_gui.ui.ledger_key_dialog import LedgerKeyDialog
from nanosecure_gui.ui.widgets.labelled_field import LabelledField

RIGHT = "correct horse"


class Opening(LedgerOpening):
    """Takes one passphrase, and remembers what it was told."""

    def __init__(self, ask: Ask) -> None:
        Presenter.__init__(self, OpeningView(ask, text("This computer has no keyring.")))
        self.answers: list[tuple[str, str]] = []
        self.put_off = self.new_keys = 0

    @property
    def listeners(self) -> int:
        return len(self._observers)

    def give_passphrase(self, passphrase: str, again: str = "") -> None:
        self.answers.append((passphrase, again))
        ask = self.view.ask
        if passphrase == RIGHT:
            self.show(OpeningView())
        else:
            self.show(OpeningView(ask, self.view.why, text("That is not the passphrase of the ledger.")))

    def begin_new_key(self) -> None:
        self.new_keys += 1
        self.show(OpeningView())

    def later(self) -> None:
        self.put_off += 1
        self.show(OpeningView())


def shown(qtbot: QtBot, opening: Opening) -> LedgerKeyDialog:
    dialog = LedgerKeyDialog(opening, lambda: Speaker(datetime(2026, 11, 21, tzinfo=UTC), UTC))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    dialog.activateWindow()
    return dialog


def lines(dialog: LedgerKeyDialog) -> list[QLineEdit]:
    return [line for line in dialog.findChildren(QLineEdit) if line.isVisible()]


def button(dialog: LedgerKeyDialog, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, name)
    assert found is not None
    return found


def words(dialog: LedgerKeyDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def test_a_new_passphrase_is_asked_for_twice_with_its_rule(qtbot: QtBot) -> None:
    opening = Opening(Ask.NEW_PASSPHRASE)
    dialog = shown(qtbot, opening)
    first, second = lines(dialog)
    assert first.placeholderText() == "at least 10 characters"
    assert dialog.windowTitle() == "Choose a passphrase for the ledger"
    assert "so that you can find and revoke it later" in words(dialog)
    assert QApplication.focusWidget() is first
    QTest.keyClicks(first, RIGHT)
    QTest.keyClicks(second, RIGHT)
    QTest.keyClick(second, Qt.Key.Key_Return)
    assert opening.answers == [(RIGHT, RIGHT)]
    assert not dialog.isVisible()
    assert opening.put_off == 0


def test_nothing_typed_can_be_read(qtbot: QtBot) -> None:
    dialog = shown(qtbot, Opening(Ask.NEW_PASSPHRASE))
    assert {line.echoMode() for line in lines(dialog)} == {QLineEdit.EchoMode.Password}


def test_a_wrong_passphrase_is_said_below_the_field_and_replaced_by_the_next(qtbot: QtBot) -> None:
    opening = Opening(Ask.PASSPHRASE)
    dialog = shown(qtbot, opening)
    (line,) = lines(dialog)
    QTest.keyClicks(line, "wrong")
    QTest.keyClick(line, Qt.Key.Key_Return)
    field = dialog.findChild(LabelledField)
    assert field is not None
    assert field.problem == "That is not the passphrase of the ledger."
    problem = next(label for label in dialog.findChildren(QLabel) if label.text() == field.problem)
    place = QRect(problem.mapTo(dialog, problem.rect().topLeft()), problem.size())
    assert not place.intersects(QRect(line.mapTo(dialog, line.rect().topLeft()), line.size()))
    assert place.bottom() < button(dialog, "Unlock ledger").geometry().top()
    QTest.keyClicks(line, RIGHT)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert opening.answers[-1][0] == RIGHT
    assert not dialog.isVisible()


@pytest.mark.parametrize("way", ["button", "key", "window"])
def test_it_can_be_put_off_in_every_way(qtbot: QtBot, way: str) -> None:
    opening = Opening(Ask.PASSPHRASE)
    dialog = shown(qtbot, opening)
    if way == "button":
        button(dialog, "Not now").click()
    elif way == "key":
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    else:
        dialog.close()
    assert not dialog.isVisible()
    assert opening.put_off == 1
    assert opening.listeners == 0
    opening.show(OpeningView(Ask.PASSPHRASE))  # asked again, by another dialog
    assert not dialog.isVisible()


def test_a_ledger_opened_meanwhile_closes_it_without_putting_off(qtbot: QtBot) -> None:
    opening = Opening(Ask.PASSPHRASE)
    dialog = shown(qtbot, opening)
    opening.show(OpeningView())
    assert not dialog.isVisible()
    assert (opening.put_off, opening.listeners) == (0, 0)


def test_while_the_key_is_derived_it_says_so(qtbot: QtBot) -> None:
    opening = Opening(Ask.PASSPHRASE)
    dialog = shown(qtbot, opening)
    opening.show(OpeningView(Ask.PASSPHRASE, opening.view.why, opening=True))
    assert button(dialog, "Unlock ledger").text() == "Opening…"
    assert not button(dialog, "Unlock ledger").isEnabled()


def test_a_key_that_is_gone_needs_a_word_and_no_passphrase(qtbot: QtBot) -> None:
    opening = Opening(Ask.NEW_KEY)
    dialog = shown(qtbot, opening)
    assert lines(dialog) == []
    assert "cannot be revoked from this desk" in words(dialog)
    assert button(dialog, "Unlock ledger").text() == "Go on with a new key"
    button(dialog, "Unlock ledger").click()
    assert opening.new_keys == 1
    assert not dialog.isVisible()


def test_renewing_asks_for_a_new_passphrase_twice(qtbot: QtBot) -> None:
    dialog = shown(qtbot, Opening(Ask.RENEWED))
    assert len(lines(dialog)) == 2
    assert dialog.windowTitle() == "Renew the ledger's key"
    assert "takes the place of the old one" in words(dialog)
    assert button(dialog, "Unlock ledger").text() == "Renew the key"
