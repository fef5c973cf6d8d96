"""`make deb`: the frozen program as a package for Debian and Ubuntu, in dist/artefacts.

The same program gives the same package, to the bit. What it needs of the system is read from its binaries.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bundle_contents import COMMAND, EXECUTABLE, NAME, ROOT, VERSION, last_change

DIST: Final = ROOT / "dist"
ARTEFACTS: Final = DIST / "artefacts"
LINUX: Final = ROOT / "packaging" / "linux"
ICONS: Final = ROOT / "build" / "icons" / "hicolor"
LICENCES: Final = ROOT / "resources" / "help" / "en" / "licences.md"

# What libraries that are frozen in read at run time: fonts, keyboards, compose tables, zones, certificates.
DATA: Final = ("ca-certificates", "fontconfig-config", "libx11-data", "tzdata", "xkb-data")
# Without a keyring the program asks for a passphrase; without CUPS it prints to PDF.
RECOMMENDED: Final = ("gnome-keyring | kwalletmanager | keepassxc",)
SPARED: Final = frozenset({"libcups.so.2"})
_OF_GLIBC: Final = re.compile(r"(?:ld-linux.*|lib(?:c|dl|m|pthread|resolv|rt|util))\.so\.\d+")

_CONTROL: Final = """\
Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Section: video
Priority: optional
Installed-Size: {size}
Depends: {depends}
Recommends: {recommends}
Description: access to live streams, opened and shut in seconds
 {product} is for operators of live events on nanoStream Cloud: playback tokens for
 one guest or a whole list, revocations that survive outages, ingest addresses.
"""
_COPYRIGHT: Final = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: {name}
Comment: What {name} is built on, and under which licences, is told in licences.md
 beside this file; the licences' own texts lie with the libraries.

Files: *
Copyright: the authors of {name}
License: proprietary
 No licence to copy or change {name} itself has been granted yet.
"""


def main() -> None:
    """Package what `make bundle` has left in dist/."""
    program = DIST / NAME
    if not (program / EXECUTABLE).exists():
        raise SystemExit("There is no frozen program in dist/: run `make bundle` first.")
    ARTEFACTS.mkdir(exist_ok=True)
    print(package(program, ICONS, ARTEFACTS, last_change()).relative_to(ROOT))


def package(program: Path, icons: Path, into: Path, at: int) -> Path:
    """The package of the frozen program in the folder `program`, with `icons` laid out as hicolor.

    Its files are dated `at`, in seconds since 1970. Raises `CalledProcessError` if a tool fails.
    """
    architecture = _said("dpkg", "--print-architecture").strip()
    made = into / f"{COMMAND}_{VERSION}_{architecture}.deb"
    with TemporaryDirectory() as folder:
        root = Path(folder, "root")
        _lay_out(root, program, icons, at)
        control = root / "DEBIAN"
        control.mkdir()
        sums = "".join(f"{_md5(file)}  {file.relative_to(root)}\n" for file in _files(root))
        size = sum(-(-file.stat().st_size // 1024) for file in _files(root))
        (control / "md5sums").write_text(sums)
        (control / "control").write_text(_control(program, architecture, size))
        _settle(root, at)
        packing = ("dpkg-deb", "--root-owner-group", "-Zzstd", "-z12", "--build")
        _said(*packing, str(root), str(made), SOURCE_DATE_EPOCH=at)
    return made


def depends(program: Path) -> tuple[list[str], list[str]]:
    """The packages that a frozen program depends on, and those that are recommended.

    By Debian's policy (8.1) the package of `libxcb-cursor.so.0` is called `libxcb-cursor0`.
    """
    binaries = [str(file) for file in _files(program) if _is_binary(file)]
    said = _said("objdump", "-p", *binaries)
    shipped = {path.name for path in program.rglob("*.so*")}
    wanted = set(re.findall(r"NEEDED\s+(\S+)", said)) - shipped
    glibc = max(((int(a), int(b)) for a, b in re.findall(r"\bGLIBC_(\d+)\.(\d+)", said)), default=(2, 34))
    libraries = sorted(_package(name) for name in wanted - SPARED if not _OF_GLIBC.fullmatch(name))
    spared = sorted(_package(name) for name in wanted & SPARED)
    return [f"libc6 (>= {glibc[0]}.{glibc[1]})", *libraries, *DATA], [*spared, *RECOMMENDED]


def _package(library: str) -> str:
    name, _, version = library.lower().partition(".so.")
    return f"{name}{'-' if name[-1].isdigit() else ''}{version}"


def _lay_out(root: Path, program: Path, icons: Path, at: int) -> None:
    """Everything in its place under `root`, by the Filesystem Hierarchy Standard."""
    home = root / "usr" / "lib" / COMMAND
    home.parent.mkdir(parents=True)
    shutil.copytree(program, home, symlinks=True)
    command = root / "usr" / "bin" / COMMAND
    command.parent.mkdir()
    command.symlink_to(f"../lib/{COMMAND}/{EXECUTABLE}")
    share = root / "usr" / "share"
    shutil.copytree(icons, share / "icons" / "hicolor")
    _write(share / "applications" / f"{COMMAND}.desktop", (LINUX / f"{COMMAND}.desktop").read_text("utf-8"))
    described = (LINUX / f"{COMMAND}.metainfo.xml").read_text("utf-8")
    day = f"{datetime.fromtimestamp(at, UTC):%Y-%m-%d}"
    described = described.replace("@VERSION@", VERSION).replace("@DATE@", day)
    _write(share / "metainfo" / f"{COMMAND}.metainfo.xml", described)
    _write(share / "doc" / COMMAND / "copyright", _COPYRIGHT.format(name=NAME))
    _write(share / "doc" / COMMAND / "licences.md", LICENCES.read_text("utf-8"))


def _control(program: Path, architecture: str, size: int) -> str:
    needed, recommended = depends(program)
    name, address = (os.environ.get(variable) for variable in ("DEBFULLNAME", "DEBEMAIL"))
    return _CONTROL.format(
        name=COMMAND,
        product=NAME,
        version=VERSION,
        architecture=architecture,
        maintainer=f"{name or NAME} <{address or f'{COMMAND}@localhost'}>",
        size=size,
        depends=", ".join(needed),
        recommends=", ".join(recommended),
    )


def _settle(root: Path, at: int) -> None:
    """For everybody to read, for the administrator to change, and dated `at`."""
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or path.name == EXECUTABLE
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (at, at), follow_symlinks=False)


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())


def _is_binary(file: Path) -> bool:
    with file.open("rb") as content:
        return content.read(4) == b"\x7fELF"


def _md5(file: Path) -> str:
    return hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()


def _write(file: Path, content: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, "utf-8")


def _said(*command: str, **environment: object) -> str:
    """What a tool writes, in English."""
    told = {**os.environ, "LC_ALL": "C", **{name: str(value) for name, value in environment.items()}}
    return subprocess.run(command, env=told, check=True, capture_output=True, text=True).stdout  # noqa: S603


if __name__ == "__main__":
    main()
