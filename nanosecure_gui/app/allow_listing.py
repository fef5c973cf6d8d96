"""Allow-lists of the Guardian tab: domains allowed one after the other, then every other page shut out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from uuid import uuid4

from .guarding_rows import ALLOW_LIST, is_star, plan_of, unfinished_plan
from .guarding_work import PLAN

if TYPE_CHECKING:
    from nanosecure_gui.core.guardian import NewRule, Rule

    from .guarding_view import AllowPlan
    from .guarding_work import GuardingWork, Start
    from .rule_sending import RuleSending


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
        missing.sort(key=lambda rule: (is_star(rule.new), rule.id))
        ids = [rule.id for rule in missing]
        self._start(PLAN, lambda: self._send(batch, ids, organisation_id, done))

    def find_unfinished(self, rules: Sequence[Rule]) -> None:
        """Report the latest one if it stopped half-way, unless one is reported; `rules` are newest first."""
        self.batch = self.batch or unfinished_plan(rules)

    def forget(self) -> None:
        """Report none."""
        self.batch = ""

    def view(self, rules: Sequence[Rule], *, running: bool) -> AllowPlan | None:
        """The one that is reported, as it stands; `rules` are newest first."""
        begun = [rule for rule in reversed(rules) if self.batch and rule.batch == self.batch]
        return plan_of(begun, running=running) if begun else None

    async def _ask(self, rules: Sequence[NewRule], organisation_id: str, done: Callable[[], None]) -> None:
        batch = f"{ALLOW_LIST}{uuid4()}"
        asked = await self._sending.ask(rules, organisation_id, batch=batch)
        await self._send(batch, [rule.id for rule in asked], organisation_id, done)

    async def _send(
        self, batch: str, ids: Sequence[int], organisation_id: str, done: Callable[[], None]
    ) -> None:
        self.batch = batch
        await self._work.send(ids, organisation_id, in_order=True, done=done)
