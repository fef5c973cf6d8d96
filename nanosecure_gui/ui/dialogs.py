"""Questions to the operator, asked without ever stopping the program: no `exec()`, no nested event loop."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from . import fonts
from .naming import identified, kind, named
from .widgets.cards import Symbol
from .widgets.dialog_buttons import dialog_buttons
from .widgets.labelled_field import LabelledField

_OTHER = 2  # a result that is neither accepted nor rejected


def ask(
    parent: QWidget,
    title: str,
    text: str,
    action: str,
    on_yes: Callable[[str], None],
    *,
    danger: bool = True,
    typed_word: str = "",
    reasons: Sequence[str] | None = None,
    stay: str = "",
    other: str = "",
    on_other: Callable[[], None] | None = None,
) -> Question:
    """Ask, and return at once; `on_yes` is called with the reason (empty without `reasons`) if agreed.

    `action` says what happens, with the number (`Revoke 12 tokens`); `typed_word` must be typed first, where
    given; `reasons` (also an empty list) asks for a reason and offers those. Esc means `Cancel`, and so does
    Enter unless a field or another button has the focus. `stay` is said instead of `Cancel`; `other` is a
    third way, which calls `on_other`.
    """
    question = Question(parent, title, text, action, danger, typed_word, reasons, stay, other)
    question.accepted.connect(lambda: on_yes(question.reason))
    if on_other is not None:
        question.other_button.clicked.connect(lambda: on_other())
    question.open()
    return question


class Question(QDialog):
    """A confirmation whose default button is `Cancel`."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        text: str,
        action: str,
        danger: bool,
        typed_word: str,
        reasons: Sequence[str] | None,
        stay: str = "",
        other: str = "",
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        kind(self, "question")
        self.setWindowTitle(title)
        self.setMinimumWidth(440)
        self._typed_word = typed_word
        self._reasons = self._reason_box(reasons) if reasons is not None else None
        self._word = QLineEdit() if typed_word else None
        self.cancel_button = named(QPushButton(), "Cancel")
        self.cancel_button.setAccessibleName(stay or self.cancel_button.accessibleName())
        self.cancel_button.setText(self.cancel_button.accessibleName())
        self.cancel_button.setDefault(True)
        self.cancel_button.clicked.connect(self.reject)
        self.other_button = identified(QPushButton(other), other or "Other")
        self.other_button.setVisible(bool(other))
        self.other_button.clicked.connect(lambda: self.done(_OTHER))
        self.action_button = kind(identified(QPushButton(action), action), "harm" if danger else "primary")
        self.action_button.setAccessibleName(action)
        self.action_button.setAutoDefault(True)  # Enter presses it once somebody has gone to it by Tab
        self.action_button.clicked.connect(self.accept)
        self._arrange(title, text, danger)
        self._check_word("")
        (self._word or self.cancel_button).setFocus()  # a word that has to be typed is typed at once

    @property
    def reason(self) -> str:
        """The reason given, trimmed."""
        return self._reasons.currentText().strip() if self._reasons is not None else ""

    def say(self, text: str) -> None:
        """Say something else below the title: what it is about goes on meanwhile."""
        if text != self._body.text():
            self._body.setText(text)

    def _reason_box(self, reasons: Sequence[str]) -> QComboBox:
        box = QComboBox()
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.addItems(list(reasons))
        box.setCurrentIndex(-1)
        line = box.lineEdit()
        assert line is not None
        line.setPlaceholderText(self.tr("optional, kept with the token"))
        return box

    def _arrange(self, title: str, text: str, danger: bool) -> None:
        head = QLabel(title)
        head.setFont(fonts.semibold(16))
        head.setWordWrap(True)
        self._body = body = QLabel(text)
        body.setWordWrap(True)
        body.setTextFormat(Qt.TextFormat.PlainText)
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(head)
        words.addWidget(body)
        if self._reasons is not None:
            words.addSpacing(4)
            words.addWidget(LabelledField(self.tr("Reason"), self._reasons, "Reason for this"))
        if self._word is not None:
            label = self.tr("Type “{word}” to confirm").replace("{word}", self._typed_word)
            words.addSpacing(4)
            words.addWidget(LabelledField(label, self._word, "Confirmation"))
            self._word.textChanged.connect(self._check_word)
        top = QHBoxLayout()
        top.setSpacing(14)
        symbol = Symbol("triangle-alert" if danger else "info", "harm" if danger else "accent", 22)
        top.addWidget(symbol, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        buttons = dialog_buttons(self.cancel_button, self.other_button, self.action_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(20)
        column.addLayout(top)
        column.addLayout(buttons)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # A layout asks a wrapped text for its height before it knows its width: a long one would be cut.
        self._body.setMinimumHeight(max(0, self._body.heightForWidth(self._body.width())))
        self.adjustSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field leads to the button that acts: `Cancel`, the default, would throw away unnoticed
        what was typed."""
        in_field = isinstance(self.focusWidget(), (QLineEdit, QComboBox))
        if not in_field or event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self.action_button.isEnabled():
            self.action_button.setFocus(Qt.FocusReason.TabFocusReason)
        elif self._word is not None:
            self._word.setFocus()
            self._word.selectAll()

    def _check_word(self, typed: str) -> None:
        same = typed.strip().casefold() == self._typed_word.casefold()
        self.action_button.setEnabled(not self._typed_word or same)
