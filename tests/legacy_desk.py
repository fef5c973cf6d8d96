"""A desk to create legacy tokens at: the real presenter, over a service that signs them as documented."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, cast

from nanosecure_gui.app.legacy import Legacy
from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.legacy import LegacyRequest, StreamSecret, as_signed
from nanosecure_gui.core.organisations import CredentialKind, Organisation
from nanosecure_gui.core.sts import StsToken
from nanosecure_gui.training.secure_rules import secure_token
from tests.fake_desk import HARBOUR, NOW, FakeDesk, FakeScope
from tests.fake_ledger import FakeKeeper

WITH_KEY = replace(HARBOUR, credential_kind=CredentialKind.API_KEY)
STREAM = "Hb7Qe-AbCdE"


@dataclass
class FakeLegacyService:
    """Signs; `failure` is raised instead, `options` replaces what it says it signed."""

    failure: UserError | None = None
    options: str = ""
    asked: list[LegacyRequest] = field(default_factory=list)
    registered: list[StreamSecret] = field(default_factory=list)

    async def sign(self, request: LegacyRequest) -> StsToken:
        self.asked.append(request)
        if self.failure is not None:
            raise self.failure
        now = int(NOW.timestamp())
        answer = secure_token(request.body(), now=now, organisation_hash="Hb7Qe", key=b"k")
        security = cast(Any, answer)["h5live"]["security"]
        return as_signed(request, StsToken(**security | {"options": self.options or security["options"]}))

    async def register(self, secret: StreamSecret) -> None:
        self.registered.append(secret)
        if self.failure is not None:
            raise self.failure


class LegacyDesk(FakeDesk):
    """The presenter behind the Legacy player dialog."""

    def __init__(self, organisation: Organisation = WITH_KEY) -> None:
        super().__init__(organisation, active=organisation.id)
        self.signing = FakeLegacyService()
        vars(self.service)["legacy"] = self.signing
        self.keeper = FakeKeeper()
        self.legacy_scope = FakeScope("Create")
        self.legacy = Legacy(self.session, cast(Any, self.keeper), self.legacy_scope)
        self.legacy.open(STREAM)
