"""Who may publish: the organisation's webhook, and a test of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from nanosecure_gui.core.ingest_webhook import Event
from nanosecure_gui.core.wording import Speaker, Text, printable
from nanosecure_gui.ui import dialogs, fonts
from nanosecure_gui.ui.figures import decimal
from nanosecure_gui.ui.naming import named, worded
from nanosecure_gui.ui.record_table import Column, RecordTable
from nanosecure_gui.ui.widgets.busy_button import BusyButton
from nanosecure_gui.ui.widgets.cards import Card, heading
from nanosecure_gui.ui.widgets.findings_list import SYMBOLS
from nanosecure_gui.ui.widgets.labelled_field import LabelledField
from nanosecure_gui.ui.widgets.remark import Remark

if TYPE_CHECKING:
    from nanosecure_gui.app.webhooks import WebhooksView
    from nanosecure_gui.core.ingest_webhook import TestAnswer

_ROW: Final = 30
_MEANING, _ANSWER = 1, 2  # columns
_NARROW: Final = 520  # pixels of width
_LONGEST: Final = 2_000

EventRow = tuple[Event, "TestAnswer | None"]


class WebhookSection(Card):
    """Reads, sets and tests a webhook; the events are explained in the table that shows their answers."""

    read = Signal()
    set_agreed = Signal(str)
    test = Signal(str, bool)  # the address, and whether with the events of older editions
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.body.setContentsMargins(16, 12, 16, 12)
        self.question: dialogs.Question | None = None
        self._voice: Speaker | None = None
        self._current: str | None = None
        self._may_set = False
        self.body.addWidget(self._address_row())
        self._status = Remark("info", "muted", name="Webhook status", look="muted")
        self.body.addWidget(self._status)
        self.body.addLayout(self._test_row())
        self.events: RecordTable[EventRow] = RecordTable(self._columns(), identify=lambda row: row[0])
        named(self.events, "Webhook events", self._title)
        self.events.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.events.verticalHeader().setDefaultSectionSize(_ROW)
        self.events.setMinimumHeight(36 + 2 * _ROW)
        self.events.show_records(tuple((event, None) for event in Event))
        self.events.chosen.connect(self._show_answer)
        self.body.addWidget(self.events, 1)
        self._answer = Remark("info", "muted", name="Webhook verdict", look="")
        self.body.addWidget(self._answer)

    # ---------------------------------------------------------------------------------------------- showing

    def show_view(self, view: WebhooksView, speaker: Speaker) -> None:
        """Show a view."""
        self._voice = speaker
        if view.current and view.current != self._current and not self.address.text():
            self.address.setText(view.current)
            self.address.setCursorPosition(0)
        self._current = view.current
        self._show_status(view, speaker)
        self.read_button.show_busy(view.reading, self.tr("Reading…"))
        self.set_button.show_busy(view.setting, self.tr("Setting…"))
        self._may_set = view.obstacle is None
        self.set_button.setEnabled(self._may_set)
        why = speaker.say(view.obstacle) if view.obstacle is not None else ""
        self.set_button.setToolTip(why)
        self.set_button.setAccessibleDescription(why)
        self.test_button.show_busy(view.testing, self.tr("Sending…"))
        self.cancel_button.setVisible(view.testing)
        answered = {answer.event: answer for answer in view.answers}
        self.events.show_records(tuple((event, answered.get(event)) for event in Event))
        self._failure = " ".join(speaker.say(each) for each in (view.failure, view.advice) if each)
        self._show_columns()
        self._show_answer()

    def show_problem(self, sentence: str) -> None:
        """Say at the address what is wrong with it."""
        self._field.show_problem(sentence)
        if sentence:
            self.address.setFocus()

    def _show_status(self, view: WebhooksView, speaker: Speaker) -> None:
        if view.current is None:
            symbol, role, words = (
                "info",
                "muted",
                self.tr("Not known yet which one is registered: press Read."),
            )
        elif view.current:
            symbol, role = "shield-check", "ok"
            words = self.tr("Registered: {url}").replace("{url}", printable(view.current, 300))
        else:
            symbol, role = "triangle-alert", "care"
            words = self.tr("None is registered: whoever knows a stream's name may publish.")
        if view.obstacle is not None:
            words += "  ·  " + speaker.say(view.obstacle)
        self._status.say(words, symbol, role)

    def _show_columns(self) -> None:
        """Answers have a column as soon as there are some; where it is narrow, that of the meaning."""
        answered = any(row[1] is not None for row in self.events.record_model().records)
        self.events.setColumnHidden(_ANSWER, not answered)
        only_answers = answered and self.width() < _NARROW
        self.events.setColumnHidden(_MEANING, only_answers)
        self.events.horizontalHeader().setStretchLastSection(only_answers)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_columns()

    def _show_answer(self) -> None:
        chosen, voice = self.events.selected(), self._voice
        if voice is None:
            return
        if self._failure:
            self._answer.say(self._failure, "octagon-x", "harm")
            return
        answered = [row for row in self.events.record_model().records if row[1] is not None]
        worst: EventRow = max(answered, key=_severity, default=(Event.PUBLISH, None))
        event, answer = chosen[0] if chosen else worst
        if answer is None:
            self._answer.say(voice.say(event.explanation), "info", "muted")
            return
        words, body = voice.say(answer.verdict), answer.body.strip()
        if body:
            words = self.tr("{words} It said: {body}").replace("{words}", words).replace("{body}", body)
        self._answer.say(words, *SYMBOLS[answer.severity])

    # --------------------------------------------------------------------------------------------- building

    def _address_row(self) -> QWidget:
        self._failure = ""
        self.address: QLineEdit = QLineEdit()
        self.address.setFont(fonts.mono_font(12))
        self.address.setMaxLength(_LONGEST)
        self.address.setPlaceholderText(self.tr("https://, or the rehearsal receiver's"))
        self.address.textChanged.connect(lambda _text: self._field.show_problem())
        self.read_button: BusyButton = named(BusyButton(""), "Read webhook")
        self.read_button.setText(self.tr("Read"))
        self.read_button.setToolTip(self.tr("Ask the service which webhook is registered"))
        self.read_button.clicked.connect(lambda: self.read.emit())
        self.set_button: BusyButton = worded(BusyButton(""), "Set webhook")
        self.set_button.clicked.connect(lambda: self.ask_to_set())
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.read_button)
        row.addWidget(self.set_button)
        self._field: LabelledField = LabelledField(
            self.tr("Webhook of the organisation"), self.address, "Webhook URL", beside
        )
        return self._field

    def _test_row(self) -> QHBoxLayout:
        self._title = heading(self.tr("Events"))
        self.old_events = named(QCheckBox(self.tr("older events too")), "Send older events too")
        self.old_events.setToolTip(
            self.tr("on_play and on_play_done, sent by older editions of the platform")
        )
        self.cancel_button = named(QPushButton(), "Cancel webhook test")
        self.cancel_button.setText(self.tr("Cancel"))
        self.cancel_button.clicked.connect(lambda: self.cancelled.emit())
        self.test_button = worded(BusyButton(""), "Send test publish")
        self.test_button.setToolTip(
            self.tr("Sends the events of one broadcast, with the stream and parameters on the left")
        )
        self.test_button.clicked.connect(
            lambda: self.test.emit(self.address.text(), self.old_events.isChecked())
        )
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._title)
        row.addStretch(1)
        for control in (self.old_events, self.cancel_button, self.test_button):
            row.addWidget(control)
        return row

    def _columns(self) -> tuple[Column[EventRow], ...]:
        def look(row: EventRow) -> tuple[str, str]:
            return SYMBOLS[row[1].severity] if row[1] is not None else ("", "text")

        def say(sentence: Text) -> str:
            return self._voice.say(sentence) if self._voice is not None else ""

        return (
            Column(
                self.tr("Event"),
                lambda row: row[0].event_name,
                mono=True,
                tint=lambda row: "muted" if row[0].is_old else "text",
                width=160,
            ),
            Column(
                self.tr("Meaning"),
                lambda row: say(row[0].meaning),
                tip=lambda row: say(row[0].explanation),
                tint=lambda row: "muted" if row[0].is_old else "text",
                stretch=True,
            ),
            Column(
                self.tr("Answer"),
                lambda row: (
                    f"{row[1].status}, {decimal(row[1].seconds * 1_000, 0)} ms" if row[1] is not None else ""
                ),
                icon=lambda row: look(row)[0],
                tint=lambda row: look(row)[1],
                width=140,
            ),
        )

    # ----------------------------------------------------------------------------------------------- acting

    def ask_to_set(self) -> None:
        """Ask, then register the address, or with an empty one remove what is registered."""
        address = self.address.text().strip()
        title, action = self.tr("Set the organisation's webhook?"), self.tr("Set webhook")
        words = self.tr(
            "From now on it decides for every encoder of the organisation: whatever it does not answer with"
            " 200 is refused. Send it a test publish first."
        )
        if not address:
            title, action = self.tr("Remove the organisation's webhook?"), self.tr("Remove webhook")
            words = self.tr("Every encoder that knows a stream's name may publish then.")
        self.question = dialogs.ask(self, title, words, action, lambda _reason: self.set_agreed.emit(address))


def _severity(row: EventRow) -> int:
    return row[1].severity if row[1] is not None else -1
