"""Revoking one token that is at hand: through the ledger's queue, and told how it went."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.errors import InvalidInput, NotAllowed, UserError
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.ledger_records import Source
from nanosecure_gui.core.roles import Action
from nanosecure_gui.core.wording import Text, text

from .revocations_known import digest

if TYPE_CHECKING:
    import asyncio

    from nanosecure_gui.store.ledger import Ledger

    from .clients import Clients
    from .ledger import LedgerKeeper
    from .notices import Notice, Notices
    from .revocations_known import RevocationsKnown, RevocationsKnownView
    from .revoking import Revoking
    from .session import Session

IN_FORCE: Final = text("Revoked. Viewers with this token are being disconnected.")


@dataclass(frozen=True, slots=True)
class Cut:
    """A token is revoked, unless it `waits` for another attempt. `unrecorded` says why the ledger does not
    know of it, if it does not."""

    waits: Text | None = None
    unrecorded: Text | None = None


class Cutting:
    """Cuts off the token in the Create or the Inspect tab, or that of a viewer."""

    def __init__(
        self,
        session: Session,
        ledger: LedgerKeeper,
        clients: Clients,
        revoking: Revoking,
        known: RevocationsKnown,
        notices: Notices,
    ) -> None:
        self._session = session
        self._ledger = ledger
        self._clients = clients
        self._revoking = revoking
        self._known = known
        self._notices = notices
        self._waiting: dict[str, Notice] = {}  # said of tokens that are not cut off yet, by their digests
        known.observe(self._take_back)

    async def cut(self, token: str, organisation_id: str, reason: str, place: str) -> None:
        """Revoke `token` and say at `place` how it went. The intent is on the disk before anything is sent;
        what does not work now is tried again. Raises what the service says for good (2011, 2012, ...)."""
        cut = await self.cut_off(token, organisation_id, reason)
        if cut.waits is None:
            self._notices.tell(place, Severity.GOOD, IN_FORCE, cut.unrecorded)
        else:
            self._waiting[digest(token)] = self._say_waiting(place, cut.waits)
            self._take_back(self._known.view)  # it may be in force by now

    async def cut_off(self, token: str, organisation_id: str, reason: str) -> Cut:
        """The same, for who says by themselves how it went."""
        try:
            return await self._cut(token, organisation_id, reason)
        except NotAllowed:
            if organisation_id == self._session.view.organisation.id:
                self._session.not_allowed(Action.REVOKE_TOKENS)
            raise

    async def _cut(self, token: str, organisation_id: str, reason: str) -> Cut:
        from nanosecure_gui.store.database import LedgerUnwritable

        await self._ledger.ready()
        if self._ledger.view.read_only:
            return await self._cut_unrecorded(token, organisation_id, reason, self._ledger.view.problem)
        try:
            entry = await self._entry(token, organisation_id)
            outcome = await self._wanted(entry, reason)
        except LedgerUnwritable as problem:  # a full disk must not keep anybody inside
            return await self._cut_unrecorded(token, organisation_id, reason, problem.text)
        self._revoking.wake()
        waits = await outcome
        if waits is None:
            self._known.remember(token, self._session.now(), reason)
        return Cut(waits)

    async def _wanted(self, entry: int, reason: str) -> asyncio.Future[Text | None]:
        """Write the intent down; what will come of it."""
        now, by = self._session.now(), self._ledger.who
        outcome = self._revoking.outcome_of(entry)
        try:
            accepted = await self._ledger.write(
                lambda ledger: ledger.queue.request([entry], by=by, reason=reason, now=now)
            )
            if not accepted and not await self._waits(entry):
                raise InvalidInput(text("This token is revoked already."))
            if not accepted:
                await self._ledger.write(lambda ledger: ledger.queue.hasten(now, [entry]), quiet=True)
        except UserError:
            self._revoking.forget_outcome_of(entry)
            raise
        return outcome

    async def _entry(self, token: str, organisation_id: str) -> int:
        """The token's entry in the ledger; one that was issued elsewhere gets one."""
        from nanosecure_gui.core.decoding import decode

        decoded, now, by = decode(token), self._session.now(), self._ledger.who
        return await self._ledger.write(
            lambda ledger: ledger.add_token(
                decoded, organisation_id=organisation_id, source=Source.PASTED, by=by, now=now
            ),
            quiet=True,
        )

    async def _waits(self, entry: int) -> bool:
        return await self._ledger.read(lambda ledger: _is_waiting(ledger, entry))

    def _take_back(self, known: RevocationsKnownView) -> None:
        """What was not in force yet is, by now."""
        for each in [each for each in self._waiting if each in known.by_digest]:
            self._notices.take_back(self._waiting.pop(each))

    def _say_waiting(self, place: str, why: Text) -> Notice:
        return self._notices.tell(
            place,
            Severity.CARE,
            text("Not in force yet: {why}", why=why),
            text("NanoSecure goes on trying, also after a restart. Revocations shows when it is in force."),
        )

    async def _cut_unrecorded(self, token: str, organisation_id: str, reason: str, why: Text | None) -> Cut:
        """Without a ledger, access is cut all the same; only the record is missing."""
        client = await self._clients.of(organisation_id)
        await client.tokens.revoke(token)
        self._known.remember(token, self._session.now(), reason)
        return Cut(unrecorded=why)


def _is_waiting(ledger: Ledger, entry: int) -> bool:
    from nanosecure_gui.core.ledger_records import UNSENT

    row = ledger.catalogue.row(entry)
    return row is not None and row.stored in UNSENT
