"""A grid of modules as outlines, so that paper shows whole shapes: squares side by side leave hairlines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

_APART: Final = 255  # between outlines; a corner lies at 177 at most, and a thousand cards are kept at once


def outlines(modules: Sequence[Sequence[bool]]) -> bytes:
    """The closed outlines of the dark areas of a square grid, to be taken apart by `corners`. Filled by the
    odd-even rule they are the grid again."""
    stride = len(modules) + 1  # a corner is one number: x + y * stride
    across = _ends(modules, 1, stride)
    down = _ends(list(zip(*modules, strict=True)), stride, 1)
    found = bytearray()
    while across:
        begin = corner = next(iter(across))
        turns: list[int] = []
        while True:
            other = across.pop(corner)
            del across[other]
            turns += (corner, other)
            corner = down[other]
            if corner == begin:
                break
        if found:
            found.append(_APART)
        for each in turns:
            found += bytes((each % stride, each // stride))
    return bytes(found)


def corners(shape: bytes) -> Iterator[tuple[tuple[int, int], ...]]:
    """Each outline, corner by corner in modules from the top left, the first edge running along a row."""
    for outline in shape.split(bytes((_APART,))) if shape else ():
        yield tuple(zip(outline[::2], outline[1::2], strict=True))


def spans(shape: bytes, side: int) -> Iterator[tuple[int, ...]]:
    """What a row of paper shows, for each of `side` rows of modules: where it changes between white and
    black, beginning with white. The odd-even rule, read along the row."""
    changes: list[list[int]] = [[] for _ in range(side)]
    for outline in corners(shape):
        for (x, top), (_, bottom) in zip(outline[1::2], (*outline[2::2], outline[0]), strict=True):
            for y in range(min(top, bottom), max(top, bottom)):
                changes[y].append(x)
    return (tuple(sorted(row)) for row in changes)


def _ends(lines: Sequence[Sequence[bool]], step: int, stride: int) -> dict[int, int]:
    """Both ends of every straight edge along the lines, each leading to the other. A corner is `step` times
    its place in the line plus `stride` times the line's."""
    ends: dict[int, int] = {}
    above = 0
    for y in range(len(lines) + 1):
        below = int(bytes(lines[y])[::-1].translate(_DIGITS), 2) if y < len(lines) else 0
        edges, above = above ^ below, below
        turns = edges ^ (edges << 1)
        start = y * stride
        while turns:
            begin = turns & -turns
            turns ^= begin
            end = turns & -turns
            turns ^= end
            one, other = start + (begin.bit_length() - 1) * step, start + (end.bit_length() - 1) * step
            ends[one], ends[other] = other, one
    return ends


_DIGITS = bytes.maketrans(b"\0\1", b"01")
