"""Cards on paper: codes a camera reads, words that keep off them, pages that come out one card at a time."""

from __future__ import annotations

import re
import zlib
from collections.abc import Generator, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from nanosecure_gui.app import qr_codes
from nanosecure_gui.app.card_codes import ready
from nanosecure_gui.core.card_sheets import SHEETS, CardSheet, Paper, Place, quiet, sheet_of
from nanosecure_gui.core.guest_cards import CardPile, Heading, ReadyCard, cards_of
from nanosecure_gui.core.guest_files import HandOut
from nanosecure_gui.ui import fonts
from nanosecure_gui.ui.card_printing import cards_pdf, choose_printer, printing_on
from nanosecure_gui.ui.pictures import grey_image
from tests.unit.token_samples import NOW

from .card_samples import HEADING, SPEAKER, hand_outs, pile
from .gallery_cards import page

DOTS = 200  # an inch: less than any printer


@pytest.fixture(scope="module", autouse=True)
def loaded(qapp: QApplication) -> None:
    fonts.load()
    fonts.load_rest()


def pixels(place: Place) -> QRect:
    scale = DOTS / 25.4
    return QRect(
        round(place.x * scale),
        round(place.y * scale),
        round(place.width * scale),
        round(place.height * scale),
    )


def around(code: Place, distance: float) -> Place:
    return Place(code.x - distance, code.y - distance, code.width + 2 * distance, code.height + 2 * distance)


def ink(image: QImage) -> int:
    return grey_image(image).pixels.count(b"\x00")


def characters(table: bytes) -> dict[int, str]:
    """The characters of a font's glyphs, by its own table."""
    found: dict[int, str] = {}
    listed = rb"<(\w{4})> <\w{4}> \[([^\]]*)\]"
    for first, codes in re.findall(listed, table):
        for offset, code in enumerate(re.findall(rb"<(\w+)>", codes)):
            found[int(first, 16) + offset] = bytes.fromhex(code.decode()).decode("utf-16-be")
    for first, last, code in re.findall(rb"<(\w{4})> <(\w{4})> <(\w{4})>", re.sub(listed, b"", table)):
        for offset in range(int(last, 16) - int(first, 16) + 1):
            found[int(first, 16) + offset] = chr(int(code, 16) + offset)
    return found


def written(pdf: bytes) -> Iterator[str]:
    """The lines of text in a PDF that Qt wrote, by the fonts' own tables of characters."""
    objects = {int(number): body for number, body in re.findall(rb"(\d+) 0 obj\s(.*?)endobj", pdf, re.DOTALL)}

    def content(number: int) -> bytes:
        packed = re.search(rb"stream\r?\n(.*)endstream", objects[number], re.DOTALL)
        assert packed is not None
        return zlib.decompressobj().decompress(packed[1]) if b"Flate" in objects[number] else packed[1]

    tables: dict[bytes, dict[int, str]] = {}
    for number, body in objects.items():
        if found := re.search(rb"/ToUnicode (\d+) 0 R", body):
            tables[b"/F%d" % number] = characters(content(int(found[1])))
    for number, body in objects.items():
        if b"stream" not in body or b"/Length1" in body:
            continue
        for block in re.findall(rb"BT\s(.*?)ET", content(number), re.DOTALL):
            font, line = {}, ""
            for name, glyphs in re.findall(rb"(/F\d+) |<(\w+)> Tj", block):
                if name:
                    font = tables[name]
                line += "".join(font[int(glyphs[at : at + 4], 16)] for at in range(0, len(glyphs), 4))
            yield line.replace("\t", " ")  # the same glyph, and Qt names it by the wrong one


def finished(work: Generator[None, None, bytes]) -> bytes:
    """What comes of painting."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            pdf: bytes = end.value
            return pdf


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.key)
def test_a_camera_reads_every_card_and_no_word_stands_in_its_code(sheet: CardSheet) -> None:
    content = pile(sheet, sheet.per_page, cover=False)
    image, code = page(content, DOTS), sheet.layout.code
    for each, card in zip(content.cards, sheet.cards, strict=True):
        place = Place(card.x + code.x, card.y + code.y, code.width, code.height)
        whole = image.copy(pixels(around(place, quiet(code.width) * 0.95)))
        assert qr_codes.read(grey_image(whole)) == (each.card.link,)
        assert ink(whole) == ink(image.copy(pixels(around(place, 0.3))))  # the white around it is white
        assert ink(image.copy(pixels(card))) > ink(whole)  # there are words


def test_a_pdf_says_who_when_and_where_and_holds_its_fonts() -> None:
    work, steps = cards_pdf(pile(sheet_of("a4-8"), 10)), 0
    pdf = b""
    try:
        while True:
            next(work)
            steps += 1
    except StopIteration as end:
        pdf = end.value
    assert steps >= 10
    assert pdf.startswith(b"%PDF")
    assert len(re.findall(rb"/Type /Page\b", pdf)) == 3
    lines = list(written(pdf))
    for line in ("Anna Albers", "Row A, seat 12", "Summer Gala on the Waterfront", "Harbour Events"):
        assert lines.count(line) >= 2
    assert {"Sat 21 Nov 2026", "21:00 to 23:00 CET", "0000 1eef", "Personal: do not share."} <= set(lines)
    assert lines[0] == "Guests of Harbour Events"
    assert "Printed Sat 21 Nov 2026, 21:00 CET by kim" in lines
    assert len(re.findall(rb"/FontFile\d", pdf)) >= 3


def pdf_of(guest: HandOut, sheet: CardSheet, heading: Heading = HEADING) -> list[str]:
    (card,), _none = cards_of([guest], heading, SPEAKER)
    made = ready(card, sheet.layout.code.width)
    assert isinstance(made, ReadyCard)
    work = cards_pdf(CardPile((made,), sheet))
    return list(written(finished(work)))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.key)
def test_a_long_name_and_seat_are_never_cut(sheet: CardSheet) -> None:
    name = "Dr. Maximiliane von Hohenlohe-Langenburg-Schillingsfürst zu Ort"
    seat = "Balcony left, second tier, row 14, seat 203 (obstructed view)"
    night = replace(hand_outs(1)[0], name=name, tag=seat, ends=NOW + timedelta(hours=9), parts=2)
    told = "".join(pdf_of(night, sheet)).replace(" ", "")
    for words in (name, seat, "06:00 CET", "Link 1 of 2", "do not share."):
        assert words.replace(" ", "") in told


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.key)
def test_every_card_names_its_event_and_breaks_no_time(sheet: CardSheet) -> None:
    for guest in hand_outs(3):
        lines = pdf_of(replace(guest, name="Anna Albers", tag="Row A, seat 12", parts=1), sheet)
        assert "Summer Gala on the Waterfront" in " ".join(lines)
        assert any(re.search(r"\d\d:\d\d CET$", line) for line in lines)


def test_cuts_are_marked_where_printers_print() -> None:
    image = page(CardPile((), sheet_of("a4-8")), DOTS)
    for mark in (Place(104.5, 5, 1, 1.5), Place(104.5, 290.5, 1, 1.5), Place(104.5, 148, 1, 1)):
        assert min(grey_image(image.copy(pixels(mark))).pixels) < 100
    assert min(grey_image(page(CardPile((), sheet_of("a4-badge-90x54")), DOTS)).pixels) == 255


def printer_to(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_a_printer_gets_the_same_pages(tmp_path: Path) -> None:
    path = tmp_path / "printed.pdf"
    content = pile(sheet_of("letter-badge-4x3"), 7)
    list(printing_on(printer_to(path))(content))
    printed = path.read_bytes()
    assert len(re.findall(rb"/Type /Page\b", printed)) == 3
    assert re.search(rb"/MediaBox \[0 0 612(\.0+)? 792(\.0+)?\]", printed)
    assert {"Anna Albers", "Row A, seat 12"} <= set(written(printed))


def test_given_up_half_way_nothing_is_painted_any_more(tmp_path: Path) -> None:
    work = printing_on(printer_to(tmp_path / "printed.pdf"))(pile(sheet_of("a4-8"), 10))
    next(work)
    work.close()
    assert list(work) == []
    begun = cards_pdf(pile(sheet_of("a4-8"), 3))
    next(begun)
    begun.close()


def test_the_print_dialog_does_not_stop_the_program(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    chosen: list[QPrinter] = []
    dialog = choose_printer(parent, Paper.LETTER, chosen.append)
    assert dialog.isVisible()
    assert dialog.printer().duplex() is QPrinter.DuplexMode.DuplexNone
    assert dialog.printer().colorMode() is QPrinter.ColorMode.GrayScale
    dialog.done(QDialog.DialogCode.Accepted)
    assert [printer.pageLayout().pageSize().id() for printer in chosen] == [QPageSize.PageSizeId.Letter]
