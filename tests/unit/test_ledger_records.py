"""core.ledger_records: what an entry is at an instant, and whether it can still be stopped."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from nanosecure_gui.core.decoding import decode
from nanosecure_gui.core.ledger_queries import search_words, searchable, tokens_in
from nanosecure_gui.core.ledger_records import (
    Allowed,
    LedgerRow,
    Source,
    Standing,
    State,
    Stop,
    Stored,
    Verification,
    kept_answer,
    refused_by_service,
    standing,
)
from nanosecure_gui.core.tokens import GRACE, StreamGroup, StreamNames, WholeOrganisation

from .ledger_desk import DAY, GROUP_REQUEST, HOUR, MINUTE, NOW, REQUEST, SECOND, token
from .token_samples import GROUP, playback_token, seconds

END = NOW + HOUR


def entry(stored: Stored = Stored.ISSUED, **allowed: object) -> LedgerRow:
    limits: dict[str, object] = {"expires": END, "revocable": True, "force_disconnect": True} | allowed
    return LedgerRow(
        id=1,
        organisation_id="studio",
        source=Source.CREATED,
        stored=stored,
        allowed=Allowed(**limits),  # type: ignore[arg-type]
        made=NOW - HOUR,
        has_token=stored not in (Stored.CREATING, Stored.MAY_EXIST, Stored.REFUSED),
    )


@pytest.mark.parametrize(
    ("now", "state"),
    [
        (NOW - 30 * MINUTE - SECOND, State.NOT_YET),
        (NOW - 30 * MINUTE, State.ACTIVE),
        (END - SECOND, State.ACTIVE),
        (END, State.EXPIRED),
        (END + 365 * DAY, State.EXPIRED),
    ],
)
def test_an_issued_token_lives_between_its_times(now: datetime, state: State) -> None:
    assert standing(entry(not_before=NOW - 30 * MINUTE), now).state is state


@pytest.mark.parametrize("stored", [state for state in Stored if state is not Stored.ISSUED])
def test_every_stored_state_shows(stored: Stored) -> None:
    assert standing(entry(stored), NOW).state not in (State.ACTIVE, State.NOT_YET, State.EXPIRED)


@pytest.mark.parametrize("stored", [Stored.ISSUED, Stored.REVOKE_WAITING, Stored.REVOKE_SENT])
def test_a_revocable_token_can_be_stopped_until_the_end_of_its_grace(stored: Stored) -> None:
    for now in (NOW, END + SECOND, END + GRACE):
        result = standing(entry(stored), now)
        assert (result.stop, result.at) == (Stop.YES, END + GRACE)
    assert standing(entry(stored), END + GRACE + SECOND).stop is Stop.OVER


def test_a_token_that_does_not_say_is_worth_a_try() -> None:
    assert standing(entry(revocable=None), NOW).stop is Stop.YES


def test_a_token_that_cannot_be_revoked_ends_by_itself() -> None:
    assert standing(entry(revocable=False), NOW) == Standing(State.ACTIVE, Stop.BY_ITSELF, END)
    assert standing(entry(revocable=False), END) == Standing(State.EXPIRED, Stop.OVER, END)


def test_without_forced_disconnect_viewers_stay_inside() -> None:
    guest = entry(revocable=False, force_disconnect=False)
    assert standing(guest, NOW).stop is Stop.NO
    assert standing(guest, END).stop is Stop.NO
    assert standing(entry(force_disconnect=None, revocable=True), END + GRACE + SECOND).stop is Stop.NO


@pytest.mark.parametrize("stored", [Stored.CREATING, Stored.MAY_EXIST, Stored.REVOKE_REFUSED])
def test_what_cannot_be_revoked_here_never_claims_to(stored: Stored) -> None:
    assert standing(entry(stored), NOW).stop is Stop.BY_ITSELF


def test_there_is_nothing_to_stop_where_there_is_nothing() -> None:
    assert standing(entry(Stored.REVOKED), NOW).stop is Stop.OVER
    assert standing(entry(Stored.REFUSED), NOW).stop is Stop.OVER


def test_a_token_without_an_end_can_be_revoked_for_ever() -> None:
    assert standing(entry(expires=None), NOW + 999 * DAY) == Standing(State.ACTIVE, Stop.YES, None)


def test_what_was_granted_takes_the_place_of_what_was_asked() -> None:
    granted = Allowed.asked(REQUEST).granted(token(1, exp=seconds(END), streams=["a-b", "c-d"]))
    assert granted.expires == END
    assert granted.target == StreamNames(("a-b", "c-d"))
    assert granted.token_id == "jti-1"
    assert granted.domain == REQUEST.domain  # not shown by the token


def test_a_group_keeps_its_label_though_the_token_lists_its_streams() -> None:
    assert Allowed.asked(GROUP_REQUEST).granted(token(1)).target == GROUP_REQUEST.target
    assert Allowed().granted(token(1, streams=None, groupid=GROUP)).target == StreamGroup(GROUP)
    assert Allowed().granted(token(1, streams=None, orga="abcde")).target == WholeOrganisation()


@pytest.mark.parametrize(
    ("valid", "message", "refusal"), [(True, "", ""), (False, "jwt revoked", "jwt revoked"), (False, "", "?")]
)
def test_a_refusal_without_words_is_no_confirmation(valid: bool, message: str, refusal: str) -> None:
    said = Verification(NOW, kept_answer(valid, message))
    assert said.confirmed == valid
    assert refused_by_service(replace(entry(), verification=said), NOW) == refusal


def test_search_words_know_neither_case_nor_accents() -> None:
    assert search_words("  Zoë zoe ÇELIK Straße ") == ("zoe", "celik", "strasse")
    assert searchable("ＶＩＰ") == "vip"


def test_tokens_are_found_in_a_pasted_link_only() -> None:
    pasted = playback_token()
    assert tokens_in(f"https://player.example/?token={pasted}") == (pasted,)
    assert tokens_in("viewer-17 event-a") == ()


def test_a_token_valid_from_the_moment_it_was_made_has_no_start() -> None:
    """The service sets `nbf` to `iat`; a clock that is a moment behind must not call that not yet valid."""
    made = int(NOW.timestamp())
    at_once = decode(playback_token(iat=made, nbf=made))
    later = decode(playback_token(iat=made, nbf=made + 60))
    assert Allowed().granted(at_once).not_before is None
    assert Allowed().granted(later).not_before == NOW.replace(microsecond=0) + timedelta(seconds=60)
