"""What a webhook is asked, and what its answer means; and the local one that rehearses it."""

from __future__ import annotations

from urllib.parse import parse_qsl

import pytest
from hypothesis import given

from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.ingest import IngestForm
from nanosecure_gui.core.ingest_webhook import (
    Event,
    TestAnswer,
    form_body,
    published_address,
    webhook_address,
)
from nanosecure_gui.training.receiver import ReceiverRules

from .ingest_at_random import forms

FORM = IngestForm(name="YYstV-BVPq4", parameters=(("passcode", "your_passcode"),))
FROM = "addr=203.0.113.9&clientid=123456"


@pytest.mark.parametrize(
    ("event", "body"),
    [
        (Event.PUBLISH, f"call=publish&name=YYstV-BVPq4&app=live&{FROM}"),
        (
            Event.UPDATE,
            f"call=update_publish&time=10&timestamp=10000&name=YYstV-BVPq4&app=live&{FROM}",
        ),
        (
            Event.PUBLISH_DONE,
            f"call=publish_done&name=YYstV-BVPq4&app=live&{FROM}&bytes_in=1048576&bytes_out=0",
        ),
        (Event.PLAY, f"call=play&name=YYstV-BVPq4&start=0&duration=0&reset=0&app=play&{FROM}"),
        (Event.PLAY_DONE, f"call=play_done&name=YYstV-BVPq4&bytes_in=1048576&bytes_out=0&app=play&{FROM}"),
    ],
)
def test_the_form_is_the_documented_one_with_the_parameters_first(event: Event, body: str) -> None:
    assert form_body(event, FORM) == f"passcode=your_passcode&{body}"


@given(forms())
def test_the_parameters_arrive_as_they_were_entered(form: IngestForm) -> None:
    fields = parse_qsl(form_body(Event.PUBLISH, form), keep_blank_values=True)
    assert tuple(fields[: len(form.parameters)]) == form.parameters
    assert fields[len(form.parameters)] == ("call", "publish")


def test_the_events_of_players_are_marked_as_old() -> None:
    assert {event for event in Event if event.is_old} == {Event.PLAY, Event.PLAY_DONE}
    assert all(str(event.explanation) and event.event_name.startswith("on_") for event in Event)


@pytest.mark.parametrize(
    ("status", "seconds", "let_in", "severity", "words"),
    [
        (200, 0.05, True, Severity.GOOD, "would let it in"),
        (200, 0.31, True, Severity.CARE, "less than 300"),
        (403, 0.05, False, Severity.HARM, "would refuse it"),
        (204, 0.05, False, Severity.HARM, "neither 200 nor 403"),
        (302, 0.05, False, Severity.HARM, "refused all the same"),
        (500, 0.05, False, Severity.HARM, "refused all the same"),
    ],
)
def test_only_200_lets_an_encoder_in(
    status: int, seconds: float, let_in: bool, severity: Severity, words: str
) -> None:
    answer = TestAnswer(Event.PUBLISH, status, seconds)
    assert answer.let_in is let_in
    assert answer.severity is severity
    assert words in str(answer.verdict)


@pytest.mark.parametrize(
    "address",
    [
        "https://hooks.example.com/ingest",
        "https://hooks.example.com/ingest/?secret=a%20b&x=1",
        "http://127.0.0.1:8080/webhook",
        "http://localhost/",
    ],
)
def test_webhooks_may_be_https_or_on_this_machine(address: str) -> None:
    assert webhook_address(f" {address} ") == address


@pytest.mark.parametrize(
    "address",
    ["", "http://hooks.example.com/", "ftp://x", "https://u:p@h/x", "https://h/#x", "https://h/?a b"],
)
def test_other_addresses_are_refused(address: str) -> None:
    with pytest.raises(InvalidInput):
        webhook_address(address)


def test_the_platform_is_given_https_addresses_only_or_none() -> None:
    assert published_address("  ") == ""
    assert published_address("https://hooks.example.com/x") == "https://hooks.example.com/x"
    with pytest.raises(InvalidInput):
        published_address("http://127.0.0.1:8080/webhook")


ASKED = (("passcode", "right"), ("call", "publish"), ("name", "Hb7Qe-x49nB"), ("app", "live"))


@pytest.mark.parametrize(
    ("rules", "fields", "reason"),
    [
        (ReceiverRules(), ASKED, ""),
        (ReceiverRules(closed=True), ASKED, "closed to everybody"),
        (ReceiverRules(closed=True), (("call", "publish_done"),), ""),
        (ReceiverRules(names=frozenset({"Hb7Qe-x49nB"})), ASKED, ""),
        (ReceiverRules(names=frozenset({"other"})), ASKED, "this stream is not expected"),
        (ReceiverRules(required=(("passcode", "right"),)), ASKED, ""),
        (ReceiverRules(required=(("passcode", "wrong"),)), ASKED, "passcode is missing or wrong"),
        (ReceiverRules(required=(("other", "x"),)), ASKED, "other is missing or wrong"),
        (ReceiverRules(required=(("passcode", "right"),)), (("passcode", "no"), *ASKED), "passcode is"),
        (ReceiverRules(), (("name", "smuggled"), *ASKED), "name is there twice"),
        (ReceiverRules(), (), "call is missing"),
    ],
)
def test_the_receiver_answers_by_rule(
    rules: ReceiverRules, fields: tuple[tuple[str, str], ...], reason: str
) -> None:
    refusal = rules.refusal(fields)
    assert str(refusal or "").startswith(reason)
    assert (refusal is not None) is bool(reason)
