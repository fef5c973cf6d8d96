"""Why can't this guest watch?"""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nanosecure_gui.core.decoding import decode
from nanosecure_gui.core.viewers import Answer, Refused, Restriction, Viewer, host_of, why_not
from tests.unit.token_samples import GROUP, JSON, NOW, playback_token, seconds

STREAM = "nNCcf-ZexY6"
MEMBERS = {GROUP: (STREAM, "nNCcf-low00")}


def ask(viewer: Viewer, **claims: object) -> Answer:
    return why_not(decode(playback_token(**claims)), viewer, NOW)


@pytest.mark.parametrize(
    ("claims", "viewer", "restriction"),
    [
        ({"aud": "other"}, Viewer(), Restriction.NOT_PLAYBACK),
        ({"nbf": seconds(NOW) + 60}, Viewer(), Restriction.NOT_YET),
        ({"exp": seconds(NOW)}, Viewer(), Restriction.EXPIRED),
        ({}, Viewer(stream="nNCcf-other"), Restriction.STREAM),
        ({"streams": None, "orgahash": "aaaaa"}, Viewer(stream=STREAM), Restriction.STREAM),
        ({"ip": "93.184.216.7"}, Viewer(ip="93.184.216.8"), Restriction.ADDRESS),
        ({"ip": ["93.184.216.0/28"]}, Viewer(ip="93.184.216.16"), Restriction.ADDRESS),
        ({"domain": "a.example"}, Viewer(page="https://b.example/x"), Restriction.DOMAIN),
        ({"domain": "a.example"}, Viewer(page="demo.nanocosmos.de"), Restriction.DOMAIN),
    ],
)
def test_a_restriction_that_fails_is_named(
    claims: dict[str, object], viewer: Viewer, restriction: Restriction
) -> None:
    answer = ask(viewer, **claims)
    assert answer.restriction is restriction
    assert answer.certain


def test_the_first_restriction_that_fails_is_named() -> None:
    answer = ask(Viewer(ip="1.2.3.4", stream="x"), ip="93.184.216.7", exp=seconds(NOW))
    assert answer.restriction is Restriction.EXPIRED


def test_a_certain_restriction_outweighs_a_probable_one() -> None:
    viewer = Viewer(ip="2001:db8::1", page="b.example")
    assert ask(viewer, ip="93.184.216.7", domain="a.example").restriction is Restriction.DOMAIN


def test_a_broken_token_keeps_everybody_out() -> None:
    assert why_not(decode("eyJhbGciOiJFZERTQSJ9"), Viewer(), NOW).restriction is Restriction.BROKEN


def test_what_the_service_refused_keeps_everybody_out() -> None:
    refused = Refused(NOW - timedelta(minutes=1), "invalid algorithm")
    answer = why_not(decode(playback_token()), Viewer(), NOW, refused=refused)
    assert answer.restriction is Restriction.REFUSED
    assert "invalid algorithm" in str(answer.text)
    over = why_not(decode(playback_token(exp=seconds(NOW))), Viewer(), NOW, refused=refused)
    assert over.restriction is Restriction.EXPIRED  # more to the point


def test_a_revoked_token_keeps_everybody_out() -> None:
    answer = why_not(decode(playback_token()), Viewer(), NOW, revoked_at=NOW - timedelta(minutes=1))
    assert answer.restriction is Restriction.REVOKED


@pytest.mark.parametrize(
    ("claims", "viewer"),
    [
        ({}, Viewer(stream=STREAM)),
        ({"streams": None, "orgahash": "nNCcf"}, Viewer(stream=STREAM)),
        ({"ip": "93.184.216.0/24"}, Viewer(ip=" 93.184.216.200 ")),
        ({"domain": "A.example."}, Viewer(page="https://a.example:8443/live?x=1")),
        ({"streams": None, "groupid": GROUP.upper()}, Viewer(stream=GROUP)),
        ({"streams": None, "groupid": GROUP}, Viewer(stream=STREAM)),
    ],
)
def test_a_viewer_within_the_limits_is_not_kept_out(claims: dict[str, object], viewer: Viewer) -> None:
    answer = why_not(decode(playback_token(**claims)), viewer, NOW, group_members=MEMBERS)
    assert answer.restriction is None
    assert any("Guardian" in str(advice) for advice in answer.advice)
    assert any("4901" in str(advice) for advice in answer.advice)


def test_a_stream_outside_the_group_is_not_opened() -> None:
    decoded = decode(playback_token(streams=None, groupid=GROUP))
    answer = why_not(decoded, Viewer(stream="nNCcf-other"), NOW, group_members=MEMBERS)
    assert answer.restriction is Restriction.STREAM


def test_a_token_for_one_quality_only_probably_stops() -> None:
    answer = why_not(decode(playback_token()), Viewer(stream=GROUP), NOW, group_members=MEMBERS)
    assert answer.restriction is Restriction.STREAM
    assert not answer.certain
    assert "nNCcf-low00" in str(answer.text)


def test_capital_letters_in_a_stream_name_count() -> None:
    answer = ask(Viewer(stream=STREAM.lower()))
    assert STREAM in str(answer.advice[0])


def test_an_ipv6_viewer_is_explained() -> None:
    answer = ask(Viewer(ip="2001:db8::1"), ip="93.184.216.7")
    assert answer.restriction is Restriction.ADDRESS
    assert not answer.certain
    assert "api.ipify.org" in str(answer.advice[0])


def test_a_private_address_of_the_viewer_is_not_the_one_that_counts() -> None:
    answer = ask(Viewer(ip="192.168.1.20"), ip="93.184.216.7")
    assert not answer.certain
    assert "public" in str(answer.advice[0])


def test_the_hosted_page_cannot_play_a_domain_bound_token_and_the_embed_code_is_advised() -> None:
    answer = ask(Viewer(page="https://demo.nanocosmos.de/nanoplayer/x"), domain="a.example")
    assert "embed code" in str(answer.advice[0])


def test_a_sub_domain_is_only_probably_refused() -> None:
    answer = ask(Viewer(page="www.a.example"), domain="a.example")
    assert answer.restriction is Restriction.DOMAIN
    assert not answer.certain


def test_what_the_token_does_not_show_or_was_not_given_stays_open() -> None:
    answer = ask(Viewer(), streams=None, domain="a.example")
    assert answer.restriction is None
    said = " ".join(map(str, answer.open))
    for words in ("stream", "shows no address", "page was not given"):
        assert words in said


@pytest.mark.parametrize(
    ("page", "host"),
    [
        ("https://user@A.example.:8443/x?y#z", "a.example"),
        ("a.example", "a.example"),
        ("", ""),
        ("https://", ""),
        ("https://[2001:db8::1]/", "[2001"),
    ],
)
def test_the_host_is_read_from_an_address(page: str, host: str) -> None:
    assert host_of(page) == host


@given(st.text(), st.text(), st.text(), JSON, JSON, JSON)
def test_any_question_is_answered_without_failing(
    ip: str, page: str, stream: str, addresses: object, domains: object, streams: object
) -> None:
    answer = ask(Viewer(ip, page, stream), ip=addresses, domain=domains, streams=streams)
    for sentence in (answer.text, *answer.advice, *answer.open):
        str(sentence)


@given(st.text())
def test_any_token_is_answered_without_failing(token: str) -> None:
    assert why_not(decode(token), Viewer(), NOW).restriction is Restriction.BROKEN
