"""A picture of every sheet of cards, and of the dialog: `python -m tests.ui.gallery_cards OUT_DIR`."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from nanosecure_gui.core.card_sheets import SHEETS, CardSheet
from nanosecure_gui.core.guest_cards import CardPile
from nanosecure_gui.ui import fonts
from nanosecure_gui.ui.card_painter import UNIT, CardPainter
from nanosecure_gui.ui.theme import Scheme, Theme

from .card_samples import pile


def blank(sheet: CardSheet, dots: float) -> tuple[QImage, QPainter]:
    """White paper of `dots` an inch, and a painter that measures it."""
    width, height = sheet.paper.value
    image = QImage(QSize(round(width / 25.4 * dots), round(height / 25.4 * dots)), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    scale = dots / (25.4 * UNIT)
    painter.scale(scale, scale)
    return image, painter


def page(content: CardPile, dots: float = 110) -> QImage:
    """The first page of cards."""
    sheet = content.sheet
    image, painter = blank(sheet, dots)
    cards = CardPainter(painter)
    if sheet.cut:
        cards.crop_marks(sheet)
    for card, place in zip(content.cards, sheet.cards, strict=False):
        cards.card(card, place, sheet.layout)
    painter.end()
    return image


def main(folder: Path) -> None:
    """Write all pictures into `folder`."""
    from .test_cards_dialog import DialogDesk, dialog_on

    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(["gallery"])
    fonts.load()
    fonts.load_rest()
    for sheet in SHEETS:
        page(pile(sheet, sheet.per_page)).save(str(folder / f"{sheet.key}.png"))
    content = pile(SHEETS[0], 20)
    image, painter = blank(SHEETS[0], 110)
    assert content.cover is not None
    CardPainter(painter).cover(content.cover, SHEETS[0])
    painter.end()
    image.save(str(folder / "cover.png"))
    theme = Theme(application, Scheme.DARK)
    for scheme in Scheme.DARK, Scheme.LIGHT:
        theme.choose(scheme)
        dialog = dialog_on(DialogDesk())
        dialog.show()
        for _ in range(3):
            application.processEvents()
        dialog.grab().save(str(folder / f"dialog-{scheme}.png"))
        dialog.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
