"""What leaves the ledger on paper and in files: exports and the hand-over page. Never a token."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.ledger_queries import Query, Show, Sort
from nanosecure_gui.core.wording import text

from .ledger import PLACE, PORTION

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from nanosecure_gui.core.handover import Handover
    from nanosecure_gui.core.ledger_records import LedgerRow
    from nanosecure_gui.core.wording import Speaker
    from nanosecure_gui.store.ledger import Ledger

    from .ledger import LedgerKeeper
    from .notices import Notices
    from .session import Session
    from .worker import Worker

MOST_ON_PAPER: Final = 5_000  # of each kind; those alike share a line
_A_DAY: Final = timedelta(days=1)  # of revocations: what is older has been handed over before


class LedgerPapers:
    """Writes them."""

    def __init__(
        self,
        session: Session,
        ledger: LedgerKeeper,
        notices: Notices,
        files: Worker,
        speaker: Callable[[datetime], Speaker],
        pdf_printer: Callable[[], Callable[[str], bytes]],
    ) -> None:
        """`speaker` says sentences at an instant, in the operator's language and venue time; `pdf_printer`,
        asked in the event loop's thread, brings what prints HTML in any."""
        self._session = session
        self._ledger = ledger
        self._notices = notices
        self._files = files
        self._speaker = speaker
        self._pdf_printer = pdf_printer

    async def export(self, path: Path, query: Query) -> None:
        """Everything that `query` finds: JSON Lines for `.json` and `.jsonl`, else CSV."""
        from nanosecure_gui.core.ledger_export import as_csv, as_json_lines
        from nanosecure_gui.store.files import write_private

        now = self._session.now()
        rows = await self._found(query, now)
        write = as_json_lines if path.suffix.lower() in (".json", ".jsonl") else as_csv
        content = await self._files.run(write, rows, now)
        await self._files.run(write_private, path, content.encode())
        sentence = text(
            "Exported {n} tokens to {name}, without the tokens themselves.", n=len(rows), name=path.name
        )
        self._notices.tell(PLACE, Severity.GOOD, sentence)

    async def hand_over(self, path: Path, others: Mapping[str, str]) -> None:
        """The page for the next shift: PDF for `.pdf`, else HTML. `others` are the names of the organisations
        that are not the active one."""
        from nanosecure_gui.core.handover import page
        from nanosecure_gui.store.files import write_private

        now = self._session.now()
        content = await self._handover(now, others)
        html = await self._files.run(page, content, self._speaker(now))
        pdf = path.suffix.lower() == ".pdf"
        written = await self._files.run(self._pdf_printer(), html) if pdf else html.encode()
        await self._files.run(write_private, path, written)
        self._notices.tell(PLACE, Severity.GOOD, text("The hand-over was written to {name}.", name=path.name))

    async def _found(self, query: Query, now: datetime, most: int = 2**62) -> list[LedgerRow]:
        """Up to `most` of the rows that `query` finds."""
        ids = await self._ledger.read(lambda ledger: ledger.catalogue.matching_ids(query, now, most))
        rows: list[LedgerRow] = []
        for begin in range(0, len(ids), PORTION):
            rows += await self._ledger.read(_reader(ids[begin : begin + PORTION]))
        return rows

    async def _handover(self, now: datetime, others: Mapping[str, str]) -> Handover:
        from nanosecure_gui.core.handover import Handover

        async def found(show: Show, by: Sort = Sort.EXPIRES, *, descending: bool = False) -> list[LedgerRow]:
            return await self._found(Query(show=show, sort=by, descending=descending), now, MOST_ON_PAPER)

        counts = await self._ledger.read(lambda ledger: ledger.catalogue.counts(now))
        lists = await self._ledger.read(lambda ledger: ledger.catalogue.lists(now))
        revoked = await found(Show.REVOKED, Sort.ISSUED, descending=True)
        lately = [row for row in revoked if _since(row) >= now - _A_DAY]
        return Handover(
            organisation=self._session.view.organisation.name,
            at=now,
            by=self._ledger.who,
            open=[*await found(Show.ACTIVE), *await found(Show.NOT_YET)],
            open_total=counts[Show.ACTIVE] + counts[Show.NOT_YET],
            revoked=sorted(lately, key=_since, reverse=True),
            revoked_before=counts[Show.REVOKED] - len(lately),
            unsent=await found(Show.WAITING),
            queue=await self._ledger.read(lambda ledger: ledger.queue.counts()),
            failed=await found(Show.FAILED),
            lost=await found(Show.LOST),
            lists={each.id: each.title for each in lists},
            others=others,
        )


def _since(row: LedgerRow) -> datetime:
    """Since when a token is revoked."""
    return (row.revocation.done if row.revocation is not None else None) or row.made


def _reader(ids: Sequence[int]) -> Callable[[Ledger], tuple[LedgerRow, ...]]:
    return lambda ledger: ledger.catalogue.rows(ids)
