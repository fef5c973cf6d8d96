"""The vendor's best-practice rules (vendor-api section 10) and what a token will allow, in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import IPv4Network
from typing import Final

from .drafts import TargetKind, TokenDraft, lifetime_fix, read_draft
from .findings import Finding, Fix, Severity, refused, worst_first
from .names import USUAL_STREAM_NAME, is_unusual, never_a_viewer, organisation_hash
from .organisations import CredentialKind, Organisation
from .roles import NOT_KNOWN, Action, Powers
from .streams import Stream
from .tokens import (
    LONGEST_REVOCABLE,
    SHORTEST_ADVISED,
    StreamGroup,
    StreamNames,
    TokenRequest,
    WholeOrganisation,
    revocable_until,
)
from .vendor_pages import EMBEDDED_PLAYER, SECURE_PLAYBACK
from .wording import Text, counted, text

ENDS_SOON: Final = timedelta(hours=1)  # of the credential: time enough to renew it before a show


@dataclass(frozen=True, slots=True)
class Desk:
    """What this desk knows while a token is drafted: organisation, powers, and the streams listed so far."""

    organisation: Organisation
    powers: Powers = NOT_KNOWN
    has_credential: bool = True
    credential_ends: datetime | None = None
    secure: bool | None = None
    streams: tuple[Stream, ...] = ()

    def group(self, group_id: str) -> tuple[Stream, ...]:
        """The listed streams of a group, its passthrough first."""
        members = [stream for stream in self.streams if stream.group == group_id]
        return tuple(sorted(members, key=lambda stream: stream.id != group_id))

    def stream(self, stream_id: str) -> Stream | None:
        """The listed stream of that id."""
        return next((stream for stream in self.streams if stream.id == stream_id), None)


@dataclass(frozen=True, slots=True)
class Review:
    """A draft, judged: the request (if it can be sent), the findings worst first, and what it will allow."""

    request: TokenRequest | None
    findings: tuple[Finding, ...]
    summary: tuple[Text, ...]


def review(draft: TokenDraft, now: datetime, desk: Desk) -> Review:
    """Judge a draft at `now` (the service's time). A request is given even where the desk may not send it:
    see `obstacle`."""
    now = now.replace(microsecond=0)
    request, found = read_draft(draft, now)
    findings = list(found)
    if request is not None:
        for rule in _RULES:
            findings.extend(rule(request, now, desk))
        findings.extend(_lifetime(request, now, draft))
        if not any(finding.severity >= Severity.CARE for finding in findings):
            findings.extend(_praise(request, now))
        return Review(request, worst_first(findings), summary(request, now, desk))
    return Review(None, worst_first(findings), (_not_yet(found),))


def _not_yet(found: tuple[Finding, ...]) -> Text:
    if not refused(found):
        return text("Nothing chosen yet. The token opens one stream group, single streams, or everything.")
    return text("This token cannot be created yet.")


def obstacle(desk: Desk) -> Text | None:
    """Why this desk cannot create any token now, or `None`."""
    if not desk.organisation.id:
        return text("No organisation yet: open Organisations and add one.")
    if not desk.has_credential:
        return text("No credential: open Organisations and enter one.")
    return desk.powers.obstacle(Action.CREATE_TOKENS)


# ------------------------------------------------------------------------------------------------- the rules


def _lifetime(request: TokenRequest, now: datetime, draft: TokenDraft) -> Iterator[Finding]:
    lasts = request.expires - (request.not_before or now)
    if lasts > LONGEST_REVOCABLE:
        fix = lifetime_fix(draft, now, LONGEST_REVOCABLE, text("Set to 24 h"))
        sentence = text("Lives for {span}. The vendor advises 24 hours at most.", span=lasts)
        yield Finding(Severity.CARE, sentence, "R1", "Expires at", fix)
    elif lasts < SHORTEST_ADVISED:
        fix = lifetime_fix(draft, now, timedelta(minutes=30), text("Set to 30 min"))
        sentence = text("Lives for only {span}: viewers who reconnect later are refused.", span=lasts)
        yield Finding(Severity.INFO, sentence, "R1", "Expires at", fix)


def _breadth(request: TokenRequest, _now: datetime, desk: Desk) -> Iterator[Finding]:
    match request.target:
        case WholeOrganisation():
            fix = Fix(text("Choose a group"), {"target": TargetKind.GROUP}, focus="Stream group ID")
            sentence = text("Opens every stream of the organisation, also future ones. Not for a live event.")
            yield Finding(Severity.CARE, sentence, "R3", "Whole organisation", fix)
            sentence = text("A player link needs one stream: choose it after creating.")
            yield Finding(Severity.INFO, sentence, "link", "Whole organisation")
        case StreamNames(names=names):
            yield from _names(names, desk)
        case StreamGroup(id=group):
            stream = desk.stream(group)
            if stream is not None and stream.group not in ("", group):
                fix = Fix(text("Use its group"), {"group": stream.group})
                label = desk.group(stream.group)[0].label
                sentence = text("This is the id of one rendition, not of its group {label}.", label=label)
                yield Finding(Severity.CARE, sentence, "group", "Stream group ID", fix)


def _names(names: tuple[str, ...], desk: Desk) -> Iterator[Finding]:
    for name in names:
        if is_unusual(name):
            sentence = text("{name} is an unusual stream name: compare it with the list.", name=name)
            yield Finding(Severity.CARE, sentence, "name", "Stream names")
        elif not USUAL_STREAM_NAME.fullmatch(name):
            sentence = text("{name} does not look like XXXXX-YYYYY: check it.", name=name)
            yield Finding(Severity.INFO, sentence, "name", "Stream names")
    known = desk.organisation.hash
    foreign = [name for name in names if known and organisation_hash(name) not in ("", known)]
    if foreign:
        sentence = text(
            "{name} belongs to another organisation: yours begin with {hash}-.", name=foreign[0], hash=known
        )
        yield Finding(Severity.CARE, sentence, "name", "Stream names")


def _binding(request: TokenRequest, _now: datetime, _desk: Desk) -> Iterator[Finding]:
    to_ip = Fix(text("Bind to IP"), focus="Allowed IP")
    if not request.addresses:
        sentence = (
            text("Bound to a domain only, which can be forged. An IP address cannot.")
            if request.domain
            else text("Not bound to an IP address or domain: whoever gets the link can use it.")
        )
        severity = Severity.INFO if request.domain else Severity.CARE
        yield Finding(severity, sentence, "R4", "Allowed IP", to_ip)
    if not request.domain:
        fix = Fix(text("Bind to domain"), focus="Allowed domain")
        yield Finding(Severity.INFO, text("Plays on any web page."), "R5", "Allowed domain", fix)
    else:
        yield domain_in_hosted_pages()


def _addresses(request: TokenRequest, _now: datetime, _desk: Desk) -> Iterator[Finding]:
    for address in request.addresses:
        if (problem := never_a_viewer(address)) is not None:
            others = ", ".join(other for other in request.addresses if other != address)
            fix = Fix(text("Remove {address}", address=address), {"ip": others})
            yield Finding(Severity.CARE, problem, "R16", "Allowed IP", fix)
        network = IPv4Network(address, strict=False)
        if network.prefixlen < 8:
            sentence = text(
                "{address} covers {n} addresses: hardly a limit.", address=address, n=network.num_addresses
            )
            yield Finding(Severity.CARE, sentence, "R4", "Allowed IP")
    if len(request.addresses) > 1 or any("/" in address for address in request.addresses):
        sentence = text("Several addresses or a network: older services refuse them. If so, use one address.")
        yield Finding(Severity.INFO, sentence, "R6", "Allowed IP")


def _tracing(request: TokenRequest, _now: datetime, _desk: Desk) -> Iterator[Finding]:
    if not request.user:
        fix = Fix(text("Name the user"), focus="User ID")
        yield Finding(
            Severity.INFO, text("Names no user: a leak cannot be traced to anyone."), "R7", "User ID", fix
        )
    if not request.tag:
        fix = Fix(text("Add a tag"), focus="Tag")
        yield Finding(Severity.INFO, text("Has no tag to find it again in the analytics."), "R8", "Tag", fix)


def _stopping(request: TokenRequest, now: datetime, _desk: Desk) -> Iterator[Finding]:
    if not request.revocable:
        fix: Fix | None = Fix(text("Make it revocable"), {"revocable": True})
        if request.expires - now > LONGEST_REVOCABLE:
            changes = {"revocable": True, "lifetime": LONGEST_REVOCABLE, "expires": None}
            fix = Fix(text("Set to 24 h, revocable"), changes) if request.not_before is None else None
        sentence = text("Cannot be revoked: once it is out, it works until it expires.")
        yield Finding(Severity.CARE, sentence, "R9", "Revocable", fix)
    if not request.force_disconnect:
        fix = Fix(text("Disconnect at expiry"), {"force_disconnect": True})
        sentence = text("Viewers who are already watching stay on after it expires.")
        yield Finding(Severity.INFO, sentence, "R18", "Disconnect viewers at expiry", fix)


def _credential(_request: TokenRequest, now: datetime, desk: Desk) -> Iterator[Finding]:
    if desk.organisation.credential_kind is CredentialKind.API_KEY:
        sentence = text(
            "You work with the API key: it may do everything and never expires. A Bintu token is safer."
        )
        yield Finding(
            Severity.CARE, sentence, "R10", "Organisations", Fix(text("Change it"), focus="Organisations")
        )
    if desk.credential_ends is not None and timedelta() < desk.credential_ends - now < ENDS_SOON:
        sentence = text(
            "Your own Bintu token ends at {end}: after that nothing can be created or revoked without a new "
            "one.",
            end=desk.credential_ends,
        )
        renew = Fix(text("Renew it"), focus="Organisations")
        yield Finding(Severity.CARE, sentence, "session", "Organisations", renew)
    if desk.secure is False:
        yield not_enabled()


def domain_in_hosted_pages() -> Finding:
    """Why a domain-bound token does not play on the vendor's own pages (vendor-api section 8.2)."""
    sentence = text("Domain-bound: the hosted player page will not play it. Hand out the embed code instead.")
    fix = Fix(text("Read more"), link=EMBEDDED_PLAYER)
    return Finding(Severity.CARE, sentence, "R15", "Allowed domain", fix)


def not_enabled() -> Finding:
    """That tokens protect nothing yet, and what enabling them would do (vendor-api section 10, R19)."""
    sentence = text(
        "Secure playback is not enabled for this organisation: streams play without a token. Enabling it is "
        "for the whole organisation: from then on no stream plays without one, also on pages you run already."
    )
    return Finding(Severity.CARE, sentence, "R19", fix=Fix(text("Read more"), link=SECURE_PLAYBACK))


_RULES = (_breadth, _binding, _addresses, _tracing, _stopping, _credential)


def _praise(request: TokenRequest, now: datetime) -> Iterator[Finding]:
    if request.revocable and request.expires - now <= LONGEST_REVOCABLE and (request.user or request.tag):
        sentence = text("Short-lived, revocable, bound and traceable: follows the vendor's advice.")
        yield Finding(Severity.GOOD, sentence, "R1")


# ----------------------------------------------------------------------------------------------- the summary


def summary(request: TokenRequest, now: datetime, desk: Desk) -> tuple[Text, ...]:
    """What the token will allow, as sentences: who, what, when, from where; what happens at its end; and
    until when it can be stopped."""
    start = request.not_before if request.not_before is not None and request.not_before > now else None
    when = (
        text(
            "from {start} until {end} ({span})",
            start=start,
            end=request.expires,
            span=request.expires - start,
        )
        if start is not None
        else text("from now until {end} ({span})", end=request.expires, span=request.expires - now)
    )
    holder = (
        text("This token, traced to {user}, lets its holder watch", user=request.user)
        if request.user
        else text("This token lets whoever holds it watch")
    )
    sentences = [
        text(
            "{holder} {what} {when}{where}.",
            holder=holder,
            what=_what(request, desk),
            when=when,
            where=_where(request),
        )
    ]
    if request.force_disconnect:
        sentences.append(text("At {end} the picture stops.", end=request.expires))
    else:
        sentences.append(
            text("After {end} nobody new gets in, but viewers inside stay.", end=request.expires)
        )
    if request.revocable:
        sentences.append(text("You can revoke it until {until}.", until=revocable_until(request.expires)))
    else:
        sentences.append(text("It cannot be revoked."))
    return tuple(sentences)


def _what(request: TokenRequest, desk: Desk) -> Text:
    match request.target:
        case StreamGroup(id=group):
            members = desk.group(group)
            if not members:
                return text("the group {group}", group=group)
            qualities = max(len(members), len(members[0].renditions))
            label = members[0].label
            return counted(qualities, "the group {label}", "the group {label} ({n} qualities)", label=label)
        case StreamNames(names=names):
            if len(names) <= 3:
                return counted(len(names), "the stream {names}", "the streams {names}", names=names)
            return text("{n} streams", n=len(names))
        case WholeOrganisation():
            return text("every stream of {organisation}", organisation=desk.organisation.name)


def _where(request: TokenRequest) -> Text:
    few = request.addresses[:3]
    more = len(request.addresses) - len(few)
    from_addresses = text("{few} and {more} more", few=few, more=more) if more else text("{few}", few=few)
    match bool(few), bool(request.domain):
        case True, True:
            return text(
                ", only from {from} and on pages of {domain}",
                **{"from": from_addresses},
                domain=request.domain,
            )
        case True, False:
            return text(", only from {from}", **{"from": from_addresses})
        case False, True:
            return text(", only on pages of {domain}", domain=request.domain)
        case _:
            return text("")
