"""The form of the Organisations dialog."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nanosecure_gui.app.organisations import OrganisationsView
from nanosecure_gui.core.organisation_form import OrganisationForm
from nanosecure_gui.core.organisations import CredentialKind, ServiceAddresses
from nanosecure_gui.core.wording import Speaker, printable

from . import fonts
from .icons import icon
from .naming import kind, named, worded
from .theme import STRIPES, stripe
from .widgets.cards import Symbol, small
from .widgets.field_problems import show_problems
from .widgets.labelled_field import LabelledField
from .widgets.text_lines import hinted_line, put_cursor_into, show_typed

_KINDS: Final = (CredentialKind.BINTU_TOKEN, CredentialKind.API_KEY)
_DOT = 14


class OrganisationFields(QWidget):
    """Shows an `OrganisationForm`, and says when the operator changed it."""

    edited = Signal(object)  # OrganisationForm
    sign_in = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = OrganisationForm()
        self._fields: dict[str, LabelledField] = {}
        self._title = QLabel()
        self._title.setFont(fonts.semibold(18))
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self._welcome = kind(QLabel(self._welcome_words()), "muted")
        self._welcome.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 10, 2)  # room for focus outlines and the scroll bar
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._welcome)
        column.addLayout(self._who())
        column.addLayout(self._credential_part())
        column.addWidget(self._disclosure())
        column.addWidget(self._addresses())
        column.addStretch(1)

    # ---------------------------------------------------------------------------------------------- showing

    def show_view(self, view: OrganisationsView, voice: Speaker) -> None:
        """Show the form of a view. Emits nothing."""
        form = self._form = view.form
        self.setEnabled(not view.busy)
        known = next((each for each in view.organisations if each.id == form.id), None)
        self._title.setText(printable(known.name, 120) if known else self.tr("New organisation"))
        self._welcome.setVisible(known is None)
        for line, typed in (
            (self._name, form.name),
            (self._hash, form.hash),
            (self._credential, form.credential),
            (self._token_url, form.token_url),
            (self._bintu_url, form.bintu_url),
            (self._guardian_url, form.guardian_url),
        ):
            show_typed(line, typed)
        self._kind.setCurrentIndex(_KINDS.index(form.kind))
        self._colour.setCurrentIndex(max(0, self._colour.findData(form.colour)))
        self._show_credential(view, voice)
        show_problems(self._fields, view.report, voice)
        if form.token_url or form.bintu_url or form.guardian_url:
            self._more.setChecked(True)

    def go_to(self, name: str) -> bool:
        """Put the cursor into the control of that contract name. False: it is not here."""
        field = self._fields.get(name)
        if field is None:
            return False
        if field.parentWidget() is self._below:
            self._more.setChecked(True)
        put_cursor_into(field.control)
        return True

    def _show_credential(self, view: OrganisationsView, voice: Speaker) -> None:
        session_only = view.keyring is not None
        if not view.has_credential:
            placeholder = ""
        elif session_only:
            placeholder = self.tr("held for this session - leave empty to keep it")
        else:
            placeholder = self.tr("kept in the keyring - leave empty to keep it")
        self._credential.setPlaceholderText(placeholder)
        self._credential.setToolTip(placeholder)
        if not self._credential.text():
            self._reveal.setChecked(False)
        self._reveal.setEnabled(bool(self._credential.text()))
        self._kind_hint.setText(self._hint(view.form.kind))
        self._kept_symbol.show_icon(
            "triangle-alert" if session_only else "lock", "care" if session_only else "muted"
        )
        kind(self._kept, "care" if session_only else "muted")
        if view.keyring is None:
            self._kept.setText(self.tr("Kept in this computer's keyring, nowhere else."))
        else:
            sentences = [voice.say(view.keyring), self.tr("The credential lasts until NanoSecure closes.")]
            sentences += [voice.say(view.keyring_advice)] if view.keyring_advice else []
            self._kept.setText(" ".join(sentences))

    # --------------------------------------------------------------------------------------------- building

    def _who(self) -> QGridLayout:
        self._name = self._line("name", self.tr("for example Harbour Events"))
        self._hash = self._line("hash", self.tr("optional, like nNCcf"))
        self._colour = QComboBox()
        for name, words in self._colour_words().items():
            self._colour.addItem(_dot(name), words, name)
        self._colour.setIconSize(QSize(_DOT, _DOT))
        self._colour.activated.connect(lambda _row: self._edit(colour=self._colour.currentData()))
        hint = small(self.tr("The hash is the part of your stream names before the dash."))
        hint.setWordWrap(True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self._field(self.tr("Name"), self._name, "Name"), 0, 0, 1, 2)
        grid.addWidget(self._field(self.tr("Organisation hash"), self._hash, "Organisation hash"), 1, 0, top)
        grid.addWidget(self._field(self.tr("Colour of the stripe"), self._colour, "Stripe colour"), 1, 1, top)
        grid.addWidget(hint, 2, 0, 1, 2)
        return grid

    def _credential_part(self) -> QVBoxLayout:
        self._kind = QComboBox()
        self._kind.addItems([self.tr("Bintu token"), self.tr("API key")])
        self._kind.activated.connect(lambda row: self._edit(kind=_KINDS[row]))
        self._kind_hint = small()
        self._kind_hint.setWordWrap(True)
        self._credential = self._line("credential", "")
        self._credential.setEchoMode(QLineEdit.EchoMode.Password)
        self._credential.setFont(fonts.text_font())
        self._reveal = kind(named(QPushButton(), "Reveal credential"), "quiet")
        self._reveal.setCheckable(True)
        self._reveal.setAutoDefault(False)
        self._reveal.toggled.connect(self._show_reveal)
        self._show_reveal(False)
        self._kept_symbol = Symbol("lock", "muted", 14)
        self._kept = small()
        self._kept.setWordWrap(True)
        kept = QHBoxLayout()
        kept.setSpacing(6)
        kept.addWidget(self._kept_symbol, 0, Qt.AlignmentFlag.AlignTop)
        kept.addWidget(self._kept, 1)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self._field(self.tr("Credential type"), self._kind, "Credential type"))
        column.addWidget(self._kind_hint)
        column.addSpacing(2)
        column.addWidget(self._field(self.tr("Credential"), self._credential, "Credential", self._reveal))
        column.addLayout(kept)
        column.addLayout(self._sign_in_row())
        return column

    def _sign_in_row(self) -> QHBoxLayout:
        """The other way to a Bintu token than to paste it."""
        self._sign_in = kind(named(QPushButton(), "Sign in with e-mail"), "link")
        self._sign_in.setText(self.tr("Sign in with e-mail…"))
        self._sign_in.setAutoDefault(False)
        self._sign_in.clicked.connect(lambda: self.sign_in.emit())
        row = QHBoxLayout()
        row.addWidget(self._sign_in)
        row.addStretch()
        return row

    def _disclosure(self) -> QPushButton:
        self._more = kind(worded(QPushButton(), "Service addresses"), "link")
        self._more.setCheckable(True)
        self._more.setAutoDefault(False)
        self._more.setIcon(icon("chevron-right", "accent"))
        self._more.toggled.connect(self._disclose)
        return self._more

    def _addresses(self) -> QWidget:
        default = ServiceAddresses()
        self._token_url = self._line("token_url", default.token)
        self._bintu_url = self._line("bintu_url", default.bintu)
        self._guardian_url = self._line("guardian_url", default.guardian)
        self._below = QWidget()
        column = QVBoxLayout(self._below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for name, line in (
            ("Token service URL", self._token_url),
            ("Bintu URL", self._bintu_url),
            ("Guardian URL", self._guardian_url),
        ):
            line.setFont(fonts.mono_font(13))
            column.addWidget(self._field(self.tr(name), line, name))
        self._below.hide()
        return self._below

    def _line(self, attribute: str, hint: str) -> QLineEdit:
        return hinted_line(hint, lambda typed: self._typed(attribute, typed))

    def _field(self, label: str, control: QWidget, name: str, beside: QWidget | None = None) -> LabelledField:
        field = self._fields[name] = LabelledField(label, control, name, beside)
        return field

    # ----------------------------------------------------------------------------------------------- acting

    def _typed(self, attribute: str, typed: str) -> None:
        if typed != getattr(self._form, attribute):  # else it is only shown
            self._edit(**{attribute: typed})

    def _edit(self, **changes: object) -> None:
        self._form = replace(self._form, **changes)  # type: ignore[arg-type]
        self.edited.emit(self._form)

    def _show_reveal(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self._credential.setEchoMode(mode)
        self._reveal.setIcon(icon("eye-off" if shown else "eye", "muted"))
        self._reveal.setToolTip(self.tr("Hide") if shown else self.tr("Show"))

    def _disclose(self, shown: bool) -> None:
        self._below.setVisible(shown)
        self._more.setIcon(icon("chevron-down" if shown else "chevron-right", "accent"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            for row in range(self._colour.count()):
                self._colour.setItemIcon(row, _dot(self._colour.itemData(row)))

    # ------------------------------------------------------------------------------------------------ words

    def _welcome_words(self) -> str:
        return self.tr(
            "Enter the Bintu token of your user: the nanoStream Cloud dashboard shows it. "
            "API keys open everything for ever and are for administrators."
        )

    def _hint(self, chosen: CredentialKind) -> str:
        if chosen is CredentialKind.BINTU_TOKEN:
            return self.tr("Temporary, with the rights of your user. The right one for daily work.")
        return self.tr(
            "Permanent, with full access. Prefer a Bintu token: it does for everything but legacy tokens."
        )

    def _colour_words(self) -> dict[str, str]:
        words = {
            "blue": self.tr("Blue"),
            "red": self.tr("Red"),
            "amber": self.tr("Amber"),
            "green": self.tr("Green"),
            "teal": self.tr("Teal"),
            "violet": self.tr("Violet"),
            "pink": self.tr("Pink"),
            "grey": self.tr("Grey"),
        }
        return {name: words.get(name, name) for name in STRIPES}


def _dot(name: str) -> QIcon:
    pixmap = QPixmap(2 * _DOT, 2 * _DOT)  # twice the size, for sharp screens
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(stripe(name))
    painter.drawEllipse(2, 2, 2 * _DOT - 4, 2 * _DOT - 4)
    painter.end()
    pixmap.setDevicePixelRatio(2)
    return QIcon(pixmap)
