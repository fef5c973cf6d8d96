"""The Revocations tab in every state, as `places` shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from nanosecure_gui.app.revocations_view import Adding, Arming
from nanosecure_gui.core.ledger_queries import ListSummary, LiveCount, QueueCounts
from nanosecure_gui.core.wording import text
from nanosecure_gui.ui.clipboard import Clipboard
from nanosecure_gui.ui.header import HeaderView
from nanosecure_gui.ui.main_window import MainWindow
from nanosecure_gui.ui.pages.revocations_add import AddTokensDialog
from nanosecure_gui.ui.pages.revocations_page import RevocationsPage

from .fake_revocations import NOW, FakeRevocations, every_state, many, token
from .test_revocations_page import BERLIN

EVENING = (
    LiveCount(NOW, 280),
    LiveCount(NOW + timedelta(minutes=18), 312),
    LiveCount(NOW + timedelta(hours=2, minutes=0), 164),
    LiveCount(NOW + timedelta(hours=2, minutes=45), 120),
    LiveCount(NOW + timedelta(hours=3, minutes=18), 70),
    LiveCount(NOW + timedelta(hours=11), 34),
    LiveCount(NOW + timedelta(hours=15, minutes=17), 0),
)


def _evening(desk: FakeRevocations, page: RevocationsPage) -> None:
    page.table.selectRow(2)


def _selection(desk: FakeRevocations, page: RevocationsPage) -> None:
    page.table.setFocus()
    page.table.select_ranges([(0, 5)])


def _question(desk: FakeRevocations, page: RevocationsPage) -> None:
    _selection(desk, page)
    page.ask.to_revoke_selected()


def _arming(desk: FakeRevocations, page: RevocationsPage) -> None:
    _selection(desk, page)
    desk.change(arming=Arming(12, NOW + timedelta(seconds=4), 5.0))


def _offline(desk: FakeRevocations, page: RevocationsPage) -> None:
    problem, due = text("The token service cannot be reached."), NOW + timedelta(seconds=12)
    desk.change(queue=QueueCounts(waiting=3, sent=1, refused=2, problem=problem, due=due))


def _lists(desk: FakeRevocations, page: RevocationsPage) -> None:
    desk.rows = [replace(row, list_id="gala") for row in desk.rows]
    gala = ListSummary(
        "gala",
        "harbour",
        "Gala night",
        NOW - timedelta(hours=3),
        guests=309,
        issued=312,
        failed=3,
        lost=1,
        revoked=5,
        waiting=2,
        live=301,
        to_cut=296,
        expired=4,
        next_end=NOW + timedelta(minutes=4),
    )
    desk.change(lists=(gala,), queue=QueueCounts(2, problem=text("offline"), due=NOW + timedelta(seconds=8)))
    page.guest_list.chosen.emit("gala")


def _storage(desk: FakeRevocations, page: RevocationsPage) -> None:
    desk.change(
        storage=text("Another window works with this ledger: this one shows it and cannot change it."),
        obstacle=text("Revoke in the other window."),
    )


def _searched(desk: FakeRevocations, page: RevocationsPage) -> None:
    page.toolbar.search.setText("nobody")


def _working(desk: FakeRevocations, page: RevocationsPage) -> None:
    desk.change(working=text("Exporting 100,000 tokens"))


def _missing(desk: FakeRevocations, page: RevocationsPage) -> None:
    desk.slow = True
    page.table.scrollToBottom()


def _adding(desk: FakeRevocations, page: RevocationsPage) -> None:
    page.ask_for_tokens()
    assert isinstance(page.dialog, AddTokensDialog)
    page.dialog.text.setPlainText("https://player.example.com/")
    page.dialog.add_button.click()
    desk.change(adding=Adding(problem=text("There is no whole playback token in this.")))


STATES: dict[str, tuple[Callable[[FakeRevocations, RevocationsPage], None], int]] = {
    "evening": (_evening, 0),
    "selection": (_selection, 0),
    "question": (_question, 0),
    "arming": (_arming, 0),
    "offline": (_offline, 0),
    "lists": (_lists, 0),
    "storage": (_storage, 0),
    "empty": (lambda desk, page: None, -1),
    "nothing-found": (_searched, 0),
    "working": (_working, 0),
    "adding": (_adding, 0),
    "many": (lambda desk, page: page.table.scrollToBottom(), 1_000),
    "missing": (_missing, 1_000),
}


def desk_of(size: int) -> FakeRevocations:
    """No tokens (-1), one of every kind and some more (0), or a number."""
    if size < 0:
        return FakeRevocations()
    if size:
        return FakeRevocations(many(size))
    rows = [*every_state(), *(token(n, ends=timedelta(hours=2)) for n in range(300, 320))]
    rows = [replace(row, made=row.made - timedelta(minutes=place)) for place, row in enumerate(rows)]
    desk = FakeRevocations(rows)
    desk.change(chart=EVENING, now=NOW)
    return desk


def window(desk: FakeRevocations) -> tuple[MainWindow, RevocationsPage]:
    """The window around a page."""
    clipboard = Clipboard()
    page = RevocationsPage(desk, BERLIN)
    others = [(title, QWidget()) for title in ("Create", "Inspect", "Ingest", "Guardian")]
    made = MainWindow([*others[:2], ("Revocations", page), *others[2:]], clipboard, clock=lambda: NOW)
    made.show_header(HeaderView("Harbour Events", "nanoUser · practice service", BERLIN, "amber", True))
    made.open_tab("Revocations")
    return made, page


def settle(application: QApplication) -> None:
    """Lay out and paint."""
    for _ in range(3):
        application.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        application.processEvents()
