"""Lists are read whatever program made them, and nothing in a file can hurt."""

from __future__ import annotations

import contextlib
import io
import re
import stat
import zipfile
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import load_workbook

from nanosecure_gui.core import sheets
from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.ledger_export import neutral
from nanosecure_gui.core.sheets import MOST_COLUMNS, MOST_ROWS
from nanosecure_gui.store.spreadsheets import (
    MOST_BYTES,
    as_csv,
    as_xlsx,
    read_content,
    read_list,
    read_text,
    write_list,
)

from . import list_samples as samples

SAMPLES = {
    "excel-de": samples.EXCEL_DE,
    "google": samples.GOOGLE_SHEETS,
    "pretix": samples.PRETIX,
    "bom": samples.BOM_MERGED,
    "typed": samples.TYPED,
    "xlsx": samples.excel_file(),
}


def zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def changed(workbook: bytes, part: str, content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return zipped(parts | {part: content})


def with_cells(cells: str, *, head: str = '<?xml version="1.0"?>') -> bytes:
    sheet = f'{head}<worksheet xmlns="urn:x"><sheetData>{cells}</sheetData></worksheet>'
    return changed(as_xlsx([["a"]]), "xl/worksheets/sheet1.xml", sheet.encode())


def test_a_german_excel_list() -> None:
    sheet = read_content(samples.EXCEL_DE)
    assert sheet.rows[1][:4] == ("k-1", "Jürgen Groß", "juergen@example.de", "Presse")
    assert sheet.rows[2][1:4] == ("Weiß, Zoë", "zoe@example.de", "Loge; links")
    assert sheet.rows[3][1] == "Ömer Sen–Übel"
    assert "Windows-1252" in str(sheet.notes[0])


def test_a_google_sheets_export() -> None:
    sheet = read_content(samples.GOOGLE_SHEETS)
    assert sheet.rows[1][5] == 'says "hello", often'
    assert sheet.rows[2][0] == "Müller, Max"
    assert sheet.rows[2][5] == "two\nlines"
    assert sheet.rows[3][0] == "李小龍"
    assert not sheet.notes


def test_a_ticket_shop_export() -> None:
    sheet = read_content(samples.PRETIX)
    assert len(sheet.rows) == 4
    assert sheet.width == 13


def test_blank_lines_and_trailing_commas_are_no_cells_and_rows_keep_their_numbers() -> None:
    sheet = read_content(samples.TYPED)
    assert sheet.rows[0] == ("anna@example.com", "Anna Albers")
    assert sheet.rows[2] == ("clara@example.com", 'Clara 5" Disc')
    assert sheet.numbers == (2, 4, 6, 8)


def test_a_mark_and_a_merged_title() -> None:
    sheet = read_content(samples.BOM_MERGED)
    assert sheet.rows[0] == ("Guest list Summer Gala",)
    assert sheet.numbers == (1, 2, 4, 5, 6)


@pytest.mark.parametrize("delimiter", list(",;\t|"))
def test_any_common_delimiter_is_told(delimiter: str) -> None:
    written = "\n".join(delimiter.join((f"guest {n}", f"g{n}@example.com", "x")) for n in range(5))
    assert read_text(written).rows[4] == ("guest 4", "g4@example.com", "x")


def test_a_delimiter_is_not_told_by_what_stands_in_the_cells() -> None:
    assert read_text("Name;E-Mail\nDoe, Jane;j@example.com\nRoe, Max;m@example.com").width == 2


def test_one_column_needs_no_delimiter() -> None:
    addresses = ("rtmp://example.com/a", "rtmp://example.com/b")
    assert read_text("\n".join(addresses)).rows == tuple((address,) for address in addresses)


def test_excel_s_own_line_about_the_delimiter_is_believed_and_no_guest() -> None:
    sheet = read_text("sep=|\r\na;b|c\r\n")
    assert sheet.rows == (("a;b", "c"),)
    assert sheet.numbers == (2,)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-8"])
def test_unicode_however_it_is_encoded(encoding: str) -> None:
    assert read_content("Name\tE-Mail\nZoë\tz@example.com\n".encode(encoding)).rows[1][0] == "Zoë"


def test_old_macintosh_lines() -> None:
    assert read_content(b"a,b\rc,d\r").rows == (("a", "b"), ("c", "d"))


@pytest.mark.parametrize(
    ("line", "guests"),
    [
        (
            'Anna Albers <anna@example.com>; "Brandt, Bert" <bert@example.com>; c@example.com;',
            [("anna@example.com", "Anna Albers"), ("bert@example.com", "Brandt, Bert"), ("c@example.com",)],
        ),
        ("a@example.com, b@example.com", [("a@example.com",), ("b@example.com",)]),
        (
            "a@example.com, b@example.com; C <c@example.com>",
            [("a@example.com",), ("b@example.com",), ("c@example.com", "C")],
        ),
    ],
)
def test_the_recipients_of_a_mail_are_a_guest_each(line: str, guests: list[tuple[str, ...]]) -> None:
    assert list(read_text(line).rows) == guests


def test_a_single_guest_is_no_line_of_recipients() -> None:
    assert read_text("Anna;anna@example.com;a2@example.com").rows == (
        ("Anna", "anna@example.com", "a2@example.com"),
    )


def test_a_quotation_mark_that_is_never_closed_swallows_nobody() -> None:
    sheet = read_text('name,email\n"Anna,a@example.com\nBert,b@example.com\n')
    assert sheet.rows[2] == ("Bert", "b@example.com")
    assert "never closed" in str(sheet.notes[0])


def test_excel_gives_dates_times_numbers_and_results_of_formulas_as_text() -> None:
    sheet = read_content(samples.excel_file())
    assert sheet.rows[0] == ("Guest list",)
    assert sheet.rows[2] == ("4711", "Anna Albers", "2026-11-21 18:30", "23:00", "12.5", "VIP")
    assert sheet.rows[3] == ("k-2", "TRUE")
    assert sheet.numbers == (1, 3, 4, 10)
    notes = " ".join(map(str, sheet.notes))
    assert "spans others" in notes
    assert "error of a formula" in notes


def test_texts_inside_the_cells_read_the_same_as_shared_ones() -> None:
    assert read_content(samples.excel_file(shared=False)).rows == read_content(samples.excel_file()).rows[1:]


def several_sheets() -> bytes:
    """A remark, the guests of two kinds, and prices that nobody is to see."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.add_worksheet("Read me").write_column(
        0, 0, ["Please fill in the other sheets", "office@example.com"]
    )
    for name in ("VIP", "Press", "Prices"):
        table = book.add_worksheet(name)
        table.write_row(0, 0, ["Name", "E-Mail"])
        table.write_row(1, 0, [f"Anna {name}", "anna@example.com"])
    table.hide()
    book.add_worksheet("Empty")
    book.close()
    return out.getvalue()


def test_a_sheet_that_cannot_be_read_is_not_replaced_by_any_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_ROWS", 3)
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.add_worksheet("Empty")
    book.add_worksheet("Guests").write_column(0, 0, ["Name", "Anna", "Bert", "Carl"])
    prices = book.add_worksheet("Prices")
    prices.write_column(0, 0, ["Stalls", "20"])
    book.close()
    with pytest.raises(UserError, match="too large"):
        read_content(out.getvalue())
    assert read_content(out.getvalue(), "Prices").rows[0] == ("Stalls",)


def test_the_sheet_with_the_guests_is_found_and_another_can_be_read() -> None:
    content = several_sheets()
    found = read_content(content)
    assert (found.name, found.names) == ("VIP", ("Read me", "VIP", "Press", "Empty"))
    assert "Read from the sheet VIP, one of 4" in str(found.notes[-1])
    press = read_content(content, "Press")
    assert press.rows[1] == ("Anna Press", "anna@example.com")
    assert press.names == found.names
    with pytest.raises(UserError, match="empty"):
        read_content(content, "Empty")
    assert read_content(content, "Prices").name == "VIP"  # hidden


def test_a_single_sheet_is_not_one_of_several() -> None:
    assert read_content(as_xlsx([["Name"], ["Anna"]])).names == ()


def test_another_reader_sees_the_same_cells() -> None:
    table = [["Name", "n"], ["Zoë <&> \u2028 'x", "1"], ["", "-"], ["_x0041_ \x01", "  y"]]
    ours = read_content(as_xlsx(table)).rows
    theirs = load_workbook(io.BytesIO(as_xlsx(table))).get_sheet_by_index(0).to_python()
    assert [[cell.strip() for cell in row] for row in map(list, ours)] == [
        [str(cell).strip() for cell in row] for row in theirs
    ]


def test_a_workbook_that_counts_from_1904() -> None:
    out = io.BytesIO()
    import datetime

    import xlsxwriter

    book = xlsxwriter.Workbook(out, {"in_memory": True, "date_1904": True})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    book.add_worksheet().write_datetime(0, 0, datetime.datetime(2026, 11, 21), day)  # noqa: DTZ001
    book.close()
    assert read_content(out.getvalue()).rows == (("2026-11-21",),)


@pytest.mark.parametrize(
    "cells",
    [
        '<row r="1"><c r="XFD1"><v>1</v></c></row>',
        '<row r="1">' + "<c><v>1</v></c>" * (MOST_COLUMNS + 1) + "</row>",
        "<row><c><v>1</v></c></row>" * (MOST_ROWS + 1),
        '<row r="1"><c t="s"><v>99</v></c></row>',
        '<row r="1"><c s="-x"><v>9</v></c></row>',
        "<row>",
        "",
    ],
)
def test_a_workbook_that_is_too_large_or_broken_is_refused(cells: str) -> None:
    with pytest.raises(UserError):
        read_content(with_cells(cells))


def test_one_cell_in_the_last_row_of_excel_takes_no_room() -> None:
    assert read_content(with_cells('<row r="1048576"><c r="A1048576"><v>7</v></c></row>')).rows == (("7",),)


def test_entities_are_not_expanded() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
    with pytest.raises(UserError, match="damaged"):
        read_content(with_cells('<row><c t="str"><v>&b;</v></c></row>', head=bomb))


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = changed(as_xlsx([["a"]]), "xl/worksheets/sheet1.xml", b" " * (80 * 1024 * 1024))
    assert len(bomb) < 200_000
    with pytest.raises(UserError, match="too large"):
        read_content(bomb)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n\n,,,\n",
        b"PK\x03\x04 not really",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old",
        b"%PDF-1.7\n%...",
        bytes(range(256)) * 40,
        zipped({"mimetype": b"application/zip"}),
        b"a" * 40_000,
        b"," * 100_000 + b"x",
        b'"' + b"x" * 200_000 + b'"',
        b"x\n" * (MOST_ROWS + 1),
    ],
)
def test_what_is_no_list_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(UserError) as refusal:
        read_content(content)
    assert refusal.value.advice is not None


ODS = b"application/vnd.oasis.opendocument.spreadsheet"
OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (zipped({"mimetype": ODS, "content.xml": b"<x/>"}), "OpenDocument"),
        (zipped({"Index/Document.iwa": b"\0"}), "Apple Numbers"),
        (zipped({"_rels/.rels": b"<x/>", "xl/workbook.bin": b"\0"}), "binary Excel"),
        (zipped({"_rels/.rels": b"<x/>", "word/document.xml": b"<x/>"}), "document or a picture"),
        (zipped({"guests.csv": b"anna\n"}), "archive"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "has a password"),
        (OLE + "Workbook".encode("utf-16-le"), "old kind"),
        (b"\x89PNG\r\n\x1a\n", "document or a picture"),
        (b"\xef\xbb\xbf\r\n<html><table><tr><td>Anna</td></tr></table>", "web page"),
        (b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>', "web page"),
    ],
)
def test_files_of_other_programs_are_called_what_they_are(content: bytes, said: str) -> None:
    with pytest.raises(UserError, match=said) as refusal:
        read_content(content)
    assert refusal.value.advice is not None


def test_ten_megabytes_of_anything_end_in_an_answer() -> None:
    for content in (b'"a";' * 2_500_000, b",\n" * 5_000_000, b'"\n' * 5_000_000):
        with pytest.raises(UserError):
            read_content(content)


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_no_bytes_raise_anything_but_a_user_error(content: bytes) -> None:
    try:
        sheet = read_content(content)
    except UserError:
        return
    assert len(sheet.rows) == len(sheet.numbers)
    assert all(row and row[-1] for row in sheet.rows)


@given(st.sampled_from(sorted(SAMPLES)), st.integers(0, 20_000), st.binary(max_size=8))
def test_no_damaged_file_raises_anything_but_a_user_error(name: str, at: int, junk: bytes) -> None:
    content = SAMPLES[name]
    place = at % len(content)
    with contextlib.suppress(UserError):
        read_content(content[:place] + junk + content[place + len(junk) :])


@given(st.text(st.characters(codec=None), max_size=300))
def test_no_clipboard_raises_anything_but_a_user_error(written: str) -> None:
    with contextlib.suppress(UserError):
        read_text(written)


CELL = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp"]), max_size=12
).map(lambda cell: cell.lstrip("=+-@'_"))


@given(
    st.lists(st.lists(CELL, min_size=2, max_size=4).map(lambda row: ["x", *row, "x"]), min_size=1, max_size=5)
)
def test_what_was_written_reads_the_same(table: list[list[str]]) -> None:
    table = [["a", "b", "c"], *table]
    rows = tuple(tuple(neutral(cell) for cell in row) for row in table)
    assert read_content(as_xlsx(table)).rows == rows
    assert read_content(as_csv(table)).rows == rows


@pytest.mark.parametrize(
    "cell", ['=HYPERLINK("http://evil")', "+49 170", "-1", "@cmd", "  =1+1", "\t=1", "＝1"]
)
def test_nothing_exported_is_a_formula(cell: str) -> None:
    table = [["Name", "x"], [cell, "y"]]
    assert as_csv(table).decode("utf-8-sig").splitlines()[1].lstrip('"').startswith("'")
    with zipfile.ZipFile(io.BytesIO(as_xlsx(table))) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")
        assert b">" + b"'" in archive.read("xl/sharedStrings.xml")


def test_columns_are_as_wide_as_what_stands_in_them() -> None:
    made = as_xlsx([["Name", "Link"], ["Maximiliane von Hohenlohe", "https://a.example/" + "x" * 700]])
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        widths = re.findall(rb' width="(\d+)', archive.read("xl/worksheets/sheet1.xml"))
    assert [int(width) for width in widths] == [27, 48]


def test_a_cell_with_a_semicolon_stays_one_cell_where_semicolons_divide() -> None:
    assert b'"Row A; seat 12"' in as_csv([["Name", "Tag"], ["Anna", "Row A; seat 12"]])


def test_files_are_written_for_this_user_only_in_the_kind_their_name_says(tmp_path: Path) -> None:
    for name, magic in (("out.csv", b"\xef\xbb\xbf"), ("out.XLSX", b"PK")):
        path = tmp_path / name
        write_list(path, [["Name"], ["Zoë"]])
        assert path.read_bytes().startswith(magic)
        assert stat.S_IMODE(path.stat().st_mode) in (0o600, 0o666)
        assert read_list(path).rows == (("Name",), ("Zoë",))


def test_a_text_too_long_for_excel_is_refused_rather_than_lost() -> None:
    with pytest.raises(UserError, match="too long for Excel"):
        as_xlsx([["link"], ["x" * 40_000]])


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(UserError, match="too large"):
        read_list(path)


def test_the_sample_list_for_training_is_read() -> None:
    path = Path(__file__).parents[2] / "resources" / "samples" / "guests.csv"
    assert len(read_list(path).rows) == 32
