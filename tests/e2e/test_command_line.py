"""What a script sees of the program: output and exit codes."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

import pytest

import nanosecure_gui
from nanosecure_gui.smoke import Failed, no_faults

ROOT = Path(__file__).parents[2]


def run(*arguments: str, within: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*within, sys.executable, "-m", "nanosecure_gui", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_the_version_is_printed() -> None:
    done = run("--version")
    assert (done.returncode, done.stdout, done.stderr) == (
        0,
        f"NanoSecure {nanosecure_gui.__version__}\n",
        "",
    )


def test_an_unknown_option_is_refused_without_a_window() -> None:
    done = run("--tokenn")
    assert done.returncode == 2
    assert "--tokenn" in done.stderr


def test_the_smoke_test_passes_and_leaves_no_token(tmp_path: Path) -> None:
    done = run("--smoke-test", "--data-dir", str(tmp_path))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    written = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert written
    assert not [content for content in written if b"eyJ" in content]
    said = log(tmp_path)
    assert "opened: Create, Inspect, Revocations, Ingest, Guardian" in said
    assert "it was revoked" in said
    assert "no entry of the keyring was written: This computer offers no keyring." in said


@pytest.mark.needs("gnome-keyring-daemon", "dbus-run-session", "dbus-send")
def test_the_smoke_test_tries_the_keyring_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
    session = (str(ROOT / "tests" / "with_keyring.sh"), "unlocked", str(tmp_path / "home"))
    done = run("--smoke-test", "--data-dir", str(tmp_path / "data"), within=session)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "an entry of the keyring was written, read and deleted" in log(tmp_path / "data")


def test_a_fault_that_nobody_waits_for_fails_the_smoke_test(expected_logs: list[str]) -> None:
    expected_logs.append("a slot broke")
    with pytest.raises(Failed, match="a slot broke"), no_faults():
        logging.getLogger("anywhere").error("a slot broke")


def log(folder: Path) -> str:
    return (folder / "training" / "logs" / "nanosecure.log").read_text(encoding="utf-8")
