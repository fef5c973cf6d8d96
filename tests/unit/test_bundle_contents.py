"""What the frozen program is called and made of. That it runs is for `make bundle` to show."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImageReader

import nanosecure_gui
from nanosecure_gui.store.paths import APP_NAME
from tests.packaging_tools import PACKAGING, tool

ROOT = PACKAGING.parent
contents = tool("bundle_contents")
SPECS = [ROOT / "build_installer.spec", PACKAGING / "bundle_bare.spec"]


@cache
def imported() -> frozenset[str]:
    """Every module that any module of the program imports, at its head or later."""
    return frozenset(_imported())


def _imported() -> Iterator[str]:
    for file in (ROOT / "nanosecure_gui").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_bytes())):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module
                yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_names_and_version_are_the_packages_own() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert contents.NAME == APP_NAME
    assert contents.VERSION == nanosecure_gui.__version__ == project["version"]
    assert list(project["scripts"]) == [contents.COMMAND]
    desktop = (ROOT / "nanosecure_gui" / "ui" / "application.py").read_text(encoding="utf-8")
    assert f'setDesktopFileName("{contents.COMMAND}")' in desktop


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
def test_the_specs_repeat_no_name_and_no_version(spec: Path) -> None:
    words = {node.value for node in ast.walk(ast.parse(spec.read_bytes())) if isinstance(node, ast.Constant)}
    assert not words & {contents.NAME, contents.VERSION, contents.COMMAND}


def test_all_of_the_program_is_collected_whoever_imports_it_and_when() -> None:
    ours = {name for name in imported() if name.partition(".")[0] == "nanosecure_gui"}
    modules = {name for name in ours if (ROOT / Path(*name.split("."))).with_suffix(".py").exists()}
    assert len(modules) > 50
    assert modules <= set(contents.MODULES)
    assert "nanosecure_gui.ui.clipboard_macos" in contents.MODULES


def test_nothing_that_the_program_imports_is_left_out() -> None:
    used = {name.rsplit(".", parts)[0] for name in imported() for parts in range(name.count(".") + 1)}
    assert {"PySide6.QtSvg", "keyring", "zxingcpp"} <= used
    assert not used & set(contents.UNUSED_MODULES)


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6/plugins/iconengines/qsvgicon.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/lib/libQt6Core.so.6",
        "resources/translations/nanosecure_de.qm",
        "keyring-25.7.0.dist-info/entry_points.txt",
        "cryptography-50.0.2.dist-info/licenses/LICENSE",
    ],
)
def test_what_is_used_is_kept(path: str) -> None:
    assert contents.used(path, {"de"})


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "PySide6/plugins/platforms/qdirect2d.dll",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/plugins/sqldrivers/qsqlite.dll",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/plugins/imageformats/qtiff.dll",
        "PySide6/Qt/translations/qtbase_fr.qm",
        "PySide6/translations/qt_de.qm",
        "PySide6/opengl32sw.dll",
        "resources/translations/nanosecure_de.ts",
        "cryptography-50.0.2.dist-info/sboms/sbom.json",
    ],
)
def test_what_is_not_used_is_left_out(path: str) -> None:
    assert not contents.used(path, {"de"})


def test_qt_speaks_the_languages_of_the_program() -> None:
    catalogues = (ROOT / "resources" / "translations").glob("*.qm")
    assert contents.languages() == {file.stem.removeprefix("nanosecure_") for file in catalogues}


def test_windows_is_told_the_version() -> None:
    made: dict[str, Any] = {}

    def structure(name: str) -> Any:
        return lambda *values, **named: made.setdefault(name, []).append(named or values)

    names = (
        "VSVersionInfo",
        "FixedFileInfo",
        "StringFileInfo",
        "StringTable",
        "StringStruct",
        "VarFileInfo",
        "VarStruct",
    )
    eval(contents.windows_version(), {name: structure(name) for name in names})
    numbers = tuple(int(part) for part in nanosecure_gui.__version__.split("."))
    assert made["FixedFileInfo"][0]["filevers"][: len(numbers)] == numbers
    assert ("ProductVersion", nanosecure_gui.__version__) in made["StringStruct"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"LD_LIBRARY_PATH": "/ours"}, {}),
        ({"LD_LIBRARY_PATH": "/ours", "LD_LIBRARY_PATH_ORIG": "/theirs"}, {"LD_LIBRARY_PATH": "/theirs"}),
        ({"_PYI_ARCHIVE_FILE": "/ours/x", "_PYI_PARENT_PROCESS_LEVEL": "1"}, {}),
    ],
)
def test_programs_that_the_frozen_one_starts_find_their_own_libraries(
    before: dict[str, str], after: dict[str, str]
) -> None:
    script = (PACKAGING / "bundle_start.py").read_text(encoding="utf-8")
    said = subprocess.run(
        [sys.executable, "-c", f"{script}\nimport json; print(json.dumps(dict(os.environ)))"],
        env={"PATH": os.environ["PATH"], **before},
        capture_output=True,
        text=True,
        check=True,
    )
    left = json.loads(said.stdout)
    assert {name: value for name, value in left.items() if name.startswith(("LD_", "_PYI_"))} == after


def sides(file: Path) -> list[int]:
    """Of all the pictures in a file, which have to be square."""
    reader = QImageReader(str(file))
    found = []
    for number in range(max(1, reader.imageCount())):
        reader.jumpToImage(number)
        picture = reader.read()
        assert picture.width() == picture.height()
        found.append(picture.width())
    return found


def test_the_icon_is_drawn_for_every_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(PACKAGING))
    icons = tool("icons")
    monkeypatch.setattr(sys, "argv", ["icons.py", str(tmp_path)])
    icons.main()
    assert sides(tmp_path / f"{contents.COMMAND}.ico") == list(icons.WINDOWS)
    assert sides(tmp_path / f"{contents.COMMAND}.icns") == list(icons.MACOS.values())
    for side in icons.LINUX:
        png = tmp_path / "hicolor" / f"{side}x{side}" / "apps" / f"{contents.COMMAND}.png"
        assert sides(png) == [side]
