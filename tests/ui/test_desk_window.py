"""The dialogs of the desk: one of a kind, and each says what it is about to do."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from nanosecure_gui.app.guest_list_view import RunProgress
from nanosecure_gui.app.locking import LockView
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.presets import Preset
from nanosecure_gui.core.wording import Speaker, text
from nanosecure_gui.ui.desk_window import DeskWindow
from nanosecure_gui.ui.help_window import HelpWindow
from nanosecure_gui.ui.lock import LockPane
from nanosecure_gui.ui.notice_bar import NoticeBar
from nanosecure_gui.ui.organisations_dialog import OrganisationsDialog
from nanosecure_gui.ui.pages.revocations_page import RevocationsPage
from nanosecure_gui.ui.preset_dialog import PresetDialog
from nanosecure_gui.ui.qr_dialog import QrDialog
from nanosecure_gui.ui.settings_dialog import SettingsDialog
from tests.fake_desk import NOW

MAIN_STAGE = Preset("Main stage", timedelta(hours=2))


def test_organisations_open_once(window: DeskWindow) -> None:
    window.dialogs.open_organisations()
    window.dialogs.open_organisations()  # a credential was refused meanwhile
    (dialog,) = window.findChildren(OrganisationsDialog)
    dialog.reject()
    window.dialogs.open_organisations()
    assert [each.isVisible() for each in window.findChildren(OrganisationsDialog)].count(True) == 1


def test_a_code_says_where_it_will_not_play(window: DeskWindow) -> None:
    window.create_page.show_qr.emit("https://demo.nanocosmos.de/x", "Not on the hosted page.")
    (dialog,) = window.findChildren(QrDialog)
    caution = dialog.findChild(QLabel, "Caution")
    assert isinstance(caution, QLabel)
    assert caution.text() == "Not on the hosted page."
    dialog.reject()


def test_what_is_not_finished_is_said_until_the_guest_list_is_looked_at(window: DeskWindow) -> None:
    notices = window.presenters.notices

    def said() -> list[str]:
        bars = window.findChildren(NoticeBar)
        return [bar._text.text() for bar in bars if bar.isVisible() and bar.window() is window]

    notices.tell("Guest list", Severity.CARE, text("Gala is not finished."))
    assert said() == ["Gala is not finished."]
    notices.tell("Guest list", Severity.GOOD, text("Gala is issued."))
    assert said() == ["Gala is issued."]
    window.open_guest_list()
    assert said() == []


def test_the_list_shown_in_revocations_is_opened(window: DeskWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(window.presenters.guests(), "reopen", asked.append)
    window.open_tab("Revocations")
    page = window.page("Revocations")
    assert isinstance(page, RevocationsPage)
    page.list_wanted.emit("gala")
    assert asked == ["gala"]
    assert window.guests.window is not None
    assert window.guests.window.isVisible()


def test_issuing_the_list_shown_in_revocations_is_stopped(
    window: DeskWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    listing, stopped = window.presenters.guests(), list[str]()
    monkeypatch.setattr(listing, "cancel", lambda: stopped.append(listing.view.id))
    window.open_guest_list()
    listing.show(replace(listing.view, id="gala"))
    window.open_tab("Revocations")
    page = window.page("Revocations")
    assert isinstance(page, RevocationsPage)
    page.ask.stop_wanted.emit("crew")
    page.ask.stop_wanted.emit("gala")
    assert stopped == ["gala"]


def test_the_lock_says_that_a_list_is_still_being_issued(window: DeskWindow) -> None:
    window.show_guest_run(RunProgress(500, done=88))
    window.presenters.locking.show(LockView(locked=True, has_pin=True))
    (pane,) = window.findChildren(LockPane)
    assert pane.issuing.text() == "412 tokens are still being issued."
    window.show_guest_run(RunProgress(500, done=99))
    assert pane.issuing.text() == "401 tokens are still being issued."
    window.show_guest_run(None)
    assert not pane.issuing.isVisible()
    window.presenters.locking.show(LockView(has_pin=True))


def test_the_guest_list_does_not_lie_over_the_desk_that_it_leads_to(window: DeskWindow) -> None:
    window.open_guest_list()
    assert window.guests.window is not None
    handle = window.guests.window.windowHandle()
    assert handle is not None
    assert handle.transientParent() is None


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_the_desk_s_keys_for_the_lock_and_the_help_are_the_guest_list_s_too(window: DeskWindow) -> None:
    window.open_guest_list()
    assert window.guests.window is not None
    keys = {each.key().toString(): each for each in window.guests.window.findChildren(QShortcut)}
    keys["F1"].activated.emit()
    (shown,) = window.findChildren(HelpWindow)
    page = shown.pages.currentItem()
    assert page is not None
    assert page.text() == "Guest lists"
    shown.close()
    keys["Ctrl+L"].activated.emit()  # there is no PIN yet
    (settings,) = window.findChildren(SettingsDialog)
    assert settings.isVisible()
    settings.reject()


@pytest.fixture
def preset_dialog(qtbot: QtBot) -> PresetDialog:
    made = PresetDialog((MAIN_STAGE,), "Main stage", Speaker(NOW, NOW.tzinfo))  # type: ignore[arg-type]
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("typed", "says", "button"),
    [
        ("Balcony", "", "Save"),
        (" main  STAGE ", "Replaces the preset Main stage", "Replace"),
        ("ticketed viewer", "built-in preset", "Save"),
        ("x" * 200, "at most", "Save"),
    ],
)
def test_a_preset_s_name_says_what_it_replaces(
    preset_dialog: PresetDialog, typed: str, says: str, button: str
) -> None:
    name, save = preset_dialog.findChild(QLineEdit, "Preset name"), preset_dialog.save
    assert isinstance(name, QLineEdit)
    name.setText(typed)
    QApplication.processEvents()
    seen = " ".join(label.text() for label in preset_dialog.findChildren(QLabel) if label.isVisible())
    assert says in seen
    assert ("Replaces" in seen) is (button == "Replace")
    assert save.text() == button
    assert save.isEnabled() is (button == "Replace" or not says)


def test_a_preset_without_a_name_is_not_saved(preset_dialog: PresetDialog) -> None:
    told: list[str] = []
    preset_dialog.chosen.connect(told.append)
    name = preset_dialog.findChild(QLineEdit, "Preset name")
    assert isinstance(name, QLineEdit)
    name.clear()
    assert not preset_dialog.save.isEnabled()
    assert not name.property("wrong"), "nothing typed yet is no mistake"
    name.setText("Balcony")
    save = preset_dialog.findChild(QPushButton, "Save")
    assert isinstance(save, QPushButton)
    save.click()
    assert told == ["Balcony"]
