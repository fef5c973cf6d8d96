"""The legacy service: signed-URL tokens for players older than 4.18.0 (vendor-api section 2)."""

from __future__ import annotations

from nanosecure_gui.core.errors import InvalidInput, NoCredential
from nanosecure_gui.core.legacy import LegacyRequest, StreamSecret, as_signed
from nanosecure_gui.core.organisations import Credential, CredentialKind, ServiceAddresses
from nanosecure_gui.core.roles import Action, Powers
from nanosecure_gui.core.sts import StsToken

from .answers import read_registered, read_signed
from .protocol import register_stream_call, sign_legacy_call
from .transport import Transport


class LegacyTokens:
    """The legacy service as one organisation's API key sees it; it knows no other credential."""

    def __init__(
        self, transport: Transport, addresses: ServiceAddresses, credential: Credential | None
    ) -> None:
        self._transport = transport
        self._addresses = addresses
        self._credential = credential

    async def sign(self, request: LegacyRequest) -> StsToken:
        """A legacy token for `request`. Raises `InvalidInput` without an API key, before anything is sent."""
        call = sign_legacy_call(self._addresses, self._key(), request)
        return as_signed(request, read_signed(await self._transport.send(call)))

    async def register(self, secret: StreamSecret) -> None:
        """Registers a stream's secret, as the oldest documents want it. Raises `Rejected` with the status 404
        where the service has no such step any more."""
        read_registered(
            await self._transport.send(register_stream_call(self._addresses, self._key(), secret))
        )

    def _key(self) -> Credential:
        if self._credential is None:
            raise NoCredential
        if self._credential.kind is not CredentialKind.API_KEY:
            why = Powers(kind=self._credential.kind).obstacle(Action.SIGN_LEGACY)
            assert why is not None
            raise InvalidInput(why)
        return self._credential
