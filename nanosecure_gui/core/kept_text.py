"""Sentences as the ledger keeps them, to be said again later, in whatever language is read then."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Final

from .printable import LONGEST, printable
from .wording import Text, text

_DEEPEST: Final = 8  # sentences within sentences; ours have two or three
_MICROSECOND: Final = timedelta(microseconds=1)


def kept(sentence: Text) -> str:
    """`sentence` as one line of JSON, its values as far as they are shown: it says the same afterwards."""
    return json.dumps(_kept(sentence), separators=(",", ":"))


def read_kept(column: str) -> Text | None:
    """The sentence that `kept` wrote, `None` for an empty column. Anything else, such as the plain English of
    earlier versions, is said as it stands there."""
    if not column:
        return None
    try:
        found = _read(json.loads(column), _DEEPEST)
    except (ValueError, OverflowError, RecursionError):
        found = None
    return found if isinstance(found, Text) else text("{said}", said=column)


def _kept(value: object) -> object:
    match value:
        case Text(template=template, values=values):
            return {"say": template, "with": {name: _kept(each) for name, each in values.items()}}
        case datetime():
            return {"at": value.isoformat()}
        case timedelta():
            return {"span": value // _MICROSECOND}
        case tuple() | list():
            return [_kept(each) for each in value]
        case int() | float():
            return value
        case _:
            return str(value)[: LONGEST + 1]  # one more, so that it still ends in an ellipsis


def _read(raw: object, deepest: int) -> object:
    if not deepest:
        raise ValueError("too deep")
    match raw:
        case {"say": str(template), "with": dict(values), **rest} if not rest and _is_ours(template):
            return text(template, **{name: _read(each, deepest - 1) for name, each in values.items()})
        case {"at": str(instant), **rest} if not rest:
            at = datetime.fromisoformat(instant)
            if at.tzinfo is None:
                raise ValueError("no instant")
            return at
        case {"span": int(span), **rest} if not rest:
            return timedelta(microseconds=span)
        case list():
            return tuple(_read(each, deepest - 1) for each in raw)
        case dict():
            raise ValueError("not one of our values")
        case _:
            return raw


def _is_ours(template: str) -> bool:
    """Whether it can be a template of this program: none has markup or characters that cannot be seen."""
    return "<" not in template and printable(template, len(template)) == template
