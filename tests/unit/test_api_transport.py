"""Retries, patience and bookkeeping of the transport, on a network that is a function."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from nanosecure_gui.api.protocol import Answer, Call, Operation, Traffic
from nanosecure_gui.api.transport import Patience, Transport
from nanosecure_gui.core.errors import InvalidInput, MayHaveArrived, UnexpectedAnswer, Unreachable

URL = "https://service.example/api"
READ = Call("GET", URL, Operation.STREAMS, repeatable=True, headers={"X-BINTU-APIKEY": "K3Y"})
CREATE = Call("POST", URL, Operation.CREATE, repeatable=False, json={"exp": 1})
REVOKE = Call("POST", URL, Operation.REVOKE, repeatable=True, json={"token": "a.b.c"})
NOW = datetime(2026, 5, 1, 10, tzinfo=UTC)
Step = httpx.Response | Exception


class Net:
    """Answers by a script, the last step for ever, and counts; time passes only while somebody waits."""

    def __init__(self, *script: Step, **options: Any) -> None:
        self.script = list(script)
        self.requests: list[httpx.Request] = []
        self.waits: list[float] = []
        self.traffic: list[Traffic] = []
        self.time = 0.0
        self.options = options

    def handle(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        step = self.script.pop(0) if len(self.script) > 1 else self.script[0]
        if isinstance(step, Exception):
            raise step
        return httpx.Response(step.status_code, headers=step.headers, content=step.content)

    async def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.time += seconds

    def run(self, use: Callable[[Transport], Awaitable[Any]]) -> Any:
        async def scenario() -> Any:
            transport = Transport(
                network=httpx.MockTransport(self.handle),
                now=lambda: NOW + timedelta(seconds=self.time),
                monotonic=lambda: self.time,
                jitter=lambda: 1.0,
                sleep=self.sleep,
                on_traffic=self.traffic.append,
                **self.options,
            )
            try:
                return await use(transport)
            finally:
                await transport.aclose()

        return asyncio.run(scenario())

    def send(self, call: Call) -> Answer:
        answer = self.run(lambda transport: transport.send(call))
        assert isinstance(answer, Answer)
        return answer


def test_an_answer_comes_back_whole_with_what_was_sent_kept_out_of_sight() -> None:
    net = Net(httpx.Response(200, headers={"X-Thing": "1"}, content=b"body"))
    answer = net.send(READ)
    assert (answer.status, answer.headers["x-thing"], answer.body) == (200, "1", b"body")
    assert answer.secrets == ("K3Y",)
    assert net.requests[0].headers["x-bintu-apikey"] == "K3Y"
    assert net.requests[0].headers["accept-encoding"] == "identity"
    assert net.traffic == [Traffic(True, NOW, timedelta(0))]


def test_a_body_is_sent_as_json() -> None:
    net = Net(httpx.Response(204))
    net.send(REVOKE)
    assert net.requests[0].content == b'{"token":"a.b.c"}'
    assert net.requests[0].headers["content-type"] == "application/json"


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_a_read_is_repeated_with_growing_pauses_and_then_given_back(status: int) -> None:
    net = Net(httpx.Response(status))
    assert net.send(READ).status == status
    assert net.waits == [0.5, 1.0, 2.0]
    assert len(net.requests) == 4


def test_a_repeated_read_succeeds_when_the_service_recovers() -> None:
    net = Net(httpx.Response(503), httpx.ReadError("lost"), httpx.Response(200))
    assert net.send(READ).status == 200
    assert [traffic.ok for traffic in net.traffic] == [False, False, True]


@pytest.mark.parametrize("status", [200, 204, 301, 400, 401, 403, 404, 500])
def test_a_final_answer_is_not_asked_for_again(status: int) -> None:
    net = Net(httpx.Response(status))
    assert net.send(READ).status == status
    assert len(net.requests) == 1


def test_the_jitter_spreads_the_pauses_and_the_longest_bounds_them() -> None:
    net = Net(httpx.Response(503), patience=Patience(attempts=8, longest_pause=3.0))
    net.send(READ)
    assert net.waits == [0.5, 1.0, 2.0, 3.0, 3.0, 3.0, 3.0]


@pytest.mark.parametrize("status", [429, 503])
def test_a_create_is_repeated_after_an_answer_that_nothing_was_done(status: int) -> None:
    net = Net(httpx.Response(status), httpx.Response(200))
    assert net.send(CREATE).status == 200


@pytest.mark.parametrize(
    "error", [httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError]
)
def test_a_create_is_repeated_while_it_certainly_did_not_arrive(error: type[httpx.TransportError]) -> None:
    net = Net(error("no way"), error("no way"), httpx.Response(200))
    assert net.send(CREATE).status == 200
    assert [traffic.error is None for traffic in net.traffic] == [False, False, True]


@pytest.mark.parametrize(
    "error",
    [httpx.ReadError, httpx.ReadTimeout, httpx.WriteError, httpx.WriteTimeout, httpx.RemoteProtocolError],
)
def test_a_create_that_may_have_arrived_is_never_repeated(error: type[httpx.TransportError]) -> None:
    net = Net(error("gone"))
    with pytest.raises(MayHaveArrived, match="may exist"):
        net.send(CREATE)
    assert len(net.requests) == 1


@pytest.mark.parametrize("status", [500, 502, 504])
def test_a_create_is_not_repeated_after_a_fault_that_may_have_come_too_late(status: int) -> None:
    net = Net(httpx.Response(status))
    assert net.send(CREATE).status == status
    assert len(net.requests) == 1


def test_a_service_out_of_reach_is_unreachable_in_the_end() -> None:
    net = Net(httpx.ConnectError("refused"))
    with pytest.raises(Unreachable) as caught:
        net.send(READ)
    assert caught.value.details == "ConnectError: refused"
    assert len(net.requests) == 4


def test_once_a_request_may_have_arrived_a_later_refusal_to_connect_does_not_deny_it() -> None:
    net = Net(httpx.ReadError("lost"), httpx.ConnectError("refused"))
    with pytest.raises(MayHaveArrived, match="not known whether the token is revoked"):
        net.send(REVOKE)


def test_an_untrusted_certificate_is_not_asked_again() -> None:
    net = Net(httpx.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed"))
    with pytest.raises(Unreachable, match="the real one"):
        net.send(READ)
    assert len(net.requests) == 1


@pytest.mark.parametrize(
    ("asked", "waits"),
    [
        ("7", [7.0]),
        ("0", [0.5]),
        ("Fri, 01 May 2026 10:00:09 GMT", [9.0]),
        ("tomorrow", [0.5]),
        ("30", [30.0]),
    ],
)
def test_retry_after_is_honoured(asked: str, waits: list[float]) -> None:
    net = Net(httpx.Response(429, headers={"Retry-After": asked}), httpx.Response(200))
    assert net.send(CREATE).status == 200
    assert net.waits == waits


def test_a_service_that_asks_for_too_long_is_not_waited_for() -> None:
    net = Net(httpx.Response(429, headers={"Retry-After": "31"}))
    assert net.send(READ).status == 429
    assert net.waits == []


def test_whoever_slows_down_by_itself_hears_at_once_that_the_service_is_busy() -> None:
    net = Net(httpx.Response(429, headers={"Retry-After": "1"}), patience=Patience(hands_on_busy=True))
    assert net.send(CREATE).status == 429
    assert net.waits == []
    net = Net(httpx.Response(503), httpx.Response(200), patience=Patience(hands_on_busy=True))
    assert net.send(CREATE).status == 200


def test_attempts_and_pauses_together_stay_within_the_total() -> None:
    net = Net(httpx.Response(429, headers={"Retry-After": "25"}))
    net.send(READ)
    assert net.waits == [25.0, 25.0]


def test_an_answer_larger_than_any_is_dropped() -> None:
    net = Net(httpx.Response(200, content=b"x" * (1024 * 1024 + 1)))
    with pytest.raises(UnexpectedAnswer, match="more than any answer needs"):
        net.send(READ)
    assert len(net.requests) == 1


def test_a_packed_answer_is_not_unpacked() -> None:
    net = Net(httpx.Response(200, headers={"Content-Encoding": "gzip"}))
    net.script = [httpx.Response(200)]
    net.script[0].headers["content-encoding"] = "gzip"  # type: ignore[union-attr]
    with pytest.raises(UnexpectedAnswer, match="packed"):
        net.send(READ)


@pytest.mark.parametrize(
    "url",
    [
        "http://service.example/x",
        "http://127.0.0.1.evil.example/x",
        "ftp://localhost/x",
        "//service.example/x",
        "https:///x",
        "https://user:pass@service.example/x",
        "https://[::1/x",
        "https://service.example:port/x",
        "",
    ],
)
def test_an_address_that_is_not_safe_is_refused_without_a_request(url: str) -> None:
    net = Net(httpx.Response(200))
    with pytest.raises(InvalidInput):
        net.send(Call("GET", url, Operation.STREAMS, repeatable=True))
    assert net.requests == []


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/x", "http://localhost/x", "http://[::1]:8080/x"])
def test_plain_http_is_for_this_machine(url: str) -> None:
    net = Net(httpx.Response(200))
    assert net.send(Call("GET", url, Operation.STREAMS, repeatable=True)).status == 200


def test_the_clock_of_each_service_is_read_from_its_answers() -> None:
    net = Net(httpx.Response(200, headers={"Date": "Fri, 01 May 2026 10:01:00 GMT"}))

    async def use(transport: Transport) -> None:
        assert transport.clock_offset(URL) is None
        await transport.send(READ)
        assert transport.clock_offset(URL) == timedelta(seconds=60.5)
        assert transport.clock_offset("https://other.example") is None
        assert transport.latency == timedelta(0)

    net.run(use)


def test_the_date_of_a_cached_answer_says_nothing_about_the_clock() -> None:
    net = Net(httpx.Response(200, headers={"Date": "Fri, 01 May 2026 09:00:00 GMT", "Age": "3600"}))

    async def use(transport: Transport) -> None:
        await transport.send(READ)
        assert transport.clock_offset(URL) is None

    net.run(use)


class Gate(httpx.AsyncBaseTransport):
    """Holds every request until it is opened."""

    def __init__(self) -> None:
        self.open = asyncio.Event()
        self.waiting = self.most = self.served = 0

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.waiting += 1
        self.most = max(self.most, self.waiting)
        await self.open.wait()
        self.waiting -= 1
        self.served += 1
        return httpx.Response(200, content=b"{}")


async def settle() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


def test_a_cancelled_caller_leaves_its_request_to_finish() -> None:
    async def scenario() -> None:
        gate = Gate()
        transport = Transport(network=gate)
        caller = asyncio.create_task(transport.send(REVOKE))
        await settle()
        caller.cancel()
        with pytest.raises(asyncio.CancelledError):
            await caller
        assert gate.waiting == 1
        gate.open.set()
        await transport.aclose()
        assert gate.served == 1

    asyncio.run(scenario())


def test_no_more_than_eight_requests_are_on_the_wire() -> None:
    async def scenario() -> None:
        gate = Gate()
        transport = Transport(network=gate)
        callers = [asyncio.create_task(transport.send(READ)) for _ in range(30)]
        await settle()
        assert gate.waiting == 8
        for caller in callers[8:20]:  # these wait for a place: nothing was sent for them
            caller.cancel()
        gate.open.set()
        await asyncio.gather(*callers, return_exceptions=True)
        assert (gate.most, gate.served) == (8, 18)
        await transport.aclose()

    asyncio.run(scenario())


def test_closing_gives_up_on_a_request_that_never_ends_and_sends_no_more() -> None:
    async def scenario() -> None:
        gate = Gate()
        transport = Transport(network=gate)
        callers = [asyncio.create_task(transport.send(READ)) for _ in range(9)]
        await settle()
        await transport.aclose(grace=0.01)
        outcomes = await asyncio.gather(*callers, return_exceptions=True)
        assert [type(outcome) for outcome in outcomes] == [asyncio.CancelledError] * 8 + [Unreachable]
        assert gate.served == 0

    asyncio.run(scenario())


def test_tasks_are_made_by_the_given_scope_and_a_closed_one_loses_no_place() -> None:
    made: list[asyncio.Task[Any]] = []

    def spawn(work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        if len(made) == 8:
            raise RuntimeError("closed")
        made.append(asyncio.create_task(work))
        return made[-1]

    async def scenario() -> None:
        gate = Gate()
        gate.open.set()
        transport = Transport(network=gate, spawn=spawn)
        for _ in range(8):
            await transport.send(READ)
        for _ in range(9):
            with pytest.raises(RuntimeError):
                await transport.send(READ)
        await transport.aclose()

    asyncio.run(scenario())
    assert len(made) == 8


@pytest.mark.parametrize("setting", ["socks4://proxy.example:1", "nonsense://x", "http://proxy.example:port"])
def test_a_proxy_setting_that_cannot_work_is_told_and_passed_over(
    setting: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    expected_logs: list[str],
) -> None:
    expected_logs.append("Proxy setting ignored")
    monkeypatch.delenv("https_proxy", raising=False)
    monkeypatch.setenv("HTTPS_PROXY", setting)
    told: list[object] = []

    async def scenario() -> None:
        transport = Transport(
            on_notice=told.append,
            patience=Patience(connect=0.5, attempts=1),
            sleep=lambda _: asyncio.sleep(0),
        )
        with pytest.raises(Unreachable):
            await transport.send(Call("GET", "https://service.invalid/", Operation.USERS, repeatable=True))
        assert transport.notice is not None
        await transport.aclose()

    asyncio.run(scenario())
    assert "proxy settings" in str(told[0])
    assert setting not in caplog.text


def test_the_loggers_of_the_http_library_do_not_tell_addresses() -> None:
    Net(httpx.Response(200)).send(READ)
    assert logging.getLogger("httpx").level == logging.getLogger("httpcore").level == logging.WARNING
