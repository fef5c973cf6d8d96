"""A QR code on the screen, to be read by a phone's camera."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

Matrix = tuple[tuple[bool, ...], ...]

QUIET: Final = 4  # modules of white around the code (ISO/IEC 18004)
_DARK: Final = Qt.GlobalColor.black  # in both schemes: many readers refuse an inverted code
_LIGHT: Final = Qt.GlobalColor.white


class QrView(QWidget):
    """Paints a matrix of modules (true is dark) in whole screen pixels, with its quiet zone."""

    def __init__(self, matrix: Matrix = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matrix = matrix
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_matrix(self, matrix: Matrix) -> None:
        """Show another code; an empty one shows nothing."""
        self._matrix = matrix
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = max(260, (len(self._matrix) + 2 * QUIET) * 4)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        side = (len(self._matrix) + 2 * QUIET) * 2
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if not self._matrix:
            return
        modules = len(self._matrix) + 2 * QUIET
        scale = self.devicePixelRatioF()
        pixels = int(min(self.width(), self.height()) * scale)
        module = max(1, pixels // modules) / scale
        side = module * modules
        # The corner sits on a whole screen pixel too, or every module would be blurred.
        left = int((self.width() - side) / 2 * scale) / scale
        top = int((self.height() - side) / 2 * scale) / scale
        painter = QPainter(self)
        painter.fillRect(QRectF(left, top, side, side), _LIGHT)
        for y, row in enumerate(self._matrix):
            for x, dark in enumerate(row):
                if dark:
                    place = QRectF(left + (x + QUIET) * module, top + (y + QUIET) * module, module, module)
                    painter.fillRect(place, _DARK)
