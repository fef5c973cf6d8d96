"""Lists of addresses in the Guardian tab: opened, judged before anything is sent, then blocked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from uuid import uuid4

from nanosecure_gui.core import names
from nanosecure_gui.core.drafts import with_advice
from nanosecure_gui.core.errors import InvalidInput, UserError
from nanosecure_gui.core.guardian_lists import dry_run
from nanosecure_gui.core.wording import Text, text

from .guarding_work import MANY
from .list_blocking import LIST, ListBlocking

if TYPE_CHECKING:
    from datetime import datetime

    from nanosecure_gui.core.guardian import NewRule, Rule
    from nanosecure_gui.core.guardian_rules import Known
    from nanosecure_gui.core.sheets import Sheet

    from .guarding_view import ImportView
    from .guarding_work import GuardingWork, Start
    from .rule_sending import RuleSending
    from .worker import Worker

OPEN = "open"


class ListImporting:
    """One list at a time. `unread` says why the one that was opened last could not be read."""

    def __init__(
        self,
        work: GuardingWork,
        sending: RuleSending,
        files: Worker,
        judge_by: Callable[[], tuple[Known, datetime]],
        start: Start,
        changed: Callable[[], None],
    ) -> None:
        """`files` reads lists, `judge_by` tells what the desk knows, and the service's time."""
        self._work = work
        self._sending = sending
        self._files = files
        self._judge_by = judge_by
        self._start = start
        self._changed = changed
        self._list: ListBlocking | None = None
        self.unread: Text | None = None

    def open(self, read: Callable[[], Sheet], source: str) -> None:
        """Read a list, and judge it. Raises `InvalidInput` while another is being sent."""
        if self._list is not None and self._list.run is not None:
            raise InvalidInput(text("A list is being sent: wait, or cancel it."), "Import")
        self._start(OPEN, lambda: self._judge(read, source))

    def to_confirm(self) -> str:
        """What has to be typed before it is blocked. Raises `InvalidInput` if there is nothing to block."""
        return self._unsent().judged.typed

    def block(self, reason: str, organisation_id: str) -> None:
        """Block what was accepted; `reason` for rows without their own. Raises `InvalidInput`."""
        listed = self._unsent()
        rules = listed.rules(names.trace(reason, text("The reason")))
        self._start(MANY, lambda: self._send(listed, rules, organisation_id))

    def send_again(self, rules: Sequence[Rule], organisation_id: str) -> None:
        """Send once more what of the list is not surely in force."""
        listed = self._list
        if listed is not None and listed.started:
            again = sorted(rule.id for rule in listed.mine(rules) if rule.state.can_be_sent_again)
            self._start(MANY, lambda: self._work.send_list(listed, again, organisation_id))

    def cancel(self) -> None:
        """Send nothing more of it."""
        if self._list is not None and self._list.run is not None:
            self._list.run.stop()

    def close(self) -> None:
        """It was looked at. One that is being sent stays."""
        if self._list is None or self._list.run is None:
            self._list = self.unread = None
            self._changed()

    def forget(self) -> None:
        """It belongs to another organisation than the active one. What is being sent goes on."""
        self._list = None

    def view(self, rules: tuple[Rule, ...], now: datetime) -> ImportView | None:
        """The list as it stands."""
        return self._list.view(rules, now) if self._list is not None else None

    def _unsent(self) -> ListBlocking:
        if self._list is None or self._list.started or not self._list.judged.accepted:
            raise InvalidInput(text("There is nothing in the list to be blocked."), "Import")
        return self._list

    async def _judge(self, read: Callable[[], Sheet], source: str) -> None:
        known, now = self._judge_by()
        try:
            judged = await self._files.run(lambda: dry_run(read(), known, now))
        except UserError as problem:
            self._list, self.unread = None, with_advice(problem)
        else:
            self._list, self.unread = ListBlocking(source, judged, f"{LIST}{uuid4()}"), None
        self._changed()

    async def _send(self, listed: ListBlocking, rules: Sequence[NewRule], organisation_id: str) -> None:
        asked = await self._sending.ask(rules, organisation_id, batch=listed.batch)
        await self._work.send_list(listed, [rule.id for rule in asked], organisation_id)
