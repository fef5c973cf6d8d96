"""app.guest_sight: what a list says of itself on what is handed out."""

from __future__ import annotations

from pathlib import Path

import pytest

from nanosecure_gui.app import guest_following
from nanosecure_gui.core.errors import MayHaveArrived
from nanosecure_gui.core.wording import text
from tests.fake_desk import HARBOUR

from .guest_desk import DOORS, GuestService, guest_desk, guests
from .ledger_desk import HOUR
from .revoking_desk import rejected, run


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guest_following, "PACE", 0.0)


def test_the_heading_counts_what_did_not_come_and_what_is_still_to_come(tmp_path: Path) -> None:
    service = GuestService()
    troubles = {
        "guest-1": MayHaveArrived(text("The token service did not answer.")),
        "guest-2": rejected(1000),
    }
    service.problem = lambda request: troubles.pop(request.user, None)

    async def act() -> None:
        async with guest_desk(tmp_path, service) as desk:
            desk.listing.template.set_event(DOORS, DOORS + 40 * HOUR)
            await desk.open(guests(5) + "\nguest-4;twice@example.com")
            await desk.until(lambda view: view.can_issue)
            heading = desk.listing.heading()
            assert (heading.organisation, heading.refused, heading.to_come) == (HARBOUR.name, 1, 10)
            desk.listing.issue()
            await desk.until(lambda view: view.run is not None)
            await desk.ended()
            heading = desk.listing.heading()
            assert (heading.failed, heading.lost, heading.to_come) == (1, 1, 3)
            of_two = desk.listing.heading((0, 2))
            assert (of_two.failed, of_two.refused, of_two.lost, of_two.to_come) == (1, 0, 0, 1)

    run(act())
