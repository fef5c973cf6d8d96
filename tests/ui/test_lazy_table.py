"""The lazy table: which rows it asks for, and what stays selected while they come and move."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nanosecure_gui.ui.lazy_table import LazyTable, count_rows, joined
from nanosecure_gui.ui.record_table import Column, Side


@dataclass(frozen=True)
class Guest:
    """A row."""

    number: int

    @property
    def name(self) -> str:
        """What it shows."""
        return f"guest-{self.number}"


def guests(first: int, count: int) -> tuple[Guest, ...]:
    return tuple(Guest(number) for number in range(first, first + count))


@pytest.fixture
def table(qtbot: QtBot) -> LazyTable[Guest]:
    columns = (
        Column[Guest]("User", lambda guest: guest.name, width=100, stretch=True),
        Column[Guest]("Tag", lambda guest: "tag", width=100, yields=1),
        Column[Guest]("Minutes", lambda guest: f"{guest.number} min", side=Side.RIGHT, width=100),
    )
    made: LazyTable[Guest] = LazyTable(columns, lambda guest: guest.number, lambda guest: guest.name)
    qtbot.addWidget(made)
    made.resize(400, 400)
    made.show()
    return made


def asked_of(table: LazyTable[Guest]) -> list[tuple[int, int]]:
    asked: list[tuple[int, int]] = []
    table.wanted.connect(lambda first, count: asked.append((first, count)))
    return asked


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def names(table: LazyTable[Guest]) -> list[str]:
    return [guest.name for guest in table.selected_here()]


# Rows -----------------------------------------------------------------------------------------------------


def test_there_are_as_many_rows_as_the_list_has(table: LazyTable[Guest]) -> None:
    table.show_rows(100_000, 0, guests(0, 300), fresh=True)
    model = table.lazy_model()
    assert model.rowCount() == 100_000
    assert model.index(299, 0).data() == "guest-299"
    assert model.index(300, 0).data() is None
    assert model.index(300, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Loading"
    assert table.is_missing(300)
    assert not table.is_missing(299)


def test_a_width_that_somebody_chose_stays(table: LazyTable[Guest]) -> None:
    table.resize(700, 400)
    settle()
    assert table.columnWidth(0) > 400  # it takes what is left
    table.horizontalHeader().resizeSection(0, 170)  # as dragging does
    for width in (800, 250):
        table.resize(width, 400)
        settle()
        assert table.columnWidth(0) == 170


def test_nothing_is_asked_for_while_all_near_rows_are_here(table: LazyTable[Guest]) -> None:
    asked = asked_of(table)
    table.show_rows(100_000, 0, guests(0, 300), fresh=True)
    settle()
    table.verticalScrollBar().setValue(50 * 36)
    settle()
    assert asked == []


def test_what_comes_into_sight_is_asked_for(table: LazyTable[Guest]) -> None:
    asked = asked_of(table)
    table.show_rows(100_000, 0, guests(0, 300), fresh=True)
    settle()
    table.verticalScrollBar().setValue(50_000 * 36)
    settle()
    ((first, count),) = asked
    assert first < 50_000 < 50_009 < first + count
    table.show_rows(100_000, 49_900, guests(49_900, 300))
    settle()
    assert len(asked) == 1
    assert not table.is_missing(50_000)


def test_rows_are_asked_for_before_they_are_seen(table: LazyTable[Guest]) -> None:
    asked = asked_of(table)
    table.show_rows(1_000, 0, guests(0, 100), fresh=True)
    settle()
    table.verticalScrollBar().setValue(85 * 36)
    settle()
    assert asked
    assert all(not table.is_missing(row) for row in range(table.seen()[0], table.seen()[1] + 1))


def test_what_was_asked_for_and_did_not_come_is_asked_for_again(
    table: LazyTable[Guest], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = asked_of(table)
    table.show_rows(1_000, 0, guests(0, 100), fresh=True)
    table.scrollToBottom()
    settle()
    table.show_rows(1_000, 0, guests(0, 100))
    settle()
    assert len(asked) == 1  # it may be on its way
    monkeypatch.setattr("nanosecure_gui.ui.lazy_table.ASK_AGAIN_MS", 0)
    table.show_rows(1_000, 0, guests(0, 100))
    settle()
    assert len(asked) == 2


def test_rows_in_sight_stay_until_others_have_come(table: LazyTable[Guest]) -> None:
    table.show_rows(1_000, 300, guests(300, 300), fresh=True)
    settle()
    table.verticalScrollBar().setValue(310 * 36)
    settle()
    table.show_rows(1_000, 165, ())  # a window is being moved up, and is empty for the moment
    assert not table.is_missing(310)
    table.show_rows(1_000, 165, guests(165, 300))
    assert table.lazy_model().first == 165


def test_a_window_too_small_for_the_view_does_not_ask_without_end(table: LazyTable[Guest]) -> None:
    asked = asked_of(table)
    table.show_rows(1_000, 0, guests(0, 12), fresh=True)
    for _ in range(5):
        settle()
    assert len(asked) <= 1


def test_rows_here_missing_and_none_are_painted(table: LazyTable[Guest]) -> None:
    table.say_empty("Create one.", "No tokens yet")
    assert not table.grab().isNull()
    assert table.accessibleDescription() == "No tokens yet Create one."
    table.show_rows(1_000, 0, guests(0, 3), fresh=True)
    table.selectRow(1)
    assert not table.grab().isNull()


# Selection ------------------------------------------------------------------------------------------------


def test_screen_readers_hear_of_emptiness_only_while_it_lasts(table: LazyTable[Guest]) -> None:
    table.show_rows(0, 0, (), fresh=True)
    table.say_empty("Create one.", "No tokens yet")
    assert table.accessibleDescription() == "No tokens yet Create one."
    table.show_rows(10, 0, guests(0, 10))
    assert table.accessibleDescription() == ""


def test_everything_selected_is_one_range(table: LazyTable[Guest]) -> None:
    table.show_rows(100_000, 0, guests(0, 300), fresh=True)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert table.ranges() == ((0, 99_999),)
    assert table.selected_count() == 100_000
    assert len(table.selected_here()) == 300


def test_the_selection_survives_another_window(table: LazyTable[Guest]) -> None:
    table.show_rows(1_000, 0, guests(0, 300), fresh=True)
    table.select_ranges([(2, 4), (9, 9)])
    epoch = table.epoch
    table.show_rows(1_000, 600, guests(600, 300))
    assert table.ranges() == ((2, 4), (9, 9))
    assert table.epoch == epoch
    assert names(table) == []
    table.show_rows(1_000, 0, guests(0, 300))
    assert names(table) == ["guest-2", "guest-3", "guest-4", "guest-9"]


def test_the_selection_follows_its_records_when_rows_come_in_above(table: LazyTable[Guest]) -> None:
    table.show_rows(100, 0, guests(10, 100), fresh=True)
    table.selectRow(3)
    epoch = table.epoch
    told: list[int] = []
    table.chosen.connect(lambda: told.append(1))
    table.show_rows(102, 0, guests(8, 102))
    assert table.ranges() == ((5, 5),)
    assert names(table) == ["guest-13"]
    assert table.epoch == epoch
    assert table.currentIndex().row() == 5
    assert told == [1]


def test_records_that_leave_the_list_leave_the_selection(table: LazyTable[Guest]) -> None:
    table.show_rows(100, 0, guests(0, 100), fresh=True)
    table.select_ranges([(0, 2)])
    epoch = table.epoch
    table.show_rows(98, 0, guests(2, 98))
    assert names(table) == ["guest-2"]
    assert table.epoch != epoch


def test_a_selection_that_cannot_be_followed_is_dropped_not_shifted(table: LazyTable[Guest]) -> None:
    table.show_rows(1_000, 0, guests(0, 300), fresh=True)
    table.select_ranges([(2, 2), (500, 510)])
    epoch = table.epoch
    table.show_rows(1_001, 0, guests(-1, 300))
    assert table.ranges() == ()
    assert table.epoch != epoch


def test_counting_to_the_end_moves_nothing(table: LazyTable[Guest]) -> None:
    table.show_rows(1_000, 0, guests(0, 300), fresh=True)
    table.select_ranges([(500, 510)])
    table.show_rows(5_000, 0, guests(0, 300), counting=True)
    assert table.ranges() == ((500, 510),)


def test_another_list_begins_at_its_top_with_nothing_selected(table: LazyTable[Guest]) -> None:
    table.show_rows(1_000, 0, guests(0, 300), fresh=True)
    settle()
    table.verticalScrollBar().setValue(3_600)
    table.selectRow(100)
    epoch = table.epoch
    table.show_rows(1_000, 0, guests(0, 300), fresh=True)
    assert table.verticalScrollBar().value() == 0
    assert table.ranges() == ()
    assert table.epoch != epoch


def test_what_is_read_stays_where_it_is_when_rows_come_in_above(table: LazyTable[Guest]) -> None:
    table.show_rows(300, 0, guests(10, 300), fresh=True)
    settle()
    table.verticalScrollBar().setValue(100 * 36)
    table.show_rows(304, 0, guests(6, 304))
    assert table.verticalScrollBar().value() == 104 * 36


@given(st.sets(st.integers(0, 60)), st.integers(0, 60), st.integers(0, 8))
def test_no_other_record_is_ever_selected_instead(chosen: set[int], gone: int, new: int) -> None:
    """Whatever comes in at the top and leaves in the middle."""
    table: LazyTable[Guest] = LazyTable(
        [Column[Guest]("User", lambda guest: guest.name)],
        lambda guest: guest.number,
        lambda guest: guest.name,
    )
    before = guests(0, 61)
    table.show_rows(61, 0, before, fresh=True)
    table.select_ranges(joined((row, row) for row in chosen))
    after = guests(1_000, new) + tuple(guest for guest in before if guest.number != gone)
    table.show_rows(len(after), 0, after)
    assert {guest.number for guest in table.selected_here()} == chosen - {gone}
    table.deleteLater()


@given(st.sets(st.integers(0, 50)))
def test_joined_ranges_hold_the_same_rows(rows: set[int]) -> None:
    ranges = joined((row, row) for row in rows)
    assert {row for first, last in ranges for row in range(first, last + 1)} == rows
    assert count_rows(ranges) == len(rows)
    assert all(one[1] + 1 < other[0] for one, other in pairwise(ranges))


# Keys, titles, columns ------------------------------------------------------------------------------------


def test_enter_opens_a_row(table: LazyTable[Guest], qtbot: QtBot) -> None:
    table.show_rows(10, 0, guests(0, 10), fresh=True)
    table.selectRow(4)
    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [4]


def test_copies_say_if_they_are_a_part(table: LazyTable[Guest], qtbot: QtBot) -> None:
    table.show_rows(1_000, 0, guests(0, 2), fresh=True)
    table.select_ranges([(0, 1)])
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "guest-0\ttag\t0 min\nguest-1\ttag\t1 min"
    table.selectAll()
    with qtbot.waitSignal(table.copied_part) as part:
        table.copy_rows()
    assert part.args == [2, 1_000]


def test_letters_search_nothing(table: LazyTable[Guest]) -> None:
    table.show_rows(10, 0, guests(0, 10), fresh=True)
    table.selectRow(4)
    QTest.keyClick(table, Qt.Key.Key_G)
    assert table.ranges() == ((4, 4),)


def test_the_ordering_title_has_an_arrow_on_its_inner_side(table: LazyTable[Guest]) -> None:
    def titles(role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> list[object]:
        model = table.lazy_model()
        return [model.headerData(column, Qt.Orientation.Horizontal, role) for column in (0, 2)]

    table.show_order(0, descending=True)
    assert titles() == ["User ↓", "Minutes"]
    table.show_order(2, descending=False)
    assert titles() == ["User", "↑ Minutes"]
    assert titles(Qt.ItemDataRole.AccessibleTextRole) == ["User", "Minutes"]


def test_columns_yield_where_it_is_narrow_and_grow_where_it_is_wide(table: LazyTable[Guest]) -> None:
    table.resize(250, 400)
    assert [table.isColumnHidden(column) for column in range(3)] == [False, True, False]
    table.resize(600, 400)
    assert [table.isColumnHidden(column) for column in range(3)] == [False, False, False]
    assert table.columnWidth(0) > 300
