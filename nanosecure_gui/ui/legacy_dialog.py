"""Legacy player: signed-URL tokens for players older than 4.18.0, and nothing that anybody else needs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from nanosecure_gui.app.legacy import Legacy, LegacyView
from nanosecure_gui.core.findings import Finding, Severity
from nanosecure_gui.core.wording import Speaker

from . import fonts
from .clipboard import Clipboard
from .legacy_form import LegacyForm
from .legacy_register import RegisterPart
from .links import open_link
from .naming import identified, kind, named, worded
from .primary_keys import on_primary_keys
from .voice import Venue
from .widgets.busy_button import BusyButton
from .widgets.cards import Card, Symbol, heading
from .widgets.copy_button import CopyButton
from .widgets.dialog_buttons import dialog_buttons
from .widgets.enter_dialog import EnterDialog
from .widgets.findings_list import FindingsList
from .widgets.scrolling import scrolling
from .widgets.secret_field import SecretField
from .widgets.wrap_row import WrapRow

_TICK_MS = 1_000
_FORM_WIDTH = 416


class LegacyDialog(EnterDialog):
    """Renders the `Legacy` presenter while it is open; closing forgets what was typed and signed."""

    inspect = Signal(str)

    def __init__(
        self,
        presenter: Legacy,
        clipboard: Clipboard,
        venue: Venue,
        speaker: Callable[[], Speaker],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Legacy player"))
        self._presenter = presenter
        self._clipboard = clipboard
        self._speaker = speaker
        self._closed = False
        self.form = LegacyForm(venue)
        self.form.edited.connect(presenter.edit)
        self._build()
        self.setMinimumSize(760, 480)
        self.resize(880, 620)
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(presenter.tick)
        self._clock.start()
        presenter.observe(self.render_view)

    def done(self, result: int) -> None:
        """Close."""
        if not self._closed:
            self._closed = True
            self._clock.stop()
            self._presenter.forget(self.render_view)
            self._presenter.close()
            self._token.show_secret("")
        super().done(result)

    # ---------------------------------------------------------------------------------------------- showing

    def render_view(self, view: LegacyView) -> None:
        """Show a view."""
        voice = self._speaker()
        self.form.show_draft(view.draft, view.now)
        self.form.show_problems(view.findings, view.report, voice)
        self.form.setEnabled(not view.busy)
        self.findings.show_findings((*_about_the_press(view), *view.findings), voice)
        self.register_part.show_view(view, voice)
        why = voice.say(view.obstacle) if view.obstacle is not None else ""
        self._why_not.setText(why)
        self._obstacle.setVisible(bool(why))
        self.create_button.show_busy(view.signing, self.tr("Creating…"))
        self.create_button.setEnabled(view.can_create)
        self.create_button.setAccessibleDescription(why)
        self.create_button.setToolTip(why)
        self._show_signed(view, voice)

    def _show_signed(self, view: LegacyView, voice: Speaker) -> None:
        signed = view.signed
        self._signed.setVisible(signed is not None)
        self._nothing_yet.setVisible(signed is None)
        if signed is None:
            return
        worst = signed.findings[0].severity
        self._symbol.show_icon(
            *(("triangle-alert", "care") if worst > Severity.INFO else ("circle-check", "ok"))
        )
        at = f"{signed.at.astimezone(voice.zone):%H:%M:%S}"
        self._title.setText(self.tr("Created {at} · cannot be revoked").replace("{at}", at))
        self._token.show_secret(signed.player_link or signed.security_object)
        self.meaning.show_findings(signed.findings, voice)
        for button in self._need_stream:
            button.setEnabled(bool(signed.player_link))
            button.setToolTip(
                "" if signed.player_link else self.tr("Name the stream that the link is to play.")
            )

    # --------------------------------------------------------------------------------------------- building

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        left = Card()
        left.setFixedWidth(_FORM_WIDTH)
        self._area = scrolling(self._left())
        left.body.addWidget(self._area, 1)
        columns.addWidget(left)
        columns.addWidget(scrolling(self._right()), 1)
        column.addLayout(columns, 1)
        column.addWidget(self._obstacle_line())
        column.addLayout(self._buttons())

    def _left(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(2, 2, 8, 2)  # room for focus outlines and the scroll bar
        column.setSpacing(8)
        column.addWidget(self.form)
        self.register_part = RegisterPart()
        self.register_part.edited.connect(self._presenter.edit_secret)
        self.register_part.generate.connect(self._presenter.generate_secret)
        self.register_part.register.connect(self._presenter.register)
        self.register_part.grown.connect(lambda: QTimer.singleShot(0, self, self._show_register))
        column.addWidget(self.register_part)
        column.addStretch(1)
        return part

    def _show_register(self) -> None:
        self._area.ensureWidgetVisible(self.register_part, 0, 0)

    def _right(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        card = Card(self.tr("What it will be"))
        self.findings = named(FindingsList(self.tr("Nothing to remark.")), "Legacy findings")
        self.findings.fix_requested.connect(self._fix)
        card.body.addWidget(self.findings)
        column.addWidget(card)
        self._signed = self._signed_card()
        column.addWidget(self._signed)
        self._nothing_yet = Card(self.tr("Token"))
        hint = kind(
            QLabel(self.tr("The token appears here, with its link and its security object.")), "muted"
        )
        hint.setWordWrap(True)
        self._nothing_yet.body.addWidget(hint)
        column.addWidget(self._nothing_yet)
        column.addStretch(1)
        return part

    def _signed_card(self) -> Card:
        card = Card()
        self._symbol = Symbol("circle-check", "ok", 18)
        self._title = identified(QLabel(), "Legacy token created")
        self._title.setFont(fonts.semibold(16))
        self._title.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._symbol)
        head.addWidget(self._title, 1)
        card.body.addLayout(head)
        self._token = SecretField("Created legacy token", lines=4)
        self._token.copy_requested.connect(
            lambda secret: self._clipboard.copy_secret(secret, self.tr("Legacy token"))
        )
        card.body.addWidget(self._token)
        card.body.addWidget(heading(self.tr("What was signed")))
        self.meaning = named(FindingsList(), "What was signed")
        card.body.addWidget(self.meaning)
        card.body.addWidget(self._copies())
        return card

    def _copies(self) -> QWidget:
        def value(attribute: str) -> str:
            signed = self._presenter.view.signed
            return str(getattr(signed, attribute)) if signed is not None else ""

        copies = []
        for name, attribute, thing in (
            ("Copy legacy link", "player_link", self.tr("Player link")),
            ("Copy legacy embed code", "embed_code", self.tr("Embed code")),
            ("Copy legacy security object", "security_object", self.tr("Security object")),
        ):
            copies.append(CopyButton(name, self._clipboard, partial(value, attribute), thing, words=thing))
        self._need_stream = copies[:2]
        look = named(QPushButton(self.tr("Inspect")), "Inspect legacy token")
        look.clicked.connect(lambda: self._inspect(value("player_link") or value("security_object")))
        holder = QWidget()
        wrap = WrapRow(holder)
        for button in (*copies, look):
            button.setAutoDefault(False)
            wrap.addWidget(button)
        return holder

    def _obstacle_line(self) -> QFrame:
        self._obstacle = QFrame()
        row = QHBoxLayout(self._obstacle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._why_not = kind(QLabel(), "care")
        self._why_not.setWordWrap(True)
        row.addWidget(Symbol("triangle-alert", "care"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._why_not, 1)
        return self._obstacle

    def _buttons(self) -> QHBoxLayout:
        self.close_button = named(QPushButton(self.tr("Close")), "Close")
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(lambda: self.reject())
        self.create_button = kind(worded(BusyButton("", "on_accent"), "Create legacy token"), "primary")
        self.create_button.setDefault(True)
        self.create_button.clicked.connect(lambda: self._presenter.create())
        on_primary_keys(self, self.create_button.click)
        return dialog_buttons(self.close_button, self.create_button)

    # ----------------------------------------------------------------------------------------------- acting

    def _fix(self, finding: Finding) -> None:
        if finding.fix is None:
            return
        if finding.fix.link:
            open_link(self, finding.fix.link)
        else:
            self._presenter.apply(finding.fix)

    def _inspect(self, token: str) -> None:
        if token:
            self.inspect.emit(token)
            self.accept()


def _about_the_press(view: LegacyView) -> tuple[Finding, ...]:
    """What the last press brought, unless it stands at the secret that was registered."""
    if view.reported_register:
        return tuple(each for each in view.report if each.field == "Legacy stream name")
    return view.report
