"""Says at the start that a guest list was broken off, or that more of its tokens are to follow."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.wording import counted, text

from .guest_keeping import Cover, covers

if TYPE_CHECKING:
    from .ledger import LedgerKeeper
    from .notices import Notices
    from .preferences import Preferences
    from .session import Session
    from .tasks import TaskScope


class GuestReminder:
    """Looks once, as soon as the ledger is open. Nothing is issued before somebody looked at the list."""

    def __init__(
        self,
        ledger: LedgerKeeper,
        session: Session,
        preferences: Preferences,
        notices: Notices,
        scope: TaskScope,
        place: str,
    ) -> None:
        """`place` is where lists are opened; it is told there."""
        self._ledger = ledger
        self._session = session
        self._preferences = preferences
        self._notices = notices
        self._scope = scope
        self._place = place

    def start(self) -> None:
        """Begin."""
        self._scope.start(self._look(), key="reminder")

    async def _look(self) -> None:
        await self._ledger.ready()
        with suppress(UserError):  # why the ledger cannot be read is said elsewhere
            now = self._session.now()
            kept = await self._ledger.survey(lambda ledger: covers(ledger, ends_after=now))
            if found := [cover for cover in kept if cover.unfinished]:
                self._tell(found)

    def _tell(self, found: list[Cover]) -> None:
        sentence = counted(
            len(found),
            "Issuing the tokens of {titles} is not finished.",
            "{n} guest lists are not finished: {titles}.",
            titles=tuple(self._called(cover) for cover in found),
        )
        advice = text("Open the list to go on: whoever has a token keeps it, and nobody gets a second one.")
        self._notices.tell(self._place, Severity.CARE, sentence, advice)

    def _called(self, cover: Cover) -> str:
        """Its title, and whose it is if that is another organisation's."""
        if cover.organisation_id == self._session.view.organisation.id:
            return cover.title
        listed = self._preferences.view.organisations
        whose = next((each.name for each in listed if each.id == cover.organisation_id), "")
        return f"{cover.title} ({whose})" if whose else cover.title
