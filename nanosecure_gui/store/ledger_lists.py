"""The guest lists of the ledger: which there are, and how far each has come."""

# ruff: noqa: S608 - statements are made of constants only, values are always bound
from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from nanosecure_gui.core.ledger_queries import ListSummary

from .audit import AuditTrail, Event, instant, moment
from .database import Database, Row
from .ledger_conditions import CAN_BE_CUT, LETS_IN, LIVE, times
from .ledger_rows import clean
from .ledger_schema import NEVER

SOON: Final = timedelta(hours=1)  # in which `ending` tokens end
_WAITS: Final = "state IN ('revoke-waiting', 'revoke-sent')"
_STAYS: Final = f"{LETS_IN} AND NOT {_WAITS}"
_COUNTS: Final = {
    "issued": f"SUM(state = 'revoked' OR {LETS_IN})",
    "failed": "SUM(state = 'refused')",
    "asked": "SUM(state = 'creating')",
    "lost": "SUM(state = 'may-exist')",
    "revoked": "SUM(state = 'revoked')",
    "waiting": f"SUM({_WAITS})",
    "live": f"SUM({LIVE} AND NOT {_WAITS})",
    "early": f"SUM({_STAYS} AND ends_at > :now AND starts_at > :now)",
    "expired": f"SUM({_STAYS} AND ends_at <= :now)",
    "ending": f"SUM({_STAYS} AND ends_at > :now AND ends_at <= :soon)",
    "to_cut": f"SUM({CAN_BE_CUT})",
}
_NEXT_END: Final = f"MIN(CASE WHEN {_STAYS} AND ends_at > :now THEN ends_at END)"
_ENDS: Final = f"MAX(CASE WHEN {LETS_IN} THEN ends_at END)"


def record(
    database: Database,
    audit: AuditTrail,
    list_id: str,
    title: str,
    *,
    organisation_id: str,
    by: str,
    now: datetime,
) -> None:
    """Writes a list down, or gives one that is known another title."""
    known = database.one("SELECT title FROM guest_list WHERE id = ?", (list_id,))
    if known == (clean(title),):
        return
    with database.writing():
        database.run(
            "INSERT INTO guest_list VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET title = excluded.title",
            (clean(list_id), organisation_id, clean(title), moment(now), clean(by)),
        )
        what = "list-renamed" if known else "list-added"
        audit.add(now, [Event(clean(by), what, organisation_id, reason=f"{clean(list_id)}: {clean(title)}")])


def summaries(database: Database, now: datetime, organisation_id: str) -> tuple[ListSummary, ...]:
    """The lists of an organisation (of all if empty), newest first."""
    of = "WHERE organisation_id = :organisation" if organisation_id else ""
    values = times(now) | {"organisation": organisation_id, "soon": moment(now + SOON)}
    lists = database.all(
        f"SELECT id, organisation_id, title, made_at, made_by FROM guest_list {of} ORDER BY made_at DESC, id",
        values,
    )
    found = {
        row[0]: row[1:]
        for row in database.all(
            f"SELECT list_id, {', '.join((*_COUNTS.values(), _NEXT_END, _ENDS))}"
            " FROM entry INDEXED BY entry_list WHERE list_id <> '' GROUP BY list_id",
            values,
        )
    }
    rows: dict[str, int] = dict(database.all("SELECT list_id, count(*) FROM list_row GROUP BY list_id"))
    listed = (
        replace(_with_counts(_listed(each), found.get(each[0])), guests=rows.get(each[0], 0))
        for each in lists
    )
    return tuple(replace(each, failed=_failed(database, each.id)) if each.failed else each for each in listed)


def _failed(database: Database, list_id: str) -> int:
    """The failed requests of a list that no later one for the same guest has made good."""
    return database.number(
        "WITH newest AS (SELECT MAX(entry_id) AS id FROM list_token"
        " JOIN entry INDEXED BY entry_list ON entry.id = entry_id"
        " WHERE list_id = :list AND list_id <> '' GROUP BY row, stage)"
        " SELECT count(*) FROM entry INDEXED BY entry_list LEFT JOIN list_token ON entry_id = entry.id"
        " WHERE list_id = :list AND list_id <> '' AND state = 'refused'"
        " AND (row IS NULL OR entry.id IN (SELECT id FROM newest))",
        {"list": list_id},
    )


def _listed(row: Row) -> ListSummary:
    list_id, organisation_id, title, made_at, made_by = row
    return ListSummary(list_id, organisation_id, title, instant(made_at), made_by)


def _with_counts(listed: ListSummary, found: Row | None) -> ListSummary:
    if found is None:
        return listed
    *counts, next_end, ends = found
    listed = replace(listed, next_end=_instant(next_end), ends=_instant(ends))
    return replace(listed, **dict(zip(_COUNTS, counts, strict=True)))


def _instant(kept: int | None) -> datetime | None:
    return None if kept is None or kept == NEVER else instant(kept)
