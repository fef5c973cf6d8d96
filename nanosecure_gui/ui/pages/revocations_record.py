"""What the desk keeps of one token, in a dialog: its limits, its request, and everything that happened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from nanosecure_gui.app.token_record import Happened, TokenRecord
from nanosecure_gui.core.ledger_records import State, Stop, standing
from nanosecure_gui.core.request_text import body_as_json
from nanosecure_gui.core.wording import Speaker, printable
from nanosecure_gui.ui import fonts
from nanosecure_gui.ui.directions import left_to_right
from nanosecure_gui.ui.naming import identified, named
from nanosecure_gui.ui.record_table import Column, RecordTable
from nanosecure_gui.ui.widgets.cards import heading, small
from nanosecure_gui.ui.widgets.enter_dialog import EnterDialog
from nanosecure_gui.ui.widgets.outside_text import outside_text
from nanosecure_gui.ui.widgets.remark import Remark

from .revocations_cells import NOTHING, TokenCells

_ROW = 30
_JSON_HEIGHT = 150


class RecordDialog(EnterDialog):
    """Shows a record as it was when it was asked for."""

    def __init__(self, record: TokenRecord, voice: Speaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(620, 460)
        self.resize(760, 640)
        self._record = record
        self._voice = voice
        self._cells = TokenCells(voice, self)
        row = record.row
        whose = " · ".join(part for part in (printable(row.allowed.user), printable(row.allowed.tag)) if part)
        self.setWindowTitle(self.tr("Details of a token"))
        head = outside_text()
        head.setFont(fonts.semibold(16))
        head.setText(whose or self.tr("Token without a user"))
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(head)
        if advice := self._advice():
            column.addWidget(Remark("circle-question-mark", "care", advice, name="Advice"))
        column.addLayout(self._facts())
        column.addWidget(self._history(), 1)
        column.addLayout(self._requests())
        column.addLayout(self._buttons())
        self.close_button.setFocus()

    def _advice(self) -> str:
        row = self._record.row
        now = standing(row, self._voice.now)
        if now.state is State.MAY_EXIST:
            ends = row.allowed.expires
            words = self.tr(
                "No answer came to this request. If a token was made all the same, nobody here knows it:"
                " it cannot be revoked and lets its holder in until {at}. If it turns up, put it in with"
                " Add token, and it can be revoked."
            )
            return words.replace("{at}", self._voice.instant(ends) if ends is not None else "?")
        if row.has_token or now.stop is not Stop.OVER or now.state in (State.REFUSED, State.CREATING):
            return ""
        return self.tr("The token itself has been shredded, as Settings ask for. What happened to it stays.")

    # ------------------------------------------------------------------------------------------------- parts

    def _facts(self) -> QFormLayout:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(4)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for name, value in self._named_facts():
            if value and value != NOTHING:
                shown = outside_text(identified(small(value, "text"), name))
                shown.setText(value)
                shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                shown.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
                form.addRow(small(name), shown)
        return form

    def _named_facts(self) -> Iterator[tuple[str, str]]:
        row, cells, voice = self._record.row, self._cells, self._voice
        allowed, revocation = row.allowed, row.revocation
        yield self.tr("State"), f"{cells.state(row)} · {cells.stop(row)}"
        yield self.tr("Organisation"), printable(self._record.organisation)
        target, label = cells.target(row), cells.target_id(row)
        yield self.tr("Opens"), target if label in ("", target) else f"{target} · {label}"
        by = f"{voice.instant(row.made)} · {cells.issued_by(row)}"
        yield (self.tr("Issued") if row.issued_here else self.tr("Added")), by
        if allowed.not_before is not None:
            yield self.tr("Starts"), voice.instant(allowed.not_before)
        if allowed.expires is not None:
            yield self.tr("Ends"), voice.instant(allowed.expires)
        yield self.tr("Only from"), printable(" · ".join(filter(None, (*allowed.addresses, allowed.domain))))
        if revocation is not None:
            yield self.tr("Reason"), printable(revocation.reason)
            yield self.tr("Problem"), cells.problem(revocation.problem)
        yield self.tr("Problem"), cells.problem(row.problem)
        yield self.tr("Token number"), printable(allowed.token_id)
        yield self.tr("Short code"), row.short_code

    def _history(self) -> QWidget:
        holder = QWidget()
        title = heading(self.tr("What happened"))
        table: RecordTable[Happened] = RecordTable(self._columns())
        self.history = named(table, "History", title)
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.setMinimumHeight(36 + 3 * _ROW)
        table.show_records(self._record.history)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(title)
        column.addWidget(table, 1)
        return holder

    def _columns(self) -> tuple[Column[Happened], ...]:
        return (
            Column(self.tr("Time"), lambda line: self._cells.clock(line.at), mono=True, width=150),
            Column(self.tr("What"), lambda line: self._voice.say(line.what), width=170),
            Column(self.tr("Who"), lambda line: printable(line.who, 40), width=120),
            Column(self.tr("Reason or answer"), lambda line: printable(line.reason), stretch=True),
        )

    def _requests(self) -> QHBoxLayout:
        """What was asked for, beside what was granted."""
        row = QHBoxLayout()
        row.setSpacing(12)
        self.request = self._as_json(row, self.tr("Request"), "Request", self._record.request)
        self.granted = self._as_json(row, self.tr("Granted"), "Granted claims", self._record.claims)
        return row

    def _as_json(
        self, row: QHBoxLayout, title: str, name: str, content: Mapping[str, object] | None
    ) -> QPlainTextEdit | None:
        if content is None:
            return None
        label = heading(title)
        shown = named(QPlainTextEdit(), name, label)
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        left_to_right(shown).setFont(fonts.mono_font(12))
        shown.setFixedHeight(_JSON_HEIGHT)
        shown.setPlainText(body_as_json(content, indent=2))
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(label)
        column.addWidget(shown)
        row.addLayout(column, 1)
        return shown

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        if self.request is not None:
            self.copy_button = named(QPushButton(self.tr("Copy request")), "Copy request")
            self.copy_button.setAutoDefault(False)
            self.copy_button.clicked.connect(lambda: self._copy_request())
            row.addWidget(self.copy_button)
        self.close_button = named(QPushButton(self.tr("Close")), "Close")
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(lambda: self.accept())
        row.addStretch()
        row.addWidget(self.close_button)
        return row

    def _copy_request(self) -> None:
        if self.request is not None:
            QApplication.clipboard().setText(self.request.toPlainText())
