"""The line over the table: what was found in the list, each part of it a filter, and the search."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

from nanosecure_gui.app.guest_list_view import GuestListView, RowState
from nanosecure_gui.ui.figures import count
from nanosecure_gui.ui.icons import icon
from nanosecure_gui.ui.naming import identified, kind, named
from nanosecure_gui.ui.primary_keys import spelt
from nanosecure_gui.ui.widgets.cards import heading
from nanosecure_gui.ui.widgets.wrap_row import WrapRow

from .shown_rows import VERDICTS, Part, part_counts

_SEARCH: Final = (220, 152)  # pixels, and in a narrow window
_NARROW: Final = 1_000
_HEIGHT: Final = 34
_PROGRESS: Final = (Part.QUEUED, Part.ISSUED, Part.FAILED, Part.MAY_EXIST, Part.REVOKED)
_LOOKS: Final = {
    Part.ACCEPTED: ("check", "text"),
    Part.CHANGED: ("pencil", "care"),
    Part.REFUSED: ("circle-x", "harm"),
    Part.HELD: ("minus", "care"),
    Part.NOT_ISSUED: ("circle-dot", "text"),
    Part.LATER: ("clock", "accent"),
    Part.QUEUED: ("hourglass", "muted"),
    Part.ISSUED: ("circle-check", "ok"),
    Part.FAILED: ("octagon-x", "harm"),
    Part.MAY_EXIST: ("circle-question-mark", "care"),
    Part.REVOKED: ("ban", "muted"),
}


class PartsRow(QWidget):
    """`412 guests  398 accepted  9 changed  5 refused`, and a search."""

    chosen = Signal(object)  # a `Part`
    searched = Signal(str)
    left = Signal()  # the search, downwards: what it found is wanted

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = heading(self.tr("Guests"))  # the table's label
        self._shown = Part.ALL
        self._said = self._all_words()
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.buttons: dict[Part, QPushButton] = {}
        chips = QWidget()
        wrapped = WrapRow(chips, gap=6)
        for part in Part:
            self.buttons[part] = button = self._button(part)
            wrapped.addWidget(button)
        chips.setSizePolicy(_growing())
        self.buttons[Part.ALL].setChecked(True)
        self.search = named(QLineEdit(), "Search guests")
        self.search.setPlaceholderText(self.tr("Search all columns"))
        self.search.setClearButtonEnabled(True)
        self.search.setToolTip(spelt("Ctrl+F"))
        self.search.setFixedWidth(_SEARCH[0])
        self.search.textChanged.connect(self.searched)
        self._search_key(Qt.Key.Key_Down, self.left.emit)
        self._clear_key = self._search_key(Qt.Key.Key_Escape, self.search.clear)
        self._clear_key.setEnabled(False)  # else Esc would not close the window
        self.search.textChanged.connect(lambda typed: self._clear_key.setEnabled(bool(typed)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.title.setFixedHeight(_HEIGHT)
        row.addWidget(self.title, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(chips, 1)
        row.addWidget(self.search, 0, Qt.AlignmentFlag.AlignTop)

    def _button(self, part: Part) -> QPushButton:
        button = kind(identified(QPushButton(), f"Show {part.value}"), "chip")  # its words name it
        button.setText(self.words(part, 0))
        button.setCheckable(True)
        button.setIconSize(QSize(22, 14))  # room beside the sign
        self._group.addButton(button)
        button.toggled.connect(partial(self._choose, part))  # assistive technology only toggles
        return button

    def _choose(self, part: Part, on: bool) -> None:
        if on and part is not self._shown:
            self.chosen.emit(part)

    def _search_key(self, key: Qt.Key, do: Callable[[], object]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), self.search)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(do)
        return shortcut

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        self.search.setFixedWidth(_SEARCH[narrow])
        self.title.setHidden(narrow)  # the first part says the same

    def go_to_search(self) -> None:
        """Put the cursor into the search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def show_view(self, view: GuestListView, shown: Part) -> None:
        """Show how many rows each part has, and which part is in the table."""
        self._shown = shown
        counts = part_counts(view)
        begun = _has_begun(counts)
        always = (Part.ALL,) if begun else (Part.ALL, *VERDICTS)
        for part, number in counts.items():
            button = self.buttons[part]
            words = self.words(part, number)
            if part is Part.REVOKED and view.counts.get(RowState.REVOKING):
                words = self.tr("{n} revoked or about to be").replace("{n}", count(number))
            if words != button.text():
                button.setText(words)
            told = number > 0 and part is not (Part.ACCEPTED if begun else Part.NOT_ISSUED)
            button.setVisible(part in always or told or part is shown)
            button.setChecked(part is shown)
            name, role = _LOOKS.get(part, ("", ""))
            if name:
                button.setIcon(icon(name, "on_accent" if part is shown else role if number else "muted"))

    def words(self, part: Part, number: int) -> str:
        """A part with its number: `398 accepted`."""
        if part is Part.ALL and number == 1:
            return self.tr("1 guest")
        return self._said[part].replace("{n}", count(number))

    def _all_words(self) -> dict[Part, str]:
        return {
            Part.ALL: self.tr("{n} guests"),
            Part.ACCEPTED: self.tr("{n} accepted"),
            Part.CHANGED: self.tr("{n} changed"),
            Part.REFUSED: self.tr("{n} refused"),
            Part.HELD: self.tr("{n} held back"),
            Part.NOT_ISSUED: self.tr("{n} not issued"),
            Part.LATER: self.tr("{n} later"),
            Part.QUEUED: self.tr("{n} queued"),
            Part.ISSUED: self.tr("{n} issued"),
            Part.FAILED: self.tr("{n} failed"),
            Part.MAY_EXIST: self.tr("{n} may exist"),
            Part.REVOKED: self.tr("{n} revoked"),
        }


def _has_begun(counts: Mapping[Part, int]) -> bool:
    return any(counts[part] for part in _PROGRESS)


def _growing() -> QSizePolicy:
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    return policy
