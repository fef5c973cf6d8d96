"""A webhook on loopback to rehearse with: it answers 200 or 403 by rule and keeps what it was asked.

It stands in for the customer's backend while an encoder is set up; nothing outside this machine reaches it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import Lock
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse

from nanosecure_gui.core.wording import Text, text

from .loopback import LoopbackServer

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

LARGEST_BODY = 64 * 1024  # bytes
MOST_KEPT = 500  # requests; the oldest are forgotten
_ASKS = ("publish", "update_publish", "play")  # the other events only tell
_OWN = ("call", "name", "app", "addr", "clientid")


@dataclass(frozen=True, slots=True)
class ReceiverRules:
    """Whom to let in: everybody unless `names` or `required` say otherwise. `names` are stream names, empty
    for all; `required` are parameters that must come with exactly these values; `closed` refuses all."""

    names: frozenset[str] = frozenset()
    required: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    closed: bool = False

    def refusal(self, fields: tuple[tuple[str, str], ...]) -> Text | None:
        """Why a form is refused, `None` if it is let in. The platform's own fields have to be there once: an
        encoder could smuggle a second one in through its parameters."""
        keys = [key for key, _value in fields]
        if doubled := [key for key in _OWN if keys.count(key) > 1]:
            return text("{field} is there twice", field=doubled[0])
        values = dict(reversed(fields))  # the first of each counts
        if values.get("call") not in _ASKS:
            return None if values.get("call") else text("{field} is missing", field="call")
        if self.closed:
            return text("closed to everybody")
        if self.names and values.get("name") not in self.names:
            return text("this stream is not expected")
        wrong = next((key for key, value in self.required if values.get(key) != value), "")
        return text("{field} is missing or wrong", field=wrong) if wrong else None


@dataclass(frozen=True, slots=True)
class Received:
    """One question and the answer to it. `fields` are decoded, in their order; `reason` is why it was
    refused."""

    at: datetime
    fields: tuple[tuple[str, str], ...] = field(repr=False)
    status: int = 200
    reason: Text | None = None

    def value(self, key: str) -> str:
        """The first value of a field, empty if it is not there."""
        return next((value for name, value in self.fields if name == key), "")


class RehearsalReceiver(LoopbackServer):
    """The webhook. Its address is `url`. `rules` may be replaced at any time; `on_received` is called in the
    server's thread. Raises `OSError` if the port is taken."""

    def __init__(
        self,
        rules: ReceiverRules | None = None,
        *,
        port: int = 0,
        on_received: Callable[[Received], None] | None = None,
    ) -> None:
        self.rules = rules or ReceiverRules()
        self._on_received = on_received
        self._received: list[Received] = []
        self._lock = Lock()
        super().__init__(lambda _closing: self._app(), name="rehearsal receiver", port=port)

    @property
    def url(self) -> str:
        """The address to enter as webhook."""
        return f"{self.base_url}/webhook"

    @property
    def received(self) -> tuple[Received, ...]:
        """What came in, oldest first."""
        with self._lock:
            return tuple(self._received)

    def _app(self) -> ASGIApp:
        async def app(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] != "http":
                return
            await self._answer(await _body(Request(scope, receive)), scope["method"])(scope, receive, send)

        return app

    def _answer(self, body: bytes | None, method: str) -> PlainTextResponse:
        if method != "POST" or body is None:
            return PlainTextResponse("This is a webhook: it takes one form by POST.\n", 405)
        fields = tuple(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
        reason = self.rules.refusal(fields)
        entry = Received(datetime.now(UTC), fields, 403 if reason else 200, reason)
        with self._lock:
            self._received = [*self._received[-MOST_KEPT + 1 :], entry]
        if self._on_received is not None:
            self._on_received(entry)
        return PlainTextResponse(f"{reason or 'ok'}\n", entry.status)


async def _body(request: Request) -> bytes | None:
    """The body, `None` if it is larger than any form of the platform."""
    content = b""
    try:
        async for piece in request.stream():
            if len(content) <= LARGEST_BODY:
                content += piece
    except ClientDisconnect:
        return None
    return content if len(content) <= LARGEST_BODY else None
