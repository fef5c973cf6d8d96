"""How the list is read: which row holds the headings, what each column holds, and who counts as twice."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from nanosecure_gui.app.guest_list_view import GuestListView
from nanosecure_gui.core.guest_columns import HEADER_WITHIN, Mapping
from nanosecure_gui.core.guest_headings import WORDS, Column
from nanosecure_gui.core.guest_rows import Duplicates
from nanosecure_gui.core.sheets import Sheet
from nanosecure_gui.core.wording import Speaker, printable
from nanosecure_gui.ui import fonts
from nanosecure_gui.ui.naming import identified, kind, named
from nanosecure_gui.ui.widgets.cards import Card, heading, small

if TYPE_CHECKING:
    from nanosecure_gui.app.guest_list import GuestListing

_HOLDS: Final = (None, *Column)  # what a column may be said to hold, in the order offered
_BOX: Final = 176
_SEEN: Final = 12  # rows below the headings, for one that shows what a column holds


class ColumnsStrip(Card):
    """The columns of the file in their order, each with a value from it and what it is read as."""

    def __init__(self, presenter: GuestListing, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._presenter = presenter
        self._sheet: Sheet | None = None
        self._mapping: Mapping | None = None
        self.boxes: list[QComboBox] = []
        self._titles: list[QLabel] = []
        self._values: list[QLabel] = []
        self._title = heading(self.tr("Columns of the list"))
        self.sheet_box = QComboBox()
        self.sheet_box.textActivated.connect(presenter.choose_sheet)
        self.sheet_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sheet_box.setMinimumContentsLength(12)
        self._sheet_label = small(self.tr("Sheet"), "label")
        named(self.sheet_box, "Sheet", self._sheet_label)
        self.header_box = QComboBox()
        self.header_box.activated.connect(lambda place: presenter.set_header(place - 1 if place else None))
        self.header_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.header_box.setMinimumContentsLength(24)
        label = small(self.tr("Headings"), "label")
        named(self.header_box, "Headings", label)
        self.twice = named(QCheckBox(self.tr("Number guests that come twice")), "Number duplicates")
        self.twice.setToolTip(self.tr("“anna” and “anna (2)”; otherwise the second one is refused."))
        self.twice.toggled.connect(self._number_duplicates)
        self._why_not = small("", "care")
        row = QHBoxLayout()
        row.setSpacing(8)
        self._title.setContentsMargins(0, 0, 8, 0)
        row.addWidget(self._title)
        row.addWidget(self._sheet_label)
        row.addWidget(self.sheet_box)
        row.addWidget(label)
        row.addWidget(self.header_box)
        row.addSpacing(8)
        row.addWidget(self.twice)
        row.addStretch()
        row.addWidget(self._why_not)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.body.setContentsMargins(16, 10, 16, 8)
        self.body.setSpacing(8)
        self.body.addLayout(row)
        self.body.addWidget(self._area)

    def show_view(self, view: GuestListView, voice: Speaker) -> None:
        """Show a view."""
        with QSignalBlocker(self.twice):
            self.twice.setChecked(view.template.duplicates is Duplicates.SUFFIX)
        self.twice.setEnabled(view.is_open and view.run is None)
        self._why_not.setText(self._obstacle(view))
        for control in (self.sheet_box, self.header_box, *self.boxes):
            control.setEnabled(view.can_map)
        if view.sheet is None or view.mapping is None:
            return
        if view.sheet is self._sheet and view.mapping == self._mapping:
            return
        begins = view.sheet is not self._sheet or len(self.boxes) != view.sheet.width
        self._sheet, self._mapping = view.sheet, view.mapping
        self._show_sheets(view.sheet)
        self._show_headers(view.sheet, view.mapping)
        if begins:
            self._build(view.sheet, voice)
        self._fill(view.sheet, view.mapping)
        for box in self.boxes:
            box.setEnabled(view.can_map)

    def go_to(self, column: int = 0) -> None:
        """Put the cursor to what a column holds."""
        if self.boxes:
            self.boxes[min(column, len(self.boxes) - 1)].setFocus()

    def _obstacle(self, view: GuestListView) -> str:
        if view.is_open and view.sheet is None:
            return self.tr("Opened again or added to: the columns are fixed.")
        if view.run is not None:
            return self.tr("Tokens are being issued: the columns are fixed.")
        return self.tr("Tokens were issued: the columns are fixed.") if not view.can_map else ""

    def _show_sheets(self, sheet: Sheet) -> None:
        """The sheets of the file, where it has several; they take the room of the title."""
        names = list(sheet.names)
        if [self.sheet_box.itemText(place) for place in range(self.sheet_box.count())] != names:
            self.sheet_box.clear()
            self.sheet_box.addItems(names)
        self.sheet_box.setCurrentText(sheet.name)
        for widget in (self.sheet_box, self._sheet_label):
            widget.setVisible(bool(names))
        self._title.setVisible(not names)

    def _show_headers(self, sheet: Sheet, mapping: Mapping) -> None:
        words = [self.tr("There are none")]
        for number, row in enumerate(sheet.rows[:HEADER_WITHIN]):
            number = sheet.numbers[number] if sheet.numbers else number + 1
            said = printable(", ".join(cell for cell in row if cell), 60)
            words.append(self.tr("Row {n}: {cells}").replace("{n}", str(number)).replace("{cells}", said))
        if [self.header_box.itemText(place) for place in range(self.header_box.count())] != words:
            self.header_box.clear()
            self.header_box.addItems(words)
        self.header_box.setCurrentIndex(0 if mapping.header is None else mapping.header + 1)
        self.header_box.setToolTip(self.header_box.currentText())

    def _build(self, sheet: Sheet, voice: Speaker) -> None:
        """A box for each column; the list may be another one, with other columns."""
        inside = QWidget()
        inside.setObjectName("page")
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(8)
        words = [self.tr("Not read"), *(voice.say(WORDS[column]) for column in Column)]
        self.boxes, self._titles, self._values = [], [], []
        for place in range(sheet.width):
            row.addWidget(self._column(place, words))
        row.addStretch()
        self._area.setWidget(inside)
        self._area.setFixedHeight(inside.sizeHint().height() + 10)

    def _column(self, place: int, words: Sequence[str]) -> QWidget:
        box = identified(QComboBox(), f"Column {place + 1}")
        box.addItems(list(words))
        box.activated.connect(partial(self._chosen, place))
        title, value = small(), small()
        title.setBuddy(box)
        holder = QWidget()
        holder.setFixedWidth(_BOX)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (title, box, value):
            column.addWidget(widget)
        for label in (title, value):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.boxes.append(box)
        self._titles.append(title)
        self._values.append(value)
        return holder

    def _fill(self, sheet: Sheet, mapping: Mapping) -> None:
        held = {place: column for column, place in mapping.columns}
        metrics = QFontMetrics(fonts.text_font(fonts.SMALL))
        for place, box in enumerate(self.boxes):
            box.setCurrentIndex(_HOLDS.index(held.get(place)))
            box.setToolTip(box.currentText())
            title = mapping.headings[place] if place < len(mapping.headings) else ""
            title = printable(title) or self.tr("Column {n}").replace("{n}", str(place + 1))
            value = printable(_value(sheet, mapping.first, place), 60)
            for label, words in ((self._titles[place], title), (self._values[place], value)):
                label.setText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, _BOX - 4))
                label.setToolTip(words)
            kind(self._titles[place], "label" if place in held else "muted")
            box.setAccessibleName(title)
            box.setAccessibleDescription(self.tr("for example {value}").replace("{value}", value))

    def _number_duplicates(self, on: bool) -> None:
        self._presenter.template.set_duplicates(Duplicates.SUFFIX if on else Duplicates.REFUSE)

    def _chosen(self, place: int, number: int) -> None:
        self._presenter.map_column(_HOLDS[number], place)


def _value(sheet: Sheet, first: int, place: int) -> str:
    """What stands in a column, so that people know it."""
    rows = range(first, min(first + _SEEN, len(sheet.rows)))
    return next((cell for row in rows if (cell := sheet.cell(row, place))), "")
