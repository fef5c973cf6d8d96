"""Links that set up a phone: what the phone reads out of them."""

from __future__ import annotations

import json
from urllib.parse import parse_qsl, unquote

from hypothesis import given

from nanosecure_gui.app.qr_codes import proven_grid
from nanosecure_gui.core.ingest import IngestForm, addresses, take_apart
from nanosecure_gui.core.ingest_hosts import Protocol
from nanosecure_gui.core.phone_codes import larix_code, moblin_code, phone_codes

from .ingest_at_random import forms

FORM = IngestForm(name="Hb7Qe-x49nB", parameters=(("passcode", "a&b"),))


@given(forms())
def test_larix_reads_the_connection_as_it_was_built(form: IngestForm) -> None:
    code = larix_code(form, "Stage & left")
    assert code.content.startswith("larix://set/v1?conn[][url]=")
    fields = dict(parse_qsl(code.content.partition("?")[2], strict_parsing=True, keep_blank_values=True))
    assert fields["conn[][name]"] == "Stage & left"
    if form.protocol is Protocol.SRT:
        assert fields["conn[][srtstreamid]"] == addresses(form).stream_id
        assert fields["conn[][srtlatency]"] == str(form.latency)
        assert "?" not in fields["conn[][url]"]
    else:
        assert fields["conn[][url]"] == addresses(form).joined


@given(forms())
def test_moblin_reads_one_stream_with_its_address(form: IngestForm) -> None:
    code = moblin_code(form)
    assert code.content.startswith("moblin://?%7B")
    (stream,) = json.loads(unquote(code.content.partition("?")[2]))["streams"]
    read = take_apart(stream["url"])
    assert (read.name, read.parameters) == (form.name, form.parameters)
    assert stream["video"]["codec"] == "H.264/AVC"
    assert stream["video"]["bitrate"] == 2_500_000
    if form.protocol is Protocol.SRT:
        assert stream["srt"]["latency"] == form.latency


def test_every_code_says_what_it_changes_and_hides_its_content() -> None:
    codes = phone_codes(FORM)
    assert [code.app for code in codes] == ["Larix Broadcaster", "Moblin", ""]
    assert all(code.changes for code in codes)
    assert all(FORM.name not in repr(code) for code in codes)


def test_whip_has_no_code_for_apps_that_do_not_send_it() -> None:
    (only,) = phone_codes(IngestForm(protocol=Protocol.WHIP, name="Hb7Qe-x49nB"))
    assert only.content.startswith("https://")


def test_the_codes_can_be_read_back_from_their_picture() -> None:
    for code in phone_codes(FORM):
        assert proven_grid(code.content)
