"""Which rows of a guest list are shown: a part of it, and what is searched for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, overload

from nanosecure_gui.app.guest_list_view import GuestListView, RowProgress, RowState
from nanosecure_gui.core.guest_people import Guest
from nanosecure_gui.core.guest_rows import Judged, Outcome
from nanosecure_gui.core.ledger_queries import search_words, searchable


@dataclass(frozen=True, slots=True)
class GuestRow:
    """A guest as the table shows one: what stands in the list, the verdict, and how far it has come."""

    guest: Guest
    judged: Judged
    progress: RowProgress

    @property
    def refused(self) -> bool:
        """Whether it has to be mended before it can have a token."""
        return self.progress.state is RowState.REFUSED

    @property
    def held(self) -> bool:
        """Whether it has to be let in before it can have a token."""
        return self.refused and self.judged.held

    @property
    def aimless(self) -> bool:
        """Whether it only waits to be told, as the others do, what may be watched."""
        return self.refused and self.judged.aimless


class Part(StrEnum):
    """A part of the list: by the verdict of the dry run, or by how far its rows have come."""

    ALL = "all"
    ACCEPTED = "accepted"
    CHANGED = "changed"
    REFUSED = "refused"
    HELD = "held back"
    NOT_ISSUED = "not issued"
    LATER = "later"
    QUEUED = "queued"
    ISSUED = "issued"
    FAILED = "failed"
    MAY_EXIST = "may exist"
    REVOKED = "revoked"


VERDICTS: Final = (Part.ACCEPTED, Part.CHANGED, Part.REFUSED)  # always to be seen, also at none
_OUTCOMES: Final[Mapping[Part, Outcome]] = {
    Part.ACCEPTED: Outcome.ACCEPTED,
    Part.CHANGED: Outcome.CHANGED,
    Part.REFUSED: Outcome.REFUSED,
    Part.HELD: Outcome.REFUSED,
}
_STATES: Final[Mapping[Part, frozenset[RowState]]] = {
    Part.NOT_ISSUED: frozenset((RowState.PLANNED,)),
    Part.LATER: frozenset((RowState.LATER,)),
    Part.QUEUED: frozenset((RowState.QUEUED, RowState.SENDING)),
    Part.ISSUED: frozenset((RowState.ISSUED,)),
    Part.FAILED: frozenset((RowState.FAILED,)),
    Part.MAY_EXIST: frozenset((RowState.MAY_EXIST,)),
    Part.REVOKED: frozenset((RowState.REVOKING, RowState.REVOKED)),
}


def part_counts(view: GuestListView) -> dict[Part, int]:
    """How many rows each part has."""
    totals = view.totals
    counts = {
        Part.ALL: totals.guests,
        Part.ACCEPTED: totals.accepted,
        Part.CHANGED: totals.changed,
        Part.REFUSED: totals.refused - totals.held,
        Part.HELD: totals.held,
    }
    for part, states in _STATES.items():
        counts[part] = sum(view.counts.get(state, 0) for state in states)
    return counts


class ShownRows(Sequence[GuestRow]):
    """Rows of a view by their ids, put together when they are asked for."""

    def __init__(self, view: GuestListView, ids: Sequence[int]) -> None:
        self._view, self.ids = view, ids

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, at: int) -> GuestRow: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[GuestRow]: ...
    def __getitem__(self, at: int | slice) -> GuestRow | Sequence[GuestRow]:
        if isinstance(at, slice):
            return ShownRows(self._view, self.ids[at])
        row = self.ids[at]
        return GuestRow(self._view.guest(row), self._view.judged(row), self._view.rows[row])

    def __iter__(self) -> Iterator[GuestRow]:
        return (self[at] for at in range(len(self.ids)))


class Finder:
    """Finds the rows of a part that hold all words searched for. What it has looked through once it keeps,
    for every letter typed searches again."""

    def __init__(self) -> None:
        self._looked_through: list[tuple[Judged, str]] = []

    def find(self, view: GuestListView, part: Part, typed: str) -> Sequence[int]:
        """The ids of the rows, in the order of the list."""
        if view.guests is None:
            return ()
        found: Sequence[int] = range(len(view.rows))
        judged = view.guests.judged
        if part in _OUTCOMES:
            outcome, held = _OUTCOMES[part], part is Part.HELD
            found = [row for row in found if judged[row].outcome is outcome and judged[row].held is held]
        elif part in _STATES:
            states = _STATES[part]
            found = [row for row in found if view.rows[row].state in states]
        words = search_words(typed)
        if not words:
            return found
        self._look_through(view)
        texts = self._looked_through
        return [row for row in found if all(word in texts[row][1] for word in words)]

    def _look_through(self, view: GuestListView) -> None:
        assert view.guests is not None
        known = self._looked_through
        if len(known) != len(view.guests.judged):
            known = []
        self._looked_through = [
            known[row] if known and known[row][0] is judged else (judged, _words_of(view, judged))
            for row, judged in enumerate(view.guests.judged)
        ]


def _words_of(view: GuestListView, judged: Judged) -> str:
    cells = " ".join(filter(None, view.guest(judged.id).cells))
    return searchable(f"{judged.user} {judged.name} {judged.email} {cells} {judged.number}")
