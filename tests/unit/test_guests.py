"""The dry run of a guest list: what becomes of each row, and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nanosecure_gui.core.drafts import TargetKind, TokenDraft
from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.event_times import Event, parse_window
from nanosecure_gui.core.guest_columns import recognise
from nanosecure_gui.core.guest_headings import Column
from nanosecure_gui.core.guest_people import Guest, clean
from nanosecure_gui.core.guest_rows import Duplicates, Judged, Outcome, Rules
from nanosecure_gui.core.guest_status import let_in
from nanosecure_gui.core.guest_streams import StreamBook
from nanosecure_gui.core.guest_times import Around, read_time
from nanosecure_gui.core.guests import GuestList, read_guests
from nanosecure_gui.core.sheets import Sheet
from nanosecure_gui.core.tokens import StreamGroup, StreamNames
from nanosecure_gui.core.wording import INVISIBLE
from nanosecure_gui.store.spreadsheets import read_content, read_list, read_text

from . import list_samples as samples

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 21, 16, 0, tzinfo=UTC)
DOORS = datetime(2026, 11, 21, 18, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
EVENT = Event(DOORS, DOORS + 4 * HOUR)
RULES = Rules(
    draft=TokenDraft(group=samples.GROUP),
    event=EVENT,
    window=parse_window("doors -30 min to end +1 h"),
    zone=BERLIN,
    streams=StreamBook.of(samples.STREAMS),
)


def guest(number: int = 0, **cells: str) -> Guest:
    by_column = {Column[name.upper()]: value for name, value in cells.items()}
    return Guest(number, number + 2, tuple(by_column.get(column, "") for column in Column))


def listed(*guests: dict[str, str], rules: Rules = RULES) -> GuestList:
    return GuestList.of((guest(number, **cells) for number, cells in enumerate(guests)), rules, NOW)


def judged(rules: Rules = RULES, **cells: str) -> Judged:
    return listed({"user": "anna", **cells}, rules=rules).judged[0]


def why(verdict: Judged) -> str:
    return " ".join(str(problem.text) for problem in verdict.problems)


def test_a_plain_row_gets_what_the_list_says() -> None:
    verdict = judged(name="Anna Albers", email="anna@example.com", tag="Row A")
    assert verdict.outcome is Outcome.ACCEPTED
    (planned,) = verdict.tokens
    assert planned.request.target == StreamGroup(samples.GROUP, "Main hall")
    assert planned.request.not_before == DOORS - HOUR / 2
    assert planned.request.expires == EVENT.end + HOUR
    assert (planned.request.user, planned.request.tag) == ("anna", "Row A")
    assert planned.request.revocable


@pytest.mark.parametrize(
    ("cells", "reason", "column"),
    [
        ({"ip": "300.1.2.3"}, "not an IPv4 address", Column.IP),
        ({"ip": "2001:db8::1"}, "IPv6", Column.IP),
        ({"ip": " ".join(f"81.2.3.{n}" for n in range(11))}, "too many", Column.IP),
        ({"domain": "not a host"}, "host", Column.DOMAIN),
        ({"user": "x" * 300}, "at most 256", Column.USER),
        ({"tag": "x" * 300}, "at most 256", Column.TAG),
        ({"user": ""}, "Names nobody", Column.USER),
        ({"stream": "Cellar"}, "not among the streams", Column.STREAM),
        ({"stream": "nNCcf-99999"}, "not among the streams", Column.STREAM),
        ({"stream": "00000000-0000-0000-0000-000000000000"}, "not among the streams", Column.STREAM),
        ({"expires": "2020-01-01"}, "in the past", Column.EXPIRES),
        ({"expires": "tomorrow"}, "not a time", Column.EXPIRES),
        ({"not_before": "23:00", "expires": "2026-11-21 22:00"}, "before it starts", Column.EXPIRES),
        ({"expires": "2027-11-21"}, "one after another", Column.EXPIRES),
    ],
)
def test_what_cannot_work_is_refused_with_the_reason(
    cells: dict[str, str], reason: str, column: Column
) -> None:
    verdict = judged(RULES, **cells)
    assert verdict.outcome is Outcome.REFUSED
    assert not verdict.tokens
    assert reason in why(verdict)
    assert verdict.problems[0].column is column


def test_every_reason_is_given_at_once() -> None:
    verdict = judged(ip="x", stream="Cellar", tag="x" * 300)
    assert {problem.column for problem in verdict.problems} == {Column.IP, Column.STREAM, Column.TAG}


def test_not_revocable_tokens_end_within_a_year() -> None:
    rules = replace(RULES, draft=replace(RULES.draft, revocable=False))
    assert "365 days" in why(judged(rules, expires="2028-01-01"))
    assert len(judged(rules, expires="2026-12-24").tokens) == 1


@pytest.mark.parametrize(
    ("column", "written", "read"),
    [
        ("domain", "https://watch.example.com/live?x=1", "watch.example.com"),
        ("domain", "straße.example", "xn--strae-oqa.example"),
        ("ip", "81.20.30.40/24", "81.20.30.0/24"),
        ("stream", "main  hall", "main hall"),
        ("email", "Anna Albers <anna@example.com>", "anna@example.com"),
        ("email", "mailto:anna@example.com", "anna@example.com"),
        ("email", "anna@example.com ::: a2@example.com", "anna@example.com"),
        ("user", "an\u200bna", "anna"),
        ("tag", "'=VIP", "=VIP"),
        ("expires", "3/4/2027 10:00 PM", "2027-03-04 21:00:00+00:00"),
    ],
)
def test_what_is_read_in_another_way_is_said(column: str, written: str, read: str) -> None:
    rules = replace(RULES, draft=replace(RULES.draft, revocable=False))
    verdict = judged(rules, **{column: written})
    assert verdict.outcome is Outcome.CHANGED, why(verdict)
    assert (written, read) in [(change.before, str(change.after)) for change in verdict.changes]


def test_a_line_of_several_tickets_says_that_it_counts_as_one_guest() -> None:
    orders = Sheet((("Name", "Status", "Quantity"), ("Anna", "paid", "3"), ("Bert", "paid", "1.00"),
                    ("Carl", "paid"), ("Dora", "paid", "2 + 1")))  # fmt: skip
    guests = GuestList.of(read_guests(orders, recognise(orders)), RULES, NOW)
    assert [each.outcome.value[0] for each in guests.judged] == ["c", "a", "a", "c"]
    said = [str(change.words) for each in guests.judged for change in each.changes]
    assert said == [
        "Quantity 3: this line counts as one guest.", "Quantity 2 + 1: this line counts as one guest.",
    ]  # fmt: skip
    assert all(len(each.tokens) == 1 for each in guests.judged)
    assert guests.judged[0].held is False


@pytest.mark.parametrize("quantity", ["0", "0.00", "-1"])
def test_a_line_of_which_no_ticket_is_left_is_held_back(quantity: str) -> None:
    orders = read_text(
        f"Name;Status;Quantity (- Refund)\nAnna;paid;{quantity}\nBert;paid;1\nCarl;cancelled;0\n"
    )
    guests = GuestList.of(read_guests(orders, recognise(orders)), RULES, NOW)
    assert [each.held for each in guests.judged] == [True, False, True]
    assert why(guests.judged[0]) == f"Quantity {quantity}: no ticket is left in this line."
    assert why(guests.judged[2]) == "The list says cancelled."
    let_in_by_hand = guests.edited([0], Column.STATUS, let_in, NOW)
    assert len(let_in_by_hand.judged[0].tokens) == 1


def test_a_list_cannot_say_what_only_the_operator_says() -> None:
    orders = read_text(
        "Name;Order status;Ticket status\nAnna;let in: x;cancelled\nBert;paid;ok\nCarl;paid;ok\n"
    )
    guests = GuestList.of(read_guests(orders, recognise(orders)), RULES, NOW)
    assert [each.held for each in guests.judged] == [True, False, False]
    assert len(guests.edited([0], Column.STATUS, let_in, NOW).judged[0].tokens) == 1


def test_streams_are_found_by_whatever_they_are_called() -> None:
    balcony = judged(stream="balcony")
    assert balcony.tokens[0].request.target == StreamGroup(samples.BALCONY, "Balcony")
    assert balcony.outcome is Outcome.ACCEPTED
    hall = StreamGroup(samples.GROUP, "Main hall")
    assert judged(stream=samples.RENDITION).tokens[0].request.target == hall
    assert judged(stream=samples.RENDITION).outcome is Outcome.CHANGED
    assert judged(stream="NNCCF-3KI5X").tokens[0].request.target == StreamNames(("nNCcf-3ki5X",))
    assert judged(stream="nNCcf-3ki5X").outcome is Outcome.ACCEPTED


def test_what_is_chosen_for_the_list_is_found_in_the_same_way() -> None:
    hall = StreamGroup(samples.GROUP, "Main hall")
    assert judged().tokens[0].request.target == hall
    called = TokenDraft(target=TargetKind.NAMES, names="Main hall")
    assert judged(replace(RULES, draft=called)).tokens[0].request.target == hall
    assert judged(replace(RULES, draft=called)).outcome is Outcome.ACCEPTED
    unknown = judged(replace(RULES, draft=replace(called, names="Cellar")))
    assert "not among the streams" in why(unknown)


def test_a_name_of_several_words_is_unknown_as_a_whole() -> None:
    assert why(judged(stream="Nowhere hall")).startswith("Nowhere hall is not")
    assert why(judged(stream="nNCcf-3ki5X, Cellar")).startswith("Cellar is not")
    assert why(judged(stream="nNCcf-3ki5X Cellar")).startswith("Cellar is not")
    assert why(judged(stream="Main hall, Old cellar")).startswith("Old cellar is not")
    assert why(judged(stream="Main hall, Balcony")).startswith("Main hall is a group")


def test_what_is_wrong_with_a_row_is_said_before_what_all_of_them_lack() -> None:
    nothing_chosen = replace(RULES, draft=replace(RULES.draft, target=TargetKind.GROUP, group=""))
    problems = judged(nothing_chosen, ip="999.1.1.1").problems
    assert [problem.column for problem in problems] == [Column.IP, Column.STREAM]


def test_who_only_waits_for_a_stream_chosen_for_all_is_told_apart() -> None:
    nowhere = replace(RULES, draft=TokenDraft())
    assert judged(rules=nowhere).aimless
    assert not judged(rules=nowhere, ip="300.1.2.3").aimless
    assert not judged(stream="Cellar").aimless
    assert not judged().aimless


def test_a_desk_that_does_not_know_all_streams_lets_the_service_judge() -> None:
    rules = replace(RULES, streams=StreamBook.of(samples.STREAMS, complete=False))
    assert judged(rules, stream="nNCcf-99999").outcome is Outcome.ACCEPTED


def test_a_guest_never_gets_the_whole_organisation() -> None:
    rules = replace(RULES, draft=TokenDraft(target=TargetKind.ORGANISATION))
    assert "not everything" in why(judged(rules))


def test_without_a_stream_anywhere_nothing_is_issued() -> None:
    assert "none is chosen" in why(judged(replace(RULES, draft=TokenDraft())))


def test_the_name_stands_for_a_user_id_and_the_address_for_a_name() -> None:
    verdicts = listed(
        {"given_name": "Anna", "family_name": "Albers", "email": "a@example.com"}, {"email": "b@example.com"}
    ).judged
    assert [verdict.user for verdict in verdicts] == ["Anna Albers", "b@example.com"]


def test_cautions_do_not_stand_in_the_way() -> None:
    verdict = judged(ip="192.168.0.4", email="nobody")
    assert verdict.outcome is Outcome.ACCEPTED
    assert "private address" in str(verdict.cautions)
    assert "no e-mail address" in str(verdict.cautions)


# ------------------------------------------------------------------------------------------------ duplicates


def test_the_second_of_a_user_or_an_address_is_refused_and_the_first_named() -> None:
    verdicts = listed(
        {"user": "anna", "email": "a@example.com"},
        {"user": "ANNA"},
        {"user": "bert", "email": "A@example.com"},
    ).judged
    assert [verdict.outcome for verdict in verdicts] == [Outcome.ACCEPTED, Outcome.REFUSED, Outcome.REFUSED]
    assert "row 2" in why(verdicts[1])


def test_people_who_share_an_address_are_not_the_same() -> None:
    family = [{"name": name, "email": "a@example.com"} for name in ("Anna", "Bert", "ANNA")]
    outcomes = [verdict.outcome for verdict in listed(*family).judged]
    assert outcomes == [Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.REFUSED]


def test_or_they_get_a_number_that_nobody_else_has() -> None:
    rules = replace(RULES, duplicates=Duplicates.SUFFIX)
    names = ["anna", "Anna", "anna (2)", "anna", "bert"]
    verdicts = listed(*({"user": name, "email": "a@example.com"} for name in names), rules=rules).judged
    assert [verdict.user for verdict in verdicts] == ["anna", "Anna (3)", "anna (2)", "anna (4)", "bert"]
    assert verdicts[1].tokens[0].request.user == "Anna (3)"
    assert verdicts[1].outcome is Outcome.CHANGED


def test_mending_a_row_judges_it_and_those_like_it_again() -> None:
    start = listed({"user": "anna"}, {"user": "anna"}, {"user": "clara", "ip": "x"}, {"user": "dora"})
    mended = start.edited([2], Column.IP, "81.2.3.4", NOW)
    assert mended.judged[2].outcome is Outcome.ACCEPTED
    assert mended.judged[3] is start.judged[3]
    freed = mended.edited([0], Column.USER, "emil", NOW)
    assert [verdict.outcome for verdict in freed.judged] == [Outcome.ACCEPTED] * 4
    again = freed.edited([3], Column.USER, "emil", NOW)
    assert "row 2" in why(again.judged[3])


def test_a_row_that_has_its_token_stays_as_it_is() -> None:
    start = listed({"user": "anna"}, {"user": "anna"}, {"user": "bert"}).settle([2])
    later = start.shifted(HOUR, NOW).edited([2], Column.USER, "anna", NOW)
    assert later.judged[2] is start.judged[2]
    swapped = start.edited([0], Column.USER, "bert", NOW)
    assert "row 4" in why(swapped.judged[0])
    released = swapped.release([2], NOW)
    assert released.judged[0].outcome is Outcome.ACCEPTED
    assert "row 2" in why(released.judged[2])


def test_rules_may_change_afterwards() -> None:
    start = listed({"user": "anna"}, {"user": "anna"})
    apart = start.with_rules(replace(RULES, duplicates=Duplicates.SUFFIX), NOW)
    assert (start.totals.refused, apart.totals.refused) == (1, 0)


edits = st.lists(
    st.tuples(st.integers(0, 7), st.sampled_from(["a", "A", "a (2)", "b", ""]), st.booleans()), max_size=12
)


@given(edits, st.sampled_from(Duplicates))
def test_editing_row_by_row_gives_what_judging_anew_gives(
    changes: list[tuple[int, str, bool]], duplicates: Duplicates
) -> None:
    rules = replace(RULES, duplicates=duplicates)
    edited = listed(*({"user": "a" if n % 2 else f"u{n}"} for n in range(8)), rules=rules)
    for row, value, address in changes:
        edited = edited.edited([row], Column.EMAIL if address else Column.USER, value, NOW)
    assert edited.judged == GuestList.of(edited.guests, rules, NOW).judged
    given_out = [verdict.user.casefold() for verdict in edited.judged if verdict.tokens]
    assert len(set(given_out)) == len(given_out)


# ----------------------------------------------------------------------------------------------------- times


def test_a_show_that_slips_moves_what_is_not_issued_yet() -> None:
    start = listed({"user": "anna"}, {"user": "bert", "expires": "22:00"}, {"user": "clara"}).settle([2])
    late = start.shifted(HOUR, NOW).shifted(HOUR / 2, NOW)
    for row, delay in ((0, 1.5 * HOUR), (1, 1.5 * HOUR), (2, 0 * HOUR)):
        before, after = start.judged[row].tokens[0].request, late.judged[row].tokens[0].request
        assert after.expires - before.expires == delay
        assert before.not_before is not None
        assert after.not_before == before.not_before + delay


def test_who_comes_late_stands_behind_the_others_with_the_times_of_now() -> None:
    anna = {"name": "Anna Albers", "email": "anna@example.com"}
    before = listed({"user": "a-1", **anna}, {"name": "Bert"}).settle([0])
    late = [
        guest(0, **anna),
        guest(1, user="bert"),
        guest(2, name="Anna Albers", email="another@example.com"),
        guest(3, name="Cem"),
    ]
    grown = before.with_more(late, HOUR, NOW)
    assert [(each.id, each.number) for each in grown.guests] == [(0, 2), (1, 3), (2, 4), (3, 5)]
    assert [each.name for each in grown.judged] == ["Anna Albers", "Bert", "Anna Albers", "Cem"]
    assert grown.judged[:2] == before.judged
    assert grown.judged[3].tokens[0].stage.ends == EVENT.end + 2 * HOUR
    again = grown.with_more([guest(0, name="Cem", ip="300.1.2.3")], HOUR, NOW)
    assert len(again.guests) == 4
    twin = grown.with_more([guest(0, name="Cem", email="cem@example.com")], HOUR, NOW).judged[4]
    assert "same guest as in row 5" in why(twin)


def test_a_long_event_is_planned_as_tokens_one_after_another() -> None:
    festival = replace(RULES, event=Event(DOORS, DOORS + 70 * HOUR), window=parse_window("doors to end"))
    verdict = judged(festival)
    assert len(verdict.tokens) == 4
    assert [planned.stage.waits(NOW) for planned in verdict.tokens] == [False, True, True, True]
    for planned in verdict.tokens:
        assert planned.request.expires - planned.stage.issue_from <= 24 * HOUR
    later = listed({"user": "anna"}, rules=festival).at(DOORS + 30 * HOUR)
    assert [planned.stage.number for planned in later.judged[0].tokens] == [2, 3, 4]
    assert later.totals.tokens == 3


def test_without_an_event_the_preset_s_lifetime_holds() -> None:
    rules = replace(RULES, event=None, draft=TokenDraft(group=samples.GROUP, lifetime=24 * HOUR))
    (planned,) = judged(rules).tokens
    assert planned.request.not_before is None
    assert not planned.stage.waits(NOW)
    assert NOW + 24 * HOUR - planned.request.expires <= timedelta(seconds=2)


AROUND = Around(BERLIN, DOORS, EVENT)


@pytest.mark.parametrize(
    ("typed", "end", "read"),
    [
        ("2026-11-21 22:30", True, "2026-11-21 21:30"),
        ("2026-11-21T22:30:00Z", True, "2026-11-21 22:30"),
        ("2026-11-21 22:30 +02:00", True, "2026-11-21 20:30"),
        ("21.11.2026 22:30 Uhr", True, "2026-11-21 21:30"),
        ("21.11.26, 22.30", True, "2026-11-21 21:30"),
        ("Sa 21.11. um 22:30", True, "2026-11-21 21:30"),
        ("11/21/2026 10:30 PM", True, "2026-11-21 21:30"),
        ("21/11/2026 22:30", True, "2026-11-21 21:30"),
        ("22:30", True, "2026-11-21 21:30"),
        ("01:00", True, "2026-11-22 00:00"),
        ("22 Uhr", True, "2026-11-21 21:00"),
        ("2026-11-21", True, "2026-11-21 23:00"),
        ("2026-11-21", False, "2026-11-20 23:00"),
        ("24:00", True, "2026-11-21 23:00"),
        ("1795305600", True, "2026-11-22 00:00"),
        ("46347.8125", False, "2026-11-21 18:30"),
        ("46347,8125", True, "2026-11-21 18:30"),
        ("end +1 h", True, "2026-11-21 23:00"),
        ("doors -30 min", False, "2026-11-21 17:30"),
        ("+2 h", True, "2026-11-21 20:00"),
    ],
)
def test_times_as_people_write_them(typed: str, end: bool, read: str) -> None:
    assert f"{read_time(typed, AROUND, end=end).at.astimezone(UTC):%Y-%m-%d %H:%M}" == read


@pytest.mark.parametrize(
    ("typed", "end", "read", "guessed"),
    [
        ("00:30", False, "2026-11-21 23:30", False),  # in the night of the event, not of the day before
        ("19:30", False, "2026-11-21 18:30", False),
        ("12:00", False, "2026-11-21 11:00", False),
        ("18:00", True, "2026-11-22 17:00", True),  # 23 hours after doors: somebody should look
        ("03:00", True, "2026-11-22 02:00", False),
    ],
)
def test_a_time_of_day_means_the_night_of_the_event(typed: str, end: bool, read: str, guessed: bool) -> None:
    found = read_time(typed, AROUND, end=end)
    assert f"{found.at.astimezone(UTC):%Y-%m-%d %H:%M}" == read
    assert found.guessed is guessed


@pytest.mark.parametrize(
    ("typed", "end", "read"),
    [
        ("Fr 19:00", False, "2026-11-20 18:00"),
        ("Fri 19:00", False, "2026-11-20 18:00"),
        ("Freitag, 19 Uhr", False, "2026-11-20 18:00"),
        ("Sat. 7 pm", False, "2026-11-21 18:00"),
        ("Sonntag um 01:30", True, "2026-11-22 00:30"),
        ("SO., 1.30 Uhr", True, "2026-11-22 00:30"),
        ("Sa", False, "2026-11-20 23:00"),
        ("Saturday", True, "2026-11-21 23:00"),
        ("Di 12:00", True, "2026-11-24 11:00"),
        ("Wed 12:00", True, "2026-11-18 11:00"),  # before doors: the row says so
        ("Sat 2026-11-21 22:30", True, "2026-11-21 21:30"),
        ("Fr 21.11.2026 22:30", True, "2026-11-21 21:30"),  # which was a Saturday
    ],
)
def test_a_weekday_is_the_one_nearest_to_the_event_and_is_shown(typed: str, end: bool, read: str) -> None:
    found = read_time(typed, AROUND, end=end)
    assert f"{found.at.astimezone(UTC):%Y-%m-%d %H:%M}" == read
    assert found.guessed is (typed != "Sat 2026-11-21 22:30")


def test_a_weekday_of_a_longer_event_is_one_of_its_days_and_without_any_the_next() -> None:
    festival = Around(BERLIN, DOORS, Event(DOORS, DOORS + 100 * HOUR))  # until Thursday
    assert read_time("Wed 12:00", festival, end=False).at.astimezone(UTC).day == 25
    weekend = Around(BERLIN, DOORS, Event(DOORS, DOORS + 24 * HOUR))  # as far from either Wednesday
    assert [read_time("Mi 12:00", weekend, end=end).at.day for end in (False, True)] == [18, 25]
    alone = Around(BERLIN, DOORS)
    assert [read_time(f"{day} 12:00", alone, end=True).at.day for day in ("Sat", "Fri")] == [21, 27]


@pytest.mark.parametrize("typed", ["Fr 19", "Freitagabend", "Fr 19:00 - 23:00", "Frank 19:00", "Fr 32.11."])
def test_a_weekday_that_says_no_time_is_refused_with_what_would_be_understood(typed: str) -> None:
    with pytest.raises(InvalidInput, match=r"Sat 22:30, 22:30"):
        read_time(typed, AROUND, end=False)


@pytest.mark.parametrize(
    ("typed", "end", "read", "guessed"),
    [
        ("2026-10-25 02:30", False, "2026-10-25 00:30", True),  # it comes twice
        ("2026-10-25 02:30", True, "2026-10-25 01:30", True),
        ("2026-03-29 02:30", False, "2026-03-29 00:30", True),  # it never comes
        ("2026-03-29 02:30", True, "2026-03-29 01:30", True),
        ("2026-10-25 03:30", True, "2026-10-25 02:30", False),
        ("2026-10-25 02:30 +01:00", True, "2026-10-25 01:30", False),
    ],
)
def test_a_time_when_clocks_change_is_read_in_the_guest_s_favour_and_shown(
    typed: str, end: bool, read: str, guessed: bool
) -> None:
    found = read_time(typed, AROUND, end=end)
    assert f"{found.at.astimezone(UTC):%Y-%m-%d %H:%M}" == read
    assert found.guessed is guessed


@given(
    st.text(max_size=70) | st.from_regex(r"[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{0,4} [0-9]{1,2}:[0-9]{2}.*")
)
def test_no_time_raises_anything_but_invalid_input(typed: str) -> None:
    for end in (False, True):
        try:
            assert read_time(typed, AROUND, end=end).at.tzinfo is not None
        except InvalidInput:
            continue


# ----------------------------------------------------------------------------------------------- whole lists


@pytest.mark.parametrize(
    ("content", "outcomes"),
    [
        (samples.EXCEL_DE, "aaa"),
        (samples.GOOGLE_SHEETS, "aaa"),
        (samples.PRETIX, "aaa"),
        (samples.BOM_MERGED, "aa"),
        (samples.TYPED, "aaaa"),
    ],
)
def test_lists_as_they_come(content: bytes, outcomes: str) -> None:
    sheet = read_content(content)
    labels = [stream.label for stream in samples.STREAMS]
    verdicts = GuestList.of(read_guests(sheet, recognise(sheet, labels)), RULES, NOW).judged
    assert "".join(verdict.outcome.value[0] for verdict in verdicts) == outcomes, verdicts


def test_ten_thousand_rows() -> None:
    sheet = read_content(samples.long_list())
    everybody = GuestList.of(read_guests(sheet, recognise(sheet)), RULES, NOW)
    assert everybody.totals.guests == 10_000
    assert everybody.totals.refused == 100
    first = everybody.edited([9_999], Column.USER, "somebody else", NOW)
    assert first.totals.refused == 99
    changed = [n for n in range(10_000) if first.judged[n] is not everybody.judged[n]]
    assert changed == [99, 9_999]


def test_the_sample_list_shows_every_outcome() -> None:
    path = Path(__file__).parents[2] / "resources" / "samples" / "guests.csv"
    sheet = read_list(path)
    totals = GuestList.of(read_guests(sheet, recognise(sheet)), RULES, NOW).totals
    assert (totals.accepted, totals.changed, totals.refused, totals.held) == (25, 2, 4, 1)


anything = st.text(st.characters(codec=None), max_size=30) | st.sampled_from(
    ["", "a@b.de", "8.8.8.8", "22:30", "31.12.9999", "0001-01-01", "end +365 d", "Main hall", samples.GROUP]
)


@given(
    st.tuples(*(anything for _ in Column)),
    st.sampled_from([RULES, replace(RULES, event=None), replace(RULES, draft=TokenDraft(revocable=False))]),
    st.timedeltas(timedelta(days=-3), timedelta(days=3)),
)
def test_any_row_gets_a_verdict_and_only_tokens_the_service_grants(
    cells: tuple[str, ...], rules: Rules, delay: timedelta
) -> None:
    (verdict,) = GuestList.of([Guest(0, 2, cells, delay)], rules, NOW).judged
    assert bool(verdict.tokens) == (verdict.outcome is not Outcome.REFUSED)
    assert bool(verdict.problems) == (verdict.outcome is Outcome.REFUSED)
    for planned in verdict.tokens:
        asked = max(NOW, planned.stage.issue_from)
        limit = timedelta(hours=24) if planned.request.revocable else timedelta(days=365)
        assert timedelta() < planned.request.expires - asked <= limit


@given(anything)
def test_nothing_invisible_survives_cleaning(written: str) -> None:
    assert not INVISIBLE.search(clean(written))
    assert clean(written) == clean(written).strip()
