"""The finished address: whole, as server and key, as a QR code and as a profile for OBS."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QPushButton, QWidget

from nanosecure_gui.app.ingest_view import IngestView
from nanosecure_gui.core.ingest import Addresses
from nanosecure_gui.core.ingest_hosts import Protocol
from nanosecure_gui.ui.clipboard import Clipboard
from nanosecure_gui.ui.icons import icon
from nanosecure_gui.ui.naming import kind, named
from nanosecure_gui.ui.widgets.cards import Card, small
from nanosecure_gui.ui.widgets.copy_button import CopyButton
from nanosecure_gui.ui.widgets.secret_line import SecretLine
from nanosecure_gui.ui.widgets.wrap_row import WrapRow

_NOTHING = Addresses("", "", "")


class AddressCard(Card):
    """`Ingest URL`, `Server` and `Stream key`, each with its copy button; whatever lets somebody publish is
    masked until asked for, and masked again for another stream."""

    show_qr = Signal()
    export = Signal(bool)  # with the key
    revealed = Signal(bool)

    def __init__(self, clipboard: Clipboard, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.body.setContentsMargins(16, 14, 16, 14)
        self.body.setSpacing(10)
        self._clipboard = clipboard
        self._view: IngestView | None = None
        self._given = _NOTHING
        self._copies: dict[str, CopyButton] = {}
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(8)
        self._rows.setVerticalSpacing(8)
        self._rows.setColumnStretch(1, 1)
        self.url = self._row("Ingest URL", "Copy URL", "joined", 2, 4)
        self.server = self._row("Server", "Copy server", "server")
        self.key = self._row("Stream key", "Copy stream key", "key")
        self.body.addLayout(self._rows)
        self.body.addWidget(self._actions())

    def show_view(self, view: IngestView) -> None:
        """Show a view."""
        if self._view is not None and view.form.name != self._view.form.name:
            self.reveal.setChecked(False)
        self._view, self._given = view, view.addresses or _NOTHING
        given = view.addresses is not None
        self._show_texts()
        for attribute, button in self._copies.items():
            button.setEnabled(bool(getattr(self._given, attribute)))
        for control in (self.reveal, self.qr_button, self.export_button, self.with_key):
            control.setEnabled(given)

    def _show_texts(self) -> None:
        view = self._view
        if view is None:
            return
        for line, text in (
            (self.url, self._given.joined),
            (self.server, self._given.server),
            (self.key, self._given.key),
        ):
            line.show_text(text if self.reveal.isChecked() else view.masked(text))
        whole = self.tr("As soon as the stream's name is there.")
        if view.form.name:
            whole = self.tr("As soon as nothing is refused on the left.")
        no_key = self.tr("None: the one address holds everything.") if self._given.server_holds_key else ""
        self.url.setPlaceholderText(whole)
        self.key.setPlaceholderText(no_key)
        identity = self.tr("SRT's stream id, as encoders want it in a field. Inside the URL it is encoded.")
        self.key.setToolTip(identity if view.form.protocol is Protocol.SRT else "")

    def _row(self, name: str, copy: str, attribute: str, lines: int = 1, most: int = 1) -> SecretLine:
        """One text of `Addresses`."""
        number = len(self._copies)
        line = SecretLine(lines, most)
        label = small("", "label")
        named(line, name, label)
        label.setText(line.accessibleName())
        button = CopyButton(
            copy,
            self._clipboard,
            lambda: str(getattr(self._given, attribute)),
            line.accessibleName(),
            words=self.tr("Copy"),
        )
        button.setToolTip(button.accessibleName())
        line.copy_requested.connect(button.click)
        self._copies[attribute] = button
        self._rows.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
        label.setContentsMargins(0, 8, 0, 0)
        self._rows.addWidget(line, number, 1)
        self._rows.addWidget(button, number, 2, Qt.AlignmentFlag.AlignTop)
        return line

    def _actions(self) -> QWidget:
        self.reveal = kind(named(QPushButton(), "Reveal stream key"), "quiet")
        self.reveal.setCheckable(True)
        self.reveal.toggled.connect(self._reveal)
        self.qr_button = named(QPushButton(), "Show QR code")
        self.qr_button.clicked.connect(lambda: self.show_qr.emit())
        self.export_button = named(QPushButton(), "Export for OBS")
        self.export_button.setToolTip(self.tr("Writes a profile folder that OBS imports, where you choose"))
        self.export_button.clicked.connect(lambda: self.export.emit(self.with_key.isChecked()))
        self.with_key: QCheckBox = named(QCheckBox(self.tr("with key")), "Export with stream key")
        self.with_key.setToolTip(
            self.tr("Without it, the key is entered in OBS; with it, whoever gets the folder can publish.")
        )
        self.with_key.setChecked(True)
        wrapping, line = QWidget(), QWidget()
        actions = WrapRow(wrapping)
        for button in (self.qr_button, self.export_button):
            button.setText(button.accessibleName())
            actions.addWidget(button)
        actions.addWidget(self.with_key)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(wrapping, 1)
        row.addWidget(self.reveal, 0, Qt.AlignmentFlag.AlignTop)
        self._show_eye()
        return line

    def _show_eye(self) -> None:
        on = self.reveal.isChecked()
        self.reveal.setIcon(icon("eye-off" if on else "eye", "muted"))
        self.reveal.setToolTip(self.tr("Hide the key") if on else self.tr("Show the key"))

    def _reveal(self, on: bool) -> None:
        self._show_eye()
        self._show_texts()
        self.revealed.emit(on)
