"""A guest list as it is kept in the ledger, so that it can be opened again: as JSON, which the store seals.

Rows whose tokens are issued, or being issued, are kept with their verdict; the others are judged anew when
the list is opened. What came of each row is not kept here: the ledger's own entries say so.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from nanosecure_gui.core.drafts import TargetKind, TokenDraft
from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.event_times import Stage
from nanosecure_gui.core.guest_headings import Column
from nanosecure_gui.core.guest_people import Guest
from nanosecure_gui.core.guest_rows import Change, Duplicates, Judged, Outcome, Planned, Rules
from nanosecure_gui.core.guests import GuestList
from nanosecure_gui.core.tokens import StreamGroup, StreamNames, TokenRequest
from nanosecure_gui.core.wording import text

from .guest_board import GuestBoard
from .guest_history import RowHistory
from .guest_list_view import Template

if TYPE_CHECKING:
    from nanosecure_gui.store.ledger import Ledger

PORTION: Final = 500  # rows written at once: the ledger's thread stays free for what is urgent
KEPT_UNISSUED: Final = timedelta(days=1)  # from the last change, and then as long as tokens that are over
_COLUMNS: Final = {column.value: column for column in Column}
_FEWEST_CELLS: Final = 11  # of a row; columns that came later have their places behind


@dataclass(frozen=True, slots=True)
class Cover:
    """What is kept of a list as a whole. It is `unfinished` while its tokens are being issued, or more of
    them are to follow."""

    id: str
    organisation_id: str
    title: str
    source: str
    made: datetime
    template: Template = field(default_factory=Template)
    delay: timedelta = timedelta()
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class KeptRow:
    """What is kept of a row: the verdict is `None` while nothing is issued for it."""

    guest: Guest
    judged: Judged | None
    reissues: int = 0


@dataclass(frozen=True, slots=True)
class Holders:
    """Guests of a list who have tokens that hold."""

    title: str
    guests: tuple[Guest, ...]


# ------------------------------------------------------------------------------- in the ledger's own thread


def keep_cover(ledger: Ledger, cover: Cover, ends: datetime) -> None:
    """Writes what holds for the whole list; it is kept as long as tokens that are over at `ends`."""
    ledger.guests.keep(cover.id, cover_bytes(cover), ends)


def keep_rows(ledger: Ledger, list_id: str, rows: Iterable[KeptRow]) -> None:
    """Writes rows."""
    ledger.guests.keep_rows(list_id, [(each.guest.id, row_bytes(each)) for each in rows])


def covers(ledger: Ledger, ends_after: datetime | None = None) -> tuple[Cover, ...]:
    """The lists that are kept, or those of them that are not over at an instant, the newest first."""
    found = [read_cover(list_id, content) for list_id, content in ledger.guests.all(ends_after).items()]
    return tuple(sorted((each for each in found if each), key=lambda each: each.made, reverse=True))


def read_board(ledger: Ledger, cover: Cover, rules: Rules, now: datetime) -> GuestBoard:
    """The list as it was, with what came of its rows since. Raises `UserError` if it cannot be read."""
    rows = [read_row(row, content) for row, content in ledger.guests.rows(cover.id)]
    kept = [each for each in rows if each is not None]
    if not kept or len(kept) != len(rows) or [each.guest.id for each in kept] != list(range(len(kept))):
        raise UserError(
            text("The list {title} is not kept as a whole any more.", title=cover.title),
            text("Open its file again. What was issued stands in Revocations."),
        )
    settled = {each.guest.id: each.judged for each in kept if each.judged is not None}
    guests = GuestList.of((each.guest for each in kept), rules, now)
    judged = tuple(settled.get(row, verdict) for row, verdict in enumerate(guests.judged))
    guests = replace(guests, judged=judged).settle(settled)
    board = GuestBoard(guests, cover.delay)
    board.restore(_histories(ledger, cover.id, kept), now)
    return board


def _histories(ledger: Ledger, list_id: str, rows: Iterable[KeptRow]) -> dict[int, RowHistory]:
    entries = {entry.id: entry for entry in ledger.catalogue.of_list(list_id)}
    requests: dict[int, list[tuple[int, int, Any]]] = {}
    for each in ledger.guests.entries(list_id):
        if each.entry in entries:
            requests.setdefault(each.row, []).append((each.round, each.stage, entries[each.entry]))
    return {
        row.guest.id: RowHistory(row.reissues, tuple(requests.get(row.guest.id, ())))
        for row in rows
        if row.guest.id in requests or row.reissues
    }


# ------------------------------------------------------------------------------------------------- the cover


def cover_bytes(cover: Cover) -> bytes:
    """The cover as JSON."""
    template = cover.template
    return _packed(
        {
            "organisation": cover.organisation_id,
            "title": cover.title,
            "source": cover.source,
            "made": _seconds(cover.made),
            "delay": cover.delay.total_seconds(),
            "unfinished": cover.unfinished,
            "preset": template.preset,
            "draft": _draft_json(template.draft),
            "doors": _seconds(template.doors),
            "end": _seconds(template.end),
            "show": _seconds(template.show),
            "window": template.window,
            "duplicates": template.duplicates.value,
        }
    )


def read_cover(list_id: str, content: bytes) -> Cover | None:
    """What `cover_bytes` made; `None` for what an earlier or later version wrote in another way."""
    try:
        raw = json.loads(content)
        template = Template(
            preset=str(raw["preset"]),
            draft=_draft(raw["draft"]),
            doors=_instant(raw["doors"]),
            end=_instant(raw["end"]),
            show=_instant(raw["show"]),
            window=str(raw["window"]),
            duplicates=Duplicates(raw["duplicates"]),
        )
        made = _instant(raw["made"])
        delay = timedelta(seconds=raw["delay"])
        return Cover(
            list_id,
            str(raw["organisation"]),
            str(raw["title"]),
            str(raw["source"]),
            made or _EPOCH,
            template,
            delay,
            raw.get("unfinished") is True,
        )
    except (ValueError, TypeError, KeyError, OverflowError):
        return None


def _draft_json(draft: TokenDraft) -> dict[str, object]:
    return {
        "target": draft.target.value,
        "group": draft.group,
        "names": draft.names,
        "lifetime": draft.lifetime.total_seconds() if draft.lifetime is not None else None,
        "expires": _seconds(draft.expires),
        "immediately": draft.immediately,
        "not_before": _seconds(draft.not_before),
        "revocable": draft.revocable,
        "force_disconnect": draft.force_disconnect,
        "ip": draft.ip,
        "domain": draft.domain,
        "user": draft.user,
        "tag": draft.tag,
    }


def _draft(raw: Mapping[str, Any]) -> TokenDraft:
    lifetime = raw["lifetime"]
    return TokenDraft(
        target=TargetKind(raw["target"]),
        lifetime=timedelta(seconds=lifetime) if lifetime is not None else None,
        expires=_instant(raw["expires"]),
        not_before=_instant(raw["not_before"]),
        immediately=bool(raw["immediately"]),
        revocable=bool(raw["revocable"]),
        force_disconnect=bool(raw["force_disconnect"]),
        **{name: str(raw[name]) for name in ("group", "names", "ip", "domain", "user", "tag")},
    )


# --------------------------------------------------------------------------------------------------- a row


def row_bytes(row: KeptRow) -> bytes:
    """The row as JSON; short, as there are many."""
    guest, judged = row.guest, row.judged
    raw: dict[str, object] = {"n": guest.number, "c": list(guest.cells)}
    if guest.delay:
        raw["d"] = guest.delay.total_seconds()
    if row.reissues:
        raw["r"] = row.reissues
    if judged is not None:
        raw["j"] = {
            "u": judged.user,
            "n": judged.name,
            "e": judged.email,
            "t": judged.tag,
            "x": [_change_json(change) for change in judged.changes],
            "k": [_planned_json(planned) for planned in judged.tokens],
        }
    return _packed(raw)


def read_row(row: int, content: bytes) -> KeptRow | None:
    """What `row_bytes` made; `None` for what an earlier or later version wrote in another way."""
    try:
        raw = json.loads(content)
        guest = _guest(row, raw)
        kept = raw.get("j")
        judged = _judged(guest, kept) if kept is not None else None
        return KeptRow(guest, judged, int(raw.get("r", 0)))
    except (ValueError, TypeError, KeyError, OverflowError):
        return None


def read_guest(row: int, content: bytes) -> Guest | None:
    """The guest alone of what `row_bytes` made."""
    try:
        return _guest(row, json.loads(content))
    except (ValueError, TypeError, KeyError, OverflowError):
        return None


def _guest(row: int, raw: Mapping[str, Any]) -> Guest:
    cells = tuple(str(cell) for cell in raw["c"])
    later = len(Column) - len(cells)
    if not 0 <= later <= len(Column) - _FEWEST_CELLS:
        raise ValueError("other columns")
    return Guest(row, int(raw["n"]), (*cells, *("",) * later), timedelta(seconds=raw.get("d", 0)))


def _judged(guest: Guest, raw: Mapping[str, Any]) -> Judged:
    changes = tuple(_change(each) for each in raw["x"])
    outcome = Outcome.CHANGED if changes else Outcome.ACCEPTED
    tokens = tuple(_planned(each) for each in raw["k"])
    return Judged(
        guest.id, guest.number, outcome, raw["u"], raw["n"], raw["e"], raw["t"], (), changes, (), tokens
    )


def _change_json(change: Change) -> list[object]:
    after = change.after
    return [change.column.value, change.before, _seconds(after) if isinstance(after, datetime) else after]


def _change(raw: list[Any]) -> Change:
    column, before, after = raw
    return Change(
        _COLUMNS[column], before, after if isinstance(after, str) else _EPOCH + timedelta(seconds=after)
    )


def _planned_json(planned: Planned) -> dict[str, object]:
    stage, target = planned.stage, planned.request.target
    label = target.label if isinstance(target, StreamGroup) else ""
    times = [_seconds(stage.starts), _seconds(stage.ends), _seconds(stage.issue_from)]
    return {"b": planned.request.body(), "l": label, "s": [*times, stage.number, stage.of]}


def _planned(raw: Mapping[str, Any]) -> Planned:
    starts, ends, issue_from, number, of = raw["s"]
    starts, ends, issue_from = (_EPOCH + timedelta(seconds=each) for each in (starts, ends, issue_from))
    return Planned(_request(raw["b"], raw["l"]), Stage(starts, ends, issue_from, number, of))


def _request(body: Mapping[str, Any], label: str) -> TokenRequest:
    """The request with this body."""
    address = body.get("ip", ())
    return TokenRequest(
        target=StreamGroup(body["groupid"], label)
        if "groupid" in body
        else StreamNames(tuple(body["streams"])),
        expires=_EPOCH + timedelta(seconds=body["exp"]),
        not_before=_instant(body.get("nbf")),
        revocable=body["revocable"],
        force_disconnect=body["forceDisconnect"],
        addresses=(address,) if isinstance(address, str) else tuple(address),
        domain=body.get("domain", ""),
        user=body.get("user", ""),
        tag=body.get("tag", ""),
    )


# -------------------------------------------------------------------------------------------------- values

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def _packed(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":")).encode("ascii")


def _seconds(at: datetime | None) -> float | None:
    return (at - _EPOCH).total_seconds() if at is not None else None


def _instant(seconds: float | None) -> datetime | None:
    return _EPOCH + timedelta(seconds=seconds) if seconds is not None else None
