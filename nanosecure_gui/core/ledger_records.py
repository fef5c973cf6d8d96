"""What the ledger knows of one token, and what that means at an instant.

Stored is only what happened; whether a token is valid, over or can still be stopped follows from it and the
time, and is worked out here (vendor-api sections 1.3 to 1.5).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from .decoding import Decoded
from .tokens import StreamGroup, StreamNames, Target, TokenRequest, WholeOrganisation, revocable_until
from .wording import Text

if TYPE_CHECKING:
    from .legacy import LegacyRequest


class Source(StrEnum):
    """How the desk came to know a token."""

    CREATED = "created"  # by this desk
    PASTED = "pasted"  # issued elsewhere, added by hand
    LEGACY = "legacy"  # a signed-URL token (STS), by this desk: nothing revokes it


class Stored(StrEnum):
    """What has happened to an entry so far."""

    CREATING = "creating"  # the request is about to leave or on its way
    MAY_EXIST = "may-exist"  # the request left and no answer came: its token is not known here
    REFUSED = "refused"  # the service made none
    ISSUED = "issued"
    REVOKE_WAITING = "revoke-waiting"  # to be sent, for the first time or again
    REVOKE_SENT = "revoke-sent"  # on its way, or sent when the program died
    REVOKED = "revoked"
    REVOKE_REFUSED = "revoke-refused"  # for good: asking again would not help


HAS_TOKEN = (
    Stored.ISSUED,
    Stored.REVOKE_WAITING,
    Stored.REVOKE_SENT,
    Stored.REVOKED,
    Stored.REVOKE_REFUSED,
)
LETS_IN = tuple(state for state in HAS_TOKEN if state is not Stored.REVOKED)
UNSENT = (Stored.REVOKE_WAITING, Stored.REVOKE_SENT)


# The service's last words: malformed, not revocable, another organisation's (vendor-api section 1.3).
FINAL = frozenset({2004, 2011, 2012})


_VALID = "valid"


def kept_answer(valid: bool, message: str) -> str:
    """What is kept of the service's answer about a token: that it is valid, or the service's own words."""
    return _VALID if valid else message or "?"


class State(StrEnum):
    """What an entry is at an instant, as it is shown."""

    CREATING = "creating"
    MAY_EXIST = "may exist"
    REFUSED = "refused"
    NOT_YET = "not yet valid"
    ACTIVE = "active"
    EXPIRED = "expired"
    REVOKE_WAITING = "revocation waits"
    REVOKE_SENT = "revocation sent"
    REVOKED = "revoked"
    REVOKE_FAILED = "revocation failed"


class Stop(StrEnum):
    """Whether access through a token can still be ended."""

    YES = "yes"  # by revoking it, until an instant
    BY_ITSELF = "ends by itself"  # at an instant; it cannot be revoked here
    NO = "no"  # viewers who are inside stay, also after it expires
    OVER = "over"  # there is nothing left to stop


@dataclass(frozen=True, slots=True)
class Allowed:
    """What a token allows, as far as is known: read from the token, or from the request while there is none.
    `None` and empty mean not restricted, or not shown by the token."""

    target: Target | None = None
    not_before: datetime | None = None
    expires: datetime | None = None
    revocable: bool | None = None
    force_disconnect: bool | None = None
    addresses: tuple[str, ...] = ()
    domain: str = ""
    user: str = ""
    tag: str = ""
    token_id: str = ""  # the claim `jti`

    @classmethod
    def asked(cls, request: TokenRequest) -> Allowed:
        """What was asked for."""
        return cls(
            target=request.target,
            not_before=request.not_before,
            expires=request.expires,
            revocable=request.revocable,
            force_disconnect=request.force_disconnect,
            addresses=request.addresses,
            domain=request.domain,
            user=request.user,
            tag=request.tag,
        )

    @classmethod
    def legacy(cls, request: LegacyRequest) -> Allowed:
        """What a legacy token allows: it is looked at when a viewer comes, and never again."""
        return cls(
            target=request.target,
            expires=request.expires,
            revocable=False,
            force_disconnect=False,
            addresses=(request.ip,) if request.ip else (),
            domain=request.referer,
            tag=request.tag,
        )

    def granted(self, token: Decoded) -> Allowed:
        """What `token` shows; where it does not, what is known already (vendor-api section 1.9.2)."""
        return Allowed(
            target=self._target(token),
            not_before=_start(token) or self.not_before,
            expires=token.expires or self.expires,
            revocable=self.revocable if token.revocable is None else token.revocable,
            force_disconnect=self.force_disconnect
            if token.force_disconnect is None
            else token.force_disconnect,
            addresses=token.addresses or self.addresses,
            domain=" ".join(token.domains) or self.domain,
            user=token.user or self.user,
            tag=token.tag or self.tag,
            token_id=token.token_id or self.token_id,
        )

    def _target(self, token: Decoded) -> Target | None:
        if token.whole_organisation:
            return WholeOrganisation()
        if isinstance(self.target, StreamGroup) and token.group in ("", self.target.id):
            return self.target  # it knows the group's label; the token may list the group's streams
        if token.group:
            return StreamGroup(token.group)
        return StreamNames(token.streams) if token.streams else self.target


@dataclass(frozen=True, slots=True)
class Verification:
    """The service's answer to the question whether a token is valid (`kept_answer`), and when it came."""

    at: datetime
    answer: str

    @property
    def confirmed(self) -> bool:
        """Whether the service held the token for valid."""
        return self.answer == _VALID


@dataclass(frozen=True, slots=True)
class Revocation:
    """How far revoking has come. `due` is when it is sent (next), `problem` why it is not in force yet or
    never will be, with the service's `code` (0: none), `done` when the service confirmed it."""

    asked: datetime
    by: str = ""
    reason: str = ""
    due: datetime | None = None
    attempts: int = 0
    problem: Text | None = None
    code: int = 0
    done: datetime | None = None


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One entry of the ledger, without its token: `has_token` tells whether that is kept and readable by key.

    `digest` is the SHA-256 of the token in hexadecimal (empty while there is none), `made` when it was asked
    for or added, `problem` why there is no token.
    """

    id: int
    organisation_id: str
    source: Source
    stored: Stored
    allowed: Allowed
    made: datetime
    made_by: str = ""
    list_id: str = ""
    digest: str = ""
    has_token: bool = False
    problem: Text | None = None
    revocation: Revocation | None = None
    verification: Verification | None = None

    @property
    def issued_here(self) -> bool:
        """Whether this desk had it made; else `made_by` only added it."""
        return self.source in (Source.CREATED, Source.LEGACY)

    @property
    def short_code(self) -> str:
        """A few characters that find the token again, for paper."""
        return self.digest[:8]


@dataclass(frozen=True, slots=True)
class Details:
    """What is kept of an entry beside its row: the body of the request (`None`: made elsewhere) and the
    claims that were granted (`None`: no token)."""

    request: Mapping[str, object] | None
    claims: Mapping[str, object] | None


@dataclass(frozen=True, slots=True)
class Standing:
    """What an entry is at an instant. `at` belongs to `stop`: until when it can be revoked, or when it ends
    or ended by itself; `None` if that is not known."""

    state: State
    stop: Stop
    at: datetime | None = None


def standing(row: LedgerRow, now: datetime) -> Standing:
    """What `row` is at `now`, and whether it can still be stopped."""
    return Standing(_state(row, now), *_stop(row, now))


def can_be_cut(row: LedgerRow, now: datetime) -> bool:
    """Whether somebody can ask at `now` to have `row` revoked: it can be, and nobody has asked yet."""
    return row.stored not in UNSENT and standing(row, now).stop is Stop.YES


def refused_by_service(row: LedgerRow, now: datetime) -> str:
    """What the service last answered against a token that should let viewers in at `now`; empty if it
    confirmed it, or was not asked while it should have let them in."""
    said = row.verification
    if said is None or said.confirmed:
        return ""
    active = all(_state(row, at) is State.ACTIVE for at in (said.at, now))
    return said.answer if active else ""


def _start(token: Decoded) -> datetime | None:
    """When a token begins to be valid, if that is later than it was made: a start at once is no limit, and
    this desk's clock may be a moment behind the service's."""
    start, made = token.not_before, token.issued
    return None if start is not None and made is not None and start <= made else start


def _state(row: LedgerRow, now: datetime) -> State:
    if row.stored in _SHOWN:
        return _SHOWN[row.stored]
    allowed = row.allowed
    if allowed.expires is not None and now >= allowed.expires:
        return State.EXPIRED
    if allowed.not_before is not None and now < allowed.not_before:
        return State.NOT_YET
    return State.ACTIVE


_SHOWN: Mapping[Stored, State] = {
    Stored.CREATING: State.CREATING,
    Stored.MAY_EXIST: State.MAY_EXIST,
    Stored.REFUSED: State.REFUSED,
    Stored.REVOKE_WAITING: State.REVOKE_WAITING,
    Stored.REVOKE_SENT: State.REVOKE_SENT,
    Stored.REVOKED: State.REVOKED,
    Stored.REVOKE_REFUSED: State.REVOKE_FAILED,
}


def _stop(row: LedgerRow, now: datetime) -> tuple[Stop, datetime | None]:
    if row.stored is Stored.REVOKED:
        return Stop.OVER, row.revocation.done if row.revocation else None
    if row.stored is Stored.REFUSED:
        return Stop.OVER, None
    expires = row.allowed.expires
    if _can_be_revoked(row) and (expires is None or now <= revocable_until(expires)):
        return Stop.YES, revocable_until(expires) if expires is not None else None
    if expires is None or now < expires:
        return (Stop.NO if row.allowed.force_disconnect is False else Stop.BY_ITSELF), expires
    return (Stop.OVER if row.allowed.force_disconnect else Stop.NO), expires


def _can_be_revoked(row: LedgerRow) -> bool:
    """Whether asking the service makes sense; a token that does not show whether it may is worth a try."""
    if row.stored is Stored.REVOKE_REFUSED and (row.revocation is None or row.revocation.code in FINAL):
        return False
    unknown = row.stored in (Stored.CREATING, Stored.MAY_EXIST)
    return row.has_token and not unknown and row.allowed.revocable is not False
