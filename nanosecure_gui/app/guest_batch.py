"""What a run writes down in one go: for many tokens at once, as waiting for the disk is what takes long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.ledger_records import Stop, standing

from .guest_board import Ask
from .guest_keeping import KeptRow, keep_rows

if TYPE_CHECKING:
    from nanosecure_gui.core.decoding import Decoded
    from nanosecure_gui.store.ledger import Ledger

REASON: Final = "reissued"


@dataclass(frozen=True, slots=True)
class Sent:
    """A request on record: `entry` is its number in the ledger."""

    ask: Ask
    entry: int


@dataclass(frozen=True, slots=True)
class Created:
    """A token that came, not on record yet."""

    sent: Sent
    decoded: Decoded = field(repr=False)


@dataclass(frozen=True, slots=True)
class Trouble:
    """A request that brought no token. `lost`: there may be one."""

    sent: Sent
    problem: UserError
    lost: bool


@dataclass(frozen=True, slots=True)
class Batch:
    """What came of requests, those that are not to be sent after all, and those that are to be sent next."""

    created: Sequence[Created] = ()
    troubles: Sequence[Trouble] = ()
    unsent: Sequence[Sent] = ()
    asks: Sequence[Ask] = ()
    rows: Sequence[KeptRow] = ()

    def __bool__(self) -> bool:
        return bool(self.created or self.troubles or self.unsent or self.asks)


@dataclass(frozen=True, slots=True)
class Written:
    """The batch is on the disk: the short codes of the tokens, by entry, the requests that may be sent, and
    how many older tokens wait to be revoked now."""

    codes: dict[int, str]
    ready: tuple[Sent, ...] = ()
    revoking: int = 0


def write(
    ledger: Ledger, batch: Batch, list_id: str, organisation_id: str, by: str, now: datetime
) -> Written:
    """Writes a batch, all of it or nothing. Blocks; belongs into the ledger's thread."""
    from nanosecure_gui.store.guest_lists import RowEntry
    from nanosecure_gui.store.ledger_rows import digest_of

    with ledger.together():
        ledger.record_all_created([(each.sent.entry, each.decoded) for each in batch.created], now)
        replaced = [entry for each in batch.created for entry in each.sent.ask.replaces]
        accepted = _revoke(ledger, replaced, by, now) if replaced else 0
        for trouble in batch.troubles:
            record = ledger.record_create_lost if trouble.lost else ledger.record_create_refused
            record(trouble.sent.entry, trouble.problem.text, now)
        if batch.unsent:
            ledger.withdraw_intents([each.entry for each in batch.unsent], now)
        keep_rows(ledger, list_id, batch.rows)
        entries = ledger.record_intents_to_create(
            [ask.request for ask in batch.asks],
            organisation_id=organisation_id,
            by=by,
            now=now,
            list_id=list_id,
        )
        ready = tuple(Sent(ask, entry) for ask, entry in zip(batch.asks, entries, strict=True))
        ledger.guests.bind(
            RowEntry(each.entry, each.ask.row, each.ask.round, each.ask.stage) for each in ready
        )
    codes = {each.sent.entry: digest_of(each.decoded.token)[:8] for each in batch.created}
    return Written(codes, ready, accepted)


def _revoke(ledger: Ledger, entries: Sequence[int], by: str, now: datetime) -> int:
    able = [row.id for row in ledger.catalogue.rows(entries) if standing(row, now).stop is Stop.YES]
    return len(ledger.queue.request(able, by=by, reason=REASON, now=now))
