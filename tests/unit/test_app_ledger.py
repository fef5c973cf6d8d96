"""app.ledger: what waits is recorded together, and nobody's failure is another's."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from nanosecure_gui.app.ledger import LedgerShut, LedgerState
from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.wording import text
from nanosecure_gui.store.ledger import Ledger

from .ledger_desk import ORGANISATION, REQUEST
from .revoking_desk import desk_in, run


def intend(ledger: Ledger) -> int:
    from .ledger_desk import NOW

    return ledger.record_intent_to_create(REQUEST, organisation_id=ORGANISATION, by="kim", now=NOW)


def spoiled(ledger: Ledger) -> int:
    with ledger.together():
        intend(ledger)
        raise ZeroDivisionError


def test_a_hundred_records_are_few_transactions_in_their_order(tmp_path: Path) -> None:
    async def act() -> None:
        async with desk_in(tmp_path, started=False) as desk:
            commits = list[str]()
            await desk.keeper.read(
                lambda ledger: ledger._database._connection.set_trace_callback(
                    lambda statement: commits.append(statement) if statement == "COMMIT" else None
                )
            )
            ids = await asyncio.gather(*(desk.keeper.write(intend) for _ in range(100)))
            assert ids == list(range(1, 101))
            assert len(commits) <= 5

    run(act())


def test_a_record_that_fails_takes_no_other_with_it(tmp_path: Path) -> None:
    async def act() -> None:
        async with desk_in(tmp_path, started=False) as desk:
            work = [intend, spoiled, intend, spoiled, intend]
            found = await asyncio.gather(*map(desk.keeper.write, work), return_exceptions=True)
            assert [isinstance(each, ZeroDivisionError) for each in found] == [
                False,
                True,
                False,
                True,
                False,
            ]
            rows = await desk.keeper.read(lambda ledger: ledger.catalogue.rows(range(1, 9)))
            assert len(rows) == 3

    run(act())


def test_who_waits_for_a_ledger_that_stays_shut_hears_why(tmp_path: Path) -> None:
    async def act() -> None:
        async with desk_in(tmp_path, opened=False, started=False) as desk:
            waiting = asyncio.ensure_future(desk.keeper.write(intend))
            await asyncio.sleep(0)
            desk.keeper.stay_shut(UserError(text("No key.")), LedgerState.SHUT)
            with pytest.raises(LedgerShut, match="No key"):
                await waiting

    run(act())
