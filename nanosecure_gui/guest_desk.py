"""The parts of the guest list, put together when it is first opened."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from functools import cached_property
from typing import TYPE_CHECKING, Final

from nanosecure_gui.app.worker import Worker

if TYPE_CHECKING:
    from nanosecure_gui.api.client import ServiceClient
    from nanosecure_gui.api.transport import Transport
    from nanosecure_gui.app.clients import Clients
    from nanosecure_gui.app.guest_list import GuestListing
    from nanosecure_gui.app.guest_papers import GuestPapers
    from nanosecure_gui.app.guest_runs import GuestRuns
    from nanosecure_gui.app.ledger_desk import LedgerDesk
    from nanosecure_gui.app.notices import Notices
    from nanosecure_gui.app.preferences import Preferences
    from nanosecure_gui.app.session import Session
    from nanosecure_gui.app.streams import Streams
    from nanosecure_gui.app.tasks import Tasks
    from nanosecure_gui.core.guest_cards import CardPress
    from nanosecure_gui.core.wording import Speaker

PLACE: Final = "Guest list"
_GRACE: Final = 4.0  # seconds: what is on the wire makes tokens, which are not to be lost


@dataclass(frozen=True, slots=True)
class GuestSurroundings:
    """What the interface lends to the guest list: the venue's zone, how to say things and to paint cards, and
    where to show a token."""

    zone: Callable[[], tzinfo]
    speaker: Callable[[datetime], Speaker]
    cards_pdf: CardPress[bytes]
    show_token: Callable[[str], None]


class GuestDesk:
    """The presenter of the guest list, and what it needs of the network."""

    def __init__(
        self,
        session: Session,
        streams: Streams,
        preferences: Preferences,
        notices: Notices,
        tasks: Tasks,
        ledger: LedgerDesk,
        clients: Clients,
        surroundings: GuestSurroundings,
    ) -> None:
        self._session = session
        self._streams = streams
        self._preferences = preferences
        self._notices = notices
        self._tasks = tasks
        self._ledger = ledger
        self._clients = clients
        self._surroundings = surroundings

    def start(self) -> None:
        """Remind of what was not finished."""
        from nanosecure_gui.app.guest_reminder import GuestReminder

        keeper, scope = self._ledger.keeper, self._tasks.scope(PLACE)
        GuestReminder(keeper, self._session, self._preferences, self._notices, scope, PLACE).start()

    @cached_property
    def listing(self) -> GuestListing:
        """The presenter."""
        from nanosecure_gui.app.guest_list import GuestListing

        return GuestListing(
            self._session,
            self._streams,
            self._preferences,
            self._notices,
            self._tasks.scope(PLACE),
            self._ledger.keeper,
            self._runs,
            self._papers,
            Worker("guest lists", computes=True),
            self._surroundings.zone,
            self._surroundings.show_token,
        )

    async def close(self) -> None:
        """The program ends: nothing more is sent, what is on the wire comes back."""
        built = vars(self)  # only what was opened has anything to close
        if "_runs" in built:
            self._runs.close()
        if "_transport" in built:
            await self._transport.aclose(_GRACE)

    @cached_property
    def _runs(self) -> GuestRuns:
        from nanosecure_gui.app.guest_runs import GuestRuns

        return GuestRuns(
            self._session,
            self._ledger.keeper,
            _Beside(self._clients, lambda: self._transport),
            self._notices,
            self._tasks.scope(PLACE),
            time.monotonic,
            random.random,
            self._ledger.revoking.wake,
        )

    @cached_property
    def _papers(self) -> GuestPapers:
        from nanosecure_gui.app.guest_papers import GuestPapers

        return GuestPapers(
            self._session,
            self._ledger.keeper,
            self._notices,
            self._tasks.scope(PLACE),
            Worker("hand-outs"),
            self._surroundings.speaker,
            self._surroundings.cards_pdf,
            PLACE,
        )

    @cached_property
    def _transport(self) -> Transport:
        """Its own: thousands of guests must not stand before a revocation in the queue for the wire."""
        from nanosecure_gui.api.transport import Patience, Transport

        transport = Transport(
            patience=Patience(first_pause=0.2, longest_pause=1.0, hands_on_busy=True),
            spawn=self._tasks.scope(PLACE).run_to_end,
            on_traffic=self._session.traffic,
        )
        self._preferences.observe(lambda kept: transport.use_proxy(kept.proxy))
        return transport


class _Beside:
    """The clients of the desk, over the guest list's own connections."""

    def __init__(self, clients: Clients, transport: Callable[[], Transport]) -> None:
        self._clients = clients
        self._transport = transport

    async def of(self, organisation_id: str) -> ServiceClient:
        """The client of an organisation. Raises `UserError`."""
        return (await self._clients.of(organisation_id)).over(self._transport())
