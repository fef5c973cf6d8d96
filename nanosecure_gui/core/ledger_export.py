"""The ledger's rows for other programs: CSV for spreadsheets, JSON Lines for scripts. Never a token."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Final

from .ledger_records import LedgerRow, standing
from .tokens import StreamGroup, StreamNames

COLUMNS: Final = (
    "code",
    "state",
    "user",
    "tag",
    "target",
    "issued",
    "starts",
    "ends",
    "revocable",
    "disconnects",
    "addresses",
    "domain",
    "issued_by",
    "added_by",
    "revoked",
    "revoked_by",
    "reason",
    "problem",
    "token_id",
    "token_sha256",
)


def as_csv(rows: Iterable[LedgerRow], now: datetime) -> str:
    """All columns, with a heading; for any spreadsheet (a byte-order mark tells Excel that it is UTF-8)."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        record = _record(row, now)
        writer.writerow([neutral(_cell(record[column])) for column in COLUMNS])
    return "\ufeff" + out.getvalue()


def as_json_lines(rows: Iterable[LedgerRow], now: datetime) -> str:
    """One JSON object a line."""
    return "".join(json.dumps(_record(row, now), ensure_ascii=False) + "\n" for row in rows)


def neutral(cell: str) -> str:
    """`cell` as text for a spreadsheet: what it would take for a formula begins with an apostrophe, also
    after what divides cells elsewhere (half of Europe's Excels read files with commas by semicolons)."""
    return _FORMULA.sub(r"'\g<0>", cell)


_FORMULA: Final = re.compile(r"^ *(?=[=+\-@＝＋－＠\t\r\n])|(?<=[;\t\r\n]) *(?=[=+\-@＝＋－＠])")


def _record(row: LedgerRow, now: datetime) -> dict[str, object]:
    allowed, revocation = row.allowed, row.revocation
    return {
        "code": row.short_code,
        "state": standing(row, now).state.value,
        "user": allowed.user,
        "tag": allowed.tag,
        "target": _target(row),
        "issued": _instant(row.made),
        "starts": _instant(allowed.not_before),
        "ends": _instant(allowed.expires),
        "revocable": allowed.revocable,
        "disconnects": allowed.force_disconnect,
        "addresses": list(allowed.addresses),
        "domain": allowed.domain,
        "issued_by": row.made_by if row.issued_here else "",
        "added_by": "" if row.issued_here else row.made_by,
        "revoked": _instant(revocation.done if revocation else None),
        "revoked_by": revocation.by if revocation else "",
        "reason": revocation.reason if revocation else "",
        "problem": str((revocation.problem if revocation else None) or row.problem or ""),
        "token_id": allowed.token_id,
        "token_sha256": row.digest,
    }


def _target(row: LedgerRow) -> str:
    match row.allowed.target:
        case StreamGroup(id=group):
            return f"group {group}"
        case StreamNames(names=names):
            return " ".join(names)
        case None:
            return ""
    return "whole organisation"


def _instant(at: datetime | None) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if at is not None else ""


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case list():
            return " ".join(str(each) for each in value)
        case _:
            return str(value)
