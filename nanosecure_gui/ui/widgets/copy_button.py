"""A button that copies something and says that it did."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QWidget

from nanosecure_gui.ui.clipboard import Clipboard
from nanosecure_gui.ui.icons import icon
from nanosecure_gui.ui.naming import kind, named

_TICK_MS = 1_500


class CopyButton(QPushButton):
    """Copies what `value` returns at the moment it is pressed; nothing, if that is empty."""

    def __init__(
        self,
        name: str,
        clipboard: Clipboard,
        value: Callable[[], str],
        what: str,
        *,
        secret: bool = True,
        quiet: bool = False,
        words: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`name` is the contract's (`Copy token`), also what stands on it, unless there are shorter `words`
        (then beside an icon) or it is `quiet` (icon only); `what` names the thing in the clipboard's
        countdown (`Token`)."""
        super().__init__(parent)
        named(self, name)
        if quiet:
            kind(self, "quiet")
            self.setToolTip(self.accessibleName())
        else:
            self.setIconSize(QSize(22, 16))
        self._words = "" if quiet else words or self.accessibleName()
        self._symbol = icon("copy", "muted") if quiet or words else QIcon()
        self._clipboard, self._value, self._what, self._secret = clipboard, value, what, secret
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._be_ready)
        self.clicked.connect(self._copy)
        self._be_ready()

    def _copy(self) -> None:
        text = self._value()
        if not text:
            return
        copy = self._clipboard.copy_secret if self._secret else self._clipboard.copy
        copy(text, self._what)
        self.setIcon(icon("check", "ok"))
        if self._words:
            self.setMinimumWidth(self.width())  # its neighbours stay where they are
            self.setText(self.tr("Copied"))
        self._timer.start()

    def _be_ready(self) -> None:
        self.setIcon(self._symbol)
        self.setText(self._words)
        self.setMinimumWidth(0)
