"""One connection to one service, used by one request at a time and kept for the next.

It is httpcore's connection without the pool that httpx puts around it: a pool looks at all it has several
times in every request, which takes longer than the request. Besides, a spoiled lane spoils no other.
"""

from __future__ import annotations

import ssl

import httpcore

from .sockets import Network

NEVER_SENT = (
    httpcore.ConnectError,
    httpcore.ConnectTimeout,
    httpcore.UnsupportedProtocol,
    httpcore.LocalProtocolError,
)
FAILED = (
    httpcore.NetworkError,
    httpcore.TimeoutException,
    httpcore.ProtocolError,
    httpcore.UnsupportedProtocol,
)


class Lane:
    """A connection, opened when it is first used and anew when the old one is over."""

    def __init__(self, tls: ssl.SSLContext, keep_idle: float) -> None:
        """`keep_idle` is for how many seconds without a request a connection stays good."""
        self._tls, self._keep_idle = tls, keep_idle
        self._connection: httpcore.AsyncHTTPConnection | None = None

    async def ask(self, request: httpcore.Request) -> httpcore.Response:
        """The answer, of which the body is read afterwards. Raises `NEVER_SENT`, or `FAILED`."""
        connection = self._connection
        if connection is None or not connection.is_available() or connection.has_expired():
            await self.aclose()
            connection = httpcore.AsyncHTTPConnection(
                request.url.origin,
                ssl_context=self._tls,
                keepalive_expiry=self._keep_idle,
                network_backend=Network(),
            )
            self._connection = connection
        return await connection.handle_async_request(request)

    async def aclose(self) -> None:
        """Close the connection."""
        connection, self._connection = self._connection, None
        if connection is not None:
            await connection.aclose()
