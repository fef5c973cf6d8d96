"""How to set an encoder up: its fields under their own names, a backup elsewhere, and beside them the
settings that the vendor recommends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nanosecure_gui.app.ingest_view import IngestView
from nanosecure_gui.core.encoders import BACKUP_NOTE, Encoder, Line, backup_label
from nanosecure_gui.core.encoders import Card as EncoderCard
from nanosecure_gui.core.ingest_settings import Setting, recommended
from nanosecure_gui.core.wording import Speaker, text
from nanosecure_gui.ui.clipboard import Clipboard
from nanosecure_gui.ui.naming import kind, named
from nanosecure_gui.ui.widgets.cards import Card, heading, small
from nanosecure_gui.ui.widgets.copy_button import CopyButton
from nanosecure_gui.ui.widgets.remark import Remark
from nanosecure_gui.ui.widgets.scrolling import scrolling
from nanosecure_gui.ui.widgets.secret_line import SecretLine

BackupCards = Callable[[], tuple[EncoderCard, EncoderCard] | None]
Mask = Callable[[str], str]

_ENCODERS: Final = tuple(Encoder)
_MOST_LINES: Final = 6  # fields that any encoder has
_COMMAND_LINES: Final = 4, 9  # at least, at most
_MAIN, _BACKUP = range(2)
_TWO_COLUMNS: Final = 540  # pixels of width in which the settings stand side by side


class EncoderSection(Card):
    """Combo `Encoder` with two looks, main and backup."""

    encoder_chosen = Signal(object)  # Encoder

    def __init__(
        self, clipboard: Clipboard, backup_cards: BackupCards, parent: QWidget | None = None
    ) -> None:
        """`backup_cards` gives the cards of the main and the backup region, when there are any."""
        super().__init__("", parent)
        self.body.setContentsMargins(16, 12, 16, 12)
        self._backup_cards = backup_cards
        self._view: IngestView | None = None
        self._voice: Speaker | None = None
        self._revealed = False
        self.encoder = QComboBox()
        for each in _ENCODERS:
            self.encoder.addItem(each.value, each.value)
        self.encoder.currentIndexChanged.connect(self._choose)
        self.body.addLayout(self._head())
        self._where = small()
        self._where.setWordWrap(True)
        self._obstacle = Remark("octagon-x", "harm")
        self._note = Remark("info", "muted")
        self.fields = _Fields(clipboard)
        self.command = _Command(clipboard)
        self._settings = _Settings()
        self._nothing = small(self.tr("The exact fields appear here, as soon as the address is complete."))
        self._nothing.setWordWrap(True)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._parts: tuple[QWidget, ...] = (
            self._nothing,
            self._where,
            self._obstacle,
            self.fields,
            self.command,
            self._note,
        )
        for part in self._parts:
            column.addWidget(part)
        column.addSpacing(6)
        column.addWidget(self._settings)
        column.addStretch(1)
        self.body.addWidget(scrolling(content), 1)

    def show_view(self, view: IngestView, speaker: Speaker, *, revealed: bool) -> None:
        """Show a view; the secrets in it only if `revealed`."""
        self._view, self._voice, self._revealed = view, speaker, revealed
        self.encoder.blockSignals(True)
        self.encoder.setCurrentIndex(_ENCODERS.index(view.encoder))
        self.encoder.blockSignals(False)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settings.arrange(1 if self.width() < _TWO_COLUMNS else 2)

    def _show(self) -> None:
        view, voice = self._view, self._voice
        if view is None or voice is None:
            return
        pair = self._backup_cards() if self._look == _BACKUP else None
        card = pair[1] if pair else view.card
        shown: set[QWidget] = {self._nothing}
        if card is not None:
            shown = self._fill(card, view, voice, bool(pair))
        self._settings.show_settings(recommended(view.form.protocol), voice)
        self._settings.setVisible(card is None or card.obstacle is None)
        for part in self._parts:
            part.setVisible(part in shown)

    def _fill(self, card: EncoderCard, view: IngestView, voice: Speaker, backed_up: bool) -> set[QWidget]:
        """Put a card into the parts that show it; which these are."""
        if card.obstacle is not None:
            self._obstacle.say(voice.say(card.obstacle))
            return {self._obstacle}
        if self._look == _BACKUP and not backed_up:
            self._note.say(self.tr("WHIP has one host for all regions: there is no second way in."))
            return {self._note}
        mask: Mask = str if self._revealed else view.masked
        notes = list(card.notes)
        if self._look == _BACKUP:
            region = text("Backup by way of {region}.", region=backup_label(view.form))
            notes = [region, BACKUP_NOTE, *notes]
        self._note.say(" ".join(voice.say(note) for note in notes))
        self._where.setText(card.where)
        if card.command:
            self.command.show_command(card.command, mask)
        else:
            self.fields.show_lines(card.lines, mask)
        value: QWidget = self.command if card.command else self.fields
        extras = ((self._where, bool(card.where)), (self._note, bool(notes)))
        return {value, *(part for part, wanted in extras if wanted)}

    @property
    def _look(self) -> int:
        return self._looks.checkedId()

    def _head(self) -> QHBoxLayout:
        label = small(self.tr("Encoder"), "label")
        named(self.encoder, "Encoder", label)
        self.encoder.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.encoder.setMinimumContentsLength(6)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.encoder, 1)
        self._looks = QButtonGroup(self)
        main = named(QPushButton(self.tr("Main")), "Show main encoder")
        second = named(QPushButton(self.tr("Backup")), "Show backup encoder")
        for number, chip in enumerate((main, second)):
            kind(chip, "chip")
            chip.setCheckable(True)
            self._looks.addButton(chip, number)
            row.addWidget(chip)
        self._looks.button(_MAIN).setChecked(True)
        self._looks.idToggled.connect(lambda _look, on: self._show() if on else None)
        return row

    def _choose(self, row: int) -> None:
        self.encoder_chosen.emit(_ENCODERS[row])


class _Fields(QWidget):
    """The fields of a card, one a line: name, value, unit, copy."""

    def __init__(self, clipboard: Clipboard) -> None:
        super().__init__()
        self._lines: tuple[Line, ...] = ()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        self._rows = [self._row(grid, clipboard, number) for number in range(_MOST_LINES)]

    def show_lines(self, lines: Sequence[Line], mask: Mask) -> None:
        """Show the lines of a card."""
        self._lines = tuple(lines)
        for number, (label, value, unit, copy) in enumerate(self._rows):
            line = lines[number] if number < len(lines) else None
            for part in (label, value, unit, copy):
                part.setVisible(line is not None)
            if line is None:
                continue
            label.setText(line.field)
            value.show_text(mask(line.value) if line.secret else line.value)
            value.setPlaceholderText(self.tr("(leave empty)"))
            value.setAccessibleName(f"{line.field}, {line.unit}" if line.unit else line.field)
            unit.setText(line.unit)
            copy.setEnabled(bool(line.value))
            copy.setToolTip(self.tr("Copy {field}").replace("{field}", line.field))
            copy.setAccessibleName(copy.toolTip())

    def value(self, number: int) -> str:
        """What copying a line copies."""
        return self._lines[number].value if number < len(self._lines) else ""

    def _row(
        self, grid: QGridLayout, clipboard: Clipboard, number: int
    ) -> tuple[QLabel, SecretLine, QLabel, CopyButton]:
        label, unit = small("", "label"), small()
        value = named(SecretLine(), f"Encoder field {number + 1}", label)
        copy = CopyButton(
            f"Copy encoder field {number + 1}",
            clipboard,
            lambda: self.value(number),
            self.tr("Encoder field"),
            quiet=True,
        )
        value.copy_requested.connect(copy.click)
        for column, part in enumerate((label, value, unit, copy)):
            grid.addWidget(part, number, column)
        return label, value, unit, copy


class _Command(QWidget):
    """A whole line for a shell."""

    def __init__(self, clipboard: Clipboard) -> None:
        super().__init__()
        self._command = ""
        self.text = named(SecretLine(*_COMMAND_LINES), "Encoder command")
        self.copy = CopyButton(
            "Copy command", clipboard, lambda: self._command, self.tr("Command"), words=self.tr("Copy")
        )
        self.text.copy_requested.connect(self.copy.click)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        row.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)

    def show_command(self, command: str, mask: Mask) -> None:
        """Show a command."""
        self._command = command
        self.text.show_text(mask(command))


class _Settings(QWidget):
    """The vendor's recommendations: names and values, in two columns where there is room."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(3)
        self._grid.addWidget(heading(self.tr("Recommended settings")), 0, 0, 1, 4)
        for column in (1, 3):
            self._grid.setColumnStretch(column, 1)
        self._pairs: list[tuple[QLabel, QLabel]] = []
        self._columns = 2

    def show_settings(self, settings: Sequence[Setting], voice: Speaker) -> None:
        """Show recommendations."""
        while len(self._pairs) < len(settings):
            self._pairs.append((small(), small(look="")))
            self._pairs[-1][1].setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._place()
        for (name, value), each in zip(self._pairs, settings, strict=True):
            name.setText(voice.say(each.name))
            value.setText(voice.say(each.value))

    def arrange(self, columns: int) -> None:
        """Let them stand in one or two columns."""
        if columns != self._columns:
            self._columns = columns
            self._place()

    def _place(self) -> None:
        rows = -(-len(self._pairs) // self._columns)
        for number, pair in enumerate(self._pairs):
            row, column = number % rows + 1, number // rows * 2
            for at, label in enumerate(pair):
                self._grid.addWidget(label, row, column + at)
