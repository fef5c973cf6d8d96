"""Keeps the program's windows out of screen sharing and recording, where the system has a way to."""

from __future__ import annotations

import ctypes
import ctypes.util
import sys
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

POSSIBLE: Final = sys.platform in ("win32", "darwin")
_SHOWN, _EXCLUDED = 0x00, 0x11  # WDA_NONE and WDA_EXCLUDEFROMCAPTURE (Windows 10 2004 and later)
_SHARING_NONE, _SHARING_READ_ONLY = 0, 1  # NSWindowSharingType


class CaptureGuard(QObject):
    """Follows every window of the program, also those that open later."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._on = False

    def hide(self, on: bool) -> None:
        """Hide all windows from capture, or show them again."""
        if on == self._on or not POSSIBLE:
            return
        self._on = on
        if on:
            self._application.installEventFilter(self)
        else:
            self._application.removeEventFilter(self)
        for window in self._application.topLevelWidgets():
            if window.isVisible():
                exclude(window, on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window that opens is hidden, too."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            exclude(watched, self._on)
        return False


def exclude(window: QWidget, on: bool) -> None:
    """Hide one window from capture, or show it again. Does nothing where the system cannot."""
    if sys.platform == "win32":
        handle = ctypes.c_void_p(int(window.winId()))
        ctypes.windll.user32.SetWindowDisplayAffinity(handle, _EXCLUDED if on else _SHOWN)
    elif sys.platform == "darwin":
        library = ctypes.util.find_library("objc")
        if library is None:
            return
        objc = ctypes.CDLL(library)
        objc.sel_registerName.restype = ctypes.c_void_p
        objc.sel_registerName.argtypes = [ctypes.c_char_p]
        ask = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(("objc_msgSend", objc))
        tell = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_ulong)(
            ("objc_msgSend", objc)
        )
        ns_window = ask(int(window.winId()), objc.sel_registerName(b"window"))
        if ns_window:
            kind = _SHARING_NONE if on else _SHARING_READ_ONLY
            tell(ns_window, objc.sel_registerName(b"setSharingType:"), kind)
