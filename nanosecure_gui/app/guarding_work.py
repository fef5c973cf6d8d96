"""What the Guardian tab's verbs set going: on record, sent, and said how it went."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from typing import TYPE_CHECKING, Any, Final

from nanosecure_gui.core.errors import NotAuthorised, UserError
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.guardian import SESSIONS_GO_ON, NewRule, Rule, RuleKind
from nanosecure_gui.core.wording import Text, counted, text

from .list_blocking import ListBlocking
from .rule_run import RuleRun

if TYPE_CHECKING:
    from .notices import Notices
    from .rule_sending import RuleSending
    from .session import Session
    from .tasks import TaskScope

PLACE: Final = "Guardian"


class GuardingWork:
    """Carries out what was asked for, in the name of the organisation it was asked in."""

    def __init__(
        self,
        session: Session,
        sending: RuleSending,
        notices: Notices,
        scope: TaskScope,
        look: Callable[[], Coroutine[Any, Any, None]],
    ) -> None:
        """`look` reads again how the rules stand: before anything is said to be over."""
        self._session = session
        self._sending = sending
        self._notices = notices
        self._scope = scope
        self._look = look

    async def block(self, rule: NewRule, organisation_id: str, done: Callable[[], None]) -> None:
        """Send one rule; `done` is called if the service took it. Raises why it did not."""
        await self._send_one(rule, organisation_id)
        done()
        sentence = text("{value} is blocked until the rule is removed.", value=rule.value)
        if rule.kind is not RuleKind.REFERRER:
            sentence = text("{value} is blocked for {span}.", value=rule.value, span=rule.lasts)
        self._notices.tell(PLACE, Severity.GOOD, sentence, SESSIONS_GO_ON)

    async def allow_every_page(self, rule: NewRule, organisation_id: str) -> None:
        """Try to open again what an allow-list shut."""
        await self._send_one(rule, organisation_id)
        self._notices.tell(
            PLACE,
            Severity.CARE,
            text("The service took the rule that allows every page."),
            text(
                "Whether it counts more than the one that shuts them out is not documented: try a player in "
                "a few minutes. If it is refused, remove the rule for * on the vendor's page."
            ),
        )

    async def renew(self, old: Sequence[Rule], organisation_id: str) -> None:
        """Block again what is in force or over."""
        asked = await self._sending.ask(
            [rule.new for rule in old], organisation_id, renews=[rule.id for rule in old]
        )
        run = await self.send([rule.id for rule in asked], organisation_id)
        if run.problem is None:
            sentence = counted(
                run.taken,
                "One block was sent again, for another 24 h.",
                "{n} blocks were sent again, for another 24 h.",
            )
            advice = text(
                "Whether the service makes a block longer that it has already is not documented: the "
                "vendor's page shows it."
            )
            self._notices.tell(PLACE, Severity.GOOD, sentence, advice)

    async def send(self, ids: Sequence[int], organisation_id: str, *, in_order: bool = False) -> RuleRun:
        """Send rules that were written down before."""
        run = RuleRun(self._sending, self._scope, ids, in_order=in_order)
        await self._run(run)
        if run.problem is not None and (not in_order or isinstance(run.problem, NotAuthorised)):
            self._tell(run.problem, run.failed, organisation_id)
        return run

    async def send_list(self, listed: ListBlocking, ids: Sequence[int], organisation_id: str) -> None:
        """Send the rules of a list."""
        run = RuleRun(self._sending, self._scope, ids)
        listed.begin(run, self._session.now(), len(listed.judged.accepted) - len(ids))
        try:
            await self._run(run)
        finally:
            listed.end()
        if run.problem is not None:
            self._tell(run.problem, run.failed, organisation_id)

    def failed(self, problem: UserError, organisation_id: str) -> None:
        """Say a failure. Another organisation's refused credential is not taken for the active one's."""
        if organisation_id != self._session.view.organisation.id:
            problem = UserError(problem.text, problem.advice, problem.details)
        self._notices.failed(PLACE, problem)

    async def _run(self, run: RuleRun) -> None:
        try:
            await run.run()
        finally:
            await self._look()

    async def _send_one(self, rule: NewRule, organisation_id: str) -> None:
        (asked,) = await self._sending.ask([rule], organisation_id)
        sent = await self._sending.send(asked.id)
        await self._look()
        if sent is not None and sent.problem is not None:
            raise sent.problem

    def _tell(self, problem: UserError, number: int, organisation_id: str) -> None:
        if number == 1 or isinstance(problem, NotAuthorised):
            self.failed(problem, organisation_id)
            return
        said: Text = text("{n} rules are not surely in force: {problem}", n=number, problem=problem.text)
        self._notices.tell(PLACE, Severity.HARM, said, problem.advice, problem.details)
