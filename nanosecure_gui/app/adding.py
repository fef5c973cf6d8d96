"""Tokens that were issued elsewhere, put into the ledger by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.ledger_records import Source
from nanosecure_gui.core.wording import counted, text

from .ledger import PLACE

if TYPE_CHECKING:
    from pathlib import Path

    from .ledger import LedgerKeeper
    from .notices import Notices
    from .session import Session
    from .worker import Worker

LARGEST_FILE: Final = 10_000_000  # bytes


class TokenAdding:
    """Takes pasted text and files with tokens in them."""

    def __init__(self, session: Session, ledger: LedgerKeeper, notices: Notices, files: Worker) -> None:
        """`files` reads what the operator opens, and looks for tokens in it."""
        self._session = session
        self._ledger = ledger
        self._notices = notices
        self._files = files

    async def add_file(self, path: Path) -> tuple[int, ...]:
        """Put every token in a file into the ledger. Returns the new entries. Raises `UserError`."""
        from nanosecure_gui.store.files import read_limited

        content = await self._files.run(read_limited, path, LARGEST_FILE)
        return await self.add(content.decode("utf-8", "replace"))

    async def add(self, pasted: str) -> tuple[int, ...]:
        """Put every token in a text into the ledger, and say how many. Returns the new entries. Raises
        `InvalidInput` if there is none in it, or what the ledger raises."""
        from nanosecure_gui.core.decoding import TokenKind, decode
        from nanosecure_gui.core.extraction import extract

        found = await self._files.run(extract, pasted)
        decoded = [decode(each.token) for each in found.tokens]
        tokens = [each for each in decoded if each.problem is None and each.kind is TokenKind.PLAYBACK]
        if not tokens:
            raise InvalidInput(
                text("There is no whole playback token in this."),
                advice=text("Paste the token itself, or a player link that holds it."),
            )
        organisation, now, by = self._session.view.organisation.id, self._session.now(), self._ledger.who
        before = await self._ledger.read(
            lambda ledger: [len(ledger.catalogue.by_token(t.token)) for t in tokens]
        )
        entries = await self._ledger.write(
            lambda ledger: ledger.add_tokens(
                tokens, organisation_id=organisation, source=Source.PASTED, by=by, now=now
            )
        )
        known = sum(1 for number in before if number)
        self._say(len(tokens) - known, known, len(decoded) - len(tokens))
        return tuple(entry for entry, number in zip(entries, before, strict=True) if not number)

    def _say(self, added: int, known: int, passed_over: int) -> None:
        said = [counted(added, "1 token added.", "{n} tokens added.")] if added else []
        if known:
            said.append(counted(known, "1 was in the ledger already.", "{n} were in the ledger already."))
        if passed_over:
            one = "1 was passed over: it is no whole playback token."
            said.append(counted(passed_over, one, "{n} were passed over: they are no whole playback tokens."))
        good = Severity.GOOD if added else Severity.INFO
        more = text("{first} {second}", first=said[1], second=said[2]) if len(said) > 2 else None
        advice = more or (said[1] if len(said) > 1 else None)
        self._notices.tell(PLACE, Severity.CARE if passed_over else good, said[0], advice)
