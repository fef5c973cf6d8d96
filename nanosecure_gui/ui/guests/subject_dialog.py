"""Asks what stands over the mails of a mail merge."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from nanosecure_gui.ui.naming import kind, named, worded
from nanosecure_gui.ui.widgets.cards import small
from nanosecure_gui.ui.widgets.dialog_buttons import dialog_buttons
from nanosecure_gui.ui.widgets.enter_dialog import EnterDialog
from nanosecure_gui.ui.widgets.labelled_field import LabelledField

_WIDTH = 440


class SubjectDialog(EnterDialog):
    """`chosen` carries the subject."""

    chosen = Signal(str)

    def __init__(self, subject: str, parent: QWidget | None = None) -> None:
        """`subject` is offered."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Mail merge"))
        self.setMinimumWidth(_WIDTH)
        self.subject = QLineEdit(subject)
        self.subject.selectAll()
        field = LabelledField(self.tr("Subject"), self.subject, "Subject")
        hint = small(self.tr("{name}, {tag}, {from} and {until} are filled in for each guest."))
        hint.setWordWrap(True)
        cancel = worded(QPushButton(), "Cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        save = kind(named(QPushButton(self.tr("Save…")), "Save"), "primary")
        save.setDefault(True)
        save.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(8)
        column.addWidget(field)
        column.addWidget(hint)
        column.addSpacing(8)
        column.addLayout(dialog_buttons(cancel, save))

    def accept(self) -> None:
        """Close, and say the subject."""
        super().accept()
        self.chosen.emit(self.subject.text())
