"""The practice token service: create, verify and revoke over real HTTP."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode
from datetime import timedelta
from email.utils import parsedate_to_datetime
from typing import Any

import httpx
import jwt
import pytest

from nanosecure_gui.training.server import PracticeServer
from nanosecure_gui.training.service import Variants
from tests.wiring.training_client import (
    REVOKE,
    SPLAY,
    VERIFY,
    create,
    refusal,
)

GROUP = "1dec3bbc-758b-4879-a202-7ae877d511ba"
DAY = 24 * 3600


def claims_of(practice: PracticeServer, token: str) -> dict[str, Any]:
    claims: dict[str, Any] = jwt.decode(
        token,
        practice.service.public_key,
        algorithms=["EdDSA"],
        audience="splay",
        options={"verify_exp": False, "verify_nbf": False, "verify_iat": False},
    )
    return claims


def service_now(practice: PracticeServer) -> int:
    return int(practice.service.now().timestamp())


def test_a_token_has_the_header_and_the_sorted_claims_of_real_ones(
    practice: PracticeServer, admin: httpx.Client
) -> None:
    token = create(admin, streams=["Hb7Qe-AbCdE"], tag="press", user="v1", revocable=True)
    assert jwt.get_unverified_header(token) == {"alg": "EdDSA", "kid": "nano_x25519", "typ": "JWT"}
    assert len(urlsafe_b64decode(token.rpartition(".")[2] + "==")) == 64
    middle = token.split(".")[1]
    names = list(json.loads(urlsafe_b64decode(middle + "=" * (-len(middle) % 4))))
    assert names == sorted(names)
    claims = claims_of(practice, token)
    assert claims["aud"] == "splay"
    assert claims["iss"] == "nanocosmos"
    assert claims["sub"] == admin.get("/organisation").json()["id"]
    assert claims["nbf"] == claims["iat"]
    assert claims["exp"] - claims["iat"] == DAY
    assert claims["streams"] == ["Hb7Qe-AbCdE"]
    assert (claims["tag"], claims["user"]) == ("press", "v1")
    assert claims["forceDisconnect"] is False
    assert claims["revocable"] is True
    assert claims["jti"]


def test_targets_and_restrictions_become_claims(practice: PracticeServer, admin: httpx.Client) -> None:
    now = service_now(practice)
    token = create(
        admin,
        groupid=GROUP,
        nbf=now + 60,
        exp=now + 3600,
        ip=["203.0.113.7", "198.51.100.0/24"],
        domain="watch.example.com",
        cust={"seat": 4},
        forceDisconnect=True,
    )
    claims = claims_of(practice, token)
    assert claims["groupid"] == GROUP
    assert (claims["nbf"], claims["exp"]) == (now + 60, now + 3600)
    assert claims["ip"] == ["203.0.113.7", "198.51.100.0/24"]
    assert claims["domain"] == "watch.example.com"
    assert claims["cust"] == {"seat": 4}
    assert claims["forceDisconnect"] is True
    assert not claims.keys() & {"revocable", "jti", "streams", "orgahash"}


def test_an_organisation_wide_token_names_the_organisation(
    practice: PracticeServer, admin: httpx.Client
) -> None:
    assert claims_of(practice, create(admin, orgawide=True))["orgahash"] == "Hb7Qe"


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"streams": []},
        {"streams": "Hb7Qe-AbCdE"},
        {"streams": [1]},
        {"groupid": "Hb7Qe-AbCdE"},
        {"orgawide": False},
        {"orgawide": True, "groupid": GROUP},
        {"orgawide": True, "exp": "tomorrow"},
        {"orgawide": True, "exp": True},
        {"orgawide": True, "exp": 1},
        {"orgawide": True, "exp": 10**400},
        {"orgawide": True, "exp": 1_900_000_000_000},
        {"orgawide": True, "nbf": -1},
        {"orgawide": True, "nbf": 99_999_999_999},
        {"orgawide": True, "ip": "2001:db8::1"},
        {"orgawide": True, "ip": "203.0.113.7/255.255.255.0"},
        {"orgawide": True, "ip": [f"203.0.113.{n}" for n in range(11)]},
        {"orgawide": True, "ip": []},
        {"orgawide": True, "ip": [7]},
        {"orgawide": True, "domain": "https://example.com/"},
        {"orgawide": True, "domain": "münchen.example"},
        {"orgawide": True, "tag": 1},
        {"orgawide": True, "user": ["a"]},
        {"orgawide": True, "revocable": "yes"},
        [],
        "text",
    ],
)
def test_a_bad_parameter_is_1000(admin: httpx.Client, body: object) -> None:
    status, code, message = refusal(admin.post(SPLAY, json=body))
    assert (status, code) == (400, 1000)
    assert message.startswith(("Parameter required: ", "Bad parameter: "))


@pytest.mark.parametrize("content", [b"{", b"[" * 100_000, b"\xff\xfe", b'{"exp": NaN, "orgawide": true}'])
def test_noise_is_1000(admin: httpx.Client, content: bytes) -> None:
    answer = admin.post(SPLAY, content=content, headers={"content-type": "application/json"})
    assert refusal(answer)[:2] == (400, 1000)


def test_a_body_that_is_not_declared_as_json_is_not_read(admin: httpx.Client) -> None:
    answer = admin.post(SPLAY, content=b'{"orgawide": true}')
    assert refusal(answer) == (400, 1000, "Parameter required: one of streams, groupid, orgawide")


@pytest.mark.parametrize(("revocable", "longest"), [(True, DAY), (False, 365 * DAY)])
def test_the_longest_lifetime_is_kept(
    practice: PracticeServer, admin: httpx.Client, revocable: bool, longest: int
) -> None:
    create(admin, revocable=revocable, exp=service_now(practice) + longest)
    too_long = {"orgawide": True, "revocable": revocable, "exp": service_now(practice) + longest + 60}
    assert refusal(admin.post(SPLAY, json=too_long))[:2] == (400, 1000)


def test_an_older_service_takes_one_address_only(practice: PracticeServer, admin: httpx.Client) -> None:
    practice.service.variants = Variants(several_addresses=False)
    create(admin, ip="203.0.113.7")
    for ip in (["203.0.113.7"], "203.0.113.0/24"):
        assert refusal(admin.post(SPLAY, json={"orgawide": True, "ip": ip}))[:2] == (400, 1000)


@pytest.mark.parametrize(
    "headers", [{}, {"X-BINTU-APIKEY": "wrong"}, {"x-bintu-token": "wrong"}, {"x-bintu-apikey": "ü"}]
)
def test_a_bad_credential_is_1001(anonymous: httpx.Client, headers: dict[str, str]) -> None:
    encoded = {name: value.encode("latin-1") for name, value in headers.items()}
    for path in (SPLAY, REVOKE):
        answer = anonymous.post(path, json={"orgawide": True}, headers=encoded)  # type: ignore[arg-type]
        assert refusal(answer) == (403, 1001, "Provided APIKey is not valid")


def test_admin_and_user_may_create_and_read_only_may_not(
    practice: PracticeServer, anonymous: httpx.Client
) -> None:
    service = practice.service
    for token in (service.bintu_token, service.user_token):
        answer = anonymous.post(SPLAY, json={"orgawide": True}, headers={"x-bintu-token": token})
        assert answer.status_code == 200
    headers = {"X-BINTU-TOKEN": service.read_only_token}
    for path in (SPLAY, REVOKE):
        answer = anonymous.post(path, json={"orgawide": True}, headers=headers)
        assert refusal(answer) == (403, 1003, "Permission denied")


def test_credentials_are_not_taken_in_the_other_header(
    practice: PracticeServer, anonymous: httpx.Client
) -> None:
    service = practice.service
    for headers in ({"x-bintu-token": service.api_key}, {"x-bintu-apikey": service.bintu_token}):
        assert refusal(anonymous.post(SPLAY, json={"orgawide": True}, headers=headers))[1] == 1001


def test_an_ended_bintu_token_is_1001(practice: PracticeServer, anonymous: httpx.Client) -> None:
    headers = {"x-bintu-token": practice.service.bintu_token}
    practice.service.clock_offset = timedelta(days=31)
    assert refusal(anonymous.post(SPLAY, json={"orgawide": True}, headers=headers))[:2] == (403, 1001)
    practice.service.clock_offset = timedelta()
    practice.service.expire_bintu_tokens()
    assert refusal(anonymous.post(SPLAY, json={"orgawide": True}, headers=headers))[:2] == (403, 1001)


def test_verify_needs_no_credential_and_returns_the_token(
    admin: httpx.Client, anonymous: httpx.Client
) -> None:
    token = create(admin)
    answer = anonymous.post(VERIFY, json={"token": token})
    assert answer.status_code == 200
    assert answer.json() == {"success": True, "data": {"token": token}}


def test_verify_says_what_is_wrong(practice: PracticeServer, admin: httpx.Client) -> None:
    now = service_now(practice)

    def verdict(token: str) -> tuple[int, int, str]:
        return refusal(admin.post(VERIFY, json={"token": token}))

    good = create(admin, exp=now + 3600)
    head, middle, _signature = good.split(".")
    other = create(admin, exp=now + 3600, user="other").rpartition(".")[2]
    unsigned = jwt.encode({"aud": "splay"}, "", algorithm="none")
    assert verdict("no token") == (403, 1002, "jwt malformed")
    assert verdict(f"{head}.{middle}") == (403, 1002, "jwt malformed")
    assert verdict(f"{head}.{middle}.{other}") == (403, 1002, "invalid signature")
    assert verdict(unsigned) == (403, 1002, "invalid algorithm")
    assert verdict(create(admin, nbf=now + 1800, exp=now + 3600)) == (403, 1002, "jwt not active")
    revocable = create(admin, revocable=True)
    assert admin.post(REVOKE, json={"token": revocable}).status_code == 204
    assert verdict(revocable) == (403, 1002, "jwt revoked")
    practice.service.clock_offset = timedelta(hours=2)
    assert verdict(good) == (403, 1002, "jwt expired")


@pytest.mark.parametrize("path", [VERIFY, REVOKE])
@pytest.mark.parametrize("body", [{}, {"token": ""}, {"token": 7}])
def test_a_missing_token_is_1000(admin: httpx.Client, path: str, body: dict[str, object]) -> None:
    assert refusal(admin.post(path, json=body)) == (400, 1000, "Parameter required: token")


def test_revoking_answers_204_without_a_body_and_again(practice: PracticeServer, admin: httpx.Client) -> None:
    token = create(admin, revocable=True)
    for _ in range(2):
        answer = admin.post(REVOKE, json={"token": token})
        assert (answer.status_code, answer.content) == (204, b"")
    assert list(practice.service.record.revoked) == [token]


def test_a_second_revocation_can_be_an_error(practice: PracticeServer, admin: httpx.Client) -> None:
    practice.service.variants = Variants(second_revoke_is_error=True)
    token = create(admin, revocable=True)
    assert admin.post(REVOKE, json={"token": token}).status_code == 204
    assert refusal(admin.post(REVOKE, json={"token": token}))[:2] == (400, 2014)


def test_revoking_refuses_with_the_documented_codes(practice: PracticeServer, admin: httpx.Client) -> None:
    def verdict(token: str) -> tuple[int, int, str]:
        return refusal(admin.post(REVOKE, json={"token": token}))

    good = create(admin, revocable=True)
    assert verdict(good[:-8]) == (400, 2004, "Malformed JWT")
    assert verdict("noise") == (400, 2004, "Malformed JWT")
    assert verdict("é.ü." * 9) == (400, 2004, "Malformed JWT")
    assert verdict(create(admin)) == (400, 2011, "The token is not allowed for revocation")
    foreign = practice.service.mint_foreign_token()
    assert verdict(foreign) == (403, 2012, "The provided token doesent belong to your organisation")


def test_an_expired_token_can_be_revoked_for_24_hours(practice: PracticeServer, admin: httpx.Client) -> None:
    first, second, third = (create(admin, revocable=True, user=user) for user in "abc")
    practice.service.clock_offset = timedelta(hours=47)
    assert admin.post(REVOKE, json={"token": first}).status_code == 204
    practice.service.clock_offset = timedelta(hours=49)
    assert refusal(admin.post(REVOKE, json={"token": second}))[:2] == (400, 2013)
    practice.service.clock_offset = timedelta(hours=25)
    practice.service.variants = Variants(revoke_after_expiry=False)
    assert refusal(admin.post(REVOKE, json={"token": third}))[:2] == (400, 2013)


def test_the_date_header_and_the_claims_follow_the_services_clock(
    practice: PracticeServer, admin: httpx.Client
) -> None:
    practice.service.clock_offset = timedelta(days=100)
    before = practice.service.now().replace(microsecond=0)
    answer = admin.post(SPLAY, json={"orgawide": True})
    told = parsedate_to_datetime(answer.headers["date"])
    assert before <= told <= practice.service.now()
    issued = claims_of(practice, answer.json()["data"]["token"])["iat"]
    assert before.timestamp() <= issued <= practice.service.now().timestamp()
    assert answer.headers.get_list("date") == [answer.headers["date"]]


def test_tokens_outlive_a_restart(admin: httpx.Client) -> None:
    token = create(admin, revocable=True)
    with PracticeServer() as later, httpx.Client(base_url=later.base_url, trust_env=False) as other:
        headers = {"x-bintu-apikey": later.service.api_key}
        assert other.post(VERIFY, json={"token": token}).status_code == 200
        assert other.post(REVOKE, json={"token": token}, headers=headers).status_code == 204


def test_the_service_speaks_json_with_a_length(admin: httpx.Client) -> None:
    odd = b'{"orgawide": true, "tag": "\\ud800 \\u00fc"}'
    answer = admin.post(SPLAY, content=odd, headers={"content-type": "application/json"})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json; charset=utf-8"
    assert int(answer.headers["content-length"]) == len(answer.content)
