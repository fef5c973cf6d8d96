"""The practice service as a thread, and as a command."""

from __future__ import annotations

import json
import logging
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from threading import enumerate as threads

import httpx
import pytest

from nanosecure_gui.training.access import Presented
from nanosecure_gui.training.faults import Faults
from nanosecure_gui.training.server import PracticeServer
from tests.wiring.training_client import SPLAY, VERIFY

ROOT = Path(__file__).parents[2]
WITHIN = 60  # seconds, for a process to do anything at all


@contextmanager
def command(*arguments: str) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "nanosecure_gui.training", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    with process:
        try:
            yield process
        finally:
            process.kill()


def greeting(process: subprocess.Popen[str]) -> dict[str, object]:
    assert process.stdout is not None
    told: dict[str, object] = json.loads(process.stdout.readline())
    return told


def test_a_server_listens_on_loopback_only_and_stops(caplog: pytest.LogCaptureFixture) -> None:
    before = set(threads())
    with PracticeServer() as server:
        assert server.base_url == f"http://127.0.0.1:{server.port}"
        assert server.addresses.token == f"{server.base_url}/api/v1"
        assert httpx.get(f"{server.base_url}/organisation", trust_env=False).status_code == 401
        assert [thread.name for thread in set(threads()) - before] == ["practice-service"]
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{server.base_url}/organisation", trust_env=False)
    assert set(threads()) <= before
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []
    server.stop()


def test_a_server_that_never_started_can_be_stopped() -> None:
    PracticeServer().stop()


def test_a_taken_port_is_an_error_at_once() -> None:
    with PracticeServer() as server, pytest.raises(OSError):
        PracticeServer(port=server.port)


def test_stopping_does_not_wait_for_slow_answers(caplog: pytest.LogCaptureFixture) -> None:
    failures: list[Exception] = []

    def ask(address: str) -> None:
        try:
            httpx.get(address, timeout=WITHIN, trust_env=False)
        except httpx.TransportError as failure:
            failures.append(failure)

    with PracticeServer() as server:
        server.service.faults = Faults(latency=10 * WITHIN)
        asking = Thread(target=ask, args=(f"{server.base_url}/stream",))
        asking.start()
        while asking.is_alive() and not server.service.record.asked:
            pass
    asking.join(WITHIN)
    assert len(failures) == 1
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


def test_importing_the_package_imports_nothing_heavy() -> None:
    code = "import sys, nanosecure_gui.training; print(sorted(m for m in sys.modules if '.' not in m))"
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT, timeout=WITHIN
    ).stdout
    for heavy in ("asyncio", "ssl", "uvicorn", "starlette", "jwt", "cryptography", "http"):
        assert f"'{heavy}'" not in told


def test_the_command_says_where_it_is_and_serves() -> None:
    with command("--port", "0") as process:
        told = greeting(process)
        assert list(told) == ["port", "api_key", "bintu_token"]
        with httpx.Client(base_url=f"http://127.0.0.1:{told['port']}", trust_env=False) as client:
            for name, header in (("api_key", "X-BINTU-APIKEY"), ("bintu_token", "X-BINTU-TOKEN")):
                answer = client.post(SPLAY, json={"orgawide": True}, headers={header: str(told[name])})
                assert answer.status_code == 200
            token = answer.json()["data"]["token"]
            assert client.post(VERIFY, json={"token": token}).status_code == 200


def ended(process: subprocess.Popen[str]) -> Sequence[object]:
    code = process.wait(WITHIN)
    assert process.stdout is not None
    assert process.stderr is not None
    return code, process.stdout.read(), process.stderr.read()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals between processes")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_command_stops_cleanly_on_a_signal(number: signal.Signals) -> None:
    with command() as process:
        greeting(process)
        process.send_signal(number)
        assert ended(process) == (0, "", "")


def test_the_command_stops_with_its_standard_input_if_asked() -> None:
    with command("--stop-with-stdin") as process:
        greeting(process)
        assert process.stdin is not None
        process.stdin.close()
        assert ended(process) == (0, "", "")


def test_the_command_says_that_a_port_is_taken() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with command("--port", str(taken.getsockname()[1])) as process:
            code, told, complaint = ended(process)
    assert (code, told) == (1, "")
    assert "cannot use port" in str(complaint)


@pytest.mark.parametrize("port", ["-1", "65536", "many"])
def test_the_command_refuses_what_is_no_port(port: str) -> None:
    with command("--port", port) as process:
        assert ended(process)[0] == 2


def test_presented_credentials_are_never_shown() -> None:
    assert "secret" not in repr(Presented(token="secret-a", key="secret-b"))
