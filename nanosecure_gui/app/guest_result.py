"""What is said of a run that is over, and of the guests of its list who have no token yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.wording import Text, counted, text

from .guest_list_view import RowState, RunProgress


def result(
    progress: RunProgress, counts: Counter[RowState], title: str, *, renewed: bool = False
) -> tuple[Severity, Text, Text | None]:
    """How it went in a sentence, and what helps those who are without; `counts` are the list's rows.
    `renewed`: the guests had tokens before, which are being revoked."""
    parts, advice = [_issued(progress, title)], []
    if renewed and progress.done:
        advice.append(text("The links from before end: send the new ones, and print the cards again."))
    if progress.ending and (left := counts[RowState.PLANNED]):
        parts.append(counted(left, "{n} guest has none yet.", "{n} guests have none yet."))
        advice.append(text("Issue tokens goes on where it was cancelled."))
    if failed := counts[RowState.FAILED]:
        parts.append(counted(failed, "{n} failed.", "{n} failed."))
        advice.append(text("Retry failed asks again for those that certainly have no token."))
    if lost := counts[RowState.MAY_EXIST]:
        parts.append(counted(lost, "{n} may exist.", "{n} may exist."))
        advice.append(text("No answer came for those that may exist: Issue again asks for others."))
    if not advice:
        return Severity.GOOD, parts[0], None
    return Severity.CARE, _together(parts), _together(advice)


def _issued(progress: RunProgress, title: str) -> Text:
    if progress.ending:
        return counted(
            progress.done,
            "Cancelled: {n} token issued for {title}.",
            "Cancelled: {n} tokens issued for {title}.",
            title=title,
        )
    return counted(
        progress.done, "{n} token issued for {title}.", "{n} tokens issued for {title}.", title=title
    )


def _together(sentences: Sequence[Text]) -> Text:
    """Sentences, one after the other."""
    whole, *rest = sentences
    for each in rest:
        whole = text("{sentence} {next}", sentence=whole, next=each)
    return whole
