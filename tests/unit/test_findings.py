"""Findings: order and refusal."""

from __future__ import annotations

from nanosecure_gui.core.findings import Finding, Fix, Severity, refused, worst_first
from nanosecure_gui.core.wording import text


def finding(severity: Severity, rule: str = "") -> Finding:
    return Finding(severity, text(rule or "x"), rule)


def test_the_worst_comes_first_and_equals_keep_their_order() -> None:
    given = [
        finding(Severity.INFO, "a"),
        finding(Severity.HARM, "b"),
        finding(Severity.INFO, "c"),
        finding(Severity.GOOD, "d"),
        finding(Severity.CARE, "e"),
    ]
    assert [found.rule for found in worst_first(given)] == ["b", "e", "a", "c", "d"]


def test_only_harm_refuses() -> None:
    assert not refused([])
    assert not refused([finding(Severity.CARE), finding(Severity.INFO)])
    assert refused([finding(Severity.GOOD), finding(Severity.HARM)])


def test_findings_with_fixes_can_be_kept_in_sets() -> None:
    fix = Fix(text("Do"), {"ip": ""})
    assert len({Finding(Severity.INFO, text("x"), fix=fix), Finding(Severity.INFO, text("x"), fix=fix)}) == 1
