"""Files that people take for lists and that this program does not read: said what each is, and what to do."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import Final

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.wording import text

_OLE: Final = b"\xd0\xcf\x11\xe0"  # the container of Office up to 2003, and of what has a password since
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")  # a stream's name in it (MS-OFFCRYPTO 2.3.4)
_DOCUMENTS: Final = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf")
_MARKUP: Final = re.compile(rb"\s*<(!doctype|html|head|body|table|meta|\?xml)\b", re.IGNORECASE)
_MARKUP_WITHIN: Final = 200  # bytes
_SAVE_AS: Final = text("Save it there as an Excel file (.xlsx) or as CSV, and open that.")


def refuse_foreign(content: bytes) -> None:
    """Raises `UserError` for what certainly is something else than a list that can be read."""
    if content.startswith(b"PK"):
        _refuse_archive(content)
    elif content.startswith(_OLE) and _ENCRYPTED in content:
        raise UserError(
            text("This Excel file has a password."), text("Save it in Excel without one, and open that.")
        )
    elif content.startswith(_OLE):
        raise UserError(text("This is an Excel file of the old kind (.xls)."), _SAVE_AS)
    elif content.startswith(_DOCUMENTS):
        raise UserError(
            text("This is a document or a picture, not a list."),
            text("Choose a CSV or an Excel file (.xlsx)."),
        )
    elif _MARKUP.match(content.removeprefix(b"\xef\xbb\xbf")[:_MARKUP_WITHIN]):
        raise UserError(
            text("This is a web page or XML, whatever its name says: some programs export it as .xls."),
            text("Open it in a spreadsheet program, save it there as .xlsx or CSV, and open that."),
        )


def _refuse_archive(content: bytes) -> None:
    """Spreadsheets other than Excel's, and other documents, in the archive that Excel files are as well."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = frozenset(archive.namelist())
            kind = archive.open("mimetype").read(80) if "mimetype" in names else b""
    except (
        zipfile.BadZipFile,
        OSError,
        ValueError,
        RuntimeError,
        NotImplementedError,
        EOFError,
        LookupError,
    ):
        return  # damaged: said by who reads it
    if kind.startswith(b"application/vnd.oasis.opendocument"):
        raise UserError(text("This is an OpenDocument file (.ods), as LibreOffice saves it."), _SAVE_AS)
    if any(name.endswith(".iwa") for name in names):
        raise UserError(text("This is a document of Apple Numbers."), _SAVE_AS)
    if "xl/workbook.bin" in names:
        raise UserError(text("This is a binary Excel file (.xlsb)."), _SAVE_AS)
    if not any(name.startswith("xl/") for name in names) and any(
        name.startswith(("word/", "ppt/")) for name in names
    ):
        raise UserError(
            text("This is a document or a picture, not a list."),
            text("Choose a CSV or an Excel file (.xlsx)."),
        )
    if "_rels/.rels" not in names:
        raise UserError(
            text("This is an archive, not a list."), text("Unpack it, and open the CSV or .xlsx file in it.")
        )
