"""Ledger entries as the tables keep them, and back."""

# ruff: noqa: S608 - statements are made of constants only, values are always bound
from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from typing import Final

from nanosecure_gui.core.kept_text import read_kept
from nanosecure_gui.core.ledger_queries import searchable
from nanosecure_gui.core.ledger_records import (
    Allowed,
    LedgerRow,
    Revocation,
    Source,
    Stored,
    Verification,
)
from nanosecure_gui.core.tokens import StreamGroup, StreamNames, Target, WholeOrganisation

from .audit import instant, moment
from .database import Database, Row
from .ledger_schema import NEVER

_CODE_DIGITS: Final = 16  # of the token's digest that the search finds, as the audit shows them
_END: Final = "\n\n"  # so that the last letters, too, begin a group of three
_LONGEST_WORDS: Final = 4_000  # characters of one entry that are searched

ALLOWED_COLUMNS: Final = (
    "target_kind, target, target_label, starts_at, ends_at, revocable, force_disconnect, addresses, domain,"
    " user_name, tag, token_id"
)
_COLUMNS: Final = (
    "id, organisation_id, source, state, list_id, digest, made_at, made_by, problem, asked_at, asked_by,"
    " reason, due_at, attempts, code, done_at, verified_at, verified,"
    " EXISTS (SELECT 1 FROM secret WHERE entry_id = entry.id), " + ALLOWED_COLUMNS
)


def read_rows(database: Database, ids: Sequence[int]) -> tuple[LedgerRow, ...]:
    """The entries of `ids` that exist, in their order."""
    found = {
        row[0]: row for row in database.all_of(f"SELECT {_COLUMNS} FROM entry WHERE id IN ({{keys}})", ids)
    }
    return tuple(_row(found[each]) for each in ids if each in found)


def allowed_values(allowed: Allowed) -> tuple[object, ...]:
    """The values of `ALLOWED_COLUMNS`."""
    kind, target, label = _kept_target(allowed.target)
    return (
        kind,
        clean(target),
        clean(label),
        0 if allowed.not_before is None else moment(allowed.not_before),
        ends_at(allowed),
        allowed.revocable,
        allowed.force_disconnect,
        clean("\n".join(allowed.addresses)),
        clean(allowed.domain),
        clean(allowed.user),
        clean(allowed.tag),
        clean(allowed.token_id),
    )


def read_allowed(values: Sequence[object]) -> Allowed:
    """What `allowed_values` wrote."""
    kind, target, label, starts, ends, revocable, force, addresses, domain, user, tag, token_id = values
    assert isinstance(starts, int)
    assert isinstance(ends, int)
    return Allowed(
        target=_target(str(kind), str(target), str(label)),
        not_before=instant(starts) if starts else None,
        expires=None if ends == NEVER else instant(ends),
        revocable=None if revocable is None else bool(revocable),
        force_disconnect=None if force is None else bool(force),
        addresses=tuple(str(addresses).split("\n")) if addresses else (),
        domain=str(domain),
        user=str(user),
        tag=str(tag),
        token_id=str(token_id),
    )


def ends_at(allowed: Allowed) -> int:
    """When it ends, as it is kept."""
    return NEVER if allowed.expires is None else moment(allowed.expires)


def words_of(allowed: Allowed, digest: str = "") -> str:
    """What the search looks through."""
    _, target, label = _kept_target(allowed.target)
    parts = (
        allowed.user,
        allowed.tag,
        target,
        label,
        allowed.domain,
        *allowed.addresses,
        allowed.token_id,
        digest[:_CODE_DIGITS],
    )
    words = clean(searchable("\n".join(part for part in parts if part)))[:_LONGEST_WORDS]
    return words + _END


def digest_of(token: str) -> str:
    """The SHA-256 of a token, in hexadecimal."""
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def clean(words: str) -> str:
    """`words` from outside as a database takes them: NUL and half characters replaced."""
    return words.encode("utf-8", "replace").decode().replace("\x00", "\ufffd")


def as_json(value: Mapping[str, object] | None) -> str | None:
    """A JSON object for the `detail` table."""
    return None if value is None else json.dumps(dict(value), ensure_ascii=True, default=dict)


def read_json(kept: object) -> Mapping[str, object] | None:
    """What `as_json` wrote."""
    return None if kept is None else dict(json.loads(str(kept)))


def _row(values: Row) -> LedgerRow:
    (number, organisation, source, state, list_id, digest, made_at, made_by, problem) = values[:9]
    (*revoking, verified_at, verified, has_token) = values[9:19]
    stored = Stored(state)
    verification = None
    if verified_at is not None:
        verification = Verification(instant(verified_at), verified)
    return LedgerRow(
        id=number,
        organisation_id=organisation,
        source=Source(source),
        stored=stored,
        allowed=read_allowed(values[19:]),
        made=instant(made_at),
        made_by=made_by,
        list_id=list_id,
        digest=digest.hex() if digest is not None else "",
        has_token=bool(has_token),
        problem=None if revoking[0] is not None else read_kept(problem),
        revocation=_revocation(revoking, problem),
        verification=verification,
    )


def _revocation(values: Sequence[object], problem: str) -> Revocation | None:
    asked, by, reason, due, attempts, code, done = values
    if asked is None:
        return None
    assert isinstance(asked, int)
    assert isinstance(attempts, int)
    assert isinstance(code, int)
    return Revocation(
        asked=instant(asked),
        by=str(by),
        reason=str(reason),
        due=_maybe_instant(due),
        attempts=attempts,
        problem=read_kept(problem),
        code=code,
        done=_maybe_instant(done),
    )


def _maybe_instant(kept: object) -> datetime | None:
    return instant(kept) if isinstance(kept, int) else None


def _kept_target(target: Target | None) -> tuple[str, str, str]:
    match target:
        case StreamGroup(id=group, label=label):
            return "group", group, label
        case StreamNames(names=names):
            return "names", "\n".join(names), ""
        case WholeOrganisation():
            return "organisation", "", ""
    return "", "", ""


def _target(kind: str, target: str, label: str) -> Target | None:
    match kind:
        case "group":
            return StreamGroup(target, label)
        case "names":
            return StreamNames(tuple(target.split("\n")))
        case "organisation":
            return WholeOrganisation()
    return None
