"""The service client of any organisation of this desk, not only of the active one: what was asked for in its
name goes on when the operator has turned to another."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from nanosecure_gui.core.errors import NoCredential
from nanosecure_gui.core.organisations import Credential, Organisation

if TYPE_CHECKING:
    from nanosecure_gui.api.client import ServiceClient
    from nanosecure_gui.store.secrets import AsyncSecrets

    from .preferences import Preferences
    from .session import Session


class Clients:
    """Finds clients by organisation."""

    def __init__(
        self,
        preferences: Preferences,
        secrets: AsyncSecrets,
        session: Session,
        connect: Callable[[Organisation, Credential], ServiceClient],
        locate: Callable[[Organisation], Organisation],
    ) -> None:
        self._preferences = preferences
        self._secrets = secrets
        self._session = session
        self._connect = connect
        self._locate = locate

    async def of(self, organisation_id: str) -> ServiceClient:
        """The client of an organisation. Raises `NoCredential` if this desk has none for it, `UserError` if
        the keyring does not answer."""
        if self._is_active(organisation_id):
            try:
                return await self._session.ready_client()
            except NoCredential:
                if self._is_active(organisation_id):
                    raise  # else the operator turned to another meanwhile
        organisation = self._preferences.view.organisation_of(organisation_id)
        kept = await self._secrets.get(organisation_id) if organisation is not None else None
        if organisation is None or not kept:
            raise NoCredential
        return self._connect(self._locate(organisation), Credential(organisation.credential_kind, kept))

    def _is_active(self, organisation_id: str) -> bool:
        return organisation_id == self._session.view.organisation.id
