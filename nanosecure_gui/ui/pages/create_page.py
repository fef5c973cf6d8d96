"""The Create tab: the form on the left, its consequences on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nanosecure_gui.app.create_view import CreateView
from nanosecure_gui.app.issuing import Issuing
from nanosecure_gui.core.findings import Finding
from nanosecure_gui.core.wording import Speaker
from nanosecure_gui.ui import fonts
from nanosecure_gui.ui.clipboard import Clipboard
from nanosecure_gui.ui.directions import left_to_right
from nanosecure_gui.ui.figures import count
from nanosecure_gui.ui.naming import kind, named, worded
from nanosecure_gui.ui.primary_keys import on_primary_keys
from nanosecure_gui.ui.voice import Venue, speaker
from nanosecure_gui.ui.widgets.cards import Card
from nanosecure_gui.ui.widgets.copy_button import CopyButton
from nanosecure_gui.ui.widgets.findings_list import FindingsList
from nanosecure_gui.ui.widgets.scrolling import scrolling

from .created_card import CreatedCard
from .form_card import FormCard, create_button, guest_list_button
from .preset_row import PresetRow
from .token_form import TokenForm

if TYPE_CHECKING:
    from nanosecure_gui.app.guest_list_view import RunProgress

FINDINGS_BESIDE_TOKEN = 96  # pixels: beside a token the list scrolls, so that everything fits the window
_TICK_MS = 1_000


class CreatePage(QWidget):
    """Renders the `Issuing` presenter. Dialogs are asked for by signals and opened by the window."""

    choose_streams = Signal()
    guest_list = Signal()
    choose_link_target = Signal()
    confirm_create = Signal()  # an organisation-wide token has to be confirmed by typing
    confirm_revoke = Signal()
    name_preset = Signal()
    show_qr = Signal(str, str)  # a link, and where it will not play
    inspect = Signal(str)
    save_page = Signal(str)
    practise = Signal()
    go_to = Signal(str)  # a control outside this page, by its contract name
    legacy_player = Signal()
    backend_sample = Signal()
    open_link = Signal(str)

    def __init__(
        self, presenter: Issuing, clipboard: Clipboard, venue: Venue, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._venue = venue
        self._seen = ""  # the token that was scrolled to
        self.form = TokenForm(venue)
        self.form.edited.connect(presenter.edit)
        self.form.choose_streams.connect(self.choose_streams)
        self.form.legacy_player.connect(self.legacy_player)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(16)
        columns.addWidget(self._left())
        columns.addWidget(self._right(clipboard), 1)
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(presenter.tick)
        on_primary_keys(self, self._create)
        presenter.observe(self.render_view)

    # ---------------------------------------------------------------------------------------------- showing

    def render_view(self, view: CreateView) -> None:
        """Show a view."""
        voice = speaker(self._venue, view.now)
        self.form.show_draft(view.draft, view.now)
        self.form.show_problems(view.review.findings, voice)
        self._summary.setText(" ".join(voice.say_html(sentence) for sentence in view.review.summary))
        self.findings.show_findings(view.review.findings, voice)
        self._show_obstacle(view, voice)
        self._presets.show_presets([each.name for each in view.presets], view.preset, view.own_preset)
        self._show_request(view)
        self.created.setVisible(view.created is not None)
        self.findings.setMaximumHeight(16_777_215 if view.created is None else FINDINGS_BESIDE_TOKEN)
        self._nothing_yet.setVisible(view.created is None and bool(view.organisation))
        self._welcome.setVisible(not view.organisation)
        if view.created is not None:
            if view.created.token != self._seen:
                self._seen = view.created.token
                QTimer.singleShot(0, self._reveal_created)  # after the layout has made room for it
            cannot = voice.say(view.cannot_revoke) if view.cannot_revoke is not None else ""
            told = {finding.text for finding in view.review.findings}
            self.created.show_created(
                view.created,
                voice,
                revoking=view.revoking,
                cannot_revoke=cannot,
                cautioned=view.created.link_caution in told,
            )

    def _reveal_created(self) -> None:
        self._right_side.ensureWidgetVisible(self.created, 0, 16)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._presenter.tick()
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._clock.stop()
        super().hideEvent(event)

    def _show_obstacle(self, view: CreateView, voice: Speaker) -> None:
        self.create_token.show_busy(view.creating, self.tr("Creating…"))
        self.create_token.setEnabled(view.can_create)
        why = voice.say(view.obstacle) if view.obstacle is not None else ""
        self._why_not.setText(why)
        self._why_not.setVisible(bool(why))
        self.create_token.setAccessibleDescription(why)
        self.create_token.setToolTip(why)

    def show_guest_run(self, run: RunProgress | None) -> None:
        """Say how far a guest list is that is being issued."""
        words = self.guest_list_button.accessibleName()
        far = f"{count(run.done + run.failed + run.lost)} / {count(run.total)}" if run is not None else ""
        self.guest_list_button.setText(f"{words}  {far}".strip())
        self.guest_list_button.setAccessibleDescription(far)

    def _show_request(self, view: CreateView) -> None:
        text = view.curl if self._as_curl.isChecked() else view.json
        if self._request.toPlainText() != text:
            self._request.setPlainText(text)
        self._sample.setEnabled(view.review.request is not None)

    # ---------------------------------------------------------------------------------------------- building

    def _left(self) -> QWidget:
        card = FormCard()
        area = scrolling(self.form)
        card.body.addWidget(area, 1)
        self._presets = PresetRow()
        self._presets.load.connect(self._presenter.load_preset)
        self._presets.save.connect(self.name_preset)
        self._presets.delete.connect(self._presenter.delete_preset)
        card.body.addWidget(self._presets)
        self._why_not = kind(QLabel(), "care")
        self._why_not.setWordWrap(True)
        card.body.addWidget(self._why_not)
        self.create_token = create_button()
        self.create_token.clicked.connect(lambda: self._create())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.create_token, 1)
        self.guest_list_button = guest_list_button()
        self.guest_list_button.clicked.connect(lambda: self.guest_list.emit())
        row.addWidget(self.guest_list_button)
        card.body.addLayout(row)
        return card

    def _right(self, clipboard: Clipboard) -> QWidget:
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self._consequences(clipboard))
        self.created = CreatedCard(clipboard)
        self.created.hide()
        self.created.show_qr.connect(self._show_qr)
        self.created.inspect.connect(lambda: self._with_created("token", self.inspect))
        self.created.save_page.connect(lambda: self._with_created("full_page", self.save_page))
        self.created.revoke.connect(self.confirm_revoke)
        self.created.choose_link_target.connect(self.choose_link_target)
        layout.addWidget(self.created)
        self._nothing_yet = Card(self.tr("Token"))
        self._nothing_yet.body.addWidget(
            _paragraph(self.tr("The token appears here, with its link, embed code and QR code."))
        )
        layout.addWidget(self._nothing_yet)
        self._welcome = self._welcome_card()
        layout.addWidget(self._welcome)
        layout.addStretch(1)
        self._right_side = scrolling(column)
        return self._right_side

    def _welcome_card(self) -> Card:
        """Where nobody has worked yet: the two ways to begin."""
        card = Card(self.tr("Start here"))
        card.body.addWidget(
            _paragraph(
                self.tr(
                    "1. Add your organisation: its name, and a Bintu token or an API key from the nanoStream "
                    "dashboard. The key is kept in this computer's keyring only; where there is none, until "
                    "NanoSecure closes."
                )
            )
        )
        card.body.addWidget(_paragraph(self.tr("2. Choose what may be watched, and press Create token.")))
        add = worded(QPushButton(), "Add organisation")
        add.clicked.connect(lambda: self.go_to.emit("Organisations"))
        practise = worded(QPushButton(), "Practise first")
        practise.setToolTip(
            self.tr("Opens a training window with a practice service: nothing leaves this computer.")
        )
        practise.clicked.connect(lambda: self.practise.emit())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(add)
        row.addWidget(practise)
        row.addStretch()
        card.body.addSpacing(4)
        card.body.addLayout(row)
        return card

    def _consequences(self, clipboard: Clipboard) -> QWidget:
        card = Card(self.tr("What it will allow"))
        card.body.setContentsMargins(18, 14, 18, 12)
        self._summary = QLabel()
        self._summary.setWordWrap(True)
        self._summary.setTextFormat(Qt.TextFormat.RichText)
        self._summary.setFont(fonts.text_font(16))
        self._summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card.body.addWidget(self._summary)
        self.findings = named(FindingsList(self.tr("Nothing to remark.")), "Findings")
        self.findings.fix_requested.connect(self._fix)
        card.body.addWidget(self.findings)
        self._add_request(card, clipboard)
        return card

    def _add_request(self, card: Card, clipboard: Clipboard) -> None:
        self._as_json = self._disclosure("Show request as JSON", self.tr("Request as JSON"))
        self._as_curl = self._disclosure("Show request as curl", self.tr("as curl"))
        self._sample = kind(named(QPushButton(self.tr("Backend sample…")), "Backend sample"), "link")
        self._sample.clicked.connect(lambda: self.backend_sample.emit())
        self._copy_request = CopyButton(
            "Copy request",
            clipboard,
            lambda: self._request.toPlainText(),
            self.tr("Request"),
            secret=False,
            quiet=True,
        )
        row = QHBoxLayout()
        row.setSpacing(4)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._as_json)
        row.addWidget(self._as_curl)
        row.addWidget(self._sample)
        row.addStretch()
        row.addWidget(self._copy_request)
        card.body.addLayout(row)
        self._request = named(QPlainTextEdit(), "Request")
        self._request.setReadOnly(True)
        left_to_right(self._request).setFont(fonts.mono_font(12))
        self._request.setTabChangesFocus(True)
        self._request.setPlaceholderText(self.tr("What will be sent, as soon as the form is complete."))
        self._request.setFixedHeight(180)
        self._request.hide()
        self._copy_request.hide()
        card.body.addWidget(self._request)

    def _disclosure(self, name: str, words: str) -> QPushButton:
        button = kind(named(QPushButton(words), name), "link")
        button.setCheckable(True)
        button.clicked.connect(lambda: self._disclose(button))
        return button

    # ----------------------------------------------------------------------------------------------- acting

    def _disclose(self, pressed: QPushButton) -> None:
        for button in (self._as_json, self._as_curl):
            if button is not pressed:
                button.setChecked(False)
        shown = pressed.isChecked()
        self._request.setVisible(shown)
        self._copy_request.setVisible(shown)
        self._show_request(self._presenter.view)

    def _create(self) -> None:
        view = self._presenter.view
        if not view.can_create:
            at_fault = [finding.field for finding in view.review.findings if finding.field]
            if at_fault and not view.creating and view.obstacle is None:
                self.form.go_to(at_fault[0])
        elif view.needs_typed_confirmation:
            self.confirm_create.emit()
        else:
            self._presenter.create()

    def _fix(self, finding: Finding) -> None:
        if finding.fix is None:
            return
        self._presenter.apply(finding.fix)
        if finding.fix.link:
            self.open_link.emit(finding.fix.link)
        target = finding.fix.focus
        if target == "Choose streams":
            self.choose_streams.emit()
        elif target and not self.form.go_to(target):
            self.go_to.emit(target)

    def _show_qr(self) -> None:
        view = self._presenter.view
        if view.created is not None:
            caution = view.created.link_caution
            said = speaker(self._venue, view.now).say(caution) if caution is not None else ""
            self.show_qr.emit(view.created.player_link, said)

    def _with_created(self, attribute: str, signal: SignalInstance) -> None:
        created = self._presenter.view.created
        if created is not None:
            signal.emit(getattr(created, attribute))


def _paragraph(words: str) -> QLabel:
    label = kind(QLabel(words), "muted")
    label.setWordWrap(True)
    return label
