"""The frame: title, header, tabs, notices, status bar, closing, questions."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from nanosecure_gui.app.notices import Notice
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.wording import Speaker, text
from nanosecure_gui.ui.clipboard import Clipboard
from nanosecure_gui.ui.dialogs import ask
from nanosecure_gui.ui.header import HeaderView, offset_words
from nanosecure_gui.ui.main_window import MainWindow
from nanosecure_gui.ui.notice_bar import NoticeBar
from nanosecure_gui.ui.room import fit
from nanosecure_gui.ui.theme import STRIPES, Scheme
from nanosecure_gui.ui.voice import Venue

from .dressed import dressed

NOW = datetime(2026, 11, 21, 19, 42, 7, tzinfo=UTC)
SPEAKER = Speaker(NOW, UTC)
BERLIN = Venue(ZoneInfo("Europe/Berlin"), "Berlin")


def page_with_field(name: str) -> QWidget:
    page = QWidget()
    QVBoxLayout(page).addWidget(QLineEdit(objectName=name))  # type: ignore[call-overload]
    return page


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    pages = [
        ("Create", page_with_field("first")),
        ("Inspect", page_with_field("second")),
        ("Revocations", QWidget()),
        ("Ingest", QWidget()),
        ("Guardian", QWidget()),
    ]
    made = MainWindow(pages, Clipboard(), clock=lambda: NOW)
    qtbot.addWidget(made)
    return made


def label(window: QWidget, name: str) -> str:
    found = window.findChild(QLabel, name)
    assert found is not None
    return found.text()


def header(**changes: object) -> HeaderView:
    facts: dict[str, object] = {"organisation": "Harbour", "role_line": "nanoUser", "venue": BERLIN}
    return HeaderView(**(facts | changes))  # type: ignore[arg-type]


def test_the_title_names_the_organisation(window: MainWindow) -> None:
    window.show_header(header())
    assert window.windowTitle() == "NanoSecure - Harbour"


def test_training_is_unmistakable(window: MainWindow) -> None:
    window.show_header(header(training=True))
    assert window.windowTitle() == "NanoSecure - Training"
    badge = window.findChild(QLabel, "Training")
    assert badge is not None
    assert badge.text() == "TRAINING"
    assert badge.isVisibleTo(window)
    window.show_header(header())
    assert not badge.isVisibleTo(window)


def test_the_stripe_follows_the_scheme(window: MainWindow, qapp: QApplication) -> None:
    def seen() -> str:
        return window.header.grab().toImage().pixelColor(2, 20).name().upper()

    with dressed(qapp, Scheme.DARK) as theme:
        window.show_header(header(colour="red"))
        dark = seen()
        theme.choose(Scheme.LIGHT)
        light = seen()
    assert (dark, light) == tuple(STRIPES["red"])


def test_the_clocks_show_venue_time_and_utc(window: MainWindow) -> None:
    window.show_header(header(clock_offset=timedelta(seconds=0.3)))
    assert label(window, "Venue time") == "20:42:07"
    assert label(window, "Venue time caption") == "Venue · Berlin"
    assert label(window, "UTC time") == "19:42:07"
    assert label(window, "UTC time caption") == "UTC · service +0.3 s"


def test_a_large_clock_difference_is_said_in_words(window: MainWindow) -> None:
    window.show_header(header(clock_offset=timedelta(seconds=-42)))
    assert label(window, "UTC time caption") == "UTC · service -42.0 s · check clock"


@pytest.mark.parametrize(
    ("offset", "words"),
    [(None, ""), (timedelta(), "service +0.0 s"), (timedelta(hours=-23.7), "service -23 h 42 min")],
)
def test_the_clock_difference_in_words(offset: timedelta | None, words: str) -> None:
    assert offset_words(offset) == words


def test_names_from_outside_cannot_reorder_the_header(window: MainWindow) -> None:
    window.show_header(header(organisation="evil\u202egnp"))
    assert "\u202e" not in window.windowTitle()


def test_closing_hides_and_asks_to_end(window: MainWindow, qtbot: QtBot) -> None:
    window.show()
    with qtbot.waitSignal(window.close_requested):
        assert window.close() is False
    assert not window.isVisible()


def test_ctrl_and_a_digit_open_a_tab(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    for digit, title in enumerate(("Create", "Inspect", "Revocations", "Ingest", "Guardian"), start=1):
        QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + digit), Qt.KeyboardModifier.ControlModifier)
        assert window.current_title == title


def test_the_first_field_has_the_focus_at_the_start(window: MainWindow) -> None:
    window.show()
    focused = window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "first"


def test_a_tab_opened_for_the_first_time_has_the_keyboard_in_its_first_field(qtbot: QtBot) -> None:
    pages = [(title, lambda title=title: page_with_field(title)) for title in ("Create", "Inspect", "Ingest")]
    made = MainWindow(pages, Clipboard(), clock=lambda: NOW)
    made.statusBar().addPermanentWidget(QPushButton("Appearance"))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    for digit, title in ((2, "Inspect"), (3, "Ingest"), (1, "Create"), (3, "Ingest")):
        QTest.keyClick(made, Qt.Key(Qt.Key.Key_0 + digit), Qt.KeyboardModifier.ControlModifier)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.objectName() == title
    made.tabs.tabBar().setFocus()
    QTest.keyClick(made.tabs.tabBar(), Qt.Key.Key_Left)
    assert made.current_title == "Inspect"
    assert made.tabs.tabBar().hasFocus(), "whoever walks along the tabs goes on"


def test_a_notice_of_a_tab_does_not_take_the_keyboard_when_it_is_opened(qtbot: QtBot) -> None:
    pages = [(title, lambda title=title: page_with_field(title)) for title in ("Create", "Inspect")]
    made = MainWindow(pages, Clipboard(), clock=lambda: NOW)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_notice("Inspect", Notice(Severity.CARE, text("No answer.")), SPEAKER)
    QTest.keyClick(made, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "Inspect"


def test_a_notice_stands_on_its_tab_until_dismissed(window: MainWindow, qtbot: QtBot) -> None:
    window.show()
    window.show_notice("Create", None, SPEAKER)  # nothing there, nothing to clear
    notice = Notice(Severity.HARM, text("No answer."), text("Try again."), "HTTP 503")
    window.show_notice("Create", notice, SPEAKER)
    bar = window.findChild(QWidget, "Notice")
    assert bar is not None
    assert bar.isVisible()
    assert bar.accessibleName() == "Refused: No answer. Try again."
    details = window.findChild(QPushButton, "Notice details")
    assert details is not None
    details.click()
    shown = window.findChild(QWidget, "Details")
    assert shown is not None
    assert shown.isVisible()
    dismiss = window.findChild(QPushButton, "Dismiss notice")
    assert dismiss is not None
    dismiss.click()
    assert not bar.isVisible()


def test_only_the_notice_that_stands_there_is_taken_back(window: MainWindow) -> None:
    refused, saved = Notice(Severity.HARM, text("Refused.")), Notice(Severity.GOOD, text("Saved."))
    window.show_notice("Create", refused, SPEAKER)
    window.show_notice("Create", saved, SPEAKER)
    window.take_back(refused)
    bar = window.findChild(NoticeBar)
    assert bar is not None
    assert not bar.isHidden()
    window.take_back(saved)
    assert bar.isHidden()


def test_a_notice_may_lead_somewhere(qtbot: QtBot, window: MainWindow) -> None:
    window.show_notice("Guest list", Notice(Severity.CARE, text("Not finished.")), SPEAKER, "Open guest list")
    bar = window._bar(window.current_title)
    assert bar.way_button.text() == "Open guest list"
    with qtbot.waitSignal(window.notice_followed):
        bar.way_button.click()
    assert not bar.isVisible()
    window.show_notice("Create", Notice(Severity.GOOD, text("Saved.")), SPEAKER)
    assert not bar.way_button.isVisible()


def test_a_notice_for_no_tab_stands_on_the_one_in_front(window: MainWindow) -> None:
    window.show()
    window.open_tab("Ingest")
    window.show_notice("Organisation", Notice(Severity.GOOD, text("Saved.")), SPEAKER)
    bar = window.findChild(QWidget, "Notice")
    assert bar is not None
    assert bar.isVisible()


def test_the_status_bar_counts_the_clipboard_down(qtbot: QtBot) -> None:
    clipboard = Clipboard()
    window = MainWindow([("Create", QWidget())], clipboard)
    qtbot.addWidget(window)
    clipboard.copy_secret("secret-token", "Player link")
    assert label(window, "Clipboard") == "Player link copied · leaves the clipboard in 45 s"
    clipboard.clear()
    assert label(window, "Clipboard") == ""


def test_the_connection_is_said_in_words(window: MainWindow) -> None:
    window.show_connection("Connected · 38 ms", "wifi", "ok")
    assert label(window, "Connection") == "Connected · 38 ms"


def test_every_control_of_the_frame_has_a_name(window: MainWindow) -> None:
    window.show_header(header())
    window.show_notice("Create", Notice(Severity.HARM, text("No."), details="raw"), SPEAKER)
    window.show()
    own = ("Organisations", "Tabs", "Notice details", "Dismiss notice", "Details")
    for name in own:
        control = window.findChild(QWidget, name)
        assert control is not None, name
        assert control.accessibleIdentifier() == name
        interface = QAccessible.queryAccessibleInterface(control)
        assert interface.text(QAccessible.Text.Name).strip()


def test_the_window_goes_down_to_900_by_600(window: MainWindow) -> None:
    assert (window.minimumWidth(), window.minimumHeight()) == (900, 600)
    assert window.minimumSizeHint().width() <= 900
    assert (window.width(), window.height()) == (1100, 720)


def test_a_question_does_nothing_by_itself(window: MainWindow, qtbot: QtBot) -> None:
    window.show()
    agreed: list[str] = []
    question = ask(window, "Revoke?", "Viewers are cut off.", "Revoke 12 tokens", agreed.append)
    assert question.cancel_button.isDefault()
    assert question.action_button.text() == "Revoke 12 tokens"
    QTest.keyClick(question, Qt.Key.Key_Return)
    assert agreed == []
    assert not question.isVisible()


def test_a_question_can_ask_for_a_word_and_a_reason(window: MainWindow, qtbot: QtBot) -> None:
    window.show()
    agreed: list[str] = []
    question = ask(
        window, "Revoke?", "", "Revoke", agreed.append, typed_word="revoke", reasons=["shared link", "refund"]
    )
    assert not question.action_button.isEnabled()
    word = question.findChild(QLineEdit, "Confirmation")
    assert word is not None
    QTest.keyClicks(word, "Revoke")
    assert question.action_button.isEnabled()
    box = question.findChild(QWidget, "Reason for this")
    assert box is not None
    QTest.keyClicks(box, "refund")
    question.action_button.click()
    assert agreed == ["refund"]


def test_enter_in_a_field_of_a_question_throws_nothing_away(window: MainWindow) -> None:
    window.show()
    agreed: list[str] = []
    question = ask(window, "Revoke?", "", "Revoke", agreed.append, typed_word="revoke", reasons=[])
    word, box = question.findChild(QLineEdit, "Confirmation"), question.findChild(QWidget, "Reason for this")
    assert word is not None
    assert box is not None
    QTest.keyClicks(word, "revo")
    QTest.keyClick(word, Qt.Key.Key_Return)
    assert (question.focusWidget(), word.selectedText()) == (word, "revo")
    QTest.keyClicks(word, "revoke")
    box.setFocus()
    QTest.keyClicks(box, "refund")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert question.focusWidget() is question.action_button
    assert agreed == []
    QTest.keyClick(question.action_button, Qt.Key.Key_Return)
    assert agreed == ["refund"]


def test_the_application_survives_the_window(window: MainWindow, qapp: QApplication) -> None:
    window.show()
    window.close()
    assert QApplication.instance() is qapp


def test_the_window_is_not_larger_than_its_screen(window: MainWindow) -> None:
    room = window.screen().availableSize()  # 800 x 800, without a screen
    assert window.width() > room.width()
    fit(window).show()
    assert window.width() < room.width()
    assert window.height() < room.height()
