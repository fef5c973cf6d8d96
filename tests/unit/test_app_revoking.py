"""app.revoking: an intent is sent until it is in force or refused, and rows tell the truth."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from nanosecure_gui.app.ledger import LedgerState
from nanosecure_gui.app.outages import LONGEST_OFFLINE, LONGEST_PAUSE
from nanosecure_gui.app.revoking import AT_ONCE, is_revoked_already
from nanosecure_gui.core.errors import MayHaveArrived, NoCredential, NotAllowed, UserError
from nanosecure_gui.core.ledger_records import Stored
from nanosecure_gui.core.wording import text
from nanosecure_gui.store.database import LedgerUnwritable
from nanosecure_gui.store.ledger_queue import LEASE

from .ledger_desk import DAY, HOUR, MINUTE, ORGANISATION, SECOND
from .revoking_desk import FAULT, OFFLINE, REFUSED, FakeService, RevokingDesk, busy, desk_in, rejected, run


def test_what_is_wanted_is_revoked_recorded_verified_and_known_to_the_tabs(tmp_path: Path) -> None:
    async def act() -> None:
        async with desk_in(tmp_path) as desk:
            ids = await desk.add(3)
            await desk.want(*ids)
            await desk.until(
                lambda ledger: all(each.verification is not None for each in ledger.catalogue.rows(ids))
            )
            await desk.until_stored(Stored.REVOKED, *ids)
            row = await desk.row(ids[0])
            assert row.verification is not None
            assert row.verification.answer == "jwt revoked"
            assert desk.known.of(await desk.token(ids[0])) is not None
            assert len(desk.service.asked) == 3

    run(act())


def test_what_an_earlier_run_left_is_sent_at_the_start(tmp_path: Path) -> None:
    async def act() -> None:
        async with desk_in(tmp_path, started=False) as desk:
            ids = await desk.add(2)
            await desk.want(*ids, due=desk.now + 30 * MINUTE)
        async with desk_in(tmp_path) as desk:
            await desk.until_stored(Stored.REVOKED, *ids)

    run(act())


def test_revoked_already_is_as_good_as_revoked(tmp_path: Path) -> None:
    async def act() -> None:
        service = FakeService(lambda _token: rejected(2014, "The token is already revoked"))
        async with desk_in(tmp_path, service) as desk:
            ids = await desk.add(1)
            await desk.want(*ids)
            await desk.until_stored(Stored.REVOKED, *ids)

    run(act())


@pytest.mark.parametrize(
    ("said", "already"),
    [
        ("The token is already revoked", True),
        ("token has already been revoked", True),
        ("revoked already", True),
        ("The token is not allowed for revocation", False),
        ("already expired, cannot be revoked", False),
    ],
)
def test_what_counts_as_revoked_already(said: str, already: bool) -> None:
    assert is_revoked_already(rejected(2000, said)) is already


@pytest.mark.parametrize("code", [2004, 2011, 2012])
def test_a_last_word_of_the_service_stops_this_one_only(tmp_path: Path, code: int) -> None:
    async def act() -> None:
        async with desk_in(tmp_path) as desk:
            bad, good = await desk.add(2)
            bad_token = await desk.token(bad)
            desk.service.problem = lambda token: rejected(code) if token == bad_token else None
            await desk.want(bad, good)
            await desk.until_stored(Stored.REVOKE_REFUSED, bad)
            await desk.until_stored(Stored.REVOKED, good)
            row = await desk.row(bad)
            assert row.revocation is not None
            assert (row.revocation.code, "refused" in str(row.revocation.problem)) == (code, True)

    run(act())


def test_a_role_that_may_not_revoke_stops_with_the_reason(tmp_path: Path) -> None:
    async def act() -> None:
        service = FakeService(lambda _token: NotAllowed(text("The role may not."), status=403))
        async with desk_in(tmp_path, service) as desk:
            ids = await desk.add(1)
            await desk.want(*ids)
            await desk.until_stored(Stored.REVOKE_REFUSED, *ids)
            desk.service.problem = lambda _token: None
            assert await desk.want(*ids) == ids, "with another role it can be asked for again"
            await desk.until_stored(Stored.REVOKED, *ids)

    run(act())


def test_offline_a_few_try_the_way_and_all_say_why(tmp_path: Path) -> None:
    async def act() -> None:
        async with desk_in(tmp_path, FakeService(lambda _token: OFFLINE)) as desk:
            ids = await desk.add(300)
            await desk.want(*ids)
            await desk.until_postponed(*ids)
            assert len(desk.service.asked) == AT_ONCE
            row = await desk.row(ids[-1])
            assert row.revocation is not None
            assert str(row.revocation.problem) == "The token service cannot be reached."
            assert not desk.troubles
            desk.service.problem = lambda _token: None
            desk.revoking.connected()
            await desk.until_stored(Stored.REVOKED, *ids)
            lines = await desk.keeper.read(
                lambda ledger: ledger._database.number(
                    "SELECT count(*) FROM audit WHERE what LIKE 'revoke-p%'"
                )
            )
            assert lines < 200, "an outage does not fill the audit trail"

    run(act())


def test_the_first_success_after_an_outage_brings_the_others(tmp_path: Path) -> None:
    async def act() -> None:
        async with desk_in(tmp_path, FakeService(lambda _token: OFFLINE)) as desk:
            ids = await desk.add(100)
            await desk.want(*ids)
            await desk.until_postponed(*ids)
            desk.service.problem = lambda _token: None
            desk.pass_time(LONGEST_OFFLINE)
            await desk.until_stored(Stored.REVOKED, *ids)

    run(act())


@pytest.mark.parametrize(
    ("problem", "pauses"),
    [(FAULT, (2, 4, 8, 16, 32, 64, 128, 256, 300, 300)), (OFFLINE, (2, 4, 8, 16, 30, 30))],
)
def test_pauses_double_up_to_a_limit(tmp_path: Path, problem: UserError, pauses: tuple[int, ...]) -> None:
    async def act() -> None:
        async with desk_in(tmp_path, FakeService(lambda _token: problem)) as desk:
            (entry,) = await desk.add(1)
            await desk.want(entry)
            for seconds in pauses:
                await desk.until_postponed(entry)
                row = await desk.row(entry)
                assert row.revocation is not None
                assert row.revocation.due == desk.now + seconds * SECOND
                asked = len(desk.service.asked)
                desk.pass_time(seconds * SECOND)
                await desk.until(lambda _ledger, asked=asked: len(desk.service.asked) > asked)  # type: ignore[misc]

    run(act())


def test_a_service_that_asks_for_patience_gets_it(tmp_path: Path) -> None:
    async def act() -> None:
        async with desk_in(tmp_path, FakeService(lambda _token: busy(120))) as desk:
            ids = await desk.add(50)
            await desk.want(*ids)
            await desk.until_postponed(*ids)
            asked = len(desk.service.asked)
            desk.service.problem = lambda _token: None
            desk.revoking.connected()
            desk.pass_time(100 * SECOND)
            (other,) = await desk.add(1, start=50)
            await desk.want(other)
            await desk.until_postponed(other)
            assert len(desk.service.asked) == asked
            desk.pass_time(21 * SECOND)
            await desk.until_stored(Stored.REVOKED, *ids, other)

    run(act())


@pytest.mark.parametrize("problem", [FAULT, MayHaveArrived(text("No answer."))])
def test_what_went_wrong_with_one_request_holds_up_no_other(tmp_path: Path, problem: UserError) -> None:
    async def act() -> None:
        async with desk_in(tmp_path) as desk:
            bad, *good = await desk.add(100)
            bad_token = await desk.token(bad)
            desk.service.problem = lambda token: problem if token == bad_token else None
            await desk.want(bad, *good)
            await desk.until_stored(Stored.REVOKED, *good)
            await desk.until_postponed(bad)
            desk.service.problem = lambda _token: None
            desk.pass_time(2 * SECOND)
            await desk.until_stored(Stored.REVOKED, bad)

    run(act())


def test_a_lost_credential_stops_the_queue_is_said_once_and_a_new_one_starts_it(tmp_path: Path) -> None:
    async def act() -> None:
        async with desk_in(tmp_path, FakeService(lambda _token: REFUSED)) as desk:
            ids = await desk.add(60)
            await desk.want(*ids)
            await desk.until_postponed(*ids)
            assert desk.troubles == [REFUSED]
            assert len(desk.service.asked) == AT_ONCE
            desk.revoking.connected()
            desk.pass_time(LONGEST_PAUSE - SECOND)
            assert len(desk.service.asked) == AT_ONCE
            desk.service.problem = lambda _token: None
            desk.revoking.credential_changed()
            await desk.until_stored(Stored.REVOKED, *ids)

    run(act())


def test_an_organisation_without_credential_holds_up_no_other(tmp_path: Path) -> None:
    async def act() -> None:
        async with desk_in(tmp_path, FakeService(no_client={"other": NoCredential()})) as desk:
            stuck = await desk.add(90, "other")
            free = await desk.add(90, start=90)
            await desk.want(*stuck)
            await desk.want(*free)
            await desk.until_stored(Stored.REVOKED, *free)
            await desk.until_postponed(*stuck)
            desk.service.no_client.clear()
            desk.revoking.resume()
            await desk.until_stored(Stored.REVOKED, *stuck)

    run(act())


def test_a_passphrase_given_later_starts_the_queue(tmp_path: Path) -> None:
    async def act() -> None:
        async with desk_in(tmp_path, started=False) as desk:
            ids = await desk.add(2)
            await desk.want(*ids)
        async with desk_in(tmp_path, opened=False) as desk:
            desk.keeper.stay_shut(UserError(text("Locked.")), LedgerState.LOCKED)
            await asyncio.sleep(0)
            await desk.open()
            await desk.until_stored(Stored.REVOKED, *ids)

    run(act())


def test_a_viewer_sends_nothing(tmp_path: Path) -> None:
    async def act() -> None:
        async with desk_in(tmp_path, started=False) as writer:
            ids = await writer.add(2)
            await writer.want(*ids)
            async with desk_in(tmp_path, opened=False) as viewer:
                await viewer.open(view_only=True)
                viewer.pass_time(HOUR)
                for _ in range(20):
                    await viewer.until_stored(Stored.REVOKE_WAITING, *ids)
                assert not viewer.service.asked

    run(act())


def test_a_full_disk_loses_no_answer_and_is_said_once(tmp_path: Path) -> None:
    async def act() -> None:
        async with desk_in(tmp_path) as desk:
            ids = await desk.add(5)
            full = LedgerUnwritable(text("The disk is full."))
            await _fail(desk, "record_outcomes", full)
            await desk.want(*ids)
            await desk.until(lambda _ledger: len(desk.service.revoked) == 5 and bool(desk.troubles))
            desk.revoking.wake()
            desk.revoking.wake()
            await desk.until_stored(Stored.REVOKE_SENT, *ids)
            await desk.keeper.read(lambda ledger: vars(ledger).pop("record_outcomes"))
            desk.revoking.wake()
            await desk.until_stored(Stored.REVOKED, *ids)
            assert desk.troubles == [full]
            assert len(desk.service.asked) == 5

    run(act())


def test_a_fault_of_the_program_is_told_and_the_intent_stays(tmp_path: Path) -> None:
    async def act() -> None:
        fault = ZeroDivisionError("a bug")
        async with desk_in(tmp_path, FakeService(lambda _token: fault)) as desk:
            (entry,) = await desk.add(1)
            await desk.want(entry)
            await desk.until_postponed(entry)
            assert desk.troubles == [fault]
            desk.service.problem = lambda _token: None
            desk.pass_time(LONGEST_PAUSE)
            await desk.until_stored(Stored.REVOKED, entry)

    run(act())


def test_a_fault_in_the_queue_itself_does_not_end_it(tmp_path: Path) -> None:
    async def act() -> None:
        async with desk_in(tmp_path) as desk:
            ids = await desk.add(1)
            fault = RuntimeError("a bug")
            await desk.keeper.read(lambda ledger: vars(ledger.queue).update(claim=_raising(fault)))
            await desk.want(*ids)
            await desk.until(lambda _ledger: bool(desk.troubles))
            await desk.keeper.read(lambda ledger: vars(ledger.queue).pop("claim"))
            desk.revoking.wake()
            await desk.until_stored(Stored.REVOKED, *ids)
            assert desk.troubles == [fault]

    run(act())


def test_closing_waits_for_what_is_on_the_wire_and_keeps_the_rest_for_the_next_start(tmp_path: Path) -> None:
    async def act() -> None:
        service = FakeService(gate=asyncio.Event())
        async with desk_in(tmp_path, service) as desk:
            ids = await desk.add(40)
            await desk.want(*ids)
            await desk.until(lambda _ledger: service.at_once == AT_ONCE)
            waits = desk.revoking.outcome_of(ids[-1])
            asyncio.get_running_loop().call_later(0.05, _open, service)
        assert len(service.asked) == AT_ONCE
        assert "closing" in str(await waits)
        async with desk_in(tmp_path, started=False) as desk:
            rows = [await desk.row(entry) for entry in ids]
            stored = [row.stored for row in rows]
            assert stored.count(Stored.REVOKED) == AT_ONCE
            assert stored.count(Stored.REVOKE_WAITING) == 40 - AT_ONCE
        async with desk_in(tmp_path) as desk:
            await desk.until_stored(Stored.REVOKED, *ids)

    run(act())


def test_after_closing_nobody_waits_for_an_outcome(tmp_path: Path) -> None:
    async def act() -> None:
        async with desk_in(tmp_path) as desk:
            ids = await desk.add(1)
            await desk.want(*ids)
            await desk.until_stored(Stored.REVOKED, *ids)
        assert "closing" in str(await desk.revoking.outcome_of(1))

    run(act())


def test_what_is_armed_waits_and_can_be_taken_back_even_when_the_network_comes_back(tmp_path: Path) -> None:
    async def act() -> None:
        async with desk_in(tmp_path, FakeService(lambda _token: OFFLINE)) as desk:
            first, armed = await desk.add(2)
            await desk.want(armed, due=desk.now + 5 * SECOND)
            await desk.want(first)
            await desk.until_postponed(first)
            desk.service.problem = lambda _token: None
            desk.revoking.connected()
            await desk.until_stored(Stored.REVOKED, first)
            await desk.until_stored(Stored.REVOKE_WAITING, armed)
            back = await desk.keeper.write(
                lambda ledger: ledger.queue.cancel([armed], by="kim", now=desk.now)
            )
            assert back == (armed,)

    run(act())


@pytest.mark.parametrize("back", [3 * DAY, 20 * MINUTE])
def test_a_clock_that_is_set_back_makes_nothing_wait_longer(tmp_path: Path, back: timedelta) -> None:
    async def act() -> None:
        async with desk_in(tmp_path, FakeService(lambda _token: FAULT)) as desk:
            ids = await desk.add(3)
            await desk.want(*ids)
            await desk.until_postponed(*ids)
            desk.service.problem = lambda _token: None
            desk.pass_time(-back)
            await desk.until_stored(Stored.REVOKED, *ids)

    run(act())


def test_an_answer_that_takes_longer_than_its_claim_is_not_asked_for_twice(tmp_path: Path) -> None:
    async def act() -> None:
        service = FakeService(gate=asyncio.Event())
        async with desk_in(tmp_path, service) as desk:
            (slow,) = await desk.add(1)
            await desk.want(slow)
            await desk.until(lambda _ledger: service.at_once == 1)
            desk.pass_time(LEASE + SECOND)
            (other,) = await desk.add(1, start=1)
            await desk.want(other)
            await desk.until(lambda _ledger: service.at_once == 2)
            _open(service)
            await desk.until_stored(Stored.REVOKED, slow, other)
            assert len(service.asked) == 2

    run(act())


def test_a_thousand_go_eight_at_once_with_few_writes(tmp_path: Path) -> None:
    async def act() -> None:
        async with desk_in(tmp_path) as desk:
            ids = await desk.add(1_000)
            before = desk.keeper.view.changes
            await desk.want(*ids)
            await desk.until_stored(Stored.REVOKED, *ids)
            assert desk.service.most_at_once == AT_ONCE
            assert desk.keeper.view.changes - before < 150

    run(act())


def test_whoever_waits_hears_what_came_of_it(tmp_path: Path) -> None:
    async def act() -> None:
        async with desk_in(tmp_path) as desk:
            ids = await desk.add(3)
            tokens = [await desk.token(entry) for entry in ids]
            problems = dict(zip(tokens, (None, FAULT, rejected(2011)), strict=True))
            desk.service.problem = problems.get
            done, later, never = (desk.revoking.outcome_of(entry) for entry in ids)
            await desk.want(*ids)
            assert await done is None
            assert str(await later) == str(FAULT.text)
            with pytest.raises(UserError, match="refused"):
                await never
            assert desk.known.of(tokens[0]) is None, "who waits for it tells the others, with the reason"

    run(act())


def test_somebody_who_waits_may_try_during_an_outage(tmp_path: Path) -> None:
    async def act() -> None:
        async with desk_in(tmp_path, FakeService(lambda _token: OFFLINE)) as desk:
            first, urgent = await desk.add(2)
            await desk.want(first)
            await desk.until_postponed(first)
            desk.service.problem = lambda _token: None
            outcome = desk.revoking.outcome_of(urgent)
            await desk.want(urgent)
            assert await outcome is None
            await desk.until_stored(Stored.REVOKED, first)

    run(act())


def test_every_organisation_is_asked_with_its_own_credential(tmp_path: Path) -> None:
    async def act() -> None:
        asked = list[str]()

        class Noting(FakeService):
            async def of(self, organisation_id: str) -> object:
                asked.append(organisation_id)
                return self

        async with desk_in(tmp_path, Noting()) as desk:
            one, other = await desk.add(1), await desk.add(1, "other", start=1)
            await desk.want(*one, *other)
            await desk.until_stored(Stored.REVOKED, *one, *other)
            assert set(asked) == {ORGANISATION, "other"}

    run(act())


def _open(service: FakeService) -> None:
    assert service.gate is not None
    service.gate.set()


def _raising(problem: Exception) -> Callable[..., None]:
    def fail(*_arguments: object, **_named: object) -> None:
        raise problem

    return fail


async def _fail(desk: RevokingDesk, name: str, problem: Exception) -> None:
    await desk.keeper.read(lambda ledger: vars(ledger).update({name: _raising(problem)}))
