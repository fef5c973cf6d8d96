"""`make bundle`: freezes the program, and alike a bare window beside it; tests the one and measures both.

What is shipped stands in dist/ afterwards, everything else in build/. Exit code 1: the smoke test failed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bundle_contents import EXECUTABLE, NAME, ROOT, VERSION, last_change

from tests.bench.children import run_command, surroundings
from tests.bench.figures import Figure, Limit, table
from tests.bench.starting import settle_in

BUILD: Final = ROOT / "build"
DIST: Final = ROOT / "dist"
ENDING: Final = ".exe" if sys.platform == "win32" else ""
ROUNDS: Final = 11
BARE: Final = "an empty PySide6 QMainWindow, frozen in the same way"
LARGEST: Final = 1.2  # times the bare window
SLOWEST: Final = 1.5
PATIENCE: Final = 180.0  # seconds for a smoke test
KEPT: Final = "an entry of the keyring was written, read and deleted"  # what the smoke test says of it


def main() -> int:
    """Build, test, measure."""
    drawing = [sys.executable, str(ROOT / "packaging" / "icons.py"), str(BUILD / "icons")]
    subprocess.run(drawing, check=True)  # noqa: S603 - our own
    _freeze(ROOT / "build_installer.spec", DIST)
    _freeze(ROOT / "packaging" / "bundle_bare.spec", BUILD)
    if not all([_links_lead_somewhere(), *_smoke_tests()]):
        return 1
    figures = _figures()
    print(f"\n{NAME} {VERSION}, frozen: {program().relative_to(ROOT)}\n\n{table(figures)}", flush=True)
    exceeded = [figure.name for figure in figures if figure.passed is False]
    if exceeded:
        print(f"\nLIMIT EXCEEDED: {', '.join(exceeded)}", flush=True)
    return 0


def program() -> Path:
    """The executable that is shipped."""
    if sys.platform == "darwin":
        return DIST / f"{NAME}.app" / "Contents" / "MacOS" / EXECUTABLE
    return DIST / NAME / f"{EXECUTABLE}{ENDING}"


def _freeze(spec: Path, destination: Path) -> None:
    """Build `spec` anew, the same way every time: without these variables names and times would differ."""
    print(f"Freezing {spec.relative_to(ROOT)}", flush=True)
    environment = {
        **os.environ,
        "PYTHONHASHSEED": "1",
        "SOURCE_DATE_EPOCH": str(last_change()),
        "PYINSTALLER_CONFIG_DIR": str(BUILD / "pyinstaller"),
    }
    # There will be no source to point at, so the columns of every expression need not be kept.
    python = [sys.executable, "-X", "no_debug_ranges"]
    command = [*python, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level=ERROR"]
    places = [f"--workpath={BUILD}", f"--distpath={destination}"]
    done = subprocess.run([*command, *places, str(spec)], env=environment, cwd=ROOT)  # noqa: S603 - our own
    if done.returncode:
        raise SystemExit(f"{spec.name} could not be built")


def _links_lead_somewhere() -> bool:
    dangling = [path for path in DIST.rglob("*") if path.is_symlink() and not path.exists()]
    for path in dangling:
        print(f"FAILED: {path} leads nowhere")
    return not dangling


# ------------------------------------------------------------------------------------------------ smoke tests


def _smoke_tests() -> Iterator[bool]:
    """Without a screen; and on one, with a keyring where that can be had."""
    yield _smoke_test("offscreen", {**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    if sys.platform != "linux":
        yield _smoke_test("on the screen", os.environ)
        return
    with TemporaryDirectory() as folder, surroundings(Path(folder)) as environment:
        platform = environment["QT_QPA_PLATFORM"]
        if platform == "offscreen":
            print("Smoke test on a screen: left out, there is no Xvfb here")
        elif all(map(shutil.which, ("gnome-keyring-daemon", "dbus-run-session", "dbus-send"))):
            session = (str(ROOT / "tests" / "with_keyring.sh"), "unlocked", folder)
            yield _smoke_test(f"{platform}, with a keyring", environment, *session, demanded=KEPT)
        else:
            yield _smoke_test(platform, environment)


def _smoke_test(name: str, environment: Mapping[str, str], *within: str, demanded: str = "") -> bool:
    print(f"Smoke test, {name}", flush=True)
    with TemporaryDirectory() as folder:
        command = [*within, str(program()), "--smoke-test", "--data-dir", folder]
        done = subprocess.run(  # noqa: S603 - our own
            command, env=dict(environment), capture_output=True, text=True, timeout=PATIENCE
        )
        written = Path(folder, "training", "logs", "nanosecure.log")
        log = written.read_text(encoding="utf-8") if written.exists() else ""
    if done.returncode or demanded not in log:
        print(f"FAILED, exit code {done.returncode}\n{done.stdout}{done.stderr}{log}", flush=True)
        return False
    for line in log.splitlines():
        _, ours, said = line.partition(" nanosecure_gui.smoke: ")
        if ours:
            print(f"  {said}", flush=True)
    return True


# -------------------------------------------------------------------------------------------------- measuring


def _figures() -> list[Figure]:
    ours, bare = _size(DIST / NAME), _size(BUILD / "bare")
    walls, bare_walls = _starts()
    return [
        Figure("size", "MB", (ours,), (bare,), BARE, Limit.TIMES_AT_MOST, LARGEST),
        Figure("start to first paint", "ms", walls, bare_walls, BARE, Limit.TIMES_AT_MOST, SLOWEST),
    ]


def _size(folder: Path) -> float:
    """The content of all files, in megabytes."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(file.stat().st_size for file in files) / 1e6


def _starts() -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Both in turns, in milliseconds; the first turn, which fills the caches, is not counted."""
    executables = (_watched(), BUILD / "bare" / f"bare{ENDING}")
    taken: tuple[list[float], list[float]] = [], []
    with TemporaryDirectory() as folder, surroundings(Path(folder)) as environment:
        settle_in(Path(folder))
        for turn in range(ROUNDS + 1):
            for executable, walls in zip(executables, taken, strict=True):
                began, said = run_command(environment, [str(executable)])
                if turn:
                    walls.append((said["at"] - began) / 1e6)
    return tuple(taken[0]), tuple(taken[1])


def _watched() -> Path:
    """The program that reports its first paint, with what is shipped around it."""
    folder = BUILD / "watched"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(DIST / NAME, folder, symlinks=True, copy_function=os.link)
    shutil.copy2(BUILD / "build_installer" / f"watched{ENDING}", folder)
    return folder / f"watched{ENDING}"


if __name__ == "__main__":
    sys.exit(main())
