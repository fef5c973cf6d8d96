"""What the Create tab asks and shows in dialogs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from .room import fit

if TYPE_CHECKING:
    from nanosecure_gui.app.create_view import CreateView
    from nanosecure_gui.core.wording import Speaker

    from .clipboard import Clipboard
    from .desk_window import DeskWindow
    from .dialogs import Question
    from .pages.create_page import CreatePage
    from .presenters import Presenters
    from .voice import Venue


class CreateDialogs(QObject):
    """The dialogs over `window`, each made when it is needed."""

    def __init__(
        self,
        window: DeskWindow,
        presenters: Presenters,
        clipboard: Clipboard,
        venue: Venue,
        speaker: Callable[[], Speaker],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._presenters = presenters
        self._clipboard = clipboard
        self._venue = venue
        self._speaker = speaker
        self._unrecorded: Question | None = None
        presenters.issuing.observe(self._offer_unrecorded)

    def serve(self, page: CreatePage) -> None:
        """Open what the page asks for."""
        page.confirm_create.connect(self._confirm_whole_organisation)
        page.confirm_revoke.connect(self._confirm_revoke)
        page.name_preset.connect(self._name_preset)
        page.show_qr.connect(self._show_qr)
        page.save_page.connect(lambda _page: self._save_page())
        page.legacy_player.connect(self.open_legacy_player)
        page.backend_sample.connect(self.open_backend_sample)

    def open_legacy_player(self) -> None:
        """Tokens for old players."""
        from .legacy_dialog import LegacyDialog

        legacy = self._presenters.legacy()
        legacy.open(self._presenters.issuing.first_stream)
        dialog = LegacyDialog(legacy, self._clipboard, self._venue, self._speaker, self._window)
        dialog.inspect.connect(self._window.inspect)
        fit(dialog).open()

    def open_backend_sample(self) -> None:
        """The form as a program for a server."""
        from .sample_dialog import SampleDialog

        issuing = self._presenters.issuing
        dialog = SampleDialog(issuing.backend_sample, issuing.save_sample, self._clipboard, self._window)
        fit(dialog).open()

    def _confirm_whole_organisation(self) -> None:
        from . import dialogs

        dialogs.ask(
            self._window,
            self.tr("Open every stream?"),
            self.tr(
                "Whoever holds this token can watch every stream of the organisation, also those that start "
                "later. Prefer a stream group."
            ),
            self.tr("Create organisation-wide token"),
            lambda _reason: self._presenters.issuing.create(),
            typed_word=self.tr("everything"),
        )

    def _confirm_revoke(self) -> None:
        from . import dialogs

        dialogs.ask(
            self._window,
            self.tr("Revoke this token?"),
            self.tr(
                "Everybody watching with it is disconnected, and nobody gets in with it again. This is final."
            ),
            self.tr("Revoke 1 token"),
            self._presenters.issuing.revoke,
            reasons=self._presenters.revocations.view.reasons,
        )

    def _offer_unrecorded(self, view: CreateView) -> None:
        """The ledger cannot take a record: nothing is issued unless the operator says so."""
        if view.cannot_record is None or self._unrecorded is not None:
            return
        from . import dialogs

        self._unrecorded = dialogs.ask(
            self._window,
            self.tr("Create without a record?"),
            self._speaker().say(view.cannot_record)
            + "\n\n"
            + self.tr(
                "Without a record it cannot be found or revoked from this desk once it is gone from here."
            ),
            self.tr("Create without record"),
            lambda _reason: self._presenters.issuing.create(unrecorded=True),
        )
        self._unrecorded.finished.connect(self._offered)

    def _offered(self) -> None:
        self._unrecorded = None
        self._presenters.issuing.stay_on_record()

    def _name_preset(self) -> None:
        from .preset_dialog import PresetDialog

        issuing = self._presenters.issuing
        dialog = PresetDialog(issuing.view.presets, issuing.view.own_preset, self._speaker(), self._window)
        dialog.chosen.connect(issuing.save_preset)
        dialog.open()

    def _save_page(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self._window, self.tr("Save player page"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Web page (*.html)"))
        dialog.setDefaultSuffix("html")
        dialog.selectFile("player.html")
        dialog.fileSelected.connect(lambda path: self._presenters.issuing.save_page(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_qr(self, link: str, caution: str) -> None:
        from .qr_dialog import QrDialog

        QrDialog(self.tr("Player link"), link, self._clipboard, self._window, caution=caution).open()
