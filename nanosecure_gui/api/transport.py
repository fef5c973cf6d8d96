"""The one way to the network, and the only importer of httpx: time-outs, TLS, retries, limits, redaction.

Without a proxy requests go straight over `lanes.py`; through one, over httpx.
"""

from __future__ import annotations

import asyncio
import logging
import random
import ssl
import time
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any, Final, Protocol
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpcore
import httpx
import truststore

from nanosecure_gui import __version__
from nanosecure_gui.core.errors import InvalidInput, MayHaveArrived, ServiceError
from nanosecure_gui.core.organisations import is_loopback
from nanosecure_gui.core.proxies import DIRECT, SYSTEM
from nanosecure_gui.core.wording import Text, text

from . import failures, lanes
from .clock import ClockGauge
from .protocol import LARGEST_ANSWER, Answer, Call, Traffic

_AT_ONCE: Final = 8
# Below the 5 s after which common servers close an idle connection: a create sent into that moment would
# have to be reported as perhaps arrived.
_KEEP_IDLE: Final = 4.0
_WORTH_REPEATING: Final = (429, 502, 503, 504)
_NOTHING_DONE: Final = (429, 503)  # answers that also a create may follow up
_NEVER_SENT: Final = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
    httpx.InvalidURL,
    UnicodeError,
    *lanes.NEVER_SENT,
)
_FAILED: Final = (httpx.HTTPError, httpx.StreamError, *lanes.FAILED, OSError)
_HEADERS: Final = (
    (b"User-Agent", f"NanoSecure/{__version__}".encode()),
    (b"Accept", b"application/json"),
    (b"Accept-Encoding", b"identity"),  # a packed answer could unpack to any size
)


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait and how often to try, in seconds.

    `connect`, `write` and `read` bound one phase (without a proxy `read` begins with the first byte sent),
    `attempt` one whole attempt (a server that drips bytes never ends a phase), `total` all attempts and the
    pauses between them; waiting for a free place counts in none. Pauses double from `first_pause` to at most
    `longest_pause`, each multiplied by a random number. A service that asks for more than
    `longest_retry_after` is not waited for. With `hands_on_busy` no 429 is waited out here: whoever asks for
    many things slows down by itself.
    """

    connect: float = 5.0
    write: float = 10.0
    read: float = 15.0
    attempt: float = 30.0
    total: float = 60.0
    attempts: int = 4
    first_pause: float = 0.5
    longest_pause: float = 8.0
    longest_retry_after: float = 30.0
    hands_on_busy: bool = False


@dataclass(frozen=True, slots=True)
class _Broken:
    """An attempt without a usable answer. `retry`: trying again may help and does no harm."""

    error: ServiceError
    retry: bool = False


_Outcome = Answer | _Broken
Spawn = Callable[[Coroutine[Any, Any, Any]], "asyncio.Task[Any]"]


@dataclass(frozen=True, slots=True)
class _Route:
    """Where a call goes; `service` is the host with its port, `loopback` this machine itself."""

    url: httpcore.URL
    field: bytes  # as the request names the host
    host: str
    service: str
    loopback: bool


class _Lane(Protocol):
    """One connection to one service, used by one request at a time and kept for the next."""

    async def ask(self, request: httpcore.Request) -> httpcore.Response:
        """The answer, of which the body is read afterwards."""

    async def aclose(self) -> None:
        """Close the connection."""


class _ByHttpx:
    """A lane through a proxy, or one that tests put in the network's place. It is httpx's transport and not
    its client, which would add cookies, redirects, and log lines with whole addresses."""

    def __init__(self, way: httpx.AsyncBaseTransport) -> None:
        self._way = way
        self.aclose = way.aclose

    async def ask(self, request: httpcore.Request) -> httpcore.Response:
        to = request.url
        asked = httpx.Request(
            request.method.decode(),
            httpx.URL(scheme=to.scheme.decode(), host=to.host.decode(), port=to.port, raw_path=to.target),
            headers=request.headers,
            content=b"".join([part async for part in request.stream]),  # type: ignore[union-attr]
            extensions=request.extensions,
        )
        answer = await self._way.handle_async_request(asked)
        return httpcore.Response(answer.status_code, headers=answer.headers.raw, content=answer.stream)


class Transport:
    """Sends calls and brings back answers. One for the whole program; at most eight requests at once.

    A request that is on the wire is never cancelled: if its caller is, it runs to its end unseen, because a
    cancelled request can spoil its connection, and because it may change something.
    `spawn` makes the tasks for that; `on_traffic` is told each round trip; `on_notice` (and the attribute
    `notice`) says what the operator should know about the way to the network. `now`, `monotonic`, `jitter`
    (0 to 1) and `sleep` are replaced in tests, `tls` where another trust store is wanted.
    """

    def __init__(
        self,
        *,
        patience: Patience | None = None,
        spawn: Spawn = asyncio.create_task,
        on_traffic: Callable[[Traffic], None] | None = None,
        on_notice: Callable[[Text], None] | None = None,
        tls: ssl.SSLContext | None = None,
        network: httpx.AsyncBaseTransport | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        monotonic: Callable[[], float] = time.monotonic,
        jitter: Callable[[], float] = random.random,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self.notice: Text | None = None
        self.latency: timedelta | None = None
        self._patience = patience or Patience()
        self._timeouts = {
            "connect": self._patience.connect,
            "read": self._patience.read,
            "write": self._patience.write,
            "pool": None,
        }
        self._spawn = spawn
        self._on_traffic = on_traffic
        self._on_notice = on_notice
        self._tls = tls or truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        self._network = network
        self._now, self._monotonic, self._jitter, self._sleep = now, monotonic, jitter, sleep
        self._places = asyncio.Semaphore(_AT_ONCE)
        self._free: dict[tuple[str | None, str], list[_Lane]] = {}  # by proxy and service
        self._proxies: dict[str, str | None] = {}  # by host
        self._proxy_setting = SYSTEM
        self._running: set[asyncio.Task[_Outcome]] = set()
        self._clocks: dict[str, ClockGauge] = {}
        self._closed = False
        for name in ("httpx", "httpcore"):  # their INFO lines hold whole addresses
            logging.getLogger(name).setLevel(logging.WARNING)

    def use_proxy(self, setting: str) -> None:
        """From the next request on, go where `setting` says (see `core.proxies`)."""
        self._proxy_setting = setting
        self._proxies.clear()

    def clock_offset(self, address: str) -> timedelta | None:
        """The clock of the service at `address` minus ours; `None` before it has answered once."""
        gauge = self._clocks.get(urlsplit(address).netloc)
        return gauge.offset if gauge else None

    async def send(self, call: Call) -> Answer:
        """The answer to a call, whatever its status, after repeating it where that is safe and may help.

        An answer that asks for more patience than there is comes back like any other. Raises `InvalidInput`
        for an address that may not be used, `Unreachable` if the request certainly did not arrive,
        `MayHaveArrived` if it may have, `UnexpectedAnswer` for an answer too large to be one.
        """
        route = _route(call.url)
        spent, attempt = 0.0, 0
        doubt: ServiceError | None = None  # once one attempt may have arrived, no later one can deny it
        while True:
            attempt += 1
            await self._places.acquire()
            began = self._monotonic()
            task = self._begin(call, route, min(self._patience.attempt, self._patience.total - spent))
            outcome = await asyncio.shield(task)
            if isinstance(outcome, _Broken) and isinstance(outcome.error, MayHaveArrived):
                doubt = outcome.error
            pause = self._pause(call, outcome, attempt)
            spent += self._monotonic() - began + (pause or 0.0)
            if pause is None or spent >= self._patience.total:
                if isinstance(outcome, _Broken):
                    raise doubt or outcome.error
                return outcome
            await self._sleep(pause)

    async def aclose(self, grace: float = 5.0) -> None:
        """Lets the requests on the wire finish for up to `grace` seconds, then closes every connection."""
        self._closed = True
        if self._running:
            _done, late = await asyncio.wait(self._running, timeout=grace)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        while self._free:
            _key, free = self._free.popitem()
            for lane in free:
                await lane.aclose()

    def _begin(self, call: Call, route: _Route, limit: float) -> asyncio.Task[_Outcome]:
        """Puts one attempt on the wire; its place is free again when it ends, however it ends."""
        work = self._exchange(call, route, limit)
        try:
            task: asyncio.Task[_Outcome] = self._spawn(work)
        except BaseException:
            work.close()
            self._places.release()
            raise
        self._running.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[_Outcome]) -> None:
        self._running.discard(task)
        self._places.release()

    async def _exchange(self, call: Call, route: _Route, limit: float) -> _Outcome:
        """One request and its answer, on the wire. Never raises what the network can cause."""
        if self._closed:
            return _Broken(failures.not_reached(call, "the program is closing"))
        free = self._free.setdefault((self._proxy(route), route.service), [])
        lane = free.pop() if free else self._lane(self._proxy(route))
        spoiled = True
        sent, started = self._now(), self._monotonic()
        try:
            async with asyncio.timeout(limit):
                outcome = await self._talk(lane, call, route)
            spoiled = False
        except TimeoutError:  # it cancelled httpx in the middle
            outcome = _Broken(
                failures.no_answer(call, f"no whole answer within {limit:.0f} s"), call.repeatable
            )
        except _NEVER_SENT as error:
            outcome = _Broken(failures.not_reached(call, _cause(error)), retry=not _is_certificate(error))
        except _FAILED as error:
            outcome = _Broken(failures.no_answer(call, _cause(error)), call.repeatable)
        finally:
            if spoiled or self._closed:
                with suppress(*_FAILED):
                    await lane.aclose()
            else:
                free.append(lane)
        self._note(route, outcome, sent, timedelta(seconds=self._monotonic() - started))
        return outcome

    async def _talk(self, lane: _Lane, call: Call, route: _Route) -> _Outcome:
        content = call.content
        request = httpcore.Request(
            call.method,
            route.url,
            headers=_asked(call, content, route),
            content=content,
            extensions={"timeout": self._timeouts},
        )
        answer = await lane.ask(request)
        fields = _answered(answer.headers)
        body = bytearray()
        try:
            encoding = fields.get("content-encoding", "identity")
            if encoding.lower() != "identity":
                return _Broken(failures.compressed(call, encoding))
            async for chunk in answer.aiter_stream():
                body += chunk
                if len(body) > LARGEST_ANSWER:
                    return _Broken(failures.too_large(call, LARGEST_ANSWER))
        finally:
            await answer.aclose()
        return Answer(answer.status, fields, bytes(body), self._now(), call.secrets)

    def _pause(self, call: Call, outcome: _Outcome, attempt: int) -> float | None:
        """Seconds to wait before the next attempt, or `None` if there is to be none."""
        asked = 0.0
        if isinstance(outcome, _Broken):
            if not outcome.retry:
                return None
        else:
            if outcome.status not in (_WORTH_REPEATING if call.repeatable else _NOTHING_DONE):
                return None
            if outcome.status == 429 and self._patience.hands_on_busy:
                return None
            asked = failures.retry_after(outcome) or 0.0
        if attempt >= self._patience.attempts or asked > self._patience.longest_retry_after:
            return None
        doubled = min(self._patience.longest_pause, self._patience.first_pause * 2.0 ** (attempt - 1))
        return max(asked, self._jitter() * doubled)

    def _note(self, route: _Route, outcome: _Outcome, sent: datetime, took: timedelta) -> None:
        if isinstance(outcome, _Broken):
            traffic = Traffic(False, self._now(), None, outcome.error)
        else:
            self.latency = took
            date = failures.http_date(outcome.headers.get("date", ""))
            if date is not None and "age" not in outcome.headers:  # an answer out of a cache is dated earlier
                gauge = self._clocks.setdefault(route.service, ClockGauge())
                gauge.note(date, sent, outcome.received)
            traffic = Traffic(outcome.status < 500, outcome.received, took)
        if self._on_traffic is not None:
            self._on_traffic(traffic)

    def _proxy(self, route: _Route) -> str | None:
        """The proxy for a host: the operator's, or the one that the environment (or the system's settings)
        names; none for loopback."""
        if route.loopback or self._proxy_setting == DIRECT:
            return None
        if self._proxy_setting != SYSTEM:
            return self._proxy_setting
        if route.host not in self._proxies:
            self._proxies[route.host] = _proxy_of_environment(route.host)
        return self._proxies[route.host]

    def _lane(self, proxy: str | None) -> _Lane:
        """A new connection that goes through `proxy` (`None`: directly), opened when it is first used."""
        if self._network is not None:
            return _ByHttpx(self._network)
        if proxy is None:
            return lanes.Lane(self._tls, _KEEP_IDLE)
        limits = httpx.Limits(max_connections=1, max_keepalive_connections=1, keepalive_expiry=_KEEP_IDLE)
        try:
            via = httpx.Proxy(proxy)
            if via.url.scheme == "https":
                via.ssl_context = self._tls  # else httpx trusts a list of its own
            way = httpx.AsyncHTTPTransport(verify=self._tls, limits=limits, trust_env=False, proxy=via)
        except (ValueError, ImportError, httpx.InvalidURL) as error:
            # The setting is not shown: it may hold a password.
            logging.getLogger(__name__).warning("Proxy setting ignored: %s", type(error).__name__)
            self._tell(
                text(
                    "The proxy settings of this computer cannot be used, so the services are asked directly. "
                    "Check HTTPS_PROXY, ALL_PROXY and NO_PROXY."
                )
            )
            return lanes.Lane(self._tls, _KEEP_IDLE)
        return _ByHttpx(way)

    def _tell(self, notice: Text) -> None:
        self.notice = notice
        if self._on_notice is not None:
            self._on_notice(notice)


@lru_cache(maxsize=64)
def _route(address: str) -> _Route:
    """Where a call goes. Raises `InvalidInput` for an address that is neither https nor loopback: a
    credential is never sent unencrypted over a network."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        url = httpx.URL(address)
    except (ValueError, httpx.InvalidURL):
        raise InvalidInput(text("{address} is not an address.", address=address)) from None
    loopback = is_loopback(host)
    allowed = parts.scheme == "https" or (parts.scheme == "http" and loopback)
    if not host or "@" in parts.netloc or not allowed:
        raise InvalidInput(
            text("{address} is not encrypted: plain http is accepted for this machine only.", address=address)
        )
    to = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
    return _Route(to, url.netloc, host, parts.netloc, loopback)


def _asked(call: Call, content: bytes | None, route: _Route) -> list[tuple[bytes, bytes]]:
    """The header of a request. Raises `UnicodeError` for what cannot stand in one."""
    fields = [(b"Host", route.field), *_HEADERS]
    fields += [(name.encode("ascii"), value.encode("ascii")) for name, value in call.headers.items()]
    if content is not None:
        fields.append((b"Content-Type", call.content_type.encode("ascii")))
    if content is not None or call.method in ("POST", "PUT", "PATCH"):
        fields.append((b"Content-Length", str(len(content or b"")).encode()))
    return fields


def _answered(header: Sequence[tuple[bytes, bytes]]) -> dict[str, str]:
    """The header of an answer, its names in small letters."""
    fields: dict[str, str] = {}
    for raw_name, raw_value in header:
        name, value = raw_name.decode("latin-1").lower(), raw_value.decode("utf-8", "replace")
        fields[name] = f"{fields[name]}, {value}" if name in fields else value
    return fields


def _proxy_of_environment(host: str) -> str | None:
    try:
        settings = {} if proxy_bypass(host) else getproxies()
    except (ValueError, OSError):
        return None
    proxy = settings.get("https") or settings.get("all")
    return f"http://{proxy}" if proxy and "://" not in proxy else proxy


def _cause(error: Exception) -> str:
    """The technical words of an error, for details; the address is not among them."""
    return f"{type(error).__name__}: {error}"[:500]


def _is_certificate(error: Exception) -> bool:
    return "CERTIFICATE_VERIFY_FAILED" in str(error)
