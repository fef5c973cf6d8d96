"""What a token says: its claims in words, its header, its JSON, and what another says otherwise."""

from __future__ import annotations

from datetime import UTC
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nanosecure_gui.app.inspecting import InspectView
from nanosecure_gui.core.inspection import ClaimRow
from nanosecure_gui.core.wording import Speaker, printable
from nanosecure_gui.ui import fonts
from nanosecure_gui.ui.clipboard import Clipboard
from nanosecure_gui.ui.directions import left_to_right
from nanosecure_gui.ui.icons import icon
from nanosecure_gui.ui.naming import kind, named, worded
from nanosecure_gui.ui.record_table import Column, RecordTable
from nanosecure_gui.ui.widgets.cards import Card
from nanosecure_gui.ui.widgets.copy_button import CopyButton
from nanosecure_gui.ui.widgets.wrap_row import WrapRow

from .inspect_comparison import ROW, SMALLEST, ComparisonView
from .inspect_guest import GuestCheck

_FILLING = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
# What is not seen needs no room.
_IGNORED = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
_VALUE, _WIDE_VALUE, _NARROW_VALUE = 1, 250, 176  # the column of values, and how wide it is
_RAW, _ROOM_FOR_RAW = 3, 700  # the column of raw values, and the table's width from which it is shown
_ROOM_FOR_VALUES = 540  # the table's width from which values have all their room
_ROOM_FOR_BOTH = 345  # pixels of height
_MOST_LINES = 2_000
_LONGEST_LINE = 4_000


class DetailsCard(Card):
    """One of four looks at the token, and above it the guest check, folded until asked for."""

    compare = Signal(object)  # the index of another token found, or a text that holds one
    stop_comparing = Signal()

    def __init__(self, clipboard: Clipboard, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.body.setContentsMargins(14, 12, 14, 14)
        self.claims = ClaimsTable(self.tr("It holds no claims."), clipboard)
        self.header = ClaimsTable(self.tr("It has no header that can be read."), clipboard)
        self.raw = RawJson(clipboard)
        self.comparison = ComparisonView()
        self.comparison.compare.connect(self.compare)
        self.guest = GuestCheck()
        self.guest.hide()
        self._looks = QStackedWidget()
        self._chips = QButtonGroup(self)
        looks = QWidget()
        row = WrapRow(looks, gap=6)
        for name, words, content in (
            ("Show claims", self.tr("Claims"), named(self.claims, "Claims")),
            ("Show header", self.tr("Header"), named(self.header, "Header")),
            ("Show raw JSON", self.tr("JSON"), self.raw),
            ("Compare", self.tr("Compare"), self.comparison),
        ):
            chip = kind(named(QPushButton(words), name), "chip")
            chip.setCheckable(True)
            self._chips.addButton(chip, self._looks.addWidget(content))
            content.setSizePolicy(_FILLING if chip is self._chips.button(0) else _IGNORED)
            row.addWidget(chip)
        self.guest_button = self._guest_button()
        row.addWidget(self.guest_button)
        self._chips.button(0).setChecked(True)
        self._chips.idToggled.connect(self._show_look)
        self.body.addWidget(looks)
        self.body.addWidget(self.guest)
        self.body.addWidget(self._looks, 1)

    def show_view(self, view: InspectView, speaker: Speaker) -> None:
        """Show a view."""
        sheet, item = view.sheet, view.item
        if sheet is None or item is None:
            return
        self.claims.show_rows(sheet.claims, speaker)
        self.header.show_rows(sheet.header, speaker)
        self.raw.show_json(sheet.raw)
        self.comparison.show_view(view, speaker)
        self.guest.show_view(view, speaker)
        readable = item.decoded is not None
        for look in (1, 2, 3):
            self._chips.button(look).setEnabled(readable)
        if not readable:
            self._chips.button(0).setChecked(True)
        elif view.comparison is not None and not self._chips.button(3).isChecked():
            self._chips.button(3).setChecked(True)

    def chip(self, name: str) -> QAbstractButton:
        """The button that chooses a look, by its name."""
        return next(button for button in self._chips.buttons() if button.objectName() == name)

    def _guest_button(self) -> QPushButton:
        button = kind(worded(QPushButton(), "Why can't this guest watch?"), "link")
        button.setIcon(icon("chevron-down", "accent"))
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow follows the words
        button.setCheckable(True)
        button.toggled.connect(self._unfold)
        return button

    def _unfold(self, unfolded: bool) -> None:
        self.guest_button.setIcon(icon("chevron-up" if unfolded else "chevron-down", "accent"))
        self.guest.setVisible(unfolded)
        self._share_room()
        if unfolded:
            self.guest.ip.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """In a small window, the unfolded guest check takes the place of the table."""
        self._looks.setVisible(not self.guest_button.isChecked() or self.height() >= _ROOM_FOR_BOTH)

    def _show_look(self, look: int, shown: bool) -> None:
        content = self._looks.widget(look)
        assert content is not None
        content.setSizePolicy(_FILLING if shown else _IGNORED)
        if shown:
            self._looks.setCurrentIndex(look)
        if look == 3:
            if shown:
                self.comparison.begin()
            else:
                self.stop_comparing.emit()


class ClaimsTable(RecordTable[ClaimRow]):
    """Claims or header members: name, value in words, meaning, raw value. A menu copies each."""

    def __init__(self, empty: str, clipboard: Clipboard) -> None:
        self._speaker: Speaker | None = None
        super().__init__(
            (
                Column(self.tr("Claim"), self._claim, width=142, tip=lambda row: row.name[:200]),
                Column(self.tr("Value"), self._value, width=_WIDE_VALUE, tip=self._value),
                Column(
                    self.tr("Meaning"),
                    self._meaning,
                    tint=lambda _row: "muted",
                    stretch=True,
                    tip=self._meaning,
                ),
                Column(self.tr("Raw"), _raw, mono=True, tint=lambda _row: "muted", width=92, tip=_raw),
            ),
            empty,
            identify=lambda row: row.name,
        )
        self._clipboard = clipboard
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.setMinimumHeight(SMALLEST)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._offer_copies)

    def show_rows(self, rows: tuple[ClaimRow, ...], speaker: Speaker) -> None:
        """Show `rows`, said by `speaker`."""
        self._speaker = speaker
        self.show_records(rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setColumnHidden(_RAW, self.width() < _ROOM_FOR_RAW)
        self.setColumnWidth(_VALUE, _NARROW_VALUE if self.width() < _ROOM_FOR_VALUES else _WIDE_VALUE)

    def copies(self, row: ClaimRow) -> tuple[tuple[str, str], ...]:
        """What the menu offers for a row: words, and what they copy."""
        line = "\t".join((row.name, self._value(row), row.raw))
        return (
            (self.tr("Copy value"), self._value(row)),
            (self.tr("Copy raw value"), row.raw),
            (self.tr("Copy row"), line),
        )

    def _offer_copies(self, place: QPoint) -> None:
        index = self.indexAt(place)
        if not index.isValid():
            return
        menu = self.copy_menu(self.record_model().record(index.row()))
        menu.popup(self.viewport().mapToGlobal(place))

    def copy_menu(self, row: ClaimRow) -> QMenu:
        """A menu that copies what a row says."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, content in self.copies(row):
            copy = partial(self._clipboard.copy, content, self.tr("Claim"))
            menu.addAction(words).triggered.connect(lambda _checked, copy=copy: copy())
        return menu

    def _claim(self, row: ClaimRow) -> str:
        label, name = self._say(row), printable(row.name, 60)
        return label if label.lower() == name.lower() else f"{label} · {name}"

    def _say(self, row: ClaimRow) -> str:
        return self._speaker.say(row.label) if self._speaker is not None else row.name

    def _value(self, row: ClaimRow) -> str:
        if self._speaker is None:
            return ""
        if row.instant is None:
            return self._speaker.say(row.value)
        return in_three_clocks(row, self._speaker)

    def _meaning(self, row: ClaimRow) -> str:
        return self._speaker.say(row.meaning) if self._speaker is not None else ""


def in_three_clocks(row: ClaimRow, speaker: Speaker) -> str:
    """An instant as the venue's clock shows it, as UTC, and from now."""
    at = row.instant
    assert at is not None
    away = speaker.span(at - speaker.now)
    away = speaker.translate("in {span}" if at > speaker.now else "{span} ago").replace("{span}", away)
    if not at.astimezone(speaker.zone).utcoffset():  # the venue's clock is UTC
        return f"{speaker.instant(at)} · {away}"
    return f"{speaker.instant(at)} · {at.astimezone(UTC):%H:%M} UTC · {away}"


def _raw(row: ClaimRow) -> str:
    return printable(row.raw)


class RawJson(QWidget):
    """Header and claims as JSON."""

    def __init__(self, clipboard: Clipboard) -> None:
        super().__init__()
        self._json = ""
        self.text = named(QPlainTextEdit(), "Raw JSON")
        self.text.setReadOnly(True)
        left_to_right(self.text).setFont(fonts.mono_font(12))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(SMALLEST - 40)
        copy = CopyButton("Copy JSON", clipboard, lambda: self._json, "JSON", secret=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text, 1)
        column.addWidget(copy, 0, Qt.AlignmentFlag.AlignRight)

    def show_json(self, json: str) -> None:
        """Show JSON text, with what hides or reorders characters by number."""
        if json != self._json:
            self._json = json
            lines = json.split("\n")[:_MOST_LINES]
            self.text.setPlainText("\n".join(printable(line, _LONGEST_LINE) for line in lines))
