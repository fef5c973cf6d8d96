"""The client against the practice service: real HTTP, real tokens, real faults."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from nanosecure_gui.api.client import ServiceClient
from nanosecure_gui.api.transport import Patience, Transport
from nanosecure_gui.core.errors import (
    Busy,
    InvalidInput,
    MayHaveArrived,
    NotAllowed,
    NotAuthorised,
    Rejected,
    ServiceError,
    ServiceFault,
    UnexpectedAnswer,
)
from nanosecure_gui.core.legacy import LegacyRequest, stream_secret
from nanosecure_gui.core.organisations import Credential, CredentialKind, Role
from nanosecure_gui.core.streams import StreamState
from nanosecure_gui.core.tokens import StreamGroup, StreamNames, TokenRequest
from nanosecure_gui.training.faults import Fault, FaultKind, Faults
from nanosecure_gui.training.server import PracticeServer
from nanosecure_gui.training.service import Variants

PATIENCE = Patience(connect=10, write=10, read=10, attempt=20, total=40, attempts=3, first_pause=0.001)
CREATE = "/api/v1/splay"


def bintu_token(secret: str) -> Credential:
    return Credential(CredentialKind.BINTU_TOKEN, secret)


def request(practice: PracticeServer, **changes: Any) -> TokenRequest:
    hour = datetime.now(UTC) + timedelta(hours=1)
    target = StreamNames((f"{practice.service.organisation_hash}-fghij",))
    return TokenRequest(**{"target": target, "expires": hour, **changes})


def ask(
    practice: PracticeServer, use: Callable[[ServiceClient], Awaitable[Any]], secret: str | None = None
) -> Any:
    async def scenario() -> Any:
        credential = bintu_token(practice.service.bintu_token if secret is None else secret)
        client = ServiceClient(practice.addresses, credential, Transport(patience=PATIENCE))
        try:
            return await use(client)
        finally:
            await client.aclose()

    return asyncio.run(scenario())


def fault(practice: PracticeServer, kind: FaultKind, **options: Any) -> None:
    practice.service.faults = Faults((Fault(kind, **options),))


def test_a_token_lives_its_whole_life(practice: PracticeServer) -> None:
    async def use(client: ServiceClient) -> None:
        token = await client.tokens.create(request(practice))
        assert (await client.tokens.verify(token)).valid
        await client.tokens.revoke(token)

    ask(practice, use)


def test_what_cannot_be_revoked_is_explained(practice: PracticeServer) -> None:
    foreign = practice.service.mint_foreign_token()

    async def use(client: ServiceClient) -> None:
        lasting = await client.tokens.create(request(practice, revocable=False))
        for token, code in ((lasting, 2011), (foreign, 2012), ("a.b.c", 2004)):
            with pytest.raises(Rejected) as caught:
                await client.tokens.revoke(token)
            assert caught.value.code == code
            assert caught.value.advice is not None
        assert (await client.tokens.verify("a.b.c")).valid is False

    ask(practice, use)


@pytest.mark.parametrize("role", [Role.ADMIN, Role.USER, Role.READ_ONLY])
def test_a_credential_is_checked_with_its_role_and_the_clock(practice: PracticeServer, role: Role) -> None:
    practice.service.clock_offset = timedelta(minutes=7)
    secret = practice.service.access.bintu_token(role)
    check = ask(practice, lambda client: client.bintu.check_credential(), secret)
    assert check.role is role
    assert check.organisation.hash == practice.service.organisation_hash
    assert check.organisation.name
    assert abs(check.clock_offset - timedelta(minutes=7)) < timedelta(seconds=30)


def test_a_read_only_credential_may_not_create(practice: PracticeServer) -> None:
    with pytest.raises(NotAllowed, match="may not create tokens"):
        ask(
            practice, lambda client: client.tokens.create(request(practice)), practice.service.read_only_token
        )


def test_a_wrong_credential_is_refused_everywhere(practice: PracticeServer) -> None:
    uses: list[Callable[[ServiceClient], Awaitable[object]]] = [
        lambda client: client.tokens.create(request(practice)),
        lambda client: client.bintu.streams(),
        lambda client: client.bintu.check_credential(),
    ]
    for use in uses:
        with pytest.raises(NotAuthorised):
            ask(practice, use, "wrong")


def test_streams_are_listed_filtered_and_opened(practice: PracticeServer) -> None:
    async def use(client: ServiceClient) -> None:
        everything = await client.bintu.streams(120)
        assert len(everything) == 120
        assert {stream.state for stream in everything} == {
            StreamState.LIVE,
            StreamState.CREATED,
            StreamState.ENDED,
        }
        assert all(stream.name and stream.created for stream in everything)
        live = await client.bintu.streams(120, StreamState.LIVE)
        assert live
        assert {stream.state for stream in live} == {StreamState.LIVE}
        tag = next(stream.tags[0] for stream in everything if stream.tags)
        assert all(tag in stream.tags for stream in await client.bintu.streams(120, tags=(tag,)))
        assert await client.bintu.stream(live[0].id) == live[0]
        group = await client.bintu.group(live[0].id)
        assert group.renditions
        token = await client.tokens.create(request(practice, target=StreamGroup(group.group)))
        assert (await client.tokens.verify(token)).valid
        with pytest.raises(Rejected):
            await client.bintu.stream("00000000-0000-0000-0000-000000000000")

    ask(practice, use)


def issued(practice: PracticeServer) -> int:
    return len(practice.service.record.issued)


def test_a_create_whose_answer_is_lost_is_not_repeated(practice: PracticeServer) -> None:
    fault(practice, FaultKind.DROP_AFTER, path=CREATE)
    with pytest.raises(MayHaveArrived, match="may exist"):
        ask(practice, lambda client: client.tokens.create(request(practice)))
    assert issued(practice) == 1


def test_a_create_is_repeated_when_the_service_is_busy(practice: PracticeServer) -> None:
    fault(practice, FaultKind.TOO_MANY, path=CREATE, count=2, retry_after="0")
    ask(practice, lambda client: client.tokens.create(request(practice)))
    assert issued(practice) == 1


def test_a_service_that_wants_a_day_of_patience_is_busy(practice: PracticeServer) -> None:
    fault(practice, FaultKind.TOO_MANY, retry_after="86400")
    with pytest.raises(Busy) as caught:
        ask(practice, lambda client: client.bintu.streams())
    assert caught.value.retry_after == 86400


def test_reads_survive_a_lost_answer_and_a_gateway(practice: PracticeServer) -> None:
    fault(practice, FaultKind.DROP_BEFORE, count=1)
    assert ask(practice, lambda client: client.bintu.streams(3))
    fault(practice, FaultKind.PROXY_PAGE, count=1)
    assert ask(practice, lambda client: client.bintu.streams(3))


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        (FaultKind.EMPTY, UnexpectedAnswer),
        (FaultKind.WRONG_TYPES, UnexpectedAnswer),
        (FaultKind.OVERSIZED, UnexpectedAnswer),
        (FaultKind.GARBAGE, UnexpectedAnswer),
        (FaultKind.SERVER_ERROR, ServiceFault),
        (FaultKind.PROXY_PAGE, MayHaveArrived),
    ],
)
def test_bad_answers_to_a_create_are_told_and_never_repeated(
    practice: PracticeServer, kind: FaultKind, error: type[ServiceError]
) -> None:
    fault(practice, kind, path=CREATE)
    with pytest.raises(error) as caught:
        ask(practice, lambda client: client.tokens.create(request(practice)))
    assert "may exist" in str(caught.value.advice)
    assert caught.value.details
    assert practice.service.bintu_token not in caught.value.details
    assert issued(practice) == (kind not in (FaultKind.SERVER_ERROR, FaultKind.PROXY_PAGE))


def test_many_creates_at_once_all_arrive(practice: PracticeServer) -> None:
    async def use(client: ServiceClient) -> set[str]:
        return set(await asyncio.gather(*(client.tokens.create(request(practice)) for _ in range(100))))

    assert len(ask(practice, use)) == issued(practice) == 100


def with_key(practice: PracticeServer, use: Callable[[ServiceClient], Awaitable[Any]]) -> Any:
    async def scenario() -> Any:
        credential = Credential(CredentialKind.API_KEY, practice.service.api_key)
        client = ServiceClient(practice.addresses, credential, Transport(patience=PATIENCE))
        try:
            return await use(client)
        finally:
            await client.aclose()

    return asyncio.run(scenario())


def test_a_legacy_token_is_signed_as_asked(practice: PracticeServer) -> None:
    ends = (datetime.now(UTC) + timedelta(hours=1)).replace(microsecond=0)
    wanted = LegacyRequest(ends, stream="Hb7Qe-AbCdE", tag="press", ip="203.0.113.7")
    signed = with_key(practice, lambda client: client.legacy.sign(wanted))
    assert signed.bits == wanted.options
    assert (signed.ends.at, signed.tag, signed.ip) == (ends, "press", "203.0.113.7")
    assert signed.token not in repr(signed)


def test_a_bintu_token_is_not_even_tried_for_a_legacy_token(practice: PracticeServer) -> None:
    wanted = LegacyRequest(datetime.now(UTC) + timedelta(hours=1), stream="Hb7Qe-AbCdE")
    with pytest.raises(InvalidInput, match="API key only"):
        ask(practice, lambda client: client.legacy.sign(wanted))
    assert not practice.service.record.asked


def test_registering_a_stream_is_explained_where_it_is_gone(practice: PracticeServer) -> None:
    secret = stream_secret("Hb7Qe-AbCdE", "hush-hush-hush-hush")
    with pytest.raises(Rejected, match="does not need it") as gone:
        with_key(practice, lambda client: client.legacy.register(secret))
    assert gone.value.status == 404
    practice.service.variants = Variants(registers_streams=True)
    with_key(practice, lambda client: client.legacy.register(secret))


@pytest.mark.parametrize("role", [Role.ADMIN, Role.USER, Role.READ_ONLY])
def test_signing_in_brings_a_bintu_token_that_works(practice: PracticeServer, role: Role) -> None:
    person = next(each for each in practice.service.people if each.role is role)
    token = ask(practice, lambda client: client.bintu.sign_in(person.email, person.password))
    assert token != practice.service.api_key
    check = ask(practice, lambda client: client.bintu.check_credential(), token)
    assert check.role is role


def test_a_wrong_password_is_no_refused_credential(practice: PracticeServer) -> None:
    with pytest.raises(Rejected, match="e-mail address or password") as refused:
        ask(practice, lambda client: client.bintu.sign_in("user@harbour-events.example", "hunter22"))
    assert not isinstance(refused.value, NotAuthorised)
    assert "hunter22" not in refused.value.details
