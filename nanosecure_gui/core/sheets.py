"""A table as a spreadsheet holds it: nothing but text, whatever the file it came from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from .errors import UserError
from .wording import Text, text

MOST_ROWS: Final = 50_000  # ours: the largest list a desk hands out, and some room
MOST_COLUMNS: Final = 200
MOST_CELLS: Final = 2_000_000
LONGEST_CELL: Final = 32_767  # characters, Excel's own limit

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows that hold anything, each without its empty tail, so rows differ in length.

    `numbers` are the rows' numbers in the file, from 1, as the spreadsheet program shows them; `notes` say
    what was guessed or left out while reading. `name` is one of `names`, the sheets of a file that holds
    several.
    """

    rows: Rows
    notes: tuple[Text, ...] = ()
    numbers: tuple[int, ...] = ()
    name: str = ""
    names: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        """The number of columns of the longest row."""
        return max(map(len, self.rows), default=0)

    def cell(self, row: int, column: int) -> str:
        """The text there; empty beyond the end of the row."""
        cells = self.rows[row]
        return cells[column] if column < len(cells) else ""


def sheet_of(rows: Iterable[tuple[int, Iterable[str]]], notes: Iterable[Text] = ()) -> Sheet:
    """A sheet from numbered rows: cells trimmed, empty rows and empty tails left out.

    Stops reading and raises `UserError` as soon as there are more rows, columns or cells than any guest
    list has.
    """
    kept: list[tuple[str, ...]] = []
    numbers: list[int] = []
    size = 0
    for number, row in rows:
        cells = [cell.strip() for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            continue
        size += len(cells)
        if len(cells) > MOST_COLUMNS:
            raise too_wide(number)
        if len(kept) == MOST_ROWS or size > MOST_CELLS:
            raise too_many_rows()
        if any(len(cell) > LONGEST_CELL for cell in cells):
            raise UserError(
                text("Row {row} holds a text that is far too long for a guest list.", row=number),
                text("Look for a quotation mark that is not closed."),
            )
        kept.append(tuple(cells))
        numbers.append(number)
    if not kept:
        raise UserError(text("The list is empty."), text("Choose a list with one guest in each row."))
    return Sheet(tuple(kept), tuple(notes), tuple(numbers))


def too_wide(row: int) -> UserError:
    """A row with more columns than any guest list has."""
    return UserError(
        text("Row {row} has more than {most} columns: this is no guest list.", row=row, most=MOST_COLUMNS),
        text("Choose another file, or delete the columns that are not needed."),
    )


def too_many_rows() -> UserError:
    """More rows or cells than any guest list has."""
    return UserError(
        text("The list is too large: at most {most} rows are read.", most=MOST_ROWS),
        text("Split it into several lists."),
    )
