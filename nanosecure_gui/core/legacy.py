"""Asking for legacy signed-URL tokens (STS), which players older than 4.18.0 read (vendor-api section 2).

What such a token is once it exists, is in `sts`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from . import names
from .drafts import USUAL, about_ipv6, with_advice
from .errors import InvalidInput
from .findings import Finding, Fix, Severity, refused, worst_first
from .policy import domain_in_hosted_pages
from .sts import StsOptions, StsToken, option_names
from .tokens import LONGEST, StreamNames, Target, WholeOrganisation
from .vendor_pages import LEGACY_TOKENS
from .wording import Text, text

SHORTEST_SECRET: Final = 16  # ours: the vendor names no rule
LONGEST_SECRET: Final = 256
_HASH: Final = re.compile(r"[A-Za-z0-9]{4,12}")
_UNSENDABLE: Final = re.compile(r"[^\x21-\x7e]")


@dataclass(frozen=True, slots=True)
class LegacyRequest:
    """What is asked of POST /secure/token: exactly one of `stream` (a name) and `organisation` (its hash),
    an end that is aware UTC, and the restrictions; empty ones are not sent."""

    expires: datetime
    stream: str = ""
    organisation: str = ""
    tag: str = ""
    ip: str = ""
    referer: str = ""

    @property
    def target(self) -> Target:
        """What it opens."""
        return StreamNames((self.stream,)) if self.stream else WholeOrganisation()

    @property
    def options(self) -> StsOptions:
        """The bits that the service should sign for this."""
        asked = ((StsOptions.IP, self.ip), (StsOptions.REFERER, self.referer), (StsOptions.TAG, self.tag))
        bits = StsOptions.EXPIRES
        for bit, value in (*asked, (StsOptions.ORGA, self.organisation)):
            bits |= bit if value else StsOptions(0)
        return bits

    def body(self) -> dict[str, object]:
        """The JSON body: strings only, also the end, in seconds since the epoch."""
        asked = {
            "streamname": self.stream,
            "orga": self.organisation,
            "expires": str(int(self.expires.timestamp())),
            "tag": self.tag,
            "ip": self.ip,
            "referer": self.referer,
        }
        return {name: value for name, value in asked.items() if value}


@dataclass(frozen=True, slots=True)
class LegacyDraft:
    """What stands in the form. `stream` is also what the player link plays; with `whole` the token opens
    the organisation `hash`. `lifetime` counts from now; with `None` the token ends at `expires`."""

    whole: bool = False
    stream: str = ""
    hash: str = ""
    lifetime: timedelta | None = USUAL
    expires: datetime | None = None
    ip: str = ""
    referer: str = ""
    tag: str = ""

    def ends(self, now: datetime) -> datetime:
        """When it ends, to the second."""
        if self.lifetime is None and self.expires is not None:
            return self.expires.replace(microsecond=0)
        return now.replace(microsecond=0) + (self.lifetime or USUAL)


@dataclass(frozen=True, slots=True)
class StreamSecret:
    """A secret for POST /secure/stream, on its way and nowhere else."""

    stream: str
    secret: str = field(repr=False)


def read_legacy(draft: LegacyDraft, now: datetime) -> tuple[LegacyRequest | None, tuple[Finding, ...]]:
    """The request a draft amounts to at `now`, or `None`; and the findings, worst first, each naming its
    field."""
    findings: list[Finding] = []

    def read(name: str, reader: Callable[[], str], fix: Fix | None = None) -> str:
        try:
            return reader()
        except InvalidInput as problem:
            findings.append(Finding(Severity.HARM, with_advice(problem), "sts", name, fix))
            return ""

    missing = _missing(draft)
    stream = read("Legacy stream name", lambda: one_stream(draft.stream)) if draft.stream.strip() else ""
    organisation = ""
    if draft.whole and missing is None:
        organisation = read("Legacy organisation hash", lambda: _hash(draft.hash))
    ip = read("Legacy allowed IP", lambda: _one_address(draft.ip), about_ipv6(draft.ip))
    referer = read("Legacy referer", lambda: names.domain(draft.referer) if draft.referer.strip() else "")
    tag = read("Legacy tag", lambda: names.trace(draft.tag, text("The tag")))
    findings += _times(draft, now)
    findings += [missing] if missing is not None else []
    if missing is not None or refused(findings):
        return None, worst_first(findings)
    request = LegacyRequest(draft.ends(now), "" if draft.whole else stream, organisation, tag, ip, referer)
    return request, worst_first((*findings, *_advice(request, now)))


def _missing(draft: LegacyDraft) -> Finding | None:
    """What is still to come, which is not wrong yet."""
    if draft.whole and not draft.hash.strip():
        sentence = text("Enter the organisation's hash: the part of its stream names before the dash.")
        return Finding(Severity.INFO, sentence, "target", "Legacy organisation hash")
    if not draft.whole and not draft.stream.strip():
        sentence = text("Enter the name of the stream that may be watched.")
        return Finding(Severity.INFO, sentence, "target", "Legacy stream name")
    return None


def one_stream(typed: str) -> str:
    """One stream name. Raises `InvalidInput`, also for several."""
    found = names.stream_names(typed)
    if len(found) > 1:
        raise InvalidInput(
            text("A legacy token opens one stream: with several qualities each needs its own.")
        )
    return found[0]


def stream_secret(stream: str, secret: str) -> StreamSecret:
    """A stream and the secret to register for it, checked. Raises `InvalidInput` naming the field."""
    try:
        name = one_stream(stream)
    except InvalidInput as problem:
        raise InvalidInput(problem.text, "Legacy stream name", problem.advice) from None
    if _UNSENDABLE.search(secret):
        raise InvalidInput(text("The secret holds a space or a special character."), "Stream secret")
    if not SHORTEST_SECRET <= len(secret) <= LONGEST_SECRET:
        raise InvalidInput(
            text("The secret has {least} to {most} characters.", least=SHORTEST_SECRET, most=LONGEST_SECRET),
            "Stream secret",
        )
    return StreamSecret(name, secret)


def _hash(typed: str) -> str:
    value = typed.strip()
    if not _HASH.fullmatch(value):
        raise InvalidInput(text("The hash is the first part of your stream names, like nNCcf."))
    return value


def _one_address(typed: str) -> str:
    found = names.addresses(typed)
    if len(found) > 1 or any("/" in address for address in found):
        raise InvalidInput(text("A legacy token takes one IPv4 address: no network, no list."))
    return found[0] if found else ""


def _times(draft: LegacyDraft, now: datetime) -> Iterator[Finding]:
    where = "Legacy expires at"
    fix = Fix(text("Set to 2 h"), {"lifetime": USUAL, "expires": None})
    try:
        lasts = draft.ends(now) - now.replace(microsecond=0)
    except OverflowError:
        lasts = timedelta.max
    if lasts <= timedelta():
        sentence = text("It would already be over: the end is in the past.")
        yield Finding(Severity.HARM, sentence, "R2", where, fix)
    elif lasts > LONGEST:
        sentence = text("The service signs for at most 365 days.")
        yield Finding(Severity.HARM, sentence, "R2", where, fix)


def _advice(request: LegacyRequest, now: datetime) -> Iterator[Finding]:
    yield Finding(
        Severity.CARE,
        text("For players older than 4.18.0 only: it cannot be revoked, and viewers inside stay to the end."),
        "sts",
        fix=Fix(text("Read more"), link=LEGACY_TOKENS),
    )
    if request.organisation:
        sentence = text("Opens every stream of the organisation, also future ones. Not for a live event.")
        yield Finding(Severity.CARE, sentence, "R3")
    if request.expires - now > timedelta(hours=24):
        span = request.expires - now
        sentence = text("Lives for {span}, and nothing can end it sooner.", span=span)
        yield Finding(Severity.CARE, sentence, "R1", "Legacy expires at")
    if request.ip and (problem := names.never_a_viewer(request.ip)) is not None:
        yield Finding(Severity.CARE, problem, "R16", "Legacy allowed IP")
    if request.referer:
        yield replace(domain_in_hosted_pages(), field="Legacy referer")
    if not request.ip and not request.referer:
        sentence = text("Not bound to an IP address or domain: whoever gets the link can use it.")
        yield Finding(Severity.INFO, sentence, "R4", "Legacy allowed IP")


def signed_findings(request: LegacyRequest, signed: StsToken) -> tuple[Finding, ...]:
    """Whether the service signed what was asked for, and what the bits of `options` mean, worst first."""
    bits = signed.bits
    if bits is None:
        sentence = text("The service did not say what it signed (no options).")
        return (Finding(Severity.CARE, sentence, "options"),)
    findings = []
    missing, added = int(request.options) & ~bits, bits & ~int(request.options)
    for these, said in (
        (missing, text("Asked for, but not signed: {names}.", names=option_names(missing))),
        (added, text("Signed without being asked for: {names}.", names=option_names(added))),
    ):
        findings += [Finding(Severity.HARM, said, "options")] if these else []
    if signed.ends.at is not None and signed.ends.at != request.expires:
        sentence = text("It ends at {end}, not at {asked}.", end=signed.ends.at, asked=request.expires)
        findings.append(Finding(Severity.CARE, sentence, "expires"))
    sentence = text("Options {bits}: {names}.", bits=bits, names=_meanings(bits))
    return worst_first((*findings, Finding(Severity.INFO, sentence, "options")))


def _meanings(bits: int) -> tuple[Text, ...] | Text:
    return option_names(bits) or text("nothing is signed but the stream")


def as_signed(request: LegacyRequest, answered: StsToken) -> StsToken:
    """The token with what the answer leaves out: the restrictions that the player does not send."""
    return replace(answered, ip=request.ip, referer=request.referer, stream=request.stream)
