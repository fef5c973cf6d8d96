"""The real parts of an ingest on loopback: ffmpeg as encoder, nginx with its RTMP module as platform."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from nanosecure_gui.training.receiver import Received, RehearsalReceiver

RTMP_MODULE = Path("/usr/lib/nginx/modules/ngx_rtmp_module.so")
STREAM_MODULE = Path("/usr/lib/nginx/modules/ngx_stream_module.so")
_CONFIG = """
load_module {rtmp_module};
load_module {stream_module};
daemon off; master_process off; worker_processes 1;
pid {folder}/nginx.pid; error_log {folder}/error.log info;
events {{ worker_connections 64; }}
rtmp {{ server {{
  listen 127.0.0.1:{rtmp};
  application live {{
    live on; record off; notify_method post; notify_update_timeout 1s; notify_update_strict off;
    on_publish {webhook}; on_update {webhook}; on_publish_done {webhook};
  }}
}} }}
stream {{ server {{
  listen 127.0.0.1:{rtmps} ssl; ssl_certificate {cert}; ssl_certificate_key {key};
  proxy_pass 127.0.0.1:{rtmp};
}} }}
"""


@dataclass(frozen=True)
class Platform:
    """Where the local platform listens, and the webhook that it asks."""

    rtmp: int
    rtmps: int
    certificate: Path
    receiver: RehearsalReceiver


def free_port() -> int:
    """A TCP port that was free a moment ago."""
    with socket.socket() as finder:
        finder.bind(("127.0.0.1", 0))
        return int(finder.getsockname()[1])


@contextmanager
def running(command: list[str], **options: object) -> Iterator[subprocess.Popen[str]]:
    """A process that does not outlive its test."""
    process = subprocess.Popen(
        command,
        text=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        **options,  # type: ignore[call-overload]
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


@contextmanager
def local_platform(folder: Path, certificate: Path, key: Path) -> Iterator[Platform]:
    """nginx with the RTMP module, plain and behind TLS, that asks a rehearsal receiver."""
    if not RTMP_MODULE.exists() or not STREAM_MODULE.exists():
        missing = "nginx has no RTMP or stream module"
        pytest.fail(missing) if os.environ.get("CI") else pytest.skip(missing)
    with RehearsalReceiver() as receiver:
        platform = Platform(free_port(), free_port(), certificate, receiver)
        config = folder / "nginx.conf"
        config.write_text(
            _CONFIG.format(
                folder=folder,
                rtmp_module=RTMP_MODULE,
                stream_module=STREAM_MODULE,
                rtmp=platform.rtmp,
                rtmps=platform.rtmps,
                cert=certificate,
                key=key,
                webhook=receiver.url,
            )
        )
        command = ["nginx", "-e", str(folder / "error.log"), "-c", str(config), "-p", str(folder)]
        with running(command) as nginx:
            _wait_for_port(platform.rtmp, nginx, folder / "error.log")
            yield platform


def push(
    address: str, *, certificate: Path | None = None, options: tuple[str, ...] = ()
) -> subprocess.CompletedProcess[str]:
    """ffmpeg sends two seconds to an address, as an encoder would."""
    verify = ["-tls_verify", "1", "-ca_file", str(certificate)] if certificate else []
    container = "mpegts" if address.startswith("srt:") else "flv"
    picture = ["-f", "lavfi", "-i", "testsrc=size=160x120:rate=15", "-f", "lavfi", "-i", "sine"]
    encode = ["-t", "2", "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac"]
    command = ["ffmpeg", "-hide_banner", "-loglevel", "error", "-nostdin", "-re", *picture, *encode]
    return subprocess.run(
        [*command, *verify, "-f", container, *options, address],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def wait_for(receiver: RehearsalReceiver, call: str, name: str, within: float = 15.0) -> Received:
    """The first question `call` about the stream `name`."""
    until = time.monotonic() + within
    while time.monotonic() < until:
        for each in receiver.received:
            if each.value("call") == call and each.value("name") == name:
                return each
        time.sleep(0.05)
    raise AssertionError(f"no {call} of {name} among {[each.fields for each in receiver.received]}")


def _wait_for_port(port: int, process: subprocess.Popen[str], log: Path, within: float = 15.0) -> None:
    until = time.monotonic() + within
    while time.monotonic() < until and process.poll() is None:
        with socket.socket() as knocking:
            if knocking.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError(f"nginx does not listen: {log.read_text() if log.exists() else 'no log'}")
