"""Secrets on a shared desk's clipboard: hidden from histories, and gone after a while."""

from __future__ import annotations

import sys
from typing import Final

from PySide6.QtCore import QByteArray, QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication

SECONDS: Final = 45


def secret_mime(text: str, platform: str = sys.platform) -> QMimeData:
    """`text` with the marks by which clipboard histories and cloud clipboards leave it alone.

    KDE's hint is honoured by most managers on Linux, the four Windows formats by its history and cloud, the
    type of nspasteboard.org by managers on macOS.
    """
    data = QMimeData()
    data.setText(text)
    if platform == "win32":
        no = QByteArray(b"\x00\x00\x00\x00")
        for name, value in (
            ("ExcludeClipboardContentFromMonitorProcessing", QByteArray(b"1")),
            ("CanIncludeInClipboardHistory", no),
            ("CanUploadToCloudClipboard", no),
            ("Clipboard Viewer Ignore", QByteArray(b"1")),
        ):
            data.setData(f'application/x-qt-windows-mime;value="{name}"', value)
    elif platform == "darwin":
        data.setData("application/x-nspasteboard-concealed-type", QByteArray(b"1"))
    else:
        data.setData("x-kde-passwordManagerHint", QByteArray(b"secret"))
    return data


class Clipboard(QObject):
    """Puts text on the clipboard. A secret leaves it after `seconds`, and when the program ends, but only
    while it is still ours: what the operator copied since is never touched."""

    copied = Signal(str)  # something was copied: what, in words
    countdown = Signal(str, int)  # a secret is there: what, and seconds left; 0 when it is gone

    def __init__(self, parent: QObject | None = None, seconds: int = SECONDS) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._left = 0
        self._secret = ""
        self._what = ""
        self._timer = QTimer(self)
        self._timer.setInterval(1_000)
        self._timer.timeout.connect(self._tick)
        QGuiApplication.instance().aboutToQuit.connect(self.clear)  # type: ignore[union-attr]

    def keep_for(self, seconds: int) -> None:
        """How long secrets stay from the next one on, in seconds; 0: until the program ends."""
        self._seconds = seconds

    def copy(self, text: str, what: str = "") -> None:
        """Copy something that is no secret; it stays."""
        self._forget()
        self._board().setText(text, QClipboard.Mode.Clipboard)
        self.copied.emit(what)

    def copy_secret(self, text: str, what: str) -> None:
        """Copy a secret; `what` is its name for the countdown, for example `Player link`."""
        self._forget()
        self._secret, self._what, self._left = text, what, self._seconds
        self._board().setMimeData(secret_mime(text), QClipboard.Mode.Clipboard)
        if sys.platform == "darwin":
            from .clipboard_macos import conceal

            conceal()
        self.copied.emit(what)
        if self._seconds:
            self._timer.start()
            self.countdown.emit(what, self._left)

    def clear(self) -> None:
        """Take the secret away now, if it is still there. Call this before the program ends."""
        if not self._secret:
            return
        board = self._board()
        if board.text(QClipboard.Mode.Clipboard) == self._secret:
            board.clear(QClipboard.Mode.Clipboard)
        self._forget()

    def _tick(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self.clear()
        else:
            self.countdown.emit(self._what, self._left)

    def _forget(self) -> None:
        self._timer.stop()
        if self._secret:
            self._secret = ""
            self.countdown.emit(self._what, 0)

    def _board(self) -> QClipboard:
        return QGuiApplication.clipboard()
