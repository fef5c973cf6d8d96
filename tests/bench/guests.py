"""Guest lists: ten thousand rows judged, a thousand guests issued and recorded, and the memory they take."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .children import run
from .create_work import AT_ONCE, CREATES
from .creating import LONGEST_STALL, PLAIN, practice
from .figures import Figure, Limit

ROUNDS = 3
ROWS = 10_000
LONGEST_LOAD = 2_000.0  # milliseconds
MOST_MEMORY = 2_000.0  # bytes a guest
TICKS = "the longest gap between two ticks of a 5 ms Qt timer"


def figures(environment: Mapping[str, str], folder: Path) -> list[Figure]:
    """Ours and plain httpx in turns, each in a process of its own, against one practice service."""
    ours: list[dict[str, Any]] = []
    plain: list[dict[str, Any]] = []
    with practice(environment) as (port, credential):
        for _ in range(ROUNDS):
            plain.append(run(environment, "create_plain", port, credential)[1])
            ours.append(run(environment, "guests_ours", port, credential, "rate")[1])
        memory = run(environment, "guests_ours", port, credential, "memory")[1]

    def of(what: str) -> tuple[float, ...]:
        return tuple(each[what] for each in ours)

    name, rates = f"{CREATES:,} guests issued and recorded", tuple(each["rate"] for each in plain)
    load = f"a list of {ROWS:,} rows read, judged and shown"
    against = f"{PLAIN}, {AT_ONCE} at once"
    return [
        Figure(name, "/s", of("rate"), rates, against, Limit.TIMES_AT_LEAST, 0.8),
        Figure("longest stall meanwhile", "ms", of("stall"), (), TICKS, Limit.NEVER_ABOVE, LONGEST_STALL),
        Figure(load, "ms", of("load"), (), "", Limit.AT_MOST, LONGEST_LOAD),
        Figure(
            "longest stall while it is read",
            "ms",
            of("load_stall"),
            (),
            TICKS,
            Limit.NEVER_ABOVE,
            LONGEST_STALL,
        ),
        Figure(
            "memory of a guest, issued",
            "B",
            (memory["memory"],),
            (),
            "what Python holds for the list, by tracemalloc",
            Limit.AT_MOST,
            MOST_MEMORY,
        ),
    ]
