"""Languages that nobody speaks, to see what becomes of the program in those that somebody does."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTranslator

_RIGHT_TO_LEFT: Final = "\u200f"  # a letter of a right-to-left script that is not seen
_KEYS: Final = frozenset({"Ctrl", "Shift", "Alt", "Enter", "Return", "+"})
_WORDS: Final = "ähnlich lange Übersetzungen "


class Longer(QTranslator):
    """Every text two fifths longer, in words, as in German; short ones longer still."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        if not source.strip("%{}0123456789 :./·–-") or source in _KEYS:
            return source
        more = max(3, round(len(source) * 0.4))
        return f"{source} {(_WORDS * (more // len(_WORDS) + 1))[:more].strip()}"

    def isEmpty(self) -> bool:  # noqa: N802
        return False


class Backwards(QTranslator):
    """The English texts, each as a paragraph that is read from right to left."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return f"{_RIGHT_TO_LEFT}{source}{_RIGHT_TO_LEFT}" if source else ""

    def isEmpty(self) -> bool:  # noqa: N802
        return False


class Spoken(QTranslator):
    """Speaks a catalogue that was loaded; nobody else is asked for what it lacks."""

    def translate(self, context: str, source: str, comment: str | None = "", n: int = -1) -> str:
        return super().translate(context, source, comment, n) or source
