from __future__ import annotations

import asyncio
import contextvars
import gc
import threading
import time
import weakref
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from nanosecure_gui import event_loop
from nanosecure_gui.api.protocol import Call, Operation
from nanosecure_gui.api.transport import Transport
from nanosecure_gui.event_loop import new_event_loop
from tests.wiring.ingest_servers import client_tls, listening, make_certificate, server_tls

Run = Callable[[Coroutine[Any, Any, Any]], Any]


@pytest.fixture
def run(qapp: QApplication) -> Run:
    """Run a coroutine on a new loop, at most 30 seconds, and close the loop."""

    def in_time(work: Coroutine[Any, Any, Any]) -> Any:
        with asyncio.Runner(loop_factory=lambda: new_event_loop(qapp)) as runner:
            return runner.run(asyncio.wait_for(work, 30))

    return in_time


def test_callbacks_run_in_the_order_they_were_given(run: Run) -> None:
    async def work() -> list[int]:
        loop, seen, done = asyncio.get_running_loop(), list[int](), asyncio.Event()
        for number in range(200):
            loop.call_soon(seen.append, number)
        loop.call_soon_threadsafe(seen.append, 200)
        loop.call_soon(done.set)
        await done.wait()
        return seen

    assert run(work()) == list(range(201))


def test_timers_run_by_deadline_and_equal_ones_in_order(run: Run) -> None:
    async def work() -> list[str]:
        loop, seen, done = asyncio.get_running_loop(), list[str](), asyncio.Event()
        start = loop.time()
        loop.call_at(start + 0.03, done.set)
        loop.call_at(start + 0.02, seen.append, "second")
        loop.call_at(start + 0.02, seen.append, "third")
        loop.call_at(start + 0.01, seen.append, "first")
        await done.wait()
        return seen

    assert run(work()) == ["first", "second", "third"]


def test_no_timer_fires_early(run: Run) -> None:
    async def work() -> list[float]:
        loop, late, done = asyncio.get_running_loop(), list[float](), asyncio.Event()

        def fired(due: float) -> None:
            late.append(loop.time() - due)
            if len(late) == 60:
                done.set()

        for step in range(60):
            due = loop.time() + step * 0.00117
            loop.call_at(due, fired, due)
        await done.wait()
        return late

    assert min(run(work())) >= 0


def test_a_timer_tells_its_deadline_and_can_be_cancelled(run: Run) -> None:
    async def work() -> None:
        loop, seen = asyncio.get_running_loop(), list[int]()
        handle = loop.call_later(0.005, seen.append, 1)
        assert isinstance(handle, asyncio.TimerHandle)
        assert handle.when() > loop.time() - 0.005
        handle.cancel()
        await asyncio.sleep(0.02)
        assert seen == []

    run(work())


def test_cancelled_timers_are_forgotten(qapp: QApplication, run: Run) -> None:
    class Payload:
        pass

    async def work() -> None:
        loop, payload = asyncio.get_running_loop(), Payload()
        trace = weakref.ref(payload)
        keep = loop.call_later(1000, list)
        for _ in range(5000):
            loop.call_later(1000, id, payload).cancel()
        del payload
        gc.collect()
        assert trace() is None
        assert isinstance(loop, event_loop._EventLoop)
        assert len(loop._schedule) < 200
        keep.cancel()

    run(work())


def test_a_failing_callback_goes_to_the_exception_handler_and_the_next_one_runs(run: Run) -> None:
    async def work() -> list[object]:
        loop, seen, done = asyncio.get_running_loop(), list[object](), asyncio.Event()
        loop.set_exception_handler(lambda _, context: seen.append(context["exception"]))
        problem = ValueError("no")

        def fail() -> None:
            raise problem

        loop.call_soon(fail)
        loop.call_soon(done.set)
        await done.wait()
        return [found is problem for found in seen]

    assert run(work()) == [True]


def test_other_threads_wake_a_loop_that_sleeps(run: Run) -> None:
    async def work() -> str:
        loop, answer = asyncio.get_running_loop(), asyncio.get_running_loop().create_future()
        variable = contextvars.ContextVar("variable", default="lost")
        context = contextvars.copy_context()
        context.run(variable.set, "kept")
        thread = threading.Thread(
            target=lambda: loop.call_soon_threadsafe(
                lambda: answer.set_result(variable.get()), context=context
            )
        )
        thread.start()
        result: str = await answer
        thread.join()
        return result

    assert run(work()) == "kept"


def test_sockets_echo(run: Run) -> None:
    async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
        writer.close()

    async def visit(port: int, payload: bytes) -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        async with asyncio.timeout(20):
            writer.write(payload)
            received = await reader.readexactly(len(payload))
        writer.close()
        await writer.wait_closed()
        return received

    async def work() -> None:
        server = await asyncio.start_server(echo, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        payloads = [bytes([number]) * 100_000 for number in range(8)]
        assert await asyncio.gather(*(visit(port, payload) for payload in payloads)) == payloads
        server.close()
        await server.wait_closed()

    run(work())


def test_requests_are_encrypted_and_connections_kept(run: Run, tmp_path: Path) -> None:
    public, private = make_certificate(tmp_path)
    body, came = b"[%b]" % (b"1," * 200_000 + b"2"), list[int]()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        number = len(came)
        came.append(0)
        while await reader.readuntil(b"\r\n\r\n"):
            came[number] += 1
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body))
            await writer.drain()

    async def work() -> None:
        async with listening(serve, server_tls(public, private)) as port:
            transport = Transport(tls=client_tls(public))
            call = Call("GET", f"https://127.0.0.1:{port}/x", Operation.STREAMS, repeatable=True)
            for _ in range(3):
                answers = await asyncio.gather(*(transport.send(call) for _ in range(8)))
                assert all(answer.body == body for answer in answers)
            await transport.aclose()

    run(work())
    assert came == [3] * 8


def test_qt_gets_its_turn_while_callbacks_never_end(run: Run) -> None:
    async def work() -> None:
        loop, turns = asyncio.get_running_loop(), asyncio.Event()
        running = True

        def busy() -> None:
            time.monotonic()
            if running:
                loop.call_soon(busy)

        for _ in range(2000):
            busy()
        timer = QTimer()
        timer.timeout.connect(turns.set)
        timer.start(1)
        await turns.wait()
        running = False
        timer.stop()

    run(work())


def test_a_nested_qt_loop_in_a_callback_loses_no_wake_up(run: Run) -> None:
    from PySide6.QtCore import QEventLoop

    async def work() -> int:
        ticks = 0

        async def tick() -> None:
            nonlocal ticks
            for _ in range(3):
                await asyncio.sleep(0)
                ticks += 1

        ticking = asyncio.ensure_future(tick())
        await asyncio.sleep(0)
        nested = QEventLoop()
        QTimer.singleShot(5, nested.quit)
        nested.exec()
        await ticking
        return ticks

    assert run(work()) == 3


def test_work_in_threads_returns_and_raises(run: Run) -> None:
    async def work() -> None:
        assert await asyncio.gather(*(asyncio.to_thread(pow, 2, n) for n in range(40))) == [
            2**n for n in range(40)
        ]
        with pytest.raises(ZeroDivisionError):
            await asyncio.to_thread(lambda: 1 // 0)

    run(work())


def test_a_stuck_thread_does_not_hold_up_the_end(run: Run) -> None:
    release = threading.Event()

    async def work() -> None:
        stuck = asyncio.get_running_loop().run_in_executor(None, release.wait)
        await asyncio.sleep(0)
        stuck.cancel()

    run(work())  # returns while the thread still waits
    assert not release.is_set()
    release.set()


def test_a_window_phase_may_run_before_and_the_loop_after_it_on_one_application(
    qapp: QApplication, run: Run
) -> None:
    window = QMainWindow()
    window.show()
    QTimer.singleShot(1, qapp.exit)
    qapp.exec()

    async def work() -> str:
        await asyncio.sleep(0.002)
        return "ran"

    assert run(work()) == "ran"
    assert run(work()) == "ran"
    assert window.isVisible()
    window.close()


def test_callbacks_wait_while_the_loop_does_not_run(qapp: QApplication) -> None:
    seen: list[str] = []
    with asyncio.Runner(loop_factory=lambda: new_event_loop(qapp)) as runner:
        runner.get_loop().call_soon(seen.append, "ran")
        QTimer.singleShot(1, qapp.exit)
        qapp.exec()
        assert seen == []
        runner.run(asyncio.sleep(0))
        assert seen == ["ran"]


def test_a_request_to_exit_ends_the_loop_and_comes_out(qapp: QApplication) -> None:
    def leave() -> None:
        raise SystemExit(7)

    with asyncio.Runner(loop_factory=lambda: new_event_loop(qapp)) as runner:
        runner.get_loop().call_soon(leave)
        with pytest.raises(SystemExit) as exit_code:
            runner.run(asyncio.sleep(30))
    assert exit_code.value.code == 7


def test_a_closed_loop_refuses_callbacks(qapp: QApplication) -> None:
    loop = new_event_loop(qapp)
    loop.close()
    loop.close()
    for call in (loop.call_soon, loop.call_soon_threadsafe):
        with pytest.raises(RuntimeError, match="closed"):
            call(list)
    with pytest.raises(RuntimeError, match="closed"):
        loop.call_later(1, list)
