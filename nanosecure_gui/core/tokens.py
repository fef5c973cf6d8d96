"""What a playback token is asked to allow, and the JSON body that asks for it (vendor-api section 1.1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

LONGEST_REVOCABLE: Final = timedelta(hours=24)
LONGEST: Final = timedelta(days=365)
SHORTEST_ADVISED: Final = timedelta(minutes=5)  # by the vendor (rule R1): viewers have to reconnect in it
GRACE: Final = timedelta(hours=24)  # a revocable token can still be revoked this long after expiry (C3)
AUDIENCE: Final = "splay"
ISSUER: Final = "nanocosmos"


def revocable_until(expires: datetime) -> datetime:
    """The last instant at which a revocable token can be revoked."""
    try:
        return expires + GRACE
    except OverflowError:
        return datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class StreamGroup:
    """One stream group: all renditions of one picture. `id` is a UUID, `label` what people call it."""

    id: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class StreamNames:
    """Single streams by name, at least one."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WholeOrganisation:
    """Every stream of the organisation, now and later."""


Target = StreamGroup | StreamNames | WholeOrganisation


@dataclass(frozen=True, slots=True)
class TokenRequest:
    """What the operator asks the token service for. Times are aware UTC; `None` means not restricted."""

    target: Target
    expires: datetime
    not_before: datetime | None = None
    revocable: bool = True
    force_disconnect: bool = True
    addresses: tuple[str, ...] = ()
    domain: str = ""
    user: str = ""
    tag: str = ""

    def body(self) -> dict[str, object]:
        """The JSON body of POST /splay: seconds since the epoch, absent keys for absent restrictions.

        `exp` is always sent (the documented defaults contradict each other, C2); `ip` is a string for one
        address and an array only for several (C13).
        """
        body: dict[str, object] = {}
        match self.target:
            case StreamGroup(id=group):
                body["groupid"] = group
            case StreamNames(names=names):
                body["streams"] = list(names)
            case WholeOrganisation():
                body["orgawide"] = True
        if self.not_before is not None:
            body["nbf"] = int(self.not_before.timestamp())
        body["exp"] = int(self.expires.timestamp())
        if self.addresses:
            body["ip"] = self.addresses[0] if len(self.addresses) == 1 else list(self.addresses)
        body |= {
            key: value
            for key, value in (("domain", self.domain), ("user", self.user), ("tag", self.tag))
            if value
        }
        body |= {"revocable": self.revocable, "forceDisconnect": self.force_disconnect}
        return body
