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
from shiboken6 import isValid

from nanosecure_gui.app.guest_gate import Why
from nanosecure_gui.app.locking import ENTRY
from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.wording import Speaker

from . import fonts
from .figures import count
from .naming import identified, kind, named, worded
from .widgets.busy_button import BusyButton
from .widgets.cards import Symbol, small
from .widgets.labelled_field import LabelledField

if TYPE_CHECKING:
    from nanosecure_gui.app.guest_list_view import RunProgress
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
        self._focused: QWidget | None = None
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
        self._focused = self._window.focusWidget()
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
        if self._focused is not None and isValid(self._focused):
            self._focused.setFocus()
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
        self.issuing = kind(identified(QLabel(), "Still being issued"), "muted")
        self.issuing.hide()
        self.pin = QLineEdit()
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self._field = LabelledField(self.tr("PIN"), self.pin, "PIN")
        self.button = BusyButton("", "on_accent")
        kind(worded(self.button, "Unlock"), "primary")
        self.button.setFixedHeight(40)
        self.button.clicked.connect(self._unlock)
        self.pin.returnPressed.connect(self._unlock)
        self.forgotten = kind(QLabel(), "muted")
        self.forgotten.setText(
            self.tr(
                "PIN forgotten? Delete “{entry}” from this computer's keyring: then any PIN opens it."
            ).replace("{entry}", f"NanoSecure {ENTRY}")
        )
        self.forgotten.setWordWrap(True)
        self.forgotten.hide()
        asked = QWidget()
        asked.setFixedWidth(_WIDTH)
        inner = QVBoxLayout(asked)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(12)
        for part in (self._field, self.button, self.forgotten):
            inner.addWidget(part)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        for each in (Symbol("lock", "accent", 40), title, words, self.issuing):
            column.addWidget(each, 0, Qt.AlignmentFlag.AlignHCenter)
        middle = QHBoxLayout()  # an alignment would leave wrapped words too little height
        middle.addStretch()
        middle.addWidget(asked)
        middle.addStretch()
        column.addLayout(middle)
        column.addStretch(3)
        presenter.observe(self._render)

    def begin(self) -> None:
        """Ready for the PIN."""
        self.pin.clear()
        self._field.show_problem()
        self.forgotten.hide()
        self.pin.setFocus()

    def show_guest_run(self, run: RunProgress | None) -> None:
        """Say how much of a guest list is still being issued, and nothing of its guests."""
        left = run.left if run is not None and not run.ending else 0
        if run is not None:
            self.issuing.setText(self._issuing_words(run).replace("{n}", count(left)))
        self.issuing.setVisible(left > 0)

    def _issuing_words(self, run: RunProgress) -> str:
        if run.paused or run.why not in (None, Why.BUSY):
            one, many = self.tr("1 token waits to be issued."), self.tr("{n} tokens wait to be issued.")
        else:
            one = self.tr("1 token is still being issued.")
            many = self.tr("{n} tokens are still being issued.")
        return one if run.left == 1 else many

    def _unlock(self) -> None:
        pin = self.pin.text()
        self.pin.clear()
        if pin:
            self._presenter.unlock(pin)

    def _render(self, view: LockView) -> None:
        self.button.show_busy(view.checking, self.tr("Checking…"))
        self._field.show_problem(self._voice().say(view.problem) if view.problem is not None else "")
        if view.problem is not None:
            self.forgotten.show()


class PinRow(QWidget):
    """Sets, changes and removes the PIN, in Settings."""

    def __init__(
        self, presenter: Locking, voice: Callable[[], Speaker], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._voice = voice
        self._before = presenter.view.done  # is no news
        self.pin, self.again = QLineEdit(), QLineEdit()
        for line in (self.pin, self.again):
            line.setEchoMode(QLineEdit.EchoMode.Password)
            line.returnPressed.connect(self._set)
        self.pin.setPlaceholderText(self.tr("at least 4 characters"))
        self.set_button = named(QPushButton(), "Set PIN")
        self.remove_button = named(QPushButton(), "Remove PIN")
        self.said = kind(identified(small(), "PIN outcome"), "ok")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button, act in ((self.set_button, self._set), (self.remove_button, presenter.remove_pin)):
            button.setText(button.accessibleName())
            button.setAutoDefault(False)
            button.clicked.connect(act)
            buttons.addWidget(button)
        buttons.addWidget(self.said, 1)
        self._field = LabelledField(self.tr("PIN that unlocks it"), self.pin, "New PIN")
        self._once_more = LabelledField(self.tr("The same once more"), self.again, "Repeat PIN")
        fields = QHBoxLayout()
        fields.setSpacing(16)
        fields.addWidget(self._field, 1)
        fields.addWidget(self._once_more, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(fields)
        column.addLayout(buttons)
        presenter.observe(self._render)
        self.destroyed.connect(lambda: presenter.forget(self._render))

    def _set(self) -> None:
        self._once_more.show_problem()
        if self.pin.text() and not self.again.text():
            self.again.setFocus()
            return
        if self.again.text() != self.pin.text():
            self._once_more.show_problem(self.tr("This is not the same PIN."))
            return
        try:
            self._presenter.set_pin(self.pin.text())
        except InvalidInput as problem:
            self._field.show_problem(self._voice().say(problem.text))
            return
        self._field.show_problem()
        self.pin.clear()
        self.again.clear()

    def _render(self, view: LockView) -> None:
        self._field.show_problem(self._voice().say(view.note) if view.note is not None else "")
        self.remove_button.setEnabled(bool(view.has_pin))
        self.set_button.setText(self.tr("Change PIN") if view.has_pin else self.set_button.accessibleName())
        fresh = view.done is not None and view.done is not self._before
        self.said.setText(self._voice().say(view.done) if fresh and view.done is not None else "")
