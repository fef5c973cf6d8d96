"""The Revocations tab over a ledger in memory: what it shows, asks, and does by mouse and keyboard."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from nanosecure_gui.app.revocations_view import Adding, Arming
from nanosecure_gui.core.ledger_queries import ListSummary, QueueCounts, Show, Sort
from nanosecure_gui.core.ledger_records import LedgerRow, Stored, Verification
from nanosecure_gui.core.tokens import WholeOrganisation
from nanosecure_gui.core.wording import text
from nanosecure_gui.ui.pages.revocations_add import AddTokensDialog
from nanosecure_gui.ui.pages.revocations_cells import TokenCells
from nanosecure_gui.ui.pages.revocations_page import RevocationsPage
from nanosecure_gui.ui.pages.revocations_record import RecordDialog
from nanosecure_gui.ui.table_parts import ICON, TINT
from nanosecure_gui.ui.voice import Venue
from tests.unit.ledger_desk import token as issued

from .fake_revocations import HALL, NOW, FakeRevocations, asked, every_state, many, token

BERLIN = Venue(ZoneInfo("Europe/Berlin"), "Berlin")
CTRL = Qt.KeyboardModifier.ControlModifier
Open = Callable[[FakeRevocations], RevocationsPage]


@pytest.fixture
def show(qtbot: QtBot) -> Open:
    def opened(desk: FakeRevocations) -> RevocationsPage:
        page = RevocationsPage(desk, BERLIN)
        qtbot.addWidget(page)
        page.resize(1068, 580)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        return page

    return opened


def cells(page: RevocationsPage, row: int) -> list[str]:
    model = page.table.lazy_model()
    return [str(model.index(row, column).data() or "") for column in range(model.columnCount())]


def row_of(page: RevocationsPage, user: str) -> list[str]:
    rows = (cells(page, row) for row in range(page.table.lazy_model().rowCount()))
    return next(row for row in rows if row[1] == user)


def agree(page: RevocationsPage) -> None:
    assert page.ask.question is not None
    page.ask.question.action_button.click()


def words_of(question: QWidget) -> str:
    return "\n".join(label.text() for label in question.findChildren(QLabel))


def press(page: RevocationsPage, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(page.window(), key, modifier or Qt.KeyboardModifier.NoModifier)


def saved(page: RevocationsPage) -> QFileDialog:
    assert isinstance(page.dialog, QFileDialog)
    return page.dialog


# Names and words ------------------------------------------------------------------------------------------


def test_every_control_has_its_name(show: Open) -> None:
    page = show(FakeRevocations(every_state()))
    names = {widget.accessibleIdentifier() for widget in page.findChildren(QWidget)}
    assert names >= {
        "Search tokens",
        "Show",
        "Tokens",
        "Revoke selected",
        "Revoke all shown",
        "Reissue",
        "Add token",
        "Export",
        "Hand over",
        "Queue",
    }
    assert page.toolbar.title.buddy() is page.table
    assert page.bottom.revoke_all.text() == "Revoke all shown (5)"
    assert page.bottom.revoke_all.accessibleName() == "Revoke all shown"


@pytest.mark.parametrize(
    ("user", "state", "ends", "stop"),
    [
        ("guest-17", "Active", "2:00:45", "yes, until 22:42 tomorrow"),
        ("guest-204", "Active", "0:03:51", "yes, until 20:45 tomorrow"),
        ("guest-88", "Revoking", "2:00:00", "sent, waiting for answer"),
        ("guest-89", "Waiting", "2:00:00", "not in force, next try in 8 s"),
        ("guest-12", "Revoked", "–", "cut 20:39:10, verified"),
        ("vip-3", "Not yet", "4:17:53", "yes, until 01:00 on Mon 23 Nov"),
        ("guest-5", "Expired", "3 min ago", "yes, 23 h 57 min left"),
        ("guest-6", "Expired", "8 min ago", "no: viewers inside stay"),
        ("guest-7", "May exist", "2:00:00", "no: cannot be revoked here"),
        ("guest-8", "Not made", "–", "there is nothing to stop"),
        ("guest-9", "Failed", "2:00:00", "ends by itself at 22:42"),
        ("guest-10", "Active", "9 d 0 h", "yes, until 20:42 on Tue 1 Dec"),
    ],
)
def test_every_kind_of_entry_is_said(show: Open, user: str, state: str, ends: str, stop: str) -> None:
    row = row_of(show(FakeRevocations(every_state())), user)
    assert (row[0], row[5], row[6]) == (state, ends, stop)


def test_a_row_says_who_what_when_by_whom_and_why(show: Open) -> None:
    page = show(FakeRevocations(every_state()))
    row = row_of(page, "guest-12")
    assert (row[2], row[3], row[4], row[7], row[8]) == (
        "table 2",
        "Main hall",
        "20:41",
        "Anna",
        "shared link",
    )
    assert row_of(page, "crew-camera-2")[3] == "Whole organisation"
    assert row_of(page, "guest-10")[4] == "19 Nov"


def test_a_token_that_the_service_refuses_is_marked_with_its_words(show: Open) -> None:
    row = token(1, verification=Verification(NOW, "invalid signature"))
    page = show(FakeRevocations([row]))
    assert (cells(page, 0)[0], cells(page, 0)[8]) == ("Active", "service: invalid signature")
    state = page.table.lazy_model().index(0, 0)
    assert (state.data(ICON), state.data(TINT)) == ("triangle-alert", "care")


def test_a_row_is_one_sentence_for_screen_readers(show: Open) -> None:
    page = show(FakeRevocations([token(17, "guest-17", "table 7", ends=timedelta(hours=2))]))
    index = page.table.lazy_model().index(0, 3)
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == (
        "Active; guest-17; table 7; Main hall; ends in 2 h; "
        "can it still be stopped: yes, until 22:42 tomorrow"
    )
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Main hall"


def test_what_comes_from_outside_is_shown_harmlessly(show: Open) -> None:
    page = show(FakeRevocations([token(1, "gue\u202est\n" * 40, "<b>x</b>", target=WholeOrganisation())]))
    row = cells(page, 0)
    assert "\u202e" not in row[1]
    assert "\n" not in row[1]
    assert row[2] == "<b>x</b>"


def test_the_countdown_runs(show: Open) -> None:
    desk = FakeRevocations([token(1, ends=timedelta(minutes=3, seconds=51))])
    page = show(desk)
    desk.pass_time(timedelta(seconds=51))
    assert cells(page, 0)[5] == "0:03:00"
    desk.pass_time(timedelta(minutes=6))
    assert (cells(page, 0)[0], cells(page, 0)[5]) == ("Expired", "3 min ago")


def test_the_clock_runs_only_while_the_tab_is_seen(show: Open) -> None:
    page = show(FakeRevocations(every_state()))
    assert page._clock.isActive()
    page.hide()
    assert not page._clock.isActive()


def test_only_rows_in_sight_are_read(show: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    read: set[int] = set()
    original = TokenCells.user

    def noted(self: TokenCells, row: LedgerRow) -> str:
        read.add(row.id)
        return original(self, row)

    monkeypatch.setattr(TokenCells, "user", noted)
    page = show(FakeRevocations(many(10_000)))
    page.grab()
    assert 0 < len(read) < 40


def test_the_headline_names_who_ends_next(show: Open) -> None:
    page = show(FakeRevocations(every_state()))
    words = page.live._facts.text()
    assert words.startswith("4 live · next to end: guest-204 in 4 min, guest-17 in 2 h")
    assert "guest-10 in 9 d" in page.live._facts.toolTip()


# Search, filter, order ------------------------------------------------------------------------------------


def test_every_letter_searches(show: Open) -> None:
    desk = FakeRevocations(every_state())
    page = show(desk)
    press(page, Qt.Key.Key_F, CTRL)
    assert QApplication.focusWidget() is page.toolbar.search
    QTest.keyClicks(page.toolbar.search, "vip")
    assert [arguments[0] for arguments in desk.called("search")] == ["v", "vi", "vip"]
    assert page.table.lazy_model().rowCount() == 1
    page.toolbar.search.setText("nobody")
    assert page.table.accessibleDescription().startswith("Nothing found")
    assert "nobody" in page.table.accessibleDescription()


def test_the_filter_shows_counts_and_narrows(show: Open) -> None:
    desk = FakeRevocations(every_state())
    box: QComboBox = show(desk).toolbar.show_box
    words = [box.itemText(number) for number in range(box.count())]
    assert words[:3] == ["All (13)", "Active (4)", "Not yet valid (1)"]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert desk.view.query.show is Show.ACTIVE


def test_no_tokens_yet_is_not_nothing_found(show: Open) -> None:
    desk = FakeRevocations()
    page = show(desk)
    assert page.table.accessibleDescription().startswith("No tokens yet Every token you create appears here")
    desk.filter(Show.FAILED)
    assert "Failed" in page.table.accessibleDescription()


def test_titles_order_the_list(show: Open) -> None:
    desk = FakeRevocations(every_state())
    page = show(desk)
    for column in (5, 5, 0, 4):
        page.table.title_pressed.emit(column)
    assert desk.called("sort") == [(Sort.EXPIRES, False), (Sort.EXPIRES, True), (Sort.ISSUED, True)]
    title = page.table.lazy_model().headerData(4, Qt.Orientation.Horizontal)
    assert title == "Issued ↓"


def test_the_list_is_asked_for_as_it_scrolls(show: Open) -> None:
    desk = FakeRevocations(many(10_000), slow=True)
    page = show(desk)
    page.table.scrollToBottom()
    QApplication.processEvents()
    assert desk.called("want")
    assert page.table.is_missing(9_999)
    desk.answer()
    assert cells(page, 9_999)[1] == "guest-10000"


def test_the_rows_before_stay_while_others_are_searched(show: Open) -> None:
    desk = FakeRevocations(many(1_000), slow=True)
    page = show(desk)
    page.table.selectRow(3)
    page.toolbar.search.setText("guest-77")
    assert cells(page, 3)[1] == "guest-4"
    page.table._lose_patience()
    assert page.table.is_missing(0)
    desk.answer()
    assert cells(page, 0)[1] == "guest-77"
    assert page.table.selected_count() == 0


def test_tokens_that_cannot_be_read_are_not_said_to_be_loading(show: Open) -> None:
    desk = FakeRevocations()
    page = show(desk)
    desk.change(loading=True)
    assert page.table.accessibleDescription() == "Loading…"
    desk.change(storage=text("The key is missing."))
    assert page.table.accessibleDescription() == "The tokens cannot be shown now."


# Revoking -------------------------------------------------------------------------------------------------


def test_the_selection_is_revoked_with_its_number_and_a_reason(show: Open) -> None:
    desk = FakeRevocations([token(n, issued=-timedelta(minutes=n)) for n in range(30)])
    page = show(desk)
    page.table.select_ranges([(0, 3), (7, 7), (10, 16)])
    assert page.bottom.revoke_selected.text() == "Revoke selected (12)"
    press(page, Qt.Key.Key_R, CTRL)
    assert page.ask.question is not None
    assert page.ask.question.action_button.text() == "Revoke 12 tokens"
    assert page.ask.question.cancel_button.isDefault()
    reasons = page.ask.question.findChild(QComboBox)
    assert reasons is not None
    assert [reasons.itemText(n) for n in range(reasons.count())] == ["shared link", "left early"]
    reasons.setCurrentText("left early")
    agree(page)
    assert desk.called("revoke") == [(((0, 3), (7, 7), (10, 16)), "left early")]


@pytest.mark.parametrize("key", [Qt.Key.Key_R, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_the_tab_s_keys_ask_to_revoke_the_selection(show: Open, key: Qt.Key) -> None:
    page = show(FakeRevocations([token(1)]))
    page.table.setFocus()
    page.table.selectAll()
    press(page, key, CTRL)
    assert page.ask.question is not None
    assert page.ask.question.action_button.text() == "Revoke 1 token"


def test_the_question_names_whose_token_it_is(show: Open) -> None:
    page = show(FakeRevocations([token(1), token(2), token(3, revocable=False)]))
    page.table.selectRow(1)
    page.ask.to_revoke_selected()
    assert page.ask.question is not None
    user = page.table.selected_here()[0].allowed.user
    assert user
    assert f"It was made for {user}." in words_of(page.ask.question)
    page.ask.question.reject()
    page.table.selectAll()
    page.ask.to_revoke_selected()
    assert "made for" not in words_of(page.ask.question)


def test_cancel_revokes_nothing(show: Open) -> None:
    desk = FakeRevocations(every_state())
    page = show(desk)
    page.table.selectRow(0)
    page.bottom.revoke_selected.click()
    assert page.ask.question is not None
    QTest.keyClick(page.ask.question, Qt.Key.Key_Return)
    assert desk.called("revoke") == []


def test_the_question_says_what_cannot_be_revoked_and_why(show: Open) -> None:
    rows = [
        token(1),
        token(2, stored=Stored.REVOKED, revocation=asked(timedelta(minutes=2), done=NOW)),
        token(3, stored=Stored.REVOKED, revocation=asked(timedelta(minutes=2), done=NOW)),
        token(4, revocable=False),
    ]
    page = show(FakeRevocations(rows))
    page.table.selectAll()
    page.ask.to_revoke_selected()
    assert page.ask.question is not None
    words = words_of(page.ask.question)
    assert "Revoke 1 token?" in words
    assert "3 cannot be revoked: 2 already revoked, 1 created as not revocable." in words
    assert "disconnected" in words


def test_delete_in_the_table_asks_too(show: Open) -> None:
    page = show(FakeRevocations(every_state()))
    page.table.selectRow(0)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert page.ask.question is not None


def test_a_button_that_cannot_be_pressed_says_why(show: Open) -> None:
    desk = FakeRevocations([token(2, stored=Stored.REFUSED)])
    page = show(desk)
    button = page.bottom.revoke_selected
    assert (button.isEnabled(), button.accessibleDescription()) == (False, "Select tokens first.")
    page.table.selectRow(0)
    assert button.accessibleDescription() == "1 cannot be revoked: 1 never created."
    desk.change(obstacle=text("No credential."))
    assert button.toolTip() == "No credential."
    assert not page.bottom.revoke_all.isEnabled()
    press(page, Qt.Key.Key_R, CTRL)
    assert page.bottom.remark.text() == "No credential."
    assert page.ask.question is None


def test_a_list_that_changed_meanwhile_revokes_nothing_else(show: Open) -> None:
    desk = FakeRevocations([token(n, issued=-timedelta(minutes=n)) for n in range(5)])
    page = show(desk)
    page.table.select_ranges([(1, 2)])
    page.ask.to_revoke_selected()
    desk.rows = desk.rows[2:]  # guest-1 leaves the list
    desk.refresh()
    agree(page)
    assert desk.called("revoke") == []
    assert "changed" in page.bottom.remark.text()


def test_rows_that_moved_meanwhile_are_revoked_where_they_are_now(show: Open) -> None:
    desk = FakeRevocations([token(n, issued=-timedelta(minutes=n)) for n in range(5)])
    page = show(desk)
    page.table.select_ranges([(1, 2)])
    page.ask.to_revoke_selected()
    desk.rows = [token(99, issued=timedelta(0)), *desk.rows]
    desk.refresh()
    agree(page)
    assert desk.called("revoke") == [(((2, 3),), "")]


def test_all_shown_are_revoked_and_only_those_that_can_be_are_counted(show: Open) -> None:
    desk = FakeRevocations(
        [*many(1_000), *(token(number, revocable=False) for number in range(2_000, 2_300))]
    )
    page = show(desk)
    assert page.bottom.revoke_all.text() == "Revoke all shown (1,000)"
    page.bottom.revoke_all.click()
    assert page.ask.question is not None
    assert page.ask.question.action_button.text() == "Revoke 1,000 tokens"
    assert "300 cannot be revoked" in words_of(page.ask.question)
    agree(page)
    assert desk.called("revoke_all_shown") == [("",)]
    desk.change(arming=None, to_cut=None)
    assert page.bottom.revoke_all.text() == "Revoke all shown"
    assert "counted" in page.bottom.revoke_all.toolTip()


def test_a_guest_list_is_shown_summed_up_opened_and_revoked(show: Open, qtbot: QtBot) -> None:
    desk = FakeRevocations([token(1), replace(token(2), list_id="gala"), replace(token(3), list_id="gala")])
    page = show(desk)
    assert page.guest_list.isHidden()
    gala = ListSummary(
        "gala",
        "harbour",
        "Gala night",
        NOW,
        guests=4,
        issued=5,
        failed=1,
        live=4,
        revoked=1,
        ending=2,
        to_cut=4,
        next_end=NOW,
    )
    desk.change(lists=(gala, ListSummary("crew", "harbour", "Crew", NOW)))
    assert page.guest_list.box.itemText(1).startswith("Gala night · ")
    assert page.guest_list.revoke_button.isHidden()
    page.guest_list.box.setCurrentIndex(1)
    page.guest_list.box.activated.emit(1)
    assert desk.called("filter_list") == [("gala",)]
    assert page.table.lazy_model().rowCount() == 2
    assert page.guest_list.summary.text() == (
        "4 guests · 5 tokens issued: 4 live, 1 revoked · 1 failed · 2 expire within the hour"
        " · next to end 20:42"
    )
    # What is counted for the whole desk would be wrong here.
    assert not any("(" in page.toolbar.show_box.itemText(at) for at in range(page.toolbar.show_box.count()))
    page.guest_list.revoke_button.click()
    assert page.ask.question is not None
    assert page.ask.question.action_button.text() == "Revoke 4 tokens"
    assert "everybody on the list “Gala night”" in words_of(page.ask.question)
    agree(page)
    assert desk.called("revoke_list") == [("",)]
    desk.change(lists=(replace(gala, asked=3, lost=2),))
    assert "· 3 being issued · 1 failed · 2 may exist ·" in page.guest_list.summary.text()
    page.guest_list.revoke_button.click()
    words = words_of(page.ask.question)
    assert "everybody" not in words
    assert "“Gala night” are still being issued" in words
    assert "2 more may exist" in words
    assert page.ask.question is not None
    with qtbot.waitSignal(page.ask.stop_wanted) as stopped:
        page.ask.question.other_button.click()
    assert stopped.args == ["gala"]
    assert len(desk.called("revoke_list")) == 1
    with qtbot.waitSignal(page.list_wanted) as wanted:
        page.guest_list.open_button.click()
    assert wanted.args == ["gala"]
    desk.change(lists=(replace(gala, guests=0),))
    assert page.guest_list.open_button.isHidden()  # it is not kept any more
    page.guest_list.clear_button.click()
    assert desk.called("clear_list") == [()]
    assert page.guest_list.open_button.isHidden()
    assert page.guest_list.box.currentIndex() == 0


# Arming ---------------------------------------------------------------------------------------------------


@pytest.fixture
def armed(show: Open) -> tuple[FakeRevocations, RevocationsPage]:
    desk = FakeRevocations(every_state())
    page = show(desk)
    page.table.setFocus()
    desk.change(arming=Arming(12, NOW + timedelta(seconds=5), 5.0))
    return desk, page


def test_arming_says_how_many_how_long_and_which_keys(armed: tuple[FakeRevocations, RevocationsPage]) -> None:
    desk, page = armed
    assert page.arming._words.text() == "Revoking 12 tokens in 5 s - Enter = now, Esc = cancel"
    desk.pass_time(timedelta(seconds=2))
    assert page.arming._words.text().startswith("Revoking 12 tokens in 3 s")
    assert not page.bottom.revoke_selected.isEnabled()
    assert QApplication.focusWidget() is page.table
    page.grab()


def test_enter_fires_and_escape_disarms(armed: tuple[FakeRevocations, RevocationsPage]) -> None:
    desk, page = armed
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert (desk.called("fire"), desk.called("inspect")) == ([()], [])
    assert page.arming.isHidden()
    desk.change(arming=Arming(1, NOW + timedelta(seconds=5), 5.0))
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    assert desk.called("disarm") == [()]
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    assert len(desk.called("disarm")) == 1


def test_enter_while_typing_fires_nothing(armed: tuple[FakeRevocations, RevocationsPage]) -> None:
    desk, page = armed
    page.toolbar.search.setFocus()
    QTest.keyClick(page.toolbar.search, Qt.Key.Key_Return)
    assert desk.called("fire") == []
    QTest.keyClick(page.toolbar.search, Qt.Key.Key_Escape)
    assert desk.called("disarm") == [()]


def test_enter_on_cancel_cancels(armed: tuple[FakeRevocations, RevocationsPage]) -> None:
    desk, page = armed
    page.arming.cancel_button.setFocus()
    QTest.keyClick(page.arming.cancel_button, Qt.Key.Key_Return)
    assert (desk.called("fire"), desk.called("disarm")) == ([], [()])


def test_the_strips_buttons_do_the_same(armed: tuple[FakeRevocations, RevocationsPage]) -> None:
    desk, page = armed
    page.arming.fire_button.click()
    desk.change(arming=Arming(1, NOW + timedelta(seconds=5), 5.0))
    assert "1 token in" in page.arming._words.text()
    page.arming.cancel_button.click()
    assert (desk.called("fire"), desk.called("disarm")) == ([()], [()])


# Queue and what is in the way -----------------------------------------------------------------------------


def test_the_queue_says_what_is_not_in_force(show: Open) -> None:
    desk = FakeRevocations([token(1)])
    page = show(desk)
    label = page.bottom.queue.label
    assert (label.text(), label.accessibleName()) == ("Nothing waiting", "")
    desk.change(queue=QueueCounts(sent=1))
    assert label.text() == "1 revocation on its way · nothing waiting"
    assert page.bottom.queue.again_button.isHidden()
    desk.rows = every_state()
    desk.refresh()
    desk.change(queue=QueueCounts(waiting=1, due=NOW + timedelta(seconds=4)))
    assert label.text() == "1 not in force yet: sent in 4 s"
    assert page.bottom.queue.again_button.isHidden(), "nothing was tried yet"
    offline = QueueCounts(waiting=3, refused=2, problem=text("offline."), due=NOW + timedelta(seconds=8))
    desk.change(queue=offline)
    assert label.text() == "3 not in force yet: offline, next try in 8 s · 2 refused"
    page.bottom.queue.again_button.click()
    assert desk.called("try_again_now") == [()]


def test_the_queue_says_nothing_of_a_ledger_that_is_still_read(show: Open) -> None:
    desk = FakeRevocations([token(1)])
    page = show(desk)
    desk.change(loading=True, counts={})
    assert page.bottom.queue.label.text() == "Loading…"
    desk.change(storage=text("The folder cannot be read."))
    assert page.bottom.queue.label.text() == "Not known what is waiting"


def test_storage_and_obstacle_stand_over_the_table(show: Open) -> None:
    desk = FakeRevocations([token(1)])
    page = show(desk)
    assert page.storage.isHidden()
    desk.change(storage=text("The folder cannot be written."), obstacle=text("Nothing can be revoked."))
    assert page.storage.accessibleName() == "Care: The folder cannot be written. Nothing can be revoked."
    desk.change(storage=None, obstacle=None)
    assert page.storage.isHidden()


def test_work_under_way_is_said_and_then_not(show: Open) -> None:
    desk = FakeRevocations([token(1)])
    page = show(desk)
    desk.change(working=text("Exporting"))
    assert page.bottom.remark.text() == "Exporting"
    assert not page.toolbar.export_button.isEnabled()
    desk.change(working=None)
    assert page.bottom.remark.isHidden()


# One row, dialogs -----------------------------------------------------------------------------------------


def test_enter_inspects_a_row(show: Open) -> None:
    desk = FakeRevocations(every_state())
    page = show(desk)
    page.table.selectRow(2)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert desk.called("inspect") == [(2,)]


def test_after_a_revocation_is_agreed_to_the_keyboard_is_in_the_list(show: Open) -> None:
    desk = FakeRevocations([token(1), token(2)])
    page = show(desk)
    for button in (page.bottom.revoke_all, page.bottom.revoke_selected, page.bottom.reissue):
        page.table.selectRow(1)
        button.setFocus()
        button.click()
        agree(page)
        desk.change(arming=Arming(2, NOW + timedelta(seconds=5), 5.0))
        assert page.window().focusWidget() is page.table, button.accessibleName()
        desk.change(arming=None)


def test_tokens_of_another_organisation_are_named_before_they_are_revoked(show: Open) -> None:
    theirs = replace(token(2), organisation_id="quay")
    desk = FakeRevocations([token(1), theirs])
    page = show(desk)
    page.ask.to_revoke_all()
    assert page.ask.question is not None
    assert "other organisations" not in words_of(page.ask.question)
    page.ask.question.close()
    desk.change(others={"quay": "Quay Sports"})
    assert row_of(page, "guest-2")[3] == "Quay Sports · Main hall"
    assert row_of(page, "guest-1")[3] == "Main hall"
    page.ask.to_revoke_all()
    assert "tokens of other organisations: Quay Sports (1)." in words_of(page.ask.question)
    page.ask.question.close()


def test_the_list_is_ordered_by_the_column_under_the_cursor(show: Open) -> None:
    desk = FakeRevocations(every_state())
    page = show(desk)
    page.table.setFocus()
    alt = Qt.KeyboardModifier.AltModifier
    for column, key in ((1, Qt.Key.Key_Up), (5, Qt.Key.Key_Down), (2, Qt.Key.Key_Up)):
        page.table.setCurrentIndex(page.table.lazy_model().index(0, column))
        QTest.keyClick(page.table, key, alt)
    assert desk.called("sort") == [(Sort.USER, False), (Sort.EXPIRES, True)]


def test_who_selects_everything_is_told_how_many_can_be_revoked(show: Open) -> None:
    done = asked(timedelta(hours=1), done=NOW)
    rows = [
        replace(row, stored=Stored.REVOKED, revocation=done) if row.id > 400 else row for row in many(1_000)
    ]
    desk = FakeRevocations(rows)
    page = show(desk)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_A, CTRL)
    assert page.ask.selected_choice() == page.ask.shown_choice()
    assert page.bottom.revoke_selected.text() == "Revoke selected (400)"


def test_what_may_exist_opens_with_its_request(show: Open) -> None:
    page = show(FakeRevocations([token(7, stored=Stored.MAY_EXIST, problem="no answer came"), token(8)]))
    page.table.setFocus()
    page.table.selectRow([row.id for row in page._presenter.view.window.rows].index(7))
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert isinstance(page.dialog, RecordDialog)
    assert page.dialog.request is not None
    assert json.loads(page.dialog.request.toPlainText()) == {"groupid": HALL.id}
    assert page.dialog.granted is None
    said = words_of(page.dialog)
    assert "cannot be revoked and lets its holder in until 22:42" in said
    assert "no answer came" in said
    page.dialog.copy_button.click()
    assert HALL.id in QGuiApplication.clipboard().text()
    page.dialog.close_button.click()


def test_everything_kept_of_a_token_is_shown_by_a_key(show: Open) -> None:
    desk = FakeRevocations([token(7)])
    page = show(desk)
    page.table.setFocus()
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert isinstance(page.dialog, RecordDialog)
    assert desk.called("inspect") == []
    assert page.dialog.granted is not None
    model = page.dialog.history.record_model()
    assert [model.index(0, column).data() for column in (1, 2)] == ["asked for", "Anna"]
    assert "Harbour Events" in words_of(page.dialog)
    page.dialog.close_button.click()


def test_the_menu_offers_what_a_row_allows(show: Open) -> None:
    desk = FakeRevocations([token(1)])
    page = show(desk)
    page.table.selectRow(0)
    menu = page.row_menu(0)
    actions = {action.text(): action for action in menu.actions() if action.text()}
    assert list(actions) == [
        "Inspect",
        "Details…",
        "Verify with service",
        "Revoke…",
        "Cut this viewer…",
        "Reissue…",
        "Copy short code",
        "Sort by",
    ]
    cut: list[tuple[str, str]] = []
    page.cut_viewer.connect(lambda *viewer: cut.append(viewer))
    for words in ("Inspect", "Verify with service", "Cut this viewer…", "Copy short code"):
        actions[words].trigger()
    assert cut == [("token 0", page._cells.user(token(1)))]
    assert (desk.called("inspect"), desk.called("verify")) == ([(0,)], [(0,)])
    assert QGuiApplication.clipboard().text() == "00000001"
    menu.close()


def test_the_menu_of_a_lost_token_offers_no_check(show: Open) -> None:
    page = show(FakeRevocations([token(1, stored=Stored.MAY_EXIST)]))
    menu = page.row_menu(0)
    able = {action.text() for action in menu.actions() if action.isEnabled() and action.text()}
    assert able == {"Details…", "Sort by"}
    menu.close()


def test_the_menu_opens_by_keyboard_at_the_current_row(show: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    page = show(FakeRevocations([token(1), token(2)]))
    opened: list[QPoint] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, where: opened.append(where))
    page.table.selectRow(1)
    page.table.customContextMenuRequested.emit(QPoint(5, 5_000))
    assert [page.table.rowAt(page.table.viewport().mapFromGlobal(where).y()) for where in opened] == [1]


def test_one_valid_token_is_reissued_after_a_question(show: Open) -> None:
    desk = FakeRevocations(every_state())
    page = show(desk)
    assert not page.bottom.reissue.isEnabled()
    page.table.select_ranges([(0, 1)])
    assert page.bottom.reissue.toolTip() == "Select the one token to make anew."
    index = [row.id for row in desk.found].index(17)
    page.table.selectRow(index)
    page.bottom.reissue.click()
    assert desk.called("reissue") == []
    agree(page)
    assert desk.called("reissue") == [(index,)]
    page.table.selectRow([row.id for row in desk.found].index(12))
    assert not page.bottom.reissue.isEnabled()


def test_tokens_are_added_by_paste_and_by_file(show: Open, tmp_path: Path) -> None:
    desk = FakeRevocations()
    page = show(desk)
    page.toolbar.add_button.click()
    assert isinstance(page.dialog, AddTokensDialog)
    assert not page.dialog.add_button.isEnabled()
    page.dialog.text.setPlainText("eyJ…")
    page.dialog.activateWindow()
    QApplication.processEvents()
    QTest.keyClick(page.dialog.text, Qt.Key.Key_Return, CTRL)
    assert desk.called("add_tokens") == [("eyJ…",)]
    desk.change(adding=Adding(done=1))
    assert page.dialog.isHidden()
    page.toolbar.add_button.click()
    files = page.dialog.choose_file()
    files.fileSelected.emit(str(tmp_path / "list.txt"))
    assert desk.called("add_file") == [(tmp_path / "list.txt",)]
    files.close()


def test_the_tokens_in_a_text_are_counted_and_a_dropped_file_is_read(show: Open, tmp_path: Path) -> None:
    desk = FakeRevocations()
    page = show(desk)
    pasted = QMimeData()
    pasted.setText("\n".join(issued(number).token for number in range(3)))
    drop(page, pasted)
    assert isinstance(page.dialog, AddTokensDialog)
    page.dialog.count_tokens()
    assert page.dialog.found.text() == "3 tokens found"
    assert desk.called("add_tokens") == []
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(tmp_path / "list.txt"))])
    drop(page.dialog, dropped)
    assert desk.called("add_file") == [(tmp_path / "list.txt",)]
    page.dialog.close()


def drop(target: RevocationsPage | AddTokensDialog, what: QMimeData) -> None:
    copy, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    target.dropEvent(QDropEvent(QPointF(9, 9), copy, what, button, Qt.KeyboardModifier.NoModifier))


def test_what_holds_no_token_stays_to_be_mended(show: Open) -> None:
    desk = FakeRevocations()
    desk.change(adding=Adding(problem=text("Of an earlier dialog.")))
    page = show(desk)
    page.toolbar.add_button.click()
    dialog = page.dialog
    assert isinstance(dialog, AddTokensDialog)
    dialog.text.setPlainText("a half of one")
    assert dialog.field.problem == ""
    dialog.add_button.click()
    desk.change(working=text("Adding tokens…"))
    assert not dialog.add_button.isEnabled()
    desk.change(working=None, adding=Adding(problem=text("No token."), advice=text("Paste a link.")))
    assert (dialog.isVisible(), dialog.text.toPlainText()) == (True, "a half of one")
    assert dialog.field.problem == "No token. Paste a link."
    dialog.text.setPlainText("another")
    assert dialog.field.problem == ""


def test_export_and_hand_over_ask_where_to(show: Open, tmp_path: Path) -> None:
    desk = FakeRevocations([token(1)])
    page = show(desk)
    page.toolbar.export_button.click()
    dialog = saved(page)
    assert dialog.defaultSuffix() == "csv"
    dialog.filterSelected.emit("JSON Lines (*.jsonl)")
    assert dialog.defaultSuffix() == "jsonl"
    dialog.fileSelected.emit(str(tmp_path / "tokens.jsonl"))
    dialog.close()
    page.toolbar.hand_over_button.click()
    saved(page).fileSelected.emit(str(tmp_path / "shift.pdf"))
    saved(page).close()
    assert desk.called("export") == [(tmp_path / "tokens.jsonl",)]
    assert desk.called("hand_over") == [(tmp_path / "shift.pdf",)]


# Size -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(1068, 560), (868, 440), (3_600, 2_000)])
def test_the_page_fits_with_everything_on_it(show: Open, size: tuple[int, int]) -> None:
    desk = FakeRevocations(every_state())
    page = show(desk)
    page.resize(*size)
    desk.change(
        storage=text("The folder cannot be written."),
        arming=Arming(12, NOW + timedelta(seconds=5), 5.0) if size[1] > 500 else None,
        queue=replace(desk.view.queue, waiting=30, refused=2),
    )
    page.grab()
    assert page.minimumSizeHint().width() <= size[0]
    assert page.minimumSizeHint().height() <= size[1]


def test_escape_clears_the_search_and_down_goes_to_what_was_found(show: Open) -> None:
    desk = FakeRevocations(every_state())
    page = show(desk)
    search = page.toolbar.search
    search.setFocus()
    QTest.keyClicks(search, "guest-17")
    assert desk.view.query.text == "guest-17"
    QTest.keyClick(search, Qt.Key.Key_Down)
    assert page.table.hasFocus()
    search.setFocus()
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert (search.text(), desk.view.query.text) == ("", "")
