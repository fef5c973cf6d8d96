"""A desktop of the tests' own: display, window manager, session bus with keyring, accessibility bus."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Final

from .bus import PATIENCE, Bus, until
from .screen import Screen

ROOT: Final = Path(__file__).parents[2]
TOOLS: Final = (
    "Xvfb",
    "openbox",
    "xdotool",
    "xclip",
    "dbus-run-session",
    "dbus-send",
    "gnome-keyring-daemon",
)
LAUNCHER: Final = Path(
    "/usr/libexec/at-spi-bus-launcher"
)  # of at-spi2-core, which puts no command on the path
_JWT: Final = re.compile(rb"ey[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}")


class Desktop:
    """A display and a D-Bus session without anything of the user's. A context manager."""

    def __init__(self, home: Path) -> None:
        """`home` is the folder of its user; it may be long only as far as socket addresses allow."""
        self.home = home
        self._stack = ExitStack()
        self.environment = {
            name: os.environ[name] for name in ("PATH", "PYTHONFAULTHANDLER") if name in os.environ
        }
        self.environment |= {"HOME": str(home), "LANG": "C.UTF-8", "TZ": "UTC", "PYTHONPATH": str(ROOT)}

    def __enter__(self) -> Desktop:
        with ExitStack() as stack:
            self.environment["DISPLAY"] = self._display(stack)
            self._serve(stack, ["openbox", "--sm-disable"])
            self.session_bus = self._session(stack)
            self.environment |= {
                "DBUS_SESSION_BUS_ADDRESS": self.session_bus,
                "XDG_RUNTIME_DIR": str(self.home / "run"),
                "XDG_DATA_HOME": str(self.home / "share"),
                "QT_QPA_PLATFORM": "xcb",
                "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
                "QT_ACCESSIBILITY": "1",
                # It complains of questions about a control that has just gone.
                "QT_LOGGING_RULES": "qt.accessibility.atspi.warning=false",
            }
            self.bus = Bus(self.session_bus)
            stack.callback(self.bus.close)
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def start(
        self, arguments: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None
    ) -> RunningProgram:
        """Start the program with its data in `folder`, and wait for its window."""
        return RunningProgram(self, arguments, folder, environment or {})

    def keys(self, *keys: str) -> None:
        """Press keys, one after the other, each as xdotool names it (`ctrl+Return`)."""
        self._xdotool("key", "--clearmodifiers", "--delay", "1", *keys)

    def type(self, text: str) -> None:
        """Type a text."""
        self._xdotool("type", "--clearmodifiers", "--delay", "1", text)

    def clipboard(self) -> str:
        """What the clipboard holds."""
        return subprocess.run(
            ["xclip", "-selection", "clipboard", "-out"],
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            timeout=PATIENCE,
        ).stdout

    def photograph(self, path: Path) -> None:
        """Save a picture of the whole display, as far as that is possible."""
        script = (
            "import sys; from PySide6.QtGui import QGuiApplication; app = QGuiApplication([]);"
            "app.primaryScreen().grabWindow(0).save(sys.argv[1])"
        )
        with suppress(subprocess.TimeoutExpired):
            subprocess.run([sys.executable, "-c", script, path], env=self.environment, timeout=PATIENCE)

    def _xdotool(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self.environment, check=True, timeout=PATIENCE)

    def _display(self, stack: ExitStack) -> str:
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
        self._serve(stack, command, pass_fds=(writing,))
        os.close(writing)
        with os.fdopen(reading) as line:
            number = line.readline().strip()
        assert number, "Xvfb did not start"
        return f":{number}"

    def _session(self, stack: ExitStack) -> str:
        """The address of a session bus that lives until its standard input ends."""
        script = 'echo "$DBUS_SESSION_BUS_ADDRESS"; cat >/dev/null'
        session = subprocess.Popen(
            [ROOT / "tests" / "with_keyring.sh", "unlocked", self.home, "sh", "-c", script],
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert session.stdin is not None
        assert session.stdout is not None
        stack.callback(session.wait, PATIENCE)
        stack.callback(session.stdout.close)
        stack.callback(session.stdin.close)
        address = session.stdout.readline().strip()
        assert address, "the session bus or its keyring did not start"
        return address

    def _serve(self, stack: ExitStack, command: Sequence[str], pass_fds: Sequence[int] = ()) -> None:
        server = subprocess.Popen(
            command,
            env=self.environment,
            pass_fds=pass_fds,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        stack.callback(server.wait, PATIENCE)
        stack.callback(server.terminate)


class RunningProgram:
    """The program as a process on a `Desktop`, and its `screen`."""

    def __init__(
        self, desktop: Desktop, arguments: Sequence[str], folder: Path, environment: Mapping[str, str]
    ) -> None:
        self._desktop = desktop
        self.folder = folder
        self._errors = folder.with_name(f"{folder.name}-stderr.txt")
        with self._errors.open("ab") as errors:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "nanosecure_gui", "--data-dir", folder, *arguments],
                cwd=folder.parent,
                env={**desktop.environment, **environment},
                stdin=subprocess.DEVNULL,
                stdout=errors,
                stderr=errors,
            )
        try:
            self.screen = Screen(desktop.bus, self.process, desktop.keys)
        except AssertionError as failure:
            self.kill()
            raise AssertionError(f"{failure}; it wrote: {self.said}") from failure

    def close(self, *secrets: str) -> None:
        """Close the window as a person does; then as `ended`."""
        self.screen.wait_for_window("NanoSecure")
        self._desktop.keys("alt+F4")
        self.ended(*secrets)

    def terminate(self, *secrets: str) -> None:
        """Ask the process to end, as a closing session does; then as `ended`."""
        self.process.terminate()
        self.ended(*secrets)

    def ended(self, *secrets: str) -> None:
        """The program ends by itself, with success, without a complaint, and leaves no secret behind:
        no token at all, and none of `secrets`."""
        code = self.process.wait(PATIENCE)
        said = self.said
        assert said == "", said
        assert code == 0
        written = [path for path in self.folder.rglob("*") if path.is_file()]
        assert not [path for path in written if path.name.startswith("crash-")]
        for path in written:
            content = path.read_bytes()
            assert not _JWT.search(content), f"a token in {path}"
            for secret in secrets:
                assert secret.encode() not in content, f"a secret in {path}"

    @property
    def said(self) -> str:
        """What it wrote to the terminal."""
        return self._errors.read_text(errors="replace")

    def command_line(self) -> str:
        """Its arguments, as every process of this user can read them."""
        return Path(f"/proc/{self.process.pid}/cmdline").read_text().replace("\0", " ")

    def kill(self) -> None:
        """End the process if it has not ended."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(PATIENCE)


def wait_for_clipboard(desktop: Desktop, beginning: str) -> str:
    """What the clipboard holds, once that begins so."""
    return until(
        f"the clipboard holds '{beginning}…'",
        lambda: text if (text := desktop.clipboard()).startswith(beginning) else None,
    )
