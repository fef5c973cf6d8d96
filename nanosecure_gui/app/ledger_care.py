"""What is done with the ledger as a whole, at the operator's word: its audit, its key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.wording import Text, text

from .ledger import PLACE, LedgerState

if TYPE_CHECKING:
    from pathlib import Path

    from nanosecure_gui.store.audit import AuditReport

    from .ledger import LedgerKeeper
    from .ledger_opening import LedgerOpening
    from .notices import Notices
    from .tasks import TaskScope
    from .worker import Worker


LARGEST_EXPORT: Final = 256 * 1024 * 1024  # bytes: over half a million lines


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

    def verify_exported_audit(self, path: Path) -> None:
        """The same for an audit that was exported as JSON Lines, here or at another desk."""
        self._scope.start(self._verify_export(path), key="audit")

    async def _verify_audit(self) -> None:
        self._notices.tell(PLACE, Severity.INFO, text("Reading the audit trail…"))
        report = await self._beside.run(self._read_audit)
        sentence = text(
            "The audit trail is whole: {n} lines, none changed, missing or moved.", n=report.lines
        )
        advice = text("Keep the data folder as it is, and tell whoever is responsible for this desk.")
        self._tell(report, sentence, advice)

    async def _verify_export(self, path: Path) -> None:
        self._notices.tell(PLACE, Severity.INFO, text("Reading the audit trail…"))
        report = await self._beside.run(_read_export, path)
        sentence = text(
            "{name} is whole: {n} lines, none changed, missing or moved. Lines cut off its end do not show.",
            name=path.name,
            n=report.lines,
        )
        self._tell(report, sentence, text("Compare {name} with the desk that it came from.", name=path.name))

    def _tell(self, report: AuditReport, whole: Text, advice: Text) -> None:
        if report.problem is None:
            self._notices.tell(PLACE, Severity.GOOD, whole)
        else:
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


def _read_export(path: Path) -> AuditReport:
    from nanosecure_gui.store.audit import verify_export
    from nanosecure_gui.store.files import read_limited

    content = read_limited(path, LARGEST_EXPORT).decode("utf-8", "replace")
    if not content.startswith("{"):
        raise InvalidInput(text("{name} is no audit in JSON Lines.", name=path.name))
    return verify_export(content.removesuffix("\n").split("\n"))
