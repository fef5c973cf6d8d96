"""Ingest addresses: built from a form, and taken apart into one again.

An address is a server and a stream key. The key is the stream's name with the operator's own parameters
behind it (`NAME?k=v&k2=v2`); the platform hands those to the organisation's webhook as they are. Every name
and value is percent-encoded exactly once, so that the webhook's form decoder restores it.
Sources: vendor-api section 7, and the measurements with ffmpeg, librtmp, nginx-rtmp and libsrt.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any, Final
from urllib.parse import quote, unquote, unquote_plus

from .errors import InvalidInput
from .ingest_hosts import GLOBAL, OWN, WHIP_HOST, WHIP_PATH, Application, Protocol, place, place_of
from .streams import Stream
from .wording import text

Parameter = tuple[str, str]  # name and value, as the webhook shall receive them

SRT_PREFIX: Final = "push:"
SRT_RECORD: Final = ":record"
REWRITTEN_ENDINGS: Final = (".flv", ".mp4", ".f4v")  # ffmpeg cuts off the first and renames for the others
_LONGEST: Final = 8_192  # characters of a pasted address
_HOST: Final = re.compile(r"[A-Za-z0-9._-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\]")
_LABELLED: Final = re.compile(
    r"^\s*(?:server|url|ingest(?: url)?|(?:stream )?key|stream name)\s*[:=]\s+", re.IGNORECASE
)
_MASK: Final = "••••••"


@dataclass(frozen=True, slots=True)
class IngestForm:
    """What the operator chose. `place` is a key of `ingest_hosts.places`, or `OWN`: then `own_host` counts.

    `port` 0 is the protocol's usual one. `latency` and `timeout` are milliseconds and concern SRT only.
    """

    protocol: Protocol = Protocol.RTMPS
    place: str = GLOBAL
    application: str = Application.LIVE.value
    name: str = field(default="", repr=False)
    parameters: tuple[Parameter, ...] = field(default=(), repr=False)
    own_host: str = ""
    port: int = 0
    latency: int = 500
    timeout: int = 1_000

    @property
    def host(self) -> str:
        """The host that the encoder connects to; for WHIP, the one that the platform feeds."""
        return self.own_host if self.place == OWN else place(self.protocol, self.place).host

    @property
    def effective_port(self) -> int:
        """The port in use."""
        return self.port or self.protocol.port


@dataclass(frozen=True, slots=True)
class Addresses:
    """The texts to type or copy. `stream_id` is the SRT stream id without any encoding, for key fields.

    `key` is empty for WHIP, whose one address holds everything. The name and the parameters let anybody
    publish, so every text but RTMP's and SRT's `server` is shown masked.
    """

    server: str = field(repr=False)
    key: str = field(repr=False)
    joined: str = field(repr=False)
    stream_id: str = field(default="", repr=False)

    @property
    def server_holds_key(self) -> bool:
        """Whether the server text alone lets somebody publish."""
        return not self.key and bool(self.joined)


def addresses(form: IngestForm) -> Addresses:
    """The addresses of a form, as far as it goes: judge it with `ingest_rules.review` before use."""
    if form.protocol is Protocol.SRT:
        stream_id = srt_stream_id(form)
        server = (
            f"srt://{form.host}:{form.effective_port}?mode=caller&latency={form.latency * 1_000}"
            f"&timeout={form.timeout * 1_000}&transtype=live"
        )
        return Addresses(server, stream_id, f"{server}&streamid={quote(stream_id, safe='')}", stream_id)
    key = stream_key(form)
    if form.protocol is Protocol.WHIP:
        upstream = f"rtmp://{form.host}:{form.effective_port}/{form.application}"
        query = f"stream_name={quote(key, safe='-_')}&stream_url={quote(upstream, safe=':/')}"
        whole = f"https://{WHIP_HOST}{WHIP_PATH}?{query}"
        return Addresses(whole, "", whole)
    server = f"{form.protocol}://{form.host}:{form.effective_port}/{form.application}"
    return Addresses(server, key, f"{server}/{key}")


def stream_key(form: IngestForm) -> str:
    """`NAME?k=v&k2=v2`, encoded once. If the end would make ffmpeg change the address (`.mp4`), its dot is
    encoded too, which means the same to every decoder."""
    if not form.parameters:
        return form.name
    key = f"{form.name}?{_encoded(form.parameters)}"
    if key.lower().endswith(REWRITTEN_ENDINGS):
        key = f"{key[:-4]}%2E{key[-3:]}"
    return key


def srt_stream_id(form: IngestForm) -> str:
    """`push:NAME?k=v`, with `:record` behind it for the application `rec`. Everything that the grammar of
    section 7.2 does not know is percent-encoded."""
    name = f"{form.name}?{_encoded(form.parameters)}" if form.parameters else form.name
    spelled = name.replace(".", "%2E").replace("~", "%7E") if form.parameters else name
    return f"{SRT_PREFIX}{spelled}{SRT_RECORD if form.application == Application.REC else ''}"


def masked(shown: str, form: IngestForm) -> str:
    """An address with everything that lets somebody publish replaced by dots."""
    texts = addresses(form)
    key = texts.stream_id or stream_key(form)
    spellings = {key, quote(key, safe=""), quote(key, safe="-_"), form.name, quote(form.name, safe="")}
    for spelling in sorted(filter(None, spellings), key=len, reverse=True):
        shown = re.sub(re.escape(spelling), _MASK, shown, flags=re.IGNORECASE)
    return shown


def take_apart(pasted: str) -> IngestForm:
    """The form that gives this address: any of the four kinds, or a server and a key on two lines.

    Raises `InvalidInput` if it is none. What is wrong with the spelling itself is told by
    `ingest_spelling.review_pasted`.
    """
    server, key = pasted_parts(pasted)
    scheme, separator, rest = server.partition("://")
    scheme = scheme.lower()
    if not separator or scheme not in ("rtmp", "rtmps", "srt", "https"):
        raise InvalidInput(
            text("This is no ingest address: it starts with rtmps://, rtmp://, srt:// or https://.")
        )
    if scheme == "srt":
        return _from_srt(rest, key)
    if scheme == "https":
        return _from_whip(rest)
    return _from_rtmp(Protocol(scheme), rest, key)


def with_stream(form: IngestForm, stream: Stream) -> IngestForm:
    """The form for a stream of the list. The address that the service itself gives for it is preferred to
    one of the table (section 7.1: some streams have hosts of their own); the protocol stays as chosen."""
    form = replace(form, name=stream.name)
    return replace(form, **service_changes(form, stream)) if form.protocol.is_rtmp else form


def service_changes(form: IngestForm, stream: Stream) -> dict[str, Any]:
    """What to change in a form for RTMP so that it goes where the service says; empty if it does not say."""
    try:
        given = take_apart(f"{stream.ingest_url.rstrip('/')}/{stream.name}")
    except InvalidInput:
        return {}
    if not given.protocol.is_rtmp:
        return {}
    port = given.port if given.protocol is form.protocol else 0
    return {
        "place": given.place,
        "own_host": given.own_host,
        "application": given.application,
        "port": port,
    }


def pasted_parts(pasted: str) -> tuple[str, str]:
    """Server (or whole address) and key (empty if there is none) in what was pasted, without labels."""
    if len(pasted) > _LONGEST:
        raise InvalidInput(text("That is far too long for an ingest address."))
    lines = [_LABELLED.sub("", line).strip(" \t\"'<>") for line in re.split(r"[\r\n]+", pasted)]
    words = " ".join(filter(None, lines)).split()
    if not words:
        raise InvalidInput(text("Paste an ingest address, or a server and a stream key on two lines."))
    if len(words) > 2:
        raise InvalidInput(text("This is more than one address, or the address holds a space."))
    if len(words) == 2 and "://" in words[1] and "://" not in words[0]:
        words.reverse()
    return words[0], words[1] if len(words) == 2 else ""


def read_parameters(query: str) -> tuple[Parameter, ...]:
    """Name and value of every parameter, as a form decoder understands them."""
    pairs = (piece.partition("=") for piece in query.split("&") if piece)
    return tuple((unquote_plus(name), unquote_plus(value)) for name, _equals, value in pairs)


def split_key(key: str) -> tuple[str, tuple[Parameter, ...]]:
    """Stream name and parameters of a stream key."""
    name, _mark, query = key.partition("?")
    return name, read_parameters(query)


def _encoded(parameters: tuple[Parameter, ...]) -> str:
    return "&".join(f"{_once(name)}={_once(value)}" for name, value in parameters)


def _once(value: str) -> str:
    return quote(value, safe="", errors="replace")


def _host_and_port(authority: str, protocol: Protocol) -> tuple[str, int]:
    authority = authority.rpartition("@")[2]
    found = re.fullmatch(r"(\[[^\]]*\]|[^:]*)(?::([0-9]{1,5}))?", authority)
    if not found or not _HOST.fullmatch(found[1]) or int(found[2] or 1) not in range(1, 65_536):
        raise InvalidInput(text("{host} is not a host with a port.", host=authority[:80]))
    port = int(found[2] or 0)
    return found[1].lower(), 0 if port == protocol.port else port


def _placed(form: IngestForm, host: str, port: int) -> IngestForm:
    key = place_of(form.protocol, host)
    return replace(form, place=key, own_host=host if key == OWN else "", port=port)


def _from_rtmp(protocol: Protocol, rest: str, key: str) -> IngestForm:
    authority, _slash, path = rest.partition("/")
    application, parts, query = _rtmp_path(path)
    if key:
        key_path, _mark, query = key.lstrip("/").partition("?")
        parts = [part for part in key_path.split("/") if part][-1:] or parts
    if not parts:
        raise InvalidInput(
            text("The stream key is missing: paste the server and the key, or both joined by a slash.")
        )
    host, port = _host_and_port(authority, protocol)
    form = IngestForm(protocol, application=application, name=parts[-1], parameters=read_parameters(query))
    return _placed(form, host, port)


def _rtmp_path(path: str) -> tuple[str, list[str], str]:
    """Application, the parts behind it, and the parameters. Parameters before the name (`live?k=v/NAME`)
    would reach nobody, so they are moved behind it."""
    before, mark, query = path.partition("?")
    parts = [part for part in before.split("/") if part]
    if mark and len(parts) <= 1 and "/" in query:
        query, _slash, late = query.rpartition("/")
        parts.append(late)
    application = parts[0] if parts else Application.LIVE.value
    return application, parts[1:], query


def _from_srt(rest: str, key: str) -> IngestForm:
    authority, _mark, query = rest.partition("?")
    options = {name.lower(): value for name, value in (p.split("=", 1) for p in query.split("&") if "=" in p)}
    stream_id = key or unquote_plus(options.get("streamid", ""))
    if not stream_id:
        raise InvalidInput(text("The SRT address holds no stream id (streamid=push:…)."))
    if stream_id.lower().startswith("push%3a"):
        stream_id = unquote(stream_id)
    if not stream_id.startswith(SRT_PREFIX):
        raise InvalidInput(text("An SRT stream id of this platform starts with push: and the stream's name."))
    body = stream_id.removeprefix(SRT_PREFIX)
    records = body.endswith(SRT_RECORD)
    name, parameters = split_key(body.removesuffix(SRT_RECORD))
    host, port = _host_and_port(authority.rstrip("/"), Protocol.SRT)
    form = IngestForm(
        Protocol.SRT,
        application=(Application.REC if records else Application.LIVE).value,
        name=name,
        parameters=parameters,
        latency=_milliseconds(options.get("latency", ""), 500),
        timeout=_milliseconds(options.get("timeout", ""), 1_000),
    )
    return _placed(form, host, port)


def _milliseconds(microseconds: str, usual: int) -> int:
    return int(microseconds) // 1_000 if re.fullmatch(r"[0-9]{1,9}", microseconds) else usual


def _from_whip(rest: str) -> IngestForm:
    authority, _slash, path = rest.partition("/")
    where, _mark, query = path.partition("?")
    if authority.lower() != WHIP_HOST or f"/{where}".rstrip("/") != WHIP_PATH:
        raise InvalidInput(
            text(
                "This is not the platform's WHIP address: https://{host}{path}",
                host=WHIP_HOST,
                path=WHIP_PATH,
            )
        )
    options = dict(piece.split("=", 1) for piece in query.split("&") if "=" in piece)
    key, upstream = unquote_plus(options.get("stream_name", "")), unquote(options.get("stream_url", ""))
    if not key or not upstream.lower().startswith("rtmp://"):
        raise InvalidInput(text("A WHIP address needs stream_name and stream_url=rtmp://…"))
    server, _slash, path = upstream[7:].partition("/")
    host, port = _host_and_port(server, Protocol.WHIP)
    name, parameters = split_key(key)
    application = path.strip("/") or Application.LIVE.value
    form = IngestForm(Protocol.WHIP, application=application, name=name, parameters=parameters)
    return _placed(form, host, port)
