"""The Ingest page: what is typed, pasted and pressed, and what is seen and copied of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from nanosecure_gui.core.encoders import Encoder
from nanosecure_gui.core.ingest import IngestForm
from nanosecure_gui.core.ingest_hosts import OWN, Protocol
from nanosecure_gui.core.organisations import Role
from nanosecure_gui.ui.clipboard import Clipboard
from nanosecure_gui.ui.pages.ingest_page import ADDRESS, REHEARSAL, TEST, WEBHOOK, IngestPage
from nanosecure_gui.ui.pages.ingest_phone import PhoneDialog
from nanosecure_gui.ui.voice import speaker
from tests.fake_desk import HARBOUR, NOW
from tests.ui.fake_ingest import HOOK, NAME, IngestDesk, path_of
from tests.ui.gallery import BERLIN

W = TypeVar("W", bound=QWidget)
SECRET = "Row 12 & balcony"


@pytest.fixture
def desk() -> IngestDesk:
    return IngestDesk()


def page_of(desk: IngestDesk, qtbot: QtBot) -> IngestPage:
    made = IngestPage(desk.tab, desk.webhooks, Clipboard(), lambda: speaker(BERLIN, NOW))
    qtbot.addWidget(made)
    made.resize(1068, 571)
    made.show()
    return made


@pytest.fixture
def page(desk: IngestDesk, qtbot: QtBot) -> IngestPage:
    return page_of(desk, qtbot)


def find(page: QWidget, kind: type[W], name: str) -> W:
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def press(page: QWidget, name: str) -> None:
    find(page, QAbstractButton, name).click()


def shown(page: QWidget, name: str) -> str:
    return find(page, QPlainTextEdit, name).toPlainText()


def copied() -> str:
    return QGuiApplication.clipboard().text()


def choose(page: QWidget, name: str, words: str) -> None:
    box = find(page, QComboBox, name)
    box.setCurrentIndex(next(row for row in range(box.count()) if box.itemText(row).startswith(words)))


# The form ---------------------------------------------------------------------------------------------------


def test_a_typed_name_gives_an_address_that_is_masked_and_copied_whole(page: IngestPage) -> None:
    QTest.keyClicks(find(page, QLineEdit, "Stream name"), NAME)

    assert shown(page, "Server") == "rtmps://bintu-stream.nanocosmos.de:1937/live"
    assert NAME not in shown(page, "Ingest URL") + shown(page, "Stream key")
    for name, expected in (
        ("Copy URL", f"rtmps://bintu-stream.nanocosmos.de:1937/live/{NAME}"),
        ("Copy server", "rtmps://bintu-stream.nanocosmos.de:1937/live"),
        ("Copy stream key", NAME),
    ):
        press(page, name)
        assert copied() == expected


def test_the_key_is_seen_when_asked_for_and_masked_again_for_another_stream(
    page: IngestPage, desk: IngestDesk
) -> None:
    desk.fill()
    press(page, "Reveal stream key")
    assert shown(page, "Stream key") == f"{NAME}?passcode=Row%2012%20%26%20balcony"
    assert NAME in shown(page, "Encoder field 3")

    desk.fill(name="Hb7Qe-other")
    assert "other" not in shown(page, "Stream key") + shown(page, "Encoder field 3")


def test_ctrl_c_in_a_masked_text_copies_what_it_stands_for(page: IngestPage, desk: IngestDesk) -> None:
    desk.fill(parameters=())
    QTest.keyClick(
        find(page, QPlainTextEdit, "Stream key"), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier
    )
    assert copied() == NAME


def test_a_whole_address_pasted_as_name_is_taken_apart(page: IngestPage, desk: IngestDesk) -> None:
    QGuiApplication.clipboard().setText(f"rtmp://bintu-stream-eu.nanocosmos.de/live/{NAME}?passcode=a%26b")
    find(page, QLineEdit, "Stream name").paste()

    assert desk.tab.view.form == IngestForm(
        Protocol.RTMP, place="eu", name=NAME, parameters=(("passcode", "a&b"),)
    )
    assert find(page, QLineEdit, "Stream name").text() == NAME
    assert find(page, QComboBox, "Region").currentText() == "Europe"


def test_an_address_is_taken_from_the_clipboard(page: IngestPage, desk: IngestDesk) -> None:
    QGuiApplication.clipboard().setText(
        f"Server: srt://bintu-srt.nanocosmos.de:5000\nStream key: push:{NAME}"
    )
    press(page, "Paste address")
    assert (desk.tab.view.form.protocol, desk.tab.view.form.name) == (Protocol.SRT, NAME)


def test_what_is_no_address_is_refused_at_the_name_and_changes_nothing(
    page: IngestPage, desk: IngestDesk
) -> None:
    desk.fill()
    before = desk.tab.view.form
    QGuiApplication.clipboard().setText("hello")
    press(page, "Paste address")
    field = find(page, QLineEdit, "Stream name")
    assert "no ingest address" in field.accessibleDescription()
    assert field.property("wrong")
    assert desk.tab.view.form == before


def test_an_empty_name_is_asked_for_but_not_shown_as_a_mistake(page: IngestPage) -> None:
    assert not find(page, QLineEdit, "Stream name").accessibleDescription()
    assert "Enter the stream's name" in str(page.form.findings.findings()[0].text)
    assert not find(page, QAbstractButton, "Copy URL").isEnabled()


@pytest.mark.parametrize(
    ("protocol", "begins"),
    [
        ("RTMPS", "rtmps://bintu-stream."),
        ("RTMP (not encrypted)", "rtmp://bintu-stream."),
        ("SRT", "srt://bintu-srt."),
        ("WHIP", "https://bintu-webrtc."),
    ],
)
def test_every_protocol_has_its_address(
    page: IngestPage, desk: IngestDesk, protocol: str, begins: str
) -> None:
    desk.fill()
    choose(page, "Protocol", protocol)
    press(page, "Copy URL")
    assert copied().startswith(begins)
    assert NAME not in shown(page, "Ingest URL")
    assert find(page, QLineEdit, "Latency").isVisible() is (protocol == "SRT")
    assert find(page, QAbstractButton, "Copy stream key").isEnabled() is (protocol != "WHIP")


def test_a_long_address_is_seen_whole(page: IngestPage, desk: IngestDesk) -> None:
    line = find(page, QPlainTextEdit, "Ingest URL")
    desk.fill(parameters=())
    short = line.height()
    desk.fill(Protocol.SRT, parameters=())
    page.address.reveal.setChecked(True)
    assert line.height() > short
    assert line.verticalScrollBar().maximum() == 0


def test_region_application_and_numbers_reach_the_address(page: IngestPage, desk: IngestDesk) -> None:
    desk.fill(Protocol.SRT, parameters=())
    choose(page, "Region", "Europe")
    choose(page, "Application", "rec")
    find(page, QLineEdit, "Latency").setText("800")
    press(page, "Copy URL")
    assert copied() == (
        "srt://bintu-srt-eu.nanocosmos.de:5000?mode=caller&latency=800000&timeout=1000000&transtype=live"
        f"&streamid=push%3A{NAME}%3Arecord"
    )
    find(page, QLineEdit, "Latency").setText("")
    assert desk.tab.view.form.latency == 500


def test_leaving_a_host_of_its_own_for_a_region_forgets_its_port(page: IngestPage, desk: IngestDesk) -> None:
    desk.fill(Protocol.RTMP, place=OWN, own_host="127.0.0.1", port=9)
    assert find(page, QLineEdit, "Port").text() == "9"
    choose(page, "Region", "Global")
    form = desk.tab.view.form
    assert (form.place, form.own_host, form.port) == ("global", "", 0)
    assert find(page, QLineEdit, "Port").text() == ""


def test_a_fix_is_one_press(page: IngestPage, desk: IngestDesk) -> None:
    desk.fill(Protocol.RTMP)
    finding = next(each for each in page.form.findings.findings() if each.fix is not None)
    page.form.findings.fix_requested.emit(finding)
    assert desk.tab.view.form.protocol is Protocol.RTMPS


@pytest.mark.parametrize("width", [868, 1068])
@pytest.mark.parametrize("protocol", list(Protocol))
def test_no_choice_is_cut(page: IngestPage, desk: IngestDesk, protocol: Protocol, width: int) -> None:
    page.resize(width, 571)
    desk.fill(protocol)
    QApplication.processEvents()
    for name in ("Protocol", "Region", "Application"):
        box = find(page, QComboBox, name)
        assert box.fontMetrics().horizontalAdvance(box.currentText()) + 46 <= box.width(), name


def test_a_refused_field_says_why(page: IngestPage, desk: IngestDesk) -> None:
    desk.fill(Protocol.SRT, place="au")
    assert "no host in the region" in str(page.form.findings.findings()[0].text), "once, in the list"
    box = find(page, QComboBox, "Region")
    assert "no host in the region" in box.accessibleDescription()
    assert "not for SRT" in box.currentText()
    assert shown(page, "Ingest URL") == ""


def test_choosing_a_stream_is_asked_of_the_window(page: IngestPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.choose_stream):
        press(page, "Choose stream")


# Parameters -------------------------------------------------------------------------------------------------


def editor(page: IngestPage) -> QLineEdit:
    return next(line for line in page.form.parameters.table.findChildren(QLineEdit) if line.isVisible())


def test_a_parameter_is_typed_by_keyboard_and_stands_in_the_address_at_every_key(
    page: IngestPage, desk: IngestDesk
) -> None:
    desk.fill(parameters=())
    press(page, "Add parameter")
    assert desk.tab.view.addresses is not None, "an empty row is no mistake yet"
    QTest.keyClicks(editor(page), "seat")
    QTest.keyClick(editor(page), Qt.Key.Key_Tab)
    QTest.keyClicks(editor(page), "12 b")
    assert desk.tab.view.form.parameters == (("seat", "12 b"),)
    press(page, "Copy stream key")
    assert copied() == f"{NAME}?seat=12%20b"
    QTest.keyClick(editor(page), Qt.Key.Key_Return)
    assert desk.tab.view.form.parameters == (("seat", "12 b"),)


def test_escape_brings_back_what_stood_there(page: IngestPage, desk: IngestDesk) -> None:
    desk.fill()
    table = page.form.parameters.table
    table.setFocus()
    table.setCurrentIndex(table.parameters.index(0, 1))
    QTest.keyClick(table, Qt.Key.Key_F2)
    QTest.keyClicks(editor(page), "zzz")
    assert desk.tab.view.form.parameters == (("passcode", "zzz"),)
    QTest.keyClick(editor(page), Qt.Key.Key_Escape)
    assert desk.tab.view.form.parameters == (("passcode", SECRET),)


def test_parameters_are_removed_by_button_and_key(page: IngestPage, desk: IngestDesk) -> None:
    desk.fill(parameters=(("a", "1"), ("b", "2"), ("c", "3")))
    table = page.form.parameters.table
    assert not find(page, QAbstractButton, "Remove parameter").isEnabled()
    table.setCurrentIndex(table.parameters.index(1, 0))
    press(page, "Remove parameter")
    table.setCurrentIndex(table.parameters.index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert desk.tab.view.form.parameters == (("c", "3"),)


# Encoder, phone, export -------------------------------------------------------------------------------------


def test_the_card_has_the_encoder_s_own_fields_each_to_be_copied(page: IngestPage, desk: IngestDesk) -> None:
    desk.fill(Protocol.SRT)
    choose(page, "Encoder", "vMix")
    assert desk.tab.view.encoder is Encoder.VMIX
    names = [find(page, QPlainTextEdit, f"Encoder field {n}").accessibleName() for n in range(1, 7)]
    assert names == ["Type", "Hostname", "Port", "Latency, ms", "Stream ID", "Passphrase"]
    assert NAME not in shown(page, "Encoder field 5")
    press(page, "Copy encoder field 5")
    assert copied() == f"push:{NAME}?passcode=Row%2012%20%26%20balcony"


def test_a_command_line_is_masked_and_copied_whole(page: IngestPage, desk: IngestDesk) -> None:
    desk.fill()
    desk.tab.choose_encoder(Encoder.FFMPEG)
    assert NAME not in shown(page, "Encoder command")
    press(page, "Copy command")
    assert NAME in copied()


def test_the_recommended_settings_stand_beside_every_card(page: IngestPage, desk: IngestDesk) -> None:
    def seen() -> list[str]:
        return [label.text() for label in page.encoder.findChildren(QLabel) if label.isVisible()]

    assert "2 s" in seen()
    desk.fill()
    assert "2 s" in seen()
    assert "AAC-LC, one track" in seen()
    desk.fill(Protocol.WHIP)
    assert "Opus" in seen()


def test_the_backup_goes_by_another_region(page: IngestPage, desk: IngestDesk) -> None:
    desk.fill()
    press(page, "Show backup encoder")
    assert shown(page, "Encoder field 2") == "rtmps://bintu-stream-eu.nanocosmos.de:1937/live"
    press(page, "Show main encoder")
    assert shown(page, "Encoder field 2") == "rtmps://bintu-stream.nanocosmos.de:1937/live"


def test_an_encoder_that_cannot_says_so(page: IngestPage, desk: IngestDesk) -> None:
    desk.fill(Protocol.WHIP)
    desk.tab.choose_encoder(Encoder.VMIX)
    said = [label.text() for label in page.encoder.findChildren(QLabel) if label.isVisible()]
    assert any("vMix has no WHIP output" in words for words in said)
    assert not page.encoder.fields.isVisible()


def test_phones_get_codes_with_what_they_will_change(page: IngestPage, desk: IngestDesk) -> None:
    desk.fill()
    press(page, "Show QR code")
    dialog = page.dialog
    assert isinstance(dialog, PhoneDialog)
    assert dialog.code.content.startswith("larix://set/v1?")
    assert "1280x720" in dialog.changes.text()
    dialog.title.setText("Stage left")
    assert "Stage left" in dialog.changes.text()
    dialog.apps.choose(1)
    assert dialog.code.content.startswith("moblin://?")
    dialog.apps.choose(2)
    dialog.copy_button.click()
    assert (
        copied() == f"rtmps://bintu-stream.nanocosmos.de:1937/live/{NAME}?passcode=Row%2012%20%26%20balcony"
    )
    assert not find(dialog, QLabel, "Problem").isVisible()
    assert not find(dialog, QLabel, "Problem").isVisible(), "every code was read back"
    dialog.close_button.click()


@pytest.mark.parametrize("with_key", [True, False])
def test_a_profile_for_obs_goes_where_the_operator_chose(
    page: IngestPage, desk: IngestDesk, tmp_path: Path, with_key: bool
) -> None:
    desk.fill()
    find(page, QAbstractButton, "Export with stream key").setChecked(with_key)
    press(page, "Export for OBS")
    dialog = page.dialog
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path))
    dialog.reject()
    assert "service.json" in path_of(tmp_path)
    (profile,) = tmp_path.iterdir()
    assert any(NAME in path.read_text() for path in profile.iterdir()) is with_key


# Testing ----------------------------------------------------------------------------------------------------


def cells(page: IngestPage, row: int) -> list[str]:
    model = page.results.table.record_model()
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def test_ctrl_enter_tests_the_chosen_host(page: IngestPage, desk: IngestDesk) -> None:
    desk.fill()
    page.activateWindow()
    field = find(page, QLineEdit, "Stream name")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [target.host for target in desk.prober.asked] == ["bintu-stream.nanocosmos.de"]
    assert page.segments.current == TEST
    assert cells(page, 0)[:3] == ["1", "Global", "3.1"]


def test_all_regions_are_ranked_and_the_selected_one_explained(page: IngestPage, desk: IngestDesk) -> None:
    desk.fill()
    page.activateWindow()
    find(page, QAbstractButton, "Test all regions").setFocus()
    press(page, "Test all regions")
    assert find(page, QAbstractButton, "Test all regions").hasFocus(), "the keyboard stays where it was"
    assert [cells(page, row)[1] for row in (0, 5)] == ["Europe", "US East"]
    assert cells(page, 5)[6] == "fails"
    assert "Sectigo" in find(page, QLabel, "Certificate").text()
    page.results.table.selectRow(5)
    verdict = find(page, QLabel, "Connection verdict").text()
    assert verdict.startswith("TCP: Nobody answered within 3 s.")
    assert find(page, QLabel, "Certificate").isHidden()


def test_the_report_has_no_key(page: IngestPage, desk: IngestDesk) -> None:
    desk.fill()
    press(page, "Test connection")
    press(page, "Copy report")
    assert "bintu-stream.nanocosmos.de:1937" in copied()
    assert NAME not in copied()


def test_a_running_test_shows_its_progress_and_can_be_cancelled(page: IngestPage, desk: IngestDesk) -> None:
    desk.fill()
    desk.scope.hold = True
    press(page, "Test connection")
    assert page.results.progress.isVisible()
    assert not find(page, QAbstractButton, "Test all regions").isEnabled()
    press(page, "Cancel test")
    desk.scope.finish()
    assert not page.results.progress.isVisible()
    assert desk.prober.asked == []


def test_in_training_a_test_of_a_host_outside_is_refused_beside_the_button(qtbot: QtBot) -> None:
    desk = IngestDesk(replace(HARBOUR, training=True))
    page = page_of(desk, qtbot)
    desk.fill()
    press(page, "Test connection")
    assert "nothing leaves this machine" in find(page, QLabel, "Test refusal").text()
    assert page.segments.current == ADDRESS
    desk.fill(Protocol.RTMP, place=OWN, own_host="127.0.0.1")
    assert not find(page, QLabel, "Test refusal").isVisible()


# Webhook ----------------------------------------------------------------------------------------------------


def test_the_registered_webhook_is_shown_and_set_only_after_a_question(
    page: IngestPage, desk: IngestDesk
) -> None:
    page.segments.choose(WEBHOOK)
    assert HOOK in find(page, QLabel, "Webhook status").text()
    find(page, QLineEdit, "Webhook URL").setText("http://hooks.example.com")
    press(page, "Set webhook")
    question = page.webhook.question
    assert question is not None
    question.action_button.click()
    assert find(page, QLineEdit, "Webhook URL").accessibleDescription()


def test_others_are_told_why_they_may_not_set_it(qtbot: QtBot) -> None:
    page = page_of(IngestDesk(role=Role.USER), qtbot)
    button = find(page, QAbstractButton, "Set webhook")
    assert not button.isEnabled()
    assert "nanoAdmin" in button.accessibleDescription()
    assert "nanoAdmin" in find(page, QLabel, "Webhook status").text()


def test_a_test_publish_shows_every_answer_and_the_worst_in_words(page: IngestPage, desk: IngestDesk) -> None:
    desk.fill()
    desk.tester.status, desk.tester.seconds = 403, 0.41
    press(page, "Send test publish")
    assert [event.event_name for _at, event, _form in desk.tester.sent] == [
        *("on_publish", "on_publish_update", "on_publish_done")
    ]
    assert desk.tester.sent[0][2].parameters == (("passcode", SECRET),)
    model = page.webhook.events.record_model()
    assert model.index(0, 2).data() == "403, 410 ms"
    verdict = find(page, QLabel, "Webhook verdict").text()
    assert "refuse" in verdict
    assert "wrong passcode" in verdict


def test_a_test_publish_needs_a_stream(page: IngestPage, desk: IngestDesk) -> None:
    press(page, "Send test publish")
    assert desk.tester.sent == []
    assert "Enter the stream's name" in find(page, QLineEdit, "Stream name").accessibleDescription()


def test_older_events_are_sent_on_request(page: IngestPage, desk: IngestDesk) -> None:
    desk.fill()
    find(page, QAbstractButton, "Send older events too").setChecked(True)
    press(page, "Send test publish")
    assert len(desk.tester.sent) == 5


def test_a_webhook_that_nobody_answers_at_is_told(page: IngestPage, desk: IngestDesk) -> None:
    desk.fill()
    desk.tester.status = 0
    press(page, "Send test publish")
    assert "would refuse the encoder" in find(page, QLabel, "Webhook verdict").text()


@pytest.mark.parametrize("width", [868, 1068])
def test_what_an_event_means_is_read_whole(page: IngestPage, desk: IngestDesk, width: int) -> None:
    desk.fill()
    page.resize(width, 571)
    page.segments.choose(WEBHOOK)
    QApplication.processEvents()
    table, words = page.webhook.events, page.webhook.events.fontMetrics()
    for row in range(table.model().rowCount()):
        needed = words.horizontalAdvance(table.model().index(row, 1).data()) + 24
        assert needed <= table.columnWidth(1), row
    table.selectRow(1)
    assert "Sent again and again" in find(page, QLabel, "Webhook verdict").text()
    press(page, "Send test publish")
    assert not table.isColumnHidden(2)


def test_other_tabs_lead_to_the_webhook(page: IngestPage) -> None:
    page.activateWindow()
    page.show_webhook()
    assert page.segments.current == WEBHOOK
    assert QApplication.focusWidget() is find(page, QLineEdit, "Webhook URL")


def test_an_address_that_no_webhook_has_is_refused_at_the_field(page: IngestPage, desk: IngestDesk) -> None:
    find(page, QLineEdit, "Webhook URL").setText("ftp://x")
    press(page, "Send test publish")
    assert find(page, QLineEdit, "Webhook URL").property("wrong")
    assert desk.tester.sent == []


def test_the_receiver_follows_its_boxes_and_the_form_and_lists_what_it_was_asked(
    page: IngestPage, desk: IngestDesk
) -> None:
    desk.fill()
    page.segments.choose(REHEARSAL)
    press(page, "Only this stream")
    assert desk.rules == []
    desk.receive()
    assert desk.rules[-1].names == {NAME}
    press(page, "Only with these parameters")
    desk.fill(name="Hb7Qe-other")
    assert desk.rules[-1].names == {"Hb7Qe-other"}
    assert desk.rules[-1].required == (("passcode", SECRET),)
    model = page.receiver.table.record_model()
    assert model.index(2, 3).data() == "403 passcode is missing or wrong"
    assert model.index(0, 0).data() == "20:41:58", "in the venue's time"
    page.receiver.table.selectRow(0)
    assert f"passcode={SECRET}   call=publish" in find(page, QLabel, "Request fields").text()
    press(page, "Use receiver")
    assert find(page, QLineEdit, "Webhook URL").text() == "http://127.0.0.1:40123/webhook"
    assert page.segments.current == WEBHOOK


# Keyboard ---------------------------------------------------------------------------------------------------


def test_tab_goes_in_reading_order(page: IngestPage, desk: IngestDesk, qtbot: QtBot) -> None:
    desk.fill()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    find(page, QLineEdit, "Stream name").setFocus()
    met: list[str] = []
    for _ in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.accessibleName(), focused
        met.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    wanted = [
        *("Stream name", "Choose stream", "Protocol", "Port", "Region", "Application", "Parameters"),
        *("Findings", "Test connection", "Test all regions", "Address", "Ingest URL", "Copy URL", "Server"),
        *("Copy server", "Stream key", "Copy stream key", "Show QR code", "Export for OBS", "Encoder"),
    ]
    assert met[0] == "Stream name"
    assert [name for name in dict.fromkeys(met) if name in wanted] == wanted
