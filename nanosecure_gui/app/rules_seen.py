"""The rules of one organisation as the ledger has them, read again whenever there are others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from nanosecure_gui.core.guardian import Rule

    from .ledger import LedgerKeeper, LedgerView
    from .tasks import TaskScope

GATHER: Final = 0.3  # seconds between two looks while much is being sent, at least
SHARE: Final = 5  # so many times as long as a look takes: thousands of rules must not keep the desk from work


class RulesRead(Protocol):
    """Whoever shows them."""

    def __call__(self, *, first: bool) -> None:
        """They were read, for the `first` time for this organisation."""


class RulesSeen:
    """Reads them beside whatever else goes on: many changes are seen in one look."""

    def __init__(self, ledger: LedgerKeeper, scope: TaskScope, organisation_id: str, read: RulesRead) -> None:
        self.rules: tuple[Rule, ...] = ()  # newest first
        self.loaded = False
        self._ledger = ledger
        self._scope = scope
        self._organisation = organisation_id
        self._read = read
        self._changes = self._looked_at = 0
        self._reading = False
        self._state = ledger.view.state

    def turn_to(self, organisation_id: str) -> None:
        """Another organisation's rules are wanted from now on."""
        self._organisation = organisation_id
        self.rules, self.loaded = (), False
        self.refresh()

    def refresh(self) -> None:
        """They are others than before."""
        self._changes += 1
        if not self._reading:
            self._reading = True
            self._scope.start(self._keep_up())

    def follow(self, ledger: LedgerView) -> None:
        """The ledger was opened, or closed."""
        if ledger.state is not self._state:
            self._state = ledger.state
            self.refresh()

    async def look(self) -> None:
        """Read them now."""
        self._looked_at = self._changes
        if not self._ledger.open_for_reading:
            return
        wanted = self._organisation
        rules = await self._ledger.survey(lambda ledger: ledger.rules.of(wanted))
        if wanted == self._organisation:
            first, self.rules, self.loaded = not self.loaded, rules, True
            self._read(first=first)

    async def _keep_up(self) -> None:
        import asyncio

        try:
            await self._ledger.ready()
            loop = asyncio.get_running_loop()
            while True:
                began = loop.time()
                await self.look()
                if self._looked_at == self._changes:
                    break
                await asyncio.sleep(max(GATHER, SHARE * (loop.time() - began)))
        finally:
            self._reading = False
