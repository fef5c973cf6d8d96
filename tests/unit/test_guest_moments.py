"""The guest list, asked at the wrong moment: nothing unasked is issued or left behind."""

from __future__ import annotations

import asyncio
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from nanosecure_gui.app import guest_following
from nanosecure_gui.app.guest_board import GuestBoard
from nanosecure_gui.app.guest_keeping import PORTION
from nanosecure_gui.app.guest_list_view import RowState
from nanosecure_gui.app.guest_shelf import NOTHING, GuestShelf
from nanosecure_gui.app.handing_out import to_come
from nanosecure_gui.core.guest_headings import Column
from nanosecure_gui.core.guest_people import Guest
from nanosecure_gui.core.guest_rows import Rules
from nanosecure_gui.core.guests import GuestList
from nanosecure_gui.store.database import Database
from tests.fake_desk import NOW

from .guest_desk import DOORS, GuestDesk, GuestService, guest_desk, guests
from .ledger_desk import HOUR
from .revoking_desk import run


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guest_following, "PACE", 0.0)


def kept(desk: GuestDesk, table: str) -> set[str]:
    """The lists of which something lies on the disk."""
    with closing(Database(desk.path, read_only=True)) as database:
        return {row[0] for row in database.all(f"SELECT DISTINCT list_id FROM {table}")}


def test_columns_are_fixed_while_tokens_are_to_follow(tmp_path: Path) -> None:
    async def act() -> None:
        async with guest_desk(tmp_path) as desk:
            desk.listing.template.set_event(NOW + 40 * HOUR, NOW + 42 * HOUR)
            await desk.open(guests(2))
            desk.listing.issue()
            await desk.until(lambda view: view.armed is not None and not view.loading)
            asked_for = desk.view.id
            assert not desk.view.loading
            assert not desk.view.can_map
            desk.listing.map_column(Column.TAG, 1)
            assert desk.view.id == asked_for
            desk.listing.cancel()
            assert desk.view.can_map

    run(act())


def test_a_cancel_holds_before_the_list_is_on_the_disk(tmp_path: Path) -> None:
    async def act() -> None:
        async with guest_desk(tmp_path) as desk:
            desk.listing.template.set_event(DOORS, DOORS + 40 * HOUR)
            await desk.open(guests(2))
            desk.listing.issue()
            desk.listing.cancel()
            await desk.until(lambda view: not view.loading)
            assert desk.states() == [RowState.PLANNED] * 2
            assert desk.service.asked == []
            assert desk.view.armed is None
            desk.listing.issue()
            await desk.until(lambda view: view.run is not None)
            await desk.ended()
            assert len(desk.service.asked) == 2

    run(act())


def test_a_list_that_is_deleted_while_it_is_written_leaves_nobody_behind(tmp_path: Path) -> None:
    async def act() -> None:
        async with guest_desk(tmp_path) as desk:
            rows = (Guest(n, n, (f"guest-{n}", *("",) * (len(Column) - 1))) for n in range(3 * PORTION))
            board = GuestBoard(GuestList.of(rows, Rules(), NOW))
            board.changed.update(range(3 * PORTION))
            shelf = GuestShelf(desk.keeper, lambda: NOW)
            await asyncio.gather(shelf.keep(replace(NOTHING, id="gala"), board), shelf.forget("gala"))
            assert kept(desk, "list_row") == kept(desk, "list_box") == set()

    run(act())


def test_a_list_that_takes_the_place_of_one_that_is_being_written_is_written_too(tmp_path: Path) -> None:
    async def act() -> None:
        async with guest_desk(tmp_path) as desk:
            await desk.open(guests(4 * PORTION))
            view = await desk.open(guests(1))
            while desk.listing._scope.busy("keep"):  # noqa: ASYNC110 - a few turns of the loop
                await asyncio.sleep(0)
            assert view.id in kept(desk, "list_row")

    run(act())


def test_nothing_is_to_follow_for_guests_whose_tokens_are_revoked(tmp_path: Path) -> None:
    async def act() -> None:
        async with guest_desk(tmp_path) as desk:
            desk.listing.template.set_event(DOORS, DOORS + 40 * HOUR)
            await desk.open(guests(2))
            desk.listing.issue()
            await desk.until(lambda view: view.run is not None)
            await desk.ended()
            assert desk.view.armed is not None
            entries = [row.tokens[0].entry for row in desk.view.rows]
            await desk.keeper.write(
                lambda ledger: ledger.queue.request(entries, by="kim", reason="leak", now=desk.clock.now())
            )
            await desk.until(lambda view: view.counts.get(RowState.REVOKING) == 2)
            assert desk.view.armed is None

    run(act())


def test_a_late_guest_waits_for_no_token_that_was_over(tmp_path: Path) -> None:
    async def act() -> None:
        async with guest_desk(tmp_path) as desk:
            desk.listing.template.set_event(DOORS, DOORS + 40 * HOUR)
            await desk.open(guests(1))
            desk.clock.set_forward(30 * HOUR)
            desk.listing.adding.add_text("user;name;email\nnora;Nora;nora@example.com")
            await desk.until(lambda view: len(view.rows) == 2 and not view.loading)
            desk.listing.issue()
            await desk.until(lambda view: view.run is not None)
            await desk.ended()
            nora = desk.listing.handed([1])
            assert [each.planned.stage.number for each in nora] == [2]
            assert to_come(nora, desk.clock.now()) == 0
            assert desk.listing.heading([1]).to_come == 0

    run(act())


def test_nobody_is_added_while_tokens_are_issued_and_that_is_said(tmp_path: Path) -> None:
    service = GuestService()

    async def act() -> None:
        service.gate = asyncio.Event()
        async with guest_desk(tmp_path, service) as desk:
            await desk.open(guests(2))
            desk.listing.set_title("Gala")
            desk.listing.issue()
            await desk.on_the_wire(2)
            assert not desk.listing.adding.add_text("user;name\nnora;Nora")
            assert str(desk.told[-1].text) == "Tokens of Gala are being issued."
            service.gate.set()
            await desk.ended()
            assert desk.listing.adding.add_text("user;name\nnora;Nora")
            await desk.until(lambda view: len(view.rows) == 3)

    run(act())


def test_a_run_goes_on_after_many_rows_were_changed(tmp_path: Path) -> None:
    service, held = GuestService(), range(20, 420)

    async def act() -> None:
        service.gate = gate = asyncio.Event()
        async with guest_desk(tmp_path, service) as desk:
            rows = "".join(f"guest-{n};{'cancelled' if n in held else 'paid'}\n" for n in range(420))
            await desk.open(f"user;status\n{rows}")
            desk.listing.issue()
            await desk.on_the_wire(8)
            desk.listing.let_in(held)
            view = await desk.until(lambda view: bool(view.judged(20).tokens) and not view.loading)
            assert all(view.judged(row).tokens for row in held)
            gate.set()
            await desk.ended()
            assert len(desk.service.issued) == 20

    run(act())


def test_nothing_is_asked_for_while_somebody_works_on_the_rows(tmp_path: Path) -> None:
    """Else the list would be another one each time that the change is worked out."""
    service = GuestService()

    async def act() -> None:
        service.gate = gate = asyncio.Event()
        async with guest_desk(tmp_path, service) as desk:
            await desk.open(guests(20))
            desk.listing.issue()
            await desk.on_the_wire(8)
            under_way = desk.runs.run
            assert under_way is not None
            under_way.rest()
            gate.set()
            await desk.until(lambda view: view.run is not None and view.run.done == 8)
            desk.listing.resume()  # goes on with what an operator holds, not with this
            assert (len(service.asked), desk.run.paused) == (8, False)
            under_way.end_rest()
            await desk.ended()
            assert len(service.asked) == 20

    run(act())
