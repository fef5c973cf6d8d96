"""Why can't this guest watch? The first restriction of a token that keeps one viewer out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from ipaddress import IPv4Address, IPv4Network, IPv6Address
from types import MappingProxyType
from typing import Final

from .decoding import Decoded, TokenKind
from .names import UUID, never_a_viewer, organisation_hash
from .wording import Text, text

HOSTED_PAGES: Final = ("demo.nanocosmos.de", "demo1.nanocosmos.de", "dashboard.nanostream.cloud")
_NO_GROUPS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({})
_IPV6_WAY: Final = text(
    "Ask the viewer to open api.ipify.org and read out the IPv4 address there: that is the one that counts."
)


class Restriction(StrEnum):
    """What may keep a viewer out, in the order in which it is checked."""

    BROKEN = "broken"
    NOT_PLAYBACK = "not playback"
    REVOKED = "revoked"
    NOT_YET = "not yet"
    EXPIRED = "expired"
    REFUSED = "refused"
    STREAM = "stream"
    ADDRESS = "address"
    DOMAIN = "domain"


@dataclass(frozen=True, slots=True)
class Viewer:
    """What is known of a guest; empty where it is not. `stream` is a stream's name, or its or its group's
    id; `page` the address or host name of the page the player is in."""

    ip: str = ""
    page: str = ""
    stream: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """When the service refused the token, and what it said."""

    at: datetime
    message: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The first restriction that keeps the viewer out, and what to do. `certain` is false if it only
    probably does. `restriction` is `None` if nothing in the token does. `open` lists what could not be
    checked, because it was not given or the token does not show it."""

    restriction: Restriction | None
    text: Text
    advice: tuple[Text, ...] = ()
    open: tuple[Text, ...] = ()
    certain: bool = True


@dataclass(frozen=True, slots=True)
class _Barrier:
    restriction: Restriction
    text: Text
    advice: tuple[Text, ...] = ()
    certain: bool = True


@dataclass(frozen=True, slots=True)
class _Open:
    text: Text


_Checked = Iterator[_Barrier | _Open]


def why_not(
    decoded: Decoded,
    viewer: Viewer,
    now: datetime,
    *,
    revoked_at: datetime | None = None,
    refused: Refused | None = None,
    group_members: Mapping[str, tuple[str, ...]] = _NO_GROUPS,
) -> Answer:
    """Name the first restriction that keeps `viewer` out at `now`. `refused` is what the service said when
    it was asked and did not hold the token for valid; `group_members` are the stream names of the groups
    that this desk knows. Never raises."""
    barriers: list[_Barrier] = []
    questions: list[Text] = []
    for result in _checks(decoded, viewer, now, revoked_at, refused, group_members):
        if isinstance(result, _Open):
            questions.append(result.text)
        elif result.certain:
            barriers.append(result)
            break
        else:
            barriers.append(result)
    first = next((b for b in barriers if b.certain), barriers[0] if barriers else None)
    if first is None:
        return Answer(
            None, text("Nothing in the token keeps this viewer out."), _elsewhere(), tuple(questions)
        )
    return Answer(first.restriction, first.text, first.advice, tuple(questions), first.certain)


def _elsewhere() -> tuple[Text, ...]:
    return (
        text("Is the stream live? The player starts by itself only then."),
        text("Does a Guardian rule block the viewer's address or page?"),
        text(
            "Does the link really carry this token? Error 4901 in the player means that the token is invalid,"
            " 4903 that it has expired or is missing."
        ),
        text("Was the token revoked from another desk? Verify it with the service."),
    )


def _checks(
    decoded: Decoded,
    viewer: Viewer,
    now: datetime,
    revoked_at: datetime | None,
    refused: Refused | None,
    group_members: Mapping[str, tuple[str, ...]],
) -> _Checked:
    yield from _readable(decoded)
    yield from _in_time(decoded, now, revoked_at)
    if refused is not None:
        sentence = text(
            "The service refused the token at {at}: {message}.", at=refused.at, message=refused.message
        )
        advice = text("Create a new token for this viewer.")
        yield _Barrier(Restriction.REFUSED, sentence, (advice,))
    yield from _stream(decoded, viewer.stream.strip(), group_members)
    yield from _address(decoded, viewer.ip.strip())
    yield from _domain(decoded, viewer.page)


def _readable(decoded: Decoded) -> _Checked:
    if decoded.problem is not None:
        advice = text("Copy it again, as a whole, from where it was created.")
        yield _Barrier(
            Restriction.BROKEN, text("The token is broken: {problem}.", problem=decoded.problem), (advice,)
        )
    elif decoded.kind is not TokenKind.PLAYBACK:
        yield _Barrier(
            Restriction.NOT_PLAYBACK, text("This is not a playback token: nobody can watch with it.")
        )


def _in_time(decoded: Decoded, now: datetime, revoked_at: datetime | None) -> _Checked:
    starts, ends = decoded.not_before, decoded.expires
    reissue = text("Create a new token for this viewer.")
    if revoked_at is not None:
        sentence = text("The token was revoked at {at} from this desk.", at=revoked_at)
        yield _Barrier(Restriction.REVOKED, sentence, (reissue,))
    if starts is not None and now < starts:
        sentence = text("The token is not valid yet: it starts at {start}.", start=starts)
        yield _Barrier(Restriction.NOT_YET, sentence, (text("Wait, or create one that starts now."),))
    if ends is not None and now >= ends:
        sentence = text("The token expired at {end}.", end=ends)
        yield _Barrier(Restriction.EXPIRED, sentence, (reissue,))
    for claim in ("nbf", "exp"):
        if (problem := decoded.instant(claim).problem) is not None:
            sentence = text("{claim} of the token cannot be read: {problem}.", claim=claim, problem=problem)
            yield _Barrier(Restriction.EXPIRED, sentence, (reissue,), certain=False)


# ---------------------------------------------------------------------------------------------------- stream


def _stream(decoded: Decoded, wanted: str, group_members: Mapping[str, tuple[str, ...]]) -> _Checked:
    if not wanted:
        yield _Open(text("Which stream the viewer wants was not given."))
    elif decoded.whole_organisation:
        yield from _in_organisation(decoded.organisation, wanted)
    elif decoded.group:
        yield from _in_group(decoded.group, wanted, group_members)
    elif decoded.streams:
        yield from _among(decoded.streams, wanted, group_members)
    else:
        yield _Open(text("The token does not show which streams it opens."))


def _in_organisation(organisation: str, wanted: str) -> _Checked:
    theirs = organisation_hash(wanted)
    if UUID.fullmatch(wanted) or not organisation or not theirs:
        yield _Open(text("Whether {stream} belongs to the token's organisation.", stream=wanted))
    elif theirs != organisation:
        sentence = text(
            "The token opens the streams of {hash}; {stream} belongs to another organisation.",
            hash=organisation,
            stream=wanted,
        )
        yield _Barrier(Restriction.STREAM, sentence)


def _in_group(group: str, wanted: str, group_members: Mapping[str, tuple[str, ...]]) -> _Checked:
    if wanted.lower() == group.lower():
        return
    members = group_members.get(group.lower(), group_members.get(group))
    if members is None:
        yield _Open(text("Which streams the group {group} has is not known here.", group=group))
    elif wanted not in members:
        sentence = text("{stream} is not in the group the token opens.", stream=wanted)
        yield _Barrier(Restriction.STREAM, sentence, certain=not UUID.fullmatch(wanted))


def _among(streams: tuple[str, ...], wanted: str, group_members: Mapping[str, tuple[str, ...]]) -> _Checked:
    if wanted in streams:
        return
    if UUID.fullmatch(wanted):
        members = group_members.get(wanted.lower(), group_members.get(wanted))
        if members is None:
            yield _Open(text("Which streams the group {group} has is not known here.", group=wanted))
            return
        missing = tuple(name for name in members if name not in streams)
        if len(missing) == len(members):
            sentence = text("The token opens no stream of this group, only {streams}.", streams=streams)
            yield _Barrier(Restriction.STREAM, sentence)
        elif missing:
            sentence = text("The token does not open every quality of the group: {missing}.", missing=missing)
            same_group = text("The player stops when it changes the quality. Create a token for the group.")
            yield _Barrier(Restriction.STREAM, sentence, (same_group,), certain=False)
        return
    sentence = text("The token does not open {stream}, only {streams}.", stream=wanted, streams=streams)
    hint: tuple[Text, ...] = ()
    if same := next((name for name in streams if name.lower() == wanted.lower()), None):
        hint = (text("Capital letters count: the token says {name}.", name=same),)
    yield _Barrier(Restriction.STREAM, sentence, hint)


# --------------------------------------------------------------------------------------------------- address


def _address(decoded: Decoded, typed: str) -> _Checked:
    if not decoded.addresses:
        yield _Open(text("The token shows no address it is bound to."))
        return
    bound = decoded.addresses
    if not typed:
        yield _Open(text("It is bound to {addresses}; the viewer's address was not given.", addresses=bound))
        return
    try:
        address = IPv4Address(typed)
    except ValueError:
        yield from _not_ipv4(typed, bound)
        return
    networks = [network for network in map(_network, bound) if network is not None]
    if any(address in network for network in networks):
        return
    sentence = text("The token is bound to {addresses}, not to {ip}.", addresses=bound, ip=typed)
    if (private := never_a_viewer(typed)) is not None:
        advice = text("Ask the viewer to open api.ipify.org and read out the public address.")
        yield _Barrier(Restriction.ADDRESS, private, (advice,), certain=False)
    elif len(networks) < len(bound):
        yield _Barrier(Restriction.ADDRESS, sentence, certain=False)
    else:
        advice = text("A phone on a mobile network, or a VPN, changes its address often.")
        yield _Barrier(Restriction.ADDRESS, sentence, (advice,))


def _not_ipv4(typed: str, bound: tuple[str, ...]) -> _Checked:
    try:
        IPv6Address(typed.strip("[]"))
    except ValueError:
        yield _Open(text("{ip} is not an address, so the address was not checked.", ip=typed))
        return
    sentence = text(
        "The viewer has an IPv6 address. The platform sees an IPv4 address of their network instead, and the"
        " token is bound to {addresses}.",
        addresses=bound,
    )
    yield _Barrier(Restriction.ADDRESS, sentence, (_IPV6_WAY,), certain=False)


def _network(written: str) -> IPv4Network | None:
    try:
        return IPv4Network(written, strict=False)
    except ValueError:
        return None


# ---------------------------------------------------------------------------------------------------- domain


def _domain(decoded: Decoded, page: str) -> _Checked:
    bound = tuple(domain.strip().rstrip(".").lower() for domain in decoded.domains)
    if not bound:
        yield _Open(text("The token shows no domain it is bound to."))
        return
    host = host_of(page)
    if not host:
        yield _Open(text("It is bound to {domains}; the viewer's page was not given.", domains=bound))
    elif host in HOSTED_PAGES:
        sentence = text(
            "The token is bound to {domains}; the hosted player page cannot play it.", domains=bound
        )
        advice = text("Use the embed code on a page of {domains}.", domains=bound)
        yield _Barrier(Restriction.DOMAIN, sentence, (advice,))
    elif host not in bound:
        sentence = text("The token is bound to {domains}, not to {host}.", domains=bound, host=host)
        below = any(host.endswith("." + domain) or domain.endswith("." + host) for domain in bound)
        advice = text("Whether sub-domains count is not documented: bind to the exact host name.")
        yield _Barrier(Restriction.DOMAIN, sentence, (advice,) if below else (), certain=not below)


def host_of(page: str) -> str:
    """The host name in an address or in what was typed as one, lower case."""
    before, scheme, after = page.strip().partition("://")
    rest = after if scheme else before
    authority = re.split(r"[/?#\\]", rest, maxsplit=1)[0].rpartition("@")[2]
    return authority.partition(":")[0].rstrip(".").lower()
