"""The Revocations tab with ever more tokens in the ledger: first rows, a keystroke, memory, stalls.

`python -m tests.bench.ledger_tab 1000000` measures one size.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from .children import run, say
from .figures import Figure, Limit

if TYPE_CHECKING:
    from nanosecure_gui.app.revocations_view import RevocationsView
    from tests.wiring.live_program import Live

SIZES = (0, 1_000, 100_000, 1_000_000)
LIMITED, LARGEST = 100_000, 1_000_000
FIRST_ROWS, KEYSTROKE, MEMORY, STALL = 150.0, 30.0, 80.0, 50.0  # milliseconds, megabytes
TEN_TIMES = 10
BATCH = 5_000
BETWEEN_KEYS = 0.05  # seconds: nobody types faster
PATIENCE = 900.0  # seconds for one size: a million is recorded first, token by token as the program does
TYPED = ("v", "vi", "vie", "viewer-9", "viewer-99", "event-39", "watch3 event-3", "10.12.", "zz")


def figures(environment: Mapping[str, str], folder: Path) -> list[Figure]:
    """One child for each size; the empty one is the reference of the memory."""
    empty, *filled = [run(environment, "ledger_tab", str(size), patience=PATIENCE)[1] for size in SIZES]
    found = []
    for size, said in zip(SIZES[1:], filled, strict=True):
        name, by = f"{size:,} tokens", {LIMITED: 1, LARGEST: TEN_TIMES}.get(size, 0)
        limit = Limit.AT_MOST if by else Limit.NONE
        memory = Limit.MORE_AT_MOST if by else Limit.NONE
        stall = Limit.NEVER_ABOVE if by else Limit.NONE
        found += [
            Figure(f"{name}: tab to first rows", "ms", tuple(said["open"]), (), "", limit, by * FIRST_ROWS),
            Figure(f"{name}: slowest key", "ms", tuple(said["key"]), (), "", limit, by * KEYSTROKE),
            Figure(
                f"{name}: memory",
                "MB",
                (said["memory"],),
                (empty["memory"],),
                "the program with an empty ledger",
                memory,
                by * MEMORY,
            ),
            Figure(f"{name}: stall", "ms", (said["stall"],), (), "a 5 ms Qt timer", stall, STALL),
            Figure(f"{name}: recorded, in batches", "/s", (said["fill"],), (), ""),
        ]
    return found


def fill(path: Path, size: int) -> float:
    """A ledger of so many tokens of the last two days; how many a second."""
    from nanosecure_gui.core.ledger_records import Source
    from nanosecure_gui.store.ledger_opening import open_ledger
    from nanosecure_gui.store.vault import KeyRing, Vault
    from tests.unit.ledger_desk import token
    from tests.wiring.live_program import LEDGER_KEY

    now, sample = datetime.now(UTC), token()
    ledger = open_ledger(path, Vault(KeyRing.read(LEDGER_KEY)), now).ledger
    began = perf_counter()
    for start in range(0, size, BATCH):
        tokens = [
            replace(sample, token=f"{sample.token}{number}", claims=_claims(number, now))
            for number in range(start, min(size, start + BATCH))
        ]
        ledger.add_tokens(tokens, organisation_id="harbour", source=Source.CREATED, by="kim", now=now)
    took = perf_counter() - began
    ledger.close()
    return size / took if size else 0.0


def _claims(number: int, now: datetime) -> dict[str, object]:
    """40 events, 300 streams, 7 domains; a third is over, a tenth cannot be revoked."""
    return {
        "jti": f"{number * 2654435761 % 2**64:016x}",
        "user": f"viewer-{number}",
        "tag": f"event-{number % 40}",
        "domain": f"watch{number % 7}.example.com",
        "ip": f"10.{number % 250}.{number % 199}.{number % 13}",
        "streams": [f"nNCCf-{number % 300:05d}"],
        "exp": int((now + timedelta(hours=number % 36 - 12)).timestamp()),
        "revocable": number % 10 != 0,
    }


async def measure(live: Live, size: int, filled: float) -> None:
    """As an operator who opens the tab, types, and opens it again."""
    import psutil

    from nanosecure_gui.garbage import GarbageCollector

    from .create_ours import Stalls

    await live.ready()
    await live.program.ledger.keeper.ready()
    desk, window = live.program.ledger.revocations, live.program.window
    GarbageCollector(window)  # as the program has once it is loaded
    stalls = Stalls()
    await asyncio.sleep(0.3)
    stalls.restart()
    opened, key = list[float](), list[float]()

    def settled() -> bool:
        seen: RevocationsView = desk.view
        return not seen.loading and (bool(seen.window.rows) or not seen.total)

    with timed(opened):
        window.open_tab("Revocations")
        await live.until(settled)
        window.repaint()
    for _ in range(3):
        slowest = list[float]()
        for typed in TYPED:
            await asyncio.sleep(BETWEEN_KEYS)
            with timed(slowest):
                desk.search(typed)
                await live.until(settled)
        key.append(max(slowest))
        desk.search("")
        await live.until(settled)
    await live.until(lambda: bool(desk.view.chart))
    memory = psutil.Process().memory_info().rss / 1e6
    say(open=opened, key=key, memory=memory, stall=stalls.longest, fill=filled)


@contextmanager
def timed(into: list[float]) -> Iterator[None]:
    """Milliseconds of the block."""
    began = perf_counter()
    yield
    into.append((perf_counter() - began) * 1_000)


def main(size: int) -> None:
    """The child; the ledger is filled in one of its own, so that its memory is not counted."""
    from multiprocessing import get_context

    from nanosecure_gui.training.server import PracticeServer
    from nanosecure_gui.ui.application import make_application
    from tests.wiring.live_program import Live, harbour, keep

    class Quick(Live):
        """Its file is too large to be looked through for secrets: the tests do that."""

        def _nothing_leaked(self) -> None: ...

    with TemporaryDirectory() as folder, PracticeServer() as practice:
        keep(Path(folder), harbour(practice.addresses))
        with get_context("fork").Pool(1) as pool:
            filled = pool.apply(fill, (Path(folder) / "ledger.sqlite", size))
        live = Quick(make_application(), Path(folder), {"harbour": practice.service.user_token})
        live.run(lambda live: measure(live, size, filled))


if __name__ == "__main__":
    main(int(sys.argv[1]))
