"""What keeps the Guardian tab from sending: no organisation, a role that may not, a shut ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nanosecure_gui.core.roles import Action
from nanosecure_gui.core.wording import Text, text

from .ledger import LedgerState
from .session import CredentialState

if TYPE_CHECKING:
    from .ledger import LedgerKeeper
    from .session import Session


class GuardingLimits:
    """Each asked anew: roles and ledger change."""

    def __init__(self, session: Session, ledger: LedgerKeeper) -> None:
        self._session = session
        self._ledger = ledger

    def to_send(self) -> Text | None:
        """Why this desk cannot send any rule, or `None`."""
        session, ledger = self._session.view, self._ledger.view
        if (nobody := self._nobody()) is not None:
            return nobody
        if (forbidden := session.powers.obstacle(Action.GUARD)) is not None:
            return forbidden
        if ledger.state is LedgerState.OPENING:
            return text("The ledger is being opened: rules are sent on record only.")
        return ledger.problem or text("The ledger is only shown here.") if ledger.read_only else None

    def to_cut(self) -> Text | None:
        """Why neither half of *Cut this viewer* could work, or `None`: one half will do if need be, without a
        ledger or without Guardian."""
        powers = self._session.view.powers
        revoking, guarding = powers.obstacle(Action.REVOKE_TOKENS), powers.obstacle(Action.GUARD)
        return self._nobody() or (revoking if guarding is not None else None)

    @property
    def ledger_is_shut(self) -> bool:
        """Whether no rules can be read at all."""
        return self._ledger.view.state in (LedgerState.LOCKED, LedgerState.SHUT)

    def _nobody(self) -> Text | None:
        session = self._session.view
        if not session.organisation.id:
            return text("No organisation yet: open Organisations and add one.")
        if session.credential is CredentialState.MISSING:
            return text("No credential: open Organisations and enter one.")
        return None
