"""How many tokens are live over the next hours: a stepped area over a line of venue time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nanosecure_gui.core.ledger_queries import LiveCount
from nanosecure_gui.core.wording import Speaker
from nanosecure_gui.ui import fonts
from nanosecure_gui.ui.figures import count
from nanosecure_gui.ui.theme import colour, mixed

SPAN: Final = timedelta(hours=24)
_TOGETHER: Final = timedelta(minutes=5)  # what ends within this time is one drop
_LABELS = 18  # room above the area for the labels of drops
_AXIS = 20
_TICK_ROOM = 88  # pixels an hour on the axis needs at least


@dataclass(frozen=True, slots=True)
class Drop:
    """So many tokens end at an instant, or in the few minutes after it."""

    at: datetime
    tokens: int


def big_drops(counts: Sequence[LiveCount], most: int = 3) -> tuple[Drop, ...]:
    """The drops worth a label: at least two tokens and a tenth of the peak; the biggest, in order of time."""
    drops: list[Drop] = []
    for before, after in pairwise(counts):
        ended = before.tokens - after.tokens
        if ended <= 0:
            continue
        at = after.ended or after.at
        if drops and at - drops[-1].at < _TOGETHER:
            drops[-1] = Drop(drops[-1].at, drops[-1].tokens + ended)
        else:
            drops.append(Drop(at, ended))
    least = max(2.0, max((count.tokens for count in counts), default=0) / 10)
    big = sorted((d for d in drops if d.tokens >= least), key=lambda d: -d.tokens)[:most]
    return tuple(sorted(big, key=lambda d: d.at))


def live_at(counts: Sequence[LiveCount], instant: datetime) -> int:
    """How many tokens are live at an instant: a count holds until the next, and the first for what is before
    it, as counts may be younger than the clock of the view by a moment."""
    place = bisect_right(counts, instant, key=lambda count: count.at)
    return counts[max(0, place - 1)].tokens if counts else 0


class StripChart(QWidget):
    """Paints counts to scale from now on. Labels that would overlap are left out; they are in the
    description, like everything else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: tuple[LiveCount, ...] = ()
        self._drops: tuple[Drop, ...] = ()
        self._steps: list[tuple[float, int]] | None = None  # of the width shown; none: to be worked out
        self._peak = 0
        self._voice = Speaker(datetime.fromtimestamp(0, UTC), UTC)
        self._begin = self._voice.now
        self._small = fonts.clock_font(11, fonts.text_font().weight())
        self._label = fonts.clock_font(11)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Live tokens, next 24 h"))

    def show_counts(self, counts: Sequence[LiveCount], voice: Speaker) -> None:
        """Show other counts, in order of time, from the voice's now on."""
        begin = voice.now.replace(second=0, microsecond=0)
        fresh = tuple(counts)
        same_time = (begin, voice.zone) == (self._begin, self._voice.zone)
        if same_time and (fresh is self._counts or fresh == self._counts):
            return
        self._counts, self._begin, self._voice = fresh, begin, voice
        self._drops = tuple(drop for drop in big_drops(fresh) if voice.now < drop.at < begin + SPAN)
        self._peak = max((each.tokens for each in fresh if each.at < begin + SPAN), default=0)
        self._steps = None
        self.setAccessibleDescription(self._in_words())
        self.update()

    def _in_words(self) -> str:
        if not self._peak:
            return self.tr("No token is live in the next 24 h.")
        parts = [self.tr("{n} live now").replace("{n}", count(live_at(self._counts, self._voice.now)))]
        parts += [f"{self._voice.instant(drop.at)}: {self._drop_words(drop)}" for drop in self._drops]
        after = 1 + max(number for number, each in enumerate(self._counts) if each.tokens)
        if after < len(self._counts):
            over = self._counts[after].ended or self._counts[after].at
            parts.append(self.tr("none left at {at}").replace("{at}", self._voice.instant(over)))
        return "; ".join(parts) + "."

    def _drop_words(self, drop: Drop) -> str:
        return self.tr("{n} tokens end").replace("{n}", count(drop.tokens))

    def sizeHint(self) -> QSize:
        return QSize(400, 92)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 60)

    # -------------------------------------------------------------------------------------------- painting

    def _x(self, instant: datetime) -> float:
        share = (instant - self._begin) / SPAN
        return min(1.0, max(0.0, share)) * (self.width() - 1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        floor = self.height() - _AXIS
        peak = self._peak
        if peak:
            self._draw_area(painter, peak, floor)
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(QPointF(0, floor + 0.5), QPointF(self.width(), floor + 0.5))
        self._draw_axis(painter, floor)
        if peak:
            self._draw_drops(painter, floor)
        elif self._counts:  # else it is not known yet
            painter.setFont(fonts.text_font(fonts.SMALL))
            painter.setPen(colour("muted"))
            room = QRectF(0, 0, self.width(), floor)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.tr("No live tokens in the next 24 h"))

    def _draw_area(self, painter: QPainter, peak: int, floor: float) -> None:
        height = floor - _LABELS - 2

        def y(tokens: int) -> float:
            return floor - height * tokens / peak

        line = QPainterPath(QPointF(0, y(live_at(self._counts, self._begin))))
        for x, tokens in self._reduced():
            line.lineTo(x, line.currentPosition().y())
            line.lineTo(x, y(tokens))
        line.lineTo(self.width() - 1, line.currentPosition().y())
        area = QPainterPath(line)
        area.lineTo(self.width() - 1, floor)
        area.lineTo(0, floor)
        painter.fillPath(area, mixed("accent", 0.22))
        painter.strokePath(line, QPen(colour("accent"), 1.6))

    def _reduced(self) -> list[tuple[float, int]]:
        """The steps, no more than one for each half of a pixel: there may be a hundred thousand counts."""
        if self._steps is None:
            steps: dict[int, tuple[float, int]] = {}
            begin, end, before = self._begin, self._begin + SPAN, -1
            for each in self._counts:
                if each.tokens != before and begin < each.at < end:
                    x = self._x(each.at)
                    steps[int(2 * x)] = (x, each.tokens)
                    before = each.tokens
            self._steps = list(steps.values())
        return self._steps

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._steps = None

    def _draw_axis(self, painter: QPainter, floor: float) -> None:
        painter.setFont(self._small)
        metrics = QFontMetrics(self._small)
        free = -1.0
        for instant, label in self._hours():
            x, wide = self._x(instant), metrics.horizontalAdvance(label)
            painter.setPen(QPen(colour("line"), 1))
            painter.drawLine(QPointF(x, floor), QPointF(x, floor + 3))
            left = min(max(0.0, x - wide / 2), self.width() - wide)
            if left > free:
                painter.setPen(colour("muted"))
                painter.drawText(QPointF(left, self.height() - 3), label)
                free = left + wide + 12

    def _hours(self) -> list[tuple[datetime, str]]:
        """The full hours of the venue's clock that the axis has room for."""
        step = next((h for h in (1, 2, 3, 6) if self.width() / (24 / h) >= _TICK_ROOM), 12)
        local = self._begin.astimezone(self._voice.zone)
        hour = self._begin + timedelta(minutes=(60 - local.minute) % 60)
        hours = [(hour + timedelta(hours=n)) for n in range(24)]
        shown = [(instant, instant.astimezone(self._voice.zone)) for instant in hours]
        return [(instant, f"{local:%H:%M}") for instant, local in shown if local.hour % step == 0]

    def _draw_drops(self, painter: QPainter, floor: float) -> None:
        bold, plain = QFontMetrics(self._label), QFontMetrics(self._small)
        taken: list[tuple[float, float]] = []
        for drop in sorted(self._drops, key=lambda d: -d.tokens):
            x = self._x(drop.at)
            clock, words = f"{drop.at.astimezone(self._voice.zone):%H:%M}", self._drop_words(drop)
            wide = bold.horizontalAdvance(clock) + 6 + plain.horizontalAdvance(words)
            left = x + 6 if x + 6 + wide <= self.width() else x - 6 - wide
            if any(min(left, x) < end + 10 and begin < max(left + wide, x) + 10 for begin, end in taken):
                continue
            taken.append((min(left, x), max(left + wide, x)))
            painter.setPen(QPen(colour("care"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, 2), QPointF(x, floor))
            painter.setPen(colour("care"))
            painter.setFont(self._label)
            painter.drawText(QPointF(left, 11), clock)
            painter.setFont(self._small)
            painter.drawText(QPointF(left + bold.horizontalAdvance(clock) + 6, 11), words)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.update()
