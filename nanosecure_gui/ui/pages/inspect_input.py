"""Where tokens come in: a field that takes text, files and pictures, and the list of what was found."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QIcon,
    QImage,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import (
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from nanosecure_gui.app.inspecting import READ_AT_ONCE, InspectView
from nanosecure_gui.core.wording import Speaker
from nanosecure_gui.ui import fonts
from nanosecure_gui.ui.directions import left_to_right
from nanosecure_gui.ui.figures import count
from nanosecure_gui.ui.file_dialogs import dialog_to_open
from nanosecure_gui.ui.icons import icon
from nanosecure_gui.ui.naming import named, worded
from nanosecure_gui.ui.widgets.cards import heading, small
from nanosecure_gui.ui.widgets.outside_text import outside_text
from nanosecure_gui.ui.widgets.wrap_row import WrapRow

_GAP = 8  # pixels
_FIELD, _UNLIMITED = 140, 16_777_215  # greatest heights in pixels; Qt's own for none
_A_WHOLE_PASTE = 20  # characters: a shorter piece is inserted, a longer one replaces what is there


class TokenInput(QPlainTextEdit):
    """Takes anything that may hold a token, as plain text. A paste replaces what is there (Undo brings it
    back); a very long one is never put into the field, only handed on."""

    edited = Signal(str)
    handed = Signal(str)  # text that did not go through the field
    file_dropped = Signal(object)  # its `Path`
    picture_dropped = Signal(QImage)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        left_to_right(self).setFont(fonts.mono_font(12))
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.setPlaceholderText(
            self.tr(
                "Paste anything: token, player link, iframe, curl line, e-mail…\nor drop a file or a QR code."
            )
        )
        self.textChanged.connect(self._changed)

    def show_text(self, text: str, *, shortened: bool) -> None:
        """Show what was pasted elsewhere. A shortened text can only be replaced, not edited."""
        self.setReadOnly(shortened)
        if text == self._shown:
            return
        self._shown = text
        self.blockSignals(True)
        self.setPlainText(_for_qt(text))
        self.blockSignals(False)

    def take(self, data: QMimeData | None) -> bool:
        """Read dropped or pasted data in place of what is there; false if there is nothing to read in it."""
        if data is None:  # an empty clipboard, whatever Qt's types say
            return False
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
        if files:
            self.file_dropped.emit(Path(files[0]))
        elif data.hasText() and data.text().strip():  # before the picture: spreadsheets offer both
            self._take_text(data.text())
        elif data.hasImage() and isinstance(image := data.imageData(), QImage) and not image.isNull():
            self.picture_dropped.emit(image)
        else:
            return False
        return True

    def _take_text(self, text: str) -> None:
        if len(text) > READ_AT_ONCE or self.isReadOnly():
            self.handed.emit(text)
            return
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(_for_qt(text))
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802
        return source.hasText() or source.hasUrls() or source.hasImage()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        text = source.text() if source.hasText() and not source.hasUrls() else ""
        if 0 < len(text) < _A_WHOLE_PASTE:
            self.insertPlainText(text)
        else:
            self.take(source)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.isReadOnly() and event.matches(QKeySequence.StandardKey.Paste):
            self.take(QGuiApplication.clipboard().mimeData())
        else:
            super().keyPressEvent(event)

    def _changed(self) -> None:
        text = self.toPlainText()
        if text != self._shown:
            self._shown = text
            self.edited.emit(text)


def _for_qt(text: str) -> str:
    """`text` without what a field cannot hold: NUL ends it, and half a surrogate pair is no character."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\x00", "\ufffd")


class InputSection(QWidget):
    """The field with its buttons, and below it the tokens found, if they are several."""

    paste = Signal()
    cleared = Signal()
    selected = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[object, ...] = ()
        title = heading(self.tr("Token to inspect"))
        self.text = named(TokenInput(), "Token to inspect", title)
        self.text.setMinimumHeight(58)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(self.text, 1)
        column.addWidget(self._buttons())
        self._note = outside_text(small())
        column.addWidget(self._note)
        self._count = heading("")
        self.found = named(QListWidget(), "Tokens found", self._count)
        self.found.setUniformItemSizes(True)
        self.found.currentRowChanged.connect(self.selected)
        column.addWidget(self._count)
        column.addWidget(self.found)

    def show_view(self, view: InspectView, speaker: Speaker) -> None:
        """Show a view."""
        self.text.show_text(view.text, shortened=bool(view.hidden))
        self.clear_button.setEnabled(not view.empty)
        self._make_room(bool(view.items))
        self._show_note(view, speaker)
        self._show_found(view, speaker)

    def _make_room(self, found: bool) -> None:
        """The field is large until there is something to show below it."""
        self.text.setMaximumHeight(_FIELD if found else _UNLIMITED)
        policy = QSizePolicy.Policy.Maximum if found else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Preferred, policy)

    def _buttons(self) -> QWidget:
        holder = QWidget()
        row = WrapRow(holder, _GAP)
        self.paste_button = worded(QPushButton(), "Paste")
        self.paste_button.clicked.connect(lambda: self.paste.emit())
        self.open_button = worded(QPushButton(), "Open file")
        self.open_button.clicked.connect(lambda: self._open())
        self.clear_button = worded(QPushButton(), "Clear")
        self.clear_button.clicked.connect(lambda: self.cleared.emit())
        self._signs = {
            self.paste_button: "clipboard-paste",
            self.open_button: "file-text",
            self.clear_button: "x",
        }
        for button in self._signs:
            button.setIconSize(QSize(18, 16))
            row.addWidget(button)
        return holder

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons have their signs where they stay in one line with them."""
        super().resizeEvent(event)
        if event.size().width() == event.oldSize().width():
            return
        for button, sign in self._signs.items():
            button.setIcon(icon(sign, "muted"))
        if sum(button.sizeHint().width() + _GAP for button in self._signs) - _GAP > self.width():
            for button in self._signs:
                button.setIcon(QIcon())

    def _open(self) -> None:
        dialog_to_open(self, self.tr("Open a text or a picture"), self.text.file_dropped.emit)

    def _show_note(self, view: InspectView, speaker: Speaker) -> None:
        notes = [speaker.say(note) for note in view.notes]
        if view.hidden:
            whole = count(len(view.text) + view.hidden)
            words = self.tr("Only the beginning is shown; all {n} characters were searched.")
            notes.insert(0, words.replace("{n}", whole))
        self._note.setText(" ".join(notes))
        self._note.setVisible(bool(notes))

    def _show_found(self, view: InspectView, speaker: Speaker) -> None:
        several = len(view.items) > 1
        self._count.setVisible(several)
        self.found.setVisible(several)
        self.found.blockSignals(True)
        if view.items is not self._items:
            self._items = view.items
            self._count.setText(self.tr("{n} tokens found").replace("{n}", count(len(view.items))))
            self.found.clear()
            if several:
                self.found.addItems(
                    [
                        f"{speaker.value(each.whose) or '?'}  ·  {speaker.say(each.source)}"
                        for each in view.items
                    ]
                )
                rows = min(4, len(view.items))
                self.found.setFixedHeight(rows * max(24, self.found.sizeHintForRow(0)) + 6)
        if several and self.found.currentRow() != view.index:
            self.found.setCurrentRow(view.index)
        self.found.blockSignals(False)
