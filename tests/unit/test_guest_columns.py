"""Columns are recognised in the lists people really have, and remembered."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nanosecure_gui.core.guest_columns import Mapping, recall, recognise
from nanosecure_gui.core.guest_headings import HEADINGS, WORDS, Column
from nanosecure_gui.core.sheets import Sheet
from nanosecure_gui.store.spreadsheets import read_content

from . import list_samples as samples

LABELS = ("Main hall", "Balcony", "nNCcf-3ki5X")


def sheet(*rows: str) -> Sheet:
    return Sheet(tuple(tuple(row.split(";")) for row in rows), (), tuple(range(1, len(rows) + 1)))


def told(content: Sheet, streams: tuple[str, ...] = ()) -> dict[str, int]:
    return {column.value: place for column, place in recognise(content, streams).columns}


def test_the_german_excel_list() -> None:
    assert told(read_content(samples.EXCEL_DE)) == {
        "user": 0, "name": 1, "e-mail": 2, "tag": 3, "ip": 4, "not before": 5, "expires": 6,
    }  # fmt: skip


def test_the_google_sheets_export() -> None:
    assert told(read_content(samples.GOOGLE_SHEETS), LABELS) == {
        "name": 0, "e-mail": 1, "tag": 2, "stream or group": 3, "expires": 4,
    }  # fmt: skip


def test_the_ticket_shop_export() -> None:
    mapping = recognise(read_content(samples.PRETIX))
    heading = {column: mapping.headings[place] for column, place in mapping.columns}
    assert heading[Column.NAME] == "Attendee name"
    assert heading[Column.EMAIL] == "Attendee email"
    assert Column.USER not in heading  # several people share an order
    assert heading[Column.GIVEN_NAME] == "Attendee name: Given name"


def test_an_order_of_one_person_each_tells_people_apart() -> None:
    rows = ("Order code;Name", "K9QXL;Ada", "B7TTM;Alan")
    assert told(sheet(*rows)) == {"user": 0, "name": 1}
    assert told(sheet(*rows, "K9QXL;Grace")) == {"name": 1}


def test_a_limit_is_never_guessed_from_another_heading() -> None:
    """A web site or a sales channel would bind the tokens, and nobody could watch."""
    head = "Name;Web Page;qr_code_url;Sales channel;Ticket secret;Last login;Last login IP;Order UUID"
    row = (
        "Anna;https://albers.example;https://lu.ma/x?pk=1;Online shop;z3fsn8;8.8.8.8;8.8.8.8;" + samples.GROUP
    )
    assert told(sheet(head, row), LABELS) == {"name": 0}
    assert told(sheet("Name;IP-Adresse des Gastes", "Anna;8.8.8.8")) == {"name": 0, "ip": 1}
    assert told(sheet("Name;Stream name (ABR)", "Anna;nNCcf-3ki5X")) == {"name": 0, "stream or group": 1}
    assert told(sheet("Guest last name;E-Mail", "Albers;a@example.com")) == {"family name": 0, "e-mail": 1}
    assert told(sheet("Name;Raum", "Anna;Main hall"), LABELS) == {"name": 0, "stream or group": 1}


@pytest.mark.parametrize(
    ("content", "heading"),
    [
        (samples.OUTLOOK, {"given name": 0, "family name": 2, "e-mail": 4, "tag": 6}),
        (samples.GOOGLE_CONTACTS, {"given name": 0, "family name": 2, "e-mail": 7}),
        (
            samples.EVENTBRITE,
            {
                "user": 7,
                "given name": 2,
                "family name": 3,
                "e-mail": 4,
                "tag": 6,
                "status": 12,
                "quantity": 5,
            },
        ),
    ],
)
def test_contacts_and_attendees(content: bytes, heading: dict[str, int]) -> None:
    assert told(read_content(content)) == heading


def test_a_guest_s_own_address_goes_before_that_of_the_order() -> None:
    assert told(read_content(samples.PRETIX_ORDERS))["e-mail"] == 11
    few = sheet("Email;Attendee email", "a@example.com;", "b@example.com;", "c@example.com;d@example.com")
    assert told(few)["e-mail"] == 0


def test_what_stands_in_brackets_behind_a_heading_is_a_remark() -> None:
    assert told(sheet("Name (as on the ticket);E-Mail (Pflichtfeld)", "Anna;")) == {"name": 0, "e-mail": 1}


def test_titles_above_the_headings_are_no_guests() -> None:
    mapping = recognise(read_content(samples.BOM_MERGED))
    assert mapping.header == 2
    assert mapping.places == {
        Column.GIVEN_NAME: 0, Column.FAMILY_NAME: 1, Column.EMAIL: 2, Column.TAG: 3, Column.IP: 4,
    }  # fmt: skip


def test_without_headings_the_cells_tell() -> None:
    mapping = recognise(read_content(samples.TYPED))
    assert mapping.header is None
    assert mapping.first == 0
    assert mapping.places[Column.EMAIL] == 0
    assert mapping.places[Column.NAME] == 1


def test_every_kind_of_cell_tells_its_column() -> None:
    times = "2026-11-21 18:00;2026-11-21 23:00"
    rows = [f"v{n};Guest Brandt;203.0.113.{n};nNCcf-3ki5X;watch{n}.example.com;{times}" for n in "123"]
    assert told(sheet(*rows)) == {
        "user": 0, "name": 1, "ip": 2, "domain": 4, "stream or group": 3, "not before": 5, "expires": 6,
    }  # fmt: skip


def test_weekdays_are_times_also_where_only_the_cells_tell() -> None:
    assert told(sheet("Anna Albers;Fr 19:00;Sa 02:00", "Bert Brandt;Freitag, 19 Uhr;Sat 2 am")) == {
        "name": 0, "not before": 1, "expires": 2,
    }  # fmt: skip


def test_headings_in_a_language_that_is_not_known_are_no_guest() -> None:
    mapping = recognise(sheet("Sähköposti;Nimi", "a@example.com;Aino Virtanen", "b@example.com;Eino Salo"))
    assert mapping.header == 0
    assert mapping.places == {Column.EMAIL: 0, Column.NAME: 1}


@pytest.mark.parametrize(
    ("cells", "meaning"),
    [
        ("Main hall", Column.STREAM),
        ("1dec3bbc-758b-4879-a202-7ae877d511ba", Column.STREAM),
        ("VIP", Column.TAG),
    ],
)
def test_a_group_is_of_streams_or_of_guests_as_its_cells_say(cells: str, meaning: Column) -> None:
    for heading in ("Gruppe", "Group"):
        assert recognise(sheet(f"Name;{heading}", f"Anna;{cells}"), LABELS).places[meaning] == 1


@pytest.mark.parametrize("column", sorted(set(Column) - {Column.QUANTITY}))
def test_every_heading_means_its_own_column(column: Column) -> None:
    assert column in WORDS
    for heading in HEADINGS[column]:
        if heading not in ("gruppe", "group"):
            assert recognise(sheet(heading.upper(), "x")).places == {column: 0}, heading


def test_how_many_tickets_a_line_holds_is_read_where_it_is_certain() -> None:
    for heading in (*HEADINGS[Column.QUANTITY], "Quantity (- Refund)", "Anzahl der Tickets:"):
        found = recognise(sheet(f"Gast;{heading.upper()}", "Anna;1", "Bert;12")).places
        assert found == {Column.NAME: 0, Column.QUANTITY: 1}, heading
    assert told(sheet("Name;Tickets", "Anna;VIP", "Bert;Stehplatz")) == {"name": 0}
    assert told(sheet("Name;Tickets", "Anna;7140022", "Bert;7140023")) == {"name": 0}
    assert told(sheet("Name;Anzahl Kinder", "Anna;2")) == {"name": 0}
    assert told(sheet("Tickets;;", "Name;E-Mail", "Anna;a@example.com")) == {"name": 0, "e-mail": 1}
    assert recognise(sheet("Tickets", "Name", "Anna")).header == 1


def test_a_quantity_that_a_remembered_list_did_not_have_is_read() -> None:
    known = recognise(sheet("Name;E-Mail", "Anna;a@example.com"))
    later = recall([known], sheet("Name;E-Mail;Anzahl", "Anna;a@example.com;2"))
    assert later is not None
    assert later.places == {Column.NAME: 0, Column.EMAIL: 1, Column.QUANTITY: 2}
    unread = later.mapped(None, 2).as_json()
    before = Mapping.from_json({name: kept for name, kept in unread.items() if name != "beside"})
    assert before is not None  # as an earlier version remembered it, which read no quantities
    assert recall([before], sheet("Name;E-Mail;Anzahl", "Anna;a@example.com;2")) == later
    remembered = Mapping.from_json(unread)
    assert remembered is not None
    again = recall([remembered], sheet("Name;E-Mail;Anzahl", "Anna;a@example.com;2"))
    assert again is not None
    assert Column.QUANTITY not in again.places


def test_a_status_is_read_that_was_remembered_before_there_was_one() -> None:
    kept = {"headings": ["Name", "E-Mail", "Status", "Qty"], "columns": {"name": 0, "e-mail": 1, "tag": 3}}
    remembered = Mapping.from_json(kept)
    assert remembered is not None
    again = recall([remembered], sheet("Name;E-Mail;Status;Qty", "Anna;a@example.com;cancelled;2"))
    assert again is not None
    assert again.places == {Column.NAME: 0, Column.EMAIL: 1, Column.STATUS: 2, Column.TAG: 3}


def test_mapping_by_hand_reads_a_column_once() -> None:
    mapping = recognise(sheet("Name;E-Mail;Tag", "Anna;a@example.com;x")).mapped(Column.USER, 0)
    assert mapping.places == {Column.USER: 0, Column.EMAIL: 1, Column.TAG: 2}
    assert mapping.mapped(None, 2).places == {Column.USER: 0, Column.EMAIL: 1}


def test_another_row_as_headings() -> None:
    content = sheet("Name;E-Mail", "Anna;a@example.com")
    assert recognise(content).with_header(content, None).first == 0
    assert recognise(content).with_header(content, 1).headings == ("Anna", "a@example.com")


def test_a_remembered_mapping_is_found_again_where_its_headings_stand_now() -> None:
    first = recognise(sheet("Name;E-Mail;Loge", "Anna;a@example.com;L1")).mapped(Column.TAG, 2)
    remembered = Mapping.from_json(json.loads(json.dumps(first.as_json())))
    assert remembered is not None
    again = recall([remembered], sheet("Gala 2027", "LOGE;Datum;name;e-mail", "L2;x;Bert;b@example.com"))
    assert again is not None
    assert again.header == 1
    assert again.places == {Column.TAG: 0, Column.NAME: 2, Column.EMAIL: 3}


def test_other_headings_are_not_taken_for_remembered_ones() -> None:
    first = recognise(sheet("Name;E-Mail", "Anna;a@example.com"))
    assert recall([first], sheet("Name;Tag", "Anna;x")) is None
    assert recall([first], sheet("Name;Name;E-Mail", "Anna;x;y")) is None


cells = st.text(max_size=20) | st.sampled_from(
    ["Name", "E-Mail", "IP", "bis", "a@b.de", "8.8.8.8", "22:30", ""]
)
sheets = st.lists(st.lists(cells, min_size=1, max_size=6).map(tuple), min_size=1, max_size=14).map(
    lambda rows: Sheet(tuple(rows), (), tuple(range(1, len(rows) + 1)))
)


@given(sheets)
def test_any_table_gets_a_mapping_that_fits_it(content: Sheet) -> None:
    mapping = recognise(content, LABELS)
    places = [place for _, place in mapping.columns]
    assert len(set(places)) == len(places)
    assert all(0 <= place < content.width for place in places)
    assert 0 <= mapping.first <= len(content.rows)


@given(sheets)
def test_what_is_remembered_survives_json(content: Sheet) -> None:
    mapping = recognise(content)
    kept = Mapping.from_json(json.loads(json.dumps(mapping.as_json())))
    assert (kept.columns if kept else ()) == mapping.named
    recall([mapping], content)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@given(json_values | st.fixed_dictionaries({"headings": json_values, "columns": json_values}))
def test_any_json_is_a_mapping_or_none(value: object) -> None:
    Mapping.from_json(value)
