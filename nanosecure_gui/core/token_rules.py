"""The vendor's rules (vendor-api section 10), applied to a token that already exists."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from .decoding import SIGNATURE_BYTES, Decoded, TokenKind
from .errors import InvalidInput
from .findings import Finding, Severity, worst_first
from .names import addresses as read_addresses
from .names import never_a_viewer
from .tokens import AUDIENCE, LONGEST, LONGEST_REVOCABLE, SHORTEST_ADVISED
from .wording import Text, text

SKEW_WORTH_SAYING: Final = timedelta(seconds=30)
_FETCHING: Final = ("jku", "jwk", "x5u", "x5c", "crit", "zip")
_SLACK: Final = timedelta(seconds=2)  # the service stamps `iat` a moment after the desk computed `exp`


def token_findings(
    decoded: Decoded, now: datetime, skew: timedelta, verified: Finding | None
) -> tuple[Finding, ...]:
    """What there is to say about a token, worst first. `skew` is how far this desk's clock is ahead of the
    service's; `verified` what the service said about the signature, if it was asked."""
    findings = [Finding(Severity.INFO, note, "text") for note in decoded.notes]
    findings.extend(_trust(decoded))
    if decoded.claims is not None:
        findings.extend(_purpose(decoded))
        findings.extend(_times(decoded, now))
        if decoded.kind is TokenKind.PLAYBACK:
            for rule in (_lifetime, _breadth, _binding, _addresses, _tracing, _stopping):
                findings.extend(rule(decoded))
    if abs(skew) > SKEW_WORTH_SAYING:
        findings.append(Finding(Severity.CARE, _skew(skew), "clock"))
    if verified is not None:
        findings.append(verified)
    elif decoded.signature:
        sentence = text(
            "The signature is not checked here, because no public key is published. Ask the service."
        )
        findings.append(Finding(Severity.INFO, sentence, "signature"))
    return worst_first(findings)


def _skew(skew: timedelta) -> Text:
    if skew > timedelta(0):
        return text("This desk's clock is {span} ahead of the service's; its time is used here.", span=skew)
    return text("This desk's clock is {span} behind the service's; its time is used here.", span=-skew)


def _trust(decoded: Decoded) -> Iterator[Finding]:
    if decoded.header is None:
        return
    algorithm = decoded.algorithm
    if algorithm.lower() == "none":
        sentence = text("Not signed (algorithm none): anybody can have written it, no service accepts it.")
        yield Finding(Severity.HARM, sentence, "alg")
    elif not algorithm:
        yield Finding(Severity.CARE, text("The header names no algorithm."), "alg")
    elif algorithm not in SIGNATURE_BYTES and algorithm[:2] not in ("RS", "PS"):
        sentence = text("The algorithm {algorithm} is unusual.", algorithm=algorithm)
        yield Finding(Severity.CARE, sentence, "alg")
    elif algorithm[:2] in ("RS", "PS") and decoded.signature and len(decoded.signature) % 64:
        sentence = text(
            "A signature of {n} bytes is odd for {algorithm}: its end may be missing.",
            n=len(decoded.signature),
            algorithm=algorithm,
        )
        yield Finding(Severity.CARE, sentence, "alg")
    for name in _FETCHING:
        if name in decoded.header:
            sentence = text("The header holds {name}, which this service does not use.", name=name)
            yield Finding(Severity.CARE, sentence, "header")


def _purpose(decoded: Decoded) -> Iterator[Finding]:
    match decoded.kind:
        case TokenKind.CREDENTIAL:
            sentence = text(
                "This looks like a Bintu token, which signs in to the services. Never hand it out. If it got"
                " out, reset it in the dashboard."
            )
            yield Finding(Severity.HARM, sentence, "R11")
        case TokenKind.INGEST:
            sentence = text(
                "This is a webcaster token: whoever has it can send pictures to {name}.",
                name=", ".join(decoded.streams) or text("a stream"),
            )
            yield Finding(Severity.CARE, sentence, "aud")
        case TokenKind.MEETING:
            yield Finding(Severity.CARE, text("This is a nanoMeet token: it opens a meeting room."), "aud")
        case TokenKind.OTHER if decoded.audience:
            sentence = text(
                "The audience is {audience}; playback needs {splay}.",
                audience=decoded.audience,
                splay=AUDIENCE,
            )
            yield Finding(Severity.HARM, sentence, "aud")
        case TokenKind.OTHER:
            sentence = text("It names no audience; playback needs {splay}.", splay=AUDIENCE)
            yield Finding(Severity.HARM, sentence, "aud")
        case TokenKind.PLAYBACK if len(decoded.audience) > 1:
            sentence = text("It has several audiences: {audience}.", audience=decoded.audience)
            yield Finding(Severity.CARE, sentence, "aud")


def _times(decoded: Decoded, now: datetime) -> Iterator[Finding]:
    for claim in ("exp", "nbf", "iat"):
        reading = decoded.instant(claim)
        if reading.meant is not None:
            sentence = text(
                "{claim} is in milliseconds: the service reads seconds. {meant} was probably meant.",
                claim=claim,
                meant=reading.meant,
            )
            yield Finding(Severity.HARM, sentence, "R17")
        elif reading.problem is not None:
            sentence = text("{claim} cannot be read: {problem}.", claim=claim, problem=reading.problem)
            yield Finding(Severity.HARM, sentence, claim)
    if decoded.claims is not None and "exp" not in decoded.claims:
        yield Finding(Severity.CARE, text("It names no end."), "exp")
    starts, ends, issued = decoded.not_before, decoded.expires, decoded.issued
    if starts is not None and ends is not None and ends <= starts:
        yield Finding(Severity.HARM, text("It ends before it starts: it is never valid."), "exp")
    if issued is not None and issued > now + timedelta(minutes=1):
        sentence = text("It was issued in the future, by {span}: a clock is wrong.", span=issued - now)
        yield Finding(Severity.CARE, sentence, "clock")


def _lifetime(decoded: Decoded) -> Iterator[Finding]:
    ends = decoded.expires
    starts = max((t for t in (decoded.not_before, decoded.issued) if t is not None), default=None)
    if ends is None or starts is None or ends <= starts:
        return
    lasts = ends - starts
    if decoded.revocable and lasts > LONGEST_REVOCABLE + _SLACK:
        sentence = text("Lives for {span}; a revocable token may live for 24 hours at most.", span=lasts)
        yield Finding(Severity.HARM, sentence, "R2")
    elif lasts > LONGEST + _SLACK:
        sentence = text("Lives for {span}; the service allows 365 days at most.", span=lasts)
        yield Finding(Severity.HARM, sentence, "R2")
    elif lasts > LONGEST_REVOCABLE + _SLACK:
        sentence = text("Lives for {span}. The vendor advises 24 hours at most.", span=lasts)
        yield Finding(Severity.CARE, sentence, "R1")
    elif lasts < SHORTEST_ADVISED:
        sentence = text("Lives for only {span}: viewers who reconnect later are refused.", span=lasts)
        yield Finding(Severity.INFO, sentence, "R1")


def _breadth(decoded: Decoded) -> Iterator[Finding]:
    if decoded.whole_organisation:
        sentence = text("Opens every stream of the organisation, also future ones. Not for production.")
        yield Finding(Severity.CARE, sentence, "R3")
    elif not decoded.streams and not decoded.group:
        yield Finding(Severity.CARE, text("The token does not show which streams it opens."), "target")


def _binding(decoded: Decoded) -> Iterator[Finding]:
    if not decoded.addresses:
        yield Finding(Severity.INFO, text("The token shows no address it is bound to."), "R4")
    if not decoded.domains:
        yield Finding(Severity.INFO, text("The token shows no domain it is bound to."), "R5")
    else:
        sentence = text(
            "Domain-bound: it does not play in the hosted player page. Hand out the embed code instead."
        )
        yield Finding(Severity.INFO, sentence, "R15")


def _addresses(decoded: Decoded) -> Iterator[Finding]:
    for address in decoded.addresses[:20]:
        try:
            (canonical,) = read_addresses(address)
        except InvalidInput as error:
            yield Finding(Severity.CARE, error.text, "R6")
        except ValueError:
            sentence = text("{address} is not one IPv4 address or network.", address=address)
            yield Finding(Severity.CARE, sentence, "R6")
        else:
            if (problem := never_a_viewer(canonical)) is not None:
                yield Finding(Severity.CARE, problem, "R16")


def _tracing(decoded: Decoded) -> Iterator[Finding]:
    if not decoded.user:
        yield Finding(Severity.INFO, text("Names no user: a leak cannot be traced to anyone."), "R7")
    if not decoded.tag:
        yield Finding(Severity.INFO, text("Has no tag to find it again in the analytics."), "R8")


def _stopping(decoded: Decoded) -> Iterator[Finding]:
    if decoded.revocable is False:
        sentence = text("Cannot be revoked: it works until it expires.")
        yield Finding(Severity.CARE, sentence, "R9")
    elif decoded.revocable is None:
        hint = text("The token does not show whether it can be revoked.")
        if decoded.token_id:
            hint = text(
                "The token does not show whether it can be revoked; its number is a hint that it can."
            )
        yield Finding(Severity.INFO, hint, "R9")
    if not decoded.force_disconnect:
        sentence = text("Viewers who are already watching stay on after it expires.")
        yield Finding(Severity.INFO, sentence, "R18")
