"""Every rule about ingest addresses, and that a fix really mends what it promises to."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.ingest import IngestForm
from nanosecure_gui.core.ingest_hosts import OWN, Protocol
from nanosecure_gui.core.ingest_rules import RESERVED, review
from nanosecure_gui.core.ingest_spelling import review_pasted
from nanosecure_gui.core.streams import Stream, StreamState

from .ingest_at_random import forms

NAME = "Hb7Qe-x49nB"
FORM = IngestForm(name=NAME)
RTMP = replace(FORM, protocol=Protocol.RTMP)
SRT = replace(FORM, protocol=Protocol.SRT)
IDENTITY = "1dec3bbc-758b-4879-a202-7ae877d511ba"
LISTED = (Stream(IDENTITY, IDENTITY, NAME, StreamState.LIVE, created=datetime(2026, 11, 1, tzinfo=UTC)),)


def rules(form: IngestForm, at_least: Severity = Severity.CARE) -> set[str]:
    found = review(form, LISTED, "Hb7Qe").findings
    return {finding.rule for finding in found if finding.severity >= at_least}


def test_the_usual_form_is_good_and_has_addresses() -> None:
    judged = review(FORM)
    assert [finding.severity for finding in judged.findings] == [Severity.GOOD]
    assert judged.addresses is not None


def test_a_name_that_is_still_to_come_is_asked_for_and_is_no_mistake() -> None:
    judged = review(IngestForm())
    assert judged.addresses is None
    (asked, *_others) = judged.findings
    assert (asked.field, asked.severity) == ("Stream name", Severity.INFO)


@pytest.mark.parametrize(
    ("form", "rule"),
    [
        (replace(FORM, name=IDENTITY), "stream-id"),
        (replace(FORM, name=f"rtmps://bintu-stream.nanocosmos.de:1937/live/{NAME}"), "name"),
        (replace(FORM, name=f"push:{NAME}"), "name"),
        (replace(FORM, name=f"{NAME}?a=b"), "name"),
        (replace(FORM, name="a/b"), "name"),
        (replace(FORM, name=f"{NAME} {NAME[:-1]}C"), "name"),
        (replace(FORM, name=f" {NAME}"), "name"),
        (replace(FORM, name="clip.mp4"), "ending"),
        (replace(FORM, port=1935), "port"),
        (replace(FORM, port=1936), "port"),
        (replace(RTMP, port=1937), "port"),
        (replace(SRT, place="use"), "region"),
        (replace(SRT, place="au"), "region"),
        (replace(FORM, place="sa"), "region"),
        (replace(FORM, protocol=Protocol.WHIP, place="eu"), "region"),
        (replace(SRT, place=OWN, own_host="bintu-stream-eu.nanocosmos.de"), "region"),
        (replace(FORM, place=OWN, own_host="bintu-srt.nanocosmos.de"), "region"),
        (replace(FORM, place=OWN, own_host="not a host"), "host"),
        (replace(FORM, application="a/b"), "application"),
        (replace(FORM, parameters=(("", "x"),)), "parameter"),
        (replace(FORM, parameters=(("a", "x\ny"),)), "parameter"),
        (replace(FORM, parameters=(("a", "\ud800"),)), "parameter"),
        (replace(FORM, parameters=(("token", "x" * 240),)), "length"),
        (replace(SRT, parameters=(("token", "x" * 512),)), "R14"),
    ],
)
def test_what_cannot_work_is_refused(form: IngestForm, rule: str) -> None:
    judged = review(form, LISTED, "Hb7Qe")
    assert judged.addresses is None
    assert rule in rules(form, Severity.HARM)


@pytest.mark.parametrize("name", sorted(RESERVED))
def test_names_that_the_platform_sends_itself_are_refused(name: str) -> None:
    assert "reserved" in rules(replace(FORM, parameters=((name, "x"),)), Severity.HARM)
    assert "reserved" in rules(replace(FORM, parameters=((name.upper(), "x"),)), Severity.HARM)


@pytest.mark.parametrize(
    ("form", "rule"),
    [
        (RTMP, "R12"),
        (replace(FORM, name="odd"), "name"),
        (replace(FORM, name="8sKpm-x49nB"), "organisation"),
        (replace(FORM, application="rec"), "rec"),
        (replace(FORM, application="other"), "application"),
        (replace(FORM, parameters=(("a", "1"), ("a", "2"))), "twice"),
        (replace(FORM, parameters=(("a", "1+1"),)), "librtmp"),
        (replace(SRT, parameters=(("a", "x y"),)), "R14"),
        (replace(SRT, parameters=(("a", "x" * 240),)), "R14"),
        (replace(FORM, parameters=(("a", "x" * 226),)), "length"),
    ],
)
def test_what_works_but_needs_care_is_said(form: IngestForm, rule: str) -> None:
    assert review(form, LISTED, "Hb7Qe").addresses is not None
    assert rule in rules(form) - rules(form, Severity.HARM)


def test_the_length_is_counted_to_the_byte() -> None:
    longest = replace(FORM, parameters=(("a", "x" * (255 - len(NAME) - 3)),))
    assert "length" in rules(longest) - rules(longest, Severity.HARM)
    assert "length" in rules(replace(FORM, parameters=(("a", "x" * (256 - len(NAME) - 3)),)), Severity.HARM)
    short = replace(FORM, parameters=(("a", "x" * (239 - len(NAME) - 3)),))
    assert "length" not in rules(short)


def test_an_ending_that_ffmpeg_rewrites_is_explained_and_can_be_moved() -> None:
    form = replace(FORM, parameters=(("a", "1"), ("file", "clip.flv")))
    ending = next(finding for finding in review(form).findings if finding.rule == "ending")
    assert ending.severity is Severity.INFO
    assert ending.fix is not None
    assert "ending" not in rules(replace(form, **ending.fix.changes), Severity.INFO)


def test_a_stream_id_is_replaced_by_the_name_of_the_listed_stream() -> None:
    found = review(replace(FORM, name=IDENTITY.upper()), LISTED).findings[0]
    assert found.fix is not None
    assert found.fix.changes == {"name": NAME}


@given(forms())
def test_every_fix_takes_its_finding_away(form: IngestForm) -> None:
    for broken in (form, replace(form, port=1935), replace(form, place="sa"), replace(form, name="x?a=b")):
        for finding in review(broken).findings:
            if finding.fix is not None and finding.fix.changes:
                mended = replace(broken, **finding.fix.changes)
                assert finding not in review(mended).findings


@pytest.mark.parametrize(
    ("pasted", "rule"),
    [
        (f"rtmps://bintu-stream.nanocosmos.de:1937/live//{NAME}", "double-slash"),
        (f"rtmps://bintu-stream.nanocosmos.de:1937/live/\n{NAME}", "double-slash"),
        (f"rtmps://bintu-stream.nanocosmos.de:1937/live/{NAME}\n{NAME}", "key-in-server"),
        (f"rtmps://bintu-stream.nanocosmos.de:1937/live?a=b/{NAME}", "order"),
        (f"rtmps://bintu-stream.nanocosmos.de:1937/live/{NAME}?a=x.mp4", "ending"),
        (f"rtmps://user:word@bintu-stream.nanocosmos.de:1937/live/{NAME}", "credentials"),
        (f"srt://bintu-srt.nanocosmos.de:5000?streamid=push:{NAME}?a=1&b=2", "srt-encoding"),
        (f"srt://bintu-srt.nanocosmos.de:5000?streamid=push:{NAME}?a=1+1", "srt-encoding"),
        (f"srt://bintu-srt.nanocosmos.de:5000?latency=500&streamid=push:{NAME}", "srt-units"),
    ],
)
def test_slips_in_a_pasted_address_are_named(pasted: str, rule: str) -> None:
    assert rule in {finding.rule for finding in review_pasted(pasted)}


@given(forms())
def test_our_own_addresses_hold_no_slips(form: IngestForm) -> None:
    judged = review(form)
    if judged.addresses is not None:
        found = review_pasted(judged.addresses.joined)
        assert {finding.rule for finding in found} <= {"srt-units"}


@given(
    st.sampled_from(tuple(Protocol)),
    st.text(max_size=20),
    st.text(max_size=20),
    st.text(max_size=20),
    st.lists(st.tuples(st.text(max_size=6), st.text(max_size=6)), max_size=3).map(tuple),
    st.integers(-1, 70_000),
)
def test_any_form_is_judged_without_a_fault(
    protocol: Protocol,
    place: str,
    host: str,
    name: str,
    parameters: tuple[tuple[str, str], ...],
    port: int,
) -> None:
    for where in (place, "global", OWN):
        form = IngestForm(protocol, where, host or "live", name, parameters, host, port)
        assert all(str(finding.text) for finding in review(form, LISTED, "Hb7Qe").findings)
