"""Everything the Guardian tab shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from nanosecure_gui.core.findings import Finding
from nanosecure_gui.core.guardian import PAGE, Action, GuardianForm, RuleKind, RuleState
from nanosecure_gui.core.guest_rows import Outcome as ImportOutcome
from nanosecure_gui.core.wording import Text


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One rule of the table. `ends` is the end of its 24 hours; `until_removed` stands in its place for a
    referrer. `problem` is why it is not in force, or may not be."""

    id: int
    kind: RuleKind
    action: Action
    value: str
    reason: str
    by: str
    at: datetime
    state: RuleState
    ends: datetime | None = None
    until_removed: bool = False
    problem: Text | None = None
    runs_out: bool = False  # soon: show it with the one-key renewal
    can_renew: bool = False
    can_send_again: bool = False
    can_note_removed: bool = False
    can_forget: bool = False


@dataclass(frozen=True, slots=True)
class PlanStep:
    """One step of an allow-list. `problem` says why it did not work."""

    number: int
    action: Action
    value: str  # a domain, or `*` for every page
    state: RuleState
    problem: Text | None = None


@dataclass(frozen=True, slots=True)
class AllowPlan:
    """An allow-list: `steps` in their order, all allows before `*`. While it is only shown, `id` is empty and
    every step waits. `verdict` says how it went, `way_back` what to do about it; both `None` before."""

    steps: tuple[PlanStep, ...]
    id: str = ""
    running: bool = False
    verdict: Text | None = None
    way_back: Text | None = None
    can_continue: bool = False  # stopped half-way: `continue_plan` sends what is missing, in order
    everybody_else_shut_out: bool = False  # `*` is denied, or may be


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One row of an imported list. `value` is empty for a refused one; `state` is that of its rule once it
    is sent."""

    number: int  # in the file
    written: str
    outcome: ImportOutcome
    value: str = ""
    kind: RuleKind = RuleKind.ADDRESS
    reason: str = ""
    notes: tuple[Text, ...] = ()  # why refused, what was changed, what to take care of
    state: RuleState | None = None
    problem: Text | None = None


@dataclass(frozen=True, slots=True)
class ImportView:
    """A list before, while and after it is sent. `typed` must be typed to start, if it is not empty. `done`
    were sent, with whatever outcome; `cancelled` were not."""

    source: str  # the file's name, empty for a pasted list
    rows: tuple[ImportRow, ...]
    accepted: int
    refused: int
    covers: int  # addresses in all
    notes: tuple[Text, ...] = ()
    typed: str = ""
    running: bool = False
    done: int = 0
    in_force: int = 0
    failed: int = 0  # or unknown
    cancelled: int = 0
    rate: float = 0.0  # rules a second
    seconds_left: float | None = None
    finished: bool = False


@dataclass(frozen=True, slots=True)
class CutOutcome:
    """How one half of *Cut this viewer* went. `good` is `None` while it is not known."""

    good: bool | None
    text: Text


@dataclass(frozen=True, slots=True)
class CutView:
    """*Cut this viewer*: the token is revoked first, then the address is blocked. Each half has an outcome of
    its own; `None` before its turn."""

    address: str
    running: bool = False
    token: CutOutcome | None = None
    block: CutOutcome | None = None


@dataclass(frozen=True, slots=True)
class GuardianView:
    """The tab at a moment.

    `covers` says in words and numbers what the rule of the form reaches, `summary` what will happen. `typed`
    is what has to be typed before it is sent (a very wide network); empty: nothing. `ready` says whether
    *Block* (or *Allow only these*) may be pressed, `obstacle` why this desk cannot send any rule at all.
    """

    form: GuardianForm = field(default_factory=GuardianForm)
    findings: tuple[Finding, ...] = ()
    covers: Text | None = None
    summary: tuple[Text, ...] = ()
    typed: str = ""
    ready: bool = False
    obstacle: Text | None = None
    cut_obstacle: Text | None = None  # why neither half of *Cut this viewer* could work
    rules: tuple[RuleRow, ...] = ()  # of the active organisation, newest first
    loading: bool = True
    sending: bool = False  # anything at all
    sending_form: bool = False  # what stood in the form
    running_out: tuple[int, ...] = ()  # what `renew_all_running_out` renews
    unsent: tuple[int, ...] = ()  # what `send_again` may take: failed, unknown
    plan: AllowPlan | None = None  # the form's, or the one that runs or ran last
    importing: ImportView | None = None
    unread: Text | None = None  # why the list that was opened last could not be read
    cut: CutView | None = None
    reasons: tuple[str, ...] = ()  # used before, the latest first
    own_addresses: tuple[str, ...] = ()  # of this venue, as the operator entered them
    page: str = PAGE  # the vendor's own list
