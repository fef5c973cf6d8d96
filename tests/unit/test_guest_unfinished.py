"""A guest list that was broken off is found again: said at the start, and open when somebody looks."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from nanosecure_gui.app import guest_following
from nanosecure_gui.app.guest_list_view import RowState
from nanosecure_gui.app.guest_reminder import GuestReminder
from nanosecure_gui.app.guest_runs import PLACE

from .guest_desk import DOORS, Clock, GuestDesk, GuestService, guest_desk, guests
from .ledger_desk import HOUR
from .revoking_desk import run

DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guest_following, "PACE", 0.0)


async def reminded(desk: GuestDesk) -> str:
    """What is said at the start."""
    scope = desk.desk.scope
    reminder = GuestReminder(
        desk.keeper, desk.desk.session, desk.desk.preferences, desk.notices, scope, PLACE
    )
    await reminder._look()
    return str(desk.told[-1].text) if desk.told else ""


async def broken_off(folder: Path, clock: Clock) -> None:
    """A desk that ends while a list is being issued."""
    service = GuestService(gate=asyncio.Event())
    async with guest_desk(folder, service, clock=clock) as desk:
        await desk.open(guests(20))
        desk.listing.set_title("Gala")
        desk.listing.issue()
        await desk.on_the_wire(8)
        desk.runs.close()
        assert service.gate is not None
        service.gate.set()
        while desk.runs.run is not None:  # noqa: ASYNC110 - within a few turns of the loop
            await asyncio.sleep(0)


def test_a_list_that_was_broken_off_is_said_opened_and_finished(tmp_path: Path) -> None:
    async def act() -> None:
        clock = Clock()
        await broken_off(tmp_path, clock)
        async with guest_desk(tmp_path, clock=clock) as desk:
            assert await reminded(desk) == "Issuing the tokens of Gala is not finished."
            desk.listing.open()
            view = await desk.until(lambda view: view.is_open and not view.loading and view.can_issue)
            assert (view.title, view.counts[RowState.ISSUED], view.due) == ("Gala", 8, 12)
            assert "Issue tokens goes on" in str(desk.told[-1].advice)
            desk.listing.issue()
            await desk.until(lambda view: view.run is not None)
            await desk.ended()
            assert len(desk.service.asked) == 12
            desk.listing.close_list()
        async with guest_desk(tmp_path, clock=clock) as desk:
            assert await reminded(desk) == ""
            desk.listing.open()
            view = await desk.until(lambda view: bool(view.earlier))
            assert not view.is_open

    run(act())


def test_what_is_cancelled_or_long_over_is_not_said(tmp_path: Path) -> None:
    async def act() -> None:
        clock = Clock()
        await broken_off(tmp_path, clock)
        async with guest_desk(tmp_path, clock=clock) as desk:
            clock.set_forward(2 * DAY)
            assert await reminded(desk) == ""
        async with guest_desk(tmp_path, clock=clock) as desk:
            desk.listing.open()
            await desk.until(lambda view: view.is_open and not view.loading)
            desk.listing.cancel()
            desk.listing.close_list()
        clock.set_forward(-2 * DAY)
        async with guest_desk(tmp_path, clock=clock) as desk:
            assert await reminded(desk) == ""

    run(act())


def test_a_list_whose_tokens_are_to_follow_is_not_left_in_silence(tmp_path: Path) -> None:
    async def act() -> None:
        clock = Clock()
        async with guest_desk(tmp_path, clock=clock) as desk:
            desk.listing.template.set_event(DOORS, DOORS + 40 * HOUR)
            await desk.open(guests(2))
            desk.listing.set_title("Festival")
            desk.listing.issue()
            await desk.until(lambda view: view.run is None and view.counts.get(RowState.ISSUED) == 2)
            desk.listing.open_file(tmp_path / "nothing.csv")
            await desk.until(lambda view: not view.loading)
            assert desk.view.armed is not None  # still open
            await desk.open(guests(1))
            assert str(desk.told[-1].text).startswith("Tokens of Festival are still to follow")
        async with guest_desk(tmp_path, clock=clock) as desk:
            assert "Festival" in await reminded(desk)

    run(act())
