"""Two tokens side by side: the second is chosen among those found, or pasted."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from nanosecure_gui.app.inspecting import InspectView
from nanosecure_gui.core.comparison import Difference, Part
from nanosecure_gui.core.wording import Speaker, Text, printable
from nanosecure_gui.ui import fonts
from nanosecure_gui.ui.figures import count
from nanosecure_gui.ui.naming import identified, named
from nanosecure_gui.ui.record_table import Column, RecordTable
from nanosecure_gui.ui.widgets.outside_text import outside_text

ROW: Final = 28  # pixels of height, in the tables of this tab
SMALLEST: Final = 92  # pixels: a table with two rows


class ComparisonView(QWidget):
    """Two tokens side by side: only what differs."""

    compare = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._speaker: Speaker | None = None
        self._items: tuple[object, ...] = ()
        self._index = -1
        self._with = QLabel(self.tr("With"))
        self.other = named(QComboBox(), "Compare with", self._with)
        self.other.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.other.setMinimumContentsLength(8)
        self.other.activated.connect(self._choose)
        self.second = named(QLineEdit(), "Second token")
        self.second.setPlaceholderText(self.tr("Paste the other token, link or line"))
        self.second.setToolTip(self.second.placeholderText())
        self.second.setMaxLength(100_000)
        self.second.setFont(fonts.mono_font(12))
        self.second.textChanged.connect(self._typed)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._with)
        row.addWidget(self.other, 1)
        row.addWidget(self.second, 2)
        self.outcome = identified(outside_text(), "Comparison")
        self.outcome.setFont(fonts.semibold())
        self.differences: RecordTable[Difference] = RecordTable(
            (
                Column(self.tr("Claim"), self._label, width=150),
                Column(self.tr("This token"), self._left, width=210, tip=self._left),
                Column(self.tr("The other"), self._right, stretch=True, tip=self._right),
            ),
            identify=lambda difference: (difference.part, difference.name),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.outcome)
        column.addWidget(named(self.differences, "Differences", self.outcome), 1)
        self.differences.verticalHeader().setDefaultSectionSize(ROW)
        self.differences.setMinimumHeight(SMALLEST)

    def begin(self) -> None:
        """Compare with what is at hand: the other token, or the text that stands there."""
        if self.second.text().strip():
            self.compare.emit(self.second.text())
        elif self.other.count():
            self._choose(0)
        else:
            self.second.setFocus()

    def show_view(self, view: InspectView, speaker: Speaker) -> None:
        """Show a view."""
        self._speaker = speaker
        self._offer(view, speaker)
        found = view.comparison
        if found is None:
            self.outcome.setText(self.tr("Paste a second token to see what differs."))
            self.differences.show_records(())
            return
        at = next((n for n, item in enumerate(view.items) if item is found.other), None)
        if at is not None:
            self.other.setCurrentIndex(self.other.findData(at))
        if found.problem is not None:
            self.outcome.setText(speaker.say(found.problem))
        else:
            words = self.tr("{n} differences to {other}")
            if len(found.differences) == 1:
                words = self.tr("1 difference to {other}")
            other = speaker.value(found.other.whose) if found.other is not None else ""
            words = words.replace("{n}", count(len(found.differences)))
            self.outcome.setText(words.replace("{other}", other or self.tr("the other token")))
        self.other.setToolTip(self.other.currentText())
        self.differences.show_records(found.differences)

    def _offer(self, view: InspectView, speaker: Speaker) -> None:
        if (view.items, view.index) == (self._items, self._index):
            return
        self._items, self._index = view.items, view.index
        self.other.clear()
        for number, item in enumerate(view.items[:100]):
            if number != view.index:
                words = f"{speaker.value(item.whose) or '?'}  ·  {speaker.say(item.source)}"
                self.other.addItem(words, number)
        self.other.setVisible(self.other.count() > 0)
        self._with.setVisible(self.other.count() > 0)

    def _choose(self, row: int) -> None:
        self.other.setCurrentIndex(row)
        self.second.blockSignals(True)
        self.second.clear()
        self.second.blockSignals(False)
        self.compare.emit(self.other.itemData(row))

    def _typed(self, text: str) -> None:
        if text.strip():
            self.compare.emit(text)

    def _label(self, difference: Difference) -> str:
        assert self._speaker is not None
        label, name = self._speaker.say(difference.label), printable(difference.name, 60)
        where = self.tr(" (header)") if difference.part is Part.HEADER else ""
        return (label if label.lower() == name.lower() else f"{label} · {name}") + where

    def _left(self, difference: Difference) -> str:
        return self._side(difference.left)

    def _right(self, difference: Difference) -> str:
        return self._side(difference.right)

    def _side(self, value: Text | None) -> str:
        assert self._speaker is not None
        return self._speaker.say(value) if value is not None else self.tr("not there")
