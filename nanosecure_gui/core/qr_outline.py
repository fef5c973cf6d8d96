"""A grid of modules as outlines, so that paper shows whole shapes: squares side by side leave hairlines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

Outline = tuple[tuple[int, int], ...]


def outlines(modules: Sequence[Sequence[bool]]) -> tuple[Outline, ...]:
    """The closed outlines of the dark areas, corner by corner in modules from the top left. Filled by the
    odd-even rule they are the grid again."""
    across = _ends(_rows(modules))
    down = {(x, y): (x, end) for (y, x), (end, _) in _ends(_rows(list(zip(*modules, strict=True)))).items()}
    found: list[Outline] = []
    while across:
        corner = begin = next(iter(across))
        corners: list[tuple[int, int]] = []
        while True:
            other = across.pop(corner)
            del across[other]
            corners += (corner, other)
            corner = down[other]
            if corner == begin:
                break
        found.append(tuple(corners))
    return tuple(found)


def spans(shape: Sequence[Outline], side: int) -> Iterator[tuple[int, ...]]:
    """What a row of paper shows, for each of `side` rows of modules: where it changes between white and
    black, beginning with white. The odd-even rule, read along the row."""
    changes: list[list[int]] = [[] for _ in range(side)]
    for corners in shape:
        for (x, top), (_, bottom) in zip(corners[1::2], (*corners[2::2], corners[0]), strict=True):
            for y in range(min(top, bottom), max(top, bottom)):
                changes[y].append(x)
    return (tuple(sorted(row)) for row in changes)


def _rows(modules: Sequence[Sequence[bool]]) -> list[int]:
    """Each row as a number, its first module in the lowest bit."""
    return [int("".join("1" if dark else "0" for dark in reversed(row)) or "0", 2) for row in modules]


def _ends(rows: Sequence[int]) -> dict[tuple[int, int], tuple[int, int]]:
    """Both ends of every straight edge along the rows, each leading to the other."""
    ends: dict[tuple[int, int], tuple[int, int]] = {}
    for y, (above, below) in enumerate(zip((0, *rows), (*rows, 0), strict=True)):
        edges = above ^ below
        turns = edges ^ (edges << 1)
        while turns:
            begin = turns & -turns
            turns ^= begin
            end = turns & -turns
            turns ^= end
            one, other = (begin.bit_length() - 1, y), (end.bit_length() - 1, y)
            ends[one], ends[other] = other, one
    return ends
