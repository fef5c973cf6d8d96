"""No window is larger than its screen: 1920 x 1080 at 200 % has room for 960 x 540 of our pixels."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)

_FRAME = QSize(8, 40)  # what borders and the title bar take


def fit(window: W) -> W:
    """`window`, not shown yet, as large as it wants to be and its screen has room for."""
    room = window.screen().availableSize() - _FRAME
    if window.minimumSize() != window.minimumSize().boundedTo(room):
        window.setMinimumSize(window.minimumSize().boundedTo(room))
    if window.size() != window.size().boundedTo(room):
        window.resize(window.size().boundedTo(room))
    return window
