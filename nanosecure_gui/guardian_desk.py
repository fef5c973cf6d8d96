"""The parts of the Guardian tab: reminders from the start on, the rest when the tab is first opened."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nanosecure_gui.app.clients import Clients
    from nanosecure_gui.app.cutting import Cutting
    from nanosecure_gui.app.guardian_reminders import GuardianReminders
    from nanosecure_gui.app.guarding import Guarding
    from nanosecure_gui.app.ledger import LedgerKeeper
    from nanosecure_gui.app.notices import Notices
    from nanosecure_gui.app.preferences import Preferences
    from nanosecure_gui.app.rule_sending import RuleSending
    from nanosecure_gui.app.session import Session
    from nanosecure_gui.app.tasks import Tasks
    from nanosecure_gui.app.worker import Worker


class GuardianDesk:
    """What sends rules, what reminds of their end, and the presenter of the tab."""

    def __init__(
        self,
        session: Session,
        ledger: LedgerKeeper,
        clients: Clients,
        cutting: Cutting,
        preferences: Preferences,
        notices: Notices,
        tasks: Tasks,
        files: Worker,
    ) -> None:
        """`files` reads lists."""
        self._session = session
        self._ledger = ledger
        self._clients = clients
        self._cutting = cutting
        self._preferences = preferences
        self._notices = notices
        self._tasks = tasks
        self._files = files

    def start(self) -> None:
        """Begin to remind."""
        self.reminders.start()

    @cached_property
    def guarding(self) -> Guarding:
        """The presenter of the tab."""
        from nanosecure_gui.app.guarding import Guarding

        guarding = Guarding(
            self._session,
            self._ledger,
            self._sending,
            self._cutting,
            self._preferences,
            self._notices,
            self._tasks.scope("Guardian"),
            self._files,
        )
        self.reminders.observe(guarding.tick)
        return guarding

    @cached_property
    def reminders(self) -> GuardianReminders:
        """What says that blocks are about to end."""
        from nanosecure_gui.app.guardian_reminders import GuardianReminders

        scope = self._tasks.scope("Guardian")
        return GuardianReminders(
            self._ledger, self._sending, self._session, self._preferences, self._notices, scope
        )

    @cached_property
    def _sending(self) -> RuleSending:
        from nanosecure_gui.app.rule_sending import RuleSending

        return RuleSending(self._ledger, self._clients, self._session, self._preferences)
