"""Guardian: keep viewers out by address, network or embedding domain (vendor-api section 5)."""

from __future__ import annotations

from typing import Final

from nanosecure_gui.core.errors import NoCredential
from nanosecure_gui.core.organisations import Credential, ServiceAddresses

from .answers import read_rule_taken
from .protocol import Operation, block_call, referrer_call
from .transport import Transport

SPELLINGS: Final = ("referer", "referrer")  # of the path (C6), the likelier one first


class Guardian:
    """Guardian as one organisation's credential sees it. What it takes it does not name again: there is no
    documented list and no removal."""

    def __init__(
        self, transport: Transport, addresses: ServiceAddresses, credential: Credential | None
    ) -> None:
        self._transport = transport
        self._addresses = addresses
        self._credential = credential

    async def block(self, address: str, tag: str) -> None:
        """Deny an IPv4 address or network for 24 hours; `tag` is the reason. Returns if the service took
        it."""
        call = block_call(self._addresses, self._held(), address, tag)
        read_rule_taken(await self._transport.send(call), Operation.BLOCK)

    async def referrer(self, domain: str, *, deny: bool, info: str = "", spelling: str = SPELLINGS[0]) -> str:
        """Allow or deny an embedding domain (`*`: every page) until it is removed; `info` is the reason.
        Tries the given spelling of the path first, and the other if there is nothing there. Returns the
        spelling that worked."""
        other = next(each for each in SPELLINGS if each != spelling)
        for tried in (spelling, other):
            call = referrer_call(self._addresses, self._held(), domain, deny=deny, info=info, spelling=tried)
            answer = await self._transport.send(call)
            if answer.status != 404:
                break
        read_rule_taken(answer, Operation.REFERRER)
        return tried

    def _held(self) -> Credential:
        if self._credential is None:
            raise NoCredential
        return self._credential
