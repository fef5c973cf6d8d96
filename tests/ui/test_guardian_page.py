"""The Guardian page: what it shows, what it asks before anything is sent, and what it hands on."""

from __future__ import annotations

from typing import Any, cast
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nanosecure_gui.core.guardian import RuleKind, RuleState
from nanosecure_gui.core.wording import Speaker, text
from nanosecure_gui.ui.cut_viewer_dialog import CutViewerDialog
from nanosecure_gui.ui.guardian_import_dialog import GuardianImportDialog
from nanosecure_gui.ui.pages.guardian_page import GuardianPage

from .fake_guarding import NOW, FakeGuarding, rule


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


def button(widget: QWidget, name: str) -> QPushButton:
    found = widget.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def type_value(page: GuardianPage, typed: str, rule_kind: RuleKind = RuleKind.ADDRESS) -> None:
    box = page.findChild(QComboBox, "Rule")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(tuple(RuleKind).index(rule_kind))
    QTest.keyClicks(page.form.value, typed)


def cells(page: GuardianPage, row: int) -> list[str]:
    model = page.rules.table.record_model()
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def test_the_table_says_how_long_each_rule_holds(page: GuardianPage) -> None:
    assert cells(page, 0) == ["In force", "203.0.113.7", "20 h", "shared link", "16:00", "anna"]
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
    from dataclasses import replace

    guarding.show(replace(guarding.view, obstacle=text("This credential may only read.")))
    for name in ("Block", "Allow only these"):
        assert not button(page, name).isEnabled()
        assert button(page, name).toolTip() == "This credential may only read."


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
