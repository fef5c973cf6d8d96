"""The guest list where there is little room: its template, and what stands around it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from .fake_guests import DOORS, EARLIER, END, FakeGuests, many
from .guest_window import show as show

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from .guest_window import Open


def test_in_a_narrow_window_the_times_of_the_event_stay_together(show: Open) -> None:
    desk = FakeGuests()
    desk.take(many(3))
    window = show(desk)
    card = window.template

    def top(field: QWidget) -> int:
        """Of its whole line."""
        line = field.parentWidget()
        assert line is not None
        return line.mapTo(card, QPoint()).y()

    window.resize(900, 600)
    assert top(card.doors) == top(card.end) == top(card.window_line) > top(card.preset)
    window.resize(1100, 720)
    assert top(card.doors) == top(card.window_line) == top(card.preset)


def test_a_group_id_is_read_whole_where_there_is_room(show: Open) -> None:
    desk = FakeGuests()
    desk.take(many(3))
    window = show(desk)
    target = window.template.target
    for size in ((900, 600), (1280, 800)):
        window.resize(*size)
        QApplication.processEvents()
        assert target.fontMetrics().horizontalAdvance(target.text()) < target.width() - 20


def test_the_foot_offers_no_more_than_there_is_room_for(show: Open) -> None:
    desk = FakeGuests()
    desk.take(many(6))
    strip = show(desk).strip
    desk.issue()
    desk.go_on(4)
    desk.go_on(2, "No answer came.", lost=True)
    assert strip.again_button.isVisible()
    assert strip.issue_button.isVisible()
    desk.change(armed=END + timedelta(hours=9))
    assert strip.cancel_button.isVisible()
    assert not strip.issue_button.isVisible()  # there is nothing to issue


def test_earlier_lists_say_what_became_of_them_in_the_smallest_window(show: Open) -> None:
    desk = FakeGuests(earlier=EARLIER)
    window = show(desk)
    window.resize(900, 600)
    QApplication.processEvents()
    table = window.start.earlier
    cells = [(row, column) for row in range(2) for column in range(1, 8)]

    def cut() -> list[str]:
        """Those that have no room."""
        shown = [table.record_model().index(*cell) for cell in cells if not table.isColumnHidden(cell[1])]
        return [
            index.data()
            for index in shown
            if index.data() and table.sizeHintForIndex(index).width() > table.columnWidth(index.column())
        ]

    assert table.isColumnHidden(1)
    assert not cut()
    desk.change(earlier=(replace(EARLIER[0], unfinished=True), EARLIER[1]))
    assert not table.isColumnHidden(1)
    assert not cut()


def test_doors_on_another_day_take_the_end_with_them(show: Open, qtbot: QtBot) -> None:
    desk = FakeGuests()
    desk.take(many(3))
    card = show(desk).template
    card.doors.setDate(card.doors.date().addDays(6))
    qtbot.waitUntil(lambda: desk.view.template.doors == DOORS + timedelta(days=6))
    assert desk.view.template.end == END + timedelta(days=6)
    assert card.end.instant == END + timedelta(days=6)
    card.doors.setDate(card.doors.date().addDays(-1))  # the end stays where it can
    qtbot.waitUntil(lambda: desk.view.template.doors == DOORS + timedelta(days=5))
    assert desk.view.template.end == END + timedelta(days=6)


def test_a_validity_that_cannot_be_is_marked_at_its_field(show: Open, qtbot: QtBot) -> None:
    desk = FakeGuests()
    desk.take(many(3))
    card = show(desk).template
    card.window_line.setText("whenever")
    qtbot.waitUntil(lambda: desk.view.template.problem is not None)
    assert card.window_line.property("wrong")
    assert "Say from when" in card.window_line.accessibleDescription()
    card.window_line.setText("doors to end")
    qtbot.waitUntil(lambda: desk.view.template.problem is None)
    assert not card.window_line.property("wrong")
    assert card.window_line.accessibleDescription() == ""
