"""What is seen while no list is open: how to begin, and the lists from before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from nanosecure_gui.app.guest_list_view import EarlierList, GuestListView
from nanosecure_gui.core.wording import Speaker, printable
from nanosecure_gui.ui.figures import count
from nanosecure_gui.ui.naming import named
from nanosecure_gui.ui.record_table import Column, RecordTable, Side
from nanosecure_gui.ui.widgets.cards import EmptyState, heading

_STATE: Final = 1  # its column


class StartPage(QWidget):
    """Offers the sample, and lists that can be opened again."""

    sample_wanted = Signal()
    reopened = Signal(str)  # the id of a list
    forget_wanted = Signal(object)  # an `EarlierList`

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._voice: Speaker | None = None
        words = EmptyState(
            "users",
            self.tr("Open a list, paste one, or drop a file here"),
            self.tr(
                "CSV or Excel, from any program. The columns are recognised, and you see what becomes "
                "of each row before anything is issued."
            ),
            self.tr("Try the sample list"),
        )
        self.sample_button = named(words.button, "Try the sample list")
        self.sample_button.clicked.connect(lambda: self.sample_wanted.emit())
        self._heading = heading(self.tr("Earlier lists"))
        self.earlier = self._earlier_table()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(words, 3)
        column.addWidget(self._heading)
        column.addWidget(self.earlier, 2)

    def _earlier_table(self) -> RecordTable[EarlierList]:
        columns: tuple[Column[EarlierList], ...] = (
            Column(self.tr("List"), lambda each: printable(each.title, 120), stretch=True),
            Column(
                self.tr("State"),
                lambda each: self.tr("Not finished") if each.unfinished else "",
                icon=lambda each: "triangle-alert" if each.unfinished else "",
                tint=lambda _each: "care",
                width=136,
            ),
            Column(self.tr("Opened"), lambda each: self._instant(each.made), width=176),
            _number(self.tr("Guests"), lambda each: each.guests),
            _number(self.tr("Issued"), lambda each: each.issued),
            _number(self.tr("Failed"), lambda each: each.failed),
            _number(self.tr("May exist"), lambda each: each.lost),
            _number(self.tr("Revoked"), lambda each: each.revoked),
        )
        table: RecordTable[EarlierList] = RecordTable(columns, identify=lambda each: each.id)
        named(table, "Earlier lists", self._heading)
        table.setMinimumHeight(110)
        table.opened.connect(lambda each: self.reopened.emit(each.id))
        table.setToolTip(self.tr("Double-click or Enter opens the list again, Delete deletes it here."))
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._forget)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._open_menu)
        return table

    def list_menu(self) -> QMenu:
        """What can be done with the list under the cursor."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open list")).triggered.connect(lambda: self.earlier.open_current())
        menu.addAction(self.tr("Delete list…")).triggered.connect(lambda: self._forget())
        return menu

    def _open_menu(self, position: QPoint) -> None:
        if self.earlier.current() is not None:
            self.list_menu().popup(self.earlier.viewport().mapToGlobal(position))

    def _forget(self) -> None:
        if (current := self.earlier.current()) is not None:
            self.forget_wanted.emit(current)

    def _instant(self, at: datetime) -> str:
        return self._voice.instant(at) if self._voice is not None else ""

    def show_view(self, view: GuestListView, voice: Speaker) -> None:
        """Show a view."""
        self._voice = voice
        if view.earlier != self.earlier.record_model().records:
            self.earlier.show_records(view.earlier)
            self.earlier.setColumnHidden(_STATE, not any(each.unfinished for each in view.earlier))
        for widget in (self._heading, self.earlier):
            widget.setVisible(bool(view.earlier))


def _number(title: str, number: Callable[[EarlierList], int]) -> Column[EarlierList]:
    def shown(each: EarlierList) -> str:
        return count(number(each)) if number(each) else "–"

    return Column(title, shown, key=number, side=Side.RIGHT, width=76)
