"""The guest list: what its guests are handed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from nanosecure_gui.app.guest_list_view import ExportKind
from nanosecure_gui.core.sheets import Sheet
from nanosecure_gui.ui.guests.subject_dialog import SubjectDialog

from .fake_guests import FakeGuests, many
from .guest_window import (
    CTRL,
    Open,
    press,
)
from .guest_window import (
    show as show,
)

# Handing out ----------------------------------------------------------------------------------------------


def test_the_tokens_of_the_list_or_of_one_guest_are_shown_in_revocations(show: Open, qtbot: QtBot) -> None:
    desk = FakeGuests()
    desk.take(many(3))
    window = show(desk)
    assert not window.actions_row.list_button.isVisible()
    desk.issue()
    desk.go_on(3)
    table, button = window.table, window.actions_row.list_button
    table.clearSelection()
    with qtbot.waitSignal(window.tokens_shown) as shown:
        button.click()
    assert shown.args == [desk.view.id, ""]
    assert button.text() == "Show list in Revocations"
    table.selectRow(1)
    with qtbot.waitSignal(window.tokens_shown) as shown:
        button.click()
    assert shown.args == [desk.view.id, desk.view.rows[1].tokens[-1].code]
    assert button.text() == "Show guest in Revocations"
    table.selectAll()
    assert button.text() == "Show list in Revocations"
    table.selectRow(1)
    (token,) = desk.view.rows[1].tokens
    several = replace(desk.view.rows[1], tokens=(token, replace(token, stage=2)))
    desk.change(rows=(desk.view.rows[0], several, desk.view.rows[2]))
    with qtbot.waitSignal(window.tokens_shown) as shown:
        button.click()
    assert shown.args == [desk.view.id, desk.view.judged(1).user], "one code finds one token only"


def test_cards_and_files_for_some_guests_only(show: Open, qtbot: QtBot, tmp_path: Path) -> None:
    desk = FakeGuests()
    desk.take(many(4))
    window = show(desk)
    desk.issue()
    desk.go_on(3)
    table, row = window.table, window.actions_row
    table.selectRow(1)
    assert not row.cards_button.isVisible()
    current = table.current_row()
    assert current is not None
    assert "Print card…" in [action.text() for action in row.menu(current).actions()]
    table.selectAll()
    assert row.details.text() == "4 guests selected"
    assert row.cards_button.text() == "Print 3 cards…"
    assert not row.copy_button.isVisible()
    row.cards_wanted.disconnect()  # printing has its own tests
    with qtbot.waitSignal(row.cards_wanted) as wanted:
        row.cards_button.click()
    assert wanted.args == [(0, 1, 2)]
    window.toolbar.ask_for_folder(row.issued)
    dialog = window.toolbar.dialog
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path))
    assert desk.called("export") == [(ExportKind.TEXTS, tmp_path, "", (0, 1, 2))]
    dialog.reject()


def test_a_link_is_copied_as_a_secret(show: Open) -> None:
    desk = FakeGuests()
    desk.take(many(3))
    window = show(desk)
    desk.issue()
    desk.go_on(2)
    window.table.setFocus()
    window.table.selectRow(1)
    press(window.table, Qt.Key.Key_C, CTRL)
    assert desk.called("copy_link") == [(1,)]
    assert QGuiApplication.clipboard().text() == "https://player.example/1?token=secret"
    assert "Link of Anna Albers 2 copied" in window.actions_row.details.text()
    window.table.selectRow(0)
    window.actions_row.copy_button.click()
    assert desk.called("copy_link") == [(1,), (0,)]
    window.table.selectRow(2)
    assert not window.actions_row.copy_button.isVisible()
    window.table.selectAll()
    press(window.table, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().count("\n") == 2
    window.table.selectRow(1)
    press(window.table, Qt.Key.Key_Return)
    assert desk.called("inspect") == [(1,)]


def test_ctrl_c_copies_the_link_under_the_cursor_and_calls_an_embed_code_so(show: Open) -> None:
    head, *rows = many(2).rows
    domains = ("Domain", "", "watch.example.com")
    widened = tuple((*row, domain) for row, domain in zip((head, *rows), domains, strict=True))
    desk = FakeGuests()
    desk.take(Sheet(widened, (), (1, 2, 3)))
    window = show(desk)
    desk.issue()
    desk.go_on(2)
    window.table.setFocus()
    window.table.clearSelection()
    assert window.table.current_row() is not None
    press(window.table, Qt.Key.Key_C, CTRL)
    assert desk.called("copy_link") == [(0,)]
    assert "Link of Anna Albers 1 copied" in window.actions_row.details.text()
    window.table.selectRow(1)
    press(window.table, Qt.Key.Key_C, CTRL)
    assert "Embed code of Anna Albers 2 copied" in window.actions_row.details.text()


def test_the_ways_to_hand_out(show: Open, tmp_path: Path) -> None:
    desk = FakeGuests()
    desk.take(many(3), "Gala / night")
    window = show(desk)
    desk.issue()
    desk.go_on(3)
    toolbar = window.toolbar

    def chosen(way: int) -> QDialog:
        toolbar.export_menu().actions()[way].trigger()
        assert toolbar.dialog is not None
        return toolbar.dialog

    def give(path: Path) -> str:
        assert isinstance(toolbar.dialog, QFileDialog)
        offered = Path(toolbar.dialog.selectedFiles()[0]).name if toolbar.dialog.selectedFiles() else ""
        toolbar.dialog.fileSelected.emit(str(path))
        return offered

    chosen(0)
    assert give(tmp_path / "links.xlsx") == "Gala-night links.csv"
    subject = chosen(1)
    assert isinstance(subject, SubjectDialog)
    subject.subject.setText("Gala for {name}")
    press(subject.subject, Qt.Key.Key_Return)
    assert give(tmp_path / "mail.csv") == "Gala-night mail.csv"
    chosen(2)
    give(tmp_path)
    assert desk.called("export") == [
        (ExportKind.TABLE, tmp_path / "links.xlsx", "", None),
        (ExportKind.MAIL_MERGE, tmp_path / "mail.csv", "Gala for {name}", None),
        (ExportKind.TEXTS, tmp_path, "", None),
    ]
