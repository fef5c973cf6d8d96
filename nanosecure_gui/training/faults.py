"""The faults a practice service can be told to show, chosen per request from a seeded source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from fnmatch import fnmatchcase
from random import Random
from threading import Lock
from typing import Any, get_type_hints


class FaultKind(StrEnum):
    """What goes wrong. Those of `ACTING` happen after the service has done what was asked."""

    TOO_MANY = "too-many"  # 429 with Retry-After
    SERVER_ERROR = "server-error"  # 500 with a JSON envelope
    PROXY_PAGE = "proxy-page"  # an HTML error page of a proxy, 502
    DROP_BEFORE = "drop-before"  # the connection closes without an answer; nothing was done
    DROP_AFTER = "drop-after"  # the service acts, then the connection closes without an answer
    EMPTY = "empty"  # the right status, no body
    WRONG_TYPES = "wrong-types"  # the right keys with values of other types
    OVERSIZED = "oversized"  # more than 1 MiB of JSON
    GARBAGE = "garbage"  # bytes that are neither JSON nor UTF-8
    LATE = "late"  # a good answer, but only after `latency`


ACTING = frozenset(
    {
        FaultKind.DROP_AFTER,
        FaultKind.EMPTY,
        FaultKind.WRONG_TYPES,
        FaultKind.OVERSIZED,
        FaultKind.GARBAGE,
        FaultKind.LATE,
    }
)


@dataclass(frozen=True, slots=True)
class Fault:
    """One kind of fault, and when to show it.

    `path` is a pattern as in a shell (`/stream*`; `/api/v1/splay` is create alone), `method` empty for any.
    So many matching requests as `after` says go well first, for what fails half-way. `count` bounds how often
    the fault is shown, `None` for no bound. `latency` is waited, in seconds, before
    the service acts or answers. `status` replaces the kind's usual one. `retry_after` is the text of that
    header on 429 and 5xx answers, empty for none. `acts` overrides whether the service acts first.
    """

    kind: FaultKind
    probability: float = 1.0
    count: int | None = None
    path: str = "*"
    method: str = ""
    latency: float = 0.0
    status: int = 0
    retry_after: str = ""
    acts: bool | None = None
    after: int = 0

    @property
    def acts_first(self) -> bool:
        """Whether the service does what was asked, whatever the answer then says."""
        return self.kind in ACTING if self.acts is None else self.acts

    def matches(self, method: str, path: str) -> bool:
        """Whether a request is one that this fault is limited to."""
        return self.method in ("", method) and fnmatchcase(path, self.path)


@dataclass(frozen=True, slots=True)
class Faults:
    """All faults in force: the first rule that matches and is due wins. `latency` (seconds) holds for every
    request; `seed` makes a run with probabilities repeatable."""

    rules: tuple[Fault, ...] = ()
    latency: float = 0.0
    seed: int = 0

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Faults:
        """Reads what `as_json` wrote. Raises `ValueError` or `TypeError` for anything else."""
        rules = tuple(
            Fault(**{**_checked(Fault, rule), "kind": FaultKind(rule["kind"])})
            for rule in value.get("rules", ())
        )
        return cls(**{**_checked(cls, value), "rules": rules})

    def as_json(self) -> dict[str, Any]:
        """The same as plain JSON values."""
        return asdict(self)


def _checked(record: type[Any], value: Mapping[str, Any]) -> Mapping[str, Any]:
    """`value`, if its entries are of the types that `record`'s fields have. Raises `TypeError` otherwise."""
    known = get_type_hints(record)
    for name, entry in value.items():
        wanted = float | int if known.get(name) is float else known.get(name)
        if name not in ("kind", "rules") and (wanted is None or not isinstance(entry, wanted)):
            raise TypeError(f"{name} is not a setting, or has another type")
    return value


class FaultSource:
    """Deals the faults of one `Faults` to requests; counts down and draws. Safe to use from any thread."""

    def __init__(self, faults: Faults) -> None:
        self.faults = faults
        self._lock = Lock()
        self._random = Random(faults.seed)  # noqa: S311 - repeatable faults, no secret
        self._left = [rule.count for rule in faults.rules]
        self._spared = [rule.after for rule in faults.rules]

    def draw(self, method: str, path: str) -> Fault | None:
        """The fault that this request meets, or `None`."""
        if not self.faults.rules:
            return None
        with self._lock:
            for index, rule in enumerate(self.faults.rules):
                left = self._left[index]
                if left == 0 or not rule.matches(method, path):
                    continue
                if self._spared[index] > 0:
                    self._spared[index] -= 1
                    continue
                if rule.probability < 1.0 and self._random.random() >= rule.probability:
                    continue
                if left is not None:
                    self._left[index] = left - 1
                return rule
        return None


def twisted(value: object) -> object:
    """The same shape with values of wrong types: what an answer looks like after a careless change."""
    match value:
        case bool():
            return "maybe"
        case str():
            return len(value)
        case int() | float():
            return str(value)
        case dict():
            return {key: twisted(inner) for key, inner in value.items()}
        case list():
            return {str(index): twisted(inner) for index, inner in enumerate(value)}
        case _:
            return []
