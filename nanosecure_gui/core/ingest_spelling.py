"""How a pasted ingest address is spelt: what `take_apart` has to put right, since an encoder would not.

Measured with ffmpeg, librtmp, nginx-rtmp 1.2.2 and libsrt, as the rules of `ingest_rules`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from .findings import Finding, Severity, worst_first
from .ingest import REWRITTEN_ENDINGS, pasted_parts
from .wording import text

_SRT_OPTIONS: Final = frozenset(
    ("mode", "latency", "timeout", "transtype", "passphrase", "pbkeylen", "pkt_size", "maxbw")
)


def review_pasted(pasted: str) -> tuple[Finding, ...]:
    """What is wrong with the spelling of an address that `take_apart` accepts, and was put right by it."""
    server, key = pasted_parts(pasted)
    return worst_first((*_about_spelling(server, key), *_about_srt_spelling(server, key)))


def _about_spelling(server: str, key: str) -> Iterator[Finding]:
    scheme, _separator, rest = server.partition("://")
    path, _mark, query = rest.partition("?")
    if "//" in path or "//" in key.partition("?")[0] or (key and (path.endswith("/") or key[0] == "/")):
        sentence = text("There were two slashes where one belongs: the server would know no such stream.")
        yield Finding(Severity.CARE, sentence, "double-slash", "Ingest URL")
    is_rtmp = scheme.lower() in ("rtmp", "rtmps")
    if is_rtmp and key and len([part for part in path.split("/") if part]) > 2:
        sentence = text("The stream key stood in the server as well: the encoder would send it twice.")
        yield Finding(Severity.CARE, sentence, "key-in-server", "Server")
    if is_rtmp and not key and "/" in query:
        sentence = text("The parameters stood before the stream's name, where the webhook never sees them.")
        yield Finding(Severity.CARE, sentence, "order", "Parameters")
    if is_rtmp and (key or server).lower().endswith(REWRITTEN_ENDINGS):
        end = (key or server)[-4:]
        sentence = text("The address ended in {end}, which ffmpeg changes.", end=end)
        yield Finding(Severity.CARE, sentence, "ending", "Ingest URL")
    if "@" in path.partition("/")[0]:
        sentence = text("A user name and password were in the address: the platform knows none.")
        yield Finding(Severity.CARE, sentence, "credentials", "Server")


def _about_srt_spelling(server: str, key: str) -> Iterator[Finding]:
    if not server.lower().startswith("srt://"):
        return
    query = server.partition("?")[2]
    _before, found, behind = query.partition("streamid=")
    identity, *others = behind.split("&")
    strangers = [other for other in others if other.partition("=")[0].lower() not in _SRT_OPTIONS]
    if found and not key and "?" in identity and strangers:
        sentence = text("A bare & ends the stream id inside an address: what stood behind it is lost.")
        yield Finding(Severity.CARE, sentence, "srt-encoding", "Ingest URL")
    if found and "+" in identity:
        sentence = text("A bare + in the stream id becomes a space.")
        yield Finding(Severity.CARE, sentence, "srt-encoding", "Ingest URL")
    latency = re.search(r"(?:^|&)latency=([0-9]{1,9})", query)
    if latency and int(latency[1]) < 20_000:
        sentence = text(
            "latency={n} is {n} microseconds in OBS and ffmpeg; hardware encoders count milliseconds.",
            n=int(latency[1]),
        )
        yield Finding(Severity.CARE, sentence, "srt-units", "Ingest URL")
