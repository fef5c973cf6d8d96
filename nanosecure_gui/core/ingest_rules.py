"""What encoders and the platform get wrong about an ingest address, as findings with fixes.

The rules were measured with ffmpeg, librtmp, nginx-rtmp 1.2.2 and libsrt; R12 and R14 are the vendor's own
(vendor-api section 10). Fix changes are fields of `IngestForm`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Final

from .errors import InvalidInput
from .findings import Finding, Fix, Severity, refused, worst_first
from .ingest import (
    REWRITTEN_ENDINGS,
    Addresses,
    IngestForm,
    addresses,
    service_changes,
    split_key,
    srt_stream_id,
    stream_key,
    take_apart,
)
from .ingest_hosts import (
    GLOBAL,
    OWN,
    Application,
    Protocol,
    belongs_elsewhere,
    nearest,
    place,
)
from .names import UUID, is_unusual, organisation_hash, stream_names
from .streams import Stream
from .wording import Text, text

RESERVED: Final = frozenset(
    ("name", "app", "call", "addr", "clientid", "type", "time", "timestamp", "bytes_in", "bytes_out")
) | {"flashver", "swfurl", "tcurl", "pageurl"}
LONGEST_RTMP_KEY: Final = 255  # bytes of name, question mark and parameters; nginx-rtmp cuts silently
LONG_RTMP_KEY: Final = 240
LONGEST_SRT_ID: Final = 512
LONG_FOR_FFMPEG: Final = 256
_LIBRTMP_LOSES: Final = frozenset("&=%+")
_UNSAFE: Final = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
_SRT_SAFE: Final = re.compile(r"[A-Za-z0-9_,-]*")
_APPLICATION: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")
_HOST: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,251}[A-Za-z0-9])?|\[[0-9A-Fa-f:.]{2,45}\]")


@dataclass(frozen=True, slots=True)
class Review:
    """A form judged: its findings, worst first, and its addresses unless something forbids them or the name
    is still to come."""

    findings: tuple[Finding, ...]
    addresses: Addresses | None


def review(form: IngestForm, streams: Sequence[Stream] = (), organisation: str = "") -> Review:
    """Judge a form. `streams` are the listed ones, `organisation` the organisation's hash if known."""
    findings = worst_first(
        (
            *_about_name(form, streams, organisation),
            *_about_host(form),
            *_about_service_address(form, streams),
            *_about_parameters(form),
            *_about_length(form),
            *_about_protocol(form),
        )
    )
    return Review(findings, None if refused(findings) or not form.name else addresses(form))


def _harm(rule: str, sentence: Text, field: str, label: Text | None = None, **changes: Any) -> Finding:
    return Finding(Severity.HARM, sentence, rule, field, Fix(label, changes) if label else None)


def _about_name(form: IngestForm, streams: Sequence[Stream], organisation: str) -> Iterator[Finding]:
    field, name = "Stream name", form.name
    if not name:
        sentence = text("Enter the stream's name, or choose the stream from the list.")
        yield Finding(Severity.INFO, sentence, "name", field)  # what is still to come is no mistake
    elif UUID.fullmatch(name):
        yield _stream_id(name, streams)
    elif "://" in name:
        yield _address_as_name(name)
    elif name.lower().startswith("push:"):
        sentence = text("push: belongs to SRT's stream id and is added by itself.")
        yield _harm("name", sentence, field, text("Leave only the name"), name=name[5:])
    elif "?" in name:
        plain, parameters = split_key(name)
        sentence = text("The name has parameters behind it: they belong into the table.")
        changes = {"name": plain, "parameters": (*form.parameters, *parameters)}
        yield _harm("name", sentence, field, text("Move them into the table"), **changes)
    else:
        yield from _about_plain_name(form, organisation)


def _about_plain_name(form: IngestForm, organisation: str) -> Iterator[Finding]:
    field, name = "Stream name", form.name
    try:
        if len(stream_names(name)) > 1:
            yield _harm("name", text("An encoder sends one stream: enter one name."), field)
            return
    except InvalidInput as wrong:
        yield _harm("name", wrong.text, field)
        return
    if name != name.strip():
        yield _harm(
            "name",
            text("There is a space beside the name."),
            field,
            text("Remove it"),
            name=name.strip(),
        )
    elif name.lower().endswith(REWRITTEN_ENDINGS) and not form.parameters:
        sentence = text("ffmpeg changes an address that ends in {end}.", end=name[-4:])
        yield _harm("ending", sentence, field)
    elif is_unusual(name):
        sentence = text("{name} is an unusual stream name: they look like XXXXX-YYYYY.", name=name)
        yield Finding(Severity.CARE, sentence, "name", field)
    elif organisation and (owner := organisation_hash(name)) and owner != organisation:
        sentence = text("{name} belongs to another organisation ({owner}).", name=name, owner=owner)
        yield Finding(Severity.CARE, sentence, "organisation", field)


def _stream_id(identity: str, streams: Sequence[Stream]) -> Finding:
    sentence = text("This is a stream id. Encoders need the name, which looks like XXXXX-YYYYY.")
    known = next((stream.name for stream in streams if stream.id == identity.lower() and stream.name), "")
    label = text("Use its name {name}", name=known) if known else None
    return _harm("stream-id", sentence, "Stream name", label, **({"name": known} if known else {}))


def _address_as_name(name: str) -> Finding:
    sentence = text("This is a whole address, not a name.")
    try:
        form = take_apart(name)
    except InvalidInput:
        return _harm("name", sentence, "Stream name")
    changes = {each.name: getattr(form, each.name) for each in fields(form)}
    return _harm("name", sentence, "Stream name", text("Take it apart"), **changes)


def _about_host(form: IngestForm) -> Iterator[Finding]:
    chosen, title = place(form.protocol, form.place), form.protocol.name
    if form.place == OWN:
        yield from _about_own_host(form)
    elif not chosen.available:
        near = place(form.protocol, nearest(form.protocol, form.place))
        yield _harm(
            "region",
            text("{protocol} has no host in the region {region}.", protocol=title, region=chosen.label),
            "Region",
            text("Use {region}", region=near.label),
            place=near.key,
        )
    elif form.protocol is Protocol.RTMPS and form.place not in (GLOBAL, "vtrans"):
        sentence = text("The vendor names RTMPS for the global hosts only: test this region before the show.")
        yield Finding(Severity.INFO, sentence, "region", "Region")
    if form.place not in (GLOBAL, "vtrans", OWN) and chosen.available:
        sentence = text("The global host finds the nearest region by itself: choose one only on advice.")
        yield Finding(Severity.INFO, sentence, "region", "Region")
    yield from _about_port(form)
    if not _APPLICATION.fullmatch(form.application):
        sentence = text("An application has letters and digits, like live.")
        yield _harm("application", sentence, "Application", text("Use live"), application="live")
    elif form.application not in tuple(Application):
        sentence = text("{app} is not an application of this platform.", app=form.application)
        fix = Fix(text("Use live"), {"application": "live"})
        yield Finding(Severity.CARE, sentence, "application", "Application", fix)


def _about_service_address(form: IngestForm, streams: Sequence[Stream]) -> Iterator[Finding]:
    stream = next((each for each in streams if form.name and each.name == form.name), None)
    changes = service_changes(form, stream) if stream and form.protocol.is_rtmp else {}
    given = replace(form, **changes)
    if (given.host, given.application) == (form.host, form.application):
        return
    sentence = text("For this stream the service gives {host}/{app}.", host=given.host, app=given.application)
    fix = Fix(text("Use that"), changes)
    # A stream that is to be transcoded goes unheard of elsewhere.
    severity = Severity.CARE if "vtrans" in given.host and "vtrans" not in form.host else Severity.INFO
    yield Finding(severity, sentence, "service", "Region", fix)


def _about_own_host(form: IngestForm) -> Iterator[Finding]:
    to_global = {"place": GLOBAL, "own_host": "", "port": 0}
    label = text("Use the global host")
    if not _HOST.fullmatch(form.own_host):
        yield _harm("host", text("The host is missing or misspelt."), "Region", label, **to_global)
    elif belongs_elsewhere(form.protocol, form.own_host):
        sentence = text("{host} does not speak {p}.", host=form.own_host, p=form.protocol.name)
        yield _harm("region", sentence, "Region", label, **to_global)
    else:
        sentence = text("The host {host} is the stream's own, not one of the list.", host=form.own_host)
        yield Finding(Severity.INFO, sentence, "host", "Region")


def _about_port(form: IngestForm) -> Iterator[Finding]:
    usual = {"port": 0}
    if form.protocol is Protocol.RTMPS and form.port in (1935, 1936):
        sentence = text("RTMPS is on port 1937; {port} does not answer encrypted.", port=form.port)
        yield _harm("port", sentence, "Protocol", text("Use port 1937"), **usual)
    elif form.protocol is Protocol.RTMP and form.port in (1936, 1937):
        sentence = text("Port {port} is for RTMPS: plain RTMP is not understood there.", port=form.port)
        yield _harm("port", sentence, "Protocol", text("Use RTMPS"), protocol=Protocol.RTMPS, port=0)
    elif not 0 <= form.port <= 65_535:
        yield _harm("port", text("There is no such port."), "Protocol", text("Use the usual port"), **usual)


def _about_parameters(form: IngestForm) -> Iterator[Finding]:
    field = "Parameters"
    names = [name for name, _value in form.parameters]
    if "" in names:
        kept = tuple(each for each in form.parameters if each[0])
        sentence = text("A parameter has no name.")
        yield _harm("parameter", sentence, field, text("Remove it"), parameters=kept)
    if taken := [name for name in names if name.lower() in RESERVED]:
        sentence = text(
            "{names}: the platform sends a field of that name itself, so the webhook would see two.",
            names=tuple(dict.fromkeys(taken)),
        )
        yield _harm("reserved", sentence, field)
    if twice := tuple(dict.fromkeys(name for name in names if name and names.count(name) > 1)):
        sentence = text("{names} is there twice: most webhooks see only one of them.", names=twice)
        yield Finding(Severity.CARE, sentence, "twice", field)
    if any(_UNSAFE.search(name + value) for name, value in form.parameters):
        sentence = text("A parameter holds a control character, such as a line break.")
        yield _harm("parameter", sentence, field)
    if form.protocol.is_rtmp:
        yield from _about_rtmp_parameters(form)
    elif form.protocol is Protocol.SRT and not all(
        _SRT_SAFE.fullmatch(name + value) for name, value in form.parameters
    ):
        sentence = text(
            "A parameter holds characters that SRT knows only percent-encoded: test it before the show."
        )
        yield Finding(Severity.CARE, sentence, "R14", field)


def _about_rtmp_parameters(form: IngestForm) -> Iterator[Finding]:
    field = "Parameters"
    lost = sorted({sign for pair in form.parameters for sign in "".join(pair)} & _LIBRTMP_LOSES)
    if lost:
        sentence = text(
            "{signs} in a parameter: fine with OBS and ffmpeg, broken by encoders built on classic librtmp.",
            signs=" ".join(lost),
        )
        yield Finding(Severity.CARE, sentence, "librtmp", field)
    last = form.parameters[-1] if form.parameters else ("", "")
    if last[1].lower().endswith(REWRITTEN_ENDINGS):
        sentence = text(
            "The address would end in {end}, which ffmpeg changes; so its dot is written as %2E.",
            end=last[1][-4:],
        )
        first = form.parameters[0]
        fix = None
        if not first[1].lower().endswith(REWRITTEN_ENDINGS):
            fix = Fix(text("Put it first"), {"parameters": (last, *form.parameters[:-1])})
        yield Finding(Severity.INFO, sentence, "ending", field, fix)


def _about_length(form: IngestForm) -> Iterator[Finding]:
    if form.protocol is Protocol.SRT:
        length = len(srt_stream_id(form).encode(errors="replace"))
        if length > LONGEST_SRT_ID:
            sentence = text("The stream id has {n} bytes: SRT carries {most}.", n=length, most=LONGEST_SRT_ID)
            yield _harm("R14", sentence, "Parameters")
        elif length >= LONG_FOR_FFMPEG:
            sentence = text("The stream id has {n} bytes: ffmpeg wants fewer than 256.", n=length)
            yield Finding(Severity.CARE, sentence, "R14", "Parameters")
        return
    length = len(stream_key(form).encode(errors="replace"))
    if length > LONGEST_RTMP_KEY:
        sentence = text(
            "Name and parameters have {n} bytes: the server silently cuts everything behind {most}.",
            n=length,
            most=LONGEST_RTMP_KEY,
        )
        yield _harm("length", sentence, "Parameters")
    elif length >= LONG_RTMP_KEY:
        sentence = text(
            "Name and parameters have {n} of {most} bytes: the server cuts what is longer, some encoders "
            "earlier.",
            n=length,
            most=LONGEST_RTMP_KEY,
        )
        yield Finding(Severity.CARE, sentence, "length", "Parameters")


def _about_protocol(form: IngestForm) -> Iterator[Finding]:
    match form.protocol:
        case Protocol.RTMPS:
            yield Finding(Severity.GOOD, text("Encrypted on its way to the platform."), "R12", "Protocol")
        case Protocol.RTMP:
            sentence = text("Not encrypted: whoever listens on the way can publish under this name.")
            fix = Fix(text("Use RTMPS"), {"protocol": Protocol.RTMPS, "port": 0})
            yield Finding(Severity.CARE, sentence, "R12", "Protocol", fix)
        case Protocol.SRT:
            sentence = text(
                "Do not count it as encrypted: no passphrase is documented. It may have to be enabled for "
                "the organisation first."
            )
            yield Finding(Severity.INFO, sentence, "srt", "Protocol")
        case Protocol.WHIP:
            sentence = text("WHIP takes H.264 with Opus, and live transcoding does not work with it.")
            yield Finding(Severity.INFO, sentence, "whip", "Protocol")
    if form.application == Application.REC:
        sentence = text(
            "Recording by the application rec is deprecated, and works only if it is enabled for the "
            "organisation."
        )
        fix = Fix(text("Use live"), {"application": Application.LIVE.value})
        yield Finding(Severity.CARE, sentence, "rec", "Application", fix)
