"""One page for the next shift: what is open, what was cut and why, what is not in force yet. No tokens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import Final

from .ledger_queries import QueueCounts
from .ledger_records import LedgerRow, standing
from .ledger_words import STATES, stop_words, target_words
from .wording import Speaker, Text, printable, text

MOST_ROWS: Final = 400  # in one table: it is meant to be read
_WIDEST_NAME: Final = 32  # characters: a longer one without a space would push the last columns off the paper


@dataclass(frozen=True, slots=True)
class Handover:
    """What goes onto the page. `open` are live and coming tokens, `unsent` revocations not in force."""

    organisation: str
    at: datetime
    by: str
    open: Sequence[LedgerRow]
    open_total: int
    revoked: Sequence[LedgerRow]
    unsent: Sequence[LedgerRow]
    queue: QueueCounts


_STYLE: Final = """
body { font-family: Inter, "Segoe UI", sans-serif; font-size: 10pt; color: black; background: white; }
h1 { font-size: 17pt; margin-bottom: 0; } h2 { font-size: 12pt; margin-top: 18pt; margin-bottom: 4pt; }
table { border-collapse: collapse; width: 100%; } th { text-align: left; }
th, td { padding: 2pt 6pt; border-bottom: 1px solid silver; font-size: 9pt; } .warn { font-weight: bold; }
@page { size: A4; margin: 14mm; }
"""

_Column = tuple[Text, Callable[[LedgerRow, Speaker, datetime], str]]


def page(content: Handover, speaker: Speaker) -> str:
    """The page as HTML that also prints."""
    unsettled = content.queue.unsettled
    sections = [
        f"<h1>{_say(speaker, text('Hand-over: {name}', name=content.organisation))}</h1>",
        f"<p>{_say(speaker, text('{at}, by {by}', at=_date(content.at, speaker), by=content.by))}</p>",
    ]
    if unsettled:
        warning = text("{n} revocations are not in force yet. NanoSecure has to keep running.", n=unsettled)
        sections.append(f'<p class="warn">{_say(speaker, warning)}</p>')
        sections.append(_table(text("Not in force yet"), content.unsent, _UNSENT, content.at, speaker))
    title = text("Open tokens ({n})", n=content.open_total)
    sections.append(_table(title, content.open, _OPEN, content.at, speaker))
    sections.append(_table(text("Revoked"), content.revoked, _REVOKED, content.at, speaker))
    name = escape(content.organisation)
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{name}</title>'
        f"<style>{_STYLE}</style></head>\n<body>\n" + "\n".join(sections) + "\n</body></html>\n"
    )


def _table(
    title: Text, rows: Sequence[LedgerRow], columns: Sequence[_Column], now: datetime, speaker: Speaker
) -> str:
    heading = f"<h2>{_say(speaker, title)}</h2>"
    if not rows:
        return heading + f"<p>{_say(speaker, text('None.'))}</p>"
    head = "".join(f"<th>{_say(speaker, name)}</th>" for name, _ in columns)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(cell(row, speaker, now))}</td>" for _, cell in columns) + "</tr>\n"
        for row in rows[:MOST_ROWS]
    )
    cut = len(rows) - MOST_ROWS
    more = f"<p>{_say(speaker, text('and {n} more, see the ledger', n=cut))}</p>" if cut > 0 else ""
    return f"{heading}<table><tr>{head}</tr>\n{body}</table>{more}"


def _date(at: datetime, speaker: Speaker) -> str:
    """The whole date, with its clock's name: paper is read on other days and elsewhere."""
    return f"{at.astimezone(speaker.zone):%Y-%m-%d %H:%M %Z}"


def _say(speaker: Speaker, sentence: Text) -> str:
    return escape(speaker.say(sentence))


def _who(row: LedgerRow, _speaker: Speaker, _now: datetime) -> str:
    return " · ".join(printable(part, _WIDEST_NAME) for part in (row.allowed.user, row.allowed.tag) if part)


def _opens(row: LedgerRow, speaker: Speaker, _now: datetime) -> str:
    return speaker.say(target_words(row))


def _state(row: LedgerRow, speaker: Speaker, now: datetime) -> str:
    return speaker.say(STATES[standing(row, now).state])


def _ends(row: LedgerRow, speaker: Speaker, _now: datetime) -> str:
    return speaker.value(row.allowed.expires) if row.allowed.expires is not None else "?"


def _stoppable(row: LedgerRow, speaker: Speaker, now: datetime) -> str:
    return speaker.say(stop_words(row, standing(row, now)))


def _reason(row: LedgerRow, speaker: Speaker, _now: datetime) -> str:
    return speaker.value(row.revocation.reason) if row.revocation is not None else ""


def _by(row: LedgerRow, speaker: Speaker, _now: datetime) -> str:
    return speaker.value(row.revocation.by if row.revocation is not None else row.made_by)


def _code(row: LedgerRow, _speaker: Speaker, _now: datetime) -> str:
    return row.short_code


_OPEN: Final[tuple[_Column, ...]] = (
    (text("Who"), _who),
    (text("Opens"), _opens),
    (text("State"), _state),
    (text("Ends"), _ends),
    (text("Can still be stopped?"), _stoppable),
    (text("Code"), _code),
)
_REVOKED: Final[tuple[_Column, ...]] = (
    (text("Who"), _who),
    (text("Opens"), _opens),
    (text("Outcome"), _stoppable),
    (text("By"), _by),
    (text("Reason"), _reason),
    (text("Code"), _code),
)
_UNSENT: Final[tuple[_Column, ...]] = _REVOKED
