"""Words in blocks for paper: broken into lines, cut where they must be, measured before they are painted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from . import fonts

LEADING: Final = 1.28
_BREAK_ANYWHERE: Final = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one font, and the room above them."""

    lines: Sequence[str]
    font: QFont
    above: float = 0.0
    leading: float = LEADING

    @property
    def line_height(self) -> float:
        """From one line to the next."""
        return self.font.pixelSize() * self.leading

    @property
    def height(self) -> float:
        """All of it."""
        return self.above + len(self.lines) * self.line_height if self.lines else 0.0

    @property
    def whole(self) -> bool:
        """Whether nothing was cut."""
        return not any(line.endswith("…") for line in self.lines)


def line_of(
    words: str,
    size: float,
    width: float,
    weight: QFont.Weight = QFont.Weight.Normal,
    most: int = 1,
    above: float = 0.0,
) -> Block:
    """`words` in one line, a little smaller if that helps, else in up to `most`."""
    for smaller in (1.0, 0.94, 0.88, 0.83):
        made = block_of(words, text_font(size * smaller, weight), width, 1, above)
        if made.whole:
            return made
    return block_of(words, text_font(size, weight), width, most, above) if most > 1 else made


def block_of(words: str, font: QFont, width: float, most: int, above: float = 0.0) -> Block:
    return Block(lines_of(words, font, width, most) if words else [], font, above)


def first_that_fits(blocks: Iterable[list[Block]], height: float) -> list[Block]:
    """The first that is no higher, else the last."""
    for tried in blocks:
        if height_of(tried) <= height:
            break
    return tried


def lines_of(words: str, font: QFont, width: float, most: int) -> list[str]:
    """`words` broken into lines; if they are more than `most`, the last one is cut with an ellipsis."""
    words = _drawable(words, font)
    if most == 1 or QFontMetricsF(font).horizontalAdvance(words) <= width:
        return [QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, width)]
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(_BREAK_ANYWHERE)
    layout.setTextOption(option)
    layout.beginLayout()
    begins: list[int] = []
    while len(begins) <= most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        begins.append(line.textStart())
    layout.endLayout()
    ends = [*begins[1:], len(words)]
    pieces = [words[begin:end].strip() for begin, end in zip(begins, ends, strict=True)]
    if len(pieces) <= most:
        return pieces
    rest = words[begins[most - 1] :]
    return [*pieces[: most - 1], QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)]


def without_font(characters: Iterable[str]) -> frozenset[str]:
    """Those of the characters that no font of this computer has."""
    metrics = QFontMetricsF(text_font(100))
    return frozenset(each for each in characters if not each.isascii() and not metrics.inFontUcs4(ord(each)))


def _drawable(words: str, font: QFont) -> str:
    """`words` with a box for every character that no font here has: nothing at all would not be noticed."""
    if words.isascii():
        return words
    metrics = QFontMetricsF(font)
    return "".join(each if metrics.inFontUcs4(ord(each)) else "□" for each in words)


def height_of(blocks: Iterable[Block]) -> float:
    return sum(block.height for block in blocks)


def text_font(size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    return _unhinted(fonts.text_font(round(size), weight))


def mono_font(size: float) -> QFont:
    return _unhinted(fonts.mono_font(round(size), QFont.Weight.Medium))


def _unhinted(font: QFont) -> QFont:
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)  # paper has no pixels to fit
    return font
