"""The start: how long until the window is painted and takes input, and what it holds of the memory."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

from nanosecure_gui.core.organisations import Organisation
from nanosecure_gui.core.presets import Preset
from nanosecure_gui.store.settings import Settings, write_settings

from .children import run
from .figures import Figure, Limit
from .first_paint import SETTLE, WHOLE

ROUNDS = 9
SETTLED = 5.0  # seconds after the first paint
BARE = "a process with an empty PySide6 QMainWindow, same screen and size"
FORM = "a form of as many controls with the same fonts and style, in one file, without any of our code"
MB = 1_000_000


def figures(environment: Mapping[str, str], folder: Path) -> list[Figure]:
    """Start both in turns; the first turn, which fills the caches, is not counted."""
    settle_in(folder)
    ours: list[tuple[float, float, float]] = []
    bare: list[tuple[float, float, float]] = []
    form: list[tuple[float, float, float]] = []
    whole: list[tuple[float, float, float]] = []
    furnished = {**environment, WHOLE: "1"}
    for turn in range(ROUNDS + 1):
        for module, measured, surroundings in (
            ("start_bare", bare, environment),
            ("start_form", form, environment),
            ("start_ours", ours, environment),
            ("start_ours", whole, furnished),
        ):
            began, said = run(surroundings, module)
            if turn:
                measured.append(((said["at"] - began) / 1e6, said["cpu"] / 1e6, said["resident"] / MB))
    walls, cpus, residents = zip(*ours, strict=True)
    bare_walls, bare_cpus, bare_residents = zip(*bare, strict=True)
    whole_walls, form_walls = (tuple(wall for wall, _cpu, _size in each) for each in (whole, form))
    return [
        Figure("start to first paint", "ms", walls, bare_walls, BARE, Limit.TIMES_AT_MOST, 1.5),
        Figure("start to the whole window", "ms", whole_walls, bare_walls, BARE),
        Figure("same, beside a plain form", "ms", whole_walls, form_walls, FORM),
        Figure("start to first paint, CPU", "ms", cpus, bare_cpus, BARE),
        Figure("memory at first paint", "MB", residents, bare_residents, BARE, Limit.MORE_AT_MOST, 45.0),
        *_settled(environment),
    ]


def _settled(environment: Mapping[str, str]) -> list[Figure]:
    waiting = {**environment, SETTLE: str(SETTLED)}
    bare, ours, training = (
        (run(waiting, module, *arguments)[1]["resident"] / MB,)
        for module, *arguments in (("start_bare",), ("start_ours",), ("start_ours", "--training"))
    )
    return [
        Figure("memory settled", "MB", ours, bare, BARE),
        Figure("memory settled, training", "MB", training, bare, BARE),
    ]


def settle_in(folder: Path) -> None:
    """The settings of an operator who has used the program before: the usual start."""
    settings = Settings(
        organisations=tuple(Organisation(f"{n}", f"Client {n}", colour="teal") for n in range(3)),
        active="1",
        presets=tuple(Preset(f"Preset {n}", timedelta(hours=n)) for n in range(1, 6)),
    )
    home = folder / "NanoSecure"
    for each in (home, home / "training"):
        each.mkdir(parents=True)
        (each / "settings.json").write_bytes(write_settings(settings))
