"""Sending one of Guardian's rules: its intent is on the disk first, and what came of it afterwards."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.errors import MAY_HAVE_WORKED, NotAllowed, Rejected, UserError
from nanosecure_gui.core.guardian import Action, NewRule, Rule, RuleKind
from nanosecure_gui.core.roles import Action as Power
from nanosecure_gui.core.wording import text

if TYPE_CHECKING:
    from nanosecure_gui.api.guardian import Guardian
    from nanosecure_gui.store.ledger_guardian import RuleOutcome

    from .clients import Clients
    from .ledger import LedgerKeeper
    from .preferences import Preferences
    from .session import Session

log = logging.getLogger(__name__)

UNREASONED: Final = "NanoSecure"  # stands on the vendor's page where the operator gave no reason
_ALREADY: Final = re.compile(r"\balready\b|\bduplicate\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sent:
    """What came of a rule: taken, unless there is a `problem`. With `doubt` it may be in force all the
    same."""

    rule: Rule
    problem: UserError | None = None
    doubt: bool = False


class RuleSending:
    """Writes rules down and sends them, for any organisation of this desk."""

    def __init__(
        self, ledger: LedgerKeeper, clients: Clients, session: Session, preferences: Preferences
    ) -> None:
        self._ledger = ledger
        self._clients = clients
        self._session = session
        self._preferences = preferences
        self._unwritten: list[RuleOutcome] = []  # what the disk did not take
        self._observers: list[Callable[[], None]] = []

    def observe(self, changed: Callable[[], None]) -> None:
        """Call `changed` whenever what the ledger knows of rules is another."""
        self._observers.append(changed)

    async def ask(
        self, rules: Sequence[NewRule], organisation_id: str, *, batch: str = "", renews: Sequence[int] = ()
    ) -> tuple[Rule, ...]:
        """Write down that these rules are wanted. Raises `LedgerShut` or `LedgerUnwritable`; nothing may be
        sent then."""
        now, by = self._session.now(), self._ledger.who
        added = await self._ledger.write(
            lambda ledger: ledger.rules.add(
                rules, organisation_id=organisation_id, by=by, now=now, batch=batch, renews=renews
            ),
            quiet=True,
        )
        self.changed()
        return added

    async def send(self, rule_id: int) -> Sent | None:
        """Send a rule that was written down; `None` if it is in force or on its way already. Raises only what
        the ledger raises; what a service says is in the answer."""
        now, by = self._session.now(), self._ledger.who
        ready = await self._ledger.write(
            lambda ledger: ledger.rules.send([rule_id], by=by, now=now), quiet=True
        )
        self.changed()
        if not ready:
            return None
        sent, outcome = await self._attempt(ready[0])
        if isinstance(sent.problem, NotAllowed) and sent.rule.organisation_id == self._active:
            self._session.not_allowed(Power.GUARD)
        try:
            await self._settle(outcome)
        except UserError as problem:
            if sent.problem is not None:
                raise
            said = text(
                "{value}: the service took the rule, but it could not be recorded.", value=sent.rule.new.value
            )
            raise UserError(said, problem.text, problem.details) from problem
        return sent

    async def withdraw(self, ids: Sequence[int]) -> None:
        """Take back what was not sent."""
        now, by = self._session.now(), self._ledger.who
        await self._ledger.write(lambda ledger: ledger.rules.withdraw(ids, by=by, now=now), quiet=True)
        self.changed()

    async def note_removed(self, ids: Sequence[int]) -> None:
        """Write down that somebody removed them on the vendor's page."""
        now, by = self._session.now(), self._ledger.who
        await self._ledger.write(lambda ledger: ledger.rules.note_removed(ids, by=by, now=now), quiet=True)
        self.changed()

    async def forget(self, ids: Sequence[int]) -> None:
        """Take them off the list."""
        now, by = self._session.now(), self._ledger.who
        await self._ledger.write(lambda ledger: ledger.rules.forget(ids, by=by, now=now), quiet=True)
        self.changed()

    def changed(self) -> None:
        """What the ledger knows of rules is another."""
        for changed in tuple(self._observers):
            changed()

    @property
    def _active(self) -> str:
        return self._session.view.organisation.id

    async def _attempt(self, rule: Rule) -> tuple[Sent, RuleOutcome]:
        from nanosecure_gui.store.ledger_guardian import NotTaken, Taken

        try:
            client = await self._clients.of(rule.organisation_id)
            await self._put(client.guardian, rule)
        except UserError as problem:
            if rule.renews is None and _is_there_already(problem):
                return Sent(rule), Taken(rule.id, already=True)
            doubt = isinstance(problem, MAY_HAVE_WORKED)
            code = problem.code if isinstance(problem, Rejected) else 0
            return Sent(rule, problem, doubt), NotTaken(rule.id, problem.text, code, doubt)
        return Sent(rule), Taken(rule.id)

    async def _put(self, guardian: Guardian, rule: Rule) -> None:
        new = rule.new
        reason = new.reason or UNREASONED
        if new.kind is not RuleKind.REFERRER:
            await guardian.block(new.value, reason)
            return
        deny = new.action is Action.DENY
        # The recipe for allow-lists is documented without a reason.
        info = reason if deny and not rule.batch else ""
        known = self._preferences.view.spelled_referrer
        spelling = "referrer" if rule.organisation_id in known else "referer"
        worked = await guardian.referrer(new.value, deny=deny, info=info, spelling=spelling)
        if worked != spelling:
            self._remember(rule.organisation_id, worked)

    def _remember(self, organisation_id: str, spelling: str) -> None:
        others = tuple(each for each in self._preferences.view.spelled_referrer if each != organisation_id)
        mine = (organisation_id,) if spelling == "referrer" else ()
        self._preferences.update(lambda kept: replace(kept, spelled_referrer=(*others, *mine)))

    async def _settle(self, outcome: RuleOutcome) -> None:
        """Write down what came, and what could not be written before."""
        self._unwritten.append(outcome)
        outcomes, now = tuple(self._unwritten), self._session.now()
        await self._ledger.write(lambda ledger: ledger.rules.settle(outcomes, now), quiet=True)
        self._unwritten = [each for each in self._unwritten if each not in outcomes]
        self.changed()


def _is_there_already(problem: UserError) -> bool:
    """Whether the service refused because it has the rule. (What it says to a second one is not documented,
    so its status and its words are read.)"""
    if not isinstance(problem, Rejected) or isinstance(problem, NotAllowed):
        return False
    return problem.status == 409 or _ALREADY.search(f"{problem.text} {problem.details}") is not None
