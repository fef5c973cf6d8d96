"""Backend sample: the Create form as a program for the customer's own server."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nanosecure_gui.core.backend_samples import Sample
from nanosecure_gui.core.request_text import CREDENTIAL_VARIABLE

from . import fonts
from .clipboard import Clipboard
from .directions import left_to_right
from .naming import kind, named
from .widgets.copy_button import CopyButton
from .widgets.enter_dialog import EnterDialog
from .widgets.labelled_field import LabelledField

_SAMPLES = tuple(Sample)


class SampleDialog(EnterDialog):
    """Shows what `write` makes of each kind of sample. The form does not change meanwhile."""

    def __init__(
        self,
        write: Callable[[Sample], str],
        save: Callable[[Path, str], None],
        clipboard: Clipboard,
        parent: QWidget | None = None,
    ) -> None:
        """`save` writes a text where the operator chose."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Backend sample"))
        self.setMinimumSize(560, 420)
        self.resize(760, 620)
        self._write = write
        self._save = save
        head = QLabel(self.tr("Issue such tokens on your own server"))
        head.setFont(fonts.semibold(16))
        words = kind(QLabel(self._words()), "muted")
        words.setWordWrap(True)
        self.kinds = QComboBox()
        self.kinds.addItems([each.value for each in _SAMPLES])
        self.kinds.currentIndexChanged.connect(lambda _row: self._show())
        self.code = named(QPlainTextEdit(), "Sample code")
        self.code.setReadOnly(True)
        left_to_right(self.code).setFont(fonts.mono_font(12))
        self.code.setTabChangesFocus(True)
        self.code.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(head)
        column.addWidget(words)
        column.addWidget(LabelledField(self.tr("Language"), self.kinds, "Sample language"))
        column.addWidget(self.code, 1)
        column.addLayout(self._buttons(clipboard))
        self._show()
        self.kinds.setFocus()

    def _buttons(self, clipboard: Clipboard) -> QHBoxLayout:
        self.copy_button = CopyButton(
            "Copy sample", clipboard, self.code.toPlainText, self.tr("Sample"), secret=False
        )
        self.save_button = named(QPushButton(self.tr("Save as file")), "Save sample")
        self.save_button.clicked.connect(lambda: self._choose_file())
        self.close_button = named(QPushButton(self.tr("Close")), "Close")
        self.close_button.clicked.connect(lambda: self.accept())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.copy_button)
        row.addWidget(self.save_button)
        row.addStretch()
        row.addWidget(self.close_button)
        for button in (self.copy_button, self.save_button, self.close_button):
            button.setAutoDefault(False)
        self.close_button.setDefault(True)
        return row

    def _show(self) -> None:
        self.code.setPlainText(self._write(self._sample))

    @property
    def _sample(self) -> Sample:
        return _SAMPLES[self.kinds.currentIndex()]

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Save sample"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(self._sample.file_name)
        dialog.fileSelected.connect(lambda path: self._save(Path(path), self.code.toPlainText()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _words(self) -> str:
        return self.tr(
            "It asks for the same tokens as the Create form, each with its full lifetime. It reads the"
            " credential from the environment ({name}): never put one into a web page or an app."
        ).replace("{name}", CREDENTIAL_VARIABLE)
