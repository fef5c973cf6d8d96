"""The line under the table: what there is to know of the row under the cursor, and what to do with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from nanosecure_gui.app.guest_list_view import GuestListView, RowState
from nanosecure_gui.ui.figures import count
from nanosecure_gui.ui.icons import icon
from nanosecure_gui.ui.naming import identified, kind, named
from nanosecure_gui.ui.primary_keys import spelt
from nanosecure_gui.ui.widgets.cards import small

from .guest_cells import can_be_edited
from .shown_rows import GuestRow

_LINES: Final = 2  # of details


class RowActions(QWidget):
    """Buttons for what is wanted most, where it can be done; everything is in the menu, too."""

    link_wanted = Signal(int)  # of this row
    inspect_wanted = Signal(int)
    mend_wanted = Signal()
    let_in_wanted = Signal(object)  # rows that are held back
    hold_back_wanted = Signal(object)  # rows that would get tokens
    numbers_wanted = Signal()  # for all guests that come twice
    again_wanted = Signal(object)  # rows whose tokens may exist
    cards_wanted = Signal(object)  # of these rows
    tokens_wanted = Signal(str)  # in Revocations: what finds them there, or nothing for all of the list

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: GuestRow | None = None
        self._held: list[int] = []
        self._open: list[int] = []
        self._lost: list[int] = []
        self._sought = ""  # what finds the one guest selected in Revocations
        self.issued: tuple[int, ...] = ()  # selected rows that have a token
        self.details = identified(small(), "Row details")
        self.details.setTextFormat(Qt.TextFormat.PlainText)
        self.details.setWordWrap(True)
        self.details.setFixedHeight(_LINES * self.details.fontMetrics().lineSpacing() + 2)
        self.details.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.let_in_button = self._button("Let in", self.tr("Let in"), "check", self._let_in)
        self.let_in_button.setToolTip(self.tr("The selected rows get tokens, whatever the list says."))
        self.hold_back_button = self._button("Hold back", self.tr("Hold back"), "minus", self._hold_back)
        self.hold_back_button.setToolTip(self.tr("The selected rows get no tokens, until they are let in."))
        self.number_button = self._button(
            "Number those who come twice",
            self.tr("Number those who come twice"),
            "copy",
            self.numbers_wanted.emit,
        )
        self.number_button.setToolTip(self.tr("“anna” and “anna (2)”: each gets a token."))
        self.again_button = self._button("Issue again", self.tr("Issue again…"), "rotate-cw", self._again)
        self.cards_button = self._button("Print selected cards", "", "printer", self._print)
        self.copy_button = self._button("Copy link", self.tr("Copy link"), "copy", self._copy)
        self.copy_button.setToolTip(spelt("Ctrl+C"))
        self.list_button = self._button(
            "Show in Revocations", self.tr("Show list in Revocations"), "list", self._show_tokens
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.details, 1)
        several = (
            self.let_in_button,
            self.hold_back_button,
            self.number_button,
            self.again_button,
            self.cards_button,
        )
        for button in (*several, self.copy_button, self.list_button):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def _button(self, name: str, words: str, sign: str, do: Callable[[], object]) -> QPushButton:
        button = kind(named(QPushButton(icon(sign, "accent"), words), name), "link")
        button.clicked.connect(lambda: do())
        return button

    def show_rows(self, row: GuestRow | None, selected: Sequence[GuestRow], view: GuestListView) -> None:
        """Offer what can be done with the row under the cursor, and with all that are selected."""
        self._row = row
        meant = selected or ((row,) if row is not None else ())
        self._held, self._open = [], []
        for each in meant:
            if can_be_edited(each):
                (self._held if each.held else self._open).append(each.guest.id)
        many = self.tr("Let {n} in").replace("{n}", count(len(self._held)))
        self.let_in_button.setText(many if len(self._held) > 1 else self.tr("Let in"))
        self.let_in_button.setVisible(bool(self._held))
        some = self.tr("Hold {n} back").replace("{n}", count(len(self._open)))
        self.hold_back_button.setText(some if len(self._open) > 1 else self.tr("Hold back"))
        self.hold_back_button.setVisible(bool(self._open))
        self.number_button.setVisible(row is not None and row.refused and row.judged.twin > 0)
        self.number_button.setEnabled(view.run is None)
        self._lost = [each.guest.id for each in selected if each.progress.state is RowState.MAY_EXIST]
        self.again_button.setVisible(bool(self._lost))
        self.again_button.setEnabled(view.run is None and view.obstacle is None)
        self.issued = tuple(each.guest.id for each in selected if each.progress.tokens)
        self.cards_button.setText(self._cards_words())
        self.cards_button.setVisible(len(self.issued) > 1)
        one = len(selected) < 2 and row is not None
        self.copy_button.setVisible(one and row is not None and bool(row.progress.tokens))
        tokens = selected[0].progress.tokens if len(selected) == 1 else ()
        self._sought = (tokens[0].code if len(tokens) == 1 else selected[0].judged.user) if tokens else ""
        self.list_button.setText(self._where())
        self.list_button.setVisible(view.guests is not None and bool(view.guests.settled))

    def say(self, words: str, whole: str, *, wrong: bool) -> None:
        """Say what there is to know; `whole` is all of it, if there is no room."""
        kind(self.details, "problem" if wrong else "muted")
        self.details.setText(words)
        self.details.setToolTip(whole)

    def announce(self) -> None:
        """Have a screen reader say it: the keyboard's cursor is in the table."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.details, self.details.text()))

    def menu(self, row: GuestRow) -> QMenu:
        """What can be done with the rows selected, of which `row` is under the cursor."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        issued = bool(row.progress.tokens)
        _offer(menu, self.tr("Copy link"), partial(self.link_wanted.emit, row.guest.id), able=issued)
        _offer(menu, self.tr("Inspect token"), partial(self.inspect_wanted.emit, row.guest.id), able=issued)
        _offer(menu, self.tr("Correct row"), self.mend_wanted.emit, able=row.refused)
        if self._held:
            _offer(menu, self.let_in_button.text(), self._let_in, able=True)
        if self._open:
            _offer(menu, self.hold_back_button.text(), self._hold_back, able=True)
        if self._lost:
            _offer(menu, self.tr("Issue again…"), self._again, able=self.again_button.isEnabled())
        if self.issued:
            _offer(menu, self._cards_words(), self._print, able=True)
        _offer(menu, self._where(), self._show_tokens, able=not self.list_button.isHidden())
        return menu

    def _where(self) -> str:
        guest, whole = self.tr("Show guest in Revocations"), self.tr("Show list in Revocations")
        return guest if self._sought else whole

    def _cards_words(self) -> str:
        words = self.tr("Print card…") if len(self.issued) == 1 else self.tr("Print {n} cards…")
        return words.replace("{n}", count(len(self.issued)))

    def _print(self) -> None:
        self.cards_wanted.emit(self.issued)

    def _show_tokens(self) -> None:
        self.tokens_wanted.emit(self._sought)

    def _copy(self) -> None:
        if self._row is not None:
            self.link_wanted.emit(self._row.guest.id)

    def _let_in(self) -> None:
        self.let_in_wanted.emit(self._held)

    def _hold_back(self) -> None:
        self.hold_back_wanted.emit(self._open)

    def _again(self) -> None:
        self.again_wanted.emit(self._lost)


def _offer(menu: QMenu, words: str, do: Callable[[], object], *, able: bool) -> None:
    action = menu.addAction(words)
    action.setEnabled(able)
    action.triggered.connect(lambda: do())
