"""Self-made tokens with the vendor's header and claims (vendor-api section 1.9.1) and a dummy signature."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

NOW = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)
GROUP = "1dec3bbc-758b-4879-a202-7ae877d511ba"
HEADER: Mapping[str, object] = {"alg": "EdDSA", "kid": "nano_x25519", "typ": "JWT"}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=5),
    max_leaves=15,
)


def seconds(moment: datetime) -> int:
    return int(moment.timestamp())


def base64url(data: bytes) -> str:
    return urlsafe_b64encode(data).rstrip(b"=").decode()


def part(value: object) -> str:
    return base64url(json.dumps(value, separators=(",", ":")).encode())


def token_of(claims: object, header: object = HEADER, signature: bytes = bytes(range(64))) -> str:
    return f"{part(header)}.{part(claims)}.{base64url(signature)}"


def playback_claims(**changes: object) -> dict[str, object]:
    """The claims of a good token that began an hour ago and ends in 72 minutes; `None` takes one out."""
    began = NOW - timedelta(hours=1)
    claims: dict[str, object] = {
        "aud": "splay",
        "exp": seconds(NOW + timedelta(minutes=72)),
        "forceDisconnect": True,
        "iat": seconds(began),
        "iss": "nanocosmos",
        "jti": "9b2f",
        "nbf": seconds(began),
        "revocable": True,
        "streams": ["nNCcf-ZexY6"],
        "sub": "5886251c-2f3e-4d7a-aad8-d7ae5d0a57a0",
        "tag": "event-a",
        "user": "viewer-17",
    }
    return {name: value for name, value in (claims | changes).items() if value is not None}


def playback_token(**changes: object) -> str:
    return token_of(playback_claims(**changes))
