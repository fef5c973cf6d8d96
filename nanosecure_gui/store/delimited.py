"""Lists as text: CSV in whatever dialect and encoding it was saved, and cells copied from a spreadsheet."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.ledger_export import neutral
from nanosecure_gui.core.sheets import Sheet, sheet_of
from nanosecure_gui.core.wording import Text, text

_DELIMITERS: Final = "\t;|,"  # of equally likely ones, the first
_LINES_TO_TELL_BY: Final = 20
_HEAD: Final = 100_000  # characters that are looked at to tell the delimiter
_SENTINEL: Final = "\ue000end of the list\ue000"
_SEP_LINE: Final = re.compile(r"""["']?sep=(.?)["']?[ \t;,]*(?:\r\n|\r|\n|$)""", re.IGNORECASE)
_RECIPIENT: Final = re.compile(
    r"(?P<name>[^@<>]*)<(?P<address>[^\s@<>]+@[^\s@<>]+)>|(?P<only>[^\s@<>]+@[^\s@<>]+)"
)
_QUOTED: Final = re.compile(r'"[^"]*"')
_NO_TEXT: Final = (
    text("This is not a list: it holds no text."),
    text("Choose a CSV or an Excel file (.xlsx)."),
)


def read_delimited(content: bytes) -> Sheet:
    """The table in a CSV file's bytes. Raises `UserError`."""
    written, notes = _decoded(content)
    return read_text(written, notes)


def read_text(written: str, notes: Sequence[Text] = ()) -> Sheet:
    """The table in `written`: CSV, or what a spreadsheet puts on the clipboard. Raises `UserError`."""
    written = written.removeprefix("\ufeff")
    if "\0" in written:
        raise UserError(*_NO_TEXT)
    if recipients := _recipients(written):
        return sheet_of(enumerate(recipients, 1), notes)
    first = 1
    if declared := _SEP_LINE.match(written):
        written, first = written[declared.end() :], 2
    delimiter = declared[1] if declared and declared[1] not in ("", '"', "\r", "\n") else _delimiter(written)
    if _quote_left_open(written, delimiter):
        note = text("A quotation mark is never closed: all of them were read as ordinary characters.")
        return sheet_of(_rows(written, delimiter, first, csv.QUOTE_NONE), (*notes, note))
    return sheet_of(_rows(written, delimiter, first, csv.QUOTE_MINIMAL), notes)


def as_csv(table: Sequence[Sequence[str]]) -> bytes:
    """The table for any spreadsheet program: UTF-8 with a byte-order mark (or Excel would not know), commas,
    every cell in quotes (LibreOffice divides at semicolons, too), none that would be taken for a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    writer.writerows([neutral(cell) for cell in row] for row in table)
    return codecs.BOM_UTF8 + out.getvalue().encode("utf-8", "replace")


def _decoded(content: bytes) -> tuple[str, tuple[Text, ...]]:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace"), ()
    if b"\0" in content[:_HEAD]:
        return _wide(content), ()
    try:
        return content.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        note = text("Read as Western European (Windows-1252): compare names with special characters.")
        return content.decode("cp1252", "replace"), (note,)


def _wide(content: bytes) -> str:
    """UTF-16 without a byte-order mark: every other byte of Western text is zero. Anything else with zero
    bytes is no text."""
    for encoding, zeros in (("utf-16-le", content[1:_HEAD:2]), ("utf-16-be", content[0:_HEAD:2])):
        if zeros.count(0) > len(zeros) * 0.6:
            return content.decode(encoding, "replace")
    raise UserError(*_NO_TEXT)


def _delimiter(written: str) -> str:
    """The character that divides most of the first lines, outside quotation marks, and most evenly.

    Not `csv.Sniffer`: it finds one where there is none, and fails on a single column.
    """
    lines = [line for line in _QUOTED.sub("", written[:_HEAD]).splitlines() if line.strip()]
    lines = lines[:_LINES_TO_TELL_BY]

    def evidence(delimiter: str) -> tuple[int, int, int]:
        counts = Counter(number for line in lines if (number := line.count(delimiter)))
        if not counts:
            return (0, 0, 0)
        usual, times = max(counts.items(), key=lambda item: (item[1], item[0]))
        return (counts.total(), times, usual)

    return max(_DELIMITERS, key=evidence)


def _recipients(written: str) -> list[tuple[str, ...]]:
    """Address and name of everyone in a single line, as copied from a mail. None in anything else."""
    line = written.strip()
    if "\n" in line or "\r" in line or line.count("@") < 2:
        return []
    for separators in (";", ",", "[;,]"):
        parts = [part.strip() for part in re.split(separators, line) if part.strip()]
        found = [recipient for part in parts if (recipient := _RECIPIENT.fullmatch(part))]
        if len(found) == len(parts) > 1:
            return [(each["only"] or each["address"], (each["name"] or "").strip(' "')) for each in found]
    return []


def _quote_left_open(written: str, delimiter: str) -> bool:
    """Whether a quotation mark swallows the rest of the list: a row put at the end does not come back."""
    if '"' not in written:
        return False
    last: list[str] = []
    try:
        for last in csv.reader(io.StringIO(f"{written}\n{_SENTINEL}\n", newline=""), delimiter=delimiter):  # noqa: B007
            pass
    except csv.Error:  # a cell longer than the module takes: it is such a one
        return True
    return last != [_SENTINEL]


def _rows(written: str, delimiter: str, first: int, quoting: int) -> Iterator[tuple[int, list[str]]]:
    source = io.StringIO(written, newline="")
    # mypy's stubs know the constants of `quoting` by their literal values only.
    reader = csv.reader(source, delimiter=delimiter, quoting=csv.QUOTE_NONE if quoting else csv.QUOTE_MINIMAL)
    number = first - 1
    try:
        for number, row in enumerate(reader, first):
            yield number, row
    except csv.Error as error:
        raise UserError(
            text("Row {row} cannot be read.", row=number + 1),
            text("Open the list in a spreadsheet program, and save it as CSV again."),
            details=str(error),
        ) from error
