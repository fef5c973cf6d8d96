"""A button that says so while its work is under way."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from nanosecure_gui.ui.icons import icon

ASIDE: Final = "    "
"""Between the words of a button and its keys."""


class BusyButton(QPushButton):
    """Shows other words while busy and cannot be pressed then; width and focus stay as they were."""

    def __init__(self, text: str, role: str = "text", parent: QWidget | None = None) -> None:
        """`role` is the colour of its icon, `on_accent` for a primary button."""
        super().__init__(text, parent)
        self._whole = self._words = text
        self._role = role
        self._busy = False
        self._allowed = True
        self._had_focus = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)  # down to its words

    @property
    def busy(self) -> bool:
        """Whether its work is under way."""
        return self._busy

    def show_busy(self, busy: bool, text: str = "") -> None:
        """Begin or end the busy look; `text` stands on the button meanwhile."""
        if busy == self._busy:
            return
        self._busy = busy
        if busy:
            self._had_focus = self.hasFocus()
            self.clearFocus()  # else the next control gets it, and with it a key meant for this one
            self.setMinimumWidth(self.width())
            self._words = self._whole
            self.setText(text or self._words)
            self.setIcon(icon("loader-circle", self._role))
        else:
            self.setMinimumWidth(0)
            self.setText(self._words)
            self.setIcon(QIcon())
        self.setEnabled(self._allowed)
        if not busy and self._had_focus and self.window().focusWidget() in (None, self):
            self.setFocus()

    def setText(self, text: str, /) -> None:  # noqa: N802
        """Say something else; what stands after `ASIDE` is left out where there is no room for it."""
        self._whole = text
        super().setText(text)
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        left_out = self.fontMetrics().horizontalAdvance(self._whole.removeprefix(self.text()))
        return super().sizeHint() + QSize(left_out, 0)

    def minimumSizeHint(self) -> QSize:
        aside = ASIDE + self._whole.partition(ASIDE)[2] if ASIDE in self._whole else ""
        return self.sizeHint() - QSize(self.fontMetrics().horizontalAdvance(aside), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        fits = self.width() >= self.sizeHint().width() or not self.isVisible()
        shown = self._whole if fits else self._whole.partition(ASIDE)[0]
        if shown != self.text():
            super().setText(shown)

    def setEnabled(self, enabled: bool, /) -> None:  # noqa: N802
        """Whether it may be pressed once it is not busy."""
        self._allowed = enabled
        super().setEnabled(enabled and not self._busy)
