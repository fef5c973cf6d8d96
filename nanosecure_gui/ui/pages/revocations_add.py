"""What comes in and goes out by dialogs: tokens issued elsewhere, and files to write."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nanosecure_gui.ui import fonts
from nanosecure_gui.ui.naming import kind, named
from nanosecure_gui.ui.widgets.labelled_field import LabelledField


class AddTokensDialog(QDialog):
    """Takes pasted text or a file; whoever opened it hears of either and says what was found."""

    pasted = Signal(str)
    file_chosen = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Add token"))
        self.setMinimumSize(520, 340)
        head = QLabel(self.tr("Add tokens that were issued elsewhere"))
        head.setFont(fonts.semibold(16))
        words = kind(
            QLabel(
                self.tr(
                    "Paste tokens, player links, e-mails or lists: every token in the text goes into the"
                    " ledger of this desk, encrypted, and can be revoked from here."
                )
            ),
            "muted",
        )
        words.setWordWrap(True)
        self.text = QPlainTextEdit()
        self.text.setFont(fonts.mono_font(13))
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._allow)
        field = LabelledField(self.tr("Tokens or links"), self.text, "Tokens to add")
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(head)
        column.addWidget(words)
        column.addWidget(field, 1)
        column.addLayout(self._buttons())
        shortcut = QShortcut("Ctrl+Return", self)
        shortcut.activated.connect(self.add_button.click)
        self.text.setFocus()
        self._allow()

    def _buttons(self) -> QHBoxLayout:
        self.file_button = named(QPushButton(self.tr("Open file")), "Open file")
        self.file_button.setAutoDefault(False)
        self.file_button.clicked.connect(lambda: self.choose_file())
        self.cancel_button = named(QPushButton(self.tr("Cancel")), "Cancel")
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(lambda: self.reject())
        self.add_button = kind(named(QPushButton(self.tr("Add")), "Add"), "primary")
        self.add_button.clicked.connect(lambda: self._add())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.file_button)
        row.addStretch()
        row.addWidget(self.cancel_button)
        row.addWidget(self.add_button)
        return row

    def choose_file(self) -> QFileDialog:
        """Ask for a file with tokens."""
        dialog = QFileDialog(self, self.tr("Open a file with tokens"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self._take_file(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _take_file(self, path: Path) -> None:
        self.file_chosen.emit(path)
        self.accept()

    def _add(self) -> None:
        self.pasted.emit(self.text.toPlainText())
        self.accept()

    def _allow(self) -> None:
        self.add_button.setEnabled(bool(self.text.toPlainText().strip()))


def dialog_to_save(
    parent: QWidget, title: str, name: str, kinds: Mapping[str, str], write: Callable[[Path], None]
) -> QFileDialog:
    """Ask where to write, and return at once; `kinds` are the endings by their filters, `name` is offered."""
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(kinds))
    dialog.setDefaultSuffix(next(iter(kinds.values())))
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(kinds.get(chosen, "")))
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda path: write(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
