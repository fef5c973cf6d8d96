"""The Ingest tab: an address rebuilt at every key, and all regions tested side by side."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import AsyncExitStack
from pathlib import Path
from time import perf_counter

from .children import run, say
from .figures import Figure, Limit

KEYSTROKE = 5.0  # milliseconds
SIDE_BY_SIDE = 1.3  # times the slowest host alone; one after the other it would be more than three
DELAYS = (0.02, 0.03, 0.04, 0.05, 0.06, 0.1)  # seconds that each host takes for its handshake
TYPED = "Hb7Qe-x49nBcamera3balcony"


def figures(environment: Mapping[str, str], folder: Path) -> list[Figure]:
    """Another process types into the stream's name and tests hosts on loopback."""
    said = run(environment, "ingesting")[1]
    return [
        Figure(
            "address after a key on Ingest",
            "ms",
            tuple(said["ours"]),
            tuple(said["bare"]),
            "the same key in a QLineEdit in a bare window",
            Limit.AT_MOST,
            KEYSTROKE,
        ),
        Figure(
            "test all regions",
            "ms",
            tuple(said["all"]),
            tuple(said["slowest"]),
            "the slowest of the six hosts alone, 100 ms a handshake",
            Limit.TIMES_AT_MOST,
            SIDE_BY_SIDE,
        ),
    ]


def main() -> None:
    """The child."""
    ours, bare = _typed()
    together, slowest = asyncio.run(_tested())
    say(ours=ours, bare=bare, all=together, slowest=slowest)


def _typed() -> tuple[list[float], list[float]]:
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QLineEdit, QMainWindow

    from .desk import rendered, shown_program

    application, program = shown_program()
    plain, line = QMainWindow(), QLineEdit()
    plain.setCentralWidget(line)
    plain.resize(program.window.size())
    plain.show()
    program.window.open_tab("Ingest")
    field = program.window.page("Ingest").findChild(QLineEdit, "Stream name")
    assert field is not None
    application.processEvents()
    ours: list[float] = []
    bare: list[float] = []
    for key in TYPED:
        ours.append(rendered(program.window, lambda key=key: QTest.keyClicks(field, key)))  # type: ignore[misc]
        bare.append(rendered(plain, lambda key=key: QTest.keyClicks(line, key)))  # type: ignore[misc]
    address = program.ingest.ingesting.view.addresses
    assert address is not None
    assert address.key == TYPED
    return ours, bare


async def _tested() -> tuple[list[float], list[float]]:
    """Milliseconds for all hosts, and for the slowest alone, in turns."""
    from nanosecure_gui.api.probes import Prober
    from nanosecure_gui.core.ingest_hosts import Protocol
    from nanosecure_gui.core.ingest_probe import Target
    from nanosecure_gui.core.wording import text
    from tests.wiring.ingest_servers import Serve, listening, rtmp

    def slow(delay: float) -> Serve:
        async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await asyncio.sleep(delay)
            await rtmp(reader, writer)

        return serve

    async with AsyncExitStack() as stack:
        ports = [await stack.enter_async_context(listening(slow(delay))) for delay in DELAYS]
        targets = [Target(text("{port}", port=port), Protocol.RTMP, "127.0.0.1", port) for port in ports]
        prober = Prober()
        together: list[float] = []
        slowest: list[float] = []
        for _ in range(5):
            for wanted, spent in ((targets, together), (targets[-1:], slowest)):
                began = perf_counter()
                results = await prober.probe_all(wanted, lambda _result: None)
                spent.append((perf_counter() - began) * 1_000)
                assert all(result.works and not result.failed for result in results)
        return together, slowest


if __name__ == "__main__":
    main()
