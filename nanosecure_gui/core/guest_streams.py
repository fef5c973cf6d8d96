"""Which stream or group a cell means: by id, by name, or by what people call it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from .drafts import TargetKind
from .errors import InvalidInput
from .names import UUID, group_id, stream_names
from .streams import Stream
from .tokens import StreamGroup, Target
from .wording import text

_LISTED: Final = re.compile(r"[,;]")


@dataclass(frozen=True, slots=True)
class Meant:
    """A target for the Create form, and whether that is something else than what was written."""

    kind: TargetKind
    value: str
    otherwise: bool = False


@dataclass(frozen=True, slots=True)
class StreamBook:
    """The streams a desk knows, by everything they are called. `complete` says that there are no others."""

    groups: Mapping[str, str] = field(default_factory=dict)  # id of a stream or group -> id of the group
    names: Mapping[str, str] = field(default_factory=dict)  # name in any case -> name
    called: Mapping[str, frozenset[Meant]] = field(default_factory=dict)
    labelled: Mapping[str, StreamGroup] = field(default_factory=dict)  # by the group's id
    complete: bool = False

    @classmethod
    def of(cls, streams: Iterable[Stream], *, complete: bool = True) -> StreamBook:
        """A book of the listed streams; an empty list is never complete."""
        groups: dict[str, str] = {}
        names: dict[str, str] = {}
        called: defaultdict[str, set[Meant]] = defaultdict(set)
        everyone = tuple(streams)
        for stream in everyone:
            groups[stream.id.lower()] = (stream.group or stream.id).lower()
            if stream.group:
                groups[stream.group.lower()] = stream.group.lower()
            for name in (stream.name, *(rendition.name for rendition in stream.renditions)):
                if name:
                    names[name.casefold()] = name
            meant = (
                Meant(TargetKind.GROUP, stream.group.lower())
                if stream.group
                else Meant(TargetKind.NAMES, stream.name)
            )
            for tag in stream.tags:
                if meant.value:
                    called[" ".join(tag.split()).casefold()].add(meant)
        everything = {key: frozenset(each) for key, each in called.items()}
        return cls(groups, names, everything, _labelled(everyone), complete and bool(groups))

    def find(self, typed: str) -> Meant:
        """What `typed` means. Raises `InvalidInput` for a stream that is not known, where all are, and for a
        word that several groups share."""
        if UUID.fullmatch(typed):
            return self._group(group_id(typed))
        called = self.called.get(typed.casefold())
        if called is not None:
            if len(called) > 1:
                sentence = text(
                    "{n} streams are called {typed}: give the id.", n=len(called), typed=typed[:40]
                )
                raise InvalidInput(sentence)
            return next(iter(called))
        found = stream_names(typed)
        meant = tuple(dict.fromkeys(self.names.get(name.casefold(), name) for name in found))
        unknown = [name for name in meant if name.casefold() not in self.names]
        if unknown and self.complete:
            name = self._unknown_part(typed, frozenset(unknown))
            if name.casefold() in self.called:
                sentence = text("{name} is a group: it cannot be listed with other streams.", name=name[:40])
                raise InvalidInput(sentence)
            raise InvalidInput(text("{name} is not among the streams of this organisation.", name=name[:40]))
        return Meant(TargetKind.NAMES, ", ".join(meant), otherwise=meant != found)

    def _unknown_part(self, typed: str, unknown: frozenset[str]) -> str:
        """What is not known, as it was written: people call a stream by several words."""
        parts = [" ".join(part.split()) for part in _LISTED.split(typed)]
        strange = [part for part in parts if unknown.intersection(part.split())]
        last = next((part for part in strange if part.casefold() not in self.called), strange[0])
        words = last.split()
        known = [word for word in words if word not in unknown]
        return next(word for word in words if word in unknown) if known else last

    def named(self, target: Target) -> Target:
        """The target with what people call it."""
        return self.labelled.get(target.id, target) if isinstance(target, StreamGroup) else target

    def _group(self, typed: str) -> Meant:
        group = self.groups.get(typed)
        if group is None and self.complete:
            raise InvalidInput(text("{id} is not among the streams of this organisation.", id=typed))
        return Meant(TargetKind.GROUP, group or typed, otherwise=group not in (None, typed))


def _labelled(streams: Iterable[Stream]) -> dict[str, StreamGroup]:
    """Groups by their id, called as the stream whose group it is, else as the first of its streams."""
    found: dict[str, StreamGroup] = {}
    for stream in streams:
        group = stream.group.lower()
        if group and (group not in found or stream.id.lower() == group):
            found[group] = StreamGroup(group, stream.label)
    return found
