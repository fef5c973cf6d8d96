"""Who cancelled, or has not paid, gets no token unless the operator says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from nanosecure_gui.core.guest_columns import Mapping, recall, recognise
from nanosecure_gui.core.guest_headings import Column
from nanosecure_gui.core.guest_rows import Duplicates, Outcome
from nanosecure_gui.core.guest_status import hold_back, let_in, lets_in, worded
from nanosecure_gui.core.guests import GuestList, read_guests
from nanosecure_gui.core.sheets import Sheet
from nanosecure_gui.store.spreadsheets import read_content

from . import list_samples as samples
from .test_guest_columns import sheet
from .test_guests import NOW, RULES


def read(content: Sheet) -> GuestList:
    return GuestList.of(read_guests(content, recognise(content)), RULES, NOW)


def outcomes(guests: GuestList) -> str:
    """`a` for accepted, `h` for held back, `r` for refused otherwise."""
    return "".join("h" if each.held else each.outcome.value[0] for each in guests.judged)


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (samples.PRETIX_ORDERS, "aahah"),  # who cancelled and booked again is no duplicate
        (samples.PRETIX_DE, "aahh"),
        (samples.PRETIX_CHECKIN, "ah"),
        (samples.EVENTBRITE, "aah"),
        (samples.WOOCOMMERCE, "ahhh"),
    ],
)
def test_ticket_shops_say_who_is_not_to_come(content: bytes, found: str) -> None:
    guests = read(read_content(content))
    assert outcomes(guests) == found
    assert guests.totals.held == found.count("h")
    assert all(each.tokens == () for each in guests.judged if each.held)


def test_the_reason_says_what_stands_there_and_nothing_else_matters() -> None:
    held = read(sheet("Name;Bezahlt;IP", "Anna;ja;", "Bert;nein;300.1.1.1")).judged[1]
    assert [str(problem.text) for problem in held.reasons] == ["The list says Bezahlt: nein."]
    assert held.reasons[0].column is Column.STATUS
    assert len(held.problems) == 2


def test_what_nobody_can_tell_is_for_the_operator_to_say() -> None:
    unknown = read(read_content(samples.WOOCOMMERCE)).judged[3]
    assert "may mean anything" in str(unknown.reasons[0].text)


@pytest.mark.parametrize(
    ("status", "verdict"),
    [
        ("Paid", True), ("Attending", True), ("Checked In", True), ("bezahlt", True), ("Bestätigt", True),
        ("Canceled", False), ("Not Attending", False), ("Unpaid", False), ("pending_approval", False),
        ("storniert", False), ("offen", False), ("Nicht bezahlt", False), ("Rückerstattet", False),
        ("Paid, then refunded", False), ("Gold", None), ("", True),
        ("Paid · Gold", None), ("Paid · cancelled", False), ("Completed · Paid", True),
    ],
)  # fmt: skip
def test_words_of_a_status(status: str, verdict: bool | None) -> None:
    assert lets_in(status) is verdict


@pytest.mark.parametrize(
    ("heading", "cell", "verdict"),
    [
        ("Paid", "No", False), ("Paid", "Yes", True), ("Storniert", "ja", False), ("Storniert", "nein", True),
        ("Cancelled at", "2026-10-02 11:00", False), ("Refunded", "0.00", True), ("Refunded", "0,00 €", True),
        ("Refunded", "EUR 0.00", True), ("Refunded", "0.50 EUR", False), ("Refunded", "19.00", False),
        ("Will you attend?", "No", False), ("Cancelled at", "", True), ("Status", "Paid", True),
    ],
)  # fmt: skip
def test_yes_and_no_mean_what_their_heading_says(heading: str, cell: str, verdict: bool) -> None:
    assert lets_in(worded(heading, cell)) is verdict


def test_who_has_paid_nothing_for_a_free_ticket_is_not_held_back() -> None:
    content = sheet(
        "Name;Total Paid;Attendee Status", "Anna;0.00;Attending", "Bert;0;Attending", "Carl;;Attending"
    )
    assert outcomes(read(content)) == "aaa"
    assert recognise(sheet("Name;Paid", "Anna;0", "Bert;19.00", "Carl;19.00")).statuses == ()


def test_other_languages() -> None:
    content = sheet(
        "Prénom;Nom;Courriel;Statut", "Anne;Dupont;a@example.com;payé", "Luc;Petit;l@example.com;annulé"
    )
    guests = read(content)
    assert outcomes(guests) == "ah"
    assert guests.judged[0].name == "Anne Dupont"


def test_a_status_of_something_else_holds_nobody_back() -> None:
    assert Column.STATUS not in recognise(sheet("Name;Status", "Anna;Gold", "Bert;Silver")).places


def test_the_operator_lets_people_in_by_clearing_the_status_of_as_many_as_wanted() -> None:
    start = read(read_content(samples.WOOCOMMERCE))
    freed = start.edited([1, 3], Column.STATUS, "", NOW)
    assert outcomes(freed) == "aaha"
    assert freed.judged[2] is start.judged[2]


def test_who_is_let_in_or_held_back_by_hand_is_seen_and_can_be_taken_back() -> None:
    start = read(read_content(samples.WOOCOMMERCE))
    freed = start.edited(range(4), Column.STATUS, let_in, NOW)
    assert outcomes(freed) == "aaaa"
    assert [str(caution) for caution in freed.judged[1].cautions] == [
        "Let in by hand: the list says Processing · Paid · cancelled."
    ]
    assert not freed.judged[0].cautions
    none = freed.edited(range(4), Column.STATUS, hold_back, NOW)
    assert outcomes(none) == "hhhh"
    assert str(none.judged[0].reasons[0].text) == "Held back by hand."
    assert none.judged[1].reasons == start.judged[1].reasons
    assert freed.judged[0] == none.edited([0], Column.STATUS, let_in, NOW).judged[0]


def test_who_is_let_in_counts_as_a_guest_like_others_again() -> None:
    start = read(read_content(samples.PRETIX_ORDERS))
    assert outcomes(start.edited([2], Column.STATUS, "", NOW)) == "aaarh"
    apart = start.with_rules(replace(RULES, duplicates=Duplicates.SUFFIX), NOW)
    assert apart.judged[3].user == "Alan Turing"
    assert apart.edited([2], Column.STATUS, "", NOW).judged[3].user == "Alan Turing (2)"


def test_a_status_that_a_remembered_list_did_not_have_is_read() -> None:
    known = recognise(sheet("Name;E-Mail", "Anna;a@example.com")).mapped(Column.USER, 0)
    later = recall([known], sheet("Name;E-Mail;Status", "Anna;a@example.com;storniert"))
    assert later is not None
    assert later.places == {Column.USER: 0, Column.EMAIL: 1, Column.STATUS: 2}


def test_a_status_that_is_not_to_be_read_stays_so() -> None:
    content = sheet("Name;Status", "Anna;storniert")
    unread = recognise(content).mapped(None, 1)
    remembered = Mapping.from_json(unread.as_json())
    assert remembered is not None
    again = recall([remembered], content)
    assert again is not None
    assert again.places == {Column.NAME: 0}
    verdict = GuestList.of(read_guests(content, again), RULES, NOW).judged[0]
    assert verdict.outcome is Outcome.ACCEPTED


def test_several_columns_tell_the_status_and_each_can_be_left_out() -> None:
    mapping = recognise(read_content(samples.WOOCOMMERCE))
    assert [heading for heading, _place in mapping.statuses] == [
        "Order Status", "Payment Status", "Ticket Status",
    ]  # fmt: skip
    remembered = Mapping.from_json(mapping.as_json())
    assert remembered is not None
    assert remembered.columns == mapping.columns
    assert len(mapping.mapped(None, 2).statuses) == 2
    assert len(mapping.mapped(None, 2).mapped(Column.STATUS, 2).statuses) == 3


def test_a_list_that_comes_again_brings_who_booked_again_but_nobody_twice() -> None:
    start = read(sheet("Name;E-Mail;Status", "Anna;a@example.com;paid", "Bert;b@example.com;canceled"))
    again = sheet(
        "Name;E-Mail;Status",
        "Anna;a@example.com;paid",
        "Bert;b@example.com;canceled",
        "Bert;b@example.com;paid",
        "Carl;c@example.com;pending",
    )
    more = start.with_more(read_guests(again, recognise(again)), timedelta(), NOW)
    assert [(each.name, each.held) for each in more.judged] == [
        ("Anna", False), ("Bert", True), ("Bert", False), ("Carl", True),
    ]  # fmt: skip
