"""The reference: httpx as its own examples use it, creating, revoking and verifying; nothing is recorded."""

from __future__ import annotations

import asyncio
import sys
from time import perf_counter

import httpx

from .children import say
from .create_work import AT_ONCE, CREATES, a_request, all_of_them


async def main(port: str, credential: str) -> None:
    """Create them all, then revoke and verify them all."""
    base, tokens = f"http://127.0.0.1:{port}/api/v1/splay", list[str]()
    limits = httpx.Limits(max_connections=AT_ONCE)
    async with httpx.AsyncClient(limits=limits, headers={"X-BINTU-TOKEN": credential}) as client:

        async def create(number: int) -> None:
            answer = await client.post(base, json=a_request(number).body())
            tokens.append(answer.json()["data"]["token"])

        async def revoke(number: int) -> None:
            assert (await client.post(f"{base}/revoke", json={"token": tokens[number]})).is_success
            answer = await client.post(f"{base}/verify", json={"token": tokens[number]})
            assert answer.json()["success"] is False

        began = perf_counter()
        await all_of_them(create, CREATES)
        created = perf_counter() - began
        began = perf_counter()
        await all_of_them(revoke, CREATES)
        revoked = perf_counter() - began
    say(create=CREATES / created, revoke=CREATES / revoked)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
