"""Rules of the house that import-linter cannot express."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "nanosecure_gui"
MODULES = {path.relative_to(PACKAGE).as_posix(): path for path in sorted(PACKAGE.rglob("*.py"))}
TREES = {name: ast.parse(path.read_text("utf-8"), name) for name, path in MODULES.items()}

START_UP = [
    module
    for module in ("bootstrap", "program", "cli", "preflight", "ui.application", "ui.main_window")
    if f"{module.replace('.', '/')}.py" in MODULES
] + [f"{name[:-3].replace('/', '.')}" for name in MODULES if re.fullmatch(r"app/[a-z]\w*\.py", name)]
LOADED_LATER = {"asyncio", "ssl", "httpx", "keyring", "qasync", "jwt", "cryptography"}
STATIC_DIALOGS = {"QMessageBox", "QFileDialog", "QInputDialog", "QColorDialog", "QFontDialog"}
STATIC_CALL = re.compile(r"^(get\w+|question|information|warning|critical|about|aboutQt)$")


def calls(name: str) -> Iterator[tuple[str, int, ast.Call]]:
    """Every call in a module: what is called, as written, and its line."""
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node.lineno, node


def offences(name: str, pattern: str) -> list[str]:
    return [f"{name}:{line} {called}" for called, line, _ in calls(name) if re.search(pattern, called)]


@pytest.mark.parametrize("name", [name for name in MODULES if name.startswith("ui/")])
def test_the_interface_has_no_coroutines(name: str) -> None:
    found = [node for node in ast.walk(TREES[name]) if isinstance(node, ast.AsyncFunctionDef | ast.Await)]
    assert not found


@pytest.mark.parametrize("name", MODULES)
def test_nothing_runs_a_nested_event_loop(name: str) -> None:
    if name == "bootstrap.py":  # its first phase, before the event loop of the program runs
        assert not offences(name, r"\bprocessEvents$")
        return
    assert not offences(name, r"(\.exec_?|\bprocessEvents)$")


@pytest.mark.parametrize("name", MODULES)
def test_dialogs_are_never_static_calls(name: str) -> None:
    found = [
        f"{name}:{line}"
        for called, line, _ in calls(name)
        if called.count(".")
        and called.split(".")[-2] in STATIC_DIALOGS
        and STATIC_CALL.match(called.split(".")[-1])
    ]
    assert not found


@pytest.mark.parametrize("name", [name for name in MODULES if name != "app/tasks.py"])
def test_only_task_scopes_create_tasks(name: str) -> None:
    assert not offences(name, r"(create_task|ensure_future)$")


@pytest.mark.parametrize("name", [name for name in MODULES if name != "ui/theme.py"])
def test_colours_live_in_the_theme(name: str) -> None:
    found = [
        f"{name}:{node.lineno} {node.value}"
        for node in ast.walk(TREES[name])
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.fullmatch(r"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})", node.value.strip())
    ]
    assert not found


@pytest.mark.parametrize("name", [name for name in MODULES if not re.match(r"cli|preflight|training/", name)])
def test_only_commands_print(name: str) -> None:
    assert not offences(name, r"^print$")


@pytest.mark.parametrize("module", START_UP)
def test_the_first_paint_waits_for_no_slow_import(module: str) -> None:
    script = f"import sys, nanosecure_gui.{module}; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert not LOADED_LATER & set(loaded.stdout.split())


FIRST_PAINT = """
import os, sys
from pathlib import Path
from PySide6 import QtCore
from nanosecure_gui.bootstrap import make_application
from nanosecure_gui.store.glance import glance
from nanosecure_gui.store.paths import data_folder
from nanosecure_gui.ui.desk_window import DeskWindow

application = make_application()
window = DeskWindow(application, glance(data_folder(Path(os.devnull)).settings), training=False)
window.first_painted.connect(application.quit)
window.show()
application.exec()
print(*(["Qt"] if "Qt" in vars(QtCore) else []), *sys.modules)
"""
NOT_PAINTED = re.compile(
    r"Qt|dataclasses|zoneinfo|platformdirs|nanosecure_gui\.(program|app\.|api|training|store\.(settings|files)"
    r"|core\.(?!glance$|printable$)\w|ui\.(pages\.(?!create_first$|form_card$)|widgets\.(segments|findings)))"
)


def test_the_first_paint_brings_nothing_along_that_it_does_not_show() -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    painted = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
        env=environment,
    )
    assert [name for name in painted.stdout.split() if NOT_PAINTED.match(name)] == []
