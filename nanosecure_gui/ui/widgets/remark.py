"""A symbol and a sentence beside it."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nanosecure_gui.core.printable import printable
from nanosecure_gui.ui.naming import identified, kind

from .cards import Symbol, small
from .outside_text import outside_text

_LONGEST = 2_000  # characters
_APART = re.compile("([\u2068\u2069])")


class Remark(QWidget):
    """The words may come from outside: they are plain text, wrap, and never make the page wider."""

    def __init__(
        self, symbol: str, role: str, words: str = "", *, name: str = "", look: str | None = None
    ) -> None:
        """`role` is the symbol's colour in the palette, and that of the words unless they have a `look`;
        `name` is the identifier of the words."""
        super().__init__()
        self._follows_symbol = look is None
        self._symbol = Symbol(symbol, role)
        self.words = outside_text(small("", role if look is None else look))
        self.words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        if name:
            identified(self.words, name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._symbol, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self.say(words)

    def say(self, words: str, symbol: str = "", role: str = "") -> None:
        """Say something else, beside another symbol where one is named."""
        parts = _APART.split(words)  # the marks are a speaker's, in a language from right to left
        self.words.setText(
            "".join(each if _APART.match(each) else printable(each, _LONGEST) for each in parts)
        )
        if symbol:
            self._symbol.show_icon(symbol, role)
            if self._follows_symbol and self.words.property("kind") != role:
                kind(self.words, role)
