"""Says in time that blocks are about to end by themselves, whatever the operator is looking at."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.guardian import REMIND_BEFORE, Rule
from nanosecure_gui.core.wording import Text, counted, text

if TYPE_CHECKING:
    import asyncio

    from .ledger import LedgerKeeper, LedgerView
    from .notices import Notices
    from .preferences import Preferences
    from .rule_sending import RuleSending
    from .session import Session
    from .tasks import TaskScope

IN_FRONT: Final = ""  # the tab that is looked at: the Guardian tab may be behind
LONGEST_SLEEP: Final = timedelta(minutes=1)  # the computer may have slept, or the clock been set


class GuardianReminders:
    """Looks at the rules with an end as long as the program lives."""

    def __init__(
        self,
        ledger: LedgerKeeper,
        sending: RuleSending,
        session: Session,
        preferences: Preferences,
        notices: Notices,
        scope: TaskScope,
    ) -> None:
        self._ledger = ledger
        self._session = session
        self._preferences = preferences
        self._notices = notices
        self._scope = scope
        self._told: set[int] = set()
        self._wake: asyncio.Event | None = None
        self._ticks: list[Callable[[], None]] = []
        self._state = ledger.view.state
        sending.observe(self.wake)
        ledger.observe(self._follow)

    def start(self) -> None:
        """Begin."""
        self._scope.start(self._run(), key="reminders")

    def observe(self, tick: Callable[[], None]) -> None:
        """Call `tick` when time alone may have changed how a rule stands."""
        self._ticks.append(tick)

    def wake(self) -> None:
        """There may be other rules, or another time."""
        if self._wake is not None:
            self._wake.set()

    async def _run(self) -> None:
        import asyncio

        self._wake = wake = asyncio.Event()
        await self._ledger.ready()
        while True:
            wake.clear()
            pause = await self._round()
            with suppress(TimeoutError):
                async with asyncio.timeout(pause.total_seconds()):
                    await wake.wait()

    async def _round(self) -> timedelta:
        """Remind of what is due; how long nothing will be."""
        if self._ledger.view.read_only:  # who cannot renew need not be asked to
            return LONGEST_SLEEP
        now = self._session.now()
        until = now + REMIND_BEFORE + LONGEST_SLEEP
        rules = await self._ledger.read(lambda ledger: ledger.rules.ending(now, until))
        self._remind([rule for rule in rules if rule.runs_out(now) and rule.id not in self._told])
        for tick in tuple(self._ticks):
            tick()
        changes = [at - now for rule in rules for at in rule.moments if at > now]
        return min((LONGEST_SLEEP, *changes))

    def _remind(self, rules: list[Rule]) -> None:
        self._told.update(rule.id for rule in rules)
        active = self._session.view.organisation.id
        mine = [rule for rule in rules if rule.organisation_id == active]
        if mine:
            self._tell(_sentence(mine))
        for organisation in self._preferences.view.organisations:
            theirs = [rule for rule in rules if rule.organisation_id == organisation.id != active]
            if theirs:
                self._tell(text("{name}: {sentence}", name=organisation.name, sentence=_sentence(theirs)))

    def _tell(self, sentence: Text) -> None:
        advice = text("Renew in Guardian what is still needed.")
        self._notices.tell(IN_FRONT, Severity.CARE, sentence, advice)

    def _follow(self, ledger: LedgerView) -> None:
        if ledger.state is not self._state:
            self._state = ledger.state
            self.wake()


def _sentence(rules: list[Rule]) -> Text:
    return counted(
        len(rules),
        "The block of {values} ends at {ends}.",
        "{n} blocks are about to end, the first at {ends}: {values}.",
        values=tuple(rule.new.value for rule in rules[:5]),
        ends=min(rule.ends for rule in rules if rule.ends is not None),
    )
