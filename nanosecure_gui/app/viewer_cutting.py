"""*Cut this viewer*: revoke the token, then block the address. One action with two outcomes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.errors import InvalidInput, NotAuthorised, UserError
from nanosecure_gui.core.findings import Finding, Severity
from nanosecure_gui.core.guardian import TAKES_EFFECT, Action, GuardianForm, NewRule, RuleKind
from nanosecure_gui.core.guardian_rules import Known, review
from nanosecure_gui.core.guardian_values import is_very_wide, read_address
from nanosecure_gui.core.names import trace
from nanosecure_gui.core.wording import Text, text

from .cutting import IN_FORCE
from .guarding_view import CutOutcome, CutView

if TYPE_CHECKING:
    from .cutting import Cutting
    from .guarding_work import GuardingWork, Start
    from .rule_sending import RuleSending

CUT: Final = "cut"  # what goes on
ADDRESS: Final = "Viewer address"
TOKEN: Final = "Viewer token"  # noqa: S105 - the name of a field
REASON: Final = "Viewer reason"


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who is to be cut off."""

    token: str = field(repr=False)
    rule: NewRule


def read_viewer(pasted: str, address: str, reason: str) -> Viewer:
    """What was entered: a token or a link with one, and an IPv4 address or a small network. Raises
    `InvalidInput`."""
    from nanosecure_gui.core.extraction import extract

    found = extract(pasted).tokens
    if len(found) != 1:
        sentence = text("No token is in there.") if not found else text("There are several tokens in there.")
        raise InvalidInput(sentence, TOKEN, text("Paste the viewer's token, or the link with it."))
    try:
        value = read_address(address)
    except InvalidInput as problem:
        raise InvalidInput(problem.text, ADDRESS, problem.advice) from None
    if is_very_wide(value):
        raise InvalidInput(_too_wide(value), ADDRESS)
    try:
        reason = trace(reason, text("The reason"))
    except InvalidInput as problem:
        raise InvalidInput(problem.text, REASON) from None
    return Viewer(found[0].token, NewRule(_kind(value), Action.DENY, value, reason))


def about_viewer(address: str, known: Known, now: datetime) -> tuple[Finding, ...]:
    """What to mind before a viewer's address is blocked, as the Guardian tab says it."""
    try:
        value = read_address(address)
    except InvalidInput:
        value = address
    judged = review(GuardianForm(_kind(value), address), known, now)
    if judged.typed:
        return (Finding(Severity.HARM, _too_wide(value), "", ADDRESS),)
    elsewhere = RuleKind.REFERRER  # a domain is no viewer
    return tuple(
        replace(each, fix=None) if each.fix and each.fix.changes.get("kind") is elsewhere else each
        for each in judged.findings
    )


def _kind(value: str) -> RuleKind:
    return RuleKind.NETWORK if "/" in value else RuleKind.ADDRESS


def _too_wide(value: str) -> Text:
    return text("{value} is far more than one viewer.", value=value)


class ViewerCutting:
    """One viewer at a time. `view` says how far it is, and what came of it until that is forgotten."""

    def __init__(
        self,
        cutting: Cutting,
        sending: RuleSending,
        work: GuardingWork,
        start: Start,
        changed: Callable[[], None],
    ) -> None:
        self._cutting = cutting
        self._sending = sending
        self._work = work
        self._start = start
        self._changed = changed
        self.view: CutView | None = None

    def cut(self, viewer: Viewer, organisation_id: str) -> None:
        """Do both halves, each whatever came of the other."""
        self.view = CutView(viewer.rule.value, running=True)
        self._begin(viewer, organisation_id)

    def forget(self) -> None:
        """Say no more of it."""
        self.view = None

    def _begin(self, viewer: Viewer, organisation_id: str) -> None:
        self._start(CUT, lambda: self._cut(viewer, organisation_id), to_end=True)

    async def _cut(self, viewer: Viewer, organisation_id: str) -> None:
        view = CutView(viewer.rule.value, running=True)
        token, problem = await self._revoke(viewer, organisation_id)
        view = replace(view, token=token)
        self._show(view)
        block, blocked = await self._block(viewer, organisation_id)
        self._show(replace(view, block=block, running=False))
        problem = problem or blocked
        if isinstance(problem, NotAuthorised):
            self._work.failed(problem, organisation_id, lambda: self._begin(viewer, organisation_id))

    def _show(self, view: CutView) -> None:
        self.view = view
        self._changed()

    async def _revoke(self, viewer: Viewer, organisation_id: str) -> tuple[CutOutcome, UserError | None]:
        try:
            cut = await self._cutting.cut_off(viewer.token, organisation_id, viewer.rule.reason)
        except InvalidInput as said:  # it is revoked already
            return CutOutcome(True, said.text), None
        except UserError as problem:
            return CutOutcome(
                False, _whole(text("Not revoked: {problem}", problem=problem.text), problem)
            ), problem
        if cut.waits is not None:
            sentence = text("Not revoked yet: {why} NanoSecure goes on trying.", why=cut.waits)
            return CutOutcome(None, sentence), None
        return CutOutcome(True, IN_FORCE), None

    async def _block(self, viewer: Viewer, organisation_id: str) -> tuple[CutOutcome, UserError | None]:
        try:
            (rule,) = await self._sending.ask([viewer.rule], organisation_id)
            sent = await self._sending.send(rule.id)
        except UserError as problem:  # nothing can be recorded
            return CutOutcome(
                False, _whole(text("Not blocked: {problem}", problem=problem.text), problem)
            ), problem
        if sent is None or sent.problem is None:
            sentence = text(
                "{address} is blocked for 24 h, within {span}.", address=viewer.rule.value, span=TAKES_EFFECT
            )
            return CutOutcome(True, sentence), None
        if sent.doubt:
            sentence = text(
                "{address} may be blocked: {problem}", address=viewer.rule.value, problem=sent.problem.text
            )
            return CutOutcome(None, _whole(sentence, sent.problem)), sent.problem
        return CutOutcome(
            False, _whole(text("Not blocked: {problem}", problem=sent.problem.text), sent.problem)
        ), sent.problem


def _whole(sentence: Text, problem: UserError) -> Text:
    if problem.advice is None:
        return sentence
    return text("{sentence} {advice}", sentence=sentence, advice=problem.advice)
