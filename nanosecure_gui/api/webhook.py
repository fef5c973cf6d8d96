"""Asks a webhook what the platform would ask it, and measures the answer."""

from __future__ import annotations

import time
from collections.abc import Callable

from nanosecure_gui.core.ingest import IngestForm
from nanosecure_gui.core.ingest_webhook import LONGEST_BODY, Event, TestAnswer, form_body, webhook_address

from .protocol import webhook_test_call
from .transport import Transport


class WebhookTester:
    """Sends test events. `transport` should be one of its own that tries once: what a webhook does must not
    count as the state of the connection to the services."""

    def __init__(self, transport: Transport, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._transport = transport
        self._monotonic = monotonic

    async def send(self, address: str, event: Event, form: IngestForm) -> TestAnswer:
        """What the webhook at `address` answers to `event` for an encoder with `form`.

        Raises `InvalidInput` for an address that may not be used, and `ServiceError` if there was no answer:
        the platform would then refuse the encoder.
        """
        call = webhook_test_call(webhook_address(address), form_body(event, form))
        began = self._monotonic()
        answer = await self._transport.send(call)
        seconds = self._monotonic() - began
        body = answer.body.decode("utf-8", "replace")
        shown = body if len(body) <= LONGEST_BODY else body[:LONGEST_BODY] + "…"
        return TestAnswer(event, answer.status, seconds, shown)
