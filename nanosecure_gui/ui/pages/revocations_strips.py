"""The lines around the Tokens table: live tokens above it; what is armed and what waits below."""

from __future__ import annotations

from datetime import datetime, timedelta
from math import ceil

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QHideEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from nanosecure_gui.app.revocations_view import Arming, RevocationsView
from nanosecure_gui.core.ledger_records import LedgerRow
from nanosecure_gui.core.wording import Speaker, printable
from nanosecure_gui.ui import fonts
from nanosecure_gui.ui.figures import count
from nanosecure_gui.ui.naming import identified, kind, named
from nanosecure_gui.ui.widgets.cards import Card, Symbol, heading, small
from nanosecure_gui.ui.widgets.strip_chart import StripChart, live_at

_FRAME_MS = 50
_MOST_NAMES = 4  # of those next to end, in the line itself; all of them are under the pointer
_NAME_SIZE = 24


class LiveCard(Card):
    """The strip chart with its headline: how many are live, and who is next to end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        title = heading(self.tr("Live tokens, next 24 h"))
        self._facts = identified(small(), "Live tokens")
        self._facts.setTextFormat(Qt.TextFormat.PlainText)
        self._facts.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._live, self._next = "", ()  # type: tuple[str, tuple[str, ...]]
        self.chart = StripChart()
        self.chart.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(title)
        row.addWidget(self._facts, 1)
        self.body.setContentsMargins(16, 10, 16, 6)
        self.body.setSpacing(4)
        self.body.addLayout(row)
        self.body.addWidget(self.chart, 1)

    def show_view(self, view: RevocationsView, voice: Speaker) -> None:
        """Show a view."""
        self.chart.show_counts(view.chart, voice)
        live = live_at(view.chart, view.now)
        self._live = self.tr("{n} live").replace("{n}", count(live)) if view.chart else ""
        soon = (row for row in view.next_to_end if row.allowed.expires is not None)
        self._next = tuple(self._ends(row, view.now, voice) for row in soon)
        listed = "\n".join((self.tr("Next to end:"), *self._next)) if self._next else ""
        self._facts.setToolTip(listed)
        self._facts.setAccessibleDescription(listed.replace("\n", " "))
        self._fill()

    def _ends(self, row: LedgerRow, now: datetime, voice: Speaker) -> str:
        assert row.allowed.expires is not None
        left = max(timedelta(0), row.allowed.expires - now)
        if left >= timedelta(minutes=1):
            left = timedelta(minutes=round(left.total_seconds() / 60))
        name = printable(row.allowed.user or row.allowed.tag or row.short_code, _NAME_SIZE)
        return self.tr("{name} in {span}").replace("{span}", voice.span(left)).replace("{name}", name)

    def _fill(self) -> None:
        """As many names as fit."""
        metrics = QFontMetrics(self._facts.font())
        words = self._live
        for number in range(1, min(_MOST_NAMES, len(self._next)) + 1):
            names = self.tr("next to end: {names}").replace("{names}", ", ".join(self._next[:number]))
            longer = f"{self._live} · {names}" if self._live else names
            if number > 1 and metrics.horizontalAdvance(longer) > self._facts.width():
                break
            words = longer
        self._facts.setText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill()


class ArmingStrip(Card):
    """The last seconds before tokens are revoked. It never takes the keyboard's focus by itself."""

    fire = Signal()
    cancel = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._arming: Arming | None = None
        self._left_then = 0.0
        self._since = QElapsedTimer()
        self._words = identified(QLabel(), "Arming")
        self._words.setFont(fonts.semibold())
        self.fire_button = kind(named(QPushButton(self.tr("Revoke now")), "Revoke now"), "harm")
        self.cancel_button = named(QPushButton(self.tr("Cancel")), "Cancel revocation")
        self.fire_button.clicked.connect(lambda: self.fire.emit())
        self.cancel_button.clicked.connect(lambda: self.cancel.emit())
        self._line = named(QProgressBar(), "Time to revocation")
        self._line.setRange(0, 1_000)
        self._line.setTextVisible(False)
        self._line.setFixedHeight(4)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Symbol("triangle-alert", "harm", 18))
        row.addWidget(self._words, 1)
        row.addWidget(self.fire_button)
        row.addWidget(self.cancel_button)
        self.body.setContentsMargins(14, 8, 8, 6)
        self.body.setSpacing(6)
        self.body.addLayout(row)
        self.body.addWidget(self._line)
        self._frames = QTimer(self)
        self._frames.setInterval(_FRAME_MS)
        self._frames.timeout.connect(self._move_on)
        self.hide()

    def show_arming(self, arming: Arming | None, now: datetime) -> None:
        """Show what is armed, or nothing."""
        fresh = arming is not None and self._arming is None
        self._arming = arming
        if arming is None:
            self.hide()
            return
        self._left_then = max(0.0, (arming.fires - now).total_seconds())
        self._since.start()
        self._show_left(self._left_then)
        self.show()
        self._frames.start()
        if fresh:
            from PySide6.QtGui import QAccessible, QAccessibleEvent

            QAccessible.updateAccessibility(QAccessibleEvent(self._words, QAccessible.Event.Alert))

    def _move_on(self) -> None:
        self._show_left(max(0.0, self._left_then - self._since.elapsed() / 1_000))

    def _show_left(self, left: float) -> None:
        assert self._arming is not None
        one = self._arming.tokens == 1
        words = (
            self.tr("Revoking 1 token in {s} s - Enter = now, Esc = cancel")
            if one
            else self.tr("Revoking {n} tokens in {s} s - Enter = now, Esc = cancel")
        )
        words = words.replace("{n}", count(self._arming.tokens)).replace("{s}", str(ceil(left)))
        if words != self._words.text():
            self._words.setText(words)
        self._line.setValue(round(1_000 * left / max(0.001, self._arming.seconds)))

    def hideEvent(self, event: QHideEvent) -> None:
        self._frames.stop()
        super().hideEvent(event)


class QueueLine(QWidget):
    """What is on its way and what is not in force yet, with a way to try at once."""

    try_again = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._symbol = Symbol()
        self.label = identified(QLabel(), "Queue")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.again_button = kind(named(QPushButton(self.tr("Try again now")), "Try again now"), "link")
        self.again_button.clicked.connect(lambda: self.try_again.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(self._symbol)
        row.addWidget(self.label)
        row.addWidget(self.again_button)
        self.label.setWordWrap(True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_view(self, view: RevocationsView, voice: Speaker) -> None:
        """Show a view."""
        why = voice.say(view.queue.problem) if view.queue.problem is not None else ""
        words = self._sentence(view, why)
        if words != self.label.text():
            self.label.setText(words)
            self.label.setToolTip(why)
        icon, role = self._look(view)
        self._symbol.show_icon(icon, role)
        kind(self.label, "care") if role in ("care", "harm") else kind(self.label, "muted")
        tried = view.queue.waiting > 0 and view.queue.problem is not None
        self.again_button.setVisible(tried)
        self._fit()

    def _fit(self) -> None:
        """One line where there is room for it, else two smaller ones."""
        others = self._symbol.width() + 16
        if not self.again_button.isHidden():
            others += self.again_button.sizeHint().width() + 8
        room, wanted = max(80, self.width() - others), 0
        for font in (fonts.text_font(), fonts.text_font(fonts.SMALL)):
            wanted = QFontMetrics(font).horizontalAdvance(self.label.text()) + 4
            self.label.setFont(font)
            if wanted <= room:
                break
        self.label.setFixedWidth(min(wanted, room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _look(self, view: RevocationsView) -> tuple[str, str]:
        queue = view.queue
        if _unread(view):
            return ("hourglass", "muted") if view.storage is None else ("circle-question-mark", "care")
        if queue.waiting:
            return "hourglass", "care"
        if queue.sent:
            return "send", "accent"
        return ("octagon-x", "harm") if queue.refused else ("circle-check", "ok")

    def _sentence(self, view: RevocationsView, why: str) -> str:
        if _unread(view):
            return self.tr("Loading…") if view.storage is None else self.tr("Not known what is waiting")
        queue, parts = view.queue, []
        if queue.sent:
            one = self.tr("1 revocation on its way")
            many = self.tr("{n} revocations on their way").replace("{n}", count(queue.sent))
            parts.append(one if queue.sent == 1 else many)
        if queue.waiting:
            parts.append(self._waiting(view, why))
        else:
            parts.append(self.tr("nothing waiting") if parts else self.tr("Nothing waiting"))
        if queue.refused:
            parts.append(self.tr("{n} refused").replace("{n}", count(queue.refused)))
        return " · ".join(parts)

    def _waiting(self, view: RevocationsView, why: str) -> str:
        queue = view.queue
        words = self.tr("{n} not in force yet").replace("{n}", count(queue.waiting))
        because = [printable(why, 60).removesuffix(".")] if why else []
        seconds = ceil((queue.due - view.now).total_seconds()) if queue.due is not None else 0
        if seconds > 0:
            first = self.tr("sent in {n} s")
            again = self.tr("next try in {n} s")
            because.append((again if why else first).replace("{n}", str(seconds)))
        return f"{words}: {', '.join(because)}" if because else words


def _unread(view: RevocationsView) -> bool:
    """Whether the ledger could not be read yet; with a `storage` problem it will not be by itself."""
    return view.loading and not view.counts
