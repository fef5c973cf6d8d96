"""A desk to create tokens at: the real presenters, over a token service that mints them as documented."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any, cast

from PySide6.QtWidgets import QApplication

from nanosecure_gui.app.create_view import Created
from nanosecure_gui.app.inspecting import Inspecting
from nanosecure_gui.app.issuing import Issuing
from nanosecure_gui.app.ledger_opening import OpeningView
from nanosecure_gui.app.legacy import Legacy
from nanosecure_gui.app.locking import LockView
from nanosecure_gui.app.notices import Notice, Notices
from nanosecure_gui.app.presenter import Presenter
from nanosecure_gui.app.revocations_known import RevocationsKnown
from nanosecure_gui.app.revocations_view import RevocationsView
from nanosecure_gui.app.worker import Worker
from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.glance import Glance
from nanosecure_gui.core.organisations import Organisation
from nanosecure_gui.core.tokens import TokenRequest
from nanosecure_gui.training.mint import Mint
from nanosecure_gui.training.playback_rules import playback_claims
from nanosecure_gui.ui.desk_window import DeskWindow
from nanosecure_gui.ui.presenters import Presenters
from nanosecure_gui.ui.voice import Venue
from tests.fake_desk import HARBOUR, NOW, FakeDesk, FakeScope
from tests.fake_ledger import FakeCutting, FakeIssuer, FakeKeeper, shut_ledger

GROUP = "1dec3bbc-758b-4879-a202-000000000001"
Claims = dict[str, object]


@dataclass
class FakeTokens:
    """The token service. `failure` is raised instead of an answer; `twist` changes what it grants."""

    failure: UserError | None = None
    twist: Callable[[Claims], Claims] = lambda claims: claims
    asked: list[TokenRequest] = field(default_factory=list)
    issued: list[str] = field(default_factory=list)
    revoked: list[str] = field(default_factory=list)
    mint: Mint = field(default_factory=lambda: Mint("fake desk"))

    async def create(self, request: TokenRequest) -> str:
        """A token as it was asked for."""
        self.asked.append(request)
        if self.failure is not None:
            raise self.failure
        now = int(NOW.timestamp())
        claims = playback_claims(request.body(), now=now, organisation_id="o", organisation_hash="Hb7Qe")
        token = self.mint.sign(self.twist(claims))
        self.issued.append(token)
        return token

    async def revoke(self, token: str) -> None:
        """As the service does."""
        if self.failure is not None:
            raise self.failure
        self.revoked.append(token)


class IssuingDesk(FakeDesk):
    """The presenters behind the Create tab."""

    def __init__(self, *organisations: Organisation) -> None:
        self.tokens = FakeTokens()
        self.told: list[Notice] = []
        organisations = organisations or (HARBOUR,)
        super().__init__(*organisations, active=organisations[0].id)
        vars(self.service)["tokens"] = self.tokens
        self.notices = Notices()
        self.notices.observe(show=lambda _place, notice: self.told.append(notice) if notice else None)
        self.create_scope = FakeScope("Create")
        self.known = RevocationsKnown()
        self.issuer = FakeIssuer()
        self.cutting = FakeCutting(self.session, self.known, self.notices)
        self.legacy = Legacy(self.session, cast(Any, FakeKeeper()), self.create_scope)
        self.issuing = Issuing(
            self.session,
            self.streams,
            self.preferences,
            self.notices,
            self.create_scope,
            cast(Any, self.disk),
            self.known,
            cast(Any, self.issuer),
            cast(Any, self.cutting),
        )

    @property
    def created(self) -> Created:
        """The token that is shown."""
        assert self.issuing.view.created is not None
        return self.issuing.view.created

    def window(self, application: QApplication, venue: Venue) -> DeskWindow:
        """The whole window on these presenters."""
        inspecting = Inspecting(
            self.session,
            self.notices,
            FakeScope("Inspect"),
            Worker("reading"),
            cast(Any, None),
            self.known,
            cast(Any, self.cutting),
            self.streams,
            shut_ledger(),
        )
        presenters = Presenters(
            self.preferences,
            self.session,
            self.streams,
            self.organisations,
            self.issuing,
            inspecting,
            cast(Any, Presenter(RevocationsView(now=NOW))),
            cast(Any, Presenter(OpeningView())),
            cast(Any, None),
            cast(Any, None),
            cast(Any, None),
            cast(Any, None),
            self.notices,
            cast(Any, Presenter(LockView())),
            "/data",
            legacy=lambda: self.legacy,
            parting=cast(Any, SimpleNamespace(concern=lambda: None)),
        )
        window = DeskWindow(application, Glance(), training=False)
        for _step in window.furnish(presenters, venue):
            pass
        return window
