"""How rules are shown: rows of the table, and the steps of an allow-list with how it went."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from nanosecure_gui.core.guardian import EVERY_PAGE, TAKES_EFFECT, Action, NewRule, Rule
from nanosecure_gui.core.guardian import RuleState as State
from nanosecure_gui.core.wording import Text, text

from .guarding_view import AllowPlan, PlanStep, RuleRow

ALLOW_LIST: Final = "allow:"  # begins the batch of an allow-list
_UNSENT: Final = (State.FAILED, State.UNKNOWN)
_REMOVE: Final = text("The way back: remove the rules on the vendor's page. From here, none can be removed.")
_TO_GO_ON: Final = text(
    "Continue when the cause is mended: what is missing is sent, * last. Or leave it: the domains allowed so "
    "far shut nobody out; the vendor's page removes them."
)


class RuleTable:
    """The rows, made again only when the rules, the permission or, at a moment known before, the time has
    changed them."""

    def __init__(self) -> None:
        self.running_out: tuple[int, ...] = ()
        self.unsent: tuple[int, ...] = ()
        self._rows: tuple[RuleRow, ...] = ()
        self._of: tuple[object, ...] = ()
        self._made = self._until = datetime.max.replace(tzinfo=UTC)

    def rows(
        self, rules: tuple[Rule, ...], now: datetime, *, may_write: bool, may_send: bool
    ) -> tuple[RuleRow, ...]:
        """The rows of `rules` at `now`."""
        before = self._of
        same = bool(before) and before[0] is rules and before[1:] == (may_write, may_send)
        if not same or not self._made <= now < self._until:
            self._of, self._made = (rules, may_write, may_send), now
            self._rows = tuple(row(each, now, may_write=may_write, may_send=may_send) for each in rules)
            moments = (at for rule in rules for at in rule.moments if at > now)
            self._until = min(moments, default=datetime.max.replace(tzinfo=UTC))
            self.running_out = tuple(each.id for each in self._rows if each.runs_out)
            self.unsent = tuple(each.id for each in self._rows if each.state in _UNSENT)
        return self._rows


def row(rule: Rule, now: datetime, *, may_write: bool, may_send: bool) -> RuleRow:
    """A rule in the table."""
    state = rule.state_at(now)
    return RuleRow(
        rule.id,
        rule.new.kind,
        rule.new.action,
        rule.new.value,
        rule.new.reason,
        rule.asked_by,
        rule.sent_at or rule.asked_at,
        state,
        rule.ends if state.may_hold else None,
        until_removed=rule.new.lasts is None and state.may_hold,
        problem=rule.problem,
        runs_out=rule.runs_out(now),
        can_renew=may_send and is_renewable(rule, now),
        can_send_again=may_send and state.can_be_sent_again,
        can_note_removed=may_write and state in (State.IN_FORCE, State.UNKNOWN),
        can_forget=may_write and state not in (State.WAITING, State.SENDING),
    )


def is_renewable(rule: Rule, now: datetime) -> bool:
    """Whether another 24 hours can be asked for."""
    return rule.new.lasts is not None and rule.state_at(now) in (State.IN_FORCE, State.EXPIRED)


def planned(rules: Sequence[NewRule]) -> AllowPlan:
    """An allow-list before it is sent."""
    steps = (PlanStep(number, new.action, new.value, State.WAITING) for number, new in enumerate(rules, 1))
    return AllowPlan(tuple(steps))


def plan_of(rules: Sequence[Rule], *, running: bool) -> AllowPlan:
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


def unfinished_plan(rules: Iterable[Rule]) -> str:
    """The batch of the latest allow-list, if it stopped half-way; `rules` are newest first."""
    latest = next((rule.batch for rule in rules if rule.batch.startswith(ALLOW_LIST)), "")
    mine = [rule for rule in rules if latest and rule.batch == latest]
    return latest if any(rule.state.can_be_sent_again for rule in mine) else ""


def is_star(rule: NewRule) -> bool:
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
