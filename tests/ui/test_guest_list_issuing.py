"""The guest list while its tokens are issued, and when the show slips."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nanosecure_gui.app.guest_list_view import RowState
from nanosecure_gui.core.drafts import TargetKind, TokenDraft
from nanosecure_gui.core.guest_rows import Duplicates
from nanosecure_gui.core.wording import text
from nanosecure_gui.store.spreadsheets import read_text
from nanosecure_gui.ui.guest_list_window import GuestListWindow
from nanosecure_gui.ui.guests.add_dialog import AddGuestsDialog
from nanosecure_gui.ui.guests.guest_cells import Field
from nanosecure_gui.ui.guests.shift_dialog import ShiftDialog
from nanosecure_gui.ui.guests.shown_rows import Part

from .fake_guests import DOORS, END, READY, FakeGuests, many
from .guest_window import (
    CTRL,
    Open,
    agree,
    cells,
    column,
    press,
    said,
    sample,
)
from .guest_window import (
    show as show,
)

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
