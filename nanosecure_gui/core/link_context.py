"""Where in a text a token stood, and what the link or configuration around it is about."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from types import MappingProxyType
from typing import Final
from urllib.parse import unquote

from .names import UUID
from .sts import StsToken, read_sts
from .wording import Text, text

_WINDOW: Final = 8192  # characters before a token that are looked at
_LONGEST_LINK: Final = 20_000
_MOST_LINKS: Final = 200
_STAND_IN: Final = "token"  # stands for the token while its link is read
_SCANNED: Final = 2 * 1024 * 1024
_SCHEME: Final = re.compile(
    r"(?:https?|rtmps?)(?::|%(?:25)?3[Aa]|\\u003a|&colon;)(?://|\\/\\/|%(?:25)?2[Ff])"
)
_LINK: Final = re.compile(rf"(?:{_SCHEME.pattern})[^\s\"'<>`]{{1,{_LONGEST_LINK}}}")
_OUTSIDE: Final = re.compile(r"[\s\"'<>`]")
_BACK_TO_OUTSIDE: Final = re.compile(r"(?:\n\r?=|[^\s\"'<>`])*")  # for reversed text, over soft breaks
_QUERY: Final = re.compile(r"\?|%(?:25)?3[Ff]")
_ENTITY: Final = re.compile(r"&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[a-z]{2,8});")
_SOFT_BREAK: Final = re.compile(r"=[ \t]*\r?\n")
_QUOTED: Final = re.compile(r"=([0-9A-F]{2})")
_ESCAPED: Final = re.compile(r"\\u00([0-9a-fA-F]{2})")
_PARAMETER: Final = re.compile(r"(?<![\w.-])([A-Za-z][\w.-]*)\s*=\s*$")
_MEMBER: Final = re.compile(r"""(?<![\w.-])([A-Za-z_][\w.-]*)\\?["']?\s*:\s*\\?["']$""")
_HEADER: Final = re.compile(r"(?<![\w-])([A-Za-z][\w-]*)\s*:\s*(?:(?i:bearer)\s+)?$")
_BEARER: Final = re.compile(r"(?i:bearer)\s+$")
_GROUP_MEMBER: Final = re.compile(rf"""\bid\\?["']?\s*:\s*\\?["']({UUID.pattern})""", re.IGNORECASE)
_STREAM_MEMBER: Final = re.compile(r"""streamname\\?["']?\s*:\s*\\?["']([\w-]{3,64})""", re.IGNORECASE)
_PLAYOUT: Final = re.compile(rf"/playout/({UUID.pattern})", re.IGNORECASE)
_SECURITY: Final = re.compile(r"""security\\?["']?\s{0,20}[:=]\s{0,20}\{([^{}]{1,4000})\}""")
_PAIR: Final = re.compile(
    r"""\\?["']?(\w{2,20})\\?["']?\s{0,20}:\s{0,20}(?:\\?["']([^"'\\]{0,1000})|([^"',}\s\\]{0,1000}))"""
)
# Forms the vendor's player really reads (measured), and pages of the vendor that take the token otherwise.
_PLAYS: Final = re.compile(
    r"(?:group\.|entry[2-9]?\.)security\.jwtoken|security\.(?:jw)?token|caption\.token"
)


@dataclass(frozen=True, slots=True)
class LinkContext:
    """What the surroundings of a token name: a stream group, stream names, the page of the link."""

    group: str = ""
    streams: tuple[str, ...] = ()
    page: str = ""

    def joined(self, other: LinkContext) -> LinkContext:
        """Both: the streams of either, the first's group and page where it names them."""
        streams = tuple(dict.fromkeys(self.streams + other.streams))
        return LinkContext(self.group or other.group, streams, self.page or other.page)


NO_CONTEXT: Final = LinkContext()


def context_at(pasted: str, start: int, end: int) -> tuple[Text, LinkContext, Text | None]:
    """Where the token between `start` and `end` stands, what that is about, and a warning if the player
    does not read a token there."""
    before = pasted[max(0, start - _WINDOW) : start]
    link_start = _link_start(before)
    if link_start is not None:
        return _in_link(before[link_start:], pasted[end : end + 2000])
    near = _readable(before[-120:])
    context = _in_configuration(before)
    if (member := _MEMBER.search(near)) is not None:
        return text("field {name}", name=member[1]), context, None
    if (parameter := _PARAMETER.search(near)) is not None:
        return text("parameter {name}", name=parameter[1]), context, None
    if _BEARER.search(near):
        return text("Authorization header"), context, None
    if (header := _HEADER.search(near)) is not None:
        return text("after {name}:", name=header[1]), context, None
    alone = not pasted[:start].strip() and not pasted[end:].strip() if len(pasted) < 100_000 else False
    return text("token") if alone else text("text"), context, None


def _link_start(before: str) -> int | None:
    """Where the link begins that still goes on at the end of `before`, or `None`.

    Of several addresses it is the last that has a query: one that is a value of another has none, and one
    that holds another, percent-encoded, is not the player's.
    """
    backwards = _BACK_TO_OUTSIDE.match(before[::-1])
    begin = len(before) - (backwards.end() if backwards else 0)
    query = None
    for query in _QUERY.finditer(before, begin):  # noqa: B007 - the last one is wanted
        pass
    if query is None:
        return None
    start = begin
    for scheme in _SCHEME.finditer(before, begin, query.start()):
        start = scheme.start()
    return start


def _readable(raw: str) -> str:
    """Link or field text without its wrapping: soft breaks, HTML, JSON and percent-encoding undone."""
    plain = _SOFT_BREAK.sub("", raw)
    if "=3D" in plain:
        plain = _QUOTED.sub(lambda code: chr(int(code[1], 16)), plain)
    plain = _ESCAPED.sub(lambda code: chr(int(code[1], 16)), plain).replace("\\/", "/")
    plain = _ENTITY.sub(lambda entity: unescape(entity.group()), plain)
    scheme = _SCHEME.match(plain)
    if scheme is not None and "%" in scheme.group():  # the whole link is a value inside something else
        plain = unquote(unquote(plain)) if "%25" in scheme.group() else unquote(plain)
    return plain


def _in_link(before: str, rest: str) -> tuple[Text, LinkContext, Text | None]:
    rest = _OUTSIDE.split(_SOFT_BREAK.sub("", rest), maxsplit=1)[0]
    link = _readable(before + _STAND_IN + rest)
    query = parameters_of(link)
    carrying = _PARAMETER.search(_readable(before))
    name = carrying[1] if carrying else ""
    prefix = name.partition(".security")[0] if ".security" in name else ""
    own = query.get(f"{prefix}.rtmp.streamname", "") if prefix else ""
    streams = (
        (own,)
        if own
        else tuple(value for key, value in query.items() if key.endswith("streamname") and value)
    )
    playout = _PLAYOUT.search(link)
    group = query.get("group.id", "") or (playout[1] if playout else "")
    page = link.partition("?")[0][:300]
    note = None
    if name and not _PLAYS.fullmatch(name):
        note = text("The player does not read a token from {name}: this link does not play.", name=name)
    return text("link, {name}", name=name) if name else text("link"), LinkContext(group, streams, page), note


def _in_configuration(before: str) -> LinkContext:
    near = before[-1500:]
    groups = _GROUP_MEMBER.findall(near)
    names = _STREAM_MEMBER.findall(near)
    return LinkContext(groups[-1] if groups else "", tuple(names[-1:]))


def json_paths(pasted: str) -> dict[str, str]:
    """Where each string stands in a JSON document, as `data.token`; empty if the text is not JSON."""
    if len(pasted) > _SCANNED or pasted.lstrip()[:1] not in ("{", "["):
        return {}
    try:
        waiting: list[tuple[str, object]] = [("", json.loads(pasted))]
    except (ValueError, RecursionError):
        return {}
    found: dict[str, str] = {}
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, str):
            found[value.strip()] = path
        elif isinstance(value, dict):
            waiting += [(f"{path}.{name}"[-200:].lstrip("."), member) for name, member in value.items()]
        elif isinstance(value, list):
            waiting += [(f"{path}[{n}]"[-200:], member) for n, member in enumerate(value)]
    return found


def parameters_of(link: str) -> Mapping[str, str]:
    """The query of a link as the player reads it; the first of equal names counts."""
    found: dict[str, str] = {}
    for pair in link.partition("?")[2].split("#", 1)[0].split("&"):
        name, _, value = pair.partition("=")
        if name:
            found.setdefault(unquote(name), unquote(value))
    return MappingProxyType(found)


# ----------------------------------------------------------------------------------------- legacy tokens


def sts_in(pasted: str) -> Iterator[StsToken]:
    """The legacy parameter sets in a text: in links, and in `security` objects of JSON or scripts."""
    pasted = pasted[:_SCANNED]
    if "security" not in pasted:
        return
    joined = _SOFT_BREAK.sub("", pasted)
    for number, link in enumerate(_LINK.finditer(joined)):
        if number >= _MOST_LINKS:
            break
        yield from _sts_in_link(parameters_of(_readable(link.group())))
    for number, found in enumerate(_SECURITY.finditer(joined)):
        if number >= _MOST_LINKS:
            break
        names = _STREAM_MEMBER.findall(joined, max(0, found.start() - 1500), found.start())
        members = {name: quoted or bare for name, quoted, bare in _PAIR.findall(found[1])}
        sts = read_sts(members, names[-1] if names else "")
        if sts is not None:
            yield sts


def _sts_in_link(query: Mapping[str, str]) -> Iterator[StsToken]:
    prefixes = [name.removesuffix("security.token") for name in query if name.endswith("security.token")]
    for prefix in prefixes:
        scope = f"{prefix}security."
        mine = {name.removeprefix(scope): value for name, value in query.items() if name.startswith(scope)}
        sts = read_sts(mine, query.get(f"{prefix}rtmp.streamname", ""))
        if sts is not None:
            yield sts
