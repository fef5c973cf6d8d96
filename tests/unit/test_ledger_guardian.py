"""store.ledger_guardian: what this desk knows of its rules, through every way a request can go."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from nanosecure_gui.core.guardian import Action, NewRule, Rule, RuleKind, RuleState
from nanosecure_gui.core.wording import text
from nanosecure_gui.store.backups import Backups
from nanosecure_gui.store.database import LedgerUnwritable
from nanosecure_gui.store.ledger import Ledger
from nanosecure_gui.store.ledger_guardian import NotTaken, Taken
from nanosecure_gui.store.ledger_opening import open_ledger
from nanosecure_gui.store.vault import Vault

from .ledger_desk import DAY, HOUR, NOW, ORGANISATION, RING, ledger_in

ADDRESS = NewRule(RuleKind.ADDRESS, Action.DENY, "203.0.113.7", "sharing")
REFERRER = NewRule(RuleKind.REFERRER, Action.DENY, "pirate.example", "embeds us")


def asked(ledger: Ledger, *rules: NewRule, renews: tuple[int, ...] = (), batch: str = "") -> tuple[int, ...]:
    added = ledger.rules.add(
        rules, organisation_id=ORGANISATION, by="kim", now=NOW, renews=renews, batch=batch
    )
    return tuple(rule.id for rule in added)


def sent(ledger: Ledger, *rules: NewRule, now: datetime = NOW, renews: tuple[int, ...] = ()) -> int:
    ids = asked(ledger, *rules, renews=renews)
    ledger.rules.send(ids, by="kim", now=now)
    return ids[0]


def rule(ledger: Ledger, rule_id: int) -> Rule:
    return next(each for each in ledger.rules.of(ORGANISATION) if each.id == rule_id)


def test_a_block_is_written_down_then_sent_then_in_force_for_24_hours(ledger: Ledger) -> None:
    (blocked,) = asked(ledger, ADDRESS)
    assert rule(ledger, blocked).state is RuleState.WAITING
    (going,) = ledger.rules.send([blocked], by="kim", now=NOW + HOUR)
    assert (going.state, going.attempts, going.sent_at) == (RuleState.SENDING, 1, NOW + HOUR)
    ledger.rules.settle([Taken(blocked)], NOW + HOUR)
    held = rule(ledger, blocked)
    assert (held.state, held.ends) == (RuleState.IN_FORCE, NOW + HOUR + DAY)
    assert held.state_at(NOW + HOUR + DAY) is RuleState.EXPIRED
    assert ledger.rules.send([blocked], by="kim", now=NOW) == ()
    told = [(line.what, line.who, line.reason) for line in ledger.audit.lines() if line.what[:4] == "rule"]
    assert told == [
        ("rule-asked", "kim", "#1 deny 203.0.113.7: sharing"),
        ("rule-sent", "kim", "#1 deny 203.0.113.7"),
        ("rule-in-force", "kim", "#1 deny 203.0.113.7: sharing"),
    ]
    assert ledger.audit.verify().sound


def test_a_referrer_stays_until_it_is_removed(ledger: Ledger) -> None:
    blocked = sent(ledger, REFERRER)
    ledger.rules.settle([Taken(blocked)], NOW)
    assert rule(ledger, blocked).ends is None
    assert rule(ledger, blocked).state_at(NOW + 400 * DAY) is RuleState.IN_FORCE


def test_what_may_have_arrived_once_is_never_called_not_in_force_later(ledger: Ledger) -> None:
    blocked = sent(ledger, ADDRESS)
    ledger.rules.settle([NotTaken(blocked, text("no answer"), doubt=True)], NOW)
    ledger.rules.send([blocked], by="kim", now=NOW + HOUR)
    ledger.rules.settle([NotTaken(blocked, text("offline"))], NOW + HOUR)
    doubtful = rule(ledger, blocked)
    assert (doubtful.state, str(doubtful.problem)) == (RuleState.UNKNOWN, "offline")
    assert doubtful.state_at(NOW + DAY) is RuleState.EXPIRED
    ledger.rules.send([blocked], by="kim", now=NOW + 2 * HOUR)
    ledger.rules.settle([Taken(blocked, already=True)], NOW + 2 * HOUR)
    assert rule(ledger, blocked).ends == NOW + DAY  # of the first time


def test_a_failure_keeps_its_words_and_can_be_sent_again(ledger: Ledger) -> None:
    blocked = sent(ledger, ADDRESS)
    ledger.rules.settle([NotTaken(blocked, text("no such address"), 1004)], NOW)
    failed = rule(ledger, blocked)
    assert (failed.state, str(failed.problem), failed.code) == (RuleState.FAILED, "no such address", 1004)
    ledger.rules.send([blocked], by="kim", now=NOW)
    ledger.rules.settle([Taken(blocked)], NOW)
    assert rule(ledger, blocked).problem is None


def test_a_renewal_takes_the_old_rules_place_only_once_it_is_in_force(ledger: Ledger) -> None:
    old = sent(ledger, ADDRESS)
    ledger.rules.settle([Taken(old)], NOW)
    new = sent(ledger, ADDRESS, now=NOW + HOUR, renews=(old,))
    assert rule(ledger, old).state is RuleState.IN_FORCE
    ledger.rules.settle([Taken(new)], NOW + HOUR)
    assert rule(ledger, old).state is RuleState.RENEWED
    assert [each.id for each in ledger.rules.ending(NOW, NOW + 2 * DAY)] == [new]
    assert ledger.rules.ending(NOW, NOW + DAY) == ()


@pytest.mark.parametrize("already", [False, True])
def test_a_rule_in_force_settles_what_an_earlier_one_left_open(ledger: Ledger, already: bool) -> None:
    lost, elsewhere = sent(ledger, ADDRESS), sent(ledger, REFERRER)
    doubts = [NotTaken(each, text("No answer came."), doubt=True) for each in (lost, elsewhere)]
    ledger.rules.settle(doubts, NOW)
    again = sent(ledger, ADDRESS, now=NOW + HOUR)
    assert rule(ledger, lost).state is RuleState.UNKNOWN
    ledger.rules.settle([Taken(again, already)], NOW + HOUR)
    assert rule(ledger, lost).state is RuleState.RENEWED
    assert rule(ledger, elsewhere).state is RuleState.UNKNOWN
    held = rule(ledger, again)
    since = NOW if already else NOW + HOUR  # if the service had it, the doubtful one is what it had
    assert (held.state, held.ends) == (RuleState.IN_FORCE, since + DAY)


def test_after_a_crash_the_sent_may_hold_and_the_waiting_do_not(tmp_path: Path) -> None:
    with ledger_in(tmp_path) as ledger:
        on_its_way, waiting = sent(ledger, ADDRESS), asked(ledger, REFERRER)[0]
    again = open_ledger(tmp_path / "ledger.sqlite", Vault(RING), NOW)
    with_ledger = again.ledger
    assert rule(with_ledger, on_its_way).state is RuleState.UNKNOWN
    assert rule(with_ledger, on_its_way).ends == NOW + DAY
    assert rule(with_ledger, waiting).state is RuleState.FAILED
    assert "2 Guardian rules" in str(again.notices[0])
    with_ledger.close()


def test_local_notes_never_touch_what_is_on_its_way(ledger: Ledger) -> None:
    held, going, waiting = sent(ledger, ADDRESS), sent(ledger, REFERRER), asked(ledger, ADDRESS)[0]
    ledger.rules.settle([Taken(held)], NOW)
    everything = (held, going, waiting)
    ledger.rules.withdraw(everything, by="kim", now=NOW)
    ledger.rules.note_removed(everything, by="kim", now=NOW)
    states = [rule(ledger, each).state for each in everything]
    assert states == [RuleState.REMOVED, RuleState.SENDING, RuleState.WITHDRAWN]
    ledger.rules.forget(everything, by="kim", now=NOW)
    assert [each.id for each in ledger.rules.of(ORGANISATION)] == [going]
    assert sum(line.what == "rule-forgotten" for line in ledger.audit.lines()) == 2


def test_a_viewer_sees_the_rules_and_writes_none(tmp_path: Path) -> None:
    with ledger_in(tmp_path) as ledger:
        held = sent(ledger, ADDRESS)
        viewer = open_ledger(tmp_path / "ledger.sqlite", Vault(RING), NOW, view_only=True).ledger
        assert rule(viewer, held).state is RuleState.SENDING
        with pytest.raises(LedgerUnwritable):
            asked(viewer, ADDRESS)
        viewer.close()


def test_rules_newer_than_the_backup_are_saved_from_a_damaged_file(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    with ledger_in(tmp_path) as ledger:
        asked(ledger, ADDRESS, batch="allow:1")
        Backups(path).take(NOW)
        ledger.rules.send([1], by="kim", now=NOW)
        ledger.rules.settle([Taken(1)], NOW)
        asked(ledger, *[REFERRER] * 300)
        ledger.audit._database.run("UPDATE guardian_rule SET state = 'gone' WHERE id = 5")
    content = bytearray(path.read_bytes())
    content[4096 * 9 : 4096 * 10] = b"\xa5" * 4096
    path.write_bytes(content)
    again = open_ledger(path, Vault(RING), NOW).ledger
    assert rule(again, 1).state is RuleState.IN_FORCE
    assert len(again.rules.of(ORGANISATION)) == 300  # one of 301 made no sense
    assert [each.id for each in again.rules.of(ORGANISATION) if each.batch == "allow:1"] == [1]
    again.close()
