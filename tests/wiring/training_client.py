"""A plain HTTP client for the tests of the practice service."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from nanosecure_gui.training.server import PracticeServer

SPLAY = "/api/v1/splay"
VERIFY = "/api/v1/splay/verify"
REVOKE = "/api/v1/splay/revoke"


@pytest.fixture
def admin(practice: PracticeServer) -> Iterator[httpx.Client]:
    """Asks the practice service as an administrator, by API key."""
    headers = {"X-BINTU-APIKEY": practice.service.api_key}
    with httpx.Client(base_url=practice.base_url, headers=headers, trust_env=False) as asking:
        yield asking


@pytest.fixture
def anonymous(practice: PracticeServer) -> Iterator[httpx.Client]:
    """Asks without a credential."""
    with httpx.Client(base_url=practice.base_url, trust_env=False) as asking:
        yield asking


def create(client: httpx.Client, **body: Any) -> str:
    """A token of the practice service; organisation-wide unless `body` names a target."""
    target = {} if body.keys() & {"streams", "groupid", "orgawide"} else {"orgawide": True}
    answer = client.post(SPLAY, json={**target, **body})
    assert answer.status_code == 200, answer.text
    token: str = answer.json()["data"]["token"]
    return token


def refusal(answer: httpx.Response) -> tuple[int, int, str]:
    """Status, code and message of a refusal of the token service."""
    body = answer.json()
    assert body["success"] is False
    return answer.status_code, body["errorCode"], body["message"]


def bintu_refusal(answer: httpx.Response) -> tuple[int, int]:
    """Status and code of a refusal of Bintu."""
    return answer.status_code, answer.json()["error"]["code"]
