"""Tokens that were issued elsewhere come in by a dialog."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nanosecure_gui.app.revocations import Revocations
from nanosecure_gui.app.revocations_view import RevocationsView
from nanosecure_gui.core.wording import Speaker
from nanosecure_gui.ui import fonts
from nanosecure_gui.ui.directions import left_to_right
from nanosecure_gui.ui.figures import count
from nanosecure_gui.ui.file_dialogs import dialog_to_open
from nanosecure_gui.ui.naming import identified, kind, named
from nanosecure_gui.ui.primary_keys import on_primary_keys
from nanosecure_gui.ui.widgets.busy_button import BusyButton
from nanosecure_gui.ui.widgets.cards import small
from nanosecure_gui.ui.widgets.enter_dialog import EnterDialog
from nanosecure_gui.ui.widgets.labelled_field import LabelledField

_COUNTED = 200_000  # characters; more are searched only when they are added
_PAUSE_MS = 150


class AddTokensDialog(EnterDialog):
    """Takes pasted text or a file, also dropped ones. It closes when tokens were added, and else says why
    none were: what was typed stays."""

    def __init__(
        self, presenter: Revocations, voice: Callable[[], Speaker], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._presenter = presenter
        self._voice = voice
        self._over = False
        self._asked = False  # what was added before, or by another window, is not meant for this one
        self._done = presenter.view.adding.done
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.count_tokens)
        self.setWindowTitle(self.tr("Add token"))
        self.setMinimumSize(520, 340)
        head = QLabel(self.tr("Add tokens that were issued elsewhere"))
        head.setFont(fonts.semibold(16))
        words = kind(
            QLabel(
                self.tr(
                    "Paste tokens, player links, e-mails or lists, or drop a file here: every token in it"
                    " goes into the ledger of this desk, encrypted, and can be revoked from here."
                )
            ),
            "muted",
        )
        words.setWordWrap(True)
        self.text = QPlainTextEdit()
        left_to_right(self.text).setFont(fonts.mono_font(13))
        self.text.setTabChangesFocus(True)
        self.text.setAcceptDrops(False)  # a file's name would be put in, not what is in it
        self.setAcceptDrops(True)
        self.text.textChanged.connect(self._changed)
        self.field = LabelledField(self.tr("Tokens or links"), self.text, "Tokens to add")
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(head)
        column.addWidget(words)
        column.addWidget(self.field, 1)
        column.addLayout(self._buttons())
        on_primary_keys(self, self.add_button.click)
        self.text.setFocus()
        presenter.observe(self._render)

    def done(self, result: int) -> None:
        """Close, once: what the presenter says later is for others."""
        if not self._over:
            self._over = True
            self._presenter.forget(self._render)
            super().done(result)

    def _buttons(self) -> QHBoxLayout:
        self.file_button = named(QPushButton(self.tr("Open file")), "Open file")
        self.file_button.setAutoDefault(False)
        self.file_button.clicked.connect(lambda: self.choose_file())
        self.cancel_button = named(QPushButton(self.tr("Cancel")), "Cancel")
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(lambda: self.reject())
        self.add_button = kind(named(BusyButton(self.tr("Add"), "on_accent"), "Add"), "primary")
        self.add_button.clicked.connect(lambda: self._add())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.file_button)
        row.addSpacing(4)
        self.found = identified(small(), "Tokens found")
        row.addWidget(self.found, 1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.add_button)
        return row

    def choose_file(self) -> QFileDialog:
        """Ask for a file with tokens."""
        return dialog_to_open(self, self.tr("Open a file with tokens"), self._take_file)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take(event.mimeData())

    def take(self, dropped: QMimeData) -> None:
        """Add the tokens of a dropped file; dropped text is put in to be looked at."""
        files = [url.toLocalFile() for url in dropped.urls() if url.isLocalFile()]
        if files:
            self._take_file(Path(files[0]))
        elif dropped.hasText():
            self.text.insertPlainText(dropped.text())

    def count_tokens(self) -> None:
        """Say how many tokens the text holds, as far as that is known at once."""
        from nanosecure_gui.core.extraction import extract

        typed = self.text.toPlainText()
        if not typed.strip() or len(typed) > _COUNTED:
            self.found.setText("")
            return
        number = len(extract(typed).tokens)
        one, many = self.tr("1 token found"), self.tr("{n} tokens found").replace("{n}", count(number))
        self.found.setText(one if number == 1 else many)

    def _take_file(self, path: Path) -> None:
        self._asked = True
        self._presenter.add_file(path)

    def _add(self) -> None:
        self._asked = True
        self._presenter.add_tokens(self.text.toPlainText())

    def _changed(self) -> None:
        self._asked = False
        self._pause.start()
        self._render(self._presenter.view)

    def _render(self, view: RevocationsView) -> None:
        if view.adding.done != self._done:
            self._done = view.adding.done
            if self._asked:
                self.accept()
                return
        busy = view.working is not None
        self.add_button.setEnabled(bool(self.text.toPlainText().strip()))
        self.add_button.show_busy(busy, self.tr("Adding…") if self._asked else self.tr("One moment…"))
        self.file_button.setEnabled(not busy)
        self.field.show_problem(self._problem(view) if self._asked and not busy else "")

    def _problem(self, view: RevocationsView) -> str:
        said = (view.adding.problem, view.adding.advice)
        return " ".join(self._voice().say(each) for each in said if each is not None)
