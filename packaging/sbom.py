"""What the frozen program is made of, as a CycloneDX 1.6 bill of materials (SBOM) in JSON.

The Python packages are those of the lock file that this system needs. Beside them stands what came with
Python or inside of packages (Qt, OpenSSL, SQLite), and every library of the system that was frozen in, with
its SHA-256. Run it with the Python that froze the program. The same program gives the same bill.
"""

from __future__ import annotations

import hashlib
import json
import platform
import re
import shutil
import sqlite3
import ssl
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, distribution, version
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from bundle_contents import COMMAND, NAME, PROJECT, VERSION
from cryptography.hazmat.backends.openssl.backend import backend
from licences import BESIDE, REQUIREMENTS, licence
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

Component = dict[str, Any]

_LOCKED: Final = re.compile(
    r"^([A-Za-z0-9_.-]+)==([^\s;\\]+)[ \t]*(?:;[ \t]*([^\\\n]+?))?[ \t]*\\?$", re.MULTILINE
)
_EXPRESSION: Final = re.compile(r"\(*[A-Za-z0-9.+-]+\)*(?: (?:AND|OR|WITH) \(*[A-Za-z0-9.+-]+\)*)*")
_LIBRARY: Final = re.compile(r".*\.(?:so(?:\.[\d.]+)?|dylib|dll)", re.IGNORECASE)
_BUILD_ID: Final = re.compile(rb"\x04\0\0\0\x14\0\0\0\x03\0\0\0GNU\0.{20}", re.DOTALL)  # outlives `strip`
_LICENCES: Final = dict(BESIDE)


def bill(libraries: Path, at: int) -> dict[str, Any]:
    """The bill of the program whose libraries lie in `libraries`, made `at` (in seconds since 1970)."""
    packages = list(_packages())
    beside = list(_beside())
    frozen = list(_frozen(libraries))
    program = _component("application", COMMAND, VERSION, f"pkg:generic/{COMMAND}@{VERSION}")
    program["name"] = NAME
    components = [*packages, *beside, *frozen]
    content = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "timestamp": f"{datetime.fromtimestamp(at, UTC):%Y-%m-%dT%H:%M:%SZ}",
            "component": program,
            "properties": [
                {"name": "nanosecure:system", "value": f"{platform.system()} {platform.machine()}"}
            ],
        },
        "components": components,
        "dependencies": list(_dependencies(program, packages, [*beside, *frozen])),
    }
    serial = uuid5(NAMESPACE_URL, json.dumps(content, sort_keys=True))
    return {"serialNumber": serial.urn, **content}


def write(libraries: Path, made: Path, at: int) -> None:
    """Write the bill to the file `made`."""
    made.write_text(
        json.dumps(bill(libraries, at), indent=1, ensure_ascii=False) + "\n", "utf-8", newline="\n"
    )


def _packages() -> Iterator[Component]:
    """The locked packages whose markers hold here."""
    for name, locked, marker in _LOCKED.findall(REQUIREMENTS.read_text("utf-8")):
        if marker and not Marker(marker).evaluate():
            continue
        found = _component("library", name, locked, f"pkg:pypi/{canonicalize_name(name)}@{quote(locked)}")
        yield {**found, "licenses": _licences(licence(name))}


def _beside() -> Iterator[Component]:
    """What no package of Python's tells of."""
    found = {
        "Python": platform.python_version(),
        "Qt": version("pyside6-essentials"),
        "OpenSSL": _openssl(ssl.OPENSSL_VERSION),
        "SQLite": sqlite3.sqlite_version,
    }
    for name, told in _LICENCES.items():
        number = found.get(name, "")
        component = _component(
            "library", name, number, f"pkg:generic/{_word(name)}" + (f"@{number}" if number else "")
        )
        yield {**component, "licenses": _licences(told)}
    number = _openssl(backend.openssl_version_text())
    inner = _component(
        "library", "OpenSSL (in cryptography)", number, f"pkg:generic/openssl@{number}#cryptography"
    )
    yield {**inner, "licenses": _licences(_LICENCES["OpenSSL"])}
    try:
        freezer = version("pyinstaller")
    except PackageNotFoundError:
        return
    bootloader = _component("library", "PyInstaller bootloader", freezer, f"pkg:pypi/pyinstaller@{freezer}")
    yield {**bootloader, "licenses": _licences("GPL-2.0-or-later WITH Bootloader-exception")}


def _frozen(libraries: Path) -> Iterator[Component]:
    """The libraries that lie beside the packages, each a copy of a file of the building machine."""
    for file in sorted(libraries.iterdir()):
        if not _LIBRARY.fullmatch(file.name) or file.is_symlink() or not file.is_file():
            continue
        content = file.read_bytes()
        found: Component = {"type": "library", "bom-ref": f"file:{file.name}", "name": file.name}
        if origin := _origin(file.name, content):
            found |= origin
        yield {**found, "hashes": [{"alg": "SHA-256", "content": hashlib.sha256(content).hexdigest()}]}


def _origin(library: str, content: bytes) -> Component | None:
    """Version and address of the system's package that a library was copied from, where dpkg knows.

    The name alone proves nothing: Python may have brought a library of the same name.
    """
    if not shutil.which("dpkg-query") or not (build := _BUILD_ID.search(content)):
        return None
    for line in _answer("dpkg-query", "--search", f"*/{library}").splitlines():
        owner, _, path = line.partition(": ")
        if owner and Path(path).is_file() and build[0] in Path(path).read_bytes():
            told = _answer(
                "dpkg-query", "--show", "--showformat=${Package} ${Version} ${Architecture}", owner
            )
            package, number, architecture = told.split()
            system = platform.freedesktop_os_release()["ID"]
            purl = f"pkg:deb/{system}/{package}@{quote(number)}?arch={architecture}"
            return {"version": number, "purl": purl}
    return None


def _answer(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout  # noqa: S603 - our own


def _dependencies(
    program: Component, packages: list[Component], others: list[Component]
) -> Iterator[dict[str, Any]]:
    """Who needs whom: the program its own requirements and the libraries, a package what it says itself."""
    known = {canonicalize_name(each["name"]): each["bom-ref"] for each in packages}
    own = _needed(PROJECT["dependencies"], known)
    yield {"ref": program["bom-ref"], "dependsOn": sorted({*own, *(each["bom-ref"] for each in others)})}
    for each in packages:
        try:
            required = distribution(each["name"]).requires or []
        except PackageNotFoundError:  # locked, and frozen in by another machine
            required = []
        yield {"ref": each["bom-ref"], "dependsOn": sorted(_needed(required, known))}


def _needed(requirements: list[str], known: dict[str, str]) -> set[str]:
    asked = map(Requirement, requirements)
    names = {
        canonicalize_name(one.name) for one in asked if not one.marker or one.marker.evaluate({"extra": ""})
    }
    return {known[name] for name in names if name in known}


def _component(kind: str, name: str, number: str, purl: str) -> Component:
    return {
        "type": kind,
        "bom-ref": purl,
        "name": name,
        **({"version": number} if number else {}),
        "purl": purl,
    }


def _licences(told: str) -> list[dict[str, Any]]:
    """As CycloneDX has it: an SPDX expression, or any words."""
    if _EXPRESSION.fullmatch(told):
        return [{"expression": told}]
    return [{"license": {"name": told}}]


def _openssl(told: str) -> str:
    return told.removeprefix("OpenSSL ").partition(" ")[0]


def _word(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
