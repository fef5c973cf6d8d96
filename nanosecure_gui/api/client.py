"""All services of one organisation, ready to be asked."""

from __future__ import annotations

from datetime import timedelta

from nanosecure_gui.core.organisations import Credential, ServiceAddresses

from .bintu import Bintu
from .guardian import Guardian
from .sts import LegacyTokens
from .token_service import TokenService
from .transport import Transport


class ServiceClient:
    """Bundles the services for one organisation's addresses and credential.

    Cheap to make: the transport, which holds the connections, is shared by all organisations.
    """

    def __init__(
        self, addresses: ServiceAddresses, credential: Credential | None, transport: Transport
    ) -> None:
        self._addresses = addresses
        self._credential = credential
        self._transport = transport
        self.tokens = TokenService(transport, addresses, credential)
        self.bintu = Bintu(transport, addresses, credential)
        self.guardian = Guardian(transport, addresses, credential)
        self.legacy = LegacyTokens(transport, addresses, credential)

    @property
    def clock_offset(self) -> timedelta | None:
        """The token service's clock minus ours, or Bintu's while the former has not answered yet."""
        offset = self._transport.clock_offset(self._addresses.token)
        return self._transport.clock_offset(self._addresses.bintu) if offset is None else offset

    def over(self, transport: Transport) -> ServiceClient:
        """The same services and credential, asked by another way."""
        return ServiceClient(self._addresses, self._credential, transport)

    async def aclose(self) -> None:
        """Closes the transport, after the requests on the wire have ended."""
        await self._transport.aclose()
