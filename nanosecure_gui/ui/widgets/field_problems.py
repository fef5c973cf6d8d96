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


def show_problem_at(fields: Mapping[str, LabelledField], name: str, sentence: str) -> bool:
    """Say at the field called so what was refused, and lead there. False: it is not among them."""
    field = fields.get(name)
    if field is None:
        return False
    field.show_problem(sentence)
    field.control.setFocus()
    return True
