"""What the Guardian tab's verbs set going: on record, sent, and said how it went."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from typing import TYPE_CHECKING, Any, Final, Protocol

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
SEND, PLAN, MANY = "send", "plan", "list"  # what can go on at the same time


class Start(Protocol):
    """Begins work under a key, unless the same is going on already."""

    def __call__(
        self, key: str, work: Callable[[], Coroutine[Any, Any, Any]], *, to_end: bool = False
    ) -> None: ...


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
        """Send one rule; `done` is called if the service took it."""

        def taken() -> None:
            done()
            sentence = text("{value} is blocked until the rule is removed.", value=rule.value)
            if rule.kind is not RuleKind.REFERRER:
                sentence = text("{value} is blocked for {span}.", value=rule.value, span=rule.lasts)
            self._notices.tell(PLACE, Severity.GOOD, sentence, SESSIONS_GO_ON)

        await self._ask_for_one(rule, organisation_id, taken)

    async def allow_every_page(self, rule: NewRule, organisation_id: str) -> None:
        """Try to open again what an allow-list shut."""

        def taken() -> None:
            self._notices.tell(
                PLACE,
                Severity.CARE,
                text("The service took the rule that allows every page."),
                text(
                    "Whether it counts more than the one that shuts them out is not documented: try a player "
                    "in a few minutes. If it is refused, remove the rule for * on the vendor's page."
                ),
            )

        await self._ask_for_one(rule, organisation_id, taken)

    async def renew(self, old: Sequence[Rule], organisation_id: str) -> None:
        """Block again what is in force or over."""
        asked = await self._sending.ask(
            [rule.new for rule in old], organisation_id, renews=[rule.id for rule in old]
        )

        def done() -> None:
            sentence = counted(
                len(asked),
                "One block was sent again, for another 24 h.",
                "{n} blocks were sent again, for another 24 h.",
            )
            advice = text(
                "Whether the service makes a block longer that it has already is not documented: the "
                "vendor's page shows it."
            )
            self._notices.tell(PLACE, Severity.GOOD, sentence, advice)

        await self.send([rule.id for rule in asked], organisation_id, done=done)

    async def send(
        self,
        ids: Sequence[int],
        organisation_id: str,
        *,
        in_order: bool = False,
        done: Callable[[], None] = lambda: None,
    ) -> None:
        """Send rules that were written down before; `done` is called if the service took all of them."""
        run = RuleRun(self._sending, self._scope, ids, in_order=in_order)
        await self._run(run)
        if run.problem is None:
            done()
        elif not in_order or isinstance(run.problem, NotAuthorised):

            def again() -> None:
                work = self.send(ids, organisation_id, in_order=in_order, done=done)
                self._scope.start(work, PLAN if in_order else MANY)

            self._tell(run, organisation_id, again)

    async def send_list(self, listed: ListBlocking, ids: Sequence[int], organisation_id: str) -> None:
        """Send the rules of a list."""
        run = RuleRun(self._sending, self._scope, ids)
        listed.begin(run, self._session.now())
        try:
            await self._run(run)
        finally:
            listed.end()
        self._tell(
            run,
            organisation_id,
            lambda: self._scope.start(self.send_list(listed, ids, organisation_id), MANY),
        )

    def failed(
        self, problem: UserError, organisation_id: str, again: Callable[[], None] | None = None
    ) -> None:
        """Say a failure. Another organisation's refused credential is not taken for the active one's; for
        the active one's, `again` goes on when the operator has given another."""
        if organisation_id != self._session.view.organisation.id:
            problem = UserError(problem.text, problem.advice, problem.details)
        if isinstance(problem, NotAuthorised) and again is not None:
            self._session.broke_off(again, organisation_id)
        self._notices.failed(PLACE, problem)

    async def _run(self, run: RuleRun) -> None:
        try:
            await run.run()
        finally:
            await self._look()

    async def _ask_for_one(self, rule: NewRule, organisation_id: str, taken: Callable[[], None]) -> None:
        (asked,) = await self._sending.ask([rule], organisation_id)
        await self._send_one(asked.id, organisation_id, taken)

    async def _send_one(self, rule_id: int, organisation_id: str, taken: Callable[[], None]) -> None:
        sent = await self._sending.send(rule_id)
        await self._look()
        if sent is None or sent.problem is None:
            taken()
            return

        def again() -> None:
            self._scope.start(self._send_one(rule_id, organisation_id, taken), SEND, to_end=True)

        self.failed(sent.problem, organisation_id, again)

    def _tell(self, run: RuleRun, organisation_id: str, again: Callable[[], None]) -> None:
        problem = run.problem
        if problem is None:
            return
        if run.failed == 1 or isinstance(problem, NotAuthorised):
            self.failed(problem, organisation_id, again)
            return
        said: Text = text("{n} rules are not surely in force: {problem}", n=run.failed, problem=problem.text)
        self._notices.tell(PLACE, Severity.HARM, said, problem.advice, problem.details)
