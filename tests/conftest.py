"""What holds for every test: no real home, keyring or network; no unexpected log record; no thread left."""

from __future__ import annotations

import gc
import ipaddress
import logging
import os
import re
import shutil
import socket
import sys
import threading
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_API"] = "pyside6"

IN_CI = bool(os.environ.get("CI"))
# Slow machines are no failure: no deadline, and no complaint about slow data.
settings.register_profile(
    "desk", deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("ci", settings.get_profile("desk"), derandomize=True)
settings.load_profile("ci" if IN_CI else "desk")

FOLDERS = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "roaming",
    "LOCALAPPDATA": "local",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_CACHE_HOME": "cache",
    "XDG_RUNTIME_DIR": "run",
}
MUCH_GARBAGE = 20_000  # objects
ELSEWHERE = re.compile(r"(?i)^((http|https|all|no)_proxy|NANOSECURE_\w+|SSL_CERT_(FILE|DIR))$")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test marked `needs("xdotool", ...)` where a tool is missing; in CI that is a failure."""
    missing = [tool for mark in item.iter_markers("needs") for tool in mark.args if not shutil.which(tool)]
    if missing:
        reason = f"not installed: {', '.join(missing)}"
        if IN_CI:
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Let reports through to the process that collects them, which takes nothing but UTF-8."""
    report = yield
    report.sections = [
        (title, said.encode("utf-8", "backslashreplace").decode()) for title, said in report.sections
    ]
    return report


def pytest_collection_finish(session: pytest.Session) -> None:
    """As in the program, cycles are collected in the main thread only: see `nanosecure_gui.garbage`."""
    gc.collect()
    gc.freeze()
    gc.disable()


def pytest_sessionfinish(session: pytest.Session) -> None:
    """What tests left on the clipboard would outlive the interpreter, and take the process down."""
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def garbage_is_collected_between_tests() -> Iterator[None]:
    """In the main thread, once there may be much of it."""
    yield
    if gc.get_count()[0] > MUCH_GARBAGE:
        gc.collect()


@pytest.fixture(autouse=True)
def private_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home of the test's own; no session bus and no keyring, so nothing of the user's is touched."""
    home = tmp_path_factory.mktemp("home")
    for variable, name in FOLDERS.items():
        folder = home / name
        folder.mkdir(mode=0o700, exist_ok=True)
        monkeypatch.setenv(variable, str(folder))
    for variable in [name for name in os.environ if ELSEWHERE.match(name)]:
        monkeypatch.delenv(variable)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    return home


@pytest.fixture
def expected_logs() -> list[str]:
    """Patterns of the warnings and errors a test expects: `expected_logs.append("clock is wrong")`.

    Each has to be found in at least one record, and each record in at least one pattern.
    """
    return []


@pytest.fixture(autouse=True)
def only_expected_logs(caplog: pytest.LogCaptureFixture, expected_logs: list[str]) -> Iterator[None]:
    """Fail a test that logs a warning or an error it did not announce."""
    yield
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    messages = [record.getMessage() for record in records if record.levelno >= logging.WARNING]
    unexpected = [m for m in messages if not any(re.search(pattern, m) for pattern in expected_logs)]
    assert not unexpected, f"logged without being expected: {unexpected}"
    missing = [pattern for pattern in expected_logs if not any(re.search(pattern, m) for m in messages)]
    assert not missing, f"expected in the log and not there: {missing}"


@pytest.fixture(autouse=True)
def no_thread_left() -> Iterator[None]:
    """Fail a test that leaves a thread running which would keep the program from ending."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before and not thread.daemon]
    for thread in left:
        thread.join(5)
    assert not [thread for thread in left if thread.is_alive()], f"threads left running: {left}"


def is_near(address: object) -> bool:
    """Whether a socket address stays on this machine: loopback, or not an internet address at all."""
    if not isinstance(address, tuple):
        return True
    host = str(address[0])
    if host in ("", "localhost"):
        return True
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True, scope="session")
def only_loopback() -> Iterator[None]:
    """Refuse connections and name look-ups that would leave this machine."""
    connect, connect_ex, look_up = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def stay(address: object) -> None:
        if not is_near(address):
            raise AssertionError(f"a test tried to reach {address!r}")

    def near_connect(self: socket.socket, address: Any) -> None:
        stay(address)
        connect(self, address)

    def near_connect_ex(self: socket.socket, address: Any) -> int:
        stay(address)
        return connect_ex(self, address)

    def near_look_up(host: Any, *args: Any, **options: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        if isinstance(name, str) and name.endswith(".invalid"):  # RFC 6761: never exists
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        stay((name or "", 0))
        return look_up(host, *args, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", near_connect)
        patch.setattr(socket.socket, "connect_ex", near_connect_ex)
        patch.setattr(socket, "getaddrinfo", near_look_up)
        yield
