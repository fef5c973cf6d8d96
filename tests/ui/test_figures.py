"""Numbers and dates as the operator's language writes them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from nanosecure_gui.core.wording import counted, text
from nanosecure_gui.ui.figures import count, decimal
from nanosecure_gui.ui.header import offset_words
from nanosecure_gui.ui.languages import speak
from nanosecure_gui.ui.voice import speaker
from nanosecure_gui.ui.widgets.date_time_field import DateTimeField
from tests.fake_desk import NOW

from .gallery import BERLIN


@pytest.fixture(autouse=True)
def own_language() -> Iterator[None]:
    """Whatever is spoken, the next test hears English again."""
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(("language", "many", "part"), [("en_GB", "10,000", "0.3"), ("de", "10.000", "0,3")])
def test_each_language_groups_and_parts_in_its_own_way(language: str, many: str, part: str) -> None:
    QLocale.setDefault(QLocale(language))
    assert (count(10_000), decimal(0.3)) == (many, part)
    said = speaker(BERLIN, NOW).say(counted(10_000, "{n} token", "{n} tokens"))
    assert said == f"{many} tokens"


def test_a_port_is_a_name_in_every_language() -> None:
    QLocale.setDefault(QLocale("de"))
    assert speaker(BERLIN, NOW).say(text("Port {port} is closed.", port=1937)) == "Port 1937 is closed."


def test_english_is_written_as_in_britain_where_the_system_speaks_something_else(qapp: QApplication) -> None:
    QLocale.setDefault(QLocale("de"))
    speak(qapp, "en")
    assert count(10_000) == "10,000"
    assert QLocale().language() is QLocale.Language.English


def test_a_date_is_spelt_in_the_language(qtbot: QtBot) -> None:
    QLocale.setDefault(QLocale("de"))
    field = DateTimeField(BERLIN.zone, "")
    qtbot.addWidget(field)
    field.show_instant(NOW)
    line = field.findChild(QLineEdit)
    assert line is not None
    assert line.text().startswith("Sa")
    assert line.text().endswith(f"{NOW.astimezone(BERLIN.zone):%H:%M}")


def test_a_large_clock_difference_is_said_in_minutes() -> None:
    assert "+0.3 s" in offset_words(timedelta(seconds=0.31))
    assert "-20 min 34 s" in offset_words(timedelta(seconds=-1_234.4))
