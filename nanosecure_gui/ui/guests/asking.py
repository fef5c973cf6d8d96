"""What is said before a list's tokens are made: how many, for what, until when.

The whole organisation is never among it: core refuses such a row.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from nanosecure_gui.app.guest_list_view import GuestListView, RowState
from nanosecure_gui.core.guest_rows import Planned
from nanosecure_gui.core.tokens import StreamGroup, StreamNames, Target
from nanosecure_gui.core.wording import Speaker, printable
from nanosecure_gui.ui.figures import count

_DUE = frozenset((RowState.PLANNED, RowState.LATER))
_MOST_TARGETS = 3  # named in a sentence


@dataclass(frozen=True, slots=True)
class Issue:
    """What issuing now comes to: `later` of the tokens cannot be issued yet, `bound` ones play on one web
    page only. `mailless` guests have no address, in a list of addresses; of the targets, it is said for how
    many guests."""

    guests: int = 0
    tokens: int = 0
    later: int = 0
    bound: int = 0
    mailless: int = 0
    targets: tuple[tuple[Target, int], ...] = ()
    first: datetime | None = None
    last: datetime | None = None


def what_is_due(view: GuestListView) -> Issue:
    """What `Issue tokens` would ask for."""
    rows = [_due(view, row) for row in range(len(view.rows))]
    tokens = [planned for row in rows for planned in row]
    addresses = [view.judged(row).email for row, planned in enumerate(rows) if planned]
    return Issue(
        guests=sum(map(bool, rows)),
        tokens=len(tokens),
        later=sum(planned.stage.waits(view.now) for planned in tokens),
        bound=sum(bool(planned.request.domain) for planned in tokens),
        mailless=addresses.count("") if any(addresses) else 0,
        targets=tuple(Counter(planned[0].request.target for planned in rows if planned).most_common()),
        first=min((planned.stage.starts for planned in tokens), default=None),
        last=max((planned.request.expires for planned in tokens), default=None),
    )


def _due(view: GuestListView, row: int) -> tuple[Planned, ...]:
    """The tokens of a row that would be asked for, now or when their time comes."""
    progress, planned = view.rows[row], view.judged(row).tokens
    if progress.state in _DUE:
        return planned
    if view.armed is not None or progress.state is not RowState.ISSUED or progress.next_at is None:
        return ()
    newest = max(token.stage for token in progress.tokens)
    return tuple(each for each in planned if each.stage.number > newest)


def action(issue: Issue) -> str:
    """What the button does, with the number."""
    words = _tr("Issue 1 token") if issue.tokens == 1 else _tr("Issue {n} tokens")
    return words.replace("{n}", count(issue.tokens))


def consequences(issue: Issue, view: GuestListView, voice: Speaker) -> str:
    """For whom, for what and until when; and who gets none."""
    said = [_first_words(issue, view, voice)]
    if view.warning is not None:
        said.append(voice.say(view.warning))
    if issue.later:
        one = _tr("1 of the tokens cannot be issued yet. It follows by itself while this program runs.")
        many = _tr(
            "{n} of the tokens cannot be issued yet. They follow by themselves while this program runs."
        )
        said.append(one if issue.later == 1 else many.replace("{n}", count(issue.later)))
    if issue.bound:
        one = _tr("1 of the tokens is bound to a web page: it has an embed code, but no link and no card.")
        many = _tr(
            "{n} of the tokens are bound to a web page: they have an embed code, but no link and no card."
        )
        said.append(one if issue.bound == 1 else many.replace("{n}", count(issue.bound)))
    if issue.mailless:
        one = _tr("1 of them has no e-mail address: a mail merge leaves this guest out.")
        many = _tr("{n} of them have no e-mail address: a mail merge leaves them out.")
        said.append(one if issue.mailless == 1 else many.replace("{n}", count(issue.mailless)))
    held = view.totals.held
    if held:
        one = _tr("1 guest is held back and gets no token.")
        many = _tr("{n} guests are held back and get no token.")
        said.append(one if held == 1 else many.replace("{n}", count(held)))
    refused = view.counts.get(RowState.REFUSED, 0) - held
    if refused > 0:
        one = _tr("1 refused row gets no token. You can mend and issue it later.")
        many = _tr("{n} refused rows get no token. You can mend and issue them later.")
        said.append(one if refused == 1 else many.replace("{n}", count(refused)))
    return "\n\n".join(said)


def _first_words(issue: Issue, view: GuestListView, voice: Speaker) -> str:
    one, many = _tr("1 guest may watch {what} {when}."), _tr("{n} guests may watch {what} {when}.")
    words = one if issue.guests == 1 else many.replace("{n}", count(issue.guests))
    words = words.replace("{when}", _times(issue, view.now, voice))
    return words.replace("{what}", _targets(issue.targets))


def _times(issue: Issue, now: datetime, voice: Speaker) -> str:
    assert issue.first is not None
    assert issue.last is not None
    words = _tr("from now until {end}") if issue.first <= now else _tr("from {start} until {end}")
    return words.replace("{start}", voice.instant(issue.first)).replace("{end}", voice.instant(issue.last))


def _targets(targets: tuple[tuple[Target, int], ...]) -> str:
    named = [
        _target(target) + (f" ({count(guests)})" if len(targets) > 1 else "")
        for target, guests in targets[:_MOST_TARGETS]
    ]
    if len(targets) > _MOST_TARGETS:
        named.append(_tr("and others"))
    return ", ".join(named)


def _target(target: Target) -> str:
    match target:
        case StreamGroup(id=group, label=label):
            name = label or f"{group[:8]}…"
            return _tr("the group {name}").replace("{name}", printable(name, 60))
        case StreamNames(names=names):
            return printable(", ".join(names), 80)
    return _tr("every stream")


def _tr(words: str) -> str:
    return QCoreApplication.translate("GuestList", words)
