"""The Ingest tab: which stream goes where on the left; its address, its test and its webhook on the right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.findings import Finding
from nanosecure_gui.core.wording import Speaker
from nanosecure_gui.ui.clipboard import Clipboard
from nanosecure_gui.ui.naming import kind, named
from nanosecure_gui.ui.primary_keys import on_primary_keys, with_primary_keys
from nanosecure_gui.ui.widgets.busy_button import BusyButton
from nanosecure_gui.ui.widgets.cards import Card
from nanosecure_gui.ui.widgets.remark import Remark
from nanosecure_gui.ui.widgets.segments import Segments

from .ingest_address import AddressCard
from .ingest_encoder import EncoderSection
from .ingest_form import IngestFormSection
from .ingest_phone import PhoneDialog
from .ingest_receiver import ReceiverSection
from .ingest_test import ResultsSection
from .ingest_webhook import WebhookSection

if TYPE_CHECKING:
    from nanosecure_gui.app.ingest_view import IngestView
    from nanosecure_gui.app.ingesting import Ingesting
    from nanosecure_gui.app.webhooks import Webhooks, WebhooksView

ADDRESS, TEST, WEBHOOK, REHEARSAL = range(4)  # the segments
_LEFT, _LEFT_NARROW, _NARROW = 440, 380, 1_000  # pixels of width


class IngestPage(QWidget):
    """Renders the `Ingesting` and `Webhooks` presenters and opens the dialogs of this tab, except for the
    list of streams, which belongs to the window."""

    choose_stream = Signal()

    def __init__(
        self,
        presenter: Ingesting,
        webhooks: Webhooks,
        clipboard: Clipboard,
        voice: Callable[[], Speaker],
        parent: QWidget | None = None,
    ) -> None:
        """`voice` gives the speaker of this moment."""
        super().__init__(parent)
        self._presenter = presenter
        self._webhooks = webhooks
        self._clipboard = clipboard
        self._voice = voice
        self._receiver = ""  # the address of the one that was given its rules
        self.dialog: QWidget | None = None  # the one opened last
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(16)
        self._left = self._left_card()
        columns.addWidget(self._left)
        columns.addWidget(self._right(), 1)
        self._wire()
        presenter.observe(self.render_view)
        webhooks.observe(self.render_webhooks)

    # ---------------------------------------------------------------------------------------------- showing

    def render_view(self, view: IngestView) -> None:
        """Show the address and the test."""
        voice = self._voice()
        self.form.show_view(view, voice)
        self.address.show_view(view)
        self.encoder.show_view(view, voice, revealed=self.address.reveal.isChecked())
        self.results.show_view(view, voice)
        self.test_button.show_busy(view.testing, self.tr("Testing…"))
        self.test_all.show_busy(view.testing)
        self._refuse("")
        self._give_rules()

    def render_webhooks(self, view: WebhooksView) -> None:
        """Show the webhook."""
        voice = self._voice()
        self.webhook.show_view(view, voice)
        self.receiver.show_view(view, voice)
        if view.receiver != self._receiver:
            self._receiver = view.receiver
            self._give_rules()
            if view.receiver and not self.webhook.address.text():
                self.webhook.address.setText(view.receiver)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._left.setFixedWidth(_LEFT_NARROW if self.width() < _NARROW else _LEFT)

    def _refuse(self, sentence: str) -> None:
        self._refusal.say(sentence)
        self._refusal.setVisible(bool(sentence))

    # --------------------------------------------------------------------------------------------- building

    def _left_card(self) -> QWidget:
        card = _Low()
        card.body.setContentsMargins(16, 12, 16, 14)
        self.form = IngestFormSection()
        card.body.addWidget(self.form, 1)
        self._refusal = Remark("triangle-alert", "care", name="Test refusal")
        self._refusal.hide()
        card.body.addWidget(self._refusal)
        self.test_button = kind(named(BusyButton("", "on_accent"), "Test connection"), "primary")
        self.test_button.setText(with_primary_keys(self.test_button.accessibleName()))
        self.test_button.setFixedHeight(40)
        self.test_button.clicked.connect(lambda: self.test())
        self.test_all = named(BusyButton(self.tr("All regions")), "Test all regions")
        self.test_all.setFixedHeight(40)
        self.test_all.setToolTip(self.tr("Test every region of the protocol side by side"))
        self.test_all.clicked.connect(lambda: self.test(all_regions=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.test_button, 1)
        row.addWidget(self.test_all)
        card.body.addLayout(row)
        return card

    def _right(self) -> QWidget:
        self.address = AddressCard(self._clipboard)
        self.encoder = EncoderSection(self._clipboard, self._presenter.backup_cards)
        self.results = ResultsSection(self._clipboard, self._presenter.support_report)
        self.webhook = WebhookSection()
        self.receiver = ReceiverSection(self._clipboard)
        self.segments = Segments((("Address", ""), ("Connection", ""), ("Webhook", ""), ("Rehearsal", "")))
        self._pages = QStackedWidget()
        self._segment_pages = (
            _column(self.address, self.encoder),
            _column(self.results),
            _column(self.webhook),
            _column(self.receiver),
        )
        for page in self._segment_pages:
            self._pages.addWidget(page)
        self._show_segment(ADDRESS)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.segments)
        column.addWidget(self._pages, 1)
        return right

    def _wire(self) -> None:
        form, presenter, webhooks = self.form, self._presenter, self._webhooks
        form.edited.connect(presenter.edit)
        form.pasted.connect(self.take_apart)
        form.choose_stream.connect(self.choose_stream)
        form.fix_requested.connect(self._fix)
        self.segments.chosen.connect(self._show_segment)
        self.address.show_qr.connect(self.show_codes)
        self.address.export.connect(self.ask_where_to_export)
        self.address.revealed.connect(
            lambda on: self.encoder.show_view(presenter.view, self._voice(), revealed=on)
        )
        self.encoder.encoder_chosen.connect(presenter.choose_encoder)
        self.results.cancelled.connect(presenter.cancel)
        self.webhook.read.connect(webhooks.read_webhook)
        self.webhook.set_agreed.connect(self._set_webhook)
        self.webhook.test.connect(self._test_webhook)
        self.webhook.cancelled.connect(webhooks.cancel_test)
        self.receiver.start.connect(lambda: webhooks.start_receiver())
        self.receiver.stop.connect(webhooks.stop_receiver)
        self.receiver.rules_changed.connect(self._give_rules)
        self.receiver.use_address.connect(self._use_receiver)
        on_primary_keys(self, self.test)
        escape = QShortcut(QKeySequence("Esc"), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(lambda: self._cancel())

    # ----------------------------------------------------------------------------------------------- acting

    def take_apart(self, pasted: str) -> None:
        """Fill the form from an address, or say at the name why it is none."""
        try:
            self._presenter.take_apart(pasted)
        except InvalidInput as problem:
            self.form.show_problem("Stream name", self._voice().say(problem.text))

    def test(self, *, all_regions: bool = False) -> None:
        """Test the connection and show how it goes."""
        if self._presenter.view.testing:
            return
        self._refuse("")
        try:
            self._presenter.test_connection(all_regions=all_regions)
        except InvalidInput as problem:
            sentence = self._voice().say(problem.text)
            if not self.form.show_problem(problem.field, sentence):
                self._refuse(sentence)
            return
        self.segments.choose(TEST)

    def _cancel(self) -> None:
        if self._presenter.view.testing:
            self._presenter.cancel()
        elif self._webhooks.view.testing:
            self._webhooks.cancel_test()

    def _fix(self, finding: Finding) -> None:
        if finding.fix is not None:
            self._presenter.apply(finding.fix)

    def show_webhook(self) -> None:
        """Go to the organisation's webhook: other tabs lead here."""
        self.segments.choose(WEBHOOK)
        self.webhook.address.setFocus()

    def _show_segment(self, number: int) -> None:
        for each, page in enumerate(self._segment_pages):  # what is not seen needs no room
            policy = QSizePolicy.Policy.Expanding if each == number else QSizePolicy.Policy.Ignored
            page.setSizePolicy(policy, policy)
        self._pages.setCurrentIndex(number)

    def show_codes(self) -> None:
        """The QR codes for phones."""
        if self._presenter.view.addresses is None:
            return
        self.dialog = PhoneDialog(self._presenter.phone_codes, self._clipboard, self._voice(), self)
        self.dialog.open()

    def ask_where_to_export(self, with_key: bool) -> None:
        """Ask for a folder, then write the profile for OBS into it."""
        dialog = QFileDialog(self, self.tr("Folder for the OBS profile"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(
            lambda path: self._presenter.export_for_obs(Path(path), with_key=with_key)
        )
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def _set_webhook(self, address: str) -> None:
        try:
            self._webhooks.set_webhook(address)
        except InvalidInput as problem:
            self.webhook.show_problem(self._voice().say(problem.text))

    def _test_webhook(self, address: str, with_old_events: bool) -> None:
        try:
            form = self._presenter.view.form
            self._webhooks.send_test_publish(address, form, with_old_events=with_old_events)
        except InvalidInput as problem:
            sentence = self._voice().say(problem.text)
            if not self.form.show_problem(problem.field, sentence):
                self.webhook.show_problem(sentence)

    def _use_receiver(self, address: str) -> None:
        self.webhook.address.setText(address)
        self.segments.choose(WEBHOOK)

    def _give_rules(self) -> None:
        """The receiver follows the boxes and the form."""
        if self._receiver:
            self._webhooks.set_receiver_rules(self.receiver.rules(self._presenter.view.form))


class _Low(Card):
    """Never higher than the window: the form inside scrolls, whatever a wrapped line in it wishes for."""

    def hasHeightForWidth(self) -> bool:
        return False


class _Flat(QWidget):
    """Likewise, for the parts on the right."""

    def hasHeightForWidth(self) -> bool:
        return False


def _column(*parts: QWidget) -> QWidget:
    """Parts below each other, the last one as high as there is room."""
    whole = _Flat()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    for part in parts:
        column.addWidget(part, 1 if part is parts[-1] else 0)
    return whole
