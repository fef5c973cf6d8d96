"""Revoking one token that is at hand: through the ledger's queue, and told how it went."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.ledger_records import Source
from nanosecure_gui.core.wording import Text, text

if TYPE_CHECKING:
    from nanosecure_gui.store.ledger import Ledger

    from .ledger import LedgerKeeper
    from .notices import Notices
    from .revocations_known import RevocationsKnown
    from .revoking import Revoking
    from .session import Session

IN_FORCE: Final = text("Revoked. Viewers with this token are being disconnected.")


class Cutting:
    """Cuts off the token in the Create or the Inspect tab."""

    def __init__(
        self,
        session: Session,
        ledger: LedgerKeeper,
        revoking: Revoking,
        known: RevocationsKnown,
        notices: Notices,
    ) -> None:
        self._session = session
        self._ledger = ledger
        self._revoking = revoking
        self._known = known
        self._notices = notices

    async def cut(self, token: str, organisation_id: str, reason: str, place: str) -> None:
        """Revoke `token` and say at `place` how it went. The intent is on the disk before anything is sent;
        what does not work now is tried again. Raises what the service says for good (2011, 2012, ...)."""
        await self._ledger.ready()
        if self._ledger.view.read_only:
            await self._cut_unrecorded(token, reason, place)
            return
        entry = await self._entry(token, organisation_id)
        now, by = self._session.now(), self._ledger.who
        outcome = self._revoking.outcome_of(entry)
        accepted = await self._ledger.write(
            lambda ledger: ledger.queue.request([entry], by=by, reason=reason, now=now)
        )
        if not accepted and not await self._waits(entry):
            self._revoking.forget_outcome_of(entry)
            raise InvalidInput(text("This token is revoked already."))
        self._revoking.wake()
        waits = await outcome
        if waits is None:
            self._known.remember(token, self._session.now(), reason)
            self._notices.tell(place, Severity.GOOD, IN_FORCE)
        else:
            self._say_waiting(place, waits)

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

    def _say_waiting(self, place: str, why: Text) -> None:
        self._notices.tell(
            place,
            Severity.CARE,
            text("Not in force yet: {why}", why=why),
            text("NanoSecure goes on trying, also after a restart. Revocations shows when it is in force."),
        )

    async def _cut_unrecorded(self, token: str, reason: str, place: str) -> None:
        """Without a ledger, access is cut all the same; only the record is missing."""
        client = await self._session.ready_client()
        await client.tokens.revoke(token)
        self._known.remember(token, self._session.now(), reason)
        self._notices.tell(place, Severity.GOOD, IN_FORCE, self._ledger.view.problem)


def _is_waiting(ledger: Ledger, entry: int) -> bool:
    from nanosecure_gui.core.ledger_records import UNSENT

    row = ledger.catalogue.row(entry)
    return row is not None and row.stored in UNSENT
