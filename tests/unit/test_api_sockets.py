"""The transport on real sockets: servers that drop, drip, flood and pretend."""

from __future__ import annotations

import asyncio
import logging
import ssl
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from random import Random

import pytest

from nanosecure_gui.api.protocol import Call, Operation
from nanosecure_gui.api.transport import Patience, Transport
from nanosecure_gui.core.errors import (
    InvalidInput,
    MayHaveArrived,
    ServiceError,
    UnexpectedAnswer,
    Unreachable,
)
from tests.wiring.ingest_servers import make_certificate, server_tls

Reply = Callable[[asyncio.StreamWriter], Awaitable[None]]
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
QUICK = Patience(connect=5, write=5, read=5, attempt=5, total=10, attempts=2, first_pause=0.0)
SECRET = "k3y-that-nobody-may-see"


class Server:
    """A server that answers every request by `reply`, and counts what reaches it."""

    def __init__(self, reply: Reply) -> None:
        self.reply = reply
        self.connections = 0
        self.requests: list[bytes] = []
        self.port = 0
        self.guests: dict[asyncio.Task[None], asyncio.StreamWriter] = {}

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        task = asyncio.current_task()
        assert task is not None
        self.guests[task] = writer
        with suppress(asyncio.CancelledError, OSError, asyncio.IncompleteReadError):
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                length = head.lower().partition(b"content-length:")[2].split(b"\r\n")[0]
                body = await reader.readexactly(int(length)) if length else b""
                self.requests.append(head + body)
                await self.reply(writer)
        writer.transport.abort()

    @asynccontextmanager
    async def running(self, tls: ssl.SSLContext | None = None) -> AsyncIterator[Server]:
        server = await asyncio.start_server(self.serve, "127.0.0.1", 0, ssl=tls)
        self.port = server.sockets[0].getsockname()[1]
        try:
            yield self
        finally:
            server.close()
            for guest in self.guests:
                guest.cancel()
            await asyncio.gather(*self.guests, return_exceptions=True)
            await asyncio.sleep(0)

    def call(
        self, operation: Operation = Operation.STREAMS, scheme: str = "http", host: str = "127.0.0.1"
    ) -> Call:
        read = operation is Operation.STREAMS
        return Call(
            "GET" if read else "POST",
            f"{scheme}://{host}:{self.port}/x",
            operation,
            repeatable=operation is not Operation.CREATE,
            json=None if read else {"token": "a.b.c"},
            headers={"X-BINTU-APIKEY": SECRET},
        )


async def answer(writer: asyncio.StreamWriter) -> None:
    writer.write(OK)
    await writer.drain()


async def answer_and_close(writer: asyncio.StreamWriter) -> None:
    writer.write(OK.replace(b"OK\r\n", b"OK\r\nConnection: close\r\n"))
    await writer.drain()
    writer.close()


async def drop(writer: asyncio.StreamWriter) -> None:
    writer.close()


async def drop_half_way(writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")
    await writer.drain()
    writer.close()


async def answer_and_hang_up(writer: asyncio.StreamWriter) -> None:
    writer.write(OK)
    await writer.drain()
    writer.close()


async def drip(writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        writer.write(b"X-Drip: 1\r\n")
        await writer.drain()
        await asyncio.sleep(0.01)


async def drip_body(writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    while True:
        writer.write(b".")
        await writer.drain()
        await asyncio.sleep(0.01)


async def flood(writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while True:
        writer.write(b"10000\r\n" + b"x" * 0x10000 + b"\r\n")
        await writer.drain()


def scenario(
    reply: Reply, use: Callable[[Server, Transport], Awaitable[None]], patience: Patience = QUICK
) -> Server:
    server = Server(reply)

    async def run() -> None:
        async with server.running():
            transport = Transport(patience=patience)
            try:
                await use(server, transport)
            finally:
                await transport.aclose(grace=1.0)

    asyncio.run(run())
    return server


def test_connections_are_kept_and_no_more_than_eight_are_opened() -> None:
    async def use(server: Server, transport: Transport) -> None:
        await asyncio.gather(*(transport.send(server.call(Operation.CREATE)) for _ in range(60)))

    server = scenario(answer, use)
    assert len(server.requests) == 60
    assert server.connections <= 8


def test_a_connection_that_the_service_hung_up_is_used_no_more() -> None:
    async def use(server: Server, transport: Transport) -> None:
        await transport.send(server.call(Operation.CREATE))
        for guest, writer in server.guests.items():
            await guest
            await writer.wait_closed()
        await transport.send(server.call(Operation.CREATE))

    server = scenario(answer_and_hang_up, use)
    assert (len(server.requests), server.connections) == (2, 2)


@pytest.mark.parametrize("reply", [drop, drop_half_way])
def test_a_create_whose_answer_is_dropped_reaches_the_service_once(reply: Reply) -> None:
    async def use(server: Server, transport: Transport) -> None:
        with pytest.raises(MayHaveArrived, match="may exist"):
            await transport.send(server.call(Operation.CREATE))

    assert len(scenario(reply, use).requests) == 1


def test_a_revocation_whose_answer_is_dropped_is_sent_again() -> None:
    async def use(server: Server, transport: Transport) -> None:
        with pytest.raises(MayHaveArrived):
            await transport.send(server.call(Operation.REVOKE))

    assert len(scenario(drop, use).requests) == 2


@pytest.mark.parametrize("reply", [drip, drip_body])
def test_a_service_that_drips_meets_the_deadline_and_the_next_request_works(reply: Reply) -> None:
    async def use(server: Server, transport: Transport) -> None:
        calls = [transport.send(server.call(Operation.CREATE)) for _ in range(12)]
        outcomes = await asyncio.gather(*calls, return_exceptions=True)
        assert {type(outcome) for outcome in outcomes} == {MayHaveArrived}
        server.reply = answer
        assert (await transport.send(server.call())).body == b"{}"

    scenario(reply, use, Patience(attempt=0.15, attempts=1))


def test_an_endless_answer_is_stopped() -> None:
    async def use(server: Server, transport: Transport) -> None:
        with pytest.raises(UnexpectedAnswer, match="more than any answer needs"):
            await transport.send(server.call())
        server.reply = answer
        assert (await transport.send(server.call())).status == 200

    assert scenario(flood, use).connections == 2


def test_an_answer_larger_than_what_is_kept_for_reading_comes_whole() -> None:
    body = bytes(range(256)) * 3_000  # more than waits before the service is held up

    async def much(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body))
        await writer.drain()

    async def use(server: Server, transport: Transport) -> None:
        assert (await transport.send(server.call())).body == body
        assert (await transport.send(server.call())).body == body

    assert scenario(much, use).connections == 1


def test_what_comes_unasked_is_not_taken_for_the_next_answer() -> None:
    async def use(server: Server, transport: Transport) -> None:
        for _ in range(3):
            assert (await transport.send(server.call(Operation.CREATE))).status == 200
            *_, writer = server.guests.values()
            writer.write(OK.replace(b"200", b"408"))
            await writer.drain()

    server = scenario(answer, use)
    assert (len(server.requests), server.connections) == (3, 3)


def test_nobody_listening_is_unreachable() -> None:
    async def use(server: Server, transport: Transport) -> None:
        call = Call("GET", "http://127.0.0.1:9/", Operation.STREAMS, repeatable=True)
        with pytest.raises(Unreachable):
            await transport.send(call)

    assert scenario(answer, use).connections == 0


def test_noise_instead_of_http_is_no_answer() -> None:
    async def noise(writer: asyncio.StreamWriter) -> None:
        writer.write(b"SSH-2.0-OpenSSH\r\n\r\n")
        await writer.drain()

    async def use(server: Server, transport: Transport) -> None:
        with pytest.raises(ServiceError):
            await transport.send(server.call())

    scenario(noise, use)


def test_plain_http_to_another_host_makes_no_connection() -> None:
    async def use(server: Server, transport: Transport) -> None:
        with pytest.raises(InvalidInput, match="not encrypted"):
            await transport.send(server.call(host="0.0.0.0"))  # reaches this server, but is not loopback

    assert scenario(answer, use).connections == 0


def test_redirections_are_not_followed() -> None:
    async def redirect(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 307 Away\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n")
        await writer.drain()

    async def use(server: Server, transport: Transport) -> None:
        assert (await transport.send(server.call(Operation.CREATE))).status == 307

    assert len(scenario(redirect, use).requests) == 1


def test_cancelled_callers_leave_the_pool_working() -> None:
    """Twenty views that change their mind within 20 ms, again and again, on a server that closes."""

    async def use(server: Server, transport: Transport) -> None:
        random = Random(1)

        async def fickle() -> None:
            for _ in range(5):
                caller = asyncio.create_task(transport.send(server.call()))
                await asyncio.sleep(random.random() * 0.02)
                caller.cancel()
                with suppress(asyncio.CancelledError):
                    await caller

        await asyncio.gather(*(fickle() for _ in range(20)))
        answers = await asyncio.gather(*(transport.send(server.call()) for _ in range(20)))
        assert {found.status for found in answers} == {200}

    scenario(answer_and_close, use)


async def refuse(writer: asyncio.StreamWriter) -> None:
    """As a proxy that wants to know who asks."""
    writer.write(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
    await writer.drain()


def test_a_proxy_is_asked_for_the_world_and_never_for_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    async def use(proxy: Server, transport: Transport) -> None:
        for name in ("https_proxy", "http_proxy", "all_proxy", "no_proxy", "ALL_PROXY"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("HTTPS_PROXY", f"127.0.0.1:{proxy.port}")  # people leave the scheme out
        monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{proxy.port}")
        monkeypatch.setenv("NO_PROXY", "direct.invalid,[::1]")
        with pytest.raises(Unreachable) as caught:
            await transport.send(Call("GET", "https://service.example/", Operation.STREAMS, repeatable=True))
        assert "407" in caught.value.details
        seen = len(proxy.requests)
        with pytest.raises(Unreachable):
            await transport.send(Call("GET", "https://direct.invalid/", Operation.STREAMS, repeatable=True))
        async with Server(answer).running() as local:
            assert (await transport.send(local.call())).status == 200
        assert len(proxy.requests) == seen

    proxy = scenario(refuse, use)
    assert proxy.requests[0].startswith(b"CONNECT service.example:443 ")
    assert SECRET.encode() not in b"".join(proxy.requests)


def ask_over_tls(folder: Path) -> tuple[Server, Path, Callable[[], None]]:
    public, private = make_certificate(folder)
    context = server_tls(public, private)
    server = Server(answer)

    async def run() -> None:
        async with server.running(context):
            transport = Transport(patience=QUICK)
            try:
                assert (await transport.send(server.call(scheme="https"))).status == 200
            finally:
                await transport.aclose()

    return server, public, lambda: asyncio.run(run())


def test_a_certificate_that_the_system_does_not_trust_is_refused_before_anything_is_sent(
    tmp_path: Path,
) -> None:
    server, _public, ask = ask_over_tls(tmp_path)
    with pytest.raises(Unreachable, match="the real one"):
        ask()
    assert server.requests == []


def test_a_service_that_does_not_speak_tls_gets_nothing() -> None:
    async def use(server: Server, transport: Transport) -> None:
        with pytest.raises(Unreachable):
            await transport.send(server.call(Operation.CREATE, scheme="https"))

    assert scenario(answer, use, Patience(connect=0.2, attempts=1)).requests == []


@pytest.mark.skipif(sys.platform != "linux", reason="other systems keep their trust store outside of files")
def test_a_certificate_that_the_system_trusts_is_accepted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server, public, ask = ask_over_tls(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(public))
    ask()
    assert len(server.requests) == 1


def test_an_encrypted_proxy_is_trusted_only_if_the_system_trusts_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    public, private = make_certificate(tmp_path)
    context = server_tls(public, private)
    monkeypatch.setattr("certifi.where", lambda: str(public))  # the list that httpx would fall back on
    monkeypatch.delenv("https_proxy", raising=False)
    proxy = Server(refuse)

    async def run() -> None:
        async with proxy.running(context):
            monkeypatch.setenv("HTTPS_PROXY", f"https://127.0.0.1:{proxy.port}")
            transport = Transport(patience=QUICK)
            with pytest.raises(Unreachable):
                await transport.send(
                    Call("GET", "https://service.example/", Operation.STREAMS, repeatable=True)
                )
            await transport.aclose()

    asyncio.run(run())
    assert proxy.requests == []


def test_no_log_line_and_no_error_holds_the_credential(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    async def echo(writer: asyncio.StreamWriter) -> None:
        body = f'{{"message": "what is {SECRET}?"}}'
        writer.write(f"HTTP/1.1 400 No\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode())
        await writer.drain()

    async def use(server: Server, transport: Transport) -> None:
        call = server.call()
        assert SECRET not in f"{call!r} {await transport.send(call)!r}"
        server.reply = drop
        with pytest.raises(MayHaveArrived) as caught:
            await transport.send(call)
        assert SECRET not in f"{caught.value!r} {caught.value.details}"

    scenario(echo, use)
    assert SECRET not in caplog.text
    assert "/x" not in caplog.text
