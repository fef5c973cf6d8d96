"""One thread, in order, off the loop."""

from __future__ import annotations

import asyncio
import gc
import sys
import threading
import weakref

import pytest

from nanosecure_gui.app.worker import Worker


class Parcel:
    """Something whose life can be watched."""


def test_work_runs_in_order_in_one_other_thread() -> None:
    worker, log = Worker("store"), list[tuple[int, str]]()

    def note(number: int) -> int:
        log.append((number, threading.current_thread().name))
        return number * 2

    async def main() -> list[int]:
        return await asyncio.gather(*(worker.run(note, number) for number in range(20)))

    assert asyncio.run(main()) == [number * 2 for number in range(20)]
    assert log == [(number, "store") for number in range(20)]
    worker.close()


def test_the_loop_goes_on_while_work_blocks() -> None:
    worker, release = Worker("store"), threading.Event()

    async def main() -> None:
        blocked = asyncio.ensure_future(worker.run(release.wait, 10))
        await asyncio.sleep(0)
        release.set()  # reached only because the loop was free
        assert await blocked is True

    asyncio.run(main())
    worker.close()


@pytest.mark.parametrize("error", [KeyError("x"), StopIteration("x"), SystemExit(3)])
def test_an_exception_is_raised_where_the_work_was_asked_for(error: BaseException) -> None:
    worker = Worker("store")

    def fail() -> None:
        raise error

    async def main() -> str:
        with pytest.raises((KeyError, RuntimeError, SystemExit)):
            await worker.run(fail)
        return await worker.run(str, "still working")

    assert asyncio.run(main()) == "still working"
    worker.close()


def test_work_goes_on_when_its_caller_is_cancelled_and_its_failure_is_logged(
    expected_logs: list[str],
) -> None:
    expected_logs.append("OSError")
    worker, release, done = Worker("store"), threading.Event(), list[str]()
    strays: list[dict[str, object]] = []

    def work() -> None:
        release.wait(10)
        done.append("written")
        raise OSError("nobody listens")

    async def main() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _loop, context: strays.append(context))
        caller = asyncio.ensure_future(worker.run(work))
        await asyncio.sleep(0)
        caller.cancel()
        with pytest.raises(asyncio.CancelledError):
            await caller
        release.set()
        await worker.run(str)
        gc.collect()

    asyncio.run(main())
    assert done == ["written"]
    assert not strays
    worker.close()


def test_a_loop_that_ended_meanwhile_does_not_end_the_thread() -> None:
    worker, release = Worker("store"), threading.Event()

    async def leave() -> None:
        waiting = asyncio.ensure_future(worker.run(release.wait, 10))
        await asyncio.sleep(0)
        waiting.cancel()

    asyncio.run(leave())
    release.set()

    async def again() -> str:
        return await worker.run(str, "still working")

    assert asyncio.run(again()) == "still working"
    worker.close()


def test_nothing_of_a_job_is_kept_after_it() -> None:
    worker = Worker("store")

    async def main() -> weakref.ref[Parcel]:
        parcel = Parcel()
        watched = weakref.ref(parcel)
        await worker.run(id, parcel)
        return watched

    async def next_turn() -> None:
        await worker.run(str)

    watched = asyncio.run(main())
    asyncio.run(next_turn())
    gc.collect()
    assert watched() is None
    worker.close()


def test_a_closed_worker_refuses_instead_of_hanging() -> None:
    used, unused = Worker("used"), Worker("unused")

    async def main() -> None:
        await used.run(str)
        used.close()
        used.close()
        unused.close()
        for worker in (used, unused):
            with pytest.raises(RuntimeError, match="closed"):
                await worker.run(str)

    asyncio.run(main())


def test_closing_lets_the_work_at_hand_finish() -> None:
    worker, done = Worker("store"), list[int]()

    async def main() -> None:
        jobs = [asyncio.ensure_future(worker.run(done.append, number)) for number in range(5)]
        await asyncio.sleep(0)
        worker.close()
        await asyncio.gather(*jobs)

    asyncio.run(main())
    assert done == [0, 1, 2, 3, 4]


def test_a_worker_that_computes_takes_short_turns_and_only_while_it_works() -> None:
    usual = sys.getswitchinterval()

    async def scenario() -> float:
        worker = Worker("lists", computes=True)
        try:
            return await worker.run(sys.getswitchinterval)
        finally:
            worker.close()
            assert worker._thread is not None
            await asyncio.to_thread(worker._thread.join)

    assert asyncio.run(scenario()) < usual / 5
    assert sys.getswitchinterval() == usual
