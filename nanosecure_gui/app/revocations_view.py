"""What the Revocations tab shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Final

from nanosecure_gui.core.ledger_queries import ListSummary, LiveCount, Query, QueueCounts, Show
from nanosecure_gui.core.ledger_records import LedgerRow
from nanosecure_gui.core.wording import Text

WINDOW: Final = 160  # rows held around what is seen
REASONS: Final = ("shared link", "wrong guest", "ticket refunded", "leaked token", "test")


@dataclass(frozen=True, slots=True)
class RowWindow:
    """The rows of the list from `first` on that are in memory; others are asked for with `want`."""

    first: int = 0
    rows: tuple[LedgerRow, ...] = ()

    def row(self, index: int) -> LedgerRow | None:
        """The row at a position of the whole list, if it is here."""
        at = index - self.first
        return self.rows[at] if 0 <= at < len(self.rows) else None


@dataclass(frozen=True, slots=True)
class Arming:
    """A revocation that is about to be sent: how many tokens, when it goes off, and how long it was armed."""

    tokens: int
    fires: datetime
    seconds: float


@dataclass(frozen=True, slots=True)
class Adding:
    """How far putting tokens into the ledger by hand has come: how often it was done, and why the last
    attempt put none in."""

    done: int = 0
    problem: Text | None = None
    advice: Text | None = None


@dataclass(frozen=True, slots=True)
class RevocationsView:
    """Everything the Revocations tab shows."""

    now: datetime
    query: Query = field(default_factory=Query)
    total: int = 0
    more: bool = False  # there are more than `total`
    to_cut: int | None = None  # how many of them can be asked to be revoked; `None` while that is counted
    window: RowWindow = field(default_factory=RowWindow)
    counts: Mapping[Show, int] = field(default_factory=lambda: MappingProxyType({}))
    lists: tuple[ListSummary, ...] = ()  # of guests, newest first
    queue: QueueCounts = field(default_factory=QueueCounts)
    arming: Arming | None = None
    chart: tuple[LiveCount, ...] = ()  # live tokens over the next 24 h
    next_to_end: tuple[LedgerRow, ...] = ()
    reasons: tuple[str, ...] = REASONS  # given before, the latest first
    loading: bool = True
    working: Text | None = None  # what is being done: exporting, reissuing
    adding: Adding = field(default_factory=Adding)
    storage: Text | None = None  # why the ledger is not what it should be: viewer, no key, not writable
    storage_advice: Text | None = None  # what helps against that
    obstacle: Text | None = None  # why nothing can be revoked now
    others: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """The names of the desk's organisations that are not the active one, by their ids."""

    @property
    def guest_list(self) -> ListSummary | None:
        """The guest list that the rows are narrowed to, once it was read."""
        return next((each for each in self.lists if each.id == self.query.list_id), None)
