"""How a row of a guest list reads in the Guests table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject

from nanosecure_gui.app.guest_list_view import RowState
from nanosecure_gui.core.event_times import stages_words
from nanosecure_gui.core.guest_headings import WORDS, Column
from nanosecure_gui.core.guest_rows import Outcome, Problem
from nanosecure_gui.core.tokens import StreamGroup, StreamNames, Target
from nanosecure_gui.core.wording import Speaker, printable
from nanosecure_gui.ui import table_parts
from nanosecure_gui.ui.figures import count

from .shown_rows import GuestRow

_TEXT_SIZE: Final = 120  # characters of an untrusted value that a cell reads
_HALF_A_DAY: Final = timedelta(hours=12)


class Field(StrEnum):
    """A column of the table, in the order they stand."""

    STATE = "state"
    ROW = "row"
    USER = "user"
    NAME = "name"
    EMAIL = "e-mail"
    TAG = "tag"
    STREAM = "stream"
    IP = "ip"
    DOMAIN = "domain"
    NOT_BEFORE = "not before"
    EXPIRES = "expires"
    STATUS = "status"
    LIMITS = "limits"
    VALID = "valid"
    REMARK = "remark"


WRITTEN: Final[Mapping[Field, Column]] = {  # what is edited in a column of the table
    Field.USER: Column.USER,
    Field.NAME: Column.NAME,
    Field.EMAIL: Column.EMAIL,
    Field.TAG: Column.TAG,
    Field.STREAM: Column.STREAM,
    Field.IP: Column.IP,
    Field.DOMAIN: Column.DOMAIN,
    Field.NOT_BEFORE: Column.NOT_BEFORE,
    Field.EXPIRES: Column.EXPIRES,
    Field.STATUS: Column.STATUS,
}
FIELD_OF: Final = {
    **{column: field for field, column in WRITTEN.items()},
    Column.GIVEN_NAME: Field.NAME,
    Column.FAMILY_NAME: Field.NAME,
}
_OPEN: Final = frozenset((RowState.REFUSED, RowState.PLANNED, RowState.LATER, RowState.FAILED))

# Icon and colour; the word beside them is `GuestCells.state`.
_LOOKS: Final[Mapping[RowState, tuple[str, str]]] = {
    RowState.REFUSED: ("circle-x", "harm"),
    RowState.PLANNED: ("check", "text"),
    RowState.LATER: ("clock", "accent"),
    RowState.QUEUED: ("hourglass", "muted"),
    RowState.SENDING: ("send", "accent"),
    RowState.ISSUED: ("circle-check", "ok"),
    RowState.FAILED: ("octagon-x", "harm"),
    RowState.MAY_EXIST: ("circle-question-mark", "care"),
    RowState.REVOKING: ("hourglass", "care"),
    RowState.REVOKED: ("ban", "muted"),
}


def can_be_edited(row: GuestRow) -> bool:
    """Whether nothing was asked for yet that its cells say."""
    return row.progress.state in _OPEN


def at_fault(row: GuestRow, field: Field) -> bool:
    """Whether a row is refused for what stands, or does not stand, in a column."""
    return any(problem.column in FIELD_OF and FIELD_OF[problem.column] is field for problem in _problems(row))


def fields_at_fault(row: GuestRow) -> tuple[Field, ...]:
    """The columns to mend, the first one first."""
    columns = (problem.column for problem in _problems(row) if problem.column is not None)
    return tuple(dict.fromkeys(FIELD_OF[column] for column in columns))


def _problems(row: GuestRow) -> tuple[Problem, ...]:
    return row.judged.reasons if row.refused else ()


class GuestCells(QObject):
    """Says rows at the instant of `voice`, which is replaced as time passes."""

    def __init__(self, voice: Speaker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.voice = voice

    # ----------------------------------------------------------------------------------------------- columns

    def column(self, field: Field, width: int = 0) -> table_parts.Column[GuestRow]:
        """A column of the table, `width` pixels wide unless that is its own business."""
        match field:
            case Field.STATE:
                return table_parts.Column(
                    self.tr("State"),
                    self.state,
                    icon=self._icon,
                    tint=self._tint,
                    tip=self.details,
                    width=table_parts.width_of_words(self._usual_states()),
                )
            case Field.ROW:
                return table_parts.Column(
                    self.tr("Row"),
                    lambda row: str(row.judged.number),
                    side=table_parts.Side.RIGHT,
                    tint=lambda _row: "muted",
                    width=60,
                    yields=2,
                )
            case Field.LIMITS:
                return table_parts.Column(
                    self.tr("Limits"), self.limits, tip=self._limits_tip, width=width or 140, yields=5
                )
            case Field.VALID:
                return table_parts.Column(
                    self.tr("Valid"), self.valid, tip=self._valid_tip, width=width or 130, yields=6
                )
            case Field.REMARK:
                return table_parts.Column(
                    self.tr("Remark"),
                    self.remark,
                    tint=self._remark_tint,
                    tip=self.details,
                    width=width or 196,
                    stretch=True,
                )
        return self._written(field, width)

    def _written(self, field: Field, width: int) -> table_parts.Column[GuestRow]:
        yields = {Field.TAG: 3, Field.EMAIL: 4}
        return table_parts.Column(
            self.voice.say(WORDS[WRITTEN[field]]),
            self.reader(field),
            icon=lambda row: "circle-alert" if at_fault(row, field) and not row.held else "",
            tint=lambda row: ("care" if row.held else "harm") if at_fault(row, field) else "text",
            spoken=lambda row: self._spoken(row, field),
            tip=lambda row: self.reasons(row, field),
            mono=field is Field.IP,
            width=width or 120,
            yields=yields.get(field, 0),
        )

    def reader(self, field: Field) -> Callable[[GuestRow], str]:
        """What a column says of a row."""
        said: Mapping[Field, Callable[[GuestRow], str]] = {
            Field.USER: lambda row: row.judged.user or row.guest.cell(Column.USER),
            Field.NAME: lambda row: row.judged.name or row.guest.cell(Column.NAME),
            Field.EMAIL: lambda row: row.judged.email or row.guest.cell(Column.EMAIL),
            Field.TAG: lambda row: row.judged.tag or row.guest.cell(Column.TAG),
        }
        if field in said:
            return lambda row: printable(said[field](row), _TEXT_SIZE)
        if field in WRITTEN:
            return lambda row: printable(row.guest.cell(WRITTEN[field]), _TEXT_SIZE)
        own: Mapping[Field, Callable[[GuestRow], str]] = {
            Field.LIMITS: self.limits,
            Field.VALID: self.valid,
            Field.REMARK: self.remark,
            Field.STATE: self.state,
            Field.ROW: lambda row: str(row.judged.number),
        }
        return own[field]

    def written(self, row: GuestRow, field: Field) -> str:
        """What an editor of that cell begins with."""
        if field is Field.NAME and not row.guest.cell(Column.NAME):
            return row.judged.name  # of two columns; what is typed goes before both
        return row.guest.cell(WRITTEN[field])

    def _spoken(self, row: GuestRow, field: Field) -> str:
        words, reasons = self.reader(field)(row), self.reasons(row, field)
        return f"{words}: {reasons}" if reasons else words

    # ------------------------------------------------------------------------------------------------- state

    def who(self, row: GuestRow) -> str:
        """What the guest is called."""
        called = row.judged.name or row.judged.user
        return printable(called, 60) or self.tr("Row {n}").replace("{n}", str(row.judged.number))

    def _usual_states(self) -> tuple[str, ...]:
        """For which there has to be room: the rarer ones may be cut off."""
        judged = (self.tr("Accepted"), self.tr("Changed"), self.tr("Refused"), self.tr("Held back"))
        return (*judged, self.tr("Issued"), self.tr("Revoked"))

    def state(self, row: GuestRow) -> str:
        """How far the row has come, in a word."""
        if row.progress.state is RowState.PLANNED:
            changed = row.judged.outcome is Outcome.CHANGED
            return self.tr("Changed") if changed else self.tr("Accepted")
        return {
            RowState.REFUSED: self.tr("Held back") if row.judged.held else self.tr("Refused"),
            RowState.LATER: self.tr("Later"),
            RowState.QUEUED: self.tr("Queued"),
            RowState.SENDING: self.tr("Sending"),
            RowState.ISSUED: self.tr("Issued"),
            RowState.FAILED: self.tr("Failed"),
            RowState.MAY_EXIST: self.tr("May exist"),
            RowState.REVOKING: self.tr("Revoking"),
            RowState.REVOKED: self.tr("Revoked"),
        }[row.progress.state]

    def _look(self, row: GuestRow) -> tuple[str, str]:
        if row.progress.behind:
            return "triangle-alert", "care"
        if row.progress.state is RowState.PLANNED and row.judged.outcome is Outcome.CHANGED:
            return "pencil", "care"
        if row.held:
            return "minus", "care"
        if row.aimless:  # or nearly every list would be red when it is opened
            return "circle-x", "muted"
        return _LOOKS[row.progress.state]

    def _icon(self, row: GuestRow) -> str:
        return self._look(row)[0]

    def _tint(self, row: GuestRow) -> str:
        return self._look(row)[1]

    # ----------------------------------------------------------------------------------------------- remarks

    def reasons(self, row: GuestRow, field: Field) -> str:
        """Why a cell is refused; empty if it is not."""
        if not row.refused:
            return ""
        problems = (each for each in _problems(row) if each.column and FIELD_OF[each.column] is field)
        return " ".join(self.voice.say(problem.text) for problem in problems)

    def remark(self, row: GuestRow) -> str:
        """The one thing to know of a row."""
        return next(self._remarks(row), "") or self._codes(row)

    def details(self, row: GuestRow) -> str:
        """Everything there is to know of a row, in sentences."""
        issued = {token.stage for token in row.progress.tokens}
        plan = tuple(planned.stage for planned in row.judged.tokens if planned.stage.number not in issued)
        stages = [self.voice.say(words) for words in stages_words(plan, self.voice.now)] if plan else []
        untold = len(plan) == len(row.judged.tokens) > 1  # the stages begin with what the remark would say
        said = [*self._remarks(row, planned=not untold), *stages]
        if row.progress.state is RowState.MAY_EXIST:
            said.append(
                self.tr("A token may exist that this desk does not know. Issue again asks for another.")
            )
        return " ".join(dict.fromkeys(filter(None, (*said, self._codes(row)))))

    def describe(self, row: GuestRow) -> str:
        """A whole row for screen readers, which meet only its cells."""
        parts = (self.state(row), self.who(row), self.valid(row), self.remark(row))
        return "; ".join(part for part in parts if part)

    def _remarks(self, row: GuestRow, *, planned: bool = True) -> Iterator[str]:
        say, judged, progress = self.voice.say, row.judged, row.progress
        if row.refused:
            yield " ".join(say(problem.text) for problem in judged.reasons)
            return
        if progress.problem is not None:
            yield say(progress.problem)
        elif progress.state is RowState.MAY_EXIST:
            yield self.tr("No answer came.")
        if progress.behind:
            yield self.tr("Has the times from before the shift.")
        if planned:
            yield from self._plan_remarks(row)
        yield from (say(change.words) for change in judged.changes)
        yield from (say(caution) for caution in judged.cautions)

    def _codes(self, row: GuestRow) -> str:
        if not row.progress.tokens:
            return ""
        codes = ", ".join(token.code for token in row.progress.tokens)
        return self.tr("Code {code}").replace("{code}", printable(codes, _TEXT_SIZE))

    def _plan_remarks(self, row: GuestRow) -> Iterator[str]:
        planned, issued = row.judged.tokens, len(row.progress.tokens)
        parts = planned[0].stage.of if planned else 1
        next_at = row.progress.next_at
        if parts > 1 and issued and next_at is not None:
            words = self.tr("{n} of {of} tokens issued, the next one can be from {at}.")
            words = words.replace("{n}", count(issued)).replace("{of}", count(parts))
            yield words.replace("{at}", self.voice.instant(next_at))
        elif parts > 1:
            yield self.tr("{n} tokens, one after another.").replace("{n}", count(parts))
        elif row.progress.state is RowState.LATER and next_at is not None:
            yield self.tr("Can be issued from {at}.").replace("{at}", self.voice.instant(next_at))

    def _remark_tint(self, row: GuestRow) -> str:
        if row.held:
            return "care"
        if row.aimless:
            return "muted"
        if row.progress.state in (RowState.REFUSED, RowState.FAILED):
            return "harm"
        if row.progress.behind or row.progress.state is RowState.MAY_EXIST or row.judged.cautions:
            return "care"
        return "text" if row.judged.changes or row.progress.next_at else "muted"

    # ------------------------------------------------------------------------------------------------ limits

    def limits(self, row: GuestRow) -> str:
        """What binds the row's tokens besides their times."""
        if not row.judged.tokens:
            return ""
        request = row.judged.tokens[0].request
        own = _target_words(request.target) if row.guest.cell(Column.STREAM) else ""
        return printable(" · ".join(filter(None, (*request.addresses, request.domain, own))), _TEXT_SIZE)

    def _limits_tip(self, row: GuestRow) -> str:
        return self.limits(row).replace(" · ", "\n")

    def valid(self, row: GuestRow) -> str:
        """From when until when the guest may watch, as short as it can be told."""
        if not row.judged.tokens:
            return ""
        starts, ends = self._span(row)
        if starts <= self.voice.now:
            return self.tr("until {at}").replace("{at}", self._short(ends, self.voice.now))
        near = ends - starts < _HALF_A_DAY
        return f"{self._short(starts, self.voice.now)} – {self._short(ends, starts, dated=not near)}"

    def _valid_tip(self, row: GuestRow) -> str:
        if not row.judged.tokens:
            return ""
        starts, ends = map(self.voice.instant, self._span(row))
        return self.tr("from {starts} until {ends}").replace("{starts}", starts).replace("{ends}", ends)

    def _span(self, row: GuestRow) -> tuple[datetime, datetime]:
        tokens = row.judged.tokens
        return tokens[0].stage.starts, tokens[-1].request.expires

    def _short(self, at: datetime, beside: datetime, *, dated: bool = True) -> str:
        """The time, with the day if it is another one than that of `beside`."""
        local, other = at.astimezone(self.voice.zone), beside.astimezone(self.voice.zone)
        clock = f"{local:%H:%M}"
        if not dated or local.date() == other.date():
            return clock
        return f"{self.voice.day_and_month(local)} {clock}"


def _target_words(target: Target) -> str:
    match target:
        case StreamGroup(id=group, label=label):
            return label or group
        case StreamNames(names=names):
            return ", ".join(names)
    return ""
