"""Two programs on one data folder: the first keeps the ledger, the second shows it and says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .conftest import Start
    from .desktop import RunningProgram

GROUP = "5658857e-d923-4ff7-9ca4-abc767b091ce"


def create_token(program: RunningProgram, user: str) -> None:
    screen = program.screen
    screen.find("User ID")  # the window is furnished
    screen.type_into("Stream group ID", GROUP)
    screen.press("2 h")
    screen.type_into("User ID", user)
    screen.press("Create token")
    screen.find("Created token")


def users(program: RunningProgram) -> list[str]:
    """Whose tokens Revocations lists, once there are any."""
    screen = program.screen
    screen.open_tab("Revocations")
    return screen.until("tokens are listed", lambda: [cells[1] for cells in screen.rows("Tokens")])


def test_the_second_window_shows_the_ledger_and_leaves_it_to_the_first(start: Start) -> None:
    first = start("--training")
    create_token(first, "guest-17")
    second = start("--training")
    assert users(second) == ["guest-17"]
    second.screen.says("another NanoSecure is using it")
    assert not second.screen.can_press("Revoke all shown")
    assert "another NanoSecure" in second.screen.find("Revoke all shown").description
    second.close()

    first.screen.wait_for_window("NanoSecure - Training")
    assert users(first) == ["guest-17"]
    assert first.screen.can_press("Revoke all shown")
    first.kill()  # what it held is free again, however it ended
    third = start("--training")
    assert users(third) == ["guest-17"]
    assert third.screen.can_press("Revoke all shown")
    third.close()
