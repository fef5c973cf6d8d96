"""The Create form as it stands, however unfinished, and the request it amounts to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final, TypeVar

from . import names
from .errors import InvalidInput, UserError
from .findings import Finding, Fix, Severity, refused
from .tokens import (
    LONGEST,
    LONGEST_REVOCABLE,
    SHORTEST_ADVISED,
    StreamGroup,
    StreamNames,
    Target,
    TokenRequest,
    WholeOrganisation,
)
from .vendor_pages import BEST_PRACTICES
from .wording import Text, text

T = TypeVar("T")
USUAL: Final = timedelta(hours=2)  # the lifetime of a token about which nothing else was said
SHORTEST: Final = timedelta(seconds=10)  # less than this is over before the answer has been copied
_PAST: Final = timedelta(minutes=1)  # a start this long ago was not meant as "now"
CLOCK_DOUBT: Final = timedelta(seconds=2)  # how far our idea of the service's time may be off
_USER: Final = text("The user id")
_TAG: Final = text("The tag")


class TargetKind(StrEnum):
    """Which of the three targets the form is set to."""

    GROUP = "group"
    NAMES = "names"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class TokenDraft:
    """What stands in the form. The defaults are the safe ones: two hours, revocable, viewers disconnected.

    `lifetime` counts from the token's start and stays relative until the token is created; with `None` the
    token ends at `expires`. A start in the past means at once. Texts are as typed.
    """

    target: TargetKind = TargetKind.GROUP
    group: str = ""
    names: str = ""
    lifetime: timedelta | None = USUAL
    expires: datetime | None = None
    immediately: bool = True
    not_before: datetime | None = None
    revocable: bool = True
    force_disconnect: bool = True
    ip: str = ""
    domain: str = ""
    user: str = ""
    tag: str = ""

    def starts(self, now: datetime) -> datetime:
        """When the token becomes valid."""
        return now if self.immediately or self.not_before is None else max(now, self.not_before)

    def ends(self, now: datetime) -> datetime:
        """When the token expires, to the second."""
        if self.lifetime is None and self.expires is not None:
            return self.expires.replace(microsecond=0)
        lifetime = self.lifetime if self.lifetime is not None else USUAL
        return self.starts(now).replace(microsecond=0) + lifetime


def read_draft(draft: TokenDraft, now: datetime) -> tuple[TokenRequest | None, tuple[Finding, ...]]:
    """The request a draft amounts to at `now`, or `None` and what stands in its way, each finding naming its
    field: `HARM` for what cannot work, `INFO` for what is still empty or will be read another way."""
    now = now.replace(microsecond=0)
    findings: list[Finding] = []

    def field(name: str, read: Callable[[], T], otherwise: T, rule: str = "", fix: Fix | None = None) -> T:
        try:
            return read()
        except InvalidInput as problem:
            findings.append(Finding(Severity.HARM, with_advice(problem), rule, name, fix))
            return otherwise

    target = _target(draft, field)
    if _untouched(draft):
        choose = Fix(text("Choose streams"), focus="Choose streams")
        where = "Stream group ID" if draft.target is TargetKind.GROUP else "Stream names"
        findings.append(Finding(Severity.INFO, text("Choose what may be watched."), "target", where, choose))
    no_addresses: tuple[str, ...] = ()
    addresses = field(
        "Allowed IP", lambda: names.addresses(draft.ip), no_addresses, "R6", about_ipv6(draft.ip)
    )
    domain = field("Allowed domain", lambda: _domain(draft), "", "R5", _bare_host(draft))
    user = field("User ID", lambda: names.trace(draft.user, _USER), "", "R7")
    tag = field("Tag", lambda: names.trace(draft.tag, _TAG), "", "R8")
    findings.extend(_times(draft, now))
    if refused(findings) or target is None:
        return None, tuple(findings)
    start = draft.starts(now)
    request = TokenRequest(
        target=target,
        expires=_within_limit(draft, now),
        not_before=start if start > now else None,  # the service may refuse one in the past
        revocable=draft.revocable,
        force_disconnect=draft.force_disconnect,
        addresses=addresses,
        domain=domain,
        user=user,
        tag=tag,
    )
    return request, tuple(findings)


def with_advice(problem: UserError) -> Text:
    """The problem and what to do about it, in one."""
    if problem.advice is None:
        return problem.text
    return text("{problem} {advice}", problem=problem.text, advice=problem.advice)


def _within_limit(draft: TokenDraft, now: datetime) -> datetime:
    """The end to ask for: a little before the longest the service grants, or its clock, which we know to a
    second or so, could make exactly 24 hours too long."""
    end = draft.ends(now)
    spare = _longest(draft) - (end - now)
    return end - max(timedelta(), CLOCK_DOUBT - spare)


def _target(draft: TokenDraft, field: Callable[..., Target | None]) -> Target | None:
    match draft.target:
        case TargetKind.GROUP | TargetKind.NAMES if _untouched(draft):
            return None
        case TargetKind.GROUP:
            return field(
                "Stream group ID", lambda: StreamGroup(names.group_id(draft.group)), None, "", _swap(draft)
            )
        case TargetKind.NAMES:
            return field(
                "Stream names", lambda: StreamNames(names.stream_names(draft.names)), None, "", _swap(draft)
            )
        case TargetKind.ORGANISATION:
            return WholeOrganisation()


def _untouched(draft: TokenDraft) -> bool:
    typed = {TargetKind.GROUP: draft.group, TargetKind.NAMES: draft.names}.get(draft.target, "-")
    return not typed.strip()


def _swap(draft: TokenDraft) -> Fix | None:
    """The common mistake of a name where an id belongs, or the reverse: move it to the other field."""
    if draft.target is TargetKind.GROUP and names.KNOWN_STREAM_NAME.fullmatch(draft.group.strip()):
        changes = {"target": TargetKind.NAMES, "names": draft.group.strip(), "group": ""}
        return Fix(text("Use as stream name"), changes)
    if draft.target is TargetKind.NAMES and names.UUID.fullmatch(draft.names.strip()):
        changes = {"target": TargetKind.GROUP, "group": draft.names.strip(), "names": ""}
        return Fix(text("Use as group id"), changes)
    return None


def _domain(draft: TokenDraft) -> str:
    return names.domain(draft.domain) if draft.domain.strip() else ""


def _bare_host(draft: TokenDraft) -> Fix | None:
    """The common mistake of a whole web address where a host belongs: keep its host."""
    if not draft.domain.strip():
        return None
    try:
        host = names.domain(names.host_in(draft.domain))
    except InvalidInput:
        return None
    return Fix(text("Use {host}", host=host), {"domain": host})


def about_ipv6(typed: str) -> Fix | None:
    """Where it is explained why an IPv6 address cannot be allowed (vendor-api section 1.7)."""
    return Fix(text("Read more"), link=BEST_PRACTICES) if names.holds_ipv6(typed) else None


def _longest(draft: TokenDraft) -> timedelta:
    """How far ahead of now the service lets such a token end (vendor-api section 1.1)."""
    return LONGEST_REVOCABLE if draft.revocable else LONGEST


def lifetime_fix(draft: TokenDraft, now: datetime, lifetime: timedelta, label: Text) -> Fix:
    """Sets the lifetime, and gives up as little else as it must for the service to accept it: being
    revocable where the start is more than a day ahead, the start itself where it is a year ahead."""
    changes: dict[str, Any] = {"lifetime": lifetime, "expires": None}
    ahead = draft.starts(now) - now + lifetime
    if ahead > LONGEST:
        return Fix(text("{label}, starting now", label=label), changes | {"immediately": True})
    if ahead > _longest(draft):
        return Fix(text("{label}, not revocable", label=label), changes | {"revocable": False})
    return Fix(label, changes)


def _times(draft: TokenDraft, now: datetime) -> Iterator[Finding]:
    where = "Expires at"

    def two_hours() -> Fix:
        return lifetime_fix(draft, now, USUAL, text("Set to 2 h"))

    try:
        start, end = draft.starts(now), draft.ends(now)
    except OverflowError:
        yield Finding(Severity.HARM, text("That time is out of range."), "R2", where, two_hours())
        return
    if not draft.immediately and draft.not_before is not None and now - draft.not_before > _PAST:
        fix = Fix(text("Valid immediately"), {"immediately": True})
        sentence = text("The start is in the past: it is valid at once.")
        yield Finding(Severity.INFO, sentence, "R1", "Not before", fix)
    if end <= now:
        sentence = text("It would already be over: the end is in the past.")
        yield Finding(Severity.HARM, sentence, "R2", where, two_hours())
    elif end <= start:
        yield Finding(Severity.HARM, text("It would end before it starts."), "R2", where, two_hours())
    elif end - start < SHORTEST:
        sentence = text("It would end before it can be handed out.")
        yield Finding(Severity.HARM, sentence, "R2", where, two_hours())
    elif end - now > LONGEST:
        day = lifetime_fix(draft, now, LONGEST_REVOCABLE, text("Set to 24 h"))
        sentence = text("The service issues tokens for at most 365 days.")
        yield Finding(Severity.HARM, sentence, "R2", where, day)
    elif end - now > _longest(draft):
        yield _too_long_to_revoke(start, end, now)


def _too_long_to_revoke(start: datetime, end: datetime, now: datetime) -> Finding:
    tomorrow = now.replace(second=0) + LONGEST_REVOCABLE
    if start <= now:
        fix = Fix(text("Set to 24 h"), {"lifetime": LONGEST_REVOCABLE, "expires": None})
    elif tomorrow - start >= SHORTEST_ADVISED:
        fix = Fix(text("End in 24 h"), {"lifetime": None, "expires": tomorrow})
    else:
        fix = Fix(text("Make it not revocable"), {"revocable": False})
    sentence = text(
        "A revocable token must end within 24 hours from now. This one ends in {span}.", span=end - now
    )
    return Finding(Severity.HARM, sentence, "R2", "Expires at", fix)
