"""The four main jobs without a mouse: every press is a key, and what comes of it is looked at."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.wiring.ingest_servers import listening, rtmp

from .test_training import claims_of

if TYPE_CHECKING:
    from .conftest import Start
    from .desktop import Desktop
    from .screen import Screen

GROUP = "5658857e-d923-4ff7-9ca4-abc767b091ce"
MOST_STEPS = 40  # of the Tab key from one control of a window to any other


class Hands:
    """Someone at the keyboard of a `screen`."""

    def __init__(self, desktop: Desktop, screen: Screen) -> None:
        self._desktop, self._screen = desktop, screen
        self.press, self.type = desktop.keys, desktop.type

    def go_to(self, name: str, key: str = "Tab") -> None:
        """Walk to a control."""
        self._screen.find(name)
        for _ in range(MOST_STEPS):
            focused = self._screen.focused()
            if focused is not None and focused.is_called(name):
                return
            self.press(key)
        raise AssertionError(f"'{name}' is not reached by {key}")


def issue_a_token(hands: Hands, screen: Screen, user: str) -> None:
    screen.find("User ID")  # the window is furnished
    screen.wait_for_focus("Stream group ID")
    hands.type(GROUP)
    hands.go_to("User ID")
    hands.type(user)
    hands.press("ctrl+Return")
    screen.find("Created token")


def test_a_token_is_chosen_created_and_handed_out(start: Start, desktop: Desktop) -> None:
    from .desktop import wait_for_clipboard

    program = start("--training")
    screen = program.screen
    hands = Hands(desktop, screen)
    screen.find("User ID")
    hands.go_to("Choose streams")
    hands.press("space")
    screen.wait_for_window("Choose streams")
    screen.until("streams are listed", lambda: screen.rows("Streams"))
    hands.go_to("Streams")
    hands.press("Down", "Up")
    hands.go_to("Use group")
    hands.press("Return")
    screen.wait_for_window("NanoSecure - Training")
    group = screen.text_of("Stream group ID")
    assert len(group) == len(GROUP)
    hands.go_to("Revocable")
    hands.go_to("User ID")
    hands.type("guest-17")
    hands.press("ctrl+Return")
    screen.find("Created token")
    hands.go_to("Copy token")
    hands.press("space")
    token = wait_for_clipboard(desktop, "eyJ")
    claims = claims_of(token)
    assert (claims["groupid"], claims["user"], claims["revocable"]) == (group, "guest-17", True)
    program.close(token)


def test_a_token_is_found_and_revoked(start: Start, desktop: Desktop) -> None:
    program = start("--training")
    screen = program.screen
    hands = Hands(desktop, screen)
    issue_a_token(hands, screen, "guest-1")
    hands.press("ctrl+3")
    screen.wait_for_tab("Revocations")
    screen.until("the token is listed", lambda: len(screen.rows("Tokens")) == 1)
    hands.press("ctrl+f")
    hands.type("guest-1")
    hands.go_to("Tokens")
    hands.press("Home", "Delete")  # the row under the cursor is selected by any move
    screen.find("Revoke 1 token")
    screen.wait_for_focus("Cancel")
    hands.go_to("Revoke 1 token")
    hands.press("Return")
    screen.wait_for_window("NanoSecure - Training")
    screen.says("Revoking 1 token")
    hands.press("Return")  # at once
    screen.until("it is revoked", lambda: [cells[0] for cells in screen.rows("Tokens")] == ["Revoked"])
    program.close()


def test_a_guest_list_is_issued(start: Start, desktop: Desktop) -> None:
    program = start("--training")
    screen = program.screen
    hands = Hands(desktop, screen)
    screen.find("User ID")
    screen.wait_for_focus("Stream group ID")
    hands.type(GROUP)
    hands.press("ctrl+g")
    screen.wait_for_window("Guest list")
    hands.go_to("Try the sample list")
    hands.press("space")
    screen.until("the guests are listed", lambda: len(screen.rows("Guests")) > 20)
    screen.until("it can be issued", lambda: screen.can_press("Issue tokens"))
    hands.press("ctrl+Return")
    screen.wait_for_window("Issue")
    title = screen.window_title()
    screen.wait_for_focus("Cancel")
    hands.go_to(title.removesuffix("?"))
    hands.press("Return")
    screen.wait_for_window("Guest list")
    number = int(title.split()[1])
    assert number > 20

    def issued() -> bool:
        return [cells[0] for cells in screen.rows("Guests")].count("Issued") == number

    screen.until("all of them are issued", issued)
    hands.press("Escape")
    program.close()
    assert not list(desktop.home.glob(".config/Qt*"))  # where Qt's file dialog would remember folders
    assert {path.stat().st_mode & 0o777 for path in program.folder.rglob("*.conf")} <= {0o600}


@contextmanager
def ingest_host() -> Iterator[int]:
    """The port of a host on this machine that takes RTMP."""
    loop, stop = asyncio.new_event_loop(), asyncio.Event()
    ports: list[int] = []
    ready = threading.Event()

    async def serve() -> None:
        async with listening(rtmp) as port:
            ports.append(port)
            ready.set()
            await stop.wait()

    thread = threading.Thread(target=lambda: loop.run_until_complete(serve()))
    thread.start()
    ready.wait(10)
    try:
        yield ports[0]
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join()
        loop.close()


def test_an_ingest_address_is_tested(start: Start, desktop: Desktop) -> None:
    with ingest_host() as port:
        program = start("--training")
        screen = program.screen
        hands = Hands(desktop, screen)
        screen.find("User ID")
        hands.press("ctrl+4")
        screen.wait_for_tab("Ingest")
        hands.go_to("Stream name")
        hands.type(f"rtmp://127.0.0.1:{port}/live/Hb7Qe-AbCdE")
        hands.go_to("Findings")  # it is a whole address, typed into the field for its last part
        hands.press("Return")  # take it apart
        screen.until("the address is taken apart", lambda: screen.text_of("Stream name") == "Hb7Qe-AbCdE")
        hands.press("ctrl+Return")
        rows = screen.until("it is tested", lambda: screen.rows("Connection results"))
        screen.says("Every try got through")
        assert rows[0][1].startswith("Own host")
        program.close()
