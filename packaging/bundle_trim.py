"""Takes out of PyInstaller's analysis what the program does not use."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

import bundle_contents as contents
from PyInstaller.depend.bindepend import get_imports, get_python_library_path  # type: ignore[import-untyped]

Entry = tuple[str, str, str]  # the path in the bundle, the source (of a link: where it points), the kind


def trim(analysis: Any) -> None:
    """Drop unused plugins and translations, the libraries that are there for those only, and links to them.

    A desktop on the building machine would else bring all of its toolkit along, by way of a single plugin.
    PyInstaller's own hooks for the start go too: they import what the first paint does without, prepare for
    parts of Qt that are left out, and leave variables to other programs (see bundle_start.py).
    """
    spoken = contents.languages()
    files = [entry for entry in (*analysis.binaries, *analysis.datas) if contents.used(_path(entry), spoken)]
    needed = _needed(files)
    files = [entry for entry in files if entry[2] != "BINARY" or _is_root(entry) or _name(entry[0]) in needed]
    files = _without_ruins(files)
    analysis.binaries = [entry for entry in files if entry[2] in ("BINARY", "EXTENSION")]
    analysis.datas = [entry for entry in files if entry[2] not in ("BINARY", "EXTENSION")]
    analysis.scripts = [entry for entry in analysis.scripts if not entry[0].startswith("pyi_rth_")]


def _needed(entries: list[Entry]) -> set[str]:
    """The names of all libraries that the roots among `entries` need, directly or not.

    CUPS and its own are left to the system, whose settings they read: without them there is PDF to print to.
    """
    sources = {_name(path): source for path, source, kind in entries if kind == "BINARY"}
    asked = [entry[1] for entry in entries if _is_root(entry) and "printsupport" not in _path(entry)]
    needed: set[str] = set()
    while asked:
        names = {_name(name) for name, _ in get_imports(asked.pop())}
        asked += [sources[name] for name in names - needed if name in sources]
        needed |= names
    return needed


def _is_root(entry: Entry) -> bool:
    """Whether a binary is loaded by name while the program runs."""
    path, source, kind = entry
    return kind == "EXTENSION" or (
        kind == "BINARY" and ("plugins" in PurePath(path).parts or source == get_python_library_path())
    )


def _without_ruins(entries: list[Entry]) -> list[Entry]:
    """Without links that lead nowhere, and (on macOS) frameworks that have lost their library."""
    whole = {_framework(entry) for entry in entries if entry[2] == "BINARY"}
    entries = [entry for entry in entries if _framework(entry) in whole | {""}]
    places = {_path(entry) for entry in entries}
    places |= {parent.as_posix() for place in places for parent in PurePath(place).parents}
    return [entry for entry in entries if entry[2] != "SYMLINK" or _target(entry) in places]


def _framework(entry: Entry) -> str:
    """The path of the framework that a file is in, or nothing."""
    before, ending, _ = _path(entry).partition(".framework/")
    return before if ending else ""


def _target(link: Entry) -> str:
    parts: list[str] = []
    for part in (*PurePath(link[0]).parent.parts, *PurePath(link[1]).parts):
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts)


def _path(entry: Entry) -> str:
    return PurePath(entry[0]).as_posix()


def _name(path: str) -> str:
    return PurePath(path).name.lower()
