"""The one door for lists: reads CSV and Excel files and the clipboard, writes CSV and Excel files."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Final

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.sheets import Sheet
from nanosecure_gui.core.wording import text

from .delimited import as_csv, read_delimited, read_text
from .files import read_limited, write_private
from .foreign_lists import refuse_foreign

__all__ = ["MOST_BYTES", "as_csv", "as_xlsx", "read_content", "read_list", "read_text", "write_list"]

MOST_BYTES: Final = 16 * 1024 * 1024
_WIDEST: Final = 48  # characters of a column; links are longer, and stand last
_LONGEST_CELL: Final = 32_767  # Excel's own limit, in UTF-16 units


def read_list(path: Path, sheet: str = "") -> Sheet:
    """The table in a file, whatever its name says it is; of an Excel file with several, the `sheet` of that
    name, or the likeliest. Blocks; raises `UserError`."""
    return read_content(read_limited(path, MOST_BYTES), sheet)


def read_content(content: bytes, sheet: str = "") -> Sheet:
    """The table in the bytes of a CSV or Excel file, as `read_list`. Raises `UserError`."""
    refuse_foreign(content)
    if content.startswith(b"PK"):
        from .workbooks import read_workbook

        return read_workbook(content, sheet)
    return read_delimited(content)


def write_list(path: Path, table: Sequence[Sequence[str]]) -> None:
    """Writes a table, its first row the headings, as Excel file if `path` ends with `.xlsx`, else as CSV; for
    this user's eyes only, since it may hold links with tokens. Blocks; raises `UserError`."""
    write_private(path, as_xlsx(table) if path.suffix.lower() == ".xlsx" else as_csv(table))


def as_xlsx(table: Sequence[Sequence[str]]) -> bytes:
    """The table as an Excel file: every cell a text, and none that would become a formula when edited or
    saved as CSV. Raises `UserError` for a cell that is longer than Excel takes."""
    import io

    import xlsxwriter

    from nanosecure_gui.core.ledger_export import neutral

    out = io.BytesIO()
    workbook = xlsxwriter.Workbook(out, {"in_memory": True})  # or tokens would lie in temporary files
    sheet = workbook.add_worksheet("Guests")
    bold = workbook.add_format({"bold": True})
    for number, row in enumerate(table):
        for column, cell in enumerate(row):
            safe = neutral(cell.encode("utf-8", "replace").decode("utf-8"))
            if len(safe.encode("utf-16-le")) // 2 > _LONGEST_CELL:
                raise UserError(
                    text("A text in row {row} is too long for Excel.", row=number + 1),
                    text("Save the list as CSV instead."),
                )
            sheet.write_string(number, column, safe, bold if number == 0 else None)
    sheet.freeze_panes(1, 0)
    for column, cells in enumerate(zip_longest(*table, fillvalue="")):
        sheet.set_column(column, column, min(max(map(len, cells)) + 2, _WIDEST))
    workbook.close()
    return out.getvalue()
