"""What stands in the cells of an Excel sheet, as text (ECMA-376 part 1, chapter 18)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Final

from nanosecure_gui.core.sheets import (
    LONGEST_CELL,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    too_many_rows,
    too_wide,
)
from nanosecure_gui.core.wording import Text, counted

_BUILT_IN_DATES: Final = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_NOT_CODES: Final = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_DATE_CODES: Final = re.compile(r"[dmyhs]", re.IGNORECASE)
_REFERENCE: Final = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
_LAST_DAY: Final = 2_958_466  # 1 January 10000


def date_styles(tags: Iterable[tuple[str, dict[str, str]]]) -> set[int]:
    """Which cell styles show a number as a date or a time, from the elements of `styles.xml`."""
    dates = set(_BUILT_IN_DATES)
    found: set[int] = set()
    section, number = "", 0
    for tag, attributes in tags:
        if tag == "numFmt" and section != "dxfs":
            code = _NOT_CODES.sub("", attributes.get("formatCode", ""))
            if _DATE_CODES.search(code) and "general" not in code.lower():
                dates.add(int(attributes.get("numFmtId", "-1")))
        elif tag in ("cellStyleXfs", "cellXfs", "cellStyles", "dxfs"):
            section = tag
        elif tag == "xf" and section == "cellXfs":
            if int(attributes.get("numFmtId", "0")) in dates:
                found.add(number)
            number += 1
    return found


class _Phrases:
    """Collects the text of one cell: the runs of rich text joined, without phonetic hints."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._inside = False
        self._hints = 0

    def start(self, tag: str) -> None:
        if tag == "rPh":
            self._hints += 1
        self._inside = tag in ("t", "v") and not self._hints

    def end(self, tag: str) -> None:
        if tag == "rPh":
            self._hints -= 1
        self._inside = False

    def data(self, characters: str) -> None:
        if self._inside and self._length <= LONGEST_CELL:
            self._length += len(characters)
            self._pieces.append(characters)

    def take(self) -> str:
        """What was collected, and begin anew."""
        whole = "".join(self._pieces)
        self._pieces.clear()
        self._length = self._hints = 0
        return whole


class Texts:
    """The texts that cells share, from the elements of `sharedStrings.xml`."""

    def __init__(self) -> None:
        self.all: list[str] = []
        self._phrases = _Phrases()
        self.data = self._phrases.data

    def start(self, tag: str, _attributes: dict[str, str]) -> None:
        self._phrases.start(tag)

    def end(self, tag: str) -> None:
        self._phrases.end(tag)
        if tag == "si":
            if len(self.all) == MOST_CELLS:
                raise too_many_rows()
            self.all.append(_unescaped(self._phrases.take()))


class Cells:
    """The cells of one sheet that hold something, from its elements, and its rows made of them."""

    def __init__(self, texts: list[str], dates: set[int], since_1904: bool) -> None:
        self.filled = 0
        self._texts = texts
        self._dates = dates
        self._epoch = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 30)  # noqa: DTZ001 - local
        self._rows: dict[int, dict[int, str]] = {}
        self._merged = 0
        self._errors = 0
        self._at = (0, 0)  # row and column of the cell being read, both from 1
        self._kind = ""
        self._style = 0
        self._phrases = _Phrases()
        self.data = self._phrases.data

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "row":
            self._at = (int(attributes.get("r", self._at[0] + 1)), 0)
        elif tag == "c":
            self._at = _place(attributes.get("r", ""), self._at)
            self._kind = attributes.get("t", "n")
            self._style = int(attributes.get("s", "0"))
            self._phrases.take()
        elif tag == "mergeCell":
            self._merged += 1
        self._phrases.start(tag)

    def end(self, tag: str) -> None:
        self._phrases.end(tag)
        if tag == "c":
            self._keep(self._shown(self._phrases.take()))

    @property
    def notes(self) -> Iterator[Text]:
        """What is worth knowing about how the sheet was read."""
        if self._merged:
            yield counted(
                self._merged,
                "One cell spans others: it counts for the first of them.",
                "{n} cells span others: each counts for the first of them.",
            )
        if self._errors:
            yield counted(
                self._errors,
                "One cell holds the error of a formula: it was read as empty.",
                "{n} cells hold errors of formulas: they were read as empty.",
            )

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """The rows from the top of the sheet, gaps between cells filled with empty texts."""
        for number in sorted(self._rows):
            row = self._rows[number]
            yield number, [row.get(column, "") for column in range(1, max(row) + 1)]

    def _keep(self, shown: str) -> None:
        if not shown.strip():
            return
        row, column = self._at
        if column > MOST_COLUMNS:
            raise too_wide(row)
        self.filled += 1
        if self.filled > MOST_CELLS or (row not in self._rows and len(self._rows) == MOST_ROWS):
            raise too_many_rows()
        self._rows.setdefault(row, {})[column] = shown

    def _shown(self, raw: str) -> str:
        match self._kind:
            case "s":
                return self._texts[int(raw)] if raw.strip() else ""
            case "b":
                return "TRUE" if raw.strip() == "1" else "FALSE" if raw.strip() else ""
            case "e":
                self._errors += 1
                return ""
            case "n":
                return self._number(raw.strip())
            case "d":
                return raw.strip().replace("T", " ")
            case _:
                return _unescaped(raw)

    def _number(self, raw: str) -> str:
        try:
            value = float(raw)
        except ValueError:
            return raw
        if self._style in self._dates and 0 <= value < _LAST_DAY:
            return self._date(value)
        if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        return repr(value)

    def _date(self, days: float) -> str:
        """Days since the epoch, as local time to the second; less than a day is a time of day."""
        seconds = round(days * 86_400)
        if seconds < 86_400:
            return _clock(timedelta(seconds=seconds))
        if days < 60 and self._epoch.year == 1899:
            seconds += 86_400  # Excel counts a 29 February 1900
        try:
            at = self._epoch + timedelta(seconds=seconds)
        except OverflowError:
            return repr(days)
        day = at.date().isoformat()
        since_midnight = timedelta(seconds=seconds % 86_400)
        return f"{day} {_clock(since_midnight)}" if since_midnight else day


def _clock(time: timedelta) -> str:
    minutes, seconds = divmod(int(time.total_seconds()), 60)
    shown = f"{minutes // 60:02}:{minutes % 60:02}"
    return f"{shown}:{seconds:02}" if seconds else shown


def _place(reference: str, before: tuple[int, int]) -> tuple[int, int]:
    """Row and column that `B7` means; without a reference, the cell behind the one `before`."""
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        return (max(before[0], 1), before[1] + 1)
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return (int(found[2]), column)


def _unescaped(raw: str) -> str:
    """`_x000D_` stands for a character that XML cannot hold."""
    return _ESCAPED.sub(lambda code: chr(int(code[1], 16)), raw) if "_x" in raw else raw
