"""Lines of a list that add up the others: a spreadsheet has them below its rows, and they are no guests."""

from __future__ import annotations

import re
from typing import Final

from .guest_contents import mostly
from .guest_headings import plain_words
from .sheets import Sheet

_LONGEST: Final = 60  # characters of a cell that is looked at


def _words(written: str) -> frozenset[str]:
    return frozenset(plain_words(written).split())


_TOTALS: Final = _words(
    "total totals subtotal sum sums summe summen gesamt gesamtsumme gesamtzahl gesamtanzahl gesamtergebnis "
    "zwischensumme endsumme insgesamt totale totaal suma somme"
)
_COUNTS: Final = _words("anzahl count number")
_COUNTED: Final = _words(
    "guests attendees participants people persons visitors tickets entries orders "
    "Gäste Teilnehmer Besucher Personen Karten Einträge Bestellungen"
)
_BESIDE: Final = _words("grand overall all of der aller alle eur euro usd gbp chf")
_WORDS: Final = _TOTALS | _COUNTS | _COUNTED | _BESIDE
_AMOUNT: Final = re.compile(r"[\W\d_]*(?:eur|euro|usd|gbp|chf)?[\W\d_]*", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\d[\d.,' ]*")


def totals_line(sheet: Sheet, at: int, first: int) -> str:
    """What a row says that holds nothing but totals, or as the last one a lone number below other things;
    empty for a guest. `first` is the row of the first guest."""
    row = sheet.rows[at]
    says = False
    for cell in row:
        if len(cell) > _LONGEST:
            return ""
        if not _AMOUNT.fullmatch(cell):
            if not _is_totals(plain_words(cell).split()):
                return ""
            says = True
    return " ".join(filter(None, row)) if says or _is_lone(sheet, at, first) else ""


def _is_totals(words: list[str]) -> bool:
    if not words:
        return False
    numbers = [word.isdecimal() for word in words]
    if words[0] in _TOTALS and (numbers[-1] or _WORDS.issuperset(words)):
        return True
    if not all(number or word in _WORDS for word, number in zip(words, numbers, strict=True)):
        return False
    return words[0] in _COUNTS or not _TOTALS.isdisjoint(words) or (numbers[0] and words[-1] in _COUNTED)


def _is_lone(sheet: Sheet, at: int, first: int) -> bool:
    place = len(sheet.rows[at]) - 1
    alone = not any(sheet.rows[at][:place]) and at == len(sheet.rows) - 1
    number = alone and _NUMBER.fullmatch(sheet.rows[at][place])
    return bool(number) and mostly(sheet, first, place, lambda cell: not _AMOUNT.fullmatch(cell))
