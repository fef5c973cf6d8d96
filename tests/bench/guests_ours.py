"""Ours: the whole program with the guest list in front, every step of every token on record."""

from __future__ import annotations

import asyncio
import gc
import sys
import tracemalloc
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from nanosecure_gui.app.guest_list_view import RowState
from nanosecure_gui.core.organisations import ServiceAddresses
from nanosecure_gui.garbage import GarbageCollector
from nanosecure_gui.ui.application import make_application
from tests.unit.list_samples import long_list
from tests.wiring.live_program import Live, harbour, keep

from .children import say
from .create_ours import Stalls
from .create_work import CREATES
from .guests import ROWS

if TYPE_CHECKING:
    from nanosecure_gui.app.guest_list import GuestListing

MEASURED = 2_000  # guests of which the memory is measured


def guests(count: int) -> bytes:
    """A list as an operator may have it, with the times and the stream chosen for all."""
    lines = ["user;name;email;tag"]
    lines += [f"guest-{n};Guest Number {n};guest{n}@example.com;Row {n % 40}" for n in range(count)]
    return "\r\n".join(lines).encode()


async def opened(live: Live, listing: GuestListing, content: bytes, name: str) -> float:
    """Milliseconds until a list stands there, judged and shown."""
    path = live.folder.root / name
    path.write_bytes(content)
    before, began = listing.view.id, perf_counter()
    listing.open_file(path)
    await until(lambda: listing.view.id != before and not listing.view.loading)
    return (perf_counter() - began) * 1_000


async def until(happened: object) -> None:
    """Look now and then, which costs nothing."""
    assert callable(happened)
    while not happened():  # noqa: ASYNC110 - looked at from outside
        await asyncio.sleep(0.005)


async def issued(listing: GuestListing, count: int) -> float:
    """Tokens a second until all are issued and on record."""
    began = perf_counter()
    listing.issue()
    await until(lambda: listing.view.counts.get(RowState.ISSUED) == count)
    took = perf_counter() - began
    await until(lambda: listing.view.run is None)
    return count / took


async def prepared(live: Live) -> GuestListing:
    """The list's presenter, with an event chosen."""
    await live.ready()
    listing = live.program.guests.listing
    listing.open()
    await until(lambda: live.program.streams.view.loaded)
    now = datetime.now(UTC)
    listing.template.set_event(now - timedelta(hours=1), now + timedelta(hours=3))
    group = next(each for each in live.program.streams.view.all if each.group)
    listing.template.choose_streams([group], as_group=True)
    return listing


async def rate(live: Live) -> None:
    """How fast it is, and how smoothly."""
    live.program.window.open_guest_list()
    listing = await prepared(live)
    GarbageCollector(live.program.window)  # as the program has once it is loaded
    stalls = Stalls()
    await asyncio.sleep(0.5)
    stalls.restart()
    load = await opened(live, listing, long_list(ROWS), "long.csv")
    await asyncio.sleep(1)
    load_stall = stalls.longest
    await opened(live, listing, guests(CREATES), "guests.csv")
    await asyncio.sleep(1)
    stalls.restart()
    measured = await issued(listing, CREATES)
    say(rate=measured, stall=stalls.longest, load=load, load_stall=load_stall)


async def memory(live: Live) -> None:
    """What a guest takes, once issued."""
    listing = await prepared(live)
    await opened(live, listing, guests(50), "few.csv")
    await issued(listing, 50)
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    await opened(live, listing, guests(MEASURED), "many.csv")
    await issued(listing, MEASURED)
    await asyncio.sleep(1)
    gc.collect()
    after = tracemalloc.get_traced_memory()[0]
    say(memory=(after - before) / MEASURED)


def main(port: str, credential: str, what: str) -> None:
    base = f"http://127.0.0.1:{port}"
    with TemporaryDirectory() as folder:
        addresses = ServiceAddresses(token=f"{base}/api/v1", bintu=base, guardian=base, sts=base)
        keep(Path(folder), harbour(addresses))
        act = partial({"rate": rate, "memory": memory}[what])
        Live(make_application(), Path(folder), {"harbour": credential}).run(act)


if __name__ == "__main__":
    main(*sys.argv[1:])
