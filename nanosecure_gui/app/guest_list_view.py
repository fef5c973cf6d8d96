"""Everything the guest list shows."""

from __future__ import annotations

from collections.abc import Mapping as Map
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from nanosecure_gui.core.drafts import TokenDraft
from nanosecure_gui.core.event_times import Window
from nanosecure_gui.core.guest_columns import Mapping
from nanosecure_gui.core.guest_people import Guest
from nanosecure_gui.core.guest_rows import Duplicates, Judged
from nanosecure_gui.core.guests import GuestList, Totals
from nanosecure_gui.core.organisations import Organisation
from nanosecure_gui.core.presets import BUILT_IN, Preset
from nanosecure_gui.core.sheets import Sheet
from nanosecure_gui.core.wording import Text

from .guest_gate import Why
from .guest_pace import MOST_AT_ONCE

_NO_COUNTS: Final[Map[RowState, int]] = MappingProxyType({})


class RowState(StrEnum):
    """How far a guest's tokens have come."""

    REFUSED = "refused"  # by the dry run: mend the row
    PLANNED = "planned"
    LATER = "later"  # cannot be issued before `next_at`
    QUEUED = "queued"  # to be issued by the run that is under way
    SENDING = "sending"  # on record, perhaps on the wire
    ISSUED = "issued"  # and in the ledger; `next_at` if more tokens follow
    FAILED = "failed"  # the service made no token: `problem`
    MAY_EXIST = "may exist"  # no answer came: not asked for again unless the operator wants it
    REVOKING = "being revoked"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class RowToken:
    """One token of a guest: its entry in the ledger, which of the consecutive ones it is (from 1), and the
    short code that finds it again."""

    entry: int
    stage: int
    code: str


@dataclass(frozen=True, slots=True)
class RowProgress:
    """How far a row has come. `tokens` are those the guest has now; `next_at` is when the next one can be
    issued; `reissues` counts how often they were replaced; `behind` says that they have the times from
    before the show slipped."""

    state: RowState = RowState.PLANNED
    tokens: tuple[RowToken, ...] = ()
    problem: Text | None = None
    next_at: datetime | None = None
    reissues: int = 0
    behind: bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """What holds for every row that says nothing else. `preset` is the name of the one the draft was last set
    to, empty once it was changed. Without `doors` and `end` there is no event, and the draft's lifetime
    counts. `window` is as typed; `problem` says why the times cannot be used (the rows keep the last good
    ones). `called` is what people call the group that may be watched, `unknown` why nothing can be that is
    called so. `plan` says in sentences what a guest gets; `delay` is by how much the show has slipped."""

    preset: str = BUILT_IN[0].name
    draft: TokenDraft = field(default_factory=TokenDraft)
    doors: datetime | None = None
    end: datetime | None = None
    show: datetime | None = None
    window: str = str(Window())
    duplicates: Duplicates = Duplicates.REFUSE
    problem: Text | None = None
    called: str = ""
    unknown: Text | None = None
    plan: tuple[Text, ...] = ()
    delay: timedelta = timedelta()

    @property
    def as_late_as_it_is(self) -> Template:
        """With the event planned for when it is by now: another list has not slipped since."""
        late = self.delay
        doors, end, show = (at + late if at is not None else None for at in (self.doors, self.end, self.show))
        return replace(self, doors=doors, end=end, show=show, delay=timedelta())

    @property
    def alone(self) -> Template:
        """Without what is only told of it."""
        return replace(self, problem=None, called="", unknown=None, plan=())


@dataclass(frozen=True, slots=True)
class Shift:
    """What letting the show slip would do: so many rows that are not issued move, so many that are would have
    to be reissued. `behind` of these have already been left behind by an earlier shift."""

    planned: int = 0
    issued: int = 0
    behind: int = 0


@dataclass(frozen=True, slots=True)
class RunProgress:
    """The run at a moment, counted in tokens of this run. `rate` is tokens a second lately, `seconds_left`
    `None` while it cannot be told. `hold` and `why` say why nothing is sent (offline, credential, disk, the
    service asks for patience), `until` when it is tried again by itself (`None`: when that is mended, or
    `resume`).
    `at_once` is how many requests may be on the wire."""

    total: int
    done: int = 0
    failed: int = 0
    lost: int = 0
    rate: float = 0.0
    seconds_left: float | None = None
    paused: bool = False
    ending: bool = False  # cancelled: what is on the wire comes back yet
    hold: Text | None = None
    why: Why | None = None
    until: datetime | None = None
    at_once: int = MOST_AT_ONCE

    @property
    def left(self) -> int:
        """How many tokens nothing is known of yet."""
        return self.total - self.done - self.failed - self.lost


@dataclass(frozen=True, slots=True)
class EarlierList:
    """A list that can be opened again, counted in guests: those of them who have a token, whose last request
    failed, who may have one (`lost`), and whose token is revoked. `unfinished`: issuing was broken off, or
    more of its tokens are to follow."""

    id: str
    title: str
    made: datetime
    guests: int = 0
    issued: int = 0
    failed: int = 0
    lost: int = 0
    revoked: int = 0
    unfinished: bool = False


class ExportKind(StrEnum):
    """What guests are handed, as files."""

    TABLE = "table"  # CSV, or Excel by the path's ending
    MAIL_MERGE = "mail merge"  # the same, one row for each token whose guest has an address
    TEXTS = "texts"  # one text for each guest, into a folder


@dataclass(frozen=True, slots=True)
class GuestListView:
    """The guest list at a moment. `sheet`, `mapping` and `guests` are `None` while no list is open. `rows` is
    by the row's id, like `guests.judged`; a list that was opened again has no `sheet` to map."""

    now: datetime
    id: str = ""
    owner: Organisation | None = None  # whose guests they are, whichever organisation the desk works for now
    title: str = ""
    source: str = ""  # the file's name; empty for the clipboard
    sheet: Sheet | None = None
    mapping: Mapping | None = None
    guests: GuestList | None = None
    rows: tuple[RowProgress, ...] = ()
    following: int = 0  # issued rows of which another token follows
    totals: Totals = field(default_factory=Totals)
    counts: Map[RowState, int] = field(default_factory=lambda: _NO_COUNTS)
    template: Template = field(default_factory=Template)
    presets: tuple[Preset, ...] = BUILT_IN
    shift: Shift = field(default_factory=Shift)
    run: RunProgress | None = None
    armed: datetime | None = None  # when the next token that has to wait is issued, if the program runs then
    earlier: tuple[EarlierList, ...] = ()
    notes: tuple[Text, ...] = ()  # what was guessed or left out while reading
    warning: Text | None = None  # how many of its guests have a token by other lists that are kept
    loading: bool = False  # a file is being read, a list opened again, everything judged anew
    obstacle: Text | None = None  # why nothing can be issued now
    unkept: Text | None = None  # why the list is not kept for another day

    @property
    def is_open(self) -> bool:
        """Whether there is a list."""
        return self.guests is not None

    @property
    def can_map(self) -> bool:
        """Whether columns may still be chosen: not once anything was issued, or is about to be."""
        if self.run is not None or self.armed is not None or self.sheet is None or self.guests is None:
            return False
        return not self.guests.settled

    @property
    def due(self) -> int:
        """How many rows `issue` would take now or as soon as their time comes."""
        planned = self.counts.get(RowState.PLANNED, 0) + self.counts.get(RowState.LATER, 0)
        return planned + (self.following if self.armed is None else 0)

    @property
    def can_issue(self) -> bool:
        """Whether `Issue tokens` may be pressed: not while the times entered are not those of the rows."""
        settled = self.obstacle is None and self.template.problem is None
        return self.due > 0 and settled and self.run is None and not self.loading

    @property
    def can_retry(self) -> bool:
        """Whether `Retry failed` may be pressed."""
        failed = self.counts.get(RowState.FAILED, 0)
        return failed > 0 and self.obstacle is None and self.run is None and not self.loading

    @property
    def can_export(self) -> bool:
        """Whether there is anything to hand out."""
        return any(each.tokens for each in self.rows)

    def judged(self, row: int) -> Judged:
        """The verdict on a row. There is one while a list is open."""
        assert self.guests is not None
        return self.guests.judged[row]

    def guest(self, row: int) -> Guest:
        """What stands in a row. There is one while a list is open."""
        assert self.guests is not None
        return self.guests.guests[row]
