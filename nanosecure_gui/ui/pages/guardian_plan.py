"""An allow-list before, while and after it is sent: every step in its order, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from nanosecure_gui.app.guarding_view import AllowPlan, PlanStep
from nanosecure_gui.core.guardian import EVERY_PAGE, Action
from nanosecure_gui.core.wording import Speaker, printable
from nanosecure_gui.ui.icons import icon
from nanosecure_gui.ui.naming import kind, named
from nanosecure_gui.ui.record_table import Column, RecordTable
from nanosecure_gui.ui.widgets.cards import Card, heading
from nanosecure_gui.ui.widgets.remark import Remark
from nanosecure_gui.ui.widgets.wrap_row import WrapRow

from .guardian_rules import LOOKS

_MOST_ROWS = 6  # without scrolling
_ROW = 30


class PlanSection(Card):
    """Shows an `AllowPlan`."""

    go_on = Signal()
    close_report = Signal()
    allow_every_page = Signal()
    open_page = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.body.setContentsMargins(16, 12, 16, 12)
        self._voice: Speaker | None = None
        self._begun = False
        title = heading(self.tr("In this order"))
        self.body.addWidget(title)
        self.steps: RecordTable[PlanStep] = RecordTable(
            (
                Column("#", lambda step: str(step.number), width=40),
                Column(self.tr("Step"), self._step, stretch=True),
                Column(
                    self.tr("Outcome"),
                    self._outcome,
                    icon=lambda step: self._look(step)[0],
                    tint=lambda step: self._look(step)[1],
                    tip=self._problem,
                    width=176,
                ),
            ),
            identify=lambda step: step.number,
        )
        named(self.steps, "Steps", title)
        self.steps.verticalHeader().setDefaultSectionSize(_ROW)
        self.body.addWidget(self.steps)
        self._verdict = Remark("info", "muted", name="Plan verdict", look="")
        self._way_back = Remark("undo-2", "care", name="Way back", look="")
        self.body.addWidget(self._verdict)
        self.body.addWidget(self._way_back)
        self.body.addWidget(self._make_buttons())

    def show_plan(self, plan: AllowPlan, speaker: Speaker) -> None:
        """Show a plan."""
        self._voice, self._begun = speaker, bool(plan.id)
        self.steps.show_records(plan.steps)
        shown = min(len(plan.steps), _MOST_ROWS)
        self.steps.setFixedHeight(self.steps.horizontalHeader().sizeHint().height() + shown * _ROW + 4)
        self._verdict.setVisible(plan.verdict is not None)
        if plan.verdict is not None:
            good = all(step.state.value == "in-force" for step in plan.steps)
            look = ("circle-check", "ok") if good else ("triangle-alert", "care")
            self._verdict.say(speaker.say(plan.verdict), *look)
        self._way_back.setVisible(plan.way_back is not None)
        if plan.way_back is not None:
            self._way_back.say(speaker.say(plan.way_back))
        self.continue_button.setVisible(plan.can_continue)
        self.back_button.setVisible(plan.everybody_else_shut_out and not plan.running)
        self.close_button.setVisible(bool(plan.id) and not plan.running)
        self._buttons.setVisible(bool(plan.id) and not plan.running)

    def _make_buttons(self) -> QWidget:
        self._buttons = QWidget()
        row = WrapRow(self._buttons)
        self.continue_button = kind(named(QPushButton(), "Send what is missing"), "primary")
        self.continue_button.clicked.connect(self.go_on)
        self.back_button = named(QPushButton(), "Allow every page again")
        self.back_button.clicked.connect(self.allow_every_page)
        page = named(QPushButton(), "Vendor's page")
        page.setIcon(icon("external-link"))
        page.clicked.connect(self.open_page)
        self.close_button = named(QPushButton(), "Done")
        self.close_button.clicked.connect(self.close_report)
        for button in (self.continue_button, self.back_button, page, self.close_button):
            button.setText(button.accessibleName())
            row.addWidget(button)
        return self._buttons

    def _step(self, step: PlanStep) -> str:
        if step.value != EVERY_PAGE:
            return self.tr("Allow {domain}").replace("{domain}", printable(step.value, 300))
        return (
            self.tr("Block every other page") if step.action is Action.DENY else self.tr("Allow every page")
        )

    def _look(self, step: PlanStep) -> tuple[str, str]:
        return LOOKS[step.state] if self._begun else ("", "muted")

    def _outcome(self, step: PlanStep) -> str:
        if not self._begun:
            return self.tr("not sent yet")
        said = self._voice.say(step.state.label) if self._voice else ""
        return f"{said}: {self._problem(step)}" if step.problem else said

    def _problem(self, step: PlanStep) -> str:
        return self._voice.say(step.problem) if self._voice and step.problem else ""
