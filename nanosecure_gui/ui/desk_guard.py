"""What guards a desk that others come by: the clipboard's time, the lock, no capture of the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMainWindow

if TYPE_CHECKING:
    from nanosecure_gui.app.guest_list_view import RunProgress
    from nanosecure_gui.app.locking import Locking, LockView
    from nanosecure_gui.core.wording import Speaker

    from .clipboard import Clipboard
    from .lock import IdleLock
    from .screen_capture import CaptureGuard


class DeskGuard(QObject):
    """Follows the settings over `window`. What they do not ask for is not made."""

    def __init__(
        self,
        window: QMainWindow,
        application: QApplication,
        clipboard: Clipboard,
        locking: Locking,
        speaker: Callable[[], Speaker],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._application = application
        self._clipboard = clipboard
        self._locking = locking
        self._speaker = speaker
        self._idle_lock: IdleLock | None = None
        self._run: RunProgress | None = None
        self._capture_guard: CaptureGuard | None = None
        locking.observe(self._follow_lock)

    def follow(self, clipboard_seconds: int, lock_minutes: int, hidden: bool) -> None:
        """Guard the desk as the settings say; no `lock_minutes` (0): it never locks by itself."""
        self._clipboard.keep_for(clipboard_seconds)
        if lock_minutes or self._idle_lock is not None:
            self._lock().lock_after(lock_minutes)
        if hidden and self._capture_guard is None:
            from .screen_capture import CaptureGuard

            self._capture_guard = CaptureGuard(self._application)
        if self._capture_guard is not None:
            self._capture_guard.hide(hidden)

    def lock_now(self) -> bool:
        """Lock the window. False: there is no PIN yet to unlock it with."""
        if not self._locking.view.has_pin:
            return False
        self._locking.lock()
        return True

    def show_guest_run(self, run: RunProgress | None) -> None:
        """Say on the lock how much of a guest list is still being issued."""
        self._run = run
        if self._idle_lock is not None:
            self._idle_lock.pane.show_guest_run(run)

    def _follow_lock(self, view: LockView) -> None:
        if view.locked:  # at the start, too
            self._lock()

    def _lock(self) -> IdleLock:
        if self._idle_lock is None:
            from .lock import IdleLock

            self._idle_lock = IdleLock(self._window, self._locking, self._speaker)
            self._idle_lock.pane.show_guest_run(self._run)
        return self._idle_lock
