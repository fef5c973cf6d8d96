"""app.cutting and app.reissuing: one token at hand is cut off whatever the ledger can do, or replaced."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from nanosecure_gui.app.cutting import Cutting
from nanosecure_gui.app.ledger import LedgerState
from nanosecure_gui.app.notices import Notice, Notices
from nanosecure_gui.app.reissuing import same_again
from nanosecure_gui.core.errors import InvalidInput, NotAllowed, Rejected, UserError
from nanosecure_gui.core.ledger_records import Stored
from nanosecure_gui.core.roles import Action
from nanosecure_gui.core.wording import text
from nanosecure_gui.store.database import LedgerUnwritable

from .ledger_desk import HOUR, NOW, ORGANISATION, SECOND, add, ledger_in, row, token
from .revoking_desk import FAULT, FakeService, RevokingDesk, desk_in, rejected, run

HERE = SimpleNamespace(organisation=SimpleNamespace(id=ORGANISATION))


@dataclass
class At:
    """The Inspect tab of a desk."""

    desk: RevokingDesk
    told: list[Notice] = field(default_factory=list)
    taught: list[Action] = field(default_factory=list)

    def now(self) -> datetime:
        return self.desk.now

    async def cut(self, number: int, reason: str = "shared link") -> None:
        notices = Notices()
        notices.observe(show=lambda _place, notice: self.told.append(notice) if notice else None)
        desk = self.desk
        session = cast(Any, SimpleNamespace(now=self.now, view=HERE, not_allowed=self.taught.append))
        clients = cast(Any, desk.service)
        cutting = Cutting(session, desk.keeper, clients, desk.revoking, desk.known, notices)
        await cutting.cut(token(number).token, ORGANISATION, reason, "Inspect")


def test_a_token_from_elsewhere_gets_an_entry_and_is_revoked(tmp_path: Path) -> None:
    async def act() -> None:
        async with desk_in(tmp_path) as desk:
            at = At(desk)
            await at.cut(1)
            assert (await desk.row(1)).stored is Stored.REVOKED
            assert "Revoked" in str(at.told[-1].text)
            known = desk.known.of(token(1).token)
            assert known is not None
            assert known.reason == "shared link"
            with pytest.raises(InvalidInput, match="revoked already"):
                await at.cut(1)

    run(act())


def test_a_role_that_may_not_revoke_is_learnt(tmp_path: Path) -> None:
    async def act() -> None:
        refusal = NotAllowed(text("The role may not."), status=403)
        async with desk_in(tmp_path, FakeService(lambda _token: refusal)) as desk:
            at = At(desk)
            with pytest.raises(NotAllowed):
                await at.cut(1)
            assert at.taught == [Action.REVOKE_TOKENS]

    run(act())


def test_what_does_not_work_now_is_said_to_go_on(tmp_path: Path) -> None:
    async def act() -> None:
        async with desk_in(tmp_path, FakeService(lambda _token: FAULT)) as desk:
            at = At(desk)
            await at.cut(1)
            assert "Not in force yet" in str(at.told[-1].text)
            await desk.until_postponed(1)
            desk.service.problem = lambda _token: None
            await at.cut(1)  # pressed again: at once, not in some minutes
            assert (await desk.row(1)).stored is Stored.REVOKED

    run(act())


def test_a_last_word_is_raised(tmp_path: Path) -> None:
    async def act() -> None:
        async with desk_in(tmp_path, FakeService(lambda _token: rejected(2011))) as desk:
            with pytest.raises(Rejected):
                await At(desk).cut(1)
            assert (await desk.row(1)).stored is Stored.REVOKE_REFUSED

    run(act())


@pytest.mark.parametrize("name", ["add_token", "queue"])
def test_a_full_disk_keeps_nobody_inside(tmp_path: Path, name: str) -> None:
    async def act() -> None:
        def fail(*_arguments: object, **_named: object) -> None:
            raise LedgerUnwritable(text("The disk is full."))

        async with desk_in(tmp_path) as desk:
            await desk.keeper.read(
                lambda ledger: (
                    vars(ledger.queue).update(request=fail)
                    if name == "queue"
                    else vars(ledger).update(add_token=fail)
                )
            )
            at = At(desk)
            await at.cut(1)
            assert desk.service.revoked == [token(1).token]
            assert "disk is full" in str(at.told[-1].advice)

    run(act())


def test_without_a_ledger_access_is_cut_all_the_same(tmp_path: Path) -> None:
    async def act() -> None:
        async with desk_in(tmp_path, opened=False) as desk:
            desk.keeper.stay_shut(UserError(text("No key.")), LedgerState.SHUT)
            at = At(desk)
            await at.cut(1)
            assert desk.service.revoked == [token(1).token]
            assert "No key" in str(at.told[-1].advice)

    run(act())


def test_the_same_again_has_the_same_limits_and_the_rest_of_the_time(tmp_path: Path) -> None:
    with ledger_in(tmp_path) as ledger:
        (entry,) = add(ledger, token(1, domain="watch.example.com", ip="203.0.113.7"))
        old = row(ledger, entry)
    assert old.allowed.expires is not None
    request = same_again(old, NOW + SECOND)
    assert (request.expires, request.user) == (old.allowed.expires, old.allowed.user)
    assert (request.domain, request.addresses) == ("watch.example.com", ("203.0.113.7",))
    with pytest.raises(InvalidInput, match="no time left"):
        same_again(old, old.allowed.expires + HOUR)
