"""A date and time as the venue's clock shows it, for an instant that is kept in UTC."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import QDate, QDateTime, Qt, QTime, QTimeZone, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QTextCharFormat
from PySide6.QtWidgets import QAbstractSpinBox, QDateTimeEdit, QWidget

from nanosecure_gui.ui.directions import left_to_right

_ARRIVED = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)


class DateTimeField(QDateTimeEdit):
    """Shows and edits an instant in venue time, with the venue's name behind it and a calendar to drop.

    Qt is given wall-clock figures in its own UTC, so that the desk's zone and its summer time never meddle;
    the venue's rules are applied here. Arrow keys step the part under the cursor, which is the hour when the
    keyboard comes: the day is mostly right, and "19:30" is typed.
    """

    instant_changed = Signal(object)  # aware UTC datetime, whole minutes

    def __init__(self, zone: tzinfo = UTC, zone_name: str = "UTC", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        left_to_right(self)  # Qt would turn the parts round, and 22:42 into 42:22
        self._zone, self._zone_name = zone, zone_name
        self._instant = datetime(2000, 1, 1, tzinfo=UTC)
        self._home_year = 0
        self.setTimeZone(QTimeZone.utc())
        self.setCalendarPopup(True)
        self.setCorrectionMode(QAbstractSpinBox.CorrectionMode.CorrectToNearestValue)
        self.setDateTime(self._wall(self._instant))
        self._show_format()
        self.dateTimeChanged.connect(self._edited)

    @property
    def instant(self) -> datetime:
        """The instant shown, aware UTC. A time that summer time skips is moved on by the skipped hour."""
        return self._instant

    @property
    def home_year(self) -> int:
        """The year that goes without saying; 0 while every year is shown."""
        return self._home_year

    def show_instant(self, instant: datetime) -> None:
        """Show `instant` (aware). Emits nothing: only the operator changes an instant."""
        wall = self._wall(instant)
        self._instant = instant.astimezone(UTC)
        self.blockSignals(True)
        self.setDateTime(wall)
        self.blockSignals(False)
        self._show_format()

    def limit(self, earliest: datetime | None, latest: datetime | None) -> None:
        """The first and last instant that can be entered; `None` is open. The year is shown only for instants
        in another year than the earliest's."""
        self._home_year = earliest.astimezone(self._zone).year if earliest is not None else 0
        self.blockSignals(True)
        if earliest is None:
            self.clearMinimumDateTime()
        else:
            self.setMinimumDateTime(self._wall(earliest))
        if latest is None:
            self.clearMaximumDateTime()
        else:
            self.setMaximumDateTime(self._wall(latest))
        self.blockSignals(False)
        self._edited(self.dateTime())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _ARRIVED:
            self.setSelectedSection(QDateTimeEdit.Section.HourSection)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._calm_calendar()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_F4):
            self._calm_calendar()
        super().keyPressEvent(event)

    def _calm_calendar(self) -> None:
        """Take the red from weekends, just before the calendar may drop: red has a meaning here."""
        calendar = self.calendarWidget()
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, QTextCharFormat())

    def _wall(self, instant: datetime) -> QDateTime:
        local = instant.astimezone(self._zone)
        return QDateTime(
            QDate(local.year, local.month, local.day), QTime(local.hour, local.minute), QTimeZone.utc()
        )

    def _edited(self, shown: QDateTime) -> None:
        if shown == self._wall(self._instant):
            return
        date, time = shown.date(), shown.time()
        wall = datetime(date.year(), date.month(), date.day(), time.hour(), time.minute(), tzinfo=self._zone)
        self._instant = wall.astimezone(UTC)
        self._show_format()
        self.instant_changed.emit(self._instant)

    def _show_format(self) -> None:
        year = "" if self.date().year() == self._home_year else " yyyy"
        place = self._zone_name.replace("'", "’")
        wanted = f"ddd d MMM{year}  HH:mm" + (f" '{place}'" if place else "")
        if self.displayFormat() != wanted:
            self.blockSignals(True)
            self.setDisplayFormat(wanted)
            self.blockSignals(False)
