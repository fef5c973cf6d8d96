"""Reads Excel files (.xlsx) as text, in bounded memory whatever they hold.

Libraries build the whole rectangle from the first to the last cell before one can look at it, and repeat a
shared text for every cell: a file of a few kilobytes then takes all memory there is. This reader keeps only
cells that hold something, stops at the limits of `core.sheets`, and knows of the format (ECMA-376 part 1)
what a list needs: texts, numbers, dates, and the saved results of formulas.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections import defaultdict
from dataclasses import replace
from io import BytesIO
from typing import Final
from xml.parsers import expat

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.guest_columns import understood
from nanosecure_gui.core.sheets import Sheet, sheet_of, too_many_rows
from nanosecure_gui.core.wording import text

from .workbook_cells import Cells, Texts, date_styles

MOST_UNPACKED: Final = 64 * 1024 * 1024  # bytes of all parts; a list of 10,000 guests has three million
_MOST_OTHER: Final = 8 * 1024 * 1024  # bytes of a part that describes the others
_MOST_PARTS: Final = 2_000
_MOST_SHEETS: Final = 20  # that are looked at to find the guests
_CHUNK: Final = 256 * 1024

Tag = tuple[str, dict[str, str]]


def read_workbook(content: bytes, wanted: str = "") -> Sheet:
    """The visible sheet of that name; if there is none, the one whose headings are understood best, or the
    first that holds anything. Raises `UserError`."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return _read(archive, wanted)
    except (
        zipfile.BadZipFile,
        zlib.error,
        expat.ExpatError,
        LookupError,
        ValueError,
        EOFError,
        NotImplementedError,
        OSError,
        RuntimeError,
    ) as error:
        raise UserError(
            text("This Excel file is damaged, or of a kind that cannot be read."),
            text("Open it in a spreadsheet program, and save it as CSV."),
            details=f"{type(error).__name__}: {error}",
        ) from error


def _read(archive: zipfile.ZipFile, wanted: str) -> Sheet:
    described = [info.file_size for info in archive.infolist() if _is_xml(info.filename)]
    if len(described) > _MOST_PARTS or sum(described) > MOST_UNPACKED:
        raise too_many_rows()
    workbook = _workbook(archive)
    described_by = _relations(archive, workbook)
    tags = _tags(archive, workbook)
    sheets = _sheets(tags, described_by)
    if not sheets:
        raise UserError(
            text("This file holds no table."), text("Choose an Excel file (.xlsx) or a CSV file.")
        )
    texts = Texts()
    for part in described_by["sharedStrings"].values():
        _parse(archive, part, texts)
    dates: set[int] = set()
    for part in described_by["styles"].values():
        dates = date_styles(_tags(archive, part))
    since_1904 = any(
        tag == "workbookPr" and attributes.get("date1904") in ("1", "true") for tag, attributes in tags
    )
    names = tuple(name for name, _part in sheets) if len(sheets) > 1 else ()
    found: list[Sheet] = []
    empty: UserError | None = None
    unreadable: UserError | None = None
    for name, part in [each for each in sheets if each[0] == wanted] or sheets[:_MOST_SHEETS]:
        cells = Cells(texts.all, dates, since_1904)
        try:
            _parse(archive, part, cells)
            sheet = sheet_of(cells.rows(), cells.notes)
        except UserError as error:
            if cells.filled:
                unreadable = unreadable or error
            else:
                empty = empty or error
            continue
        found.append(replace(sheet, name=name if names else "", names=names))
    best = max(found, key=understood, default=None)  # of equal ones, the first
    if best is None or (unreadable is not None and not any(understood(best))):
        problem = unreadable or empty  # rather than a sheet beside the guests' own
        assert problem is not None
        raise problem
    if not names:
        return best
    note = text(
        "Read from the sheet {name}, one of {n}: Columns has the others.", name=best.name, n=len(names)
    )
    return replace(best, notes=(*best.notes, note))


def _workbook(archive: zipfile.ZipFile) -> str:
    """The part that lists the sheets: `xl/workbook.xml` in most files, but a program may choose."""
    for tag, attributes in _tags(archive, "_rels/.rels"):
        if tag == "Relationship" and attributes.get("Type", "").endswith("/officeDocument"):
            return attributes.get("Target", "").lstrip("/")
    raise KeyError("no workbook")


def _relations(archive: zipfile.ZipFile, part: str) -> defaultdict[str, dict[str, str]]:
    """The parts that `part` refers to, by id, by kind: `worksheet`, `styles`, `sharedStrings`..."""
    folder, name = posixpath.split(part)
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for tag, attributes in _tags(archive, posixpath.join(folder, "_rels", f"{name}.rels")):
        if tag == "Relationship":
            kind = attributes.get("Type", "").rpartition("/")[2]
            target = posixpath.normpath(posixpath.join("/", folder, attributes.get("Target", "")))
            found[kind][attributes.get("Id", "")] = target.lstrip("/")
    return found


def _sheets(tags: list[Tag], described_by: defaultdict[str, dict[str, str]]) -> list[tuple[str, str]]:
    """Name and part of every visible worksheet, in the order of their tabs, each part once."""
    parts = described_by["worksheet"]
    names: dict[str, str] = {}
    for tag, attributes in tags:
        if (
            tag == "sheet"
            and attributes.get("state", "visible") == "visible"
            and attributes.get("id") in parts
        ):
            names.setdefault(parts[attributes["id"]], attributes.get("name", ""))
    return [(name, part) for part, name in names.items()]


def _tags(archive: zipfile.ZipFile, part: str) -> list[Tag]:
    """Every element of a small part, in order, by local name."""
    found: list[Tag] = []

    class Collect:
        def start(self, tag: str, attributes: dict[str, str]) -> None:
            found.append((tag, attributes))

        def end(self, tag: str) -> None:
            pass

        def data(self, characters: str) -> None:
            pass

    _parse(archive, part, Collect(), _MOST_OTHER)
    return found


def _parse(archive: zipfile.ZipFile, part: str, target: object, most: int = MOST_UNPACKED) -> None:
    """Feeds a part's elements to `target.start`, `.end` and `.data`, names without their namespace."""
    start, end, data = (getattr(target, name) for name in ("start", "end", "data"))
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def begin(tag: str, attributes: dict[str, str]) -> None:
        start(_local(tag), {_local(name): value for name, value in attributes.items()})

    parser.StartElementHandler = begin
    parser.EndElementHandler = lambda tag: end(_local(tag))
    parser.CharacterDataHandler = data
    parser.StartDoctypeDeclHandler = _no_definitions
    info = archive.getinfo(part)
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) or not _is_xml(part):
        raise NotImplementedError(f"{part} is packed in an unusual way")
    if info.file_size > most:
        raise too_many_rows()
    with archive.open(info) as source:  # never gives more than `file_size` bytes
        while chunk := source.read(_CHUNK):
            parser.Parse(chunk, False)
    parser.Parse(b"", True)


def _is_xml(part: str) -> bool:
    return part.lower().endswith((".xml", ".rels"))


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _no_definitions(*_: object) -> None:
    raise ValueError("a document type definition")  # no spreadsheet has one; it is how XML bombs are built
