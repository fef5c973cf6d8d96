"""The template of a guest list where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from .fake_guests import FakeGuests, many
from .test_guest_mending import show

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from .test_guest_mending import Open

__all__ = ["show"]


def test_in_a_narrow_window_the_times_of_the_event_stay_together(show: Open) -> None:
    desk = FakeGuests()
    desk.take(many(3))
    window = show(desk)
    card = window.template

    def top(field: QWidget) -> int:
        """Of its whole line."""
        return field.parentWidget().mapTo(card, QPoint()).y()

    window.resize(900, 600)
    assert top(card.doors) == top(card.end) == top(card.window_line) > top(card.preset)
    window.resize(1100, 720)
    assert top(card.doors) == top(card.window_line) == top(card.preset)
