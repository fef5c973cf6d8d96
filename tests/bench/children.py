"""Starts the measured processes, all in the same surroundings."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PATIENCE = 180.0  # seconds for one child


@contextmanager
def surroundings(folder: Path) -> Iterator[dict[str, str]]:
    """The environment of every child: a virtual screen where there is one to be had, else Qt's offscreen
    platform; `folder` instead of the user's own data; no session bus, so that no keyring is asked."""
    environment = {
        name: value
        for name, value in os.environ.items()
        # Without these Python would compile every module anew at each start.
        if name not in ("PYTHONDONTWRITEBYTECODE", "DBUS_SESSION_BUS_ADDRESS", "WAYLAND_DISPLAY")
    }
    environment["XDG_DATA_HOME"] = str(folder)
    if shutil.which("Xvfb") is None:
        yield environment | {"QT_QPA_PLATFORM": "offscreen"}
        return
    reading, writing = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as number:
            display = number.readline().strip()
        yield environment | {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{display}"}
    finally:
        screen.terminate()
        screen.wait()


def run(
    environment: Mapping[str, str], module: str, *arguments: str, patience: float = PATIENCE
) -> tuple[int, dict[str, Any]]:
    """As `run_command`, with `tests.bench.<module>`."""
    return run_command(environment, [sys.executable, "-m", f"tests.bench.{module}", *arguments], patience)


def run_command(
    environment: Mapping[str, str], command: Sequence[str], patience: float = PATIENCE
) -> tuple[int, dict[str, Any]]:
    """Run `command`: when it was started (`time.monotonic_ns`) and the JSON it printed. Raises
    `TimeoutExpired` after `patience` seconds."""
    started = time.monotonic_ns()
    ended = subprocess.run(
        command, env=dict(environment), cwd=ROOT, capture_output=True, text=True, timeout=patience
    )
    lines = [line for line in ended.stdout.splitlines() if line.startswith("{")]
    if not lines:
        raise RuntimeError(f"{' '.join(command)} said nothing:\n{ended.stderr}")
    said: dict[str, Any] = json.loads(lines[-1])
    return started, said


def say(**measured: object) -> None:
    """In a child: hand the measurements to the parent."""
    print(json.dumps(measured), flush=True)
