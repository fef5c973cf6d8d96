"""api.guardian: what is asked, under which path, and what the answers mean."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import pytest

from nanosecure_gui.api.client import ServiceClient
from nanosecure_gui.api.guardian import Guardian
from nanosecure_gui.api.transport import Patience, Transport
from nanosecure_gui.core.errors import (
    NoCredential,
    NotAllowed,
    NotAuthorised,
    Rejected,
    ServiceFault,
    UnexpectedAnswer,
)
from nanosecure_gui.core.organisations import Credential, CredentialKind, ServiceAddresses

GOOD = Credential(CredentialKind.BINTU_TOKEN, "good")
Requests = list[tuple[str, dict[str, Any]]]


def ask(
    answer: Callable[[str], httpx.Response],
    use: Callable[[Guardian], Awaitable[Any]],
    credential: Credential | None = GOOD,
) -> tuple[Any, Requests]:
    asked: Requests = []

    def handle(request: httpx.Request) -> httpx.Response:
        assert request.headers["x-bintu-token"] == "good"
        asked.append((request.url.path, json.loads(request.content)))
        return answer(request.url.path)

    async def scenario() -> Any:
        transport = Transport(network=httpx.MockTransport(handle), patience=Patience(attempts=1))
        client = ServiceClient(ServiceAddresses(), credential, transport)
        try:
            return await use(client.guardian)
        finally:
            await client.aclose()

    return asyncio.run(scenario()), asked


def block(guardian: Guardian) -> Awaitable[None]:
    return guardian.block("203.0.113.0/24", "sharing")


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(204),
        httpx.Response(201, json={"id": 7}),
        httpx.Response(200, json=[]),
        httpx.Response(200, text="OK"),
    ],
)
def test_any_success_is_one_as_none_is_documented(answer: httpx.Response) -> None:
    _, asked = ask(lambda _path: answer, block)
    assert asked == [("/ip", {"ip": "203.0.113.0/24", "type": "deny", "tag": "sharing"})]


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (httpx.Response(200, json={"success": False, "message": "no"}), Rejected),
        (httpx.Response(200, json={"error": {"message": "no", "code": 1004}}), Rejected),
        (httpx.Response(200, html="<html>sign in</html>"), UnexpectedAnswer),
        (httpx.Response(302, headers={"location": "/login"}), UnexpectedAnswer),
        (httpx.Response(400, json={"message": "bad"}), Rejected),
        (httpx.Response(401, json={"error": {"code": 4002}}), NotAuthorised),
        (httpx.Response(403, json={"error": {"code": 2001}}), NotAllowed),
        (httpx.Response(500), ServiceFault),
    ],
)
def test_everything_else_is_explained(answer: httpx.Response, kind: type[Exception]) -> None:
    with pytest.raises(kind, match=r"Guardian|role"):
        ask(lambda _path: answer, block)


def test_the_referrer_path_has_two_spellings_and_the_one_that_works_is_told() -> None:
    def only(spelling: str) -> Callable[[str], httpx.Response]:
        return lambda path: httpx.Response(204 if path == f"/{spelling}" else 404)

    def deny(guardian: Guardian) -> Awaitable[str]:
        return guardian.referrer("pirate.example", deny=True, info="embeds us")

    body = {"domain": "pirate.example", "type": "deny", "info": "embeds us"}
    assert ask(only("referer"), deny) == ("referer", [("/referer", body)])
    assert ask(only("referrer"), deny) == ("referrer", [("/referer", body), ("/referrer", body)])

    def remembered(guardian: Guardian) -> Awaitable[str]:
        return guardian.referrer("*", deny=False, spelling="referrer")

    allow = {"domain": "*", "type": "allow"}
    assert ask(only("referrer"), remembered) == ("referrer", [("/referrer", allow)])
    with pytest.raises(Rejected, match="no such service"):
        ask(only("nowhere"), deny)
    with pytest.raises(NoCredential):
        ask(only("referer"), deny, None)
