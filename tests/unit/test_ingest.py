"""Ingest addresses: built, masked, and taken apart again, whatever the values are."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from urllib.parse import parse_qs, parse_qsl, unquote, urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.ingest import (
    IngestForm,
    addresses,
    masked,
    srt_stream_id,
    stream_key,
    take_apart,
)
from nanosecure_gui.core.ingest_hosts import OWN, Protocol, nearest, other_region, place, places

from .ingest_at_random import forms

NAME = "Hb7Qe-x49nB"
FORM = IngestForm(name=NAME)


def test_rtmps_is_offered_first_and_uses_port_1937() -> None:
    texts = addresses(FORM)
    assert texts.server == "rtmps://bintu-stream.nanocosmos.de:1937/live"
    assert texts.key == NAME
    assert texts.joined == f"rtmps://bintu-stream.nanocosmos.de:1937/live/{NAME}"


def test_rtmp_uses_port_1935_and_the_chosen_region_and_application() -> None:
    form = replace(FORM, protocol=Protocol.RTMP, place="vtrans-use", application="rec")
    assert addresses(form).joined == f"rtmp://bintu-vtrans-use.nanocosmos.de:1935/rec/{NAME}"


def test_srt_carries_the_stream_id_encoded_in_the_address_and_plain_beside_it() -> None:
    form = replace(FORM, protocol=Protocol.SRT, parameters=(("user", "a"), ("b", "c")), application="rec")
    texts = addresses(form)
    assert texts.server == (
        "srt://bintu-srt.nanocosmos.de:5000?mode=caller&latency=500000&timeout=1000000&transtype=live"
    )
    assert texts.stream_id == texts.key == f"push:{NAME}?user=a&b=c:record"
    assert texts.joined == f"{texts.server}&streamid=push%3A{NAME}%3Fuser%3Da%26b%3Dc%3Arecord"


def test_whip_has_one_address_with_the_name_and_the_rtmp_server_in_it() -> None:
    texts = addresses(replace(FORM, protocol=Protocol.WHIP))
    assert texts.joined == (
        f"https://bintu-webrtc.nanocosmos.de/p/webrtc?stream_name={NAME}"
        "&stream_url=rtmp://bintu-stream.nanocosmos.de:1935/live"
    )
    assert texts.server_holds_key


def test_whip_decodes_to_the_key_that_rtmp_would_carry() -> None:
    form = replace(FORM, protocol=Protocol.WHIP, parameters=(("a", "1&2 =%"),))
    query = parse_qs(urlsplit(addresses(form).joined).query)
    assert query["stream_name"] == [stream_key(form)]


@pytest.mark.parametrize("end", [".flv", ".mp4", ".f4v", ".MP4"])
def test_no_key_with_parameters_ends_in_what_ffmpeg_rewrites(end: str) -> None:
    key = stream_key(replace(FORM, parameters=(("file", "clip" + end),)))
    assert key == f"{NAME}?file=clip%2E{end[1:]}"


@given(forms())
@example(replace(FORM, protocol=Protocol.SRT, parameters=(("a", "x:record"),)))
@example(replace(FORM, parameters=(("a", ".mp4"),)))
def test_a_joined_address_is_taken_apart_into_its_form(form: IngestForm) -> None:
    assert take_apart(addresses(form).joined) == form


@given(forms())
def test_server_and_key_on_two_lines_are_taken_apart_into_their_form(form: IngestForm) -> None:
    texts = addresses(form)
    if texts.key:
        assert take_apart(f"Server: {texts.server}\r\nStream Key: {texts.key}\n") == form


@given(forms())
def test_the_webhook_gets_every_value_as_it_was_entered(form: IngestForm) -> None:
    """nginx-rtmp splits the key at the first question mark and posts what is behind it, untouched."""
    key = srt_stream_id(form).removeprefix("push:") if form.protocol is Protocol.SRT else stream_key(form)
    key = key.removesuffix(":record")
    name, _mark, arguments = key.partition("?")
    body = f"{arguments}&call=publish&name={name}&app=live&addr=203.0.113.9&clientid=1".lstrip("&")
    fields = parse_qsl(body, keep_blank_values=True)
    assert tuple(fields[: len(form.parameters)]) == form.parameters
    assert dict(fields[len(form.parameters) :])["name"] == form.name


@given(forms())
def test_the_srt_address_is_one_query_whose_stream_id_survives_a_decoder(form: IngestForm) -> None:
    form = replace(form, protocol=Protocol.SRT)
    query = addresses(form).joined.partition("?")[2]
    options = dict(piece.split("=", 1) for piece in query.split("&"))
    assert unquote(options["streamid"]) == srt_stream_id(form)
    assert all(c.isascii() and (c.isalnum() or c in "?&=-_,:%") for c in srt_stream_id(form))


@given(forms())
def test_masking_leaves_nothing_that_lets_somebody_publish(form: IngestForm) -> None:
    texts = addresses(form)
    for shown in (texts.joined, texts.key):
        hidden = masked(shown, form)
        assert form.name not in hidden
        assert not form.parameters or stream_key(form).partition("?")[2] not in hidden
    assert form.name not in repr(form) + repr(texts)


@pytest.mark.parametrize(
    ("pasted", "expected"),
    [
        (f"rtmp://bintu-stream.nanocosmos.de/live/{NAME}", replace(FORM, protocol=Protocol.RTMP)),
        (f"  <RTMPS://Bintu-Stream.nanocosmos.de:1937/live/{NAME}> ", FORM),
        (f"rtmps://bintu-stream.nanocosmos.de:1935/live/{NAME}", replace(FORM, port=1935)),
        (f"rtmps://bintu-stream.nanocosmos.de:1937/live//{NAME}", FORM),
        (f"rtmps://bintu-stream.nanocosmos.de:1937/live/\n/{NAME}", FORM),
        (f"rtmps://bintu-stream.nanocosmos.de:1937/live/{NAME}\n{NAME}", FORM),
        (
            f"rtmps://bintu-stream.nanocosmos.de:1937/live?k=v/{NAME}",
            replace(FORM, parameters=(("k", "v"),)),
        ),
        (
            f"rtmp://x.bintu-vtrans.nanocosmos.de/live/{NAME}",
            replace(FORM, protocol=Protocol.RTMP, place=OWN, own_host="x.bintu-vtrans.nanocosmos.de"),
        ),
        (
            f"srt://bintu-srt-eu.nanocosmos.de:5000?streamid=push%3A{NAME}%3Fa%3D1%26b%3D2",
            replace(FORM, protocol=Protocol.SRT, place="eu", parameters=(("a", "1"), ("b", "2"))),
        ),
        (
            f"srt://bintu-srt.nanocosmos.de:5000?mode=caller\npush:{NAME}%3Fa%3D1:record",
            replace(FORM, protocol=Protocol.SRT, name=f"{NAME}%3Fa%3D1", application="rec"),
        ),
    ],
)
def test_addresses_of_others_are_understood(pasted: str, expected: IngestForm) -> None:
    assert take_apart(pasted) == expected


@pytest.mark.parametrize(
    "pasted",
    [
        "",
        "  \n ",
        NAME,
        "http://example.org/live/x",
        "rtmps://bintu-stream.nanocosmos.de:1937/live",
        "rtmps:///live/x",
        "rtmps://host:99999/live/x",
        "srt://bintu-srt.nanocosmos.de:5000?mode=caller",
        "srt://bintu-srt.nanocosmos.de:5000?streamid=#!::r=live/x,m=publish",
        "https://example.org/p/webrtc?stream_name=x&stream_url=rtmp://h/live",
        "https://bintu-webrtc.nanocosmos.de/p/webrtc?stream_name=x",
        "rtmps://host/live/a b c",
        "x" * 9_000,
    ],
)
def test_what_is_no_ingest_address_is_refused_in_words(pasted: str) -> None:
    with pytest.raises(InvalidInput):
        take_apart(pasted)


def test_the_regions_of_srt_have_letters_of_their_own() -> None:
    assert {each.host for each in places(Protocol.SRT)} == {
        "bintu-srt.nanocosmos.de",
        *(f"bintu-srt-{region}.nanocosmos.de" for region in ("as", "eu", "us", "sa")),
    }
    assert not place(Protocol.SRT, "use").available
    assert nearest(Protocol.SRT, "vtrans-usw") == "us"
    assert nearest(Protocol.RTMPS, "sa") == "global"
    assert nearest(Protocol.WHIP, "us") == "global"


@pytest.mark.parametrize("protocol", list(Protocol))
def test_a_backup_never_goes_to_the_same_host_unless_there_is_only_one(protocol: Protocol) -> None:
    for each in places(protocol):
        second = place(protocol, other_region(protocol, each.key))
        assert second.available
        assert second.host != each.host or protocol is Protocol.WHIP


SIGNS = st.sampled_from("/?&=%@[]:+\n \ud800é0")
WORDS = st.sampled_from(
    (
        "rtmps://",
        "srt://",
        "https://",
        "h:1937/live",
        "?streamid=push:",
        ":record",
        "bintu-webrtc.nanocosmos.de/p/webrtc?",
        "stream_name=x",
        "stream_url=rtmp://",
        "latency=",
    )
)
PIECES = st.one_of(SIGNS, WORDS)


@given(st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=12).map("".join)))
@example("rtmps://h:0/live/x")
@example("srt://h:\u0661?streamid=push:x")
def test_whatever_is_pasted_is_taken_apart_or_refused_in_words(pasted: str) -> None:
    with suppress(InvalidInput):
        form = take_apart(pasted)
        assert form.host
        assert form.application
