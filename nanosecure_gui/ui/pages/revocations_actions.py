"""The row under the Tokens table: what can be done with tokens, and how far that has come."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from nanosecure_gui.app.revocations_view import RevocationsView
from nanosecure_gui.core.ledger_records import LedgerRow, State, standing
from nanosecure_gui.core.wording import Speaker
from nanosecure_gui.ui.figures import count
from nanosecure_gui.ui.naming import identified, kind, named
from nanosecure_gui.ui.widgets.cards import small

from .revocations_asking import Choice, left_alone
from .revocations_strips import QueueLine


class ActionRow(QWidget):
    """Three buttons, each with its reason while it cannot be pressed, a remark, and the queue."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.revoke_selected = kind(named(QPushButton(), "Revoke selected"), "danger")
        self.revoke_all = kind(named(QPushButton(), "Revoke all shown"), "danger")
        self.reissue = named(QPushButton(self.tr("Reissue")), "Reissue")
        self.queue = QueueLine()
        self.remark = identified(small(), "Remark")
        self.remark.setTextFormat(Qt.TextFormat.PlainText)
        self.remark.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.remark.setWordWrap(True)
        self.remark.hide()
        self._working = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.revoke_selected, self.revoke_all, self.reissue):
            row.addWidget(widget)
        row.addSpacing(4)
        row.addWidget(self.remark, 2)
        row.addWidget(self.queue, 3)

    def show_view(
        self,
        view: RevocationsView,
        voice: Speaker,
        selected: tuple[LedgerRow, ...],
        chosen: Choice,
        shown: Choice | None,
    ) -> None:
        """Show a view; `selected` are the selected rows that are here, `chosen` what revoking the selection
        comes to, and `shown` what revoking all rows does (`None` while that is being counted)."""
        self.queue.show_view(view, voice)
        if view.working is not None or self._working:
            self._working = view.working is not None
            self.say(voice.say(view.working) if view.working is not None else "", "muted")
        words, all_words = self.tr("Revoke selected"), self.tr("Revoke all shown")
        self.revoke_selected.setText(f"{words} ({count(chosen.most)})" if chosen.most else words)
        self.revoke_all.setText(
            f"{all_words} ({count(shown.most)})" if shown is not None and shown.most else all_words
        )
        obstacle = self.obstacle(view, voice)
        _allow(self.revoke_selected, obstacle or _nothing_in(chosen, self.tr("Select tokens first.")))
        counting = self.tr("The tokens shown are still being counted.")
        none = counting if shown is None else _nothing_in(shown, self.tr("No tokens are shown."))
        _allow(self.revoke_all, obstacle or none)
        _allow(self.reissue, obstacle or self._cannot_reissue(view, voice, selected, chosen))

    def say(self, words: str, look: str = "care") -> None:
        """Remark on what was just done, or take the remark away."""
        kind(self.remark, look)
        self.remark.setText(words)
        self.remark.setVisible(bool(words))

    def obstacle(self, view: RevocationsView, voice: Speaker) -> str:
        """Why nothing can be revoked now; empty if it can."""
        if view.obstacle is not None:
            return voice.say(view.obstacle)
        if view.arming is not None:
            return self.tr("A revocation is about to be sent: let it go, or cancel it first.")
        return ""

    def _cannot_reissue(
        self, view: RevocationsView, voice: Speaker, selected: tuple[LedgerRow, ...], chosen: Choice
    ) -> str:
        if view.working is not None:
            return voice.say(view.working)
        if len(selected) != 1 or chosen.unknown:
            return self.tr("Select the one token to make anew.")
        if standing(selected[0], view.now).state not in (State.ACTIVE, State.NOT_YET):
            return self.tr("Only a token that is still valid can be reissued.")
        return ""


def _nothing_in(choice: Choice, nothing: str) -> str:
    """Why a choice has nothing to revoke; empty if it has."""
    if choice.most:
        return ""
    return left_alone(choice) if choice.unable else nothing


def _allow(button: QPushButton, why_not: str) -> None:
    button.setEnabled(not why_not)
    button.setToolTip(why_not)
    button.setAccessibleDescription(why_not)
