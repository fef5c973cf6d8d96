"""The left side of the Legacy player dialog: what a legacy token is to allow."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from nanosecure_gui.core.findings import Finding
from nanosecure_gui.core.legacy import LegacyDraft
from nanosecure_gui.core.wording import Speaker

from .voice import Venue
from .widgets.cards import heading
from .widgets.date_time_field import DateTimeField
from .widgets.field_problems import show_problems
from .widgets.labelled_field import LabelledField
from .widgets.lifetime_chip import LifetimeChip
from .widgets.segments import Segments
from .widgets.text_lines import hinted_line, put_cursor_into, show_typed
from .widgets.wrap_row import WrapRow


class LegacyForm(QWidget):
    """Shows a `LegacyDraft`, and says when the operator changed it."""

    edited = Signal(object)  # LegacyDraft

    def __init__(self, venue: Venue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._venue = venue
        self._draft = LegacyDraft()
        self._showing = False
        self._fields: dict[str, LabelledField] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for title, section in (
            (self.tr("Target"), self._target()),
            (self.tr("Lifetime"), self._lifetime()),
            (self.tr("Limits and trace"), self._limits()),
        ):
            column.addWidget(heading(title))
            column.addLayout(section)
            column.addSpacing(8)
        column.addStretch(1)

    # ---------------------------------------------------------------------------------------------- showing

    def show_draft(self, draft: LegacyDraft, now: datetime) -> None:
        """Show `draft`; a relative end is worked out from `now`. Emits nothing."""
        self._draft, self._showing = draft, True
        self._targets.choose(int(draft.whole))
        self._fields["Legacy organisation hash"].setVisible(draft.whole)
        self._fields["Legacy stream name"].label.setText(
            self.tr("Stream for the link (optional)") if draft.whole else self.tr("Stream name")
        )
        for line, typed in (
            (self._stream, draft.stream),
            (self._hash, draft.hash),
            (self._ip, draft.ip),
            (self._referer, draft.referer),
            (self._tag, draft.tag),
        ):
            show_typed(line, typed)
        for lifetime, chip in self._chips.items():
            chip.show_chosen(draft.lifetime == lifetime)
        self._show_end(draft, now)
        self._showing = False

    def _show_end(self, draft: LegacyDraft, now: datetime) -> None:
        if self._expires.home_year != now.year:
            self._expires.limit(now.replace(month=1, day=1, hour=0, minute=0), None)
        try:
            ends = draft.ends(now)
        except OverflowError:
            return
        if not self._expires.hasFocus() or draft.expires != self._expires.instant:
            self._expires.show_instant(ends)

    def show_problems(self, findings: Iterable[Finding], report: Iterable[Finding], voice: Speaker) -> None:
        """Mark what is refused, and what the last press of a button found wrong; why stands in the list
        beside the form."""
        show_problems(self._fields, (*report, *findings), voice, beside=True)

    def go_to(self, name: str) -> None:
        """Put the cursor into the control of that name, if it is here."""
        field = self._fields.get(name)
        if field is not None:
            put_cursor_into(field.control)

    # --------------------------------------------------------------------------------------------- building

    def _target(self) -> QVBoxLayout:
        self._targets = Segments((("One stream", ""), ("Every stream", "triangle-alert")))
        self._targets.chosen.connect(lambda number: self._edit(whole=bool(number)))
        self._stream = self._line("stream", "XXXXX-YYYYY")
        self._hash = self._line("hash", self.tr("like nNCcf"))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._field(self.tr("Stream name"), self._stream, "Legacy stream name"), 3)
        row.addWidget(self._field(self.tr("Organisation hash"), self._hash, "Legacy organisation hash"), 2)
        section = QVBoxLayout()
        section.setSpacing(8)
        section.addWidget(self._targets)
        section.addLayout(row)
        return section

    def _lifetime(self) -> QVBoxLayout:
        self._chips: dict[timedelta, LifetimeChip] = {}
        holder = QWidget()
        chips = WrapRow(holder)
        for name, words, lifetime in (
            ("Lasts 2 h", self.tr("2 h"), timedelta(hours=2)),
            ("Lasts 24 h", self.tr("24 h"), timedelta(hours=24)),
            ("Lasts 7 days", self.tr("7 days"), timedelta(days=7)),
            ("Lasts 30 days", self.tr("30 days"), timedelta(days=30)),
        ):
            chip = LifetimeChip(words, name)
            chip.clicked.connect(lambda _on, chosen=lifetime: self._edit(lifetime=chosen, expires=None))
            self._chips[lifetime] = chip
            chips.addWidget(chip)
        self._expires = DateTimeField(self._venue.zone, "")
        self._expires.instant_changed.connect(lambda instant: self._edit(lifetime=None, expires=instant))
        label = self.tr("Expires at ({place})").replace("{place}", self._venue.name)
        section = QVBoxLayout()
        section.setSpacing(8)
        section.addWidget(holder)
        section.addWidget(self._field(label, self._expires, "Legacy expires at"))
        return section

    def _limits(self) -> QGridLayout:
        self._ip = self._line("ip", self.tr("any address"))
        self._referer = self._line("referer", self.tr("any page"))
        self._tag = self._line("tag", self.tr("event, seat, ticket"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.addWidget(self._field(self.tr("Allowed IP"), self._ip, "Legacy allowed IP"), 0, 0)
        grid.addWidget(self._field(self.tr("Referer"), self._referer, "Legacy referer"), 0, 1)
        grid.addWidget(self._field(self.tr("Tag"), self._tag, "Legacy tag"), 1, 0, 1, 2)
        return grid

    def _line(self, attribute: str, hint: str) -> QLineEdit:
        return hinted_line(hint, lambda typed: self._edit(**{attribute: typed}))

    def _field(self, label: str, control: QWidget, name: str) -> LabelledField:
        field = self._fields[name] = LabelledField(label, control, name)
        return field

    def _edit(self, **changes: object) -> None:
        if self._showing:  # a field that was set, not edited
            return
        self._draft = replace(self._draft, **changes)  # type: ignore[arg-type]
        self.edited.emit(self._draft)
