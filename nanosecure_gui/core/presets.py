"""Presets: the Create form under a name, without its instants, so that it serves again tomorrow."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from .drafts import USUAL, TargetKind, TokenDraft
from .errors import InvalidInput
from .tokens import LONGEST
from .wording import text

LONGEST_NAME: Final = 60


@dataclass(frozen=True, slots=True)
class Preset:
    """What the Create form is set to under `name`.

    The limits and switches of the form become the preset's. Where the preset names no target, user or tag,
    those of the form stay. `lifetime` is more than nothing and at most 365 days; `ValueError` otherwise.
    """

    name: str
    lifetime: timedelta = USUAL
    immediately: bool = True
    revocable: bool = True
    force_disconnect: bool = True
    ip: str = ""
    domain: str = ""
    user: str = ""
    tag: str = ""
    target: TargetKind | None = None
    group: str = ""
    names: str = ""

    def __post_init__(self) -> None:
        if not timedelta(0) < self.lifetime <= LONGEST:
            raise ValueError("a preset's lifetime is more than nothing and at most 365 days")

    @classmethod
    def of(cls, name: str, draft: TokenDraft, now: datetime) -> Preset:
        """The form as it stands at `now`. An absolute end becomes the lifetime it amounts to; one that no
        token can have becomes the default. Raises `InvalidInput` for a name that is empty, too long or taken
        by a built-in preset."""
        return cls(
            name=preset_name(name),
            lifetime=_lifetime(draft, now),
            immediately=draft.immediately,
            revocable=draft.revocable,
            force_disconnect=draft.force_disconnect,
            ip=draft.ip,
            domain=draft.domain,
            user=draft.user,
            tag=draft.tag,
            target=draft.target,
            group=draft.group,
            names=draft.names,
        )

    def applied(self, draft: TokenDraft) -> TokenDraft:
        """`draft` with this preset's settings."""
        changed = replace(
            draft,
            lifetime=self.lifetime,
            expires=None,
            immediately=self.immediately,
            revocable=self.revocable,
            force_disconnect=self.force_disconnect,
            ip=self.ip,
            domain=self.domain,
            user=self.user or draft.user,
            tag=self.tag or draft.tag,
        )
        if self.target is None:
            return changed
        return replace(changed, target=self.target, group=self.group, names=self.names)


BUILT_IN: Final = (
    Preset("Ticketed viewer"),
    Preset("Press (24 h)", timedelta(hours=24)),
    Preset("Crew, one week, not revocable", timedelta(days=7), revocable=False),
    Preset("Quick test (30 min)", timedelta(minutes=30)),
)


def preset_name(typed: str) -> str:
    """A preset's name, trimmed. Raises `InvalidInput` if it is empty, too long or that of a built-in one."""
    name = " ".join(typed.split())
    if not name:
        raise InvalidInput(text("Enter a name for the preset."), "Preset")
    if len(name) > LONGEST_NAME:
        raise InvalidInput(
            text("A preset's name has at most {most} characters.", most=LONGEST_NAME), "Preset"
        )
    if any(name.casefold() == built_in.name.casefold() for built_in in BUILT_IN):
        raise InvalidInput(text("{name} is a built-in preset: choose another name.", name=name), "Preset")
    return name


def replaced_preset(presets: Iterable[Preset], name: str) -> Preset | None:
    """The one of `presets` that saving under `name` replaces."""
    return next((known for known in presets if known.name.casefold() == name.casefold()), None)


def with_preset(presets: Iterable[Preset], preset: Preset) -> tuple[Preset, ...]:
    """`presets` with `preset` in place of the one of the same name, or at the end."""
    kept = {known.name.casefold(): known for known in presets}
    return tuple((kept | {preset.name.casefold(): preset}).values())


def _lifetime(draft: TokenDraft, now: datetime) -> timedelta:
    try:
        lifetime = draft.ends(now) - draft.starts(now).replace(microsecond=0)
    except OverflowError:
        return USUAL
    return lifetime if timedelta(0) < lifetime <= LONGEST else USUAL
