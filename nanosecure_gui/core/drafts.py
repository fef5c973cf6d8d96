"""The Create form as it stands, however unfinished, and the request it amounts to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, TypeVar

from . import names
from .errors import InvalidInput
from .findings import Finding, Fix, Severity, refused
from .tokens import (
    LONGEST,
    LONGEST_REVOCABLE,
    StreamGroup,
    StreamNames,
    Target,
    TokenRequest,
    WholeOrganisation,
)
from .wording import text

T = TypeVar("T")
SHORTEST: Final = timedelta(seconds=10)  # less than this is over before the answer has been copied


class TargetKind(StrEnum):
    """Which of the three targets the form is set to."""

    GROUP = "group"
    NAMES = "names"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class TokenDraft:
    """What stands in the form. The defaults are the safe ones: two hours, revocable, viewers disconnected.

    `lifetime` counts from the token's start and stays relative until the token is created; with `None` the
    token ends at `expires`. Texts are as typed.
    """

    target: TargetKind = TargetKind.GROUP
    group: str = ""
    names: str = ""
    lifetime: timedelta | None = timedelta(hours=2)
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
        return now if self.immediately or self.not_before is None else self.not_before

    def ends(self, now: datetime) -> datetime:
        """When the token expires, to the second."""
        if self.lifetime is None and self.expires is not None:
            return self.expires
        lifetime = self.lifetime if self.lifetime is not None else timedelta(hours=2)
        return self.starts(now).replace(microsecond=0) + lifetime


def read_draft(draft: TokenDraft, now: datetime) -> tuple[TokenRequest | None, tuple[Finding, ...]]:
    """The request a draft amounts to at `now`, or `None` and the findings that stand in its way, each naming
    its field: `HARM` for what cannot work, `INFO` for what is still empty."""
    findings: list[Finding] = []

    def field(name: str, read: Callable[[], T], otherwise: T, fix: Fix | None = None) -> T:
        try:
            return read()
        except InvalidInput as problem:
            findings.append(Finding(Severity.HARM, problem.text, field=name, fix=fix))
            return otherwise

    target = _target(draft, field)
    if _untouched(draft):
        choose = Fix(text("Choose streams"), focus="Choose streams")
        where = "Stream group ID" if draft.target is TargetKind.GROUP else "Stream names"
        findings.append(Finding(Severity.INFO, text("Choose what may be watched."), "target", where, choose))
    no_addresses: tuple[str, ...] = ()
    addresses = field("Allowed IP", lambda: names.addresses(draft.ip), no_addresses)
    domain = field("Allowed domain", lambda: names.domain(draft.domain) if draft.domain.strip() else "", "")
    user = field("User ID", lambda: names.trace(draft.user, text("The user id")), "")
    tag = field("Tag", lambda: names.trace(draft.tag, text("The tag")), "")
    findings.extend(_impossible_times(draft, now))
    if refused(findings) or target is None:
        return None, tuple(findings)
    request = TokenRequest(
        target=target,
        expires=draft.ends(now),
        not_before=None if draft.immediately else draft.not_before,
        revocable=draft.revocable,
        force_disconnect=draft.force_disconnect,
        addresses=addresses,
        domain=domain,
        user=user,
        tag=tag,
    )
    return request, ()


def _target(draft: TokenDraft, field: Callable[..., Target | None]) -> Target | None:
    match draft.target:
        case TargetKind.GROUP | TargetKind.NAMES if _untouched(draft):
            return None
        case TargetKind.GROUP:
            return field(
                "Stream group ID", lambda: StreamGroup(names.group_id(draft.group)), None, _swap(draft)
            )
        case TargetKind.NAMES:
            return field(
                "Stream names", lambda: StreamNames(names.stream_names(draft.names)), None, _swap(draft)
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


def _impossible_times(draft: TokenDraft, now: datetime) -> Iterator[Finding]:
    try:
        start, end = draft.starts(now), draft.ends(now)
    except OverflowError:
        yield Finding(Severity.HARM, text("That time is out of range."), field="Expires at")
        return
    two_hours = Fix(text("Set to 2 h"), {"lifetime": timedelta(hours=2), "expires": None})
    lasts = end - max(start, now)
    if end <= now:
        yield Finding(
            Severity.HARM,
            text("It would already be over: the end is in the past."),
            "R2",
            "Expires at",
            two_hours,
        )
    elif end <= start:
        yield Finding(Severity.HARM, text("It would end before it starts."), "R2", "Expires at", two_hours)
    elif lasts < SHORTEST:
        yield Finding(
            Severity.HARM, text("It would end before it can be handed out."), "R1", "Expires at", two_hours
        )
    elif draft.revocable and end - now > LONGEST_REVOCABLE + _ROUNDING:
        yield _too_long_to_revoke(draft, start, now)
    elif end - now > LONGEST + _ROUNDING:
        longest = Fix(text("Set to 24 h"), {"lifetime": LONGEST_REVOCABLE, "expires": None})
        yield Finding(
            Severity.HARM,
            text("The service issues tokens for at most 365 days."),
            "R2",
            "Expires at",
            longest,
        )


_ROUNDING: Final = timedelta(seconds=1)


def _too_long_to_revoke(draft: TokenDraft, start: datetime, now: datetime) -> Finding:
    if draft.immediately or start <= now:
        fix = Fix(text("Set to 24 h"), {"lifetime": LONGEST_REVOCABLE, "expires": None, "immediately": True})
    else:
        fix = Fix(
            text("End in 24 h"),
            {"lifetime": None, "expires": now.replace(second=0, microsecond=0) + LONGEST_REVOCABLE},
        )
        if start >= now + LONGEST_REVOCABLE:
            fix = Fix(text("Make it not revocable"), {"revocable": False})
    sentence = text(
        "A revocable token must end within 24 hours from now; this one ends after {span}.",
        span=draft.ends(now) - now,
    )
    return Finding(Severity.HARM, sentence, "R2", "Expires at", fix)
