"""A thousand tokens on record: issued, then revoked through the queue, against httpx alone."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .children import run
from .create_work import AT_ONCE, CREATES
from .creating import LONGEST_STALL, practice
from .figures import Figure, Limit

ROUNDS = 3
PLAIN = "httpx.AsyncClient.post on plain asyncio: no window, nothing recorded"
STALL = "the longest gap between two ticks of a 5 ms Qt timer"


def figures(environment: Mapping[str, str], folder: Path) -> list[Figure]:
    """Both in turns, each in a process of its own, against one practice service in a third."""
    ours: list[dict[str, Any]] = []
    plain: list[dict[str, Any]] = []
    with practice(environment) as (port, credential):
        for _ in range(ROUNDS):
            for module, said in (("revoke_plain", plain), ("revoke_ours", ours)):
                said.append(run(environment, module, port, credential)[1])

    def each(what: str, among: list[dict[str, Any]]) -> tuple[float, ...]:
        return tuple(one[what] for one in among)

    revoked, issued = f"{CREATES:,} revoked and verified, on record", f"{CREATES:,} issued, on record"
    stall = Limit.NEVER_ABOVE
    return [
        Figure(revoked, "/s", each("revoke", ours), each("revoke", plain), PLAIN, Limit.TIMES_AT_LEAST, 0.8),
        Figure(f"{revoked}: stall", "ms", each("revoke_stall", ours), (), STALL, stall, LONGEST_STALL),
        Figure(f"{issued}, {AT_ONCE} at once", "/s", each("create", ours), each("create", plain), PLAIN),
        Figure(f"{issued}: stall", "ms", each("create_stall", ours), (), STALL, stall, LONGEST_STALL),
    ]
