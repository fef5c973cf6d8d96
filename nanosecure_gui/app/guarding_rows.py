"""How rules are shown: the rows of the table."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from nanosecure_gui.core.guardian import Rule
from nanosecure_gui.core.guardian import RuleState as State

from .guarding_view import RuleRow

_UNSENT: Final = (State.FAILED, State.UNKNOWN)


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
