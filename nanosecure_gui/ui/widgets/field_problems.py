"""What a review finds, said at the fields it is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from nanosecure_gui.core.findings import Finding, Severity
from nanosecure_gui.core.wording import Speaker

from .labelled_field import LabelledField


def show_problems(
    fields: Mapping[str, LabelledField],
    findings: Iterable[Finding],
    speaker: Speaker,
    *,
    beside: bool = False,
) -> None:
    """Say of each field why it is refused, the first reason that is found; `beside` as of `show_problem`."""
    problems: dict[str, str] = {}
    for finding in findings:
        if finding.severity is Severity.HARM:
            problems.setdefault(finding.field, speaker.say(finding.text))
    for name, field in fields.items():
        field.show_problem(problems.get(name, ""), beside=beside)
