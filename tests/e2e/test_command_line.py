"""What a script sees of the program: output and exit codes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import nanosecure_gui


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "nanosecure_gui", *arguments],
        cwd=Path(__file__).parents[2],
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
