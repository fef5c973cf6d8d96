"""app.reissuing: the same again for the rest of the time, and the old one stays until the new one is here."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from nanosecure_gui.app.reissuing import same_again
from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.ledger_records import Allowed, LedgerRow, Source, Stored
from nanosecure_gui.core.tokens import StreamNames
from nanosecure_gui.store.ledger import Ledger

from .ledger_desk import GROUP_REQUEST, HOUR, MINUTE, NOW, ORGANISATION, ending, token
from .revocations_desk import RevocationsDesk, issued, tab_in
from .revoking_desk import OFFLINE, run


async def the_only(desk: RevocationsDesk) -> LedgerRow:
    desk.tab.open()
    await desk.listed(1)
    return desk.view.window.rows[0]


def a_row(**allowed: Any) -> LedgerRow:
    limits = Allowed(StreamNames(("nNCCf-ZexY6",)), expires=NOW + HOUR, user="viewer-17")
    return LedgerRow(
        1,
        ORGANISATION,
        Source.CREATED,
        Stored.ISSUED,
        replace(limits, **allowed),
        NOW - HOUR,
    )


def test_the_same_limits_for_the_time_that_is_left() -> None:
    row = a_row(
        not_before=NOW - MINUTE,
        addresses=("192.0.2.7",),
        domain="watch.example.com",
        tag="hall",
        revocable=None,
    )
    request = same_again(row, NOW)
    assert (request.target, request.expires, request.not_before) == (row.allowed.target, NOW + HOUR, None)
    assert (request.addresses, request.domain) == (("192.0.2.7",), "watch.example.com")
    assert (request.user, request.tag) == ("viewer-17", "hall")
    assert request.revocable
    later = same_again(a_row(not_before=NOW + MINUTE, revocable=False, force_disconnect=False), NOW)
    assert (later.not_before, later.revocable, later.force_disconnect) == (NOW + MINUTE, False, False)


@pytest.mark.parametrize("limits", [{"target": None}, {"expires": None}, {"expires": NOW}])
def test_what_is_over_or_not_known_is_not_made_anew(limits: dict[str, object]) -> None:
    with pytest.raises(InvalidInput):
        same_again(a_row(**limits), NOW)


def test_the_new_one_is_on_record_in_its_list_before_the_old_one_goes(tmp_path: Path) -> None:
    def on_a_list(ledger: Ledger) -> None:
        (entry,) = ledger.record_intents_to_create(
            [GROUP_REQUEST], organisation_id=ORGANISATION, by="kim", now=NOW, list_id="gala"
        )
        ledger.record_created(entry, token(1, user="Zoë", groupid=GROUP_REQUEST.target.id), NOW)  # type: ignore[union-attr]

    async def act() -> None:
        async with tab_in(tmp_path) as desk:
            await desk.have(on_a_list)
            old = await the_only(desk)
            desk.tab.reissue(0)
            await desk.until(
                lambda: [row.stored for row in desk.view.window.rows] == [Stored.ISSUED, Stored.REVOKED]
            )
            new, gone = desk.view.window.rows
            assert (new.list_id, new.allowed.user, new.allowed.target) == ("gala", "Zoë", old.allowed.target)
            assert new.allowed.expires == old.allowed.expires
            assert gone.revocation is not None
            assert gone.revocation.reason == "reissued"
            assert desk.said == ["Reissued for Zoë. The old token is being revoked."]

    run(act())


def test_without_a_new_one_the_old_one_stays(tmp_path: Path) -> None:
    async def act() -> None:
        async with tab_in(tmp_path) as desk:
            await desk.have(issued(token(1)))
            await the_only(desk)
            desk.mint.refusal = OFFLINE
            desk.tab.reissue(0)
            await desk.until(lambda: str(OFFLINE.text) in desk.said and desk.view.working is None)
            await desk.until(lambda: Stored.REFUSED in {row.stored for row in desk.view.window.rows})
            assert desk.view.window.rows[1].stored is Stored.ISSUED
            assert desk.mint.asked == []

    run(act())


def test_one_that_cannot_be_revoked_is_said_to_end_by_itself(tmp_path: Path) -> None:
    async def act() -> None:
        async with tab_in(tmp_path) as desk:
            await desk.have(issued(ending(1, NOW + HOUR, revocable=False, user="crew")))
            await the_only(desk)
            desk.tab.reissue(0)
            await desk.listed(2)
            await desk.until(lambda: bool(desk.said))
            assert "it ends by itself" in desk.said[0]
            assert desk.mint.asked == []

    run(act())


def test_a_new_one_that_is_not_on_record_is_shown_and_the_old_one_stays(tmp_path: Path) -> None:
    async def act() -> None:
        async with tab_in(tmp_path) as desk:
            await desk.have(issued(token(1)))
            await the_only(desk)

            def full(*_arguments: object) -> None:
                raise InvalidInput(OFFLINE.text)

            await desk.desk.keeper.read(lambda ledger: setattr(ledger, "record_created", full))
            desk.tab.reissue(0)
            await desk.until(lambda: desk.view.working is None and bool(desk.said))
            assert len(desk.shown) == 1, "nothing else will ever show it again"
            assert desk.said[0].startswith("This token could not be recorded")
            assert desk.mint.asked == []

    run(act())
