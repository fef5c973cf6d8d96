"""Scopes: keys, busy, failures and winding down."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Awaitable, Callable

import pytest

from nanosecure_gui.app.tasks import Tasks, TaskScope

Failures = list[tuple[str, BaseException]]


def within_loop(use: Callable[[Tasks, Failures], Awaitable[None]]) -> Failures:
    """Runs `use` with opened tasks, closes them, and returns the failures that were reported."""
    failures: Failures = []
    strays: list[dict[str, object]] = []

    async def main() -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _loop, context: strays.append(context))
        tasks = Tasks(lambda owner, failure: failures.append((owner, failure)))
        tasks.open(loop)
        await use(tasks, failures)
        await tasks.close()
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(main())
    gc.collect()
    assert not strays
    return failures


async def settle() -> None:
    """Lets everything that is ready run."""
    for _ in range(5):
        await asyncio.sleep(0)


async def fail(error: BaseException) -> None:
    raise error


def test_work_under_a_key_replaces_earlier_work_under_it() -> None:
    log: list[str] = []

    async def work(name: str) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            log.append(f"{name} ends")

    async def use(tasks: Tasks, _failures: Failures) -> None:
        scope = tasks.scope("Create")
        scope.start(work("first"), "look")
        scope.start(work("other"), "else")
        await settle()
        scope.start(work("second"), "look")
        await settle()
        assert log == ["first ends"]
        assert scope.busy("look")

    assert within_loop(use) == []
    assert sorted(log) == ["first ends", "other ends", "second ends"]


def test_a_replaced_task_does_not_clear_its_successors_busy() -> None:
    go = asyncio.Event()
    seen: list[bool] = []

    async def use(tasks: Tasks, _failures: Failures) -> None:
        scope = tasks.scope("Create")
        scope.observe(lambda: seen.append(scope.busy("x")))
        scope.start(asyncio.sleep(3600), "x")
        await settle()
        scope.start(go.wait(), "x")
        await settle()
        assert scope.busy("x")
        go.set()
        await settle()
        assert not scope.busy("x")

    within_loop(use)
    assert seen[:3] == [True, True, True]
    assert seen[-1] is False


def test_work_without_a_key_runs_side_by_side() -> None:
    done: list[int] = []

    async def work(number: int) -> None:
        await settle()
        done.append(number)

    async def use(tasks: Tasks, _failures: Failures) -> None:
        scope = tasks.scope("Create")
        scope.start(work(1))
        scope.start(work(2))
        await settle()
        await settle()

    within_loop(use)
    assert done == [1, 2]


def test_work_started_before_the_loop_waits_for_it_and_the_last_of_a_key_wins() -> None:
    done: list[str] = []

    async def work(name: str) -> None:
        done.append(name)

    tasks = Tasks(lambda _owner, failure: pytest.fail(str(failure)))
    scope = tasks.scope("Create")
    scope.start(work("old"), "x")
    scope.start(work("free"))
    scope.start(work("new"), "x")
    assert scope.busy("x")
    assert done == []

    async def main() -> None:
        tasks.open(asyncio.get_running_loop())
        await settle()
        await tasks.close()

    asyncio.run(main())
    assert sorted(done) == ["free", "new"]
    assert not scope.busy("x")


def test_work_that_is_stopped_is_busy_no_more_unless_it_runs_to_its_end() -> None:
    log: list[str] = []

    async def work(name: str, until: asyncio.Event) -> None:
        try:
            await until.wait()
        finally:
            log.append(f"{name} ends")

    async def use(tasks: Tasks, _failures: Failures) -> None:
        scope, until = tasks.scope("Create"), asyncio.Event()
        scope.start(work("test", until), "test")
        scope.start(work("save", until), "save", to_end=True)
        await settle()
        for key in ("test", "save", "nothing"):
            scope.stop(key)
        assert (scope.busy("test"), scope.busy("save")) == (False, True)
        await settle()
        assert log == ["test ends"]
        until.set()

    assert within_loop(use) == []
    assert log == ["test ends", "save ends"]


def test_work_that_is_stopped_before_the_loop_never_starts() -> None:
    async def work() -> None:
        raise AssertionError("it was stopped")

    async def main() -> None:
        tasks = Tasks(lambda _owner, failure: failures.append(failure))
        scope = tasks.scope("Create")
        scope.start(work(), "test")
        scope.stop("test")
        assert not scope.busy("test")
        tasks.open(asyncio.get_running_loop())
        await settle()
        await tasks.close()

    failures: list[BaseException] = []
    asyncio.run(main())
    assert not failures


def test_a_failure_is_reported_with_its_owner_after_busy_ended() -> None:
    error = ValueError("x")
    busy: list[bool] = []
    reported: Failures = []

    def report(owner: str, failure: BaseException) -> None:
        busy.append(scope.busy("x"))
        reported.append((owner, failure))

    tasks = Tasks(report)
    scope = tasks.scope("Inspect")

    async def main() -> None:
        tasks.open(asyncio.get_running_loop())
        scope.start(fail(error), "x")
        await settle()
        await tasks.close()

    asyncio.run(main())
    assert reported == [("Inspect", error)]
    assert busy == [False]


def test_cancelling_is_silent() -> None:
    async def use(tasks: Tasks, _failures: Failures) -> None:
        tasks.scope("Create").start(asyncio.sleep(3600))
        await settle()

    assert within_loop(use) == []


def test_closing_awaits_what_must_run_to_its_end_without_cancelling_it() -> None:
    log: list[str] = []
    release = asyncio.Event()

    async def on_the_wire() -> str:
        await release.wait()
        log.append("answered")
        return "answer"

    async def caller(scope: TaskScope) -> None:
        try:
            await asyncio.shield(scope.run_to_end(on_the_wire()))
        except asyncio.CancelledError:
            log.append("caller cancelled")
            release.set()
            raise

    async def use(tasks: Tasks, _failures: Failures) -> None:
        scope = tasks.scope("Network")
        tasks.scope("Create").start(caller(scope))
        await settle()

    assert within_loop(use) == []
    assert log == ["caller cancelled", "answered"]


def test_the_caller_of_work_that_runs_to_its_end_hears_of_its_failure_alone() -> None:
    heard: list[str] = []

    async def use(tasks: Tasks, _failures: Failures) -> None:
        try:
            await tasks.scope("Network").run_to_end(fail(ValueError("wire")))
        except ValueError as error:
            heard.append(str(error))

    assert within_loop(use) == []
    assert heard == ["wire"]


def test_work_that_must_run_to_its_end_needs_the_loop() -> None:
    with pytest.raises(RuntimeError, match="not running"):
        Tasks(lambda *_: None).scope("x").run_to_end(asyncio.sleep(0))


def test_after_closing_new_work_is_dropped_everywhere() -> None:
    done: list[str] = []

    async def work() -> None:
        done.append("ran")

    async def main() -> None:
        tasks = Tasks(lambda *_: None)
        tasks.open(asyncio.get_running_loop())
        scope = tasks.scope("early")
        await tasks.close()
        scope.start(work(), "x")
        tasks.scope("late").start(work())
        await settle()
        assert not scope.busy("x")

    asyncio.run(main())
    assert done == []


def test_winding_down_one_scope_cannot_start_work_in_another() -> None:
    done: list[str] = []

    async def follow_up() -> None:
        done.append("ran")

    async def last_words(other: TaskScope) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            other.start(follow_up())

    async def use(tasks: Tasks, _failures: Failures) -> None:
        first, second = tasks.scope("first"), tasks.scope("second")
        first.start(last_words(second))
        await settle()

    within_loop(use)
    assert done == []


def test_closing_before_the_loop_ever_ran_drops_what_waited() -> None:
    tasks = Tasks(lambda *_: None)
    scope = tasks.scope("x")
    scope.start(asyncio.sleep(0), "x")
    asyncio.run(tasks.close())
    assert not scope.busy("x")
