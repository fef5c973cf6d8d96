"""The token service: create, verify and revoke playback tokens (vendor-api section 1)."""

from __future__ import annotations

from nanosecure_gui.core.errors import NoCredential, NotAuthorised
from nanosecure_gui.core.organisations import Credential, ServiceAddresses
from nanosecure_gui.core.tokens import TokenRequest

from .answers import Verification, read_created, read_revoked, read_verified
from .protocol import create_call, revoke_call, verify_call
from .transport import Transport


class TokenService:
    """The token service as one organisation's credential sees it; without one it can only verify."""

    def __init__(
        self, transport: Transport, addresses: ServiceAddresses, credential: Credential | None
    ) -> None:
        self._transport = transport
        self._addresses = addresses
        self._credential = credential

    async def create(self, request: TokenRequest) -> str:
        """A new playback token. Raises `MayHaveArrived` if one may exist that did not come back."""
        answer = await self._transport.send(create_call(self._addresses, self._held(), request))
        return read_created(answer)

    async def verify(self, token: str) -> Verification:
        """Whether the service holds a token for valid. Asks without a credential, as documented, and again
        with it should the service want one (vendor-api section 12, 5)."""
        answer = await self._transport.send(verify_call(self._addresses, token))
        try:
            return read_verified(answer)
        except NotAuthorised:
            if self._credential is None:
                raise
        return read_verified(
            await self._transport.send(verify_call(self._addresses, token, self._credential))
        )

    async def revoke(self, token: str) -> None:
        """Revokes a token for good; returns only if the service confirmed it."""
        read_revoked(await self._transport.send(revoke_call(self._addresses, self._held(), token)))

    def _held(self) -> Credential:
        if self._credential is None:
            raise NoCredential
        return self._credential
