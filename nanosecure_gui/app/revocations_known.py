"""What was revoked from this desk since it was opened, whichever tab it was done in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from .presenter import Presenter


@dataclass(frozen=True, slots=True)
class KnownRevocation:
    """When the service confirmed a revocation, and why it was asked for (may be empty)."""

    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RevocationsKnownView:
    """All known revocations, by the SHA-256 of the token."""

    by_digest: Mapping[str, KnownRevocation] = field(default_factory=lambda: MappingProxyType({}))


class RevocationsKnown(Presenter[RevocationsKnownView]):
    """The record that the tabs share. It keeps no token, only what tells one from another."""

    def __init__(self) -> None:
        super().__init__(RevocationsKnownView())

    def remember(self, token: str, at: datetime, reason: str = "") -> None:
        """The service has confirmed that `token` is revoked."""
        added = {**self.view.by_digest, digest(token): KnownRevocation(at, reason)}
        self.show(RevocationsKnownView(MappingProxyType(added)))

    def remember_all(self, tokens: Iterable[str], at: datetime) -> None:
        """The same for many tokens at once."""
        added = {digest(token): KnownRevocation(at) for token in tokens}
        if added:
            self.show(RevocationsKnownView(MappingProxyType({**self.view.by_digest, **added})))

    def of(self, token: str) -> KnownRevocation | None:
        """What is known of `token`."""
        return self.view.by_digest.get(digest(token)) if self.view.by_digest else None


def digest(token: str) -> str:
    """What a token is recognised by, without keeping it."""
    from hashlib import sha256  # brings OpenSSL along: not needed for the start

    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
