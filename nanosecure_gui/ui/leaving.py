"""The questions before the window closes: about revocations that are armed, or not in force yet."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from nanosecure_gui.app.parting import Concern, Parting, Why
from nanosecure_gui.core.wording import Speaker

from . import dialogs
from .figures import count

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Leaving(QObject):
    """Asks what has to be asked, one question at a time, then lets the window go."""

    def __init__(
        self, window: QWidget, parting: Parting, voice: Callable[[], Speaker], leave: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._parting = parting
        self._voice = voice
        self._leave = leave
        self._under_way = False  # something is being sent, or taken back
        self.question: dialogs.Question | None = None

    def begin(self) -> None:
        """The window is to be closed."""
        if self.question is not None:
            self.question.raise_()
            self.question.activateWindow()
        elif not self._under_way:
            self._go_on(self._parting.concern())

    def _go_on(self, concern: Concern | None) -> None:
        self._under_way = False
        if concern is None:
            self._leave()
            return
        ask = self._ask_armed if concern.why is Why.ARMED else self._ask_unsettled
        self.question = ask(concern)
        self.question.finished.connect(self._answered)
        if concern.why is Why.ARMED:
            self._parting.when_gone_off(self._withdraw)

    def _withdraw(self) -> None:
        """What was armed went off by itself: the question is no longer true, and the window stays."""
        if self.question is not None and not self._under_way:
            self.question.reject()

    def _answered(self) -> None:
        self.question = None

    def _ask_armed(self, concern: Concern) -> dialogs.Question:
        one = self.tr("A revocation is about to be sent")
        many = self.tr("{n} revocations are about to be sent")
        return dialogs.ask(
            self._window,
            one if concern.tokens == 1 else many.replace("{n}", count(concern.tokens)),
            self.tr("Nothing has been sent yet. What is to become of it before NanoSecure closes?"),
            self.tr("Revoke now"),
            lambda _reason: self._then(self._parting.send),
            stay=self.tr("Stay"),
            other=self.tr("Cancel revocation"),
            on_other=lambda: self._then(self._parting.take_back),
        )

    def _ask_unsettled(self, concern: Concern) -> dialogs.Question:
        refused = concern.why is Why.REFUSED
        one = self.tr("1 revocation was refused") if refused else self.tr("1 revocation is not in force yet")
        many = (
            self.tr("{n} revocations were refused")
            if refused
            else self.tr("{n} revocations are not in force yet")
        )
        why = self._voice().say(concern.problem) if concern.problem is not None else ""
        what = (
            self.tr("Whoever has such a token still gets in. Revocations shows which they are.")
            if refused
            else self.tr(
                "They go on when NanoSecure is started again; until then, whoever has such a token gets in."
            )
        )
        return dialogs.ask(
            self._window,
            one if concern.tokens == 1 else many.replace("{n}", count(concern.tokens)),
            "\n\n".join(part for part in (why, what) if part),
            self.tr("Close"),
            lambda _reason: self._leave(),
            stay=self.tr("Stay"),
        )

    def _then(self, do: Callable[[Callable[[Concern | None], None]], None]) -> None:
        self._under_way = True
        do(self._go_on)
