"""What the ledger of this desk knows of a token, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from nanosecure_gui.core.ledger_records import LedgerRow, Stored
from nanosecure_gui.core.wording import Text, text


def told(row: LedgerRow) -> tuple[Text, ...]:
    """Who issued it here, for whom and when; whether it is revoked, and why."""
    return tuple(_lines(row))


def _lines(row: LedgerRow) -> Iterator[Text]:
    by = row.made_by or "?"
    if row.issued_here:
        yield text("Issued here {at} by {by}", at=row.made, by=by)
    else:
        yield text("Added here {at} by {by}", at=row.made, by=by)
    revocation = row.revocation
    if revocation is None:
        return
    if row.stored is Stored.REVOKED and revocation.done is not None:
        yield text("revoked {at} by {by}", at=revocation.done, by=revocation.by or "?")
    elif row.stored is Stored.REVOKE_REFUSED:
        yield text("revoking was refused: {problem}", problem=revocation.problem or "?")
    elif row.stored in (Stored.REVOKE_WAITING, Stored.REVOKE_SENT):
        yield text("being revoked since {at}, not in force yet", at=revocation.asked)
    if revocation.reason:
        yield text("reason: {reason}", reason=revocation.reason)
