"""The part of the Legacy player dialog for step one of the oldest documents: a stream and its secret."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from nanosecure_gui.app.legacy import LegacyView
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.wording import Speaker

from . import fonts
from .icons import icon
from .naming import kind, named, worded
from .widgets.busy_button import BusyButton
from .widgets.findings_list import FindingsList
from .widgets.labelled_field import LabelledField


class RegisterPart(QWidget):
    """Folded up: hardly anybody needs it."""

    edited = Signal(str)  # the secret
    generate = Signal()
    register = Signal()
    grown = Signal()  # there is more to see of it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._more = kind(worded(QPushButton(), "Register stream secret"), "link")
        self._more.setCheckable(True)
        self._more.setAutoDefault(False)
        self._more.toggled.connect(self._unfold)
        self._body = QWidget()
        self._build_body()
        row = QHBoxLayout()
        row.addWidget(self._more)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._body)
        self._unfold(False)

    def show_view(self, view: LegacyView, voice: Speaker) -> None:
        """Show the secret while it is there, and what came of sending it."""
        if self._secret.text() != view.secret:
            self._secret.setText(view.secret)
        if not view.secret:
            self._reveal.setChecked(False)
        self._reveal.setEnabled(bool(view.secret))
        why = voice.say(view.obstacle) if view.obstacle is not None else ""
        self.register_button.show_busy(view.registering, self.tr("Registering…"))
        self.register_button.setEnabled(bool(view.secret) and not why and not view.busy)
        self.register_button.setToolTip(why)
        problems = [each for each in view.report if each.severity is Severity.HARM]
        wrong = next((voice.say(each.text) for each in problems if each.field == "Stream secret"), "")
        self._field.show_problem(wrong)
        lines = tuple(each for each in view.report if not each.field) if view.reported_register else ()
        self.outcome.show_findings(lines, voice)
        self.outcome.setVisible(bool(lines))
        if lines:
            self.grown.emit()

    # --------------------------------------------------------------------------------------------- building

    def _build_body(self) -> None:
        note = kind(
            QLabel(
                self.tr(
                    "The oldest documents begin with this step; the vendor dropped it in 2020. The answer 404"
                    " means that the account no longer needs it. The secret is sent once and not kept."
                )
            ),
            "muted",
        )
        note.setWordWrap(True)
        self._secret = QLineEdit()
        self._secret.setEchoMode(QLineEdit.EchoMode.Password)
        self._secret.setFont(fonts.mono_font(13))
        self._secret.textChanged.connect(self.edited)
        self._reveal = kind(named(QPushButton(), "Reveal stream secret"), "quiet")
        self._reveal.setCheckable(True)
        self._reveal.setAutoDefault(False)
        self._reveal.toggled.connect(self._show_reveal)
        self._show_reveal(False)
        self._field = LabelledField(
            self.tr("Secret for the stream above"), self._secret, "Stream secret", self._reveal
        )
        generate = named(QPushButton(self.tr("Generate")), "Generate secret")
        generate.setAutoDefault(False)
        generate.clicked.connect(lambda: self.generate.emit())
        self.register_button = named(BusyButton(self.tr("Register")), "Register secret")
        self.register_button.setAutoDefault(False)
        self.register_button.clicked.connect(lambda: self.register.emit())
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(generate)
        buttons.addWidget(self.register_button)
        buttons.addStretch()
        self.outcome = named(FindingsList(), "Registering")
        self.outcome.hide()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(note)
        column.addWidget(self._field)
        column.addLayout(buttons)
        column.addWidget(self.outcome)

    def _show_reveal(self, shown: bool) -> None:
        self._secret.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._reveal.setIcon(icon("eye-off" if shown else "eye", "muted"))
        self._reveal.setToolTip(self.tr("Hide") if shown else self.tr("Show"))

    def _unfold(self, shown: bool) -> None:
        self._body.setVisible(shown)
        self._more.setIcon(icon("chevron-down" if shown else "chevron-right", "accent"))
        if shown:
            self.grown.emit()
