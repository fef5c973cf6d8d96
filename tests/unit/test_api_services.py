"""The services as the program asks them, against a small service with behaviour."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from nanosecure_gui.api.answers import Verification
from nanosecure_gui.api.client import ServiceClient
from nanosecure_gui.api.transport import Transport
from nanosecure_gui.core.errors import NoCredential, NotAuthorised, Rejected
from nanosecure_gui.core.organisations import Credential, CredentialKind, Role, ServiceAddresses
from nanosecure_gui.core.streams import OrganisationFacts, StreamState
from nanosecure_gui.core.tokens import TokenRequest, WholeOrganisation

NOW = datetime(2026, 5, 1, 10, tzinfo=UTC)
TOKEN = "eyJhbGciOiJFZERTQSJ9.eyJhdWQiOiJzcGxheSJ9.c2lnbmF0dXJl"
GOOD = Credential(CredentialKind.BINTU_TOKEN, "good")
REQUEST = TokenRequest(WholeOrganisation(), NOW + timedelta(hours=1))


class Service:
    """A token service and a Bintu that know one credential, its role and one token."""

    def __init__(self, role: Role = Role.ADMIN, *, verify_needs_credential: bool = False) -> None:
        self.role = role
        self.verify_needs_credential = verify_needs_credential
        self.revoked: list[str] = []
        self.overrides: dict[str, httpx.Response] = {}

    def handle(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path
        if path in self.overrides:
            return self.overrides[path]
        known = "good" in (request.headers.get("x-bintu-token"), request.headers.get("x-bintu-apikey"))
        if path.endswith("/verify"):
            if self.verify_needs_credential and not known:
                return httpx.Response(403, json={"success": False, "errorCode": 1001})
            if json.loads(request.content)["token"] == TOKEN:
                return httpx.Response(200, json={"success": True, "data": {"token": TOKEN}})
            return httpx.Response(403, json={"success": False, "errorCode": 1002, "message": "jwt malformed"})
        if not known:
            return httpx.Response(403, json={"success": False, "errorCode": 1001, "message": "not valid"})
        return self.allowed(request, path)

    def allowed(self, request: httpx.Request, path: str) -> httpx.Response:
        stream = {"id": "s1", "streamgroup": "g1", "state": "live"}
        match path:
            case "/api/v1/splay":
                return httpx.Response(200, json={"success": True, "data": {"token": TOKEN}})
            case "/api/v1/splay/revoke":
                self.revoked.append(json.loads(request.content)["token"])
                return httpx.Response(204)
            case "/organisation":
                headers = {"Date": "Fri, 01 May 2026 10:00:00 GMT"}
                return httpx.Response(200, json={"hash": "abcde", "name": "Aurora"}, headers=headers)
            case "/user":
                return httpx.Response(403 if self.role is Role.READ_ONLY else 200, json=[])
            case "/permission":
                return httpx.Response(200 if self.role is Role.ADMIN else 403, json={})
            case "/stream":
                assert request.url.params.multi_items() == [
                    ("quantity", "5"),
                    ("state", "live"),
                    ("tags[]", "hall"),
                ]
                return httpx.Response(200, json=[stream])
            case "/stream/s1" | "/stream/s1/group":
                return httpx.Response(200, json=stream)
        return httpx.Response(404)


def ask(
    service: Service,
    use: Callable[[ServiceClient], Awaitable[Any]],
    credential: Credential | None = GOOD,
) -> Any:
    async def scenario() -> Any:
        transport = Transport(network=httpx.MockTransport(service.handle), now=lambda: NOW)
        client = ServiceClient(ServiceAddresses(), credential, transport)
        try:
            return await use(client)
        finally:
            await client.aclose()

    return asyncio.run(scenario())


def test_a_token_is_created_verified_and_revoked() -> None:
    service = Service()

    async def use(client: ServiceClient) -> None:
        token = await client.tokens.create(REQUEST)
        assert await client.tokens.verify(token) == Verification(True)
        await client.tokens.revoke(token)

    ask(service, use)
    assert service.revoked == [TOKEN]


def test_an_invalid_token_is_told_in_the_words_of_the_service() -> None:
    verdict = ask(Service(), lambda client: client.tokens.verify("a.b.c"), None)
    assert verdict == Verification(False, "jwt malformed", 1002)


def test_verify_asks_again_with_the_credential_where_the_service_wants_one() -> None:
    service = Service(verify_needs_credential=True)
    assert ask(service, lambda client: client.tokens.verify(TOKEN)) == Verification(True)
    with pytest.raises(NotAuthorised):
        ask(service, lambda client: client.tokens.verify(TOKEN), None)


def test_without_a_credential_nothing_that_needs_one_is_asked() -> None:
    uses: list[Callable[[ServiceClient], Awaitable[object]]] = [
        lambda client: client.tokens.create(REQUEST),
        lambda client: client.tokens.revoke(TOKEN),
        lambda client: client.bintu.streams(),
        lambda client: client.bintu.check_credential(),
    ]
    for use in uses:
        with pytest.raises(NoCredential):
            ask(Service(), use, None)


def test_a_wrong_credential_is_not_authorised() -> None:
    wrong = Credential(CredentialKind.API_KEY, "wrong")
    with pytest.raises(NotAuthorised) as caught:
        ask(Service(), lambda client: client.bintu.check_credential(), wrong)
    assert "wrong" not in caught.value.details


def test_streams_one_stream_and_its_group_are_read() -> None:
    async def use(client: ServiceClient) -> None:
        listed = await client.bintu.streams(5, StreamState.LIVE, ("hall",))
        assert [stream.id for stream in listed] == ["s1"]
        assert (await client.bintu.stream("s1")).state is StreamState.LIVE
        assert (await client.bintu.group("s1")).group == "g1"
        with pytest.raises(Rejected, match="no such stream"):
            await client.bintu.stream("s2")

    ask(Service(), use)


@pytest.mark.parametrize("role", [Role.ADMIN, Role.USER, Role.READ_ONLY])
def test_the_role_is_told_by_what_it_is_allowed(role: Role) -> None:
    check = ask(Service(role), lambda client: client.bintu.check_credential())
    assert check.role is role
    assert check.organisation == OrganisationFacts("abcde", "Aurora")
    assert check.clock_offset == timedelta(seconds=0.5)


def test_an_api_key_is_an_admin_by_nature() -> None:
    key = Credential(CredentialKind.API_KEY, "good")
    assert ask(Service(Role.USER), lambda client: client.bintu.check_credential(), key).role is Role.ADMIN


@pytest.mark.parametrize("path", ["/user", "/permission"])
@pytest.mark.parametrize("answer", [httpx.Response(404), httpx.Response(200, text="<html>sign in</html>")])
def test_a_role_that_cannot_be_told_is_unknown(path: str, answer: httpx.Response) -> None:
    service = Service()
    service.overrides[path] = httpx.Response(answer.status_code, content=answer.content)
    assert ask(service, lambda client: client.bintu.check_credential()).role is Role.UNKNOWN


def test_the_clock_of_the_token_service_is_preferred() -> None:
    service = Service()

    async def use(client: ServiceClient) -> None:
        assert client.clock_offset is None
        await client.bintu.organisation()
        assert client.clock_offset == timedelta(seconds=0.5)
        service.overrides["/api/v1/splay/revoke"] = httpx.Response(
            204, headers={"Date": "Fri, 01 May 2026 10:00:30 GMT"}
        )
        await client.tokens.revoke(TOKEN)
        assert client.clock_offset == timedelta(seconds=30.5)

    ask(service, use)
