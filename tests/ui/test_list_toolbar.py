"""The head of the guest list's window while something is written."""

from __future__ import annotations

from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from nanosecure_gui.app.guest_list import GuestListing
from nanosecure_gui.app.guest_list_view import GuestListView, RowProgress, RowState, RowToken
from nanosecure_gui.app.guest_papers import PapersView
from nanosecure_gui.app.presenter import Presenter
from nanosecure_gui.ui.guests.list_toolbar import ListToolbar
from tests.unit.token_samples import NOW

ISSUED = GuestListView(
    NOW, id="1", rows=(RowProgress(RowState.ISSUED, tokens=(RowToken(1, 1, "1a2b3c4d"),)),)
)


class Papers(Presenter[PapersView]):
    """What is written."""

    def __init__(self) -> None:
        super().__init__(PapersView())
        self.cancelled = 0

    def cancel(self) -> None:
        self.cancelled += 1


class Desk(Presenter[GuestListView]):
    """A list that is issued."""

    def __init__(self) -> None:
        super().__init__(ISSUED)
        self.papers = Papers()


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def toolbar(desk: Desk, qtbot: QtBot) -> ListToolbar:
    made = ListToolbar(cast(GuestListing, desk))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.show_view(ISSUED)
    return made


def test_the_button_that_began_it_keeps_the_focus_and_stops_it(toolbar: ListToolbar, desk: Desk) -> None:
    button = toolbar.export_button
    button.setFocus()
    assert button.isEnabled()
    for done in (0, 312):
        desk.papers.show(PapersView(True, done, 1_000))
        toolbar.show_view(ISSUED)
    assert (button.text(), button.accessibleName()) == ("Stop (31 %)", "Stop writing")
    assert toolbar.window().focusWidget() is button
    assert not toolbar.cards_button.isEnabled()
    assert toolbar.cards_button.toolTip() == "Wait until everything is written, or stop it."
    button.click()
    assert desk.papers.cancelled == 1
    desk.papers.show(PapersView())
    toolbar.show_view(ISSUED)
    assert (button.text(), button.accessibleName()) == ("Export", "Export")
    assert toolbar.cards_button.isEnabled()
