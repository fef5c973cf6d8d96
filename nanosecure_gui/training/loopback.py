"""An HTTP server on loopback, in a thread with an event loop of its own."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from threading import Event, Thread
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from .web import TRANSPORT

if TYPE_CHECKING:
    from starlette.types import ASGIApp

HOST = "127.0.0.1"
_START_WITHIN = 30.0  # seconds; far more than any machine needs


class LoopbackServer:
    """Serves one application. Use it in a `with`, or `start()` and `stop()`.

    `make_app` is given the event that is set when the server closes. `port` 0 takes any free one. Raises
    `OSError` at once if the port is taken.
    """

    def __init__(self, make_app: Callable[[asyncio.Event], ASGIApp], *, name: str, port: int = 0) -> None:
        self._name = name
        self._socket = _listening_socket(port)
        self.port: int = self._socket.getsockname()[1]
        self._uvicorn = _Uvicorn(make_app)
        self._thread = Thread(target=self._run, name=name.replace(" ", "-"), daemon=True)

    @property
    def base_url(self) -> str:
        """The address of the server."""
        return f"http://{HOST}:{self.port}"

    def start(self) -> Self:
        """Returns when connections are accepted."""
        self._thread.start()
        if not self._uvicorn.ready.wait(_START_WITHIN) or not self._uvicorn.started:
            raise RuntimeError(f"the {self._name} did not start")
        return self

    def stop(self) -> None:
        """Closes every connection, answered or not, and returns when the thread has ended."""
        if self._thread.is_alive():
            self._uvicorn.stop()
            self._thread.join()
        self._socket.close()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _run(self) -> None:
        try:
            # Selectors everywhere: Windows' other loop complains about connections that are aborted.
            with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
                runner.run(self._uvicorn.serve([self._socket]))
        finally:
            self._uvicorn.ready.set()


class _Uvicorn(uvicorn.Server):
    """Says when it is ready, sleeps while nobody asks, and does not wait for slow answers when it stops.

    In a thread that is not the main one, uvicorn leaves signals alone.
    """

    def __init__(self, make_app: Callable[[asyncio.Event], ASGIApp]) -> None:
        self.ready = Event()
        self._closing = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        super().__init__(
            uvicorn.Config(
                make_app(self._closing),
                http=_Protocol,
                ws="none",
                lifespan="off",
                log_config=None,
                log_level="error",
                access_log=False,
                proxy_headers=False,
                server_header=False,
                date_header=False,
                timeout_keep_alive=75,
            )
        )

    def stop(self) -> None:
        """Ends `serve`; from any thread, once it is ready."""
        if self._loop and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._closing.set)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._loop = asyncio.get_running_loop()
        self.ready.set()

    async def main_loop(self) -> None:
        # Instead of ten ticks a second: inside the program, an idle service must cost nothing.
        await self._closing.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        for connection in list(self.server_state.connections):
            connection.transport.abort()
        await super().shutdown(sockets)


class _Protocol(H11Protocol):
    """Hands its transport to the requests, so that one of them can drop its connection."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self.app_state: dict[str, Any] = {**self.app_state, TRANSPORT: transport}


def _listening_socket(port: int) -> socket.socket:
    # Only for sockets that name their protocol does asyncio turn Nagle's delay off (40 ms an answer).
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows; its SO_REUSEADDR would share the port
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((HOST, port))
    except OSError:
        listening.close()
        raise
    return listening
