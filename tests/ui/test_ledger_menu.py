"""The menu of the ledger as a whole, and the way to it while the ledger is locked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from nanosecure_gui.app.ledger_care import LedgerCare
from nanosecure_gui.core.wording import text
from nanosecure_gui.ui.pages.ledger_menu import LedgerMenu
from nanosecure_gui.ui.pages.revocations_page import RevocationsPage
from nanosecure_gui.ui.voice import Venue

from .fake_revocations import FakeRevocations, token

LOCKED = text("The ledger is locked.")


class Care(LedgerCare):
    """Does nothing but remember; unlocking works at once."""

    def __init__(self, *, locked: bool = False) -> None:
        self.shut = locked
        self.done: list[str] = []

    @property
    def locked(self) -> bool:
        return self.shut

    def unlock(self) -> None:
        self.shut = False
        self.done.append("unlock")

    def renew_key(self) -> None:
        self.done.append("renew key")

    def verify_audit(self) -> None:
        self.done.append("verify audit")

    def verify_exported_audit(self, path: Path) -> None:
        self.done.append(f"verify {path.name}")

    def export_audit(self, path: Path) -> None:
        self.done.append(f"export {path.name}")


@pytest.fixture
def opened(qtbot: QtBot) -> Callable[[Care], LedgerMenu]:
    def made(care: Care) -> LedgerMenu:
        menu = LedgerMenu(care)
        qtbot.addWidget(menu)
        menu.show()
        return menu

    return made


def offered(menu: QMenu) -> dict[str, Callable[[], None]]:
    return {action.text(): action.trigger for action in menu.actions()}


def test_an_open_ledger_can_be_verified_and_renewed(opened: Callable[[Care], LedgerMenu]) -> None:
    care = Care()
    entries = offered(opened(care).menu_now())
    assert list(entries) == [
        "Verify audit",
        "Export audit…",
        "Verify exported audit…",
        "Renew the ledger's key",
    ]
    entries["Verify audit"]()
    entries["Renew the ledger's key"]()
    assert care.done == ["verify audit", "renew key"]


def test_a_locked_ledger_can_be_unlocked_first_of_all(opened: Callable[[Care], LedgerMenu]) -> None:
    care = Care(locked=True)
    menu = opened(care)
    entries = offered(menu.menu_now())
    assert next(iter(entries)) == "Unlock ledger…"
    entries["Unlock ledger…"]()
    assert care.done == ["unlock"]
    assert "Unlock ledger…" not in offered(menu.menu_now())


def test_the_audit_is_written_where_the_operator_says(
    opened: Callable[[Care], LedgerMenu], tmp_path: Path
) -> None:
    care = Care()
    menu = opened(care)
    offered(menu.menu_now())["Export audit…"]()
    assert menu.dialog is not None
    assert menu.dialog.nameFilters() == ["CSV (*.csv)", "JSON Lines (*.jsonl)"]
    menu.dialog.fileSelected.emit(str(tmp_path / "trail.jsonl"))
    assert care.done == ["export trail.jsonl"]
    menu.dialog.close()


def test_an_exported_audit_is_chosen_to_be_verified(
    opened: Callable[[Care], LedgerMenu], tmp_path: Path
) -> None:
    care = Care()
    menu = opened(care)
    offered(menu.menu_now())["Verify exported audit…"]()
    assert menu.dialog is not None
    menu.dialog.fileSelected.emit(str(tmp_path / "trail.jsonl"))
    assert care.done == ["verify trail.jsonl"]
    menu.dialog.close()


def test_it_has_a_name_and_is_reached_by_keyboard(opened: Callable[[Care], LedgerMenu]) -> None:
    menu = opened(Care())
    assert menu.accessibleName() == "Ledger menu"
    assert menu.toolTip() == "Audit and key of the ledger"
    assert menu.focusPolicy() & Qt.FocusPolicy.TabFocus


# The page over a locked ledger ----------------------------------------------------------------------------


@pytest.fixture
def locked(qtbot: QtBot) -> tuple[FakeRevocations, Care, RevocationsPage]:
    desk, care = FakeRevocations(), Care(locked=True)
    page = RevocationsPage(desk, Venue(ZoneInfo("Europe/Berlin"), "Berlin"), care)
    qtbot.addWidget(page)
    page.resize(1068, 580)
    with qtbot.waitExposed(page):
        page.show()
    desk.change(loading=True, counts=MappingProxyType({}), storage=LOCKED, obstacle=LOCKED)
    return desk, care, page


def test_the_strip_of_a_locked_ledger_unlocks_it(
    locked: tuple[FakeRevocations, Care, RevocationsPage],
) -> None:
    desk, care, page = locked
    assert page.storage.accessibleName() == "Care: The ledger is locked."  # said once
    assert page.storage.unlock_button.isVisible()
    page.storage.unlock_button.click()
    assert care.done == ["unlock"]
    desk.change(loading=False, storage=None, obstacle=None)
    assert not page.storage.unlock_button.isVisible()


def test_a_locked_ledger_does_not_claim_that_nothing_waits(
    locked: tuple[FakeRevocations, Care, RevocationsPage],
) -> None:
    desk, _care, page = locked
    assert page.bottom.queue.label.text() == "Not known what is waiting"
    desk.rows = [token(1)]
    desk.refresh()
    desk.change(loading=False, storage=None, obstacle=None)
    assert page.bottom.queue.label.text() == "Nothing waiting"
