"""Writes the help page with the licences of everything the program ships: `python packaging/licences.py`."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
PAGE: Final = ROOT / "resources" / "help" / "en" / "licences.md"
REQUIREMENTS: Final = ROOT / "packaging" / "requirements.txt"
# Needed on other systems, or by older Pythons, than the one this runs on, so not installed here.
ELSEWHERE: Final = {
    "backports-tarfile": "MIT License",
    "colorama": "BSD-3-Clause",
    "importlib-metadata": "Apache-2.0",
    "lazy-importer": "Apache-2.0",
    "pywin32-ctypes": "BSD-3-Clause",
    "tzdata": "Apache-2.0",
    "zipp": "MIT",
}
BESIDE: Final = (
    ("Python", "PSF-2.0"),
    ("Qt", "LGPL-3.0-only"),
    ("OpenSSL", "Apache-2.0"),
    ("SQLite", "public domain"),
    ("Inter, JetBrains Mono", "OFL-1.1"),
    ("Lucide icons", "ISC"),
)
_HEAD: Final = """# Licences

NanoSecure is built on free software. Qt for Python is used under the LGPL, version 3: its libraries lie
beside the program as files of their own, and may be replaced.

| What | Licence |
|---|---|
"""


def packages() -> list[str]:
    """The names of the packages the program needs, in order."""
    found = re.findall(r"^([A-Za-z0-9_.-]+)==", REQUIREMENTS.read_text("utf-8"), re.MULTILINE)
    return list(dict.fromkeys(found))


def licence(package: str) -> str:
    """A package's licence as its metadata says it. Raises `LookupError` if it says none."""
    try:
        metadata = distribution(package).metadata
    except PackageNotFoundError:
        return ELSEWHERE[package]
    named = [
        entry.rpartition(" :: ")[2]
        for entry in metadata.get_all("Classifier") or ()
        if entry.startswith("License :: ")
    ]
    said = metadata.get("License-Expression") or ", ".join(named) or (metadata.get("License") or "").strip()
    if not said:
        raise LookupError(package)
    return said.splitlines()[0].replace("OSI Approved", "").strip(" ,|")


def page() -> str:
    """The page."""
    rows = [*BESIDE, *((package, licence(package)) for package in packages())]
    return _HEAD + "".join(f"| {name} | {said} |\n" for name, said in rows)


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8", newline="\n")
