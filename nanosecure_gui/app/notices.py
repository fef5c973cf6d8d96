"""The one road from any failure or success to the operator."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

from nanosecure_gui.core.errors import NotAuthorised, UserError
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.wording import Text

log = logging.getLogger(__name__)


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

    def observe(
        self,
        show: Callable[[str, Notice | None], None] | None = None,
        crash: Callable[[BaseException], None] | None = None,
        refused: Callable[[], None] | None = None,
    ) -> None:
        """Register who shows notices (`None` clears a place), who handles a fault of the program, and who
        reacts to a refused credential."""
        self._show += [show] if show else []
        self._crash += [crash] if crash else []
        self._refused += [refused] if refused else []

    def tell(
        self, place: str, severity: Severity, text: Text, advice: Text | None = None, details: str = ""
    ) -> None:
        """Show a message at `place`."""
        notice = Notice(severity, text, advice, details)
        for show in self._show:
            show(place, notice)

    def clear(self, place: str) -> None:
        """Take away what stands at `place`."""
        for show in self._show:
            show(place, None)

    def failed(self, place: str, failure: BaseException) -> None:
        """Report a failure by its kind: expected ones at `place`, a refused credential to the session too,
        anything else as a crash. Cancellation never comes here."""
        if isinstance(failure, UserError):
            log.info("%s: %s", place, type(failure).__name__)
            self.tell(place, Severity.HARM, failure.text, failure.advice, failure.details)
            if isinstance(failure, NotAuthorised):
                for refused in self._refused:
                    refused()
            return
        log.error("a task of %s failed", place, exc_info=failure)
        for crash in self._crash:
            crash(failure)
