"""A new token in place of an old one: the same limits and the time that is left, then the old one cut off."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.errors import InvalidInput, UserError
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.ledger_records import LedgerRow, Stop, standing
from nanosecure_gui.core.tokens import TokenRequest
from nanosecure_gui.core.wording import text

from .ledger import PLACE

if TYPE_CHECKING:
    from datetime import datetime

    from .clients import Clients
    from .issuer import Issuer
    from .ledger import LedgerKeeper
    from .notices import Notices
    from .revoking import Revoking
    from .session import Session

REASON: Final = "reissued"


class Reissuing:
    """Reissues tokens of the ledger."""

    def __init__(
        self,
        session: Session,
        ledger: LedgerKeeper,
        issuer: Issuer,
        clients: Clients,
        revoking: Revoking,
        notices: Notices,
        show_token: Callable[[str], None],
    ) -> None:
        """`show_token` brings a token to the Inspect tab."""
        self._session = session
        self._ledger = ledger
        self._issuer = issuer
        self._clients = clients
        self._revoking = revoking
        self._notices = notices
        self._show_token = show_token

    async def reissue(self, row: LedgerRow) -> None:
        """Issue the new token, then ask for the old one's revocation. The old one stays if the new one could
        not be had. Raises `InvalidInput` if there is nothing left to reissue."""
        now = self._session.now()
        request = same_again(row, now)
        client = await self._clients.of(row.organisation_id)
        issued = await self._issuer.issue(request, client, row.organisation_id, list_id=row.list_id)
        if issued.unrecorded is not None:
            self._show_token(issued.token)  # nothing else will ever show it again
            raise UserError(issued.unrecorded, text("The old token was not revoked."))
        code = ""
        if issued.entry is not None:
            entry = issued.entry
            new = await self._ledger.read(lambda ledger: ledger.catalogue.row(entry))
            code = new.short_code if new is not None else ""
        whose = row.allowed.user or row.allowed.tag or code
        if standing(row, now).stop is not Stop.YES:
            sentence = text(
                "Reissued for {whose}. The old token cannot be revoked: it ends by itself.", whose=whose
            )
            self._notices.tell(PLACE, Severity.CARE, sentence)
            return
        by = self._ledger.who
        await self._ledger.write(lambda ledger: ledger.queue.request([row.id], by=by, reason=REASON, now=now))
        self._revoking.wake()
        sentence = text("Reissued for {whose}. The old token is being revoked.", whose=whose)
        self._notices.tell(
            PLACE, Severity.GOOD, sentence, text("Press Enter on the new token: Inspect hands out its link.")
        )


def same_again(row: LedgerRow, now: datetime) -> TokenRequest:
    """The request for a token like that of `row`, for the rest of its time. Raises `InvalidInput`."""
    allowed = row.allowed
    if allowed.target is None or allowed.expires is None:
        raise InvalidInput(
            text("It is not known what this token opens, or until when."),
            advice=text("Create a new one in Create."),
        )
    if allowed.expires <= now:
        raise InvalidInput(
            text("This token has ended: there is no time left to reissue."),
            advice=text("Create a new one in Create."),
        )
    starts = allowed.not_before if allowed.not_before is not None and allowed.not_before > now else None
    return TokenRequest(
        target=allowed.target,
        expires=allowed.expires,
        not_before=starts,
        revocable=allowed.revocable is not False,
        force_disconnect=allowed.force_disconnect is not False,
        addresses=allowed.addresses,
        domain=allowed.domain,
        user=allowed.user,
        tag=allowed.tag,
    )
