"""store.audit: whoever changes, removes or moves a line is found out."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nanosecure_gui.store.audit import START, AuditTrail, Event, verify_export
from nanosecure_gui.store.database import Database
from nanosecure_gui.store.ledger_schema import upgrade
from nanosecure_gui.store.vault import KeyRing, Vault

from .ledger_desk import MINUTE, NOW, RING

EVENTS = [
    Event("kim", "created", "studio", 1, "ab" * 32, "jti-1"),
    Event("lea", "revoke-asked", "studio", 1, "ab" * 32, "jti-1", "shared online, twice"),
    Event("kim", "created", "studio", 2, "cd" * 32, "jti-2"),
    Event("NanoSecure", "revoked", "studio", 1, "ab" * 32, "jti-1"),
]


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "ledger.sqlite")
    upgrade(opened)
    yield opened
    opened.close()


@pytest.fixture
def trail(database: Database) -> AuditTrail:
    trail = AuditTrail(database, Vault(RING))
    trail.add(NOW, EVENTS[:2])
    trail.add(NOW + MINUTE, EVENTS[2:])
    return trail


def test_an_empty_trail_is_sound(database: Database) -> None:
    report = AuditTrail(database, Vault(RING)).verify()
    assert (report.lines, report.sound) == (0, True)


def test_an_untouched_trail_is_sound(trail: AuditTrail) -> None:
    assert (trail.verify().lines, trail.verify().sound) == (4, True)
    lines = list(trail.lines())
    assert [line.previous for line in lines] == [START, *(line.hash for line in lines[:-1])]
    assert lines[0].token == "ab" * 8
    assert lines[3].instant == NOW + MINUTE


@pytest.mark.parametrize("column", ["who", "what", "reason", "token", "token_id", "organisation_id", "at"])
def test_a_changed_line_is_found(database: Database, trail: AuditTrail, column: str) -> None:
    database.run(f"UPDATE audit SET {column} = '17' WHERE seq = 2")
    assert str(trail.verify().problem) == "Line 2 of the audit was changed."


@pytest.mark.parametrize(("missing", "named"), [(1, 1), (2, 2), (3, 3)])
def test_a_missing_line_is_found(database: Database, trail: AuditTrail, missing: int, named: int) -> None:
    database.run("DELETE FROM audit WHERE seq = ?", (missing,))
    assert str(trail.verify().problem) == f"Line {named} of the audit is missing."


def test_lines_that_changed_places_are_found(database: Database, trail: AuditTrail) -> None:
    database.run("UPDATE audit SET seq = -seq WHERE seq IN (2, 3)")
    database.run("UPDATE audit SET seq = 5 + seq WHERE seq < 0")
    assert not trail.verify().sound


def test_a_cut_end_is_found(database: Database, trail: AuditTrail) -> None:
    database.run("DELETE FROM audit WHERE seq > 2")
    assert str(trail.verify().problem) == "The audit has 2 lines where 4 were written."


def test_a_trail_forged_from_the_start_is_found_by_its_seal(database: Database, trail: AuditTrail) -> None:
    database.run("DELETE FROM audit")
    AuditTrail(database, Vault(KeyRing.fresh())).add(NOW, EVENTS[:3])
    assert not trail.verify().sound
    database.run("DELETE FROM meta WHERE name = 'audit'")
    assert str(trail.verify().problem) == "The seal of the audit is missing."


def test_an_earlier_seal_does_not_fit_a_shortened_trail_of_other_content(
    database: Database, trail: AuditTrail
) -> None:
    database.run("UPDATE meta SET value = 'x' || value WHERE name = 'audit'")
    assert not trail.verify().sound


def test_without_the_key_the_chain_itself_is_verified(database: Database, trail: AuditTrail) -> None:
    viewer = AuditTrail(database, None)
    assert viewer.verify().sound
    database.run("UPDATE audit SET reason = 'nothing' WHERE seq = 2")
    assert not viewer.verify().sound


def test_an_export_can_be_verified_by_itself(trail: AuditTrail) -> None:
    lines = list(trail.as_jsonl())
    assert verify_export(lines).lines == 4
    assert verify_export(lines).sound
    for tampered in (
        [lines[0], *lines[2:]],
        [lines[1], lines[0], *lines[2:]],
        [lines[0].replace("kim", "max"), *lines[1:]],
        [*lines, "{}"],
        [*lines, "not JSON"],
        [*lines, "[]"],
    ):
        assert not verify_export(tampered).sound


def test_an_entry_s_history_is_its_lines(trail: AuditTrail) -> None:
    assert [line.what for line in trail.history(1)] == ["created", "revoke-asked", "revoked"]
    assert trail.history(99) == ()


def test_csv_calculates_nothing(database: Database) -> None:
    trail = AuditTrail(database, Vault(RING))
    trail.add(NOW, [Event("=cmd|'/c calc'!A1", "revoked", token_id="late;=1+1", reason='+1 "quoted", -2\n')])
    heading, line = csv.reader(io.StringIO("".join(trail.as_csv())))
    assert heading[:5] == ["seq", "at", "who", "organisation_id", "what"]
    assert line[2] == "'=cmd|'/c calc'!A1"
    assert line[7] == "late;'=1+1", "half of Europe's Excels begin a cell there"
    assert line[8] == '\'+1 "quoted", -2\n'
    assert line[1] == NOW.isoformat()


@given(st.lists(st.tuples(st.text(max_size=10), st.text(max_size=30)), min_size=1, max_size=8), st.data())
@settings(max_examples=25)
def test_any_change_to_an_export_is_found(words: list[tuple[str, str]], data: st.DataObject) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder) / "ledger.sqlite")
        upgrade(database)
        trail = AuditTrail(database, Vault(RING))
        safe = [(who.encode("utf-8", "replace").decode(), reason) for who, reason in words]
        trail.add(NOW, [Event(who, "revoked", reason=reason) for who, reason in safe])
        lines = list(trail.as_jsonl())
        database.close()
    assert verify_export(lines).sound
    changed = data.draw(st.integers(0, len(lines) - 1))
    assert not verify_export(
        [*lines[:changed], lines[changed].replace("revoked", "refused"), *lines[changed + 1 :]]
    ).sound
