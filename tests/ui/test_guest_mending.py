"""Many rows are mended at once: let in who is held back, type once what several rows lack."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from nanosecure_gui.core.guest_headings import Column
from nanosecure_gui.store.spreadsheets import read_content, read_text
from nanosecure_gui.ui.guest_list_window import GuestListWindow
from nanosecure_gui.ui.guests.guest_cells import Field
from nanosecure_gui.ui.guests.shown_rows import Part
from tests.unit.list_samples import WOOCOMMERCE
from tests.unit.test_spreadsheets import several_sheets

from .fake_guests import FakeGuests
from .guest_window import Open, column
from .guest_window import show as show


def press(window: GuestListWindow, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(window.table, key, modifier or Qt.KeyboardModifier.NoModifier)
    QApplication.processEvents()


def type_into_cell(window: GuestListWindow, words: str) -> None:
    editor = next(each for each in window.table.findChildren(QLineEdit, "Cell") if each.isVisible())
    editor.setText(words)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    QApplication.processEvents()  # the editor's end, and what follows of it


def shop() -> FakeGuests:
    desk = FakeGuests()
    desk.take(read_content(WOOCOMMERCE))
    return desk


def test_who_is_held_back_is_counted_apart_with_the_reason(show: Open) -> None:
    window = show(shop())
    shown = {part: button.text() for part, button in window.parts.buttons.items() if button.isVisible()}
    assert (shown[Part.ACCEPTED], shown[Part.REFUSED], shown[Part.HELD]) == (
        "1 accepted", "0 refused", "3 held back",
    )  # fmt: skip
    window.show_part(Part.HELD)
    assert column(window, Field.STATE) == ["Held back"] * 3
    assert column(window, Field.STATUS)[0] == "Processing · Paid · cancelled"
    assert "The list says Processing" in column(window, Field.REMARK)[0]
    assert not window.actions_row.let_in_button.isVisible()


def test_what_others_want_mended_is_not_shown_of_who_is_held_back(show: Open) -> None:
    desk = FakeGuests()
    desk.take(read_text("Name;IP;Status\nAnna;300.1.1.1;paid\nBert;;canceled\nCarl;;paid"))
    window = show(desk)
    fields = window.table.guest_model
    window.show_part(Part.HELD)
    assert Field.STATUS in fields().fields
    assert Field.IP not in fields().fields
    window.show_part(Part.REFUSED)
    assert Field.STATUS not in fields().fields
    assert Field.IP in fields().fields


def test_those_selected_are_let_in_with_one_press(show: Open) -> None:
    desk = shop()
    window = show(desk)
    window.show_part(Part.HELD)
    window.table.go_to(0, Field.REMARK)
    assert window.actions_row.let_in_button.text() == "Let in"
    window.table.setFocus()
    press(window, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert window.actions_row.let_in_button.text() == "Let 2 in"
    window.actions_row.let_in_button.click()
    assert desk.called("let_in") == [((1, 2),)]
    assert window.parts.buttons[Part.HELD].text() == "1 held back"
    assert window.table.hasFocus()


def test_who_is_not_to_come_after_all_is_held_back_by_hand_and_let_in_again(show: Open) -> None:
    desk = FakeGuests()
    desk.take(read_text("Name;Tag\nAnna;A\nBert;B\nCarl;C"))
    window = show(desk)
    window.table.go_to(1, Field.TAG)
    window.actions_row.hold_back_button.click()
    assert column(window, Field.STATE) == ["Accepted", "Held back", "Accepted"]
    assert column(window, Field.REMARK)[1] == "Held back by hand."
    assert not window.actions_row.hold_back_button.isVisible()
    window.actions_row.let_in_button.click()
    assert column(window, Field.STATE) == ["Accepted"] * 3
    assert column(window, Field.REMARK) == [""] * 3
    window.table.selectAll()
    assert window.actions_row.hold_back_button.text() == "Hold 3 back"


def test_tickets_of_one_order_without_names_are_numbered_with_one_press(show: Open) -> None:
    desk = FakeGuests()
    desk.take(read_text("E-Mail;Tag\nfamily@example.com;A\nfamily@example.com;B\nfamily@example.com;C"))
    window = show(desk)
    window.table.go_to(0, Field.TAG)
    assert not window.actions_row.number_button.isVisible()
    window.table.go_to(2, Field.TAG)
    window.actions_row.number_button.click()
    assert column(window, Field.USER) == [
        "family@example.com", "family@example.com (2)", "family@example.com (3)",
    ]  # fmt: skip
    assert not window.actions_row.number_button.isVisible()


def test_the_row_under_the_cursor_is_meant_while_none_is_selected(show: Open) -> None:
    desk = FakeGuests()
    desk.take(read_text("Name;Tag\nAnna;A\nBert;B"))
    window = show(desk)
    window.table.go_to(1, Field.TAG)
    window.table.setFocus()
    window.table.clearSelection()
    press(window, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    window.actions_row.hold_back_button.click()
    assert desk.called("hold_back") == [((0,),)]


def test_nobody_is_held_back_who_has_a_token(show: Open) -> None:
    desk = FakeGuests()
    desk.take(read_text("Name;Tag\nAnna;A\nBert;B"))
    window = show(desk)
    desk.issue()
    desk.go_on(2)
    window.table.selectAll()
    assert not window.actions_row.hold_back_button.isVisible()


def test_enter_shows_what_holds_a_guest_back_and_clearing_it_lets_one_in(show: Open) -> None:
    desk = shop()
    window = show(desk)
    window.table.go_to(1, Field.NAME)
    window.table.setFocus()
    press(window, Qt.Key.Key_Return)
    type_into_cell(window, "")
    assert desk.called("edit") == [((1,), Column.STATUS, "")]


def test_what_is_typed_goes_to_all_selected_rows_that_want_the_same_mended(show: Open) -> None:
    desk = FakeGuests()
    desk.take(
        read_text("Name;Stream;IP\nAnna;Cellar;\nBert;Cellar;\nCarl;Main hall;\nDora;;300.1.1.1\nEmil;Attic;")
    )
    window = show(desk)
    window.table.go_to(3, Field.NAME)
    assert "Ctrl+A" not in window.actions_row.details.text()
    window.table.go_to(0, Field.NAME)
    assert "Ctrl+A, then Enter, mends them together" in window.actions_row.details.text()
    window.table.selectAll()
    assert "2 rows are selected" in window.actions_row.details.text()
    window.table.setFocus()
    press(window, Qt.Key.Key_Return)
    type_into_cell(window, "Main hall")
    assert desk.called("edit") == [((0, 1), Column.STREAM, "Main hall")]
    assert window.parts.buttons[Part.REFUSED].text() == "2 refused", "the attic is another stream"


def test_a_cell_that_is_right_is_changed_alone(show: Open) -> None:
    desk = FakeGuests()
    desk.take(read_text("Name;Tag\nAnna;A\nBert;B"))
    window = show(desk)
    window.table.go_to(0, Field.TAG)
    window.table.selectAll()
    window.table.setFocus()
    press(window, Qt.Key.Key_F2)
    type_into_cell(window, "C")
    assert desk.called("edit") == [((0,), Column.TAG, "C")]


def test_another_list_brings_its_title_also_while_the_title_is_being_edited(show: Open) -> None:
    """Else leaving the field would give it the title of the list before."""
    desk = FakeGuests()
    desk.take(read_text("Name;Tag\nAnna;A\nBert;B"), title="Gala")
    window = show(desk)
    window.toolbar.title.setFocus()
    window.toolbar.title.selectAll()
    desk.take(read_text("Name;Tag\nCarl;A\nDora;B"), title="Press")
    assert window.toolbar.title.text() == "Press"
    window.table.setFocus()
    assert desk.called("set_title") == []
    window.toolbar.title.setFocus()
    window.toolbar.title.setText("Press night")
    desk.pass_time(timedelta(seconds=1))
    assert window.toolbar.title.text() == "Press night"


def test_the_sheet_of_a_file_is_chosen_with_its_columns(show: Open) -> None:
    desk = FakeGuests()
    desk.take(read_content(several_sheets()))
    window = show(desk)
    window.toolbar.columns_button.click()
    box = window.columns.sheet_box
    assert (box.isVisible(), box.currentText(), box.count()) == (True, "VIP", 4)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert desk.called("choose_sheet") == [("Press",)]
    desk.take(read_content(WOOCOMMERCE))
    assert not box.isVisible()
