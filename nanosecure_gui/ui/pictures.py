"""Pictures from files and the clipboard, as the QR reader wants them."""

from __future__ import annotations

from PySide6.QtGui import QImage

from nanosecure_gui.app.qr_codes import MOST_PIXELS, GreyPicture
from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.wording import text


def grey_picture(content: bytes) -> GreyPicture:
    """The picture in a file's content. Safe to call in any thread. Raises `UserError` if it is none."""
    image = QImage.fromData(content)
    if image.isNull():
        raise UserError(text("This is not a picture that can be read."), text("Use a PNG or JPEG file."))
    return grey_image(image)


def grey_image(image: QImage) -> GreyPicture:
    """An image that Qt already holds, on white where it is transparent."""
    if image.width() * image.height() > MOST_PIXELS:
        raise UserError(text("The picture is too large."), text("Cut out the part with the QR code."))
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    width, height, stride = grey.width(), grey.height(), grey.bytesPerLine()
    raw = bytes(grey.constBits())
    if stride != width:
        raw = b"".join(raw[row * stride : row * stride + width] for row in range(height))
    return GreyPicture(width, height, raw)
