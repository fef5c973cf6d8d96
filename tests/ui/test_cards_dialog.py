"""The dialog for cards: which sheet, what it will look like, where it goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from nanosecure_gui.app.guest_papers import GuestPapers, Handed, Heading, PapersView
from nanosecure_gui.app.presenter import Presenter
from nanosecure_gui.core.card_sheets import CardSheet
from nanosecure_gui.core.guest_cards import CardPile
from nanosecure_gui.core.guest_rows import Judged, Outcome, Planned
from nanosecure_gui.ui.cards_dialog import CardsDialog
from nanosecure_gui.ui.pictures import grey_image

from .card_samples import HEADING, SPEAKER, pile

HANDED = tuple(
    Handed(n, Judged(n, n + 2, Outcome.ACCEPTED, f"guest-{n}"), cast("Planned", None)) for n in range(20)
)


class DialogDesk(GuestPapers):
    """Papers that are under way until `finish`."""

    def __init__(self) -> None:
        Presenter.__init__(self, PapersView())
        self.saved: list[tuple[Path, str, bool]] = []
        self.printed: list[str] = []
        self.cancelled = 0
        self.events: list[str] = []
        self.headings: list[Heading] = []

    def with_card(self, handed: Sequence[Handed]) -> tuple[Handed, ...]:
        return tuple(each for each in handed if not each.revoked)

    def example(self, handed: Sequence[Handed], heading: Heading, sheet: CardSheet) -> CardPile:
        self.events.append(heading.event)
        return pile(sheet, min(len(handed), sheet.per_page), cover=False)

    def save_cards(
        self, path: Path, handed: Sequence[Handed], heading: Heading, sheet: CardSheet, *, cover: bool
    ) -> None:
        self.saved.append((path, sheet.key, cover))
        self.headings.append(heading)
        self.show(PapersView(True, 5, 40))

    def print_cards(
        self, press: Any, handed: Sequence[Handed], heading: Heading, sheet: CardSheet, *, cover: bool
    ) -> None:
        self.printed.append(sheet.key)
        self.show(PapersView(True))

    def cancel(self) -> None:
        self.cancelled += 1
        self.finish()

    def finish(self) -> None:
        self.show(PapersView())


def dialog_on(desk: DialogDesk, handed: Sequence[Handed] = HANDED) -> CardsDialog:
    return CardsDialog(desk, handed, HEADING, lambda: SPEAKER)


@pytest.fixture
def desk() -> DialogDesk:
    return DialogDesk()


@pytest.fixture
def dialog(desk: DialogDesk, qtbot: QtBot) -> CardsDialog:
    made = dialog_on(desk)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.open()
    return made


def test_another_sheet_is_seen_at_once(dialog: CardsDialog) -> None:
    assert dialog.sheet.currentText() == "8 cards on A4, 105 × 74 mm, to be cut"
    assert dialog.words.text() == "4 pages, QR codes 50 mm wide."
    before = grey_image(dialog.preview.grab().toImage())
    QTest.keyClick(dialog.sheet, Qt.Key.Key_Down)
    assert dialog.sheet.currentText() == "10 cards on A4, 105 × 59 mm, to be cut"
    assert dialog.words.text() == "3 pages, QR codes 50 mm wide."
    assert grey_image(dialog.preview.grab().toImage()) != before
    QTest.keyClick(dialog.cover, Qt.Key.Key_Space)
    assert dialog.words.text() == "2 pages, QR codes 50 mm wide."


def test_a_pdf_is_saved_and_the_dialog_closes_when_it_is_written(
    dialog: CardsDialog, desk: DialogDesk, tmp_path: Path
) -> None:
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    dialog.file_dialog.fileSelected.emit(str(tmp_path / "cards.pdf"))
    dialog.file_dialog.reject()
    assert desk.saved == [(tmp_path / "cards.pdf", "a4-8", True)]
    assert dialog.progress.isVisible()
    assert (dialog.progress.value(), dialog.progress.maximum()) == (5, 40)
    assert not dialog.print_button.isEnabled()
    desk.finish()
    assert not dialog.isVisible()
    desk.show(PapersView(True))  # of something else: the dialog looks at it no longer


def test_it_is_offered_by_the_name_of_the_list(dialog: CardsDialog) -> None:
    dialog.save()
    (path,) = dialog.file_dialog.selectedFiles()
    assert Path(path).name == "Guests-of-Harbour-Events cards.pdf"
    dialog.file_dialog.reject()


def test_characters_that_no_font_has_are_said_before_they_are_printed(qtbot: QtBot, desk: DialogDesk) -> None:
    nowhere = replace(HANDED[0], guest=replace(HANDED[0].guest, name="Anna \U0010fffd"))
    for handed, told in (((nowhere, *HANDED[1:]), True), (HANDED, False)):
        made = dialog_on(desk, handed)
        qtbot.addWidget(made)
        said = " ".join(label.text() for label in made.findChildren(QLabel))
        assert ("1 card has characters that no font here has" in said) is told


def test_cards_printed_to_a_file_are_saved_for_this_user_only(
    dialog: CardsDialog, desk: DialogDesk, tmp_path: Path
) -> None:
    dialog.print()
    printer = dialog.print_dialog.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "Guest cards.pdf"))
    dialog.print_dialog.done(QDialog.DialogCode.Accepted)
    assert desk.printed == []
    assert desk.saved == [(tmp_path / "Guest cards.pdf", "a4-8", True)]


def test_the_event_is_put_right_before_it_is_printed(
    dialog: CardsDialog, desk: DialogDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    assert dialog.event_name.text() == HEADING.event
    dialog.event_name.setFocus()
    dialog.event_name.selectAll()
    QTest.keyClicks(dialog.event_name, " Harbour Gala ")
    qtbot.waitUntil(lambda: desk.events[-1] == "Harbour Gala")  # the preview shows it
    dialog._save(tmp_path / "cards.pdf")
    assert desk.headings == [replace(HEADING, event="Harbour Gala")]


def test_how_far_it_is_is_said(dialog: CardsDialog, desk: DialogDesk, tmp_path: Path) -> None:
    dialog._save(tmp_path / "cards.pdf")
    assert dialog.words.text() == "Code 5 of 20 read back"
    desk.show(PapersView(True, 27, 40))
    assert dialog.words.text() == "Card 7 of 20 painted"


def test_how_long_it_takes_yet_is_said_once_that_can_be_judged(
    desk: DialogDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    voices = [SPEAKER]
    made = CardsDialog(desk, HANDED, HEADING, lambda: voices[-1])
    qtbot.addWidget(made)
    made._save(tmp_path / "cards.pdf")
    assert "left" not in made.words.text()
    voices.append(replace(SPEAKER, now=SPEAKER.now + timedelta(seconds=10)))
    desk.show(PapersView(True, 8, 40))
    assert made.words.text() == "Code 8 of 20 read back · 40 s left"


def test_escape_stops_what_is_printed(dialog: CardsDialog, desk: DialogDesk) -> None:
    QTest.mouseClick(dialog.print_button, Qt.MouseButton.LeftButton)
    dialog.print_dialog.done(QDialog.DialogCode.Accepted)
    assert desk.printed == ["a4-8"]
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert desk.cancelled == 1
    assert not dialog.isVisible()


def test_who_is_revoked_is_not_counted_and_if_all_are_nothing_is_printed(
    qtbot: QtBot, desk: DialogDesk
) -> None:
    revoked = [replace(each, revoked=True) for each in HANDED]
    some = dialog_on(desk, (*HANDED[:8], *revoked[8:]))
    qtbot.addWidget(some)
    assert some.words.text() == "2 pages, QR codes 50 mm wide."
    none = dialog_on(desk, revoked)
    qtbot.addWidget(none)
    assert "Nobody here gets a card" in none.words.text()
    assert not none.print_button.isEnabled()
    assert not none.save_button.isEnabled()


def test_escape_closes_it(dialog: CardsDialog, desk: DialogDesk) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert desk.cancelled == 0
