"""The practice service alone: `python -m nanosecure_gui.training --port N`."""

from __future__ import annotations

import argparse
import json
import signal
import sys
from collections.abc import Sequence
from threading import Event, Thread
from types import FrameType

from .server import PracticeServer


def main(arguments: Sequence[str] | None = None) -> int:
    """Serves until a signal, or the end of standard input if that was asked for. Returns the exit code."""
    options = _parser().parse_args(arguments)
    done = Event()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        done.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)
    if options.stop_with_stdin:
        Thread(target=_wait_for_end_of_input, args=(done,), daemon=True).start()
    try:
        server = PracticeServer(port=options.port).start()
    except OSError as problem:
        print(f"The practice service cannot use port {options.port}: {problem.strerror}", file=sys.stderr)  # noqa: T201
        return 1
    with_credentials = {
        "port": server.port,
        "api_key": server.service.api_key,
        "bintu_token": server.service.bintu_token,
    }
    print(json.dumps(with_credentials), flush=True)  # noqa: T201 - this line is the command's interface
    while not done.wait(0.2):  # a wait without end would keep Windows from delivering Ctrl-C
        pass
    server.stop()
    return 0


def _wait_for_end_of_input(done: Event) -> None:
    while sys.stdin.buffer.readline():
        pass
    done.set()


def _port(typed: str) -> int:
    port = int(typed)
    if not 0 <= port <= 65_535:
        raise ValueError
    return port


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m nanosecure_gui.training",
        description="A local nanoStream Cloud for practice and tests, on this machine only.",
    )
    parser.add_argument("--port", type=_port, default=0, help="the port to listen on; 0 takes any free one")
    parser.add_argument(
        "--stop-with-stdin", action="store_true", help="stop when standard input ends, as with its parent"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
