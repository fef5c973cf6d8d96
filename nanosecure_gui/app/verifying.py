"""The service asked whether tokens of the ledger are good; its answers are recorded, and told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.ledger_records import kept_answer
from nanosecure_gui.core.wording import counted, text

from .ledger import PLACE

if TYPE_CHECKING:
    from nanosecure_gui.core.ledger_records import LedgerRow

    from .clients import Clients
    from .ledger import LedgerKeeper
    from .notices import Notices
    from .session import Session

ASKED: Final = 50  # of the tokens added at once the service is asked about so many


class Verifying:
    """Asks about tokens one after the other."""

    def __init__(self, session: Session, ledger: LedgerKeeper, clients: Clients, notices: Notices) -> None:
        self._session = session
        self._ledger = ledger
        self._clients = clients
        self._notices = notices

    async def verify(self, row: LedgerRow) -> None:
        """Ask about one token, and say what the answer is. Raises `UserError` if it cannot be asked."""
        client = await self._clients.of(row.organisation_id)
        token = await self._ledger.read(lambda ledger: ledger.token(row.id))
        answer = await client.tokens.verify(token)
        said, now = kept_answer(answer.valid, answer.message), self._session.now()
        unrecorded = None
        try:
            await self._ledger.write(
                lambda ledger: ledger.stamp_verified(row.id, said, now, self._ledger.who)
            )
        except UserError as problem:  # the answer is worth hearing all the same
            unrecorded = problem.text
        sentence = text("The service says: {answer}.", answer=said)
        self._notices.tell(PLACE, Severity.GOOD if answer.valid else Severity.CARE, sentence, unrecorded)

    async def verify_added(self, entries: Sequence[int]) -> None:
        """Ask about tokens just added, as nobody else can tell a spoilt signature from a good one, and say if
        the service refuses some. Raises `UserError` if it cannot be asked."""
        organisation = self._session.view.organisation.id
        client = await self._clients.of(organisation)
        answers, refused = list[tuple[int, str]](), list[str]()
        for entry, token in (await self._ledger.read(lambda ledger: ledger.tokens(entries[:ASKED]))).items():
            answer = await client.tokens.verify(token)
            said = kept_answer(answer.valid, answer.message)
            answers.append((entry, said))
            if not answer.valid:
                refused.append(said)
        now, by = self._session.now(), self._ledger.who
        await self._ledger.write(lambda ledger: ledger.stamp_all_verified(answers, now, by))
        if refused:
            sentence = counted(
                len(refused),
                "The service refuses 1 of the tokens added.",
                "The service refuses {n} of the tokens added.",
            )
            why = text("The service says: {answer}.", answer=", ".join(dict.fromkeys(refused)))
            self._notices.tell(PLACE, Severity.CARE, sentence, why)
