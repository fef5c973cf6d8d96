"""The list of streams to pick from: into the group field, into the names field, or one as a link's target."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nanosecure_gui.app.streams import MOST_LISTED, Streams, StreamsView
from nanosecure_gui.core.streams import Stream, StreamState
from nanosecure_gui.core.wording import Speaker, printable

from .figures import count
from .naming import identified, kind, named, worded
from .record_table import Column, RecordTable
from .widgets.busy_button import BusyButton
from .widgets.cards import Symbol, small
from .widgets.enter_dialog import EnterDialog
from .widgets.labelled_field import LabelledField

OnChosen = Callable[[Sequence[Stream], bool], None]

_STATES: Final = (None, StreamState.LIVE, StreamState.CREATED, StreamState.ENDED)
_SYMBOLS: Final = {
    StreamState.LIVE: ("radio-tower", "ok"),
    StreamState.CREATED: ("clock", "text"),
    StreamState.ENDED: ("minus", "muted"),
    StreamState.OTHER: ("circle-question-mark", "muted"),
}
_LONG_AGO: Final = datetime.min.replace(tzinfo=UTC)


class ChooseStreamsDialog(EnterDialog):
    """Renders the `Streams` presenter while it is open, and hands over what was picked."""

    def __init__(
        self,
        presenter: Streams,
        on_chosen: OnChosen,
        speaker: Callable[[], Speaker],
        parent: QWidget | None = None,
        *,
        single: bool = False,
    ) -> None:
        """`on_chosen` gets the streams, and whether their group is meant; with `single` it is one stream,
        and its group is meant if that has several renditions."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Choose stream") if single else self.tr("Choose streams"))
        self._presenter = presenter
        self._on_chosen = on_chosen
        self._speaker = speaker
        self._single = single
        self._closed = False
        self._sizes: dict[str, int] = {}
        self._voice = speaker()
        self._build()
        self.setMinimumHeight(420)
        self.resize(960, 600)
        presenter.narrow()
        if not presenter.view.loading:
            presenter.load()  # what was listed before stays to be seen, but states change quickly
        presenter.observe(self.render_view)
        self._show_choice()
        self.search.setFocus()

    def done(self, result: int) -> None:
        """Close; the list stays loaded for the next time."""
        if not self._closed:
            self._closed = True
            self._presenter.forget(self.render_view)
        super().done(result)

    # ---------------------------------------------------------------------------------------------- showing

    def render_view(self, view: StreamsView) -> None:
        """Show a view."""
        self._voice = self._speaker()
        self._sizes = view.group_sizes
        self._show_tags(view)
        self.table.show_records(view.shown)
        self.table.say_empty(self._instead_of_rows(view))
        self.refresh_button.show_busy(view.loading, self.tr("Loading…"))
        self._show_remark(view)
        self._show_choice()

    def _show_tags(self, view: StreamsView) -> None:
        tags = list(view.tags)
        if [self.tag.itemData(row) for row in range(self.tag.count())] != ["", *tags]:
            self.tag.clear()
            self.tag.addItem(self.tr("All tags"), "")
            for tag in tags:
                self.tag.addItem(printable(tag, 60), tag)
        self.tag.setCurrentIndex(max(0, self.tag.findData(view.tag)))

    def _instead_of_rows(self, view: StreamsView) -> str:
        if view.all:
            wanted = printable(view.search.strip(), 60)
            if wanted and (view.state or view.tag):
                found = self.tr("No stream of this state and tag matches '{search}'.")
            else:
                found = (
                    self.tr("No stream matches '{search}'.")
                    if wanted
                    else self.tr("No stream of this state and tag.")
                )
            return found.replace("{search}", wanted)
        if view.failure is not None:
            advice = f" {self._voice.say(view.advice)}" if view.advice is not None else ""
            return self._voice.say(view.failure) + advice
        if not view.loaded:
            return self.tr("Loading the streams…")
        return self.tr("There are no streams yet. Create one in the dashboard, then press Refresh.")

    def _show_remark(self, view: StreamsView) -> None:
        """What stands under a table that has rows: a refresh that failed, or that there may be more."""
        remark, symbol, role = "", "info", "muted"
        if view.all and view.failure is not None:
            symbol, role = "triangle-alert", "care"
            remark = f"{self.tr('This list is older:')} {self._voice.say(view.failure)}"
        elif view.truncated:
            remark = self.tr("The newest {n} are shown.").replace("{n}", count(MOST_LISTED))
        self._remark_symbol.show_icon(symbol, role)
        kind(self._remark, role).setText(remark)
        self._remark_line.setVisible(bool(remark))

    def _show_choice(self) -> None:
        chosen, view = self.table.selected(), self._presenter.view
        group = view.group_of(chosen)
        as_group = self._means_group(chosen)
        self.names_button.setText(self._names_words(len(chosen)))
        self.names_button.setEnabled(any(stream.name for stream in chosen) or (self._single and as_group))
        self.group_button.setEnabled(bool(group))
        best, other = self.group_button, self.names_button
        if self._single or not as_group:
            best, other = other, best
        kind(best, "primary")
        kind(other, "")
        best.setDefault(True)
        self._count.setText(self._count_words(view, chosen, group))

    def _names_words(self, chosen: int) -> str:
        if self._single:
            return self.tr("Use this stream")
        if chosen == 1:
            return self.tr("Use 1 name")
        return self.tr("Use {n} names").replace("{n}", count(chosen)) if chosen else self.tr("Use names")

    def _count_words(self, view: StreamsView, chosen: Sequence[Stream], group: str) -> str:
        if group and not self._single:
            label = printable(chosen[0].label, 40)
            words = self.tr("Group {label}, {renditions}").replace("{renditions}", self._renditions(group))
            return words.replace("{label}", label)
        if len(chosen) > 1:
            return self.tr("{n} chosen").replace("{n}", count(len(chosen)))
        if len(view.shown) == len(view.all):
            return self.tr("{n} streams").replace("{n}", count(len(view.all))) if view.all else ""
        words = self.tr("{shown} of {n} streams").replace("{shown}", count(len(view.shown)))
        return words.replace("{n}", count(len(view.all)))

    # --------------------------------------------------------------------------------------------- building

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(self._filters())
        self.table = self._table()
        column.addWidget(self.table, 1)
        column.addWidget(self._remark_row())
        column.addLayout(self._buttons())
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._find)

    def _filters(self) -> QHBoxLayout:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Label, name, tag or id"))
        self.search.textChanged.connect(self._type)
        self.state = QComboBox()
        words = self._state_words()
        self.state.addItems([self.tr("All"), *(words[state] for state in _STATES if state is not None)])
        self.state.activated.connect(lambda _row: self._narrow())
        self.tag = QComboBox()
        self.tag.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.tag.setMinimumContentsLength(12)
        self.tag.activated.connect(lambda _row: self._narrow())
        self.refresh_button = worded(BusyButton(""), "Refresh")
        self.refresh_button.setAutoDefault(False)
        self.refresh_button.clicked.connect(lambda: self._presenter.load())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(LabelledField(self.tr("Search streams"), self.search, "Search streams"), 1)
        row.addWidget(LabelledField(self.tr("State"), self.state, "State"))
        row.addWidget(LabelledField(self.tr("Tag"), self.tag, "Tag"))
        row.addWidget(self.refresh_button, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _table(self) -> RecordTable[Stream]:
        words = self._state_words()
        columns: tuple[Column[Stream], ...] = (
            Column(
                self.tr("State"),
                lambda s: words[s.state],
                key=lambda s: list(StreamState).index(s.state),
                icon=lambda s: _SYMBOLS[s.state][0],
                tint=lambda s: _SYMBOLS[s.state][1],
                width=112,
            ),
            Column(self.tr("Label"), lambda s: printable(s.label, 120), stretch=True),
            Column(self.tr("Stream name"), lambda s: printable(s.name, 60), mono=True, width=138),
            Column(
                self.tr("Group"),
                self._group_words,
                key=lambda s: (self._sizes.get(s.group, 0), s.group),
                tip=lambda s: printable(s.group, 60),
                width=184,
            ),
            Column(self.tr("Tags"), lambda s: printable(", ".join(s.tags[1:]), 200), width=120),
            Column(self.tr("Created"), self._created_words, key=lambda s: s.created or _LONG_AGO, width=180),
        )
        table: RecordTable[Stream] = named(RecordTable(columns, identify=lambda s: s.id), "Streams")
        if self._single:
            table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setMinimumSize(660, 180)
        table.let_sort()
        table.chosen.connect(self._show_choice)
        table.opened.connect(self._open)
        return table

    def _remark_row(self) -> QWidget:
        self._remark_line = QWidget()
        self._remark = small()
        self._remark_symbol = Symbol("info", "muted", 14)
        self._remark.setWordWrap(True)
        row = QHBoxLayout(self._remark_line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._remark_symbol, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._remark, 1)
        return self._remark_line

    def _buttons(self) -> QHBoxLayout:
        self._count = identified(small(), "Chosen")
        cancel = worded(QPushButton(), "Cancel")
        cancel.clicked.connect(lambda: self.reject())
        self.names_button = named(QPushButton(), "Use this stream" if self._single else "Use names")
        self.names_button.clicked.connect(lambda: self._use(as_group=self._single and self._best_is_group()))
        self.group_button = worded(QPushButton(), "Use group")
        self.group_button.clicked.connect(lambda: self._use(as_group=True))
        self.group_button.setVisible(not self._single)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._count, 1)
        for button in (cancel, self.names_button, self.group_button):
            button.setAutoDefault(False)
            button.setMinimumHeight(40)
            row.addWidget(button)
        return row

    # ----------------------------------------------------------------------------------------------- acting

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
            else:
                self._use_best()
        elif event.key() == Qt.Key.Key_Down and self.focusWidget() is self.search:
            self.table.setFocus()
            if not self.table.selected():
                self.table.selectRow(0)
        else:
            super().keyPressEvent(event)

    def _find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _type(self) -> None:
        """The search changed: what Enter would take is always to be seen, the first one if need be."""
        self._narrow()
        if self.search.text().strip() and not self.table.selected() and self._presenter.view.shown:
            self.table.selectRow(0)

    def _narrow(self) -> None:
        state, tag = _STATES[self.state.currentIndex()], self.tag.currentData() or ""
        self._presenter.narrow(self.search.text(), state, tag)

    def _open(self, stream: Stream) -> None:
        chosen = self.table.selected()
        if len(chosen) > 1 and stream in chosen:
            self._use_best()
        else:
            self._hand_over((stream,), as_group=self._means_group((stream,)))

    def _use_best(self) -> None:
        self._use(as_group=self._best_is_group())

    def _best_is_group(self) -> bool:
        return self._means_group(self.table.selected())

    def _means_group(self, chosen: Sequence[Stream]) -> bool:
        """Whether Enter takes the group: where it has more to it than the one stream, or no name is known."""
        group = self._presenter.view.group_of(chosen)
        return bool(group) and (self._sizes.get(group, 1) > 1 or not chosen[0].name)

    def _use(self, *, as_group: bool) -> None:
        self._hand_over(self.table.selected(), as_group=as_group)

    def _hand_over(self, streams: Sequence[Stream], *, as_group: bool) -> None:
        usable = tuple(streams) if as_group else tuple(stream for stream in streams if stream.name)
        if usable:
            self.accept()
            self._on_chosen(usable, as_group)

    # ------------------------------------------------------------------------------------------------ words

    def _state_words(self) -> dict[StreamState, str]:
        return {
            StreamState.LIVE: self.tr("Live"),
            StreamState.CREATED: self.tr("Created"),
            StreamState.ENDED: self.tr("Ended"),
            StreamState.OTHER: self.tr("Other"),
        }

    def _group_words(self, stream: Stream) -> str:
        if not stream.group:
            return self.tr("none")
        return f"{printable(stream.group[:8])} · {self._renditions(stream.group)}"

    def _renditions(self, group: str) -> str:
        number = self._sizes.get(group, 1)
        if number == 1:
            return self.tr("1 rendition")
        return self.tr("{n} renditions").replace("{n}", count(number))

    def _created_words(self, stream: Stream) -> str:
        return self._voice.instant(stream.created) if stream.created is not None else self.tr("unknown")
