"""Guardian's rules as this desk sent them: written down before they are sent, and what came of each.

The service names no rule and lists none, so this is all there is to know. Each method is one transaction.
"""

# ruff: noqa: S608 - statements are made of constants only, values are always bound
from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from nanosecure_gui.core.guardian import BLOCK_LASTS, Action, NewRule, Rule, RuleKind, RuleState
from nanosecure_gui.core.kept_text import kept, read_kept
from nanosecure_gui.core.wording import Text, text

from .audit import PROGRAM, AuditTrail, Event, instant, moment
from .database import Database, Row
from .ledger_rows import clean

MOST_SHOWN: Final = 10_000

_COLUMNS: Final = (  # in the order of the table
    "id, organisation_id, kind, action, value, reason, state, asked_at, asked_by, sent_at, ends_at,"
    " attempts, problem, code, batch, renews"
)
_CAN_BE_SENT: Final = (RuleState.WAITING, RuleState.FAILED, RuleState.UNKNOWN, RuleState.WITHDRAWN)
_IN_FLIGHT: Final = (RuleState.WAITING, RuleState.SENDING)
CUT_OFF: Final = text("NanoSecure ended before the answer came.")
_NOT_SENT: Final = text("NanoSecure ended before it was sent.")


@dataclass(frozen=True, slots=True)
class Taken:
    """The service took it. `already`: it said that it had it, so its 24 hours began earlier."""

    id: int
    already: bool = False


@dataclass(frozen=True, slots=True)
class NotTaken:
    """It did not take effect, and `why`; with `doubt` it may have all the same."""

    id: int
    why: Text
    code: int = 0
    doubt: bool = False


RuleOutcome = Taken | NotTaken


class GuardianRecord:
    """The rules of one ledger."""

    def __init__(self, database: Database, audit: AuditTrail) -> None:
        self._database = database
        self._audit = audit

    def add(
        self,
        rules: Sequence[NewRule],
        *,
        organisation_id: str,
        by: str,
        now: datetime,
        batch: str = "",
        renews: Sequence[int] = (),
    ) -> tuple[Rule, ...]:
        """Somebody wants these rules; they wait. `batch` joins those of one action; `renews` names the rules
        whose place they are to take, one for each."""
        with self._database.writing():
            first = self._database.number("SELECT MAX(id) FROM guardian_rule") + 1
            ids = range(first, first + len(rules))
            old: Sequence[int | None] = renews or [None] * len(rules)
            self._database.run_many(
                "INSERT INTO guardian_rule (id, organisation_id, kind, action, value, reason, state,"
                " asked_at, asked_by, attempts, problem, code, batch, renews)"
                " VALUES (?, ?, ?, ?, ?, ?, 'waiting', ?, ?, 0, '', 0, ?, ?)",
                [
                    (
                        *(rule_id, organisation_id, new.kind, new.action, clean(new.value)),
                        *(clean(new.reason), moment(now), clean(by), batch, before),
                    )
                    for rule_id, new, before in zip(ids, rules, old, strict=True)
                ],
            )
            added = self._rules(ids)
            self._audit.add(now, [_event(rule, "rule-asked", rule.new.reason) for rule in added])
        return added

    def send(self, ids: Sequence[int], *, by: str, now: datetime) -> tuple[Rule, ...]:
        """They are about to be sent. Returns those that may be: not what is in force, over or on its way."""
        with self._database.writing():
            ready = [rule for rule in self._rules(ids) if rule.state in _CAN_BE_SENT]
            self._database.run_many(
                "UPDATE guardian_rule SET state = 'sending', sent_at = ?, attempts = attempts + 1,"
                " problem = '', code = 0 WHERE id = ?",
                [(moment(now), rule.id) for rule in ready],
            )
            self._audit.add(now, [_event(rule, "rule-sent", who=clean(by)) for rule in ready])
            return self._rules([rule.id for rule in ready])

    def settle(self, outcomes: Sequence[RuleOutcome], now: datetime) -> None:
        """Writes down what came of rules that were sent."""
        with self._database.writing():
            known = {rule.id: rule for rule in self._rules([each.id for each in outcomes])}
            events = []
            for outcome in outcomes:
                rule = known.get(outcome.id)
                if rule is None or rule.state is not RuleState.SENDING:
                    continue
                events += (
                    self._taken(rule, outcome) if isinstance(outcome, Taken) else self._not(rule, outcome)
                )
            self._audit.add(now, events)

    def withdraw(self, ids: Sequence[int], *, by: str, now: datetime) -> None:
        """Takes back what was not sent yet."""
        self._mark(ids, (RuleState.WAITING,), RuleState.WITHDRAWN, "rule-withdrawn", by, now)

    def note_removed(self, ids: Sequence[int], *, by: str, now: datetime) -> None:
        """Somebody removed them on the vendor's page: nothing is sent."""
        held = (RuleState.IN_FORCE, RuleState.UNKNOWN)
        self._mark(ids, held, RuleState.REMOVED, "rule-noted-removed", by, now)

    def forget(self, ids: Sequence[int], *, by: str, now: datetime) -> None:
        """Takes them off the list; the audit keeps them. Not what is on its way."""
        with self._database.writing():
            gone = [rule for rule in self._rules(ids) if rule.state not in _IN_FLIGHT]
            self._database.run_many(
                "UPDATE guardian_rule SET hidden = 1 WHERE id = ?", [(rule.id,) for rule in gone]
            )
            self._audit.add(now, [_event(rule, "rule-forgotten", who=clean(by)) for rule in gone])

    def settle_interrupted(self, now: datetime) -> int:
        """After the program died: what was on its way may be in force, what waited is not. Returns how many
        there were."""
        with self._database.writing():
            rows = self._database.all(
                f"SELECT {_COLUMNS} FROM guardian_rule WHERE state IN ('waiting', 'sending')"
            )
            left = [_rule(row) for row in rows]
            self.settle(
                [NotTaken(rule.id, CUT_OFF, doubt=True) for rule in left if rule.state is RuleState.SENDING],
                now,
            )
            waiting = [rule for rule in left if rule.state is RuleState.WAITING]
            self._database.run_many(
                "UPDATE guardian_rule SET state = CASE doubt WHEN 1 THEN 'unknown' ELSE 'failed' END,"
                " problem = ? WHERE id = ?",
                [(kept(_NOT_SENT), rule.id) for rule in waiting],
            )
            self._audit.add(
                now, [_event(rule, "rule-failed", str(_NOT_SENT), who=PROGRAM) for rule in waiting]
            )
        return len(left)

    def of(self, organisation_id: str) -> tuple[Rule, ...]:
        """The rules of an organisation that are on its list, newest first."""
        rows = self._database.all(
            f"SELECT {_COLUMNS} FROM guardian_rule WHERE organisation_id = ? AND hidden = 0"
            " ORDER BY id DESC LIMIT ?",
            (organisation_id, MOST_SHOWN),
        )
        return tuple(_rule(row) for row in rows)

    def ending(self, now: datetime, until: datetime) -> tuple[Rule, ...]:
        """The rules of all organisations that are in force and end by themselves until then, the next one
        first."""
        rows = self._database.all(
            f"SELECT {_COLUMNS} FROM guardian_rule WHERE ends_at > ? AND ends_at <= ?"
            " AND state = 'in-force' AND hidden = 0 ORDER BY ends_at",
            (moment(now), moment(until)),
        )
        return tuple(_rule(row) for row in rows)

    # ------------------------------------------------------------------------------------------------- parts

    def _taken(self, rule: Rule, outcome: Taken) -> list[Event]:
        doubtful, ends = self._doubtful(rule), _ends(rule)
        if outcome.already:  # then one of these is what the service has
            ends = min((old.ends for old in doubtful if old.ends is not None), default=ends)
        at = moment(ends) if ends is not None else None
        self._database.run(
            "UPDATE guardian_rule SET state = 'in-force', doubt = 0, problem = '',"
            " ends_at = CASE WHEN ? THEN COALESCE(ends_at, ?) ELSE ? END WHERE id = ?",
            (outcome.already, at, at, rule.id),
        )
        events = [_event(rule, "rule-in-force", rule.new.reason)]
        renewed = self._rules([rule.renews] if rule.renews is not None else [])
        replaced = {old.id: old for old in (*renewed, *doubtful)}
        for old in replaced.values():
            if old.state in (RuleState.IN_FORCE, RuleState.UNKNOWN):
                self._database.run("UPDATE guardian_rule SET state = 'renewed' WHERE id = ?", (old.id,))
                events.append(_event(old, "rule-renewed", f"#{rule.id}", who=rule.asked_by))
        return events

    def _doubtful(self, rule: Rule) -> list[Rule]:
        """Earlier rules that say the same and may be in force."""
        rows = self._database.all(
            f"SELECT {_COLUMNS} FROM guardian_rule WHERE state = 'unknown' AND value = ?"
            " AND organisation_id = ? AND kind = ? AND action = ? AND id < ?",
            (clean(rule.new.value), rule.organisation_id, rule.new.kind, rule.new.action, rule.id),
        )
        return [_rule(row) for row in rows]

    def _not(self, rule: Rule, outcome: NotTaken) -> list[Event]:
        ends = _ends(rule)
        self._database.run(
            "UPDATE guardian_rule SET doubt = MAX(doubt, :doubt), problem = :why, code = :code,"
            " state = CASE MAX(doubt, :doubt) WHEN 1 THEN 'unknown' ELSE 'failed' END,"
            " ends_at = CASE :doubt WHEN 1 THEN :ends ELSE ends_at END WHERE id = :id",
            {
                "doubt": outcome.doubt,
                "why": kept(outcome.why),
                "code": outcome.code,
                "ends": moment(ends) if ends is not None else None,
                "id": rule.id,
            },
        )
        what = "rule-unknown" if outcome.doubt else "rule-failed"
        return [_event(rule, what, f"{outcome.code or ''} {outcome.why}".strip())]

    def _mark(
        self,
        ids: Sequence[int],
        among: Collection[RuleState],
        state: RuleState,
        what: str,
        by: str,
        now: datetime,
    ) -> None:
        with self._database.writing():
            marked = [rule for rule in self._rules(ids) if rule.state in among]
            self._database.run_many(
                "UPDATE guardian_rule SET state = ? WHERE id = ?", [(state, rule.id) for rule in marked]
            )
            self._audit.add(now, [_event(rule, what, who=clean(by)) for rule in marked])

    def _rules(self, ids: Sequence[int]) -> tuple[Rule, ...]:
        """Those of `ids` that exist, in their order and each once."""
        rows = self._database.all_of(f"SELECT {_COLUMNS} FROM guardian_rule WHERE id IN ({{keys}})", ids)
        found = {row[0]: _rule(row) for row in rows}
        return tuple(found[each] for each in dict.fromkeys(ids) if each in found)


def is_sound(row: Row) -> bool:
    """Whether a row of the table, from a damaged file, can be read as a rule."""
    try:
        _rule(row[: len(_COLUMNS.split(","))])
    except (ValueError, TypeError, OverflowError):
        return False
    return True


def _ends(rule: Rule) -> datetime | None:
    if rule.new.lasts is None or rule.sent_at is None:
        return None
    return rule.sent_at + BLOCK_LASTS


def _rule(row: Row) -> Rule:
    (rule_id, organisation_id, kind, action, value, reason, state, asked_at, asked_by) = row[:9]
    (sent_at, ends_at, attempts, problem, code, batch, renews) = row[9:]
    return Rule(
        rule_id,
        organisation_id,
        NewRule(RuleKind(kind), Action(action), value, reason),
        RuleState(state),
        instant(asked_at),
        asked_by,
        instant(sent_at) if sent_at is not None else None,
        instant(ends_at) if ends_at is not None else None,
        read_kept(problem),
        code,
        attempts,
        batch,
        renews,
    )


def _event(rule: Rule, what: str, why: str = "", *, who: str = "") -> Event:
    named = f"#{rule.id} {rule.new.action} {rule.new.value}"
    reason = clean(f"{named}: {why}" if why else named)
    return Event(who or rule.asked_by, what, rule.organisation_id, reason=reason)
