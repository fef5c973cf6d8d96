"""A secret that is there to be copied, and to be seen only when asked for."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from nanosecure_gui.ui.icons import icon
from nanosecure_gui.ui.naming import kind, named

from .secret_text import SecretText

_DOTS = 72  # with the ends two lines in a window of the usual size
_LONG = 80


def masked(secret: str) -> str:
    """`secret` with its middle as dots; of a short one nothing is seen. What is seen of a token is part of
    its header, which is no secret, and its last characters, which tell one from another."""
    if len(secret) < _LONG:
        return "•" * len(secret)
    return secret[:20] + "•" * min(len(secret) - 24, _DOTS) + secret[-4:]


class SecretField(QWidget):
    """A read-only text in the typewriter face, masked until its eye is pressed. A new secret is masked again.

    Copying from it, masked or not, emits `copy_requested(secret)`; connect it to the clipboard service.
    """

    copy_requested = Signal(str)

    def __init__(self, name: str, lines: int = 3, parent: QWidget | None = None) -> None:
        """`name` is the contract's; `lines` how many are seen without scrolling."""
        super().__init__(parent)
        self._secret = ""
        self.text = named(SecretText(13), name)
        self.text.copy_requested.connect(lambda: self.copy_requested.emit(self._secret))
        metrics = self.text.fontMetrics()
        self.text.setFixedHeight(lines * metrics.lineSpacing() + 30)
        self.eye = kind(QPushButton(), "quiet")
        self.eye.setCheckable(True)
        self.eye.toggled.connect(lambda _on: self._render())
        corner = QVBoxLayout()
        corner.setContentsMargins(0, 0, 0, 0)
        corner.addWidget(self.eye)
        corner.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.text, 1)
        row.addLayout(corner)
        named(self.eye, f"Reveal {name[:1].lower()}{name[1:]}")
        self._render()

    @property
    def secret(self) -> str:
        """The whole secret."""
        return self._secret

    def show_secret(self, secret: str) -> None:
        """Show another secret, masked."""
        if secret == self._secret:
            return
        self._secret = secret
        self.eye.setChecked(False)
        self._render()

    def add_button(self, button: QWidget) -> None:
        """Put another quiet button under the eye."""
        row = self.layout()
        assert row is not None
        corner = row.itemAt(1).layout()  # type: ignore[union-attr]
        assert isinstance(corner, QVBoxLayout)
        corner.insertWidget(corner.count() - 1, button)

    def _render(self) -> None:
        open_ = self.eye.isChecked()
        self.text.setPlainText(self._secret if open_ else masked(self._secret))
        self.eye.setIcon(icon("eye-off" if open_ else "eye", "muted"))
        self.eye.setToolTip(self.tr("Hide") if open_ else self.tr("Show"))
        self.eye.setEnabled(bool(self._secret))
