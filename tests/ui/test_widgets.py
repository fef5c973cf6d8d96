"""The small parts: what they show, say to assistive technology, and do by mouse and keyboard."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nanosecure_gui.core.findings import Finding, Fix, Severity
from nanosecure_gui.core.wording import Speaker, text
from nanosecure_gui.ui.clipboard import Clipboard, secret_mime
from nanosecure_gui.ui.naming import kind, named
from nanosecure_gui.ui.record_table import Column, RecordTable, Side
from nanosecure_gui.ui.widgets.busy_button import BusyButton
from nanosecure_gui.ui.widgets.copy_button import CopyButton
from nanosecure_gui.ui.widgets.date_time_field import DateTimeField
from nanosecure_gui.ui.widgets.findings_list import FindingsList
from nanosecure_gui.ui.widgets.labelled_field import LabelledField
from nanosecure_gui.ui.widgets.qr_view import QrView
from nanosecure_gui.ui.widgets.secret_field import SecretField, masked
from nanosecure_gui.ui.widgets.segments import Segments
from nanosecure_gui.ui.widgets.timeline_bar import Mark, Span, TimelineBar
from nanosecure_gui.ui.widgets.wrap_row import WrapRow

from .places import settle

NOW = datetime(2026, 11, 21, 19, 42, tzinfo=UTC)
SPEAKER = Speaker(NOW, UTC)
BERLIN = ZoneInfo("Europe/Berlin")
CARE = Finding(Severity.CARE, text("Not bound to an address."), fix=Fix(text("Bind to IP")))
GOOD = Finding(Severity.GOOD, text("Short-lived and revocable."))
TOKEN = "eyJhbGciOiJFZERTQSJ9." + "a" * 200 + ".signature"


def board() -> str:
    return QGuiApplication.clipboard().text()


# Naming ---------------------------------------------------------------------------------------------------


def test_a_name_is_identifier_and_accessible_name_and_the_label_its_buddy(qtbot: QtBot) -> None:
    box, label = QComboBox(), QLabel("Preset")
    qtbot.addWidget(box)
    qtbot.addWidget(label)
    assert named(box, "Preset", label) is box
    assert (box.accessibleIdentifier(), box.accessibleName(), label.buddy()) == ("Preset", "Preset", box)


def test_a_look_can_change_while_shown(qtbot: QtBot) -> None:
    label = kind(QLabel("x"), "muted")
    qtbot.addWidget(label)
    label.show()
    assert kind(label, "care").property("kind") == "care"


# Record table ---------------------------------------------------------------------------------------------

Guest = tuple[str, int]


@pytest.fixture
def table(qtbot: QtBot) -> RecordTable[Guest]:
    columns = (
        Column[Guest]("User", lambda guest: guest[0], icon=lambda guest: "users", tint=lambda guest: "ok"),
        Column[Guest](
            "Minutes",
            lambda guest: f"{guest[1]} min",
            key=lambda guest: guest[1],
            side=Side.RIGHT,
            mono=True,
            spoken=lambda guest: f"{guest[1]} minutes",
        ),
    )
    made: RecordTable[Guest] = RecordTable(columns, "No guests yet.", identify=lambda guest: guest[0])
    qtbot.addWidget(made)
    made.resize(400, 300)
    return made


def test_rows_are_ordered_by_the_key_not_by_the_text(table: RecordTable[Guest]) -> None:
    table.show_records([("a", 10), ("b", 9), ("c", 100)])
    table.let_sort(1)
    assert [guest[1] for guest in table.record_model().records] == [9, 10, 100]
    table.show_records([("d", 20), ("e", 3)])
    assert [guest[1] for guest in table.record_model().records] == [3, 20]


def test_the_selection_follows_its_record(table: RecordTable[Guest]) -> None:
    table.show_records([("a", 1), ("b", 2)])
    table.selectRow(1)
    table.show_records([("b", 7), ("a", 1), ("c", 3)])
    assert table.selected() == (("b", 7),)
    assert table.current() == ("b", 7)
    table.show_records([("a", 1)])
    assert table.selected() == ()


def test_a_change_of_the_selection_is_told_once(table: RecordTable[Guest]) -> None:
    table.show_records([("a", 1), ("b", 2)])
    told: list[int] = []
    table.chosen.connect(lambda: told.append(1))
    table.selectRow(0)
    table.show_records([("c", 1), ("a", 2), ("d", 4)])
    assert len(told) == 2  # selected, then the record itself changed


def test_sorting_keeps_the_selected_record(table: RecordTable[Guest]) -> None:
    table.show_records([("a", 3), ("b", 2), ("c", 1)])
    table.selectRow(0)
    table.let_sort(1)
    assert table.selected() == (("a", 3),)


def test_rows_and_cells_are_copied(table: RecordTable[Guest], qtbot: QtBot) -> None:
    table.show_records([("a", 1), ("b", 2)])
    table.selectAll()
    table.show()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert board() == "a\t1 min\nb\t2 min"
    table.setCurrentIndex(table.record_model().index(1, 1))
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(table, Qt.Key.Key_C, both)
    assert board() == "2 min"


def test_enter_opens_a_record(table: RecordTable[Guest], qtbot: QtBot) -> None:
    table.show_records([("a", 1), ("b", 2)])
    table.selectRow(1)
    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [("b", 2)]


def test_cells_say_the_spoken_text(table: RecordTable[Guest]) -> None:
    table.show_records([("a", 1)])
    index = table.record_model().index(0, 1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "1 minutes"


def test_tables_paint_empty_and_full_in_every_state(table: RecordTable[Guest]) -> None:
    table.show()
    assert not table.grab().isNull()
    table.show_records([("a" * 200, 1), ("b", 2), ("c", 3)])
    table.selectRow(0)
    QTest.mouseMove(table.viewport(), QPoint(20, 60))
    assert not table.grab().isNull()
    table.say_empty("Nothing matches.")
    table.show_records([])
    assert not table.grab().isNull()


# Findings -------------------------------------------------------------------------------------------------


@pytest.fixture
def findings(qtbot: QtBot) -> FindingsList:
    made = FindingsList("Nothing to say.")
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show_findings((CARE, GOOD), SPEAKER)
    made.show()
    return made


def test_a_finding_is_said_with_its_severity_and_fix(findings: FindingsList) -> None:
    said = [
        findings.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(findings.model().rowCount())
    ]
    assert said == [
        "Care: Not bound to an address. Press Enter to fix: Bind to IP",
        "Good: Short-lived and revocable.",
    ]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_keys_apply_a_fix(findings: FindingsList, qtbot: QtBot, key: Qt.Key) -> None:
    findings.setCurrentIndex(findings.model().index(0, 0))
    with qtbot.waitSignal(findings.fix_requested) as asked:
        QTest.keyClick(findings, key)
    assert asked.args == [CARE]


def test_a_click_on_the_fix_applies_it_and_one_on_the_sentence_does_not(findings: FindingsList) -> None:
    asked: list[Finding] = []
    findings.fix_requested.connect(asked.append)
    row = findings.visualRect(findings.model().index(0, 0))
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(findings.viewport(), left, pos=QPoint(row.left() + 80, row.center().y()))
    assert asked == []
    QTest.mouseClick(findings.viewport(), left, pos=QPoint(row.right() - 20, row.top() + 12))
    assert asked == [CARE]


def test_a_finding_without_a_fix_has_none_to_press(findings: FindingsList) -> None:
    asked: list[Finding] = []
    findings.fix_requested.connect(asked.append)
    findings.setCurrentIndex(findings.model().index(1, 0))
    QTest.keyClick(findings, Qt.Key.Key_Return)
    assert asked == []


def test_the_list_is_as_high_as_its_sentences_need(findings: FindingsList) -> None:
    findings.show_findings((Finding(Severity.INFO, text("word " * 60)),), SPEAKER)
    assert findings.heightForWidth(260) > findings.heightForWidth(700) > 0


def test_a_list_that_got_room_needs_no_scroll_bar(qtbot: QtBot) -> None:
    words = text("For players older than 4.18.0 only: it cannot be revoked; viewers inside stay to the end.")
    known = (Finding(Severity.CARE, words, fix=Fix(text("Read more"))),) * 2
    for width in range(290, 330, 2):  # in some of them, the bar itself makes a line more
        shown = FindingsList()
        qtbot.addWidget(shown)
        shown.show_findings(known, SPEAKER)
        shown.resize(width, 60)
        shown.show()
        settle()
        assert shown.verticalScrollBar().maximum() > 0
        shown.resize(width, shown.heightForWidth(width))
        settle()
        assert shown.verticalScrollBar().maximum() == 0, width


def test_the_current_finding_stays_when_others_change(findings: FindingsList) -> None:
    findings.setCurrentIndex(findings.model().index(1, 0))
    findings.show_findings((GOOD, CARE), SPEAKER)
    assert findings.currentIndex().row() == 1
    assert findings.findings() == (GOOD, CARE)


# Clipboard ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("platform", "mark"),
    [
        ("linux", "x-kde-passwordManagerHint"),
        ("win32", 'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"'),
        ("darwin", "application/x-nspasteboard-concealed-type"),
    ],
)
def test_secrets_carry_the_marks_of_their_platform(qapp: QApplication, platform: str, mark: str) -> None:
    data = secret_mime("secret", platform)
    assert data.text() == "secret"
    assert data.hasFormat(mark)


def test_a_secret_leaves_the_clipboard_after_its_time(qapp: QApplication) -> None:
    clipboard = Clipboard(seconds=2)
    told: list[tuple[str, int]] = []
    clipboard.countdown.connect(lambda what, left: told.append((what, left)))
    clipboard.copy_secret("secret", "Token")
    assert board() == "secret"
    clipboard._tick()
    clipboard._tick()
    assert board() == ""
    assert told == [("Token", 2), ("Token", 1), ("Token", 0)]


def test_what_was_copied_since_is_never_taken_away(qapp: QApplication) -> None:
    clipboard = Clipboard()
    clipboard.copy_secret("secret", "Token")
    QGuiApplication.clipboard().setText("a shopping list")
    clipboard.clear()
    assert board() == "a shopping list"


def test_what_is_no_secret_stays(qapp: QApplication) -> None:
    clipboard = Clipboard()
    clipboard.copy_secret("secret", "Token")
    clipboard.copy("rtmps://host/live", "Server")
    clipboard.clear()
    assert board() == "rtmps://host/live"


def test_a_copy_button_copies_what_is_there_when_pressed(qtbot: QtBot) -> None:
    values = ["first"]
    clipboard = Clipboard()
    button = CopyButton("Copy token", clipboard, lambda: values[0], "Token")
    qtbot.addWidget(button)
    values[0] = "second"
    button.click()
    assert board() == "second"
    values[0] = ""
    button.click()
    assert board() == "second"
    clipboard.clear()


# Secret field ---------------------------------------------------------------------------------------------


@given(st.text(max_size=600))
def test_a_mask_never_shows_more_than_a_few_characters(secret: str) -> None:
    assert sum(character != "•" for character in masked(secret)) <= 24


def test_a_secret_is_masked_until_asked_and_again_when_it_changes(qtbot: QtBot) -> None:
    field = SecretField("Created token")
    qtbot.addWidget(field)
    field.show_secret(TOKEN)
    assert TOKEN not in field.text.toPlainText()
    assert field.text.toPlainText().startswith("eyJ")
    field.eye.click()
    assert field.text.toPlainText() == TOKEN
    field.show_secret(TOKEN + "2")
    assert TOKEN not in field.text.toPlainText()
    assert field.text.accessibleIdentifier() == "Created token"
    assert field.eye.accessibleName() == "Reveal created token"


def test_copying_from_a_masked_secret_asks_for_the_secret(qtbot: QtBot) -> None:
    field = SecretField("Created token")
    qtbot.addWidget(field)
    field.show_secret(TOKEN)
    with qtbot.waitSignal(field.copy_requested) as asked:
        QTest.keyClick(field.text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [TOKEN]


# Fields ---------------------------------------------------------------------------------------------------


def test_a_problem_stands_under_its_field_and_is_its_description(qtbot: QtBot) -> None:
    edit = QLineEdit()
    field = LabelledField("Allowed IP", edit)
    qtbot.addWidget(field)
    assert field.label.buddy() is edit
    assert edit.accessibleIdentifier() == "Allowed IP"
    field.show_problem("IPv6 does not work here.")
    assert edit.accessibleDescription() == field.problem == "IPv6 does not work here."
    assert edit.property("wrong") is True
    field.show_problem()
    assert edit.accessibleDescription() == ""
    assert edit.property("wrong") is False


def test_segments_are_radio_buttons(qtbot: QtBot) -> None:
    segments = Segments(
        [("Stream group", ""), ("Stream names", ""), ("Whole organisation", "triangle-alert")]
    )
    qtbot.addWidget(segments)
    segments.show()
    picked: list[int] = []
    segments.chosen.connect(picked.append)
    role = QAccessible.queryAccessibleInterface(segments.buttons[0]).role()
    assert role == QAccessible.Role.RadioButton
    QTest.mouseClick(
        segments.buttons[2],
        Qt.MouseButton.LeftButton,
        pos=segments.buttons[2].rect().bottomRight() - QPoint(4, 4),
    )
    segments.choose(1)
    assert picked == [2, 1]
    assert segments.current == 1
    assert [button.isChecked() for button in segments.buttons] == [False, True, False]
    assert not segments.grab().isNull()


def test_an_instant_is_shown_in_venue_time(qtbot: QtBot) -> None:
    field = DateTimeField(BERLIN, "Berlin")
    qtbot.addWidget(field)
    field.limit(NOW, None)
    field.show_instant(NOW + timedelta(hours=2, seconds=7))
    assert field.text() == "Sat 21 Nov  22:42 Berlin"
    assert field.instant == NOW + timedelta(hours=2, seconds=7)


def test_the_year_is_shown_when_it_is_another(qtbot: QtBot) -> None:
    field = DateTimeField(UTC, "UTC")
    qtbot.addWidget(field)
    field.limit(NOW, None)
    field.show_instant(NOW + timedelta(days=60))
    assert "2027" in field.text()


def test_editing_gives_an_aware_instant(qtbot: QtBot) -> None:
    field = DateTimeField(BERLIN, "Berlin")
    qtbot.addWidget(field)
    field.show_instant(NOW)
    with qtbot.waitSignal(field.instant_changed) as changed:
        field.stepBy(1)
    assert changed.args == [field.instant]
    assert field.instant.tzinfo is UTC
    assert field.instant != NOW


def test_a_time_can_be_typed_as_soon_as_the_keyboard_comes(qtbot: QtBot) -> None:
    window = QWidget()
    row = QHBoxLayout(window)
    before, field = QLineEdit(), DateTimeField(BERLIN, "")
    field.show_instant(NOW)
    row.addWidget(before)
    row.addWidget(field)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    QTest.keyClicks(field, "19:30")
    assert field.text() == "Sat 21 Nov 2026  19:30"
    for _ in range(3):
        QTest.keyClick(field, Qt.Key.Key_Backtab)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == "Mon 21 Dec 2026  19:30", "the parts before are reached the other way"
    before.setFocus()
    field.setFocus()
    QTest.keyClicks(field, "20")
    assert field.text() == "Mon 21 Dec 2026  20:30"


def test_the_calendar_has_no_red_days(qtbot: QtBot) -> None:
    field = DateTimeField(BERLIN, "Berlin")
    qtbot.addWidget(field)
    field.show()
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    sunday = field.calendarWidget().weekdayTextFormat(Qt.DayOfWeek.Sunday)
    assert not sunday.hasProperty(sunday.Property.ForegroundBrush.value)


def test_limits_alone_change_no_instant(qtbot: QtBot) -> None:
    field = DateTimeField(BERLIN, "Berlin")
    qtbot.addWidget(field)
    changed: list[object] = []
    field.instant_changed.connect(changed.append)
    field.limit(None, None)
    assert not changed


def test_showing_an_instant_is_no_edit(qtbot: QtBot) -> None:
    field = DateTimeField(BERLIN, "Berlin")
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.instant_changed):
        field.show_instant(NOW)
    assert field.instant == NOW


def test_a_busy_button_does_not_hand_the_keyboard_to_its_neighbour(qtbot: QtBot) -> None:
    window = QWidget()
    row = QHBoxLayout(window)
    button, dangerous = BusyButton("Verify with service"), QPushButton("Revoke token")
    row.addWidget(button)
    row.addWidget(dangerous)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    button.setFocus()
    button.show_busy(True, "Asking…")
    assert not dangerous.hasFocus()
    button.show_busy(False)
    assert window.focusWidget() is button


def test_a_busy_button_cannot_be_pressed_and_comes_back(qtbot: QtBot) -> None:
    button = BusyButton("Create token")
    qtbot.addWidget(button)
    button.show()
    button.setFocus()
    button.show_busy(True, "Creating…")
    assert (button.text(), button.isEnabled(), button.busy) == ("Creating…", False, True)
    button.setEnabled(False)
    button.show_busy(False)
    assert (button.text(), button.isEnabled()) == ("Create token", False)
    button.setEnabled(True)
    assert button.isEnabled()


# Pictures -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("modules", [0, 21, 177])
def test_a_qr_code_is_black_on_white_with_a_quiet_zone(qtbot: QtBot, modules: int) -> None:
    view = QrView(tuple(tuple(True for _ in range(modules)) for _ in range(modules)))
    qtbot.addWidget(view)
    view.resize(view.sizeHint())
    image = view.grab().toImage()
    if modules:
        middle = image.pixelColor(image.width() // 2, image.height() // 2)
        assert middle.lightness() == 0
        module = min(image.width(), image.height()) // (modules + 8)
        edge = (image.width() - module * (modules + 8)) // 2
        assert image.pixelColor(edge + 1, image.height() // 2).lightness() == 255


def test_a_timeline_says_its_marks_in_their_order(qtbot: QtBot) -> None:
    bar = TimelineBar()
    qtbot.addWidget(bar)
    bar.show_marks((Mark(1.0, "Ends", "22:42"), Mark(0.0, "Issued", "20:41"), Mark(0.5, "Now", now=True)))
    assert bar.accessibleDescription() == "Issued 20:41, Now, Ends 22:42"


@given(st.lists(st.floats(-1, 2), max_size=6), st.integers(240, 2000))
def test_timeline_labels_never_overlap(qapp: QApplication, places: list[float], width: int) -> None:
    bar = TimelineBar()
    bar.show_marks(tuple(Mark(at, "Revocable until", "22:42") for at in places), (Span(0, 0.5, "ok"),))
    placed = [
        QRect(round(left), line * 40, round(bar._label_width(mark)), 36)
        for mark, left, line in bar._places(width)
    ]
    assert not any(a.intersects(b) for n, a in enumerate(placed) for b in placed[:n])


def test_a_row_wraps_where_the_width_ends(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = WrapRow(holder)
    buttons = [QPushButton(f"Button {n}") for n in range(4)]
    for button in buttons:
        row.addWidget(button)
    one_line = row.heightForWidth(2_000)
    assert row.heightForWidth(buttons[0].sizeHint().width() + 10) >= 4 * one_line
    holder.resize(QSize(row.sizeHint().width() // 2 + 20, 200))
    holder.show()
    assert buttons[0].y() < buttons[-1].y()
    buttons[0].hide()
    assert row.heightForWidth(2_000) == one_line
