"""One connection to one service, used by one request at a time and kept for the next.

It is httpcore's connection without the pool that httpx puts around it: a pool looks at all it has several
times in every request, which takes longer than the request. Besides, a spoiled lane spoils no other. Head and
body of a request leave together: two packets cost us and the service twice as much.
"""

from __future__ import annotations

import select
import ssl
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

import httpcore

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
                network_backend=_Network(),
            )
            self._connection = connection
        return await connection.handle_async_request(request)

    async def aclose(self) -> None:
        """Close the connection."""
        connection, self._connection = self._connection, None
        if connection is not None:
            await connection.aclose()


class _Network(httpcore.AsyncNetworkBackend):
    """Opens connections that send in one piece."""

    def __init__(self) -> None:
        self._network = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's interface, as below
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        return _Stream(await self._network.connect_tcp(host, port, timeout, local_address, socket_options))

    async def sleep(self, seconds: float) -> None:
        await self._network.sleep(seconds)


class _Stream(httpcore.AsyncNetworkStream):
    """Keeps what is written until an answer is awaited."""

    def __init__(self, stream: httpcore.AsyncNetworkStream) -> None:
        self._stream = stream
        self._socket = stream.get_extra_info("socket")
        self._unsent = bytearray()
        self._patience: float | None = None

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109
        self._unsent += buffer
        self._patience = timeout

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109
        if self._unsent:
            unsent, self._unsent = bytes(self._unsent), bytearray()
            with suppress(httpcore.WriteError):  # a service that hung up may have said why
                await self._stream.write(unsent, self._patience)
        return await self._stream.read(max_bytes, timeout)

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109
    ) -> httpcore.AsyncNetworkStream:
        return _Stream(await self._stream.start_tls(ssl_context, server_hostname, timeout))

    def get_extra_info(self, info: str) -> Any:
        if sys.platform != "win32" and info == "is_readable":
            # Asked before every request, and so without asking for addresses as well, as AnyIO does.
            if self._socket is None or self._socket.fileno() < 0:
                return True  # closed: there is nothing to wait for
            poll = select.poll()
            poll.register(self._socket, select.POLLIN)
            return bool(poll.poll(0))
        return self._stream.get_extra_info(info)

    async def aclose(self) -> None:
        await self._stream.aclose()
