"""What the service granted, read back from the token, beside what was asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from ipaddress import IPv4Network
from types import MappingProxyType
from typing import Final

from .decoding import RESTRICTIONS, Decoded
from .inspection import in_words
from .tokens import StreamGroup, StreamNames, TokenRequest, WholeOrganisation
from .wording import Text, counted, text

_NO_GROUPS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({})
_NOTHING: Final = text("not asked for")
_HIDDEN: Final = text("not shown in the token")
_ROUNDED: Final = timedelta(seconds=1)
# Every claim that a field below reads, or that every token has.
_EXPECTED: Final = RESTRICTIONS | {"aud", "iss", "iat", "sub", "jti", "exp", "nbf"}


class Match(StrEnum):
    """How what was granted stands to what was asked for."""

    SAME = "same"
    DIFFERENT = "different"
    NOT_SHOWN = "not shown"  # the token does not show it; it may be in force all the same


@dataclass(frozen=True, slots=True)
class GrantedLine:
    """One restriction: asked for, and granted."""

    field: Text
    asked: Text
    granted: Text
    match: Match


def compare_granted(
    request: TokenRequest,
    decoded: Decoded,
    *,
    group_members: Mapping[str, tuple[str, ...]] = _NO_GROUPS,
) -> tuple[GrantedLine, ...]:
    """Every restriction that was asked for or granted. `group_members` are the stream names of the groups
    this desk knows: the service may expand a group into them (vendor-api section 1.9.2)."""
    return (
        _target(request, decoded, group_members),
        *_times(request, decoded),
        *_limits(request, decoded),
        _flag(text("Revocable"), request.revocable, decoded.revocable),
        _flag(text("Disconnect at expiry"), request.force_disconnect, decoded.force_disconnect),
        *_extra(decoded),
    )


def _target(
    request: TokenRequest, decoded: Decoded, group_members: Mapping[str, tuple[str, ...]]
) -> GrantedLine:
    asked, granted = _asked_target(request), _granted_target(decoded)
    match = Match.DIFFERENT
    if granted is None:
        granted, match = _HIDDEN, Match.NOT_SHOWN
    elif isinstance(request.target, WholeOrganisation):
        match = Match.SAME if decoded.whole_organisation else Match.DIFFERENT
    elif decoded.whole_organisation:
        match = Match.DIFFERENT
    elif isinstance(request.target, StreamNames):
        same = set(request.target.names) == set(decoded.streams) and not decoded.group
        match = Match.SAME if same else Match.DIFFERENT
    elif decoded.group:
        match = Match.SAME if decoded.group.lower() == request.target.id.lower() else Match.DIFFERENT
    else:
        granted = counted(
            len(decoded.streams),
            "the group's stream {streams}",
            "the group's {n} streams {streams}",
            streams=decoded.streams,
        )
        members = group_members.get(request.target.id)
        if members is None:
            granted = text("expanded into {streams}", streams=decoded.streams)
            match = Match.NOT_SHOWN
        elif set(members) == set(decoded.streams):
            match = Match.SAME
    return GrantedLine(text("Opens"), asked, granted, match)


def _asked_target(request: TokenRequest) -> Text:
    match request.target:
        case StreamGroup(id=group, label=label):
            return text("the group {group}", group=label or group)
        case StreamNames(names=names):
            return text("{names}", names=names)
        case WholeOrganisation():
            return text("every stream of the organisation")


def _granted_target(decoded: Decoded) -> Text | None:
    if decoded.whole_organisation:
        if decoded.organisation:
            return text("every stream of {hash}", hash=decoded.organisation)
        return text("every stream of the organisation")
    if decoded.group:
        return text("the group {group}", group=decoded.group)
    return text("{names}", names=decoded.streams) if decoded.streams else None


def _times(request: TokenRequest, decoded: Decoded) -> Iterator[GrantedLine]:
    starts = decoded.not_before
    if request.not_before is not None:
        yield _time(text("Starts"), request.not_before, starts)
    elif starts is not None:
        at_once = decoded.issued is None or starts <= decoded.issued + _ROUNDED
        match = Match.SAME if at_once else Match.DIFFERENT
        yield GrantedLine(text("Starts"), text("at once"), text("{at}", at=starts), match)
    yield _time(text("Ends"), request.expires, decoded.expires)


def _time(field: Text, asked: datetime, granted: datetime | None) -> GrantedLine:
    wanted = text("{at}", at=asked)
    if granted is None:
        return GrantedLine(field, wanted, _HIDDEN, Match.NOT_SHOWN)
    same = abs(granted - asked) <= _ROUNDED
    return GrantedLine(field, wanted, text("{at}", at=granted), Match.SAME if same else Match.DIFFERENT)


def _limits(request: TokenRequest, decoded: Decoded) -> Iterator[GrantedLine]:
    limits = (
        (text("Addresses"), request.addresses, decoded.addresses, _network),
        (text("Domain"), (request.domain,) if request.domain else (), decoded.domains, str.lower),
        (text("User"), (request.user,) if request.user else (), _one(decoded.user), str),
        (text("Tag"), (request.tag,) if request.tag else (), _one(decoded.tag), str),
    )
    for field, asked, granted, canonical in limits:
        if not asked and not granted:
            continue
        match = Match.DIFFERENT
        if not granted:
            match = Match.NOT_SHOWN
        elif {canonical(word) for word in asked} == {canonical(word) for word in granted}:
            match = Match.SAME
        yield GrantedLine(
            field,
            text("{words}", words=asked) if asked else _NOTHING,
            text("{words}", words=granted) if granted else _HIDDEN,
            match,
        )


def _one(word: str) -> tuple[str, ...]:
    return (word,) if word else ()


def _network(written: str) -> str:
    try:
        return str(IPv4Network(written, strict=False))
    except ValueError:
        return written


def _flag(field: Text, asked: bool, granted: bool | None) -> GrantedLine:
    if granted is None:
        return GrantedLine(field, in_words(asked), _HIDDEN, Match.NOT_SHOWN)
    return GrantedLine(
        field, in_words(asked), in_words(granted), Match.SAME if asked == granted else Match.DIFFERENT
    )


def _extra(decoded: Decoded) -> Iterator[GrantedLine]:
    for name, value in (decoded.claims or {}).items():
        if name.lower() not in _EXPECTED:
            yield GrantedLine(text("{name}", name=name), _NOTHING, in_words(value), Match.DIFFERENT)
