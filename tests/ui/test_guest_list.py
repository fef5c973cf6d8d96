"""The guest list over core's own rules: what it shows, mends and asks, by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import cast
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from nanosecure_gui.app.guest_list import GuestListing
from nanosecure_gui.app.guest_list_view import ExportKind, RowState
from nanosecure_gui.core.drafts import TargetKind, TokenDraft
from nanosecure_gui.core.guest_headings import Column
from nanosecure_gui.core.guest_rows import Duplicates
from nanosecure_gui.core.sheets import Sheet
from nanosecure_gui.core.wording import text
from nanosecure_gui.resources import resource
from nanosecure_gui.store.spreadsheets import read_list, read_text
from nanosecure_gui.ui.clipboard import Clipboard
from nanosecure_gui.ui.guest_list_window import GuestListWindow
from nanosecure_gui.ui.guests.add_dialog import AddGuestsDialog
from nanosecure_gui.ui.guests.guest_cells import Field, GuestCells
from nanosecure_gui.ui.guests.shift_dialog import ShiftDialog
from nanosecure_gui.ui.guests.shown_rows import GuestRow, Part
from nanosecure_gui.ui.guests.subject_dialog import SubjectDialog
from nanosecure_gui.ui.table_parts import ICON
from nanosecure_gui.ui.voice import Venue
from tests.contract import CONTROLS
from tests.unit.list_samples import long_list

from .fake_guests import DOORS, EARLIER, END, READY, FakeGuests, many

BERLIN = Venue(ZoneInfo("Europe/Berlin"), "Berlin")
CTRL = Qt.KeyboardModifier.ControlModifier
SAMPLE = resource("samples/guests.csv")
Open = Callable[[FakeGuests], GuestListWindow]


@pytest.fixture
def show(qtbot: QtBot) -> Open:
    def opened(desk: FakeGuests) -> GuestListWindow:
        window = GuestListWindow(cast(GuestListing, desk), Clipboard(), BERLIN)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        return window

    return opened


def sample() -> FakeGuests:
    desk = FakeGuests()
    desk.take(read_list(SAMPLE), "Gala")
    return desk


def cells(window: GuestListWindow, place: int) -> dict[Field, str]:
    model = window.table.guest_model()
    return {field: str(model.index(place, column).data() or "") for column, field in enumerate(model.fields)}


def column(window: GuestListWindow, field: Field) -> list[str]:
    return [cells(window, place)[field] for place in range(window.table.guest_model().rowCount())]


def press(window: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(window, key, modifier or Qt.KeyboardModifier.NoModifier)


def editor(window: GuestListWindow) -> QLineEdit:
    return next(each for each in window.table.findChildren(QLineEdit, "Cell") if each.isVisible())


def mend(window: GuestListWindow, typed: str) -> None:
    editor(window).setText(typed)
    press(editor(window), Qt.Key.Key_Return)
    for _ in range(3):  # the editor closes, the row is judged, the rows are shown
        QApplication.processEvents()


def said(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def agree(window: GuestListWindow) -> None:
    assert window.ask.question is not None
    window.ask.question.action_button.click()


# Opening --------------------------------------------------------------------------------------------------


def test_every_control_has_its_name(show: Open) -> None:
    window = show(FakeGuests())
    names = {widget.accessibleIdentifier() for widget in window.findChildren(QWidget)}
    assert names >= {name for kind in CONTROLS["Guest list"].values() for name in kind}
    assert window.parts.title.buddy() is window.table


def test_an_empty_window_offers_the_sample_and_earlier_lists(show: Open) -> None:
    desk = FakeGuests(earlier=EARLIER)
    window = show(desk)
    assert not window.strip.isVisible()
    window.start.earlier.setFocus()
    window.start.earlier.setCurrentIndex(window.start.earlier.record_model().index(1, 0))
    press(window.start.earlier, Qt.Key.Key_Return)
    assert desk.called("reopen") == [("6",)]
    press(window.start.earlier, Qt.Key.Key_Delete)
    assert window.ask.question is not None
    assert "Press night" in said(window.ask.question)
    agree(window)
    assert desk.called("forget_list") == [("6",)]
    window.start.sample_button.click()
    assert desk.called("open_file") == [(SAMPLE,)]
    assert window.table.isVisible()
    assert window.strip.isVisible()


def test_the_rows_of_a_long_list_follow_what_is_over_them(show: Open, qtbot: QtBot, tmp_path: Path) -> None:
    """Both at once would hold up the window for too long."""
    desk = FakeGuests()
    window = show(desk)
    path = tmp_path / "long.csv"
    path.write_bytes(long_list(1_200))
    desk.take(read_list(path), "Gala")
    assert window.toolbar.title.text() == "Gala"
    qtbot.waitUntil(lambda: window.table.guest_model().rowCount() == 1_200)


# PySide6 6.12 wants fractions of a pixel here, which 6.11 does not take.
@pytest.mark.filterwarnings("ignore:Function. 'QDragEnterEvent:DeprecationWarning")
def test_a_file_can_be_dropped_and_a_table_pasted(show: Open, tmp_path: Path) -> None:
    desk = FakeGuests()
    window = show(desk)
    path = tmp_path / "list.csv"
    path.write_text("name,email\nAnna,anna@example.com\n")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    where, copy = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(9, 9), where, data, copy, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(9, 9), where, data, copy, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, drop)
    assert desk.called("open_file") == [(path,)]
    QGuiApplication.clipboard().setText("Name\tTag\nBert\tRow 2\nCem\tRow 3")
    window.table.setFocus()
    press(window, Qt.Key.Key_V, CTRL)
    assert column(window, Field.NAME) == ["Bert", "Cem"]


def test_closing_keeps_the_list_and_the_clock_runs_only_while_it_is_seen(show: Open) -> None:
    window = show(sample())
    window.table.setFocus()
    assert window._clock.isActive()
    press(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert not window._clock.isActive()
    window.show()
    assert window.table.guest_model().rowCount() == 31


# What was found -------------------------------------------------------------------------------------------


def test_the_line_says_what_was_found_and_filters(show: Open) -> None:
    window = show(sample())
    buttons = window.parts.buttons
    assert [buttons[part].text() for part in (Part.ALL, Part.ACCEPTED, Part.CHANGED, Part.REFUSED)] == [
        "31 guests",
        "25 accepted",
        "2 changed",
        "3 refused",
    ]
    assert buttons[Part.FAILED].isHidden()
    buttons[Part.REFUSED].click()
    assert column(window, Field.STATE) == ["Refused"] * 3
    assert column(window, Field.REMARK)[0] == "The same guest as in row 2."
    buttons[Part.CHANGED].click()
    assert column(window, Field.LIMITS)[1] == "81.20.30.0/24"


def test_a_refused_cell_is_marked_with_word_sign_and_reason(show: Open) -> None:
    window = show(sample())
    window.show_part(Part.REFUSED)
    model = window.table.guest_model()
    index = model.index(1, model.fields.index(Field.IP))
    spoken = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith("2001:db8::17: 2001:db8::17 is an IPv6 address.")
    assert index.data(ICON) == "circle-alert"
    described = str(index.data(Qt.ItemDataRole.AccessibleDescriptionRole))
    assert described.startswith("Refused; Yara Ahmed; 2001:db8::17 is an IPv6 address.")
    window.table.selectRow(1)
    assert window.actions_row.details.text().startswith(
        "Row 30, Yara Ahmed: 2001:db8::17 is an IPv6 address."
    )


def test_every_letter_searches_in_all_columns(show: Open) -> None:
    window = show(sample())
    press(window, Qt.Key.Key_F, CTRL)
    assert QApplication.focusWidget() is window.parts.search
    QTest.keyClicks(window.parts.search, "ilic press")
    assert column(window, Field.USER) == ["guest-07"]
    QTest.keyClicks(window.parts.search, "x")
    assert window.table.accessibleDescription().startswith("Nothing found")
    press(window.parts.search, Qt.Key.Key_Escape)
    assert window.isVisible(), "Esc clears the search first"
    assert window.table.guest_model().rowCount() == 31


def test_only_rows_in_sight_are_read(show: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = FakeGuests()
    read: set[int] = set()
    original = GuestCells.state

    def noted(self: GuestCells, row: GuestRow) -> str:
        read.add(row.guest.id)
        return original(self, row)

    monkeypatch.setattr(GuestCells, "state", noted)
    window = show(desk)
    desk.take(many(10_000))
    read.clear()
    window.table.scrollToBottom()
    window.grab()
    assert 9_999 in read
    assert len(read) < 60


def test_what_comes_from_a_list_is_shown_harmlessly(show: Open) -> None:
    desk = FakeGuests()
    desk.take(Sheet((("Name", "Tag"), ("gue\u202est {n}", "<b>x</b>"))))
    window = show(desk)
    row = cells(window, 0)
    assert "\u202e" not in row[Field.NAME]
    assert row[Field.TAG] == "<b>x</b>"
    window.table.selectRow(0)
    assert window.actions_row.details.textFormat() is Qt.TextFormat.PlainText


def test_columns_with_nothing_in_them_stay_away_until_they_are_chosen(show: Open) -> None:
    desk = FakeGuests()
    desk.take(many(3))
    window = show(desk)
    assert Field.LIMITS not in window.table.guest_model().fields
    assert Field.IP not in window.table.guest_model().fields
    menu = window.table.columns_menu()
    next(action for action in menu.actions() if action.text() == "IP address").setChecked(True)
    assert Field.IP in window.table.guest_model().fields


# Mending --------------------------------------------------------------------------------------------------


def test_refused_rows_are_mended_one_after_the_other_with_enter(show: Open) -> None:
    desk = sample()
    window = show(desk)
    window.show_part(Part.REFUSED)
    window.table.selectRow(0)
    window.table.setFocus()
    press(window.table, Qt.Key.Key_Return)
    mend(window, "guest-31")
    assert column(window, Field.USER) == ["press-3", "press-4"]
    press(window.table, Qt.Key.Key_Return)
    assert editor(window).text() == "2001:db8::17"
    assert "IPv6" in editor(window).accessibleDescription()
    mend(window, "198.51.100.7")
    press(window.table, Qt.Key.Key_Return)
    mend(window, "")
    assert desk.called("edit") == [
        ((27,), Column.USER, "guest-31"),
        ((28,), Column.IP, "198.51.100.7"),
        ((29,), Column.EXPIRES, ""),
    ]
    assert window.parts.buttons[Part.REFUSED].text() == "0 refused"


def test_enter_goes_to_the_cell_to_mend_also_where_its_column_was_not_shown(show: Open) -> None:
    window = show(sample())
    window.table.go_to(28, Field.NAME)
    window.table.setFocus()
    press(window.table, Qt.Key.Key_Return)
    assert editor(window).text() == "2001:db8::17"


def test_f2_edits_any_cell_and_escape_leaves_it(show: Open) -> None:
    desk = sample()
    window = show(desk)
    window.table.go_to(0, Field.TAG)
    window.table.setFocus()
    press(window.table, Qt.Key.Key_F2)
    editor(window).setText("Row Z")
    press(editor(window), Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert desk.called("edit") == []
    assert window.isVisible()


def test_rows_stay_where_they_are_while_a_cell_is_edited(show: Open) -> None:
    """Else what is typed would go to a neighbour, or be overwritten by every tick."""
    desk = sample()
    window = show(desk)
    window.show_part(Part.REFUSED)
    window.table.go_to(1, Field.IP)
    window.table.setFocus()
    press(window.table, Qt.Key.Key_F2)
    editor(window).setText("198.51")
    desk.edit([27], Column.USER, "guest-31")  # the row above is not refused any more
    desk.pass_time(timedelta(seconds=1))
    assert editor(window).text() == "198.51"
    mend(window, "198.51.100.7")
    assert desk.called("edit")[-1] == ((28,), Column.IP, "198.51.100.7")
    assert column(window, Field.USER) == ["press-4"]


def test_what_is_issued_cannot_be_edited(show: Open) -> None:
    desk = sample()
    window = show(desk)
    desk.issue()
    desk.go_on(1)
    model = window.table.guest_model()
    index = model.index(0, model.fields.index(Field.USER))
    assert not model.flags(index) & Qt.ItemFlag.ItemIsEditable


def test_f2_on_an_issued_row_says_why_nothing_opens_and_what_helps(show: Open) -> None:
    desk = sample()
    window = show(desk)
    desk.issue()
    desk.go_on(1)
    window.table.go_to(0, Field.USER)
    press(window.table, Qt.Key.Key_F2)
    line = window.actions_row.details
    assert line.text().startswith("What stands in a token stays. Add guests takes this guest")
    desk.pass_time(timedelta(seconds=1))
    assert line.text().startswith("What stands in a token stays.")
    press(window.table, Qt.Key.Key_Down)
    assert "What stands" not in line.text()
    press(window.table, Qt.Key.Key_F2)
    assert line.text().startswith("This guest's token is being issued.")
    desk.cancel()
    assert "being issued" not in line.text()  # the row can be edited again
    press(window.table, Qt.Key.Key_F2)
    assert editor(window).isVisible()


# How the list is read -------------------------------------------------------------------------------------


def test_columns_are_mapped_by_hand(show: Open) -> None:
    desk = FakeGuests()
    desk.take(Sheet((("Wer", "Wo"), ("Anna Albers", "Loge 1"), ("Bert Dürr", "Loge 2"))))
    window = show(desk)
    window.toolbar.columns_button.click()
    window.columns.header_box.setFocus()
    press(window.columns.header_box, Qt.Key.Key_Down)
    assert desk.called("set_header") == [(0,)]
    boxes = window.columns.boxes
    window.columns.go_to()
    assert QApplication.focusWidget() is boxes[0]
    boxes[1].setFocus()
    QTest.keyClicks(boxes[1], "Tag")
    assert desk.view.mapping is not None
    assert desk.view.mapping.places[Column.TAG] == 1
    assert column(window, Field.TAG) == ["Loge 1", "Loge 2"]
    press(boxes[1], Qt.Key.Key_Home)
    assert desk.called("map_column")[-1] == (None, 1)
    window.columns.twice.click()
    assert desk.called("set_duplicates") == [(Duplicates.SUFFIX,)]


def test_escape_leaves_the_columns_first_and_then_the_window(show: Open) -> None:
    window = show(sample())
    window.toolbar.columns_button.click()
    press(window.columns.boxes[0], Qt.Key.Key_Escape)
    assert window.isVisible()
    assert not window.columns.isVisible()
    assert not window.toolbar.columns_button.isChecked()
    assert window.focusWidget() is window.toolbar.columns_button
    press(window.toolbar.columns_button, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_columns_are_fixed_once_something_is_issued(show: Open) -> None:
    desk = sample()
    window = show(desk)
    window.toolbar.columns_button.click()
    desk.issue()
    assert not window.columns.boxes[0].isEnabled()
    assert "Tokens are being issued: the columns are fixed." in said(window.columns)
    desk.go_on(desk.view.run.total if desk.view.run is not None else 0)
    assert not window.columns.boxes[0].isEnabled()
    assert "Tokens were issued: the columns are fixed." in said(window.columns)


# Template -------------------------------------------------------------------------------------------------


def test_what_may_be_watched_is_an_id_or_names(show: Open) -> None:
    desk = sample()
    window = show(desk)
    target = window.template.target
    for typed, kind in (
        ("nNCcf-3ki5X, nNCcf-Wh4Ax", TargetKind.NAMES),
        ("5886251c-2f3e-4d7a-aad8-d7ae5d0a57a0", TargetKind.GROUP),
    ):
        target.setFocus()
        target.selectAll()
        QTest.keyClicks(target, typed)
        press(target, Qt.Key.Key_Return)
        draft = desk.view.template.draft
        assert draft.target is kind
        assert typed in (draft.group, draft.names)
    assert window.ask.question is None, "Enter in a field issues nothing"


def test_a_list_that_needs_a_target_says_so_where_it_is_chosen(show: Open) -> None:
    desk = FakeGuests(replace(READY, draft=TokenDraft()))
    window = show(desk)
    desk.take(many(2))
    assert QApplication.focusWidget() is window.template.target
    assert "Choose a group or streams." in said(window.template)
    assert window.strip.words.text() == "Choose what may be watched: a stream group or streams."
    desk.use(draft=READY.draft)
    assert "Choose a group or streams." not in said(window.template)


def test_the_validity_is_said_in_words_and_refused_at_the_field(show: Open) -> None:
    desk = sample()
    window = show(desk)
    line = window.template.window_line
    line.setText("doors -1 h to end")
    line.editingFinished.emit()
    assert window.template.plan.text().startswith("Guests get in from 19:00 until 23:00.")
    line.setText("after the show")
    line.editingFinished.emit()
    assert "doors -30 min to end +1 h" in window.template.plan.text()
    assert line.property("wrong")


def test_more_than_a_day_is_planned_as_tokens_one_after_another(show: Open) -> None:
    desk = sample()
    window = show(desk)
    desk.use(end=END + timedelta(hours=60))
    assert "3 tokens, one after another" in window.template.plan.text()
    assert cells(window, 0)[Field.REMARK] == "3 tokens, one after another."
    assert window.actions_row.details.text().count("3 tokens, one after another") == 1
    window.ask.to_issue()
    assert window.ask.question is not None
    assert "follow by themselves" in said(window.ask.question)


def test_an_event_may_be_switched_off_and_its_times_set(show: Open, qtbot: QtBot) -> None:
    desk = sample()
    window = show(desk)
    assert window.template.doors.text() == "Sat 21 Nov  20:00"
    window.template.event_box.click()
    assert desk.called("set_event") == [(None, None, None)]
    assert not window.template.doors.isVisible()
    assert window.template.plan.text() == "Each token lasts 2 h from when it is issued."
    window.template.event_box.click()
    window.template.doors.setFocus()
    window.template.doors.setCurrentSection(window.template.doors.Section.HourSection)
    press(window.template.doors, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: desk.view.template.doors == DOORS - timedelta(hours=1))
    assert desk.view.template.end == DOORS + timedelta(hours=2), "it goes along until it is said"
    window.template.end.setFocus()
    press(window.template.end, Qt.Key.Key_Up)
    press(window.template.doors, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: desk.view.template.doors == DOORS - timedelta(hours=2))
    assert desk.view.template.end == DOORS + timedelta(hours=3)
    desk.use(doors=DOORS - timedelta(hours=3))
    assert window.template.doors.instant == DOORS - timedelta(hours=3)


# Issuing --------------------------------------------------------------------------------------------------


def test_issuing_asks_with_the_number_for_what_and_until_when(show: Open) -> None:
    desk = sample()
    window = show(desk)
    assert window.strip.issue_button.text() == "Issue tokens (27)"
    press(window, Qt.Key.Key_Return, CTRL)
    assert window.ask.question is not None
    assert window.ask.question.action_button.text() == "Issue 27 tokens"
    assert window.ask.question.cancel_button.isDefault()
    words = said(window.ask.question)
    assert "27 guests may watch the group" in words
    assert "from 19:30 until 00:00 tomorrow" in words
    assert "3 refused rows get no token." in words
    press(window.ask.question, Qt.Key.Key_Return)
    assert desk.called("issue") == []
    window.ask.to_issue()
    agree(window)
    assert desk.called("issue") == [()]


def test_the_whole_organisation_is_refused_for_guests(show: Open) -> None:
    desk = sample()
    window = show(desk)
    desk.use(draft=replace(READY.draft, target=TargetKind.ORGANISATION))
    assert window.template.target.placeholderText() == "Whole organisation"
    assert set(column(window, Field.STATE)) == {"Refused", "Held back"}
    assert not window.strip.issue_button.isEnabled()


def test_progress_is_said_and_can_be_paused_and_cancelled(show: Open) -> None:
    desk = FakeGuests()
    desk.take(many(412))
    window = show(desk)
    strip = window.strip
    assert not strip.cancel_button.isEnabled()
    desk.issue()
    desk.go_on(120)
    desk.go_on(3, "refused")
    assert strip.words.text() == "120 of 412 issued · 3 failed · 12 a second · 25 s left"
    assert strip.bar.value() == round(1_000 * 123 / 412)
    assert not window.toolbar.open_button.isEnabled()
    strip.pause_button.click()
    assert strip.words.text().startswith("Paused · 120 of 412")
    assert strip.pause_button.text() == "Resume"
    strip.pause_button.click()
    desk.hold("No connection to the service", 12)
    assert strip.words.text() == "No connection to the service. 289 stay queued. Next try in 12 s."
    assert column(window, Field.STATE)[130] == "Queued"
    strip.cancel_button.click()
    assert desk.view.counts[RowState.PLANNED] == 289
    assert strip.issue_button.text() == "Issue tokens (289)"
    strip.retry_button.click()
    assert desk.called("retry_failed") == [()]


def test_the_program_asks_before_it_ends_while_it_is_issuing(show: Open) -> None:
    desk = FakeGuests()
    desk.take(many(3))
    window = show(desk)
    ended: list[bool] = []
    assert not window.keeps_open(lambda: ended.append(True))
    desk.issue()
    desk.go_on(1)
    assert window.keeps_open(lambda: ended.append(True))
    assert window.ask.question is not None
    assert "2 tokens are not issued yet." in said(window.ask.question)
    assert ended == []
    desk.go_on(1)
    assert "1 token is not issued yet." in said(window.ask.question)
    agree(window)
    assert (desk.called("cancel"), ended) == ([], [True])  # so that the next start says it is not finished
    desk.change(run=None, armed=END + timedelta(hours=9))
    assert window.keeps_open(lambda: ended.append(True))
    assert "issued at 08:00 tomorrow" in said(window.ask.question)


def test_a_cancelled_run_that_cannot_be_recorded_says_so(show: Open) -> None:
    desk = FakeGuests()
    desk.take(many(5))
    window = show(desk)
    desk.issue()
    desk.go_on(2)
    desk.hold("The disk is full.", 5)
    assert desk.view.run is not None
    desk.change(run=replace(desk.view.run, ending=True))
    assert window.strip.words.text() == "Cancelling: The disk is full · 2 of 5 issued"


def test_once_everything_is_issued_nobody_is_asked_whether_to_stop(show: Open) -> None:
    desk = FakeGuests()
    desk.take(many(3))
    window = show(desk)
    ended: list[bool] = []
    desk.issue()
    assert window.keeps_open(lambda: ended.append(True))
    question = window.ask.question
    assert question is not None
    desk.go_on(3)
    assert not question.isVisible()
    assert ended == []  # the window stays: somebody may have answered another question by now


def test_a_service_that_asks_for_patience_is_said_calmly(show: Open) -> None:
    desk = FakeGuests()
    desk.take(many(412))
    window = show(desk)
    strip = window.strip
    desk.issue()
    desk.go_on(120)
    desk.hold("The service asks for patience.", 2, busy=True)
    assert strip.words.text() == (
        "120 of 412 issued · 12 a second · 25 s left · the service asks for patience: next try in 2 s"
    )
    assert strip.pause_button.text() == "Pause"  # it does not change with every breath
    strip.pause_button.click()
    assert desk.called("pause") == [()]
    desk.resume()
    desk.hold("The service asks for patience.", 60, busy=True)
    assert strip.words.text() == "The service asks for patience. 292 stay queued. Next try in 60 s."
    assert strip.pause_button.text() == "Try now"
    desk.resume()
    desk.slow_down(4, seconds_left=130.0)
    assert strip.words.text().endswith(" · 3 min left · 4 at a time, as the service asks for patience")


def test_every_row_says_its_own_outcome(show: Open) -> None:
    desk = FakeGuests()
    desk.take(many(4))
    window = show(desk)
    desk.issue()
    desk.go_on(1)
    desk.go_on(1, "The service refused it.")
    desk.go_on(1, "No answer came.", lost=True)
    rows = [(cells(window, place)[Field.STATE], cells(window, place)[Field.REMARK]) for place in range(4)]
    assert rows == [
        ("Issued", "Code 0000-KQ"),
        ("Failed", "The service refused it."),
        ("May exist", "No answer came."),
        ("Queued", ""),
    ]
    assert window.parts.buttons[Part.MAY_EXIST].isVisible()


def test_what_may_exist_is_asked_for_again_only_when_it_is_agreed_to(show: Open) -> None:
    desk = FakeGuests()
    desk.take(many(2))
    window = show(desk)
    desk.issue()
    desk.go_on(2, "No answer came.", lost=True)
    window.table.selectAll()
    row = window.table.guest_model().record(0)
    assert row is not None
    menu = window.actions_row.menu(row)
    assert "Issue again…" in [action.text() for action in menu.actions()]
    window.actions_row.again_button.click()
    assert window.ask.question is not None
    assert "cannot revoke" in said(window.ask.question)
    assert desk.called("issue_lost_again") == []
    agree(window)
    assert desk.called("issue_lost_again") == [((0, 1),)]


def test_what_may_exist_is_one_button_away(show: Open) -> None:
    desk = FakeGuests()
    desk.take(many(6))
    window = show(desk)
    strip = window.strip
    assert not strip.again_button.isVisible()
    desk.issue()
    desk.go_on(2)
    desk.go_on(3, "No answer came.", lost=True)
    assert not strip.again_button.isVisible()  # while others are being issued, that is not the time
    desk.go_on(1)
    assert strip.again_button.text() == "Issue again (3)…"
    assert not strip.cancel_button.isVisible()  # there is nothing to cancel, and no room
    strip.again_button.click()
    assert window.ask.question is not None
    assert window.ask.question.action_button.text() == "Issue 3 tokens again"
    assert "Nobody was given those." in said(window.ask.question)
    agree(window)
    assert desk.called("issue_lost_again") == [((2, 3, 4),)]


def test_all_that_may_exist_can_be_asked_for_at_once(show: Open) -> None:
    desk = FakeGuests()
    desk.take(many(5))
    window = show(desk)
    desk.issue()
    desk.go_on(2)
    desk.go_on(3, "No answer came.", lost=True)
    window.parts.buttons[Part.MAY_EXIST].click()
    window.table.clearSelection()
    window.table.setCurrentIndex(QModelIndex())
    assert "may exist that this desk does not know" in window.actions_row.details.text()
    window.parts.search.setText("nobody")
    assert "may exist" not in window.actions_row.details.text()
    window.parts.search.clear()
    window.table.clearSelection()
    window.table.setCurrentIndex(QModelIndex())
    window.actions_row.again_button.click()
    agree(window)
    assert desk.called("issue_lost_again") == [((2, 3, 4),)]


def test_a_button_that_cannot_be_pressed_says_why(show: Open) -> None:
    desk = FakeGuests()
    window = show(desk)
    button = window.strip.issue_button
    assert (button.isEnabled(), button.accessibleDescription()) == (False, "Open a list first.")
    desk.take(many(2))
    desk.change(obstacle=text("Choose what may be watched."))
    assert button.toolTip() == "Choose what may be watched."
    assert window.strip.words.text() == "Choose what may be watched."
    assert window.toolbar.export_button.accessibleDescription() == "Nothing is issued yet."


def test_issuing_says_how_many_watch_what_and_who_gets_no_mail(show: Open) -> None:
    desk = FakeGuests()
    desk.take(
        read_text("Name,E-mail,Stream\nAnna,anna@example.com,\nBert,bert,Balcony\nCem,c@example.com,\n")
    )
    window = show(desk)
    window.ask.to_issue()
    assert window.ask.question is not None
    words = said(window.ask.question)
    assert "may watch the group Main hall (2), the group Balcony (1) from" in words
    assert "1 of them has no e-mail address" in words
    desk.change(warning=text("2 of these guests have a token."))
    window.ask.to_issue()
    assert "2 of these guests have a token." in said(window.ask.question)
    assert window.notes.text() == "2 of these guests have a token."


def test_nothing_is_issued_while_the_times_entered_cannot_be(show: Open) -> None:
    desk = sample()
    window = show(desk)
    desk.use(doors=END, end=DOORS)
    assert desk.view.template.problem is not None
    assert not window.strip.issue_button.isEnabled()
    assert window.strip.words.text() == str(desk.view.template.problem)
    desk.use(doors=DOORS, end=END)
    assert window.strip.issue_button.isEnabled()


def test_tokens_that_are_to_follow_can_be_issued_by_hand(show: Open) -> None:
    desk = FakeGuests()
    desk.take(many(2))
    window = show(desk)
    desk.use(doors=desk.view.now, end=desk.view.now + timedelta(hours=40), window="doors to end")
    desk.issue()
    desk.go_on(2)
    assert desk.view.counts == {RowState.ISSUED: 2}
    later = desk.view.now + timedelta(hours=12)
    desk.change(rows=tuple(replace(row, next_at=later) for row in desk.view.rows), following=2)
    assert window.strip.words.text() == "2 issued · 2 of them get another token yet"
    window.strip.issue_button.click()
    assert window.ask.question is not None
    assert "Issue 2 tokens" in window.ask.question.action_button.text()
    assert "2 guests may watch" in said(window.ask.question)
    agree(window)
    assert desk.called("issue") == [(), ()]


def test_who_has_no_token_yet_can_be_shown(show: Open) -> None:
    desk = FakeGuests()
    desk.take(many(5))
    window = show(desk)
    assert not window.parts.buttons[Part.NOT_ISSUED].isVisible()
    desk.issue()
    desk.go_on(2)
    desk.cancel()
    window.parts.buttons[Part.NOT_ISSUED].click()
    assert window.parts.buttons[Part.NOT_ISSUED].text() == "3 not issued"
    assert column(window, Field.ROW) == ["4", "5", "6"]


def test_what_assistive_technology_toggles_and_puts_in_counts(show: Open, qtbot: QtBot) -> None:
    desk = sample()
    window = show(desk)
    window.parts.buttons[Part.REFUSED].toggle()
    assert set(column(window, Field.STATE)) == {"Refused"}
    window.columns.twice.toggle()
    assert desk.called("set_duplicates") == [(Duplicates.SUFFIX,)]
    window.template.window_line.setText("doors to end")
    qtbot.waitUntil(lambda: desk.called("set_window") == [("doors to end",)])
    window.template.target.setText("Balcony")
    qtbot.waitUntil(lambda: bool(desk.called("edit_draft")))
    window.template.event_box.toggle()
    assert desk.called("set_event") == [(None, None, None)]


def test_while_it_is_issued_nothing_else_can_be_chosen_for_it(show: Open) -> None:
    desk = FakeGuests()
    desk.take(many(3))
    window = show(desk)
    desk.issue()
    desk.go_on(1)
    assert not window.template.target.isEnabled()
    assert not window.template.event_box.isEnabled()
    desk.go_on(2)
    assert window.template.target.isEnabled()


def test_a_list_that_is_revoked_says_so(show: Open) -> None:
    desk = FakeGuests()
    desk.take(many(2))
    window = show(desk)
    desk.issue()
    desk.go_on(2)
    desk.change(counts={RowState.REVOKED: 1, RowState.REVOKING: 1})
    assert window.strip.words.text() == "1 being revoked · 1 revoked"  # who is on the way still gets in
    assert window.parts.buttons[Part.REVOKED].text() == "2 revoked or about to be"
    desk.change(counts={RowState.REVOKED: 2})
    assert window.strip.words.text() == "2 revoked"
    assert window.parts.buttons[Part.REVOKED].text() == "2 revoked"


def test_what_may_be_watched_is_called_by_its_name(show: Open) -> None:
    desk = sample()
    window = show(desk)
    desk.change(template=replace(desk.view.template, called="Main hall"))
    assert "May watch: Main hall" in said(window.template)
    desk.change(template=replace(desk.view.template, called="", unknown=text("Cellar is no stream.")))
    assert window.template.target.accessibleDescription() == "Cellar is no stream."


def test_the_window_says_for_whom_it_issues(show: Open) -> None:
    window = show(FakeGuests())
    window.show_organisation("Harbour Events", "red", training=False)
    assert window.windowTitle() == "Guest list - Harbour Events"
    assert not window.toolbar.badge.isVisible()
    window.show_organisation("Harbour Events", "blue", training=True)
    assert window.windowTitle() == "Guest list - Training"
    assert window.toolbar.badge.isVisible()


def test_columns_have_room_for_what_they_say_once_a_target_is_chosen(show: Open) -> None:
    desk = FakeGuests()
    draft = desk.view.template.draft
    desk.use(draft=TokenDraft())
    desk.take(read_text("user\tip\nanna\t999\nbert\t81.20.30.40\n"))
    window = show(desk)
    assert not desk.view.totals.tokens
    desk.use(draft=draft)
    for field in (Field.VALID, Field.LIMITS):
        place = window.table.guest_model().fields.index(field)
        words = window.table.fontMetrics().horizontalAdvance(cells(window, 1)[field])
        assert window.table.columnWidth(place) > words > 0


def test_a_list_of_headings_alone_says_so(show: Open) -> None:
    desk = FakeGuests()
    desk.take(read_text("user\tname\temail"))
    window = show(desk)
    assert window.strip.words.text().startswith("No guest stands below the headings.")


def test_what_has_to_be_mended_and_why_fits_a_small_window(show: Open) -> None:
    desk = FakeGuests()
    desk.take(
        read_text(
            "user\tname\tip\tstream\texpires\nanna\tMaximiliane Alexandra\t999.1.1.1\t\t\n"
            "bert\tBert\t\tNowhere hall\t\ncleo\tCleo\t\t\t2020-01-01 10:00\n"
        )
    )
    window = show(desk)
    window.resize(900, 600)
    window.show_part(Part.REFUSED)
    QApplication.processEvents()
    assert {Field.IP, Field.STREAM, Field.EXPIRES} <= set(window.table.guest_model().fields)
    assert window.table.horizontalScrollBar().maximum() == 0


def test_in_a_small_window_columns_yield_first_that_say_nothing(show: Open) -> None:
    def seen(rows: str) -> set[Field]:
        desk = FakeGuests()
        desk.take(read_text(f"user\tname\te-mail\ttag\tip\texpires\n{rows}"))
        window = show(desk)
        window.resize(900, 600)
        QApplication.processEvents()
        fields = window.table.guest_model().fields
        return {field for place, field in enumerate(fields) if not window.table.isColumnHidden(place)}

    anna = "anna\tMaximiliane Alexandra\tmaximiliane.alexandra@example.com\tRow 12, seat 10\t"
    bert = "bert\tBert Dürr\tbert@example.com\tRow 2\t"
    alike = seen(f"{anna}\t\n{bert}999.1.1.1\t\n")  # the only address is refused: no token has limits
    assert Field.EMAIL in alike
    assert not alike & {Field.LIMITS, Field.VALID}
    telling = seen(f"{anna}\t\n{bert}81.20.30.40\t2026-11-21 21:00\n")
    assert telling >= {Field.LIMITS, Field.VALID}
    assert Field.EMAIL not in telling


# The show slips -------------------------------------------------------------------------------------------


def test_the_numbers_of_a_shift_follow_what_is_issued_meanwhile(show: Open) -> None:
    desk = FakeGuests()
    desk.take(many(6))
    window = show(desk)
    desk.issue()
    desk.go_on(1)
    dialog = shifting(window)
    assert "1 issued token anew" in dialog.reissue.text()
    desk.go_on(3)
    assert dialog.reissue.text() == "Also make the 4 issued tokens anew, with the new times"
    assert "4 tokens are issued" in said(dialog)


def shifting(window: GuestListWindow) -> ShiftDialog:
    window.template.shift.click()
    assert isinstance(window.ask.dialog, ShiftDialog)
    return window.ask.dialog


def test_the_show_slips_and_rows_without_a_token_move(show: Open) -> None:
    desk = FakeGuests()
    desk.take(many(4))
    window = show(desk)
    dialog = shifting(window)
    dialog.chips[timedelta(minutes=60)].click()
    assert "Doors 21:00, end 00:00 tomorrow." in said(dialog)
    assert "4 guests without a token move." in said(dialog)
    dialog.by.setText("soon")
    assert not dialog.action_button.isEnabled()
    assert "Enter a time like" in said(dialog)
    dialog.by.setText("-1:30")
    assert dialog.action_button.text() == "Bring forward by 1 h 30 min"
    dialog.by.setText("20")
    dialog.action_button.click()
    assert desk.called("shift") == [(timedelta(minutes=20),)]
    assert desk.called("reissue_issued") == []
    assert cells(window, 0)[Field.VALID] == "19:50 – 00:20"
    card = window.template
    assert card.plan.text().startswith("The show is 20 min late: doors 20:20, end 23:20.")
    assert "Doors as planned" in said(card), "the field keeps 20:00, from which the rows count"
    assert card.doors.accessibleDescription() == "Doors as planned"
    desk.shift(-timedelta(minutes=20))
    assert "as planned" not in said(card)
    assert "late" not in card.plan.text()
    assert card.doors.accessibleDescription() == ""


def test_issued_tokens_are_reissued_once_the_rows_have_moved(show: Open) -> None:
    desk = FakeGuests()
    desk.take(many(4))
    window = show(desk)
    desk.issue()
    desk.go_on(4)
    dialog = shifting(window)
    assert "4 tokens are issued and keep the old times." in said(dialog)
    dialog.reissue.click()
    dialog.action_button.click()
    assert [verb.name for verb in desk.verbs if verb.name in ("shift", "reissue_issued")] == [
        "shift",
        "reissue_issued",
    ]


def test_the_show_may_slip_while_tokens_are_issued_and_what_is_issued_follows_after(show: Open) -> None:
    desk = FakeGuests()
    desk.take(many(4))
    window = show(desk)
    desk.issue()
    desk.go_on(2)
    assert "until this list is issued" in window.template.plan.text()
    assert not window.template.preset.isEnabled()
    dialog = shifting(window)
    dialog.reissue.click()
    dialog.action_button.click()
    assert desk.called("shift") == [(timedelta(minutes=30),)]
    assert not desk.called("reissue_issued")  # not before the run is over: it would be refused
    desk.go_on(2)
    assert desk.called("reissue_issued") == [()]
    assert "until this list is issued" not in window.template.plan.text()


def test_tokens_with_the_old_times_say_so_and_can_be_reissued_later(show: Open) -> None:
    desk = FakeGuests()
    desk.take(many(4))
    window = show(desk)
    desk.issue()
    desk.go_on(4)
    desk.shift(timedelta(minutes=30))
    assert cells(window, 0)[Field.REMARK] == "Has the times from before the shift."
    window.template.behind.click()
    assert window.ask.question is not None
    assert "revoked" in said(window.ask.question)
    agree(window)
    assert desk.called("reissue_issued") == [()]


def test_late_guests_are_typed_and_seen_before_they_are_issued(show: Open) -> None:
    desk = FakeGuests()
    window = show(desk)
    assert not window.toolbar.add_button.isVisible()
    desk.take(many(3))
    desk.issue()
    desk.go_on(3)
    window.parts.search.setText("nobody")
    window.toolbar.add_button.click()
    dialog = window.ask.dialog
    assert isinstance(dialog, AddGuestsDialog)
    assert "Gala" in said(dialog)
    assert not dialog.add_button.isEnabled()
    dialog.text.setPlainText("Nora Late, nora@example.com")
    dialog.add_button.click()
    assert desk.called("add_text") == [("Nora Late, nora@example.com",)]
    assert not dialog.isVisible()
    assert column(window, Field.NAME) == ["Nora Late"]
    assert window.strip.issue_button.text() == "Issue tokens (1)"


def test_what_was_typed_stays_if_a_run_began_meanwhile(show: Open) -> None:
    desk = FakeGuests()
    desk.take(many(3))
    window = show(desk)
    window.toolbar.add_button.click()
    dialog = window.ask.dialog
    assert isinstance(dialog, AddGuestsDialog)
    dialog.text.setPlainText("Nora Late, nora@example.com")
    desk.issue()
    dialog.add_button.click()
    assert dialog.isVisible()
    desk.go_on(3)
    dialog.add_button.click()
    assert not dialog.isVisible()
    assert len(desk.view.rows) == 4


# Handing out ----------------------------------------------------------------------------------------------


def test_the_tokens_of_the_list_or_of_one_guest_are_shown_in_revocations(show: Open, qtbot: QtBot) -> None:
    desk = FakeGuests()
    desk.take(many(3))
    window = show(desk)
    assert not window.actions_row.list_button.isVisible()
    desk.issue()
    desk.go_on(3)
    table, button = window.table, window.actions_row.list_button
    table.clearSelection()
    with qtbot.waitSignal(window.tokens_shown) as shown:
        button.click()
    assert shown.args == [desk.view.id, ""]
    assert button.text() == "Show list in Revocations"
    table.selectRow(1)
    with qtbot.waitSignal(window.tokens_shown) as shown:
        button.click()
    assert shown.args == [desk.view.id, desk.view.rows[1].tokens[-1].code]
    assert button.text() == "Show guest in Revocations"
    table.selectAll()
    assert button.text() == "Show list in Revocations"
    table.selectRow(1)
    (token,) = desk.view.rows[1].tokens
    several = replace(desk.view.rows[1], tokens=(token, replace(token, stage=2)))
    desk.change(rows=(desk.view.rows[0], several, desk.view.rows[2]))
    with qtbot.waitSignal(window.tokens_shown) as shown:
        button.click()
    assert shown.args == [desk.view.id, desk.view.judged(1).user], "one code finds one token only"


def test_cards_and_files_for_some_guests_only(show: Open, qtbot: QtBot, tmp_path: Path) -> None:
    desk = FakeGuests()
    desk.take(many(4))
    window = show(desk)
    desk.issue()
    desk.go_on(3)
    table, row = window.table, window.actions_row
    table.selectRow(1)
    assert not row.cards_button.isVisible()
    current = table.current_row()
    assert current is not None
    assert "Print card…" in [action.text() for action in row.menu(current).actions()]
    table.selectAll()
    assert row.details.text() == "4 guests selected"
    assert row.cards_button.text() == "Print 3 cards…"
    assert not row.copy_button.isVisible()
    row.cards_wanted.disconnect()  # printing has its own tests
    with qtbot.waitSignal(row.cards_wanted) as wanted:
        row.cards_button.click()
    assert wanted.args == [(0, 1, 2)]
    window.toolbar.ask_for_folder(row.issued)
    dialog = window.toolbar.dialog
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path))
    assert desk.called("export") == [(ExportKind.TEXTS, tmp_path, "", (0, 1, 2))]
    dialog.reject()


def test_a_link_is_copied_as_a_secret(show: Open) -> None:
    desk = FakeGuests()
    desk.take(many(3))
    window = show(desk)
    desk.issue()
    desk.go_on(2)
    window.table.setFocus()
    window.table.selectRow(1)
    press(window.table, Qt.Key.Key_C, CTRL)
    assert desk.called("copy_link") == [(1,)]
    assert QGuiApplication.clipboard().text() == "https://player.example/1?token=secret"
    assert "Link of Anna Albers 2 copied" in window.actions_row.details.text()
    window.table.selectRow(0)
    window.actions_row.copy_button.click()
    assert desk.called("copy_link") == [(1,), (0,)]
    window.table.selectRow(2)
    assert not window.actions_row.copy_button.isVisible()
    window.table.selectAll()
    press(window.table, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().count("\n") == 2
    window.table.selectRow(1)
    press(window.table, Qt.Key.Key_Return)
    assert desk.called("inspect") == [(1,)]


def test_ctrl_c_copies_the_link_under_the_cursor_and_calls_an_embed_code_so(show: Open) -> None:
    head, *rows = many(2).rows
    domains = ("Domain", "", "watch.example.com")
    widened = tuple((*row, domain) for row, domain in zip((head, *rows), domains, strict=True))
    desk = FakeGuests()
    desk.take(Sheet(widened, (), (1, 2, 3)))
    window = show(desk)
    desk.issue()
    desk.go_on(2)
    window.table.setFocus()
    window.table.clearSelection()
    assert window.table.current_row() is not None
    press(window.table, Qt.Key.Key_C, CTRL)
    assert desk.called("copy_link") == [(0,)]
    assert "Link of Anna Albers 1 copied" in window.actions_row.details.text()
    window.table.selectRow(1)
    press(window.table, Qt.Key.Key_C, CTRL)
    assert "Embed code of Anna Albers 2 copied" in window.actions_row.details.text()


def test_the_ways_to_hand_out(show: Open, tmp_path: Path) -> None:
    desk = FakeGuests()
    desk.take(many(3), "Gala / night")
    window = show(desk)
    desk.issue()
    desk.go_on(3)
    toolbar = window.toolbar

    def chosen(way: int) -> QDialog:
        toolbar.export_menu().actions()[way].trigger()
        assert toolbar.dialog is not None
        return toolbar.dialog

    def give(path: Path) -> str:
        assert isinstance(toolbar.dialog, QFileDialog)
        offered = Path(toolbar.dialog.selectedFiles()[0]).name if toolbar.dialog.selectedFiles() else ""
        toolbar.dialog.fileSelected.emit(str(path))
        return offered

    chosen(0)
    assert give(tmp_path / "links.xlsx") == "Gala-night links.csv"
    subject = chosen(1)
    assert isinstance(subject, SubjectDialog)
    subject.subject.setText("Gala for {name}")
    press(subject.subject, Qt.Key.Key_Return)
    assert give(tmp_path / "mail.csv") == "Gala-night mail.csv"
    chosen(2)
    give(tmp_path)
    assert desk.called("export") == [
        (ExportKind.TABLE, tmp_path / "links.xlsx", "", None),
        (ExportKind.MAIL_MERGE, tmp_path / "mail.csv", "Gala for {name}", None),
        (ExportKind.TEXTS, tmp_path, "", None),
    ]
