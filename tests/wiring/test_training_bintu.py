"""The practice Bintu, Guardian and legacy services over real HTTP."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import httpx
import jwt
import pytest

from nanosecure_gui.training.server import PracticeServer
from nanosecure_gui.training.service import PracticeService, Variants
from tests.wiring.training_client import SPLAY, bintu_refusal


def streams(admin: httpx.Client, **query: Any) -> list[dict[str, Any]]:
    answer = admin.get("/stream", params=query)
    assert answer.status_code == 200
    found: list[dict[str, Any]] = answer.json()
    return found


def test_the_list_holds_120_streams_newest_first_in_the_documented_shape(admin: httpx.Client) -> None:
    everything = streams(admin, quantity=500)
    assert len(everything) == 120
    created = [datetime.fromisoformat(stream["created_at"]) for stream in everything]
    assert created == sorted(created, reverse=True)
    assert timedelta(days=14) < created[0] - created[-1] < timedelta(days=50)
    names = set()
    for stream in everything:
        UUID(stream["id"])
        assert stream["streamgroup"] == stream["playout"]["h5live"][0]["id"] == stream["id"]
        assert stream["ingest"]["rtmp"]["url"].startswith("rtmp://bintu-")
        assert stream["ingest"]["rtmp"]["streamname"] == stream["playout"]["h5live"][0]["rtmp"]["streamname"]
        names |= {rendition["rtmp"]["streamname"] for rendition in stream["playout"]["h5live"]}
    assert all(re.fullmatch(r"Hb7Qe-[A-Za-z0-9]{5}", name) for name in names)
    adaptive = [stream for stream in everything if len(stream["playout"]["h5live"]) > 1]
    assert len(adaptive) == 30
    assert {len(stream["playout"]["h5live"]) for stream in adaptive} == {3, 4}
    assert len(names) == 90 + sum(len(stream["playout"]["h5live"]) for stream in adaptive)
    assert {stream["state"] for stream in everything} == {"live", "created", "ended"}


def test_the_streams_are_the_same_in_every_service() -> None:
    first, second = PracticeService(), PracticeService()
    assert [s["id"] for s in first.world.streams] == [s["id"] for s in second.world.streams]
    assert first.api_key != second.api_key
    assert first.bintu_token != second.bintu_token


def test_the_list_is_bounded_and_filtered(admin: httpx.Client) -> None:
    everything = streams(admin, quantity=500)
    assert streams(admin) == everything[:50]
    assert streams(admin, quantity=3) == everything[:3]
    live = streams(admin, quantity=500, state="live")
    assert live == [stream for stream in everything if stream["state"] == "live"]
    assert len(live) > 10
    assert [stream["tags"][0] for stream in streams(admin, **{"tags[]": "Main hall"})] == ["Main hall"]
    assert streams(admin, **{"tags[]": ["Main hall", "ABR"]})
    assert streams(admin, **{"tags[]": ["Main hall", "no such tag"]}) == []
    assert streams(admin, **{"tags[]": ""}) == everything[:50]
    assert streams(admin, state="locked") == []


@pytest.mark.parametrize(
    "query", [{"quantity": "0"}, {"quantity": "many"}, {"quantity": "-1"}, {"state": "odd"}]
)
def test_a_bad_list_parameter_is_refused(admin: httpx.Client, query: dict[str, str]) -> None:
    assert bintu_refusal(admin.get("/stream", params=query)) == (400, 1004)


def test_one_stream_and_its_group(admin: httpx.Client, anonymous: httpx.Client) -> None:
    main_hall = streams(admin, **{"tags[]": "Main hall"})[0]
    path = f"/stream/{main_hall['id']}"
    assert admin.get(path, params={"asset_limit": 10}).json() == main_hall
    assert admin.get(f"{path}/group").json() == main_hall
    assert main_hall["state"] == "live"
    last = main_hall["playout"]["h5live"][-1]
    rendition = admin.get(f"/stream/{last['id']}").json()
    assert rendition["streamgroup"] == main_hall["id"]
    assert rendition["ingest"]["rtmp"]["streamname"] == last["rtmp"]["streamname"]
    assert admin.get(f"/stream/{last['id']}/group").json() == main_hall
    for asked in (path, f"{path}/group"):
        assert bintu_refusal(anonymous.get(asked)) == (401, 4002)
        assert anonymous.get(asked, params={"profile": "player"}).json() == main_hall


@pytest.mark.parametrize(
    "path", ["/stream/Hb7Qe-AbCdE", "/stream/Hb7Qe-AbCdE/group", "/nothing", "/secure/stream"]
)
def test_what_does_not_exist_is_404_in_json(admin: httpx.Client, path: str) -> None:
    answer = admin.post(path) if path == "/secure/stream" else admin.get(path)
    assert answer.status_code == answer.json()["status"] == 404
    assert answer.json()["message"]


def test_a_stream_name_is_no_stream_id(admin: httpx.Client) -> None:
    name = streams(admin, quantity=1)[0]["ingest"]["rtmp"]["streamname"]
    assert admin.get(f"/stream/{name}").status_code == 404


READ = ("GET", "/stream"), ("GET", "/organisation")
WRITE = ("GET", "/user"), ("GET", "/permission/list"), ("POST", "/ip"), ("POST", "/referer")
ADMIN = ("GET", "/permission?name=nanoUser"), ("PUT", "/organisation/webhook"), ("PUT", "/user/tokenkey")


@pytest.mark.parametrize(
    ("credential", "denied"),
    [
        (lambda s: s.bintu_token, ()),
        (lambda s: s.user_token, ADMIN),
        (lambda s: s.read_only_token, (*WRITE, *ADMIN)),
    ],
    ids=["admin", "user", "read-only"],
)
def test_roles_are_as_the_vendors_matrix_has_them(
    practice: PracticeServer,
    anonymous: httpx.Client,
    credential: Callable[[PracticeService], str],
    denied: tuple[tuple[str, str], ...],
) -> None:
    anonymous.headers["X-Bintu-Token"] = credential(practice.service)
    for method, path in (*READ, *WRITE, *ADMIN):
        answer = anonymous.request(method, path)
        if (method, path) in denied:
            assert bintu_refusal(answer) == (403, 2001), path
        else:
            assert answer.status_code in (200, 400), path


@pytest.mark.parametrize(("method", "path"), [*READ, *WRITE, *ADMIN, ("POST", "/secure/token")])
def test_without_a_credential_bintu_answers_4002(anonymous: httpx.Client, method: str, path: str) -> None:
    assert bintu_refusal(anonymous.request(method, path)) == (401, 4002)


def test_the_organisation_and_its_webhook(admin: httpx.Client) -> None:
    organisation = admin.get("/organisation").json()
    UUID(organisation["id"])
    assert (organisation["name"], organisation["hash"]) == ("Harbour Events", "Hb7Qe")
    assert organisation["webhook"] == ""
    assert "secure" in organisation["packages"]
    hook = "https://hooks.example.com/publish"
    assert admin.put("/organisation/webhook", json={"webhook": hook}).json()["webhook"] == hook
    assert admin.get("/organisation").json()["webhook"] == hook
    assert bintu_refusal(admin.put("/organisation/webhook", json={})) == (400, 1002)
    insecure = {"webhook": "http://hooks.example.com"}
    assert bintu_refusal(admin.put("/organisation/webhook", json=insecure)) == (400, 1004)


def test_users_and_permissions(admin: httpx.Client) -> None:
    users = admin.get("/user").json()
    assert [user["permission"] for user in users] == ["nanoAdmin", "nanoUser", "nanoReadOnly"]
    assert "password" not in json.dumps(users)
    listed = admin.get("/permission/list").json()
    assert {permission["name"] for permission in listed} == {"nanoAdmin", "nanoUser", "nanoReadOnly"}
    one = admin.get("/permission", params={"name": "nanoUser"}).json()
    assert one in listed
    assert "CreatePlaybackToken" in one["permissions"]
    assert bintu_refusal(admin.get("/permission")) == (400, 1002)
    assert admin.get("/permission", params={"name": "nanoKing"}).status_code == 404


def test_signing_in_gives_a_token_and_an_administrator_the_key(
    practice: PracticeServer, anonymous: httpx.Client
) -> None:
    for person in practice.service.people:
        answer = anonymous.post("/user/validate", json={"email": person.email, "password": person.password})
        assert answer.status_code == 200
        assert ("apiKey" in answer.json()) == (person.role == "nanoAdmin")
        token = answer.json()["token"]
        assert jwt.get_unverified_header(token)["typ"] == "JWT"
        assert anonymous.get("/stream", headers={"x-bintu-token": token}).status_code == 200
    person = practice.service.people[0]
    wrong = anonymous.post("/user/validate", json={"email": person.email, "password": "wrong"})
    assert (wrong.status_code, wrong.json()["status"]) == (401, 401)
    assert bintu_refusal(anonymous.post("/user/validate", json={"email": 1})) == (400, 1002)


def test_resetting_the_token_key_ends_bintu_tokens_but_not_the_api_key(
    practice: PracticeServer, admin: httpx.Client, anonymous: httpx.Client
) -> None:
    service = practice.service
    user = service.people[1]
    assert admin.put("/user/tokenkey", json={"id": "nobody"}).status_code == 404
    assert admin.put("/user/tokenkey", json={"id": user.id}).status_code == 200
    ended = anonymous.get("/stream", headers={"x-bintu-token": service.user_token})
    assert bintu_refusal(ended) == (401, 4002)
    asked = {"x-bintu-token": service.bintu_token}
    assert anonymous.get("/stream", headers=asked).status_code == 200
    assert admin.put("/user/tokenkey").status_code == 200
    refused = anonymous.post(SPLAY, json={"orgawide": True}, headers=asked)
    assert (refused.status_code, refused.json()["errorCode"]) == (403, 1001)
    assert admin.get("/stream").status_code == 200


def test_guardian_takes_address_rules(practice: PracticeServer, admin: httpx.Client) -> None:
    rule = admin.post("/ip", json={"ip": "203.0.113.0/24", "type": "deny", "tag": "resold"}).json()
    begun, ended = (datetime.fromisoformat(rule[name]) for name in ("created_at", "expires_at"))
    assert ended - begun == timedelta(hours=24)
    assert (rule["ip"], rule["tag"]) == ("203.0.113.0/24", "resold")
    for bad in ({"ip": "2001:db8::1"}, {"ip": "203.0.113.7", "type": "allow"}, {"ip": "255.255.255.0/33"}):
        answer = admin.post("/ip", json={"type": "deny", **bad})
        assert answer.status_code == answer.json()["status"] == 400
    assert practice.service.guardian_rules == (rule,)


def test_guardian_takes_referrer_rules(practice: PracticeServer, admin: httpx.Client) -> None:
    allow = admin.post("/referer", json={"domain": "app.example.com", "type": "allow"})
    deny = admin.post("/referer", json={"domain": "*", "type": "deny", "info": "all others"})
    assert (allow.status_code, deny.status_code) == (200, 200)
    assert practice.service.guardian_rules == (allow.json(), deny.json())
    for bad in ({"domain": "https://example.com"}, {"domain": "example.com", "type": "block"}, {"info": 1}):
        answer = admin.post("/referer", json={"domain": "example.com", "type": "deny", **bad})
        assert answer.status_code == 400


def test_guardian_listens_on_one_spelling_only(practice: PracticeServer, admin: httpx.Client) -> None:
    rule = {"domain": "example.com", "type": "deny"}
    assert admin.post("/referrer", json=rule).status_code == 404
    practice.service.variants = Variants(guardian_path="referrer")
    assert admin.post("/referrer", json=rule).status_code == 200
    assert admin.post("/referer", json=rule).status_code == 404


@pytest.mark.parametrize(
    ("body", "options"),
    [
        ({"streamname": "Hb7Qe-AbCdE", "tag": "t", "expires": "soon"}, "9"),
        ({"orga": "Hb7Qe", "tag": "t", "expires": "soon"}, "25"),
        ({"streamname": "Hb7Qe-AbCdE", "ip": "203.0.113.7"}, "2"),
        ({"streamname": "Hb7Qe-AbCdE", "tag": "t", "referer": "example.com"}, "12"),
        ({"streamname": "Hb7Qe-AbCdE"}, "0"),
    ],
)
def test_a_signed_url_token_has_the_options_of_the_documents(
    practice: PracticeServer, admin: httpx.Client, body: dict[str, str], options: str
) -> None:
    if "expires" in body:
        body = {**body, "expires": str(int(practice.service.now().timestamp()) + 3600)}
    security = admin.post("/secure/token", json=body).json()["h5live"]["security"]
    assert security["options"] == options
    assert security["expires"] == body.get("expires", "")
    assert security["tag"] == body.get("tag", "")
    assert security["token"]
    assert admin.post("/secure/token", json=body).json()["h5live"]["security"] == security


@pytest.mark.parametrize(
    "change",
    [
        {"orga": "Hb7Qe"},
        {"streamname": ""},
        {"expires": 1_900_000_000},
        {"expires": "1900000000000"},
        {"expires": "100"},
        {"expires": "soon"},
        {"ip": "203.0.113.0/24"},
        {"referer": "https://demo.example.com"},
        {"referer": "example.com/player"},
        {"referer": "example"},
        {"referer": "*.example.com"},
        {"referer": "-a.example.com"},
        {"tag": 5},
    ],
)
def test_a_bad_signed_url_request_is_refused(admin: httpx.Client, change: dict[str, object]) -> None:
    answer = admin.post("/secure/token", json={"streamname": "Hb7Qe-AbCdE", **change})
    assert bintu_refusal(answer) == (400, 1004)


def test_signed_urls_need_the_api_key_and_the_own_organisation(
    practice: PracticeServer, admin: httpx.Client, anonymous: httpx.Client
) -> None:
    asked = {"x-bintu-token": practice.service.bintu_token}
    answer = anonymous.post("/secure/token", json={"streamname": "a"}, headers=asked)
    assert bintu_refusal(answer) == (401, 4002)
    assert bintu_refusal(admin.post("/secure/token", json={"orga": "other"})) == (403, 2001)


def test_a_body_over_one_mebibyte_is_not_read(admin: httpx.Client) -> None:
    answer = admin.post("/ip", json={"ip": "x" * (1 << 20)})
    assert answer.status_code == answer.json()["status"] == 413
