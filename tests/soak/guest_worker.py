"""Issues a guest list without a window until every row has an answer, or it is killed.

`python -m tests.soak.guest_worker FOLDER PORT CREDENTIAL COUNT` goes on where an earlier run ended: it opens
the kept list again. Each change of the list is a line with the numbers of rows issued and in doubt; `done`.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

from nanosecure_gui.api.client import ServiceClient
from nanosecure_gui.api.transport import Patience, Transport
from nanosecure_gui.app import guest_following, guest_gate
from nanosecure_gui.app.guest_list_view import GuestListView, RowState
from nanosecure_gui.core.organisations import Credential, CredentialKind, ServiceAddresses
from tests.unit.guest_desk import Clock, GuestDesk, guest_desk, guests

HASTE = Patience(first_pause=0.01, longest_pause=0.05, hands_on_busy=True)
guest_gate.FIRST_PAUSE = 0.02  # type: ignore[misc]
guest_following.PACE = 0.01  # type: ignore[misc]


class RealClock(Clock):
    """This machine's."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def steady(self) -> float:
        return time.monotonic()


@dataclass
class OneClient:
    """The same client for every organisation."""

    client: ServiceClient
    gate: None = None

    async def of(self, _organisation_id: str) -> ServiceClient:
        return self.client


async def issue(desk: GuestDesk, count: int) -> None:
    """Go on with the kept list, or begin one, until nothing is left to be asked for."""
    desk.listing.open()
    await desk.until(lambda view: not view.loading)
    now = desk.clock.now()
    desk.listing.template.set_event(now - timedelta(hours=1), now + timedelta(hours=3))
    earlier = await desk.listing._open.shelf.earlier(desk.desk.session.view.organisation.id)
    if earlier:
        desk.listing.reopen(earlier[0].id)
        await desk.until(lambda view: view.is_open and not view.loading)
    else:
        await desk.open(guests(count))
    desk.listing.observe(tell)
    while desk.view.due or desk.view.counts.get(RowState.FAILED):
        desk.listing.issue() if desk.view.due else desk.listing.retry_failed()
        await desk.until(lambda view: view.run is not None or not view.can_issue)
        await desk.ended()
    print("done", flush=True)


def tell(view: GuestListView) -> None:
    """The promises that are made on the screen."""
    for row, progress in enumerate(view.rows):
        for token in progress.tokens:
            if (row, token.entry) not in told:
                told.add((row, token.entry))
                print("issued", row, token.code, flush=True)


told: set[tuple[int, int]] = set()


async def main(folder: Path, port: str, credential: str, count: int) -> None:
    base = f"http://127.0.0.1:{port}"
    addresses = ServiceAddresses(token=f"{base}/api/v1", bintu=base, guardian=base, sts=base)
    transport = Transport(patience=HASTE)
    client = ServiceClient(addresses, Credential(CredentialKind.BINTU_TOKEN, credential), transport)
    async with guest_desk(folder, cast(Any, OneClient(client)), clock=RealClock()) as desk:
        await issue(desk, count)
    await transport.aclose()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for name in ("folder", "port", "credential", "count"):
        parser.add_argument(name)
    given = parser.parse_args()
    asyncio.run(main(Path(given.folder), given.port, given.credential, int(given.count)))
    sys.exit(0)
