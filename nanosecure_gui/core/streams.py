"""Streams and stream groups as the Bintu API lists them (vendor-api sections 4.2 to 4.4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class StreamState(StrEnum):
    """The states the list can be filtered by; others are kept as `OTHER`."""

    LIVE = "live"
    CREATED = "created"
    ENDED = "ended"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Stream:
    """One entry of the stream list.

    `id` is a UUID; `group` the id of its group (for an adaptive stream, the id of the passthrough stream);
    `name` the `XXXXX-YYYYY` that players and encoders use, empty if the answer did not hold one; `label` a
    human name (the first tag, where there is one).
    """

    id: str
    group: str
    name: str
    state: StreamState
    tags: tuple[str, ...] = ()
    created: datetime | None = None
    ingest_url: str = ""
    renditions: tuple[Rendition, ...] = ()

    @property
    def label(self) -> str:
        """What a person would call it."""
        return self.tags[0] if self.tags else self.name or self.id


@dataclass(frozen=True, slots=True)
class Rendition:
    """One quality of a group: its own stream name, picture size in pixels, bitrate in kbit/s, frames a
    second; 0 where unknown."""

    name: str
    label: str = ""
    width: int = 0
    height: int = 0
    bitrate: int = 0
    fps: float = 0.0


@dataclass(frozen=True, slots=True)
class OrganisationFacts:
    """What `GET /organisation` told; empty where its answer (whose shape is not documented) did not say."""

    hash: str = ""
    name: str = ""
    webhook: str = ""
    secure: bool | None = None
