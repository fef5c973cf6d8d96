"""app.issuer: on record before it is asked for and before it is shown, and no entry lies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from nanosecure_gui.app.issuer import CannotRecord, Issuer
from nanosecure_gui.core.errors import MayHaveArrived, NotAllowed, UnexpectedAnswer, UserError
from nanosecure_gui.core.ledger_records import LedgerRow, Stored
from nanosecure_gui.core.roles import Action
from nanosecure_gui.core.tokens import TokenRequest
from nanosecure_gui.core.wording import text
from nanosecure_gui.store.database import LedgerUnwritable

from .ledger_desk import ORGANISATION, REQUEST, row, token
from .revoking_desk import FAULT, OFFLINE, REFUSED, RevokingDesk, busy, desk_in, rejected, run

FULL = LedgerUnwritable(text("The disk is full."))


@dataclass
class Creating:
    """The client: `before` is called when it is asked."""

    answer: str | UserError
    before: Callable[[], None] = lambda: None
    asked: int = 0

    @property
    def tokens(self) -> Creating:
        return self

    async def create(self, request: TokenRequest) -> str:
        self.asked += 1
        self.before()
        if isinstance(self.answer, UserError):
            raise self.answer
        return self.answer


def issuer(desk: RevokingDesk, not_allowed: Callable[[Action], None] = lambda _action: None) -> Issuer:
    here = SimpleNamespace(organisation=SimpleNamespace(id=ORGANISATION))
    session = SimpleNamespace(now=lambda: desk.now, view=here, not_allowed=not_allowed)
    return Issuer(desk.keeper, cast(Any, session))


async def only(desk: RevokingDesk) -> LedgerRow:
    return await desk.keeper.read(lambda ledger: row(ledger, 1))


async def spoil(desk: RevokingDesk, name: str, problem: Exception) -> None:
    def fail(*_arguments: object, **_named: object) -> None:
        raise problem

    await desk.keeper.read(lambda ledger: vars(ledger).update({name: fail}))


def test_a_role_that_may_not_create_is_learnt(tmp_path: Path) -> None:
    async def act() -> None:
        async with desk_in(tmp_path, started=False) as desk:
            taught: list[Action] = []
            refused = Creating(NotAllowed(text("Permission denied"), status=403, code=1003))
            for organisation in (ORGANISATION, "another"):
                with pytest.raises(NotAllowed):
                    await issuer(desk, taught.append).issue(REQUEST, cast(Any, refused), organisation)
            assert taught == [Action.CREATE_TOKENS]  # of the active organisation only

    run(act())


def test_an_issued_token_is_on_record(tmp_path: Path) -> None:
    async def act() -> None:
        async with desk_in(tmp_path, started=False) as desk:
            made = token(1).token
            issued = await issuer(desk).issue(REQUEST, cast(Any, Creating(made)), ORGANISATION)
            assert (issued.token, issued.entry, issued.unrecorded) == (made, 1, None)
            assert (await only(desk)).stored is Stored.ISSUED
            assert await desk.token(1) == made
            assert made not in repr(issued)

    run(act())


@pytest.mark.parametrize(
    ("failure", "stored"),
    [
        (MayHaveArrived(text("No answer.")), Stored.MAY_EXIST),
        (UnexpectedAnswer(text("Not understood.")), Stored.MAY_EXIST),
        (FAULT, Stored.MAY_EXIST),
        (OFFLINE, Stored.REFUSED),
        (REFUSED, Stored.REFUSED),
        (busy(3), Stored.REFUSED),
        (rejected(1000), Stored.REFUSED),
    ],
)
def test_a_failure_is_on_record_as_what_it_means(tmp_path: Path, failure: UserError, stored: Stored) -> None:
    async def act() -> None:
        async with desk_in(tmp_path, started=False) as desk:
            with pytest.raises(type(failure)):
                await issuer(desk).issue(REQUEST, cast(Any, Creating(failure)), ORGANISATION)
            entry = await only(desk)
            assert (entry.stored, str(entry.problem)) == (stored, str(failure.text))

    run(act())


def test_what_cannot_be_recorded_is_not_asked_for_without_a_word(tmp_path: Path) -> None:
    async def act() -> None:
        async with desk_in(tmp_path, started=False) as desk:
            await spoil(desk, "record_intent_to_create", FULL)
            client = Creating(token(1).token)
            with pytest.raises(CannotRecord, match="disk is full"):
                await issuer(desk).issue(REQUEST, cast(Any, client), ORGANISATION)
            assert not client.asked
            issued = await issuer(desk).issue(REQUEST, cast(Any, client), ORGANISATION, unrecorded=True)
            assert issued.entry is None
            assert issued.unrecorded is not None

    run(act())


@pytest.mark.parametrize("problem", [FULL, ValueError("a bug")])
def test_a_token_that_came_is_never_lost(
    tmp_path: Path, problem: Exception, expected_logs: list[str]
) -> None:
    if isinstance(problem, ValueError):
        expected_logs.append("could not be recorded")

    async def act() -> None:
        async with desk_in(tmp_path, started=False) as desk:
            await spoil(desk, "record_created", problem)
            issued = await issuer(desk).issue(REQUEST, cast(Any, Creating(token(1).token)), ORGANISATION)
            assert issued.token == token(1).token
            assert "Copy it now" in str(issued.unrecorded)
            assert (await only(desk)).stored is Stored.CREATING, "the next start says that it may exist"

    run(act())


def test_the_services_failure_is_heard_even_if_it_cannot_be_recorded(
    tmp_path: Path, expected_logs: list[str]
) -> None:
    expected_logs.append("not recorded: LedgerUnwritable")

    async def act() -> None:
        async with desk_in(tmp_path, started=False) as desk:
            await spoil(desk, "record_create_lost", FULL)
            with pytest.raises(MayHaveArrived):
                await issuer(desk).issue(
                    REQUEST, cast(Any, Creating(MayHaveArrived(text("No answer.")))), ORGANISATION
                )

    run(act())
