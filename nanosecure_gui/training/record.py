"""What the practice service was asked and what it gave: for tests, and for whoever wonders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from threading import Lock

MOST_ASKED = 50_000  # older requests are forgotten, so that a long practice does not grow for ever


@dataclass(frozen=True, slots=True)
class Asked:
    """One request, without its credentials and body. `path` holds no query; `at` is service time."""

    method: str
    path: str
    query: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Issued:
    """One playback token the service made, whether or not its answer arrived anywhere."""

    token: str
    claims: dict[str, object]
    at: datetime


class Record:
    """Read from any thread; written by the service only."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._asked: list[Asked] = []
        self._issued: list[Issued] = []
        self._revoked: dict[str, datetime] = {}

    @property
    def asked(self) -> tuple[Asked, ...]:
        """Every request since the last reset, oldest first."""
        with self._lock:
            return tuple(self._asked)

    @property
    def issued(self) -> tuple[Issued, ...]:
        """Every token since the last reset, oldest first."""
        with self._lock:
            return tuple(self._issued)

    @property
    def revoked(self) -> dict[str, datetime]:
        """The revoked tokens and when each was revoked first."""
        with self._lock:
            return dict(self._revoked)

    def is_revoked(self, token: str) -> bool:
        """Whether this very token was revoked."""
        return token in self._revoked

    def add_asked(self, asked: Asked) -> None:
        """Notes a request."""
        with self._lock:
            self._asked.append(asked)
            if len(self._asked) > MOST_ASKED:
                del self._asked[: MOST_ASKED // 10]

    def add_issued(self, issued: Issued) -> None:
        """Notes a token."""
        with self._lock:
            self._issued.append(issued)

    def add_revoked(self, token: str, at: datetime) -> None:
        """Notes a revocation; the first one counts."""
        with self._lock:
            self._revoked.setdefault(token, at)

    def clear(self) -> None:
        """Forgets everything."""
        with self._lock:
            self._asked.clear()
            self._issued.clear()
            self._revoked.clear()
