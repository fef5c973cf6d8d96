"""The streams of the organisation, listed once and narrowed as the operator types."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.streams import Stream, StreamState
from nanosecure_gui.core.wording import Text

from .presenter import Presenter

if TYPE_CHECKING:
    from .session import Session
    from .tasks import TaskScope

MOST_LISTED: Final = 500  # newest first; the vendor documents no paging (vendor-api section 4.2)


@dataclass(frozen=True, slots=True)
class StreamsView:
    """The list as it stands: all streams, those shown, and the filter that chose them."""

    all: tuple[Stream, ...] = ()
    shown: tuple[Stream, ...] = ()
    search: str = ""
    state: StreamState | None = None
    tag: str = ""
    loading: bool = False
    loaded: bool = False
    failure: Text | None = None
    advice: Text | None = None

    @property
    def tags(self) -> tuple[str, ...]:
        """Every tag in use, in alphabetical order."""
        return tuple(sorted({tag for stream in self.all for tag in stream.tags}, key=str.casefold))

    @property
    def truncated(self) -> bool:
        """Whether the service may have more streams than it was asked for."""
        return len(self.all) >= MOST_LISTED

    @property
    def group_sizes(self) -> dict[str, int]:
        """How many renditions each group has, by its id: as its leading stream tells, or as are listed."""
        sizes = Counter(stream.group for stream in self.all if stream.group)
        for stream in self.all:
            if stream.group:
                sizes[stream.group] = max(sizes[stream.group], len(stream.renditions))
        return dict(sizes)

    def group_of(self, chosen: Sequence[Stream]) -> str:
        """The id of the group that `chosen` stands for, empty if there is none: one of its streams, or all
        that are listed. Some of them only are not the group."""
        groups = {stream.group for stream in chosen}
        if len(groups) != 1:
            return ""
        group = groups.pop()
        members = sum(stream.group == group for stream in self.all)
        return group if len(chosen) in (1, members) else ""


class Streams(Presenter[StreamsView]):
    """Loads the stream list of the active organisation and filters it here."""

    def __init__(self, session: Session, scope: TaskScope) -> None:
        super().__init__(StreamsView())
        self._session = session
        self._scope = scope
        self._organisation = session.view.organisation.id
        session.observe(lambda view: self._follow(view.organisation.id))

    def load(self) -> None:
        """Ask the service for the list, keeping what is shown until it answers."""
        self.show(replace(self.view, loading=True, failure=None, advice=None))
        self._scope.start(self._load(), key="streams")

    def load_once(self) -> None:
        """`load`, unless the list is there or on its way."""
        if not self.view.loaded and not self.view.loading:
            self.load()

    def narrow(self, search: str = "", state: StreamState | None = None, tag: str = "") -> None:
        """Show only streams in `state`, with `tag`, whose label, name, id or tags contain every word of
        `search` (any case)."""
        self._filtered(replace(self.view, search=search, state=state, tag=tag))

    def _follow(self, organisation: str) -> None:
        if organisation != self._organisation:
            self._organisation = organisation
            self.show(StreamsView())

    def _filtered(self, view: StreamsView) -> None:
        words = view.search.casefold().split()
        shown = tuple(
            stream
            for stream in view.all
            if (view.state is None or stream.state is view.state)
            and (not view.tag or view.tag in stream.tags)
            and _mentions(stream, words)
        )
        self.show(replace(view, shown=shown))

    async def _load(self) -> None:
        asked_for = self._session.view.organisation.id
        try:
            with self._session.continued(self.load):
                client = await self._session.ready_client()
                streams = await client.bintu.streams(quantity=MOST_LISTED)
        except UserError as problem:
            if asked_for != self._organisation:
                return  # nobody waits for that list any more
            self.show(replace(self.view, loading=False, failure=problem.text, advice=problem.advice))
            raise
        if asked_for == self._organisation:
            self._filtered(replace(self.view, all=streams, loading=False, loaded=True))


def _mentions(stream: Stream, words: list[str]) -> bool:
    text = " ".join((stream.name, stream.id, stream.group, *stream.tags)).casefold()
    return all(word in text for word in words)
