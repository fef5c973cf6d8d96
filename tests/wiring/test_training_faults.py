"""The practice service's faults, its controls over HTTP and its record."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

from nanosecure_gui.training.faults import Fault, FaultKind, Faults, FaultSource, twisted
from nanosecure_gui.training.server import PracticeServer
from tests.wiring.training_client import REVOKE, SPLAY, VERIFY, create, refusal


def one(kind: FaultKind, **limits: Any) -> Faults:
    return Faults((Fault(kind, count=1, **limits),))


def ask(admin: httpx.Client) -> httpx.Response:
    return admin.post(SPLAY, json={"orgawide": True})


def test_429_tells_when_to_come_back_and_ends_after_its_count(
    practice: PracticeServer, admin: httpx.Client
) -> None:
    practice.service.faults = Faults((Fault(FaultKind.TOO_MANY, count=2, retry_after="3"),))
    for _ in range(2):
        answer = ask(admin)
        assert (answer.status_code, answer.headers["retry-after"]) == (429, "3")
    assert ask(admin).status_code == 200
    assert len(practice.service.record.issued) == 1


@pytest.mark.parametrize("status", [500, 503])
def test_a_server_error_does_nothing(practice: PracticeServer, admin: httpx.Client, status: int) -> None:
    practice.service.faults = one(FaultKind.SERVER_ERROR, status=status)
    answer = ask(admin)
    assert answer.status_code == answer.json()["status"] == status
    assert "retry-after" not in answer.headers
    assert practice.service.record.issued == ()


def test_a_server_error_can_come_after_the_deed(practice: PracticeServer, admin: httpx.Client) -> None:
    practice.service.faults = one(FaultKind.SERVER_ERROR, acts=True)
    assert ask(admin).status_code == 500
    assert len(practice.service.record.issued) == 1


def test_a_proxy_page_is_html(practice: PracticeServer, admin: httpx.Client) -> None:
    practice.service.faults = one(FaultKind.PROXY_PAGE)
    answer = ask(admin)
    assert answer.status_code == 502
    assert answer.headers["content-type"].startswith("text/html")
    assert "Bad Gateway" in answer.text
    assert practice.service.record.issued == ()


@pytest.mark.parametrize(("kind", "issued"), [(FaultKind.DROP_BEFORE, 0), (FaultKind.DROP_AFTER, 1)])
def test_a_dropped_answer_closes_the_connection(
    practice: PracticeServer, admin: httpx.Client, kind: FaultKind, issued: int
) -> None:
    practice.service.faults = one(kind)
    with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError)):
        ask(admin)
    assert len(practice.service.record.issued) == issued
    assert ask(admin).status_code == 200


def test_a_revocation_counts_although_its_answer_was_dropped(
    practice: PracticeServer, admin: httpx.Client
) -> None:
    token = create(admin, revocable=True)
    practice.service.faults = one(FaultKind.DROP_AFTER, path=REVOKE)
    with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError)):
        admin.post(REVOKE, json={"token": token})
    assert refusal(admin.post(VERIFY, json={"token": token}))[2] == "jwt revoked"


def test_an_empty_body(practice: PracticeServer, admin: httpx.Client) -> None:
    practice.service.faults = one(FaultKind.EMPTY)
    answer = ask(admin)
    assert (answer.status_code, answer.content) == (200, b"")
    assert len(practice.service.record.issued) == 1


def test_wrong_types_keep_the_keys(practice: PracticeServer, admin: httpx.Client) -> None:
    practice.service.faults = Faults((Fault(FaultKind.WRONG_TYPES),))
    answer = ask(admin).json()
    assert answer["success"] == "maybe"
    assert isinstance(answer["data"]["token"], int)
    assert isinstance(admin.get("/stream").json(), dict)


def test_twisting_changes_every_type() -> None:
    assert twisted({"a": [1, "x", None, True]}) == {"a": {"0": "1", "1": 1, "2": [], "3": "maybe"}}


def test_an_oversized_answer_is_over_one_mebibyte(practice: PracticeServer, admin: httpx.Client) -> None:
    practice.service.faults = one(FaultKind.OVERSIZED)
    assert len(ask(admin).content) > 1 << 20


def test_garbage_is_neither_json_nor_text(practice: PracticeServer, admin: httpx.Client) -> None:
    practice.service.faults = one(FaultKind.GARBAGE)
    answer = ask(admin)
    assert answer.headers["content-type"].startswith("application/json")
    with pytest.raises(ValueError):
        json.loads(answer.content)


def test_latency_outlasts_an_impatient_client_and_the_service_acts_all_the_same(
    practice: PracticeServer, admin: httpx.Client
) -> None:
    practice.service.faults = one(FaultKind.LATE, latency=0.3)
    with pytest.raises(httpx.ReadTimeout):
        admin.post(SPLAY, json={"orgawide": True, "user": "late"}, timeout=httpx.Timeout(60, read=0.05))
    practice.service.faults = Faults(latency=0.5)
    assert ask(admin).status_code == 200
    users = [issued.claims.get("user") for issued in practice.service.record.issued]
    assert users == ["late", None]


def test_a_fault_can_be_limited_to_a_path_and_a_method(practice: PracticeServer, admin: httpx.Client) -> None:
    practice.service.faults = Faults(
        (Fault(FaultKind.SERVER_ERROR, path=SPLAY), Fault(FaultKind.TOO_MANY, path="/stream*", method="GET"))
    )
    assert ask(admin).status_code == 500
    assert admin.post(VERIFY, json={"token": "x"}).status_code == 403
    assert admin.get("/stream/x").status_code == 429
    assert admin.get("/organisation").status_code == 200


def test_probabilities_are_seeded() -> None:
    def drawn(seed: int) -> list[bool]:
        source = FaultSource(Faults((Fault(FaultKind.SERVER_ERROR, probability=0.3),), seed=seed))
        return [source.draw("GET", "/stream") is not None for _ in range(500)]

    assert drawn(1) == drawn(1) != drawn(2)
    assert 100 < sum(drawn(1)) < 200


def test_faults_are_switched_over_http_and_survive_the_trip(
    practice: PracticeServer, admin: httpx.Client
) -> None:
    wanted = Faults((Fault(FaultKind.TOO_MANY, count=1, retry_after="1"), Fault(FaultKind.LATE)), seed=7)
    assert admin.put("/practice/faults", json=wanted.as_json()).status_code == 200
    assert practice.service.faults == wanted
    assert ask(admin).status_code == 429
    assert admin.put("/practice/faults", json={}).status_code == 200
    assert practice.service.faults == Faults()


@pytest.mark.parametrize(
    "faults",
    [
        {"rules": [{"kind": "flood"}]},
        {"rules": [{}]},
        {"rules": [{"kind": "late", "latency": "long"}]},
        {"rules": [{"kind": "late", "colour": 1}]},
        {"rules": ["late"]},
        {"rules": 3},
        {"latency": "long"},
        {"weather": "bad"},
    ],
)
def test_a_bad_set_of_faults_is_refused(admin: httpx.Client, faults: dict[str, object]) -> None:
    assert admin.put("/practice/faults", json=faults).status_code == 400
    assert ask(admin).status_code == 200


def test_settings_are_switched_over_http(practice: PracticeServer, admin: httpx.Client) -> None:
    answer = admin.put("/practice/settings", json={"clock_offset": -90, "guardian_path": "referrer"})
    assert answer.json()["guardian_path"] == "referrer"
    assert practice.service.clock_offset.total_seconds() == -90
    assert admin.post("/referrer", json={"domain": "a.example", "type": "deny"}).status_code == 200
    for bad in ({"clock_offset": "1 h"}, {"clock_offset": 1e300}, {"guardian_path": 1}, {"weather": "bad"}):
        assert admin.put("/practice/settings", json=bad).status_code == 400
    assert admin.post("/practice/reset").status_code == 204
    assert practice.service.clock_offset.total_seconds() == 0


def test_the_controls_need_the_api_key(practice: PracticeServer, anonymous: httpx.Client) -> None:
    headers = {"x-bintu-token": practice.service.bintu_token}
    for method, path in (
        ("PUT", "/practice/faults"),
        ("PUT", "/practice/settings"),
        ("GET", "/practice/state"),
        ("POST", "/practice/reset"),
    ):
        assert refusal(anonymous.request(method, path, headers=headers))[:2] == (403, 1001)


def test_the_controls_work_while_everything_else_fails(practice: PracticeServer, admin: httpx.Client) -> None:
    practice.service.faults = Faults((Fault(FaultKind.DROP_BEFORE),), latency=60)
    assert admin.get("/practice/state").json()["faults"]["latency"] == 60
    assert admin.post("/practice/reset").status_code == 204
    assert ask(admin).status_code == 200


def test_the_record_tells_what_was_asked_and_given_without_credentials(
    practice: PracticeServer, admin: httpx.Client
) -> None:
    token = create(admin, revocable=True, user="v1")
    admin.post(REVOKE, json={"token": token})
    admin.get("/stream", params={"quantity": 3})
    state = admin.get("/practice/state").json()
    assert [(asked["method"], asked["path"], asked["query"]) for asked in state["asked"]] == [
        ("POST", SPLAY, ""),
        ("POST", REVOKE, ""),
        ("GET", "/stream", "quantity=3"),
    ]
    assert [(issued["token"], issued["claims"]["user"]) for issued in state["issued"]] == [(token, "v1")]
    assert list(state["revoked"]) == [token]
    assert "BEGIN PUBLIC KEY" in state["public_key"]
    assert practice.service.api_key not in json.dumps(state)
    practice.service.reset()
    assert practice.service.record.asked == ()
    assert practice.service.record.issued == ()
