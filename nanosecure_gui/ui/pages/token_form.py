"""The left side of Create: what a token is to allow."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nanosecure_gui.core.drafts import TargetKind, TokenDraft
from nanosecure_gui.core.findings import Finding
from nanosecure_gui.core.wording import Speaker, printable
from nanosecure_gui.ui import fonts
from nanosecure_gui.ui.naming import kind, named, worded
from nanosecure_gui.ui.voice import Venue
from nanosecure_gui.ui.widgets.cards import heading
from nanosecure_gui.ui.widgets.date_time_field import DateTimeField
from nanosecure_gui.ui.widgets.field_problems import show_problems
from nanosecure_gui.ui.widgets.labelled_field import LabelledField
from nanosecure_gui.ui.widgets.lifetime_chip import LifetimeChip
from nanosecure_gui.ui.widgets.segments import Segments
from nanosecure_gui.ui.widgets.text_lines import hinted_line, put_cursor_into, show_typed

LIFETIMES: Final = {
    "30 min": timedelta(minutes=30),
    "2 h": timedelta(hours=2),
    "6 h": timedelta(hours=6),
    "24 h": timedelta(hours=24),
}
_HEADED: Final = 18  # pixels: as high is the heading that has a link beside it
_FITS: Final = 24  # characters that are seen in the narrowest field
_TARGETS: Final = (TargetKind.GROUP, TargetKind.NAMES, TargetKind.ORGANISATION)


class TokenForm(QWidget):
    """Shows a `TokenDraft`, and says when the operator changed it."""

    edited = Signal(object)  # TokenDraft
    choose_streams = Signal()
    legacy_player = Signal()  # a token for an old player is wanted, which is another form

    def __init__(self, venue: Venue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = TokenDraft()
        self._showing = False
        self._venue = venue
        self._fields: dict[str, LabelledField] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        legacy = kind(named(QPushButton(self.tr("Legacy player…")), "Legacy player"), "small-link")
        legacy.setFont(fonts.text_font(fonts.SMALL))
        legacy.setToolTip(self.tr("Tokens for players older than 4.18.0"))
        legacy.clicked.connect(lambda: self.legacy_player.emit())
        for title, section, beside in (
            (self.tr("Target"), self._target_section(), legacy),
            (self.tr("Lifetime"), self._lifetime_section(), None),
            (self.tr("Limits and trace"), self._limits_section(), None),
        ):
            column.addWidget(heading(title) if beside is None else _headed(heading(title), beside))
            column.addLayout(section)
            column.addSpacing(4)
        column.addStretch(1)

    # ---------------------------------------------------------------------------------------------- showing

    def show_draft(self, draft: TokenDraft, now: datetime) -> None:
        """Show `draft`; relative times are worked out from `now`. Emits nothing."""
        self._draft = draft
        self._showing = True
        self._targets.choose(_TARGETS.index(draft.target))
        for target, part in zip(_TARGETS, self._where, strict=True):
            part.setVisible(target is draft.target)
        self._choose.setVisible(draft.target is not TargetKind.ORGANISATION)
        for line, typed in (
            (self._group, draft.group),
            (self._names, draft.names),
            (self._ip, draft.ip),
            (self._domain, draft.domain),
            (self._user, draft.user),
            (self._tag, draft.tag),
        ):
            if show_typed(line, typed):
                line.setCursorPosition(0)  # a long id or list is read from its beginning
            words = typed or line.placeholderText()
            line.setToolTip(printable(words) if len(words) > _FITS else "")
        for lifetime, chip in self._chips.items():
            chip.show_chosen(draft.lifetime == lifetime)
        self._immediately.setChecked(draft.immediately)
        self._revocable.setChecked(draft.revocable)
        self._disconnect.setChecked(draft.force_disconnect)
        self._show_times(draft, now)
        self._showing = False

    def show_problems(self, findings: Iterable[Finding], speaker: Speaker) -> None:
        """Say under each field why it is refused."""
        show_problems(self._fields, findings, speaker)

    def take_over(self, group: QLineEdit) -> None:
        """Go on where the operator is in a field that this form's own takes the place of."""
        self._group.setText(group.text())
        self._group.setCursorPosition(group.cursorPosition())

    def resume(self) -> None:
        """Put the cursor back into the stream group, where it was."""
        self._group.setFocus()

    def go_to(self, name: str) -> bool:
        """Put the cursor into the control of that contract name. False: it is not here."""
        control = self.findChild(QWidget, name)
        if control is None:
            return False
        put_cursor_into(control)
        return True

    def _show_times(self, draft: TokenDraft, now: datetime) -> None:
        this_year = now.replace(month=1, day=1, hour=0, minute=0)  # the year is shown for other years only
        if self._expires.home_year != now.year:
            self._expires.limit(this_year, None)
        if self._not_before.isEnabled() == draft.immediately or self._not_before.home_year != now.year:
            self._not_before.setEnabled(not draft.immediately)
            self._not_before.limit(this_year, None)
        if draft.immediately:
            self._not_before.limit(now, None)
            self._not_before.show_instant(now)
        elif not self._not_before.hasFocus() or draft.not_before is not None:
            self._not_before.show_instant(draft.not_before or now)
        try:
            ends = draft.ends(now)
        except OverflowError:
            return
        if not self._expires.hasFocus() or draft.expires != self._expires.instant:
            self._expires.show_instant(ends)

    # ---------------------------------------------------------------------------------------------- building

    def _target_section(self) -> QVBoxLayout:
        self._targets = Segments((("Stream group", ""), ("Stream names", ""), ("Whole organisation", "")))
        self._targets.chosen.connect(lambda number: self._edit(target=_TARGETS[number]))
        self._group = self._line("group", self.tr("Id of the group, or choose it from the list"))
        self._names = self._line("names", self.tr("XXXXX-YYYYY, one or several"))
        everything = kind(QLabel(self.tr("Every stream of the organisation, now and later.")), "care")
        everything.setWordWrap(True)
        everything.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        group = self._field(self.tr("Stream group ID"), self._group, "Stream group ID")
        names = self._field(self.tr("Stream names"), self._names, "Stream names")
        everything.setMinimumHeight(group.sizeHint().height())  # the form below stays where it is
        self._where = (group, names, everything)
        self._choose = named(QPushButton(self.tr("Choose streams")), "Choose streams")
        self._choose.clicked.connect(lambda: self.choose_streams.emit())
        bottom = QVBoxLayout()
        bottom.setSpacing(0)
        bottom.addSpacing(group.label_height)
        bottom.addWidget(self._choose)
        bottom.addStretch()
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in self._where:
            row.addWidget(part, 1)
        row.addLayout(bottom)
        section = QVBoxLayout()
        section.setSpacing(8)
        section.addWidget(self._targets)
        section.addLayout(row)
        return section

    def _lifetime_section(self) -> QVBoxLayout:
        self._chips: dict[timedelta, LifetimeChip] = {}
        chips = QHBoxLayout()
        chips.setSpacing(8)
        for name, lifetime in LIFETIMES.items():
            chip = LifetimeChip(self.tr(name), name)
            chip.clicked.connect(lambda _on, chosen=lifetime: self._edit(lifetime=chosen, expires=None))
            self._chips[lifetime] = chip
            chips.addWidget(chip)
        self._immediately = self._check("Valid immediately", self._set_immediately)
        chips.addStretch()
        chips.addWidget(self._immediately)
        self._expires = DateTimeField(self._venue.zone, "")
        self._expires.instant_changed.connect(lambda instant: self._edit(lifetime=None, expires=instant))
        self._not_before = DateTimeField(self._venue.zone, "")
        self._not_before.setSpecialValueText(self.tr("at once"))  # stands for the earliest time
        self._not_before.instant_changed.connect(
            lambda instant: self._edit(immediately=False, not_before=instant)
        )
        place = self._venue.name
        self._revocable = self._check("Revocable", lambda on: self._edit(revocable=on))
        self._disconnect = self._check(
            "Disconnect viewers at expiry", lambda on: self._edit(force_disconnect=on)
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        expires = self.tr("Expires at ({place})").replace("{place}", place)
        not_before = self.tr("Not before ({place})").replace("{place}", place)
        grid.addWidget(self._field(expires, self._expires, "Expires at"), 0, 0)
        grid.addWidget(self._field(not_before, self._not_before, "Not before"), 0, 1)
        switches = QHBoxLayout()
        switches.setSpacing(20)
        switches.addWidget(self._revocable)
        switches.addWidget(self._disconnect)
        switches.addStretch()
        section = QVBoxLayout()
        section.setSpacing(8)
        section.addLayout(chips)
        section.addLayout(grid)
        section.addLayout(switches)
        return section

    def _limits_section(self) -> QGridLayout:
        self._ip = self._line("ip", self.tr("any address"))
        self._domain = self._line("domain", self.tr("any page"))
        self._user = self._line("user", self.tr("who it is for"))
        self._tag = self._line("tag", self.tr("event, seat, ticket"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.addWidget(self._field(self.tr("Allowed IP"), self._ip, "Allowed IP"), 0, 0)
        grid.addWidget(self._field(self.tr("Allowed domain"), self._domain, "Allowed domain"), 0, 1)
        grid.addWidget(self._field(self.tr("User ID"), self._user, "User ID"), 1, 0)
        grid.addWidget(self._field(self.tr("Tag"), self._tag, "Tag"), 1, 1)
        return grid

    def _line(self, attribute: str, hint: str) -> QLineEdit:
        return hinted_line(hint, lambda typed: self._typed(attribute, typed))

    def _field(self, label: str, control: QWidget, name: str) -> LabelledField:
        field = LabelledField(label, control, name)
        self._fields[name] = field
        return field

    def _check(self, name: str, toggled: Callable[[bool], None]) -> QCheckBox:
        box = worded(QCheckBox(), name)
        box.toggled.connect(toggled)  # not `clicked`: a screen reader toggles without a click
        return box

    # ----------------------------------------------------------------------------------------------- editing

    def _set_immediately(self, on: bool) -> None:
        self._edit(immediately=on, not_before=None if on else self._not_before.instant)

    def _typed(self, attribute: str, typed: str) -> None:
        if typed != getattr(self._draft, attribute):  # else it is only shown
            self._edit(**{attribute: typed})

    def _edit(self, **changes: object) -> None:
        if self._showing:  # a field that was set or limited, not edited
            return
        self._draft = replace(self._draft, **changes)  # type: ignore[arg-type]
        self.edited.emit(self._draft)


def _headed(title: QLabel, link: QPushButton) -> QWidget:
    """A heading with a link at the far end."""
    line = QWidget()
    line.setFixedHeight(_HEADED)
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(title)
    row.addStretch()
    row.addWidget(link)
    return line
