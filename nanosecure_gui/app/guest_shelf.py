"""The way of a guest list to the disk and back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.guest_rows import Rules
from nanosecure_gui.core.ledger_records import Stored
from nanosecure_gui.core.wording import Text

from .guest_board import GuestBoard
from .guest_keeping import (
    KEPT_UNISSUED,
    PORTION,
    Cover,
    Holders,
    KeptRow,
    covers,
    keep_cover,
    keep_rows,
    read_board,
    read_guest,
)
from .guest_list_view import EarlierList
from .ledger import LedgerState

if TYPE_CHECKING:
    import asyncio

    from nanosecure_gui.core.guest_people import Guest
    from nanosecure_gui.store.guest_lists import GuestCounts
    from nanosecure_gui.store.ledger import Ledger

    from .ledger import LedgerKeeper

_MOST_LOOKED_AT: Final = 30_000  # rows of other lists, which takes a thread about half a second
NOTHING: Final = Cover("", "", "", "", datetime.min.replace(tzinfo=UTC))


class GuestShelf:
    """Writes down what changes in the open list, in portions, and finds earlier ones again."""

    def __init__(self, ledger: LedgerKeeper, now: Callable[[], datetime]) -> None:
        self._ledger = ledger
        self._now = now
        self._written: Cover = NOTHING  # as it is on the disk
        self._lock: asyncio.Lock | None = None
        self.problem: Text | None = None  # why the open list is not kept

    def has_news(self, cover: Cover, board: GuestBoard) -> bool:
        """Whether the list is another one than on the disk."""
        return bool(board.changed) or self._to_write(cover, board) != self._written

    async def keep(self, cover: Cover, board: GuestBoard) -> None:
        """Write down everything that changed. Raises `UserError`; what was not written stays marked."""
        try:
            async with self._alone:
                await self._keep_cover(cover, board)
                while board.changed:
                    await self._keep_some(cover, board)
        except UserError as problem:
            self.problem = problem.text
            raise
        self.problem = None

    async def enter(self, cover: Cover) -> None:
        """Tokens are about to be asked for: the ledger knows the list by name from now on."""
        by, now = self._ledger.who, self._now()
        await self._ledger.write(
            lambda ledger: ledger.record_list(
                cover.id, cover.title, organisation_id=cover.organisation_id, by=by, now=now
            )
        )

    async def reopen(self, list_id: str, rules: Callable[[Cover], Rules]) -> tuple[Cover, GuestBoard] | None:
        """A list that is kept, judged by the rules for its cover; `None` if it is not kept any more."""
        now = self._now()

        def read(ledger: Ledger) -> tuple[Cover, GuestBoard] | None:
            cover = next((each for each in covers(ledger) if each.id == list_id), None)
            return (cover, read_board(ledger, cover, rules(cover), now)) if cover is not None else None

        found = await self._ledger.survey(read)
        if found is not None:
            self._written = self._to_write(*found)
        return found

    async def earlier(self, organisation_id: str) -> tuple[EarlierList, ...]:
        """The lists of an organisation that can be opened again, the newest first."""
        async with self._alone:  # what is being written belongs to them
            pass

        def read(ledger: Ledger) -> tuple[EarlierList, ...]:
            counts = ledger.guests.counts()
            return tuple(
                _listed(each, counts.get(each.id))
                for each in covers(ledger)
                if each.organisation_id == organisation_id
            )

        return await self._ledger.survey(read)

    async def holders(self, organisation_id: str, besides: str) -> tuple[Holders, ...]:
        """Whoever has tokens that hold by the lists of an organisation that are kept, but for the one
        `besides`: the newest list first, and no more than so many rows. Raises `UserError`."""
        if self._ledger.view.state is not LedgerState.READY:
            return ()  # nothing can be issued, either
        now, found, left = self._now(), list[Holders](), _MOST_LOOKED_AT
        for cover in await self._ledger.survey(lambda ledger: covers(ledger, now)):
            if cover.organisation_id == organisation_id and cover.id != besides and left > 0:
                looked_at, guests = await self._holders_of(cover.id, now, left)
                left -= looked_at
                found.append(Holders(cover.title, guests))
        return tuple(each for each in found if each.guests)

    async def _holders_of(self, list_id: str, now: datetime, most: int) -> tuple[int, tuple[Guest, ...]]:
        """Of a list in portions, as others ask the ledger, too: how many rows were looked at, and who."""
        rows = await self._ledger.survey(lambda ledger: ledger.guests.holding(list_id, now))
        found: list[Guest] = []
        looked_at, last, end = 0, -1, max(rows, default=-1)
        while last < end and looked_at < most:
            portion = await self._ledger.survey(partial(_portion, list_id=list_id, after=last))
            if not portion:
                break
            looked_at, last = looked_at + len(portion), portion[-1][0]
            found.extend(guest for row, guest in portion if row in rows and guest is not None)
        return looked_at, tuple(found)

    async def forget(self, list_id: str) -> None:
        """Destroy a list; what was issued for it stays in the ledger."""
        async with self._alone:  # or what is just being written of it would be left behind, for good
            await self._ledger.write(lambda ledger: ledger.guests.forget(list_id), quiet=True)

    async def revoked(self, list_id: str) -> dict[int, Stored]:
        """The entries of a list that are revoked, or are to be."""
        return await self._ledger.survey(lambda ledger: ledger.guests.revoked(list_id))

    @property
    def _alone(self) -> asyncio.Lock:
        import asyncio

        self._lock = self._lock or asyncio.Lock()
        return self._lock

    async def _keep_cover(self, cover: Cover, board: GuestBoard) -> None:
        cover = self._to_write(cover, board)
        if cover == self._written and not board.changed:
            return
        ends = max(_ends(board), self._now() + KEPT_UNISSUED)
        await self._ledger.write(lambda ledger: keep_cover(ledger, cover, ends), quiet=True)
        self._written = cover

    def _to_write(self, cover: Cover, board: GuestBoard) -> Cover:
        template = replace(cover.template.alone, delay=board.delay)
        return replace(cover, template=template, delay=board.delay)

    async def _keep_some(self, cover: Cover, board: GuestBoard) -> None:
        chosen = [board.changed.pop() for _ in range(min(PORTION, len(board.changed)))]
        guests = board.guests
        rows = [
            KeptRow(
                guests.guests[row],
                guests.judged[row] if row in guests.settled else None,
                board.rows[row].reissues,
            )
            for row in chosen
        ]
        try:
            await self._ledger.write(lambda ledger: keep_rows(ledger, cover.id, rows), quiet=True)
        except BaseException:
            board.changed.update(chosen)
            raise


def _portion(ledger: Ledger, *, list_id: str, after: int) -> list[tuple[int, Guest | None]]:
    rows = ledger.guests.rows(list_id, after, PORTION)
    return [(row, read_guest(row, content)) for row, content in rows]


def _ends(board: GuestBoard) -> datetime:
    last = (judged.tokens[-1].request.expires for judged in board.guests.judged if judged.tokens)
    return max(last, default=board.guests.now)


def _listed(cover: Cover, counts: GuestCounts | None) -> EarlierList:
    listed = EarlierList(cover.id, cover.title, cover.made, unfinished=cover.unfinished)
    if counts is None:
        return listed
    return replace(
        listed,
        guests=counts.guests,
        issued=counts.issued,
        failed=counts.failed,
        lost=counts.lost,
        revoked=counts.revoked,
    )
