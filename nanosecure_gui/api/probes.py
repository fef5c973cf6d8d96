"""Tests the way to an ingest host without publishing: name, TCP, TLS, then the protocol's own handshake.

Every step has a time limit. Each target is tried a few times, one after the other; several targets are tested
side by side. Cancelling a test closes its connections.
"""

from __future__ import annotations

import asyncio
import os
import random
import socket
import ssl
import time
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import truststore

from nanosecure_gui.core.errors import ServiceError
from nanosecure_gui.core.ingest_hosts import Protocol
from nanosecure_gui.core.ingest_probe import (
    STEP_LIMIT,
    TRIES,
    Certificate,
    ProbeResult,
    Step,
    Target,
    Trouble,
)

from .certificates import read_certificate
from .probe_troubles import explain
from .protocol import whip_call
from .rtmp_handshake import PART, NotRtmp, RtmpHandshake
from .srt_handshake import Induction, NotSrt, induction_request, read_induction

if TYPE_CHECKING:
    from .transport import Transport

_GIVE_UP_AFTER = 2  # tries that all failed: a third would tell nothing new
_RESEND = 0.25  # seconds, as libsrt repeats its first packet
_EXPECTED = (OSError, UnicodeError, EOFError, NotRtmp, NotSrt, ServiceError)
_Connection = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class Prober:
    """Tests targets. `tls` is the trust store, the system's unless another is given; `transport` sends the
    WHIP question and should be one of its own that tries once, so that a test does not count as the state of
    the connection to the services."""

    def __init__(
        self,
        transport: Transport | None = None,
        *,
        tls: ssl.SSLContext | None = None,
        limit: float = STEP_LIMIT,
        tries: int = TRIES,
    ) -> None:
        self._transport = transport
        self._tls = tls or truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        self._limit = limit
        self._tries = tries

    async def probe_all(
        self, targets: Iterable[Target], on_change: Callable[[ProbeResult], None]
    ) -> tuple[ProbeResult, ...]:
        """Tests all targets at once. `on_change` is told every result, also the unfinished ones."""
        return tuple(await asyncio.gather(*(self.probe(target, on_change) for target in targets)))

    async def probe(
        self, target: Target, on_change: Callable[[ProbeResult], None] = lambda _result: None
    ) -> ProbeResult:
        """Tests one target. Never raises what a network can cause: that is in the result."""
        result = ProbeResult(target, running=True)
        on_change(result)
        while result.tries < self._tries and (result.works or result.tries < _GIVE_UP_AFTER):
            attempt = _Attempt(target, self._tls, self._transport, self._limit)
            trouble = await attempt.run()
            result = result.with_try(attempt.spent, trouble)
            result = replace(
                result,
                certificate=result.certificate or attempt.certificate,
                address=attempt.address or result.address,
            )
            on_change(result)
        result = replace(result, running=False)
        on_change(result)
        return result


class _Attempt:
    """One try of one target: how far it got, and in which time."""

    def __init__(
        self, target: Target, tls: ssl.SSLContext, transport: Transport | None, limit: float
    ) -> None:
        self.spent: dict[Step, float] = {}
        self.certificate: Certificate | None = None
        self.address = ""
        self._target = target
        self._tls = tls
        self._transport = transport
        self._limit = limit
        self._step = target.steps[0]

    async def run(self) -> Trouble | None:
        """What stopped the try, or `None` if it got to its end."""
        try:
            await self._all_steps()
        except _EXPECTED as error:
            if isinstance(error, ssl.SSLCertVerificationError):
                self.certificate = await self._untrusted_certificate(error)
            return explain(self._target, self._step, error, self._limit)
        return None

    async def _all_steps(self) -> None:
        addresses = await self._resolve()
        if self._target.protocol is Protocol.SRT:
            async with self._timed(Step.SRT):
                await self._induction(addresses[0])
            return
        async with self._timed(Step.TCP):
            reader, writer = await self._connect(addresses)
        try:
            if Step.TLS in self._target.steps:
                await self._start_tls(writer)
            if self._target.protocol.is_rtmp:
                async with self._timed(Step.RTMP):
                    await _shake_hands(reader, writer)
        finally:
            writer.transport.abort()
        if self._target.protocol is Protocol.WHIP and self._transport is not None:
            async with self._timed(Step.WHIP):
                await self._transport.send(whip_call(self._target.url))

    @asynccontextmanager
    async def _timed(self, step: Step) -> AsyncIterator[None]:
        self._step = step
        began = time.perf_counter()
        async with asyncio.timeout(self._limit):
            yield
        self.spent[step] = time.perf_counter() - began

    async def _resolve(self) -> list[tuple[str, int]]:
        kind = socket.SOCK_DGRAM if self._target.protocol is Protocol.SRT else socket.SOCK_STREAM
        host = self._target.host.strip("[]")
        async with self._timed(Step.DNS):
            found = await asyncio.get_running_loop().getaddrinfo(host, self._target.port, type=kind)
        # The platform is reached over IPv4 (vendor-api section 1.7), so those addresses come first.
        ordered = sorted(found, key=lambda entry: entry[0] != socket.AF_INET)
        return [(str(entry[4][0]), int(entry[4][1])) for entry in ordered]

    async def _connect(self, addresses: list[tuple[str, int]]) -> _Connection:
        """A connection to the first address that takes one."""
        problem: OSError | None = None
        for address, port in addresses:
            try:
                connection = await asyncio.open_connection(address, port)
            except OSError as error:
                problem = problem or error
                continue
            self.address = address
            return connection
        raise problem or OSError("the name has no address")

    async def _start_tls(self, writer: asyncio.StreamWriter) -> None:
        async with self._timed(Step.TLS):
            await writer.start_tls(self._tls, server_hostname=self._target.host.strip("[]"))
        shown = writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
        self.certificate = read_certificate(shown) if shown else None

    async def _untrusted_certificate(self, error: ssl.SSLCertVerificationError) -> Certificate | None:
        """The certificate that was refused, fetched again without checking: only to be shown."""
        blind = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        blind.check_hostname = False
        blind.verify_mode = ssl.CERT_NONE
        with suppress(OSError, EOFError):
            async with asyncio.timeout(self._limit):
                _reader, writer = await asyncio.open_connection(self.address, self._target.port, ssl=blind)
            try:
                shown = writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
            finally:
                writer.transport.abort()
            if shown:
                return read_certificate(shown, problem=error.verify_message)
        return None

    async def _induction(self, address: tuple[str, int]) -> Induction:
        loop = asyncio.get_running_loop()
        identity = random.randrange(1, 1 << 30)  # noqa: S311 - no secret, only to tell our answer
        request = induction_request(identity, random.getrandbits(31), address[0])
        transport, inbox = await loop.create_datagram_endpoint(_Inbox, remote_addr=address)
        try:
            while True:
                transport.sendto(request)
                with suppress(TimeoutError):
                    async with asyncio.timeout(_RESEND):
                        answer = read_induction(await inbox.receive(), identity)
                        if answer is not None:
                            self.address = address[0]
                            return answer
        finally:
            transport.abort()


class _Inbox(asyncio.DatagramProtocol):
    """Keeps arriving packets, and the error if the system reports one, until they are asked for."""

    def __init__(self) -> None:
        self._arrived: asyncio.Queue[bytes | Exception] = asyncio.Queue()

    def datagram_received(self, data: bytes, addr: object) -> None:  # noqa: ARG002
        self._arrived.put_nowait(data)

    def error_received(self, exc: Exception) -> None:
        self._arrived.put_nowait(exc)

    async def receive(self) -> bytes:
        arrived = await self._arrived.get()
        if isinstance(arrived, Exception):
            raise arrived
        return arrived


async def _shake_hands(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    handshake = RtmpHandshake(os.urandom(PART - 8))
    writer.write(handshake.begin())
    while not handshake.done:
        data = await reader.read(4_096)
        if not data:
            raise EOFError
        writer.write(handshake.receive(data))
