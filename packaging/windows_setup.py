"""Signs the frozen program for Windows and makes its installer with Inno Setup, in dist/artefacts.

Nothing is signed unless the environment names a certificate:
- `NANOSECURE_SIGN_THUMBPRINT`: the SHA-1 thumbprint of one in the user's store (also on a token or in a
  cloud, by its provider). The thumbprint is no secret, and the key never passes through here.
- `NANOSECURE_SIGN_TIMESTAMP`: an RFC 3161 time stamp service, so that signatures outlive the certificate.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from bundle_contents import COMMAND, NAME, ROOT, VERSION, numbers

SCRIPT: Final = ROOT / "packaging" / "windows" / "nanosecure.iss"
TIMESTAMP: Final = "http://timestamp.digicert.com"  # answers are signed, so plain http does
SIGNED: Final = (".exe", ".dll", ".pyd")
_AT_ONCE: Final = 50  # files for one call, whose command line has a limit


def make(program: Path, name: str, machine: str, environment: Mapping[str, str] = os.environ) -> None:
    """The installer `name`.exe of the frozen program in the folder `program`, for "AMD64" or "ARM64". Raises
    `SystemExit` if a tool is missing, `CalledProcessError` if one fails."""
    signing = signing_command(environment)
    if signing:
        signing[0] = _tool(signing[0], "Windows Kits/10/bin/10.*/x64/signtool.exe")
        files = sorted(str(file) for file in program.rglob("*") if file.suffix.lower() in SIGNED)
        for first in range(0, len(files), _AT_ONCE):
            subprocess.run([*signing, *files[first : first + _AT_ONCE]], check=True)  # noqa: S603 - our own
    compiler = _tool("iscc", "Inno Setup 6/ISCC.exe")
    subprocess.run([compiler, *setup_arguments(name, machine, signing), str(SCRIPT)], check=True)  # noqa: S603


def signing_command(environment: Mapping[str, str]) -> list[str]:
    """How files are signed whose names follow; empty without a certificate."""
    thumbprint = environment.get("NANOSECURE_SIGN_THUMBPRINT", "").strip()
    if not thumbprint:
        return []
    stamped = environment.get("NANOSECURE_SIGN_TIMESTAMP", "").strip() or TIMESTAMP
    return ["signtool", "sign", "/sha1", thumbprint, "/fd", "sha256", "/tr", stamped, "/td", "sha256"]


def setup_arguments(name: str, machine: str, signing: list[str]) -> list[str]:
    """What Inno Setup's compiler is told."""
    known = {
        "Name": NAME,
        "Command": COMMAND,
        "Version": VERSION,
        "Numbers": numbers(),
        "Machine": "arm64" if machine.upper() == "ARM64" else "x64",
        "Output": name,
    }
    arguments = ["/Qp", *(f"/D{key}={value}" for key, value in known.items())]
    if signing:  # the installer and the uninstaller in it; $q is Inno Setup's quote, $f its name of the file
        arguments += ["/DSign", f"/Sours=$q{signing[0]}$q {' '.join(signing[1:])} $f"]
    return arguments


def _tool(command: str, *usual: str) -> str:
    """A command on PATH, or the newest of the places below Program Files where its own installer puts it."""
    if found := shutil.which(command):
        return found
    programs = Path(os.environ.get("PROGRAMFILES(X86)", "C:\\Program Files (x86)"))
    places = sorted(place for pattern in usual for place in programs.glob(pattern))
    if not places:
        raise SystemExit(f"{command} is not installed.")
    return str(places[-1])
