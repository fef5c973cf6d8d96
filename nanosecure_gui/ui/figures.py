"""Numbers as the operator's language writes them: 10,000 and 0.3 in English, 10.000 and 0,3 in German.

Numbers that are names (ports, row numbers, status codes) and what machines read back are not written so.
"""

from __future__ import annotations

from PySide6.QtCore import QLocale


def count(number: int) -> str:
    """How many there are of something."""
    return QLocale().toString(number)


def decimal(number: float, places: int = 1) -> str:
    """A measured number, rounded to so many `places`."""
    return QLocale().toString(number, "f", places)
