"""What the frozen program is called, and what belongs into it. For the specs and their test: no PyInstaller.

Paths are destinations inside the bundle, with `/`.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:
    sys.path.append(str(ROOT))

from nanosecure_gui import __version__  # noqa: E402 - the checkout is put on the path just above
from nanosecure_gui.store.paths import APP_NAME  # noqa: E402

PROJECT: Final = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
NAME: Final = APP_NAME
VERSION: Final = __version__
(COMMAND,) = PROJECT["scripts"]
"""The command, and the id: the desktop file, the window's class and the macOS bundle are called so."""

EXECUTABLE: Final = NAME if sys.platform == "win32" else COMMAND

MODULES: Final = tuple(
    ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for file in sorted((ROOT / "nanosecure_gui").rglob("*.py"))
)
"""All of the program: whatever is imported late, or only on another system, is there."""

KEYRINGS: Final = tuple(
    f"keyring.backends.{name}"
    for name in ("SecretService", "Windows", "chainer", "fail", "kwallet", "libsecret", "macOS")
)

UNUSED_MODULES: Final = (
    *(f"PySide6.Qt{name}" for name in ("DBus", "Network", "OpenGL", "Pdf", "Qml", "Quick", "Sql", "Test")),
    *("tkinter", "pip", "setuptools", "pkg_resources", "distutils", "lib2to3", "test"),
    *("code", "doctest", "ftplib", "pdb", "pydoc", "_pydecimal", "readline", "smtplib", "unittest", "xmlrpc"),
    *("anyio._backends._trio", "httpx._main", "uvicorn.protocols.websockets"),
    *("httpcore._async.http2", "httpcore._sync.http2", "multiprocessing.managers", "multiprocessing.pool"),
    *(f"uvicorn.protocols.http.{name}" for name in ("httptools_impl", "zttp_h2_impl", "zttp_impl")),
)

# How the program is frozen, and the bare window that it is compared with. Its docstrings would be 0.8 MB, and
# be read at every start; asserts are for the reader (see pyproject.toml).
ANALYSIS: Final[dict[str, Any]] = {"pathex": [str(ROOT)], "excludes": UNUSED_MODULES, "optimize": 2}
FILES: Final[dict[str, Any]] = {"strip": sys.platform == "linux", "upx": False}

# By directory: the beginnings of the names of the plugins that are used. What is not listed is left out.
_PLUGINS: Final = {
    "platforms": ("qcocoa", "qoffscreen", "qwayland", "qwindows", "qxcb"),
    "platforminputcontexts": ("compose", "ibus"),
    "platformthemes": ("qxdgdesktopportal",),
    "xcbglintegrations": ("qxcb",),
    "wayland-decoration-client": ("",),
    "wayland-graphics-integration-client": ("qt-plugin-wayland-egl",),
    "wayland-shell-integration": ("xdg-shell",),
    "iconengines": ("qsvgicon",),
    "imageformats": ("qgif", "qico", "qjpeg", "qsvg", "qwebp"),
    "printsupport": ("",),
}
_PLUGIN: Final = re.compile(r"PySide6/(?:Qt/)?plugins/([^/]+)/(?:lib)?([^/]+)")
_TRANSLATION: Final = re.compile(r"PySide6/(?:Qt/)?translations/")
_UNUSED: Final = re.compile(
    r"PySide6/(?:opengl32sw|d3dcompiler_\d+)\.dll"  # OpenGL in software; nothing is drawn with it
    r"|resources/translations/.*\.ts"  # the sources of the catalogues
    r"|certifi/cacert\.pem"  # the system's store is asked instead
    r"|[^/]+\.dist-info/(?:RECORD|INSTALLER|REQUESTED|sboms/.*)"
)


def last_change() -> int:
    """When the sources were last committed, in seconds since 1970: what is built is dated so.

    Without a history it is a fixed time; `SOURCE_DATE_EPOCH` overrules both.
    """
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    asking = [shutil.which("git") or "false", "log", "-1", "--format=%ct"]
    said = subprocess.run(asking, cwd=ROOT, capture_output=True, text=True)  # noqa: S603 - our own
    return int(said.stdout.strip() or 315532800)


def languages() -> frozenset[str]:
    """The languages the program is translated into."""
    found = (ROOT / "resources" / "translations").glob("*.qm")
    return frozenset(file.stem.rpartition("_")[2] for file in found)


def numbers() -> str:
    """The version as Windows and macOS want it: numbers alone, whatever release candidate it is."""
    return ".".join(re.findall(r"\d+", VERSION)[:3])


MACOS_FACTS: Final = {
    "CFBundleDisplayName": NAME,
    "CFBundleVersion": numbers(),
    "CFBundleDevelopmentRegion": "en",
    "CFBundleLocalizations": [
        "en",
        *sorted(languages()),
    ],  # else the system's own menus and panels stay English
    "LSApplicationCategoryType": "public.app-category.video",
    "LSMinimumSystemVersion": "13.0",  # Qt's own
    "NSHighResolutionCapable": True,
    # Since macOS 15 the operator is asked, and told this.
    "NSLocalNetworkUsageDescription": "To test ingest servers and webhooks on your own network.",
}


def used(path: str, spoken: Iterable[str] = ()) -> bool:
    """Whether a collected file is needed: of Qt's plugins and translations only the program's own are."""
    if plugin := _PLUGIN.match(path):
        directory, name = plugin.groups()
        return name.startswith(_PLUGINS.get(directory, ()))
    if _TRANSLATION.match(path):
        return path.endswith(tuple(f"/qtbase_{language}.qm" for language in spoken))
    return not _UNUSED.fullmatch(path)


def watching() -> list[tuple[str, str, str]]:
    """What reports the first paint of the executable that is measured, as entries for PyInstaller."""
    return [
        (name, str(ROOT / path), "PYMODULE")
        for name, path in (
            ("tests", "tests/__init__.py"),
            ("tests.bench", "tests/bench/__init__.py"),
            ("tests.bench.first_paint", "tests/bench/first_paint.py"),
            ("tests.bench.start_ours", "tests/bench/start_ours.py"),
        )
    ]


def windows_version() -> str:
    """The version resource of the Windows program, as PyInstaller reads it."""
    numbers = tuple(int(part) for part in (re.findall(r"\d+", VERSION) + ["0"] * 4)[:4])
    strings = {
        "FileDescription": NAME,
        "FileVersion": VERSION,
        "InternalName": COMMAND,
        "OriginalFilename": f"{NAME}.exe",
        "ProductName": NAME,
        "ProductVersion": VERSION,
    }
    table = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in strings.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}), kids=["
        f"StringFileInfo([StringTable('040904B0', [{table}])]), "
        "VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n"
    )
