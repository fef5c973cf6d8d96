"""Encoder cards: what to type into which field of which encoder, with its units.

Where the field names come from:
- OBS Studio: Settings > Stream of 28 to 31 (service `rtmp_custom`, `whip_custom`); the vendor's pages on live
  encoding and SRT ingest (latency and timeout in microseconds inside the address).
- Osprey Talon: the vendor's page on live encoding, which walks through its web page.
- vMix: its user guide, Streaming (Custom RTMP Server) and Outputs > SRT (latency in milliseconds).
- Wirecast: Telestream's user guide, Output Settings > RTMP Server: Address and Stream.
- Larix Broadcaster: Settings > Connections, and Softvelum's export code for its fields.
- Moblin: Settings > Streams, and the app's `MoblinSettingsUrl`.
- ffmpeg and GStreamer: their own documentation of `-f flv`, `-f mpegts`, `rtmp2sink`, `srtsink`.
"""

from __future__ import annotations

import shlex
from collections.abc import Callable
from dataclasses import dataclass, replace
from dataclasses import field as dataclass_field
from enum import StrEnum
from typing import Final

from .ingest import IngestForm, addresses, stream_key
from .ingest_hosts import OWN, Protocol, other_region, place
from .ingest_settings import AUDIO, FRAMES, KEYFRAME, VIDEO
from .wording import Text, text


class Encoder(StrEnum):
    """The encoders there is a card for; the value is its name in the combo box."""

    OBS = "OBS Studio"
    VMIX = "vMix"
    WIRECAST = "Wirecast"
    OSPREY = "Osprey Talon"
    LARIX = "Larix Broadcaster"
    MOBLIN = "Moblin"
    FFMPEG = "ffmpeg"
    GSTREAMER = "GStreamer"


@dataclass(frozen=True, slots=True)
class Line:
    """One field of an encoder: its name there (never translated) and what to enter. `secret`: it lets
    somebody publish and is shown masked. `unit` names what the number counts, where that is a trap."""

    field: str
    value: str = dataclass_field(repr=False)
    unit: str = ""
    secret: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """How to set one encoder up. `where` is the way to the fields in its menus; `obstacle`, instead of the
    rest, why it cannot send in this way; `command` a whole line for a shell, which holds the key."""

    encoder: Encoder
    where: str = ""
    lines: tuple[Line, ...] = ()
    command: str = dataclass_field(default="", repr=False)
    notes: tuple[Text, ...] = ()
    obstacle: Text | None = None


def card(encoder: Encoder, form: IngestForm) -> Card:
    """The card of an encoder for a form that was found usable."""
    return _CARDS[encoder](form)


def backup(form: IngestForm) -> tuple[IngestForm, IngestForm]:
    """The same stream on two regions, for a main and a backup encoder. The global host stays the main one;
    a host of the stream's own is backed up by the region Europe."""
    second = other_region(form.protocol, "" if form.place == OWN else form.place)
    return form, replace(form, place=second, own_host="", port=0)


BACKUP_NOTE: Final = text(
    "Start the backup only when the main encoder is off the air: a second publisher of the same name is "
    "refused."
)


def backup_label(form: IngestForm) -> Text:
    """The region that the backup goes to."""
    return place(form.protocol, backup(form)[1].place).label


_ONE_ADDRESS: Final = text("Latency and timeout count microseconds inside this address.")
_MILLISECONDS: Final = "ms"


def _obs(form: IngestForm) -> Card:
    texts = addresses(form)
    where = "Settings > Stream"
    if form.protocol is Protocol.WHIP:
        lines: tuple[Line, ...] = (
            Line("Service", "WHIP"),
            Line("Server", texts.joined, secret=True),
            Line("Bearer Token", ""),
        )
        return Card(Encoder.OBS, where, lines, notes=(text("Leave the bearer token empty."),))
    server, key = Line("Server", texts.server), Line("Stream Key", texts.key, secret=True)
    lines = (Line("Service", "Custom..."), server, key)
    notes = (_ONE_ADDRESS,) if form.protocol is Protocol.SRT else ()
    return Card(Encoder.OBS, where, lines, notes=notes)


def _vmix(form: IngestForm) -> Card:
    texts = addresses(form)
    if form.protocol is Protocol.WHIP:
        return _cannot(Encoder.VMIX, form)
    if form.protocol is Protocol.SRT:
        return Card(
            Encoder.VMIX,
            "Settings > Outputs / NDI / SRT > gear > Enable SRT",
            (
                Line("Type", "Caller"),
                Line("Hostname", form.host),
                Line("Port", str(form.effective_port)),
                Line("Latency", str(form.latency), _MILLISECONDS),
                Line("Stream ID", texts.stream_id, secret=True),
                Line("Passphrase", ""),
            ),
        )
    lines: tuple[Line, ...] = (
        Line("Destination", "Custom RTMP Server"),
        Line("URL", texts.server),
        Line("Stream Name or Key", texts.key, secret=True),
    )
    return Card(Encoder.VMIX, "Stream > gear", lines)


def _wirecast(form: IngestForm) -> Card:
    texts = addresses(form)
    where = "Output > Output Settings > Add"
    if form.protocol is Protocol.WHIP:
        return _cannot(Encoder.WIRECAST, form)
    if form.protocol is Protocol.SRT:
        lines: tuple[Line, ...] = (
            Line("Destination", "SRT"),
            Line("Mode", "Caller"),
            Line("Address", form.host),
            Line("Port", str(form.effective_port)),
            Line("Latency", str(form.latency), _MILLISECONDS),
            Line("Stream ID", texts.stream_id, secret=True),
        )
        return Card(Encoder.WIRECAST, where, lines)
    lines = (
        Line("Destination", "RTMP Server"),
        Line("Address", texts.server),
        Line("Stream", texts.key, secret=True),
    )
    return Card(Encoder.WIRECAST, where, lines)


def _osprey(form: IngestForm) -> Card:
    texts = addresses(form)
    where = "Output > Upstream Protocol"
    match form.protocol:
        case Protocol.SRT:
            lines: tuple[Line, ...] = (
                Line("Protocol", "TS over SRT"),
                Line("SRT Mode", "Caller"),
                Line("Destination Address", form.host),
                Line("Port", str(form.effective_port)),
                Line("Latency", str(form.latency), _MILLISECONDS),
                Line("Stream ID", texts.stream_id, secret=True),
            )
        case Protocol.WHIP:
            lines = (
                Line("Protocol", "nanocosmos WHIP"),
                Line("Stream Key", stream_key(form), secret=True),
            )
        case _:
            lines = (
                Line("Protocol", "RTMP/RTMPS"),
                Line("Destination URL", texts.server),
                Line("Stream Key", texts.key, secret=True),
            )
    return Card(Encoder.OSPREY, where, lines)


def _larix(form: IngestForm) -> Card:
    texts = addresses(form)
    where = "Settings > Connections > New connection"
    if form.protocol is Protocol.WHIP:
        return _cannot(Encoder.LARIX, form)
    if form.protocol is Protocol.SRT:
        lines: tuple[Line, ...] = (
            Line("URL", f"srt://{form.host}:{form.effective_port}"),
            Line("SRT sender mode", "Caller"),
            Line("latency", str(form.latency), _MILLISECONDS),
            Line("streamid", texts.stream_id, secret=True),
            Line("passphrase", ""),
        )
        return Card(Encoder.LARIX, where, lines)
    lines = (Line("URL", texts.joined, secret=True), Line("Target type", "Default"))
    note = text("Larix takes one address: the key stands behind the server.")
    return Card(Encoder.LARIX, where, lines, notes=(note,))


def _moblin(form: IngestForm) -> Card:
    texts = addresses(form)
    where = "Settings > Streams > Create stream > Custom"
    if form.protocol is Protocol.WHIP:
        return _cannot(Encoder.MOBLIN, form)
    if form.protocol is Protocol.SRT:
        lines: tuple[Line, ...] = (
            Line("URL", f"srt://{form.host}:{form.effective_port}"),
            Line("Stream id", texts.stream_id, secret=True),
            Line("Latency", str(form.latency), _MILLISECONDS),
        )
        return Card(Encoder.MOBLIN, where, lines)
    lines = (Line("URL", texts.server), Line("Stream key", texts.key, secret=True))
    return Card(Encoder.MOBLIN, where, lines)


def _ffmpeg(form: IngestForm) -> Card:
    if form.protocol is Protocol.WHIP:
        return _cannot(Encoder.FFMPEG, form)
    texts = addresses(form)
    encode = (
        f"-c:v libx264 -profile:v baseline -preset veryfast -tune zerolatency -bf 0 -pix_fmt yuv420p "
        f"-r {FRAMES} -g {FRAMES * KEYFRAME} -sc_threshold 0 -b:v {VIDEO}k -maxrate {VIDEO}k "
        f"-bufsize {VIDEO}k -c:a aac -b:a {AUDIO}k -ar 48000"
    )
    output = f"-f flv {shlex.quote(texts.joined)}"
    if form.protocol is Protocol.SRT:
        # As an option, the stream id is sent as it stands; inside an address, some versions do not decode it.
        identity = shlex.quote(texts.stream_id)
        output = f"-f mpegts -srt_streamid {identity} {shlex.quote(texts.server)}"
    notes: tuple[Text, ...] = (text("Replace INPUT by a file or a capture device."),)
    if form.protocol is Protocol.RTMPS:
        notes += (
            text("ffmpeg does not check certificates by itself: add -tls_verify 1 -ca_file FILE to do so."),
        )
    if form.protocol is Protocol.SRT:
        notes += (_ONE_ADDRESS,)
    return Card(Encoder.FFMPEG, command=f"ffmpeg -re -i INPUT {encode} {output}", notes=notes)


def _gstreamer(form: IngestForm) -> Card:
    texts = addresses(form)
    if form.protocol is Protocol.WHIP:
        return _cannot(Encoder.GSTREAMER, form)
    video = (
        f"x264enc bitrate={VIDEO} key-int-max={FRAMES * KEYFRAME} bframes=0 tune=zerolatency "
        f"speed-preset=veryfast ! video/x-h264,profile=baseline ! h264parse"
    )
    audio = f"voaacenc bitrate={AUDIO * 1_000} ! aacparse"
    if form.protocol is Protocol.SRT:
        mux = "mpegtsmux name=mux"
        uri = f"srt://{form.host}:{form.effective_port}"
        sink = f"srtsink uri={shlex.quote(uri)} mode=caller latency={form.latency} "
        sink += f"streamid={_in_pipeline(texts.stream_id)}"
    else:
        mux = "flvmux name=mux streamable=true"
        sink = f"rtmp2sink location={_in_pipeline(texts.joined)}"
    source = f"videotestsrc is-live=true ! video/x-raw,framerate={FRAMES}/1,width=1280,height=720"
    command = (
        f"gst-launch-1.0 -e {mux} ! {sink} {source} ! videoconvert ! {video} ! mux. "
        f"audiotestsrc is-live=true ! audioconvert ! {audio} ! mux."
    )
    notes: tuple[Text, ...] = (text("Replace the two test sources by your own."),)
    if form.protocol is Protocol.SRT:
        notes += (text("Here, latency counts milliseconds."),)
    return Card(Encoder.GSTREAMER, command=command, notes=notes)


def _in_pipeline(value: str) -> str:
    """A property value quoted twice: for the shell, and inside it for GStreamer's own parser, which takes
    `!`, `=` and white space apart and reads a backslash as an escape."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return shlex.quote(f'"{escaped}"')


def _cannot(encoder: Encoder, form: IngestForm) -> Card:
    sentence = text(
        "{encoder} has no {protocol} output that is known to work with this platform.",
        encoder=encoder.value,
        protocol=form.protocol.name,
    )
    return Card(encoder, obstacle=sentence)


_CARDS: Final[dict[Encoder, Callable[[IngestForm], Card]]] = {
    Encoder.OBS: _obs,
    Encoder.VMIX: _vmix,
    Encoder.WIRECAST: _wirecast,
    Encoder.OSPREY: _osprey,
    Encoder.LARIX: _larix,
    Encoder.MOBLIN: _moblin,
    Encoder.FFMPEG: _ffmpeg,
    Encoder.GSTREAMER: _gstreamer,
}
