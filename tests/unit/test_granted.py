"""What was granted, beside what was asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nanosecure_gui.core.decoding import decode
from nanosecure_gui.core.granted import GrantedLine, Match, compare_granted
from nanosecure_gui.core.tokens import StreamGroup, StreamNames, Target, TokenRequest, WholeOrganisation
from tests.unit.token_samples import GROUP, JSON, NOW, playback_token, token_of

STREAM = "nNCcf-ZexY6"
REQUEST = TokenRequest(StreamNames((STREAM,)), NOW + timedelta(minutes=72), user="viewer-17", tag="event-a")


def lines(request: TokenRequest = REQUEST, **claims: object) -> dict[str, GrantedLine]:
    found = compare_granted(request, decode(playback_token(**claims)))
    return {str(line.field): line for line in found}


def test_a_token_as_asked_for_is_the_same_in_everything() -> None:
    found = lines()
    assert {line.match for line in found.values()} == {Match.SAME}
    assert list(found) == ["Opens", "Starts", "Ends", "User", "Tag", "Revocable", "Disconnect at expiry"]


@pytest.mark.parametrize(
    ("claims", "field"),
    [
        ({"exp": 1_900_000_000}, "Ends"),
        ({"revocable": False}, "Revocable"),
        ({"forceDisconnect": False}, "Disconnect at expiry"),
        ({"user": "somebody"}, "User"),
        ({"ip": "203.0.113.7"}, "Addresses"),
        ({"domain": "a.example"}, "Domain"),
        ({"streams": [STREAM, "nNCcf-other"]}, "Opens"),
        ({"streams": None, "orgahash": "nNCcf"}, "Opens"),
        ({"quota": 3}, "quota"),
    ],
)
def test_a_difference_is_marked(claims: dict[str, object], field: str) -> None:
    assert lines(REQUEST, **claims)[field].match is Match.DIFFERENT


@pytest.mark.parametrize(
    ("request_", "claims", "field"),
    [
        (replace(REQUEST, addresses=("203.0.113.7",)), {}, "Addresses"),
        (replace(REQUEST, domain="a.example"), {}, "Domain"),
        (REQUEST, {"user": None}, "User"),
        (REQUEST, {"exp": None}, "Ends"),
        (REQUEST, {"exp": "soon"}, "Ends"),
        (REQUEST, {"revocable": None}, "Revocable"),
        (REQUEST, {"streams": None}, "Opens"),
    ],
)
def test_what_the_token_does_not_show_is_not_called_unrestricted(
    request_: TokenRequest, claims: dict[str, object], field: str
) -> None:
    line = lines(request_, **claims)[field]
    assert line.match is Match.NOT_SHOWN
    assert str(line.granted) == "not shown in the token"


def test_addresses_are_compared_as_networks_in_any_order() -> None:
    request = replace(REQUEST, addresses=("203.0.113.7", "198.51.100.0/24"))
    assert lines(request, ip=["198.51.100.0/24", "203.0.113.7/32"])["Addresses"].match is Match.SAME


@pytest.mark.parametrize(
    ("members", "match"),
    [
        ({}, Match.NOT_SHOWN),
        ({GROUP: (STREAM, "nNCcf-low00")}, Match.SAME),
        ({GROUP: (STREAM,)}, Match.DIFFERENT),
    ],
)
def test_a_group_may_come_back_as_its_streams(members: dict[str, tuple[str, ...]], match: Match) -> None:
    decoded = decode(playback_token(streams=[STREAM, "nNCcf-low00"]))
    request = replace(REQUEST, target=StreamGroup(GROUP))
    line = compare_granted(request, decoded, group_members=members)[0]
    assert line.match is match
    assert "nNCcf-low00" in str(line.granted)


def test_a_group_that_comes_back_is_the_same() -> None:
    request = replace(REQUEST, target=StreamGroup(GROUP))
    assert lines(request, streams=None, groupid=GROUP)["Opens"].match is Match.SAME


@pytest.mark.parametrize("target", [WholeOrganisation(), StreamGroup(GROUP), StreamNames((STREAM,))])
@given(claims=st.dictionaries(st.text(max_size=8) | st.sampled_from(["exp", "ip", "streams"]), JSON))
def test_any_token_is_compared_without_failing(target: Target, claims: dict[str, object]) -> None:
    for line in compare_granted(replace(REQUEST, target=target), decode(token_of(claims))):
        str(line.asked), str(line.granted)
