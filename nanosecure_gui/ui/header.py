"""The window's head: for whom the desk works, as what, and what time it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QSize, QTimer, Signal
from PySide6.QtGui import QFont, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from nanosecure_gui.core.printable import printable

from . import fonts, icons
from .figures import decimal
from .naming import identified, kind, worded
from .theme import stripe
from .widgets.cards import small

if TYPE_CHECKING:
    from .voice import Venue

# From this difference on, "valid from now" may mean "not yet" at the service: the operator is told to care.
_WORRYING = timedelta(seconds=5)
_SECONDS = 100  # a longer difference is said in minutes and hours
_HEIGHT = 56
_CLOCK = 84  # pixels; a clock that is still to come takes its place already
STRIPE = 6


class HeaderView(NamedTuple):
    """What the header shows. `role_line` is role · credential · service; `clock_offset` the service's clock
    minus the desk's, `None` while unknown; `colour` a name of `theme.STRIPES`."""

    organisation: str
    role_line: str
    venue: Venue
    colour: str = "blue"
    training: bool = False
    clock_offset: timedelta | None = None
    powers: str = ""  # what the role may do, in sentences


def offset_words(offset: timedelta | None) -> str:
    """The clock difference as the caption says it: `service +0.3 s`, `service -23 h 40 min`; empty while
    unknown."""
    if offset is None:
        return ""
    seconds = round(offset.total_seconds(), 1) + 0.0  # never "-0.0"
    length = f"{decimal(abs(seconds), 1)} s" if abs(seconds) < _SECONDS else _span(offset)
    difference = f"-{length}" if seconds < 0 else f"+{length}"
    return QCoreApplication.translate("Header", "service {difference}").replace("{difference}", difference)


def _span(offset: timedelta) -> str:
    from nanosecure_gui.core.wording import span_words  # seldom needed

    return span_words(offset)


class Header(QFrame):
    """Organisation and role on the left, the clocks on the right. One timer moves both clocks."""

    organisations_requested = Signal()

    def __init__(
        self, clock: Callable[[], datetime] = lambda: datetime.now(UTC), parent: QWidget | None = None
    ) -> None:
        """`clock` tells the desk's time, aware UTC."""
        super().__init__(parent)
        self._clock = clock
        self._view: HeaderView | None = None
        kind(self, "header")
        self.setFixedHeight(_HEIGHT)
        self._name = identified(_Elided(fonts.semibold(16)), "Active organisation")
        self._role = identified(kind(_Elided(fonts.text_font(fonts.SMALL)), "muted"), "Role")
        self._badge = identified(kind(QLabel(self.tr("TRAINING")), "badge"), "Training")
        self._badge.setFont(fonts.text_font(11, QFont.Weight.Bold))
        self._badge.hide()
        self.organisations = worded(QPushButton(icons.icon("building-2", "muted"), ""), "Organisations")
        self.organisations.setIconSize(QSize(22, 16))
        self.organisations.clicked.connect(self.organisations_requested)
        self._venue = _Clock("Venue time")
        self._utc = _Clock("UTC time")
        self._arrange()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tick)

    def _arrange(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(self._name)
        first.addWidget(self._badge)
        first.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addStretch()
        second = QHBoxLayout()  # Qt aligns a line by the direction of its words, not of the window
        second.addWidget(self._role)
        second.addStretch(1)
        words.addLayout(first)
        words.addLayout(second)
        words.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(STRIPE + 16, 0, 16, 1)
        row.setSpacing(24)
        self._stripe = Stripe(self)
        self._stripe.resize(STRIPE, _HEIGHT)
        row.addLayout(words, 1)
        row.addWidget(self.organisations)
        row.addWidget(self._venue)
        row.addWidget(self._utc)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stripe.move(self.width() - STRIPE if self.isRightToLeft() else 0, 0)

    def show_view(self, view: HeaderView) -> None:
        """Show another organisation, role or clock difference."""
        self._view = view
        self.show_organisation(view.organisation, view.colour, training=view.training)
        self._role.show_text(view.role_line, view.powers)
        self._timer.setTimerType(QtCore.Qt.TimerType.PreciseTimer)
        self._tick()

    def show_organisation(self, name: str, colour: str, *, training: bool) -> None:
        """Show for whom the desk works; the rest of a view may follow."""
        self._stripe.show_colour(colour)
        self._name.show_text(name)
        self._badge.setVisible(training)

    def _tick(self) -> None:
        now = self._clock()
        view = self._view
        if view is None:
            return
        local = now.astimezone(view.venue.zone)
        venue = self.tr("Venue · {name}").replace("{name}", printable(view.venue.name, 24))
        self._venue.show_time(f"{local:%H:%M:%S}", venue)
        words = offset_words(view.clock_offset)
        worrying = view.clock_offset is not None and abs(view.clock_offset) >= _WORRYING
        caption = " · ".join(
            part for part in ("UTC", words, self.tr("check clock") if worrying else "") if part
        )
        self._utc.show_time(f"{now.astimezone(UTC):%H:%M:%S}", caption, "care" if worrying else "muted")
        # A few milliseconds into the next second: a timer that fires early would show this one twice.
        self._timer.start(1_005 - now.microsecond // 1_000)


class _Clock(QWidget):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._time = identified(QLabel(), name)
        self._time.setFont(fonts.clock_font(17))
        self._caption = identified(small(), f"{name} caption")
        self._caption.setFont(fonts.clock_font(fonts.SMALL, fonts.text_font().weight()))
        self.setMinimumWidth(_CLOCK)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addStretch()
        for label in (self._time, self._caption):
            line = QHBoxLayout()
            line.addStretch()
            line.addWidget(label)
            column.addLayout(line)
        column.addStretch()

    def show_time(self, time: str, caption: str, look: str = "muted") -> None:
        self._time.setText(time)
        if caption != self._caption.text():
            self._caption.setText(caption)
        if look != self._caption.property("kind"):
            kind(self._caption, look)


class _Elided(QLabel):
    """One line that ends in an ellipsis where there is no room; the whole text is its tool tip and name."""

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self._text = ""
        self.setFont(font)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str, more: str = "") -> None:
        shown = printable(text)
        if (shown, more) == (self._text, self.accessibleDescription()):
            return
        self._text = shown
        self.setAccessibleName(shown)
        self.setAccessibleDescription(more)
        whole = shown if more or len(shown) > 40 else ""
        self.setToolTip("\n".join(filter(None, (whole, more))))
        self._elide()
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        metrics, text = self.fontMetrics(), self._text
        if metrics.horizontalAdvance(text) > self.width():
            text = metrics.elidedText(text, QtCore.Qt.TextElideMode.ElideRight, self.width())
        self.setText(text)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.fontMetrics().height())


class Stripe(QWidget):
    """The organisation's colour, in the shade of the scheme that is worn. (Painting it would bring along,
    before the first paint, the slowest names of Qt.)"""

    _colour = "grey"

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)

    def show_colour(self, name: str) -> None:
        """Show a colour of `theme.STRIPES`."""
        self._colour = name
        self._tint()

    def _tint(self) -> None:
        palette = self.palette()
        if palette.color(QPalette.ColorRole.Window) != stripe(self._colour):
            palette.setColor(QPalette.ColorRole.Window, stripe(self._colour))
            self.setPalette(palette)

    def changeEvent(self, event: QtCore.QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QtCore.QEvent.Type.PaletteChange:  # another scheme is worn
            self._tint()
