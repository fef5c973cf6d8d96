"""The left side of Guardian: which rule, what it reaches, and what to mind before it is sent."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from nanosecure_gui.app.guarding_view import GuardianView
from nanosecure_gui.core.guardian import GuardianForm, RuleKind
from nanosecure_gui.core.wording import Speaker
from nanosecure_gui.ui import fonts
from nanosecure_gui.ui.naming import kind, named
from nanosecure_gui.ui.primary_keys import with_primary_keys
from nanosecure_gui.ui.widgets.busy_button import BusyButton
from nanosecure_gui.ui.widgets.cards import heading
from nanosecure_gui.ui.widgets.field_problems import show_problem_at, show_problems
from nanosecure_gui.ui.widgets.findings_list import FindingsList
from nanosecure_gui.ui.widgets.labelled_field import LabelledField
from nanosecure_gui.ui.widgets.remark import Remark
from nanosecure_gui.ui.widgets.scrolling import scrolling

_KINDS: Final = tuple(RuleKind)
_FOOT: Final = 40
_MOST_LINES: Final = 6  # of the summary


class GuardianFormSection(QWidget):
    """Shows a `GuardianForm` and says when the operator changed it, or wants it sent."""

    edited = Signal(object)  # GuardianForm
    block = Signal()
    allow_only = Signal()
    fix_requested = Signal(object)  # Finding
    name_own_addresses = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = GuardianForm()
        self._showing = False
        self._reasons = QStringListModel(self)
        self._fields: dict[str, LabelledField] = {}
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for field in (self._rule_field(), self._value_field(), self._reason_field()):
            column.addWidget(field)
        self._summary = [
            Remark("info", "muted", name=f"Summary {n + 1}", look="") for n in range(_MOST_LINES)
        ]
        for line in self._summary:
            column.addWidget(line)
        title = heading(self.tr("Findings"))
        column.addLayout(self._findings_head(title))
        self.findings = named(FindingsList(self.tr("Nothing to remark.")), "Findings", title)
        self.findings.fix_requested.connect(self.fix_requested)
        column.addWidget(self.findings)
        column.addStretch(1)
        self._why_not = Remark("ban", "care", name="Why not")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(scrolling(content), 1)
        whole.addWidget(self._why_not)
        whole.addLayout(self._buttons())

    # ---------------------------------------------------------------------------------------------- showing

    def show_view(self, view: GuardianView, speaker: Speaker) -> None:
        """Show a view. Emits nothing."""
        self._showing = True
        form = self._form = view.form
        self._rule.setCurrentIndex(_KINDS.index(form.kind))
        for line, written in ((self.value, form.value), (self.reason, form.reason)):
            if line.text() != written:
                line.setText(written)
        self._fields["Address or domain"].label.setText(self._value_label(form.kind))
        self.value.setPlaceholderText(self._example(form.kind))
        if self._reasons.stringList() != list(view.reasons):
            self._reasons.setStringList(list(view.reasons))
        self.findings.show_findings(view.findings, speaker)
        show_problems(self._fields, view.findings, speaker, beside=True)  # the sentences stand below
        self._show_summary(view, speaker)
        self._show_buttons(view, speaker)
        self._showing = False

    def show_problem(self, name: str, sentence: str) -> bool:
        """Say at one field what was refused. False: it is not here."""
        return show_problem_at(self._fields, name, sentence)

    def go_to(self, name: str) -> None:
        """Put the cursor into a field."""
        if name in self._fields:
            self._fields[name].control.setFocus()

    def _show_summary(self, view: GuardianView, speaker: Speaker) -> None:
        said = [speaker.say(view.covers)] if view.covers is not None else []
        said += [speaker.say(each) for each in view.summary]
        for number, line in enumerate(self._summary):
            line.setVisible(number < len(said))
            if number < len(said):
                line.say(said[number])

    def _show_buttons(self, view: GuardianView, speaker: Speaker) -> None:
        why = speaker.say(view.obstacle) if view.obstacle is not None else ""
        allowing = view.form.kind is RuleKind.ALLOW_ONLY
        self._why_not.setVisible(bool(why))
        self._why_not.say(why)
        primary, other = self.block_button, self.allow_button
        if allowing:
            primary, other = other, primary
        if primary is not self._primary:
            self._make_primary(primary, other)
        primary.show_busy(view.sending_form, self.tr("Sending…"))
        other.show_busy(False)
        self.block_button.setEnabled(view.ready and not allowing)
        self.allow_button.setEnabled(view.obstacle is None and (view.ready or not allowing))
        for button in (self.block_button, self.allow_button):
            button.setToolTip(why)
            button.setAccessibleDescription(why)

    def _make_primary(self, primary: BusyButton, other: BusyButton) -> None:
        """The tab's primary action is the one that the chosen rule has."""
        self._primary = primary
        for button in (primary, other):
            button.show_busy(False)
            button.setText(button.accessibleName())
        primary.setText(with_primary_keys(primary.accessibleName()))
        kind(primary, "primary")
        kind(other, "")
        self._foot.setStretchFactor(primary, 1)
        self._foot.setStretchFactor(other, 0)

    # --------------------------------------------------------------------------------------------- building

    def _rule_field(self) -> LabelledField:
        self._rule = QComboBox()
        for words in (
            self.tr("Block address"),
            self.tr("Block network"),
            self.tr("Block referrer domain"),
            self.tr("Allow only these domains"),
        ):
            self._rule.addItem(words)
        self._rule.currentIndexChanged.connect(lambda row: self._edit(kind=_KINDS[row]))
        return self._field(self.tr("Rule"), self._rule, "Rule")

    def _value_field(self) -> LabelledField:
        self.value = QLineEdit()
        self.value.setFont(fonts.mono_font(13))
        self.value.textChanged.connect(lambda typed: self._edit(value=typed))
        self.value.returnPressed.connect(self._send)
        return self._field(self._value_label(RuleKind.ADDRESS), self.value, "Address or domain")

    def _reason_field(self) -> LabelledField:
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("optional, sent along and kept with the rule"))
        self.reason.setToolTip(self.reason.placeholderText())
        completer = QCompleter(self._reasons, self.reason)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.reason.setCompleter(completer)
        self.reason.textChanged.connect(lambda typed: self._edit(reason=typed))
        return self._field(self.tr("Reason"), self.reason, "Reason")

    def _field(self, label: str, control: QWidget, name: str) -> LabelledField:
        field = self._fields[name] = LabelledField(label, control, name)
        return field

    def _findings_head(self, title: QWidget) -> QHBoxLayout:
        own = kind(named(QPushButton(), "Own addresses"), "link")
        own.setText(self.tr("This venue's own addresses…"))
        own.setToolTip(self.tr("You are warned before you block one of them"))
        own.clicked.connect(self.name_own_addresses)
        row = QHBoxLayout()
        row.addWidget(title)
        row.addStretch()
        row.addWidget(own)
        return row

    def _buttons(self) -> QHBoxLayout:
        self.block_button = named(BusyButton("", "on_accent"), "Block")
        self.block_button.clicked.connect(self.block)
        self.allow_button = named(BusyButton("", "on_accent"), "Allow only these")
        self.allow_button.clicked.connect(self._ask_to_allow)
        row = self._foot = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.block_button, self.allow_button):
            button.setFixedHeight(_FOOT)
            row.addWidget(button)
        self._make_primary(self.block_button, self.allow_button)
        return row

    def _value_label(self, rule: RuleKind) -> str:
        return {
            RuleKind.ADDRESS: self.tr("IPv4 address"),
            RuleKind.NETWORK: self.tr("IPv4 network"),
            RuleKind.REFERRER: self.tr("Domain of the page"),
            RuleKind.ALLOW_ONLY: self.tr("Domains that may show the stream"),
        }[rule]

    def _example(self, rule: RuleKind) -> str:
        return {
            RuleKind.ADDRESS: "203.0.113.7",
            RuleKind.NETWORK: "203.0.113.0/24",
            RuleKind.REFERRER: "pirate.example",
            RuleKind.ALLOW_ONLY: "watch.example.com, tickets.example.com",
        }[rule]

    # ----------------------------------------------------------------------------------------------- editing

    def _ask_to_allow(self) -> None:
        """An allow-list is another kind of rule: the button chooses it where the box does not."""
        self._rule.setCurrentIndex(_KINDS.index(RuleKind.ALLOW_ONLY))
        self.allow_only.emit()

    def _send(self) -> None:
        if self._form.kind is RuleKind.ALLOW_ONLY:
            self.allow_only.emit()
        else:
            self.block.emit()

    def _edit(self, **changes: object) -> None:
        if self._showing:
            return
        form = replace(self._form, **changes)  # type: ignore[arg-type]
        if form != self._form:
            self._form = form
            self.edited.emit(form)
