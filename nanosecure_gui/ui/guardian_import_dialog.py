"""Blocking a whole list of addresses: the dry run first, then the sending of what it accepted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.guardian import RuleState
from nanosecure_gui.core.guest_rows import Outcome
from nanosecure_gui.core.wording import Speaker, printable

from . import dialogs
from .figures import count, decimal
from .file_dialogs import dialog_to_open
from .naming import kind, named, worded
from .pages.guardian_rules import LOOKS
from .record_table import Column, RecordTable
from .table_parts import width_of_words
from .widgets.dialog_buttons import dialog_buttons
from .widgets.enter_dialog import EnterDialog
from .widgets.labelled_field import LabelledField
from .widgets.remark import Remark

if TYPE_CHECKING:
    from nanosecure_gui.app.guarding import Guarding
    from nanosecure_gui.app.guarding_view import GuardianView, ImportRow, ImportView

_OUTCOMES: Final = {
    Outcome.ACCEPTED: ("check", "ok"),
    Outcome.CHANGED: ("pencil", "care"),
    Outcome.REFUSED: ("octagon-x", "harm"),
}


class GuardianImportDialog(EnterDialog):
    """Takes a file, a paste or a drop."""

    def __init__(
        self, presenter: Guarding, voice: Callable[[], Speaker], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Block a list of addresses"))
        self.setAcceptDrops(True)
        self.resize(820, 560)
        self._presenter = presenter
        self._voice = voice
        self.dialog: QFileDialog | None = None
        self.question: dialogs.Question | None = None
        self.table: RecordTable[ImportRow] = RecordTable(
            self._columns(),
            self.tr(
                "Open a CSV or Excel file, paste a list, or drop a file here. Nothing is sent "
                "before you say so."
            ),
            identify=lambda row: row.number,
        )
        named(self.table, "Addresses to block")
        self._found = Remark("info", "muted", name="What was found", look="")
        self._notes = Remark("triangle-alert", "care", name="What to mind", look="")
        self.reason = QLineEdit()
        self.progress = named(QProgressBar(), "Blocking")
        self.progress.setTextVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(10)
        column.addLayout(self._top())
        column.addWidget(self._found)
        column.addWidget(self.table, 1)
        column.addWidget(self._notes)
        column.addWidget(
            LabelledField(self.tr("Reason for rows without their own"), self.reason, "Reason for all")
        )
        column.addWidget(self.progress)
        column.addLayout(self._bottom())
        presenter.observe(self.render_view)

    def done(self, result: int) -> None:
        self._presenter.forget(self.render_view)
        importing = self._presenter.view.importing
        if importing is not None and not importing.running:
            self._presenter.close_import()
        super().done(result)

    # ---------------------------------------------------------------------------------------------- showing

    def render_view(self, view: GuardianView) -> None:
        """Show a view."""
        found = view.importing
        rows = found.rows if found else ()
        self._part.setVisible(any(map(_needs_a_look, rows)))
        if self._part.isChecked() and self._part.isVisibleTo(self):
            rows = tuple(filter(_needs_a_look, rows))
        self.table.show_records(rows)
        self._found.setVisible(found is not None or view.unread is not None)
        if view.unread is not None:
            self._found.say(self._voice().say(view.unread), "octagon-x", "harm")
        self._show_notes(view)
        running = found is not None and found.running
        self.progress.setVisible(running)
        for button in (self.open_button, self.paste_button):
            button.setEnabled(not running)
        self.cancel_button.setVisible(running)
        unsent = found.failed + found.cancelled if found is not None and found.finished else 0
        self.retry_button.setVisible(unsent > 0)
        self.retry_button.setEnabled(view.obstacle is None)
        startable = found is not None and not found.finished and not running and found.accepted > 0
        self.start_button.setEnabled(startable and view.obstacle is None)
        self.start_button.setVisible(found is None or not found.finished)
        self.start_button.setText(self._start_words(found))
        if found is not None:
            self._show_found(found)

    def _show_notes(self, view: GuardianView) -> None:
        """What to mind about the list, and why it cannot be sent."""
        notes = view.importing.notes if view.importing is not None else ()
        said = [self._voice().say(each) for each in (*notes, view.obstacle) if each is not None]
        self._notes.setVisible(bool(said))
        self._notes.say(" ".join(said))

    def _show_found(self, found: ImportView) -> None:
        self.progress.setRange(0, max(1, found.accepted))
        self.progress.setValue(found.done)
        if found.running or found.finished:
            words = self.tr("{done} of {all} sent: {good} in force, {bad} not.")
            look = (
                ("circle-check", "ok") if found.finished and not found.failed else ("loader-circle", "muted")
            )
            if found.failed or found.cancelled:
                look = ("triangle-alert", "care")
            if found.cancelled:
                words += " " + self.tr("{cancelled} cancelled.")
            if found.seconds_left is not None:
                words += " " + self.tr("{rate} a second, {left} left.")
                left = timedelta(seconds=ceil(found.seconds_left))
                words = words.replace("{rate}", decimal(found.rate))
                words = words.replace("{left}", self._voice().span(left))
        else:
            words = self.tr("{all} accepted, {refused} refused; {covers} addresses in all.")
            look = ("info", "muted")
        for place, number in (
            ("{done}", found.done),
            ("{all}", found.accepted),
            ("{good}", found.in_force),
            ("{bad}", found.failed),
            ("{cancelled}", found.cancelled),
            ("{refused}", found.refused),
            ("{covers}", found.covers),
        ):
            words = words.replace(place, count(number))
        self._found.say(words, *look)

    def _start_words(self, found: ImportView | None) -> str:
        number = found.accepted if found is not None else 0
        words = self.tr("Block 1 rule") if number == 1 else self.tr("Block {n} rules")
        return words.replace("{n}", count(number)) if number else self.tr("Block")

    # --------------------------------------------------------------------------------------------- building

    def _top(self) -> QHBoxLayout:
        self.open_button = named(QPushButton(), "Open file")
        self.open_button.clicked.connect(self._choose_file)
        self.paste_button = named(QPushButton(), "Paste list")
        self.paste_button.clicked.connect(self._paste)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.open_button, self.paste_button):
            button.setText(button.accessibleName())
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch()
        self._part = worded(QCheckBox(), "Only what needs a look")
        self._part.toggled.connect(lambda: self.render_view(self._presenter.view))
        row.addWidget(self._part)
        return row

    def _bottom(self) -> QHBoxLayout:
        close = named(QPushButton(), "Close")
        close.clicked.connect(self.reject)
        self.cancel_button = named(QPushButton(), "Cancel import")
        self.cancel_button.clicked.connect(self._presenter.cancel_import)
        self.retry_button = named(QPushButton(), "Send the rest")
        self.retry_button.clicked.connect(lambda: self._try(self._presenter.retry_import))
        self.start_button = kind(named(QPushButton(), "Block list"), "harm")
        self.start_button.clicked.connect(self._ask)
        buttons = (close, self.cancel_button, self.retry_button, self.start_button)
        for button in buttons:
            button.setText(button.accessibleName())
            button.setAutoDefault(False)
        return dialog_buttons(*buttons)

    def _columns(self) -> tuple[Column[ImportRow], ...]:
        return (
            Column(self.tr("Row"), lambda row: str(row.number), key=lambda row: row.number, width=52),
            Column(self.tr("Written"), lambda row: printable(row.written, 120), mono=True, width=150),
            Column(
                self.tr("Outcome"),
                self._outcome,
                icon=lambda row: (LOOKS[row.state] if row.state else _OUTCOMES[row.outcome])[0],
                tint=lambda row: (LOOKS[row.state] if row.state else _OUTCOMES[row.outcome])[1],
                width=width_of_words(self._outcomes()),
            ),
            Column(self.tr("Blocks"), lambda row: printable(row.value, 60), mono=True, width=150),
            Column(self.tr("Why"), self._why, stretch=True),
        )

    def _outcome(self, row: ImportRow) -> str:
        if row.state is not None:
            return self._voice().say(row.state.label)
        return self._judgements()[row.outcome]

    def _outcomes(self) -> Iterator[str]:
        """All that may stand in that column."""
        yield from self._judgements().values()
        voice = self._voice()
        yield from (voice.say(state.label) for state in RuleState)

    def _judgements(self) -> dict[Outcome, str]:
        return {
            Outcome.ACCEPTED: self.tr("Accepted"),
            Outcome.CHANGED: self.tr("Changed"),
            Outcome.REFUSED: self.tr("Refused"),
        }

    def _why(self, row: ImportRow) -> str:
        voice = self._voice()
        said = [voice.say(each) for each in ((row.problem,) if row.problem else row.notes)]
        return " ".join(said) or printable(row.reason, 200)

    # ------------------------------------------------------------------------------------------------ acting

    def _choose_file(self) -> None:
        kinds = self.tr("Lists (*.csv *.tsv *.txt *.xlsx)"), self.tr("All files (*)")
        self.dialog = dialog_to_open(self, self.tr("Open a list of addresses"), self._open, kinds)

    def _open(self, path: Path) -> None:
        self._try(lambda: self._presenter.import_file(path))

    def _paste(self) -> None:
        pasted = QGuiApplication.clipboard().text()
        self._try(lambda: self._presenter.import_text(pasted))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and self.paste_button.isEnabled():
            self._paste()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        found = self._presenter.view.importing
        if found is None:
            return
        words = self.tr(
            "New connections from {covers} addresses are refused for 24 h. "
            "Rules cannot be taken back from here."
        )
        self.question = dialogs.ask(
            self,
            self.tr("Block the whole list?"),
            words.replace("{covers}", count(found.covers)),
            self._start_words(found),
            lambda _reason: self._start(found.typed),
            typed_word=found.typed,
        )

    def _start(self, typed: str) -> None:
        self._try(lambda: self._presenter.start_import(self.reason.text().strip(), typed))

    def _try(self, act: Callable[[], object]) -> None:
        """Do it, or say why not."""
        try:
            act()
        except InvalidInput as problem:
            self._notes.show()
            self._notes.say(self._voice().say(problem.text))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        text = event.mimeData().text()
        # After the drop has ended: a dialog that opens in it would hold the other program.
        if files:
            QTimer.singleShot(0, self, lambda: self._open(Path(files[0])))
        elif text:
            QTimer.singleShot(0, self, lambda: self._try(lambda: self._presenter.import_text(text)))


def _needs_a_look(row: ImportRow) -> bool:
    """Whether it is refused, read in another way, or not in force."""
    if row.state is None:
        return row.outcome is not Outcome.ACCEPTED or bool(row.notes)
    return row.state.can_be_sent_again
