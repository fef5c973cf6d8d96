"""The reference: httpx as its own examples use it."""

from __future__ import annotations

import asyncio
import sys
from time import perf_counter, process_time

import httpx

from .children import say
from .create_work import AT_ONCE, CREATES, Collections, a_request, all_of_them


async def main(port: str, credential: str) -> None:
    """Create them all."""
    limits = httpx.Limits(max_connections=AT_ONCE)
    async with httpx.AsyncClient(limits=limits, headers={"X-BINTU-TOKEN": credential}) as client:

        async def create(number: int) -> str:
            answer = await client.post(f"http://127.0.0.1:{port}/api/v1/splay", json=a_request(number).body())
            token: str = answer.json()["data"]["token"]
            return token

        await all_of_them(create, AT_ONCE)
        with Collections() as collections:
            began, cpu = perf_counter(), process_time()
            await all_of_them(create, CREATES)
            took, cpu = perf_counter() - began, process_time() - cpu
    say(rate=CREATES / took, cpu=cpu, collection=collections.longest)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
