"""A line that adds up the others is no guest, but the operator may say that it is one."""

from __future__ import annotations

import pytest

from nanosecure_gui.core.guest_columns import recognise
from nanosecure_gui.core.guest_headings import Column
from nanosecure_gui.core.guest_status import hold_back, let_in
from nanosecure_gui.core.guests import GuestList, read_guests
from nanosecure_gui.core.sheets import Sheet

from .test_guest_columns import sheet
from .test_guest_status import outcomes
from .test_guests import NOW, RULES

HEAD = ("User;Name;E-Mail;Tickets", "a-1;Anna Albers;a@example.com;1", "b-1;Bert Brandt;;2")


def read(content: Sheet) -> GuestList:
    return GuestList.of(read_guests(content, recognise(content)), RULES, NOW)


@pytest.mark.parametrize(
    "line",
    [
        "Total;;;3", "TOTAL:;3", ";Summe;;3", "Gesamt: 2 Gäste", ";Gesamtsumme", "Grand total;;;3,00 €",
        "Summe VIP: 2", ";Total guests;2", "Anzahl Gäste: 2", ";Anzahl;;3", ";2 Gäste", "2 guests;;;3",
        "Subtotal;-;-;3", ";;Total;3", "Zwischensumme;2;;1.234,50 EUR", ";2", "1.234",
    ],
)  # fmt: skip
def test_a_line_of_totals_is_held_back_with_the_reason(line: str) -> None:
    guests = read(sheet(*HEAD, line))
    assert outcomes(guests) == "ach"
    (reason,) = guests.judged[2].reasons
    assert str(reason.text).startswith("This looks like totals, not like a guest: ")
    said = " ".join(filter(None, line.split(";")))
    assert str(reason.text).endswith(f"{said}.")


@pytest.mark.parametrize(
    "line",
    [
        "t-1;Total;;1", ";Total;total@example.com;1", ";Gast 17;;1", ";Teilnehmer 3", ";Total Recall",
        ";Sum Yi", ";\N{HALFWIDTH KATAKANA VOICED SOUND MARK}", ";Anna Summe;;1", "t-1;;;1", ";Summer;;1",
    ],
)  # fmt: skip
def test_whoever_only_sounds_like_it_is_a_guest(line: str) -> None:
    assert outcomes(read(sheet(*HEAD, line))) == "aca"


def test_a_lone_number_is_a_guest_where_others_are_numbers_or_more_follow() -> None:
    assert outcomes(read(sheet("User ID;Name", "4711;Anna", "4712;Bert", "4713"))) == "aaa"
    assert outcomes(read(sheet("Name;E-Mail", "Anna;a@example.com", "17", "Bert;"))) == "aaa"


def test_totals_of_each_part_are_held_back_and_can_be_let_in() -> None:
    guests = read(sheet("Name;Status;Price", "Anna;paid;19", "Subtotal;;19", "Bert;paid;19", "Sum;;38"))
    assert outcomes(guests) == "ahah"
    assert guests.totals.held == 2
    freed = guests.edited([1, 3], Column.STATUS, let_in, NOW)
    assert outcomes(freed) == "aaaa"
    assert "Subtotal 19" in str(freed.judged[1].cautions[0])
    assert outcomes(freed.edited([1], Column.STATUS, hold_back, NOW)) == "ahaa"
