"""One page for the next shift: what is open, what was cut and why, what is not in force yet. No tokens."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from html import escape
from typing import Final

from .ledger_queries import QueueCounts
from .ledger_records import LedgerRow, standing
from .ledger_words import STATES, stop_words, target_words
from .tokens import StreamGroup
from .wording import Speaker, Text, counted, printable, text

MOST_ROWS: Final = 200  # in one table: it is meant to be read
FEWEST_ALIKE: Final = 4  # rows that differ in nothing but whose they are, and become one
_WIDEST_NAME: Final = 32  # characters: a longer one without a space would push the last columns off the paper
_GROUP: Final = 8  # characters of a group's id: enough to tell groups apart
_NAMED: Final = 3  # of those in one row


@dataclass(frozen=True, slots=True)
class Handover:
    """What goes onto the page. `open` are live and coming tokens, `unsent` revocations not in force, `failed`
    those refused for good, `revoked` those in force for less than a day, `revoked_before` how many came
    earlier; `lost` are tokens that may exist. `open_total` counts what `open` may leave out. `lists` are the
    titles of guest lists by their ids, `others` the names of organisations but this one."""

    organisation: str
    at: datetime
    by: str
    open: Sequence[LedgerRow]
    open_total: int
    revoked: Sequence[LedgerRow]
    unsent: Sequence[LedgerRow]
    queue: QueueCounts
    failed: Sequence[LedgerRow] = ()
    lost: Sequence[LedgerRow] = ()
    lists: Mapping[str, str] = field(default_factory=dict)
    revoked_before: int = 0
    others: Mapping[str, str] = field(default_factory=dict)


# QTextDocument, which makes the PDF, knows widths and paddings as attributes only.
_STYLE: Final = """
body { font-family: Inter, "Segoe UI", sans-serif; font-size: 10pt; color: black; background: white; }
h1 { font-size: 17pt; margin-bottom: 0; } h2 { font-size: 12pt; margin-top: 0; margin-bottom: 4pt; }
table { border-collapse: collapse; } th { text-align: left; border-bottom: 1px solid black; }
td { border-bottom: 1px solid silver; vertical-align: top; } th, td { font-size: 9pt; }
.warn { font-weight: bold; }
thead { display: table-header-group; } tr { page-break-inside: avoid; }
@page { size: A4; margin: 14mm; }
"""

_APART: Final = '<p style="font-size: 4pt">&nbsp;</p>'  # QTextDocument drops margins beside tables

Alike = Sequence[LedgerRow]  # one or more rows that are one line of a table; never none


@dataclass(frozen=True, slots=True)
class _Page:
    """What the cells need beside their rows."""

    speaker: Speaker
    now: datetime
    lists: Mapping[str, str]
    others: Mapping[str, str]


_Column = tuple[Text, int, Callable[[Alike, _Page], str]]  # title, width in percent, content


def page(content: Handover, speaker: Speaker) -> str:
    """The page as HTML that also prints."""
    on = _Page(speaker, content.at, content.lists, content.others)
    name = escape(content.organisation)
    sections = [
        f"<h1>{_say(speaker, text('Hand-over: {name}', name=content.organisation))}</h1>",
        f"<p>{_say(speaker, text('{at}, by {by}', at=_date(content.at, speaker), by=content.by))}</p>",
        _summary(content.queue.unsettled, speaker),
    ]
    if content.queue.unsettled:
        sections.append(_table(text("Not in force yet"), content.unsent, _UNSENT, on, _end))
    if content.failed:
        title = text("Revoking was refused ({n})", n=len(content.failed))
        sections.append(_table(title, content.failed, _UNSENT, on, _end))
    if content.lost:
        title = text("May exist, and cannot be revoked here ({n})", n=len(content.lost))
        sections.append(_table(title, content.lost, _LOST, on, _opening))
    title = text("Open tokens ({n})", n=content.open_total)
    more = content.open_total - len(content.open)
    sections.append(_table(title, content.open, _OPEN, on, _listed, more))
    sections.append(
        _table(text("Revoked in the last 24 h"), content.revoked, _REVOKED, on, _end, content.revoked_before)
    )
    return (
        f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>{name}</title>'
        f"<style>{_STYLE}</style></head>\n<body>\n" + "\n".join(sections) + "\n</body></html>\n"
    )


def _summary(unsettled: int, speaker: Speaker) -> str:
    """What whoever comes has to know first."""
    if not unsettled:
        return f"<p>{_say(speaker, text('No revocation waits to be sent.'))}</p>"
    warning = counted(
        unsettled,
        "{n} revocation is not in force yet. NanoSecure has to keep running.",
        "{n} revocations are not in force yet. NanoSecure has to keep running.",
    )
    return f'<p class="warn">{_say(speaker, warning)}</p>'


def _table(
    title: Text,
    rows: Sequence[LedgerRow],
    columns: Sequence[_Column],
    on: _Page,
    alike: Callable[[LedgerRow, _Page], Hashable],
    more: int = 0,
) -> str:
    """A table of `rows`, those that are `alike` as one; `more` were left out before."""
    heading = f"{_APART}<h2>{_say(on.speaker, title)}</h2>"
    lines = _grouped(rows, on, alike)
    more += sum(map(len, lines[MOST_ROWS:]))
    rest = f"<p>{_say(on.speaker, text('and {n} more, see the ledger', n=more))}</p>" if more else ""
    if not rows:
        return heading + (rest or f"<p>{_say(on.speaker, text('None.'))}</p>")
    head = "".join(f'<th width="{wide}%">{_say(on.speaker, name)}</th>' for name, wide, _ in columns)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(cell(line, on))}</td>" for _, _, cell in columns) + "</tr>\n"
        for line in lines[:MOST_ROWS]
    )
    table = '<table width="100%" cellspacing="0" cellpadding="4">'
    return f"{heading}{table}<thead><tr>{head}</tr></thead>\n<tbody>{body}</tbody></table>{rest}"


def _grouped(
    rows: Sequence[LedgerRow], on: _Page, alike: Callable[[LedgerRow, _Page], Hashable]
) -> list[Alike]:
    """Rows of the same kind as one line, in the order of their first; a few stay as they are."""
    groups: dict[Hashable, list[LedgerRow]] = {}
    for number, row in enumerate(rows):
        kind = alike(row, on)
        groups.setdefault(number if kind is None else kind, []).append(row)
    lines: list[Alike] = []
    for group in groups.values():
        lines += [group] if len(group) >= FEWEST_ALIKE else [[row] for row in group]
    return lines


def _listed(row: LedgerRow, on: _Page) -> Hashable:
    """Open tokens are told one by one, but for those of a guest list."""
    ends = _ends([row], on)
    return (row.list_id, _opens([row], on), _state([row], on), ends) if row.list_id else None


def _opening(row: LedgerRow, on: _Page) -> Hashable:
    return row.list_id, _opens([row], on), _by([row], on), _ends([row], on)


def _end(row: LedgerRow, on: _Page) -> Hashable:
    return row.list_id, _opens([row], on), _stoppable([row], on), _by([row], on), _reason([row], on)


def _date(at: datetime, speaker: Speaker) -> str:
    """The whole date, with its clock's name: paper is read on other days and elsewhere."""
    return f"{at.astimezone(speaker.zone):%Y-%m-%d %H:%M %Z}"


def _say(speaker: Speaker, sentence: Text) -> str:
    return escape(speaker.say(sentence))


def _who(rows: Alike, on: _Page) -> str:
    if len(rows) == 1:
        return _name(rows[0])
    title = on.lists.get(rows[0].list_id, "")
    if title:
        listed = text("{n} tokens of the list “{list}”", n=len(rows), list=printable(title, _WIDEST_NAME))
        return on.speaker.say(listed)
    names = tuple(_name(row) for row in rows[:_NAMED])
    more = len(rows) - len(names)
    return on.speaker.say(text("{names} and {n} more", names=names, n=more))


def _name(row: LedgerRow) -> str:
    return " · ".join(printable(part, _WIDEST_NAME) for part in (row.allowed.user, row.allowed.tag) if part)


def _opens(rows: Alike, on: _Page) -> str:
    target, opens = rows[0].allowed.target, on.speaker.say(target_words(rows[0]))
    if isinstance(target, StreamGroup) and not target.label:
        opens = printable(target.id, _GROUP)
    other = on.others.get(rows[0].organisation_id, "")
    return f"{printable(other, _WIDEST_NAME)} · {opens}" if other else opens


def _state(rows: Alike, on: _Page) -> str:
    return on.speaker.say(STATES[standing(rows[0], on.now).state])


def _asked(rows: Alike, on: _Page) -> str:
    return on.speaker.value(rows[0].made)


def _ends(rows: Alike, on: _Page) -> str:
    expires = rows[0].allowed.expires
    return on.speaker.value(expires) if expires is not None else "?"


def _stoppable(rows: Alike, on: _Page) -> str:
    return on.speaker.say(stop_words(rows[0], standing(rows[0], on.now)))


def _reason(rows: Alike, on: _Page) -> str:
    revocation = rows[0].revocation
    return on.speaker.value(revocation.reason) if revocation is not None else ""


def _by(rows: Alike, on: _Page) -> str:
    row = rows[0]
    return on.speaker.value(row.revocation.by if row.revocation is not None else row.made_by)


def _code(rows: Alike, _on: _Page) -> str:
    return rows[0].short_code if len(rows) == 1 else ""


_OPEN: Final[tuple[_Column, ...]] = (
    (text("Who"), 27, _who),
    (text("Opens"), 16, _opens),
    (text("State"), 10, _state),
    (text("Ends"), 11, _ends),
    (text("Can still be stopped?"), 24, _stoppable),
    (text("Code"), 12, _code),
)
_REVOKED: Final[tuple[_Column, ...]] = (
    (text("Who"), 27, _who),
    (text("Opens"), 16, _opens),
    (text("Outcome"), 18, _stoppable),
    (text("By"), 9, _by),
    (text("Reason"), 18, _reason),
    (text("Code"), 12, _code),
)
_UNSENT: Final[tuple[_Column, ...]] = _REVOKED
_LOST: Final[tuple[_Column, ...]] = (
    (text("Who"), 30, _who),
    (text("Opens"), 30, _opens),
    (text("Asked for"), 14, _asked),
    (text("By"), 12, _by),
    (text("Ends"), 14, _ends),
)
