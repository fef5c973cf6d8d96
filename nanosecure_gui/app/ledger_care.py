"""What is done with the ledger as a whole, at the operator's word: its audit, its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.wording import text

from .ledger import PLACE, LedgerState

if TYPE_CHECKING:
    from pathlib import Path

    from nanosecure_gui.store.audit import AuditReport

    from .ledger import LedgerKeeper
    from .ledger_opening import LedgerOpening
    from .notices import Notices
    from .tasks import TaskScope
    from .worker import Worker


class LedgerCare:
    """The verbs of the ledger's menu. Long reading happens beside the ledger's own thread, which stays free
    for what is urgent."""

    def __init__(
        self,
        keeper: LedgerKeeper,
        opening: LedgerOpening,
        notices: Notices,
        scope: TaskScope,
        beside: Worker,
    ) -> None:
        self._keeper = keeper
        self._opening = opening
        self._notices = notices
        self._scope = scope
        self._beside = beside

    @property
    def locked(self) -> bool:
        """Whether a passphrase is still wanted."""
        return self._keeper.view.state is LedgerState.LOCKED

    def unlock(self) -> None:
        """Ask for the passphrase again."""
        self._opening.open()

    def renew_key(self) -> None:
        """Seal tokens with a new key."""
        self._opening.renew_key()

    def verify_audit(self) -> None:
        """Read the whole audit trail and say whether a line was changed, is missing or was moved."""
        self._scope.start(self._verify_audit(), key="audit")

    def export_audit(self, path: Path) -> None:
        """Write the audit trail: JSON Lines for `.json` and `.jsonl`, else CSV."""
        self._scope.start(self._export_audit(path), key="audit")

    async def _verify_audit(self) -> None:
        self._notices.tell(PLACE, Severity.INFO, text("Reading the audit trail…"))
        report = await self._beside.run(self._read_audit)
        if report.problem is None:
            sentence = text(
                "The audit trail is whole: {n} lines, none changed, missing or moved.", n=report.lines
            )
            self._notices.tell(PLACE, Severity.GOOD, sentence)
        else:
            advice = text("Keep the data folder as it is, and tell whoever is responsible for this desk.")
            self._notices.tell(PLACE, Severity.HARM, report.problem, advice)

    async def _export_audit(self, path: Path) -> None:
        from nanosecure_gui.store.files import write_private

        content = await self._beside.run(self._audit_text, path.suffix.lower() in (".json", ".jsonl"))
        await self._beside.run(write_private, path, content.encode())
        self._notices.tell(
            PLACE, Severity.GOOD, text("The audit trail was written to {name}.", name=path.name)
        )

    def _read_audit(self) -> AuditReport:
        ledger = self._opening.look_beside().ledger
        try:
            return ledger.audit.verify()
        finally:
            ledger.close()

    def _audit_text(self, as_json_lines: bool) -> str:
        ledger = self._opening.look_beside().ledger
        try:
            return "".join(ledger.audit.as_jsonl() if as_json_lines else ledger.audit.as_csv())
        finally:
            ledger.close()
