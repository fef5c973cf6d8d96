"""Everything the ledger keeps of one entry: what was asked for, what was granted, and what happened since."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from nanosecure_gui.core.ledger_records import LedgerRow
from nanosecure_gui.core.ledger_words import event_words
from nanosecure_gui.core.wording import Text

if TYPE_CHECKING:
    from nanosecure_gui.core.organisations import Organisation
    from nanosecure_gui.store.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Happened:
    """One line of the audit: `who` did `what`, and why, or what came of it."""

    at: datetime
    who: str
    what: Text
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TokenRecord:
    """An entry with all that belongs to it, never its token. `organisation` is a name, `request` the body
    that was sent (`None`: made elsewhere), `claims` what was granted (`None`: no token), `history` begins
    with the oldest."""

    row: LedgerRow
    organisation: str
    request: Mapping[str, object] | None = None
    claims: Mapping[str, object] | None = None
    history: tuple[Happened, ...] = ()


def read_record(ledger: Ledger, row: LedgerRow, organisations: Sequence[Organisation]) -> TokenRecord:
    """The record of `row`, as it is now. An organisation that was removed from the desk keeps its id."""
    now = ledger.catalogue.row(row.id) or row
    names = [each.name for each in organisations if each.id == now.organisation_id]
    details = ledger.details(row.id)
    history = tuple(
        Happened(line.instant, line.who, event_words(line.what), line.reason)
        for line in ledger.history(row.id)
    )
    return TokenRecord(
        now, names[0] if names else now.organisation_id, details.request, details.claims, history
    )
