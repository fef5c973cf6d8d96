"""Bintu: streams, groups, the organisation, and what a credential may do (vendor-api section 4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from nanosecure_gui.core.errors import NoCredential
from nanosecure_gui.core.organisations import Credential, CredentialKind, Role, ServiceAddresses
from nanosecure_gui.core.streams import OrganisationFacts, Stream, StreamState

from .answers import (
    read_allowed,
    read_group,
    read_organisation,
    read_signed_in,
    read_stream,
    read_streams,
    read_webhook_set,
)
from .protocol import (
    group_call,
    organisation_call,
    permission_call,
    set_webhook_call,
    sign_in_call,
    stream_call,
    streams_call,
    users_call,
)
from .transport import Transport


@dataclass(frozen=True, slots=True)
class CredentialCheck:
    """What a credential turned out to be. `clock_offset` is the service's clock minus ours, if it told."""

    organisation: OrganisationFacts
    role: Role
    clock_offset: timedelta | None


class Bintu:
    """Bintu as one organisation's credential sees it."""

    def __init__(
        self, transport: Transport, addresses: ServiceAddresses, credential: Credential | None
    ) -> None:
        self._transport = transport
        self._addresses = addresses
        self._credential = credential

    async def sign_in(self, email: str, password: str) -> str:
        """A Bintu token of the user with these. Needs no credential. Raises `Rejected` if they are wrong,
        `UnexpectedAnswer` if no token came."""
        return read_signed_in(await self._transport.send(sign_in_call(self._addresses, email, password)))

    async def streams(
        self, quantity: int = 50, state: StreamState | None = None, tags: Sequence[str] = ()
    ) -> tuple[Stream, ...]:
        """The newest `quantity` streams, of one state and with the given tags if wanted."""
        call = streams_call(self._addresses, self._held(), quantity=quantity, state=state, tags=tags)
        return read_streams(await self._transport.send(call))

    async def stream(self, stream: str) -> Stream:
        """One stream by its id."""
        return read_stream(await self._transport.send(stream_call(self._addresses, self._held(), stream)))

    async def group(self, stream: str) -> Stream:
        """The group of a stream, as its leading stream with all renditions."""
        return read_group(await self._transport.send(group_call(self._addresses, self._held(), stream)))

    async def organisation(self) -> OrganisationFacts:
        """The organisation that the credential belongs to. Raises `NotAuthorised` if it is not accepted."""
        return read_organisation(await self._transport.send(organisation_call(self._addresses, self._held())))

    async def set_webhook(self, webhook: str) -> None:
        """Set the organisation's webhook, or remove it with an empty address. Raises `NotAllowed` unless the
        credential is an admin's."""
        read_webhook_set(await self._transport.send(set_webhook_call(self._addresses, self._held(), webhook)))

    async def check_credential(self) -> CredentialCheck:
        """Whether the credential works, for whom, and in which role. Raises what `organisation` raises."""
        organisation = await self.organisation()
        role = await self._probe_role()
        return CredentialCheck(organisation, role, self._transport.clock_offset(self._addresses.bintu))

    async def _probe_role(self) -> Role:
        """The role by what it is allowed (section 4.8): users are listed for users and admins, a permission
        is shown to admins only. An API key has an admin's access by nature (section 0.5)."""
        credential = self._held()
        if credential.kind is CredentialKind.API_KEY:
            return Role.ADMIN
        may_list_users = read_allowed(await self._transport.send(users_call(self._addresses, credential)))
        if may_list_users is None:
            return Role.UNKNOWN
        if not may_list_users:
            return Role.READ_ONLY
        call = permission_call(self._addresses, credential, Role.ADMIN.value)
        is_admin = read_allowed(await self._transport.send(call))
        return {True: Role.ADMIN, False: Role.USER, None: Role.UNKNOWN}[is_admin]

    def _held(self) -> Credential:
        if self._credential is None:
            raise NoCredential
        return self._credential
