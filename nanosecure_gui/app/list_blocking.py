"""A list of addresses to be blocked: judged when it is read, then sent, a few at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from nanosecure_gui.core.guardian import NewRule, Rule
from nanosecure_gui.core.guardian import RuleState as State
from nanosecure_gui.core.guardian_lists import DryRun

from .guarding_view import ImportRow, ImportView
from .rule_run import RuleRun

LIST: Final = "list:"  # begins the batch of an imported list
_OVER: Final = (State.IN_FORCE, State.FAILED, State.UNKNOWN, State.WITHDRAWN, State.EXPIRED, State.RENEWED)


class ListBlocking:
    """One imported list. What became of its rows is read from the rules of its batch."""

    def __init__(self, source: str, judged: DryRun, batch: str) -> None:
        self._source = source
        self.judged = judged
        self.batch = batch
        self.run: RuleRun | None = None
        self.started = False
        self._began: tuple[datetime, int] | None = None  # when, and how many were over by then

    def rules(self, reason: str) -> list[NewRule]:
        """What is to be sent; `reason` for the rows without their own."""
        return [row.rule(reason) for row in self.judged.accepted]

    def begin(self, run: RuleRun, now: datetime, over: int = 0) -> None:
        """It is being sent from now on."""
        self.run, self.started, self._began = run, True, (now, over)

    def end(self) -> None:
        """Nothing of it is on its way any more."""
        self.run = None

    def mine(self, rules: Iterable[Rule]) -> list[Rule]:
        """The rules of this list."""
        return [rule for rule in rules if rule.batch == self.batch]

    def view(self, rules: Sequence[Rule], now: datetime) -> ImportView:
        """The list as it stands."""
        by_value = {rule.new.value: rule for rule in self.mine(rules)}
        rows = tuple(
            ImportRow(row.number, row.written, row.outcome, row.value, row.kind, row.reason, row.notes)
            for row in self.judged.rows
        )
        accepted = len(self.judged.accepted)
        shown = ImportView(
            self._source,
            rows,
            accepted,
            len(rows) - accepted,
            self.judged.covers,
            self.judged.notes,
            self.judged.typed,
        )
        if not self.started:
            return shown
        return self._progress(shown, by_value, now)

    def _progress(self, shown: ImportView, by_value: dict[str, Rule], now: datetime) -> ImportView:
        rows = tuple(_with_state(row, by_value.get(row.value), now) for row in shown.rows)
        states = [row.state for row in rows if row.state is not None]
        done = sum(state in _OVER for state in states)
        in_force = states.count(State.IN_FORCE)
        rate = self._rate(done, now)
        return replace(
            shown,
            rows=rows,
            running=self.run is not None,
            finished=self.run is None,
            done=done,
            in_force=in_force,
            failed=sum(state in (State.FAILED, State.UNKNOWN) for state in states),
            rate=rate,
            seconds_left=(shown.accepted - done) / rate if rate and self.run is not None else None,
        )

    def _rate(self, done: int, now: datetime) -> float:
        if self._began is None:
            return 0.0
        at, before = self._began
        seconds = (now - at).total_seconds()
        return max(0.0, (done - before) / seconds) if seconds > 0 else 0.0


def _with_state(row: ImportRow, rule: Rule | None, now: datetime) -> ImportRow:
    if rule is None or not row.value:
        return row
    return replace(row, state=rule.state_at(now), problem=rule.problem)
