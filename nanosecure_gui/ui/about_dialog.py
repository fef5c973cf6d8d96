"""Which NanoSecure this is, and what it is made of."""

from __future__ import annotations

import platform
from collections.abc import Callable

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from nanosecure_gui import __version__

from . import fonts
from .icons import application_icon
from .naming import kind, worded
from .widgets.cards import small
from .widgets.enter_dialog import EnterDialog


class AboutDialog(EnterDialog):
    """Name, version and what a support person asks for, to be selected and copied."""

    def __init__(self, show_licences: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About NanoSecure"))
        picture = QLabel()
        picture.setPixmap(application_icon().pixmap(64, 64))
        title = QLabel(f"NanoSecure {__version__}")
        title.setFont(fonts.semibold(18))
        purpose = QLabel(self.tr("Opens a live stream to the right people, and shuts it to everyone else."))
        purpose.setWordWrap(True)
        made_of = small(f"Python {platform.python_version()} · Qt {qVersion()} · {platform.platform()}")
        made_of.setWordWrap(True)
        for line in (title, made_of):
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        free = small(self.tr("Built on free software; Qt for Python is used under the LGPL."))
        free.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(6)
        for each in (title, purpose, made_of, free):
            words.addWidget(each)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        licences = worded(QPushButton(), "Licences")
        licences.clicked.connect(self.accept)
        licences.clicked.connect(show_licences)
        close = kind(worded(QPushButton(), "Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(licences)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(18)
        column.addLayout(top)
        column.addLayout(buttons)
        self.setMinimumWidth(460)
