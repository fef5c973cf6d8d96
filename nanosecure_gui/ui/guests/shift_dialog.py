"""The show slips: by how much, and what becomes of the tokens that are issued already."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nanosecure_gui.app.guest_list_view import GuestListView
from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.event_times import parse_span, spoken
from nanosecure_gui.core.wording import Speaker
from nanosecure_gui.ui import fonts
from nanosecure_gui.ui.figures import count
from nanosecure_gui.ui.naming import identified, kind, named
from nanosecure_gui.ui.widgets.cards import small
from nanosecure_gui.ui.widgets.dialog_buttons import dialog_buttons
from nanosecure_gui.ui.widgets.enter_dialog import EnterDialog
from nanosecure_gui.ui.widgets.labelled_field import LabelledField

USUAL: Final = (timedelta(minutes=15), timedelta(minutes=30), timedelta(minutes=60))
_NOTHING: Final = timedelta()
_WIDTH = 440  # pixels, at least


class ShiftDialog(EnterDialog):
    """Asks; `agreed` carries the shift, and whether issued tokens are to be made anew."""

    agreed = Signal(object, bool)

    def __init__(
        self, view: GuestListView, speaker: Callable[[], Speaker], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        kind(self, "question")
        self.setWindowTitle(self.tr("Shift the show"))
        self._view, self._speaker = view, speaker
        self.by = QLineEdit()
        self.by.textChanged.connect(lambda _typed: self._show_shift())
        self._group = QButtonGroup(self)
        self.chips = {span: self._chip(span) for span in USUAL}
        self.reissue = named(QCheckBox(), "Reissue issued tokens")
        self._times = identified(QLabel(), "New times")
        self._consequences = identified(kind(QLabel(), "muted"), "Consequences")
        for label in (self._times, self._consequences):
            label.setWordWrap(True)
        self._warning = identified(small("", "care"), "Reissue warning")
        self._warning.setWordWrap(True)
        self._arrange()
        self.chips[USUAL[1]].click()
        self.by.setFocus()
        self.by.selectAll()

    def _chip(self, span: timedelta) -> QPushButton:
        words = f"+{spoken(span)}"
        chip = kind(identified(QPushButton(words), words), "chip")
        chip.setCheckable(True)
        chip.setAutoDefault(False)
        chip.toggled.connect(lambda on: self.by.setText(spoken(span)) if on and self.shift != span else None)
        self._group.addButton(chip)
        return chip

    def _arrange(self) -> None:
        head = QLabel(self.tr("By how much does the show slip?"))
        head.setFont(fonts.semibold(16))
        chips = QHBoxLayout()
        chips.setSpacing(8)
        for chip in self.chips.values():
            chips.addWidget(chip)
        chips.addStretch()
        self._field = LabelledField(self.tr("Later by (a minus: earlier)"), self.by, "Later by")
        self.cancel_button = named(QPushButton(self.tr("Cancel")), "Cancel")
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(lambda: self.reject())
        self.action_button = kind(named(QPushButton(), "Shift"), "primary")
        self.action_button.setDefault(True)
        self.action_button.clicked.connect(lambda: self._agree())
        buttons = dialog_buttons(self.cancel_button, self.action_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addStrut(_WIDTH)
        column.addWidget(head)
        column.addLayout(chips)
        for widget in (self._field, self._times, self._consequences, self.reissue, self._warning):
            column.addWidget(widget)
        column.addSpacing(8)
        column.addLayout(buttons)
        self._warning.setText(
            self.tr("A reissued guest needs the new link: the old one is revoked, and viewers are cut off.")
        )
        self._show_reissue()

    def _show_reissue(self) -> None:
        issued = self._view.shift.issued
        self.reissue.setText(self._reissue_words(issued))
        self.reissue.setVisible(issued > 0)
        self.reissue.setEnabled(self._view.obstacle is None)
        self._warning.setVisible(issued > 0)

    def _reissue_words(self, issued: int) -> str:
        one = self.tr("Also make the 1 issued token anew, with the new times")
        many = self.tr("Also make the {n} issued tokens anew, with the new times")
        return one if issued == 1 else many.replace("{n}", count(issued))

    # ----------------------------------------------------------------------------------------------- showing

    def follow(self, view: GuestListView) -> None:
        """Tokens are being issued meanwhile."""
        if view.shift != self._view.shift:
            self._view = view
            self._show_reissue()
            self._consequences.setText(self._consequence_words())

    @property
    def shift(self) -> timedelta | None:
        """What was typed; `None` if it is no length of time."""
        typed = self.by.text().strip().replace("−", "-").replace("–", "-")
        try:
            span = parse_span(typed.lstrip("+-"))
        except InvalidInput:
            return None
        return -span if typed.startswith("-") else span

    def _show_shift(self) -> None:
        shift = self.shift
        for span, chip in self.chips.items():
            self._group.setExclusive(False)
            chip.setChecked(span == shift)
            self._group.setExclusive(True)
        wrong = shift is None and bool(self.by.text().strip())
        self._field.show_problem(self.tr("Enter a time like 20 min, 1 h 30 min or -10 min.") if wrong else "")
        self.action_button.setEnabled(bool(shift))
        self.action_button.setText(self._action_words(shift or _NOTHING))
        self._times.setText(self._times_words(shift or _NOTHING))
        self._times.setVisible(bool(self._times.text()))
        self._consequences.setText(self._consequence_words())

    def _action_words(self, shift: timedelta) -> str:
        if not shift:
            return self.tr("Shift")
        words = self.tr("Shift by {span}") if shift > _NOTHING else self.tr("Bring forward by {span}")
        return words.replace("{span}", spoken(abs(shift)))

    def _times_words(self, shift: timedelta) -> str:
        template, voice = self._view.template, self._speaker()
        if template.doors is None or template.end is None:
            return ""
        doors, end = template.doors + template.delay + shift, template.end + template.delay + shift
        words = self.tr("Doors {doors}, end {end}.")
        return words.replace("{doors}", voice.instant(doors)).replace("{end}", voice.instant(end))

    def _consequence_words(self) -> str:
        planned, issued = self._view.shift.planned, self._view.shift.issued
        one, many = self.tr("1 guest without a token moves."), self.tr("{n} guests without a token move.")
        words = [one if planned == 1 else many.replace("{n}", count(planned))] if planned else []
        if issued:
            one = self.tr("1 token is issued and keeps the old times.")
            many = self.tr("{n} tokens are issued and keep the old times.")
            words.append(one if issued == 1 else many.replace("{n}", count(issued)))
        return " ".join(words)

    def _agree(self) -> None:
        shift = self.shift
        if shift:
            self.agreed.emit(shift, self.reissue.isChecked())
            self.accept()
