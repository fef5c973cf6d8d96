"""What leaves the ledger on paper and in files: exports, the hand-over page, the audit. Never a token."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.ledger_queries import Query, Show, Sort
from nanosecure_gui.core.wording import text

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

PLACE: Final = "Revocations"
PORTION: Final = 2_000  # rows read at once: the ledger's thread stays free for what is urgent
MOST_ON_PAPER: Final = 400


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
        ids = await self._ledger.read(lambda ledger: ledger.catalogue.matching_ids(query, now))
        rows: list[LedgerRow] = []
        for begin in range(0, len(ids), PORTION):
            portion = ids[begin : begin + PORTION]
            rows += await self._ledger.read(_reader(portion))
        write = as_json_lines if path.suffix.lower() in (".json", ".jsonl") else as_csv
        content = await self._files.run(write, rows, now)
        await self._files.run(write_private, path, content.encode())
        sentence = text(
            "Exported {n} tokens to {name}, without the tokens themselves.", n=len(rows), name=path.name
        )
        self._notices.tell(PLACE, Severity.GOOD, sentence)

    async def hand_over(self, path: Path) -> None:
        """The page for the next shift: PDF for `.pdf`, else HTML."""
        from nanosecure_gui.core.handover import page
        from nanosecure_gui.store.files import write_private

        now, by = self._session.now(), self._ledger.who
        name = self._session.view.organisation.name
        content = await self._ledger.read(lambda ledger: _handover(ledger, name, by, now))
        html = await self._files.run(page, content, self._speaker(now))
        pdf = path.suffix.lower() == ".pdf"
        written = await self._files.run(self._pdf_printer(), html) if pdf else html.encode()
        await self._files.run(write_private, path, written)
        self._notices.tell(PLACE, Severity.GOOD, text("The hand-over was written to {name}.", name=path.name))


def _reader(ids: Sequence[int]) -> Callable[[Ledger], tuple[LedgerRow, ...]]:
    return lambda ledger: ledger.catalogue.rows(ids)


def _handover(ledger: Ledger, organisation: str, by: str, now: datetime) -> Handover:
    from nanosecure_gui.core.handover import Handover

    def found(show: Show, sort: Sort = Sort.EXPIRES, *, descending: bool = False) -> tuple[LedgerRow, ...]:
        query = Query(show=show, sort=sort, descending=descending)
        return ledger.catalogue.find(query, now, MOST_ON_PAPER).rows

    counts = ledger.catalogue.counts(now)
    return Handover(
        organisation=organisation,
        at=now,
        by=by,
        open=(*found(Show.ACTIVE), *found(Show.NOT_YET))[:MOST_ON_PAPER],
        open_total=counts[Show.ACTIVE] + counts[Show.NOT_YET],
        revoked=found(Show.REVOKED, Sort.ISSUED, descending=True),
        unsent=found(Show.WAITING),
        queue=ledger.queue.counts(),
    )
