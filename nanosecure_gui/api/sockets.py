"""asyncio's own sockets as httpcore's network: a third less CPU a request than the network it brings along,
which lets the event loop listen anew for every answer.

What is written waits until an answer is awaited: head and body of a request leave together, since two packets
cost us and the service twice as much.
"""

from __future__ import annotations

import asyncio
import select
import ssl
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Final, cast

import httpcore

_NEXT_ADDRESS: Final = 0.25  # seconds until the next address of a host is tried as well (RFC 8305)
_ENOUGH: Final = 262_144  # bytes that may wait to be read


class Network(httpcore.AsyncNetworkBackend):
    """Opens connections on the running event loop."""

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's interface, as below
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,  # noqa: ARG002 - we set none
    ) -> httpcore.AsyncNetworkStream:
        """A connection to the first address of `host` that answers. Raises `ConnectError`, `ConnectTimeout`,
        and `UnicodeError` for what cannot be the name of a host."""
        loop = asyncio.get_running_loop()
        bound = (local_address, 0) if local_address is not None else None
        with _failing_as(httpcore.ConnectError, httpcore.ConnectTimeout):
            async with asyncio.timeout(timeout):
                _transport, stream = await loop.create_connection(
                    _Stream, host, port, local_addr=bound, happy_eyeballs_delay=_NEXT_ADDRESS
                )
        return stream

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)


class _Stream(asyncio.Protocol, httpcore.AsyncNetworkStream):
    """One connection, plain or encrypted."""

    def __init__(self) -> None:
        self._transport: asyncio.Transport
        self._came = bytearray()
        self._unsent = bytearray()
        self._paused = False
        self._over = False  # nothing more will come
        self._error: Exception | None = None
        self._reader: asyncio.Future[None] | None = None
        self._lost: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    # ---------------------------------------------------------------------------------- what httpcore calls

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002, ASYNC109
        """Keep it until an answer is awaited. The time for that answer holds for sending, too."""
        self._unsent += buffer

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109
        """What came, at least a byte; nothing at the end. Raises `ReadError`, `ReadTimeout`."""
        if self._unsent:
            unsent, self._unsent = bytes(self._unsent), bytearray()
            if not self._over:  # a service that hung up may have said why
                self._transport.write(unsent)
        if not (self._came or self._over):
            self._reader = asyncio.get_running_loop().create_future()
            with _failing_as(httpcore.ReadError, httpcore.ReadTimeout):
                async with asyncio.timeout(timeout):
                    await self._reader
        if not self._came and self._error is not None:
            raise httpcore.ReadError(str(self._error)) from self._error
        came = bytes(self._came[:max_bytes])
        del self._came[:max_bytes]
        if self._paused and len(self._came) < _ENOUGH:
            self._paused = False
            self._transport.resume_reading()
        return came

    async def aclose(self) -> None:
        """Close it at once; there is nothing left that anybody waits for."""
        self._transport.abort()
        await asyncio.shield(self._lost)

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109
    ) -> httpcore.AsyncNetworkStream:
        """From now on encrypted. Raises `ConnectError`, also if the certificate is not the host's, and
        `ConnectTimeout`; the connection is closed then."""
        loop = asyncio.get_running_loop()
        with _failing_as(httpcore.ConnectError, httpcore.ConnectTimeout):
            async with asyncio.timeout(timeout):
                encrypted = await loop.start_tls(
                    self._transport, self, ssl_context, server_hostname=server_hostname
                )
        if encrypted is None:  # it ended while the keys were agreed upon
            raise httpcore.ConnectError("the connection ended")
        self._transport = encrypted
        return self

    def get_extra_info(self, info: str) -> Any:
        """`is_readable`, asked before a connection is used again: whether something came that nobody asked
        for, or its end. All else as asyncio's transports know it."""
        if info == "is_readable":
            return bool(self._came) or self._over or self._transport.is_closing() or self._has_news()
        return self._transport.get_extra_info(info)

    def _has_news(self) -> bool:
        """Whether something waits at the socket that the event loop has not come to."""
        socket = self._transport.get_extra_info("socket")
        if hasattr(select, "poll"):
            poll = select.poll()
            poll.register(socket, select.POLLIN)
            return bool(poll.poll(0))
        return bool(select.select([socket], [], [], 0)[0])

    # ----------------------------------------------------------------------------------- what asyncio calls

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        self._came += data
        if not self._paused and len(self._came) >= _ENOUGH:
            self._paused = True
            self._transport.pause_reading()
        self._wake()

    def eof_received(self) -> None:
        self._over = True
        self._wake()

    def connection_lost(self, exc: Exception | None) -> None:
        self._over, self._error = True, exc
        self._wake()
        if not self._lost.done():
            self._lost.set_result(None)

    def _wake(self) -> None:
        if self._reader is not None and not self._reader.done():
            self._reader.set_result(None)


@contextmanager
def _failing_as(error: type[Exception], late: type[Exception]) -> Iterator[None]:
    """Says what the network causes in httpcore's terms."""
    try:
        yield
    except TimeoutError as problem:
        raise late(str(problem)) from problem
    except OSError as problem:  # TLS's are among them
        raise error(str(problem)) from problem
