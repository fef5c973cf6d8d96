"""The contract's names, as a screen reader finds them on the accessibility bus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.contract import CONTROLS, NAMED_BY_STATE, ROLES, TABS, expected

if TYPE_CHECKING:
    from .bus import Control
    from .conftest import Start
    from .desktop import Desktop


def audit(place: str, controls: list[Control]) -> list[str]:
    """What is wrong with the names of a place."""
    from .bus import State

    wrong = [
        f"{place}: a {each.role} that takes the focus has no name"
        for each in controls
        if each.has(State.FOCUSABLE) and each.has(State.SHOWING) and not each.name
    ]
    for kind, name in expected(place) if place in CONTROLS else ():
        found = [each for each in controls if each.identifier == name and each.role in ROLES[kind]]
        if not found:
            wrong.append(f"{place}: no {kind} '{name}'")
        elif kind not in NAMED_BY_STATE and found[0].name != name:
            wrong.append(f"{place}: {kind} '{name}' is called '{found[0].name}'")
    return wrong


def test_every_tab_and_dialog_has_its_names(start: Start, desktop: Desktop) -> None:
    program = start("--training")
    program.screen.find("User ID")  # the window is furnished
    screen = program.screen
    assert [each.name for each in screen.controls() if each.role == "page tab"] == list(TABS)
    wrong = []
    for number, tab in enumerate(TABS, start=1):
        desktop.keys(f"ctrl+{number}")
        screen.wait_for_tab(tab)
        wrong += audit(tab, screen.controls(hidden=True))
    desktop.keys("ctrl+1")
    screen.press("Guest list")
    screen.wait_for_window("Guest list")
    wrong += audit("Guest list", screen.controls(hidden=True))
    desktop.keys("Escape")
    screen.wait_for_window("NanoSecure")
    screen.press("Organisations")
    screen.wait_for_window("Organisations")
    wrong += audit("Organisation", screen.controls(hidden=True))
    assert wrong == []
    desktop.keys("Escape")
    program.close()
