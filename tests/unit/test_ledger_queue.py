"""store.ledger_queue: an intent to revoke is never forgotten, and no entry lies about its state."""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from nanosecure_gui.core.ledger_queries import QueueCounts
from nanosecure_gui.core.ledger_records import Stored
from nanosecure_gui.core.wording import text
from nanosecure_gui.store.ledger import Ledger
from nanosecure_gui.store.ledger_opening import open_ledger
from nanosecure_gui.store.ledger_queue import LEASE, LONGEST_WAIT, Refused, Revoked, TryAgain
from nanosecure_gui.store.vault import Vault

from .ledger_desk import (
    DAY,
    HOUR,
    MINUTE,
    NOW,
    ORGANISATION,
    REQUEST,
    RING,
    SECOND,
    issue,
    ledger_in,
    row,
    token,
)


def wanted(ledger: Ledger, count: int = 1, due: datetime | None = None) -> tuple[int, ...]:
    """Tokens that somebody wants revoked."""
    ids = issue(ledger, *(token(number) for number in range(count)))
    return ledger.queue.request(ids, by="kim", reason="leak", now=NOW, due=due)


def test_an_intent_is_claimed_with_its_token_and_settled(ledger: Ledger) -> None:
    (entry,) = wanted(ledger)
    waiting = row(ledger, entry)
    assert waiting.stored is Stored.REVOKE_WAITING
    assert waiting.revocation is not None
    assert (waiting.revocation.by, waiting.revocation.reason, waiting.revocation.asked) == (
        "kim",
        "leak",
        NOW,
    )
    (claim,) = ledger.queue.claim(10, NOW)
    assert (claim.id, claim.organisation_id, claim.token, claim.attempt) == (
        entry,
        ORGANISATION,
        token(0).token,
        1,
    )
    assert claim.token not in repr(claim)
    assert row(ledger, entry).stored is Stored.REVOKE_SENT
    ledger.queue.settle([Revoked(entry)], NOW + SECOND)
    done = row(ledger, entry)
    assert done.stored is Stored.REVOKED
    assert done.revocation is not None
    assert (done.revocation.done, done.revocation.reason) == (NOW + SECOND, "leak")
    assert ledger.queue.next_due(NOW) is None


def test_an_armed_intent_waits_can_be_taken_back_or_hastened(ledger: Ledger) -> None:
    first, second = wanted(ledger, 2, due=NOW + 5 * SECOND)
    assert ledger.queue.claim(10, NOW) == ()
    assert ledger.queue.next_due(NOW) == NOW + 5 * SECOND
    assert ledger.queue.cancel([first], by="kim", now=NOW) == (first,)
    assert (row(ledger, first).stored, row(ledger, first).revocation) == (Stored.ISSUED, None)
    ledger.queue.hasten(NOW, [second])
    assert [claim.id for claim in ledger.queue.claim(10, NOW)] == [second]


def test_what_was_sent_once_cannot_be_taken_back(ledger: Ledger) -> None:
    (entry,) = wanted(ledger)
    ledger.queue.claim(10, NOW)
    assert ledger.queue.cancel([entry], by="kim", now=NOW) == ()
    ledger.queue.settle([TryAgain(entry, NOW + MINUTE, text("offline"))], NOW)
    assert ledger.queue.cancel([entry], by="kim", now=NOW) == ()


def test_a_failed_attempt_comes_again_when_it_is_due(ledger: Ledger) -> None:
    (entry,) = wanted(ledger)
    ledger.queue.claim(10, NOW)
    ledger.queue.settle([TryAgain(entry, NOW + MINUTE, text("503"))], NOW)
    waiting = row(ledger, entry).revocation
    assert waiting is not None
    assert (str(waiting.problem), waiting.attempts, waiting.due) == ("503", 1, NOW + MINUTE)
    assert ledger.queue.claim(10, NOW + 59 * SECOND) == ()
    assert [claim.attempt for claim in ledger.queue.claim(10, NOW + MINUTE)] == [2]


def test_the_service_s_last_word_stops_the_attempts_until_somebody_asks_again(ledger: Ledger) -> None:
    (entry,) = wanted(ledger)
    ledger.queue.claim(10, NOW)
    ledger.queue.settle([Refused(entry, 2011, text("The token is not allowed for revocation"))], NOW)
    refused = row(ledger, entry)
    assert refused.stored is Stored.REVOKE_REFUSED
    assert refused.revocation is not None
    assert (refused.revocation.code, str(refused.revocation.problem)) == (
        2011,
        "The token is not allowed for revocation",
    )
    assert ledger.queue.claim(10, NOW + DAY) == ()
    assert ledger.queue.request([entry], by="lea", reason="again", now=NOW) == (entry,)
    again = row(ledger, entry).revocation
    assert again is not None
    assert (again.code, again.problem, again.by) == (0, None, "lea")


def test_a_revoked_token_stays_revoked_whatever_comes_later(ledger: Ledger) -> None:
    (entry,) = wanted(ledger)
    ledger.queue.claim(10, NOW)
    ledger.queue.settle(
        [Revoked(entry), TryAgain(entry, NOW, text("late")), Refused(entry, 2004, text("late"))], NOW
    )
    ledger.queue.settle([TryAgain(entry, NOW, text("later")), Refused(entry, 2004, text("later"))], NOW)
    assert row(ledger, entry).stored is Stored.REVOKED
    assert ledger.queue.request([entry], by="kim", reason="again", now=NOW) == ()


def test_only_what_can_be_revoked_is_accepted(ledger: Ledger) -> None:
    asked = ledger.record_intent_to_create(REQUEST, organisation_id=ORGANISATION, by="kim", now=NOW)
    (entry,) = wanted(ledger)
    assert ledger.queue.request([asked, entry, 999, entry], by="kim", reason="all", now=NOW) == ()
    (other,) = issue(ledger, token(7))
    assert ledger.queue.request([other, other], by="kim", reason="all", now=NOW) == (other,)


def test_only_the_organisations_that_can_be_served_are_claimed(ledger: Ledger) -> None:
    (ours,) = wanted(ledger)
    (theirs,) = issue(ledger, token(9), organisation_id="other")
    ledger.queue.request([theirs], by="kim", reason="leak", now=NOW)
    assert [claim.id for claim in ledger.queue.claim(10, NOW, {"other"})] == [theirs]
    assert ledger.queue.claim(10, NOW, set()) == ()
    assert ledger.queue.next_due(NOW, {"other"}) == NOW + LEASE
    assert [claim.id for claim in ledger.queue.claim(10, NOW)] == [ours]


def test_claims_are_bounded_and_the_oldest_come_first(ledger: Ledger) -> None:
    ids = wanted(ledger, 5)
    assert [claim.id for claim in ledger.queue.claim(2, NOW)] == list(ids[:2])
    assert ledger.queue.counts() == QueueCounts(waiting=3, sent=2, refused=0, oldest=NOW, due=NOW)
    assert ledger.queue.counts("other") == QueueCounts()
    assert ledger.queue.counts(ORGANISATION).unsettled == 5


def test_a_claim_that_is_never_settled_is_made_again(ledger: Ledger) -> None:
    (entry,) = wanted(ledger)
    ledger.queue.claim(10, NOW)
    assert ledger.queue.claim(10, NOW + LEASE - SECOND) == ()
    assert [claim.id for claim in ledger.queue.claim(10, NOW + LEASE)] == [entry]


def test_what_was_on_its_way_when_the_program_died_is_sent_again(tmp_path: Path) -> None:
    with ledger_in(tmp_path) as ledger:
        (entry,) = wanted(ledger)
        ledger.queue.claim(10, NOW)
        ledger.record_intent_to_create(REQUEST, organisation_id=ORGANISATION, by="kim", now=NOW)
    opened = open_ledger(tmp_path / "ledger.sqlite", Vault(RING), NOW + SECOND)
    assert [str(notice) for notice in opened.notices] == [
        "1 tokens were being created when NanoSecure ended: they may exist.",
        "1 revocations were interrupted and are sent again.",
    ]
    assert [claim.id for claim in opened.ledger.queue.claim(10, NOW + SECOND)] == [entry]
    assert row(opened.ledger, entry + 1).stored is Stored.MAY_EXIST
    opened.ledger.close()


@pytest.mark.parametrize("jump", [-365 * DAY, -2 * HOUR, 365 * DAY])
def test_a_jumping_clock_forgets_no_intent(ledger: Ledger, jump: timedelta) -> None:
    waiting, sent = wanted(ledger, 2)
    ledger.queue.claim(2, NOW)
    ledger.queue.settle([TryAgain(waiting, NOW + 10 * MINUTE, text("offline"))], NOW)
    then = NOW + jump
    claimed = {claim.id for claim in ledger.queue.claim(10, then)}
    assert claimed == {waiting, sent}
    assert ledger.queue.next_due(then) is not None


def test_no_wait_is_longer_than_the_longest(ledger: Ledger) -> None:
    (entry,) = wanted(ledger)
    ledger.queue.claim(1, NOW)
    ledger.queue.settle([TryAgain(entry, NOW + 30 * DAY, text("Retry-After: 2592000"))], NOW)
    assert ledger.queue.next_due(NOW) == NOW + LONGEST_WAIT


class Evening(RuleBasedStateMachine):
    """Tokens made, revoked, refused and lost at random, with the program dying in between."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp())
        self.now = NOW
        self.model: dict[int, Stored] = {}
        self.sent: set[int] = set()
        self.ledger = self.opened()

    def opened(self) -> Ledger:
        return open_ledger(self.folder / "ledger.sqlite", Vault(RING), self.now).ledger

    def some(self, *states: Stored) -> list[int]:
        return [entry for entry, state in self.model.items() if state in states]

    @rule(answered=st.booleans())
    def create(self, answered: bool) -> None:
        (entry,) = self.ledger.record_intents_to_create(
            [REQUEST], organisation_id=ORGANISATION, by="kim", now=self.now
        )
        self.model[entry] = Stored.CREATING
        if answered:
            self.ledger.record_created(entry, token(entry), self.now)
            self.model[entry] = Stored.ISSUED

    @rule(armed=st.booleans())
    def ask_for_all(self, armed: bool) -> None:
        due = self.now + 5 * SECOND if armed else None
        accepted = self.ledger.queue.request(list(self.model), by="kim", reason="leak", now=self.now, due=due)
        assert sorted(accepted) == sorted(self.some(Stored.ISSUED, Stored.REVOKE_REFUSED))
        for entry in accepted:
            self.model[entry] = Stored.REVOKE_WAITING
            self.sent.discard(entry)

    @rule()
    def cancel_all(self) -> None:
        taken_back = self.ledger.queue.cancel(list(self.model), by="kim", now=self.now)
        assert set(taken_back) == set(self.some(Stored.REVOKE_WAITING)) - self.sent
        for entry in taken_back:
            self.model[entry] = Stored.ISSUED

    @rule(limit=st.integers(1, 3))
    def claim(self, limit: int) -> None:
        for claim in self.ledger.queue.claim(limit, self.now):
            assert self.model[claim.id] in (Stored.REVOKE_WAITING, Stored.REVOKE_SENT)
            assert claim.token == token(claim.id).token
            self.model[claim.id] = Stored.REVOKE_SENT
            self.sent.add(claim.id)

    @precondition(lambda self: self.some(Stored.REVOKE_SENT))
    @rule(outcome=st.sampled_from(["revoked", "refused", "again"]))
    def settle(self, outcome: str) -> None:
        entry = self.some(Stored.REVOKE_SENT)[0]
        match outcome:
            case "revoked":
                self.ledger.queue.settle([Revoked(entry)], self.now)
                self.model[entry] = Stored.REVOKED
            case "refused":
                self.ledger.queue.settle([Refused(entry, 2012, text("not yours"))], self.now)
                self.model[entry] = Stored.REVOKE_REFUSED
            case _:
                self.ledger.queue.settle([TryAgain(entry, self.now + MINUTE, text("503"))], self.now)
                self.model[entry] = Stored.REVOKE_WAITING

    @rule(jump=st.sampled_from([SECOND, MINUTE, HOUR, -3 * HOUR, 2 * DAY]))
    def time_passes(self, jump: timedelta) -> None:
        self.now += jump

    @rule()
    def die_and_start_again(self) -> None:
        self.ledger.close()
        self.ledger = self.opened()
        for entry in self.some(Stored.CREATING):
            self.model[entry] = Stored.MAY_EXIST
        for entry in self.some(Stored.REVOKE_SENT):
            self.model[entry] = Stored.REVOKE_WAITING

    @invariant()
    def no_entry_lies(self) -> None:
        rows = self.ledger.catalogue.rows(list(self.model))
        assert {each.id: each.stored for each in rows} == self.model
        unsettled = len(self.some(Stored.REVOKE_WAITING, Stored.REVOKE_SENT))
        assert self.ledger.queue.counts().unsettled == unsettled

    @invariant()
    def every_intent_comes_up_again(self) -> None:
        unsettled = self.some(Stored.REVOKE_WAITING, Stored.REVOKE_SENT)
        due = self.ledger.queue.next_due(self.now)
        assert (due is not None) == bool(unsettled)
        assert due is None or due <= self.now + LONGEST_WAIT

    def teardown(self) -> None:
        assert self.ledger.audit.verify().sound
        self.ledger.close()
        shutil.rmtree(self.folder)


TestEvening = Evening.TestCase
TestEvening.settings = settings(max_examples=12, stateful_step_count=25, deadline=None)


def test_the_counts_say_why_the_next_one_waits_and_until_when(ledger: Ledger) -> None:
    failed, _armed = wanted(ledger, 2, due=NOW + SECOND)
    assert (ledger.queue.counts().problem, ledger.queue.counts().due) == (None, NOW + SECOND)
    ledger.queue.settle([TryAgain(failed, NOW + MINUTE, text("offline"))], NOW)
    counts = ledger.queue.counts(ORGANISATION)
    assert (counts.waiting, str(counts.problem), counts.due) == (2, "offline", NOW + MINUTE)
    assert ledger.queue.counts("other") == QueueCounts()
