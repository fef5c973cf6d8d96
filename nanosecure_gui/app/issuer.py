"""Issuing a token so that it is never forgotten: on record before it is asked for, and before it is shown."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from nanosecure_gui.core.errors import MAY_HAVE_WORKED, NotAllowed, UserError
from nanosecure_gui.core.roles import Action
from nanosecure_gui.core.tokens import TokenRequest
from nanosecure_gui.core.wording import Text, text

if TYPE_CHECKING:
    from nanosecure_gui.api.client import ServiceClient
    from nanosecure_gui.core.decoding import Decoded

    from .ledger import LedgerKeeper
    from .session import Session


log = logging.getLogger(__name__)


class CannotRecord(UserError):
    """The ledger cannot take the record, so nothing was asked of the service."""


@dataclass(frozen=True, slots=True)
class Issued:
    """A token the service made. `entry` is its number in the ledger; `unrecorded` says why it has none, or
    why its entry does not hold it."""

    token: str = field(repr=False)
    decoded: Decoded
    entry: int | None
    unrecorded: Text | None = None


class Issuer:
    """Issues tokens through the ledger."""

    def __init__(self, ledger: LedgerKeeper, session: Session) -> None:
        self._ledger = ledger
        self._session = session

    async def issue(
        self,
        request: TokenRequest,
        client: ServiceClient,
        organisation_id: str,
        *,
        unrecorded: bool = False,
        list_id: str = "",
    ) -> Issued:
        """A token for `request`. Raises `CannotRecord` before anything is sent (unless the operator wants it
        `unrecorded`), `MayHaveArrived` if a token may exist that nobody knows, or what the service says."""
        from nanosecure_gui.core.decoding import decode

        entry = None if unrecorded else await self._intend(request, organisation_id, list_id)
        try:
            token = await client.tokens.create(request)
        except UserError as failure:
            await self._give_up(entry, failure)
            if isinstance(failure, NotAllowed) and organisation_id == self._session.view.organisation.id:
                self._session.not_allowed(Action.CREATE_TOKENS)
            raise
        decoded = decode(token)
        return Issued(token, decoded, entry, await self._record(entry, decoded))

    async def _intend(self, request: TokenRequest, organisation_id: str, list_id: str) -> int:
        now, by = self._session.now(), self._ledger.who
        try:
            return await self._ledger.write(
                lambda ledger: ledger.record_intent_to_create(
                    request, organisation_id=organisation_id, by=by, now=now, list_id=list_id
                ),
                quiet=True,
            )
        except UserError as problem:
            raise CannotRecord(
                text("The token was not created. {problem}", problem=problem.text),
                problem.advice,
                problem.details,
            ) from problem

    async def _give_up(self, entry: int | None, failure: UserError) -> None:
        if entry is None:
            return
        now, why = self._session.now(), failure.text
        lost = isinstance(failure, MAY_HAVE_WORKED)
        try:
            await self._ledger.write(
                lambda ledger: (ledger.record_create_lost if lost else ledger.record_create_refused)(
                    entry, why, now
                )
            )
        except UserError as problem:  # the service's failure is what the operator has to hear
            log.warning("the end of a create is not recorded: %s", type(problem).__name__)

    async def _record(self, entry: int | None, decoded: Decoded) -> Text | None:
        """Why the token is not in the ledger, or `None`. It exists now, so it is shown either way."""
        if entry is None:
            return text("This token is not in the ledger: copy it now, it cannot be found here again.")
        now = self._session.now()
        try:
            await self._ledger.write(lambda ledger: ledger.record_created(entry, decoded, now))
        except UserError as problem:
            return text("This token could not be recorded: {problem} Copy it now.", problem=problem.text)
        except Exception:  # whatever it is, the token must not be lost with it
            log.exception("a token could not be recorded")
            return text("This token could not be recorded: NanoSecure had a fault of its own. Copy it now.")
        return None
