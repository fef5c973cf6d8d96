"""Unlocking the ledger: a passphrase to choose or to give, or a decision about a key that is gone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from nanosecure_gui.app.ledger_opening import SHORTEST_PASSPHRASE, Ask, LedgerOpening, OpeningView
from nanosecure_gui.core.wording import Speaker

from . import fonts
from .naming import identified, kind, named, worded
from .widgets.busy_button import BusyButton
from .widgets.dialog_buttons import dialog_buttons
from .widgets.enter_dialog import EnterDialog
from .widgets.labelled_field import LabelledField


class LedgerKeyDialog(EnterDialog):
    """Asks what the opening of the ledger needs; closes by itself when it is open. `Not now`, Esc and the
    window's own button leave the ledger locked."""

    def __init__(
        self, presenter: LedgerOpening, voice: Callable[[], Speaker], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(460)
        self._over = False
        self._presenter = presenter
        self._voice = voice
        self._title = QLabel()
        self._title.setFont(fonts.semibold(16))
        self._why = kind(QLabel(), "muted")
        self._why.setWordWrap(True)
        self._passphrase = LabelledField(self.tr("Passphrase"), _secret_line(), "Passphrase")
        self._again = LabelledField(self.tr("Passphrase again"), _secret_line(), "Passphrase again")
        self._later = worded(QPushButton(), "Not now")
        self._later.clicked.connect(self.reject)
        self._unlock = BusyButton("", "on_accent")
        kind(named(self._unlock, "Unlock ledger"), "primary")
        self._unlock.clicked.connect(self._answer)
        self._unlock.setDefault(True)
        self._arrange()
        self._passphrase.control.setFocus()
        self.rejected.connect(presenter.later)
        presenter.observe(self._render)

    def done(self, result: int) -> None:
        """Close, once: what the presenter says to the answer is for others."""
        if self._over:
            return
        self._over = True
        self._presenter.forget(self._render)
        super().done(result)

    def _arrange(self) -> None:
        buttons = dialog_buttons(self._later, self._unlock)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        for widget in (self._title, self._why, self._passphrase, self._again):
            column.addWidget(widget)
        column.addSpacing(6)
        column.addLayout(buttons)

    def _render(self, view: OpeningView) -> None:
        if view.ask is Ask.NOTHING:
            self.accept()
            return
        new, key = view.ask in (Ask.NEW_PASSPHRASE, Ask.RENEWED), view.ask is Ask.NEW_KEY
        titles = {
            Ask.NEW_PASSPHRASE: self.tr("Choose a passphrase for the ledger"),
            Ask.PASSPHRASE: self.tr("Unlock the ledger"),
            Ask.NEW_KEY: self.tr("The ledger's key is gone"),
            Ask.RENEWED: self.tr("Renew the ledger's key"),
        }
        self.setWindowTitle(titles[view.ask])
        self._title.setText(titles[view.ask])
        self._why.setText(self._reason(view))
        self._passphrase.setVisible(not key)
        self._again.setVisible(new)
        self._line().setPlaceholderText(self._rule() if new else "")
        self._show_problem(view)
        actions = {Ask.NEW_KEY: self.tr("Go on with a new key"), Ask.RENEWED: self.tr("Renew the key")}
        words = actions.get(view.ask, self.tr("Set passphrase") if new else self.tr("Unlock"))
        if not view.opening:
            self._unlock.show_busy(False)
            self._unlock.setText(words)
        self._unlock.show_busy(view.opening, self.tr("Opening…"))
        self._fit()

    def _show_problem(self, view: OpeningView) -> None:
        sentence = self._voice().say(view.problem) if view.problem is not None else ""
        fresh = bool(sentence) and sentence != self._passphrase.problem
        self._passphrase.show_problem(sentence)
        if fresh:  # what was typed is wrong: the next key replaces it
            self._line().setFocus()
            self._line().selectAll()

    def _fit(self) -> None:
        """As high as its words need now: a dialog does not grow by itself for text that wraps."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            width = max(self.width(), self.minimumWidth(), layout.minimumSize().width())
            self.resize(width, layout.totalHeightForWidth(width))

    def _line(self) -> QLineEdit:
        line = self._passphrase.control
        assert isinstance(line, QLineEdit)
        return line

    def _rule(self) -> str:
        return self.tr("at least {n} characters").replace("{n}", str(SHORTEST_PASSPHRASE))

    def _reason(self, view: OpeningView) -> str:
        why = self._voice().say(view.why) if view.why is not None else ""
        more = {
            Ask.NEW_PASSPHRASE: self.tr(
                "The ledger keeps every token you create, so that you can find and revoke it later. The"
                " passphrase cannot be recovered: without it, those tokens cannot be revoked from this desk."
            ),
            Ask.PASSPHRASE: self.tr(
                "Until then nothing is recorded, and tokens are created only without a record."
            ),
            Ask.NEW_KEY: self.tr(
                "Restore this computer's keyring if you can: nothing is lost then. With a new key, new "
                "tokens are recorded again. Older ones stay listed, but cannot be revoked from this desk."
            ),
            Ask.RENEWED: self.tr(
                "The new passphrase takes the place of the old one. It cannot be recovered: without it, the"
                " tokens cannot be revoked from this desk."
            ),
        }
        return f"{why} {more[view.ask]}"

    def _answer(self) -> None:
        if self._presenter.view.ask is Ask.NEW_KEY:
            self._presenter.begin_new_key()
            return
        again = self._again.control
        assert isinstance(again, QLineEdit)
        self._presenter.give_passphrase(self._line().text(), again.text())


def _secret_line() -> QLineEdit:
    line = identified(QLineEdit(), "Passphrase")
    line.setEchoMode(QLineEdit.EchoMode.Password)
    line.setMaxLength(1_000)
    return line
