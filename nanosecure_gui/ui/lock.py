"""The lock of an unattended desk: after some minutes without input, only a field for the PIN is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.wording import Speaker

from . import fonts
from .naming import kind, named
from .widgets.busy_button import BusyButton
from .widgets.cards import Symbol
from .widgets.labelled_field import LabelledField

if TYPE_CHECKING:
    from nanosecure_gui.app.locking import Locking, LockView

_INPUT: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)
_WIDTH: Final = 320


class IdleLock(QObject):
    """Locks after `minutes` without input, and shows the lock in the window's place. Everything of the
    program is hidden meanwhile, also from screen readers and other windows of its own."""

    def __init__(self, window: QMainWindow, presenter: Locking, voice: Callable[[], Speaker]) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._hidden: list[QWidget] = []
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(presenter.lock)
        self.pane = LockPane(presenter, voice)
        self._content: QWidget | None = None
        self._locked = False
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        presenter.observe(self._render)

    def lock_after(self, minutes: int) -> None:
        """From now on lock after so many minutes; 0: never."""
        if minutes:
            self._idle.start(minutes * 60_000)
        else:
            self._idle.stop()
            self._idle.setInterval(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Any input begins the wait anew. A window that opens behind the lock waits there."""
        if event.type() in _INPUT and self._idle.interval() and not self._locked:
            self._idle.start()
        elif self._locked and event.type() is QEvent.Type.Show and self._is_another_window(watched):
            assert isinstance(watched, QWidget)
            QTimer.singleShot(0, watched, lambda: self._put_away(watched))
        return False

    def _is_another_window(self, watched: QObject) -> bool:
        return isinstance(watched, QWidget) and watched.isWindow() and watched is not self._window

    def _render(self, view: LockView) -> None:
        if view.locked and not self._locked:
            self._cover()
        elif self._locked and not view.locked:
            self._uncover()

    def _cover(self) -> None:
        self._locked = True
        for window in QApplication.topLevelWidgets():
            if window is not self._window:
                self._put_away(window)
        self._content = self._window.takeCentralWidget()
        if self._content is not None:
            self._content.hide()
        self._window.setCentralWidget(self.pane)
        self._window.statusBar().hide()
        self._let_keys(False)
        self.pane.show()
        self.pane.begin()

    def _put_away(self, window: QWidget) -> None:
        if self._locked and window.isVisible():
            self._hidden.append(window)
            window.hide()

    def _uncover(self) -> None:
        self._locked = False
        self._window.takeCentralWidget()
        self.pane.hide()
        if self._content is not None:
            self._window.setCentralWidget(self._content)
            self._content.show()
        self._window.statusBar().show()
        self._let_keys(True)
        hidden, self._hidden = self._hidden, []
        for window in hidden:
            window.show()

    def _let_keys(self, let: bool) -> None:
        """The window's own keys; those of its pages are as hidden as the pages."""
        for key in self._window.findChildren(QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly):
            key.setEnabled(let)


class LockPane(QWidget):
    """Asks for the PIN."""

    def __init__(self, presenter: Locking, voice: Callable[[], Speaker]) -> None:
        super().__init__()
        self._presenter = presenter
        self._voice = voice
        title = QLabel(self.tr("This desk is locked"))
        title.setFont(fonts.semibold(18))
        words = kind(QLabel(self.tr("Revocations that wait are still being sent.")), "muted")
        self.pin = QLineEdit()
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self._field = LabelledField(self.tr("PIN"), self.pin, "PIN")
        self._field.setFixedWidth(_WIDTH)
        self.button = BusyButton("", "on_accent")
        kind(named(self.button, "Unlock"), "primary")
        self.button.setText(self.button.accessibleName())
        self.button.setFixedSize(_WIDTH, 40)
        self.button.clicked.connect(self._unlock)
        self.pin.returnPressed.connect(self._unlock)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        for each in (Symbol("lock", "accent", 40), title, words, self._field, self.button):
            column.addWidget(each, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        presenter.observe(self._render)

    def begin(self) -> None:
        """Ready for the PIN."""
        self.pin.clear()
        self._field.show_problem()
        self.pin.setFocus()

    def _unlock(self) -> None:
        pin = self.pin.text()
        self.pin.clear()
        if pin:
            self._presenter.unlock(pin)

    def _render(self, view: LockView) -> None:
        self.button.show_busy(view.checking, self.tr("Checking…"))
        self._field.show_problem(self._voice().say(view.problem) if view.problem is not None else "")


class PinRow(QWidget):
    """Sets, changes and removes the PIN, in Settings."""

    def __init__(
        self, presenter: Locking, voice: Callable[[], Speaker], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._voice = voice
        self.pin = QLineEdit()
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setPlaceholderText(self.tr("at least 4 characters"))
        self.pin.setToolTip(self.pin.placeholderText())
        self.set_button = named(QPushButton(), "Set PIN")
        self.remove_button = named(QPushButton(), "Remove PIN")
        for button, act in ((self.set_button, self._set), (self.remove_button, presenter.remove_pin)):
            button.setText(button.accessibleName())
            button.setAutoDefault(False)
            button.clicked.connect(act)
        self.pin.returnPressed.connect(self._set)
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.set_button)
        row.addWidget(self.remove_button)
        self._field = LabelledField(self.tr("PIN that unlocks it"), self.pin, "New PIN", beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._field)
        presenter.observe(self._render)
        self.destroyed.connect(lambda: presenter.forget(self._render))

    def _set(self) -> None:
        try:
            self._presenter.set_pin(self.pin.text())
        except InvalidInput as problem:
            self._field.show_problem(self._voice().say(problem.text))
            return
        self._field.show_problem()
        self.pin.clear()

    def _render(self, view: LockView) -> None:
        self._field.show_problem(self._voice().say(view.note) if view.note is not None else "")
        self.remove_button.setEnabled(bool(view.has_pin))
        self.set_button.setText(self.tr("Change PIN") if view.has_pin else self.set_button.accessibleName())
