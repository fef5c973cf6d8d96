"""Texts from outside, made safe to show."""

from __future__ import annotations

import re
from typing import Final

# Characters that draw nothing, or reorder what follows them: a token or an answer may carry them to
# disguise itself (bidi overrides, zero-width characters), so they are shown by number instead.
INVISIBLE: Final = re.compile(
    "["
    r"\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    r"\u2028-\u202e\u2060-\u206f\u2800\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    "]"
)
LONGEST: Final = 400  # characters of one text that are shown


def printable(text: str, limit: int = LONGEST) -> str:
    """`text` from outside, safe to show in one line: control, direction and unknown characters by number,
    and cut after `limit` characters with an ellipsis."""
    shown = INVISIBLE.sub(lambda found: _by_number(found[0]), text[:limit])
    if not shown.isprintable():  # other spaces, private and unassigned characters
        shown = "".join(_visible(character) for character in shown)
    return shown if len(text) <= limit else shown + "…"


def _visible(character: str) -> str:
    if character.isprintable():
        return character
    return " " if character.isspace() else _by_number(character)


def _by_number(character: str) -> str:
    return f"⟨U+{ord(character):04X}⟩"
