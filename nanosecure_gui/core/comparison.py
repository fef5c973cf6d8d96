"""Two tokens side by side: only what differs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from .decoding import Decoded
from .inspection import ClaimRow, claim_rows, header_rows
from .wording import Text


class Part(StrEnum):
    """Where a difference is."""

    HEADER = "header"
    CLAIMS = "claims"


@dataclass(frozen=True, slots=True)
class Difference:
    """One header member or claim that two tokens do not share; `None` where a token does not have it."""

    part: Part
    name: str
    label: Text
    left: Text | None
    right: Text | None


def compare(left: Decoded, right: Decoded) -> tuple[Difference, ...]:
    """The differences of two tokens in header and claims; their signatures always differ and say nothing."""
    return (
        *_differences(Part.HEADER, header_rows(left.header or {}), header_rows(right.header or {})),
        *_differences(Part.CLAIMS, claim_rows(left.claims or {}), claim_rows(right.claims or {})),
    )


def _differences(part: Part, left: tuple[ClaimRow, ...], right: tuple[ClaimRow, ...]) -> Iterator[Difference]:
    lefts, rights = _by_name(left), _by_name(right)
    for name in dict.fromkeys((*lefts, *rights)):
        one, other = lefts.get(name), rights.get(name)
        if one is not None and other is not None and one.raw == other.raw:
            continue
        label = one.label if one is not None else rights[name].label
        yield Difference(
            part, name, label, one.value if one is not None else None, other.value if other else None
        )


def _by_name(rows: tuple[ClaimRow, ...]) -> Mapping[str, ClaimRow]:
    return {row.name: row for row in rows}
