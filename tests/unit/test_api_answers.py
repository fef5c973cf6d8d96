from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from nanosecure_gui.api.answers import (
    Verification,
    read_allowed,
    read_created,
    read_group,
    read_organisation,
    read_revoked,
    read_stream,
    read_streams,
    read_verified,
)
from nanosecure_gui.api.protocol import Answer
from nanosecure_gui.core.errors import NotAuthorised, Rejected, ServiceFault, UnexpectedAnswer
from nanosecure_gui.core.streams import OrganisationFacts, Rendition, StreamState

TOKEN = "eyJhbGciOiJFZERTQSJ9.eyJhdWQiOiJzcGxheSJ9.c2lnbmF0dXJl"
STREAM: dict[str, Any] = {
    "id": "1dec3bbc-758b-4879-a202-7ae877d511ba",
    "streamgroup": "1dec3bbc-758b-4879-a202-7ae877d511ba",
    "state": "live",
    "created_at": "2026-05-01T10:00:00.000Z",
    "tags": ["Main stage", 7, None, "hall"],
    "ingest": {"rtmp": {"url": "rtmp://ingest.example/live", "streamname": "abcde-fghij"}},
    "playout": {
        "h5live": [
            {
                "label": "high",
                "rtmp": {"streamname": "abcde-fghij"},
                "info": {"width": 1280, "height": 720, "bitrate": 1500, "fps": 29.97},
            },
            {"rtmp": {"streamname": "abcde-klmno"}, "info": {"width": "wide", "height": True, "fps": -1}},
            {"rtmp": None},
            "noise",
        ],
        "rtmp": [{"streamname": "abcde-other"}],
    },
}


def answer(content: object, status: int = 200) -> Answer:
    return Answer(status, {"content-type": "application/json"}, json.dumps(content).encode())


def test_the_created_token_is_read() -> None:
    assert read_created(answer({"success": True, "data": {"token": TOKEN}})) == TOKEN
    assert read_created(answer({"data": {"token": TOKEN}}, 201)) == TOKEN


@pytest.mark.parametrize(
    "content",
    [
        {},
        [],
        {"success": True},
        {"success": True, "data": TOKEN},
        {"success": True, "data": {"token": ["a.b.c"]}},
        {"success": True, "data": {"token": ""}},
        {"success": True, "data": {"token": "a.b"}},
        {"success": True, "data": {"token": TOKEN + "\n"}},
        {"success": True, "data": {"token": "a.b." + "c" * 70_000}},
        {"success": True, "data": {"token": "а.b.c"}},
    ],
)
def test_what_does_not_look_like_a_token_is_not_taken_for_one(content: object) -> None:
    with pytest.raises(UnexpectedAnswer) as caught:
        read_created(answer(content))
    assert "may exist" in str(caught.value.advice)


def test_a_refusal_with_status_200_is_a_refusal() -> None:
    with pytest.raises(Rejected) as caught:
        read_created(answer({"success": False, "errorCode": 1000, "message": "Parameter required: exp"}))
    assert str(caught.value.text) == "The token service misses exp."
    assert "HTTP 200" in caught.value.details


def test_a_valid_token_is_reported_valid() -> None:
    assert read_verified(answer({"success": True, "data": {"token": TOKEN}})) == Verification(True)


@pytest.mark.parametrize("code", [1002, 2004, "1002"])
def test_an_invalid_token_is_no_error_and_keeps_the_words_of_the_service(code: object) -> None:
    refused = answer({"success": False, "errorCode": code, "message": "jwt expired"}, 403)
    assert read_verified(refused) == Verification(False, "jwt expired", int(str(code)))


def test_a_web_page_or_an_empty_object_does_not_verify_a_token() -> None:
    for body in (b"{}", b"<html>Welcome</html>", b"", b"true", b'{"success": 1}', b'{"success": "true"}'):
        with pytest.raises(UnexpectedAnswer):
            read_verified(Answer(200, {}, body))
    with pytest.raises(NotAuthorised):
        read_verified(answer({"errorCode": 1001}, 403))


def test_a_revocation_counts_only_if_it_is_confirmed() -> None:
    read_revoked(Answer(204))
    read_revoked(answer({"success": True}))
    for unclear in (Answer(200), Answer(202), answer({}), Answer(200, {}, b"<html>"), Answer(302)):
        with pytest.raises(UnexpectedAnswer) as caught:
            read_revoked(unclear)
        assert "not revoked" in str(caught.value.advice)
    with pytest.raises(ServiceFault):
        read_revoked(Answer(500))


def test_a_stream_is_read_with_everything_it_says() -> None:
    stream = read_stream(answer(STREAM))
    assert stream.id == stream.group == STREAM["id"]
    assert (stream.name, stream.label, stream.tags) == ("abcde-fghij", "Main stage", ("Main stage", "hall"))
    assert stream.state is StreamState.LIVE
    assert stream.created == datetime(2026, 5, 1, 10, tzinfo=UTC)
    assert stream.ingest_url == "rtmp://ingest.example/live"
    assert stream.renditions == (
        Rendition("abcde-fghij", "high", 1280, 720, 1500, 29.97),
        Rendition("abcde-klmno"),
    )


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ({"playout": {"rtmp": [{}, {"streamname": "abcde-00001"}]}}, "abcde-00001"),
        ({"playout": {"h5live": [{"rtmp": {"streamname": "abcde-00002"}}]}}, "abcde-00002"),
        ({"streamname": "abcde-00003"}, "abcde-00003"),
        ({"name": "abcde-00004"}, "abcde-00004"),
        ({"ingest": [], "playout": 3}, ""),
    ],
)
def test_the_stream_name_is_found_where_older_answers_have_it(content: dict[str, Any], name: str) -> None:
    stream = read_stream(answer({"id": "x", **content}))
    assert (stream.name, stream.state, stream.group) == (name, StreamState.OTHER, "")


@pytest.mark.parametrize("wrap", [lambda s: s, lambda s: {"data": s}, lambda s: {"items": s}])
def test_the_list_may_come_bare_or_wrapped(wrap: Any) -> None:
    listed = read_streams(answer(wrap([STREAM, None, 3, {"no": "id"}, {"id": 5}, {"id": "second"}])))
    assert [stream.id for stream in listed] == [STREAM["id"], "second"]


def test_the_list_may_be_wrapped_twice_and_may_be_empty() -> None:
    assert read_streams(answer({"success": True, "data": {"streams": []}})) == ()
    shapes: list[object] = [{}, {"data": 3}, "text", {"data": {"data": {"data": []}}}]
    for wrong in shapes:
        with pytest.raises(UnexpectedAnswer):
            read_streams(answer(wrong))


def test_a_wrapped_stream_is_found_and_none_is_an_error() -> None:
    assert read_stream(answer({"data": {"id": "inner"}})).id == "inner"
    with pytest.raises(UnexpectedAnswer):
        read_stream(answer({"data": {}}))
    with pytest.raises(UnexpectedAnswer):
        read_stream(answer([STREAM]))


def test_a_group_is_its_own_group_where_it_does_not_say() -> None:
    assert read_group(answer({"id": "g"})).group == "g"
    assert read_group(answer({"id": "g", "streamgroup": {"id": "h"}})).group == "h"


@pytest.mark.parametrize("created", ["yesterday", "0001-01-01T00:00:00+14:00", 5, "2026-13-01", ""])
def test_a_creation_time_that_is_none_is_left_out(created: object) -> None:
    assert read_stream(answer({"id": "x", "created_at": created})).created is None


def test_a_creation_time_without_a_zone_is_utc() -> None:
    stream = read_stream(answer({"id": "x", "created_at": "2026-05-01T10:00:00"}))
    assert stream.created == datetime(2026, 5, 1, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("content", "facts"),
    [
        ({"hash": "abcde", "name": "Aurora"}, OrganisationFacts("abcde", "Aurora")),
        (
            {"data": {"organisation": {"org_hash": "abcde", "Name": "A", "webhook": {"url": "https://x"}}}},
            OrganisationFacts("abcde", "A", "https://x"),
        ),
        ({"webhook": "https://y", "secure": True}, OrganisationFacts(webhook="https://y", secure=True)),
        ({"packages": ["live", "Secure"]}, OrganisationFacts(secure=True)),
        ({"packages": [{"name": "live"}, 3]}, OrganisationFacts(secure=False)),
        ({"packages": {"secure": {"enabled": False}}}, OrganisationFacts(secure=False)),
        ({"hash": "not a hash", "orgahash": "fghij", "name": 3}, OrganisationFacts("fghij")),
        ({"packages": "secure", "secure": "yes"}, OrganisationFacts()),
        ({}, OrganisationFacts()),
    ],
)
def test_the_organisation_is_found_in_whatever_shape(content: object, facts: OrganisationFacts) -> None:
    assert read_organisation(answer(content)) == facts


def test_permission_is_told_from_refusal_and_from_neither() -> None:
    assert read_allowed(answer([])) is True
    assert read_allowed(answer({}, 403)) is False
    assert read_allowed(answer({}, 404)) is None
    assert read_allowed(Answer(200, {}, b"<html>sign in</html>")) is None


def test_half_characters_and_endless_words_do_not_get_through() -> None:
    stream = read_stream(answer({"id": "x\ud800", "tags": ["a" * 5_000, " \udc00ok "]}))
    assert stream.id == "x?"
    assert stream.tags == ("?ok",)
