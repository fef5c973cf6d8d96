"""What the Revocations tab asks before it revokes or reissues anything."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from nanosecure_gui.core.ledger_queries import ListSummary, Query
from nanosecure_gui.ui import dialogs

from . import revocations_asking as asking

if TYPE_CHECKING:
    from nanosecure_gui.app.revocations import Revocations

    from .revocations_actions import ActionRow
    from .revocations_cells import TokenCells
    from .revocations_table import TokenTable


class RevocationQuestions(QObject):
    """Asks over its page; `question` is what was asked last. What is agreed to holds for the tokens that the
    question was about: if others are selected or shown by then, nothing is revoked."""

    stop_wanted = Signal(str)  # issuing the tokens of this list

    def __init__(
        self, page: QWidget, presenter: Revocations, table: TokenTable, bottom: ActionRow, cells: TokenCells
    ) -> None:
        super().__init__(page)
        self._page = page
        self._presenter = presenter
        self._table = table
        self._bottom = bottom
        self._cells = cells
        self.question: dialogs.Question | None = None

    def selected_choice(self) -> asking.Choice:
        """What revoking the selection comes to."""
        view, selected = self._presenter.view, self._table.selected_count()
        everything = self.shown_choice() if selected == view.total and not view.more else None
        here = self._table.selected_here()
        return everything or asking.choose(here, selected, view.now, view.others)

    def shown_choice(self) -> asking.Choice | None:
        """What revoking everything shown comes to; `None` while that is being counted."""
        view = self._presenter.view
        if len(view.window.rows) == view.total:
            return asking.choose(view.window.rows, view.total, view.now, view.others)
        if view.to_cut is None:
            return None
        return asking.counted(view.to_cut, view.to_cut if view.more else view.total)

    def to_revoke_selected(self) -> None:
        """Ask, with the number and a reason, then arm the revocation of the selected tokens."""
        button = self._bottom.revoke_selected
        if not button.isEnabled():
            self._bottom.say(button.toolTip())
            return
        self._ask_to_revoke(self.selected_choice(), partial(self._revoke, self._table.epoch))

    def _revoke(self, epoch: int, reason: str) -> None:
        if epoch != self._table.epoch or self._table.is_behind:
            self._bottom.say(self.tr("The list has changed meanwhile. Nothing was revoked: select again."))
            return
        self._presenter.revoke(self._table.ranges(), reason)

    def to_revoke_all(self) -> None:
        """Ask, then arm the revocation of everything shown."""
        choice = self.shown_choice()
        if self._bottom.revoke_all.isEnabled() and choice is not None:
            self._ask_to_revoke(choice, partial(self._revoke_all, self._presenter.view.query))

    def _revoke_all(self, query: Query, reason: str) -> None:
        if query == self._presenter.view.query:
            self._presenter.revoke_all_shown(reason)

    def to_revoke_list(self) -> None:
        """Ask, then arm the revocation of the whole guest list that is shown."""
        listed = self._presenter.view.guest_list
        if listed is not None:
            choice = asking.counted(listed.to_cut, listed.issued)
            agreed = partial(self._revoke_list, listed.id)
            self._ask_to_revoke(choice, agreed, listed)

    def _revoke_list(self, list_id: str, reason: str) -> None:
        if list_id == self._presenter.view.query.list_id:
            self._presenter.revoke_list(reason)

    def _ask_to_revoke(
        self, choice: asking.Choice, agreed: Callable[[str], None], listed: ListSummary | None = None
    ) -> None:
        def go_on(reason: str) -> None:
            self._table.setFocus()  # the button is about to be disabled: the keyboard would be anywhere
            agreed(reason)

        self.question = dialogs.ask(
            self._page,
            asking.question(choice),
            asking.consequences(choice, listed),
            asking.action(choice),
            go_on,
            reasons=self._presenter.view.reasons,
            other=self.tr("Stop issuing") if listed is not None and listed.asked else "",
            on_other=partial(self.stop_wanted.emit, listed.id) if listed is not None else None,
        )

    def to_reissue(self) -> None:
        """Ask, then make the selected token anew and revoke the old one."""
        here = self._table.selected_here()
        if len(here) != 1 or not self._bottom.reissue.isEnabled():
            return
        epoch = self._table.epoch

        def agreed(_reason: str) -> None:
            self._table.setFocus()
            if epoch == self._table.epoch:
                self._presenter.reissue(self._table.ranges()[0][0])

        self.question = dialogs.ask(
            self._page,
            self.tr("Reissue the token of {whose}?").replace("{whose}", self._cells.user(here[0])),
            self.tr(
                "A new token with the same limits and remaining time is made, then the old one is revoked:"
                " whoever watches with it is disconnected and needs the new link."
            ),
            self.tr("Reissue 1 token"),
            agreed,
        )
