"""The program on a service of its own: credential in a real keyring, keyboard only, closing meanwhile."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.request import Request, urlopen

import pytest

from nanosecure_gui.training.faults import Faults
from nanosecure_gui.training.server import PracticeServer

from .test_training import claims_of

if TYPE_CHECKING:
    from .conftest import Start
    from .desktop import Desktop
    from .screen import Screen


def addresses(port: int) -> dict[str, str]:
    base = f"http://127.0.0.1:{port}"
    urls = {"TOKEN": f"{base}/api/v1", "BINTU": base, "GUARDIAN": base, "STS": base}
    return {f"NANOSECURE_{service}_URL": url for service, url in urls.items()}


def add_organisation(screen: Screen, kind: str, credential: str) -> None:
    """As an operator does on the first day."""
    screen.press("Organisations")
    screen.wait_for_window("Organisations")
    screen.type_into("Name", "Harbour Events")
    screen.choose("Credential type", kind)
    screen.type_into("Credential", credential)
    screen.press("Test credential")
    screen.until("the test has a result", lambda: screen.items("Report"))
    screen.press("Save")
    screen.wait_for_window("NanoSecure - Harbour Events")


def in_keyring(desktop: Desktop) -> list[str]:
    """Every secret the session's keyring holds."""
    import secretstorage
    from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

    with open_dbus_connection(desktop.session_bus) as connection:
        items = secretstorage.get_default_collection(connection).get_all_items()
        return [item.get_secret().decode() for item in items]


@pytest.fixture
def service() -> Iterator[dict[str, Any]]:
    """A practice service as a process: what it printed."""
    with subprocess.Popen(
        [sys.executable, "-m", "nanosecure_gui.training", "--port", "0", "--stop-with-stdin"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        yield json.loads(process.stdout.readline())


def ask(service: dict[str, Any], path: str) -> Any:
    request = Request(
        f"http://127.0.0.1:{service['port']}{path}", headers={"X-BINTU-APIKEY": service["api_key"]}
    )
    with urlopen(request, timeout=10) as answer:
        return json.load(answer)


def test_a_credential_is_kept_in_the_keyring_and_found_again(
    start: Start, desktop: Desktop, service: dict[str, Any]
) -> None:
    from .desktop import wait_for_clipboard

    secret = service["bintu_token"]
    program = start("--debug", **addresses(service["port"]))
    assert program.screen.window_title() == "NanoSecure - No organisation yet"
    add_organisation(program.screen, "Bintu token", secret)
    program.screen.says("nanoAdmin")
    assert secret not in program.command_line()
    assert secret in in_keyring(desktop)
    program.close(secret, service["api_key"])
    written = [path.read_bytes() for path in desktop.home.rglob("*") if path.is_file()]
    assert not [content for content in written if secret.encode() in content]

    program = start("--debug", **addresses(service["port"]))  # the next day, and with the keyboard only
    screen = program.screen
    screen.wait_for_window("NanoSecure - Harbour Events")
    screen.says("nanoAdmin")
    screen.wait_for_focus("Stream group ID")
    group = ask(service, "/stream")[0]["streamgroup"]
    desktop.type(group)
    for _ in range(30):
        desktop.keys("Tab")
        control = screen.focused()
        if control is not None and control.name == "User ID":
            break
    screen.wait_for_focus("User ID")
    desktop.type("guest-18")
    screen.until("the token can be created", lambda: screen.can_press("Create token"))
    desktop.keys("ctrl+Return")
    screen.find("Created token")
    screen.focus("Created token")
    desktop.keys("ctrl+c")
    token = wait_for_clipboard(desktop, "eyJ")
    assert claims_of(token)["user"] == "guest-18"
    program.close(secret, token)


def a_group(practice: PracticeServer) -> str:
    return str(practice.service.world.select(quantity=1)[0]["streamgroup"])


@pytest.mark.parametrize("way", ["window", "signal"])
def test_the_program_ends_in_the_middle_of_a_request(
    start: Start, practice: PracticeServer, way: str
) -> None:
    program = start(**addresses(practice.port))
    screen = program.screen
    add_organisation(screen, "API key", practice.service.api_key)
    screen.type_into("Stream group ID", a_group(practice))
    screen.press("2 h")
    # Longer than anybody waits; or just so long that the answer, which is the only proof of a token that
    # exists, is still awaited.
    practice.service.faults = Faults(latency=600.0 if way == "window" else 1.0)
    screen.press("Create token")
    screen.until(
        "the request has arrived",
        lambda: any(asked.path.endswith("/splay") for asked in practice.service.record.asked),
    )
    if way == "window":
        program.close(practice.service.api_key)
    else:
        program.terminate(practice.service.api_key)
        assert len(practice.service.record.issued) == 1
