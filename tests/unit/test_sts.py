"""Legacy signed-URL tokens."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.inspection import VerdictKind
from nanosecure_gui.core.sts import StsToken, option_names, read_sts, sts_findings, sts_verdict
from tests.unit.token_samples import NOW, seconds

LATER = str(seconds(NOW) + 3600)


@pytest.mark.parametrize(
    ("bits", "names"),
    [
        (9, ["ends at a time", "has a tag"]),
        (25, ["ends at a time", "has a tag", "opens the whole organisation"]),
        (2, ["bound to an address"]),
        (12, ["bound to a domain", "has a tag"]),
        (0, []),
        (33, ["ends at a time", "unknown bits 32"]),
    ],
)
def test_the_bits_of_options_are_named(bits: int, names: list[str]) -> None:
    assert [str(name) for name in option_names(bits)] == names


@pytest.mark.parametrize(
    ("expires", "kind", "words"),
    [
        (LATER, VerdictKind.WORKS, "Works now - 1 h left"),
        (str(seconds(NOW) - 60), VerdictKind.EXPIRED, "Expired 1 min ago - viewers already inside stay"),
        ("", VerdictKind.WORKS, "Legacy token that names no end"),
        ("soon", VerdictKind.UNCLEAR, "Unclear - expires cannot be read: it is not a number"),
        (
            LATER + "000",
            VerdictKind.UNCLEAR,
            "Unclear - expires cannot be read: it is in milliseconds instead of seconds",
        ),
    ],
)
def test_the_verdict_goes_by_its_end(expires: str, kind: VerdictKind, words: str) -> None:
    found = sts_verdict(StsToken("abc", expires), NOW)
    assert (found.kind, str(found.text)) == (kind, words)


def test_parameters_are_read_whatever_their_type() -> None:
    sts = read_sts({"token": "abc", "expires": 1591747200, "options": 9, "tag": None}, "XXXXX-YYYYY")
    assert sts == StsToken("abc", "1591747200", "", "9", stream="XXXXX-YYYYY")


@pytest.mark.parametrize(
    "parameters",
    [
        {},
        {"token": "abc"},
        {"expires": "1"},
        {"token": "eyJhbGciOi", "expires": "1"},
        {"token": "a.b.c", "options": "1"},
    ],
)
def test_what_is_not_a_legacy_token_is_not_read_as_one(parameters: dict[str, object]) -> None:
    assert read_sts(parameters) is None


def test_a_parameter_that_was_signed_and_is_missing_is_harmful() -> None:
    found = sts_findings(StsToken("abc", LATER, tag="", options="9"))
    assert found[0].severity is Severity.HARM
    assert "tag" in str(found[0].text)


def test_the_token_is_not_in_the_repr() -> None:
    assert "secret" not in repr(StsToken("secret", LATER))


@given(st.text(), st.text(), st.text())
def test_any_parameters_are_judged_without_failing(expires: str, tag: str, options: str) -> None:
    sts = StsToken("abc", expires, tag, options)
    str(sts_verdict(sts, NOW).text)
    for finding in sts_findings(sts):
        str(finding.text)
    option_names(sts.bits or 0)
