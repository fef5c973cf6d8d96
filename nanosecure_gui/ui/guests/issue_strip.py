"""The foot of the window: what can be issued, how far issuing is, and the means to stop and go on."""

from __future__ import annotations

from datetime import datetime, timedelta
from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from nanosecure_gui.app.guest_gate import Why
from nanosecure_gui.app.guest_list_view import GuestListView, RowState, RunProgress
from nanosecure_gui.app.guest_pace import MOST_AT_ONCE
from nanosecure_gui.core.wording import Speaker
from nanosecure_gui.ui import fonts
from nanosecure_gui.ui.figures import count, decimal
from nanosecure_gui.ui.naming import identified, kind, named
from nanosecure_gui.ui.widgets.cards import Symbol

from .template_card import needs_target

_HEIGHT = 40
_SHORT = timedelta(seconds=15)  # of a service that asks for patience
_WHOLE = 9.95  # tokens a second, from which on tenths of them only flicker
_STEPS = 1_000


class IssueStrip(QWidget):
    """Always there, so that nothing jumps when issuing begins or ends."""

    issue = Signal()
    cancel = Signal()
    pause = Signal()
    resume = Signal()
    retry = Signal()
    again = Signal()  # for all guests whose tokens may exist

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held = False
        self._symbol = Symbol(side=16)
        self.words = identified(QLabel(), "Progress")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setMinimumWidth(220)
        self.words.setFont(fonts.clock_font(weight=QFont.Weight.Normal))
        self.bar = named(QProgressBar(), "Issuing")
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        policy = self.bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # so that nothing jumps
        self.bar.setSizePolicy(policy)
        self.retry_button = self._button("Retry failed", self.tr("Retry failed"))
        self.retry_button.clicked.connect(lambda: self.retry.emit())
        self.again_button = self._button("Issue all again", "")
        self.again_button.clicked.connect(lambda: self.again.emit())
        self.pause_button = self._button("Pause", self.tr("Pause"))
        self.pause_button.clicked.connect(lambda: (self.resume if self._held else self.pause).emit())
        self.cancel_button = self._button("Cancel", self.tr("Cancel"))
        self.cancel_button.clicked.connect(lambda: self.cancel.emit())
        self.issue_button = self._button("Issue tokens", self.tr("Issue tokens"))
        self.issue_button.clicked.connect(lambda: self.issue.emit())
        kind(self.issue_button, "primary")
        self._arrange()

    def _button(self, name: str, words: str) -> QPushButton:
        button = named(QPushButton(words), name)
        button.setFixedHeight(_HEIGHT)
        return button

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._symbol, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.words, 1)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addLayout(line, 1)
        left.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(left, 1)
        row.addSpacing(8)
        buttons = (self.retry_button, self.again_button, self.pause_button, self.cancel_button)
        for button in (*buttons, self.issue_button):
            row.addWidget(button)
        self.again_button.hide()

    # ----------------------------------------------------------------------------------------------- showing

    def show_view(self, view: GuestListView, voice: Speaker) -> None:
        """Show a view."""
        run = view.run
        name, role, words = self._said(view, voice)
        self._symbol.show_icon(name, role)
        kind(self.words, role if role in ("care", "harm") else "")
        if words != self.words.text():
            self.words.setText(words)
        self._show_bar(view)
        self._held = run is not None and (run.paused or _is_held(run, view.now))
        self.pause_button.setText(self._pause_words(run, view.now))
        self.pause_button.setEnabled(run is not None and not run.ending)
        self._offer_again(view)
        self.cancel_button.setEnabled((run is not None and not run.ending) or view.armed is not None)
        failed = view.counts.get(RowState.FAILED, 0)
        retry = self.tr("Retry failed")
        self.retry_button.setText(f"{retry} ({count(failed)})" if view.can_retry else retry)
        self.retry_button.setEnabled(view.can_retry)
        issue = self.tr("Issue tokens")
        self.issue_button.setText(f"{issue} ({count(view.due)})" if view.due else issue)
        self.issue_button.setEnabled(view.can_issue)
        why = "" if view.can_issue else self._why_not(view, voice)
        self.issue_button.setToolTip(why)
        self.issue_button.setAccessibleDescription(why)

    def _offer_again(self, view: GuestListView) -> None:
        """In place of what is of no use then: there is no room for all."""
        lost = view.counts.get(RowState.MAY_EXIST, 0) if view.run is None else 0
        if lost:
            words = f"{self.tr('Issue again')} ({count(lost)})…"
            self.again_button.setText(words)
            self.again_button.setAccessibleName(words)
        self.again_button.setEnabled(view.obstacle is None and not view.loading)
        self.again_button.setVisible(bool(lost))
        self.pause_button.setVisible(not lost)
        self.cancel_button.setVisible(not lost or view.armed is not None)
        self.issue_button.setVisible(not lost or view.armed is None or view.can_issue)

    def _pause_words(self, run: RunProgress | None, now: datetime) -> str:
        if run is not None and _is_held(run, now) and not run.paused:
            return self.tr("Try now")
        return self.tr("Resume") if run is not None and run.paused else self.tr("Pause")

    def _show_bar(self, view: GuestListView) -> None:
        run = view.run
        if run is not None:
            gone, total = run.done + run.failed + run.lost, run.total
        else:
            gone = sum(view.counts.get(state, 0) for state in _OVER)
            total = view.totals.guests - view.counts.get(RowState.REFUSED, 0)
        self.bar.setValue(round(_STEPS * gone / total) if total else 0)
        self.bar.setVisible(run is not None or gone > 0)
        spoken = self.tr("{done} of {n}").replace("{done}", count(gone)).replace("{n}", count(total))
        self.bar.setAccessibleDescription(spoken if total else "")

    def _why_not(self, view: GuestListView, voice: Speaker) -> str:
        if view.run is not None:
            return self.tr("Tokens are being issued.")
        if view.loading:
            return self.tr("The list is being read.")
        if view.obstacle is not None:
            return voice.say(view.obstacle)
        if not view.is_open:
            return self.tr("Open a list first.")
        if view.due and view.template.problem is not None:
            return voice.say(view.template.problem)
        return self.tr("No row waits for a token.")

    def _said(self, view: GuestListView, voice: Speaker) -> tuple[str, str, str]:
        """Icon, colour and words."""
        if view.run is not None:
            return self._run_said(view.run, view, voice)
        if view.loading:
            return "loader-circle", "muted", self.tr("Reading the list…")
        if not view.is_open:
            return "", "muted", ""
        if not view.rows:
            words = self.tr("No guest stands below the headings. If these are none, say so under Columns.")
            return "triangle-alert", "care", words
        if needs_target(view) and not view.due:
            return "triangle-alert", "care", self.tr("Choose what may be watched: a stream group or streams.")
        stands_in_the_way = view.obstacle or view.template.problem
        if stands_in_the_way is not None and view.due:
            return "triangle-alert", "care", voice.say(stands_in_the_way)
        return self._rest_said(view, voice)

    def _rest_said(self, view: GuestListView, voice: Speaker) -> tuple[str, str, str]:
        counts = view.counts
        issued, failed = counts.get(RowState.ISSUED, 0), counts.get(RowState.FAILED, 0)
        lost = counts.get(RowState.MAY_EXIST, 0)
        followed = view.following if view.armed is None else 0
        told = (
            (self.tr("{n} issued"), issued),
            (self.tr("{n} being revoked"), counts.get(RowState.REVOKING, 0)),
            (self.tr("{n} revoked"), counts.get(RowState.REVOKED, 0)),
            (self.tr("{n} failed"), failed),
            (self.tr("{n} may exist"), lost),
            (self.tr("{n} ready to be issued"), view.due - followed),
            (self.tr("{n} of them get another token yet"), followed),
        )
        parts = [words.replace("{n}", count(number)) for words, number in told if number]
        if view.armed is not None:
            words = self.tr("the next ones are issued by themselves at {at}, while this program runs")
            parts.append(words.replace("{at}", voice.instant(view.armed)))
        words = " · ".join(parts) or self.tr("Nothing can be issued: every row is refused.")
        if failed or lost:
            return "triangle-alert", "care", words
        if issued and not view.due:
            return "circle-check", "ok", words
        return ("info", "muted", words) if parts else ("circle-x", "care", words)

    def _run_said(self, run: RunProgress, view: GuestListView, voice: Speaker) -> tuple[str, str, str]:
        parts = [self._far(run)]
        if run.ending and run.hold is not None:  # what came back cannot be recorded
            parts.insert(0, self.tr("Cancelling: {why}").replace("{why}", voice.say(run.hold).rstrip(".")))
            return "triangle-alert", "care", " · ".join(parts)
        if run.ending:
            parts.insert(0, self.tr("Cancelling: what is on its way comes back yet"))
            return "hourglass", "care", " · ".join(parts)
        if run.paused:
            parts.insert(0, self.tr("Paused"))
            return "hourglass", "care", " · ".join(parts)
        if run.hold is not None and _is_held(run, view.now):
            why = voice.say(run.hold).rstrip(".") + "."  # what the service says may have none
            parts = [why, self.tr("{n} stay queued.").replace("{n}", count(run.left))]
            if run.until is not None:
                parts.append(self.tr("Next try in {n} s.").replace("{n}", _seconds(run.until, view.now)))
            sign = "wifi-off" if run.why is Why.OFFLINE else "triangle-alert"
            return sign, "care", " ".join(parts)
        return self._pace_said(run, parts, view.now, voice)

    def _pace_said(
        self, run: RunProgress, parts: list[str], now: datetime, voice: Speaker
    ) -> tuple[str, str, str]:
        """A busy service is part of it: it asks for short pauses, again and again."""
        if run.rate > 0:
            rate = count(round(run.rate)) if run.rate >= _WHOLE else decimal(run.rate)
            parts.append(self.tr("{n} a second").replace("{n}", rate))
        if run.seconds_left is not None:
            parts.append(self.tr("{span} left").replace("{span}", voice.span(_roughly(run.seconds_left))))
        if run.why is Why.BUSY and run.until is not None:
            words = self.tr("the service asks for patience: next try in {n} s")
            parts.append(words.replace("{n}", _seconds(run.until, now)))
        elif run.at_once < MOST_AT_ONCE:
            words = self.tr("{n} at a time, as the service asks for patience")
            parts.append(words.replace("{n}", count(run.at_once)))
        else:
            return "send", "accent", " · ".join(parts)
        return "hourglass", "care", " · ".join(parts)

    def _far(self, run: RunProgress) -> str:
        words = self.tr("{done} of {n} issued")
        words = words.replace("{done}", count(run.done)).replace("{n}", count(run.total))
        if run.failed:
            words += " · " + self.tr("{n} failed").replace("{n}", count(run.failed))
        if run.lost:
            words += " · " + self.tr("{n} may exist").replace("{n}", count(run.lost))
        return words


def _is_held(run: RunProgress, now: datetime) -> bool:
    """Whether it stands still for more than the short pauses of a busy service."""
    short = run.why is Why.BUSY and run.until is not None and run.until - now <= _SHORT
    return run.hold is not None and not short


def _roughly(seconds: float) -> timedelta:
    """So many seconds, in whole minutes if they are many: nobody knows it better."""
    minute = 60
    return timedelta(seconds=ceil(seconds) if seconds <= minute else minute * ceil(seconds / minute))


def _seconds(until: datetime, now: datetime) -> str:
    return count(max(1, ceil((until - now).total_seconds())))


_OVER = (RowState.ISSUED, RowState.FAILED, RowState.MAY_EXIST, RowState.REVOKING, RowState.REVOKED)
