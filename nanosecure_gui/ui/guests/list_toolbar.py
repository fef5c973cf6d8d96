"""The head of the window: open a list, name it, see its columns, and hand out what was issued."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QIcon, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)

from nanosecure_gui.app.guest_list_view import ExportKind, GuestListView
from nanosecure_gui.core.guest_files import file_stem
from nanosecure_gui.ui import fonts
from nanosecure_gui.ui.file_dialogs import dialog_to_open, dialog_to_save
from nanosecure_gui.ui.icons import icon
from nanosecure_gui.ui.naming import identified, kind, named
from nanosecure_gui.ui.primary_keys import spelt

from .subject_dialog import SubjectDialog

if TYPE_CHECKING:
    from nanosecure_gui.app.guest_list import GuestListing
    from nanosecure_gui.app.guest_papers import PapersView

_NARROW: Final = 1040  # pixels: below, the title would have no room beside all words


class ListToolbar(QWidget):
    """Opens its own dialogs for files; `dialog` is the one opened last."""

    add_wanted = Signal()
    columns_wanted = Signal(bool)
    cards_wanted = Signal()

    def __init__(self, presenter: GuestListing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._list = ""  # the id of the one shown
        self.dialog: QDialog | None = None
        self._subject = self.tr("Your access to the stream")
        self._stops = False  # whether the button for exports stops one
        self.badge = identified(kind(QLabel(self.tr("TRAINING")), "badge"), "Training")
        self.badge.setFont(fonts.text_font(11, QFont.Weight.Bold))
        self.badge.hide()
        self.open_button = self._button("Open list", self.tr("Open list"))
        self.open_button.clicked.connect(lambda: self.ask_for_file())
        self.paste_button = self._button("Paste list", self.tr("Paste list"))
        self.paste_button.setToolTip(spelt("Ctrl+V"))
        self.paste_button.clicked.connect(lambda: self.paste())
        self.add_button = self._button("Add guests", self.tr("Add guests"))
        self.add_button.setToolTip(self.tr("Add guests: who comes late joins this list, with its times."))
        self.add_button.clicked.connect(lambda: self.add_wanted.emit())
        self.title = named(QLineEdit(), "Title of the list")
        self.title.setPlaceholderText(self.tr("Title of the list"))
        self.title.setMaximumWidth(420)
        self.title.editingFinished.connect(self._named)
        self.close_button = kind(self._button("Close list", ""), "quiet")
        self.close_button.setIcon(icon("x", "muted"))
        self.close_button.setIconSize(QSize(16, 16))
        self.close_button.setToolTip(self.tr("Close this list; it is found again under Earlier lists."))
        self.close_button.clicked.connect(lambda: presenter.close_list())
        self.columns_button = self._button("Columns", self.tr("Columns"))
        self.columns_button.setCheckable(True)
        self.columns_button.toggled.connect(self.columns_wanted)
        self.export_button = self._button("Export", self.tr("Export"))
        self.export_button.setIcon(icon("chevron-down", "muted"))
        self.export_button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.export_button.clicked.connect(lambda: self._export())
        self.cards_button = self._button("Print cards", self.tr("Print cards"))
        self.cards_button.clicked.connect(lambda: self.cards_wanted.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.open_button)
        row.addWidget(self.paste_button)
        row.addSpacing(8)
        row.addWidget(self.title, 1)
        row.addWidget(self.close_button)
        row.addWidget(self.add_button)
        row.addStretch()
        for button in (self.columns_button, self.export_button, self.cards_button):
            row.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """For the title: the keys still paste where the button is not seen."""
        narrow = self.width() < _NARROW
        self.add_button.setText("" if narrow else self.tr("Add guests"))
        self.add_button.setIcon(icon("plus", "text") if narrow else QIcon())
        self.paste_button.setVisible(not (narrow and self._list))

    def _button(self, name: str, words: str) -> QPushButton:
        return named(QPushButton(words), name)

    def show_view(self, view: GuestListView) -> None:
        """Show a view."""
        busy = view.run is not None or view.loading
        why = self.tr("Wait until this list is issued, or cancel.") if view.run is not None else ""
        for button in (self.open_button, self.close_button):
            button.setEnabled(not busy)
        self.paste_button.setEnabled(not busy)
        self.paste_button.setToolTip(why or "Ctrl+V")
        self.open_button.setToolTip(why)
        hands_out = (self.columns_button, self.export_button, self.cards_button)
        for widget in (self.title, self.close_button, self.add_button, *hands_out):
            widget.setVisible(view.is_open)
        self.add_button.setEnabled(not busy)
        another, self._list = view.id != self._list, view.id
        if (another or not self.title.hasFocus()) and self.title.text() != view.title:
            self.title.setText(view.title)
            self.title.setCursorPosition(0)
        self.title.setToolTip(view.source)
        self._make_room()
        self._show_papers(view, self._presenter.papers.view)

    def _show_papers(self, view: GuestListView, papers: PapersView) -> None:
        """While files are written, the button that began it says how far that is, and stops it."""
        nothing = self.tr("Nothing is issued yet.") if view.is_open else self.tr("Open a list first.")
        writing = self.tr("Wait until everything is written, or stop it.") if papers.busy else ""
        self._stops = papers.busy and papers.of > 0
        named(self.export_button, "Export")
        words = self.tr("Export")
        if self._stops:
            words = self.tr("Stop ({n} %)").replace("{n}", str(100 * papers.done // papers.of))
            self.export_button.setAccessibleName(self.tr("Stop writing"))
        self.export_button.setText(words)
        self.export_button.setIcon(icon("x" if self._stops else "chevron-down", "muted"))
        there_are_tokens = view.can_export  # looks at every row
        self.export_button.setEnabled(there_are_tokens or papers.busy)  # or it would lose the focus
        self.cards_button.setEnabled(there_are_tokens and not papers.busy)
        for button in (self.export_button, self.cards_button):
            button.setToolTip("" if button.isEnabled() else writing or nothing)
            button.setAccessibleDescription(button.toolTip())

    # ----------------------------------------------------------------------------------------------- opening

    def ask_for_file(self) -> None:
        """Ask which list to open."""
        kinds = self.tr("Lists (*.csv *.tsv *.txt *.xlsx)"), self.tr("All files (*)")
        title = self.tr("Open a guest list")
        self.dialog = dialog_to_open(self.window(), title, self._presenter.open_file, kinds)

    def paste(self) -> None:
        """Open what is on the clipboard: a copied file, or the text of a table."""
        if not self.paste_button.isEnabled():
            return
        data = QGuiApplication.clipboard().mimeData()
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            self._presenter.open_file(files[0])
        else:
            self._presenter.open_text(data.text())

    def _named(self) -> None:
        if self.title.text().strip() != self._presenter.view.title:
            self._presenter.set_title(self.title.text().strip())

    # ------------------------------------------------------------------------------------------- handing out

    def export_menu(self, rows: Sequence[int] | None = None) -> QMenu:
        """The ways to hand out, for the guests of these rows or for all."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Table with links (CSV, Excel)…")).triggered.connect(
            lambda: self.ask_where_to_save(ExportKind.TABLE, rows=rows)
        )
        menu.addAction(self.tr("Mail merge: to, subject, link…")).triggered.connect(
            lambda: self.ask_for_subject(rows)
        )
        menu.addAction(self.tr("One text file for each guest…")).triggered.connect(
            lambda: self.ask_for_folder(rows)
        )
        return menu

    def _export(self) -> None:
        if self._stops:
            self._presenter.papers.cancel()
        elif not self._presenter.papers.view.busy:
            self._open_export_menu()

    def _open_export_menu(self) -> None:
        self.export_menu().popup(self.export_button.mapToGlobal(self.export_button.rect().bottomLeft()))

    def ask_where_to_save(
        self, what: ExportKind, subject: str = "", rows: Sequence[int] | None = None
    ) -> None:
        """Ask for the file of a table or a mail merge."""
        kinds = {self.tr("CSV (*.csv)"): "csv", self.tr("Excel (*.xlsx)"): "xlsx"}
        merge = what is ExportKind.MAIL_MERGE
        title = self.tr("Save mail merge") if merge else self.tr("Save table with links")
        stem = file_stem(self._presenter.view.title or self.tr("Guests"))
        name = f"{stem} mail.csv" if merge else f"{stem} links.csv"
        export = self._presenter.export
        self.dialog = dialog_to_save(
            self.window(), title, name, kinds, lambda path: export(what, path, subject, rows)
        )

    def ask_for_subject(self, rows: Sequence[int] | None = None) -> None:
        """Ask what stands over the mails, then where to save."""
        self.dialog = dialog = SubjectDialog(self._subject, self.window())
        dialog.chosen.connect(lambda subject: self._subject_given(subject, rows))
        dialog.open()

    def _subject_given(self, subject: str, rows: Sequence[int] | None) -> None:
        self._subject = subject
        self.ask_where_to_save(ExportKind.MAIL_MERGE, subject, rows)

    def ask_for_folder(self, rows: Sequence[int] | None = None) -> None:
        """Ask into which folder each guest's file goes."""
        dialog = QFileDialog(self.window(), self.tr("Folder for the guests' files"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(
            lambda path: self._presenter.export(ExportKind.TEXTS, Path(path), rows=rows)
        )
        self._show(dialog)

    def _show(self, dialog: QFileDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
