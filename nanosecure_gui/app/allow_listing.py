"""Allow-lists of the Guardian tab: domains allowed one after the other, then every other page shut out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from nanosecure_gui.core.guardian import EVERY_PAGE, TAKES_EFFECT, Action, NewRule, Rule
from nanosecure_gui.core.guardian import RuleState as State
from nanosecure_gui.core.wording import Text, text

from .guarding_view import AllowPlan, PlanStep
from .guarding_work import PLAN

if TYPE_CHECKING:
    from .guarding_work import GuardingWork, Start
    from .rule_sending import RuleSending

ALLOW_LIST: Final = "allow:"  # begins the batch of an allow-list
_REMOVE: Final = text("The way back: remove the rules on the vendor's page. From here, none can be removed.")
_TO_GO_ON: Final = text(
    "Continue when the cause is mended: what is missing is sent, * last. Or leave it: the domains allowed so "
    "far shut nobody out; the vendor's page removes them."
)


class AllowListing:
    """One is reported at a time: `batch` is the one its rules have, empty for none."""

    def __init__(self, work: GuardingWork, sending: RuleSending, start: Start) -> None:
        self._work = work
        self._sending = sending
        self._start = start
        self.batch = ""

    def begin(self, rules: Sequence[NewRule], organisation_id: str, done: Callable[[], None]) -> None:
        """Send a new one in its order; `done` is called if the service took all of it."""
        self._start(PLAN, lambda: self._ask(rules, organisation_id, done))

    def go_on(
        self, batch: str, rules: Sequence[Rule], organisation_id: str, done: Callable[[], None]
    ) -> None:
        """Send what is missing of one, `*` last."""
        missing = [rule for rule in rules if rule.batch == batch and rule.state.can_be_sent_again]
        missing.sort(key=lambda rule: (_is_star(rule.new), rule.id))
        ids = [rule.id for rule in missing]
        self._start(PLAN, lambda: self._send(batch, ids, organisation_id, done))

    def find_unfinished(self, rules: Sequence[Rule]) -> None:
        """Report the latest one if it stopped half-way, unless one is reported; `rules` are newest first."""
        self.batch = self.batch or _unfinished_plan(rules)

    def forget(self) -> None:
        """Report none."""
        self.batch = ""

    def view(self, rules: Sequence[Rule], *, running: bool) -> AllowPlan | None:
        """The one that is reported, as it stands; `rules` are newest first."""
        begun = [rule for rule in reversed(rules) if self.batch and rule.batch == self.batch]
        return _plan_of(begun, running=running) if begun else None

    async def _ask(self, rules: Sequence[NewRule], organisation_id: str, done: Callable[[], None]) -> None:
        batch = f"{ALLOW_LIST}{uuid4()}"
        asked = await self._sending.ask(rules, organisation_id, batch=batch)
        await self._send(batch, [rule.id for rule in asked], organisation_id, done)

    async def _send(
        self, batch: str, ids: Sequence[int], organisation_id: str, done: Callable[[], None]
    ) -> None:
        self.batch = batch
        await self._work.send(ids, organisation_id, in_order=True, done=done)


def planned(rules: Sequence[NewRule]) -> AllowPlan:
    """An allow-list before it is sent."""
    steps = (PlanStep(number, new.action, new.value, State.WAITING) for number, new in enumerate(rules, 1))
    return AllowPlan(tuple(steps))


def _plan_of(rules: Sequence[Rule], *, running: bool) -> AllowPlan:
    """An allow-list that was begun, from its rules in their order."""
    steps = tuple(
        PlanStep(number, rule.new.action, rule.new.value, rule.state, rule.problem)
        for number, rule in enumerate(rules, 1)
    )
    plan = AllowPlan(steps, rules[0].batch, running, everybody_else_shut_out=steps[-1].state.may_hold)
    if running:
        return plan
    verdict, way_back = _verdict(steps)
    unfinished = any(step.state.can_be_sent_again for step in steps)
    return replace(plan, verdict=verdict, way_back=way_back, can_continue=unfinished)


def _unfinished_plan(rules: Iterable[Rule]) -> str:
    """The batch of the latest allow-list, if it stopped half-way; `rules` are newest first."""
    latest = next((rule.batch for rule in rules if rule.batch.startswith(ALLOW_LIST)), "")
    mine = [rule for rule in rules if latest and rule.batch == latest]
    return latest if any(rule.state.can_be_sent_again for rule in mine) else ""


def _is_star(rule: NewRule) -> bool:
    """Whether it shuts every page out that is not allowed."""
    return rule.value == EVERY_PAGE and rule.action is Action.DENY


def _verdict(steps: Sequence[PlanStep]) -> tuple[Text, Text]:
    *allows, star = steps
    missing = next((step for step in allows if step.state is not State.IN_FORCE), None)
    if star.state is State.UNKNOWN:
        sentence = text(
            "Whether every other page is shut out is not known: {problem}", problem=star.problem or "?"
        )
        return sentence, text("Continue sends it again, which does no harm. {remove}", remove=_REMOVE)
    if star.state.may_hold:
        sentence = text("Only these domains are allowed, within {span}.", span=TAKES_EFFECT)
        if missing is not None:
            sentence = text("Every other page is shut out, and {domain} may be too.", domain=missing.value)
        return sentence, _REMOVE
    if missing is not None:
        sentence = text(
            "Stopped: {domain} is not surely allowed. {star} was not sent: nobody is shut out.",
            domain=missing.value,
            star=EVERY_PAGE,
        )
        return _because(sentence, missing.problem), _TO_GO_ON
    sentence = text(
        "All domains are allowed, but every other page still is too: {star} is not blocked.", star=EVERY_PAGE
    )
    return _because(sentence, star.problem), _TO_GO_ON


def _because(sentence: Text, problem: Text | None) -> Text:
    return (
        text("{sentence} The reason: {problem}", sentence=sentence, problem=problem) if problem else sentence
    )
