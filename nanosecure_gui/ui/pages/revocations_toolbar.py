"""The row over the Tokens table: search, filter, and what is done with the list as a whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from nanosecure_gui.app.revocations_view import RevocationsView
from nanosecure_gui.core.ledger_queries import Show
from nanosecure_gui.ui import fonts
from nanosecure_gui.ui.figures import count
from nanosecure_gui.ui.naming import kind, named
from nanosecure_gui.ui.primary_keys import spelt
from nanosecure_gui.ui.widgets.cards import heading

SHOWN: Final = tuple(Show)  # the filters, in the order offered
_SEARCH_ROOM = 160


class Toolbar(QWidget):
    """Says what the operator wants of the list; shows what the view says."""

    searched = Signal(str)
    filtered = Signal(object)  # a `Show`
    left = Signal()  # the search, downwards: what it found is wanted

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = heading(self.tr("Tokens"))  # the table's label
        self.search = named(QLineEdit(), "Search tokens")
        self.search.setPlaceholderText(self.tr("User, tag, stream, domain, IP, id, token or link"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(_SEARCH_ROOM)
        self.search.setToolTip(spelt("Ctrl+F"))
        self.search.textChanged.connect(self.searched)
        self._search_key(Qt.Key.Key_Down, self.left.emit)
        self.clear_key = self._search_key(Qt.Key.Key_Escape, self.search.clear)
        self.search.textChanged.connect(lambda typed: self.clear_key.setEnabled(bool(typed)))
        self.clear_key.setEnabled(False)
        label = kind(QLabel(self.tr("Show")), "label")
        label.setFont(fonts.text_font(fonts.SMALL))
        self.show_box = named(QComboBox(), "Show", label)
        self.show_box.addItems([self.word(show) for show in SHOWN])
        self.show_box.activated.connect(lambda number: self.filtered.emit(SHOWN[number]))
        self.add_button = self._button("Add token", self.tr("Add token"))
        self.export_button = self._button("Export", self.tr("Export"))
        self.hand_over_button = self._button("Hand over", self.tr("Hand over"))
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.title)
        row.addSpacing(4)
        row.addWidget(self.search, 1)
        row.addSpacing(4)
        for widget in (label, self.show_box, self.add_button, self.export_button, self.hand_over_button):
            row.addWidget(widget)

    def _search_key(self, key: Qt.Key, do: Callable[[], object]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), self.search)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(do)
        return shortcut

    def add(self, widget: QWidget) -> None:
        """Put something at the end of the row."""
        self._row.addWidget(widget)
        QWidget.setTabOrder(self.hand_over_button, widget)

    def _button(self, name: str, words: str) -> QPushButton:
        return named(QPushButton(words), name)

    def show_view(self, view: RevocationsView) -> None:
        """Show a view."""
        for number, show in enumerate(SHOWN):
            held = view.counts.get(show) if not view.query.list_id else None  # they are the whole desk's
            words = self.word(show) + (f" ({count(held)})" if held is not None else "")
            if words != self.show_box.itemText(number):
                self.show_box.setItemText(number, words)
        chosen = SHOWN.index(view.query.show)
        if chosen != self.show_box.currentIndex():
            self.show_box.setCurrentIndex(chosen)
        if view.query.text != self.search.text() and not self.search.hasFocus():
            with QSignalBlocker(self.search):
                self.search.setText(view.query.text)
        for button in (self.export_button, self.hand_over_button):
            button.setEnabled(view.working is None)

    def be_narrow(self, narrow: bool) -> None:
        """Give the filter less room than its longest entry needs."""
        policy = QComboBox.SizeAdjustPolicy
        self.show_box.setSizeAdjustPolicy(
            policy.AdjustToMinimumContentsLengthWithIcon if narrow else policy.AdjustToContents
        )
        self.show_box.setMinimumContentsLength(11 if narrow else 0)
        longest = max((self.show_box.itemText(number) for number in range(len(SHOWN))), key=len)
        wide = QFontMetrics(self.show_box.font()).horizontalAdvance(longest) + 60
        self.show_box.view().setMinimumWidth(wide)

    def word(self, show: Show) -> str:
        """What a filter is called."""
        return {
            Show.ALL: self.tr("All"),
            Show.ACTIVE: self.tr("Active"),
            Show.NOT_YET: self.tr("Not yet valid"),
            Show.EXPIRED: self.tr("Expired"),
            Show.REVOKED: self.tr("Revoked"),
            Show.REVOCABLE: self.tr("Revocable"),
            Show.WAITING: self.tr("Waiting to be sent"),
            Show.FAILED: self.tr("Failed"),
            Show.LOST: self.tr("May exist"),
        }[show]
