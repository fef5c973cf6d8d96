"""A row of a guest list as it was read, and who it is about."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from .guest_headings import Column
from .wording import INVISIBLE

_PLACE: Final = {column: place for place, column in enumerate(Column)}
_NEXT_EMAIL: Final = re.compile(r"(?<=\S)\s*(?::::|[;,])\s*(?=[^\s@;,]{1,64}@)")  # Google's, Outlook's
_NAMED_EMAIL: Final = re.compile(r"\"?([^<>\"]*)\"?\s*<\s*([^<>\s]+)\s*>")


@dataclass(frozen=True, slots=True)
class Guest:
    """One row as it was read, or mended since. `id` stays; `number` is the row's in the file; `cells` are in
    the order of `Column`; `delay` is how much later than planned it is to be."""

    id: int
    number: int
    cells: tuple[str, ...]
    delay: timedelta = timedelta()

    def cell(self, column: Column) -> str:
        """What stands there, as written."""
        return self.cells[_PLACE[column]]

    def with_cell(self, column: Column, value: str) -> Guest:
        """With another text there."""
        place = _PLACE[column]
        return replace(self, cells=(*self.cells[:place], value, *self.cells[place + 1 :]))


@dataclass(frozen=True, slots=True)
class Person:
    """Who a row is about, cleaned. `user` is what goes into the token: the user id, else the name, else the
    e-mail address."""

    user: str
    name: str
    email: str


def clean(written: str) -> str:
    """A cell without what nobody sees: characters that draw nothing, double spaces, and the apostrophe that
    keeps a spreadsheet from taking it for a formula."""
    if written.isascii() and written.isprintable() and "  " not in written and written[:1] != "'":
        return written.strip()  # nearly all of a long list
    value = " ".join(written.split())
    if not value.isascii():
        value = " ".join(INVISIBLE.sub("", unicodedata.normalize("NFC", value)).split())
    elif not value.isprintable():
        value = " ".join(INVISIBLE.sub("", value).split())
    return value[1:] if value[:1] == "'" and value[1:2] in ("=", "+", "-", "@") else value


def person(guest: Guest) -> Person:
    """Who a row is about."""
    name = clean(guest.cell(Column.NAME))
    if not name:
        parts = (clean(guest.cell(Column.GIVEN_NAME)), clean(guest.cell(Column.FAMILY_NAME)))
        name = " ".join(part for part in parts if part)
    email = _NEXT_EMAIL.split(clean(guest.cell(Column.EMAIL)), maxsplit=1)[0]
    if found := _NAMED_EMAIL.fullmatch(email):
        name, email = name or found[1].strip(), found[2]
    email = email[7:] if email[:7].lower() == "mailto:" else email
    return Person(clean(guest.cell(Column.USER)) or name or email, name, email)
