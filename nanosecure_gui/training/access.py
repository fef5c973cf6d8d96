"""Who may ask: an API key, Bintu tokens of three people, and their roles (vendor-api sections 0.5, 4.8)."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import uuid4

import jwt

from nanosecure_gui.core.organisations import Role

BINTU_TOKEN_LIFETIME = timedelta(days=30)  # ours: the vendor gives no number
AUDIENCES = ["bintu", "metrics", "guardian", "splay", "secure-conference"]  # vendor-api section 0.5


@dataclass(frozen=True, slots=True)
class Presented:
    """The credentials a request carries; empty where a header is absent."""

    token: str = field(default="", repr=False)
    key: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Person:
    """A user of the organisation."""

    id: str
    name: str
    email: str
    role: Role
    password: str = field(repr=False)

    def public(self) -> dict[str, object]:
        """As `GET /user` lists it."""
        return {"id": self.id, "name": self.name, "email": self.email, "permission": self.role.value}


class Access:
    """The credentials that are good now. Every secret is made anew for each service."""

    def __init__(self, organisation_id: str, now: datetime) -> None:
        self.api_key = secrets.token_hex(24)
        self.people = tuple(
            Person(str(uuid4()), name, email, role, password=secrets.token_urlsafe(9))
            for name, email, role in (
                ("Ada Harbour", "admin@harbour-events.example", Role.ADMIN),
                ("Uma Quay", "user@harbour-events.example", Role.USER),
                ("Rob Pier", "readonly@harbour-events.example", Role.READ_ONLY),
            )
        )
        self._organisation_id = organisation_id
        self._signing_secret = secrets.token_bytes(32)
        self._good: dict[str, tuple[Person, datetime]] = {}
        self._first = {person.role: self.sign_in(person, now) for person in self.people}
        self._first_good = dict(self._good)

    def bintu_token(self, role: Role) -> str:
        """The Bintu token that the person with `role` holds from the start."""
        return self._first[role]

    def sign_in(self, person: Person, now: datetime) -> str:
        """A new Bintu token for `person`."""
        expires = now + BINTU_TOKEN_LIFETIME
        claims: dict[str, object] = {
            "aud": AUDIENCES,
            "exp": int(expires.timestamp()),
            "iat": int(now.timestamp()),
            "iss": "nanocosmos",
            "jti": str(uuid4()),
            "organisation": self._organisation_id,
            "permission": person.role.value,
            "sub": person.id,
        }
        token = jwt.encode(claims, self._signing_secret, algorithm="HS256")
        self._good[token] = (person, expires)
        return token

    def find(self, email: str, password: str) -> Person | None:
        """The person who signs in with these, if they are right."""
        for person in self.people:
            if person.email == email.lower() and secrets.compare_digest(
                person.password.encode(), password.encode("utf-8", "replace")
            ):
                return person
        return None

    def role(self, presented: Presented, now: datetime) -> Role | None:
        """The role that a request's credentials give, `None` if they are no good."""
        if presented.token:
            known = self._good.get(presented.token)
            return known[0].role if known and now < known[1] else None
        if presented.key and secrets.compare_digest(presented.key.encode(), self.api_key.encode()):
            return Role.ADMIN
        return None

    def invalidate(self, person_id: str = "") -> None:
        """Makes the Bintu tokens of one person (or of all) useless; the API key stays."""
        self._good = {
            token: known for token, known in self._good.items() if person_id and known[0].id != person_id
        }

    def restore(self) -> None:
        """The credentials of the start are good again, and only those."""
        self._good = dict(self._first_good)
