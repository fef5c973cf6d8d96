"""Ours: the whole program with its window on the Revocations tab, every step of every token on record."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from nanosecure_gui.core.ledger_queries import Show
from nanosecure_gui.core.organisations import ServiceAddresses
from nanosecure_gui.garbage import GarbageCollector
from nanosecure_gui.ui.application import make_application
from tests.wiring.live_program import Live, harbour, keep

from .children import say
from .create_ours import Stalls
from .create_work import AT_ONCE, CREATES, a_request, all_of_them

if TYPE_CHECKING:
    from nanosecure_gui.store.ledger import Ledger


def in_force(ledger: Ledger) -> int:
    """How many are revoked and verified."""
    return ledger._database.number(
        "SELECT count(*) FROM entry WHERE state = 'revoked' AND verified_at IS NOT NULL"
    )


async def measure(live: Live) -> None:
    """Issue them all, then revoke all that is shown."""
    await live.ready()
    program = live.program
    desk = program.ledger
    client = await program.session.ready_client()
    program.window.open_tab("Revocations")
    await live.until(lambda: desk.revocations.view.total == 0 and not desk.revocations.view.loading)
    GarbageCollector(program.window)  # as the program has once it is loaded

    async def issue(number: int) -> None:
        await desk.issuer.issue(a_request(number), client, "harbour")

    stalls = Stalls()
    await asyncio.sleep(0.1)
    stalls.restart()
    began = perf_counter()
    await all_of_them(issue, CREATES)
    issued, issue_stall = perf_counter() - began, stalls.longest
    await live.until(lambda: desk.revocations.view.counts.get(Show.ALL) == CREATES)
    stalls.restart()
    desk.revocations.revoke_all_shown("bench")
    await live.until(lambda: desk.revocations.view.arming is not None)
    began = perf_counter()
    desk.revocations.fire()
    while await desk.keeper.read(in_force) < CREATES:  # noqa: ASYNC110 - asked in another thread
        await asyncio.sleep(0.02)
    revoked = perf_counter() - began
    say(
        create=CREATES / issued,
        revoke=CREATES / revoked,
        create_stall=issue_stall,
        revoke_stall=stalls.longest,
        at_once=AT_ONCE,
    )


def main(port: str, credential: str) -> None:
    base = f"http://127.0.0.1:{port}"
    with TemporaryDirectory() as folder:
        addresses = ServiceAddresses(token=f"{base}/api/v1", bintu=base, guardian=base, sts=base)
        keep(Path(folder), harbour(addresses))
        Live(make_application(), Path(folder), {"harbour": credential}).run(measure)


if __name__ == "__main__":
    main(*sys.argv[1:])
