"""The lists that were opened before, and the one among them that was broken off."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.wording import counted, text

from .guest_list_view import EarlierList
from .guest_runs import PLACE
from .ledger import LedgerShut

if TYPE_CHECKING:
    from .guest_open import OpenList
    from .notices import Notices
    from .session import Session
    from .tasks import TaskScope


class EarlierLists:
    """Those of the active organisation, in `found`. Its task runs in the scope under `earlier`."""

    def __init__(
        self,
        session: Session,
        notices: Notices,
        scope: TaskScope,
        open_list: OpenList,
        loading: Callable[[], bool],
        changed: Callable[[], None],
    ) -> None:
        """`loading` tells whether a list is just being opened; `changed` is called when there are others."""
        self._session = session
        self._notices = notices
        self._scope = scope
        self._open = open_list
        self._loading = loading
        self._changed = changed
        self._looked = False  # for a list that is not finished
        self.found: tuple[EarlierList, ...] = ()

    def look(self) -> None:
        """Find them."""
        self._scope.start(self._look(), key="earlier")

    def look_anew(self) -> None:
        """Find those of another organisation."""
        self.found = ()
        self.look()

    def forget(self, list_id: str) -> None:
        """Destroy one."""
        self._scope.start(self._forget(list_id))

    async def _look(self) -> None:
        try:
            self.found = await self._open.shelf.earlier(self._session.view.organisation.id)
        except LedgerShut:
            self.found = ()  # the obstacle says so
        else:
            self._go_on_with_unfinished()
        self._changed()

    async def _forget(self, list_id: str) -> None:
        await self._open.shelf.forget(list_id)
        await self._look()

    def _go_on_with_unfinished(self) -> None:
        """The first time that somebody looks, a list that was broken off is open."""
        found = next((each for each in self.found if each.unfinished), None)
        if found is not None and not self._looked and self._open.board is None and not self._loading():
            self._open.reopen(found.id)
            self._say_what_is_left(found)
        self._looked = True

    def _say_what_is_left(self, found: EarlierList) -> None:
        sentence = text("Issuing the tokens of {title} is not finished.", title=found.title)
        advice = text("Issue tokens goes on: whoever has a token keeps it, and nobody gets a second one.")
        if found.lost:
            lost = counted(
                found.lost,
                "For {n} guest no answer came, so a token may exist: Issue again asks for another one.",
                "For {n} guests no answer came, so tokens may exist: Issue again asks for others.",
            )
            advice = text("{sentence} {next}", sentence=advice, next=lost)
        self._notices.tell(PLACE, Severity.CARE, sentence, advice)
