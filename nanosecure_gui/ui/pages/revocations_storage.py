"""The bar over the Tokens table: what ails the ledger, or why nothing can be revoked."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from nanosecure_gui.app.ledger_care import LedgerCare
from nanosecure_gui.app.notices import Notice
from nanosecure_gui.app.revocations_view import RevocationsView
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.wording import Speaker
from nanosecure_gui.ui.naming import identified, named
from nanosecure_gui.ui.notice_bar import NoticeBar


class StorageBar(NoticeBar):
    """Stays as long as what it says holds. Offers to unlock a ledger that is locked."""

    def __init__(self, care: LedgerCare | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identified(self, "Storage")
        self._care = care
        self._said: tuple[str, ...] = ()
        self.dismiss_button.hide()
        self.unlock_button = named(QPushButton(self.tr("Unlock…")), "Unlock the ledger")
        self.unlock_button.hide()
        self.offer(self.unlock_button)
        if care is not None:
            self.unlock_button.clicked.connect(lambda: care.unlock())

    def show_view(self, view: RevocationsView, voice: Speaker) -> None:
        """Show a view."""
        self.unlock_button.setVisible(self._care is not None and self._care.locked)
        both = (view.storage, view.obstacle if view.obstacle != view.storage else None)
        said = [text for text in both if text is not None]
        if len(said) == 1 and view.storage is not None and view.storage_advice is not None:
            said.append(view.storage_advice)
        words = tuple(voice.say(text) for text in said)
        if words == self._said:
            return
        self._said = words
        advice = said[1] if len(said) > 1 else None
        self.show_notice(Notice(Severity.CARE, said[0], advice) if said else None, voice)
