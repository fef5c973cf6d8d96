"""The vendor's recommended encoder settings (vendor-api sections 7.3 to 7.5: the platform's entry in OBS, and
the page on live encoding)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from .ingest_hosts import Protocol
from .wording import Text, text

WIDTH: Final = 1_280
HEIGHT: Final = 720
FRAMES: Final = 30  # a second; 25 is as good, 60 is not
KEYFRAME: Final = 2  # seconds
VIDEO: Final = 2_500  # kbit/s, our middle for 720p; the platform's limit is below
MOST_VIDEO: Final = 5_000  # kbit/s
AUDIO: Final = 128  # kbit/s
MOST_AUDIO: Final = 192  # kbit/s
SAMPLES: Final = 48_000  # Hz


@dataclass(frozen=True, slots=True)
class Setting:
    """One recommendation: what, and which value with its unit."""

    name: Text
    value: Text


def recommended(protocol: Protocol) -> tuple[Setting, ...]:
    """The settings to stand beside every encoder."""
    whip = protocol is Protocol.WHIP
    return (
        Setting(text("Video codec"), text("H.264, profile baseline")),
        Setting(text("Keyframe interval"), text("{n} s", n=KEYFRAME)),
        Setting(text("B-frames"), text("none (0)")),
        Setting(text("Frame rate"), text("25 or 30 fps, not 60")),
        Setting(text("Picture"), text("1280x720, not scaled up")),
        Setting(text("Video bitrate"), text("at most {n} kbit/s, constant", n=MOST_VIDEO)),
        Setting(text("Audio codec"), text("Opus") if whip else text("AAC-LC, one track")),
        Setting(text("Audio bitrate"), text("at most {n} kbit/s", n=MOST_AUDIO)),
    )
