"""A secret of any length in a store whose entries are short, so that dying half-way loses nothing.

A secret is one entry, `NanoSecure <id>`. One that is too long for that lies in parts, in one of two
generations, and the entry only names these: `parts <generation> <count>`. A new long secret goes into the
other generation, then the entry is changed, then the old parts go. Whenever the program dies, the entry
leads to a whole secret, and the next write sweeps what was left over. Every part has a service name of its
own, because Windows' backend moves entries about when two of them share one.
"""

from __future__ import annotations

import re
from typing import Final, Protocol

LONGEST_ENTRY: Final = 1_200  # ASCII characters; Windows holds 2,560 bytes of UTF-16
_PARTS: Final = re.compile(r"parts ([01]) ([0-9]{1,4})")
_GENERATIONS: Final = (0, 1)


class Entries(Protocol):
    """Short texts by service name."""

    def get(self, service: str) -> str | None:
        """The text of an entry, or `None` if there is none."""

    def put(self, service: str, value: str) -> None:
        """Makes or replaces an entry."""

    def drop(self, service: str) -> None:
        """Removes an entry that exists."""


class IncompleteSecret(Exception):
    """Parts of the secret are missing."""


def read_secret(entries: Entries, organisation_id: str) -> str | None:
    """The secret, or `None` if there is none. Raises `IncompleteSecret`."""
    head = entries.get(_entry(organisation_id))
    if head is None or not (named := _PARTS.fullmatch(head)):
        return head
    generation, count = int(named[1]), int(named[2])
    parts = []
    for number in range(count):
        part = entries.get(_part(organisation_id, generation, number))
        if part is None:
            raise IncompleteSecret
        parts.append(part)
    return "".join(parts)


def write_secret(entries: Entries, organisation_id: str, secret: str) -> None:
    """Puts `secret` in place of the one that is there."""
    old = _PARTS.fullmatch(entries.get(_entry(organisation_id)) or "")
    if len(secret) <= LONGEST_ENTRY and not _PARTS.fullmatch(secret):
        entries.put(_entry(organisation_id), secret)
        _sweep(entries, organisation_id, *_GENERATIONS)
        return
    fresh = 1 - int(old[1]) if old else 0
    _sweep(entries, organisation_id, fresh)
    parts = [secret[start : start + LONGEST_ENTRY] for start in range(0, len(secret), LONGEST_ENTRY)]
    for number, part in enumerate(parts):
        entries.put(_part(organisation_id, fresh, number), part)
    entries.put(_entry(organisation_id), f"parts {fresh} {len(parts)}")
    _sweep(entries, organisation_id, 1 - fresh)


def remove_secret(entries: Entries, organisation_id: str) -> None:
    """Removes the secret and all that is left of earlier ones; nothing happens if there is none."""
    if entries.get(_entry(organisation_id)) is not None:
        entries.drop(_entry(organisation_id))
    _sweep(entries, organisation_id, *_GENERATIONS)


def _entry(organisation_id: str) -> str:
    return f"NanoSecure {organisation_id}"


def _part(organisation_id: str, generation: int, number: int) -> str:
    return f"NanoSecure {organisation_id} part {generation}.{number}"


def _sweep(entries: Entries, organisation_id: str, *generations: int) -> None:
    """Deletes the parts of generations, the last one first, so that none is left beyond a gap."""
    for generation in generations:
        services: list[str] = []
        while entries.get(service := _part(organisation_id, generation, len(services))) is not None:
            services.append(service)
        for service in reversed(services):
            entries.drop(service)
