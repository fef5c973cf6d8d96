"""What a token that was taken apart means at an instant: a verdict, a timeline, its claims in words."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from .decoding import Decoded, Reading, TokenKind, read_instant
from .findings import Finding, Severity
from .token_rules import token_findings
from .tokens import AUDIENCE, GRACE
from .wording import Text, text


class VerdictKind(StrEnum):
    """The state of a token, for the icon and colour of its verdict."""

    WORKS = "works"
    NOT_YET = "not yet"
    EXPIRED = "expired"
    REVOKED = "revoked"
    REFUSED = "refused"  # the service said so
    NOT_PLAYBACK = "not playback"
    UNCLEAR = "unclear"  # its times cannot be read
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Verdict:
    """One line that says how a token stands."""

    kind: VerdictKind
    severity: Severity
    text: Text


@dataclass(frozen=True, slots=True)
class Verification:
    """The service's answer to "is this token valid?", and when it gave it. `message` is the service's own."""

    at: datetime
    accepted: bool
    message: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """One instant of a token's life; `fraction` is its place on a bar drawn to scale, 0 to 1."""

    label: Text
    at: datetime
    fraction: float


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim or header member. `raw` is its JSON; `value` the same for people; `instant` its reading if
    it is a time, so that it can be shown in several zones."""

    name: str
    label: Text
    value: Text
    raw: str
    meaning: Text
    instant: datetime | None = None


@dataclass(frozen=True, slots=True)
class Inspection:
    """Everything there is to say about one token at one instant. Findings come worst first."""

    decoded: Decoded
    verdict: Verdict
    timeline: tuple[Mark, ...]
    claims: tuple[ClaimRow, ...]
    header: tuple[ClaimRow, ...]
    findings: tuple[Finding, ...]


def inspect(
    decoded: Decoded,
    now: datetime,
    *,
    skew: timedelta = timedelta(0),
    revoked_at: datetime | None = None,
    verification: Verification | None = None,
) -> Inspection:
    """Judge a token at `now` (the service's time). `skew` is how far this desk's clock is ahead of the
    service's, `revoked_at` when this desk revoked it. Never raises."""
    checked = None if verification is None else verification_finding(verification)
    return Inspection(
        decoded,
        verdict(decoded, now, revoked_at=revoked_at, verification=verification),
        timeline(decoded, now),
        claim_rows(decoded.claims or {}),
        header_rows(decoded.header or {}),
        token_findings(decoded, now, skew, checked),
    )


def verification_finding(verification: Verification) -> Finding:
    """What the service said, with the time it said it."""
    if verification.accepted:
        sentence = text("The service confirmed signature and lifetime at {at}.", at=verification.at)
        return Finding(Severity.GOOD, sentence, "signature")
    sentence = text(
        "The service refused it at {at}: {message}.",
        at=verification.at,
        message=verification.message.rstrip(".") or text("no reason given"),
    )
    return Finding(Severity.HARM, sentence, "signature")


# ---------------------------------------------------------------------------------------------- the verdict


_NOT_PLAYBACK: Final[Mapping[TokenKind, tuple[Severity, Text]]] = MappingProxyType(
    {
        TokenKind.CREDENTIAL: (
            Severity.HARM,
            text("Not a playback token: a Bintu credential, never to be shared"),
        ),
        TokenKind.INGEST: (Severity.CARE, text("Not a playback token: it lets a webcaster send")),
        TokenKind.MEETING: (Severity.CARE, text("Not a playback token: it opens a nanoMeet room")),
        TokenKind.OTHER: (Severity.CARE, text("Not a playback token")),
    }
)


def verdict(
    decoded: Decoded,
    now: datetime,
    *,
    revoked_at: datetime | None = None,
    verification: Verification | None = None,
) -> Verdict:
    """The one line that comes first."""
    if decoded.problem is not None:
        sentence = text("Broken: {problem}", problem=decoded.problem)
        return Verdict(VerdictKind.BROKEN, Severity.HARM, sentence)
    if decoded.kind is not TokenKind.PLAYBACK:
        severity, sentence = _NOT_PLAYBACK[decoded.kind]
        return Verdict(VerdictKind.NOT_PLAYBACK, severity, sentence)
    if revoked_at is not None:
        return Verdict(VerdictKind.REVOKED, Severity.INFO, text("Revoked {at} from this desk", at=revoked_at))
    for claim in ("exp", "nbf"):
        if (problem := decoded.instant(claim).problem) is not None:
            sentence = text("Unclear - {claim} cannot be read: {problem}", claim=claim, problem=problem)
            return Verdict(VerdictKind.UNCLEAR, Severity.CARE, sentence)
    by_time = _by_time(decoded, now)
    if verification is not None and not verification.accepted and by_time.kind is VerdictKind.WORKS:
        sentence = text("Refused by the service at {at}", at=verification.at)
        return Verdict(VerdictKind.REFUSED, Severity.HARM, sentence)
    return by_time


def _by_time(decoded: Decoded, now: datetime) -> Verdict:
    starts, ends = decoded.not_before, decoded.expires
    if ends is not None and now >= ends:
        after = text("Expired {ago} ago - viewers already inside stay", ago=now - ends)
        if decoded.force_disconnect:
            after = text("Expired {ago} ago - viewers were disconnected", ago=now - ends)
        return Verdict(VerdictKind.EXPIRED, Severity.INFO, after)
    if starts is not None and now < starts:
        sentence = text("Not yet - starts in {wait}", wait=starts - now)
        return Verdict(VerdictKind.NOT_YET, Severity.INFO, sentence)
    if ends is None:
        return Verdict(VerdictKind.WORKS, Severity.CARE, text("Works now - it names no end"))
    return Verdict(VerdictKind.WORKS, Severity.GOOD, text("Works now - {left} left", left=ends - now))


# --------------------------------------------------------------------------------------------- the timeline


def timeline(decoded: Decoded, now: datetime) -> tuple[Mark, ...]:
    """The instants of a token's life in order, with their places on a bar; empty if it names none."""
    issued, starts, ends = decoded.issued, decoded.not_before, decoded.expires
    instants: list[tuple[Text, datetime]] = []
    if issued is not None and issued == starts:
        instants.append((text("issued, starts"), issued))
    else:
        instants += [(text("issued"), issued)] if issued is not None else []
        instants += [(text("starts"), starts)] if starts is not None else []
    if ends is not None:
        instants.append((text("ends"), ends))
        if decoded.revocable:
            instants.append((text("revocable until"), ends + GRACE))
    if not instants:
        return ()
    instants.append((text("now"), now))
    instants.sort(key=lambda mark: mark[1])
    first, length = instants[0][1], instants[-1][1] - instants[0][1]
    return tuple(Mark(label, at, (at - first) / length if length else 0.0) for label, at in instants)


# ----------------------------------------------------------------------------------------------- the claims


_LABELS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "aud": text("Audience"),
        "cust": text("Customer"),
        "domain": text("Domain"),
        "exp": text("Ends"),
        "forcedisconnect": text("Disconnect at expiry"),
        "group": text("Stream group"),
        "groupid": text("Stream group"),
        "iat": text("Issued"),
        "ingesturl": text("Ingest address"),
        "ip": text("Addresses"),
        "ips": text("Addresses"),
        "iss": text("Issuer"),
        "jti": text("Token number"),
        "nbf": text("Starts"),
        "orgahash": text("Whole organisation"),
        "referer": text("Domain"),
        "referrer": text("Domain"),
        "revocable": text("Revocable"),
        "streamname": text("Stream"),
        "streams": text("Streams"),
        "sub": text("Subject"),
        "tag": text("Tag"),
        "user": text("User"),
        "userid": text("User"),
    }
)
_MEANINGS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "cust": text("A customer field, which the vendor names but does not explain."),
        "domain": text("Plays only on pages of this host, and not in the hosted player page."),
        "exp": text("From then on nobody new gets in, and nobody reconnects or switches quality."),
        "group": text("Opens every stream of this group."),
        "groupid": text("Opens every stream of this group."),
        "iat": text("When the service issued it."),
        "ip": text("Plays only from these IPv4 addresses and networks."),
        "ips": text("Plays only from these IPv4 addresses and networks."),
        "iss": text("Who issued it."),
        "jti": text("The service's own number of this token."),
        "nbf": text("Before that nobody gets in."),
        "orgahash": text("Opens every stream whose name begins with this, also future ones."),
        "referer": text("Plays only on pages of this host, and not in the hosted player page."),
        "referrer": text("Plays only on pages of this host, and not in the hosted player page."),
        "streams": text("Opens these streams, and no others."),
        "sub": text("Probably the organisation."),
        "tag": text("A label to find it again in the analytics."),
        "user": text("Whom it was issued for."),
        "userid": text("Whom it was issued for."),
    }
)
_UNKNOWN: Final = text("Not documented by the vendor.")
_TIMES: Final = frozenset({"iat", "nbf", "exp"})


def claim_rows(claims: Mapping[str, object]) -> tuple[ClaimRow, ...]:
    """Every claim in words, in the token's order; unknown ones as they stand."""
    return tuple(_claim_row(name, value) for name, value in claims.items())


def _claim_row(name: str, value: object) -> ClaimRow:
    key = name.lower()
    label = _LABELS.get(key, text("{name}", name=name))
    meaning = _meaning(key, value)
    if name in _TIMES:
        reading = read_instant(value)
        return ClaimRow(name, label, _time_words(reading), raw_json(value), meaning, reading.at)
    return ClaimRow(name, label, in_words(value), raw_json(value), meaning)


def _meaning(key: str, value: object) -> Text:
    match key, value:
        case "aud", _:
            audiences = value if isinstance(value, list) else [value]
            if AUDIENCE in audiences:
                return text("It is for playback.")
            return text("It is not for playback: that would be splay.")
        case "forcedisconnect", True:
            return text("Running sessions end when it expires.")
        case "forcedisconnect", False:
            return text("Viewers who are already inside stay after it expires.")
        case "revocable", True:
            return text("It can be revoked until 24 hours after its end.")
        case "revocable", False:
            return text("It cannot be revoked.")
        case _:
            return _MEANINGS.get(key, _UNKNOWN)


def _time_words(reading: Reading) -> Text:
    if reading.at is not None:
        return text("{at}", at=reading.at)
    if reading.meant is not None:
        return text(
            "{raw}: {problem} ({meant} is meant)",
            raw=str(reading.raw),
            problem=reading.problem,
            meant=reading.meant,
        )
    return text("{raw}: {problem}", raw=raw_json(reading.raw), problem=reading.problem)


def in_words(value: object) -> Text:
    """A claim's value for people: lists with commas, yes and no, everything else as it stands."""
    match value:
        case bool():
            return text("yes") if value else text("no")
        case str():
            return text("{value}", value=value)
        case list() if value and all(isinstance(item, str) for item in value):
            return text("{value}", value=tuple(value))
        case _:
            return text("{value}", value=raw_json(value))


def raw_json(value: object) -> str:
    """A claim's value as JSON, as it would stand in the token."""
    try:
        return json.dumps(value, ensure_ascii=False)
    except (TypeError, ValueError, RecursionError):
        return "…"


_HEADER_MEANINGS: Final[Mapping[str, tuple[Text, Text]]] = MappingProxyType(
    {
        "alg": (text("Algorithm"), text("How it is signed.")),
        "kid": (text("Key"), text("Which of the service's keys signed it.")),
        "typ": (text("Type"), text("What it is.")),
    }
)
_FOREIGN_HEADER: Final = text("Not used by this service. It is shown only: nothing is fetched or followed.")


def header_rows(header: Mapping[str, object]) -> tuple[ClaimRow, ...]:
    """Every header member in words, in the token's order."""
    return tuple(_header_row(name, value) for name, value in header.items())


def _header_row(name: str, value: object) -> ClaimRow:
    label, meaning = _HEADER_MEANINGS.get(name, (text("{name}", name=name), _FOREIGN_HEADER))
    return ClaimRow(name, label, in_words(value), raw_json(value), meaning)
