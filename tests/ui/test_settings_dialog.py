"""The Settings dialog: what it shows is what is kept, and a change holds at once."""

from __future__ import annotations

from typing import Any, cast
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from nanosecure_gui.app.locking import Locking
from nanosecure_gui.core.wording import Speaker
from nanosecure_gui.ui.settings_dialog import SettingsDialog
from nanosecure_gui.ui.theme import Scheme, Theme
from tests.fake_desk import NOW, FakeDesk, FakeDisk, FakeScope, FakeSecrets


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
def dialog(desk: FakeDesk, qtbot: QtBot, qapp: QApplication) -> SettingsDialog:
    theme = Theme(qapp, Scheme.DARK)
    secrets = FakeSecrets()
    locking = Locking(cast(Any, secrets), FakeScope("Settings"), cast(Any, FakeDisk()), lambda: 0.0)
    shown = SettingsDialog(
        desk.preferences,
        theme,
        ["Ticketed viewer"],
        "/data",
        lambda: Speaker(NOW, ZoneInfo("Europe/Berlin")),
        locking,
    )
    shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(shown)
    shown.open()
    return shown


def choose(dialog: SettingsDialog, name: str, value: str) -> None:
    box = dialog.findChild(QComboBox, name)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


@pytest.mark.parametrize(
    ("name", "value", "option"),
    [
        ("Appearance", "light", "theme"),
        ("Language", "de", "language"),
        ("Time zone", "Europe/Berlin", "venue_zone"),
        ("Starting preset", "Ticketed viewer", "start_preset"),
        ("Log level", "debug", "log_level"),
    ],
)
def test_a_choice_is_kept(desk: FakeDesk, dialog: SettingsDialog, name: str, value: str, option: str) -> None:
    choose(dialog, name, value)
    assert getattr(desk.preferences.view, option) == value


@pytest.mark.parametrize(
    ("name", "option"),
    [("Clipboard time", "clipboard_seconds"), ("Lock after", "lock_minutes"), ("Keep tokens", "keep_days")],
)
def test_a_number_is_kept(desk: FakeDesk, dialog: SettingsDialog, name: str, option: str) -> None:
    box = dialog.findChild(QSpinBox, name)
    assert isinstance(box, QSpinBox)
    assert box.value() == getattr(desk.preferences.view, option)
    box.stepUp()
    assert getattr(desk.preferences.view, option) == box.value()


def test_hiding_from_capture_is_kept(desk: FakeDesk, dialog: SettingsDialog) -> None:
    box = dialog.findChild(QCheckBox, "Hide from screen capture")
    assert isinstance(box, QCheckBox)
    box.setEnabled(True)  # also where the system cannot
    box.click()
    assert desk.preferences.view.hidden_from_capture


def test_a_proxy_is_kept_in_one_form_and_nonsense_is_explained(
    desk: FakeDesk, dialog: SettingsDialog
) -> None:
    line = dialog.findChild(QLineEdit, "Proxy")
    assert isinstance(line, QLineEdit)
    line.setText("proxy.example.com:3128")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert desk.preferences.view.proxy == "http://proxy.example.com:3128"
    line.setText("http://anna:secret@proxy:3128")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert desk.preferences.view.proxy == "http://proxy.example.com:3128"
    assert "password" in line.accessibleDescription()
    assert dialog.isVisible()


def test_a_zone_that_is_none_goes_back_to_the_one_in_force(desk: FakeDesk, dialog: SettingsDialog) -> None:
    choose(dialog, "Time zone", "Asia/Tokyo")
    line = dialog.zone.lineEdit()
    assert line is not None
    line.setText("Atlantis")
    line.editingFinished.emit()
    assert dialog.zone.currentText() == "Asia/Tokyo"
    assert desk.preferences.view.venue_zone == "Asia/Tokyo"


def test_a_part_of_a_zones_name_is_enough_where_only_one_has_it(
    desk: FakeDesk, dialog: SettingsDialog
) -> None:
    line = dialog.zone.lineEdit()
    assert line is not None
    line.setText("berlin")
    line.editingFinished.emit()
    assert dialog.zone.currentText() == "Europe/Berlin"
    assert desk.preferences.view.venue_zone == "Europe/Berlin"
    line.setText("europe/")  # many
    line.editingFinished.emit()
    assert dialog.zone.currentText() == "Europe/Berlin"
