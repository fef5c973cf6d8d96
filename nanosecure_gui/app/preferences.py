"""The settings in memory, and their way to the disk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from .presenter import Presenter

if TYPE_CHECKING:
    from nanosecure_gui.store.settings import Settings, SettingsStore

    from .tasks import TaskScope
    from .worker import Worker


class Preferences(Presenter["Settings"]):
    """The current settings as a view; a change is seen at once and written by the store's worker."""

    def __init__(self, settings: Settings, store: SettingsStore, scope: TaskScope, worker: Worker) -> None:
        super().__init__(settings)
        self._store = store
        self._scope = scope
        self._worker = worker

    def change(self, **changes: Any) -> None:
        """Set options by name and write them soon; a failure is reported, the change stays in force."""
        self.update(lambda settings: replace(settings, **changes))

    def update(self, change: Callable[[Settings], Settings]) -> None:
        """Replace the settings by what `change` makes of them, and write them soon."""
        before = self.view
        self.show(change(before))
        if self.view != before:
            self._scope.start(self._write(), to_end=True)

    async def save(self, change: Callable[[Settings], Settings]) -> None:
        """Replace the settings only after they are on disk: for what must not be lost."""
        settings = change(self.view)
        await self._worker.run(self._store.save, settings)
        self.show(settings)

    async def _write(self) -> None:
        await self._worker.run(self._store.save, self.view)
