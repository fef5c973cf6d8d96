"""Judging a token at an instant."""

from __future__ import annotations

from datetime import UTC, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nanosecure_gui.core.decoding import decode
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.inspection import (
    Inspection,
    VerdictKind,
    Verification,
    claim_rows,
    inspect,
    timeline,
    verdict,
)
from nanosecure_gui.core.wording import Speaker
from tests.unit.token_samples import JSON, NOW, playback_claims, playback_token, seconds, token_of

HOUR = timedelta(hours=1)


def look(**claims: object) -> Inspection:
    return inspect(decode(playback_token(**claims)), NOW)


def rules(inspection: Inspection, severity: Severity = Severity.INFO) -> set[str]:
    return {finding.rule for finding in inspection.findings if finding.severity >= severity}


@pytest.mark.parametrize(
    ("claims", "kind", "words"),
    [
        ({}, VerdictKind.WORKS, "Works now - 1 h 12 min left"),
        ({"exp": None}, VerdictKind.WORKS, "Works now - it names no end"),
        ({"nbf": seconds(NOW) + 1200}, VerdictKind.NOT_YET, "Not yet - starts in 20 min"),
        (
            {"exp": seconds(NOW) - 300, "forceDisconnect": False},
            VerdictKind.EXPIRED,
            "Expired 5 min ago - viewers already inside stay",
        ),
        (
            {"exp": seconds(NOW) - 300, "forceDisconnect": None},
            VerdictKind.EXPIRED,
            "Expired 5 min ago - viewers already inside stay",
        ),
        ({"exp": seconds(NOW) - 300}, VerdictKind.EXPIRED, "Expired 5 min ago - viewers were disconnected"),
        ({"aud": "other"}, VerdictKind.NOT_PLAYBACK, "Not a playback token"),
        (
            {"aud": ["bintu"]},
            VerdictKind.NOT_PLAYBACK,
            "Not a playback token: a Bintu credential, never to be shared",
        ),
        (
            {"exp": seconds(NOW) * 1000},
            VerdictKind.UNCLEAR,
            "Unclear - exp cannot be read: it is in milliseconds instead of seconds",
        ),
    ],
)
def test_the_verdict_says_how_a_token_stands(
    claims: dict[str, object], kind: VerdictKind, words: str
) -> None:
    found = verdict(decode(playback_token(**claims)), NOW)
    assert (found.kind, str(found.text)) == (kind, words)


def test_a_token_works_from_its_start_and_not_at_its_end() -> None:
    decoded = decode(playback_token(nbf=seconds(NOW), exp=seconds(NOW + HOUR)))
    assert verdict(decoded, NOW).kind is VerdictKind.WORKS
    assert verdict(decoded, NOW + HOUR).kind is VerdictKind.EXPIRED


def test_half_a_token_is_broken() -> None:
    token = playback_token().rpartition(".")[0]
    assert str(verdict(decode(token), NOW).text) == "Broken: the signature part is missing"


def test_a_revocation_from_this_desk_comes_before_the_time() -> None:
    found = inspect(decode(playback_token()), NOW, revoked_at=NOW + timedelta(minutes=14)).verdict
    assert found.kind is VerdictKind.REVOKED
    assert Speaker(NOW, UTC).say(found.text) == "Revoked 20:14 from this desk"


def test_the_services_refusal_outweighs_our_reading() -> None:
    answer = Verification(NOW, accepted=False, message="jwt expired")
    found = inspect(decode(playback_token()), NOW, verification=answer)
    assert found.verdict.kind is VerdictKind.REFUSED
    assert any("jwt expired" in str(finding.text) for finding in found.findings)


def test_the_signature_is_not_checked_here_until_the_service_has_done_it() -> None:
    def words(found: Inspection) -> list[str]:
        return [str(finding.text) for finding in found.findings if finding.rule == "signature"]

    decoded = decode(playback_token())
    assert words(inspect(decoded, NOW)) == [
        "The signature is not checked here, because no public key is published. Ask the service."
    ]
    (confirmed,) = words(inspect(decoded, NOW, verification=Verification(NOW, accepted=True)))
    assert confirmed.startswith("The service confirmed")


# --------------------------------------------------------------------------------------------- the timeline


def test_the_timeline_is_drawn_to_scale() -> None:
    marks = timeline(decode(playback_token()), NOW)
    assert [str(mark.label) for mark in marks] == ["issued, starts", "now", "ends", "revocable until"]
    assert marks[0].fraction == 0
    assert marks[-1].fraction == 1
    assert marks[-1].at - marks[-2].at == timedelta(hours=24)
    assert marks[1].fraction == pytest.approx(60 / (132 + 1440))


def test_a_token_that_cannot_be_revoked_has_no_such_mark() -> None:
    labels = [str(mark.label) for mark in timeline(decode(playback_token(revocable=None)), NOW)]
    assert "revocable until" not in labels


def test_without_times_there_is_no_timeline() -> None:
    assert timeline(decode(token_of({"aud": "splay"})), NOW) == ()


TIMES = st.integers(-10, 10**15) | st.floats() | st.none()


@given(TIMES, TIMES, TIMES, st.booleans())
def test_fractions_are_sorted_within_the_bar(iat: object, nbf: object, exp: object, revocable: bool) -> None:
    token = token_of({"aud": "splay", "iat": iat, "nbf": nbf, "exp": exp, "revocable": revocable})
    marks = timeline(decode(token), NOW)
    fractions = [mark.fraction for mark in marks]
    assert fractions == sorted(fractions)
    assert all(0 <= fraction <= 1 for fraction in fractions)


# ----------------------------------------------------------------------------------------------- the claims


def test_claims_are_shown_in_words_and_raw() -> None:
    rows = {row.name: row for row in claim_rows(playback_claims(cust={"a": [1]}))}
    assert str(rows["streams"].value) == "nNCcf-ZexY6"
    assert rows["streams"].raw == '["nNCcf-ZexY6"]'
    assert str(rows["forceDisconnect"].value) == "yes"
    assert rows["exp"].instant == NOW + timedelta(minutes=72)
    assert str(rows["cust"].value) == '{"a": [1]}'


def test_unknown_claims_are_shown_verbatim() -> None:
    (row,) = claim_rows({"zzz": {"x": None}})
    assert (str(row.label), row.raw) == ("zzz", '{"x": null}')
    assert "Not documented" in str(row.meaning)


def test_milliseconds_are_said_with_what_was_meant() -> None:
    (row,) = claim_rows({"exp": 1_790_000_000_000})
    assert row.instant is None
    assert "milliseconds" in str(row.value)
    assert "2026" in str(row.value)


def test_what_hides_in_a_claim_is_shown_by_number() -> None:
    (row,) = claim_rows({"user": "a\u202eb"})
    assert "\u202e" not in str(row.value)


# -------------------------------------------------------------------------------------------------- findings


@pytest.mark.parametrize(
    ("claims", "rule", "severity"),
    [
        ({"aud": "other"}, "aud", Severity.HARM),
        ({"exp": seconds(NOW) * 1000}, "R17", Severity.HARM),
        ({"exp": "soon"}, "exp", Severity.HARM),
        ({"exp": None}, "exp", Severity.CARE),
        ({"exp": seconds(NOW - HOUR)}, "exp", Severity.HARM),
        ({"exp": seconds(NOW) + 30 * 86400}, "R2", Severity.HARM),
        ({"exp": seconds(NOW) + 30 * 86400, "revocable": None}, "R1", Severity.CARE),
        ({"exp": seconds(NOW) + 400 * 86400, "revocable": False}, "R2", Severity.HARM),
        ({"exp": seconds(NOW - HOUR) + 60}, "R1", Severity.INFO),
        ({"orgahash": "nNCcf", "streams": None}, "R3", Severity.CARE),
        ({"streams": None}, "target", Severity.CARE),
        ({}, "R4", Severity.INFO),
        ({}, "R5", Severity.INFO),
        ({"domain": "a.example"}, "R15", Severity.INFO),
        ({"user": None}, "R7", Severity.INFO),
        ({"tag": None}, "R8", Severity.INFO),
        ({"revocable": False}, "R9", Severity.CARE),
        ({"revocable": None}, "R9", Severity.INFO),
        ({"forceDisconnect": False}, "R18", Severity.INFO),
        ({"ip": "10.0.0.7"}, "R16", Severity.CARE),
        ({"ip": "2001:db8::1"}, "R6", Severity.CARE),
        ({"ip": "nonsense here"}, "R6", Severity.CARE),
        ({"iat": seconds(NOW + HOUR)}, "clock", Severity.CARE),
        ({"aud": ["bintu"]}, "R11", Severity.HARM),
    ],
)
def test_a_rule_that_is_not_kept_is_found(claims: dict[str, object], rule: str, severity: Severity) -> None:
    assert rule in rules(look(**claims), severity)


@pytest.mark.parametrize("rule", ["R1", "R2", "R3", "R16", "R17", "R18", "R9", "exp", "aud", "alg", "clock"])
def test_a_good_token_is_not_blamed(rule: str) -> None:
    assert rule not in rules(look())


@pytest.mark.parametrize("header", [{"alg": "none"}, {"alg": "NONE"}])
def test_an_unsigned_token_is_harmful(header: dict[str, object]) -> None:
    found = inspect(decode(token_of(playback_claims(), header, b"")), NOW)
    assert "alg" in rules(found, Severity.HARM)
    assert found.verdict.kind is VerdictKind.BROKEN


def test_a_number_is_only_a_hint_that_a_token_can_be_revoked() -> None:
    (hint,) = [f for f in look(revocable=None).findings if f.rule == "R9"]
    assert "hint" in str(hint.text)


@pytest.mark.parametrize(("skew", "said"), [(31, True), (-31, True), (29, False)])
def test_a_wrong_clock_is_said_from_thirty_seconds_on(skew: int, said: bool) -> None:
    found = inspect(decode(playback_token()), NOW, skew=timedelta(seconds=skew))
    assert ("clock" in rules(found)) is said


def test_the_worst_finding_comes_first() -> None:
    severities = [finding.severity for finding in look(aud="other", exp=None, user=None).findings]
    assert severities == sorted(severities, reverse=True)


@given(JSON, st.dictionaries(st.text(max_size=6), JSON, max_size=4), st.binary(max_size=70))
def test_any_token_is_inspected_without_failing(
    header: object, claims: dict[str, object], signature: bytes
) -> None:
    found = inspect(decode(token_of({"aud": "splay", **claims}, header, signature)), NOW)
    speaker = Speaker(NOW, UTC)
    for sentence in (
        found.verdict.text,
        *(f.text for f in found.findings),
        *(m.label for m in found.timeline),
    ):
        speaker.say(sentence)
    for row in (*found.claims, *found.header):
        speaker.say_html(row.value)


KNOWN = (
    "exp",
    "iat",
    "nbf",
    "aud",
    "streams",
    "ip",
    "domain",
    "user",
    "revocable",
    "forceDisconnect",
    "orgahash",
)


@given(st.dictionaries(st.sampled_from(KNOWN), JSON))
def test_known_claims_with_any_value_are_inspected_without_failing(claims: dict[str, object]) -> None:
    found = inspect(decode(playback_token(**claims)), NOW)
    Speaker(NOW, UTC).say(found.verdict.text)
