"""store.ledger: what was written is there, in order, sealed, and stays."""

from __future__ import annotations

import csv
import json
import stat
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nanosecure_gui.core.decoding import decode
from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.ledger_export import as_csv, as_json_lines
from nanosecure_gui.core.ledger_records import Allowed, Source, Stored, Verification
from nanosecure_gui.core.wording import text
from nanosecure_gui.store.backups import Backups
from nanosecure_gui.store.ledger import Ledger
from nanosecure_gui.store.ledger_opening import open_ledger
from nanosecure_gui.store.ledger_queue import Revoked
from nanosecure_gui.store.ledger_rows import digest_of
from nanosecure_gui.store.vault import DataKey, KeyRing, MissingKey, Vault, WrongKey

from .ledger_desk import (
    DAY,
    GROUP_REQUEST,
    HOUR,
    NOW,
    ORGANISATION,
    REQUEST,
    RING,
    SECOND,
    add,
    ending,
    files_of,
    issue,
    ledger_in,
    row,
    token,
)
from .token_samples import JSON, playback_token, token_of


def test_a_request_is_written_before_its_token_and_kept_beside_it(ledger: Ledger) -> None:
    entry = ledger.record_intent_to_create(GROUP_REQUEST, organisation_id=ORGANISATION, by="kim", now=NOW)
    before = row(ledger, entry)
    assert (before.stored, before.has_token, before.digest) == (Stored.CREATING, False, "")
    assert before.allowed == Allowed.asked(GROUP_REQUEST)
    granted = token(1)
    ledger.record_created(entry, granted, NOW + SECOND)
    after = row(ledger, entry)
    assert (after.stored, after.has_token, after.made, after.made_by) == (Stored.ISSUED, True, NOW, "kim")
    assert after.allowed == Allowed.asked(GROUP_REQUEST).granted(granted)
    assert after.digest == digest_of(granted.token)
    assert after.digest.startswith(after.short_code)
    assert ledger.token(entry) == granted.token
    assert ledger.details(entry).request == GROUP_REQUEST.body()
    assert ledger.details(entry).claims == dict(granted.claims or {})


def test_everything_is_there_again_after_reopening(tmp_path: Path) -> None:
    with ledger_in(tmp_path) as ledger:
        ids = issue(ledger, *(token(number) for number in range(20)))
        rows = ledger.catalogue.rows(ids)
    with ledger_in(tmp_path) as ledger:
        assert ledger.catalogue.rows(ids) == rows
        assert ledger.tokens(ids) == {entry: token(number).token for number, entry in enumerate(ids)}


def test_a_lost_answer_may_exist_and_can_still_arrive(ledger: Ledger) -> None:
    entry = ledger.record_intent_to_create(REQUEST, organisation_id=ORGANISATION, by="kim", now=NOW)
    ledger.record_create_lost(entry, text("No answer came back."), NOW)
    assert (row(ledger, entry).stored, row(ledger, entry).problem) == (
        Stored.MAY_EXIST,
        text("No answer came back."),
    )
    ledger.record_created(entry, token(1), NOW)
    assert (row(ledger, entry).stored, row(ledger, entry).problem) == (Stored.ISSUED, None)


def test_a_refused_request_keeps_its_reason_and_gets_no_token(ledger: Ledger) -> None:
    entry = ledger.record_intent_to_create(REQUEST, organisation_id=ORGANISATION, by="kim", now=NOW)
    ledger.record_create_refused(entry, text("Parameter required: ..."), NOW)
    assert row(ledger, entry).problem == text("Parameter required: ...")
    with pytest.raises(ValueError):
        ledger.record_created(entry, token(1), NOW)
    with pytest.raises(UserError, match="not kept"):
        ledger.token(entry)


def test_why_it_failed_is_a_sentence_here_and_plain_english_everywhere_else(ledger: Ledger) -> None:
    entry = ledger.record_intent_to_create(REQUEST, organisation_id=ORGANISATION, by="kim", now=NOW)
    hostile = '{"say":"Revoked","with":{}}'
    why = text("The {service} refused: {message}", service=text("token service"), message=hostile)
    ledger.record_create_refused(entry, why, NOW)
    assert row(ledger, entry).problem == why
    said = f"The token service refused: {hostile}"
    assert ledger.history(entry)[-1].reason == said
    assert json.loads(as_json_lines([row(ledger, entry)], NOW))["problem"] == said
    assert next(csv.DictReader([*as_csv([row(ledger, entry)], NOW).split("\r\n")]))["problem"] == said


def test_what_an_earlier_version_wrote_is_said_as_it_stands_there(ledger: Ledger) -> None:
    entry = ledger.record_intent_to_create(REQUEST, organisation_id=ORGANISATION, by="kim", now=NOW)
    ledger.record_create_refused(entry, text("later written over"), NOW)
    before = "The token service cannot use a parameter: tag {n}"
    ledger._database.run("UPDATE entry SET problem = ?", (before,))
    assert str(row(ledger, entry).problem) == before


def test_a_batch_is_recorded_whole_or_not_at_all(ledger: Ledger) -> None:
    ids = ledger.record_intents_to_create([REQUEST] * 3, organisation_id=ORGANISATION, by="kim", now=NOW)
    with pytest.raises(ValueError):
        ledger.record_all_created([(ids[0], token(0)), (999, token(1))], NOW)
    assert {each.stored for each in ledger.catalogue.rows(ids)} == {Stored.CREATING}
    assert ledger.audit.verify().sound


def test_a_token_added_twice_is_one_entry(ledger: Ledger) -> None:
    first, second, third = add(ledger, token(1), token(2), token(1))
    assert first == third != second
    again = ledger.add_token(
        token(2), organisation_id=ORGANISATION, source=Source.PASTED, by="lea", now=NOW, reason="from mail"
    )
    assert again == second
    assert row(ledger, first).source is Source.PASTED
    assert ledger.details(first).request is None
    assert add(ledger, token(1), organisation_id="other") != (first,)


def test_the_service_s_answer_is_stamped(ledger: Ledger) -> None:
    (entry,) = add(ledger, token(1))
    ledger.stamp_verified(entry, "jwt expired", NOW + HOUR)
    assert row(ledger, entry).verification == Verification(NOW + HOUR, "jwt expired")
    ledger.stamp_verified(999, "valid", NOW)  # no such entry: nothing happens


def test_history_tells_what_happened_in_order(ledger: Ledger) -> None:
    (entry,) = issue(ledger, token(1))
    ledger.queue.request([entry], by="lea", reason="shared online", now=NOW + SECOND)
    ledger.queue.claim(10, NOW + SECOND)
    ledger.queue.settle([Revoked(entry)], NOW + 2 * SECOND)
    lines = ledger.history(entry)
    assert [line.what for line in lines] == [
        "create-asked",
        "created",
        "revoke-asked",
        "revoke-sent",
        "revoked",
    ]
    assert (lines[2].who, lines[2].reason, lines[2].instant) == ("lea", "shared online", NOW + SECOND)
    assert lines[1].token == digest_of(token(1).token)[:16]
    assert lines[1].token_id == "jti-1"


def test_old_tokens_are_shredded_and_their_records_stay(ledger: Ledger) -> None:
    old, waiting, live = issue(
        ledger, ending(1, NOW - 9 * DAY), ending(2, NOW - 9 * DAY), ending(3, NOW + HOUR)
    )
    ledger.queue.request([waiting], by="kim", reason="late", now=NOW)
    assert ledger.shred(NOW - 2 * DAY) == 0
    assert ledger.shred(NOW) == 1
    assert [ledger.catalogue.row(each) is not None for each in (old, waiting, live)] == [True] * 3
    assert [row(ledger, each).has_token for each in (old, waiting, live)] == [False, True, True]
    assert row(ledger, old).digest == digest_of(ending(1, NOW - 9 * DAY).token)
    assert ledger.history(old)[-1].what == "shredded"
    assert ledger.shred(NOW) == 0


def test_a_shredded_token_s_ciphertext_is_gone_from_the_files(tmp_path: Path) -> None:
    with ledger_in(tmp_path) as ledger:
        issue(ledger, ending(1, NOW - 9 * DAY))
        ledger.audit._database.fold()
        (box,) = ledger.audit._database.one("SELECT box FROM secret") or (b"",)
        assert box in files_of(tmp_path)
        ledger.shred(NOW)
        assert box not in files_of(tmp_path)


def test_no_token_lies_readable_in_any_file(tmp_path: Path) -> None:
    with ledger_in(tmp_path) as ledger:
        tokens = [token(number) for number in range(30)]
        ids = issue(ledger, *tokens)
        ledger.stamp_verified(ids[0], "valid", NOW)
        ledger.queue.request(ids[:10], by="kim", reason="leak", now=NOW)
        ledger.queue.settle([Revoked(claim.id) for claim in ledger.queue.claim(5, NOW)], NOW)
        Backups(tmp_path / "ledger.sqlite").take(NOW)
        (tmp_path / "audit.jsonl").write_text("".join(ledger.audit.as_jsonl()))
        (tmp_path / "audit.csv").write_text("".join(ledger.audit.as_csv()))
        written = files_of(tmp_path)
    assert b"viewer-17" in written  # names are readable, and that is said
    for secret in [*(part for each in tokens for part in each.token.split(".")[1:]), "eyJ"]:
        assert secret.encode() not in written
    assert RING.active.secret not in written


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_files_are_for_this_user_only(tmp_path: Path) -> None:
    with ledger_in(tmp_path) as ledger:
        issue(ledger, token(1))
        Backups(tmp_path / "ledger.sqlite").take(NOW)
        paths = [path for path in tmp_path.rglob("*") if path.name != "trial"]
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in paths}
    assert len(modes) >= 5
    assert {mode for name, mode in modes.items() if name != "ledger-backups"} == {0o600}
    assert modes["ledger-backups"] == 0o700


def test_a_ciphertext_moved_to_another_entry_does_not_open(ledger: Ledger) -> None:
    first, second = issue(ledger, token(1), token(2))
    database = ledger.audit._database
    database.run("UPDATE secret SET box = (SELECT box FROM secret WHERE entry_id = ?)", (first,))
    assert ledger.token(first) == token(1).token
    with pytest.raises(WrongKey):
        ledger.token(second)


def test_keys_rotate_in_batches_and_may_be_interrupted(tmp_path: Path) -> None:
    with ledger_in(tmp_path) as ledger:
        ids = issue(ledger, *(token(number) for number in range(25)))
    rotated = RING.rotated()
    with ledger_in(tmp_path, rotated) as ledger:
        assert ledger.rotate_key(limit=10) == 15
    with ledger_in(tmp_path, rotated) as ledger:
        assert ledger.keys_in_use() == {RING.active.id, rotated.active.id}
        assert ledger.rotate_key(limit=10) == 5
        assert ledger.rotate_key(limit=10) == 0
        assert ledger.rotate_key() == 0
        assert ledger.keys_in_use() == {rotated.active.id}
        assert len(ledger.tokens(ids)) == 25
    with ledger_in(tmp_path, KeyRing(rotated.active)) as ledger:
        assert ledger.token(ids[3]) == token(3).token
        assert ledger.audit.verify().sound


def test_a_wrong_key_is_noticed_at_opening_and_nothing_is_lost(tmp_path: Path) -> None:
    with ledger_in(tmp_path) as ledger:
        issue(ledger, token(1))
    wrong = KeyRing(DataKey(RING.active.id, bytes(32)))
    with pytest.raises(WrongKey, match="not the one"):
        open_ledger(tmp_path / "ledger.sqlite", Vault(wrong), NOW)
    with ledger_in(tmp_path) as ledger:
        assert ledger.token(1) == token(1).token


def test_a_lost_key_can_be_replaced_and_the_old_one_come_back(tmp_path: Path) -> None:
    with ledger_in(tmp_path) as ledger:
        (old,) = issue(ledger, token(1))
    fresh = KeyRing.fresh()
    with pytest.raises(MissingKey, match="not on this desk"):
        open_ledger(tmp_path / "ledger.sqlite", Vault(fresh), NOW)
    ledger = open_ledger(tmp_path / "ledger.sqlite", Vault(fresh), NOW, new_key=True).ledger
    (new,) = issue(ledger, token(2))
    assert ledger.token(new) == token(2).token
    with pytest.raises(MissingKey, match=RING.active.id):
        ledger.token(old)
    assert ledger.queue.request([old], by="kim", reason="leak", now=NOW) == (old,)
    assert ledger.queue.claim(10, NOW) == ()
    assert row(ledger, old).stored is Stored.REVOKE_REFUSED
    ledger.close()
    with ledger_in(tmp_path, KeyRing(fresh.active, (RING.active,))) as ledger:
        assert set(ledger.tokens([old, new])) == {old, new}
        assert ledger.queue.request([old], by="kim", reason="leak", now=NOW) == (old,)
        assert [claim.token for claim in ledger.queue.claim(10, NOW)] == [token(1).token]


@given(st.dictionaries(st.text(max_size=8), JSON, max_size=5), st.text(max_size=40))
@settings(max_examples=25)
def test_any_token_and_reason_can_be_recorded(claims: dict[str, object], reason: str) -> None:
    pasted = decode(token_of(claims))
    with TemporaryDirectory() as folder, ledger_in(Path(folder)) as ledger:
        entry = ledger.add_token(
            pasted, organisation_id=ORGANISATION, source=Source.PASTED, by=reason, now=NOW, reason=reason
        )
        assert ledger.token(entry) == pasted.token
        assert ledger.catalogue.row(entry) is not None
        assert ledger.audit.verify().sound


def test_half_characters_and_nul_do_not_stop_the_recording(ledger: Ledger) -> None:
    strange = decode(playback_token(user="a\ud800b\x00c", tag="\udfff"))
    (entry,) = add(ledger, strange)
    assert row(ledger, entry).allowed.user.startswith("a")
    assert ledger.token(entry) == strange.token
