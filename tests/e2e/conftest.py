"""What the end-to-end tests share: one desktop for all, and programs that end with their test."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conftest import IN_CI
from tests.practice import practice, practice_server

if TYPE_CHECKING:
    from .desktop import Desktop, RunningProgram

__all__ = ["practice", "practice_server"]

Start = Callable[..., "RunningProgram"]
_FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember failures for `start`, which photographs the display then."""
    report = yield
    if report.when == "call":
        item.stash[_FAILED] = report.failed
    return report


@pytest.fixture(scope="session")
def desktop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    """A desktop with a keyring; skips the test where tools for it are missing."""
    if sys.platform != "linux":
        pytest.skip("the accessibility bus is Linux's")
    from .desktop import LAUNCHER, TOOLS, Desktop

    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    missing += [] if LAUNCHER.exists() else ["at-spi2-core"]
    if missing:
        reason = f"not installed: {', '.join(missing)}"
        pytest.fail(reason, pytrace=False) if IN_CI else pytest.skip(reason)
    with Desktop(tmp_path_factory.mktemp("desk")) as started:
        yield started


@pytest.fixture
def start(desktop: Desktop, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Start]:
    """`start(*arguments, **environment)` starts the program with its data in `tmp_path/data`."""
    started: list[RunningProgram] = []

    def begin(*arguments: str, **environment: str) -> RunningProgram:
        started.append(desktop.start(arguments, tmp_path / "data", environment))
        return started[-1]

    yield begin
    if request.node.stash.get(_FAILED, True):
        desktop.photograph(tmp_path / "screen.png")
        print(f"picture of the display: {tmp_path / 'screen.png'}")
        print(*(program.said for program in started))
    for program in started:
        program.kill()
