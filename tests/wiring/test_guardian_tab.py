"""Guardian in the whole program against the practice service: every two-step action, also half-way."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from nanosecure_gui.app.guarding import Guarding
from nanosecure_gui.core.guardian import GuardianForm, RuleKind, RuleState
from nanosecure_gui.training.faults import Fault, FaultKind, Faults
from nanosecure_gui.training.server import PracticeServer
from nanosecure_gui.training.service import Variants
from tests.wiring.live_program import Act, Live, harbour, keep

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
        for number, domain in enumerate(("pirate.example", "thief.example"), 1):
            guarding.edit(GuardianForm(RuleKind.REFERRER, domain, "embeds us"))
            guarding.block()
            await live.until(
                lambda number=number: list(states(guarding).values()).count(RuleState.IN_FORCE) == number
            )  # type: ignore[misc]

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
    practice.service.faults = Faults((Fault(FaultKind.WRONG_TYPES, path="/referer", status=500, after=3),))

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
