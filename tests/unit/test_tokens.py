"""The request body of POST /splay (vendor-api section 1.1)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from nanosecure_gui.core.tokens import (
    StreamGroup,
    StreamNames,
    TokenRequest,
    WholeOrganisation,
    revocable_until,
)

END = datetime(2026, 11, 21, 22, 0, tzinfo=UTC)
SECONDS = 1_795_298_400


def test_the_least_request_still_says_when_it_ends() -> None:
    assert TokenRequest(StreamGroup("g", "Main hall"), END).body() == {
        "groupid": "g",
        "exp": SECONDS,
        "revocable": True,
        "forceDisconnect": True,
    }


def test_the_fullest_request() -> None:
    request = TokenRequest(
        StreamNames(("a", "b")),
        END,
        not_before=END - timedelta(hours=1),
        revocable=False,
        force_disconnect=False,
        addresses=("8.8.8.8", "8.8.4.0/24"),
        domain="a.de",
        user="v1",
        tag="press",
    )
    assert request.body() == {
        "streams": ["a", "b"],
        "nbf": SECONDS - 3600,
        "exp": SECONDS,
        "ip": ["8.8.8.8", "8.8.4.0/24"],
        "domain": "a.de",
        "user": "v1",
        "tag": "press",
        "revocable": False,
        "forceDisconnect": False,
    }


def test_the_whole_organisation_and_a_single_address() -> None:
    body = TokenRequest(WholeOrganisation(), END, addresses=("8.8.8.8",)).body()
    assert body["orgawide"] is True
    assert body["ip"] == "8.8.8.8"


def test_a_token_can_be_revoked_for_a_day_after_its_end() -> None:
    assert revocable_until(END) == END + timedelta(hours=24)
    assert revocable_until(datetime.max.replace(tzinfo=UTC)) == datetime.max.replace(tzinfo=UTC)
