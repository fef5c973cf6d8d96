"""Cards into a PDF or onto a printer, a card at a time, so that the window goes on meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF, Qt
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from nanosecure_gui.core.card_sheets import Paper
from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.guest_cards import CardPile, CardPress
from nanosecure_gui.core.wording import text

from .card_painter import UNIT, CardPainter

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter
    from PySide6.QtWidgets import QWidget

_DOTS: Final = 1_200  # an inch; what is drawn are lines and letters, so this is their grid only
_PAPERS: Final = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}


def cards_pdf(pile: CardPile) -> Generator[None, None, bytes]:
    """The cards as a PDF, fonts included. It holds tokens."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS)
    writer.setTitle(QCoreApplication.translate("Cards", "Guest cards"))
    writer.setCreator("NanoSecure")
    yield from paint(pile, writer)
    return bytes(buffer.data().data())


def paint(pile: CardPile, device: QPagedPaintDevice) -> Iterator[None]:
    """Paint all pages on a device, a card at each step. Raises `UserError` if the device does not begin."""
    device.setPageLayout(page_layout(pile.sheet.paper))
    painter = QPainter()
    if not painter.begin(device):
        raise UserError(text("The printer does not answer."), text("Choose another one, or save a PDF."))
    try:
        scale = device.logicalDpiX() / (25.4 * UNIT)
        painter.scale(scale, scale)
        cards, sheet = CardPainter(painter), pile.sheet
        places, layout = sheet.cards, sheet.layout
        if pile.cover is not None:
            cards.cover(pile.cover, sheet)
            yield
        for number, card in enumerate(pile.cards):
            place = number % sheet.per_page
            if place == 0:
                if number or pile.cover is not None:
                    device.newPage()
                    yield
                if sheet.cut:
                    cards.crop_marks(sheet)
            cards.card(card, places[place], layout)
            yield
    finally:
        painter.end()


def page_layout(paper: Paper) -> QPageLayout:
    """Upright, measured from the corner of the paper."""
    layout = QPageLayout(QPageSize(_PAPERS[paper]), QPageLayout.Orientation.Portrait, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def printing_on(printer: QPrinter) -> CardPress[None]:
    """Prints a pile on `printer`; given up half way, the printer is told to forget it."""

    def press(pile: CardPile) -> Generator[None, None, None]:
        whole = False
        try:
            yield from paint(pile, printer)
            whole = True
        finally:
            if not whole:
                printer.abort()

    return press


def choose_printer(parent: QWidget, paper: Paper, chosen: Callable[[QPrinter], None]) -> QPrintDialog:
    """Show the system's print dialog, and return at once. `chosen` is called if the operator agrees."""
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
    from PySide6.QtWidgets import QDialog

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(page_layout(paper))
    printer.setDuplex(QPrinter.DuplexMode.DuplexNone)  # or a card would have another guest's on its back
    printer.setColorMode(QPrinter.ColorMode.GrayScale)  # mixed of colours, codes have frayed edges
    printer.setDocName(QCoreApplication.translate("Cards", "Guest cards"))
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, False)
    dialog.accepted.connect(lambda: chosen(printer))
    QDialog.open(dialog)  # PySide's own of QPrintDialog wants a slot by name
    return dialog
