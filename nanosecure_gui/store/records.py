"""Frozen dataclasses as plain JSON values, and back, guided by their type hints alone.

Reading forgives: a field that cannot be read takes its default, an item that cannot be read is left out, and
both are named in `Reader.problems`. Nothing that stands in a file can raise anything but `ValueError`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import timedelta
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

Record = TypeVar("Record")


def plain(value: object) -> object:
    """`value` as JSON knows it: dataclasses as objects, spans as seconds, enumerations by their value."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    match value:
        case Enum():
            return value.value
        case timedelta():
            return value.total_seconds()
        case tuple():
            return [plain(item) for item in value]
        case _:
            return value


class Reader:
    """Reads records from plain values and notes what it could not read, as like `presets.2.lifetime`."""

    def __init__(self) -> None:
        self.problems: list[str] = []

    def record(self, kind: type[Record], raw: Mapping[str, object], where: str = "") -> Record:
        """A `kind` from `raw`. Raises `ValueError` if a field without a default cannot be read."""
        hints = _hints(kind)  # type: ignore[arg-type]
        values: dict[str, object] = {}
        for field in fields(kind):  # type: ignore[arg-type]
            if field.name not in raw:
                continue
            place = f"{where}.{field.name}".lstrip(".")
            try:
                values[field.name] = self._value(hints[field.name], raw[field.name], place)
            except (ValueError, OverflowError):
                if _required(field):
                    raise ValueError(place) from None
                self.problems.append(place)
        try:
            return kind(**values)
        except TypeError:
            raise ValueError(f"{where}: a field is missing") from None

    def _value(self, hint: Any, raw: object, where: str) -> object:
        origin, parts = get_origin(hint), get_args(hint)
        if origin in (Union, UnionType) and NoneType in parts:
            if raw is None:
                return None
            (hint,) = (part for part in parts if part is not NoneType)
            return self._value(hint, raw, where)
        if origin is Literal:
            return _only(raw, isinstance(raw, str) and raw in parts)
        if origin is tuple:
            return self._items(parts[0], raw, where)
        if is_dataclass(hint):
            if not isinstance(raw, dict):
                raise ValueError(where)
            return self.record(hint, raw, where)  # type: ignore[arg-type]
        if hint is timedelta:
            return timedelta(seconds=_number(raw))
        if issubclass(hint, Enum):
            return hint(raw)
        return _only(raw, type(raw) is hint)  # exactly: True is no number of seconds

    def _items(self, hint: Any, raw: object, where: str) -> tuple[object, ...]:
        if not isinstance(raw, list):
            raise ValueError(where)
        items = []
        for number, item in enumerate(raw):
            place = f"{where}.{number}"
            try:
                items.append(self._value(hint, item, place))
            except (ValueError, OverflowError):
                self.problems.append(place)
        return tuple(items)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _only(raw: object, fits: bool) -> object:
    if not fits:
        raise ValueError(type(raw).__name__)
    return raw


def _number(raw: object) -> float:
    if isinstance(raw, bool) or not isinstance(raw, int | float) or not math.isfinite(raw):
        raise ValueError(type(raw).__name__)
    return raw
