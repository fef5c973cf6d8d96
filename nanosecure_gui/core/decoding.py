"""A token's text, taken apart: header, claims and signature, or what is wrong with it.

Everything here is read, nothing is trusted or executed: addresses and paths in a header (`jku`, `x5u`, `kid`,
`crit`, `zip`) are only data, any algorithm is accepted for reading, and no signature is checked, because the
service publishes no key (vendor-api section 1.9.3).
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from .token_parts import BASE64URL, part_bytes, part_object
from .tokens import AUDIENCE
from .wording import Text, counted, text

MOST_CHARACTERS: Final = 64 * 1024
MILLISECONDS_FROM: Final = 10**11  # as seconds this is the year 5138 (vendor-api R17)
NOT_A_TIME_FROM: Final = 10**14
SIGNATURE_BYTES: Final[Mapping[str, tuple[int, ...]]] = MappingProxyType(
    {
        "EdDSA": (64, 114),
        "Ed25519": (64,),
        "Ed448": (114,),
        "ES256": (64,),
        "ES256K": (64,),
        "ES384": (96,),
        "ES512": (132,),
        "HS256": (32,),
        "HS384": (48,),
        "HS512": (64,),
    }
)
# Zero-width, direction and control characters, which mail and chat programs put into long words.
INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]+"
)
# The names under which a claim is looked for, in lower case: the vendor documents few of them.
_STREAMS: Final = ("streams", "stream", "streamname")
_GROUP: Final = ("groupid", "group", "group_id")
_ORGANISATION: Final = ("orgahash", "orga")
_WHOLE_ORGANISATION: Final = ("orgawide",)
_ADDRESSES: Final = ("ip", "ips", "address", "addresses", "clientip", "ipaddress")
_DOMAINS: Final = ("domain", "domains", "referer", "referrer", "referers", "referrers")
_USER: Final = ("user", "userid", "user_id", "username", "cust")
_TAG: Final = ("tag", "tags")
_REVOCABLE: Final = ("revocable", "revokable")
_FORCE_DISCONNECT: Final = ("forcedisconnect", "force_disconnect")
RESTRICTIONS: Final = frozenset(  # all of them
    (
        *(*_STREAMS, *_GROUP, *_ORGANISATION, *_WHOLE_ORGANISATION),
        *(*_ADDRESSES, *_DOMAINS, *_USER, *_TAG, *_REVOCABLE, *_FORCE_DISCONNECT),
    )
)
_CREDENTIAL_AUDIENCES: Final = frozenset({"bintu", "metrics", "guardian", "secure-conference"})
_CREDENTIAL_CLAIMS: Final = ("role", "roles", "permission", "permissions", "email")


class TokenKind(StrEnum):
    """Which of the vendor's products a token is for (vendor-api section 1.9)."""

    PLAYBACK = "playback"
    INGEST = "ingest"  # webcaster v5: lets someone send, not watch
    MEETING = "meeting"  # nanoMeet
    CREDENTIAL = "credential"  # a Bintu token: signs in to the services; a secret of the organisation
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Reading:
    """A claim that should be an instant. `at` is its reading in seconds; `meant` what it would be in
    milliseconds, where it looks like those; `problem` why it has no reading."""

    raw: object = None
    at: datetime | None = None
    meant: datetime | None = None
    problem: Text | None = None


@dataclass(frozen=True, slots=True)
class Decoded:
    """What a token says. `problem` tells why it is broken, as a clause ("the signature part is missing");
    whatever could be read is given even so. `notes` are oddities that do not hinder reading.

    The typed properties are tolerant: `None` or empty means that the token does not show it in a form that
    can be read, never that it is not restricted (vendor-api section 1.9.2).
    """

    token: str = field(repr=False)
    header: Mapping[str, object] | None = field(default=None, hash=False)
    claims: Mapping[str, object] | None = field(default=None, hash=False, repr=False)
    signature: bytes | None = field(default=None, repr=False)
    problem: Text | None = None
    notes: tuple[Text, ...] = ()

    @property
    def kind(self) -> TokenKind:
        """Which product the token is for. A credential is told first: it must never be handed out."""
        audiences = {audience.lower() for audience in self.audience}
        if audiences & _CREDENTIAL_AUDIENCES:
            return TokenKind.CREDENTIAL
        if AUDIENCE in self.audience:
            return TokenKind.PLAYBACK
        if self.named("ingesturl") is not None:
            return TokenKind.INGEST
        if self.named("room") is not None and self.named("moderator", "server") is not None:
            return TokenKind.MEETING
        if self.named(*_CREDENTIAL_CLAIMS) is not None:
            return TokenKind.CREDENTIAL
        return TokenKind.OTHER

    @property
    def algorithm(self) -> str:
        """The signature algorithm the header names; empty if none is named."""
        return _word((self.header or {}).get("alg"))

    @property
    def key_id(self) -> str:
        """The header's `kid`; empty if there is none."""
        return _word((self.header or {}).get("kid"))

    @property
    def audience(self) -> tuple[str, ...]:
        """Whom the token is for: `splay` is playback."""
        return _words((self.claims or {}).get("aud"))

    @property
    def issued(self) -> datetime | None:
        """`iat`."""
        return self.instant("iat").at

    @property
    def not_before(self) -> datetime | None:
        """`nbf`."""
        return self.instant("nbf").at

    @property
    def expires(self) -> datetime | None:
        """`exp`."""
        return self.instant("exp").at

    @property
    def streams(self) -> tuple[str, ...]:
        """The stream names it opens."""
        return self._words(*_STREAMS)

    @property
    def group(self) -> str:
        """The id of the stream group it opens."""
        return self._word(*_GROUP)

    @property
    def organisation(self) -> str:
        """The hash of the organisation all of whose streams it opens."""
        return self._word(*_ORGANISATION)

    @property
    def whole_organisation(self) -> bool:
        """Whether it opens every stream of an organisation."""
        return bool(self.organisation) or self._flag(*_WHOLE_ORGANISATION) is True

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses and networks it is bound to, as written."""
        return self._words(*_ADDRESSES)

    @property
    def domains(self) -> tuple[str, ...]:
        """The page domains it is bound to, as written; usually one."""
        return self._words(*_DOMAINS)

    @property
    def user(self) -> str:
        """Whom it was issued for."""
        return self._word(*_USER)

    @property
    def tag(self) -> str:
        """Its free-text tag; several are joined by commas."""
        return ", ".join(self._words(*_TAG))

    @property
    def token_id(self) -> str:
        """`jti`, the service's number of the token."""
        return self._word("jti")

    @property
    def revocable(self) -> bool | None:
        """Whether it can be revoked; `None` if the token does not say (a `jti` alone is only a hint)."""
        return self._flag(*_REVOCABLE)

    @property
    def force_disconnect(self) -> bool | None:
        """Whether running sessions end when it expires; `None` if it does not say (the default is no)."""
        return self._flag(*_FORCE_DISCONNECT)

    def instant(self, claim: str) -> Reading:
        """The reading of a time claim (`iat`, `nbf`, `exp`): seconds since the epoch, vendor-api 1.1."""
        if self.claims is None or claim not in self.claims:
            return Reading()
        return read_instant(self.claims[claim])

    def named(self, *names: str) -> tuple[str, object] | None:
        """The first claim under one of `names` (lower case; the claim's own case does not matter), with
        the name it really has."""
        if not self.claims:
            return None
        by_lower_case = _by_lower_case(tuple(self.claims))
        for name in names:
            if name in by_lower_case:
                actual = by_lower_case[name]
                return actual, self.claims[actual]
        return None

    def _word(self, *names: str) -> str:
        found = self.named(*names)
        return _word(found[1]) if found else ""

    def _words(self, *names: str) -> tuple[str, ...]:
        found = self.named(*names)
        return _words(found[1]) if found else ()

    def _flag(self, *names: str) -> bool | None:
        found = self.named(*names)
        return found[1] if found and isinstance(found[1], bool) else None


@lru_cache(maxsize=64)  # the tokens of a service have the same claims
def _by_lower_case(claims: tuple[str, ...]) -> Mapping[str, str]:
    return {claim.lower(): claim for claim in reversed(claims)}


def _word(value: object) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) else ""


def _words(value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list | tuple) else (value,)
    return tuple(word for word in map(_word, values) if word)


def read_instant(raw: object) -> Reading:
    """Seconds since the epoch as an instant. Milliseconds are recognised, and not used."""
    if isinstance(raw, bool) or not isinstance(raw, int | float):
        return Reading(raw, problem=text("it is not a number"))
    if isinstance(raw, float) and not math.isfinite(raw):
        return Reading(raw, problem=text("it is not a finite number"))
    if raw < 0:
        return Reading(raw, problem=text("it is negative"))
    if raw >= NOT_A_TIME_FROM:
        return Reading(raw, problem=text("it is too large for a time"))
    if raw >= MILLISECONDS_FROM:
        meant = datetime.fromtimestamp(raw / 1000, UTC)
        return Reading(raw, meant=meant, problem=text("it is in milliseconds instead of seconds"))
    return Reading(raw, at=datetime.fromtimestamp(raw, UTC))


# ----------------------------------------------------------------------------------------------- taking apart


def decode(typed: str) -> Decoded:
    """Take one token apart. Never raises, whatever is given; see `extraction.extract` for free text."""
    token, notes = _tidied(typed)
    if not token:
        return Decoded("", problem=text("there is nothing to read"), notes=notes)
    if len(token) > MOST_CHARACTERS:
        problem = text("it is longer than {most} characters, which no token is", most=MOST_CHARACTERS)
        return Decoded(token, problem=problem, notes=notes)
    parts = token.split(".")
    if len(parts) == 5:
        header, _problem = part_object(parts[0], text("the header"))
        return Decoded(token, header, problem=text("it is encrypted (JWE), not only signed"), notes=notes)
    return _in_parts(token, parts, notes)


def _tidied(typed: str) -> tuple[str, tuple[Text, ...]]:
    if typed.isascii() and typed.isprintable() and " " not in typed:
        return typed, ()  # as nearly all are
    visible = INVISIBLE.sub("", typed)
    token = "".join(visible.split())
    notes = []
    if len(visible) != len(typed):
        notes.append(invisible_removed(len(typed) - len(visible)))
    if len(token) != len(visible.strip()):
        notes.append(text("Line breaks and spaces inside the token were removed."))
    return token, tuple(notes)


def invisible_removed(number: int) -> Text:
    """That so many characters which cannot be seen stood in a token."""
    return counted(number, "An invisible character was removed.", "{n} invisible characters were removed.")


def _signature_problem(header: Mapping[str, object], signature: bytes) -> Text | None:
    algorithm = _word(header.get("alg"))
    if algorithm.lower() == "none":
        return text("it is not signed (algorithm none), so no service accepts it")
    if not signature:
        return text("the signature part is missing")
    expected = SIGNATURE_BYTES.get(algorithm)
    if expected is not None and len(signature) not in expected:
        if len(signature) < expected[0]:
            return text("its end is cut off: the signature is too short for {algorithm}", algorithm=algorithm)
        return text("the signature is too long for {algorithm}", algorithm=algorithm)
    return None


def _repeated(names: list[str]) -> Text | None:
    """Readers disagree on which of two equal names counts, so such a token may be made to deceive."""
    if not names:
        return None
    return text("{name} appears twice, and readers disagree on which counts", name=names[0])


def _in_parts(token: str, parts: list[str], notes: tuple[Text, ...]) -> Decoded:
    repeated: list[str] = []
    header, header_problem = part_object(parts[0], text("the header"), repeated)
    claims: Mapping[str, object] | None = None
    claims_problem: Text | None = None
    if len(parts) > 1 and parts[1]:
        claims, claims_problem = part_object(parts[1], text("the claims part"), repeated)
    signature = None
    if len(parts) == 3 and BASE64URL.fullmatch(parts[2]) and len(parts[2]) % 4 != 1:
        signature = part_bytes(parts[2])
    problem = header_problem or _shape_problem(parts, claims_problem)
    if problem is None and signature is None:
        cut = len(parts) == 3 and BASE64URL.fullmatch(parts[2])
        problem = text("its end is cut off") if cut else text("the signature part is not base64url")
    elif problem is None and header is not None and signature is not None:
        problem = _repeated(repeated) or _signature_problem(header, signature)
    if header_problem is not None and header is None and claims is None:
        problem = text("it does not look like a token") if len(parts) != 3 else problem
    return Decoded(token, header, claims, signature, problem, notes)


def _shape_problem(parts: list[str], claims_problem: Text | None) -> Text | None:
    if len(parts) == 1 or not parts[1]:
        return text("only its first part is there: the claims and the signature are missing")
    if len(parts) == 2:
        if claims_problem is not None:
            return text("it was cut off in the middle of the claims")
        return text("the signature part is missing")
    if len(parts) > 3:
        return text("it has {n} parts instead of 3", n=len(parts))
    return claims_problem
