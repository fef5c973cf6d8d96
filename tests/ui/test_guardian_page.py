"""The Guardian page: what it shows, what it asks before anything is sent, and what it hands on."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from nanosecure_gui.core.guardian import GuardianForm, RuleKind, RuleState
from nanosecure_gui.core.wording import Speaker, text
from nanosecure_gui.ui import dialogs
from nanosecure_gui.ui.cut_viewer_dialog import CutViewerDialog
from nanosecure_gui.ui.guardian_import_dialog import GuardianImportDialog
from nanosecure_gui.ui.own_addresses_dialog import OwnAddressesDialog
from nanosecure_gui.ui.pages.guardian_page import GuardianPage

from .fake_guarding import NOW, FakeGuarding, imported, rule
from .places import settle
from .pseudo import Longer


def speaker() -> Speaker:
    return Speaker(NOW, ZoneInfo("Europe/Berlin"))


@pytest.fixture
def guarding() -> FakeGuarding:
    return FakeGuarding(
        rules=(
            rule(1, "203.0.113.7"),
            rule(2, "198.51.100.23", RuleState.FAILED),
            rule(3, "pirate.example"),
            rule(4, "192.0.2.9", hours=0.2),
        ),
        running_out=(4,),
    )


@pytest.fixture
def page(guarding: FakeGuarding, qtbot: QtBot) -> GuardianPage:
    shown = GuardianPage(cast(Any, guarding), speaker)
    qtbot.addWidget(shown)
    shown.resize(1068, 560)
    shown.show()
    return shown


def button(widget: QWidget, name: str) -> QAbstractButton:
    found = widget.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found


def type_value(page: GuardianPage, typed: str, rule_kind: RuleKind = RuleKind.ADDRESS) -> None:
    box = page.findChild(QComboBox, "Rule")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(tuple(RuleKind).index(rule_kind))
    QTest.keyClicks(page.form.value, typed)


def said(widget: QWidget, name: str) -> str:
    label = widget.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def cells(page: GuardianPage, row: int) -> list[str]:
    model = page.rules.table.record_model()
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def test_every_state_can_be_read_whole_in_a_longer_language(guarding: FakeGuarding, qtbot: QtBot) -> None:
    def longer() -> Speaker:
        return replace(speaker(), translate=lambda words: f"{words}, so zu sagen")

    page = GuardianPage(cast(Any, guarding), longer)
    dialog = GuardianImportDialog(cast(Any, guarding), longer)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    for shown, table, column in ((page, page.rules.table, 0), (dialog, dialog.table, 2)):
        qtbot.addWidget(shown)
        needed = table.fontMetrics().horizontalAdvance(f"{RuleState.UNKNOWN.label}, so zu sagen")
        assert table.columnWidth(column) > needed + 40  # icon and margins


def test_the_table_says_how_long_each_rule_holds(page: GuardianPage) -> None:
    assert cells(page, 0) == ["In force", "203.0.113.7", "20 h", "shared link", "anna, 16:00"]
    assert cells(page, 1)[:3] == ["Not in force", "198.51.100.23", "–"]
    assert cells(page, 2)[:3] == ["In force", "pirate.example", "until removed"]
    assert cells(page, 3)[2] == "12 min"


def test_nothing_can_be_sent_before_something_is_entered(page: GuardianPage, guarding: FakeGuarding) -> None:
    assert not button(page, "Block").isEnabled()
    QTest.keyClick(page.form.value, Qt.Key.Key_Return)
    assert page.question is None
    assert guarding.asked == []


def test_an_address_is_blocked_after_a_question_whose_default_is_cancel(
    page: GuardianPage, guarding: FakeGuarding
) -> None:
    type_value(page, "93.184.216.34")
    button(page, "Block").click()
    assert page.question is not None
    assert page.question.cancel_button.isDefault()
    assert page.question.action_button.text() == "Block 93.184.216.34"
    page.question.action_button.click()
    assert guarding.asked == [("block", "93.184.216.34", "")]


def test_a_very_wide_network_has_to_be_typed(page: GuardianPage, guarding: FakeGuarding) -> None:
    type_value(page, "0.0.0.0/0", RuleKind.NETWORK)
    button(page, "Block").click()
    assert page.question is not None
    assert not page.question.action_button.isEnabled()
    line = page.question.findChild(QLineEdit, "Confirmation")
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, guarding.view.typed)
    page.question.action_button.click()
    assert guarding.asked == [("block", "0.0.0.0/0", guarding.view.typed)]


def test_what_cannot_be_blocked_says_so_at_its_field(page: GuardianPage) -> None:
    type_value(page, "2001:db8::1")
    assert not button(page, "Block").isEnabled()
    assert page.form.value.property("wrong")
    assert page.form.value.accessibleDescription()


def test_an_allow_list_shows_its_order_and_how_far_it_came(
    page: GuardianPage, guarding: FakeGuarding
) -> None:
    type_value(page, "watch.example.com", RuleKind.ALLOW_ONLY)
    steps = page.plan.steps.record_model()
    assert [str(steps.index(row, 1).data()) for row in range(2)] == [
        "Allow watch.example.com",
        "Block every other page",
    ]
    button(page, "Allow only these").click()
    assert page.question is not None
    line = page.question.findChild(QLineEdit, "Confirmation")
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, guarding.view.typed)
    page.question.action_button.click()
    assert guarding.asked == [("allow only", guarding.view.typed)]
    assert str(steps.index(1, 2).data()) == "Not in force: 503"
    way_back = page.findChild(QLabel, "Way back")
    assert isinstance(way_back, QLabel)
    assert way_back.text() == "Nobody is shut out yet."
    button(page, "Send what is missing").click()
    assert guarding.asked[-1] == ("continue",)
    button(page, "Done").click()
    assert not page.plan.isVisible()


def test_the_report_of_an_allow_list_has_its_room_in_a_small_window(
    guarding: FakeGuarding, qtbot: QtBot, qapp: QApplication
) -> None:
    longer = Longer()
    qapp.installTranslator(longer)
    try:
        page = GuardianPage(cast(Any, guarding), speaker)
    finally:
        qapp.removeTranslator(longer)
    qtbot.addWidget(page)
    page.resize(868, 450)
    page.show()
    guarding.edit(GuardianForm(RuleKind.ALLOW_ONLY, "watch.example.com"))
    guarding.allow_only(guarding.view.typed)
    page.plan.back_button.show()  # as once everything else is shut out
    settle()
    right_side = page.plan.parentWidget()
    assert right_side is not None
    room = right_side.parentWidget()
    assert room is not None
    assert right_side.width() <= room.width()


def test_allow_only_these_chooses_that_kind_of_rule(page: GuardianPage, guarding: FakeGuarding) -> None:
    type_value(page, "watch.example.com")
    button(page, "Allow only these").click()
    assert guarding.view.form.kind is RuleKind.ALLOW_ONLY
    assert page.question is not None


@pytest.mark.parametrize(
    ("row", "enabled"),
    [
        (0, {"Renew", "Note as removed"}),
        (1, {"Send again", "Forget"}),
        (2, {"Note as removed"}),
    ],
)
def test_what_can_be_done_depends_on_the_rule(page: GuardianPage, row: int, enabled: set[str]) -> None:
    page.rules.table.selectRow(row)
    names = ("Renew", "Send again", "Note as removed", "Forget")
    assert {name for name in names if button(page, name).isEnabled()} == enabled


def test_the_chosen_rules_are_renewed_and_so_are_all_that_run_out(
    page: GuardianPage, guarding: FakeGuarding
) -> None:
    page.rules.table.selectAll()
    button(page, "Renew").click()
    button(page, "Renew all").click()
    assert guarding.asked == [("renew", (1, 4)), ("renew all",)]


def test_who_may_not_is_told_why(page: GuardianPage, guarding: FakeGuarding) -> None:
    guarding.show(replace(guarding.view, obstacle=text("This credential may only read.")))
    for name in ("Block", "Allow only these"):
        assert not button(page, name).isEnabled()
        assert button(page, name).toolTip() == "This credential may only read."
    assert said(page, "Why not") == "This credential may only read."


def test_the_primary_action_is_the_chosen_rules(page: GuardianPage) -> None:
    def primary() -> list[str]:
        both = (button(page, "Block"), button(page, "Allow only these"))
        return [each.accessibleName() for each in both if each.property("kind") == "primary"]

    assert primary() == ["Block"]
    type_value(page, "watch.example.com", RuleKind.ALLOW_ONLY)
    assert primary() == ["Allow only these"]
    type_value(page, "", RuleKind.NETWORK)
    assert primary() == ["Block"]


def test_the_question_repeats_what_to_mind_and_the_next_address_can_be_typed_at_once(
    page: GuardianPage,
) -> None:
    type_value(page, "10.0.0.77")
    page.form.reason.setFocus()
    button(page, "Block").click()
    assert page.question is not None
    assert any("private address" in label.text() for label in page.question.findChildren(QLabel))
    page.question.action_button.click()
    assert page.form.value.hasFocus()


def test_an_ipv6_address_is_explained_and_the_link_asks_first(page: GuardianPage) -> None:
    type_value(page, "2001:db8::1")
    (finding,) = page.form.findings.findings()
    page.form.findings.setFocus()
    QTest.keyClick(page.form.findings, Qt.Key.Key_Return)
    assert finding.fix is not None
    asked = page.findChild(dialogs.Question)
    assert asked is not None
    assert any(label.text() == finding.fix.link for label in asked.findChildren(QLabel))


def test_r_renews_the_chosen_rules(page: GuardianPage, guarding: FakeGuarding) -> None:
    page.activateWindow()
    page.rules.table.setFocus()
    page.rules.table.selectRow(0)
    QTest.keyClick(page.rules.table, Qt.Key.Key_R)
    assert guarding.asked == [("renew", (1,))]


def test_own_addresses_that_cannot_be_read_are_said_and_kept(
    page: GuardianPage, guarding: FakeGuarding
) -> None:
    button(page, "Own addresses").click()
    dialog = page.dialog
    assert isinstance(dialog, OwnAddressesDialog)
    dialog.addresses.setPlainText("203.0.113.0/24 studio")
    button(dialog, "Save").click()
    assert dialog.addresses.accessibleDescription().startswith("studio is not")
    assert dialog.addresses.toPlainText() == "203.0.113.0/24 studio"
    dialog.addresses.setPlainText("203.0.113.0/24")
    button(dialog, "Save").click()
    assert guarding.asked == [("own", "203.0.113.0/24")]


def test_a_list_that_is_being_sent_is_followed_from_the_page(
    page: GuardianPage, guarding: FakeGuarding
) -> None:
    sent = imported("8.8.8.8", "9.9.9.9", running=True, done=1)
    guarding.show(replace(guarding.view, importing=sent))
    assert button(page, "Import list").text() == "Import list  1 / 2"


def test_a_viewer_is_cut_with_two_outcomes(guarding: FakeGuarding, qtbot: QtBot) -> None:
    dialog = CutViewerDialog(cast(Any, guarding), speaker)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.token.setPlainText("eyJ")
    QTest.keyClicks(dialog.address, "93.184.216.34")
    dialog.cut_button.click()
    assert guarding.asked == [("cut", "eyJ", "93.184.216.34", "")]
    said = [dialog.findChild(QLabel, name) for name in ("Token outcome", "Block outcome")]
    assert [label.text() for label in said if isinstance(label, QLabel)] == ["Revoked.", "Not blocked: 503."]
    dialog.reject()
    assert guarding.view.cut is None


def test_a_viewer_who_is_known_already_is_named_and_the_token_is_not_shown(
    guarding: FakeGuarding, qtbot: QtBot
) -> None:
    dialog = CutViewerDialog(cast(Any, guarding), speaker, None, "eyJ", "guest-17")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.token.isVisible()
    assert any("guest-17" in label.text() for label in dialog.findChildren(QLabel))
    QTest.keyClicks(dialog.address, "8.8.8.8")
    assert "this venue" in str(dialog.findings.findings()[0].text)
    dialog.address.clear()
    QTest.keyClicks(dialog.address, "2001:db8::1")
    (finding,) = dialog.findings.findings()
    assert finding.fix is not None
    assert finding.fix.link
    qtbot.waitUntil(lambda: dialog.findings.height() >= dialog.findings.sizeHint().height())
    assert dialog.address.height() >= dialog.address.sizeHint().height()
    dialog.address.setText("93.184.216.34")
    assert not dialog.findings.isVisible()
    dialog.cut_button.click()
    assert guarding.asked == [("cut", "eyJ", "93.184.216.34", "")]


def test_who_may_not_cut_is_told_why(guarding: FakeGuarding, qtbot: QtBot) -> None:
    guarding.show(replace(guarding.view, cut_obstacle=text("This credential may only read.")))
    dialog = CutViewerDialog(cast(Any, guarding), speaker)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    assert not dialog.cut_button.isEnabled()
    assert said(dialog, "Why not") == "This credential may only read."
    guarding.show(replace(guarding.view, cut_obstacle=None, obstacle=text("Guardian was refused.")))
    assert dialog.cut_button.isEnabled()


@pytest.fixture
def importing(guarding: FakeGuarding, qtbot: QtBot) -> GuardianImportDialog:
    dialog = GuardianImportDialog(cast(Any, guarding), speaker)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_a_list_that_cannot_be_read_says_so_in_its_dialog(
    guarding: FakeGuarding, importing: GuardianImportDialog
) -> None:
    guarding.show(replace(guarding.view, unread=text("This is a picture.")))
    assert said(importing, "What was found") == "This is a picture."


def test_what_was_cancelled_is_counted_apart_and_can_be_sent(
    guarding: FakeGuarding, importing: GuardianImportDialog
) -> None:
    states = (RuleState.IN_FORCE, RuleState.WITHDRAWN)
    listed = imported("8.8.8.8", "9.9.9.9", states=states, done=1, in_force=1, cancelled=1)
    guarding.show(replace(guarding.view, importing=listed))
    assert said(importing, "What was found") == "1 of 2 sent: 1 in force, 0 not. 1 cancelled."
    button(importing, "Only what needs a look").click()
    assert [row.value for row in importing.table.record_model().records] == ["9.9.9.9"]
    button(importing, "Send the rest").click()
    assert guarding.asked == [("retry import",)]


def test_a_list_under_way_says_how_fast_and_how_long(
    guarding: FakeGuarding, importing: GuardianImportDialog
) -> None:
    listed = imported("8.8.8.8", "9.9.9.9", running=True, done=1, in_force=1, rate=2.5, seconds_left=90.0)
    guarding.show(replace(guarding.view, importing=listed))
    assert said(importing, "What was found").endswith("2.5 a second, 1 min 30 s left.")


def test_a_list_is_judged_first_and_sent_only_after_a_question(guarding: FakeGuarding, qtbot: QtBot) -> None:
    dialog = GuardianImportDialog(cast(Any, guarding), speaker)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    assert not dialog.start_button.isEnabled()
    guarding.import_text("93.184.216.34 example.com 93.184.216.35")
    model = dialog.table.record_model()
    assert [str(model.index(row, 2).data()) for row in range(3)] == ["Accepted", "Refused", "Accepted"]
    dialog.start_button.click()
    assert guarding.asked == []
    assert dialog.question is not None
    assert dialog.question.action_button.text() == "Block 2 rules"
    dialog.question.action_button.click()
    assert guarding.asked == [("import", "", "")]
    dialog.reject()
    assert guarding.view.importing is None
