"""The parts of a token's text: Base64 of JSON, and what can be read of one that is damaged."""

from __future__ import annotations

import json
import re
from base64 import urlsafe_b64decode
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import Final

from .wording import Text, text

BASE64URL: Final = re.compile(r"[A-Za-z0-9_-]*")


def part_bytes(part: str) -> bytes:
    """The bytes of a base64url part; raises `ValueError`."""
    return urlsafe_b64decode(part + "=" * (-len(part) % 4))


def part_object(
    part: str, what: Text, repeated: list[str] | None = None
) -> tuple[Mapping[str, object] | None, Text | None]:
    """The JSON object in a part, or what is wrong with it and those members that stand before the fault.
    Names that appear twice in one object are added to `repeated`."""
    part = part.rstrip("=")
    if not part:
        return None, text("{what} is empty", what=what)
    if not BASE64URL.fullmatch(part):
        readable = BASE64URL.match(part)
        assert readable is not None
        bad = part[readable.end()]
        problem = text("{what} holds the character {bad}, which is not base64url", what=what, bad=bad)
        return _members(part[: readable.end()]), problem
    if len(part) % 4 == 1:
        return _members(part), text("{what} is cut off", what=what)
    try:
        found = json.loads(part_bytes(part), object_pairs_hook=partial(_members_of, repeated))
    except RecursionError:
        return None, text("{what} is nested too deep", what=what)
    except ValueError:
        return _members(part), text("{what} is not valid JSON", what=what)
    if not isinstance(found, dict):
        return None, text("{what} is not a JSON object", what=what)
    return MappingProxyType(found), None


def _members_of(repeated: list[str] | None, pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if repeated is not None and len(members) < len(pairs):
        repeated.extend(name for name, count in Counter(name for name, _value in pairs).items() if count > 1)
    return members


def _members(part: str) -> Mapping[str, object] | None:
    """The complete members at the beginning of an object that was cut off."""
    cut = part_bytes(part[: len(part) - len(part) % 4]).decode("utf-8", "ignore")
    found = dict(_pairs(cut))
    return MappingProxyType(found) if found else None


def _pairs(cut: str) -> Iterator[tuple[str, object]]:
    scan = json.JSONDecoder().raw_decode
    space = re.compile(r"\s*")

    def skip(at: int) -> int:
        found = space.match(cut, at)
        return found.end() if found else at

    at = skip(0)
    if not cut.startswith("{", at):
        return
    while cut[at : at + 1] in ("{", ","):
        try:
            name, at = scan(cut, skip(at + 1))
            at = skip(at)
            if not isinstance(name, str) or cut[at : at + 1] != ":":
                return
            value, at = scan(cut, skip(at + 1))
        except (ValueError, RecursionError):
            return
        at = skip(at)
        if cut[at : at + 1] in (",", "}"):  # a number at the very end may have lost digits
            yield name, value
