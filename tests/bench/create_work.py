"""The work both creators do, and how the garbage collector is watched at it."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from time import perf_counter
from types import TracebackType

from nanosecure_gui.core.tokens import StreamGroup, TokenRequest

AT_ONCE = 8
CREATES = 1_000


def a_request(number: int) -> TokenRequest:
    """A typical request, each for another guest."""
    return TokenRequest(
        target=StreamGroup("1dec3bbc-758b-4879-a202-7ae877d511ba"),
        expires=datetime.now(UTC) + timedelta(hours=2),
        user=f"guest-{number}",
        tag="bench",
    )


async def all_of_them(create: Callable[[int], Awaitable[object]], many: int) -> None:
    """`create` called `many` times, `AT_ONCE` at once."""
    numbers = iter(range(many))

    async def worker() -> None:
        for number in numbers:
            await create(number)

    await asyncio.gather(*(worker() for _ in range(AT_ONCE)))


class Collections:
    """Measures the garbage collections while it is entered: `longest` in milliseconds."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._began = 0.0

    def __enter__(self) -> Collections:
        gc.callbacks.append(self._note)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        gc.callbacks.remove(self._note)

    def _note(self, phase: str, _about: dict[str, int]) -> None:
        if phase == "start":
            self._began = perf_counter()
        else:
            self.longest = max(self.longest, (perf_counter() - self._began) * 1_000)
