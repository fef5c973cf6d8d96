"""Testing a connection without publishing: what works, and every failure in its own words."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from nanosecure_gui.api.probe_troubles import explain
from nanosecure_gui.api.probes import Prober
from nanosecure_gui.api.rtmp_handshake import PART, NotRtmp, RtmpHandshake
from nanosecure_gui.api.srt_handshake import NotSrt, induction_request, read_induction
from nanosecure_gui.api.transport import Patience, Transport
from nanosecure_gui.core.ingest_hosts import Protocol
from nanosecure_gui.core.ingest_probe import ProbeResult, Step, Target
from nanosecure_gui.core.wording import text
from nanosecure_gui.event_loop import new_event_loop

from .ingest_servers import (
    Serve,
    SrtListener,
    client_tls,
    hanging_up,
    listening,
    listening_for_srt,
    make_certificate,
    rtmp,
    server_tls,
    silent,
    web,
)

SHORT = 0.4  # seconds: long enough for loopback


def run(work: Coroutine[Any, Any, Any]) -> Any:
    return asyncio.run(asyncio.wait_for(work, 30))


def target(port: int, protocol: Protocol = Protocol.RTMP, host: str = "127.0.0.1") -> Target:
    return Target(text("here"), protocol, host, port)


async def probe(serve: Serve, protocol: Protocol = Protocol.RTMP, **options: Any) -> ProbeResult:
    server = options.pop("server", None)
    async with listening(serve, server) as port:
        return await Prober(limit=SHORT, **options).probe(target(port, protocol))


def trouble(result: ProbeResult) -> str:
    assert result.trouble is not None
    assert not result.works
    return str(result.trouble.text)


def test_an_rtmp_server_answers_five_handshakes() -> None:
    result = run(probe(rtmp))
    assert result.works
    assert (result.tries, result.failed, result.trouble) == (5, 0, None)
    assert [timing.step for timing in result.timings] == [Step.DNS, Step.TCP, Step.RTMP]
    assert all(len(timing.tries) == 5 for timing in result.timings)
    assert result.address == "127.0.0.1"
    assert not result.running


def test_rtmps_shows_the_certificate_it_trusts(tmp_path: Path) -> None:
    public, private = make_certificate(tmp_path)
    result = run(
        probe(rtmp, Protocol.RTMPS, server=server_tls(public, private), tls=client_tls(public), tries=2)
    )
    assert result.works
    assert [timing.step for timing in result.timings] == [Step.DNS, Step.TCP, Step.TLS, Step.RTMP]
    assert result.certificate is not None
    assert result.certificate.subject == result.certificate.issuer == "localhost"
    assert not result.certificate.problem


def test_a_certificate_for_another_host_is_refused_and_shown(tmp_path: Path) -> None:
    public, private = make_certificate(tmp_path, "other.example")
    result = run(probe(rtmp, Protocol.RTMPS, server=server_tls(public, private), tls=client_tls(public)))
    assert "certificate is not one for 127.0.0.1" in trouble(result)
    assert result.trouble is not None
    assert result.trouble.step is Step.TLS
    assert result.certificate is not None
    assert result.certificate.subject == "other.example"
    assert result.certificate.problem


def test_a_certificate_that_the_system_does_not_know_is_refused(tmp_path: Path) -> None:
    public, private = make_certificate(tmp_path)
    result = run(probe(rtmp, Protocol.RTMPS, server=server_tls(public, private)))
    assert "that this computer trusts" in trouble(result)


def test_a_closed_port_is_called_closed_after_two_tries() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound and not listening
        result = run(Prober(limit=SHORT).probe(target(taken.getsockname()[1])))
    assert "is closed" in trouble(result)
    assert result.tries == 2


def test_a_silent_port_is_called_silent() -> None:
    result = run(probe(silent))
    assert "stays silent (RTMP, 0.4 s)" in trouble(result)


def test_a_silent_port_is_called_silent_for_tls_too() -> None:
    result = run(probe(silent, Protocol.RTMPS))
    assert "stays silent (TLS, 0.4 s)" in trouble(result)


def test_a_web_server_is_told_from_rtmp() -> None:
    assert "speaks HTTP, not RTMP" in trouble(run(probe(web)))


def test_a_web_server_without_encryption_is_told_from_rtmps() -> None:
    assert "does not speak TLS" in trouble(run(probe(web, Protocol.RTMPS)))


def test_plain_rtmp_on_an_encrypted_port_is_told_to_use_rtmps(tmp_path: Path) -> None:
    public, private = make_certificate(tmp_path)
    result = run(probe(rtmp, server=server_tls(public, private)))
    assert "wants encryption" in trouble(result) or "closed the connection" in trouble(result)


def test_a_connection_that_is_hung_up_is_called_so() -> None:
    assert "closed the connection" in trouble(run(probe(hanging_up)))


def test_a_name_that_does_not_exist_is_named() -> None:
    result = run(Prober(limit=SHORT).probe(target(1935, host="no-such-host.invalid")))
    assert "no-such-host.invalid" in trouble(result)


def test_a_computer_that_is_offline_is_told_from_a_name_that_does_not_exist() -> None:
    gone, offline = (
        explain(target(1), Step.DNS, socket.gaierror(number, "?"), SHORT)
        for number in (socket.EAI_NONAME, socket.EAI_AGAIN)
    )
    assert "no host called" in str(gone.text)
    assert "offline" in str(offline.advice)


@pytest.mark.parametrize("host", ["a" * 70 + ".invalid", "a..invalid", ""])
def test_a_name_that_cannot_be_one_fails_in_words(host: str) -> None:
    assert run(Prober(limit=SHORT).probe(target(1, host=host))).trouble is not None


def test_srt_answers_the_first_packet() -> None:
    async def work() -> ProbeResult:
        async with listening_for_srt(SrtListener(deaf=1)) as port:
            return await Prober(limit=2.0, tries=3).probe(target(port, Protocol.SRT))

    result = run(work())
    assert result.works
    assert [timing.step for timing in result.timings] == [Step.DNS, Step.SRT]


def test_srt_without_an_answer_is_told() -> None:
    async def work() -> ProbeResult:
        async with listening_for_srt(SrtListener(deaf=1_000)) as port:
            return await Prober(limit=SHORT).probe(target(port, Protocol.SRT))

    assert "Nothing answers on port" in trouble(run(work()))


def test_srt_on_a_closed_port_is_told() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    result = run(Prober(limit=1.0).probe(target(port, Protocol.SRT)))
    assert "is closed" in trouble(result)


def test_another_udp_service_is_told_from_srt() -> None:
    async def work() -> ProbeResult:
        async with listening_for_srt(SrtListener(answer=b"hello" * 30)) as port:
            return await Prober(limit=SHORT).probe(target(port, Protocol.SRT))

    assert "not with SRT" in trouble(run(work()))


def test_whip_is_asked_by_options(tmp_path: Path) -> None:
    public, private = make_certificate(tmp_path)
    asked: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if line := await reader.readline():
            asked.append(line)
            while (await reader.readline()).strip():
                pass
            writer.write(b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")
            await reader.read()

    async def work() -> ProbeResult:
        async with listening(serve, server_tls(public, private)) as port:
            url = f"https://127.0.0.1:{port}/p/webrtc"
            transport = Transport(patience=Patience(attempts=1), tls=client_tls(public))
            wanted = Target(text("Global"), Protocol.WHIP, "127.0.0.1", port, url)
            result = await Prober(transport, tls=client_tls(public), tries=2).probe(wanted)
            await transport.aclose()
            return result

    result = run(work())
    assert result.works, result.trouble
    assert [timing.step for timing in result.timings] == [Step.DNS, Step.TCP, Step.TLS, Step.WHIP]
    assert asked == [b"OPTIONS /p/webrtc HTTP/1.1\r\n"] * 2


def test_all_regions_are_tested_side_by_side() -> None:
    """Three servers, none of which answers before all three were asked."""

    async def work() -> tuple[ProbeResult, ...]:
        everybody = asyncio.Barrier(3)

        async def together(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await everybody.wait()
            await rtmp(reader, writer)

        async with listening(together) as one, listening(together) as two, listening(together) as three:
            targets = [target(port) for port in (one, two, three)]
            return await Prober(limit=5.0).probe_all(targets, lambda _result: None)

    assert [(result.tries, result.failed) for result in run(work())] == [(5, 0)] * 3


def test_a_test_can_be_cancelled_and_leaves_nothing_behind() -> None:
    async def work() -> set[str]:
        async with listening(silent) as port:
            asked = asyncio.Event()
            task = asyncio.ensure_future(
                Prober(limit=20.0).probe_all([target(port)], lambda _result: asked.set())
            )
            await asked.wait()
            await asyncio.sleep(0)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            return {str(left.get_coro()) for left in asyncio.all_tasks() if "probe" in str(left.get_coro())}

    assert run(work()) == set()


def test_every_try_is_told_as_it_happens() -> None:
    async def work() -> list[int]:
        seen: list[int] = []
        async with listening(rtmp) as port:
            await Prober(limit=2.0).probe(target(port), lambda result: seen.append(result.tries))
        return seen

    assert run(work()) == [0, 1, 2, 3, 4, 5, 5]


def test_the_program_s_own_event_loop_can_test(qapp: QApplication, tmp_path: Path) -> None:
    public, private = make_certificate(tmp_path)

    async def work() -> tuple[ProbeResult, ...]:
        async with (
            listening(rtmp, server_tls(public, private)) as port,
            listening_for_srt(SrtListener()) as srt_port,
        ):
            prober = Prober(tls=client_tls(public), tries=2)
            both = [target(port, Protocol.RTMPS, "localhost"), target(srt_port, Protocol.SRT)]
            return await prober.probe_all(both, lambda _result: None)

    with asyncio.Runner(loop_factory=lambda: new_event_loop(qapp)) as runner:
        results = runner.run(asyncio.wait_for(work(), 30))
    assert [result.trouble for result in results] == [None, None]


@pytest.mark.parametrize("size", [1, 7, 1_536, 4_096])
def test_the_rtmp_handshake_takes_bytes_as_they_come(size: int) -> None:
    handshake = RtmpHandshake(b"n" * (PART - 8))
    c0c1 = handshake.begin()
    s1 = bytes(range(256)) * 6
    answer = b"\x03" + s1 + c0c1[1:]
    sent = b"".join(handshake.receive(answer[at : at + size]) for at in range(0, len(answer), size))
    assert handshake.done
    assert handshake.repeated
    assert sent == s1


@pytest.mark.parametrize(
    ("first", "speaks"),
    [(b"\x15\x03\x03", "TLS"), (b"HTTP/1.0 200", "HTTP"), (b"H", "HTTP"), (b"SSH-2.0", ""), (b"\x00", "")],
)
def test_the_rtmp_handshake_knows_other_languages(first: bytes, speaks: str) -> None:
    with pytest.raises(NotRtmp) as caught:
        RtmpHandshake(bytes(PART - 8)).receive(first)
    assert caught.value.speaks == speaks


def test_an_srt_answer_to_somebody_else_is_passed_over() -> None:
    packet = bytearray(induction_request(5, 6, "127.0.0.1"))
    assert len(packet) == 64
    packet[12:16] = (9).to_bytes(4, "big")
    packet[44:48] = (1).to_bytes(4, "big")
    assert read_induction(bytes(packet), 5) is None
    found = read_induction(bytes(packet), 9)
    assert found is not None
    assert found.cookie == 1


@pytest.mark.parametrize("packet", [b"", b"x" * 63, bytes(64), b"\xff" * 64])
def test_what_is_no_srt_handshake_is_refused(packet: bytes) -> None:
    with pytest.raises(NotSrt):
        read_induction(packet, 1)
