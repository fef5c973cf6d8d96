"""Our addresses in the hands of a real encoder: ffmpeg to nginx-rtmp and to libsrt, all on loopback."""

from __future__ import annotations

import asyncio
import os
import shlex
import sys
from collections.abc import Iterator
from ctypes.util import find_library
from pathlib import Path
from urllib.parse import unquote

import pytest

from nanosecure_gui.api.probes import Prober
from nanosecure_gui.core.encoders import Encoder, card
from nanosecure_gui.core.ingest import IngestForm, Parameter, addresses, srt_stream_id
from nanosecure_gui.core.ingest_hosts import OWN, Protocol
from nanosecure_gui.core.ingest_probe import ProbeResult, Step, targets
from nanosecure_gui.training.receiver import ReceiverRules

from .ingest_servers import client_tls, make_certificate
from .real_ingest import Platform, free_port, local_platform, push, running, wait_for

HOSTILE: tuple[Parameter, ...] = (
    ("token", "a&b=c"),
    ("plus", "1+1 = 2%"),
    ("path", "a/b/../c?d#e"),
    ("quote", "\"double\" 'single' \\ `tick` $x"),
    ("colon", "x:y;z,w"),
    ("näme", "schön ✓ 😀"),
    ("empty", ""),
    ("last", "clip.mp4"),
)
encoder_and_platform = pytest.mark.needs("ffmpeg", "nginx")


@pytest.fixture(scope="module")
def platform(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Platform]:
    folder = tmp_path_factory.mktemp("platform")
    certificate, key = make_certificate(folder)
    with local_platform(folder, certificate, key) as running_platform:
        yield running_platform


@pytest.fixture(autouse=True)
def open_doors(request: pytest.FixtureRequest) -> None:
    if "platform" in request.fixturenames:
        request.getfixturevalue("platform").receiver.rules = ReceiverRules()


def form(platform: Platform, protocol: Protocol, name: str, *parameters: Parameter) -> IngestForm:
    port = platform.rtmps if protocol is Protocol.RTMPS else platform.rtmp
    return IngestForm(protocol, place=OWN, own_host="127.0.0.1", port=port, name=name, parameters=parameters)


def split_by_length(parameters: tuple[Parameter, ...]) -> list[tuple[Parameter, ...]]:
    """Halves that stay under the server's 255 bytes; the order is kept."""
    return [parameters[:4], parameters[4:]]


@encoder_and_platform
@pytest.mark.parametrize("protocol", [Protocol.RTMP, Protocol.RTMPS])
@pytest.mark.parametrize("part", [0, 1])
def test_hostile_values_reach_the_webhook_as_they_were_entered(
    platform: Platform, protocol: Protocol, part: int
) -> None:
    parameters = split_by_length(HOSTILE)[part]
    wanted = form(platform, protocol, f"Hb7Qe-{protocol.name}{part}", *parameters)
    certificate = platform.certificate if protocol is Protocol.RTMPS else None
    sent = push(addresses(wanted).joined, certificate=certificate)
    assert sent.returncode == 0, sent.stderr
    asked = wait_for(platform.receiver, "publish", wanted.name)
    assert [asked.value(name) for name, _value in parameters] == [value for _name, value in parameters]
    assert asked.value("app") == "live"
    done = wait_for(platform.receiver, "publish_done", wanted.name)
    assert done.status == 200


@encoder_and_platform
def test_a_refusal_of_the_webhook_refuses_the_encoder(platform: Platform) -> None:
    platform.receiver.rules = ReceiverRules(required=(("passcode", "right"),))
    refused = form(platform, Protocol.RTMP, "Hb7Qe-wrong", ("passcode", "wrong"))
    assert push(addresses(refused).joined).returncode != 0
    assert wait_for(platform.receiver, "publish", refused.name).status == 403
    allowed = form(platform, Protocol.RTMP, "Hb7Qe-right", ("passcode", "right"))
    assert push(addresses(allowed).joined).returncode == 0


@encoder_and_platform
def test_a_second_name_smuggled_in_as_parameter_is_refused(platform: Platform) -> None:
    smuggling = form(platform, Protocol.RTMP, "Hb7Qe-mine0", ("name", "Hb7Qe-yours"))
    assert push(addresses(smuggling).joined).returncode != 0
    reason = wait_for(platform.receiver, "publish", smuggling.name).reason
    assert str(reason) == "name is there twice"


@encoder_and_platform
@pytest.mark.parametrize("protocol", [Protocol.RTMP, Protocol.RTMPS])
def test_the_connection_test_succeeds_and_publishes_nothing(platform: Platform, protocol: Protocol) -> None:
    before = len(platform.receiver.received)
    result = probe(form(platform, protocol, "Hb7Qe-probe"), platform.certificate)
    assert result.works, result.trouble
    assert (result.tries, result.failed) == (5, 0)
    assert result.timings[-1].step is Step.RTMP
    assert len(platform.receiver.received) == before


@encoder_and_platform
def test_the_connection_test_tells_a_certificate_it_does_not_trust(
    platform: Platform, tmp_path: Path
) -> None:
    stranger, _key = make_certificate(tmp_path, "other.example")
    result = probe(form(platform, Protocol.RTMPS, "Hb7Qe-probe"), stranger)
    assert result.trouble is not None
    assert result.trouble.step is Step.TLS
    assert result.certificate is not None
    assert result.certificate.subject == "localhost"


@encoder_and_platform
def test_the_connection_test_tells_the_webhook_s_port_from_rtmp(platform: Platform) -> None:
    wrong = IngestForm(
        Protocol.RTMP, place=OWN, own_host="127.0.0.1", port=platform.receiver.port, name="Hb7Qe-probe"
    )
    result = probe(wrong, platform.certificate)
    assert result.trouble is not None
    assert "speaks HTTP" in str(result.trouble.text)


@pytest.fixture
def libsrt() -> str:
    library = find_library("srt-gnutls") or find_library("srt")
    if library is None:
        pytest.fail("no libsrt") if os.environ.get("CI") else pytest.skip("no libsrt")
    return str(library)


def srt_form(port: int, *parameters: Parameter) -> IngestForm:
    return IngestForm(
        Protocol.SRT,
        place=OWN,
        own_host="127.0.0.1",
        port=port,
        name="Hb7Qe-x49nB",
        application="rec",
        parameters=parameters,
    )


def received_by_libsrt(library: str, port: int, address: str, *options: str) -> bytes:
    """The stream id that a libsrt listener gets from ffmpeg."""
    script = Path(__file__).with_name("srt_listener.py")
    with running([sys.executable, str(script), library, str(port)]) as listener:
        assert listener.stdout is not None
        assert listener.stdout.readline().strip() == "ready"
        sent = push(address, options=options)
        assert sent.returncode == 0, sent.stderr
        identity = bytes.fromhex(listener.stdout.readline().strip())
        assert int(listener.stdout.readline()) > 1_000
        return identity


@pytest.mark.needs("ffmpeg", "srt-live-transmit")
def test_libsrt_receives_the_stream_id_of_the_ffmpeg_card_byte_for_byte(libsrt: str) -> None:
    wanted = srt_form(free_port(), ("token", "a&b=c +%"), ("näme", "x:y/z?"))
    *_others, option, identity, server = shlex.split(card(Encoder.FFMPEG, wanted).command)
    received = received_by_libsrt(libsrt, wanted.port, server, option, identity)
    assert received == srt_stream_id(wanted).encode()


@pytest.mark.needs("ffmpeg", "srt-live-transmit")
def test_libsrt_receives_the_whole_stream_id_of_the_joined_address(libsrt: str) -> None:
    """ffmpeg hands it on encoded or decoded, by its version; the platform takes both (vendor-api 7.2)."""
    wanted = srt_form(free_port(), ("user", "a1"), ("pass", "b2"))
    received = received_by_libsrt(libsrt, wanted.port, addresses(wanted).joined).decode()
    assert unquote(received) == srt_stream_id(wanted)


@pytest.mark.needs("srt-live-transmit")
def test_the_srt_test_is_answered_by_libsrt_and_opens_no_stream() -> None:
    port = free_port()
    command = ["srt-live-transmit", "-v", f"srt://127.0.0.1:{port}?mode=listener", "file://con"]
    with running(command) as listener:
        wanted = IngestForm(Protocol.SRT, place=OWN, own_host="127.0.0.1", port=port, name="Hb7Qe-probe")
        for _patience in range(20):  # libsrt may still be opening its port
            result = probe(wanted, None)
            if result.works:
                break
        assert result.works, result.trouble
        listener.terminate()
        said, _nothing = listener.communicate(timeout=20)
        assert "connected" not in said.lower()


def probe(form: IngestForm, certificate: Path | None) -> ProbeResult:
    async def work() -> ProbeResult:
        (target,) = targets(form, all_regions=False)
        prober = Prober(tls=client_tls(certificate) if certificate else None)
        return await prober.probe(target)

    return asyncio.run(asyncio.wait_for(work(), 60))
