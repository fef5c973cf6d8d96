"""What every guest gets whose row says nothing else: a preset, what may be watched, and the event's times."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from nanosecure_gui.app.guest_list_view import GuestListView
from nanosecure_gui.core.drafts import TargetKind, TokenDraft
from nanosecure_gui.core.guest_headings import Column
from nanosecure_gui.core.names import UUID
from nanosecure_gui.core.wording import Speaker, printable
from nanosecure_gui.ui.figures import count
from nanosecure_gui.ui.icons import icon
from nanosecure_gui.ui.naming import identified, kind, named
from nanosecure_gui.ui.voice import Venue
from nanosecure_gui.ui.widgets.cards import Card, Symbol, small
from nanosecure_gui.ui.widgets.date_time_field import DateTimeField
from nanosecure_gui.ui.widgets.labelled_field import LabelledField
from nanosecure_gui.ui.widgets.wrap_row import WrapRow

from .plan_words import PlanWords

if TYPE_CHECKING:
    from nanosecure_gui.app.guest_list import GuestListing

_PAUSE_MS: Final = 400  # so long a time is left alone while it is being typed
_NOTHING: Final = timedelta()
_BEFORE: Final = timedelta(days=2)  # so far back a show may have begun
_USUAL: Final = timedelta(hours=3)  # of an event whose end nobody has said
_WIDTHS: Final = (180, 236, 168, 168, 222)  # pixels: side by side in a window of the usual size
_GAP: Final = 8
_ALL: Final = sum(_WIDTHS) + _GAP * (len(_WIDTHS) - 1)
_FIRST: Final = sum(_WIDTHS[:2]) + _GAP  # those that stay above in a narrow window
_WHOLE_ID: Final = 388  # pixels, in which an id can be read whole


class TemplateCard(Card):
    """Shows a `Template` and tells the presenter what the operator changes."""

    choose_streams = Signal()
    shift_wanted = Signal()
    reissue_wanted = Signal()

    def __init__(self, presenter: GuestListing, venue: Venue, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._presenter = presenter
        self._venue = venue
        self._words = PlanWords(self)
        self._showing = False
        self._end_follows = False  # the doors: nobody has said yet when it ends
        self._wait = self._pause(self._say_times)
        self._target_wait = self._pause(self._target_typed)
        self._window_wait = self._pause(self._window_typed)
        self.body.setContentsMargins(16, 10, 16, 10)
        self.body.setSpacing(8)
        self._fields = QWidget()
        row = WrapRow(self._fields)
        made = self._make_fields()
        for field, width in zip(made, _WIDTHS, strict=True):
            field.setFixedWidth(width)
        self._of_event = side_by_side(made[2:])  # in a narrow window they go below the others as a whole
        row.addWidget(side_by_side(made[:2]))
        row.addWidget(self._of_event)
        self.body.addWidget(self._fields)
        self.body.addLayout(self._make_words())

    # ---------------------------------------------------------------------------------------------- building

    def _pause(self, do: Callable[[], None]) -> QTimer:
        """Does it once a field was left alone for a while."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(_PAUSE_MS)
        timer.timeout.connect(do)
        return timer

    def _changed(self, wait: QTimer) -> None:
        """Something was typed, or put in by assistive technology, which presses no key to end with."""
        if not self._showing:
            wait.start()

    def _make_fields(self) -> tuple[QWidget, ...]:
        self.preset = QComboBox()
        self.preset.activated.connect(self._choose_preset)
        self.target = QLineEdit()
        self.target.setPlaceholderText(self.tr("Group or stream names"))
        self.target.textChanged.connect(lambda: self._changed(self._target_wait))
        self.target.editingFinished.connect(self._target_typed)
        choose = kind(named(QPushButton(icon("list", "muted"), ""), "Choose streams"), "quiet")
        choose.setToolTip(choose.accessibleName())
        choose.clicked.connect(lambda: self.choose_streams.emit())
        self.doors, self.end = self._time(), self._time()
        self.doors.instant_changed.connect(self._doors_moved)
        self.end.instant_changed.connect(lambda _at: self._end_chosen())
        self.window_line = QLineEdit()
        self.window_line.setPlaceholderText(self.tr("doors -30 min to end +1 h"))
        self.window_line.setToolTip(
            self.tr("From when until when, counted from doors, show or end: doors -30 min to end +1 h")
        )
        self.window_line.textChanged.connect(lambda: self._changed(self._window_wait))
        self.window_line.editingFinished.connect(self._window_typed)
        template = self._presenter.view.template
        made = {
            "Preset": LabelledField(self.tr("Preset"), self.preset, "Preset"),
            "Target": LabelledField(self.tr("May watch"), self.target, "May watch", choose),
            "Doors": LabelledField(self._words.doors(template), self.doors, "Doors"),
            "End": LabelledField(self._words.end(template), self.end, "End"),
            "Validity": LabelledField(self.tr("Valid"), self.window_line, "Validity"),
        }
        self._target_field = made["Target"]
        self._validity = made["Validity"]
        self._of_doors, self._of_end = made["Doors"], made["End"]
        return tuple(made.values())

    def _time(self) -> DateTimeField:
        field = DateTimeField(self._venue.zone, "")
        field.instant_changed.connect(lambda _at: self._changed(self._wait))
        return field

    def _doors_moved(self, doors: datetime) -> None:
        if self._end_follows and not self._showing:
            self.end.show_instant(doors + _USUAL)

    def _end_chosen(self) -> None:
        self._end_follows = self._end_follows and self._showing

    def _make_words(self) -> QHBoxLayout:
        self.event_box = named(QCheckBox(self.tr("Event")), "Event times")
        self.event_box.setToolTip(
            self.tr("Count the times from doors and end, not from when a token is issued.")
        )
        self.event_box.toggled.connect(self._event_chosen)
        self._symbol = Symbol("info", "muted", 14)
        self.plan = identified(small(), "Plan")
        self.plan.setWordWrap(True)
        self.behind = kind(named(QPushButton(), "Reissue tokens"), "link")
        self.behind.setIcon(icon("triangle-alert", "care"))
        self.behind.clicked.connect(lambda: self.reissue_wanted.emit())
        self.shift = kind(named(QPushButton(self.tr("Shift the show…")), "Shift the show"), "link")
        self.shift.setIcon(icon("timer", "accent"))
        self.shift.clicked.connect(lambda: self.shift_wanted.emit())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.event_box)
        row.addSpacing(8)
        row.addWidget(self._symbol)
        row.addWidget(self.plan, 1)
        row.addWidget(self.behind)
        row.addWidget(self.shift)
        return row

    # ----------------------------------------------------------------------------------------------- showing

    def show_view(self, view: GuestListView, voice: Speaker) -> None:
        """Show a view."""
        template = view.template
        self._showing = True
        self._show_presets(view)
        self._show_target(view, voice)
        self._show_event(view)
        self._showing = False
        for control in (self._fields, self.event_box):
            control.setEnabled(view.run is None)
        problem = voice.say(template.problem) if template.problem is not None else ""
        plan = self._words.of(view, voice)
        self._symbol.show_icon(*(("circle-alert", "harm") if problem else ("info", "muted")))
        kind(self.plan, "problem" if problem else "muted").setText(problem or plan)
        self._validity.show_problem(problem, beside=True)
        shift = view.shift
        can_shift = bool(shift.planned or shift.issued)
        self.shift.setEnabled(can_shift)
        why = "" if can_shift or not view.rows else self._words.nothing_moves()
        self.shift.setToolTip(why)
        self.shift.setAccessibleDescription(why)
        one = self.tr("Reissue 1 token that has the old times")
        many = self.tr("Reissue {n} tokens that have the old times").replace("{n}", count(shift.behind))
        self.behind.setText(one if shift.behind == 1 else many)
        self.behind.setVisible(shift.behind > 0)
        why = self.tr("Wait until this list is issued, or cancel.") if view.run is not None else ""
        why = why or (voice.say(view.obstacle) if view.obstacle is not None else "")
        self.behind.setEnabled(not why)
        self.behind.setToolTip(why)
        self.behind.setAccessibleDescription(why)

    def _show_presets(self, view: GuestListView) -> None:
        names = [self.tr("No preset"), *(preset.name for preset in view.presets)]
        if [self.preset.itemText(place) for place in range(self.preset.count())] != names:
            self.preset.clear()
            self.preset.addItems(names)
        chosen = view.template.preset
        self.preset.setCurrentIndex(names.index(chosen) if chosen in names[1:] else 0)

    def _show_target(self, view: GuestListView, voice: Speaker) -> None:
        draft = view.template.draft
        everything = draft.target is TargetKind.ORGANISATION
        words = "" if everything else draft.group if draft.target is TargetKind.GROUP else draft.names
        typing = self._target_wait.isActive() or (self.target.hasFocus() and self.target.isModified())
        if words != self.target.text() and not typing:
            self.target.setText(words)
            self.target.setCursorPosition(0)
        self.target.setPlaceholderText(
            self.tr("Whole organisation") if everything else self.tr("Group or stream names")
        )
        unknown = view.template.unknown
        needed = self.tr("Choose a group or streams.") if needs_target(view) else ""
        self._target_field.show_problem(voice.say(unknown) if unknown is not None else needed)
        called = self.tr("May watch: {what}").replace("{what}", printable(view.template.called, 60))
        title = self._target_field.label
        title.setText(
            QFontMetrics(title.font()).elidedText(
                called if view.template.called else self.tr("May watch"),
                Qt.TextElideMode.ElideRight,
                self._target_field.width(),
            )
        )
        self.target.setToolTip(printable(view.template.called or words, 200))

    def _show_event(self, view: GuestListView) -> None:
        template = view.template
        has_event = template.doors is not None
        with QSignalBlocker(self.event_box):
            self.event_box.setChecked(has_event)
        self._of_event.setVisible(has_event)
        self._of_doors.relabel(self._words.doors(template))
        self._of_end.relabel(self._words.end(template))
        if template.doors is None or template.end is None or self._wait.isActive():
            return
        self._end_follows = self._end_follows and template.end - template.doors == _USUAL
        earliest = min(view.now, template.doors, template.end) - _BEFORE
        for box, at in ((self.doors, template.doors), (self.end, template.end)):
            if at != box.instant or earliest.astimezone(self._venue.zone).year != box.home_year:
                box.limit(None, None)
                box.show_instant(at)
                box.limit(earliest, None)
                box.show_instant(at)  # now that it is known which year goes without saying
        self._showing = False
        window = self._in_language(template.window)
        typing = self.window_line.hasFocus() or self._window_wait.isActive()
        if not typing and self.window_line.text() != window:
            self.window_line.setText(window)

    # ---------------------------------------------------------------------------------------------- changing

    def _choose_preset(self, number: int) -> None:
        if number:
            self._presenter.template.choose_preset(self.preset.itemText(number))

    def _target_typed(self) -> None:
        self._target_wait.stop()
        draft = self._presenter.view.template.draft
        changed = with_target(draft, self.target.text())
        self.target.setModified(False)
        if changed != draft:
            self._presenter.template.edit_draft(changed)

    def _window_typed(self) -> None:
        self._window_wait.stop()
        if self.window_line.text() != self._in_language(self._presenter.view.template.window):
            self._presenter.template.set_window(self.window_line.text())

    def _in_language(self, window: str) -> str:
        """A window as core writes it, in the interface's words: those core reads again (`event_times`)."""
        words = {
            "doors": self.tr("doors"),
            "show": self.tr("show"),
            "end": self.tr("end"),
            "to": self.tr("to"),
        }
        return " ".join(words.get(word, word) for word in window.split(" "))

    def _event_chosen(self, on: bool) -> None:
        if not on:
            self._presenter.template.set_event(None, None)
            return
        doors = _next_hour(self._presenter.view.now)
        self._presenter.template.set_event(doors, doors + _USUAL)
        self._end_follows = True
        if self.event_box.hasFocus():
            self.doors.setFocus()

    def _say_times(self) -> None:
        template = self._presenter.view.template
        doors, end = self.doors.instant, self.end.instant
        if template.doors is not None and template.end is not None and end == template.end <= doors:
            end = doors + max(template.end - template.doors, _NOTHING)  # on another day: it lasts as long
        if (doors, end) != (template.doors, template.end):
            self._presenter.template.set_event(doors, end, template.show)

    def hasHeightForWidth(self) -> bool:
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What may be watched has the room that is left, also in a line of its own."""
        super().resizeEvent(event)
        margins = self.body.contentsMargins()
        room = self.contentsRect().width() - margins.left() - margins.right()
        spare = room - _ALL if room >= _ALL else room - _FIRST
        self._target_field.setFixedWidth(min(_WHOLE_ID, _WIDTHS[1] + max(0, spare)))


def side_by_side(fields: Iterable[QWidget]) -> QWidget:
    """Fields that stay in one line."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(_GAP)
    for field in fields:
        row.addWidget(field)
    return holder


def with_target(draft: TokenDraft, typed: str) -> TokenDraft:
    """The draft with another target: an id is a group's, anything else names of streams. An empty one stays
    the whole organisation, where it was that."""
    value = typed.strip()
    if not value and draft.target is TargetKind.ORGANISATION:
        return draft
    if not value:
        return replace(draft, target=TargetKind.GROUP, group="", names="")
    if UUID.fullmatch(value):
        return replace(draft, target=TargetKind.GROUP, group=value, names="")
    return replace(draft, target=TargetKind.NAMES, group="", names=value)


def needs_target(view: GuestListView) -> bool:
    """Whether rows name no stream, and nothing is chosen for them."""
    draft = view.template.draft
    chosen = {TargetKind.GROUP: draft.group, TargetKind.NAMES: draft.names}.get(draft.target, "-")
    if chosen.strip() or view.guests is None:
        return False
    return any(not guest.cell(Column.STREAM) for guest in view.guests.guests)


def _next_hour(now: datetime) -> datetime:
    return now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
