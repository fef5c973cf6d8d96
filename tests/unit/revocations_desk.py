"""The Revocations tab's presenters over a real ledger and queue, a service in memory, a clock set by hand."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from nanosecure_gui.app.adding import TokenAdding
from nanosecure_gui.app.issuer import Issuer
from nanosecure_gui.app.notices import Notice, Notices
from nanosecure_gui.app.parting import Parting
from nanosecure_gui.app.preferences import Preferences
from nanosecure_gui.app.reissuing import Reissuing
from nanosecure_gui.app.revocations import Revocations
from nanosecure_gui.app.revocations_view import RevocationsView
from nanosecure_gui.app.session import Session
from nanosecure_gui.app.verifying import Verifying
from nanosecure_gui.app.worker import Worker
from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.organisations import Organisation
from nanosecure_gui.core.tokens import StreamGroup, StreamNames, TokenRequest
from nanosecure_gui.store.ledger import Ledger
from nanosecure_gui.store.ledger_opening import open_ledger
from nanosecure_gui.store.settings import Settings
from nanosecure_gui.store.vault import Vault
from tests.fake_desk import FakeDisk, FakeScope, FakeSecrets
from tests.fake_desk import FakeService as FakeBintu

from .ledger_desk import ORGANISATION, RING, issue
from .revoking_desk import FakeService, RevokingDesk, desk_in
from .token_samples import playback_token, seconds

STUDIO = Organisation(ORGANISATION, "Studio")


@dataclass
class Mint(FakeService):
    """It also makes tokens. `refusal` is raised instead."""

    refusal: UserError | None = None
    made: list[TokenRequest] = field(default_factory=list)

    async def create(self, request: TokenRequest) -> str:
        if self.refusal is not None:
            raise self.refusal
        self.made.append(request)
        target = request.target
        return playback_token(
            jti=f"new-{len(self.made)}",
            exp=seconds(request.expires),
            user=request.user,
            tag=request.tag,
            revocable=request.revocable,
            groupid=target.id if isinstance(target, StreamGroup) else None,
            streams=list(target.names) if isinstance(target, StreamNames) else None,
        )


@dataclass
class RevocationsDesk:
    """Everything a test looks at."""

    desk: RevokingDesk
    mint: Mint
    session: Session
    tab: Revocations
    reissuing: Reissuing
    parting: Parting
    told: list[Notice]
    shown: list[str]
    news: asyncio.Event

    @property
    def view(self) -> RevocationsView:
        return self.tab.view

    @property
    def said(self) -> list[str]:
        """What stands in notices, in English."""
        return [str(notice.text) for notice in self.told]

    @property
    def users(self) -> list[str]:
        """Whose tokens are in the window."""
        return [row.allowed.user for row in self.view.window.rows]

    async def until(self, happened: Callable[[], bool]) -> None:
        """Wait for a state of the view, a notice, or a token that is shown."""
        while not happened():
            self.news.clear()
            await self.news.wait()

    async def listed(self, number: int) -> None:
        await self.until(lambda: not self.view.loading and self.view.total == number)

    async def have(self, write: Callable[[Ledger], object]) -> None:
        """Something is recorded, as another tab would do it."""
        await self.desk.keeper.write(write)


@asynccontextmanager
async def tab_in(
    folder: Path, *, started: bool = True, opened: bool = True
) -> AsyncIterator[RevocationsDesk]:
    """`started`: the queue sends what is due. The ledger is asked in two threads, as in the program."""
    mint, told, shown, news = Mint(), list[Notice](), list[str](), asyncio.Event()

    def show_token(token: str) -> None:
        shown.append(token)
        news.set()

    def show_notice(_place: str, notice: Notice | None) -> None:
        told.append(notice) if notice is not None else told.clear()
        news.set()

    async with desk_in(folder, mint, opened=False, started=started) as desk:
        desk.keeper._beside = Worker("overview")
        if opened:
            await open_both(desk)
        notices = Notices()
        notices.observe(show=show_notice)
        scope = desk.tasks.scope("Revocations")
        scope._on_failure = notices.failed
        session = Session(
            STUDIO,
            FakeScope("Session"),
            cast(Any, FakeSecrets({ORGANISATION: "secret"})),
            FakeBintu().connect,
            lambda organisation: organisation,
            lambda _secret: None,
            lambda: desk.now,
        )
        session.activate(STUDIO)
        disk = FakeDisk()
        preferences = Preferences(Settings(), cast(Any, disk), FakeScope("Settings"), cast(Any, disk))
        files, clients = Worker("files"), cast(Any, mint)
        issuer = Issuer(desk.keeper, session)
        reissuing = Reissuing(session, desk.keeper, issuer, clients, desk.revoking, notices, show_token)
        tab = Revocations(
            session,
            desk.keeper,
            desk.revoking,
            reissuing,
            TokenAdding(session, desk.keeper, notices, files),
            Verifying(session, desk.keeper, clients, notices),
            cast(Any, None),
            preferences,
            notices,
            scope,
            show_token,
        )
        tab.observe(lambda _view: news.set())
        parting = Parting(desk.keeper, tab, desk.revoking, notices, scope)
        yield RevocationsDesk(desk, mint, session, tab, reissuing, parting, told, shown, news)


async def open_both(desk: RevokingDesk, *, view_only: bool = False) -> None:
    """The ledger, and the second access to it."""

    def look() -> Any:
        return open_ledger(desk.path, None, desk.now, view_only=True)

    await desk.keeper.open(lambda: open_ledger(desk.path, Vault(RING), desk.now, view_only=view_only), look)


def issued(*tokens: Any) -> Callable[[Ledger], tuple[int, ...]]:
    return lambda ledger: issue(ledger, *tokens)
