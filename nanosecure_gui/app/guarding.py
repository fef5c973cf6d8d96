"""The Guardian tab: rules judged as they are typed, sent on record, and watched until they end."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.findings import Finding, Fix, Severity
from nanosecure_gui.core.guardian import (
    EVERY_PAGE,
    Action,
    GuardianForm,
    NewRule,
    Rule,
    RuleKind,
)
from nanosecure_gui.core.guardian_rules import Judgement, Known, review
from nanosecure_gui.core.guardian_values import BETWEEN, VALUE, looks_like_address, read_address
from nanosecure_gui.core.wording import text

from .allow_listing import ALLOW_LIST, AllowListing, planned
from .guarding_limits import GuardingLimits
from .guarding_rows import RuleTable, is_renewable
from .guarding_view import AllowPlan, GuardianView
from .guarding_work import MANY, PLACE, PLAN, SEND, GuardingWork
from .list_importing import ListImporting
from .presenter import Presenter
from .rules_seen import RulesSeen
from .viewer_cutting import CUT, ViewerCutting, about_viewer, read_viewer

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from .cutting import Cutting
    from .ledger import LedgerKeeper
    from .notices import Notices
    from .preferences import Preferences
    from .rule_sending import RuleSending
    from .session import Session, SessionView
    from .tasks import TaskScope
    from .worker import Worker


class Guarding(Presenter[GuardianView]):
    """The Guardian tab's verbs."""

    def __init__(
        self,
        session: Session,
        ledger: LedgerKeeper,
        sending: RuleSending,
        cutting: Cutting,
        preferences: Preferences,
        notices: Notices,
        scope: TaskScope,
        files: Worker,
    ) -> None:
        """`files` reads lists."""
        super().__init__(GuardianView())
        self._session = session
        self._ledger = ledger
        self._sending = sending
        self._preferences = preferences
        self._notices = notices
        self._scope = scope
        self._organisation = session.view.organisation.id
        self._form = GuardianForm()
        self._seen = RulesSeen(ledger, scope, self._organisation, self._rules_read)
        self._table = RuleTable()
        self._busy: frozenset[str] = frozenset()
        self._session_known: object = None
        self._desk = Known()
        self._limits = GuardingLimits(session, ledger)
        self._work = GuardingWork(session, sending, notices, scope, self._seen.look)
        self._allowing = AllowListing(self._work, sending, self._start)
        self._lists = ListImporting(self._work, sending, files, self._judge_by, self._start, self.tick)
        self._viewers = ViewerCutting(cutting, sending, self._work, self._start, self.tick)
        session.observe(self._follow)
        preferences.observe(lambda _kept: self.tick())
        scope.observe(self._follow_work)
        sending.observe(self._seen.refresh)
        ledger.observe(self._seen.follow)
        self._seen.refresh()

    # ------------------------------------------------------------------------------------------- the form

    def edit(self, form: GuardianForm) -> None:
        """The form changed."""
        running = self.view.plan is not None and self.view.plan.running
        if (form.kind, form.value) != (self._form.kind, self._form.value) and not running:
            self._allowing.forget()
        self._form = form
        self.tick()

    def apply(self, fix: Fix) -> None:
        """Carry out a finding's fix."""
        if fix.changes:
            self.edit(replace(self._form, **fix.changes))

    def set_own_addresses(self, typed: str) -> None:
        """The public addresses and networks of this venue, to be warned of before they are blocked. Raises
        `InvalidInput`."""
        parts = [part for part in BETWEEN.split(typed.strip()) if part]
        self._preferences.change(own_addresses=tuple(dict.fromkeys(read_address(part) for part in parts)))

    # ------------------------------------------------------------------------------------------- one rule

    def block(self, typed: str = "") -> None:
        """Send the form's rule. `typed` is what the operator typed where the view asks for it. Raises
        `InvalidInput` for what cannot be sent."""
        if self._form.kind is RuleKind.ALLOW_ONLY:
            raise InvalidInput(text("An allow-list is sent by Allow only these."), "Rule")
        judged = self._confirmed(typed)
        rule, organisation, done = judged.rules[0], self._organisation, self._emptying()
        self._remember(rule.reason)
        self._start(SEND, lambda: self._work.block(rule, organisation, done), to_end=True)

    def allow_every_page(self) -> None:
        """Try the one way back that the service may offer: allow `*`."""
        self._may_send()
        rule = NewRule(RuleKind.REFERRER, Action.ALLOW, EVERY_PAGE)
        organisation = self._organisation
        self._start(SEND, lambda: self._work.allow_every_page(rule, organisation), to_end=True)

    def renew(self, ids: Sequence[int]) -> None:
        """Block again for 24 hours what is in force or over."""
        self._may_send()
        now = self._session.now()
        old = {rule.new.value: rule for rule in self._chosen(ids) if is_renewable(rule, now)}
        if old:
            rules, organisation = tuple(old.values()), self._organisation
            self._start(MANY, lambda: self._work.renew(rules, organisation))

    def renew_all_running_out(self) -> None:
        """Renew everything that ends soon."""
        self.renew(self.view.running_out)

    def send_again(self, ids: Sequence[int]) -> None:
        """Send what failed, may have failed, or was cancelled. An allow-list is continued as a whole, in its
        order."""
        self._may_send()
        chosen = [rule for rule in self._chosen(ids) if rule.state.can_be_sent_again]
        lists = [rule.batch for rule in chosen if rule.batch.startswith(ALLOW_LIST)]
        single = [rule.id for rule in chosen if rule.batch not in lists]
        if single:
            self._start(MANY, lambda: self._work.send(single, self._organisation))
        if lists:
            self._continue(lists[0])

    def note_removed(self, ids: Sequence[int]) -> None:
        """Write down that they were removed on the vendor's page."""
        self._scope.start(self._sending.note_removed(tuple(ids)), to_end=True)

    def forget_rules(self, ids: Sequence[int]) -> None:
        """Take them off the list; the audit keeps them."""
        self._scope.start(self._sending.forget(tuple(ids)), to_end=True)

    # ------------------------------------------------------------------------------------------ allow-lists

    def allow_only(self, typed: str = "") -> None:
        """Allow the form's domains one after the other, then shut every other page out. Raises `InvalidInput`
        for what cannot be sent, or if `typed` is not what the view asks for."""
        if self._form.kind is not RuleKind.ALLOW_ONLY:
            raise InvalidInput(text("Choose the rule Allow only these domains first."), "Rule")
        judged = self._confirmed(typed)
        self._remember(judged.rules[0].reason)
        self._allowing.begin(judged.rules, self._organisation, self._emptying())

    def continue_plan(self) -> None:
        """Send what is missing of the allow-list that stopped half-way."""
        self._may_send()
        if self._allowing.batch:
            self._continue(self._allowing.batch)

    def close_plan(self) -> None:
        """The report was read."""
        if not self._scope.busy(PLAN):
            self._allowing.forget()
            self.tick()

    # ----------------------------------------------------------------------------------------------- lists

    def import_file(self, path: Path) -> None:
        """Read a list of addresses from a CSV or Excel file, and judge it."""
        from nanosecure_gui.store.spreadsheets import read_list

        self._lists.open(lambda: read_list(path), path.name)

    def import_text(self, pasted: str, source: str = "") -> None:
        """Read a list from what was pasted, and judge it."""
        from nanosecure_gui.store.spreadsheets import read_text

        self._lists.open(lambda: read_text(pasted), source)

    def start_import(self, reason: str = "", typed: str = "") -> None:
        """Block what the dry run accepted; `reason` for rows without their own. Raises `InvalidInput`."""
        self._may_send()
        _check_typed(typed, self._lists.to_confirm())
        self._lists.block(reason, self._organisation)
        self._remember(reason)

    def retry_import(self) -> None:
        """Send once more what of the list is not surely in force."""
        self._may_send()
        self._lists.send_again(self._seen.rules, self._organisation)

    def cancel_import(self) -> None:
        """Send nothing more of the list."""
        self._lists.cancel()

    def close_import(self) -> None:
        """The list was looked at. One that is being sent stays."""
        self._lists.close()

    # ----------------------------------------------------------------------------------------- cut a viewer

    def cut_viewer(self, token: str, address: str, reason: str) -> None:
        """Revoke the token (or the one in a link), then block the address. Raises `InvalidInput` for what can
        be neither."""
        viewer = read_viewer(token, address, reason)
        if (obstacle := self._limits.to_cut()) is not None:
            raise InvalidInput(obstacle)
        if self._scope.busy(CUT):
            return
        self._remember(viewer.rule.reason)
        self._viewers.cut(viewer, self._organisation)

    def about_viewer(self, address: str) -> tuple[Finding, ...]:
        """What to mind before this address is blocked."""
        return about_viewer(address, *self._judge_by())

    def close_cut(self) -> None:
        """The outcome was read."""
        if not self._scope.busy(CUT):
            self._viewers.forget()
            self.tick()

    # ---------------------------------------------------------------------------------------- how it goes

    def _emptying(self) -> Callable[[], None]:
        """Empties the form of what is in it now, if that still stands there when it is called."""
        form = self._form

        def done() -> None:
            if self._form == form:
                self._form = replace(form, value="")
                self.tick()

        return done

    def _continue(self, batch: str) -> None:
        """What is missing of an allow-list, `*` last."""
        mine = batch == self._allowing.batch and self._form.kind is RuleKind.ALLOW_ONLY
        done = self._emptying() if mine else lambda: None
        self._allowing.go_on(batch, self._seen.rules, self._organisation, done)

    def _start(self, key: str, work: Callable[[], Coroutine[Any, Any, Any]], *, to_end: bool = False) -> None:
        """Begin, unless the same is going on already: a key was pressed twice."""
        if not self._scope.busy(key):
            self._notices.clear(PLACE)
            self._scope.start(work(), key, to_end=to_end)

    # ------------------------------------------------------------------------------------------- checks

    def _confirmed(self, typed: str) -> Judgement:
        """The form judged anew, if it may be sent as it is."""
        self._may_send()
        judged = self._judged()
        if not judged.rules:
            harm = next((each for each in judged.findings if each.severity is Severity.HARM), None)
            raise InvalidInput(
                harm.text if harm else text("Enter what to block."), harm.field if harm else VALUE
            )
        _check_typed(typed, judged.typed)
        return judged

    def _may_send(self) -> None:
        obstacle = self._limits.to_send()
        if obstacle is not None:
            raise InvalidInput(obstacle)

    def _chosen(self, ids: Sequence[int]) -> list[Rule]:
        wanted = frozenset(ids)
        return [rule for rule in reversed(self._seen.rules) if rule.id in wanted]

    def _known(self) -> Known:
        own = tuple(filter(looks_like_address, self._preferences.view.own_addresses))
        if own != self._desk.own or self._seen.rules is not self._desk.rules:
            self._desk = Known(own, self._seen.rules)
        return self._desk

    def _judge_by(self) -> tuple[Known, datetime]:
        return self._known(), self._session.now()

    def _judged(self) -> Judgement:
        return review(self._form, *self._judge_by())

    def _remember(self, reason: str) -> None:
        self._preferences.update(lambda kept: kept.with_reason(reason))

    # ------------------------------------------------------------------------------------------- the view

    def tick(self) -> None:
        """Show everything as it is now."""
        now, obstacle, judged = self._session.now(), self._limits.to_send(), self._judged()
        may_write, may_send = not self._ledger.view.read_only, obstacle is None
        rows = self._table.rows(self._seen.rules, now, may_write=may_write, may_send=may_send)
        self.show(
            GuardianView(
                self._form,
                judged.findings,
                judged.covers,
                judged.summary,
                judged.typed,
                ready=bool(judged.rules) and obstacle is None,
                obstacle=obstacle,
                cut_obstacle=self._limits.to_cut(),
                rules=rows,
                loading=not self._seen.loaded and not self._limits.ledger_is_shut,
                sending=bool(self._busy),
                sending_form=bool(self._busy & {SEND, PLAN}),
                running_out=self._table.running_out,
                unsent=self._table.unsent,
                plan=self._shown_plan(judged),
                importing=self._lists.view(self._seen.rules, now),
                unread=self._lists.unread,
                cut=self._viewers.view,
                reasons=self._preferences.view.reasons,
                own_addresses=self._preferences.view.own_addresses,
            )
        )

    def _follow_work(self) -> None:
        busy = frozenset(key for key in (SEND, PLAN, MANY, CUT) if self._scope.busy(key))
        if busy != self._busy:  # a list starts and ends thousands of pieces of work
            self._busy = busy
            self.tick()

    def _shown_plan(self, judged: Judgement) -> AllowPlan | None:
        if (begun := self._allowing.view(self._seen.rules, running=PLAN in self._busy)) is not None:
            return begun
        return planned(judged.rules) if self._form.kind is RuleKind.ALLOW_ONLY and judged.rules else None

    def _follow(self, session: SessionView) -> None:
        if session.organisation.id != self._organisation:
            # One organisation's rules must not stand under another's name. What is being sent goes on.
            self._organisation = session.organisation.id
            self._form = GuardianForm(self._form.kind)
            self._allowing.forget()
            self._viewers.forget()
            self._lists.forget()
            self._seen.turn_to(self._organisation)
        known = (session.organisation, session.credential, session.powers)
        if known != self._session_known:  # it changes with every request, which matters to nothing here
            self._session_known = known
            self.tick()

    def _rules_read(self, *, first: bool) -> None:
        if first:
            self._allowing.find_unfinished(self._seen.rules)
        self.tick()


def _check_typed(typed: str, wanted: str) -> None:
    if typed.strip().casefold() != wanted.casefold() and wanted:
        raise InvalidInput(text("Type {wanted} to confirm.", wanted=wanted), VALUE)
