"""How far the rows of a guest list had come, from what the ledger knows of their requests."""

from __future__ import annotations

from dataclasses import dataclass

from nanosecure_gui.core.ledger_records import HAS_TOKEN, UNSENT, LedgerRow, Stored

from .guest_list_view import RowProgress, RowState, RowToken


@dataclass(frozen=True, slots=True)
class RowHistory:
    """What the ledger knows of a row: how often it was issued anew, and its requests, oldest first."""

    round: int
    requests: tuple[tuple[int, int, LedgerRow], ...] = ()  # round, stage, entry


def restored(history: RowHistory, *, behind: bool) -> tuple[RowProgress, tuple[RowToken, ...]]:
    """How far a row had come, and the tokens that its next ones will replace."""
    tokens: dict[int, RowToken] = {}
    old: dict[int, RowToken] = {}
    last: LedgerRow | None = None
    for round_, stage, entry in history.requests:
        if round_ == history.round:
            last = entry
        if entry.stored in HAS_TOKEN:
            token = RowToken(entry.id, stage, entry.short_code)
            (tokens if round_ == history.round else old)[stage] = token
    state = state_of(last.stored) if last is not None else RowState.PLANNED
    problem = last.problem if last is not None and state in (RowState.FAILED, RowState.MAY_EXIST) else None
    replaced = () if tokens else tuple(old.values())
    behind = behind and bool(tokens or replaced)
    held = tuple(tokens.values()) or replaced
    return RowProgress(state, held, problem, None, history.round, behind), replaced


def state_of(stored: Stored) -> RowState:
    """What a row is whose newest request has come so far."""
    if stored is Stored.REFUSED:
        return RowState.FAILED
    if stored not in HAS_TOKEN:
        return RowState.MAY_EXIST
    if stored in UNSENT:
        return RowState.REVOKING
    return RowState.REVOKED if stored is Stored.REVOKED else RowState.ISSUED
