"""One row of a guest list, judged: what its tokens would allow, or why there can be none.

The rules are those of the Create form (`drafts.read_draft`): a row is a form that was filled in elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, tzinfo
from enum import StrEnum
from typing import Final

from . import names
from .drafts import SHORTEST, TargetKind, TokenDraft, read_draft
from .errors import InvalidInput
from .event_times import Event, Stage, Window, stages
from .findings import Finding, Severity
from .guest_headings import Column
from .guest_people import Guest, clean, person
from .guest_status import held_back, let_in_against
from .guest_streams import StreamBook
from .guest_times import Around, read_time
from .tokens import TokenRequest
from .wording import Text, text


class Outcome(StrEnum):
    """What the dry run says of a row."""

    ACCEPTED = "accepted"
    CHANGED = "changed"  # accepted, but read in another way than it was written
    REFUSED = "refused"


class Duplicates(StrEnum):
    """What becomes of the second guest of a user id or e-mail address."""

    REFUSE = "refuse"
    SUFFIX = "suffix"  # "anna" and "anna (2)"; the same address may receive several links


@dataclass(frozen=True, slots=True)
class Rules:
    """What holds for every row. `draft` says what rows leave open, among it how long without an event;
    `zone` is the venue's, in which lists give their times."""

    draft: TokenDraft = field(default_factory=TokenDraft)
    event: Event | None = None
    window: Window = field(default_factory=Window)
    zone: tzinfo = UTC
    streams: StreamBook = field(default_factory=StreamBook)
    duplicates: Duplicates = Duplicates.REFUSE


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a row is refused, and the cell to mend (`None`: no single one)."""

    text: Text
    column: Column | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What was read in another way than it stands in the row."""

    column: Column
    before: str
    after: str | datetime

    @property
    def words(self) -> Text:
        """As a sentence."""
        if self.column is Column.QUANTITY:
            return text("Quantity {quantity}: this line counts as one guest.", quantity=self.before[:80])
        return text("{before} was read as {after}.", before=self.before[:80], after=self.after)


@dataclass(frozen=True, slots=True)
class Planned:
    """One token of a guest: what to ask for, and from when on the service grants it."""

    request: TokenRequest
    stage: Stage


@dataclass(frozen=True, slots=True)
class Judged:
    """A row's verdict. `tokens` is empty for a refused row, and holds more than one where a revocable token
    cannot last long enough. `cautions` do not stand in the way."""

    id: int
    number: int
    outcome: Outcome
    user: str = ""
    name: str = ""
    email: str = ""
    tag: str = ""
    problems: tuple[Problem, ...] = ()
    changes: tuple[Change, ...] = ()
    cautions: tuple[Text, ...] = ()
    tokens: tuple[Planned, ...] = ()
    twin: int = 0  # the number of the row whose guest this is a second time

    @property
    def held(self) -> bool:
        """Whether it is refused because of what the list says of its guest: there is nothing to mend."""
        return any(problem.column is Column.STATUS for problem in self.problems)

    @property
    def aimless(self) -> bool:
        """Whether nothing is wrong with it but that nobody has said yet what the guests may watch."""
        return bool(self.problems) and all(problem.text is _NO_TARGET for problem in self.problems)

    @property
    def reasons(self) -> tuple[Problem, ...]:
        """The problems that matter: whoever is held back needs nothing mended."""
        if not self.held:
            return self.problems
        return tuple(problem for problem in self.problems if problem.column is Column.STATUS)


_NO_TARGET: Final = text("Names no stream or group, and none is chosen for the list.")
_FIELDS: Final = {
    "Stream group ID": Column.STREAM,
    "Stream names": Column.STREAM,
    "Expires at": Column.EXPIRES,
    "Not before": Column.NOT_BEFORE,
    "User ID": Column.USER,
    "Tag": Column.TAG,
}
_ONE: Final = re.compile(r"(?:0*1(?:[.,]0+)?)?")  # ticket in a line
_BETWEEN: Final = re.compile(r"[\s,;]+")
_EMAIL: Final = re.compile(r"[^\s@<>,;:\"]{1,64}@[^\s@<>,;:\"]{1,253}")


def judge(guest: Guest, rules: Rules, now: datetime, *, user: str | None = None, twin: int = 0) -> Judged:
    """The verdict on one row. `user` replaces its own where that is taken; `twin` is the number of an earlier
    row about the same person, which forbids this one."""
    return _Judging(guest, rules, now, user, twin).verdict()


def _whole(problem: InvalidInput) -> Text:
    if problem.advice is None:
        return problem.text
    return text("{problem} {advice}", problem=problem.text, advice=problem.advice)


class _Judging:
    """One row on its way to a verdict."""

    def __init__(self, guest: Guest, rules: Rules, now: datetime, user: str | None, twin: int) -> None:
        self._guest, self._rules, self._now = guest, rules, now.replace(microsecond=0)
        self._person = person(guest)
        self._user = self._person.user if user is None else user
        self._problems: list[Problem] = []
        self._changes: list[Change] = []
        self._cautions: list[Text] = []
        status = self._guest.cell(Column.STATUS)
        if reason := held_back(status):
            self._refuse(reason, Column.STATUS)
        quantity = self._guest.cell(Column.QUANTITY).strip()
        if not _ONE.fullmatch(quantity):
            self._changes.append(Change(Column.QUANTITY, quantity, "1"))
        if against := let_in_against(status):
            self._cautions.append(against)
        self._twin = twin
        if twin:
            self._refuse(text("The same guest as in row {number}.", number=twin), Column.USER)

    def verdict(self) -> Judged:
        """The whole of it."""
        if not self._user:
            self._refuse(text("Names nobody: no user id, name or e-mail address."), Column.USER)
        email = self._email()
        draft = self._draft()
        addresses, domain = self._addresses(), self._domain()
        requests = self._requests(draft, self._plan(draft))
        tokens = [
            Planned(
                replace(
                    request,
                    target=self._rules.streams.named(request.target),
                    addresses=addresses,
                    domain=domain,
                ),
                stage,
            )
            for request, stage in requests
        ]
        self._problems.sort(key=lambda problem: problem.text is _NO_TARGET)  # says nothing of this row alone
        outcome = (
            Outcome.REFUSED if self._problems else Outcome.CHANGED if self._changes else Outcome.ACCEPTED
        )
        return Judged(
            self._guest.id,
            self._guest.number,
            outcome,
            self._user,
            self._person.name,
            email,
            draft.tag,
            tuple(self._problems),
            tuple(self._changes),
            tuple(self._cautions),
            () if self._problems else tuple(tokens),
            self._twin,
        )

    def _refuse(self, sentence: Text, column: Column | None) -> None:
        problem = Problem(sentence, column)
        if problem not in self._problems:
            self._problems.append(problem)

    def _cell(self, column: Column) -> str:
        written = self._guest.cell(column)
        value = clean(written)
        if value != written.strip():
            self._changes.append(Change(column, written, value))
        return value

    def _email(self) -> str:
        email, written = self._person.email, self._guest.cell(Column.EMAIL).strip()
        if email != written:
            self._changes.append(Change(Column.EMAIL, written, email))
        if not email or _EMAIL.fullmatch(email):
            return email
        self._cautions.append(text("{email} is no e-mail address: nothing can be sent.", email=email[:80]))
        return ""

    def _draft(self) -> TokenDraft:
        """The form as the row fills it in, but for its times and limits."""
        base = self._rules.draft
        for column in (Column.USER, Column.NAME, Column.GIVEN_NAME, Column.FAMILY_NAME):
            self._cell(column)
        if self._user != self._person.user:
            self._changes.append(Change(Column.USER, self._person.user, self._user))
        form = replace(base, user=self._user, tag=self._cell(Column.TAG) or base.tag, ip="", domain="")
        return self._target(form)

    def _addresses(self) -> tuple[str, ...]:
        typed = self._cell(Column.IP)
        try:
            found = names.addresses(typed or self._rules.draft.ip)
        except InvalidInput as error:
            self._refuse(_whole(error), Column.IP)
            return ()
        if typed and found != tuple(part for part in _BETWEEN.split(typed) if part):
            self._changes.append(Change(Column.IP, typed, ", ".join(found)))
        self._cautions.extend(
            problem for each in found if (problem := names.never_a_viewer(each)) is not None
        )
        return found

    def _domain(self) -> str:
        """The host, also where a whole web address stands."""
        typed = self._cell(Column.DOMAIN)
        value = typed or self._rules.draft.domain.strip()
        if not value:
            return ""
        try:
            host = names.domain(value)
        except InvalidInput as problem:
            try:
                host = names.domain(names.host_in(value))
            except InvalidInput:
                self._refuse(_whole(problem), Column.DOMAIN)
                return ""
        if typed and host != typed.lower():
            self._changes.append(Change(Column.DOMAIN, typed, host))
        return host

    def _target(self, draft: TokenDraft) -> TokenDraft:
        typed = self._cell(Column.STREAM)
        if not typed and draft.target is TargetKind.ORGANISATION:
            self._refuse(text("A guest's token opens a stream or a group, not everything."), Column.STREAM)
            return draft
        value = typed or clean(draft.group if draft.target is TargetKind.GROUP else draft.names)
        if not value:
            self._refuse(_NO_TARGET, Column.STREAM)
            return draft
        try:
            meant = self._rules.streams.find(value)
        except InvalidInput as problem:
            self._refuse(_whole(problem), Column.STREAM)
            return draft
        if typed and meant.otherwise:
            self._changes.append(Change(Column.STREAM, typed, meant.value))
        if meant.kind is TargetKind.GROUP:
            return replace(draft, target=meant.kind, group=meant.value)
        return replace(draft, target=meant.kind, names=meant.value)

    def _plan(self, draft: TokenDraft) -> tuple[Stage, ...]:
        """The times of the row's tokens; empty if they cannot be told."""
        try:
            starts, ends = self._times()
            return stages(starts, ends, revocable=draft.revocable)
        except InvalidInput as problem:
            self._refuse(_whole(problem), Column.EXPIRES)
        except OverflowError:
            self._refuse(text("That time is out of range."), Column.EXPIRES)
        return ()

    def _times(self) -> tuple[datetime, datetime]:
        rules, delay = self._rules, self._guest.delay
        if rules.event is not None:
            usual, usual_end = rules.window.of(rules.event)
            at_once = False
        else:
            usual, at_once = rules.draft.starts(self._now), rules.draft.immediately
            usual_end = rules.draft.ends(self._now)
        own = self._time(Column.NOT_BEFORE, usual)
        starts = own or usual
        last = self._time(Column.EXPIRES, starts)
        ends = last or (usual_end if rules.event is not None or own is None else rules.draft.ends(starts))
        fixed_end = last is not None or rules.event is not None or rules.draft.lifetime is None
        starts = starts if own is None and at_once else starts + delay
        return starts, ends + delay if fixed_end or not (own is None and at_once) else ends

    def _time(self, column: Column, start: datetime) -> datetime | None:
        typed = self._cell(column)
        if not typed:
            return None
        around = Around(self._rules.zone, start, self._rules.event)
        try:
            read = read_time(typed, around, end=column is Column.EXPIRES)
        except InvalidInput as problem:
            self._refuse(_whole(problem), column)
            return None
        if read.guessed:
            self._changes.append(Change(column, typed, read.at))
        return read.at

    def _requests(self, draft: TokenDraft, plan: tuple[Stage, ...]) -> tuple[tuple[TokenRequest, Stage], ...]:
        """What can be asked for once the service grants it, but for stages that are over. What stands in the
        way of one stands in the way of the row."""
        requests: list[tuple[TokenRequest, Stage]] = []
        for stage in plan:
            if stage.number < stage.of and stage.ends - self._now < SHORTEST:
                continue
            form = replace(
                draft, lifetime=None, expires=stage.ends, immediately=False, not_before=stage.starts
            )
            request, findings = read_draft(form, max(self._now, stage.issue_from))
            if request is None:
                self._refuse_for(findings)
                return ()
            requests.append((request, stage))
        return tuple(requests)

    def _refuse_for(self, findings: tuple[Finding, ...]) -> None:
        """In the form's own words."""
        for finding in findings:
            if finding.severity is Severity.HARM:
                self._refuse(finding.text, _FIELDS.get(finding.field))
