"""The one road from any failure or success to the operator."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from nanosecure_gui.core.errors import NotAuthorised, UserError
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.wording import Text

log = logging.getLogger(__name__)

SESSION: Final = "Session"  # whose failures are about the credential alone


@dataclass(frozen=True, slots=True)
class Notice:
    """One message in a tab's notice bar: what happened, what to do, and raw details on request."""

    severity: Severity
    text: Text
    advice: Text | None = None
    details: str = ""


class Notices:
    """Carries notices to whoever shows them, by the name of the place they belong to (a tab's title)."""

    def __init__(self) -> None:
        self._show: list[Callable[[str, Notice | None], None]] = []
        self._crash: list[Callable[[BaseException], None]] = []
        self._refused: list[Callable[[], None]] = []
        self._take_back: list[Callable[[Notice], None]] = []
        self._of_credential: list[Notice] = []

    def observe(
        self,
        show: Callable[[str, Notice | None], None] | None = None,
        crash: Callable[[BaseException], None] | None = None,
        refused: Callable[[], None] | None = None,
        take_back: Callable[[Notice], None] | None = None,
    ) -> None:
        """Register who shows notices (`None` clears a place), who handles a fault of the program, who
        reacts to a refused credential, and who hides a notice, wherever it still stands."""
        self._show += [show] if show else []
        self._crash += [crash] if crash else []
        self._refused += [refused] if refused else []
        self._take_back += [take_back] if take_back else []

    def tell(
        self, place: str, severity: Severity, text: Text, advice: Text | None = None, details: str = ""
    ) -> Notice:
        """Show a message at `place`; returns it for `take_back`."""
        notice = Notice(severity, text, advice, details)
        self._put(place, notice)
        return notice

    def take_back(self, notice: Notice) -> None:
        """What was said holds no longer: hide it, wherever it still stands."""
        for hide in self._take_back:
            hide(notice)

    def clear(self, place: str) -> None:
        """Take away what stands at `place`."""
        for show in self._show:
            show(place, None)

    def failed(self, place: str, failure: BaseException) -> None:
        """Report a failure by its kind: expected ones at `place`, a refused credential to the session too,
        anything else as a crash. Cancellation never comes here."""
        if isinstance(failure, UserError):
            log.info("%s: %s", place, type(failure).__name__)
            notice = Notice(Severity.HARM, failure.text, failure.advice, failure.details)
            self._put(place, notice)
            if place == SESSION or isinstance(failure, NotAuthorised):
                self._of_credential.append(notice)
            if isinstance(failure, NotAuthorised):
                for refused in self._refused:
                    refused()
            return
        log.error("a task of %s failed", place, exc_info=failure)
        for crash in self._crash:
            crash(failure)

    def credential_works(self) -> None:
        """What was said of a credential that is refused, or cannot be checked, holds no longer."""
        mended, self._of_credential = self._of_credential, []
        for notice in mended:
            self.take_back(notice)

    def _put(self, place: str, notice: Notice) -> None:
        for show in self._show:
            show(place, notice)
