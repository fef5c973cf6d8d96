"""A button that says so while its work is under way."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QWidget

from nanosecure_gui.ui.icons import icon


class BusyButton(QPushButton):
    """Shows other words while busy and cannot be pressed then; width and focus stay as they were."""

    def __init__(self, text: str, role: str = "text", parent: QWidget | None = None) -> None:
        """`role` is the colour of its icon, `on_accent` for a primary button."""
        super().__init__(text, parent)
        self._words = text
        self._role = role
        self._busy = False
        self._allowed = True
        self._had_focus = False

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
            self._words = self.text()
            self.setText(text or self._words)
            self.setIcon(icon("loader-circle", self._role))
        else:
            self.setMinimumWidth(0)
            self.setText(self._words)
            self.setIcon(QIcon())
        self.setEnabled(self._allowed)
        if not busy and self._had_focus and self.window().focusWidget() in (None, self):
            self.setFocus()

    def setEnabled(self, enabled: bool, /) -> None:  # noqa: N802
        """Whether it may be pressed once it is not busy."""
        self._allowed = enabled
        super().setEnabled(enabled and not self._busy)
