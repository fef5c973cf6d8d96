"""Signing in with e-mail and password, for a Bintu token. The password is passed on and nothing keeps it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from nanosecure_gui.app.signing_in import SigningIn, SignInView
from nanosecure_gui.core.wording import Speaker

from . import fonts
from .naming import kind, named, worded
from .widgets.busy_button import BusyButton
from .widgets.dialog_buttons import dialog_buttons
from .widgets.findings_list import FindingsList
from .widgets.growing_dialog import GrowingDialog
from .widgets.labelled_field import LabelledField


class SignInDialog(GrowingDialog):
    """Renders `SigningIn`; closes itself when there is a token."""

    def __init__(
        self, presenter: SigningIn, speaker: Callable[[], Speaker], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Sign in"))
        self.setMinimumWidth(440)
        self._presenter = presenter
        self._speaker = speaker
        self._done_before = presenter.view.done
        self._closed = False
        self._build()
        presenter.observe(self.render_view)
        self.email.setFocus()

    def done(self, result: int) -> None:
        """Close; what was typed goes."""
        if not self._closed:
            self._closed = True
            self._presenter.forget(self.render_view)
            self._presenter.close()
            self.password.clear()
        super().done(result)

    def render_view(self, view: SignInView) -> None:
        """Show a view."""
        if view.done != self._done_before:
            self.accept()
            return
        voice = self._speaker()
        problems = {each.field: voice.say(each.text) for each in view.report if each.field == "E-mail"}
        self._email.show_problem(problems.get("E-mail", ""))
        others = tuple(each for each in view.report if each.field != "E-mail")
        self.report.show_findings(others, voice)
        self.report.setVisible(bool(others))
        for field in (self.email, self.password):
            field.setEnabled(not view.asking)
        self.sign_in_button.show_busy(view.asking, self.tr("Signing in…"))
        if view.report and not view.asking:
            wrong = self.email if "E-mail" in problems else self.password
            wrong.setFocus()
            wrong.selectAll()

    def _build(self) -> None:
        head = QLabel(self.tr("Sign in with your nanoStream account"))
        head.setFont(fonts.semibold(16))
        words = kind(
            QLabel(
                self.tr(
                    "You get a Bintu token with the rights of your user. Only the token is kept; the password"
                    " is sent once to the Bintu service, and to nobody else."
                )
            ),
            "muted",
        )
        words.setWordWrap(True)
        self.email = QLineEdit()
        self.email.setInputMethodHints(Qt.InputMethodHint.ImhEmailCharactersOnly)
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self._email = LabelledField(self.tr("E-mail"), self.email, "E-mail")
        self.report = named(FindingsList(), "Sign-in report")
        self.report.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(head)
        column.addWidget(words)
        column.addWidget(self._email)
        column.addWidget(LabelledField(self.tr("Password"), self.password, "Password"))
        column.addWidget(self.report)
        column.addStretch()
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        self.cancel_button = named(QPushButton(self.tr("Cancel")), "Cancel")
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(lambda: self.reject())
        self.sign_in_button = kind(worded(BusyButton("", "on_accent"), "Sign in"), "primary")
        self.sign_in_button.setDefault(True)
        self.sign_in_button.clicked.connect(lambda: self._sign_in())
        return dialog_buttons(self.cancel_button, self.sign_in_button)

    def _sign_in(self) -> None:
        self._presenter.sign_in(self.email.text(), self.password.text())
