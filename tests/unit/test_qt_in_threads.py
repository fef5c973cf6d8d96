"""No thread but the main one imports anything with Qt in it.

PySide makes its classes when a module of its is first imported, and the process crashes if that happens while
the main thread uses others. So what runs in a thread (the loader's work, what a `Worker` is given) is written
in modules without Qt, and what needs Qt is brought by the main thread and handed over ready to be called.
"""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = "nanosecure_gui"
QT = ("PySide6", "shiboken6", "qasync")
IN_A_THREAD = {"bootstrap": ("_import_the_rest",), "program": ("load",)}  # functions the loader runs
IN_THE_LOOP = {"_cards_pdf"}  # handed over, but a generator that the event loop goes on with


def _modules() -> Mapping[str, ast.Module]:
    found = {}
    for path in sorted((ROOT / PACKAGE).rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found[name] = ast.parse(path.read_text("utf-8"), name)
    return found


MODULES = _modules()
PACKAGES = {name.rpartition(".")[0] for name in MODULES} | {PACKAGE}


def imported(node: ast.AST, module: str, *, deep: bool) -> Iterator[str]:
    """The modules that running `node` imports; `deep` also looks into functions."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            yield from (alias.name for alias in child.names)
        elif isinstance(child, ast.ImportFrom):
            yield from _from(child, module)
        elif isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            continue
        elif deep or not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield from imported(child, module, deep=deep)


def _from(statement: ast.ImportFrom, module: str) -> Iterator[str]:
    package = module if module in PACKAGES else module.rpartition(".")[0]
    for _ in range(statement.level - 1):
        package = package.rpartition(".")[0]
    base = ".".join(filter(None, (package if statement.level else "", statement.module)))
    yield base
    yield from (name for alias in statement.names if (name := f"{base}.{alias.name}") in MODULES)


@cache
def qt_in(name: str) -> bool:
    """Whether importing `name` brings Qt along."""
    if name.startswith(QT):
        return True
    around = name.rpartition(".")[0]
    return name in MODULES and (_brings_qt(name) or (around in MODULES and around != name and qt_in(around)))


@cache
def _brings_qt(name: str) -> bool:
    seen, waiting = {name}, [name]
    while waiting:
        for each in imported(MODULES[current := waiting.pop()], current, deep=False):
            if each.startswith(QT):
                return True
            if each in MODULES and each not in seen:
                seen.add(each)
                waiting.append(each)
    return False


def functions(module: str) -> dict[str, ast.FunctionDef | ast.AsyncFunctionDef]:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return {node.name: node for node in ast.walk(MODULES[module]) if isinstance(node, kinds)}


PURE = [name for name in MODULES if name.split(".")[1:2] in (["api"], ["app"], ["core"], ["store"])]
COMPOSING = [
    name for name in MODULES if name.count(".") == 1 and name not in PACKAGES and name != f"{PACKAGE}.ui"
]


def test_the_graph_knows_where_qt_is() -> None:
    assert qt_in(f"{PACKAGE}.ui.pictures")
    assert qt_in(f"{PACKAGE}.bootstrap")
    assert not qt_in(f"{PACKAGE}.store.ledger_opening")


@pytest.mark.parametrize("module", PURE)
def test_what_workers_run_is_written_without_qt(module: str) -> None:
    assert [each for each in imported(MODULES[module], module, deep=True) if qt_in(each)] == []


@pytest.mark.parametrize(
    ("module", "function"), [(module, each) for module, names in IN_A_THREAD.items() for each in names]
)
def test_the_loader_imports_nothing_with_qt(module: str, function: str) -> None:
    name = f"{PACKAGE}.{module}"
    body = functions(name)[function]
    assert [each for each in imported(body, name, deep=True) if qt_in(each)] == []


@pytest.mark.parametrize("module", COMPOSING)
def test_who_hands_over_a_function_with_qt_in_it_brings_qt_first(module: str) -> None:
    """A function that is passed on may run in any thread: it may return what it imports, but not call it."""
    passed = {
        argument.id
        for call in ast.walk(MODULES[module])
        if isinstance(call, ast.Call)
        for argument in (*call.args, *(keyword.value for keyword in call.keywords))
        if isinstance(argument, ast.Name)
    }
    for name, function in functions(module).items():
        if name not in passed - IN_THE_LOOP or not any(
            qt_in(e) for e in imported(function, module, deep=True)
        ):
            continue
        brought = {
            alias.asname or alias.name
            for node in ast.walk(function)
            if isinstance(node, ast.Import | ast.ImportFrom)
            for alias in node.names
        }
        called = {ast.unparse(node.func) for node in ast.walk(function) if isinstance(node, ast.Call)}
        assert not brought & called, f"{module}.{name} imports and calls in whatever thread it runs in"


WATCHED = """
import sys, threading
from nanosecure_gui.__main__ import run

def watch(event, arguments):
    if event == "import" and arguments[0].startswith(("PySide6", "shiboken6", "nanosecure_gui.ui")):
        if threading.current_thread() is not threading.main_thread():
            print("in a thread:", arguments[0], file=sys.stderr)

sys.addaudithook(watch)
sys.exit(run())
"""


def test_the_whole_program_once_through_imports_qt_in_the_main_thread_only(tmp_path: Path) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, "--smoke-test", "--training", "--data-dir", str(tmp_path)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "in a thread:" not in done.stderr
    assert "NanoSecure ends" in next((tmp_path / "training" / "logs").iterdir()).read_text("utf-8")
