"""A chip that sets a lifetime, and shows whether it is the one that is set."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from nanosecure_gui.ui.naming import kind, named


class LifetimeChip(QPushButton):
    """Stays a plain button for assistive technology (Qt reports one that can be checked as a check box), so
    its description says whether it is chosen."""

    def __init__(self, words: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        kind(named(self, name), "chip")
        self.setAutoDefault(False)
        self._chosen = False

    def show_chosen(self, chosen: bool) -> None:
        """Show that its lifetime is set, or another one."""
        if chosen == self._chosen:
            return
        self._chosen = chosen
        self.setProperty("chosen", chosen)
        self.setAccessibleDescription(self.tr("chosen") if chosen else "")
        self.style().unpolish(self)
        self.style().polish(self)
