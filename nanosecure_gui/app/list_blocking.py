"""A list of addresses to be blocked: judged when it is read, then sent, a few at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Final

from nanosecure_gui.core.guardian import NewRule, Rule
from nanosecure_gui.core.guardian import RuleState as State
from nanosecure_gui.core.guardian_lists import DryRun

from .guarding_view import ImportRow, ImportView
from .rule_run import RuleRun

LIST: Final = "list:"  # begins the batch of an imported list
_SENT: Final = frozenset(State) - {State.WAITING, State.SENDING, State.WITHDRAWN}


class ListBlocking:
    """One imported list. What became of its rows is read from the rules of its batch."""

    def __init__(self, source: str, judged: DryRun, batch: str) -> None:
        self.judged = judged
        self.batch = batch
        self.run: RuleRun | None = None
        self.started = False
        self._began: datetime | None = None
        self._before = _before(source, judged)
        self._rules: tuple[Rule, ...] | None = None  # those that `_so_far` shows
        self._so_far = self._before

    def rules(self, reason: str) -> list[NewRule]:
        """What is to be sent; `reason` for the rows without their own."""
        return [row.rule(reason) for row in self.judged.accepted]

    def begin(self, run: RuleRun, now: datetime) -> None:
        """It is being sent from now on."""
        self.run, self.started, self._began = run, True, now

    def end(self) -> None:
        """Nothing of it is on its way any more."""
        self.run = None

    def mine(self, rules: Iterable[Rule]) -> list[Rule]:
        """The rules of this list."""
        return [rule for rule in rules if rule.batch == self.batch]

    def view(self, rules: tuple[Rule, ...], now: datetime) -> ImportView:
        """The list as it stands."""
        if not self.started:
            return self._before
        if rules is not self._rules:
            self._rules, self._so_far = rules, self._with_outcomes(rules)
        if self.run is None:
            return replace(self._so_far, finished=True)
        rate = self._rate(now)
        return replace(
            self._so_far,
            running=True,
            cancelled=0,  # what was before is sent now
            rate=rate,
            seconds_left=self.run.left / rate if rate else None,
        )

    def _with_outcomes(self, rules: Iterable[Rule]) -> ImportView:
        by_value = {rule.new.value: rule for rule in self.mine(rules)}
        rows = tuple(_with_state(row, by_value.get(row.value)) for row in self._before.rows)
        states = Counter(row.state for row in rows if row.state is not None)
        return replace(
            self._before,
            rows=rows,
            done=sum(states[state] for state in _SENT),
            in_force=states[State.IN_FORCE],
            failed=states[State.FAILED] + states[State.UNKNOWN],
            cancelled=states[State.WITHDRAWN],
        )

    def _rate(self, now: datetime) -> float:
        """Rules a second."""
        if self.run is None or self._began is None:
            return 0.0
        seconds = (now - self._began).total_seconds()
        return self.run.done / seconds if seconds > 0 else 0.0


def _before(source: str, judged: DryRun) -> ImportView:
    """The list before it is sent."""
    rows = tuple(
        ImportRow(row.number, row.written, row.outcome, row.value, row.kind, row.reason, row.notes)
        for row in judged.rows
    )
    accepted = len(judged.accepted)
    return ImportView(source, rows, accepted, len(rows) - accepted, judged.covers, judged.notes, judged.typed)


def _with_state(row: ImportRow, rule: Rule | None) -> ImportRow:
    if rule is None or not row.value:
        return row
    return replace(row, state=rule.state, problem=rule.problem)
