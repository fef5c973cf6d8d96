"""Cards for the guests: on which sheets, how they will look, and where they go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from nanosecure_gui.app.guest_papers import GuestPapers, Handed, PapersView
from nanosecure_gui.core.card_sheets import SHEETS, CardSheet, sheet_of
from nanosecure_gui.core.guest_cards import CardPile, Heading
from nanosecure_gui.core.guest_files import file_stem
from nanosecure_gui.core.wording import Speaker, Text, counted, printable

from . import fonts
from .card_blocks import without_font
from .card_painter import UNIT, CardPainter
from .card_printing import choose_printer, printing_on
from .figures import count
from .file_dialogs import dialog_to_save
from .naming import kind, named
from .widgets.cards import Symbol
from .widgets.dialog_buttons import dialog_buttons
from .widgets.enter_dialog import EnterDialog
from .widgets.labelled_field import LabelledField

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_EDGE: Final = 12  # pixels around the paper
_TO_JUDGE_BY: Final = timedelta(seconds=3)  # how long the rest takes
_PAUSE_MS: Final = 200  # in typing, until the preview follows


class CardsDialog(EnterDialog):
    """Shows the sheets there are and the first page, and saves or prints. Closes when that is done."""

    def __init__(
        self,
        papers: GuestPapers,
        handed: Sequence[Handed],
        heading: Heading,
        speaker: Callable[[], Speaker],
        parent: QWidget | None = None,
        *,
        sheet: str = "",
    ) -> None:
        """`sheet` is the key of the one to begin with."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Print cards"))
        self._papers = papers
        self._handed = tuple(handed)
        self._heading = heading
        self._cards = papers.with_card(handed)
        names = [f"{each.guest.name or each.guest.user}{each.guest.tag}" for each in self._cards]
        lacking = without_font(set().union(*names))
        self._without_font = sum(not lacking.isdisjoint(name) for name in names)
        self._started = False
        self._closed = False
        self._speaker = speaker
        self._voice = speaker()
        self._begun = self._voice.now
        self._build(sheet_of(sheet))
        self.resize(820, 620)
        self._show_sheet()
        papers.observe(self.render_view)
        self.sheet.setFocus()

    @property
    def heading(self) -> Heading:
        """What stands over the cards, as typed here."""
        return replace(self._heading, event=self.event_name.text().strip())

    @property
    def chosen(self) -> CardSheet:
        """The sheet that is chosen."""
        return SHEETS[self.sheet.currentIndex()]

    # ---------------------------------------------------------------------------------------------- showing

    def render_view(self, view: PapersView) -> None:
        """Show how far it is; close when what was asked for here is done."""
        for control in (self.event_name, self.sheet, self.cover):
            control.setEnabled(not view.busy)
        for button in (self.save_button, self.print_button):
            button.setEnabled(not view.busy and bool(self._cards))
        self.progress.setVisible(view.busy)
        self.progress.setRange(0, view.of)
        self.progress.setValue(view.done)
        if view.of:
            self.words.setText(self._progress_words(view))
        if self._started and not view.busy:
            self.accept()

    def reject(self) -> None:
        """Stop what was begun here, or close."""
        if self._started:
            self._papers.cancel()
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Close."""
        if not self._closed:
            self._closed = True
            self._papers.forget(self.render_view)
        super().done(result)

    def _progress_words(self, view: PapersView) -> str:
        cards = view.of // 2  # all codes are proven, then all cards painted
        painting = view.done >= cards
        words = self.tr("Card {n} of {of} painted") if painting else self.tr("Code {n} of {of} read back")
        words = words.replace("{n}", count(view.done - cards if painting else view.done))
        words = words.replace("{of}", count(cards))
        gone = self._speaker().now - self._begun
        if gone < _TO_JUDGE_BY or not view.done:
            return words
        left = timedelta(seconds=ceil(gone.total_seconds() * (view.of - view.done) / view.done))
        return f"{words} · {self.tr('{span} left').replace('{span}', self._voice.span(left))}"

    def _show_sheet(self) -> None:
        pile = self._papers.example(self._cards, self.heading, self.chosen)
        self.preview.show_pile(pile)
        if not self._cards:
            self.words.setText(
                self.tr("Nobody here gets a card: every token is revoked, over or bound to a web page.")
            )
            return
        pages = self.chosen.pages(len(self._cards)) + self.cover.isChecked()
        wide = round(pile.sheet.layout.code.width)
        sentence = counted(
            pages, "{n} page, QR codes {wide} mm wide.", "{n} pages, QR codes {wide} mm wide.", wide=wide
        )
        self.words.setText(self._voice.say(sentence))

    # ----------------------------------------------------------------------------------------------- doing

    def save(self) -> None:
        """Ask where to write the PDF."""
        kinds = {self.tr("PDF (*.pdf)"): "pdf"}
        title = self._heading.list_title or self._heading.event
        name = f"{file_stem(title)} cards.pdf" if title else "cards.pdf"
        self.file_dialog = dialog_to_save(self, self.tr("Save cards"), name, kinds, self._save)

    def print(self) -> None:
        """Ask for the printer."""
        self.print_dialog = choose_printer(self, self.chosen.paper, self._print)

    def _begin(self) -> None:
        self._started = True
        self._begun = self._speaker().now

    def _save(self, path: Path) -> None:
        self._begin()
        self._papers.save_cards(path, self._handed, self.heading, self.chosen, cover=self.cover.isChecked())

    def _print(self, printer: QPrinter) -> None:
        if path := printer.outputFileName():  # it holds tokens: for this user only, as every such file
            self._save(Path(path))
            return
        self._begin()
        self._papers.print_cards(
            printing_on(printer), self._handed, self.heading, self.chosen, cover=self.cover.isChecked()
        )

    # ------------------------------------------------------------------------------------------- building

    def _build(self, sheet: CardSheet) -> None:
        self.preview = named(SheetPreview(), "Preview")
        self.preview.setAccessibleDescription(self.tr("The first page, with an example's code"))
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 20, 22, 18)
        row.setSpacing(24)
        row.addWidget(self.preview, 1)
        row.addLayout(self._options(sheet))

    def _options(self, sheet: CardSheet) -> QVBoxLayout:
        head = QLabel(self.tr("Print cards"))
        head.setFont(fonts.semibold(18))
        self.sheet = QComboBox()
        self.sheet.addItems([self._voice.say(each.words) for each in SHEETS])
        self.sheet.setCurrentIndex(SHEETS.index(sheet))
        self.sheet.currentIndexChanged.connect(lambda: self._show_sheet())
        self.event_name = QLineEdit(printable(self._heading.event))
        self.event_name.setCursorPosition(0)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_PAUSE_MS)
        self._typed.timeout.connect(self._show_sheet)
        self.event_name.textEdited.connect(lambda: self._typed.start())
        self.cover = named(QCheckBox(self.tr("Cover page with totals")), "Cover page")
        self.cover.setChecked(True)
        self.cover.toggled.connect(lambda: self._show_sheet())
        self.words = kind(QLabel(), "muted")
        self.words.setWordWrap(True)
        self.progress = named(QProgressBar(), "Progress of the cards")
        self.progress.setTextVisible(False)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(head)
        for field in (
            LabelledField(self.tr("Event on the cards"), self.event_name, "Event on the cards"),
            LabelledField(self.tr("Sheet"), self.sheet, "Sheet"),
        ):
            field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
            column.addWidget(field)
        column.addWidget(self.words)
        column.addWidget(self.cover)
        column.addWidget(
            _care("eye", self.tr("Whoever holds a card can watch. Each code is read back first."))
        )
        if self._without_font:
            column.addWidget(_care("triangle-alert", self._voice.say(_fonts_words(self._without_font))))
        column.addStretch()
        column.addWidget(self.progress)
        column.addLayout(self._buttons())
        return column

    def _buttons(self) -> QHBoxLayout:
        self.cancel_button = named(QPushButton(self.tr("Cancel")), "Cancel")
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(lambda: self.reject())
        self.save_button = named(QPushButton(self.tr("Save PDF")), "Save PDF")
        self.save_button.setAutoDefault(False)
        self.save_button.clicked.connect(lambda: self.save())
        self.print_button = kind(named(QPushButton(self.tr("Print")), "Print"), "primary")
        self.print_button.setDefault(True)
        self.print_button.clicked.connect(lambda: self.print())
        return dialog_buttons(self.cancel_button, self.save_button, self.print_button)


class SheetPreview(QWidget):
    """A page of cards as it comes out of the printer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pile: CardPile | None = None
        self._picture = QPixmap()  # of the page: painting it anew takes as long as printing it
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_pile(self, pile: CardPile) -> None:
        """Show the first page of a pile."""
        self._pile = pile
        self._picture = QPixmap()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(420, 580)

    def minimumSizeHint(self) -> QSize:
        return QSize(260, 360)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self._pile is None:
            return
        width, height = self._pile.sheet.paper.value
        room = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        scale = min(room.width() / width, room.height() / height)
        dots = self.devicePixelRatioF()
        size = QSize(round(width * scale * dots), round(height * scale * dots))
        if self._picture.size() != size:
            self._picture = _page(self._pile, size)
            self._picture.setDevicePixelRatio(dots)
        page = QRectF(0, 0, width * scale, height * scale)
        page.moveCenter(room.center())
        painter = QPainter(self)
        painter.drawPixmap(page.topLeft(), self._picture)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(page)


def _care(sign: str, sentence: str) -> QWidget:
    words = kind(QLabel(sentence), "care")
    words.setWordWrap(True)
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(Symbol(sign, "care"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return line


def _fonts_words(number: int) -> Text:
    return counted(
        number,
        "{n} card has characters that no font here has: they come out as □. Install a font for them first.",
        "{n} cards have characters that no font here has: they come out as □. Install a font for them first.",
    )


def _page(pile: CardPile, size: QSize) -> QPixmap:
    picture = QPixmap(size)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    scale = size.width() / (pile.sheet.paper.value[0] * UNIT)
    painter.scale(scale, scale)
    cards, sheet = CardPainter(painter), pile.sheet
    if sheet.cut:
        cards.crop_marks(sheet)
    for card, place in zip(pile.cards, sheet.cards, strict=False):
        cards.card(card, place, sheet.layout)
    painter.end()
    return picture
