"""Can Qt start on this Linux system? Asked before PySide6 is imported.

Without one of its system libraries Qt aborts the process before any Python handler runs, and in a desktop
session nobody sees why. So the libraries are loaded here first, and what is missing is named by its package.
What loads stays loaded, and Qt would load it a moment later, so the question costs next to nothing.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

_RELEASE_FILE = "/etc/os-release"


class _Library(NamedTuple):
    """A shared library and the package that brings it."""

    file: str
    debian: str
    fedora: str
    arch: str


_ALWAYS = (
    _Library("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd"),
    _Library("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd"),
    _Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    _Library("libX11.so.6", "libx11-6", "libX11", "libx11"),
    _Library("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
    _Library("libfreetype.so.6", "libfreetype6", "freetype", "freetype2"),
    _Library("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    _Library("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus"),
)
_XCB = (
    _Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    _Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    _Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    _Library("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "xcb-util-image"),
    _Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    _Library("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil"),
    _Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb"),
    _Library("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libx11"),
)
_WAYLAND = (
    _Library("libwayland-client.so.0", "libwayland-client0", "libwayland-client", "wayland"),
    _Library("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor", "wayland"),
)
_NO_DISPLAY = (
    "NanoSecure needs a display, and neither WAYLAND_DISPLAY nor DISPLAY is set.\n"
    "Start it from a desktop session, or over ssh with `ssh -X`."
)


def problem(
    environ: Mapping[str, str], load: Callable[[str], object] | None = None, release: str = ""
) -> str | None:
    """Why Qt cannot start, in a few lines for people, or None where it can.

    `load` loads a shared library by its file name or raises OSError; `release` is the text of
    /etc/os-release.
    """
    attempt = load or _load
    missing = _missing(_ALWAYS, attempt)
    wanted = environ.get("QT_QPA_PLATFORM", "").partition(";")[0].partition(":")[0]
    windows = [
        _missing(libraries, attempt)
        for name, libraries, variables in (
            ("wayland", _WAYLAND, ("WAYLAND_DISPLAY", "WAYLAND_SOCKET")),
            ("xcb", _XCB, ("DISPLAY",)),
        )
        if wanted in ("", name) and any(environ.get(variable) for variable in variables)
    ]
    # Qt tries Wayland first and falls back to X11, so one complete set is enough.
    if windows and all(windows):
        missing += windows[-1]
    if missing:
        return _packages(missing, release)
    if not windows and wanted in ("", "wayland", "xcb"):
        return _NO_DISPLAY
    return None


def stop_if_qt_cannot_start() -> None:
    """On Linux, say what is missing and exit with code 1. Elsewhere, and if all is well, return."""
    if sys.platform != "linux":
        return
    found = problem(os.environ)
    if found is None:
        return
    found = problem(os.environ, release=_release()) or found
    print(found, file=sys.stderr)  # noqa: T201 - there is no window to say it in
    _show(found)
    raise SystemExit(1)


def _load(file: str) -> None:
    # ctypes itself takes ten times as long to import as this one function of it.
    from _ctypes import dlopen

    dlopen(file, os.RTLD_LAZY)


def _missing(libraries: Iterable[_Library], load: Callable[[str], object]) -> list[_Library]:
    missing = []
    for library in libraries:
        try:
            load(library.file)
        except OSError:
            missing.append(library)
    return missing


def _packages(missing: list[_Library], release: str) -> str:
    renamed = {"libglib2.0-0": "libglib2.0-0t64"} if _has_64_bit_time_names(release) else {}
    files = " ".join(library.file for library in missing)
    debian = " ".join(dict.fromkeys(renamed.get(library.debian, library.debian) for library in missing))
    fedora = " ".join(dict.fromkeys(library.fedora for library in missing))
    arch = " ".join(dict.fromkeys(library.arch for library in missing))
    return (
        f"NanoSecure cannot open its window: this system lacks {files}\n"
        "Install the packages, then start again:\n"
        f"  Debian, Ubuntu:  sudo apt-get install {debian}\n"
        f"  Fedora:          sudo dnf install {fedora}\n"
        f"  Arch:            sudo pacman -S {arch}"
    )


def _has_64_bit_time_names(release: str) -> bool:
    """Whether package names end in t64: from Debian 13 and Ubuntu 24.04."""
    values = dict(line.replace('"', "").split("=", 1) for line in release.splitlines() if "=" in line)
    first = {"debian": 13, "ubuntu": 24}.get(values.get("ID", ""))
    major = values.get("VERSION_ID", "").partition(".")[0]
    return first is not None and major.isdigit() and int(major) >= first


def _release() -> str:
    try:
        with open(_RELEASE_FILE, encoding="utf-8", errors="replace") as file:  # noqa: PTH123 - pathlib is slow
            return file.read()
    except OSError:
        return ""


def _show(message: str) -> None:
    """A window for whoever started the program from a menu, with any tool the desktop has for it.

    It is left open on its own: an unattended start must end, not wait for a click.
    """
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")) or sys.stderr.isatty():
        return
    import shutil
    import subprocess

    for command in (
        ["zenity", "--error", "--no-markup", "--title=NanoSecure", f"--text={message}"],
        ["kdialog", "--title", "NanoSecure", "--error", message],
        ["xmessage", "-center", message],
    ):
        if shutil.which(command[0]):
            silent = subprocess.DEVNULL
            subprocess.Popen(  # noqa: S603 - fixed commands
                command, stdin=silent, stdout=silent, stderr=silent, start_new_session=True
            )
            return


if __name__ == "__main__":
    stop_if_qt_cannot_start()
