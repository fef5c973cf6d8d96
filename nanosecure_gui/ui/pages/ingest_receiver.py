"""A webhook on this machine to rehearse with: it stands in for a backend while an encoder is set up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QHBoxLayout, QPushButton, QWidget

from nanosecure_gui.core.wording import Speaker, printable
from nanosecure_gui.ui import fonts
from nanosecure_gui.ui.clipboard import Clipboard
from nanosecure_gui.ui.directions import left_to_right
from nanosecure_gui.ui.naming import identified, kind, named, worded
from nanosecure_gui.ui.record_table import Column, RecordTable
from nanosecure_gui.ui.widgets.busy_button import BusyButton
from nanosecure_gui.ui.widgets.cards import Card, heading, small
from nanosecure_gui.ui.widgets.copy_button import CopyButton
from nanosecure_gui.ui.widgets.outside_text import outside_text
from nanosecure_gui.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from nanosecure_gui.app.webhooks import WebhooksView
    from nanosecure_gui.core.ingest import IngestForm
    from nanosecure_gui.training.receiver import Received, ReceiverRules

_ROW: Final = 30
_STREAM: Final = 2  # a column
_NARROW: Final = 520  # pixels of width


class ReceiverSection(Card):
    """Starts and stops the receiver, rules whom it lets in, and lists what it was asked."""

    start = Signal()
    stop = Signal()
    rules_changed = Signal()
    use_address = Signal(str)

    def __init__(self, clipboard: Clipboard, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.body.setContentsMargins(16, 12, 16, 12)
        self._address = ""
        self._voice: Speaker | None = None
        self.body.addLayout(self._head(clipboard))
        self.body.addWidget(self._address_row())
        self.body.addWidget(
            small(self.tr("It lets in everybody, unless restricted to what stands on the left:"))
        )
        self.body.addWidget(self._rules())
        self.table: RecordTable[Received] = RecordTable(self._columns())
        named(self.table, "Requests received", self._title)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().setDefaultSectionSize(_ROW)
        self.table.setMinimumHeight(36 + _ROW)
        self.table.chosen.connect(self._show_details)
        self.body.addWidget(self.table, 1)
        self._details = identified(outside_text(), "Request fields")
        left_to_right(self._details).setFont(fonts.mono_font(12))
        self._details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._details.hide()
        self.body.addWidget(self._details)

    def show_view(self, view: WebhooksView, speaker: Speaker) -> None:
        """Show a view."""
        self._voice = speaker
        self._address = view.receiver
        runs = bool(view.receiver)
        self.start_button.show_busy(view.starting, self.tr("One moment…"))
        if not view.starting:
            words = self.tr("Stop receiver") if runs else self.tr("Start receiver")
            self.start_button.setText(words)
            self.start_button.setAccessibleName(words)
        self._running.setFont(fonts.mono_font(13) if runs else fonts.text_font(fonts.SMALL))
        self._running.setText(
            view.receiver or self.tr("A stand-in for your backend, on this computer only. Not running.")
        )
        self.table.say_empty(self._nothing_yet(runs=runs))
        self.copy_button.setVisible(runs)
        self.use_button.setVisible(runs)
        self.table.show_records(view.received)
        self._show_details()

    def _nothing_yet(self, *, runs: bool) -> str:
        if runs:
            return self.tr(
                "Nobody has asked yet. Send it a test publish, or set a server on this computer to it."
            )
        return self.tr("Start the receiver, use its address as webhook, and see here what it is asked.")

    def _show_details(self) -> None:
        """The answer to the selected request, and all its fields as they arrived."""
        chosen = self.table.selected()
        self._details.setVisible(bool(chosen))
        if chosen:
            pairs = (f"{printable(name, 60)}={printable(value, 300)}" for name, value in chosen[0].fields)
            self._details.setText(f"{self._answer(chosen[0])}\n{'   '.join(pairs)}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.table.setColumnHidden(_STREAM, self.width() < _NARROW)

    def rules(self, form: IngestForm) -> ReceiverRules:
        """Whom to let in, by the boxes and the form on the left."""
        from nanosecure_gui.training.receiver import ReceiverRules

        return ReceiverRules(
            names=frozenset((form.name,) if self.only_name.isChecked() and form.name else ()),
            required=form.parameters if self.only_parameters.isChecked() else (),
            closed=self.closed.isChecked(),
        )

    # --------------------------------------------------------------------------------------------- building

    def _head(self, clipboard: Clipboard) -> QHBoxLayout:
        self._title = heading(self.tr("Rehearsal receiver"))
        self._running = identified(small(), "Receiver address")
        self._running.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy_button = CopyButton(
            "Copy receiver address",
            clipboard,
            lambda: self._address,
            self.tr("Address"),
            secret=False,
            quiet=True,
        )
        self.use_button = kind(named(QPushButton(), "Use receiver"), "link")
        self.use_button.setText(self.tr("Use as webhook"))
        self.use_button.clicked.connect(lambda: self.use_address.emit(self._address))
        self.start_button = worded(BusyButton(""), "Start receiver")
        self.start_button.clicked.connect(lambda: (self.stop if self._address else self.start).emit())
        row = QHBoxLayout()
        row.addWidget(self._title)
        row.addStretch(1)
        row.addWidget(self.start_button)
        return row

    def _address_row(self) -> QWidget:
        line = QWidget()
        row = WrapRow(line)
        for part in (self._running, self.copy_button, self.use_button):
            row.addWidget(part)
        return line

    def _rules(self) -> QWidget:
        self.only_name = self._rule("Only this stream", self.tr("only this stream"))
        self.only_parameters = self._rule("Only with these parameters", self.tr("only with these parameters"))
        self.closed = self._rule("Refuse everybody", self.tr("refuse everybody"))
        line = QWidget()
        row = WrapRow(line, gap=16)
        for box in (self.only_name, self.only_parameters, self.closed):
            row.addWidget(box)
        return line

    def _rule(self, name: str, words: str) -> QCheckBox:
        box = named(QCheckBox(words), name)
        box.toggled.connect(lambda _on: self.rules_changed.emit())
        return box

    def _columns(self) -> tuple[Column[Received], ...]:
        return (
            Column(self.tr("Time"), lambda each: f"{self._local(each):%H:%M:%S}", mono=True, width=88),
            Column(
                self.tr("Event"),
                lambda each: printable(each.value("call"), 60),
                mono=True,
                width=138,
            ),
            Column(self.tr("Stream"), lambda each: printable(each.value("name"), 100), mono=True, width=120),
            Column(
                self.tr("Answer"),
                self._answer,
                tip=self._answer,
                icon=lambda each: "circle-check" if each.status == 200 else "octagon-x",
                tint=lambda each: "ok" if each.status == 200 else "harm",
                stretch=True,
            ),
        )

    def _answer(self, each: Received) -> str:
        reason = self._voice.say(each.reason) if self._voice is not None and each.reason else ""
        return f"{each.status} {reason}".strip()

    def _local(self, each: Received) -> object:
        return each.at.astimezone(self._voice.zone) if self._voice is not None else each.at
