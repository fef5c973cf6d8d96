"""The streams of the practice organisation, in the JSON shape of vendor-api section 4.3."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from string import ascii_letters, digits
from uuid import UUID

ORGANISATION_NAME = "Harbour Events"
ORGANISATION_HASH = "Hb7Qe"
HOW_MANY = 120
LISTED_STATES = ("live", "created", "ended", "locked", "deleted", "all")
_NEWEST = 24  # made within the last half day; the rest is spread over five weeks
_PLACES = (
    "Main hall",
    "Stage B",
    "Press room",
    "Backstage cam",
    "Sign language",
    "Harbour stage",
    "Opening keynote",
    "Crane cam",
    "Quay 4 panorama",
    "Panel room 1",
    "Panel room 2",
    "Workshop loft",
    "Café corner",
    "Award ceremony",
    "Sponsor lounge",
    "Drone shot",
    "Audience wide",
    "Interview desk",
    "Night concert",
    "Acoustic set",
    "Boat parade",
    "Lighthouse cam",
    "Children's stage",
    "Podium close-up",
    "Translation French",
    "Translation German",
    "Overflow hall",
    "Green room",
    "Closing session",
    "Fireworks",
)
_USES = ("Rehearsal", "Encoder test", "Backup feed", "Commentary", "Side camera", "Doors")
_LADDER = ((1920, 1080, 4500), (1280, 720, 2200), (852, 480, 800), (640, 360, 400))
_SECURE = "bintu-h5live-secure.nanocosmos.de:443/h5live"


@dataclass(frozen=True, slots=True)
class _Rendition:
    id: str
    name: str
    width: int
    height: int
    bitrate: int

    def playout(self, index: int) -> dict[str, object]:
        label = "Passthrough" if index == 0 else f"{self.width}x{self.height}"
        return {
            "id": self.id,
            "index": index,
            "label": label,
            "tags": [label],
            "rtmp": {"url": "rtmp://bintu-splay.nanocosmos.de/splay", "streamname": self.name},
            "server": {
                "websocket": f"wss://{_SECURE}/authstream/stream.mp4",
                "hls": f"https://{_SECURE}/authhttp/playlist.m3u8",
                "progressive": f"https://{_SECURE}/authhttp/stream.mp4",
            },
            "info": {"width": self.width, "height": self.height, "bitrate": self.bitrate, "fps": 25},
            "processing": [],
        }


class World:
    """The streams, newest first. The same `seed` gives the same streams; only their times follow `start`."""

    def __init__(self, start: datetime, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 - plausible names, no secret
        self._names: set[str] = set()
        self.organisation_id = self._uuid()
        self.streams: list[dict[str, object]] = []
        self._by_id: dict[str, dict[str, object]] = {}
        self._group_of: dict[str, str] = {}
        for index, age in enumerate(self._ages()):
            self._add(index, start - age)

    def select(
        self, *, quantity: int, tags: Sequence[str] = (), state: str = "all"
    ) -> list[dict[str, object]]:
        """The newest `quantity` streams that have all of `tags` and are in `state`."""
        found: list[dict[str, object]] = []
        for stream in self.streams:
            if len(found) == quantity:
                break
            own = stream["tags"]
            if state in ("all", stream["state"]) and isinstance(own, list) and set(tags) <= set(own):
                found.append(stream)
        return found

    def find(self, stream_id: str) -> dict[str, object] | None:
        """A stream by its id; a rendition of a group has an id of its own and is found too."""
        return self._by_id.get(stream_id.lower())

    def group(self, stream_id: str) -> dict[str, object] | None:
        """The group that a stream id belongs to."""
        return self._by_id.get(self._group_of.get(stream_id.lower(), ""))

    def _ages(self) -> list[timedelta]:
        fresh = sorted(self._random.uniform(0.2, 12) for _ in range(_NEWEST))
        older = sorted(self._random.uniform(13, 35 * 24) for _ in range(HOW_MANY - _NEWEST))
        return [timedelta(hours=age) for age in fresh + older]

    def _add(self, index: int, created: datetime) -> None:
        adaptive = index % 4 == 0
        ladder = _LADDER[self._random.randint(0, 1) :] if adaptive else _LADDER[1:2]
        renditions = [_Rendition(self._uuid(), self._name(), *size) for size in ladder]
        facts: dict[str, object] = {
            "streamgroup": renditions[0].id,
            "state": self._state(index),
            "type": "low-latency",
            "created_at": created.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        }
        whole = self._stream(renditions, 0, facts, self._tags(index, adaptive))
        self.streams.append(whole)
        for position, rendition in enumerate(renditions):
            self._group_of[rendition.id] = renditions[0].id
            self._by_id[rendition.id] = (
                whole
                if position == 0
                else self._stream([rendition], position, facts, [f"{rendition.width}x{rendition.height}"])
            )

    def _stream(
        self, renditions: Sequence[_Rendition], first: int, facts: dict[str, object], tags: Sequence[str]
    ) -> dict[str, object]:
        host = "bintu-vtrans.nanocosmos.de/live"
        if len(renditions) == 1:
            host = "bintu-stream.nanocosmos.de:1935/live"
        return {
            "id": renditions[0].id,
            **facts,
            "tags": [*tags],
            "ingest": {"rtmp": {"url": f"rtmp://{host}", "streamname": renditions[0].name}},
            "playout": {
                "h5live": [r.playout(first + index) for index, r in enumerate(renditions)],
                "rtmp": [
                    {"url": "rtmp://bintu-play.nanocosmos.de/play", "streamname": r.name} for r in renditions
                ],
                "hls": [],
                "web": [],
            },
        }

    def _state(self, index: int) -> str:
        if index < _NEWEST:
            return "created" if index % 5 == 3 else "live"
        return "created" if self._random.random() < 0.3 else "ended"

    def _tags(self, index: int, adaptive: bool) -> list[str]:
        day = f"Day {1 + index // 12}"
        if adaptive:
            return [_PLACES[index // 4], day, "ABR"]
        use = self._random.choice(_USES)
        return [] if index % 11 == 5 else [f"{use} {index}", day]

    def _uuid(self) -> str:
        return str(UUID(int=self._random.getrandbits(128), version=4))

    def _name(self) -> str:
        while True:
            name = f"{ORGANISATION_HASH}-{''.join(self._random.choices(ascii_letters + digits, k=5))}"
            if name not in self._names:
                self._names.add(name)
                return name
