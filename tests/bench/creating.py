"""A thousand tokens: our client on Qt's event loop, with a window that shows each, against httpx alone."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from .children import ROOT, run
from .create_work import AT_ONCE, CREATES
from .figures import Figure, Limit

ROUNDS = 3
LONGEST_STALL = 50.0  # milliseconds
PLAIN = "httpx.AsyncClient.post on plain asyncio, no window"


def figures(environment: Mapping[str, str], folder: Path) -> list[Figure]:
    """Both in turns, each in a process of its own, against one practice service in a third."""
    ours: list[dict[str, Any]] = []
    plain: list[dict[str, Any]] = []
    with practice(environment) as (port, credential):
        for _ in range(ROUNDS):
            for module, said in (("create_plain", plain), ("create_ours", ours)):
                said.append(run(environment, module, port, credential)[1])

    def both(what: str, factor: float = 1.0) -> tuple[tuple[float, ...], tuple[float, ...]]:
        return tuple(factor * each[what] for each in ours), tuple(factor * each[what] for each in plain)

    name = f"{CREATES:,} creates, {AT_ONCE} at once"
    return [
        Figure(name, "/s", *both("rate"), PLAIN, Limit.TIMES_AT_LEAST, 0.8),
        Figure(f"{name}, CPU", "s", *both("cpu"), PLAIN),
        Figure(
            "longest stall meanwhile",
            "ms",
            tuple(each["stall"] for each in ours),
            (),
            "the longest gap between two ticks of a 5 ms Qt timer",
            Limit.NEVER_ABOVE,
            LONGEST_STALL,
        ),
        Figure("longest garbage collection", "ms", *both("collection"), PLAIN),
    ]


@contextmanager
def practice(environment: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """A practice service of its own: its port and a credential."""
    service = subprocess.Popen(
        [sys.executable, "-m", "nanosecure_gui.training", "--stop-with-stdin"],
        env=dict(environment),
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert service.stdin is not None
    assert service.stdout is not None
    with service:
        said = json.loads(service.stdout.readline())
        yield str(said["port"]), said["bintu_token"]
        service.stdin.close()
