"""The dialogs that belong to no one tab: organisations, settings, help, streams, the ledger's key."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from .room import fit

if TYPE_CHECKING:
    from nanosecure_gui.app.ledger_opening import OpeningView
    from nanosecure_gui.core.streams import Stream
    from nanosecure_gui.core.wording import Speaker

    from .desk_window import DeskWindow
    from .help_window import HelpWindow
    from .ledger_key_dialog import LedgerKeyDialog
    from .organisations_dialog import OrganisationsDialog
    from .presenters import Presenters
    from .theme import Theme

ChooseTarget = Callable[..., None]
"""Takes the streams picked, and `as_group` whether their group is meant."""


class DeskDialogs(QObject):
    """The dialogs over `window`, each made when it is needed."""

    def __init__(
        self,
        window: DeskWindow,
        presenters: Presenters,
        theme: Theme,
        language: str,
        speaker: Callable[[], Speaker],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._presenters = presenters
        self._theme = theme
        self._language = language
        self._speaker = speaker
        self._organisations: OrganisationsDialog | None = None
        self._help: HelpWindow | None = None
        self._key: LedgerKeyDialog | None = None

    def open_organisations(self) -> None:
        """The Organisations dialog, brought forward if it is open: a credential may be refused meanwhile."""
        from .organisations_dialog import OrganisationsDialog

        if self._organisations is not None:
            self._organisations.activateWindow()
            return
        dialog = OrganisationsDialog(self._presenters.organisations, self._speaker, self._window)
        self._organisations = dialog
        dialog.show_revocable.connect(self._show_revocable)
        dialog.finished.connect(self._organisations_closed)
        fit(dialog).open()

    def _organisations_closed(self) -> None:
        self._organisations = None

    def _show_revocable(self) -> None:
        from nanosecure_gui.core.ledger_queries import Show

        self._presenters.revocations.filter(Show.REVOCABLE)
        self._window.open_tab("Revocations")

    def open_settings(self, at: str = "") -> None:
        """The Settings dialog, with the cursor in the control called `at`."""
        from .settings_dialog import SettingsDialog

        dialog = SettingsDialog(
            self._presenters.preferences,
            self._theme,
            [preset.name for preset in self._presenters.issuing.view.presets],
            self._presenters.data_folder,
            self._speaker,
            self._presenters.locking,
            self._window,
        )
        fit(dialog).open()
        if at:
            dialog.go_to(at)

    def open_help(self, page: str = "") -> None:
        """A page of the help; without a name, the one on the tab in front."""
        from .help_window import BY_TAB, HelpWindow

        if self._help is None:
            self._help = fit(HelpWindow(self._language, self._window))
        self._help.open_page(page or BY_TAB[self._window.current_title])
        self._help.show()
        self._help.raise_()
        self._help.activateWindow()

    def open_about(self) -> None:
        """Which version this is."""
        from .about_dialog import AboutDialog

        AboutDialog(lambda: self.open_help("licences"), self._window).open()

    def open_palette(self) -> None:
        """The command palette."""
        from .desk_commands import commands
        from .palette import Palette

        Palette(commands(self._window), self._window).open()

    def choose_streams(
        self, choose: ChooseTarget | None = None, over: QWidget | None = None, *, single: bool = False
    ) -> None:
        """The list of streams over a window; what is picked goes to `choose`, else into the Create form."""
        from .choose_streams_dialog import ChooseStreamsDialog

        self._presenters.streams.load_once()
        chosen = choose or self._presenters.issuing.choose
        dialog = ChooseStreamsDialog(
            self._presenters.streams,
            lambda streams, as_group: chosen(streams, as_group=as_group),
            self._speaker,
            over or self._window,
            single=single,
        )
        fit(dialog).open()

    def choose_stream(self, on_chosen: Callable[[Stream], None]) -> None:
        """The same for one stream."""
        self.choose_streams(lambda streams, **_as_group: on_chosen(streams[0]), single=True)

    def ask_for_key(self, view: OpeningView) -> None:
        """The ledger needs a passphrase, or a word on a key that is gone."""
        if view.ask != "nothing" and self._key is None:
            from .ledger_key_dialog import LedgerKeyDialog

            self._key = LedgerKeyDialog(self._presenters.opening, self._speaker, self._window)
            self._key.finished.connect(self._key_given)
            self._key.open()

    def _key_given(self) -> None:
        self._key = None
