"""What the program remembers of the operator's choices: one JSON file, never a secret in it.

An option is declared once, as a field of `Settings` with its type and default. A change of an option's
meaning raises the schema by one step in `UPGRADES`, and each step needs its sample in the tests.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Literal, NoReturn

from nanosecure_gui.core.errors import InvalidInput, UserError
from nanosecure_gui.core.organisations import Organisation, ServiceAddresses
from nanosecure_gui.core.presets import Preset
from nanosecure_gui.core.proxies import SYSTEM, read_proxy
from nanosecure_gui.core.wording import Text, text

from .files import read_limited, write_private
from .records import Reader, plain

Raw = dict[str, object]
Theme = Literal["system", "dark", "light"]
Language = Literal["system", "en", "de"]
LogLevel = Literal["warning", "info", "debug"]

UPGRADES: Final[tuple[Callable[[Raw], Raw], ...]] = ()  # step n leads from schema n + 1 to n + 2
SCHEMA: Final = 1 + len(UPGRADES)
MOST_REASONS: Final = 12
REACH: Final = {  # what numbers may be
    "clipboard_seconds": range(3_601),
    "keep_days": range(1, 366),
    "lock_minutes": range(241),
}
LARGEST: Final = 4 * 1024 * 1024  # bytes; hundreds of organisations and presets fit


@dataclass(frozen=True, slots=True)
class Settings:
    """All options. `unknown` holds what another version wrote under names this one does not know."""

    organisations: tuple[Organisation, ...] = ()
    active: str = ""  # id of the organisation worked with last; empty: none
    presets: tuple[Preset, ...] = ()  # the operator's own
    theme: Theme = "system"
    worn: str = ""  # the palette at the end: the next start paints in it before it has asked the system
    language: Language = "system"
    venue_zone: str = ""  # IANA name; empty: this computer's zone
    window: str = ""  # the window's geometry, as the interface writes it
    last_tab: str = "Create"
    clipboard_seconds: int = 45  # until a copied secret leaves the clipboard; 0: never
    reasons: tuple[str, ...] = ()  # for revoking and blocking, the latest first
    guest_columns: tuple[str, ...] = ()  # of guest lists, as `app.guest_reading` writes them
    own_addresses: tuple[str, ...] = ()  # of this venue, warned of before they are blocked
    spelled_referrer: tuple[str, ...] = ()  # ids of organisations whose Guardian answers at /referrer (C6)
    start_preset: str = ""  # name of the preset the Create form starts with; empty: the usual form
    keep_days: int = 7  # a token's secret is kept so long after it can be used no more
    lock_minutes: int = 0  # without input until the window locks; 0: never
    hidden_from_capture: bool = False  # keep the window out of screen sharing, where the system can
    proxy: str = SYSTEM  # as `core.proxies.read_proxy` writes it
    log_level: LogLevel = "info"
    unknown: Mapping[str, object] = field(default_factory=dict, repr=False, hash=False)

    @property
    def organisation(self) -> Organisation | None:
        """The active organisation, if there is one."""
        return self.organisation_of(self.active)

    def organisation_of(self, organisation_id: str) -> Organisation | None:
        """The organisation with this id, if this desk has it."""
        return next((known for known in self.organisations if known.id == organisation_id), None)

    def with_reason(self, reason: str) -> Settings:
        """These, with the reason given last in front."""
        others = (each for each in self.reasons if each != reason)
        return replace(self, reasons=(reason, *others)[:MOST_REASONS]) if reason else self


class NewerSchema(ValueError):
    """The file was written by a later version of the program."""


class SettingsStore:
    """The settings file at `path`. Its methods block: call them in a worker thread."""

    def __init__(self, path: Path, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._path = path
        self._now = now

    def load(self) -> tuple[Settings, tuple[Text, ...]]:
        """The settings, and what the operator should be told about them. Never raises.

        A file that cannot be read, wholly or in part, is set aside under another name, never overwritten.
        """
        try:
            if not self._path.exists() and not self._path.is_symlink():
                return Settings(), ()
            settings, problems = read_settings(read_limited(self._path, LARGEST))
        except NewerSchema:
            aside = self._set_aside("newer")
            sentence = text(
                "The settings were written by a newer NanoSecure, so the defaults are used. {aside}",
                aside=aside,
            )
            return Settings(), (sentence,)
        except (UserError, ValueError, OSError):
            aside = self._set_aside("damaged")
            return Settings(), (
                text("The settings file is damaged, so the defaults are used. {aside}", aside=aside),
            )
        if not problems:
            return settings, ()
        sentence = text(
            "Parts of the settings file are damaged and were left out: {parts}. {aside}",
            parts=problems[:10],
            aside=self._set_aside("damaged"),
        )
        with suppress(UserError):  # what could be read must not wait for the next change to be kept
            self.save(settings)
        return settings, (sentence,)

    def save(self, settings: Settings) -> None:
        """Writes the settings, all or nothing. Raises `UserError`."""
        write_private(self._path, write_settings(settings))

    def _set_aside(self, why: str) -> Text:
        stamp = f"{self._path.name}.{why}-{self._now():%Y%m%dT%H%M%SZ}"
        target = self._path.with_name(stamp)
        number = 1
        while target.exists():
            number += 1
            target = self._path.with_name(f"{stamp}-{number}")
        try:
            self._path.rename(target)
        except OSError as error:
            return text("It could not be set aside: {reason}.", reason=error.strerror or type(error).__name__)
        return text("The file was kept as {name}.", name=target.name)


def write_settings(settings: Settings) -> bytes:
    """The content of the settings file."""
    known = plain(settings)
    assert isinstance(known, dict)
    unknown = dict(settings.unknown)
    del known["unknown"]
    return json.dumps({**unknown, **known, "schema": SCHEMA}, indent=1, allow_nan=False).encode("ascii")


def read_settings(
    content: bytes, upgrades: tuple[Callable[[Raw], Raw], ...] = UPGRADES
) -> tuple[Settings, tuple[str, ...]]:
    """The settings in `content`, and the paths of parts that could not be read.

    Raises `NewerSchema`, or `ValueError` for what is no settings file at all.
    """
    raw = _parsed(content)
    schema = raw.pop("schema", None)
    if type(schema) is not int or schema < 1:
        raise ValueError("no schema")
    if schema > 1 + len(upgrades):
        raise NewerSchema
    try:
        for step in upgrades[schema - 1 :]:
            raw = step(raw)
    except (TypeError, KeyError, AttributeError) as error:  # not what the step was written for
        raise ValueError("not upgradable") from error
    options = {option.name for option in fields(Settings)} - {"unknown"}
    reader = Reader()
    settings = reader.record(Settings, {name: value for name, value in raw.items() if name in options})
    settings = replace(settings, unknown={name: value for name, value in raw.items() if name not in options})
    return _sound(settings, reader.problems), tuple(reader.problems)


def _sound(settings: Settings, problems: list[str]) -> Settings:
    """`settings` with only what the rest of the program may rely on: organisations with different ids and
    with addresses that a credential may be sent to, an active one that exists, spans within reason."""
    organisations: dict[str, Organisation] = {}
    for organisation in settings.organisations:
        if organisation.id in organisations or not _safe(organisation):
            problems.append(f"organisation {organisation.name}")
        else:
            organisations[organisation.id] = organisation
    active = settings.active if settings.active in organisations else next(iter(organisations), "")
    within = {
        name: getattr(Settings(), name)
        for name, reach in REACH.items()
        if getattr(settings, name) not in reach
    }
    if not _is_proxy(settings.proxy):
        within["proxy"] = SYSTEM
    problems.extend(within)
    return replace(settings, organisations=tuple(organisations.values()), active=active, **within)


def _is_proxy(proxy: str) -> bool:
    try:
        return read_proxy(proxy) == proxy
    except InvalidInput:
        return False


def _safe(organisation: Organisation) -> bool:
    try:
        addresses = plain(organisation.addresses)
        assert isinstance(addresses, dict)
        return bool(organisation.id) and ServiceAddresses(**addresses) == ServiceAddresses().replaced(
            **addresses
        )
    except InvalidInput:
        return False


def _parsed(content: bytes) -> Raw:
    try:
        raw = json.loads(content.decode("utf-8"), parse_constant=_refuse, parse_float=_finite)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    if not isinstance(raw, dict) or _nests_deeper(raw, 50):
        raise ValueError("not a settings file")
    return raw


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _finite(number: str) -> float:
    value = float(number)
    return value if math.isfinite(value) else _refuse(number)


def _nests_deeper(raw: object, levels: int) -> bool:
    """Whether `raw` nests so deep that writing it again might exhaust the stack."""
    layer = [raw]
    for _ in range(levels):
        layer = [
            child
            for value in layer
            for child in (
                value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
            )
        ]
    return bool(layer)
