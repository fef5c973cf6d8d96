from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from nanosecure_gui.preflight import problem

ROOT = Path(__file__).parents[2]
X11 = {"DISPLAY": ":0"}
WAYLAND = {"WAYLAND_DISPLAY": "wayland-0"}


def without(*files: str) -> Callable[[str], object]:
    """A system that has every library but these."""

    def load(file: str) -> None:
        if file in files:
            raise OSError(f"{file}: cannot open shared object file")

    return load


def test_a_complete_system_has_no_problem() -> None:
    assert problem(X11, without()) is None
    assert problem(WAYLAND, without()) is None


def test_a_missing_library_is_told_by_its_package_on_every_family() -> None:
    told = problem(X11, without("libxcb-cursor.so.0"))
    assert told is not None
    assert "lacks libxcb-cursor.so.0" in told
    assert "apt-get install libxcb-cursor0\n" in told
    assert "dnf install xcb-util-cursor\n" in told
    assert told.endswith("pacman -S xcb-util-cursor")


def test_all_missing_libraries_are_told_at_once_and_each_package_once() -> None:
    told = problem(X11, without("libGL.so.1", "libEGL.so.1", "libxcb-icccm.so.4"))
    assert told is not None
    assert "apt-get install libgl1 libegl1 libxcb-icccm4\n" in told
    assert told.endswith("pacman -S libglvnd xcb-util-wm")


@pytest.mark.parametrize(
    ("release", "package"),
    [
        ('ID=debian\nVERSION_ID="12"', "libglib2.0-0"),
        ('ID=debian\nVERSION_ID="13"', "libglib2.0-0t64"),
        ('ID=ubuntu\nVERSION_ID="22.04"', "libglib2.0-0"),
        ('ID=ubuntu\nVERSION_ID="24.04"', "libglib2.0-0t64"),
        ("ID=debian", "libglib2.0-0"),
        ("no such file", "libglib2.0-0"),
    ],
)
def test_packages_carry_the_name_of_the_release(release: str, package: str) -> None:
    told = problem(X11, without("libglib-2.0.so.0"), release)
    assert told is not None
    assert f"apt-get install {package}\n" in told


def test_no_display_is_told_when_the_libraries_are_there() -> None:
    told = problem({}, without())
    assert told is not None
    assert "DISPLAY" in told
    assert "lacks" in str(problem({}, without("libGL.so.1")))


def test_an_empty_display_is_none() -> None:
    assert problem({"DISPLAY": ""}, without()) == problem({}, without())


def test_one_complete_window_system_is_enough() -> None:
    assert problem({**X11, **WAYLAND}, without("libxcb-cursor.so.0")) is None
    assert problem({**X11, **WAYLAND}, without("libwayland-cursor.so.0")) is None


def test_the_window_system_that_was_asked_for_counts() -> None:
    assert "libxcb-cursor0" in str(
        problem({**X11, **WAYLAND, "QT_QPA_PLATFORM": "xcb"}, without("libxcb-cursor.so.0"))
    )


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "offscreen:size=800x600"])
def test_without_windows_neither_display_nor_xcb_is_needed(platform: str) -> None:
    assert problem({"QT_QPA_PLATFORM": platform}, without("libxcb-cursor.so.0")) is None


def test_it_loads_neither_qt_nor_ctypes() -> None:
    script = "import sys, nanosecure_gui.preflight as p; p.problem({}); print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert not {"PySide6", "ctypes", "subprocess", "asyncio", "pathlib"} & set(loaded.stdout.split())
