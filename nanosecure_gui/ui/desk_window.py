"""The window with its pages and dialogs, each wired to its presenter."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final, cast

from PySide6 import QtCore
from PySide6.QtCore import QSettings, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication

from . import fonts
from .languages import language_called
from .main_window import MainWindow, Page
from .pages.create_first import CreateFirst
from .theme import Theme, scheme_called

if TYPE_CHECKING:
    from nanosecure_gui.app.guest_list_view import RunProgress
    from nanosecure_gui.app.notices import Notice
    from nanosecure_gui.app.session import SessionView
    from nanosecure_gui.core.glance import Glance
    from nanosecure_gui.core.wording import Speaker

    from .desk_guard import DeskGuard
    from .leaving import Leaving
    from .pages.guardian_page import GuardianPage
    from .pages.ingest_page import IngestPage
    from .pages.inspect_page import InspectPage
    from .pages.revocations_page import RevocationsPage
    from .presenters import Presenters
    from .voice import Venue

TABS: Final = ("Create", "Inspect", "Revocations", "Ingest", "Guardian")


class DeskWindow(MainWindow):
    """The program's one window."""

    first_painted = Signal()
    practice_requested = Signal()

    def __init__(self, application: QApplication, look: Glance, *, training: bool) -> None:
        """The window as the first paint shows it. It is of use already, and is furnished right after."""
        self._training = training
        self._painted = False
        self._leaving: Leaving | None = None
        self._language = language_called(look.language)
        self._theme = Theme(application, scheme_called(look.theme), worn=look.worn, dressed=False)
        self._application = application
        self._first = CreateFirst()
        super().__init__([(title, None) for title in TABS])
        self.stand_in("Create", self._first)
        self.show_organisation(look.organisation, look.colour, training=training)
        self._waiting: list[Callable[[], None]] | None = []
        self.organisations_requested.connect(lambda: self._when_furnished(self._open_organisations))
        self._first.choose_streams.clicked.connect(lambda: self._when_furnished(self._choose_streams))
        self._first.guest_list.clicked.connect(lambda: self._when_furnished(self.open_guest_list))
        self._remember_place(look)
        self._first.group.setFocus()
        self._theme.dress()

    def furnish(self, presenters: Presenters, venue: Venue) -> Iterator[None]:
        """Bring the presenters in: afterwards the window shows and asks all it can. Between the steps the
        operator may go on typing."""
        from .clipboard import Clipboard
        from .create_dialogs import CreateDialogs
        from .desk_dialogs import DeskDialogs
        from .guests_beside import GuestsBeside
        from .pages.create_page import CreatePage

        self.presenters = presenters
        self._venue = venue
        self.clipboard = Clipboard(self._application, presenters.preferences.view.clipboard_seconds)
        self.complete(self.clipboard)
        fonts.load_rest()
        # Qt's own file dialog remembers folders; it is not to leave them in the user's other settings.
        here = presenters.data_folder
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, here)
        self._theme.settle()
        self.create_page = CreatePage(presenters.issuing, self.clipboard, venue)
        yield
        self.dialogs = DeskDialogs(self, presenters, self._theme, self._language, self._speaker)
        self._give_pages()
        self._furnish_status_bar()
        self._guard = self._make_guard()
        self.guests = GuestsBeside(
            self,
            presenters,
            self.clipboard,
            venue,
            self._speaker,
            self.dialogs.choose_streams,
            training=self._training,
        )
        self._wire_create_page()
        CreateDialogs(self, presenters, self.clipboard, venue, self._speaker).serve(self.create_page)
        self._wire_keys()
        presenters.notices.observe(show=self._show_notice, take_back=self._take_back)
        presenters.session.observe(self._show_session)
        presenters.session.on_credential_refused(self.dialogs.open_organisations)
        presenters.opening.observe(self.dialogs.ask_for_key)
        presenters.revocations.observe(lambda view: self.show_unsent(view.queue.unsettled))
        asked_for, self._waiting = self._waiting or (), None
        for act in asked_for:
            act()

    def _give_pages(self) -> None:
        typing = self.focusWidget() is self._first.group
        # By the mouse, or by a screen reader's press of a tenth of a second.
        if self._first.choose_streams.isDown():
            self._when_furnished(self._choose_streams)
        self.create_page.form.take_over(self._first.group)
        pages: tuple[Page, ...] = (
            self.create_page,
            self._make_inspect_page,
            self._make_revocations_page,
            self._make_ingest_page,
            self._make_guardian_page,
        )
        for title, page in zip(TABS, pages, strict=True):
            self.give_page(title, page)
        if typing:
            self.create_page.form.resume()

    def _furnish_status_bar(self) -> None:
        from .appearance_button import AppearanceButton
        from .status_button import status_button

        keep = self.presenters.preferences.change
        self.statusBar().addPermanentWidget(AppearanceButton(self._theme, lambda scheme: keep(theme=scheme)))
        settings = status_button("Settings", "settings", self.tr("Settings (Ctrl+,)"))
        settings.clicked.connect(lambda: self.dialogs.open_settings())
        self.statusBar().addPermanentWidget(settings)

    def _make_guard(self) -> DeskGuard:
        from .desk_guard import DeskGuard

        guard = DeskGuard(self, self._application, self.clipboard, self.presenters.locking, self._speaker)
        self.presenters.preferences.observe(
            lambda kept: guard.follow(kept.clipboard_seconds, kept.lock_minutes, kept.hidden_from_capture)
        )
        return guard

    def lock_now(self) -> None:
        """Lock the window, or open the settings where there is no PIN yet to unlock it with."""
        if not self._guard.lock_now():
            self.dialogs.open_settings("New PIN")

    def _when_furnished(self, act: Callable[[], None]) -> None:
        """Do what was asked for, or as soon as it can be done."""
        if self._waiting is None:
            act()
        elif act not in self._waiting:
            self._waiting.append(act)

    @property
    def inspect_page(self) -> InspectPage:
        """The page of the Inspect tab, built when it is first asked for."""
        return cast("InspectPage", self.page("Inspect"))

    def _make_inspect_page(self) -> InspectPage:
        from .pages.inspect_page import InspectPage

        reasons = self.presenters.revocations.view.reasons
        page = InspectPage(self.presenters.inspecting, self.clipboard, self._venue, reasons)
        page.cut_viewer.connect(self._cut_viewer)
        return page

    def _make_revocations_page(self) -> RevocationsPage:
        from .pages.revocations_page import RevocationsPage

        page = RevocationsPage(self.presenters.revocations, self._venue, self.presenters.care)
        page.cut_viewer.connect(self._cut_viewer)
        page.list_wanted.connect(lambda list_id: self.guests.open_list(list_id))
        page.ask.stop_wanted.connect(lambda list_id: self.guests.stop(list_id))
        return page

    def _make_ingest_page(self) -> IngestPage:
        from .pages.ingest_page import IngestPage

        ingesting, webhooks = self.presenters.ingest()
        page = IngestPage(ingesting, webhooks, self.clipboard, self._speaker)
        page.choose_stream.connect(lambda: self.dialogs.choose_stream(ingesting.choose_stream))
        return page

    def _make_guardian_page(self) -> GuardianPage:
        from .pages.guardian_page import GuardianPage

        page = GuardianPage(self.presenters.guarding(), self._speaker)
        page.show_webhook.connect(self._show_webhook)
        return page

    def _cut_viewer(self, token: str, whose: str) -> None:
        from .cut_viewer_dialog import CutViewerDialog

        CutViewerDialog(self.presenters.guarding(), self._speaker, self, token, whose).open()

    def _show_webhook(self) -> None:
        from .pages.ingest_page import WEBHOOK

        self.open_tab("Ingest")
        cast("IngestPage", self.page("Ingest")).segments.choose(WEBHOOK)

    # ----------------------------------------------------------------------------------------------- dialogs

    def _open_organisations(self) -> None:
        self.dialogs.open_organisations()

    def _choose_streams(self) -> None:
        self.dialogs.choose_streams()

    def open_guest_list(self) -> None:
        """The guest list, as it was left."""
        self.guests.open()

    def show_guest_run(self, run: RunProgress | None) -> None:
        """Say how far a guest list is that is being issued, on Create and on the lock."""
        self.create_page.show_guest_run(run)
        self._guard.show_guest_run(run)

    def _open_link(self, address: str) -> None:
        from .links import open_link

        open_link(self, address)

    def show_crash(self, what: str, report: str) -> None:
        """Say that the program failed, and where the report is."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Critical)
        box.setWindowTitle(self.tr("NanoSecure has a fault"))
        box.setText(self.tr("Something failed that should not. What you entered is still there."))
        where = self.tr("A report without any secret was written to {path}").replace("{path}", report)
        box.setInformativeText(f"{what}\n\n{where if report else ''}".strip())
        box.finished.connect(box.deleteLater)
        box.open()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close, unless there is something the operator should hear first."""
        event.ignore()
        if self._waiting is not None:  # not furnished yet
            self.leave()
            return
        if self._leaving is None:
            from .leaving import Leaving

            self._leaving = Leaving(self, self.presenters.parting, self._speaker, self.leave)
        if not self.guests.keeps_open(self._leaving.begin):
            self._leaving.begin()

    # ------------------------------------------------------------------------------------------------ wiring

    def _wire_create_page(self) -> None:
        page = self.create_page
        page.choose_streams.connect(self._choose_streams)
        page.guest_list.connect(self.open_guest_list)
        self.notice_followed.connect(self.open_guest_list)
        page.choose_link_target.connect(lambda: self.dialogs.choose_stream(self.presenters.issuing.link_to))
        page.inspect.connect(self.inspect)
        page.go_to.connect(self._go_to)
        page.practise.connect(self.practice_requested)
        page.open_link.connect(self._open_link)

    def _wire_keys(self) -> None:
        QShortcut(QKeySequence("Ctrl+,"), self).activated.connect(lambda: self.dialogs.open_settings())
        QShortcut(QKeySequence("Ctrl+L"), self).activated.connect(self.lock_now)
        QShortcut(QKeySequence("Ctrl+G"), self).activated.connect(self.open_guest_list)
        QShortcut(QKeySequence("Ctrl+K"), self).activated.connect(self.dialogs.open_palette)
        QShortcut(QKeySequence("F1"), self).activated.connect(self.dialogs.open_help)
        paste = QShortcut(QKeySequence.StandardKey.Paste, self)
        paste.activated.connect(self._inspect_clipboard)

    def inspect(self, text: str) -> None:
        self.open_tab("Inspect")
        self.inspect_page.inspect_text(text)

    def _inspect_clipboard(self) -> None:
        """Ctrl+V outside a field (a field takes the key for itself)."""
        self.open_tab("Inspect")
        self.inspect_page.take_clipboard()

    def _go_to(self, name: str) -> None:
        if name == "Organisations":
            self.dialogs.open_organisations()

    def place(self) -> tuple[str, str, str]:
        """The window's size as `_remember_place` reads it, the tab in front, and the palette worn."""
        size = self.normalGeometry().size() if self.isMaximized() else self.size()
        full = " maximized" if self.isMaximized() else ""
        return f"{size.width()}x{size.height()}{full}", self.current_title, self._theme.worn

    def _remember_place(self, kept: Glance) -> None:
        if kept.last_tab in ("Create", "Inspect"):
            self.open_tab(kept.last_tab)
        found = re.fullmatch(r"(\d{1,5})x(\d{1,5})( maximized)?", kept.window, re.ASCII)
        if found is not None:
            self.resize(QSize(int(found[1]), int(found[2])).boundedTo(self.screen().availableSize()))
            if found[3]:
                self.setWindowState(self.windowState() | QtCore.Qt.WindowState.WindowMaximized)

    def forget_secrets(self) -> None:
        """The program ends: take what is secret off the clipboard."""
        self.clipboard.clear()

    # ----------------------------------------------------------------------------------------------- showing

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def _speaker(self) -> Speaker:
        from .voice import speaker

        return speaker(self._venue, self.presenters.session.now())

    def _show_notice(self, place: str, notice: Notice | None) -> None:
        if place == "Guest list":
            self.guests.show_notice(notice)
        else:
            self.show_notice(place, notice, self._speaker())

    def _take_back(self, notice: Notice) -> None:
        self.take_back(notice)
        self.guests.take_back(notice)

    def _show_session(self, view: SessionView) -> None:
        from . import session_words
        from .header import HeaderView

        organisation = view.organisation
        name = organisation.name or self.tr("No organisation yet")
        self.show_header(
            HeaderView(
                organisation=name,
                role_line=session_words.role_line(view, training=self._training),
                venue=self._venue,
                colour=organisation.colour if organisation.id else "grey",
                training=self._training,
                clock_offset=view.clock_offset,
                powers=session_words.powers(view, self._speaker()),
            )
        )
        self.show_connection(*session_words.connection(view))
