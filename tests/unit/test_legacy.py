"""Asking for legacy tokens: what is refused in the form, what is sent, and what came back."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.extraction import extract
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.legacy import (
    LegacyDraft,
    LegacyRequest,
    as_signed,
    read_legacy,
    signed_findings,
    stream_secret,
)
from nanosecure_gui.core.playback import (
    legacy_embed_code,
    legacy_link,
    legacy_security,
    legacy_security_object,
)
from nanosecure_gui.core.sts import StsOptions, StsToken
from nanosecure_gui.core.tokens import StreamNames, WholeOrganisation

from .token_samples import NOW, seconds

STREAM = "Hb7Qe-AbCdE"
READY = LegacyDraft(stream=STREAM)
ENDS = NOW + timedelta(hours=2)
SIGNED = StsToken("c2lnbmF0dXJl", str(seconds(ENDS)), "press", "9", stream=STREAM)


def problems(draft: LegacyDraft) -> dict[str, str]:
    _request, findings = read_legacy(draft, NOW)
    return {each.field: str(each.text) for each in findings if each.severity is Severity.HARM}


def test_what_is_sent_are_strings_and_no_empty_ones() -> None:
    request, _findings = read_legacy(replace(READY, tag="press", ip="203.0.113.7"), NOW)
    assert request is not None
    assert request.body() == {
        "streamname": STREAM,
        "expires": str(seconds(ENDS)),
        "tag": "press",
        "ip": "203.0.113.7",
    }
    assert request.target == StreamNames((STREAM,))
    whole, _findings = read_legacy(replace(READY, whole=True, hash="Hb7Qe"), NOW)
    assert whole is not None
    assert whole.body() == {"orga": "Hb7Qe", "expires": str(seconds(ENDS))}
    assert whole.target == WholeOrganisation()


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"stream": "Hb7Qe-AbCdE, Hb7Qe-AbCdF"}, "Legacy stream name", "opens one stream"),
        ({"whole": True, "hash": "n-N"}, "Legacy organisation hash", "first part of your stream names"),
        ({"ip": "2001:db8::1"}, "Legacy allowed IP", "NAT64"),
        ({"ip": "203.0.113.0/24"}, "Legacy allowed IP", "no network"),
        ({"referer": "https://demo.nanocosmos.de"}, "Legacy referer", "no https://"),
        ({"referer": "nanocosmos"}, "Legacy referer", "no ending"),
        ({"referer": "*.example.com"}, "Legacy referer", "Wildcards"),
        ({"lifetime": timedelta(days=366)}, "Legacy expires at", "365 days"),
        ({"lifetime": None, "expires": NOW}, "Legacy expires at", "already be over"),
        ({"lifetime": timedelta.max}, "Legacy expires at", "365 days"),
    ],
)
def test_what_cannot_work_is_refused_in_its_field(changes: dict[str, Any], field: str, words: str) -> None:
    assert words in problems(replace(READY, **changes))[field]


@pytest.mark.parametrize("draft", [LegacyDraft(), LegacyDraft(whole=True)])
def test_what_is_still_to_come_is_not_wrong(draft: LegacyDraft) -> None:
    request, findings = read_legacy(draft, NOW)
    assert request is None
    assert [finding.severity for finding in findings] == [Severity.INFO]


def test_a_year_is_the_most() -> None:
    assert problems(replace(READY, lifetime=timedelta(days=365))) == {}


def test_it_says_what_a_legacy_token_costs() -> None:
    draft = replace(READY, referer="watch.example.com", lifetime=timedelta(days=3))
    said = " ".join(str(finding.text) for finding in read_legacy(draft, NOW)[1])
    assert "cannot be revoked" in said
    assert "nothing can end it sooner" in said
    assert "Hand out the embed code" in said


@given(
    st.builds(
        LegacyRequest,
        st.just(ENDS),
        stream=st.sampled_from(["", STREAM]),
        organisation=st.sampled_from(["", "Hb7Qe"]),
        tag=st.sampled_from(["", "press"]),
        ip=st.sampled_from(["", "203.0.113.7"]),
        referer=st.sampled_from(["", "example.com"]),
    ),
    st.integers(0, 63),
)
def test_what_was_not_signed_as_asked_stands_out(request: LegacyRequest, bits: int) -> None:
    answered = StsToken("signature", str(seconds(ENDS)), request.tag, str(bits))
    findings = signed_findings(request, as_signed(request, answered))
    worst = findings[0].severity
    assert worst is (Severity.INFO if bits == request.options else Severity.HARM)
    assert f"Options {bits}" in str(findings[-1].text)


def test_another_end_than_asked_and_silence_are_said() -> None:
    request = LegacyRequest(ENDS, stream=STREAM, tag="press")
    later = replace(SIGNED, expires=str(seconds(ENDS) + 60))
    assert "It ends at" in str(signed_findings(request, later)[0].text)
    assert "did not say" in str(signed_findings(request, replace(SIGNED, options=""))[0].text)


def test_the_link_carries_the_signature_in_the_form_that_plays() -> None:
    token = replace(SIGNED, tag="VIP & press+1")
    link = legacy_link(token, STREAM)
    assert dict(parse_qsl(urlsplit(link).query.replace("+", "%2B"))) == {
        "entry.rtmp.streamname": STREAM,
        "entry.security.token": token.token,
        "entry.security.expires": token.expires,
        "entry.security.tag": "VIP & press+1",
        "entry.security.options": "9",
    }
    assert "tag=VIP%20%26%20press%2B1" in link
    assert "security.tag" not in legacy_link(replace(SIGNED, tag=""), STREAM)
    (found,) = extract(link).sts  # and Inspect reads it back
    assert (found.token, found.stream, found.bits) == (token.token, STREAM, 9)


def test_the_security_object_holds_strings_only() -> None:
    assert json.loads(legacy_security_object(SIGNED)) == legacy_security(SIGNED)
    assert all(isinstance(value, str) for value in legacy_security(SIGNED).values())


def test_what_the_hosted_player_cannot_play_gets_a_page_of_ones_own() -> None:
    assert "<iframe" in legacy_embed_code(SIGNED, STREAM)
    own = legacy_embed_code(replace(SIGNED, referer="watch.example.com"), STREAM)
    assert "<iframe" not in own
    assert f'"options": "{int(StsOptions.EXPIRES | StsOptions.TAG)}"' in own


@pytest.mark.parametrize(
    ("stream", "secret", "field"),
    [
        ("", "x" * 32, "Legacy stream name"),
        (STREAM, "short", "Stream secret"),
        (STREAM, "x y" * 9, "Stream secret"),
    ],
)
def test_a_secret_that_cannot_be_registered(stream: str, secret: str, field: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        stream_secret(stream, secret)
    assert refused.value.field == field
    assert secret not in str(refused.value)


def test_a_secret_on_its_way_is_not_shown() -> None:
    assert "hush-hush" not in repr(stream_secret(STREAM, "hush-hush-hush-hush"))
