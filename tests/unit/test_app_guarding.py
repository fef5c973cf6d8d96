"""app.guarding: every verb, and every way its steps can go wrong half-way."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from nanosecure_gui.app.cutting import Cut
from nanosecure_gui.core.errors import InvalidInput, NotAuthorised, Unreachable, UserError
from nanosecure_gui.core.guardian import GuardianForm, RuleKind, RuleState
from nanosecure_gui.core.organisations import Credential, Role
from nanosecure_gui.core.roles import Action as Power
from nanosecure_gui.core.wording import text
from nanosecure_gui.store.database import LedgerUnwritable
from tests.fake_desk import HARBOUR, QUAY

from .guarding_desk import FORBIDDEN, LOST, OFFLINE, REFUSED, THERE, desk_in
from .revoking_desk import run
from .token_samples import playback_token

IN_FORCE, FAILED, UNKNOWN = RuleState.IN_FORCE, RuleState.FAILED, RuleState.UNKNOWN
WITHDRAWN = RuleState.WITHDRAWN
DAY = timedelta(days=1)
UNAUTHORISED = NotAuthorised(text("The Guardian service refused the credential."), status=401)
ADDRESSES = tuple(f"8.8.{number}.8" for number in range(40))


def only(rule: str, problem: UserError) -> Callable[[str], UserError | None]:
    return lambda asked: problem if asked == rule else None


def test_what_a_rule_without_an_answer_did_is_left_open_and_it_is_sent_again(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with desk_in(tmp_path) as desk:
            desk.service.problem = lambda _rule: LOST
            await desk.block("8.8.8.8")
            (row,) = desk.guarding.view.rules
            assert (row.state, row.can_send_again, row.can_note_removed) == (UNKNOWN, True, True)
            assert desk.guarding.view.form.value == "8.8.8.8"  # to be mended
            desk.service.problem = lambda _rule: THERE
            desk.guarding.send_again([row.id])
            await desk.idle()
            assert desk.states == {"8.8.8.8": IN_FORCE}

    run(scenario())


def test_a_failed_renewal_leaves_the_old_rule_in_force(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with desk_in(tmp_path) as desk:
            await desk.block("8.8.8.8", reason="sharing")
            desk.service.problem = lambda _rule: THERE  # it will not begin anew
            (row,) = desk.guarding.view.rules
            desk.guarding.renew([row.id])
            await desk.idle()
            assert [each.state for each in desk.guarding.view.rules] == [FAILED, IN_FORCE]
            assert desk.service.reasons == ["sharing"]
            assert "already blocked" in str(desk.told[-1].text)

    run(scenario())


def test_an_allow_list_stops_where_it_is_not_sure_and_goes_on_from_there(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with desk_in(tmp_path) as desk:
            guarding = desk.guarding
            guarding.edit(GuardianForm(RuleKind.ALLOW_ONLY, "a.example b.example c.example"))
            assert guarding.view.plan is not None
            assert [step.value for step in guarding.view.plan.steps][-1] == "*"
            with pytest.raises(InvalidInput):
                guarding.allow_only("a")
            desk.service.problem = only("allow b.example", LOST)
            guarding.allow_only("a.example")
            await desk.idle()
            plan = guarding.view.plan
            assert [step.state for step in plan.steps] == [IN_FORCE, UNKNOWN, WITHDRAWN, WITHDRAWN]
            assert not plan.everybody_else_shut_out
            desk.service.problem = lambda _rule: None
            star = next(row.id for row in guarding.view.rules if row.value == "*")
            guarding.send_again([star])  # never alone
            await desk.idle()
            asked = desk.service.asked[2:]
            assert asked == ["allow b.example", "allow c.example", "deny *"]
            assert guarding.view.plan is not None
            assert guarding.view.plan.everybody_else_shut_out
            assert desk.service.reasons == [""] * 4  # as the recipe is documented

    run(scenario())


def test_a_list_is_judged_then_sent_and_what_failed_is_sent_once_more(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with desk_in(tmp_path) as desk:
            guarding = desk.guarding
            guarding.import_text(
                "address;reason\n8.8.8.8;scraper\n8.8.8.8;again\nten\n9.9.0.9/24;\n10.0.0.0/8;\n"
            )
            await desk.until(lambda: guarding.view.importing)
            listed = guarding.view.importing
            assert listed is not None
            assert [row.value for row in listed.rows] == ["8.8.8.8", "", "", "9.9.0.0/24", ""]
            assert (listed.accepted, listed.refused, listed.covers) == (2, 3, 257)
            desk.service.problem = only("deny 9.9.0.0/24", REFUSED)
            guarding.start_import("bots")
            await desk.idle()
            listed = guarding.view.importing
            assert listed is not None
            assert (listed.finished, listed.done, listed.in_force, listed.failed) == (True, 2, 1, 1)
            assert str(listed.rows[3].problem) == str(REFUSED.text)
            desk.service.problem = lambda _rule: None
            guarding.retry_import()
            await desk.idle()
            assert desk.service.taken == ["deny 8.8.8.8", "deny 9.9.0.0/24"]
            assert desk.service.reasons == ["scraper", "bots"]
            guarding.close_import()
            assert guarding.view.importing is None

    run(scenario())


@pytest.mark.parametrize("problem", [UNAUTHORISED, OFFLINE, FORBIDDEN])
def test_a_list_stops_where_the_next_would_fare_the_same(tmp_path: Path, problem: UserError) -> None:
    async def scenario() -> None:
        async with desk_in(tmp_path) as desk:
            desk.service.problem = lambda _rule: problem
            desk.guarding.import_text("\n".join(ADDRESSES))
            await desk.until(lambda: desk.guarding.view.importing)
            desk.guarding.start_import()
            await desk.idle()
            assert len(desk.service.asked) <= 8
            counts = list(desk.states.values())
            assert counts.count(WITHDRAWN) >= 32
            assert counts.count(FAILED) == len(desk.service.asked)
            assert bool(desk.refused) is (problem is UNAUTHORISED)
            assert (desk.guarding.view.obstacle is not None) is (problem is FORBIDDEN)

    run(scenario())


def test_a_cancelled_list_lets_what_is_on_the_wire_come_back(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with desk_in(tmp_path) as desk:
            desk.service.gate = asyncio.Event()
            desk.guarding.import_text("\n".join(ADDRESSES))
            await desk.until(lambda: desk.guarding.view.importing)
            desk.guarding.start_import()
            await desk.until(lambda: len(desk.service.asked) == 4 and desk.guarding.view.sending)
            desk.guarding.cancel_import()
            desk.service.gate.set()
            await desk.idle()
            listed = desk.guarding.view.importing
            assert listed is not None
            assert (listed.in_force, listed.failed, listed.done, listed.cancelled) == (4, 0, 4, 36)
            desk.service.gate.clear()
            desk.guarding.retry_import()
            await desk.until(lambda: len(desk.service.asked) == 8 and desk.guarding.view.sending)
            listed = desk.guarding.view.importing
            assert listed is not None
            assert (listed.running, listed.cancelled) == (True, 0)  # those are to be sent now
            desk.service.gate.set()
            await desk.idle()
            assert len(desk.service.taken) == 40

    run(scenario())


def test_closing_in_the_middle_of_a_list_is_told_truly_at_the_next_start(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with desk_in(tmp_path) as desk:
            desk.service.gate = asyncio.Event()
            desk.guarding.import_text("\n".join(ADDRESSES))
            await desk.until(lambda: desk.guarding.view.importing)
            desk.guarding.start_import()
            await desk.until(lambda: len(desk.service.asked) == 4)
            asyncio.get_running_loop().call_soon(desk.service.gate.set)
        async with desk_in(tmp_path) as desk:
            states = list(desk.states.values())
            assert (states.count(IN_FORCE), states.count(FAILED)) == (4, 36)
            assert len(desk.guarding.view.unsent) == 36

    run(scenario())


def test_a_viewer_is_cut_by_token_first_and_each_half_has_its_own_outcome(tmp_path: Path) -> None:
    token = playback_token()
    link = f"https://demo.nanocosmos.de/nanoplayer/embed/2.0.0/nanoplayer.html?entry.security.jwtoken={token}"
    offline = Unreachable(text("The token service cannot be reached."))

    async def scenario() -> None:
        async with desk_in(tmp_path) as desk:
            guarding = desk.guarding

            async def cut() -> tuple[bool | None, bool | None]:
                guarding.cut_viewer(link, "8.8.8.8", "sharing")
                await desk.idle()
                view = guarding.view.cut
                assert view is not None
                assert view.token is not None
                assert view.block is not None
                return view.token.good, view.block.good

            assert await cut() == (True, True)
            assert desk.cutting.cut == [token]
            desk.cutting.outcome = Cut(waits=offline.text)
            desk.service.problem = lambda _rule: LOST
            assert await cut() == (None, None)
            desk.cutting.outcome = REFUSED
            desk.service.problem = lambda _rule: None
            assert await cut() == (False, True)
            desk.cutting.outcome = InvalidInput(text("This token is revoked already."))
            desk.service.problem = lambda _rule: FORBIDDEN
            assert await cut() == (True, False)
            for typed in (("no token", "8.8.8.8"), (link, "8.0.0.0/8"), (link, "watch.example")):
                with pytest.raises(InvalidInput):
                    guarding.cut_viewer(*typed, "")

    run(scenario())


def test_nothing_is_sent_that_cannot_be_recorded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scenario() -> None:
        async with desk_in(tmp_path) as desk, desk_in(tmp_path, view_only=True) as viewer:
            assert "only shows" in str(viewer.guarding.view.obstacle)
            assert viewer.guarding.view.cut_obstacle is None  # no record keeps anybody inside
            viewer.guarding.edit(GuardianForm(value="8.8.8.8"))
            with pytest.raises(InvalidInput):
                viewer.guarding.block()
            viewer.guarding.cut_viewer(playback_token(), "8.8.8.8", "")
            await viewer.idle()
            cut = viewer.guarding.view.cut
            assert cut is not None
            assert (cut.token and cut.token.good, cut.block and cut.block.good) == (True, False)
            assert viewer.service.asked == []
            full = LedgerUnwritable(text("The disk is full."))
            monkeypatch.setattr("nanosecure_gui.store.ledger_guardian.GuardianRecord.add", _raising(full))
            await desk.block("8.8.8.8")
            assert str(desk.told[-1].text) == "The disk is full."
            assert desk.service.asked == []

    run(scenario())


def test_an_outcome_that_the_disk_did_not_take_is_said_and_written_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario() -> None:
        async with desk_in(tmp_path) as desk:
            with monkeypatch.context() as patch:
                full = LedgerUnwritable(text("The disk is full."))
                patch.setattr("nanosecure_gui.store.ledger_guardian.GuardianRecord.settle", _raising(full))
                await desk.block("8.8.8.8")
            assert "could not be recorded" in str(desk.told[-1].text)
            assert desk.states == {"8.8.8.8": RuleState.SENDING}
            await desk.block("9.9.9.9")
            assert desk.states == {"8.8.8.8": IN_FORCE, "9.9.9.9": IN_FORCE}

    run(scenario())


def test_a_block_is_reminded_of_renewed_with_one_key_and_over_in_the_end(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with desk_in(tmp_path) as desk:
            desk.reminders.start()
            await desk.block("8.8.8.8")
            await desk.block("9.9.9.9")
            await desk.block("pirate.example", RuleKind.REFERRER)
            desk.told.clear()
            desk.pass_time(DAY - timedelta(minutes=30))
            await desk.until(lambda: desk.told)
            assert "2 blocks are about to end" in str(desk.told[0].text)
            (first, second) = desk.guarding.view.running_out
            desk.guarding.note_removed([first])
            await desk.until(lambda: desk.guarding.view.running_out == (second,))
            desk.guarding.renew_all_running_out()
            await desk.idle()
            assert desk.guarding.view.running_out == ()
            desk.pass_time(timedelta(minutes=30))
            assert desk.states["9.9.9.9"] is RuleState.REMOVED
            assert desk.states["8.8.8.8"] is IN_FORCE
            assert desk.states["pirate.example"] is IN_FORCE
            desk.pass_time(DAY)
            assert desk.states["8.8.8.8"] is RuleState.EXPIRED
            over = [row.id for row in desk.guarding.view.rules if row.state is RuleState.EXPIRED]
            desk.guarding.forget_rules(over)
            await desk.until(lambda: "8.8.8.8" in desk.states and desk.states["8.8.8.8"] is RuleState.RENEWED)

    run(scenario())


def test_each_organisation_has_its_own_rules_and_reminders_name_it(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with desk_in(tmp_path) as desk:
            await desk.block("8.8.8.8")
            desk.reminders.start()
            desk.session.activate(QUAY)
            await desk.until(lambda: not desk.guarding.view.loading)
            assert desk.guarding.view.rules == ()
            desk.pass_time(DAY - timedelta(minutes=1))
            await desk.until(lambda: desk.told and "Harbour Events" in str(desk.told[-1].text))

    run(scenario())


def test_a_role_that_may_not_is_told_before_anything_is_sent(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with desk_in(tmp_path) as desk:
            desk.service.problem = lambda _rule: FORBIDDEN
            await desk.block("8.8.8.8")
            assert Power.GUARD in desk.session.view.refused
            assert desk.guarding.view.obstacle is not None
            revoking_may_work = desk.guarding.view.cut_obstacle
            assert revoking_may_work is None
            desk.session.not_allowed(Power.REVOKE_TOKENS)
            assert desk.guarding.view.cut_obstacle is not None
            with pytest.raises(InvalidInput):
                desk.guarding.cut_viewer(playback_token(), "8.8.4.4", "")
            assert not desk.guarding.view.ready
            assert desk.session.view.role is Role.USER

    run(scenario())


def test_what_broke_off_with_the_credential_goes_on_with_the_next(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with desk_in(tmp_path) as desk:
            guarding = desk.guarding

            async def with_another_credential() -> None:
                assert desk.refused
                desk.service.problem = lambda _rule: None
                desk.session.activate(HARBOUR, Credential(HARBOUR.credential_kind, "another"))
                await desk.until(lambda: set(desk.states.values()) == {IN_FORCE})
                await desk.idle()

            desk.service.problem = lambda _rule: UNAUTHORISED
            await desk.block("8.8.8.8")
            assert desk.states == {"8.8.8.8": FAILED}
            await with_another_credential()
            assert guarding.view.form.value == ""
            desk.service.problem = only("allow b.example", UNAUTHORISED)
            guarding.edit(GuardianForm(RuleKind.ALLOW_ONLY, "a.example b.example"))
            guarding.allow_only("a.example")
            await desk.idle()
            await with_another_credential()
            assert desk.service.taken[-3:] == ["allow a.example", "allow b.example", "deny *"]
            assert guarding.view.form.value == ""
            desk.service.problem = lambda _rule: UNAUTHORISED
            guarding.import_text("9.9.9.9\n9.9.9.8")
            await desk.until(lambda: guarding.view.importing)
            guarding.start_import()
            await desk.idle()
            await with_another_credential()
            assert guarding.view.importing is not None
            assert guarding.view.importing.in_force == 2

    run(scenario())


def test_another_organisations_refused_credential_is_not_taken_for_the_active_ones(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with desk_in(tmp_path) as desk:
            desk.service.gate = asyncio.Event()
            desk.service.problem = lambda _rule: UNAUTHORISED
            desk.guarding.edit(GuardianForm(value="8.8.8.8"))
            desk.guarding.block()
            await desk.until(lambda: desk.service.asked)
            desk.session.activate(QUAY)
            desk.service.gate.set()
            await desk.until(lambda: desk.told)
            assert not desk.refused

    run(scenario())


def test_a_list_that_cannot_be_read_says_why_where_it_was_opened(tmp_path: Path) -> None:
    picture = tmp_path / "list.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))

    async def scenario() -> None:
        async with desk_in(tmp_path) as desk:
            guarding = desk.guarding
            guarding.import_text("8.8.8.8")
            await desk.until(lambda: guarding.view.importing)
            guarding.import_file(picture)
            await desk.until(lambda: guarding.view.unread)
            assert guarding.view.importing is None
            assert desk.told == []  # a dialog stands in front of the notices
            guarding.import_text("9.9.9.9")
            await desk.until(lambda: guarding.view.importing)
            assert guarding.view.unread is None

    run(scenario())


def test_an_emergency_does_not_wait_for_a_list(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with desk_in(tmp_path) as desk:
            guarding = desk.guarding
            desk.service.gate = asyncio.Event()
            guarding.import_text("\n".join(ADDRESSES))
            await desk.until(lambda: guarding.view.importing)
            guarding.start_import()
            await desk.until(lambda: len(desk.service.asked) == 4)
            guarding.edit(GuardianForm(value="9.9.9.9"))
            assert guarding.view.ready
            assert guarding.view.sending
            assert not guarding.view.sending_form
            guarding.block()
            await desk.until(lambda: "deny 9.9.9.9" in desk.service.asked)
            desk.service.gate.set()
            await desk.idle()

    run(scenario())


def test_own_addresses_are_kept_and_warned_of(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with desk_in(tmp_path) as desk:
            desk.guarding.set_own_addresses("8.8.8.8, 9.9.9.0/24")
            desk.guarding.edit(GuardianForm(RuleKind.NETWORK, "8.8.8.0/24"))
            assert any("this venue" in str(finding.text) for finding in desk.guarding.view.findings)
            with pytest.raises(InvalidInput):
                desk.guarding.set_own_addresses("studio")

    run(scenario())


def _raising(problem: UserError) -> object:
    def refuse(*_given: object, **_named: object) -> None:
        raise problem

    return refuse
