"""The lock of an unattended desk: the window shows nothing until the PIN is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.errors import InvalidInput, UserError
from nanosecure_gui.core.wording import Text, text
from nanosecure_gui.store.pin import LONGEST, SHORTEST, fits, seal_pin

from .presenter import Presenter

if TYPE_CHECKING:
    from nanosecure_gui.store.secrets import AsyncSecrets

    from .tasks import TaskScope
    from .worker import Worker

ENTRY: Final = "window lock"  # of the keyring
FIELD: Final = "New PIN"
_FREE_TRIES: Final = 3
_LONGEST_PAUSE: Final = 60.0  # seconds


@dataclass(frozen=True, slots=True)
class LockView:
    """`has_pin` is `None` until the keyring has answered. `wait` is how many seconds the next try is put off,
    after several wrong ones."""

    locked: bool = False
    has_pin: bool | None = None
    checking: bool = False
    problem: Text | None = None
    note: Text | None = None  # what to mind about the PIN that was set
    done: Text | None = None  # what became of the PIN
    wait: float = 0.0


class Locking(Presenter[LockView]):
    """Locks and unlocks. What is under way goes on behind the lock: revocations are still sent."""

    def __init__(
        self,
        secrets: AsyncSecrets,
        scope: TaskScope,
        worker: Worker,
        monotonic: Callable[[], float],
    ) -> None:
        """`worker` does the slow arithmetic."""
        super().__init__(LockView())
        self._secrets = secrets
        self._scope = scope
        self._worker = worker
        self._monotonic = monotonic
        self._wrong = 0
        self._not_before = 0.0

    def begin(self) -> None:
        """The program starts: if there is a PIN, it is asked for. Else starting anew would open the desk."""
        self._scope.start(self._begin(), key="lock")

    def lock(self) -> None:
        """Lock the window, if it could be opened again."""
        if self.view.has_pin:
            self.show(replace(self.view, locked=True, problem=None))

    def unlock(self, pin: str) -> None:
        """Open the window again, if the PIN is right."""
        wait = self._not_before - self._monotonic()
        if wait > 0:
            self.show(replace(self.view, wait=wait, problem=_later(wait)))
        elif not self.view.checking:
            self.show(replace(self.view, checking=True, problem=None, wait=0.0))
            self._scope.start(self._unlock(pin), key="lock")

    def set_pin(self, pin: str) -> None:
        """Choose a PIN. Raises `InvalidInput` for one that is too short or too long."""
        if not SHORTEST <= len(pin) <= LONGEST:
            raise InvalidInput(text("A PIN has at least {n} characters.", n=SHORTEST), FIELD)
        self._scope.start(self._set(pin), key="lock", to_end=True)

    def remove_pin(self) -> None:
        """Forget the PIN: the window locks no more."""
        self._scope.start(self._remove(), key="lock", to_end=True)

    async def _begin(self) -> None:
        try:
            has_pin = bool(await self._secrets.get(ENTRY))
        except UserError:  # no keyring: whoever sets a PIN is told
            has_pin = False
        self.show(replace(self.view, has_pin=has_pin, locked=has_pin))

    async def _unlock(self, pin: str) -> None:
        right = False
        try:
            sealed = await self._secrets.get(ENTRY)
            # Without a PIN in the keyring nobody could ever open the window: its keeper has removed it.
            right = sealed is None or await self._worker.run(fits, pin, sealed)
        except UserError as failure:  # nobody would see a notice behind the lock
            self.show(replace(self.view, checking=False, problem=failure.text))
            return
        self.show(replace(self.view, checking=False))
        if right:
            self._wrong = 0
            self.show(replace(self.view, locked=False, problem=None, wait=0.0))
            return
        self._wrong += 1
        wait = min(_LONGEST_PAUSE, 2.0 ** (self._wrong - _FREE_TRIES)) if self._wrong >= _FREE_TRIES else 0.0
        self._not_before = self._monotonic() + wait
        problem = text("That is not the PIN.") if not wait else _later(wait)
        self.show(replace(self.view, problem=problem, wait=wait))

    async def _set(self, pin: str) -> None:
        kept = await self._secrets.set(ENTRY, await self._worker.run(seal_pin, pin))
        self.show(replace(self.view, has_pin=True, note=kept.reason, done=text("The PIN is set.")))

    async def _remove(self) -> None:
        await self._secrets.delete(ENTRY)
        done = text("The PIN is removed.")
        self.show(replace(self.view, has_pin=False, locked=False, note=None, done=done))


def _later(seconds: float) -> Text:
    from datetime import timedelta

    return text("That is not the PIN. Try again in {span}.", span=timedelta(seconds=max(1, round(seconds))))
