"""store.ledger_catalogue: the list shows what fits, in order, and counts it right."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nanosecure_gui.core.decoding import Decoded
from nanosecure_gui.core.ledger_queries import ListSummary, Page, Query, Show, Sort, code_in, search_words
from nanosecure_gui.core.ledger_records import (
    LETS_IN,
    UNSENT,
    LedgerRow,
    State,
    Stop,
    Stored,
    can_be_cut,
    standing,
)
from nanosecure_gui.core.wording import text
from nanosecure_gui.store import ledger_catalogue
from nanosecure_gui.store.ledger import Ledger
from nanosecure_gui.store.ledger_conditions import is_place
from nanosecure_gui.store.ledger_opening import open_ledger
from nanosecure_gui.store.ledger_queue import Refused, Revoked
from nanosecure_gui.store.ledger_rows import words_of

from .ledger_desk import (
    DAY,
    GROUP_REQUEST,
    HOUR,
    MINUTE,
    NOW,
    ORGANISATION,
    REQUEST,
    SECOND,
    add,
    ending,
    issue,
    ledger_in,
    token,
)
from .token_samples import GROUP, seconds


@pytest.fixture(params=[0, 3_000], ids=["walking the list", "looking up by index"])
def either_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both ways to the rows must find the same."""
    monkeypatch.setattr(ledger_catalogue, "FEW", request.param)
    monkeypatch.setattr(ledger_catalogue, "_MOST_BEGINNINGS", request.param)


def numbers(page: Page) -> list[int]:
    return [each.id for each in page.rows]


def crowd(ledger: Ledger) -> tuple[int, ...]:
    return issue(
        ledger,
        token(1, user="Anna Zoë", tag="VIP gate", domain="watch.example.com", ip="10.0.0.7"),
        token(2, user="anna-2", tag="crew", streams=["nNCCf-ZexY6"], domain="news.example.org"),
        token(3, user="bert", tag="crew", streams=None, groupid=GROUP, ip=["192.0.2.0/24", "10.1.2.3"]),
    )


@pytest.mark.usefixtures("either_way")
@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", [3, 2, 1]),
        ("anna", [2, 1]),
        ("ANNA", [2, 1]),
        ("nna", [2, 1]),
        ("zoe", [1]),
        ("a", [3, 2, 1]),
        ("7", [1, 3]),
        ("an vip", [1]),
        ("crew anna", [2]),
        ("anna crew nobody", []),
        ("zexy6", [2, 1]),
        (GROUP[:13], [3]),
        ("news.exam", [2]),
        ("10.0.0.7", [1]),
        ("192.0.2.0/24", [3]),
        ("jti-2", [2]),
        ("100%", []),
        ("_", []),
        ('"', []),
        ('nna" OR "crew', []),
        ("anna*", []),
        ("zzz", []),
        ("ZZ", []),
    ],
)
def test_parts_of_words_are_found(ledger: Ledger, typed: str, found: list[int]) -> None:
    crowd(ledger)
    if typed == "7":
        found = [
            each.id for each in ledger.catalogue.rows([3, 2, 1]) if "7" in words_of(each.allowed, each.digest)
        ]
    assert numbers(ledger.catalogue.find(Query(typed), NOW)) == found
    assert ledger.catalogue.count(Query(typed), NOW) == len(found)


def test_the_number_of_a_row_is_not_looked_for_in_ids(ledger: Ledger) -> None:
    hall = {"streams": None, "groupid": GROUP}
    issue(ledger, *(token(n, user=f"kim-{n}", tag=f"Row {n}", **hall) for n in range(1, 28)))
    assert "7" in GROUP
    assert numbers(ledger.catalogue.find(Query("row 2"), NOW)) == [*range(27, 19, -1), 2]  # 21 may follow
    assert numbers(ledger.catalogue.find(Query("Row 7"), NOW)) == [7]
    assert numbers(ledger.catalogue.find(Query("kim 7"), NOW)) == [7]
    assert ledger.catalogue.count(Query("7 row"), NOW) == 1


def test_a_request_without_its_token_is_found_too(ledger: Ledger) -> None:
    entry = ledger.record_intent_to_create(GROUP_REQUEST, organisation_id=ORGANISATION, by="kim", now=NOW)
    assert numbers(ledger.catalogue.find(Query("zoe main"), NOW)) == [entry]
    ledger.record_created(entry, token(1, user="Zoe", streams=None, groupid=GROUP), NOW)
    assert numbers(ledger.catalogue.find(Query("jti-1 main"), NOW)) == [entry]
    assert numbers(ledger.catalogue.find(Query("event-a zoe"), NOW)) == [entry]


def test_a_pasted_token_or_link_is_found_exactly(ledger: Ledger) -> None:
    first, second, _ = crowd(ledger)
    pasted = ledger.token(first)
    assert numbers(ledger.catalogue.find(Query(f"https://a.example/?bintu.token={pasted}"), NOW)) == [first]
    both = f"{pasted}\n{ledger.token(second)}"
    assert numbers(ledger.catalogue.find(Query(both), NOW)) == [second, first]
    assert ledger.catalogue.find(Query(token(99).token), NOW) == Page((), 0)
    assert [each.id for each in ledger.catalogue.by_token(pasted)] == [first]
    assert ledger.catalogue.by_token("nothing of ours") == ()


def test_a_token_whose_end_was_lost_is_found_by_its_id(ledger: Ledger) -> None:
    first, _, _ = crowd(ledger)
    assert numbers(ledger.catalogue.find(Query(ledger.token(first)[:-20]), NOW)) == [first]


def test_the_short_code_on_paper_finds_the_token(ledger: Ledger) -> None:
    for entry in crowd(ledger):
        (found,) = ledger.catalogue.rows([entry])
        assert numbers(ledger.catalogue.find(Query(found.short_code.upper()), NOW)) == [entry]


def test_a_short_code_is_found_as_people_read_and_type_it(ledger: Ledger) -> None:
    entries = issue(ledger, *(token(number) for number in range(1, 31)))
    rows = ledger.catalogue.rows(entries)
    assert {"0", "1"} <= set("".join(row.short_code for row in rows))
    for row in rows:
        code = row.short_code
        misread = code.replace("0", "O").replace("1", "I")
        for typed in (
            misread,
            f" {code[:4]} {misread[4:]} ",
            f"{code[:4]}-{code[4:]}".upper(),
            f"Code: {code}",
        ):
            assert numbers(ledger.catalogue.find(Query(typed), NOW)) == [row.id]
            assert ledger.catalogue.count(Query(typed), NOW) == 1


def test_words_that_could_be_a_misread_code_are_words(ledger: Ledger) -> None:
    entry, _other = issue(ledger, token(1, user="fila-1001"), token(2))
    assert code_in("fila-1001") == "f11a1001"
    assert numbers(ledger.catalogue.find(Query("fila-1001"), NOW)) == [entry]
    assert not any(map(code_in, ("anna", "row 12", "1a2b3c4", "1a2b3c4d5", "1a2b3c4g", "")))


@pytest.mark.usefixtures("either_way")
@pytest.mark.parametrize("descending", [True, False])
@pytest.mark.parametrize(
    ("sort", "key"),
    [
        (Sort.ISSUED, lambda each: each.id),
        (Sort.EXPIRES, lambda each: (each.allowed.expires, each.id)),
        (Sort.USER, lambda each: (each.allowed.user, each.id)),
    ],
)
@pytest.mark.parametrize("typed", ["", "view"])
def test_every_order_goes_both_ways(
    ledger: Ledger, sort: Sort, key: Callable[[LedgerRow], object], descending: bool, typed: str
) -> None:
    add(ledger, *(ending(number * 7 % 20, NOW + number * 13 % 20 * MINUTE) for number in range(20)))
    rows = ledger.catalogue.find(Query(typed, sort=sort, descending=descending), NOW).rows
    assert len(rows) == 20
    assert list(rows) == sorted(rows, key=key, reverse=descending)  # type: ignore[arg-type]


@pytest.mark.usefixtures("either_way")
@pytest.mark.parametrize(
    "query",
    [Query(), Query("viewer"), Query("viewer", sort=Sort.EXPIRES), Query(show=Show.ACTIVE), Query("vi")],
)
def test_pages_follow_each_other_without_gap_or_overlap(ledger: Ledger, query: Query) -> None:
    ids = add(ledger, *(token(number) for number in range(25)))
    pages = [ledger.catalogue.find(query, NOW, limit=10, offset=start) for start in (0, 10, 20, 30)]
    assert [entry for page in pages for entry in numbers(page)] == sorted(ids, reverse=True)
    assert {page.total for page in pages[:3]} == {25}
    assert ledger.catalogue.matching_ids(query, NOW) == tuple(sorted(ids, reverse=True))


@pytest.mark.usefixtures("either_way")
def test_finds_that_are_very_many_are_not_counted_to_the_end(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger_catalogue, "COUNTED_TO", 10)
    add(ledger, *(token(number) for number in range(30)))
    page = ledger.catalogue.find(Query("viewer"), NOW, limit=5)
    assert page.total == 30 if not page.more else page.total == 11
    assert ledger.catalogue.count(Query("viewer"), NOW) == 30
    assert ledger.catalogue.find(Query(), NOW, limit=5).total == 30


def test_all_entries_are_counted_again_after_every_change(ledger: Ledger, tmp_path: Path) -> None:
    beside = open_ledger(tmp_path / "ledger.sqlite", None, NOW, view_only=True).ledger
    for number in (1, 2):
        add(ledger, token(number))
        for each in (ledger, beside):
            assert each.catalogue.find(Query(), NOW, limit=1).total == number
            assert each.catalogue.count(Query(), NOW) == number
    beside.close()


def test_lists_and_organisations_keep_apart(ledger: Ledger) -> None:
    add(ledger, token(1))
    (other,) = add(ledger, token(2), organisation_id="other")
    (guest,) = ledger.record_intents_to_create(
        [REQUEST], organisation_id=ORGANISATION, by="kim", now=NOW, list_id="gala"
    )
    find = ledger.catalogue.find
    assert numbers(find(Query(organisation_id="other"), NOW)) == [other]
    assert numbers(find(Query(list_id="gala"), NOW)) == [guest]
    assert numbers(find(Query("viewer", list_id="gala", organisation_id="other"), NOW)) == []


def test_a_list_is_summed_up(ledger: Ledger) -> None:
    def record(title: str) -> None:
        ledger.record_list("gala", title, organisation_id=ORGANISATION, by="kim", now=NOW)

    record("Gala")
    record("Gala")
    record("Gala night")
    ledger.record_list("crew", "Crew", organisation_id="other", by="lea", now=NOW + HOUR)
    assert [line.what for line in ledger.audit.lines(after=1)] == ["list-added", "list-renamed", "list-added"]
    ids = ledger.record_intents_to_create(
        [REQUEST] * 8, organisation_id=ORGANISATION, by="kim", now=NOW, list_id="gala"
    )
    ends = (NOW - HOUR, NOW + HOUR, NOW + 2 * HOUR, NOW + 3 * HOUR, NOW + 4 * HOUR)
    for number, (entry, end) in enumerate(zip(ids, ends, strict=False)):
        ledger.record_created(entry, ending(number, end), NOW)
    ledger.record_created(ids[5], token(5, exp=seconds(NOW + DAY), nbf=seconds(NOW + HOUR)), NOW)
    ledger.record_create_refused(ids[6], text("2011"), NOW)
    ledger.queue.request(ids[1:3], by="kim", reason="", now=NOW)
    ledger.queue.settle([Revoked(ids[1])], NOW)
    add(ledger, token(99))

    gala = ListSummary(
        "gala",
        ORGANISATION,
        "Gala night",
        NOW,
        "kim",
        issued=6,
        asked=1,
        failed=1,
        revoked=1,
        waiting=1,
        live=2,
        early=1,
        expired=1,
        to_cut=4,
        next_end=NOW + 3 * HOUR,
        ends=NOW + DAY,
    )
    crew = ListSummary("crew", "other", "Crew", NOW + HOUR, "lea")
    assert ledger.catalogue.lists(NOW) == (crew, gala)
    assert gala.issued == gala.revoked + gala.waiting + gala.live + gala.early + gala.expired
    ledger.record_create_lost(ids[7], text("no answer"), NOW)
    ledger.guests.keep_rows("gala", [(0, b"anna"), (1, b"bert")])
    (later,) = ledger.catalogue.lists(NOW + 2 * HOUR, ORGANISATION)
    assert (later.guests, later.ending, later.asked, later.lost) == (2, 1, 0, 1)
    assert ledger.catalogue.lists(NOW, ORGANISATION) == (replace(gala, guests=2, asked=0, lost=1),)
    assert [each.id for each in ledger.catalogue.of_list("gala")] == list(ids)
    assert ledger.catalogue.of_list("") == ()


LIVES = st.tuples(
    st.integers(-30, 30),  # begins, in hours from now
    st.integers(-3, 40),  # lasts, in hours; one that ends before it begins never lets anybody in
    st.sampled_from([True, False, None]),  # revocable
    st.sampled_from(["kept", "asked", "sent", "revoked", "refused", "unreadable", "lost"]),
)


def shows(show: Show, each: LedgerRow, now: datetime) -> bool:
    """What the filter promises, in terms of the row."""
    stands, lives = standing(each, now), each.stored in LETS_IN
    expires, begins = each.allowed.expires, each.allowed.not_before
    over = expires is not None and now >= expires
    early = begins is not None and now < begins
    match show:
        case Show.ALL:
            return True
        case Show.ACTIVE:
            return lives and not over and not early
        case Show.NOT_YET:
            return lives and not over and early
        case Show.EXPIRED:
            return lives and over
        case Show.REVOKED:
            return stands.state is State.REVOKED
        case Show.REVOCABLE:
            return stands.stop is Stop.YES
        case Show.WAITING:
            return each.stored in UNSENT
        case Show.FAILED:
            return stands.state is State.REVOKE_FAILED
        case Show.LOST:
            return each.stored in (Stored.CREATING, Stored.MAY_EXIST)


def live(ledger: Ledger, number: int, begins: int, lasts: int, revocable: bool | None, fate: str) -> None:
    start = NOW + begins * HOUR
    made: Decoded = token(
        number,
        nbf=seconds(start),
        exp=seconds(start + lasts * HOUR),
        revocable=revocable,
        user=f"g{number % 3}",
    )
    if fate == "lost":
        ledger.record_intent_to_create(REQUEST, organisation_id=ORGANISATION, by="kim", now=NOW)
        return
    (entry,) = add(ledger, made)
    if fate == "kept":
        return
    ledger.queue.request([entry], by="kim", reason="leak", now=NOW)
    if fate != "asked":
        ledger.queue.claim(1, NOW)
    if fate == "revoked":
        ledger.queue.settle([Revoked(entry)], NOW)
    if fate == "refused":
        ledger.queue.settle([Refused(entry, 2011, text("no"))], NOW)
    if fate == "unreadable":
        ledger.queue.settle([Refused(entry, 0, text("its key is gone"))], NOW)


@given(st.lists(LIVES, max_size=12), st.integers(-40, 60))
@settings(max_examples=25)
def test_filters_counts_and_the_strip_chart_agree_with_the_rows(
    lives: list[tuple[int, int, bool | None, str]], later: int
) -> None:
    now = NOW + timedelta(hours=later)
    with TemporaryDirectory() as folder, ledger_in(Path(folder)) as ledger:
        for number, life in enumerate(lives):
            live(ledger, number, *life)
        rows = ledger.catalogue.find(Query(), now).rows
        assert len(rows) == len(lives)
        counts = ledger.catalogue.counts(now, ORGANISATION)
        assert counts == ledger.catalogue.counts(now)
        for show in Show:
            wanted = [each.id for each in rows if shows(show, each, now)]
            assert numbers(ledger.catalogue.find(Query(show=show), now)) == wanted
            assert counts[show] == len(wanted)
            some = [each.id for each in rows if each.id in wanted and each.allowed.user == "g1"]
            assert numbers(ledger.catalogue.find(Query("g1", show=show), now)) == some
            for typed, found in (("", wanted), ("g1", some)):
                able = [each for each in rows if each.id in found and can_be_cut(each, now)]
                assert ledger.catalogue.count_to_cut(Query(typed, show=show), now) == len(able)
        chart = ledger.catalogue.live_counts(now, ORGANISATION)
        assert len(chart) == 97
        ends = {each.allowed.expires for each in rows}
        for before, point in pairwise(chart):
            assert point.ended is None or (before.at < point.ended <= point.at and point.ended in ends)
            assert point.ended is not None or point.tokens >= before.tokens
        for point in chart:
            assert point.tokens == sum(shows(Show.ACTIVE, each, point.at) for each in rows), point.at
        soon = [each for each in rows if shows(Show.ACTIVE, each, now)]
        soon.sort(key=lambda each: (each.allowed.expires, each.id))
        assert ledger.catalogue.expiring_next(now, 3) == tuple(soon[:3])


def _has(row: LedgerRow, word: str, words: Sequence[str]) -> bool:
    allowed = row.allowed
    if is_place(word, words):
        allowed = replace(allowed, token_id="")
        return re.search(rf"(?<![0-9]){word}", words_of(allowed)) is not None
    return word in words_of(allowed, row.digest)


@given(
    st.lists(st.text(alphabet="aAbäß _%'\"\n7", max_size=8), max_size=6),
    st.text(alphabet="aAbäß _%'\"7", max_size=4),
)
@settings(max_examples=40)
def test_searching_is_finding_parts_in_words(users: list[str], typed: str) -> None:
    with TemporaryDirectory() as folder, ledger_in(Path(folder)) as ledger:
        add(ledger, *(token(number, user=user) for number, user in enumerate(users)))
        rows = ledger.catalogue.find(Query(), NOW).rows
        wanted = [
            each.id
            for each in rows
            if all(_has(each, word, search_words(typed)) for word in search_words(typed))
        ]
        assert numbers(ledger.catalogue.find(Query(typed), NOW)) == wanted


def test_a_token_without_an_end_is_listed_last_to_expire(ledger: Ledger) -> None:
    endless, soon = add(ledger, token(1, exp=None), ending(2, NOW + SECOND))
    assert [each.id for each in ledger.catalogue.expiring_next(NOW)] == [soon, endless]
    assert ledger.catalogue.row(endless) is not None
    assert ledger.catalogue.find(Query(show=Show.REVOCABLE), NOW + 99 * DAY).total == 1


def test_the_last_moment_of_grace_still_counts_as_revocable(ledger: Ledger) -> None:
    add(ledger, ending(1, NOW))
    assert ledger.catalogue.counts(NOW + DAY)[Show.REVOCABLE] == 1
    assert ledger.catalogue.counts(NOW + DAY + SECOND)[Show.REVOCABLE] == 0
