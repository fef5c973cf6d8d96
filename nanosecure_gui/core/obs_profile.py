"""A profile folder for OBS Studio (Profile > Import), with the address and the recommended settings.

OBS imports the files `basic.ini`, `service.json` and `streamEncoder.json` of a folder that the operator
chooses; the program writes that folder where it is told to, never into OBS's own. Field names: OBS Studio,
`rtmp_custom` and `whip_custom` services, advanced output.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace

from .ingest import IngestForm, addresses
from .ingest_hosts import Protocol
from .ingest_settings import AUDIO, FRAMES, HEIGHT, KEYFRAME, SAMPLES, VIDEO, WIDTH


@dataclass(frozen=True, slots=True)
class ObsProfile:
    """A folder to write: its name, and the text of every file in it. `repr` shows neither key nor files."""

    folder: str
    files: tuple[tuple[str, str], ...]

    def __repr__(self) -> str:
        return f"ObsProfile({self.folder!r})"


def obs_profile(form: IngestForm, *, with_key: bool) -> ObsProfile:
    """The profile of a form that was found usable. Without the key, OBS asks for it (RTMP, SRT), or the
    stream's name is missing in the server (WHIP)."""
    title = f"NanoSecure {form.name if with_key else form.protocol.name}"
    files = (
        ("basic.ini", _basic(title, form)),
        ("service.json", _json(_service(form, with_key=with_key))),
        ("streamEncoder.json", _json(_ENCODER)),
    )
    return ObsProfile(re.sub(r"[^A-Za-z0-9_-]+", "_", title)[:80], files)


def _service(form: IngestForm, *, with_key: bool) -> dict[str, object]:
    if form.protocol is Protocol.WHIP:
        known = form if with_key else replace(form, name="", parameters=())
        server = addresses(known).joined
        return {"type": "whip_custom", "settings": {"service": "WHIP", "server": server, "bearer_token": ""}}
    texts = addresses(form)
    settings: dict[str, object] = {
        "server": texts.server,
        "key": texts.key if with_key else "",
        "use_auth": False,
        "bwtest": False,
    }
    return {"type": "rtmp_custom", "settings": settings}


_ENCODER: dict[str, object] = {
    "rate_control": "CBR",
    "bitrate": VIDEO,
    "keyint_sec": KEYFRAME,
    "preset": "veryfast",
    "profile": "baseline",
    "tune": "zerolatency",
    "bf": 0,
    "x264opts": "b-pyramid=0 scenecut=0",
}


def _basic(title: str, form: IngestForm) -> str:
    audio = "ffmpeg_opus" if form.protocol is Protocol.WHIP else "ffmpeg_aac"
    sections = {
        "General": {"Name": title},
        "Output": {"Mode": "Advanced"},
        "AdvOut": {
            "Encoder": "obs_x264",
            "AudioEncoder": audio,
            "TrackIndex": "1",
            "Track1Bitrate": str(AUDIO),
            "ApplyServiceSettings": "true",
        },
        "Video": {
            "BaseCX": str(WIDTH),
            "BaseCY": str(HEIGHT),
            "OutputCX": str(WIDTH),
            "OutputCY": str(HEIGHT),
            "FPSType": "0",
            "FPSCommon": str(FRAMES),
        },
        "Audio": {"SampleRate": str(SAMPLES), "ChannelSetup": "Stereo"},
    }
    return "\n".join(
        f"[{name}]\n" + "".join(f"{key}={value}\n" for key, value in values.items())
        for name, values in sections.items()
    )


def _json(content: dict[str, object]) -> str:
    return json.dumps(content, indent=4) + "\n"
