"""Links that set up a phone: `larix://set/v1?…` and `moblin://?…`, for a QR code, and what they change there.

Formats: Softvelum's "Larix Grove" (connections `conn[][…]`, grouped by their url; encoder `enc[vid][…]`,
`enc[aud][…]`; values percent-encoded, latency in ms, bitrates in kbit/s, as its apps export them), and
Moblin's "Import settings using moblin://", whose JSON is the app's class `MoblinSettingsUrl` (latency in ms,
bitrates in bit/s).
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from urllib.parse import quote

from .ingest import IngestForm, addresses
from .ingest_hosts import Protocol
from .ingest_settings import AUDIO, FRAMES, HEIGHT, KEYFRAME, SAMPLES, VIDEO, WIDTH
from .wording import Text, text


@dataclass(frozen=True, slots=True)
class PhoneCode:
    """One code to show. `content` lets somebody publish; `changes` say what the phone will do with it."""

    app: str
    content: str = field(repr=False)
    changes: tuple[Text, ...] = field(default=(), repr=False)


def phone_codes(form: IngestForm, title: str = "") -> tuple[PhoneCode, ...]:
    """Every code there is for a form that was found usable: Larix, Moblin (neither for WHIP), and the plain
    address. `title` is what the connection is called on the phone; without one, the stream's name."""
    plain = PhoneCode(
        "", addresses(form).joined, (text("Holds the address only: nothing changes by itself."),)
    )
    if form.protocol is Protocol.WHIP:
        return (plain,)
    return (larix_code(form, title), moblin_code(form, title), plain)


def larix_code(form: IngestForm, title: str = "") -> PhoneCode:
    """The code for Larix Broadcaster and the apps that read its format."""
    texts, name = addresses(form), title or form.name
    pairs = [
        ("conn[][name]", name),
        ("conn[][mode]", "va"),  # picture and sound
        ("conn[][active]", "on"),
        ("conn[][overwrite]", "on"),
    ]
    if form.protocol is Protocol.SRT:
        pairs.insert(0, ("conn[][url]", f"srt://{form.host}:{form.effective_port}"))
        pairs += [
            ("conn[][srtmode]", "c"),
            ("conn[][srtlatency]", str(form.latency)),
            ("conn[][srtstreamid]", texts.stream_id),
        ]
    else:
        pairs.insert(0, ("conn[][url]", texts.joined))
    pairs += [
        ("enc[vid][res]", f"{WIDTH}x{HEIGHT}"),
        ("enc[vid][fps]", str(FRAMES)),
        ("enc[vid][bitrate]", str(VIDEO)),
        ("enc[vid][keyframe]", str(KEYFRAME)),
        ("enc[vid][format]", "avc"),
        ("enc[aud][bitrate]", str(AUDIO)),
        ("enc[aud][samples]", str(SAMPLES)),
    ]
    content = "larix://set/v1?" + "&".join(f"{key}={quote(value, safe='')}" for key, value in pairs)
    added = text("Adds the connection {name} and selects it, or replaces the one of that name.", name=name)
    return PhoneCode("Larix Broadcaster", content, (added, *_changes()))


def moblin_code(form: IngestForm, title: str = "") -> PhoneCode:
    """The code for Moblin."""
    texts, name = addresses(form), title or form.name
    url, stream = texts.joined, {"name": name}
    video = {
        "resolution": f"{WIDTH}x{HEIGHT}",
        "fps": FRAMES,
        "bitrate": VIDEO * 1_000,
        "codec": "H.264/AVC",
        "bFrames": False,
        "maxKeyFrameInterval": KEYFRAME,
    }
    settings: dict[str, object] = {"selected": True, "video": video, "audio": {"bitrate": AUDIO * 1_000}}
    if form.protocol is Protocol.SRT:
        url = f"srt://{form.host}:{form.effective_port}?streamid={quote(texts.stream_id, safe='')}"
        settings["srt"] = {"latency": form.latency, "adaptiveBitrateEnabled": True}
    content = json.dumps({"streams": [{**stream, "url": url, **settings}]}, separators=(",", ":"))
    added = text("Adds the stream {name} and selects it.", name=name)
    return PhoneCode("Moblin", f"moblin://?{quote(content, safe='')}", (added, *_changes()))


def _changes() -> tuple[Text, ...]:
    return (
        text(
            "Sets the picture to {w}x{h}, {fps} fps, {video} kbit/s, H.264, a keyframe every {key} s.",
            w=WIDTH,
            h=HEIGHT,
            fps=FRAMES,
            video=VIDEO,
            key=KEYFRAME,
        ),
        text("Sets the sound to {audio} kbit/s.", audio=AUDIO),
    )
