"""What a check has to say: a severity, a sentence and, where one exists, a fix."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from types import MappingProxyType
from typing import Any

from .errors import InvalidInput, UserError
from .wording import Text


class Severity(IntEnum):
    """How much a finding matters; larger is worse."""

    GOOD = 0  # follows the vendor's advice
    INFO = 1  # worth knowing
    CARE = 2  # works, but not as one would wish
    HARM = 3  # cannot work, or lets in whom it should not: refused


@dataclass(frozen=True, slots=True)
class Fix:
    """A one-click remedy: form fields to set, or (with no changes) the control to go to.

    `changes` are fields of the draft the finding was made for; `focus` is the accessible name of a control;
    `link` is a page to open outside, once its host was shown.
    """

    label: Text
    changes: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    focus: str = ""
    link: str = ""

    def __hash__(self) -> int:
        return hash((self.label, self.focus, self.link))


@dataclass(frozen=True, slots=True)
class Finding:
    """One result of a check. `rule` is the number of the rule in the vendor's list (`R1`...) or our own
    short name; `field` the accessible name of the control it is about, empty where it is about the whole."""

    severity: Severity
    text: Text
    rule: str = ""
    field: str = ""
    fix: Fix | None = None


def worst_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings by falling severity, in their given order within one."""
    return tuple(sorted(findings, key=lambda finding: -finding.severity))


def refused(findings: Iterable[Finding]) -> bool:
    """Whether any finding forbids going on."""
    return any(finding.severity is Severity.HARM for finding in findings)


def failure_lines(
    problem: UserError, severity: Severity = Severity.HARM, field: str = ""
) -> tuple[Finding, ...]:
    """A failure as a report shows it: what happened, at the control it is about (`field` where it names
    none), and below that what to do."""
    where = problem.field if isinstance(problem, InvalidInput) else field
    lines = (Finding(severity, problem.text, field=where),)
    return lines if problem.advice is None else (*lines, Finding(Severity.INFO, problem.advice))
