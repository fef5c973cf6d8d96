"""What rows of a guest list leave open: a preset, streams, the event's times; and who is listed twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from nanosecure_gui.core.drafts import TargetKind, TokenDraft
from nanosecure_gui.core.guest_rows import Duplicates
from nanosecure_gui.core.presets import BUILT_IN
from nanosecure_gui.core.streams import Stream

if TYPE_CHECKING:
    from datetime import datetime

    from .guest_open import OpenList
    from .preferences import Preferences


class GuestTemplate:
    """The template's verbs. They are ignored while rows must not change."""

    def __init__(self, open_list: OpenList, preferences: Preferences, can_change: Callable[[], bool]) -> None:
        """`can_change` tells whether all rows may be judged by something else."""
        self._open = open_list
        self._preferences = preferences
        self._can_change = can_change

    def choose_preset(self, name: str) -> None:
        """Set what rows leave open to a preset; streams chosen for the list stay where it names none."""
        presets = (*BUILT_IN, *self._preferences.view.presets)
        preset = next((each for each in presets if each.name == name), None)
        if preset is not None:
            self._change(preset=preset.name, draft=preset.applied(self._open.template.draft))

    def edit_draft(self, draft: TokenDraft) -> None:
        """Change what rows leave open. Another target leaves the preset what it is."""
        before, preset = self._open.template.draft, self._open.template.preset
        if draft != before:
            same = replace(draft, target=before.target, group=before.group, names=before.names) == before
            self._change(preset=preset if same else "", draft=draft)

    def choose_streams(self, streams: Iterable[Stream], *, as_group: bool) -> None:
        """Streams were picked for rows that name none: a group, or streams by their names."""
        chosen, draft = tuple(streams), self._open.template.draft
        if as_group and chosen:
            draft = replace(draft, target=TargetKind.GROUP, group=chosen[0].group)
        elif chosen:
            names = ", ".join(dict.fromkeys(stream.name for stream in chosen if stream.name))
            draft = replace(draft, target=TargetKind.NAMES, names=names)
        self._change(draft=draft)

    def set_event(self, doors: datetime | None, end: datetime | None, show: datetime | None = None) -> None:
        """The event's times; without doors and end there is none, and the preset's lifetime counts."""
        self._change(doors=doors, end=end, show=show)

    def set_window(self, typed: str) -> None:
        """From when until when guests may watch: `doors -30 min to end +1 h`."""
        self._change(window=typed)

    def set_duplicates(self, rule: Duplicates) -> None:
        """What becomes of a guest who is listed twice."""
        self._change(duplicates=rule)

    def _change(self, **changes: object) -> None:
        if self._can_change():
            self._open.set_template(replace(self._open.template, **changes))  # type: ignore[arg-type]
