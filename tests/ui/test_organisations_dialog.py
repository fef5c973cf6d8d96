"""The Organisations dialog: names, form, keys, and what it says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.wording import Speaker, text
from nanosecure_gui.ui.dialogs import Question
from nanosecure_gui.ui.organisations_dialog import OrganisationsDialog
from nanosecure_gui.ui.theme import STRIPES
from tests.fake_desk import HARBOUR, NO_KEYRING, NOW, QUAY, FakeDesk, FakeSecrets

from .open_dialog import opened

Open = Callable[[FakeDesk], OrganisationsDialog]


@pytest.fixture
def show(qtbot: QtBot) -> Open:
    def open_dialog(desk: FakeDesk) -> OrganisationsDialog:
        dialog = OrganisationsDialog(desk.organisations, lambda: Speaker(NOW, ZoneInfo("Europe/Berlin")))
        return opened(dialog, qtbot)

    return open_dialog


def line(dialog: QWidget, name: str) -> QLineEdit:
    found = dialog.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def button(dialog: QWidget, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def combo(dialog: QWidget, name: str) -> QComboBox:
    found = dialog.findChild(QComboBox, name)
    assert isinstance(found, QComboBox)
    return found


def type_into(qtbot: QtBot, dialog: QWidget, name: str, words: str) -> None:
    field = line(dialog, name)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, words)


def press(qtbot: QtBot, dialog: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(dialog.focusWidget(), key)


def question(dialog: QWidget) -> Question:
    found = [each for each in dialog.findChildren(Question) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def test_every_control_has_its_contract_name(show: Open) -> None:
    dialog = show(FakeDesk(HARBOUR, active="1"))
    names = (
        "Name", "Organisation hash", "Credential type", "Credential", "Token service URL", "Bintu URL",
        "Guardian URL", "Test credential", "Save", "Cancel", "Add", "Remove", "Use this", "Report",
        "Organisation list", "Service addresses", "Stripe colour", "Reveal credential",
    )  # fmt: skip
    for name in names:
        control = dialog.findChild(QWidget, name)
        assert control is not None, name
        assert control.accessibleName() == control.accessibleIdentifier() == name
    kinds = combo(dialog, "Credential type")
    assert [kinds.itemText(row) for row in range(kinds.count())] == ["Bintu token", "API key"]
    assert dialog.windowTitle() == "Organisations"
    assert not dialog.findChild(QPushButton, "Save").icon().name()  # type: ignore[union-attr]


def test_the_credential_is_a_password_until_it_is_revealed(show: Open, qtbot: QtBot) -> None:
    dialog = show(FakeDesk(secrets=FakeSecrets()))
    credential, reveal = line(dialog, "Credential"), button(dialog, "Reveal credential")
    assert credential.echoMode() is QLineEdit.EchoMode.Password
    assert not reveal.isEnabled()
    type_into(qtbot, dialog, "Credential", "abc")
    reveal.click()
    assert credential.echoMode() is QLineEdit.EchoMode.Normal
    reveal.click()
    assert credential.echoMode() is QLineEdit.EchoMode.Password


def test_first_use_invites_and_enter_saves(show: Open, qtbot: QtBot) -> None:
    desk = FakeDesk(secrets=FakeSecrets())
    dialog = show(desk)
    assert dialog.focusWidget() is line(dialog, "Name")
    QTest.keyClicks(line(dialog, "Name"), "Pier")
    type_into(qtbot, dialog, "Credential", "abc")
    press(qtbot, dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    (kept,) = desk.preferences.view.organisations
    assert (kept.name, desk.secrets.kept) == ("Pier", {kept.id: "abc"})


def test_escape_closes_and_forgets_what_was_typed(show: Open, qtbot: QtBot) -> None:
    desk = FakeDesk(secrets=FakeSecrets())
    dialog = show(desk)
    type_into(qtbot, dialog, "Credential", "abc")
    assert desk.organisations.view.form.credential == "abc"
    press(qtbot, dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert desk.organisations.view.form.credential == ""
    assert line(dialog, "Credential").text() == ""
    assert desk.preferences.view.organisations == ()


def test_a_closed_dialog_no_longer_listens(show: Open, qtbot: QtBot) -> None:
    desk = FakeDesk(HARBOUR, QUAY, active="1")
    dialog = show(desk)
    dialog.close()
    desk.organisations.select("2")
    assert line(dialog, "Name").text() == ""


def test_a_refused_field_is_marked_named_in_the_report_and_gets_the_cursor(show: Open, qtbot: QtBot) -> None:
    dialog = show(FakeDesk(secrets=FakeSecrets()))
    type_into(qtbot, dialog, "Name", "Pier")
    type_into(qtbot, dialog, "Credential", "abc")
    button(dialog, "Service addresses").click()
    type_into(qtbot, dialog, "Bintu URL", "http://example.com")
    button(dialog, "Service addresses").click()
    press(qtbot, dialog, Qt.Key.Key_Return)
    address = line(dialog, "Bintu URL")
    assert dialog.isVisible()
    assert address.isVisible()  # disclosed again
    assert dialog.focusWidget() is address
    assert "not encrypted" in address.accessibleDescription()
    assert address.property("wrong") is True
    assert dialog.report.isVisible()
    assert len(dialog.report.findings()) == 1
    QTest.keyClicks(address, "https://example.com")
    assert address.accessibleDescription() == ""
    assert not dialog.report.isVisible()


def test_a_credential_that_is_kept_may_be_left_empty(show: Open) -> None:
    dialog = show(FakeDesk(HARBOUR, active="1"))
    assert line(dialog, "Credential").placeholderText() == "kept in the keyring - leave empty to keep it"
    assert line(dialog, "Credential").text() == ""


def test_without_a_keyring_it_says_so_before_and_after_saving(show: Open, qtbot: QtBot) -> None:
    desk = FakeDesk(secrets=FakeSecrets(keeping=NO_KEYRING))
    dialog = show(desk)
    shown = " ".join(each.text() for each in dialog.findChildren(type(dialog.fields._kept)))
    assert "This computer offers no keyring." in shown
    assert "lasts until NanoSecure closes" in shown
    type_into(qtbot, dialog, "Name", "Pier")
    type_into(qtbot, dialog, "Credential", "abc")
    press(qtbot, dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "forgotten" in str(dialog.report.findings()[0].text)
    assert desk.preferences.view.organisations[0].name == "Pier"
    press(qtbot, dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_a_test_says_that_it_runs_and_shows_its_report(show: Open) -> None:
    desk = FakeDesk(HARBOUR, active="1")
    dialog = show(desk)
    desk.scope.hold = True
    dialog.test_button.click()
    assert dialog.test_button.text() == "Testing…"
    assert not dialog.fields.isEnabled()
    assert not dialog.save_button.isEnabled()
    desk.scope.finish()
    assert dialog.test_button.text() == "Test credential"
    assert dialog.fields.isEnabled()
    assert len(dialog.report.findings()) == 4


def test_saving_says_that_it_runs_and_a_failure_keeps_the_form(show: Open, qtbot: QtBot) -> None:
    desk = FakeDesk(HARBOUR, active="1")
    dialog = show(desk)
    type_into(qtbot, dialog, "Name", "Pier")
    desk.scope.hold = True
    desk.disk.failure = UserError(text("The disk is full."))
    press(qtbot, dialog, Qt.Key.Key_Return)
    assert dialog.save_button.busy
    desk.scope.finish()
    assert dialog.isVisible()
    assert line(dialog, "Name").text() == "Pier"
    assert dialog.focusWidget() is line(dialog, "Name")
    assert str(dialog.report.findings()[0].text) == "The disk is full."


def test_arrows_walk_the_list_and_enter_uses_one(show: Open, qtbot: QtBot) -> None:
    desk = FakeDesk(HARBOUR, QUAY, active="1")
    dialog = show(desk)
    assert dialog.focusWidget() is dialog.listed
    assert not dialog.use_button.isEnabled()
    press(qtbot, dialog, Qt.Key.Key_Down)
    assert line(dialog, "Name").text() == "Quay 4"
    assert combo(dialog, "Stripe colour").currentText() == "Teal"
    press(qtbot, dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert desk.session.view.organisation == QUAY
    assert desk.disk.written is not None
    assert desk.disk.written.active == "2"


def test_the_list_says_name_kind_and_which_is_active(show: Open) -> None:
    dialog = show(FakeDesk(HARBOUR, replace(QUAY, training=True), active="1"))
    spoken = [dialog.listed.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert spoken == ["Harbour Events, Active · Bintu token", "Quay 4, Bintu token · practice"]


def test_a_name_cannot_disguise_itself(show: Open) -> None:
    dialog = show(FakeDesk(replace(HARBOUR, name="Pier\u202e\u200b<b>x</b>"), active="1"))
    assert dialog.listed.item(0).text() == "Pier⟨U+202E⟩⟨U+200B⟩<b>x</b>"


def test_leaving_a_changed_form_asks_first(show: Open, qtbot: QtBot) -> None:
    desk = FakeDesk(HARBOUR, QUAY, active="1")
    dialog = show(desk)
    type_into(qtbot, dialog, "Name", "Pier")
    dialog.listed.setCurrentRow(1)
    assert dialog.listed.currentRow() == 0
    question(dialog).reject()
    assert line(dialog, "Name").text() == "Pier"
    dialog.listed.setCurrentRow(1)
    question(dialog).action_button.click()
    assert line(dialog, "Name").text() == "Quay 4"
    assert dialog.listed.currentRow() == 1


def test_add_gives_an_empty_form(show: Open) -> None:
    dialog = show(FakeDesk(HARBOUR, active="1"))
    button(dialog, "Add").click()
    assert line(dialog, "Name").text() == ""
    assert dialog.focusWidget() is line(dialog, "Name")
    assert not button(dialog, "Remove").isEnabled()
    assert dialog.listed.currentRow() == -1


def test_removing_asks_with_the_name_and_cancel_is_the_default(show: Open, qtbot: QtBot) -> None:
    desk = FakeDesk(HARBOUR, QUAY, active="1")
    dialog = show(desk)
    button(dialog, "Remove").click()
    asked = question(dialog)
    assert asked.windowTitle() == "Remove Harbour Events?"
    assert asked.action_button.text() == "Remove Harbour Events"
    assert asked.cancel_button.isDefault()
    asked.action_button.click()
    assert [each.id for each in desk.preferences.view.organisations] == ["2"]
    assert desk.secrets.kept == {"2": "secret-of-2"}
    assert line(dialog, "Name").text() == "Quay 4"


def test_a_missing_credential_gets_the_cursor(show: Open) -> None:
    dialog = show(FakeDesk(HARBOUR, active="1", secrets=FakeSecrets()))
    assert dialog.focusWidget() is line(dialog, "Credential")
    assert dialog.report.isVisible()


def test_every_stripe_colour_has_a_name_and_reaches_the_form(show: Open, qtbot: QtBot) -> None:
    desk = FakeDesk(secrets=FakeSecrets())
    dialog = show(desk)
    colours = combo(dialog, "Stripe colour")
    assert [colours.itemData(row) for row in range(colours.count())] == list(STRIPES)
    assert all(colours.itemText(row).lower() == colours.itemData(row) for row in range(colours.count()))
    colours.setFocus()
    press(qtbot, dialog, Qt.Key.Key_Down)
    assert desk.organisations.view.form.colour == "red"


def test_tab_follows_reading_order(show: Open, qtbot: QtBot) -> None:
    dialog = show(FakeDesk(HARBOUR, QUAY, active="2"))
    dialog.listed.setCurrentRow(0)
    dialog.listed.setFocus()
    walked = []
    for _ in range(14):
        focused = dialog.focusWidget()
        assert focused is not None
        walked.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert walked == [
        "Organisation list", "Use this", "Add", "Remove", "Name", "Organisation hash", "Stripe colour",
        "Credential type", "Credential", "Sign in with e-mail", "Service addresses", "Test credential",
        "Cancel", "Save",
    ]  # fmt: skip


def test_a_refused_field_is_seen_whole_in_the_smallest_dialog(show: Open, qtbot: QtBot) -> None:
    dialog = show(FakeDesk(secrets=FakeSecrets(keeping=NO_KEYRING)))
    dialog.resize(dialog.minimumSizeHint().expandedTo(dialog.minimumSize()))
    type_into(qtbot, dialog, "Name", "Pier")
    type_into(qtbot, dialog, "Credential", "a b")
    press(qtbot, dialog, Qt.Key.Key_Return)
    field = line(dialog, "Credential")
    qtbot.waitUntil(lambda: field.visibleRegion().boundingRect() == field.rect())
