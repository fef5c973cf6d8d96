"""The Create tab: the form, what it judges, and the token that comes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from nanosecure_gui.api.bintu import CredentialCheck
from nanosecure_gui.app.guest_list_view import RunProgress
from nanosecure_gui.core.drafts import TargetKind, TokenDraft
from nanosecure_gui.core.errors import MayHaveArrived, NotAuthorised, Unreachable
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.organisations import Role
from nanosecure_gui.core.roles import Action
from nanosecure_gui.core.streams import OrganisationFacts, Rendition
from nanosecure_gui.core.wording import text
from nanosecure_gui.ui.clipboard import Clipboard
from nanosecure_gui.ui.desk_window import DeskWindow
from nanosecure_gui.ui.dialogs import Question
from nanosecure_gui.ui.pages.create_page import CreatePage
from nanosecure_gui.ui.theme import Scheme, colour
from nanosecure_gui.ui.voice import Venue
from nanosecure_gui.ui.widgets.findings_list import FindingsList
from tests.fake_desk import HARBOUR, NOW, QUAY, sentences, stream
from tests.issuing_desk import GROUP, IssuingDesk
from tests.ui.dressed import dressed

BERLIN = Venue(ZoneInfo("Europe/Berlin"), "Berlin")
CONTRACT: dict[str, type[QWidget]] = {
    **dict.fromkeys(("Stream group", "Stream names", "Whole organisation"), QRadioButton),
    **dict.fromkeys(("Choose streams", "30 min", "2 h", "6 h", "24 h", "Save preset"), QPushButton),
    **dict.fromkeys(("Create token", "Guest list", "Delete preset"), QPushButton),
    **dict.fromkeys(("Copy token", "Copy player link", "Copy security object"), QPushButton),
    **dict.fromkeys(("Copy embed code", "Show QR code", "Inspect token", "Revoke token"), QPushButton),
    **dict.fromkeys(("Valid immediately", "Revocable", "Disconnect viewers at expiry"), QCheckBox),
    **dict.fromkeys(("Expires at", "Not before"), QDateTimeEdit),
    **dict.fromkeys(("Stream group ID", "Allowed IP", "Allowed domain", "User ID", "Tag"), QLineEdit),
    "Preset": QComboBox,
    "Findings": FindingsList,
    "Created token": QPlainTextEdit,
}


@pytest.fixture
def desk() -> IssuingDesk:
    return IssuingDesk(HARBOUR, QUAY)


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """Nothing is left on the clipboard, which outlives the interpreter."""
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture
def page(desk: IssuingDesk, qtbot: QtBot) -> CreatePage:
    page = CreatePage(desk.issuing, Clipboard(), BERLIN)
    page.resize(1068, 580)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return page


@pytest.fixture
def window(desk: IssuingDesk, qtbot: QtBot, qapp: QApplication) -> DeskWindow:
    window = desk.window(qapp, BERLIN)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def control(page: QWidget, name: str) -> QWidget:
    found = page.findChild(CONTRACT.get(name, QWidget), name)
    assert isinstance(found, QWidget), name
    return found


def line(page: QWidget, name: str) -> QLineEdit:
    found = page.findChild(QLineEdit, name)
    assert found is not None, name
    return found


def press(page: QWidget, name: str) -> None:
    button = page.findChild(QAbstractButton, name)
    assert button is not None, name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def enter(page: QWidget, name: str, typed: str) -> None:
    field = line(page, name)
    field.clear()
    QTest.keyClicks(field, typed)


def findings(page: CreatePage) -> list[str]:
    return sentences(page.findings.findings())


def row(page: CreatePage, words: str) -> int:
    return next(number for number, said in enumerate(findings(page)) if words in said)


def problem(page: CreatePage, name: str) -> str:
    field = control(page, name)
    return field.accessibleDescription() if field.property("wrong") else ""


def create(desk: IssuingDesk, page: QWidget, draft: TokenDraft | None = None) -> None:
    desk.issuing.edit(draft or TokenDraft(group=GROUP, user="guest-17", tag="table 7"))
    press(page, "Create token")


def question(window: QWidget) -> Question:
    found = window.findChild(Question)
    assert found is not None
    return found


# ------------------------------------------------------------------------------------------------- the names


@pytest.mark.parametrize("name", CONTRACT)
def test_every_control_of_the_contract_has_its_name_and_identifier(page: CreatePage, name: str) -> None:
    widget = control(page, name)
    assert widget.accessibleIdentifier() == name
    assert widget.accessibleName() == name


def test_stream_names_is_a_radio_button_and_a_text(page: CreatePage) -> None:
    assert line(page, "Stream names").accessibleName() == "Stream names"


@pytest.mark.parametrize("name", ["Preset", "Expires at", "Not before", "Stream group ID"])
def test_what_shows_a_value_has_a_visible_label_as_its_buddy(page: CreatePage, name: str) -> None:
    labels = page.findChildren(QLabel)
    assert any(label.buddy() is control(page, name) and label.text() for label in labels)


def test_every_control_speaks_and_is_reached_by_the_keyboard(desk: IssuingDesk, page: CreatePage) -> None:
    create(desk, page)
    for widget in page.findChildren(QWidget):
        part_of_another = widget.objectName().startswith("qt_")
        if not part_of_another and widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface.text(QAccessible.Text.Name), widget.objectName()


def test_the_keyboard_goes_through_the_form_in_reading_order(page: CreatePage) -> None:
    wanted = ["Stream group ID", "Choose streams", "30 min", "Valid immediately", "Expires at", "Revocable"]
    wanted += ["Allowed IP", "Allowed domain", "User ID", "Tag", "Preset", "Save preset", "Create token"]
    order: list[str] = []
    widget = page.nextInFocusChain()
    while widget is not None and widget is not page:
        order.append(widget.objectName())
        widget = widget.nextInFocusChain()
    assert [name for name in order if name in wanted] == wanted


# -------------------------------------------------------------------------------------------------- the form


def test_a_fresh_form_is_the_safe_one_and_refuses_nothing(desk: IssuingDesk, page: CreatePage) -> None:
    draft = desk.issuing.view.draft
    assert draft == TokenDraft()
    assert (draft.lifetime, draft.revocable, draft.force_disconnect) == (timedelta(hours=2), True, True)
    assert draft.target is not TargetKind.ORGANISATION
    assert [finding.severity for finding in page.findings.findings()] == [Severity.INFO]
    assert control(page, "2 h").accessibleDescription() == "chosen"
    assert not page.create_token.isEnabled()


@pytest.mark.parametrize(
    ("name", "attribute", "typed"),
    [
        ("Stream group ID", "group", GROUP),
        ("Allowed IP", "ip", "203.0.113.9"),
        ("Allowed domain", "domain", "watch.example.com"),
        ("User ID", "user", "guest-17"),
        ("Tag", "tag", "table 7"),
    ],
)
def test_typing_into_a_field_edits_the_draft(
    desk: IssuingDesk, page: CreatePage, name: str, attribute: str, typed: str
) -> None:
    enter(page, name, typed)
    assert getattr(desk.issuing.view.draft, attribute) == typed


@pytest.mark.parametrize(
    ("name", "attribute"), [("Revocable", "revocable"), ("Disconnect viewers at expiry", "force_disconnect")]
)
def test_a_check_box_edits_the_draft(desk: IssuingDesk, page: CreatePage, name: str, attribute: str) -> None:
    QTest.keyClick(control(page, name), Qt.Key.Key_Space)
    assert getattr(desk.issuing.view.draft, attribute) is False


@pytest.mark.parametrize(("name", "hours"), [("30 min", 0.5), ("2 h", 2.0), ("6 h", 6.0), ("24 h", 24.0)])
def test_a_chip_sets_the_lifetime(desk: IssuingDesk, page: CreatePage, name: str, hours: float) -> None:
    press(page, name)
    assert desk.issuing.view.draft.lifetime == timedelta(hours=hours)


def test_an_end_of_ones_own_takes_the_place_of_the_chips(desk: IssuingDesk, page: CreatePage) -> None:
    field = control(page, "Expires at")
    QTest.keyClick(field, Qt.Key.Key_Up)  # the first section: one day later
    draft = desk.issuing.view.draft
    assert draft.lifetime is None
    assert draft.expires is not None
    assert draft.expires > NOW + timedelta(hours=20)
    assert control(page, "2 h").accessibleDescription() == ""


def test_a_start_is_at_once_until_another_is_chosen(desk: IssuingDesk, page: CreatePage) -> None:
    field = control(page, "Not before")
    assert isinstance(field, QDateTimeEdit)
    assert (field.isEnabled(), field.text()) == (False, "at once")
    press(page, "Valid immediately")
    assert field.isEnabled()
    assert "20:42" in field.text()  # Berlin's time
    QTest.keyClick(field, Qt.Key.Key_Up)
    drafts = [desk.issuing.view.draft]
    press(page, "Valid immediately")
    drafts.append(desk.issuing.view.draft)
    assert [draft.not_before for draft in drafts] == [NOW.replace(second=0) + timedelta(days=1), None]
    assert field.text() == "at once"


def test_the_radio_buttons_switch_the_target_and_keep_what_was_typed(
    desk: IssuingDesk, page: CreatePage
) -> None:
    enter(page, "Stream group ID", GROUP)
    QTest.mouseClick(control(page, "Stream names"), Qt.MouseButton.LeftButton)
    assert line(page, "Stream names").isVisible()
    assert not line(page, "Stream group ID").isVisible()
    enter(page, "Stream names", "Hb7Qe-00001, Hb7Qe-00002")
    assert desk.issuing.view.draft.names == "Hb7Qe-00001, Hb7Qe-00002"
    assert "Hb7Qe-00002" in str(desk.issuing.view.review.summary[0])
    QTest.mouseClick(control(page, "Whole organisation"), Qt.MouseButton.LeftButton)
    assert desk.issuing.view.draft.target is TargetKind.ORGANISATION
    assert not control(page, "Choose streams").isVisible()
    QTest.mouseClick(control(page, "Stream group"), Qt.MouseButton.LeftButton)
    assert line(page, "Stream group ID").text() == GROUP


def test_a_chosen_group_is_named_in_the_summary(desk: IssuingDesk, page: CreatePage) -> None:
    chosen = replace(stream(1), tags=("name:Main hall",), renditions=(Rendition("Hb7Qe-00001"),) * 3)
    desk.service.streams_or_failure = (chosen,)
    desk.streams.load()
    desk.issuing.choose([chosen], as_group=True)
    assert line(page, "Stream group ID").text() == chosen.group
    assert "2 h" in str(desk.issuing.view.review.summary[0])


@pytest.mark.parametrize(
    ("name", "typed", "rule"),
    [
        ("Stream group ID", "Hb7Qe-00001", "stream name"),
        ("Allowed IP", "2001:db8::1", "IPv6"),
        ("Allowed IP", "203.0.113.999", ""),
        ("Allowed domain", "https://watch.example.com/live", ""),
        ("User ID", "a" * 2_000, ""),
    ],
)
def test_what_cannot_work_is_refused_at_its_field_with_the_rule(
    page: CreatePage, name: str, typed: str, rule: str
) -> None:
    enter(page, "Stream group ID", GROUP)
    line(page, name).clear()
    line(page, name).insert(typed)
    line(page, name).textEdited.emit(typed)
    said = problem(page, name)
    assert said
    assert rule in said
    assert control(page, name).property("wrong") is True
    assert not page.create_token.isEnabled()
    assert line(page, name).text() == typed
    assert page.findings.findings()[0].severity is Severity.HARM


def test_too_long_a_life_for_a_revocable_token_is_refused_and_fixed(
    desk: IssuingDesk, page: CreatePage
) -> None:
    desk.issuing.edit(TokenDraft(group=GROUP, lifetime=timedelta(hours=30)))
    assert "24 hours" in problem(page, "Expires at")
    number = row(page, "24 hours")
    page.findings.setCurrentIndex(page.findings.model().index(number, 0))
    QTest.keyClick(page.findings, Qt.Key.Key_Return)
    assert desk.issuing.view.draft.lifetime == timedelta(hours=24)
    assert not problem(page, "Expires at")


def test_a_fix_is_one_click(desk: IssuingDesk, page: CreatePage) -> None:
    desk.issuing.edit(TokenDraft(group="Hb7Qe-00001"))
    rect = page.findings.visualRect(page.findings.model().index(row(page, "stream name"), 0))
    viewport = page.findings.viewport()
    place = QPoint(viewport.width() - 30, rect.top() + 14)
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    assert desk.issuing.view.draft.target is TargetKind.NAMES
    assert desk.issuing.view.draft.names == "Hb7Qe-00001"


def test_a_fix_that_needs_the_operator_goes_to_the_field(
    desk: IssuingDesk, page: CreatePage, qtbot: QtBot
) -> None:
    desk.issuing.edit(TokenDraft(group=GROUP))
    page.findings.setCurrentIndex(page.findings.model().index(row(page, "Names no user"), 0))
    QTest.keyClick(page.findings, Qt.Key.Key_Return)
    qtbot.waitUntil(line(page, "User ID").hasFocus)


def test_the_fix_of_an_empty_target_opens_the_list(page: CreatePage, qtbot: QtBot) -> None:
    page.findings.setCurrentIndex(page.findings.model().index(0, 0))
    with qtbot.waitSignal(page.choose_streams):
        QTest.keyClick(page.findings, Qt.Key.Key_Return)


def test_the_request_is_shown_as_json_and_curl_without_the_credential(
    desk: IssuingDesk, page: CreatePage
) -> None:
    desk.issuing.edit(TokenDraft(group=GROUP))
    request = page.findChild(QPlainTextEdit, "Request")
    assert request is not None
    assert not request.isVisible()
    press(page, "Show request as JSON")
    assert request.isVisible()
    assert f'"groupid": "{GROUP}"' in request.toPlainText()
    press(page, "Show request as curl")
    assert request.toPlainText().startswith("curl")
    assert "secret-of" not in request.toPlainText()
    press(page, "Show request as curl")
    assert not request.isVisible()


# ------------------------------------------------------------------------------------------------ the presets


def choose_preset(page: CreatePage, name: str) -> None:
    box = page.findChild(QComboBox, "Preset")
    assert box is not None
    box.setCurrentText(name)
    box.activated.emit(box.currentIndex())


def preset_names(page: CreatePage) -> list[str]:
    box = page.findChild(QComboBox, "Preset")
    assert box is not None
    return [box.itemText(number) for number in range(box.count())]


def test_a_preset_fills_the_form_and_is_named_until_the_form_changes(
    desk: IssuingDesk, page: CreatePage
) -> None:
    choose_preset(page, "Press (24 h)")
    assert desk.issuing.view.draft.lifetime == timedelta(hours=24)
    box = page.findChild(QComboBox, "Preset")
    assert box is not None
    assert box.currentText() == "Press (24 h)"
    press(page, "2 h")
    assert box.currentText() == "No preset"


def test_a_preset_is_saved_replaced_and_deleted(desk: IssuingDesk, page: CreatePage) -> None:
    delete = control(page, "Delete preset")
    assert not delete.isEnabled()
    assert "choose one" in delete.accessibleDescription()
    desk.issuing.edit(TokenDraft(group=GROUP, domain="watch.example.com"))
    desk.issuing.save_preset("Main stage")
    assert "Main stage" in preset_names(page)
    assert desk.disk.written is not None
    assert [preset.name for preset in desk.disk.written.presets] == ["Main stage"]
    desk.issuing.edit(replace(desk.issuing.view.draft, domain="other.example.com"))
    desk.issuing.save_preset("main STAGE")
    assert [preset.domain for preset in desk.disk.written.presets] == ["other.example.com"]
    assert delete.isEnabled()
    press(page, "Delete preset")
    assert desk.disk.written.presets == ()
    assert "main STAGE" not in preset_names(page)
    assert desk.issuing.view.draft.domain == "other.example.com"
    assert "deleted" in str(desk.told[-1].text)


def test_a_built_in_preset_can_be_neither_replaced_nor_deleted(desk: IssuingDesk, page: CreatePage) -> None:
    choose_preset(page, "Ticketed viewer")
    assert not control(page, "Delete preset").isEnabled()
    desk.issuing.save_preset("ticketed VIEWER")
    assert "built-in" in str(desk.create_scope.failures[-1])
    assert desk.disk.written is None


def test_a_preset_that_cannot_be_written_is_not_offered(desk: IssuingDesk, page: CreatePage) -> None:
    desk.disk.failure = Unreachable(text("The disk is full."))
    desk.issuing.save_preset("Main stage")
    assert "Main stage" not in preset_names(page)
    assert desk.create_scope.failures == [desk.disk.failure]


# --------------------------------------------------------------------------------------------------- creating


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_enter_creates(desk: IssuingDesk, page: CreatePage, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.waitUntil(page.isActiveWindow)
    enter(page, "Stream group ID", GROUP)
    QTest.keyClick(line(page, "Stream group ID"), key, Qt.KeyboardModifier.ControlModifier)
    assert len(desk.tokens.issued) == 1


def test_ctrl_enter_goes_to_the_first_field_at_fault(
    desk: IssuingDesk, page: CreatePage, qtbot: QtBot
) -> None:
    qtbot.waitUntil(page.isActiveWindow)
    desk.issuing.edit(TokenDraft(group=GROUP, ip="::1", user="guest"))
    line(page, "Tag").setFocus()
    QTest.keyClick(line(page, "Tag"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(line(page, "Allowed IP").hasFocus)
    assert desk.tokens.asked == []


def test_the_signs_of_what_was_granted_wear_the_scheme_that_is_worn(
    desk: IssuingDesk, page: CreatePage, qapp: QApplication
) -> None:
    with dressed(qapp, Scheme.LIGHT) as theme:
        create(desk, page)
        granted = page.findChild(QLabel, "Granted")
        assert granted is not None
        assert colour("ok").name() in granted.text()
        theme.choose(Scheme.DARK)
        assert colour("ok").name() in granted.text()


def test_while_a_token_is_created_the_button_is_busy_and_a_second_is_not_asked_for(
    desk: IssuingDesk, page: CreatePage
) -> None:
    desk.create_scope.hold = True
    create(desk, page)
    assert (page.create_token.busy, page.create_token.isEnabled()) == (True, False)
    press(page, "Create token")
    desk.issuing.create()
    desk.create_scope.finish()
    assert len(desk.tokens.asked) == 1
    assert (page.create_token.busy, page.create_token.isEnabled()) == (False, True)


def test_the_token_is_masked_until_it_is_revealed(desk: IssuingDesk, page: CreatePage) -> None:
    create(desk, page)
    shown = control(page, "Created token")
    assert isinstance(shown, QPlainTextEdit)
    token = desk.created.token
    assert page.created.isVisible()
    assert token not in shown.toPlainText()
    assert "•" in shown.toPlainText()
    press(page, "Reveal created token")
    assert shown.toPlainText() == token
    create(desk, page)
    assert desk.created.token not in shown.toPlainText(), "a new token is masked again"


@pytest.mark.parametrize(
    ("button", "attribute"),
    [
        ("Copy token", "token"),
        ("Copy player link", "player_link"),
        ("Copy embed code", "embed_code"),
        ("Copy security object", "security_object"),
    ],
)
def test_each_copy_button_puts_its_text_on_the_clipboard_concealed(
    desk: IssuingDesk, page: CreatePage, button: str, attribute: str
) -> None:
    create(desk, page)
    press(page, button)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == getattr(desk.created, attribute)
    assert desk.created.token in data.text()
    assert len(data.formats()) > 1, "no mark that keeps it out of histories"


def test_what_was_granted_is_read_back(desk: IssuingDesk, page: CreatePage) -> None:
    create(desk, page)
    granted = page.findChild(QLabel, "Granted")
    assert granted is not None
    assert not desk.created.differs
    assert "guest-17" in granted.text()
    left = page.findChild(QLabel, "Remaining time")
    assert left is not None
    assert left.text() == "2 h left"
    press(page, "Show what was granted")
    assert GROUP in granted.text()


def test_where_a_link_will_not_play_is_said_once_and_still_when_the_form_went_on(
    desk: IssuingDesk, page: CreatePage
) -> None:
    create(desk, page, TokenDraft(group=GROUP, domain="watch.example.com"))
    caution = page.findChild(QWidget, "Link caution")
    assert caution is not None
    assert sum("hosted player page" in said for said in findings(page)) == 1
    assert not caution.isVisible()
    enter(page, "Allowed domain", "")
    assert caution.isVisible()


def test_a_difference_to_what_was_asked_for_is_marked_with_a_sign_and_words(
    desk: IssuingDesk, page: CreatePage
) -> None:
    desk.tokens.twist = lambda claims: {**claims, "user": "<b>somebody</b>", "forceDisconnect": False}
    create(desk, page)
    granted = page.findChild(QLabel, "Granted")
    assert granted is not None
    assert desk.created.differs
    assert "≠" in granted.text()
    assert "asked: guest-17" in granted.text()
    assert "<b>somebody" not in granted.text(), "what the service says is text, not markup"
    assert any("differently" in label.text() for label in page.created.findChildren(QLabel))


@pytest.mark.parametrize(
    "failure",
    [
        Unreachable(text("The token service cannot be reached.")),
        MayHaveArrived(text("No whole answer.")),
        NotAuthorised(text("Refused."), status=403, code=1001),
    ],
)
def test_after_a_failure_the_form_is_still_filled_and_can_be_sent_again(
    desk: IssuingDesk, page: CreatePage, failure: Unreachable
) -> None:
    desk.tokens.failure = failure
    draft = TokenDraft(group=GROUP, ip="203.0.113.9", user="guest-17", tag="table 7", domain="a.example.com")
    create(desk, page, draft)
    assert desk.issuing.view.draft == draft
    assert line(page, "Allowed IP").text() == "203.0.113.9"
    assert desk.issuing.view.created is None
    assert len(desk.create_scope.failures) == 1
    assert page.create_token.isEnabled()


def test_a_lost_answer_says_that_a_token_may_exist_and_until_when(
    desk: IssuingDesk, page: CreatePage
) -> None:
    desk.tokens.failure = MayHaveArrived(text("No whole answer."))
    create(desk, page)
    (failure,) = desk.create_scope.failures
    assert isinstance(failure, MayHaveArrived)
    assert "may exist" in str(failure.text)
    assert "21:42" in str(failure.advice)


def test_a_read_only_role_is_told_why_it_cannot_create(desk: IssuingDesk, page: CreatePage) -> None:
    desk.issuing.edit(TokenDraft(group=GROUP))
    assert page.create_token.isEnabled()
    desk.service.check = CredentialCheck(OrganisationFacts(), Role.READ_ONLY, None)
    desk.session.refresh()
    assert not page.create_token.isEnabled()
    assert "read-only" in page.create_token.accessibleDescription()
    assert any("read-only" in label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_a_role_that_turns_out_to_be_read_only_is_told(desk: IssuingDesk, page: CreatePage) -> None:
    desk.issuing.edit(TokenDraft(group=GROUP))
    desk.session.not_allowed(Action.CREATE_TOKENS)
    assert desk.session.view.role is Role.READ_ONLY
    assert not page.create_token.isEnabled()
    desk.session.refresh()  # the service says better
    assert page.create_token.isEnabled()


def test_without_an_organisation_the_tab_says_how_to_begin(qtbot: QtBot) -> None:
    desk = IssuingDesk(HARBOUR)
    desk.session.activate(replace(HARBOUR, id=""))
    page = CreatePage(desk.issuing, Clipboard(), BERLIN)
    qtbot.addWidget(page)
    page.show()
    assert "No organisation yet" in page.create_token.accessibleDescription()
    with qtbot.waitSignal(page.go_to) as asked:
        press(page, "Add organisation")
    assert asked.args == ["Organisations"]
    with qtbot.waitSignal(page.practise):
        press(page, "Practise first")
    desk.session.activate(HARBOUR)
    assert not control(page, "Add organisation").isVisible()


def test_the_guest_list_is_opened_and_says_how_far_it_is(page: CreatePage, qtbot: QtBot) -> None:
    button = page.guest_list_button
    with qtbot.waitSignal(page.guest_list):
        button.click()
    page.show_guest_run(RunProgress(total=412, done=129, failed=3))
    assert (button.text(), button.accessibleName()) == ("Guest list  132 / 412", "Guest list")
    page.show_guest_run(None)
    assert button.text() == "Guest list"


# ------------------------------------------------------------------------------------- the whole organisation


def test_links_of_an_organisation_wide_token_need_a_stream_first(
    desk: IssuingDesk, page: CreatePage, qtbot: QtBot
) -> None:
    desk.issuing.edit(TokenDraft(target=TargetKind.ORGANISATION))
    with qtbot.waitSignal(page.confirm_create):
        press(page, "Create token")
    assert desk.tokens.asked == [], "not without the confirmation"
    desk.issuing.create()
    for name in ("Copy player link", "Copy embed code", "Show QR code"):
        assert not control(page, name).isEnabled()
    assert control(page, "Copy token").isEnabled()
    with qtbot.waitSignal(page.choose_link_target):
        press(page, "Choose the stream to link to")
    desk.issuing.link_to(stream(1))
    assert control(page, "Copy player link").isEnabled()
    assert stream(1).group in desk.created.player_link
    assert not control(page, "Choose the stream to link to").isVisible()


def test_an_organisation_wide_token_is_confirmed_by_typing(desk: IssuingDesk, window: DeskWindow) -> None:
    desk.issuing.edit(TokenDraft(target=TargetKind.ORGANISATION))
    press(window, "Create token")
    dialog = question(window)
    assert dialog.cancel_button.isDefault()
    assert not dialog.action_button.isEnabled()
    enter(dialog, "Confirmation", "everythin")
    assert not dialog.action_button.isEnabled()
    enter(dialog, "Confirmation", "everything")
    QTest.mouseClick(dialog.action_button, Qt.MouseButton.LeftButton)
    assert len(desk.tokens.issued) == 1


# --------------------------------------------------------------------------------------------------- revoking


def test_revoking_asks_first_and_enter_means_cancel(desk: IssuingDesk, window: DeskWindow) -> None:
    create(desk, window)
    press(window, "Revoke token")
    dialog = question(window)
    assert dialog.cancel_button.isDefault()
    assert dialog.action_button.text() == "Revoke 1 token"
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert desk.tokens.revoked == []


def test_enter_on_the_revoking_button_itself_revokes(desk: IssuingDesk, window: DeskWindow) -> None:
    create(desk, window)
    press(window, "Revoke token")
    dialog = question(window)
    QTest.keyClick(dialog.cancel_button, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.action_button
    QTest.keyClick(dialog.action_button, Qt.Key.Key_Return)
    assert desk.tokens.revoked == [desk.created.token]


def test_a_revocation_carries_its_reason_and_is_shown(desk: IssuingDesk, window: DeskWindow) -> None:
    create(desk, window)
    press(window, "Revoke token")
    dialog = question(window)
    box = dialog.findChild(QComboBox)
    assert box is not None
    box.setCurrentText("shared link")
    QTest.mouseClick(dialog.action_button, Qt.MouseButton.LeftButton)
    assert desk.tokens.revoked == [desk.created.token]
    assert "shared link" in str(desk.created.revoked)
    assert not control(window.create_page, "Revoke token").isEnabled()
    known = desk.known.of(desk.created.token)
    assert known is not None
    assert known.reason == "shared link"


def test_a_token_that_is_not_revocable_offers_no_revocation(desk: IssuingDesk, page: CreatePage) -> None:
    create(desk, page, TokenDraft(group=GROUP, revocable=False))
    assert not control(page, "Revoke token").isEnabled()
    assert "not created as revocable" in control(page, "Revoke token").toolTip()


def test_a_refused_revocation_leaves_the_token_as_it_is(desk: IssuingDesk, page: CreatePage) -> None:
    create(desk, page)
    desk.tokens.failure = Unreachable(text("The token service cannot be reached."))
    desk.issuing.revoke("")
    assert desk.created.revoked is None
    assert control(page, "Revoke token").isEnabled()


# --------------------------------------------------------------------------------------------- organisations


def test_a_token_stays_with_its_organisation(desk: IssuingDesk, page: CreatePage) -> None:
    create(desk, page)
    token = desk.created.token
    desk.session.activate(QUAY)
    assert desk.issuing.view.created is None
    assert not page.created.isVisible()
    desk.session.activate(HARBOUR)
    assert desk.created.token == token


def test_the_scheme_is_switched_and_kept(desk: IssuingDesk, window: DeskWindow) -> None:
    button = window.findChild(QPushButton, "Appearance")
    assert button is not None
    assert "system" in button.accessibleDescription()
    for theme in ("light", "dark", "system"):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert desk.preferences.view.theme == theme
        assert theme in button.accessibleDescription()
