"""The guest list beside the desk: its window, whose guests they are, and where it is said what happened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from .room import fit

if TYPE_CHECKING:
    from nanosecure_gui.app.guest_list import GuestListing
    from nanosecure_gui.app.guest_list_view import GuestListView
    from nanosecure_gui.app.notices import Notice
    from nanosecure_gui.core.wording import Speaker

    from .clipboard import Clipboard
    from .desk_window import DeskWindow
    from .guest_list_window import GuestListWindow
    from .presenters import Presenters
    from .voice import Venue


class GuestsBeside(QObject):
    """One guest list over `desk`; its window is made when it is first asked for."""

    def __init__(
        self,
        desk: DeskWindow,
        presenters: Presenters,
        clipboard: Clipboard,
        venue: Venue,
        speaker: Callable[[], Speaker],
        choose_streams: Callable[..., Any],
        *,
        training: bool,
    ) -> None:
        """`choose_streams(chosen, over=window)` lets the operator choose."""
        super().__init__(desk)
        self._desk = desk
        self._presenters = presenters
        self._clipboard = clipboard
        self._venue = venue
        self._speaker = speaker
        self._choose_streams = choose_streams
        self._training = training
        self._said: Notice | None = None  # on the desk
        self.window: GuestListWindow | None = None

    def open(self) -> None:
        """The list, as it was left."""
        if self.window is None:
            self.window = self._make_window()
        self.window.come_forward()
        self._say_on_desk(None)

    def open_list(self, list_id: str) -> None:
        """A list that is kept."""
        self._presenters.guests().reopen(list_id)  # before others are looked for that are not finished
        self.open()

    def stop(self, list_id: str) -> None:
        """Issue no more tokens of a list."""
        if self.window is not None and self._presenters.guests().view.id == list_id:
            self._presenters.guests().cancel()

    def keeps_open(self, go_on: Callable[[], None]) -> bool:
        """Whether it asks the operator before the program may end; `go_on` if that is agreed to."""
        return self.window is not None and self.window.keeps_open(go_on)

    def show_notice(self, notice: Notice | None) -> None:
        """Say what happened in the list's window, and on the desk where that one is not seen."""
        seen = False
        if self.window is not None:
            self.window.show_notice(notice)
            seen = self.window.isVisible() and not self._desk.isActiveWindow()
        self._say_on_desk(None if seen else notice)

    def take_back(self, notice: Notice) -> None:
        """It does not hold any more."""
        if self.window is not None:
            self.window.notice.take_back(notice)

    def _say_on_desk(self, notice: Notice | None) -> None:
        if self._said is not None:
            self._desk.take_back(self._said)
        self._said = notice
        if notice is not None:
            self._desk.show_notice("Guest list", notice, self._speaker(), self.tr("Open guest list"))

    def _make_window(self) -> GuestListWindow:
        from .guest_list_window import GuestListWindow

        listing, desk = self._presenters.guests(), self._desk
        window = fit(GuestListWindow(listing, self._clipboard, self._venue, desk))
        window.choose_streams.connect(
            lambda: self._choose_streams(listing.template.choose_streams, over=window)
        )
        window.token_shown.connect(desk.activateWindow)
        window.tokens_shown.connect(self._show_tokens)
        QShortcut(QKeySequence("Ctrl+L"), window).activated.connect(desk.lock_now)
        QShortcut(QKeySequence("F1"), window).activated.connect(lambda: desk.dialogs.open_help("guests"))
        desk.close_requested.connect(window.hide)
        listing.observe(lambda view: self._show_view(window, view))
        self._begin_with_group(listing)
        return window

    def _show_view(self, window: GuestListWindow, view: GuestListView) -> None:
        """Say whose guests are let in, and how far that is."""
        owner = view.owner or self._presenters.session.view.organisation
        window.show_organisation(owner.name, owner.colour, training=self._training)
        self._desk.show_guest_run(view.run)

    def _begin_with_group(self, listing: GuestListing) -> None:
        """Guests may watch what Create has, until another group is chosen for them."""
        group, draft = self._presenters.issuing.view.draft.group, listing.view.template.draft
        if group and not draft.group and not draft.names:
            listing.template.edit_draft(replace(draft, group=group))

    def _show_tokens(self, list_id: str, sought: str) -> None:
        """The tokens of a list, or some of them, in Revocations."""
        self._presenters.revocations.show_list(list_id, sought)
        self._desk.open_tab("Revocations")
        self._desk.activateWindow()
