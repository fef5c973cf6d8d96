"""The head of the guest list's window while something is written."""

from __future__ import annotations

from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from nanosecure_gui.app.guest_list import GuestListing
from nanosecure_gui.app.guest_papers import PapersView
from nanosecure_gui.ui.guests.list_toolbar import ListToolbar

from .fake_guests import FakeGuests, FakePapers, many


class Papers(FakePapers):
    """Can be stopped."""

    def __init__(self) -> None:
        super().__init__()
        self.cancelled = 0

    def cancel(self) -> None:
        self.cancelled += 1


@pytest.fixture
def desk() -> FakeGuests:
    """A list that is issued."""
    made = FakeGuests()
    made.papers = Papers()
    made.take(many(2))
    made.issue()
    made.go_on(2)
    return made


def test_the_button_that_began_it_keeps_the_focus_and_stops_it(desk: FakeGuests, qtbot: QtBot) -> None:
    toolbar, papers = ListToolbar(cast(GuestListing, desk)), cast(Papers, desk.papers)
    qtbot.addWidget(toolbar)
    with qtbot.waitExposed(toolbar):
        toolbar.show()
    toolbar.show_view(desk.view)
    button = toolbar.export_button
    button.setFocus()
    assert button.isEnabled()
    for done in (0, 312):
        papers.show(PapersView(True, done, 1_000))
        toolbar.show_view(desk.view)
    assert (button.text(), button.accessibleName()) == ("Stop (31 %)", "Stop writing")
    assert toolbar.focusWidget() is button
    assert not toolbar.cards_button.isEnabled()
    assert toolbar.cards_button.toolTip() == "Wait until everything is written, or stop it."
    button.click()
    assert papers.cancelled == 1
    papers.show(PapersView())
    toolbar.show_view(desk.view)
    assert (button.text(), button.accessibleName()) == ("Export", "Export")
    assert toolbar.cards_button.isEnabled()
