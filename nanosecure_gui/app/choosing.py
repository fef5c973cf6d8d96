"""Which tokens of the list somebody means to cut off: those chosen, of which some cannot be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.ledger_queries import Query
from nanosecure_gui.core.ledger_records import HAS_TOKEN, LedgerRow, can_be_cut
from nanosecure_gui.core.wording import text

from .ledger import PORTION
from .revocations_view import WINDOW, RowWindow

if TYPE_CHECKING:
    from nanosecure_gui.store.ledger import Ledger

    from .ledger import LedgerKeeper


@dataclass(frozen=True, slots=True)
class Chosen:
    """Entries that were chosen to be revoked: those that can be, and how many tokens there were."""

    able: tuple[int, ...]
    number: int


@dataclass(frozen=True, slots=True)
class Seen:
    """The list as it was shown: what was asked, when, and after how many changes of the ledger."""

    query: Query
    now: datetime
    changes: int


async def chosen_at(
    ledger: LedgerKeeper, seen: Seen, window: RowWindow, ranges: Sequence[tuple[int, int]]
) -> Chosen:
    """The entries at these positions (first, last; inclusive) of the list as it was seen, of which `window`
    is here. A list that has changed since then is not guessed at: the wrong people would be cut off. Raises
    `InvalidInput`."""
    able: list[int] = []
    for first, last in ranges:
        here = [window.row(index) for index in range(first, last + 1)] if last - first < WINDOW else []
        if here and all(row is not None for row in here):
            able += [row.id for row in here if row is not None and can_be_cut(row, seen.now)]
            continue
        for begin in range(first, last + 1, PORTION):
            able += await ledger.read(_cuttable(seen, begin, min(PORTION, last + 1 - begin)))
        if ledger.view.changes != seen.changes:
            raise InvalidInput(
                text("The list changed meanwhile. Nothing was revoked."),
                advice=text("Look at the selection again, then press Revoke once more."),
            )
    return Chosen(tuple(able), sum(last - first + 1 for first, last in ranges))


async def chosen_by(ledger: LedgerKeeper, query: Query, now: datetime) -> Chosen:
    """Every token that a query finds. What was asked for and never came is none."""
    ids = await ledger.read(lambda ledger: ledger.catalogue.matching_ids(query, now))
    able, number = list[int](), 0
    for begin in range(0, len(ids), PORTION):
        tokens = await ledger.read(_tokens_of(ids[begin : begin + PORTION]))
        able += [row.id for row in tokens if can_be_cut(row, now)]
        number += len(tokens)
    return Chosen(tuple(able), number)


def _cuttable(seen: Seen, first: int, count: int) -> Callable[[Ledger], list[int]]:
    def ask(ledger: Ledger) -> list[int]:
        page = ledger.catalogue.find(seen.query, seen.now, count, first)
        return [row.id for row in page.rows if can_be_cut(row, seen.now)]

    return ask


def _tokens_of(ids: Sequence[int]) -> Callable[[Ledger], list[LedgerRow]]:
    return lambda ledger: [row for row in ledger.catalogue.rows(ids) if row.stored in HAS_TOKEN]
