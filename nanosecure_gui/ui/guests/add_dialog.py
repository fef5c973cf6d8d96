"""Guests who come late are typed, pasted, or taken from a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from nanosecure_gui.core.wording import printable
from nanosecure_gui.ui import fonts
from nanosecure_gui.ui.file_dialogs import dialog_to_open
from nanosecure_gui.ui.naming import kind, named
from nanosecure_gui.ui.primary_keys import on_primary_keys
from nanosecure_gui.ui.widgets.dialog_buttons import dialog_buttons
from nanosecure_gui.ui.widgets.enter_dialog import EnterDialog
from nanosecure_gui.ui.widgets.labelled_field import LabelledField

if TYPE_CHECKING:
    from nanosecure_gui.app.guest_list import GuestListing


class AddGuestsDialog(EnterDialog):
    """Takes text or a file, also a dropped one, for the list that is open; accepted once it is taken."""

    def __init__(self, presenter: GuestListing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._adding = presenter.adding
        self.setWindowTitle(self.tr("Add guests"))
        self.setMinimumSize(520, 300)
        self.setAcceptDrops(True)
        title = self.tr("Add guests to “{title}”").replace("{title}", printable(presenter.view.title, 60))
        head = QLabel(title)
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setFont(fonts.semibold(16))
        words = kind(
            QLabel(
                self.tr(
                    "Type or paste one guest in each line, or open the promoter's new file: who is in the "
                    "list already is left out. Nothing is issued yet."
                )
            ),
            "muted",
        )
        words.setWordWrap(True)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setAcceptDrops(False)  # a file's name would be put in, not what is in it
        self.text.setPlaceholderText(self.tr("Nora Late, nora@example.com, VIP"))
        self.text.textChanged.connect(self._changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(head)
        column.addWidget(words)
        column.addWidget(LabelledField(self.tr("Guests"), self.text, "Guests to add"), 1)
        self.file_button = self._button("Open file", self.tr("Open file"))
        self.file_button.clicked.connect(lambda: self.choose_file())
        self.cancel_button = self._button("Cancel", self.tr("Cancel"))
        self.cancel_button.clicked.connect(lambda: self.reject())
        self.add_button = kind(self._button("Add", self.tr("Add")), "primary")
        self.add_button.clicked.connect(lambda: self._add())
        buttons = dialog_buttons(self.cancel_button, self.add_button)
        buttons.insertWidget(0, self.file_button)
        column.addLayout(buttons)
        on_primary_keys(self, self.add_button.click)
        self._changed()
        self.text.setFocus()

    def _button(self, name: str, words: str) -> QPushButton:
        button = named(QPushButton(words), name)
        button.setAutoDefault(False)
        return button

    def choose_file(self) -> QFileDialog:
        """Ask for a file with guests."""
        kinds = self.tr("Lists (*.csv *.tsv *.txt *.xlsx)"), self.tr("All files (*)")
        return dialog_to_open(self, self.tr("Open a file with guests"), self._take_file, kinds)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self._take_file(Path(files[0]))
        else:
            self.text.insertPlainText(event.mimeData().text())

    def _take_file(self, path: Path) -> None:
        if self._adding.add_file(path):
            self.accept()

    def _add(self) -> None:
        if self._adding.add_text(self.text.toPlainText()):
            self.accept()  # else what was typed stays

    def _changed(self) -> None:
        self.add_button.setEnabled(bool(self.text.toPlainText().strip()))
