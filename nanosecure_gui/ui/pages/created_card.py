"""The token that was just created: what the service granted, and every form to hand it out in."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from nanosecure_gui.app.create_view import Created
from nanosecure_gui.core.wording import Speaker, Text, rich, text
from nanosecure_gui.ui import fonts
from nanosecure_gui.ui.clipboard import Clipboard
from nanosecure_gui.ui.naming import identified, kind, named, worded
from nanosecure_gui.ui.theme import colour
from nanosecure_gui.ui.widgets.busy_button import BusyButton
from nanosecure_gui.ui.widgets.cards import Card, Symbol
from nanosecure_gui.ui.widgets.copy_button import CopyButton
from nanosecure_gui.ui.widgets.remark import Remark
from nanosecure_gui.ui.widgets.secret_field import SecretField
from nanosecure_gui.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from nanosecure_gui.core.granted import GrantedLine


class CreatedCard(Card):
    """Shows a `Created` token."""

    show_qr = Signal()
    inspect = Signal()
    revoke = Signal()
    save_page = Signal()
    choose_link_target = Signal()

    def __init__(self, clipboard: Clipboard, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.body.setContentsMargins(18, 14, 18, 14)
        self._created: Created | None = None
        self._speaker: Speaker | None = None
        self.body.addLayout(self._title_row())
        self._token = SecretField("Created token", lines=2)
        self._token.copy_requested.connect(lambda secret: clipboard.copy_secret(secret, self.tr("Token")))
        self.body.addWidget(self._token)
        self._granted = identified(QLabel(), "Granted")
        self._granted.setTextFormat(Qt.TextFormat.RichText)
        self._granted.setWordWrap(True)
        self._granted.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(self._granted)
        self._caution = Remark("triangle-alert", "care", name="Link caution")
        self.body.addWidget(self._caution)
        self.body.addWidget(self._link_hint())
        self.body.addLayout(self._buttons(clipboard))

    def show_created(
        self,
        created: Created,
        speaker: Speaker,
        *,
        revoking: bool,
        cannot_revoke: str = "",
        cautioned: bool = False,
    ) -> None:
        """Show a token, masked if it is another than before. `cannot_revoke` is why nobody here may;
        `cautioned`: where its link will not play is said elsewhere on the page."""
        self._created = created
        playable = created.link_target is not None
        for button in self._need_target:
            button.setEnabled(playable)
        self._link.setVisible(not playable)
        caution = created.link_caution
        self._caution.say(speaker.say(caution) if caution is not None else "")
        self._caution.setVisible(caution is not None and playable and not cautioned)
        self._token.show_secret(created.token)
        at = f"{created.at.astimezone(speaker.zone):%H:%M:%S}"
        self._show_outcome(created, speaker, at)
        self._left.setText(speaker.say(_standing(created, speaker.now)))
        self._title.setToolTip(created.decoded.token_id)
        self._speaker = speaker
        self._show_granted(created, speaker)
        why = cannot_revoke
        if not created.request.revocable:
            why = self.tr("This token was not created as revocable.")
        self._revoke.setEnabled(created.revoked is None and not why)
        self._revoke.show_busy(revoking, self.tr("Revoking…"))
        self._revoke.setToolTip(why)
        self._revoke.setAccessibleDescription(why)

    def _show_outcome(self, created: Created, speaker: Speaker, at: str) -> None:
        if created.revoked is not None:
            self._symbol.show_icon("circle-x", "harm")
            self._title.setText(speaker.say(created.revoked))
        elif created.differs:
            self._symbol.show_icon("triangle-alert", "care")
            self._title.setText(self.tr("Created {at} · granted differently").replace("{at}", at))
        else:
            self._symbol.show_icon("circle-check", "ok")
            self._title.setText(self.tr("Created {at} · granted as asked").replace("{at}", at))

    def _show_granted(self, created: Created, speaker: Speaker) -> None:
        if self._details.isChecked():
            rows = "".join(_granted_row(line, speaker) for line in created.granted)
            words = f"<table cellspacing='0' cellpadding='2'>{rows}</table>"
        else:
            words = "&nbsp;&nbsp; ".join(_granted_words(line, speaker) for line in created.granted)
        if words != self._granted.text():
            self._granted.setText(words)

    def _title_row(self) -> QHBoxLayout:
        self._symbol = Symbol("circle-check", "ok", 18)
        self._title = QLabel()
        self._title.setFont(fonts.semibold(16))
        self._title.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._symbol)
        row.addWidget(self._title, 1)
        self._left = identified(kind(QLabel(), "muted"), "Remaining time")
        row.addWidget(self._left)
        self._details = kind(named(QPushButton(), "Show what was granted"), "link")
        self._details.setText(self.tr("Details"))
        self._details.setCheckable(True)
        self._details.toggled.connect(self._show_details)
        row.addWidget(self._details)
        return row

    def _show_details(self) -> None:
        if self._created is not None and self._speaker is not None:
            self._show_granted(self._created, self._speaker)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:  # the words hold colours
            self._show_details()

    def _link_hint(self) -> QWidget:
        self._link = QWidget()
        row = QHBoxLayout(self._link)
        row.setContentsMargins(0, 0, 0, 0)
        hint = kind(QLabel(self.tr("Links need a stream to play.")), "muted")
        hint.setWordWrap(True)
        row.addWidget(hint, 1)
        choose = named(QPushButton(self.tr("Choose the stream to link to")), "Choose the stream to link to")
        choose.clicked.connect(lambda: self.choose_link_target.emit())
        row.addWidget(choose)
        return self._link

    def _buttons(self, clipboard: Clipboard) -> QVBoxLayout:
        def value(attribute: str) -> str:
            return str(getattr(self._created, attribute)) if self._created is not None else ""

        copies = [
            CopyButton(name, clipboard, partial(value, attribute), thing, words=thing)
            for name, attribute, thing in (
                ("Copy token", "token", self.tr("Token")),
                ("Copy player link", "player_link", self.tr("Player link")),
                ("Copy embed code", "embed_code", self.tr("Embed code")),
                ("Copy security object", "security_object", self.tr("Security object")),
            )
        ]
        qr = self._button("Show QR code", self.show_qr)
        page = self._button("Save player page", self.save_page)
        self._need_target = [copies[1], copies[2], qr, page]
        self._revoke = BusyButton("", "harm")
        kind(worded(self._revoke, "Revoke token"), "danger")
        self._revoke.clicked.connect(lambda: self.revoke.emit())
        rows = QVBoxLayout()
        rows.setSpacing(8)
        holder = QWidget()
        wrap = WrapRow(holder)
        for button in (*copies, qr, page, self._button("Inspect token", self.inspect), self._revoke):
            wrap.addWidget(button)
        rows.addWidget(holder)
        return rows

    def _button(self, name: str, pressed: SignalInstance) -> QPushButton:
        button = worded(QPushButton(), name)
        button.clicked.connect(lambda: pressed.emit())
        return button


def _standing(created: Created, now: datetime) -> Text:
    """How long it still works."""
    if created.revoked is not None:
        return text("")
    left = created.ends - now
    return text("{left} left", left=left) if left > timedelta() else text("over")


def _granted_words(line: GrantedLine, speaker: Speaker) -> str:
    """One restriction in a line of several, unbroken where it is as asked."""
    sign, tint = _sign(line)
    granted = line.asked if line.match == "same" else line.granted  # the desk's own words: with the label
    words = rich(f"{speaker.say(line.field)}: {speaker.say(granted)}")
    if line.match == "different":
        words += f" <b>({escape(speaker.say(text('asked: {asked}', asked=line.asked)))})</b>"
    return f"<span style='color:{tint}'>{sign}</span>&nbsp;{words}"


def _granted_row(line: GrantedLine, speaker: Speaker) -> str:
    """One restriction in a table: a sign for how it matches, what was granted, what had been asked for."""
    sign, tint = _sign(line)
    granted = rich(speaker.say(line.granted))
    if line.match != "same":
        granted += f" · {escape(speaker.say(text('asked: {asked}', asked=line.asked)))}"
    field = escape(speaker.say(line.field))
    return f"<tr><td style='color:{tint}'>{sign}</td><td>{field}&nbsp;&nbsp;</td><td>{granted}</td></tr>"


def _sign(line: GrantedLine) -> tuple[str, str]:
    """The sign of a match, and its colour."""
    sign, role = {"same": ("✓", "ok"), "different": ("≠", "care")}.get(line.match, ("?", "muted"))
    return sign, colour(role).name()
