"""A presenter of the Guardian tab that notes what it is asked, and judges as the real one does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from nanosecure_gui.app.guarding_view import (
    AllowPlan,
    CutOutcome,
    CutView,
    GuardianView,
    ImportRow,
    ImportView,
    PlanStep,
    RuleRow,
)
from nanosecure_gui.app.presenter import Presenter
from nanosecure_gui.app.viewer_cutting import about_viewer
from nanosecure_gui.core.findings import Finding, Fix, refused
from nanosecure_gui.core.guardian import Action, GuardianForm, RuleKind, RuleState
from nanosecure_gui.core.guardian_rules import Known, review
from nanosecure_gui.core.guardian_values import read_address
from nanosecure_gui.core.guest_rows import Outcome
from nanosecure_gui.core.wording import text

NOW = datetime(2026, 11, 21, 19, 0, tzinfo=UTC)


def rule(number: int, value: str, state: RuleState = RuleState.IN_FORCE, hours: float = 20) -> RuleRow:
    """A rule of the table, sent so that it holds for `hours` more."""
    domain = not value[:1].isdigit()
    return RuleRow(
        id=number,
        kind=RuleKind.REFERRER if domain else RuleKind.ADDRESS,
        action=Action.DENY,
        value=value,
        reason="shared link",
        by="anna",
        at=NOW - timedelta(hours=24 - hours),
        state=state,
        ends=None if domain else NOW + timedelta(hours=hours),
        until_removed=domain,
        problem=text("503") if state is RuleState.FAILED else None,
        runs_out=hours < 0.5,
        can_renew=state is RuleState.IN_FORCE and not domain,
        can_send_again=state.can_be_sent_again,
        can_note_removed=state is RuleState.IN_FORCE,
        can_forget=not state.may_hold,
    )


def imported(*values: str, states: Sequence[RuleState] = (), **counts: object) -> ImportView:
    """A list of accepted addresses; where `states` are given, it has been sent."""
    rows = tuple(
        ImportRow(number, value, Outcome.ACCEPTED, value, state=states[number - 1] if states else None)
        for number, value in enumerate(values, start=1)
    )
    return ImportView("", rows, len(rows), 0, len(rows), finished=bool(states), **counts)  # type: ignore[arg-type]


class FakeGuarding(Presenter[GuardianView]):
    """`asked` are the verbs with their arguments, in order."""

    def __init__(self, **view: object) -> None:
        super().__init__(GuardianView(loading=False, **view))  # type: ignore[arg-type]
        self.asked: list[tuple[object, ...]] = []

    def edit(self, form: GuardianForm) -> None:
        judged = review(form, Known(), NOW)
        plan = None
        if form.kind is RuleKind.ALLOW_ONLY and judged.rules:
            steps = (
                PlanStep(number, each.action, each.value, RuleState.WAITING)
                for number, each in enumerate(judged.rules, start=1)
            )
            plan = AllowPlan(tuple(steps))
        self.show(
            replace(
                self.view,
                form=form,
                findings=judged.findings,
                covers=judged.covers,
                summary=judged.summary,
                typed=judged.typed,
                ready=bool(judged.rules) and not refused(judged.findings),
                plan=plan,
            )
        )

    def apply(self, fix: Fix) -> None:
        self.edit(replace(self.view.form, **fix.changes))

    def block(self, typed: str = "") -> None:
        self.asked.append(("block", self.view.form.value, typed))

    def allow_only(self, typed: str = "") -> None:
        self.asked.append(("allow only", typed))
        assert self.view.plan is not None
        states = (RuleState.IN_FORCE, RuleState.FAILED, RuleState.WAITING)
        steps = tuple(
            replace(step, state=state, problem=text("503") if state is RuleState.FAILED else None)
            for step, state in zip(self.view.plan.steps, states, strict=False)
        )
        self.show(
            replace(
                self.view,
                plan=AllowPlan(
                    steps,
                    "plan",
                    verdict=text("Stopped half-way."),
                    way_back=text("Nobody is shut out yet."),
                    can_continue=True,
                ),
            )
        )

    def continue_plan(self) -> None:
        self.asked.append(("continue",))

    def close_plan(self) -> None:
        self.show(replace(self.view, plan=None))

    def allow_every_page(self) -> None:
        self.asked.append(("allow every page",))

    def renew(self, ids: Sequence[int]) -> None:
        self.asked.append(("renew", tuple(ids)))

    def renew_all_running_out(self) -> None:
        self.asked.append(("renew all",))

    def send_again(self, ids: Sequence[int]) -> None:
        self.asked.append(("send again", tuple(ids)))

    def note_removed(self, ids: Sequence[int]) -> None:
        self.asked.append(("removed", tuple(ids)))

    def forget_rules(self, ids: Sequence[int]) -> None:
        self.asked.append(("forget", tuple(ids)))

    def import_file(self, path: Path) -> None:
        self.asked.append(("file", path.name))

    def import_text(self, pasted: str, source: str = "") -> None:
        rows = tuple(
            ImportRow(number, line, Outcome.ACCEPTED, line)
            if line[:1].isdigit()
            else ImportRow(number, line, Outcome.REFUSED, notes=(text("Not an IPv4 address."),))
            for number, line in enumerate(pasted.split(), start=1)
        )
        good = sum(row.outcome is Outcome.ACCEPTED for row in rows)
        importing = ImportView(source, rows, good, len(rows) - good, good)
        self.show(replace(self.view, importing=importing))

    def start_import(self, reason: str = "", typed: str = "") -> None:
        self.asked.append(("import", reason, typed))

    def cancel_import(self) -> None:
        self.asked.append(("cancel import",))

    def retry_import(self) -> None:
        self.asked.append(("retry import",))

    def close_import(self) -> None:
        self.show(replace(self.view, importing=None))

    def cut_viewer(self, token: str, address: str, reason: str) -> None:
        self.asked.append(("cut", token, address, reason))
        halves = (CutOutcome(True, text("Revoked.")), CutOutcome(False, text("Not blocked: 503.")))
        self.show(replace(self.view, cut=CutView(address, token=halves[0], block=halves[1])))

    def about_viewer(self, address: str) -> tuple[Finding, ...]:
        return about_viewer(address, Known(("8.8.8.0/24",)), NOW)

    def close_cut(self) -> None:
        self.show(replace(self.view, cut=None))

    def set_own_addresses(self, typed: str) -> None:
        for part in typed.split():
            read_address(part)
        self.asked.append(("own", typed))
