"""The program's own looks, for as long as a test needs them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication

from nanosecure_gui.ui.theme import Scheme, Theme


@contextmanager
def dressed(application: QApplication, scheme: Scheme) -> Iterator[Theme]:
    """The application wears `scheme`, and is undressed afterwards: the next test expects it so."""
    font, palette = application.font(), application.palette()
    theme = Theme(application, scheme)
    try:
        yield theme
    finally:
        theme.setParent(None)
        theme.deleteLater()
        application.setStyleSheet("")
        application.setFont(font)
        application.setPalette(palette)
