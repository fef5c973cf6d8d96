"""The guest list that is open: read, its columns told, judged, kept, opened again."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta, tzinfo
from functools import partial
from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.errors import InvalidInput, UserError
from nanosecure_gui.core.guest_columns import Mapping
from nanosecure_gui.core.guest_headings import Column
from nanosecure_gui.core.guest_rows import Rules
from nanosecure_gui.core.guest_streams import StreamBook
from nanosecure_gui.core.sheets import Sheet
from nanosecure_gui.core.wording import Text, text

from .guest_board import GuestBoard, moved
from .guest_keeping import Cover
from .guest_list_view import Template
from .guest_reading import (
    More,
    Read,
    explained,
    mapped,
    read_more,
    read_table,
    rules_of,
    served,
    with_mapping,
)
from .guest_shelf import NOTHING, GuestShelf

if TYPE_CHECKING:
    from nanosecure_gui.core.guests import GuestList
    from nanosecure_gui.core.streams import Stream

    from .ledger import LedgerKeeper
    from .preferences import Preferences
    from .session import Session
    from .tasks import TaskScope
    from .worker import Worker

LONGEST_TITLE: Final = 200
MANY: Final = 300  # rows; judging more of them at once would be felt


class OpenList:
    """What is open, and the work on it that takes a while: in threads, as rows are many.

    Its tasks run in the scope under `load` (another list), `served` (who has a token by others), `judge`
    (other rules) and `keep`.
    """

    def __init__(
        self,
        session: Session,
        preferences: Preferences,
        scope: TaskScope,
        ledger: LedgerKeeper,
        files: Worker,
        zone: Callable[[], tzinfo],
        running: Callable[[], bool],
        leaving: Callable[[], None],
        changed: Callable[[], None],
    ) -> None:
        """`zone` is the venue's; `running` tells whether tokens are being issued; `leaving` is called before
        a list is put away, `changed` when there is something else to see."""
        self._session = session
        self._preferences = preferences
        self._scope = scope
        self._files = files
        self._zone = zone
        self._running = running
        self._leaving = leaving
        self._changed = changed
        self._book = StreamBook()
        self._words: tuple[str, ...] = ()  # what streams are called
        self._rules = Rules(zone=zone())
        self._problem: Text | None = None  # why the template's times cannot be used
        self.shelf = GuestShelf(ledger, session.now)
        self.cover = NOTHING
        self.board: GuestBoard | None = None
        self.sheet: Sheet | None = None
        self.mapping: Mapping | None = None
        self.warning: Text | None = None  # of tokens that its guests have by other lists
        self._read: Callable[[str], Sheet] | None = None
        self._template = Template()

    # --------------------------------------------------------------------------------------------- the rows

    def load(self, read: Callable[[str], Sheet], title: str, source: str) -> None:
        """Open a table in place of what is open. `read` reads the sheet of a name, or the likeliest."""
        self._scope.start(self._load(read, title, source), key="load")

    async def add(self, read: Callable[[], Sheet]) -> More | None:
        """Add the guests of a table to the list that is open: its columns are fixed then. Returns `None` if
        the list was put away meanwhile. Raises `UserError`."""
        board, remembered = self.board, self._preferences.view.guest_columns
        while board is not None and self.board is board:
            base, now = board.guests, self._session.now()
            more = await self._files.run(read_more, read, remembered, self._words, base, board.delay, now)
            if self.board is board and board.guests is base:
                if more.added:
                    board.grown(more.guests)
                    self.sheet = self.mapping = None
                self.keep_soon()
                self.judge()
                self._changed()
                return more
        return None

    def reopen(self, list_id: str) -> None:
        """Open an earlier list."""
        self._scope.start(self._reopen(list_id), key="load")

    def put_away(self) -> None:
        """Nothing is open; what was is kept."""
        board = self.board
        if board is not None:
            self._leaving()
            if self.shelf.has_news(self.cover, board):
                self._scope.start(self._keep_last(self.cover, board), to_end=True)
        self.board = self.sheet = self.mapping = self._read = None
        self.cover, self.warning = NOTHING, None
        self.shelf.problem = None

    def read_sheet(self, name: str) -> None:
        """Read another sheet of the file in place of the one that is open."""
        if self._read is not None:
            self._scope.start(self._read_sheet(name), key="load")

    def remap(self, mapping: Mapping, *, remember: bool) -> None:
        """Read the columns in another way."""
        self.mapping = mapping
        self._changed()
        if remember:
            self._preferences.update(
                lambda kept: replace(kept, guest_columns=with_mapping(kept.guest_columns, mapping))
            )
        self._scope.start(self._map(mapping), key="load")

    def edit(self, rows: Iterable[int], column: Column, value: str | Callable[[str], str]) -> None:
        """Mend a cell of some rows, not of many."""
        if self.board is not None:
            self._edited(self.board, self.board.guests.edited(rows, column, value, self._session.now()))

    async def edit_many(
        self, board: GuestBoard, rows: Iterable[int], column: Column, value: str | Callable[[str], str]
    ) -> None:
        """Mend a cell of more than `MANY` rows of `board`."""
        while True:
            base = board.guests
            edited = await self._files.run(base.edited, rows, column, value, self._session.now())
            if board.guests is base:
                break
        if self.board is board:
            self._edited(board, edited)

    def _edited(self, board: GuestBoard, guests: GuestList) -> None:
        board.judged_again(guests)
        self.keep_soon()
        self._changed()

    def rename(self, title: str) -> None:
        """Give the list another title."""
        self.cover = replace(self.cover, title=" ".join(title.split())[:LONGEST_TITLE])
        self.keep_soon()
        self._changed()

    def set_unfinished(self, on: bool) -> None:
        """Note whether its tokens are being issued, or more of them are to follow."""
        if self.board is not None and self.cover.unfinished is not on:
            self.cover = replace(self.cover, unfinished=on)
            self.keep_soon()

    async def _load(self, read: Callable[[str], Sheet], title: str, source: str) -> None:
        found, now = await self._found(partial(read, ""), timedelta()), self._session.now()
        self.put_away()
        self._read = read
        title = title or f"{now.astimezone(self._zone()):%Y-%m-%d %H:%M}"
        if self._template.delay:
            self.set_template(self._template.as_late_as_it_is)
        self.cover = Cover("", self._session.view.organisation.id, title, source, now, self._template)
        self._lay_out(found)

    async def _read_sheet(self, name: str) -> None:
        assert self._read is not None
        found, earlier = await self._found(partial(self._read, name), self._template.delay), self.cover.id
        before = self.sheet.name if self.sheet is not None else ""
        self.cover = replace(self.cover, title=f"{self.cover.title.removesuffix(f' {before}')} {name}")
        self._lay_out(found)
        await self.shelf.forget(earlier)

    async def _found(self, read: Callable[[], Sheet], delay: timedelta) -> Read:
        remembered, now = self._preferences.view.guest_columns, self._session.now()
        return await self._files.run(read_table, read, remembered, self._words, self._rules, now, delay)

    async def _map(self, mapping: Mapping) -> None:
        assert self.sheet is not None
        now, delay = self._session.now(), self._template.delay
        found = await self._files.run(mapped, self.sheet, mapping, self._rules, now, delay)
        earlier = self.cover.id
        self._lay_out(found)
        await self.shelf.forget(earlier)

    def _lay_out(self, found: Read) -> None:
        """The rows as they were read just now: as a list of its own."""
        self.sheet, self.mapping = found.sheet, found.mapping
        self.cover = replace(self.cover, id=secrets.token_hex(8))
        self.board = found.board
        self.keep_soon()
        self.judge()
        self._look_for_served()
        self._changed()

    def _look_for_served(self) -> None:
        """Whether other lists that are kept have given its guests tokens already."""
        if self.board is not None:
            self._scope.start(self._find_served(self.board), key="served")

    async def _find_served(self, board: GuestBoard) -> None:
        with suppress(UserError):  # whoever issues hears of it
            others = await self.shelf.holders(self.cover.organisation_id, self.cover.id)
            warning = await self._files.run(served, board.guests, others) if others else None
            if self.board is board:
                self.warning = warning
                self._changed()

    async def _reopen(self, list_id: str) -> None:
        found = await self.shelf.reopen(list_id, lambda cover: self._rules_of(cover.template))
        if found is None:
            raise UserError(
                text("This list is not kept any more."), text("What was issued for it stands in Revocations.")
            )
        self.put_away()
        self.cover, self.board = found
        self.set_template(replace(self.cover.template, delay=self.board.delay))
        self._look_for_served()

    # ------------------------------------------------------------------------------------------- the rules

    @property
    def template(self) -> Template:
        """The template as it stands at this moment."""
        return explained(self._template, self._rules, self._problem, self._session.now())

    def set_template(self, template: Template) -> None:
        """Another template: all rows that are not issued are judged by it, unless its times cannot be."""
        self._template = template
        self.cover = replace(self.cover, template=template) if self.board is not None else self.cover
        self._problem = None
        try:
            self._rules = rules_of(template, self._zone(), self._book)
        except InvalidInput as problem:
            self._problem = problem.text
        self.keep_soon()
        self.judge()
        self._changed()

    def streams_changed(self, streams: tuple[Stream, ...], *, complete: bool) -> None:
        """Rows may name these streams; `complete`: and no others."""
        self._book = StreamBook.of(streams, complete=complete)
        self._words = tuple({word for each in streams for word in (each.name, *each.tags) if word})
        self._rules = replace(self._rules, streams=self._book)
        self.judge()

    def judge(self) -> None:
        """Judge by the present rules, unless that is done already, or under way."""
        board = self.board
        if board is not None and board.guests.rules is not self._rules and not self._scope.busy("judge"):
            self._scope.start(self._judge(), key="judge")

    def _rules_of(self, template: Template) -> Rules:
        try:
            return rules_of(template, self._zone(), self._book)
        except InvalidInput:
            return replace(self._rules, draft=template.draft)

    async def _judge(self) -> None:
        while (board := self.board) is not None and board.guests.rules is not self._rules:
            if self._running():
                return  # afterwards
            base = board.guests
            judged = await self._files.run(base.with_rules, self._rules, self._session.now())
            if self.board is board and board.guests is base:  # else it was mended meanwhile: once more
                board.judged_again(judged)
                self._changed()

    # -------------------------------------------------------------------------------------- when it slips

    async def shift(self, board: GuestBoard, delta: timedelta) -> None:
        """Every row of `board` moves for which nothing is asked yet."""
        while True:
            base = board.guests
            shifted = await self._files.run(base.shifted, delta, self._session.now())
            if board.guests is base:
                break
        board.shifted(shifted, delta)
        if self.board is board:
            self._template = replace(self._template, delay=board.delay)
            self.keep_soon()
            self._changed()

    async def reopen_behind(self, board: GuestBoard) -> tuple[tuple[int, ...], int]:
        """The rows that stayed behind are to be issued anew, with the times of now. Returns them, and how
        many cannot be, as they would be over."""
        while True:
            base, behind = board.guests, board.behind
            guests = await self._files.run(moved, base, behind, board.delay, self._session.now())
            if board.guests is base:
                break
        reopened = board.reopen(guests, behind)
        return reopened, len(behind) - len(reopened)

    # ------------------------------------------------------------------------------------------ on the disk

    def keep_soon(self) -> None:
        """Write down what changed."""
        board = self.board
        if board is not None and not self._scope.busy("keep") and self.shelf.has_news(self.cover, board):
            self._scope.start(self._keep(), key="keep")

    async def keep(self) -> None:
        """Write down what changed now. Raises `UserError`."""
        while (board := self.board) is not None:
            cover = self.cover
            await self.shelf.keep(cover, board)
            if self.board is board and self.cover is cover and not board.changed:
                break

    async def _keep_last(self, cover: Cover, board: GuestBoard) -> None:
        with suppress(UserError):
            await self.shelf.keep(cover, board)

    async def _keep(self) -> None:
        with suppress(UserError):  # the shelf says so
            await self.keep()
        self._changed()
