"""Addresses on the network are opened only after the operator has seen where they lead."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from nanosecure_gui.core.printable import printable

from . import dialogs


def open_link(parent: QWidget, address: str | QUrl) -> None:
    """Ask, showing the host, then open an `https` or `mailto` address in the system's program for it. Other
    kinds are not opened."""
    link = QUrl(address)
    if link.scheme() not in ("https", "mailto"):
        return
    dialogs.ask(
        parent,
        _tr("Open {host}?").replace("{host}", printable(link.host() or link.path())),
        printable(link.toString(QUrl.ComponentFormattingOption.FullyEncoded)),
        _tr("Open outside NanoSecure"),
        lambda _reason: _open(link),
        danger=False,
    )


def _open(link: QUrl) -> None:
    QDesktopServices.openUrl(link)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Links", words)
