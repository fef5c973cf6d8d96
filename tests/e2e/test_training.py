"""The main job, on the practice service: issue a token, hand it out, read it back, take it away."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import jwt
import pytest

from nanosecure_gui.training.service import PracticeService

if TYPE_CHECKING:
    from .conftest import Start
    from .desktop import Desktop

SIGNED_WITH = PracticeService().public_key  # the same in every practice service


def claims_of(token: str) -> dict[str, Any]:
    """The claims of a token that the practice service signed."""
    claims: dict[str, Any] = jwt.decode(token, SIGNED_WITH, ["EdDSA"], audience="splay")
    return claims


def test_a_token_is_issued_inspected_and_revoked(start: Start, desktop: Desktop) -> None:
    from .desktop import wait_for_clipboard

    program = start("--training")
    screen = program.screen
    assert screen.window_title() == "NanoSecure - Training"

    screen.press("Choose streams")  # perhaps before the program is ready: then it waits
    screen.wait_for_window("Choose streams")
    row = screen.choose_row("Streams", "4 renditions")
    screen.press("Use group")
    screen.wait_for_window("NanoSecure - Training")
    group = screen.text_of("Stream group ID")
    assert group[:8] == row[3][:8]

    screen.press("6 h")
    screen.press("Disconnect viewers at expiry")
    screen.type_into("User ID", "guest-17")
    assert not [finding for finding in screen.items("Findings") if finding.startswith("Refused")]
    asked_at = time.time()
    screen.press("Create token")
    screen.press("Copy token")
    token = wait_for_clipboard(desktop, "eyJ")
    claims = claims_of(token)
    assert (claims["groupid"], claims["user"], claims["revocable"]) == (group, "guest-17", True)
    assert not claims.get("forceDisconnect")
    assert claims["exp"] - asked_at == pytest.approx(6 * 3_600, abs=90)
    assert "•" in screen.text_of("Created token")
    assert token not in screen.text_of("Created token")

    screen.press("Inspect token")
    screen.wait_for_text("Verdict", "Works now")
    assert screen.text_of("Token to inspect") == token
    shown = {cells[0].rpartition(" ")[2].lower(): cells[1] for cells in screen.rows("Claims")}
    assert shown["groupid"] == group
    assert shown["user"] == "guest-17"
    screen.press("Verify with service")
    screen.says("The service says: valid")

    screen.open_tab("Create")
    screen.press("Revoke token")
    screen.find("Revoke 1 token")
    screen.wait_for_focus("Cancel")
    desktop.keys("Return")  # the default button destroys nothing
    screen.wait_for_window("NanoSecure - Training")
    assert screen.can_press("Revoke token")
    screen.press("Revoke token")
    screen.press("Revoke 1 token")
    screen.wait_for_window("NanoSecure - Training")
    screen.says("Revoked")
    assert not screen.can_press("Revoke token")
    screen.open_tab("Inspect")
    screen.press("Verify with service")
    screen.wait_for_text("Verdict", "evoked")
    program.close(token)
    assert token not in desktop.clipboard()


def test_closing_while_it_is_still_starting_ends_it(start: Start) -> None:
    start("--training").close()


def test_a_read_only_credential_cannot_create_and_is_told_why(start: Start) -> None:
    program = start("--training")
    screen = program.screen
    screen.press("Organisations")
    screen.wait_for_window("Organisations")
    screen.choose_item("Organisation list", "read-only")
    screen.press("Use this")
    screen.wait_for_window("NanoSecure - Training")
    screen.says("nanoReadOnly")
    screen.type_into("Stream group ID", "5658857e-d923-4ff7-9ca4-abc767b091ce")
    assert screen.until("the reason is given", lambda: screen.find("Create token").description)
    assert "read" in screen.find("Create token").description
    assert not screen.can_press("Create token")
    program.close()


def test_an_unusable_data_folder_is_said_and_the_program_goes_on(start: Start, desktop: Desktop) -> None:
    folder = desktop.home.parent / "a-file"
    folder.write_text("not a folder")
    program = start("--training", "--data-dir", str(folder))
    notice = program.screen.says("cannot keep its data")
    assert str(folder) in notice.name
    program.screen.type_into("Stream group ID", "5658857e-d923-4ff7-9ca4-abc767b091ce")
    program.screen.press("2 h")
    program.screen.press("Create token")
    program.screen.press("Create without record")  # nothing is issued unrecorded without asking
    program.screen.find("Created token")
    program.close()
    assert folder.read_text() == "not a folder"
