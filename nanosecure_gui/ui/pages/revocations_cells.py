"""How an entry of the ledger reads in the Tokens table."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from math import ceil
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QFontMetrics

from nanosecure_gui.core.ledger_queries import Sort
from nanosecure_gui.core.ledger_records import LedgerRow, Source, State, Stop, refused_by_service, standing
from nanosecure_gui.core.tokens import StreamGroup, StreamNames, WholeOrganisation
from nanosecure_gui.core.wording import Speaker, Text, printable
from nanosecure_gui.ui import fonts
from nanosecure_gui.ui.table_parts import Column, Side

NOTHING: Final = "–"
SORTED_BY: Final[Mapping[int, Sort]] = {1: Sort.USER, 4: Sort.ISSUED, 5: Sort.EXPIRES}  # by column
_STATE_WIDTH, _BESIDE_WORD = 112, 50  # pixels; a word has its icon and the cell's margins beside it
_TEXT_SIZE = 60  # characters of an untrusted value that a cell reads; a tip shows more

# Icon and colour; the word beside them is `TokenCells.state`.
_LOOKS: Final[Mapping[State, tuple[str, str]]] = {
    State.CREATING: ("loader-circle", "muted"),
    State.MAY_EXIST: ("circle-question-mark", "care"),
    State.REFUSED: ("ban", "muted"),
    State.NOT_YET: ("clock", "accent"),
    State.ACTIVE: ("circle-check", "ok"),
    State.EXPIRED: ("info", "muted"),
    State.REVOKE_WAITING: ("hourglass", "care"),
    State.REVOKE_SENT: ("send", "accent"),
    State.REVOKED: ("circle-x", "harm"),
    State.REVOKE_FAILED: ("octagon-x", "harm"),
}


class TokenCells(QObject):
    """Says rows at the instant of `voice`, which is replaced as time passes."""

    def __init__(self, voice: Speaker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.voice = voice
        self.others: Mapping[str, str] = {}  # names of organisations that are not the active one

    def columns(self) -> tuple[Column[LedgerRow], ...]:
        """The columns of the table, in order."""
        return (
            Column(
                self.tr("State"),
                self.state,
                icon=self._icon,
                tint=self._tint,
                tip=self._state_tip,
                width=self._state_width(),
            ),
            Column(self.tr("User"), self.user, tip=self._user_tip, width=104, stretch=True),
            Column(self.tr("Tag"), self.tag, tip=self.tag, width=76, stretch=True, yields=2),
            Column(
                self.tr("Target"),
                self.target,
                tint=self._target_tint,
                tip=self.target_id,
                width=108,
                stretch=True,
            ),
            Column(
                self.tr("Issued"),
                self.issued,
                mono=True,
                tip=self._issued_tip,
                spoken=lambda row: self.voice.instant(row.made),
                width=82,
            ),
            Column(
                self.tr("Ends in"),
                self.ends_in,
                mono=True,
                side=Side.RIGHT,
                tint=self._ends_tint,
                tip=self._ends_tip,
                spoken=self._ends_spoken,
                width=98,
            ),
            Column(
                self.tr("Can still be stopped?"),
                self.stop,
                tint=self._stop_tint,
                tip=self.stop,
                width=232,
                stretch=True,
            ),
            Column(
                self.tr("Issued by"), self.issued_by, tip=self.issued_by, width=86, yields=1, stretch=True
            ),
            Column(
                self.tr("Reason"),
                self.reason,
                tint=self._reason_tint,
                tip=self.reason,
                width=96,
                stretch=True,
            ),
        )

    def _state_width(self) -> int:
        """So much that every state can be read whole, in any language."""
        words = QFontMetrics(fonts.text_font())
        widest = max(map(words.horizontalAdvance, self._states().values()))
        return max(_STATE_WIDTH, widest + _BESIDE_WORD)

    def describe(self, row: LedgerRow) -> str:
        """The whole row in one sentence."""
        shown = self.ends_in(row)
        left = self._ends_spoken(row)
        counting = shown not in (left, NOTHING)
        ends = self.tr("ends in {span}").replace("{span}", left) if counting else shown.strip(NOTHING)
        parts = (self.state(row), self.user(row), self.tag(row), self.target(row), ends)
        stop = self.tr("can it still be stopped: {answer}").replace("{answer}", self.stop(row))
        return "; ".join(part for part in (*parts, stop, self.reason(row)) if part)

    # ------------------------------------------------------------------------------------------------- state

    def state(self, row: LedgerRow) -> str:
        """One word, or two."""
        return self._states()[standing(row, self.voice.now).state]

    def _states(self) -> Mapping[State, str]:
        return {
            State.CREATING: self.tr("Creating"),
            State.MAY_EXIST: self.tr("May exist"),
            State.REFUSED: self.tr("Not made"),
            State.NOT_YET: self.tr("Not yet"),
            State.ACTIVE: self.tr("Active"),
            State.EXPIRED: self.tr("Expired"),
            State.REVOKE_WAITING: self.tr("Waiting"),
            State.REVOKE_SENT: self.tr("Revoking"),
            State.REVOKED: self.tr("Revoked"),
            State.REVOKE_FAILED: self.tr("Failed"),
        }

    def _look(self, row: LedgerRow) -> tuple[str, str]:
        now = standing(row, self.voice.now)
        if now.state is State.ACTIVE and (
            now.stop is not Stop.YES or refused_by_service(row, self.voice.now)
        ):
            return "triangle-alert", "care"
        return _LOOKS[now.state]

    def _icon(self, row: LedgerRow) -> str:
        return self._look(row)[0]

    def _tint(self, row: LedgerRow) -> str:
        return self._look(row)[1]

    def _state_tip(self, row: LedgerRow) -> str:
        return self.problem((row.revocation.problem if row.revocation else None) or row.problem)

    # ----------------------------------------------------------------------------------------- who and where

    def user(self, row: LedgerRow) -> str:
        """For whom it was made."""
        return printable(row.allowed.user, _TEXT_SIZE) or NOTHING

    def _user_tip(self, row: LedgerRow) -> str:
        code = self.tr("Short code {code}").replace("{code}", row.short_code) if row.short_code else ""
        return "\n".join(part for part in (printable(row.allowed.user), code) if part)

    def tag(self, row: LedgerRow) -> str:
        """What was noted with it."""
        return printable(row.allowed.tag, _TEXT_SIZE)

    def target(self, row: LedgerRow) -> str:
        """What it opens, and at which organisation, if that is not the active one."""
        other = self.others.get(row.organisation_id, "")
        opens = self._opens(row)
        return f"{printable(other, _TEXT_SIZE)} · {opens}" if other else opens

    def _opens(self, row: LedgerRow) -> str:
        match row.allowed.target:
            case StreamGroup(id=group, label=label):
                return printable(label or group, _TEXT_SIZE)
            case StreamNames(names=names):
                return printable(", ".join(names), _TEXT_SIZE)
            case WholeOrganisation():
                return self.tr("Whole organisation")
        return NOTHING

    def _target_tint(self, row: LedgerRow) -> str:
        elsewhere = row.organisation_id in self.others
        return "care" if elsewhere or isinstance(row.allowed.target, WholeOrganisation) else "text"

    def target_id(self, row: LedgerRow) -> str:
        """What it opens, as the service names it; empty for the whole organisation."""
        match row.allowed.target:
            case StreamGroup(id=group):
                return printable(group)
            case StreamNames(names=names):
                return printable(", ".join(names))
        return ""

    def issued_by(self, row: LedgerRow) -> str:
        """Who had it made; who added it, if it was issued elsewhere."""
        by = printable(row.made_by, _TEXT_SIZE) or NOTHING
        return by if row.issued_here else self.tr("added by {who}").replace("{who}", by)

    def reason(self, row: LedgerRow) -> str:
        """Why it was revoked, or else why something is not as it was meant."""
        if row.revocation is not None:
            return printable(row.revocation.reason) or self.problem(row.revocation.problem)
        if said := refused_by_service(row, self.voice.now):
            return self.tr("service: {answer}").replace("{answer}", printable(said, _TEXT_SIZE))
        return self.problem(row.problem)

    def problem(self, why: Text | None) -> str:
        """Why there is no token, or why it is not revoked."""
        return self.voice.say(why) if why is not None else ""

    def _reason_tint(self, row: LedgerRow) -> str:
        given = row.revocation is not None and row.revocation.reason
        return "text" if given else "care"

    # ------------------------------------------------------------------------------------------------- times

    def issued(self, row: LedgerRow) -> str:
        """When it was made: the time today, else the day."""
        zone = self.voice.zone
        local, today = row.made.astimezone(zone), self.voice.now.astimezone(zone)
        if local.date() == today.date():
            return f"{local:%H:%M}"
        return self.voice.day_and_month(local)

    def _issued_tip(self, row: LedgerRow) -> str:
        return self.voice.instant(row.made)

    def ends_in(self, row: LedgerRow) -> str:
        """A countdown, or how long ago it ended."""
        expires = row.allowed.expires
        now = standing(row, self.voice.now)
        if expires is None or now.state in (State.REVOKED, State.REFUSED):
            return NOTHING
        left = expires - self.voice.now
        return countdown(left) if left > timedelta(0) else self.ago(-left)

    def _ends_spoken(self, row: LedgerRow) -> str:
        words, expires = self.ends_in(row), row.allowed.expires
        if expires is None or words == NOTHING or expires <= self.voice.now:
            return words
        return self.voice.span(expires - self.voice.now)

    def _ends_tip(self, row: LedgerRow) -> str:
        allowed, lines = row.allowed, []
        if allowed.not_before is not None and allowed.not_before > self.voice.now:
            lines.append(self.tr("starts {at}").replace("{at}", self.voice.instant(allowed.not_before)))
        if allowed.expires is not None:
            lines.append(self.tr("ends {at}").replace("{at}", self.voice.instant(allowed.expires)))
        return "\n".join(lines)

    def _ends_tint(self, row: LedgerRow) -> str:
        expires = row.allowed.expires
        over = expires is None or expires <= self.voice.now or self.ends_in(row) == NOTHING
        return "muted" if over else "text"

    def ago(self, gone: timedelta) -> str:
        """A length of time in its largest unit: `3 min ago`."""
        seconds = int(gone.total_seconds())
        for size, unit in ((172_800, "d"), (3_600, "h"), (60, "min")):
            if seconds >= size:
                number = seconds // (86_400 if unit == "d" else size)
                return self.tr("{span} ago").replace("{span}", f"{number} {unit}")
        return self.tr("{span} ago").replace("{span}", f"{seconds} s")

    # ---------------------------------------------------------------------------------------------- stopping

    def stop(self, row: LedgerRow) -> str:
        """Whether access can still be ended, and how."""
        now = standing(row, self.voice.now)
        if now.state is State.REVOKE_SENT:
            return self.tr("sent, waiting for answer")
        if now.state is State.REVOKE_WAITING:
            return self._waiting(row)
        if now.state is State.MAY_EXIST:
            return self.tr("no: cannot be revoked here")
        if row.source is Source.LEGACY and now.stop is not Stop.OVER:
            return self.tr("no: legacy, cannot be revoked")
        match now.stop:
            case Stop.YES:
                return self._until(row, now.at)
            case Stop.BY_ITSELF if now.at is not None:
                return self.tr("ends by itself at {at}").replace("{at}", self.voice.instant(now.at))
            case Stop.BY_ITSELF:
                return self.tr("no: its end is not known")
            case Stop.NO:
                return self.tr("no: viewers inside stay")
        return self._over(row, now.at)

    def _until(self, row: LedgerRow, until: datetime | None) -> str:
        if until is None:
            return self.tr("yes")
        if row.allowed.expires is not None and row.allowed.expires <= self.voice.now:
            return self.tr("yes, {span} left").replace("{span}", self.voice.span(until - self.voice.now))
        return self.tr("yes, until {at}").replace("{at}", self.voice.instant(until))

    def _waiting(self, row: LedgerRow) -> str:
        due = row.revocation.due if row.revocation else None
        if due is None or due <= self.voice.now:
            return self.tr("not in force yet, waiting")
        seconds = str(ceil((due - self.voice.now).total_seconds()))
        first = row.revocation is not None and not row.revocation.attempts
        words = self.tr("is sent in {n} s") if first else self.tr("not in force, next try in {n} s")
        return words.replace("{n}", seconds)

    def _over(self, row: LedgerRow, at: datetime | None) -> str:
        if standing(row, self.voice.now).state is State.REFUSED:
            return self.tr("there is nothing to stop")
        if at is None:
            return self.tr("it is over")
        if row.revocation is None or row.revocation.done is None:
            return self.tr("ended {at}").replace("{at}", self.voice.instant(at))
        verified = row.verification is not None and row.verification.at >= row.revocation.done
        words = self.tr("cut {at}, verified") if verified else self.tr("cut {at}")
        return words.replace("{at}", self.clock(row.revocation.done))

    def clock(self, instant: datetime) -> str:
        """An instant to the second today, else with its day."""
        local, today = instant.astimezone(self.voice.zone), self.voice.now.astimezone(self.voice.zone)
        return f"{local:%H:%M:%S}" if local.date() == today.date() else self.voice.instant(instant)

    def _stop_tint(self, row: LedgerRow) -> str:
        now = standing(row, self.voice.now)
        if now.stop is Stop.OVER:
            return "muted"
        if now.stop is Stop.NO or now.state in (State.MAY_EXIST, State.REVOKE_WAITING, State.REVOKE_FAILED):
            return "care"
        return "text"


def countdown(left: timedelta) -> str:
    """Hours, minutes and seconds that are left, `2:00:45`; days and hours from 100 hours on."""
    seconds = max(0, ceil(left.total_seconds()))
    hours, rest = divmod(seconds, 3_600)
    if hours >= 100:
        return f"{hours // 24} d {hours % 24} h"
    return f"{hours}:{rest // 60:02}:{rest % 60:02}"
