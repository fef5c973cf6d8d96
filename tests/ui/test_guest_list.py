"""The guest list over core's own rules: what it shows, mends and asks, by mouse and keyboard."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nanosecure_gui.core.drafts import TargetKind, TokenDraft
from nanosecure_gui.core.guest_headings import Column
from nanosecure_gui.core.guest_rows import Duplicates
from nanosecure_gui.core.sheets import Sheet
from nanosecure_gui.store.spreadsheets import read_list
from nanosecure_gui.ui.guests.guest_cells import Field, GuestCells
from nanosecure_gui.ui.guests.shown_rows import GuestRow, Part
from nanosecure_gui.ui.table_parts import ICON
from tests.contract import CONTROLS
from tests.unit.list_samples import long_list

from .fake_guests import DOORS, EARLIER, END, READY, FakeGuests, many
from .guest_window import (
    CTRL,
    SAMPLE,
    Open,
    agree,
    cells,
    column,
    editor,
    mend,
    press,
    said,
    sample,
)
from .guest_window import (
    show as show,
)

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
