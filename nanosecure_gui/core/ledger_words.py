"""How an entry of the ledger is said: its state, its target, and whether it can still be stopped."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .ledger_records import LedgerRow, Source, Standing, State, Stop
from .tokens import StreamGroup, StreamNames, WholeOrganisation
from .wording import Text, text

STATES: Final[Mapping[State, Text]] = {
    State.CREATING: text("Being created"),
    State.MAY_EXIST: text("May exist"),
    State.REFUSED: text("Not created"),
    State.NOT_YET: text("Not yet"),
    State.ACTIVE: text("Active"),
    State.EXPIRED: text("Expired"),
    State.REVOKE_WAITING: text("Waiting"),
    State.REVOKE_SENT: text("Revoking"),
    State.REVOKED: text("Revoked"),
    State.REVOKE_FAILED: text("Not revoked"),
}

_EVENTS: Final[Mapping[str, Text]] = {
    "create-asked": text("asked for"),
    "created": text("created"),
    "create-lost": text("no answer came"),
    "create-refused": text("not created"),
    "create-withdrawn": text("never sent"),
    "added": text("added by hand"),
    "verified": text("verified"),
    "revoke-asked": text("to be revoked"),
    "revoke-cancelled": text("revocation taken back"),
    "revoke-sent": text("revocation sent"),
    "revoke-postponed": text("not in force yet"),
    "revoked": text("revoked"),
    "revoke-refused": text("revocation refused"),
    "shredded": text("token shredded"),
}


def event_words(what: str) -> Text:
    """What a line of the audit says happened to a token."""
    return _EVENTS.get(what, text("{event}", event=what))


def target_words(row: LedgerRow) -> Text:
    """What the token opens, as people call it."""
    match row.allowed.target:
        case StreamGroup(id=group, label=label):
            return text("{target}", target=label or group)
        case StreamNames(names=names):
            return text("{names}", names=names)
        case WholeOrganisation():
            return text("Whole organisation")
    return text("not known")


def stop_words(row: LedgerRow, standing: Standing) -> Text:
    """Whether access can still be ended, and how far that has come."""
    revocation = row.revocation
    if standing.state is State.REVOKED and revocation is not None and revocation.done is not None:
        if row.verification is not None and row.verification.at >= revocation.done:
            if row.verification.confirmed:
                return text("cut {at}, but the service still calls it valid", at=revocation.done)
            return text("cut {at}, verified", at=revocation.done)
        return text("cut {at}", at=revocation.done)
    if standing.state is State.REVOKE_SENT:
        return text("sent, waiting for the answer")
    if standing.state is State.REVOKE_WAITING:
        problem = revocation.problem if revocation is not None else None
        return text("not in force yet: {problem}", problem=problem) if problem else text("about to be sent")
    if standing.state is State.REVOKE_FAILED and revocation is not None:
        return text("no: {problem}", problem=revocation.problem or "?")
    if standing.state is State.MAY_EXIST:
        return text("no: its token is not known here")
    if standing.state is State.CREATING:
        return text("no answer yet")
    if row.source is Source.LEGACY and standing.stop is not Stop.OVER:
        return text("no: a legacy token cannot be revoked")
    return _stop(standing)


def _stop(standing: Standing) -> Text:
    match standing.stop:
        case Stop.YES if standing.at is not None:
            return text("yes, until {at}", at=standing.at)
        case Stop.YES:
            return text("yes")
        case Stop.BY_ITSELF if standing.at is not None:
            return text("ends by itself at {at}", at=standing.at)
        case Stop.BY_ITSELF:
            return text("no, and its end is not known")
        case Stop.NO:
            return text("no: viewers inside stay")
        case _:
            return text("nothing left to stop")
