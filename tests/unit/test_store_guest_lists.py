"""Guest lists on the disk: sealed, found again, gone with their tokens."""

from __future__ import annotations

from pathlib import Path

import pytest

from nanosecure_gui.core.ledger_queries import Query
from nanosecure_gui.core.wording import text
from nanosecure_gui.store.guest_lists import GuestCounts, RowEntry
from nanosecure_gui.store.ledger import Ledger

from .ledger_desk import (
    DAY,
    HOUR,
    NOW,
    ORGANISATION,
    REQUEST,
    RING,
    ending,
    files_of,
    issue,
    ledger_in,
    token,
)

ROWS = [(number, f"guest {number}".encode()) for number in range(20)]


def kept(ledger: Ledger) -> None:
    ledger.guests.keep("gala", b"the gala's times", NOW)
    ledger.guests.keep_rows("gala", ROWS)


def test_a_list_is_found_again_and_may_change(ledger: Ledger) -> None:
    kept(ledger)
    ledger.guests.keep("gala", b"other times", NOW)
    ledger.guests.keep_rows("gala", [(3, b"somebody else")])
    assert ledger.guests.all() == {"gala": b"other times"}
    assert ledger.guests.rows("gala", 1, 3) == [(2, b"guest 2"), (3, b"somebody else"), (4, b"guest 4")]
    assert ledger.guests.rows("another") == []


def test_nothing_of_a_list_lies_readable_on_the_disk(tmp_path: Path) -> None:
    with ledger_in(tmp_path) as ledger:
        kept(ledger)
    assert b"guest 1" not in files_of(tmp_path)
    assert b"times" not in files_of(tmp_path)


def test_it_is_destroyed_when_its_tokens_are(tmp_path: Path) -> None:
    with ledger_in(tmp_path) as ledger:
        kept(ledger)
        assert ledger.shred(NOW + 7 * DAY) == 0
        assert ledger.guests.all()
        ledger.shred(NOW + 9 * DAY)
        assert (ledger.guests.all(), ledger.guests.rows("gala")) == ({}, [])


def test_a_new_key_takes_over_lists_too(tmp_path: Path) -> None:
    with ledger_in(tmp_path) as ledger:
        kept(ledger)
    rotated = RING.rotated()
    with ledger_in(tmp_path, rotated) as ledger:
        assert ledger.rotate_key(limit=15) == 5
        assert ledger.keys_in_use() == {RING.active.id, rotated.active.id}
        assert ledger.rotate_key(limit=15) == 0
        assert ledger.keys_in_use() == {rotated.active.id}
        assert ledger.guests.rows("gala") == ROWS


def test_which_row_an_entry_is_for_is_known(ledger: Ledger) -> None:
    first, second = ledger.record_intents_to_create(
        [REQUEST, REQUEST], organisation_id=ORGANISATION, by="kim", now=NOW, list_id="gala"
    )
    bound = [RowEntry(first, 7, 0, 1), RowEntry(second, 8, 2, 3)]
    ledger.guests.bind(bound)
    assert ledger.guests.entries("gala") == bound
    assert ledger.guests.entries("another") == []


def test_guests_are_counted_by_what_became_of_their_newest_request(ledger: Ledger) -> None:
    kept(ledger)  # 20 guests
    ids = ledger.record_intents_to_create(
        [REQUEST] * 7, organisation_id=ORGANISATION, by="kim", now=NOW, list_id="gala"
    )
    rows = (0, 0, 1, 2, 3, 4, 4)  # the first was issued anew, the last asked again
    ledger.guests.bind(RowEntry(entry, row, 0, 1) for entry, row in zip(ids, rows, strict=True))
    for number in (0, 1, 2, 6):
        ledger.record_all_created([(ids[number], token(number))], NOW)
    ledger.record_create_refused(ids[3], text("no"), NOW)
    ledger.record_create_lost(ids[4], text("no answer"), NOW)
    ledger.record_create_refused(ids[5], text("no"), NOW)
    ledger.queue.request([ids[0], ids[2]], by="kim", reason="test", now=NOW)
    assert ledger.guests.counts() == {"gala": GuestCounts(20, issued=2, failed=1, lost=1, revoked=1)}


def test_whose_tokens_hold_is_known(ledger: Ledger) -> None:
    ids = ledger.record_intents_to_create(
        [REQUEST] * 5, organisation_id=ORGANISATION, by="kim", now=NOW, list_id="gala"
    )
    ledger.guests.bind(RowEntry(entry, row, 0, 1) for entry, row in zip(ids, (7, 7, 8, 9, 10), strict=True))
    for number in (0, 1, 2, 3):
        ledger.record_all_created([(ids[number], ending(number, NOW + (1 + number) * HOUR))], NOW)
    ledger.queue.request([ids[0], ids[2]], by="kim", reason="test", now=NOW)
    assert ledger.guests.holding("gala", NOW) == {7, 9}
    assert ledger.guests.holding("gala", NOW + 3 * HOUR) == {9}
    assert ledger.guests.holding("another", NOW) == frozenset()


def test_what_was_never_sent_is_taken_back_without_a_trace_but_the_audit_s(ledger: Ledger) -> None:
    (kept_entry,) = issue(ledger, token(1))
    ids = ledger.record_intents_to_create(
        [REQUEST] * 3, organisation_id=ORGANISATION, by="kim", now=NOW, list_id="gala"
    )
    ledger.guests.bind([RowEntry(entry, row, 0, 1) for row, entry in enumerate(ids)])
    ledger.withdraw_intents(ids, NOW)
    assert ledger.guests.entries("gala") == []
    assert ledger.catalogue.matching_ids(Query(), NOW) == (kept_entry,)
    assert ledger.catalogue.matching_ids(Query("viewer-17"), NOW) == ()
    assert [line.what for line in ledger.history(ids[0])] == ["create-asked", "create-withdrawn"]
    assert ledger.audit.verify().sound
    (later,) = ledger.record_intents_to_create([REQUEST], organisation_id=ORGANISATION, by="kim", now=NOW)
    assert later > max(ids)
    with pytest.raises(ValueError, match="await"):
        ledger.withdraw_intents([kept_entry], NOW)
