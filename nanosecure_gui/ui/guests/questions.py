"""What the guest list asks before it makes, moves, renews or deletes anything."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from nanosecure_gui.app.guest_list_view import EarlierList, GuestListView, RowState, RunProgress
from nanosecure_gui.core.wording import Speaker, printable
from nanosecure_gui.ui import dialogs
from nanosecure_gui.ui.figures import count

from . import asking
from .shift_dialog import ShiftDialog

if TYPE_CHECKING:
    from nanosecure_gui.app.guest_list import GuestListing
    from nanosecure_gui.ui.cards_dialog import CardsDialog


class GuestQuestions(QObject):
    """Asks over its window; `question` and `dialog` are what was asked last."""

    begun = Signal()  # it was agreed to issue

    def __init__(self, window: QWidget, presenter: GuestListing, speaker: Callable[[], Speaker]) -> None:
        super().__init__(window)
        self._window, self._presenter, self._speaker = window, presenter, speaker
        self._reissue_at: timedelta | None = None  # as soon as the show has slipped by so much
        self._sheet = ""  # of the cards asked for last
        self._events: dict[str, str] = {}  # what stands on cards, by list, where it is not its title
        self._shifting: ShiftDialog | None = None  # asks by how much
        self._stopping: dialogs.Question | None = None  # asks whether to stop the run
        self.question: dialogs.Question | None = None
        self.dialog: QDialog | None = None

    def to_issue(self) -> None:
        """Ask, with the number, for what and until when; then issue."""
        view = self._presenter.view
        if not view.can_issue:
            return
        issue = asking.what_is_due(view)
        action = asking.action(issue)
        self._ask(action, asking.consequences(issue, view, self._speaker()), self._issue, danger=False)

    def _issue(self) -> None:
        self.begun.emit()
        self._presenter.issue()

    def to_issue_again(self, rows: Sequence[int]) -> None:
        """Ask, then ask the service again for tokens it may have made."""
        action = self.tr("Issue 1 token again") if len(rows) == 1 else self.tr("Issue {n} tokens again")
        self._ask(
            action.replace("{n}", count(len(rows))),
            self.tr(
                "No answer came for them, so the service may have made tokens that this desk does not know "
                "and cannot revoke. Nobody was given those. The guests get new ones."
            ),
            lambda: self._presenter.issue_lost_again(rows),
            danger=False,
        )

    def to_issue_all_again(self) -> None:
        """Ask, then ask the service again for every token it may have made."""
        rows = enumerate(self._presenter.view.rows)
        self.to_issue_again([row for row, progress in rows if progress.state is RowState.MAY_EXIST])

    def to_reissue(self) -> None:
        """Ask, then make the tokens anew that have the times from before a shift."""
        number = self._presenter.view.shift.behind
        action = self.tr("Reissue 1 token") if number == 1 else self.tr("Reissue {n} tokens")
        self._ask(
            action.replace("{n}", count(number)),
            self.tr(
                "These guests get new tokens with the new times, then the old ones are revoked: whoever "
                "watches with an old one is disconnected and needs the new link."
            ),
            self._presenter.reissue_issued,
        )

    def to_shift(self) -> None:
        """Ask by how much the show slips, and whether what is issued is to move with it."""
        dialog = ShiftDialog(self._presenter.view, self._speaker, self._window)
        dialog.agreed.connect(self._shift)
        dialog.finished.connect(self._shift_answered)
        self.dialog = self._shifting = dialog
        dialog.open()

    def _shift_answered(self) -> None:
        self._shifting = None

    def _shift(self, by: timedelta, reissue: bool) -> None:
        if reissue:
            self._reissue_at = self._presenter.view.template.delay + by
        self._presenter.shift(by)

    def follow(self, view: GuestListView) -> None:
        """Once the rows have moved, and none is being issued, renew what is issued, if that was agreed to."""
        if self._reissue_at == view.template.delay and not view.loading and view.run is None:
            self._reissue_at = None
            self._presenter.reissue_issued()
        if self._shifting is not None:
            self._shifting.follow(view)
        if self._stopping is not None and view.run is not None:
            self._stopping.say(self._left_words(view.run))
        elif self._stopping is not None:
            self._stopping.reject()  # there is nothing left to stop, and the window stays

    def whom_to_add(self, added: Callable[[], None]) -> None:
        """Ask who comes, too; `added` is called when they are being read."""
        from .add_dialog import AddGuestsDialog

        self.dialog = dialog = AddGuestsDialog(self._presenter, self._window)
        dialog.accepted.connect(added)
        dialog.open()

    def to_forget(self, earlier: EarlierList) -> None:
        """Ask, then destroy an earlier list."""
        self.question = dialogs.ask(
            self._window,
            self.tr("Delete the list “{title}”?").replace("{title}", printable(earlier.title, 80)),
            self.tr("Its guests are deleted from this desk. Tokens issued for it stay in Revocations."),
            self.tr("Delete 1 list"),
            lambda _reason: self._presenter.forget_list(earlier.id),
        )

    def to_stop(self, close: Callable[[], None]) -> bool:
        """Whether the program should not end yet, since tokens are being issued or are to follow: then this
        asks over the desk, and calls `close` if it is agreed to stop."""
        view = self._presenter.view
        if view.run is not None:
            question = self.tr("Stop issuing and close?")
            words = self._left_words(view.run)
        elif view.armed is not None:
            question = self.tr("Close, though tokens are to follow?")
            words = self.tr("The next ones would be issued at {at}, while this program runs.")
            words = words.replace("{at}", self._speaker().instant(view.armed))
        else:
            return False
        window = self._window.parentWidget() or self._window
        self.question = dialogs.ask(
            window,
            question,
            words,
            self.tr("Stop and close"),
            lambda _reason: close(),
            stay=self.tr("Stay"),
        )
        self._stopping = self.question if view.run is not None else None
        self.question.finished.connect(self._stop_answered)
        return True

    def _stop_answered(self) -> None:
        self._stopping = None

    def _left_words(self, run: RunProgress) -> str:
        one = self.tr("1 token is not issued yet. Open the list again to go on.")
        many = self.tr("{n} tokens are not issued yet. Open the list again to go on.")
        return one if run.left == 1 else many.replace("{n}", count(run.left))

    def which_cards(self, rows: Sequence[int] | None = None) -> None:
        """Ask on which sheets to print the cards of everybody who has a token, or of these rows alone: then
        the cover says nothing of the others."""
        from nanosecure_gui.ui.cards_dialog import CardsDialog

        presenter, heading, opened = self._presenter, self._presenter.heading(rows), self._presenter.view.id
        self.dialog = dialog = CardsDialog(
            presenter.papers,
            presenter.handed(rows),
            replace(heading, event=self._events.get(opened, heading.event)),
            self._speaker,
            self._window,
            sheet=self._sheet,
        )
        dialog.finished.connect(lambda: self._remember(dialog, opened, heading.event))
        dialog.open()

    def _remember(self, dialog: CardsDialog, opened: str, title: str) -> None:
        self._sheet = dialog.chosen.key
        if dialog.heading.event != title:
            self._events[opened] = dialog.heading.event
        else:
            self._events.pop(opened, None)

    def _ask(self, action: str, words: str, agreed: Callable[[], None], *, danger: bool = True) -> None:
        self.question = dialogs.ask(
            self._window, f"{action}?", words, action, lambda _reason: agreed(), danger=danger
        )
