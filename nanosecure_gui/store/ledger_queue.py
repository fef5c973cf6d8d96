"""Revocations that are wanted and not in force yet: they survive everything but the service's last word.

An intent waits until it is due, is claimed by whoever sends it, and is settled by the answer. One that was
claimed and never settled becomes due again by itself: revoking twice does no harm, forgetting does.
"""

# ruff: noqa: S608 - statements are made of constants only, values are always bound
from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.kept_text import kept, read_kept
from nanosecure_gui.core.ledger_queries import QueueCounts
from nanosecure_gui.core.ledger_records import Source, Stored
from nanosecure_gui.core.wording import Text

from .audit import PROGRAM, AuditTrail, Event, instant, moment
from .database import Database
from .ledger_keys import TokenSafe
from .ledger_rows import clean

LONGEST_WAIT: Final = timedelta(hours=1)  # until the next attempt; a later date is a clock that jumped
LEASE: Final = timedelta(minutes=5)  # a claim that is not settled by then is made again

_CAN_BE_ASKED: Final = (Stored.ISSUED, Stored.REVOKE_REFUSED)
_UNSENT: Final = "state IN ('revoke-waiting', 'revoke-sent')"


@dataclass(frozen=True, slots=True)
class Claim:
    """A revocation to be sent now, for the `attempt`-th time."""

    id: int
    organisation_id: str
    token: str = field(repr=False)
    attempt: int


@dataclass(frozen=True, slots=True)
class Revoked:
    """The service confirmed it (or said that it already was)."""

    id: int


@dataclass(frozen=True, slots=True)
class Refused:
    """The service's last word: it will not revoke this token (2011, 2012, 2004, ...)."""

    id: int
    code: int
    why: Text


@dataclass(frozen=True, slots=True)
class TryAgain:
    """It did not work this time; the next attempt is at `at`."""

    id: int
    at: datetime
    why: Text


Outcome = Revoked | Refused | TryAgain


@dataclass(frozen=True, slots=True)
class Hold:
    """Nothing can be sent for an organisation now: all its waiting intents are due at `at`, and say why."""

    organisation_id: str
    at: datetime
    why: Text


@dataclass(frozen=True, slots=True)
class _Known:
    """What of an entry the queue works with."""

    id: int
    organisation_id: str
    state: Stored
    digest: str
    token_id: str
    attempts: int
    asked_by: str
    reason: str
    source: str

    def event(self, what: str, *, who: str = "", reason: str = "") -> Event:
        return Event(
            who or self.asked_by, what, self.organisation_id, self.id, self.digest, self.token_id, reason
        )


class RevocationQueue:
    """The queue of one ledger. Each method is one transaction."""

    def __init__(self, database: Database, safe: TokenSafe, audit: AuditTrail) -> None:
        self._database = database
        self._safe = safe
        self._audit = audit

    def request(
        self, ids: Sequence[int], *, by: str, reason: str, now: datetime, due: datetime | None = None
    ) -> tuple[int, ...]:
        """Somebody wants these tokens revoked, from `due` on (at once if not given). Returns those accepted:
        not the ones that have no token, are revoked, or wait already, and no legacy tokens: nothing revokes
        those."""
        with self._database.writing():
            kept = self._safe.have(ids)
            known = self._known(ids, _CAN_BE_ASKED)
            accepted = [each for each in known if each.id in kept and each.source != Source.LEGACY]
            self._database.run_many(
                "UPDATE entry SET state = 'revoke-waiting', asked_at = ?, asked_by = ?, reason = ?,"
                " due_at = ?, attempts = 0, code = 0, problem = '' WHERE id = ?",
                [(moment(now), clean(by), clean(reason), moment(due or now), each.id) for each in accepted],
            )
            self._audit.add(
                now, [each.event("revoke-asked", who=clean(by), reason=clean(reason)) for each in accepted]
            )
        return tuple(each.id for each in accepted)

    def cancel(self, ids: Sequence[int], *, by: str, now: datetime) -> tuple[int, ...]:
        """Takes back intents that were never sent, and returns them."""
        with self._database.writing():
            armed = [each for each in self._known(ids, (Stored.REVOKE_WAITING,)) if each.attempts == 0]
            self._database.run_many(
                "UPDATE entry SET state = 'issued', asked_at = NULL, asked_by = '', reason = '',"
                " due_at = NULL, code = 0, problem = '' WHERE id = ?",
                [(each.id,) for each in armed],
            )
            self._audit.add(now, [each.event("revoke-cancelled", who=clean(by)) for each in armed])
        return tuple(each.id for each in armed)

    def hasten(self, now: datetime, ids: Sequence[int] | None = None) -> None:
        """Makes waiting intents due now: those given, or all (the connection is back)."""
        with self._database.writing():
            hasten = "UPDATE entry SET due_at = ? WHERE state = 'revoke-waiting' AND due_at IS NOT NULL"
            if ids is None:
                self._database.run(hasten, (moment(now),))
            else:
                self._database.run_many(f"{hasten} AND id = ?", [(moment(now), each) for each in ids])

    def retry(self, now: datetime) -> None:
        """Makes due now what waits for another attempt, but not what is only armed."""
        with self._database.writing():
            self._database.run(
                "UPDATE entry SET due_at = ? WHERE state = 'revoke-waiting' AND due_at > ?"
                " AND (attempts > 0 OR problem <> '')",
                (moment(now), moment(now)),
            )

    def hold(self, hold: Hold, now: datetime) -> None:
        """Lets everything wait that an organisation's intents wait for: one line in the audit trail for all,
        as an outage may last for hours."""
        with self._database.writing():
            due = moment(min(hold.at, now + LONGEST_WAIT))
            held = self._database.run(
                "UPDATE entry SET due_at = ?, problem = ? WHERE state = 'revoke-waiting'"
                " AND due_at <= ? AND organisation_id = ?",  # not what is only armed
                (due, kept(hold.why), moment(now), hold.organisation_id),
            )
            if held:
                reason = clean(f"{held}: {hold.why}")
                self._audit.add(
                    now, [Event(PROGRAM, "revoke-postponed", hold.organisation_id, reason=reason)]
                )

    def claim(
        self, limit: int, now: datetime, organisation_ids: Collection[str] | None = None
    ) -> tuple[Claim, ...]:
        """Up to `limit` intents that are due, of these organisations (of all if not given), oldest first;
        from now on they count as sent. One whose token cannot be opened is refused, with the reason."""
        with self._database.writing():
            known = self._known(self._due(limit, now, organisation_ids), (*Stored,))
            tokens = {each.id: self._token(each.id) for each in known}
            unreadable = [
                Refused(entry_id, 0, token.text)
                for entry_id, token in tokens.items()
                if isinstance(token, UserError)
            ]
            self.settle(unreadable, now)
            claims = []
            for each in known:
                token = tokens[each.id]
                if isinstance(token, str):
                    claims.append(Claim(each.id, each.organisation_id, token, each.attempts + 1))
            self._database.run_many(
                "UPDATE entry SET state = 'revoke-sent', attempts = ?, due_at = ? WHERE id = ?",
                [(claim.attempt, moment(now + LEASE), claim.id) for claim in claims],
            )
            sent = {claim.id for claim in claims}
            self._audit.add(now, [each.event("revoke-sent") for each in known if each.id in sent])
        return tuple(claims)

    def settle(self, outcomes: Sequence[Outcome], now: datetime) -> None:
        """Writes down what came of claims. What is revoked stays so, whatever comes later."""
        with self._database.writing():
            open_states = (Stored.REVOKE_WAITING, Stored.REVOKE_SENT)
            reachable = (*open_states, *_CAN_BE_ASKED)
            known = {each.id: each for each in self._known([each.id for each in outcomes], reachable)}
            events = []
            for outcome in outcomes:
                entry = known.get(outcome.id)
                if entry is None or (entry.state not in open_states and not isinstance(outcome, Revoked)):
                    continue
                events.append(self._settle(entry, outcome, now))
                if not isinstance(outcome, TryAgain):
                    del known[outcome.id]
            self._audit.add(now, events)

    def release(self, now: datetime) -> int:
        """Makes everything claimed due now: whoever claimed it is gone. Returns how many."""
        with self._database.writing():
            return self._database.run(
                "UPDATE entry SET state = 'revoke-waiting', due_at = ? WHERE state = 'revoke-sent'",
                (moment(now),),
            )

    def counts(self, organisation_id: str = "") -> QueueCounts:
        """What is not in force yet, of an organisation or of all."""
        rows = self._database.all(
            "SELECT state, count(*), MIN(asked_at) FROM entry"
            " WHERE state IN ('revoke-waiting', 'revoke-sent', 'revoke-refused')"
            " AND (? = '' OR organisation_id = ?) GROUP BY state",
            (organisation_id, organisation_id),
        )
        number = {state: count for state, count, _ in rows}
        oldest = [asked for state, _, asked in rows if state != "revoke-refused" and asked is not None]
        problem, due = self._next_waiting(organisation_id) if "revoke-waiting" in number else ("", None)
        return QueueCounts(
            waiting=number.get("revoke-waiting", 0),
            sent=number.get("revoke-sent", 0),
            refused=number.get("revoke-refused", 0),
            oldest=instant(min(oldest)) if oldest else None,
            problem=read_kept(problem),
            due=due,
        )

    def _next_waiting(self, organisation_id: str) -> tuple[str, datetime | None]:
        """Why the next one waits, and until when; one that failed before rather than one that is armed."""
        row = self._database.one(
            "SELECT problem, due_at FROM entry WHERE state = 'revoke-waiting'"
            " AND (? = '' OR organisation_id = ?) ORDER BY problem = '', due_at, id LIMIT 1",
            (organisation_id, organisation_id),
        )
        return (row[0], instant(row[1]) if row[1] is not None else None) if row is not None else ("", None)

    def next_due(self, now: datetime, organisation_ids: Collection[str] | None = None) -> datetime | None:
        """When `claim` will find something next, `None` if the queue is empty. May lie in the past."""
        condition, values = _of(organisation_ids)
        row = self._database.one(
            f"SELECT MIN(due_at) FROM entry WHERE due_at IS NOT NULL AND {_UNSENT} {condition}", values
        )
        if row is None or row[0] is None:
            return None
        due = instant(row[0])
        return now if due > now + LONGEST_WAIT else due

    def _due(self, limit: int, now: datetime, organisation_ids: Collection[str] | None) -> list[int]:
        condition, values = _of(organisation_ids)
        rows = self._database.all(
            f"SELECT id FROM entry WHERE due_at IS NOT NULL AND (due_at <= ? OR due_at > ?) AND {_UNSENT}"
            f" {condition} ORDER BY due_at, id LIMIT ?",
            (moment(now), moment(now + LONGEST_WAIT), *values, limit),
        )
        return [row[0] for row in rows]

    def _settle(self, entry: _Known, outcome: Outcome, now: datetime) -> Event:
        match outcome:
            case Revoked():
                self._database.run(
                    "UPDATE entry SET state = 'revoked', done_at = ?, asked_at = COALESCE(asked_at, ?),"
                    " due_at = NULL, problem = '', code = 0 WHERE id = ?",
                    (moment(now), moment(now), entry.id),
                )
                return entry.event("revoked", reason=entry.reason)
            case Refused(code=code, why=why):
                self._database.run(
                    "UPDATE entry SET state = 'revoke-refused', due_at = NULL, problem = ?, code = ?"
                    " WHERE id = ?",
                    (kept(why), code, entry.id),
                )
                return entry.event("revoke-refused", reason=clean(f"{code or ''} {why}".strip()))
            case TryAgain(at=at, why=why):
                due = moment(min(at, now + LONGEST_WAIT))
                self._database.run(
                    "UPDATE entry SET state = 'revoke-waiting', due_at = ?, problem = ? WHERE id = ?",
                    (due, kept(why), entry.id),
                )
                return entry.event("revoke-postponed", reason=clean(str(why)))

    def _known(self, ids: Sequence[int], states: Collection[Stored]) -> list[_Known]:
        """Those of `ids` that are in one of `states`, in their order and each once."""
        rows = self._database.all_of(
            "SELECT id, organisation_id, state, digest, token_id, attempts, asked_by, reason, source"
            " FROM entry WHERE id IN ({keys})",
            ids,
        )
        found = {
            row[0]: _Known(row[0], row[1], Stored(row[2]), row[3].hex() if row[3] else "", *row[4:])
            for row in rows
            if row[2] in states
        }
        return [found[each] for each in dict.fromkeys(ids) if each in found]

    def _token(self, entry_id: int) -> str | UserError:
        try:
            return self._safe.get([entry_id])[entry_id]
        except UserError as error:
            return error


def _of(organisation_ids: Collection[str] | None) -> tuple[str, tuple[str, ...]]:
    """The condition that an entry belongs to one of some organisations."""
    if organisation_ids is None:
        return "", ()
    marks = ", ".join("?" * len(organisation_ids))
    return f"AND organisation_id IN ({marks})", tuple(organisation_ids)
