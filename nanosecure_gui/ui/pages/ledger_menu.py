"""The menu of what is done with the ledger as a whole."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget

from nanosecure_gui.app.ledger_care import LedgerCare
from nanosecure_gui.ui.file_dialogs import dialog_to_open, dialog_to_save
from nanosecure_gui.ui.icons import icon
from nanosecure_gui.ui.naming import kind, named


class LedgerMenu(QPushButton):
    """A quiet button with the menu behind it."""

    def __init__(self, care: LedgerCare, parent: QWidget | None = None) -> None:
        super().__init__(icon("ellipsis", "muted"), "", parent)
        kind(named(self, "Ledger menu"), "quiet")
        self.setToolTip(self.tr("Audit and key of the ledger"))
        self._care = care
        self.dialog: QFileDialog | None = None
        self.clicked.connect(lambda: self._open())

    def menu_now(self) -> QMenu:
        """The menu, with what can be done now."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._care.locked:
            menu.addAction(self.tr("Unlock ledger…")).triggered.connect(lambda: self._care.unlock())
        menu.addAction(self.tr("Verify audit")).triggered.connect(lambda: self._care.verify_audit())
        menu.addAction(self.tr("Export audit…")).triggered.connect(lambda: self._ask_where_to_export())
        menu.addAction(self.tr("Verify exported audit…")).triggered.connect(lambda: self._ask_for_export())
        menu.addAction(self.tr("Renew the ledger's key")).triggered.connect(lambda: self._care.renew_key())
        return menu

    def _open(self) -> None:
        self.menu_now().popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _ask_where_to_export(self) -> None:
        kinds = {self.tr("CSV (*.csv)"): "csv", self.tr("JSON Lines (*.jsonl)"): "jsonl"}
        title = self.tr("Export audit")
        self.dialog = dialog_to_save(self.window(), title, "audit.csv", kinds, self._care.export_audit)

    def _ask_for_export(self) -> None:
        title, kinds = self.tr("Verify an exported audit"), (self.tr("JSON Lines (*.jsonl)"),)
        self.dialog = dialog_to_open(self.window(), title, self._care.verify_exported_audit, kinds)
