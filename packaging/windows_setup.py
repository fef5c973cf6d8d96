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

from bundle_contents import COMMAND, NAME, ROOT, VERSION

SCRIPT: Final = ROOT / "packaging" / "windows" / "nanosecure.iss"
TIMESTAMP: Final = "http://timestamp.digicert.com"  # answers are signed, so plain http does
SIGNED: Final = (".exe", ".dll", ".pyd")
_AT_ONCE: Final = 50  # files for one call, whose command line has a limit


def make(program: Path, name: str, machine: str, environment: Mapping[str, str] = os.environ) -> None:
    """The installer `name`.exe of the frozen program in the folder `program`, for "AMD64" or "ARM64". Raises
    `SystemExit` without Inno Setup, `CalledProcessError` if a tool fails."""
    signing = signing_command(environment)
    if signing:
        files = sorted(str(file) for file in program.rglob("*") if file.suffix.lower() in SIGNED)
        for first in range(0, len(files), _AT_ONCE):
            subprocess.run([*signing, *files[first : first + _AT_ONCE]], check=True)  # noqa: S603 - our own
    subprocess.run([_compiler(), *setup_arguments(name, machine, signing), str(SCRIPT)], check=True)  # noqa: S603


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
        "Machine": "arm64" if machine.upper() == "ARM64" else "x64",
        "Output": name,
    }
    arguments = ["/Qp", *(f"/D{key}={value}" for key, value in known.items())]
    if signing:  # the installer and the uninstaller in it; $f is Inno Setup's name of the file
        arguments += ["/DSign", f"/Sours={' '.join(signing)} $f"]
    return arguments


def _compiler() -> str:
    usual = Path(os.environ.get("PROGRAMFILES(X86)", "C:\\Program Files (x86)"), "Inno Setup 6", "ISCC.exe")
    found = shutil.which("iscc") or (str(usual) if usual.exists() else "")
    if not found:
        raise SystemExit("Inno Setup 6 is not installed: its compiler, ISCC.exe, was not found.")
    return found
