"""The codes of cards, each read back as a camera would see it on paper. Pure computation, for any thread."""

from __future__ import annotations

from typing import Final

from nanosecure_gui.core.card_sheets import COARSEST, FINEST_MODULE, SMALLEST_CODE
from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.guest_cards import Card, LeftOut, ReadyCard
from nanosecure_gui.core.qr_outline import outlines, spans
from nanosecure_gui.core.wording import text

from .qr_codes import GreyPicture, quick_grid, read

DOTS: Final = 300 / 25.4  # a millimetre, on the coarsest printer in offices; codes are proven at this
WHITE, BLACK = b"\xff", b"\x00"


def ready(card: Card, width: float = SMALLEST_CODE) -> ReadyCard | LeftOut:
    """The card with its code, which is `width` millimetres wide on paper and was read back from the very
    outlines that are printed; or why there is none."""
    try:
        modules = quick_grid(card.link)
    except UserError as problem:
        return LeftOut(card.who, problem.text)
    shape = outlines(modules)
    try:
        found = read(printed(shape, len(modules), width))
    except UserError:
        found = ()
    if found != (card.link,):
        return LeftOut(card.who, text("the QR code could not be read back"))
    return ReadyCard(card, len(modules), shape)


def printed(shape: bytes, side: int, width: float, dots: float = DOTS) -> GreyPicture:
    """The outlines on white paper, `dots` a millimetre: what is inside them is black."""
    across = max(round(width * dots), side)
    margin = -(-4 * across // min(side, COARSEST))
    whole = across + 2 * margin
    # A dot is black if its middle is: edges lie where the paper has them, not where modules are whole dots.
    edges = [margin + round(x * across / side) for x in range(side + 1)]
    blank = WHITE * whole
    rows = [blank] * margin
    for y, changes in enumerate(spans(shape, side)):
        at, dark, line = 0, False, []
        for x in changes:
            line.append((BLACK if dark else WHITE) * (edges[x] - at))
            at, dark = edges[x], not dark
        rows += [b"".join((*line, WHITE * (whole - at)))] * (edges[y + 1] - edges[y])
    rows += [blank] * margin
    return GreyPicture(whole, len(rows), b"".join(rows))


def too_dense(card: ReadyCard, width: float) -> bool:
    """Whether the modules of a code of that width are finer than office printers and older phones manage."""
    return width / card.side < FINEST_MODULE
