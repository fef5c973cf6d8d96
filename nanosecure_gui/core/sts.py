"""Legacy signed-URL tokens (STS), deprecated since player 4.18.0 (vendor-api section 2)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntFlag
from typing import Final

from .decoding import Reading, read_instant
from .findings import Finding, Severity, worst_first
from .inspection import Verdict, VerdictKind
from .wording import Text, text

_WHOLE_NUMBER: Final = re.compile(r"-?[0-9]{1,20}", re.ASCII)


class StsOptions(IntFlag):
    """The bits of `options`, deduced from the vendor's examples (vendor-api section 2.3): which of the
    parameters the token is bound to."""

    EXPIRES = 1
    IP = 2
    REFERER = 4
    TAG = 8
    ORGA = 16


_MEANINGS: Final = (
    (StsOptions.EXPIRES, text("ends at a time")),
    (StsOptions.IP, text("bound to an address")),
    (StsOptions.REFERER, text("bound to a domain")),
    (StsOptions.TAG, text("has a tag")),
    (StsOptions.ORGA, text("opens the whole organisation")),
)


@dataclass(frozen=True, slots=True)
class StsToken:
    """One set of legacy parameters as found; `expires` and `options` as they were written."""

    token: str = field(repr=False)
    expires: str = ""
    tag: str = ""
    options: str = ""
    ip: str = ""
    referer: str = ""
    stream: str = ""

    @property
    def ends(self) -> Reading:
        """The reading of `expires`, seconds since the epoch."""
        written = self.expires.strip()
        if not written:
            return Reading()
        if not _WHOLE_NUMBER.fullmatch(written):
            return Reading(written, problem=text("it is not a number"))
        return read_instant(int(written))

    @property
    def bits(self) -> int | None:
        """`options` as a number, or `None`."""
        written = self.options.strip()
        return int(written) if _WHOLE_NUMBER.fullmatch(written) and int(written) >= 0 else None


def read_sts(parameters: Mapping[str, object], stream: str = "") -> StsToken | None:
    """The legacy token in a `security` object or in the parameters of one entry; `None` if there is none.
    A JWT under the name `token` is not one."""
    known = {
        name: str(parameters.get(name) or "")[:1000]
        for name in ("token", "expires", "tag", "options", "ip", "referer")
    }
    token = known.pop("token").strip()
    looks_signed = known["expires"] or known["options"]
    if not token or not looks_signed or token.startswith("ey") or token.count(".") == 2:
        return None
    return StsToken(token, **known, stream=stream)


def option_names(bits: int) -> tuple[Text, ...]:
    """What the bits of `options` mean, unknown ones by number."""
    named = [meaning for bit, meaning in _MEANINGS if bits & bit]
    unknown = bits & ~sum(StsOptions)
    if unknown:
        named.append(text("unknown bits {bits}", bits=unknown))
    return tuple(named)


def sts_verdict(sts: StsToken, now: datetime) -> Verdict:
    """How a legacy token stands by its end. It is checked at start and reconnect only."""
    ends = sts.ends
    if ends.problem is not None:
        sentence = text("Unclear - {claim} cannot be read: {problem}", claim="expires", problem=ends.problem)
        return Verdict(VerdictKind.UNCLEAR, Severity.CARE, sentence)
    if ends.at is None:
        return Verdict(VerdictKind.WORKS, Severity.CARE, text("Legacy token that names no end"))
    if now >= ends.at:
        sentence = text("Expired {ago} ago - viewers already inside stay", ago=now - ends.at)
        return Verdict(VerdictKind.EXPIRED, Severity.INFO, sentence)
    return Verdict(VerdictKind.WORKS, Severity.GOOD, text("Works now - {left} left", left=ends.at - now))


def sts_findings(sts: StsToken) -> tuple[Finding, ...]:
    """What there is to say about a legacy token, worst first."""
    findings = [
        Finding(Severity.CARE, text("A legacy token (STS): it cannot be revoked or decoded."), "sts"),
        Finding(
            Severity.INFO, text("It opens one stream: with several qualities each needs its own."), "sts"
        ),
    ]
    if sts.ends.meant is not None:
        sentence = text("expires is in milliseconds: {meant} was probably meant.", meant=sts.ends.meant)
        findings.append(Finding(Severity.HARM, sentence, "R17"))
    bits = sts.bits
    if sts.options and bits is None:
        sentence = text("options is {options}, which is not a number.", options=sts.options)
        findings.append(Finding(Severity.HARM, sentence, "options"))
    if bits is not None:
        for bit, value, name in (
            (StsOptions.EXPIRES, sts.expires, "expires"),
            (StsOptions.TAG, sts.tag, "tag"),
        ):
            if bits & bit and not value:
                sentence = text("Signed with {name}, which is missing here: it will be refused.", name=name)
                findings.append(Finding(Severity.HARM, sentence, "options"))
            elif value and not bits & bit:
                sentence = text("{name} is there, but not part of what was signed.", name=name)
                findings.append(Finding(Severity.CARE, sentence, "options"))
        if bits & StsOptions.ORGA:
            sentence = text("Opens every stream of the organisation. Not for production.")
            findings.append(Finding(Severity.CARE, sentence, "R3"))
    return worst_first(findings)
