from __future__ import annotations

import json
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from nanosecure_gui.api.protocol import (
    LARGEST_TOKEN,
    Answer,
    Call,
    create_call,
    group_call,
    organisation_call,
    permission_call,
    revoke_call,
    stream_call,
    streams_call,
    users_call,
    verify_call,
)
from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.organisations import Credential, CredentialKind, ServiceAddresses
from nanosecure_gui.core.streams import StreamState
from nanosecure_gui.core.tokens import StreamNames, TokenRequest

ADDRESSES = ServiceAddresses()
KEY = Credential(CredentialKind.API_KEY, "k3y-that-nobody-may-see")
SESSION = Credential(CredentialKind.BINTU_TOKEN, "session-that-nobody-may-see")
TOKEN = "eyJhbGciOiJFZERTQSJ9.eyJhdWQiOiJzcGxheSJ9.c2lnbmF0dXJl"
REQUEST = TokenRequest(StreamNames(("abcde-fghij",)), datetime(2030, 1, 1, tzinfo=UTC))


def test_a_create_call_carries_the_request_and_is_never_repeated() -> None:
    call = create_call(ADDRESSES, KEY, REQUEST)
    assert (call.method, call.url) == ("POST", "https://token.nanostream.cloud/api/v1/splay")
    assert json.loads(call.content or b"") == REQUEST.body()
    assert call.headers == {"X-BINTU-APIKEY": KEY.secret}
    assert not call.repeatable


def test_a_verify_call_goes_without_a_credential_unless_it_is_given_one() -> None:
    assert verify_call(ADDRESSES, TOKEN).headers == {}
    assert verify_call(ADDRESSES, TOKEN, SESSION).headers == {"X-BINTU-TOKEN": SESSION.secret}
    assert verify_call(ADDRESSES, TOKEN).url.endswith("/api/v1/splay/verify")


def test_a_revoke_call_carries_the_whole_token_and_may_be_repeated() -> None:
    call = revoke_call(ADDRESSES, SESSION, TOKEN)
    assert call.url.endswith("/api/v1/splay/revoke")
    assert call.json == {"token": TOKEN}
    assert call.repeatable


def test_the_stream_list_is_filtered_by_quantity_state_and_tags() -> None:
    call = streams_call(ADDRESSES, KEY, quantity=120, state=StreamState.LIVE, tags=("a b", "ü&x=1"))
    query = parse_qs(urlsplit(call.url).query)
    assert query == {"quantity": ["120"], "state": ["live"], "tags[]": ["a b", "ü&x=1"]}
    assert call.content is None


def test_a_state_the_service_does_not_know_is_no_filter() -> None:
    assert "state" not in streams_call(ADDRESSES, KEY, state=StreamState.OTHER).url
    assert "quantity=1" in streams_call(ADDRESSES, KEY, quantity=0).url


def test_half_a_character_in_a_tag_does_not_break_the_address() -> None:
    assert "tags%5B%5D=%3F" in streams_call(ADDRESSES, KEY, tags=("\ud800",)).url


def test_the_read_calls_go_to_bintu() -> None:
    base = "https://bintu.nanocosmos.de"
    assert stream_call(ADDRESSES, KEY, "1-a").url == f"{base}/stream/1-a"
    assert group_call(ADDRESSES, KEY, "1-a").url == f"{base}/stream/1-a/group"
    assert organisation_call(ADDRESSES, KEY).url == f"{base}/organisation"
    assert users_call(ADDRESSES, KEY).url == f"{base}/user"
    assert permission_call(ADDRESSES, KEY, "nanoAdmin").url == f"{base}/permission?name=nanoAdmin"


@pytest.mark.parametrize("stream", ["", "..", "a/b", "a?b", "a b", "ü", "a" * 129, "a\n"])
def test_what_cannot_be_a_stream_id_is_not_put_into_an_address(stream: str) -> None:
    with pytest.raises(InvalidInput):
        stream_call(ADDRESSES, KEY, stream)


@pytest.mark.parametrize("secret", ["", "a b", "a\r\nX-Evil: 1", "ключ-секрет"])
def test_a_credential_no_header_can_carry_is_refused_without_showing_it(secret: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        organisation_call(ADDRESSES, Credential(CredentialKind.API_KEY, secret))
    assert not secret or secret not in f"{caught.value} {caught.value.details}"


def test_a_token_longer_than_any_is_not_sent() -> None:
    with pytest.raises(InvalidInput):
        verify_call(ADDRESSES, "a" * (LARGEST_TOKEN + 1))


def test_no_repr_shows_a_secret() -> None:
    call = revoke_call(ADDRESSES, KEY, TOKEN)
    answer = Answer(200, {"x-echo": KEY.secret}, TOKEN.encode(), secrets=call.secrets)
    shown = f"{call!r} {answer!r} {call} {answer}"
    assert KEY.secret not in shown
    assert TOKEN not in shown
    assert set(call.secrets) == {KEY.secret, TOKEN}
    assert Call("GET", "u", call.operation, True, json={"token": 1}).secrets == ()
