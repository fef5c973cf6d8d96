"""Guests who come late: added to the list that is open, with its times as they are by now."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.sheets import Sheet
from nanosecure_gui.core.wording import counted, text

from .guest_runs import PLACE

if TYPE_CHECKING:
    from pathlib import Path

    from .guest_open import OpenList
    from .guest_reading import More
    from .notices import Notices
    from .tasks import TaskScope


class GuestAdding:
    """Reads them from a file or a text, of which whoever is in the list already is left out: the promoter
    sends the whole list again. Its task runs in the scope under `load`."""

    def __init__(
        self, open_list: OpenList, notices: Notices, scope: TaskScope, can_change: Callable[[], bool]
    ) -> None:
        """`can_change` tells whether the list may be another one."""
        self._open = open_list
        self._notices = notices
        self._scope = scope
        self._can_change = can_change

    def add_file(self, path: Path) -> bool:
        """Add the guests of a CSV or Excel file. False: not now, and it is said why."""
        from nanosecure_gui.store.spreadsheets import read_list

        return self._begin(lambda: read_list(path))

    def add_text(self, typed: str) -> bool:
        """Add the guests of a table that was typed or pasted, one in each line. False as above."""
        from nanosecure_gui.store.spreadsheets import read_text

        return self._begin(lambda: read_text(typed))

    def _begin(self, read: Callable[[], Sheet]) -> bool:
        if self._open.board is None or not self._can_change():
            said = text("Tokens of {title} are being issued.", title=self._open.cover.title)
            self._notices.tell(PLACE, Severity.CARE, said, text("Guests can be added afterwards."))
            return False
        self._notices.clear(PLACE)
        self._scope.start(self._add(read), key="load")
        return True

    async def _add(self, read: Callable[[], Sheet]) -> None:
        more = await self._open.add(read)
        if more is not None:
            self._tell(more)

    def _tell(self, more: More) -> None:
        had = counted(more.known, "{n} is in the list already.", "{n} are in the list already.")
        if not more.added:
            self._notices.tell(PLACE, Severity.CARE, text("Nobody was added."), had if more.known else None)
            return
        sentence = counted(more.added, "{n} guest added.", "{n} guests added.")
        self._notices.tell(PLACE, Severity.GOOD, sentence, had if more.known else None)
