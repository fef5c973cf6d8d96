"""What the cells of a guest list look like."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from .guest_headings import LONGEST_HEADING, Column
from .guest_times import WEEKDAY
from .names import USUAL_STREAM_NAME, UUID
from .sheets import Sheet

_SAMPLE: Final = 200  # rows that are looked at to tell a column by what stands in it
MOSTLY: Final = 0.6  # of the cells that hold anything

EMAIL: Final = re.compile(
    r"(?:[^<>@]*<)?\s*[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+\s*>?"
    r"(?:\s*(?::::|[;,])\s*[^\s@<>,;:]+@[^\s@<>,;:]+)*"
)
_IP: Final = re.compile(
    r"(?:\d{1,3}\.){3}\d{1,3}(?:/\d{1,2})?(?:[\s,;]+(?:\d{1,3}\.){3}\d{1,3}(?:/\d{1,2})?)*"
)
STREAM: Final = re.compile(f"(?:{UUID.pattern})|(?:{USUAL_STREAM_NAME.pattern})", re.IGNORECASE)
_DIGIT_OR_CASE: Final = re.compile(r"\d|[a-z][A-Z]|[A-Z]{2}")  # tells "8sKpm-x49nB" from "Peter-Klaus"
_DOMAIN: Final = re.compile(r"(?:https?://)?(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}(?:/\S*)?", re.IGNORECASE)
TIME: Final = re.compile(
    rf"(?:{WEEKDAY.pattern})?"
    r"(?:(?:\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|\d{1,2}/\d{1,2}/\d{2,4})"
    r"(?:[T ,]+\d{1,2}[:.]\d\d.{0,16})?|\d{1,2}:\d\d(?::\d\d)?(?: ?(?:[ap]m|uhr))?"
    r"|\d{1,2}(?:\.\d\d)? ?(?:[ap]m|uhr))",
    re.IGNORECASE,
)
PERSON: Final = re.compile(r"[^\W\d_][^\d@/]*[\s,][^\d@/]*[^\W\d_]\.?")


def is_value(cell: str) -> bool:
    """Whether it says something of one guest, so that it is no heading."""
    return len(cell) <= LONGEST_HEADING and bool(EMAIL.fullmatch(cell) or _IP.fullmatch(cell))


def _is_stream(cell: str) -> bool:
    return bool(STREAM.fullmatch(cell) and _DIGIT_OR_CASE.search(cell))


TESTS: Final[tuple[tuple[Column, Callable[[str], object]], ...]] = (
    (Column.EMAIL, EMAIL.fullmatch),
    (Column.IP, _IP.fullmatch),
    (Column.STREAM, _is_stream),
    (Column.DOMAIN, _DOMAIN.fullmatch),
)


def mostly(sheet: Sheet, first: int, place: int, test: Callable[[str], object]) -> bool:
    """Whether most cells of a column that hold anything pass a test."""
    column = (sheet.cell(row, place) for row in range(first, min(first + _SAMPLE, len(sheet.rows))))
    filled = [cell for cell in column if cell and len(cell) <= LONGEST_HEADING]
    return bool(filled) and sum(1 for cell in filled if test(cell)) >= MOSTLY * len(filled)


def filled(sheet: Sheet, first: int, place: int) -> float:
    """Which share of a column's cells holds anything."""
    rows = range(first, min(first + _SAMPLE, len(sheet.rows)))
    return sum(1 for row in rows if sheet.cell(row, place)) / max(1, len(rows))
