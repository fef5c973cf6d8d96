"""Issues tokens and revokes them all through the ledger, without a window, until it is done or killed.

`python -m tests.soak.worker FOLDER PORT CREDENTIAL COUNT [--jumping]` goes on where an earlier run ended.
Each promise is a line: `issued DIGEST` when a token is on record, `accepted ENTRY` when an intent is, `done`.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any, cast

from nanosecure_gui.api.client import ServiceClient
from nanosecure_gui.api.transport import Patience, Transport
from nanosecure_gui.app.issuer import Issuer
from nanosecure_gui.app.ledger import LedgerKeeper
from nanosecure_gui.app.revocations_known import RevocationsKnown
from nanosecure_gui.app.revoking import Revoking
from nanosecure_gui.app.tasks import Tasks
from nanosecure_gui.app.worker import Worker
from nanosecure_gui.core.errors import ServiceError
from nanosecure_gui.core.ledger_queries import Query, Show
from nanosecure_gui.core.organisations import Credential, CredentialKind, ServiceAddresses
from nanosecure_gui.core.tokens import StreamGroup, TokenRequest
from nanosecure_gui.store.ledger_opening import open_ledger
from nanosecure_gui.store.ledger_rows import digest_of
from nanosecure_gui.store.vault import Vault
from tests.unit.ledger_desk import ORGANISATION, RING

AT_ONCE = 6
MOST_AT_ONCE_ASKED = 25
HASTE = Patience(first_pause=0.01, longest_pause=0.05)
IMPATIENT = -0.98  # as jitter: a hundredth of the pauses between attempts
JUMPS = (timedelta(0), timedelta(hours=2), timedelta(hours=-2), timedelta(minutes=-20), timedelta(days=-3))
EVERYTHING = Query(descending=False)


@dataclass
class Clock:
    """This machine's time, and how wrong it is."""

    offset: timedelta = field(default_factory=timedelta)

    def now(self) -> datetime:
        return datetime.now(UTC) + self.offset


@dataclass
class OneClient:
    """The same client for every organisation."""

    client: ServiceClient

    async def of(self, organisation_id: str) -> ServiceClient:
        return self.client


class Work:
    """One run."""

    def __init__(self, keeper: LedgerKeeper, issuer: Issuer, revoking: Revoking, clock: Clock) -> None:
        self._keeper = keeper
        self._issuer = issuer
        self._revoking = revoking
        self._clock = clock
        self._random = Random(os.getpid())

    async def all(self, count: int, client: ServiceClient) -> None:
        """Issue what is missing, then wait until nothing is unsettled."""
        known = await self._keeper.read(lambda ledger: ledger.catalogue.counts(self._clock.now())[Show.ALL])
        numbers = iter(range(known, count))

        async def issue() -> None:
            for number in numbers:
                await self._issue(number, client)

        await asyncio.gather(*(issue() for _ in range(AT_ONCE)), self._revoke_until(count))

    async def _issue(self, number: int, client: ServiceClient) -> None:
        request = TokenRequest(
            StreamGroup("1dec3bbc-758b-4879-a202-7ae877d511ba"),
            datetime.now(UTC) + timedelta(hours=8),
            user=f"guest-{number}",
        )
        try:
            issued = await self._issuer.issue(request, client, ORGANISATION)
        except ServiceError:
            return  # recorded as refused, or as one that may exist
        assert issued.unrecorded is None, issued.unrecorded
        say("issued", digest_of(issued.token))

    async def _revoke_until(self, count: int) -> None:
        while True:
            ids, left, known = await self._keeper.read(self._look)
            self._random.shuffle(ids)
            some = ids[:MOST_AT_ONCE_ASKED]
            if some:
                accepted = await self._keeper.write(
                    lambda ledger, some=some: ledger.queue.request(  # type: ignore[misc]
                        some, by="kim", reason="soak", now=self._clock.now()
                    )
                )
                for entry in accepted:
                    say("accepted", entry)
                self._revoking.wake()
            elif known >= count and not left:
                return
            await asyncio.sleep(0.02)

    def _look(self, ledger: Any) -> tuple[list[int], int, int]:
        """What can be asked to be revoked, how much is on its way, and how many entries there are."""
        rows = ledger.catalogue.rows(ledger.catalogue.matching_ids(EVERYTHING, self._clock.now()))
        ids = [row.id for row in rows if row.stored == "issued"]
        left = sum(row.stored in ("creating", "revoke-waiting", "revoke-sent") for row in rows)
        return ids, left, len(rows)

    async def jump(self) -> None:
        """Set the clock to and fro."""
        while True:
            await asyncio.sleep(0.1)
            self._clock.offset = self._random.choice(JUMPS)


def say(*words: object) -> None:
    print(*words, flush=True)


def fail(owner: str, failure: BaseException) -> None:
    print(f"{owner}: {failure!r}", file=sys.stderr, flush=True)
    os._exit(3)


async def main(options: argparse.Namespace) -> None:
    clock, tasks = Clock(), Tasks(fail)
    tasks.open(asyncio.get_running_loop())
    base = f"http://127.0.0.1:{options.port}"
    addresses = ServiceAddresses(token=f"{base}/api/v1", bintu=base, guardian=base, sts=base)
    transport = Transport(patience=HASTE)
    client = ServiceClient(addresses, Credential(CredentialKind.BINTU_TOKEN, options.credential), transport)
    keeper = LedgerKeeper(Worker("ledger"), "kim")
    await keeper.open(lambda: open_ledger(options.folder / "ledger.sqlite", Vault(RING), clock.now()))
    revoking = Revoking(
        keeper,
        cast(Any, OneClient(client)),
        RevocationsKnown(),
        tasks.scope("Revocations"),
        clock.now,
        lambda: IMPATIENT,
        lambda problem, _organisation: fail("queue", problem),
    )
    revoking.start()
    work = Work(keeper, Issuer(keeper, cast(Any, clock)), revoking, clock)
    if options.jumping:
        tasks.scope("clock").start(work.jump())
    await work.all(options.count, client)
    await tasks.close()
    await transport.aclose()
    await keeper.close()
    say("done")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("port")
    parser.add_argument("credential")
    parser.add_argument("count", type=int)
    parser.add_argument("--jumping", action="store_true")
    asyncio.run(main(parser.parse_args()))
