"""Servers on loopback that a connection test meets: right ones, and every kind of wrong one."""

from __future__ import annotations

import asyncio
import ssl
import struct
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import cast

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


def make_certificate(folder: Path, host: str = "localhost") -> tuple[Path, Path]:
    """A self-signed certificate for `host` and 127.0.0.1 and its key, as files."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    now = datetime.now(UTC)
    names: list[x509.GeneralName] = [x509.DNSName(host)]
    if host == "localhost":
        names.append(x509.IPAddress(ip_address("127.0.0.1")))
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .sign(key, hashes.SHA256())
    )
    public, private = folder / "cert.pem", folder / "key.pem"
    public.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    private.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return public, private


def server_tls(public: Path, private: Path) -> ssl.SSLContext:
    """A server that shows this certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(public, private)
    return context


def client_tls(public: Path) -> ssl.SSLContext:
    """A client that trusts this certificate only."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(public)
    return context


@asynccontextmanager
async def listening(serve: Serve, tls: ssl.SSLContext | None = None) -> AsyncIterator[int]:
    """The port of a TCP server that hands each connection to `serve`."""
    open_writers: list[asyncio.StreamWriter] = []

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        open_writers.append(writer)
        with suppress(OSError, EOFError, asyncio.CancelledError):
            await serve(reader, writer)
        writer.transport.abort()

    server = await asyncio.start_server(connected, "127.0.0.1", 0, ssl=tls)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        for writer in open_writers:
            writer.transport.abort()


async def rtmp(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Shakes hands as the specification says."""
    c0c1 = await reader.readexactly(1 + 1_536)
    writer.write(b"\x03" + bytes(1_536) + c0c1[1:])
    await reader.readexactly(1_536)
    await reader.read()


async def silent(reader: asyncio.StreamReader, _writer: asyncio.StreamWriter) -> None:
    """Reads and never answers."""
    while await reader.read(4_096):
        pass


async def web(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answers whatever comes with an HTTP error."""
    await reader.read(64)
    writer.write(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    await writer.drain()


async def hanging_up(reader: asyncio.StreamReader, _writer: asyncio.StreamWriter) -> None:
    """Closes after the first bytes."""
    await reader.read(1)


class SrtListener(asyncio.DatagramProtocol):
    """Answers inductions as a listener of protocol version 5; `deaf` to the first packets."""

    def __init__(self, deaf: int = 0, answer: bytes | None = None) -> None:
        self._deaf = deaf
        self._answer = answer

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.DatagramTransport", transport)

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        if self._deaf:
            self._deaf -= 1
            return
        socket_id = struct.unpack_from(">I", data, 40)[0]
        header = struct.pack(">IIII", 0x8000_0000, 0, 0, socket_id)
        body = struct.pack(">IHHIIIIII", 5, 0, 0x4A17, 1, 1_500, 8_192, 1, 77, 4_711)
        self._transport.sendto(self._answer or header + body + bytes(16), addr)


@asynccontextmanager
async def listening_for_srt(listener: SrtListener) -> AsyncIterator[int]:
    """The UDP port of an SRT listener."""
    loop = asyncio.get_running_loop()
    transport, _protocol = await loop.create_datagram_endpoint(lambda: listener, local_addr=("127.0.0.1", 0))
    try:
        yield transport.get_extra_info("sockname")[1]
    finally:
        transport.abort()
