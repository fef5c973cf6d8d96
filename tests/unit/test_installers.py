"""What is handed out: packages, installers, checksums, the bill of materials, and the workflow for it."""

from __future__ import annotations

import hashlib
import json
import os
import plistlib
import re
import shutil
import subprocess
import sys
import tarfile
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.packaging_tools import PACKAGING, tool

ROOT = PACKAGING.parent
WORKFLOW = ROOT / ".github" / "workflows" / "build.yml"
AT = 1_780_000_000
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="it packs a program for Linux")


@pytest.fixture(autouse=True)
def beside(monkeypatch: pytest.MonkeyPatch) -> None:
    """The scripts find each other."""
    monkeypatch.syspath_prepend(str(PACKAGING))


@pytest.fixture
def contents() -> ModuleType:
    return tool("bundle_contents")


@pytest.fixture
def program(tmp_path: Path, contents: ModuleType) -> Path:
    """A frozen program in small: something that runs, a library, a link."""
    folder: Path = tmp_path / contents.NAME
    inner = folder / "_internal"
    inner.mkdir(parents=True)
    shutil.copy("/bin/true", folder / contents.EXECUTABLE)
    (inner / "libown.so.1").write_bytes(b"library")
    (inner / "libown.so").symlink_to("libown.so.1")
    return folder


def disturb(folder: Path) -> None:
    """Another machine, another day: other times and permissions."""
    for path in folder.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o700)
            os.utime(path, (1, 1))


# ----------------------------------------------------------------------------------------------------- Linux


@on_linux
@pytest.mark.needs("dpkg-deb", "objdump")
def test_the_package_for_debian_is_whole_and_the_same_every_time(
    program: Path, tmp_path: Path, contents: ModuleType
) -> None:
    icons = tmp_path / "hicolor"
    (icons / "scalable" / "apps").mkdir(parents=True)
    (icons / "scalable" / "apps" / f"{contents.COMMAND}.svg").write_text("<svg/>")
    made = tool("deb").package(program, icons, tmp_path, AT)
    first = made.read_bytes()
    disturb(program)
    assert tool("deb").package(program, icons, tmp_path, AT).read_bytes() == first

    def ask(*question: str) -> str:
        return subprocess.run(["dpkg-deb", *question], check=True, capture_output=True, text=True).stdout

    assert ask("-f", str(made), "Package", "Version").split() == [
        "Package:",
        contents.COMMAND,
        "Version:",
        contents.VERSION,
    ]
    assert re.match(r"libc6 \(>= 2\.\d+\), ", ask("-f", str(made), "Depends"))
    root = tmp_path / "root"
    ask("-R", str(made), str(root))
    command = root / "usr" / "bin" / contents.COMMAND
    assert command.resolve().is_relative_to(root)
    subprocess.run([command], check=True)
    assert (root / "usr" / "lib" / contents.COMMAND / "_internal" / "libown.so").is_symlink()
    assert (root / "usr/share/icons/hicolor/scalable/apps" / f"{contents.COMMAND}.svg").exists()
    listed = [line.split(maxsplit=5) for line in ask("-c", str(made)).splitlines()]
    assert {entry[1] for entry in listed} == {"root/root"}
    executable = f"./usr/lib/{contents.COMMAND}/{contents.EXECUTABLE}"
    for mode, _owner, _size, _day, _time, path in listed:
        expected = {"d": "drwxr-xr-x", "l": "lrwxrwxrwx", "-": "-rw-r--r--"}[mode[0]]
        assert mode == ("-rwxr-xr-x" if path == executable else expected), path
    told = ET.parse(root / "usr/share/metainfo" / f"{contents.COMMAND}.metainfo.xml").getroot()
    release = told.find("releases/release")
    assert release is not None
    assert release.attrib == {"version": contents.VERSION, "date": "2026-05-28"}
    for line in (root / "DEBIAN" / "md5sums").read_text().splitlines():
        expected, path = line.split("  ")
        assert hashlib.md5((root / path).read_bytes()).hexdigest() == expected


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libEGL.so.1", "libegl1"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
    ],
)
def test_debians_packages_are_named_after_their_libraries(library: str, package: str) -> None:
    assert tool("deb")._package(library) == package


def test_the_desktop_finds_the_program_and_its_window(contents: ModuleType) -> None:
    entry = ConfigParser(interpolation=None)
    entry.read(PACKAGING / "linux" / f"{contents.COMMAND}.desktop", "utf-8")
    main = entry["Desktop Entry"]
    assert (main["Exec"], main["Icon"], main["StartupWMClass"]) == (contents.COMMAND,) * 3
    assert main["Name"] == contents.NAME
    assert entry["Desktop Action training"]["Exec"] == f"{contents.COMMAND} --training"
    told = ET.parse(PACKAGING / "linux" / f"{contents.COMMAND}.metainfo.xml").getroot()
    assert told.findtext("launchable") == f"{contents.COMMAND}.desktop"
    assert told.findtext("provides/binary") == contents.COMMAND
    german = "{http://www.w3.org/XML/1998/namespace}lang"
    assert [each.text for each in told.findall("summary") if german in each.attrib] == [main["Comment[de]"]]
    assert [each.text for each in told.findall("summary") if german not in each.attrib] == [main["Comment"]]


@on_linux
def test_archive_and_checksums_are_the_same_every_time(
    program: Path, tmp_path: Path, contents: ModuleType
) -> None:
    artefacts = tool("artefacts")
    folder = tmp_path / "artefacts"
    folder.mkdir()
    made = folder / "program.tar.gz"
    artefacts.archive(program, made, AT)
    first = made.read_bytes()
    for path in program.rglob("*"):
        os.utime(path, (1, 1), follow_symlinks=False)
    artefacts.archive(program, made, AT)
    assert made.read_bytes() == first
    with tarfile.open(made) as tar:
        entries = {entry.name: entry for entry in tar}
    top = f"{contents.NAME}-{contents.VERSION}"
    assert entries[f"{top}/{contents.EXECUTABLE}"].mode == 0o755
    assert entries[f"{top}/_internal/libown.so"].linkname == "libown.so.1"
    artefacts.sums(folder)
    artefacts.sums(folder)  # without the list itself
    assert (folder / "SHA256SUMS").read_text() == f"{hashlib.sha256(first).hexdigest()}  program.tar.gz\n"


# ----------------------------------------------------------------------------------------- bill of materials


def test_the_bill_of_materials_is_whole(tmp_path: Path, contents: ModuleType) -> None:
    """What CycloneDX 1.6 demands (bom-1.6.schema.json), and that it tells what was locked and frozen."""
    sbom = tool("sbom")
    (tmp_path / "libown.so.1").write_bytes(b"library")
    (tmp_path / "read.me").write_bytes(b"none")
    bill: dict[str, Any] = json.loads(json.dumps(sbom.bill(tmp_path, AT)))
    assert bill == sbom.bill(tmp_path, AT)
    assert (bill["bomFormat"], bill["specVersion"], bill["version"]) == ("CycloneDX", "1.6", 1)
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", bill["serialNumber"])
    assert bill["metadata"]["timestamp"] == "2026-05-28T20:26:40Z"
    main = bill["metadata"]["component"]
    assert (main["type"], main["name"], main["version"]) == ("application", contents.NAME, contents.VERSION)

    every = [main, *bill["components"]]
    references = [each["bom-ref"] for each in every]
    assert len(references) == len(set(references))
    for each in every:
        assert each["type"] in ("application", "library")
        assert each["name"]
        assert each.get("purl", "pkg:x").startswith("pkg:")
        assert len(each.get("licenses", ())) <= 1 or not any("expression" in one for one in each["licenses"])
        for one in each.get("licenses", ()):
            assert set(one) == {"expression"} or set(one["license"]) == {"name"}
        for one in each.get("hashes", ()):
            assert one["alg"] == "SHA-256"
            assert re.fullmatch("[0-9a-f]{64}", one["content"])
    for each in bill["dependencies"]:
        assert {each["ref"], *each["dependsOn"]} <= set(references)
        assert len(each["dependsOn"]) == len(set(each["dependsOn"]))

    known = {each["name"]: each for each in every}
    assert {"Qt", "Python", "OpenSSL", "SQLite", "httpx", "cryptography", "libown.so.1"} <= set(known)
    assert "read.me" not in known
    assert known["libown.so.1"]["hashes"][0]["content"] == hashlib.sha256(b"library").hexdigest()
    assert "purl" not in known["libown.so.1"]  # nobody's, as far as is known
    graph = {each["ref"]: each["dependsOn"] for each in bill["dependencies"]}
    assert known["h11"]["bom-ref"] in graph[known["httpcore"]["bom-ref"]]
    assert known["h11"]["bom-ref"] not in graph[main["bom-ref"]]


# ----------------------------------------------------------------------------------------- Windows and macOS


def test_the_installer_for_windows_is_told_all_that_its_script_asks_for(contents: ModuleType) -> None:
    setup = tool("windows_setup")
    script = setup.SCRIPT.read_text("utf-8")
    own = set(re.findall(r"^#define (\w+)", script, re.MULTILINE))
    asked = (set(re.findall(r"\{#(\w+)\}", script)) | {"Machine"}) - own
    arguments = setup.setup_arguments("made", "AMD64", [])
    told = dict(each[2:].split("=") for each in arguments if each.startswith("/D"))
    assert set(told) == asked
    assert (told["Name"], told["Version"], told["Machine"]) == (contents.NAME, contents.VERSION, "x64")
    assert "PrivilegesRequired=lowest" in script
    assert "[UninstallDelete]" not in script  # what the program keeps outlives it
    assert contents.VERSION not in script


def test_nothing_is_signed_without_an_identity_and_no_key_is_an_argument() -> None:
    setup = tool("windows_setup")
    assert setup.signing_command({}) == []
    assert "/DSign" not in setup.setup_arguments("made", "ARM64", [])
    signing = setup.signing_command({"NANOSECURE_SIGN_THUMBPRINT": "ab12"})
    assert signing[:4] == ["signtool", "sign", "/sha1", "ab12"]
    assert "/tr" in signing  # stamped: the signature outlives its certificate
    assert setup.setup_arguments("made", "ARM64", signing)[-2:] == [
        "/DSign",
        f"/Sours=$qsigntool$q {' '.join(signing[1:])} $f",
    ]


def test_the_macos_program_may_no_more_than_it_needs() -> None:
    entitlements = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert entitlements == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


@pytest.mark.parametrize(
    ("environment", "asked"),
    [
        ({}, ""),
        ({"NOTARY_PROFILE": "desk"}, "notarytool submit a.dmg --keychain-profile desk --wait"),
        (
            {"NOTARY_KEY_FILE": "/k.p8", "NOTARY_KEY_ID": "K1", "NOTARY_ISSUER": "I1"},
            "notarytool submit a.dmg --key /k.p8 --key-id K1 --issuer I1 --wait",
        ),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="a script for sh")
def test_apple_is_asked_only_with_an_identity_from_the_environment(
    environment: dict[str, str], asked: str, tmp_path: Path
) -> None:
    done, told = notarised(tmp_path, environment)
    assert done.returncode == 0
    if asked:
        assert told[:2] == [asked, "stapler staple a.dmg"]
    else:
        assert not told
        assert done.stdout.startswith("Not notarised")


@pytest.mark.skipif(sys.platform == "win32", reason="a script for sh")
def test_what_apple_refuses_is_not_handed_out_and_the_reasons_are_shown(tmp_path: Path) -> None:
    done, told = notarised(tmp_path, {"NOTARY_PROFILE": "desk", "VERDICT": "Invalid"})
    assert done.returncode
    assert told[1:] == ["notarytool log 4711 --keychain-profile desk"]


def notarised(
    folder: Path, environment: dict[str, str]
) -> tuple[subprocess.CompletedProcess[str], list[str]]:
    """What the script says, and what it had Apple's tools do: these accept, or say `VERDICT`."""
    asked = folder / "asked"
    answer = 'echo "  id: 4711"; echo "  status: ${VERDICT:-Accepted}"'
    (folder / "xcrun").write_text(f'#!/bin/sh\necho "$*" >>"{asked}"\n{answer}\n')
    (folder / "spctl").write_text("#!/bin/sh\n")
    for name in ("xcrun", "spctl"):
        (folder / name).chmod(0o755)
    done = subprocess.run(
        ["/bin/sh", PACKAGING / "macos" / "notarize.sh", "a.dmg"],
        env={"PATH": f"{folder}:{os.environ['PATH']}", **environment},
        capture_output=True,
        text=True,
    )
    return done, asked.read_text("utf-8").splitlines() if asked.exists() else []


def test_the_macos_program_speaks_its_languages_and_says_why_it_looks_around(contents: ModuleType) -> None:
    facts = contents.MACOS_FACTS
    assert facts["CFBundleLocalizations"] == ["en", *sorted(contents.languages())]
    assert re.fullmatch(r"\d+(\.\d+){0,2}", facts["CFBundleVersion"])
    assert facts["NSLocalNetworkUsageDescription"]


@pytest.mark.needs("shellcheck")
def test_the_scripts_are_sound() -> None:
    scripts = [ROOT / ".ci" / "run", *PACKAGING.rglob("*.sh"), *(ROOT / "tests").glob("*.sh")]
    done = subprocess.run(["shellcheck", "--severity=warning", *scripts], capture_output=True, text=True)
    assert not done.returncode, done.stdout


# -------------------------------------------------------------------------------------------------- workflow


@pytest.mark.needs("yamllint")
def test_the_workflow_is_sound_yaml() -> None:
    rules = "{extends: default, rules: {line-length: {max: 120}, document-start: disable}}"
    done = subprocess.run(["yamllint", "-s", "-d", rules, WORKFLOW], capture_output=True, text=True)
    assert not done.returncode, done.stdout


def test_the_workflow_uses_known_actions_and_shows_no_secret() -> None:
    written = WORKFLOW.read_text("utf-8")
    used = re.findall(r"uses: (\S+)", written)
    assert used
    assert [each for each in used if not re.fullmatch(r"actions/[\w-]+@v\d+", each)] == []
    # A secret in a script would be pasted into it; only variables of the environment are filled with them.
    filled = [line.strip() for line in written.splitlines() if "secrets." in line]
    assert filled
    assert [line for line in filled if not re.match(r"[A-Z_]+: \$\{\{ ", line)] == []
    for system in ("linux", "windows", "macos"):
        assert f"\n  {system}:\n" in written
