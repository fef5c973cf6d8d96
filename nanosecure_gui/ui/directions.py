"""Which way things go: what is painted by hand follows a layout from right to left, what is said keeps its
own direction. A token, an address or a clock is read from left to right in every language."""

from __future__ import annotations

from typing import TypeVar
from unicodedata import bidirectional

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

Rect = TypeVar("Rect", QRect, QRectF)
W = TypeVar("W", bound=QWidget)

_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_TO_LEFT = Qt.LayoutDirection.RightToLeft


def left_to_right(widget: W) -> W:
    """`widget`, whose content is read from left to right in every language."""
    widget.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    return widget


def placed(layout: Qt.LayoutDirection, part: Rect, whole: Rect) -> Rect:
    """Where a part of `whole` goes that was reckoned from left to right."""
    if layout is not _TO_LEFT:
        return part
    return part.translated(whole.left() + whole.right() - part.left() - part.right(), 0)


def direction_of(words: str) -> Qt.LayoutDirection:
    """The direction of the first letter that has one; without such a letter, from left to right."""
    kinds = (bidirectional(letter) for letter in words)
    first = next((kind for kind in kinds if kind in ("L", "R", "AL")), "L")
    return Qt.LayoutDirection.LeftToRight if first == "L" else _TO_LEFT


def draw_words(painter: QPainter, room: QRect, words: str, flags: int) -> None:
    """Draw `words` in their own direction; `flags` mean left and right as in a layout from left to right."""
    if painter.layoutDirection() is not _TO_LEFT:
        painter.drawText(room, flags, words)
        return
    bits = flags
    if not bits & (_RIGHT.value | Qt.AlignmentFlag.AlignHCenter.value):
        bits = bits & ~_LEFT.value | _RIGHT.value
    elif bits & _RIGHT.value:
        bits = bits & ~_RIGHT.value | _LEFT.value
    painter.setLayoutDirection(direction_of(words))
    painter.drawText(room, bits | Qt.AlignmentFlag.AlignAbsolute.value, words)
    painter.setLayoutDirection(_TO_LEFT)
