"""Guardian in the whole program against the practice service: every two-step action, also half-way."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from nanosecure_gui.app.guarding import Guarding
from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.guardian import GuardianForm, RuleKind, RuleState
from nanosecure_gui.training.faults import Fault, FaultKind, Faults
from nanosecure_gui.training.server import PracticeServer
from nanosecure_gui.training.service import Variants
from tests.wiring.live_program import Live, harbour, keep

DOMAINS = "app.example.com www.example.com demo.nanocosmos.de"


@pytest.fixture
def live(qapp: QApplication, tmp_path: Path, practice: PracticeServer) -> Live:
    keep(tmp_path, harbour(practice.addresses))
    return Live(qapp, tmp_path, {"harbour": practice.service.user_token})


def sent(practice: PracticeServer) -> list[str]:
    """What Guardian took, in its order."""
    return [
        f"{rule['type']} {rule.get('ip', rule.get('domain'))}" for rule in practice.service.guardian_rules
    ]


async def opened(live: Live) -> Guarding:
    await live.ready()
    guarding = live.program.guardian.guarding
    guarding.observe(lambda _view: live._look())
    await live.until(lambda: not guarding.view.loading and guarding.view.obstacle is None)
    return guarding


def states(guarding: Guarding) -> dict[str, RuleState]:
    return {row.value: row.state for row in guarding.view.rules}


async def allowing(live: Live, guarding: Guarding) -> None:
    guarding.edit(GuardianForm(RuleKind.ALLOW_ONLY, DOMAINS, "only our pages"))
    guarding.allow_only("app.example.com")
    await live.until(lambda: guarding.view.plan is not None and guarding.view.plan.verdict is not None)


def test_an_address_is_blocked_on_record_and_renewed(live: Live, practice: PracticeServer) -> None:
    async def act(live: Live) -> None:
        guarding = await opened(live)
        guarding.edit(GuardianForm(RuleKind.NETWORK, "8.8.4.4/24", "restreams us"))
        assert guarding.view.ready
        guarding.block()
        await live.notice("8.8.4.0/24 is blocked for 24 h")
        (row,) = guarding.view.rules
        assert (row.state, row.reason, row.ends) == (
            RuleState.IN_FORCE,
            "restreams us",
            row.at + timedelta(hours=24),
        )
        assert guarding.view.form.value == ""
        guarding.renew([row.id])
        await live.notice("sent again")
        assert [each.state for each in guarding.view.rules] == [RuleState.IN_FORCE, RuleState.RENEWED]

    assert live.run(act) == 0
    assert sent(practice) == ["deny 8.8.4.0/24"] * 2
    assert practice.service.guardian_rules[0]["tag"] == "restreams us"


def test_the_spelling_that_works_is_remembered(live: Live, practice: PracticeServer) -> None:
    practice.service.variants = Variants(guardian_path="referrer")

    async def act(live: Live) -> None:
        guarding = await opened(live)
        for domain in ("pirate.example", "thief.example"):
            guarding.edit(GuardianForm(RuleKind.REFERRER, domain, "embeds us"))
            guarding.block()
            await live.notice(f"{domain} is blocked")

    assert live.run(act) == 0
    asked = [each.path for each in practice.service.record.asked if "refer" in each.path]
    assert asked == ["/referer", "/referrer", "/referrer"]
    assert [rule["info"] for rule in practice.service.guardian_rules] == ["embeds us"] * 2


def test_an_allow_list_is_sent_in_order(live: Live, practice: PracticeServer) -> None:
    async def act(live: Live) -> None:
        guarding = await opened(live)
        await allowing(live, guarding)
        plan = guarding.view.plan
        assert plan is not None
        assert plan.everybody_else_shut_out
        assert not plan.can_continue
        assert "vendor's page" in str(plan.way_back)

    assert live.run(act) == 0
    assert sent(practice) == [*(f"allow {domain}" for domain in DOMAINS.split()), "deny *"]


def test_an_allow_list_that_fails_half_way_shuts_nobody_out_and_is_continued_after_a_restart(
    qapp: QApplication, tmp_path: Path, practice: PracticeServer
) -> None:
    keep(tmp_path, harbour(practice.addresses))
    secrets = {"harbour": practice.service.user_token}
    practice.service.faults = Faults((Fault(FaultKind.SERVER_ERROR, path="/referer", status=400, after=1),))

    async def fails(live: Live) -> None:
        guarding = await opened(live)
        await allowing(live, guarding)
        plan = guarding.view.plan
        assert plan is not None
        assert [step.state for step in plan.steps] == [
            RuleState.IN_FORCE,
            RuleState.FAILED,
            RuleState.WITHDRAWN,
            RuleState.WITHDRAWN,
        ]
        assert "nobody is shut out" in str(plan.verdict)
        assert plan.can_continue

    async def goes_on(live: Live) -> None:
        guarding = await opened(live)
        assert guarding.view.plan is not None
        guarding.continue_plan()
        await live.until(lambda: bool(guarding.view.plan and guarding.view.plan.everybody_else_shut_out))

    assert Live(qapp, tmp_path, secrets).run(fails) == 0
    assert sent(practice) == ["allow app.example.com"]
    practice.service.faults = Faults()
    assert Live(qapp, tmp_path, secrets).run(goes_on) == 0
    assert sent(practice) == [*(f"allow {domain}" for domain in DOMAINS.split()), "deny *"]


def test_whether_the_star_holds_is_left_open_when_its_answer_is_lost(
    live: Live, practice: PracticeServer
) -> None:
    async def act(live: Live) -> None:
        guarding = await opened(live)
        await allowing(live, guarding)
        plan = guarding.view.plan
        assert plan is not None
        assert plan.steps[-1].state is RuleState.UNKNOWN
        assert plan.everybody_else_shut_out
        assert plan.can_continue
        guarding.allow_every_page()
        await live.notice("allows every page")

    practice.service.faults = Faults(
        (Fault(FaultKind.EMPTY, path="/referer", status=500, after=3, count=1, acts=True),)
    )
    assert live.run(act) == 0
    assert sent(practice)[-2:] == ["deny *", "allow *"]


def own_token(practice: PracticeServer, **claims: object) -> str:
    """A token of the organisation that was made elsewhere."""
    return practice.service.mint_foreign_token(sub=practice.service.world.organisation_id, **claims)


async def cut(live: Live, guarding: Guarding, token: str) -> tuple[bool | None, bool | None]:
    """How both halves went."""
    guarding.cut_viewer(token, "8.8.8.8", "sharing")
    await live.until(lambda: guarding.view.cut is not None and guarding.view.cut.block is not None)
    view = guarding.view.cut
    assert view is not None
    assert view.token is not None
    assert view.block is not None
    await live.until(lambda: not guarding.view.sending)
    return view.token.good, view.block.good


def test_a_viewer_is_revoked_first_then_blocked_and_each_half_may_fail(
    live: Live, practice: PracticeServer
) -> None:
    good, stuck, late = own_token(practice), own_token(practice, revocable=False), own_token(practice)

    async def act(live: Live) -> None:
        guarding = await opened(live)
        assert await cut(live, guarding, good) == (True, True)
        order = [each.path for each in practice.service.record.asked if each.method == "POST"]
        assert order.index("/api/v1/splay/revoke") < order.index("/ip")
        assert await cut(live, guarding, stuck) == (False, True)
        practice.service.faults = Faults((Fault(FaultKind.SERVER_ERROR, path="/ip", status=400),))
        assert await cut(live, guarding, late) == (True, False)
        assert list(live.told) == []  # both outcomes stand in their place

    assert live.run(act) == 0
    assert set(practice.service.record.revoked) == {good, late}
    assert sent(practice) == ["deny 8.8.8.8"] * 2


def test_a_list_is_blocked_around_the_row_that_fails(
    live: Live, practice: PracticeServer, tmp_path: Path
) -> None:
    listed = tmp_path / "bots.csv"
    listed.write_text("ip;reason\n" + "".join(f"8.8.{number}.8;bot {number}\n" for number in range(12)))
    practice.service.faults = Faults(
        (Fault(FaultKind.SERVER_ERROR, path="/ip", status=400, after=5, count=1),)
    )

    async def act(live: Live) -> None:
        guarding = await opened(live)
        guarding.import_file(listed)
        await live.until(lambda: guarding.view.importing is not None)
        guarding.start_import()
        await live.until(lambda: guarding.view.importing is not None and guarding.view.importing.finished)
        view = guarding.view.importing
        assert view is not None
        assert (view.source, view.accepted, view.in_force, view.failed) == ("bots.csv", 12, 11, 1)
        guarding.retry_import()
        await live.until(lambda: list(states(guarding).values()) == [RuleState.IN_FORCE] * 12)
        trail = await live.program.ledger.keeper.read(lambda ledger: list(ledger.audit.lines()))
        assert sum(line.what == "rule-in-force" for line in trail) == 12
        assert sum(line.what == "rule-failed" for line in trail) == 1

    assert live.run(act) == 0
    assert {rule["tag"] for rule in practice.service.guardian_rules} == {f"bot {n}" for n in range(12)}


def test_a_read_only_role_is_told_why_before_it_tries(
    qapp: QApplication, tmp_path: Path, practice: PracticeServer
) -> None:
    keep(tmp_path, harbour(practice.addresses))

    async def act(live: Live) -> None:
        await live.ready()
        guarding = live.program.guardian.guarding
        assert "read-only" in str(guarding.view.obstacle)
        guarding.edit(GuardianForm(value="8.8.8.8"))
        with pytest.raises(InvalidInput):
            guarding.block()

    assert Live(qapp, tmp_path, {"harbour": practice.service.read_only_token}).run(act) == 0
    assert sent(practice) == []
