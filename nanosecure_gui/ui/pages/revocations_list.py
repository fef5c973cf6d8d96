"""The row of the guest lists: which one is shown, what became of its tokens, and revoking all of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from nanosecure_gui.app.revocations_view import RevocationsView
from nanosecure_gui.core.ledger_queries import ListSummary
from nanosecure_gui.core.wording import Speaker, printable
from nanosecure_gui.ui import fonts
from nanosecure_gui.ui.figures import count
from nanosecure_gui.ui.naming import identified, kind, named
from nanosecure_gui.ui.widgets.cards import small

_TITLE_SIZE = 40  # characters
_ROOM = 180


class ListRow(QWidget):
    """Is there as soon as the ledger knows a guest list."""

    chosen = Signal(str)  # the id of a list
    cleared = Signal()
    open_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[str, ...] = ()
        label = kind(QLabel(self.tr("Guest list")), "label")
        label.setFont(fonts.text_font(fonts.SMALL))
        self.box = named(QComboBox(), "Guest list", label)
        self.box.setMinimumWidth(_ROOM)
        self.box.activated.connect(self._choose)
        self.summary = identified(small(), "List summary")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        self.summary.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.open_button = kind(named(QPushButton(self.tr("Open list")), "Open list of guests"), "link")
        self.open_button.setToolTip(self.tr("The guest list itself: hand out, add guests, issue again."))
        self.open_button.clicked.connect(lambda: self.open_wanted.emit(self._ids[self.box.currentIndex()]))
        self.clear_button = kind(named(QPushButton(self.tr("Show all lists")), "Show all lists"), "link")
        self.clear_button.clicked.connect(lambda: self.cleared.emit())
        self.revoke_button = kind(named(QPushButton(), "Revoke list"), "danger")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (label, self.box):
            row.addWidget(widget)
        row.addWidget(self.summary, 1)
        row.addWidget(self.open_button)
        row.addWidget(self.clear_button)
        row.addWidget(self.revoke_button)
        self.hide()

    def show_view(self, view: RevocationsView, voice: Speaker, why_not: str) -> None:
        """Show a view; `why_not` says why nothing can be revoked now, if that is so."""
        self.setVisible(bool(view.lists))
        self._offer(view, voice)
        listed = view.guest_list
        for widget in (self.clear_button, self.revoke_button):
            widget.setVisible(listed is not None)
        self.open_button.setVisible(listed is not None and listed.guests > 0)
        words = " · ".join(self._facts(listed, voice)) if listed is not None else ""
        if words != self.summary.text():
            self.summary.setText(words)
        if listed is not None:
            self._show_button(listed, why_not)

    def _offer(self, view: RevocationsView, voice: Speaker) -> None:
        titles = [self.tr("All tokens"), *(_title(each, voice) for each in view.lists)]
        if titles != [self.box.itemText(number) for number in range(self.box.count())]:
            self.box.clear()
            self.box.addItems(titles)
        self._ids = ("", *(each.id for each in view.lists))
        wanted = self._ids.index(view.query.list_id) if view.query.list_id in self._ids else 0
        if wanted != self.box.currentIndex():
            self.box.setCurrentIndex(wanted)

    def _show_button(self, listed: ListSummary, why_not: str) -> None:
        words = self.tr("Revoke list")
        self.revoke_button.setText(f"{words} ({count(listed.to_cut)})" if listed.to_cut else words)
        why_not = why_not or ("" if listed.to_cut else self.tr("No token of this list can be revoked."))
        self.revoke_button.setEnabled(not why_not)
        self.revoke_button.setToolTip(why_not)
        self.revoke_button.setAccessibleDescription(why_not)

    def _facts(self, listed: ListSummary, voice: Speaker) -> Iterator[str]:
        one, many = self.tr("1 guest"), self.tr("{n} guests")
        if listed.guests:
            yield one if listed.guests == 1 else many.replace("{n}", count(listed.guests))
        one, many = self.tr("1 token issued"), self.tr("{n} tokens issued")
        issued = one if listed.issued == 1 else many.replace("{n}", count(listed.issued))
        became = ", ".join(_numbered(self._became(listed)))
        yield f"{issued}: {became}" if became else issued
        yield from _numbered(
            (
                (listed.asked, self.tr("{n} being issued")),
                (listed.failed, self.tr("{n} failed")),
                (listed.lost, self.tr("{n} may exist")),
                (listed.ending, self.tr("{n} expire within the hour")),
            )
        )
        if listed.next_end is not None:
            yield self.tr("next to end {at}").replace("{at}", voice.instant(listed.next_end))

    def _became(self, listed: ListSummary) -> tuple[tuple[int, str], ...]:
        """What the issued tokens are now: together they are all."""
        return (
            (listed.live, self.tr("{n} live")),
            (listed.early, self.tr("{n} not valid yet")),
            (listed.waiting, self.tr("{n} being revoked")),
            (listed.revoked, self.tr("{n} revoked")),
            (listed.expired, self.tr("{n} expired")),
        )

    def _choose(self, number: int) -> None:
        if self._ids[number]:
            self.chosen.emit(self._ids[number])
        else:
            self.cleared.emit()


def _numbered(told: Iterable[tuple[int, str]]) -> Iterator[str]:
    return (words.replace("{n}", count(number)) for number, words in told if number)


def _title(listed: ListSummary, voice: Speaker) -> str:
    name = printable(listed.title, _TITLE_SIZE) or printable(listed.id, _TITLE_SIZE)
    return f"{name} · {voice.instant(listed.made)}"
