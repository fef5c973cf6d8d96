"""A desk to inspect tokens at: the real presenter on a real event loop, with a service made up here."""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast

from nanosecure_gui.api.answers import Verification
from nanosecure_gui.app.inspecting import Inspecting, InspectView
from nanosecure_gui.app.notices import Notice, Notices
from nanosecure_gui.app.qr_codes import GreyPicture
from nanosecure_gui.app.revocations_known import RevocationsKnown
from nanosecure_gui.app.session import Session
from nanosecure_gui.app.streams import Streams
from nanosecure_gui.app.tasks import Tasks
from nanosecure_gui.app.worker import Worker
from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.organisations import Credential, CredentialKind, Organisation, Role
from nanosecure_gui.core.streams import OrganisationFacts
from nanosecure_gui.core.wording import text
from tests.fake_ledger import FakeCutting, shut_ledger

NOW = datetime(2026, 11, 21, 19, 42, 7, tzinfo=UTC)
GROUP = "1c0ffee0-7a51-4f0e-9c55-3a3b0e6f2b10"
HEADER = {"alg": "EdDSA", "kid": "nano_x25519", "typ": "JWT"}


def seconds(away: timedelta) -> int:
    """An instant `away` from `NOW` as a claim."""
    return int((NOW + away).timestamp())


CLAIMS: Mapping[str, object] = {
    "aud": "splay",
    "domain": "watch.harbour.example",
    "exp": seconds(timedelta(hours=1, minutes=12)),
    "forceDisconnect": True,
    "iat": seconds(timedelta(minutes=-48)),
    "iss": "nanocosmos",
    "jti": "Zrvvdve0-41c7",
    "nbf": seconds(timedelta(minutes=-48)),
    "revocable": True,
    "streams": ["q7Rtz-00021", "q7Rtz-00022", "q7Rtz-00023"],
    "sub": "q7Rtz",
    "tag": "table 7",
    "user": "guest-17",
}


def jwt(header: Mapping[str, object] = HEADER, without: str = "", **changes: object) -> str:
    """A token with `CLAIMS`, changed; its signature is well formed and worth nothing."""
    claims = {name: value for name, value in {**CLAIMS, **changes}.items() if name != without}
    return signed(header, claims)


def signed(header: Mapping[str, object], claims: Mapping[str, object]) -> str:
    """Any token at all."""
    return ".".join((_part(header), _part(claims), _base64(bytes(range(64)))))


def _part(members: Mapping[str, object]) -> str:
    return _base64(json.dumps(members, separators=(",", ":")).encode())


def _base64(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


@dataclass
class Service:
    """Answers like the token service: what it holds for valid is revoked in it, or fails as told to."""

    role: Role = Role.USER
    failure: UserError | None = None
    revoked: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)

    async def verify(self, token: str) -> Verification:
        """As the service does."""
        self.asked.append(token)
        if self.failure is not None:
            raise self.failure
        return Verification(False, "Token is revoked", 2013) if token in self.revoked else Verification(True)

    async def revoke(self, token: str) -> None:
        """As the service does."""
        if self.failure is not None:
            raise self.failure
        self.revoked.add(token)

    async def check_credential(self) -> Any:
        """Who the credential is."""
        return SimpleNamespace(role=self.role, organisation=OrganisationFacts())


class Desk:
    """Everything the Inspect tab needs, and its own event loop."""

    def __init__(self, service: Service | None = None) -> None:
        self.service = service or Service()
        self.now = NOW
        self.shown: list[Notice] = []
        self.crashes: list[BaseException] = []
        self.loop = asyncio.new_event_loop()
        self.notices = Notices()
        self.notices.observe(show=self._show, crash=self.crashes.append)
        self.tasks = Tasks(self.notices.failed)
        self.worker = Worker("inspect")
        self.known = RevocationsKnown()
        self.session = Session(
            Organisation("harbour", "Harbour Events"),
            self.tasks.scope("Session"),
            cast(Any, None),
            self._connect,
            lambda organisation: organisation,
            lambda _secret: None,
            clock=lambda: self.now,
        )
        self.presenter = Inspecting(
            self.session,
            self.notices,
            self.tasks.scope("Inspect"),
            self.worker,
            lambda: self.decode_picture,
            self.known,
            cast(Any, FakeCutting(self.session, self.known, self.notices)),
            Streams(self.session, self.tasks.scope("Create")),
            shut_ledger(),
        )
        self.tasks.open(self.loop)
        self.sign_in("harbour")

    @property
    def view(self) -> InspectView:
        """What the tab shows."""
        return self.presenter.view

    @property
    def notice(self) -> Notice | None:
        """The notice that stands there, if any."""
        return self.shown[-1] if self.shown else None

    def sign_in(self, organisation: str) -> None:
        """Make an organisation the active one."""
        credential = Credential(CredentialKind.BINTU_TOKEN, "secret")
        self.session.activate(Organisation(organisation, organisation.capitalize()), credential)
        self.settle()

    def settle(self) -> None:
        """Let everything that was started come to its end."""
        self.loop.run_until_complete(self._settled())

    def close(self) -> None:
        """End it all."""
        self.loop.run_until_complete(self.tasks.close())
        self.worker.close()
        self.loop.close()

    @staticmethod
    def decode_picture(content: bytes) -> GreyPicture:
        """A picture whose pixels are what follows its head: `\\x89PNG`, width and height in a byte each."""
        if len(content) < 6 + content[4] * content[5]:
            raise UserError(text("This is not a picture that can be read."))
        return GreyPicture(content[4], content[5], content[6:])

    def _connect(self, _organisation: Organisation, _credential: Credential) -> Any:
        return SimpleNamespace(tokens=self.service, bintu=self.service, clock_offset=None)

    def _show(self, _place: str, notice: Notice | None) -> None:
        self.shown = [notice] if notice is not None else []

    async def _settled(self) -> None:
        while others := asyncio.all_tasks() - {asyncio.current_task()}:
            await asyncio.wait(others)
