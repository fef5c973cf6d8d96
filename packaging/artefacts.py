"""`make artefacts`: what is handed out of the frozen program in dist/, in dist/artefacts.

Linux: a package for Debian and Ubuntu, an archive for all others. Windows: an installer. macOS: a disk image.
Beside them a bill of materials, and the SHA-256 of every file (`sha256sum --check SHA256SUMS`).
"""

from __future__ import annotations

import gzip
import hashlib
import platform
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import Final

import deb
import sbom
import windows_setup
from bundle_contents import NAME, ROOT, VERSION, last_change

DIST: Final = ROOT / "dist"
MACOS: Final = ROOT / "packaging" / "macos"
SUMS: Final = "SHA256SUMS"
_SYSTEMS: Final = {"linux": "linux", "win32": "windows", "darwin": "macos"}


def main() -> None:
    """Make all of them for this system."""
    program = DIST / (f"{NAME}.app" if sys.platform == "darwin" else NAME)
    if not program.exists():
        raise SystemExit("There is no frozen program in dist/: run `make bundle` first.")
    folder = deb.ARTEFACTS
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    name = f"{NAME}-{VERSION}-{_SYSTEMS[sys.platform]}-{platform.machine().lower()}"
    at = last_change()
    libraries = program / "_internal"
    if sys.platform == "win32":
        windows_setup.make(program, f"{name}-setup", platform.machine())
    elif sys.platform == "darwin":
        libraries = program / "Contents" / "Frameworks"
        image = str(folder / f"{name}.dmg")
        for step in (["make_dmg.sh", str(program), image], ["notarize.sh", image]):
            subprocess.run(["/bin/sh", str(MACOS / step[0]), *step[1:]], check=True)  # noqa: S603 - our own
    else:
        archive(program, folder / f"{name}.tar.gz", at)
        if shutil.which("dpkg-deb"):
            deb.package(program, deb.ICONS, folder, at)
    sbom.write(libraries, folder / f"{name}.cdx.json", at)
    sums(folder)
    print((folder / SUMS).read_text("utf-8"), end="")


def archive(program: Path, made: Path, at: int) -> None:
    """The folder `program` as a .tar.gz, the same for the same content: all files are dated `at`."""

    def settled(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = at
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    with (
        made.open("wb") as file,
        gzip.GzipFile("", "wb", 6, file, at) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        tar.add(program, f"{NAME}-{VERSION}", filter=settled)


def sums(folder: Path) -> None:
    """Write the SHA-256 of every file in a folder beside them."""
    lines = [
        f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n"
        for file in sorted(folder.iterdir())
        if file.name != SUMS
    ]
    (folder / SUMS).write_text("".join(lines), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
