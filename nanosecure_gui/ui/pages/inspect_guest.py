"""Why can't this guest watch?"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from nanosecure_gui.app.inspecting import InspectView
from nanosecure_gui.core.viewers import Answer
from nanosecure_gui.core.wording import Speaker
from nanosecure_gui.ui import fonts
from nanosecure_gui.ui.naming import identified, named
from nanosecure_gui.ui.widgets.cards import Symbol, small
from nanosecure_gui.ui.widgets.labelled_field import LabelledField
from nanosecure_gui.ui.widgets.outside_text import outside_text

_MOST_LINES = 5


class GuestCheck(QWidget):
    """Asks what is known of the guest, and names the first restriction that keeps them out."""

    check = Signal(str, str, str)  # address, page, stream

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ip, self.domain, self.stream = QLineEdit(), QLineEdit(), QLineEdit()
        self.ip.setPlaceholderText("203.0.113.7")
        self.button = named(QPushButton(), "Check")
        self.button.setText(self.button.accessibleName())
        self.button.clicked.connect(lambda: self._check())
        fields = QHBoxLayout()
        fields.setSpacing(8)
        for label, field, share in (
            ("Viewer IP", self.ip, 3),
            ("Viewer page domain", self.domain, 4),
            ("Viewer stream", self.stream, 4),
        ):
            field.setFont(fonts.mono_font(12))
            field.setMaxLength(2_000)
            field.returnPressed.connect(self._check)
            holder = LabelledField("", field, name=label)
            holder.label.setText(field.accessibleName())
            fields.addWidget(holder, share)
        fields.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)
        self._symbol = Symbol("info", "muted", 18)
        self.answer = identified(outside_text(), "Guest answer")
        self.answer.setFont(fonts.semibold())
        self._more = outside_text(small())
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.answer)
        words.addWidget(self._more)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._symbol, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(10)
        column.addLayout(fields)
        column.addLayout(row)
        column.addStretch(1)

    def show_view(self, view: InspectView, speaker: Speaker) -> None:
        """Show the answer, or what to do for one."""
        item = view.item
        near = item.context if item is not None else None
        stream = (near.group or next(iter(near.streams), "")) if near is not None else ""
        self.domain.setPlaceholderText(self._from_link(near.page if near is not None else "", speaker))
        self.stream.setPlaceholderText(self._from_link(stream, speaker))
        readable = item is not None and item.decoded is not None
        self.button.setEnabled(readable)
        if not readable:
            self._show("info", "muted", self.tr("A legacy token does not say whom it lets in."), "")
        elif view.answer is None:
            self._show(
                "info", "muted", self.tr("Enter what you know of the guest; the rest may stay empty."), ""
            )
        else:
            self._show_answer(view.answer, speaker)

    def _from_link(self, value: str, speaker: Speaker) -> str:
        return self.tr("{value} (from the link)").replace("{value}", speaker.value(value)) if value else ""

    def _show_answer(self, answer: Answer, speaker: Speaker) -> None:
        lines = [speaker.say(each) for each in answer.advice]
        lines += [self.tr("Not checked:") + " " + speaker.say(each) for each in answer.open]
        symbol, role = ("circle-x", "harm") if answer.certain else ("triangle-alert", "care")
        if answer.restriction is None:
            symbol, role = ("circle-check", "ok")
        sentence = speaker.say(answer.text)
        if not answer.certain:
            sentence = self.tr("Probably: {sentence}").replace("{sentence}", sentence)
        self._show(symbol, role, sentence, "\n".join(lines[:_MOST_LINES]))

    def _show(self, symbol: str, role: str, sentence: str, more: str) -> None:
        self._symbol.show_icon(symbol, role)
        if (self.answer.text(), self._more.text()) != (sentence, more):
            self.answer.setText(sentence)
            self._more.setText(more)
            self._more.setVisible(bool(more))

    def _check(self) -> None:
        self.check.emit(self.ip.text(), self.domain.text(), self.stream.text())
