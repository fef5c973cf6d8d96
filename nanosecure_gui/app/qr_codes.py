"""QR codes: text into a grid of modules, and a picture back into text. Pure computation, no Qt.

The one door to segno and zxing-cpp, which are imported on first use.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import isqrt
from operator import not_
from typing import Any, Final

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.wording import text

Grid = tuple[tuple[bool, ...], ...]
LONGEST: Final = 2_953  # bytes in the largest code at level L
MOST_PIXELS: Final = 50_000_000


@dataclass(frozen=True, slots=True)
class GreyPicture:
    """A picture as zxing reads it: one byte of brightness a pixel, row by row without padding."""

    width: int
    height: int
    pixels: bytes


def grid(content: str) -> Grid:
    """The modules of a QR code for `content` (true: dark), without the quiet zone, at level L so that long
    links stay coarse enough for a phone. Raises `UserError` if it does not fit."""
    import segno

    _check_length(content)
    code = segno.make_qr(content, error="l", boost_error=False)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)


def quick_grid(content: str) -> Grid:
    """As `grid`, ten times as fast: for the links of whole lists. `content` has to be ASCII, as links are:
    for anything else this writer adds what old readers do not know. Raises `UserError` if it does not fit."""
    import zxingcpp

    _check_length(content)
    code = zxingcpp.create_barcode(content, zxingcpp.BarcodeFormat.QRCode, ec_level="L")
    image: Any = code.to_image(scale=1, add_quiet_zones=False)  # a buffer, which its types do not say
    dots = memoryview(image).tobytes()
    side = isqrt(len(dots))
    return tuple(tuple(map(not_, dots[begin : begin + side])) for begin in range(0, side * side, side))


def _check_length(content: str) -> None:
    if len(content.encode()) > LONGEST:
        raise UserError(
            text(
                "This is too long for a QR code: {n} characters, at most {most}.",
                n=len(content),
                most=LONGEST,
            ),
            text("Copy the link instead."),
        )


def read(picture: GreyPicture) -> tuple[str, ...]:
    """The texts of every QR code in a picture, in reading order. Raises `UserError` if it holds none."""
    import zxingcpp

    if picture.width * picture.height > MOST_PIXELS:
        raise UserError(text("The picture is too large."), text("Cut out the part with the QR code."))
    view = memoryview(picture.pixels).cast("B", (picture.height, picture.width))
    found = [
        code.text
        for code in zxingcpp.read_barcodes(
            view, formats=zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
        )
        if code.text
    ]
    if not found:
        raise UserError(
            text("There is no readable QR code in this picture."),
            text("Use a sharper picture, or cut out the part with the code."),
        )
    return tuple(dict.fromkeys(found))


def picture(modules: Grid, scale: int = 4, quiet: int = 4) -> GreyPicture:
    """A grid as a perfect camera sees it: `scale` pixels a module, `quiet` modules of white around."""
    side = (len(modules) + 2 * quiet) * scale
    blank = b"\xff" * side
    margin = b"\xff" * (quiet * scale)
    rows = [blank] * (quiet * scale)
    for row in modules:
        line = margin + b"".join((b"\x00" if dark else b"\xff") * scale for dark in row) + margin
        rows.extend([line] * scale)
    rows.extend([blank] * (quiet * scale))
    return GreyPicture(side, side, b"".join(rows))


def proven_grid(content: str) -> Grid:
    """As `grid`, but read back first: nobody is shown a code that says anything else. Raises `UserError`."""
    modules = grid(content)
    try:
        found = read(picture(modules))
    except UserError:
        found = ()
    if found != (content,):
        raise UserError(
            text("The QR code could not be read back, so it is not shown."), text("Copy the link instead.")
        )
    return modules
