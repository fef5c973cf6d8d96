"""The request as JSON and as a curl line."""

from __future__ import annotations

import json
import shlex
import unicodedata
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.names import trace
from nanosecure_gui.core.organisations import CredentialKind, ServiceAddresses
from nanosecure_gui.core.request_text import CREDENTIAL_VARIABLE, as_curl, as_json
from nanosecure_gui.core.tokens import StreamGroup, TokenRequest
from nanosecure_gui.core.wording import text

END = datetime(2026, 11, 21, 22, 0, tzinfo=UTC)
ADDRESSES = ServiceAddresses()


def _accepted(typed: str) -> bool:
    try:
        return bool(trace(typed, text("x")) == typed)
    except InvalidInput:
        return False


traces = st.text(max_size=40).filter(_accepted) | st.sampled_from(
    ["it's", '"$HOME" `id` \\', "@file", "ü\u202eü"]
)


@given(traces, traces)
def test_the_json_and_the_curl_line_hold_the_same_body(user: str, tag: str) -> None:
    request = TokenRequest(StreamGroup("g"), END, user=user, tag=tag)
    words = shlex.split(as_curl(request, ADDRESSES, CredentialKind.BINTU_TOKEN).replace("\\\n", ""))
    assert json.loads(words[words.index("--data") + 1]) == request.body()
    assert json.loads(as_json(request)) == request.body()
    assert words[:4] == ["curl", "-sS", "-X", "POST"]
    assert words[4] == "https://token.nanostream.cloud/api/v1/splay"
    assert "content-type: application/json" in words


@given(traces)
def test_nothing_invisible_is_shown(user: str) -> None:
    request = TokenRequest(StreamGroup("g"), END, user=user)
    for shown in (as_json(request), as_curl(request, ADDRESSES, CredentialKind.API_KEY)):
        assert not any(unicodedata.bidirectional(c) in ("RLO", "LRO", "RLI", "LRI") for c in shown)


def test_the_credential_is_a_variable_of_the_shell() -> None:
    request = TokenRequest(StreamGroup("g"), END)
    for kind in CredentialKind:
        line = as_curl(request, ADDRESSES, kind)
        assert f'-H "{kind.header}: ${CREDENTIAL_VARIABLE}"' in line


def test_letters_stay_readable() -> None:
    assert "Müller" in as_json(TokenRequest(StreamGroup("g"), END, user="Müller"))
