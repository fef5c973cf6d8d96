"""The practice service's rules against free input: every request is answered or refused, never a fault."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nanosecure_gui.training.access import Presented
from nanosecure_gui.training.faults import Faults
from nanosecure_gui.training.refusals import Refused
from nanosecure_gui.training.service import PracticeService

SERVICE = PracticeService()
ADMIN = Presented(key=SERVICE.api_key)
NAMES = [
    "streams",
    "groupid",
    "orgawide",
    "nbf",
    "exp",
    "domain",
    "ip",
    "tag",
    "user",
    "cust",
    "revocable",
    "forceDisconnect",
    "token",
    "webhook",
    "email",
    "password",
    "id",
    "type",
    "info",
    "streamname",
    "orga",
    "expires",
    "referer",
]
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters())
VALUES = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner))
LIKELY = st.sampled_from(
    [
        "203.0.113.7",
        "10.0.0.0/8",
        "example.com",
        "*",
        "deny",
        "Hb7Qe",
        "a.b.c",
        "1" * 30,
        "https://a",
        True,
        2**64,
    ]
)
BODIES = st.dictionaries(st.sampled_from(NAMES), VALUES | LIKELY, max_size=6)
VERBS: dict[str, Callable[[dict[str, object]], object]] = {
    "create": lambda body: SERVICE.create(ADMIN, body),
    "verify": lambda body: SERVICE.verify(body),
    "revoke": lambda body: SERVICE.revoke(ADMIN, body),
    "webhook": lambda body: SERVICE.set_webhook(ADMIN, body),
    "sign-in": lambda body: SERVICE.sign_in(body),
    "token-key": lambda body: SERVICE.renew_token_key(ADMIN, body),
    "address": lambda body: SERVICE.block_address(ADMIN, body),
    "referrer": lambda body: SERVICE.add_referrer(ADMIN, body),
    "secure": lambda body: SERVICE.secure_token(ADMIN, body),
}


def outcome(verb: Callable[[dict[str, object]], object], body: dict[str, object]) -> tuple[int, object]:
    try:
        return 200, verb(body)
    except Refused as refused:
        return refused.status, refused.body


@pytest.mark.parametrize("verb", VERBS)
@settings(deadline=None)
@given(body=BODIES)
def test_any_body_is_answered_or_refused(verb: str, body: dict[str, object]) -> None:
    status, answer = outcome(VERBS[verb], body)
    assert status == 200 or 400 <= status < 500
    assert json.dumps(answer)


@settings(deadline=None)
@given(quantity=st.text(), tags=st.lists(st.text()), state=st.text())
def test_any_query_is_answered_or_refused(quantity: str, tags: list[str], state: str) -> None:
    with suppress(Refused):
        assert len(SERVICE.list_streams(ADMIN, quantity=quantity, tags=tags, state=state)) <= 120


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(["rules", "latency", "seed", "odd"]), VALUES))
def test_faults_are_read_or_refused(value: dict[str, object]) -> None:
    with suppress(KeyError, ValueError, TypeError, AttributeError):
        assert Faults.from_json(value) == Faults.from_json(Faults.from_json(value).as_json())
