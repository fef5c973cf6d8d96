"""The parts of the Ingest tab, put together when the tab is first opened."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Final

from nanosecure_gui.app.worker import Worker

if TYPE_CHECKING:
    from nanosecure_gui.api.probes import Prober
    from nanosecure_gui.api.transport import Transport
    from nanosecure_gui.api.webhook import WebhookTester
    from nanosecure_gui.app.ingesting import Ingesting
    from nanosecure_gui.app.notices import Notices
    from nanosecure_gui.app.session import Session
    from nanosecure_gui.app.streams import Streams
    from nanosecure_gui.app.tasks import Tasks
    from nanosecure_gui.app.webhooks import Webhooks
    from nanosecure_gui.training.receiver import Received, ReceiverRules, RehearsalReceiver

_GRACE: Final = 0.5  # seconds: nothing depends on the answer to a test


class IngestDesk:
    """Both presenters of the tab, and what they need of the network."""

    def __init__(
        self, session: Session, streams: Streams, notices: Notices, tasks: Tasks, files: Worker
    ) -> None:
        """`files` writes exports."""
        self._session = session
        self._streams = streams
        self._notices = notices
        self._tasks = tasks
        self._files = files
        self._receiving = Worker("receiver")

    @cached_property
    def ingesting(self) -> Ingesting:
        """Addresses and the test of the way to them."""
        from nanosecure_gui.app.ingesting import Ingesting

        scope = self._tasks.scope("Ingest")
        return Ingesting(self._session, self._streams, self._notices, scope, self._files, self._prober)

    @cached_property
    def webhooks(self) -> Webhooks:
        """Webhooks and the local receiver."""
        from nanosecure_gui.app.webhooks import Webhooks

        scope = self._tasks.scope("Ingest")
        return Webhooks(
            self._session, self._notices, scope, self._receiving, self._tester, _rehearsal_receiver
        )

    async def close(self) -> None:
        """The program ends: stop the receiver, close the connections."""
        built = vars(self)  # only what was opened has anything to close
        if "webhooks" in built:
            self.webhooks.close()
        if "_once" in built:
            await self._once.aclose(_GRACE)
        self._receiving.close()

    @cached_property
    def _once(self) -> Transport:
        """Tries once, and of its own: a test is not the state of the connection to the services."""
        from nanosecure_gui.api.transport import Patience, Transport

        patience = Patience(connect=3, write=3, read=5, attempt=8, total=8, attempts=1)
        return Transport(patience=patience, spawn=self._tasks.scope("Ingest").run_to_end)

    def _prober(self) -> Prober:
        from nanosecure_gui.api.probes import Prober

        return Prober(self._once)

    def _tester(self) -> WebhookTester:
        from nanosecure_gui.api.webhook import WebhookTester

        return WebhookTester(self._once)


def _rehearsal_receiver(rules: ReceiverRules | None, tell: Callable[[Received], None]) -> RehearsalReceiver:
    from nanosecure_gui.training.receiver import RehearsalReceiver

    return RehearsalReceiver(rules, on_received=tell)
