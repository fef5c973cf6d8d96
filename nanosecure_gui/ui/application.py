"""The Qt application: one per process, made before anything is shown."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from nanosecure_gui import __version__

from .icons import application_icon


def make_application() -> QApplication:
    """The application object, named, with closing under our own control."""
    QCoreApplication.setApplicationName("NanoSecure")
    QCoreApplication.setApplicationVersion(__version__)
    # The style as an argument: `setStyle` returns one, for which Python learns all that styles can do.
    application = QApplication([*sys.argv[:1], "-style", "fusion"])
    application.setApplicationDisplayName("")
    application.setDesktopFileName("nanosecure-gui")
    application.setWindowIcon(application_icon())
    # The window's close ends the program in an orderly way; Qt must not end the loop under its feet.
    application.setQuitOnLastWindowClosed(False)
    return application
