"""The little button in the status bar that goes from the system's appearance to light and to dark."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from .icons import icon
from .naming import kind, named
from .theme import Scheme, Theme


class AppearanceButton(QPushButton):
    """Shows the scheme chosen; pressing it chooses the next one and tells `keep` its value."""

    def __init__(self, theme: Theme, keep: Callable[[str], object]) -> None:
        super().__init__()
        self._theme = theme
        self._keep = keep
        kind(named(self, "Appearance"), "status")
        self.clicked.connect(self._choose_next)
        self._show_scheme()

    def _choose_next(self) -> None:
        """System, light, dark, and round again."""
        order = tuple(Scheme)
        chosen = order[(order.index(self._theme.scheme) + 1) % len(order)]
        self._theme.choose(chosen)
        self._keep(chosen.value)
        self._show_scheme()

    def _show_scheme(self) -> None:
        symbol, words = {
            Scheme.SYSTEM: ("monitor", self.tr("Appearance: as the system")),
            Scheme.LIGHT: ("sun", self.tr("Appearance: light")),
            Scheme.DARK: ("moon", self.tr("Appearance: dark")),
        }[self._theme.scheme]
        self.setIcon(icon(symbol, "muted"))
        self.setToolTip(words)
        self.setAccessibleDescription(words)
