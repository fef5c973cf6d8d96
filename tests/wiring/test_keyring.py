"""store.secrets with a real Secret Service: gnome-keyring in a D-Bus session of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MISSING = [
    name for name in ("gnome-keyring-daemon", "dbus-run-session", "dbus-send") if not shutil.which(name)
]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")

LONG = "eyJ" + "x" * 2_500


def in_session(state: str, home: Path, script: str, **environment: str) -> dict[str, object]:
    """What `script` puts into `result`, run with `secrets` at hand in a session with a keyring in `state`."""
    program = "\n".join(
        (
            "import asyncio, json, sys",
            "from nanosecure_gui.core.errors import UserError",
            "from nanosecure_gui.store.secrets import AsyncSecrets, Secrets",
            "result = {}",
            "async def main(secrets):",
            textwrap.indent(textwrap.dedent(script), "    "),
            "asyncio.run(main(AsyncSecrets(Secrets())))",
            "print(json.dumps(result))",
        )
    )
    inherited = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    done = subprocess.run(
        [ROOT / "tests" / "with_keyring.sh", state, home, sys.executable, "-c", program],
        env={**inherited, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    result = json.loads(done.stdout)
    assert isinstance(result, dict)
    return result


ASK = """
    keeping = await secrets.available()
    result["home"], result["reason"] = keeping.home, str(keeping.reason)
"""


def test_a_credential_outlives_the_session_and_is_gone_when_deleted(tmp_path: Path) -> None:
    kept = in_session(
        "unlocked",
        tmp_path,
        ASK
        + f"""
    result["short"] = (await secrets.set("a1", "s3cret-of-the-stage")).home
    result["long"] = (await secrets.set("b2", {LONG!r})).home
    result["replaced"] = (await secrets.set("b2", {LONG[::-1]!r})).home
    """,
    )
    assert kept == {
        "home": "keyring",
        "reason": "None",
        "short": "keyring",
        "long": "keyring",
        "replaced": "keyring",
    }
    found = in_session(
        "unlocked",
        tmp_path,
        """
    for name in ("a1", "b2", "c3"):
        result[name] = await secrets.get(name)
        await secrets.delete(name)
        result[f"{name} after"] = await secrets.get(name)
    """,
    )
    assert found == {
        "a1": "s3cret-of-the-stage",
        "a1 after": None,
        "b2": LONG[::-1],
        "b2 after": None,
        "c3": None,
        "c3 after": None,
    }
    written = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b"s3cret" not in written


def test_a_locked_keyring_is_said_and_the_credential_kept_for_the_session(tmp_path: Path) -> None:
    in_session("unlocked", tmp_path, 'await secrets.set("a1", "s3cret-of-the-stage")')
    found = in_session(
        "locked",
        tmp_path,
        ASK
        + """
    try:
        await secrets.get("a1")
    except UserError as error:
        result["error"], result["advice"] = str(error), str(error.advice)
    result["set"] = (await secrets.set("b2", "another")).home
    result["got"] = await secrets.get("b2")
    """,
    )
    assert found["home"] == found["set"] == "session-only"
    assert "locked" in str(found["reason"])
    assert "locked" in str(found["error"])
    assert "nlock" in str(found["advice"])
    assert found["got"] == "another"
    again = in_session("unlocked", tmp_path, 'result["a1"] = await secrets.get("a1")')
    assert again == {"a1": "s3cret-of-the-stage"}


@pytest.mark.parametrize(
    ("state", "backend", "words"),
    [
        ("none", "", "no keyring"),
        ("unlocked", "keyring.backends.null.Keyring", "does not protect"),
        ("unlocked", "no.such.Keyring", "failed"),
    ],
)
def test_without_a_keyring_to_trust_the_session_is_all_and_says_so(
    tmp_path: Path, state: str, backend: str, words: str
) -> None:
    environment = {"PYTHON_KEYRING_BACKEND": backend} if backend else {}
    found = in_session(
        state,
        tmp_path,
        ASK
        + """
    result["set"] = (await secrets.set("a1", "s3cret")).home
    result["got"] = await secrets.get("a1")
    """,
        **environment,
    )
    assert words in str(found.pop("reason"))
    assert found == {"home": "session-only", "set": "session-only", "got": "s3cret"}
