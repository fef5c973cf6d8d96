"""Taking a token's text apart."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import jwt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nanosecure_gui.core.decoding import MOST_CHARACTERS, TokenKind, decode, read_instant
from tests.unit.token_samples import (
    HEADER,
    JSON,
    NOW,
    base64url,
    part,
    playback_claims,
    playback_token,
    token_of,
)


def test_a_playback_token_is_read_whole() -> None:
    decoded = decode(playback_token(ip=["203.0.113.7", "198.51.100.0/24"], domain="watch.example.com"))
    assert decoded.problem is None
    assert dict(decoded.header or {}) == HEADER
    assert decoded.kind is TokenKind.PLAYBACK
    assert decoded.algorithm == "EdDSA"
    assert decoded.key_id == "nano_x25519"
    assert decoded.streams == ("nNCcf-ZexY6",)
    assert decoded.addresses == ("203.0.113.7", "198.51.100.0/24")
    assert decoded.domains == ("watch.example.com",)
    assert (decoded.user, decoded.tag, decoded.token_id) == ("viewer-17", "event-a", "9b2f")
    assert decoded.revocable is True
    assert decoded.force_disconnect is True
    assert decoded.expires is not None
    assert decoded.expires > NOW
    assert decoded.signature == bytes(range(64))


def test_no_secret_is_in_the_repr() -> None:
    decoded = decode(playback_token())
    assert decoded.token not in repr(decoded)
    assert "viewer-17" not in repr(decoded)


def test_the_header_and_claims_cannot_be_changed() -> None:
    decoded = decode(playback_token())
    with pytest.raises(TypeError):
        decoded.claims["exp"] = 0  # type: ignore[index]


@pytest.mark.parametrize("name", ["ip", "ips", "IP", "clientIp"])
def test_an_address_is_found_under_any_of_its_names(name: str) -> None:
    assert decode(playback_token(**{name: "203.0.113.7"})).addresses == ("203.0.113.7",)


@pytest.mark.parametrize("name", ["domain", "referer", "referrer"])
def test_a_domain_is_found_under_any_of_its_names(name: str) -> None:
    assert decode(playback_token(**{name: "a.example"})).domains == ("a.example",)


def test_what_the_token_does_not_show_is_unknown_not_false() -> None:
    decoded = decode(playback_token(revocable=None, forceDisconnect=None, user=None))
    assert decoded.revocable is None
    assert decoded.force_disconnect is None
    assert decoded.user == ""


@pytest.mark.parametrize(
    ("claims", "kind"),
    [
        ({"aud": ["splay"]}, TokenKind.PLAYBACK),
        ({"aud": ["Bintu", "Metrics", "Splay"]}, TokenKind.CREDENTIAL),
        ({"aud": ["bintu", "splay"]}, TokenKind.CREDENTIAL),
        ({"ingesturl": "rtmp://x/live", "streamname": "abc-def"}, TokenKind.INGEST),
        ({"aud": "meet", "room": "r", "moderator": True}, TokenKind.MEETING),
        ({"aud": "other"}, TokenKind.OTHER),
        ({"streams": ["nNCcf-ZexY6"]}, TokenKind.OTHER),
        ({"aud": "SPLAY"}, TokenKind.OTHER),
    ],
)
def test_tokens_of_other_products_are_told_apart(claims: dict[str, object], kind: TokenKind) -> None:
    assert decode(token_of(claims)).kind is kind


GOOD = playback_token()
HEADER_PART, CLAIMS_PART, SIGNATURE_PART = GOOD.split(".")
TWICE = base64url(b'{"exp":1,"exp":2}')
CUT = base64url(b'{"aud":"splay","exp":17900')


@pytest.mark.parametrize(
    ("broken", "problem"),
    [
        ("", "there is nothing to read"),
        ("hello", "it does not look like a token"),
        (HEADER_PART, "only its first part is there: the claims and the signature are missing"),
        (f"{HEADER_PART}.{CLAIMS_PART}", "the signature part is missing"),
        (f"{HEADER_PART}.{CLAIMS_PART}.", "the signature part is missing"),
        (f"{HEADER_PART}.{CLAIMS_PART[:90]}", "it was cut off in the middle of the claims"),
        (GOOD[:-9], "its end is cut off"),
        (GOOD[:-8], "its end is cut off: the signature is too short for EdDSA"),
        (GOOD + "AAAA", "the signature is too long for EdDSA"),
        (f"{HEADER_PART}.{CLAIMS_PART}.ab!c", "the signature part is not base64url"),
        (
            f"{HEADER_PART}.{CLAIMS_PART[:8]}%{CLAIMS_PART[8:]}.{SIGNATURE_PART}",
            "the claims part holds the character %, which is not base64url",
        ),
        (f"{HEADER_PART}.{base64url(b'{bad')}.{SIGNATURE_PART}", "the claims part is not valid JSON"),
        (f"{HEADER_PART}.{part([1])}.{SIGNATURE_PART}", "the claims part is not a JSON object"),
        (f"{part('x')}.{CLAIMS_PART}.{SIGNATURE_PART}", "the header is not a JSON object"),
        (f"{HEADER_PART}.{base64url(b'[' * 30000)}.{SIGNATURE_PART}", "the claims part is nested too deep"),
        ("a.b.c.d", "it does not look like a token"),
        (f"{GOOD}.x", "it has 4 parts instead of 3"),
        (f"{part({'alg': 'dir', 'enc': 'A128GCM'})}..iv.text.tag", "it is encrypted (JWE), not only signed"),
        ("e" * (MOST_CHARACTERS + 1), "it is longer than 65,536 characters, which no token is"),
        (
            token_of(playback_claims(), {"alg": "none"}, b""),
            "it is not signed (algorithm none), so no service accepts it",
        ),
        (
            f"{HEADER_PART}.{TWICE}.{SIGNATURE_PART}",
            "exp appears twice, and readers disagree on which counts",
        ),
    ],
)
def test_a_broken_token_says_what_is_wrong(broken: str, problem: str) -> None:
    assert str(decode(broken).problem) == problem


def test_what_can_be_read_of_half_a_token_is_shown() -> None:
    decoded = decode(f"{HEADER_PART}.{CLAIMS_PART[:90]}")
    assert dict(decoded.header or {}) == HEADER
    assert decoded.audience == ("splay",)
    assert decoded.force_disconnect is True


def test_a_number_that_may_have_lost_digits_is_not_shown() -> None:
    decoded = decode(f"{HEADER_PART}.{CUT}")
    assert dict(decoded.claims or {}) == {"aud": "splay"}


@pytest.mark.parametrize(
    "extra",
    [
        {"kid": 7},
        {"kid": "../../etc/passwd"},
        {"crit": ["b64"], "b64": False},
        {"crit": ["unknown"]},
        {"jku": "https://evil.example/keys"},
        {"zip": "DEF"},
        {"alg": "Ed25519"},
    ],
)
def test_odd_headers_are_read_and_not_obeyed(extra: dict[str, object]) -> None:
    decoded = decode(token_of(playback_claims(), {**HEADER, **extra}))
    assert decoded.problem is None
    assert decoded.audience == ("splay",)


def test_claims_of_wrong_types_do_not_hinder_reading() -> None:
    decoded = decode(token_of({"aud": "splay", "sub": 7, "jti": 8, "iss": [], "exp": "soon", "streams": 3}))
    assert decoded.problem is None
    assert decoded.token_id == "8"
    assert decoded.expires is None
    assert decoded.streams == ("3",)


def test_invisible_characters_and_line_breaks_are_removed_and_said() -> None:
    decoded = decode(GOOD[:20] + "\u200b\u202e" + GOOD[20:60] + "\r\n  " + GOOD[60:])
    assert decoded.problem is None
    assert decoded.token == GOOD
    assert [str(note) for note in decoded.notes] == [
        "2 invisible characters were removed.",
        "Line breaks and spaces inside the token were removed.",
    ]


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (2**64, "it is too large for a time"),
        (-1, "it is negative"),
        (float("nan"), "it is not a finite number"),
        (float("inf"), "it is not a finite number"),
        ("1790000000", "it is not a number"),
        (True, "it is not a number"),
        (None, "it is not a number"),
        ([], "it is not a number"),
        (1_790_000_000_000, "it is in milliseconds instead of seconds"),
    ],
)
def test_what_is_not_a_time_is_not_read_as_one(raw: object, problem: str) -> None:
    reading = read_instant(raw)
    assert reading.at is None
    assert str(reading.problem) == problem


def test_milliseconds_are_recognised() -> None:
    assert read_instant(1_790_000_000_000).meant == datetime.fromtimestamp(1_790_000_000, UTC)


def test_a_fraction_of_a_second_is_a_time() -> None:
    assert read_instant(1.5) == read_instant(1.5)
    assert read_instant(1.5).at == datetime.fromtimestamp(1.5, UTC)


@given(st.text() | st.binary().map(lambda data: data.decode("latin-1")))
def test_any_text_is_decoded_without_failing(typed: str) -> None:
    decoded = decode(typed)
    assert decoded.problem is not None
    str(decoded.problem)


@given(JSON, JSON, st.binary(max_size=70))
def test_any_json_is_decoded_without_failing(header: object, claims: object, signature: bytes) -> None:
    decoded = decode(token_of(claims, header, signature))
    for name in dir(decoded):
        if not name.startswith("_"):
            getattr(decoded, name)


@given(st.dictionaries(st.text(), JSON, max_size=6))
def test_every_claim_comes_back_as_it_was(claims: dict[str, object]) -> None:
    decoded = decode(token_of(claims))
    assert json.dumps(dict(decoded.claims or {})) == json.dumps(claims)


@given(st.dictionaries(st.text(), JSON, max_size=6))
def test_a_library_reads_the_same(claims: dict[str, object]) -> None:
    token = jwt.encode(claims, "not a secret, but long enough for this", "HS256", headers={"kid": "1"})
    read = jwt.decode_complete(token, options={"verify_signature": False})
    ours = decode(token)
    assert (ours.header, ours.signature) == (read["header"], read["signature"])
    assert json.dumps(dict(ours.claims or {})) == json.dumps(read["payload"])  # NaN is not itself
    assert ours.problem is None


@given(st.integers(0, len(GOOD) - 1))
def test_a_token_cut_anywhere_is_broken(length: int) -> None:
    assert decode(GOOD[:length]).problem is not None


@given(JSON)
def test_any_time_claim_is_read_or_explained(raw: object) -> None:
    reading = read_instant(raw)
    assert (reading.at is None) == (reading.problem is not None)
