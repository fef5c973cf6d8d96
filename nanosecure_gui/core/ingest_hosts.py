"""Where streams go in: protocols, their ports, the platform's hosts by region, and the applications.

Hosts come from vendor-api sections 7.1 (regions of RTMP), 7.2 (regions of SRT, with other letters), 7.3
(WHIP) and 7.4 (the list inside OBS, the only source of the transcoding hosts by region).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from .wording import Text, text

DOMAIN: Final = ".nanocosmos.de"
WHIP_HOST: Final = "bintu-webrtc.nanocosmos.de"
WHIP_PATH: Final = "/p/webrtc"
GLOBAL: Final = "global"
OWN: Final = "own"  # a host that the service named, or that was pasted


class Protocol(StrEnum):
    """How an encoder sends; the value is also the scheme of its address, except for WHIP."""

    RTMPS = "rtmps"
    RTMP = "rtmp"
    SRT = "srt"
    WHIP = "whip"

    @property
    def port(self) -> int:
        """The platform's port: 1937 for RTMPS since 2023 (contradiction C7 of vendor-api), 5000 for SRT. For
        WHIP, that of the RTMP server which it feeds."""
        return {Protocol.RTMPS: 1937, Protocol.SRT: 5000}.get(self, 1935)

    @property
    def is_rtmp(self) -> bool:
        """Whether server and key follow the rules of RTMP."""
        return self in (Protocol.RTMPS, Protocol.RTMP)


class Application(StrEnum):
    """The two applications of the platform: watch only, or watch and record (a deprecated feature)."""

    LIVE = "live"
    REC = "rec"


@dataclass(frozen=True, slots=True)
class Place:
    """One ingest host to choose. `available`: whether it exists for the protocol it was asked for."""

    key: str
    label: Text
    host: str
    available: bool = True


_RTMP_REGIONS: Final = {
    "eu": text("Europe"),
    "use": text("US East"),
    "usw": text("US West"),
    "ass": text("Asia South"),
    "au": text("Australia"),
}
_SRT_REGIONS: Final = {
    "eu": text("Europe"),
    "us": text("North America"),
    "sa": text("South America"),
    "as": text("Asia"),
}
_RTMP_PLACES: Final = (
    Place(GLOBAL, text("Global"), f"bintu-stream{DOMAIN}"),
    *(Place(key, label, f"bintu-stream-{key}{DOMAIN}") for key, label in _RTMP_REGIONS.items()),
    Place("vtrans", text("Transcoding, global"), f"bintu-vtrans{DOMAIN}"),
    *(
        Place(f"vtrans-{key}", text("Transcoding, {region}", region=label), f"bintu-vtrans-{key}{DOMAIN}")
        for key, label in _RTMP_REGIONS.items()
    ),
)
_SRT_PLACES: Final = (
    Place(GLOBAL, text("Global"), f"bintu-srt{DOMAIN}"),
    *(Place(key, label, f"bintu-srt-{key}{DOMAIN}") for key, label in _SRT_REGIONS.items()),
)
_NEAREST: Final = {  # a region of one protocol -> the nearest of the other
    Protocol.SRT: {"use": "us", "usw": "us", "ass": "as", "eu": "eu"},
    Protocol.RTMP: {"us": "use", "as": "ass", "eu": "eu"},
}
_OTHER_REGION: Final = {
    "eu": "use",
    "use": "usw",
    "usw": "use",
    "ass": "au",
    "au": "ass",
    "us": "eu",
    "sa": "us",
    "as": "eu",
}


def places(protocol: Protocol) -> tuple[Place, ...]:
    """The hosts of a protocol, the recommended one first."""
    if protocol is Protocol.SRT:
        return _SRT_PLACES
    return _RTMP_PLACES if protocol.is_rtmp else _RTMP_PLACES[:1]


def place(protocol: Protocol, key: str) -> Place:
    """The host under `key`. One that only other protocols have comes back as not available, with the global
    host of this one."""
    known = {each.key: each for each in places(protocol)}
    if key in known:
        return known[key]
    labels = {each.key: each.label for each in (*_RTMP_PLACES, *_SRT_PLACES)}
    return Place(key, labels.get(key, text("unknown")), known[GLOBAL].host, available=False)


def place_of(protocol: Protocol, host: str) -> str:
    """The key of the place with this host; `OWN` if the table has none."""
    return next((each.key for each in places(protocol) if each.host == host.lower()), OWN)


def nearest(protocol: Protocol, key: str) -> str:
    """The place of `protocol` that lies nearest to another protocol's place; the global one where none
    is near."""
    family = Protocol.SRT if protocol is Protocol.SRT else Protocol.RTMP
    region = key.removeprefix("vtrans").removeprefix("-")
    near = _NEAREST[family].get(region, GLOBAL)
    return near if place(protocol, near).available else GLOBAL


def other_region(protocol: Protocol, key: str) -> str:
    """A second region, for a backup encoder that must not fail together with the first."""
    prefix = "vtrans-" if key.startswith("vtrans") else ""
    region = key.removeprefix("vtrans").removeprefix("-")
    second = prefix + _OTHER_REGION.get(region, "eu")
    return second if place(protocol, second).available else GLOBAL


def belongs_elsewhere(protocol: Protocol, host: str) -> bool:
    """Whether a host of the platform serves another protocol than this one."""
    if not host.lower().endswith(DOMAIN):
        return False
    serves_srt, serves_whip = "bintu-srt" in host.lower(), "bintu-webrtc" in host.lower()
    if protocol is Protocol.SRT:
        return not serves_srt
    return serves_srt or serves_whip
