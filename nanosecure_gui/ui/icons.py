"""Icons by name, drawn from SVG in the colours of the palette in force.

An icon is drawn when it is first shown, at the size and scale of its screen, and again in the new colours
after the scheme changed; whoever holds a `QIcon` has nothing to do for it.
"""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap

from nanosecure_gui.resources import resource

from .theme import colours


@cache
def icon(name: str, role: str = "text") -> QIcon:
    """The icon `resources/icons/<name>.svg` in the colour `role` of the palette."""
    return QIcon(_TintedIcon(name, role))


@cache
def application_icon() -> QIcon:
    """The program's own mark."""
    return QIcon(str(resource("icons/nanosecure-256.png")))


def draw(painter: QPainter, name: str, where: QRectF, tint: QColor) -> None:
    """Draw an icon in any colour, crisp at the painter's own scale."""
    scale = painter.device().devicePixelRatio()
    pixmap = _pixmap(name, tint.name(), max(1, round(where.width() * scale)))
    painter.drawPixmap(where, pixmap, QRectF(pixmap.rect()))


class _TintedIcon(QIconEngine):
    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        draw(painter, self._name, square, self._tint(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(  # noqa: N802
        self,
        size: QSize,
        mode: QIcon.Mode,
        state: QIcon.State,  # noqa: ARG002
        scale: float,  # noqa: ARG002
    ) -> QPixmap:
        side = min(size.width(), size.height())
        drawn = _pixmap(self._name, self._tint(mode).name(), side)
        if size.width() == size.height():
            return drawn
        centred = QPixmap(size)
        centred.fill(QColor(0, 0, 0, 0))
        painter = QPainter(centred)
        painter.drawPixmap(QPoint((size.width() - side) // 2, (size.height() - side) // 2), drawn)
        painter.end()
        return centred

    def clone(self) -> QIconEngine:
        return _TintedIcon(self._name, self._role)

    def _tint(self, mode: QIcon.Mode) -> QColor:
        role = "disabled" if mode is QIcon.Mode.Disabled else self._role
        return QColor(getattr(colours(), role))


@lru_cache(maxsize=512)
def _pixmap(name: str, tint: str, side: int) -> QPixmap:
    # Not before the first icon is shown: the SVG library takes a few milliseconds to load.
    from PySide6.QtSvg import QSvgRenderer

    pixmap = QPixmap(side, side)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(_source(name).replace("currentColor", tint).encode())).render(painter)
    painter.end()
    return pixmap


@cache
def _source(name: str) -> str:
    return resource(f"icons/{name}.svg").read_text(encoding="utf-8")
