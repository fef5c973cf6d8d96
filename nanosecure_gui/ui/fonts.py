"""The program's typefaces: Inter for text, JetBrains Mono for tokens, addresses and times.

Sizes are device-independent pixels, so they follow the screen's scale.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QFont, QFontDatabase

from nanosecure_gui.resources import resource

BASE = 14
SMALL = 12

_FIRST = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf")
_REST = (
    "Inter-Bold.otf",
    "JetBrainsMono-Regular.ttf",
    "JetBrainsMono-Medium.ttf",
)


def load() -> None:
    """Make the fonts of the first paint known to Qt. A missing file costs the look, never the start."""
    _load(_FIRST)


def load_rest() -> None:
    """The other ones."""
    _load(_REST)


def _load(names: Iterable[str]) -> None:
    for name in names:
        QFontDatabase.addApplicationFont(str(resource(f"fonts/{name}")))


def text_font(pixels: int = BASE, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Inter."""
    font = QFont("Inter")
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setStyleHint(QFont.StyleHint.SansSerif)
    return font


def medium(pixels: int = BASE) -> QFont:
    """Inter Medium, for what can be pressed."""
    return text_font(pixels, QFont.Weight.Medium)


def semibold(pixels: int = BASE) -> QFont:
    """Inter SemiBold, for what is read first."""
    return text_font(pixels, QFont.Weight.DemiBold)


def heading_font() -> QFont:
    """Small capitals over a section: the text stays as written for screen readers."""
    font = semibold(SMALL)
    font.setCapitalization(QFont.Capitalization.AllUppercase)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.4)
    return font


def clock_font(pixels: int = BASE, weight: QFont.Weight = QFont.Weight.DemiBold) -> QFont:
    """Inter with figures of one width, so that a running clock stands still."""
    font = text_font(pixels, weight)
    font.setKerning(False)
    for feature in ("tnum", "case"):
        font.setFeature(QFont.Tag(feature), 1)
    return font


def mono_font(pixels: int = 13, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """JetBrains Mono, without ligatures: every character of a token is seen as it is."""
    font = QFont("JetBrains Mono")
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setFixedPitch(True)
    font.setFeature(QFont.Tag("calt"), 0)  # a copy installed on this machine may still have them
    return font
