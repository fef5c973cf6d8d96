"""What there is to say of a credential: what its test found, where it is kept, and that one is needed."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.findings import Finding, Fix, Severity
from nanosecure_gui.core.organisations import CredentialKind, Organisation, Role
from nanosecure_gui.core.policy import not_enabled
from nanosecure_gui.core.roles import Powers, powers_in_words
from nanosecure_gui.core.vendor_pages import RESET_TOKENS
from nanosecure_gui.core.wording import counted, text

from .session import CredentialState

if TYPE_CHECKING:
    from nanosecure_gui.api.bintu import CredentialCheck
    from nanosecure_gui.store.secrets import Keeping

MOST_OFFSET_SECONDS: Final = 30  # beyond this, times on this machine are misleading

NEEDED: Final = {
    CredentialState.REFUSED: Finding(
        Severity.CARE,
        text("The service no longer accepts the credential: enter a new one."),
        field="Credential",
    ),
    CredentialState.MISSING: Finding(
        Severity.CARE, text("There is no credential on this desk: enter one."), field="Credential"
    ),
}


def report(
    check: CredentialCheck, organisation: Organisation, ends: datetime | None = None
) -> tuple[Finding, ...]:
    """What a credential test found, in lines: organisation, role and what that may do, clock. `ends` is when
    the credential's session is over, where it shows that."""
    lines: list[Finding] = []
    facts = check.organisation
    name = facts.name or facts.hash
    found = text("Works. Organisation: {name}", name=name) if name else text("Works.")
    lines.append(Finding(Severity.GOOD, found))
    if facts.hash and organisation.hash and facts.hash != organisation.hash:
        sentence = text(
            "The service says the hash is {real}, not {typed}.", real=facts.hash, typed=organisation.hash
        )
        lines.append(Finding(Severity.CARE, sentence, field="Organisation hash"))
    lines.append(_role_line(check.role, organisation.credential_kind))
    powers = Powers(check.role, organisation.credential_kind)
    lines.append(Finding(Severity.INFO, powers_in_words(powers)))
    if ends is not None:
        lines.append(Finding(Severity.INFO, text("This Bintu token ends at {end}.", end=ends)))
    if facts.secure is False:
        lines.append(not_enabled())
    if check.clock_offset is not None:
        lines.append(_clock_line(check.clock_offset.total_seconds()))
    return tuple(lines)


def still_valid(number: int) -> Finding:
    """What a reset on the platform does not end (vendor-api section 4.7)."""
    sentence = counted(
        number,
        "If it was reset on the platform: playback tokens already out stay valid. This desk can still revoke "
        "{n}.",
        "If it was reset on the platform: playback tokens already out stay valid. This desk can still revoke "
        "{n} of them.",
    )
    fix = Fix(text("Show them"), focus="Tokens") if number else Fix(text("Read more"), link=RESET_TOKENS)
    return Finding(Severity.INFO, sentence, fix=fix)


def _role_line(role: Role, kind: CredentialKind) -> Finding:
    match role:
        case Role.READ_ONLY:
            sentence = text("Role: nanoReadOnly. It may look at streams, but not create tokens.")
            return Finding(Severity.CARE, sentence)
        case Role.UNKNOWN:
            return Finding(Severity.INFO, text("Role: the service does not tell."))
        case Role.ADMIN if kind is CredentialKind.API_KEY:
            sentence = text("Role: full access, for ever. Prefer a Bintu token for daily work.")
            return Finding(Severity.CARE, sentence)
        case _:
            return Finding(Severity.GOOD, text("Role: {role}", role=role.value))


def _clock_line(seconds: float) -> Finding:
    if abs(seconds) <= MOST_OFFSET_SECONDS:
        return Finding(
            Severity.GOOD, text("Clock: within {seconds} s of the service.", seconds=f"{abs(seconds):.1f}")
        )
    ahead = text("ahead of") if seconds > 0 else text("behind")
    sentence = text(
        "Clock: the service is {span} {direction} this machine. Token times follow the service.",
        span=timedelta(seconds=abs(seconds)),
        direction=ahead,
    )
    return Finding(Severity.CARE, sentence)


def session_only(keeping: Keeping) -> tuple[Finding, ...]:
    """What to say after saving where no keyring took the credential; nothing if one did."""
    if keeping.reason is None:
        return ()
    sentence = text(
        "Saved, but the credential is forgotten when NanoSecure closes. {why}", why=keeping.reason
    )
    lines = [Finding(Severity.CARE, sentence)]
    return tuple(lines + ([Finding(Severity.INFO, keeping.advice)] if keeping.advice else []))
