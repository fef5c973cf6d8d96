"""Issuing and revoking without a ledger: straight to the service, as the tabs see it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from nanosecure_gui.app.issuer import Issued
from nanosecure_gui.app.ledger import LedgerKeeper, LedgerState, LedgerView
from nanosecure_gui.app.notices import Notices
from nanosecure_gui.app.revocations_known import RevocationsKnown
from nanosecure_gui.app.session import Session
from nanosecure_gui.app.worker import Worker
from nanosecure_gui.core.decoding import decode
from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.legacy import LegacyRequest
from nanosecure_gui.core.sts import StsToken
from nanosecure_gui.core.tokens import TokenRequest
from nanosecure_gui.core.wording import Text, text


class FakeIssuer:
    """Issues at once. `failure` is raised instead of recording, unless the token may go unrecorded."""

    def __init__(self) -> None:
        self.failure: Exception | None = None

    async def issue(
        self, request: TokenRequest, client: Any, organisation_id: str, *, unrecorded: bool = False
    ) -> Issued:
        if self.failure is not None and not unrecorded:
            raise self.failure
        token = await client.tokens.create(request)
        why = text("This token is not in the ledger: copy it now.") if unrecorded else None
        return Issued(token, decode(token), None if unrecorded else 1, why)


class FakeCutting:
    """Revokes at once."""

    def __init__(self, session: Session, known: RevocationsKnown, notices: Notices) -> None:
        self._session = session
        self._known = known
        self._notices = notices

    async def cut(self, token: str, organisation_id: str, reason: str, place: str) -> None:
        client = await self._session.ready_client()
        await client.tokens.revoke(token)
        self._known.remember(token, self._session.now(), reason)
        sentence = text("Revoked. Viewers with this token are being disconnected.")
        self._notices.tell(place, Severity.GOOD, sentence)


def shut_ledger() -> LedgerKeeper:
    """A ledger that could not be opened."""
    keeper = LedgerKeeper(Worker("ledger"), "kim")
    keeper.stay_shut(UserError(text("The ledger could not be opened.")))
    return keeper


class FakeKeeper:
    """A ledger that takes legacy tokens. `failure` is raised instead, `problem` says that it only shows."""

    who = "kim"

    def __init__(self) -> None:
        self.failure: UserError | None = None
        self.problem: Text | None = None
        self.recorded: list[tuple[LegacyRequest, StsToken]] = []

    @property
    def view(self) -> LedgerView:
        if self.problem is not None:
            return LedgerView(LedgerState.VIEWER, self.problem)
        return LedgerView(LedgerState.READY)

    async def ready(self) -> None:
        pass

    async def write(self, do: Callable[[Any], Any]) -> Any:
        if self.failure is not None:
            raise self.failure
        return do(self)

    def record_legacy(self, request: LegacyRequest, token: StsToken, **_named: object) -> int:
        self.recorded.append((request, token))
        return len(self.recorded)
