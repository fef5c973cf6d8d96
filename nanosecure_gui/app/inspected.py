"""What was found in a pasted text, and everything there is to say about one of the tokens found.

Pure computation on core's results; imported on first use.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from nanosecure_gui.core.comparison import Difference, compare
from nanosecure_gui.core.decoding import Decoded, TokenKind, decode
from nanosecure_gui.core.extraction import Found, extract
from nanosecure_gui.core.findings import Finding, Severity, worst_first
from nanosecure_gui.core.inspection import ClaimRow, Mark, Verdict, Verification, inspect, raw_json
from nanosecure_gui.core.link_context import NO_CONTEXT, LinkContext
from nanosecure_gui.core.streams import Stream
from nanosecure_gui.core.sts import StsToken, option_names, sts_findings, sts_verdict
from nanosecure_gui.core.tokens import StreamGroup, StreamNames
from nanosecure_gui.core.viewers import Answer, Refused, Viewer, why_not
from nanosecure_gui.core.wording import Text, text

from .revocations_known import KnownRevocation


@dataclass(frozen=True, slots=True)
class Item:
    """One token found: where it was, and the token taken apart. A legacy (STS) one has `sts` instead of
    `decoded`."""

    source: Text
    context: LinkContext = NO_CONTEXT
    notes: tuple[Text, ...] = ()
    decoded: Decoded | None = None
    sts: StsToken | None = None

    @property
    def token(self) -> str:
        """The token's text, cleaned of what surrounded it."""
        if self.decoded is not None:
            return self.decoded.token
        return self.sts.token if self.sts is not None else ""

    @property
    def hand_out(self) -> tuple[str, str]:
        """Player link and embed code; the link is empty where the hosted player would not play it, and both
        are where the token does not show one group or its streams."""
        token = self.decoded
        if token is None or token.problem is not None or token.kind is not TokenKind.PLAYBACK:
            return "", ""
        if not (token.group or token.streams):
            return "", ""
        from nanosecure_gui.core.playback import embed_code, player_links

        target = StreamGroup(token.group) if token.group else StreamNames(token.streams)
        bound = bool(token.domains)
        link = "" if bound else "\n".join(player_links(target, token.token))
        return link, embed_code(target, token.token, domain_bound=bound)

    @property
    def whose(self) -> str:
        """The shortest thing that tells it from others: user, tag, stream, or its number."""
        if self.decoded is None:
            return self.sts.tag or self.sts.stream if self.sts is not None else ""
        told = (self.decoded.user, self.decoded.tag, *self.decoded.streams, self.decoded.group)
        return next((word for word in (*told, self.decoded.token_id) if word), "")


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything shown of one token at one instant. `about` are the facts for the line under the verdict,
    `raw` its JSON, indented."""

    verdict: Verdict
    about: tuple[Text, ...]
    timeline: tuple[Mark, ...]
    claims: tuple[ClaimRow, ...]
    header: tuple[ClaimRow, ...]
    findings: tuple[Finding, ...]
    raw: str = field(repr=False, default="")


@dataclass(frozen=True, slots=True)
class Comparison:
    """The inspected token beside another: what they do not share, or why there is nothing to compare."""

    other: Item | None
    differences: tuple[Difference, ...] = ()
    problem: Text | None = None


# --------------------------------------------------------------------------------------------------- reading


def read_items(pasted: str) -> tuple[tuple[Item, ...], tuple[Text, ...]]:
    """Every token in a text, in order, and remarks about what was passed over. Never raises."""
    found = extract(pasted)
    items = [_item(each) for each in found.tokens]
    items += [Item(text("legacy link parameters"), sts=sts) for sts in found.sts]
    return tuple(items), found.notes


def _item(found: Found) -> Item:
    return Item(found.source, found.context, found.notes, decode(found.token))


def read_file(content: bytes) -> str:
    """The text in a file, whatever its encoding; what is no text stays noise."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace")
    return content.decode("utf-8-sig", "replace")


_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")


def is_picture(content: bytes) -> bool:
    """Whether a file begins as one of the usual picture formats does."""
    return content.startswith(_PICTURES) or (content[:4] == b"RIFF" and content[8:12] == b"WEBP")


# --------------------------------------------------------------------------------------------------- judging


def judge(
    item: Item,
    now: datetime,
    *,
    skew: timedelta = timedelta(0),
    revoked: KnownRevocation | None = None,
    verification: Verification | None = None,
) -> Sheet:
    """What there is to say about a token at `now` (the service's time); `skew` is how far this desk's clock
    is ahead of the service's."""
    if item.decoded is None:
        return _sts_sheet(item, now)
    seen = inspect(
        item.decoded,
        now,
        skew=skew,
        revoked_at=revoked.at if revoked is not None else None,
        verification=verification,
    )
    return Sheet(
        seen.verdict,
        tuple(_about(item.decoded)),
        seen.timeline,
        seen.claims,
        seen.header,
        _with_notes(item, seen.findings),
        _raw(item.decoded),
    )


def _with_notes(item: Item, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    if not item.notes:
        return findings
    return worst_first((*(Finding(Severity.CARE, note, "link") for note in item.notes), *findings))


def _about(decoded: Decoded) -> Iterator[Text]:
    if decoded.whole_organisation:
        yield text("whole organisation {hash}", hash=decoded.organisation)
    elif decoded.group:
        yield text("group {group}", group=decoded.group)
    elif len(decoded.streams) > 2:
        yield text("{n} streams", n=len(decoded.streams))
    elif decoded.streams:
        yield text("{streams}", streams=decoded.streams)
    if decoded.user:
        yield text("for {user}", user=decoded.user)
    if decoded.tag:
        yield text("{tag}", tag=decoded.tag)


def _raw(decoded: Decoded) -> str:
    parts = {"header": decoded.header, "claims": decoded.claims}
    try:
        return json.dumps(
            {name: dict(part) for name, part in parts.items() if part is not None},
            indent=2,
            ensure_ascii=False,
        )
    except (ValueError, RecursionError):
        return ""


def _sts_sheet(item: Item, now: datetime) -> Sheet:
    sts = item.sts
    assert sts is not None
    about = [text("legacy STS token")]
    about += [text("{stream}", stream=sts.stream)] if sts.stream else []
    return Sheet(
        sts_verdict(sts, now),
        tuple(about),
        (),
        tuple(_sts_rows(sts)),
        (),
        _with_notes(item, sts_findings(sts)),
    )


def _sts_rows(sts: StsToken) -> Iterator[ClaimRow]:
    if sts.expires:
        ends = sts.ends.at
        value = text("{at}", at=ends) if ends is not None else text("{raw}", raw=sts.expires)
        meaning = text("Checked at the start and at every reconnect only.")
        yield ClaimRow("expires", text("Ends"), value, raw_json(sts.expires), meaning, ends)
    if sts.options:
        meaning = text("Which parameters were signed, deduced from the vendor's examples.")
        value = text("{raw}", raw=sts.options)
        yield ClaimRow("options", text("Options"), value, raw_json(sts.options), meaning)
        for bit in _bits(sts.bits or 0):
            named = text("{names}", names=option_names(bit))
            yield ClaimRow(f"option {bit}", text("Option {bit}", bit=bit), named, str(bit), meaning)
    for name, label, written, meaning in (
        ("streamname", text("Stream"), sts.stream, text("The stream of the entry it stands in.")),
        ("tag", text("Tag"), sts.tag, text("A label that was signed with it.")),
        ("ip", text("Address"), sts.ip, text("Plays only from this address.")),
        ("referer", text("Domain"), sts.referer, text("Plays only on pages of this host.")),
        ("token", text("Signature"), sts.token, text("Only the service can check it.")),
    ):
        if written:
            yield ClaimRow(name, label, text("{value}", value=written), raw_json(written), meaning)


def _bits(number: int) -> Iterator[int]:
    return (1 << place for place in range(min(number.bit_length(), 64)) if number >> place & 1)


# ------------------------------------------------------------------------------------------------- questions


def compare_items(item: Item | None, other: Item | None) -> Comparison:
    """What differs between two of the tokens."""
    if item is None or item.decoded is None:
        return Comparison(other, problem=text("Legacy tokens cannot be compared: there is nothing in them."))
    if other is None:
        return Comparison(None, problem=text("There is no token in the second text."))
    if other.decoded is None:
        return Comparison(other, problem=text("The other is a legacy token, which holds nothing to compare."))
    if other.token == item.token:
        return Comparison(other, problem=text("Both are the same token."))
    differences = compare(item.decoded, other.decoded)
    if not differences:
        return Comparison(other, problem=text("They differ in their signature only."))
    return Comparison(other, differences)


def why(
    item: Item,
    viewer: Viewer,
    now: datetime,
    revoked: KnownRevocation | None,
    streams: Iterable[Stream],
    verification: Verification | None = None,
) -> Answer | None:
    """What keeps a viewer out; `None` for a legacy token. What was not typed is taken from the link that the
    token was found in; `verification` is what the service said of it last."""
    if item.decoded is None:
        return None
    near = item.context
    asked = Viewer(
        viewer.ip, viewer.page or near.page, viewer.stream or near.group or next(iter(near.streams), "")
    )
    return why_not(
        item.decoded,
        asked,
        now,
        revoked_at=revoked.at if revoked is not None else None,
        refused=_refused(verification),
        group_members=group_members(streams),
    )


def _refused(verification: Verification | None) -> Refused | None:
    if verification is None or verification.accepted:
        return None
    return Refused(verification.at, verification.message or "?")


def group_members(streams: Iterable[Stream]) -> Mapping[str, tuple[str, ...]]:
    """The stream names of each group among `streams`."""
    members: dict[str, tuple[str, ...]] = {}
    for stream in streams:
        if stream.group and stream.name:
            members[stream.group.lower()] = (*members.get(stream.group.lower(), ()), stream.name)
    return members


def cannot_be_asked(item: Item) -> Text | None:
    """Why the service cannot be asked about a token, or `None`. A credential of the organisation is never
    sent to where playback tokens go."""
    if item.decoded is None:
        return text("The service cannot look into legacy tokens.")
    if item.decoded.kind is not TokenKind.PLAYBACK:
        return text("It is not a playback token.")
    if item.decoded.token.count(".") != 2:
        return text("It is not whole.")
    return None


def cannot_be_revoked(item: Item, revoked: KnownRevocation | None) -> Text | None:
    """Why asking to revoke a token would be in vain, or `None`."""
    if item.decoded is None:
        return text("Legacy tokens cannot be revoked.")
    if revoked is not None:
        return text("It was already revoked.")
    if item.decoded.revocable is False:
        return text("It was not created as revocable.")
    if item.decoded.problem is not None:
        return text("It is broken.")
    return cannot_be_asked(item)
