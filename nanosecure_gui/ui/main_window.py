"""The frame: header, tabs with their notice bars, status bar. Pages come from outside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from nanosecure_gui.core.printable import printable

from . import fonts
from .clipboard import Clipboard
from .figures import count
from .header import Header, HeaderView
from .icons import icon
from .naming import identified, kind, named
from .primary_keys import spelt
from .widgets.cards import Symbol, small

if TYPE_CHECKING:
    from nanosecure_gui.app.notices import Notice
    from nanosecure_gui.core.wording import Speaker

    from .notice_bar import NoticeBar

Page = QWidget | Callable[[], QWidget] | None
"""A page, or what builds it when its tab is first opened; `None` while it is still to come."""

DEFAULT_SIZE = (1100, 720)
SMALLEST_SIZE = (900, 600)


class MainWindow(QMainWindow):
    """Holds the pages in tabs. Closing it hides it and emits `close_requested`: whoever owns the program's
    life winds down and ends it (the loop must outlive the window)."""

    close_requested = Signal()
    organisations_requested = Signal()
    notice_followed = Signal()
    tab_opened = Signal(str)  # the English title of the tab now shown

    def __init__(
        self,
        pages: Sequence[tuple[str, Page]],
        clipboard: Clipboard | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """`pages` are (English title, page) in the order of the tabs; `clock` tells the desk's time. Without
        a clipboard it is left to `complete` what the first paint can do without."""
        super().__init__()
        self._titles = tuple(title for title, _page in pages)
        self._frames = {title: _Frame(page) for title, page in pages}
        self._bars: dict[str, NoticeBar] = {}
        self.header = Header(clock)
        self.header.organisations_requested.connect(self.organisations_requested)
        self.tabs = kind(named(QTabWidget(), "Pages"), "main")
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.tabBar().setFont(fonts.medium())
        named(self.tabs.tabBar(), "Tabs")
        for number, (title, frame) in enumerate(self._frames.items(), start=1):
            self.tabs.addTab(frame, self.tr(title))
            self.tabs.setTabToolTip(number - 1, spelt(f"Ctrl+{number}"))
        self.tabs.currentChanged.connect(self._opened)
        middle = kind(QFrame(), "desk")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.tabs, 1)
        self.setCentralWidget(middle)
        status = self.statusBar()
        status.setSizeGripEnabled(False)
        status.setContentsMargins(12, 0, 12, 0)
        self.setWindowTitle("NanoSecure")
        self.setMinimumSize(*SMALLEST_SIZE)
        self.resize(*DEFAULT_SIZE)
        if clipboard is not None:
            self.complete(clipboard)

    def complete(self, clipboard: Clipboard) -> None:
        """Add the keys of the tabs and what the status bar says."""
        for number in range(len(self._titles)):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number + 1}"), self)
            shortcut.activated.connect(partial(self.tabs.setCurrentIndex, number))
        status = self.statusBar()
        self._copied = identified(small(), "Clipboard")
        status.addWidget(self._copied, 1)
        right = QWidget()
        row = QHBoxLayout(right)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._connection_symbol = Symbol(side=14)
        self._connection: QLabel = identified(small(), "Connection")
        self._unsent = kind(named(QPushButton(), "Unsent revocations"), "small-link")
        self._unsent.setFont(fonts.text_font(fonts.SMALL))
        self._unsent.setIcon(icon("clock", "care"))
        self._unsent.clicked.connect(lambda: self.open_tab("Revocations"))
        self._unsent.hide()
        row.addWidget(self._unsent)
        row.addWidget(self._connection_symbol)
        row.addWidget(self._connection)
        status.addPermanentWidget(right)
        clipboard.countdown.connect(self._count_down)
        clipboard.copied.connect(self._show_copied)

    # What is shown ----------------------------------------------------------------------------------------

    def show_header(self, view: HeaderView) -> None:
        """Show for whom the desk works; names the window too."""
        self.header.show_view(view)
        self._show_title(view.organisation, training=view.training)

    def show_organisation(self, name: str, colour: str, *, training: bool) -> None:
        """Show what is known of that at the first paint."""
        self.header.show_organisation(name, colour, training=training)
        self._show_title(name or self.tr("No organisation yet"), training=training)

    def _show_title(self, organisation: str, *, training: bool) -> None:
        self.setWindowTitle(f"NanoSecure - {'Training' if training else printable(organisation)}")

    def show_connection(self, text: str, icon: str, role: str = "muted") -> None:
        """Show the state of the connection in words, with an icon in a colour of the palette."""
        self._connection.setText(text)
        self._connection_symbol.show_icon(icon, role)

    def show_unsent(self, number: int) -> None:
        """Say how many revocations are not in force yet; nothing where there are none."""
        one, many = self.tr("1 revocation not in force"), self.tr("{n} revocations not in force")
        self._unsent.setText((one if number == 1 else many).replace("{n}", count(number)))
        self._unsent.setVisible(number > 0)

    def show_notice(self, place: str, notice: Notice | None, speaker: Speaker, way: str = "") -> None:
        """Show a notice on the tab it belongs to (an unknown one: on the tab in front), or clear it; `way`
        names where to go on, for `notice_followed`."""
        title = place if place in self._titles else self.current_title
        if notice is None and title not in self._bars:
            return
        self._bar(title).show_notice(notice, speaker, way)

    def take_back(self, notice: Notice) -> None:
        """Hide a notice, on whatever tab it stands."""
        for bar in self._bars.values():
            bar.take_back(notice)

    def _bar(self, title: str) -> NoticeBar:
        """The notice bar of a tab, made when it is first needed: most shows go well."""
        if title not in self._bars:
            from .notice_bar import NoticeBar

            bar = self._bars[title] = NoticeBar()
            bar.followed.connect(self.notice_followed)
            self._frames[title].column.insertWidget(0, bar)
        return self._bars[title]

    @property
    def current_title(self) -> str:
        """The English title of the tab in front."""
        return self._titles[max(0, self.tabs.currentIndex())]

    def page(self, title: str) -> QWidget:
        """The page of a tab by its English title, built now if it was not opened before."""
        return self._frames[title].page()

    def stand_in(self, title: str, widget: QWidget) -> None:
        """Show a widget in a tab until there is a page for it."""
        self._frames[title].stand_in(widget)

    def give_page(self, title: str, page: Page) -> None:
        """Put the page into a tab that was made without."""
        frame = self._frames[title]
        frame.give(page)
        if self.focusWidget() is frame:  # it was opened while it was empty
            _give_focus(_first_control(frame.page()))

    def open_tab(self, title: str) -> None:
        """Bring a tab to the front by its English title."""
        self.tabs.setCurrentIndex(self._titles.index(title))

    def _opened(self, number: int) -> None:
        """A tab came to the front: the keyboard goes into its page, unless it walks along the tabs."""
        frame = self._frames[self._titles[number]]
        page = frame.page()  # not its notice, where Qt puts the keyboard
        if not self.tabs.tabBar().hasFocus() and not page.isAncestorOf(self.focusWidget()):
            before: QWidget | None = page.focusWidget()
            _give_focus(before if before is not None else _first_control(page))
        self.tab_opened.emit(self._titles[number])

    def _count_down(self, what: str, seconds: int) -> None:
        sentence = self.tr("{what} copied · leaves the clipboard in {n} s")
        self._copied.setText(sentence.format(what=what, n=seconds) if seconds else "")

    def _show_copied(self, what: str) -> None:
        self._copied.setText(self.tr("{what} copied").format(what=what) if what else "")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.focusWidget() is None:
            _give_focus(_first_control(self.page(self.current_title)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the tabs, before `complete` has added them."""
        number = event.key() - QtCore.Qt.Key.Key_1.value
        alone = event.modifiers() == QtCore.Qt.KeyboardModifier.ControlModifier
        if alone and 0 <= number < len(self._titles):
            self.tabs.setCurrentIndex(number)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.leave()

    def leave(self) -> None:
        """Hide the window, and let whoever owns the program end it."""
        self.hide()
        self.close_requested.emit()


class _Frame(QWidget):
    """What a tab holds: its notice bar, when there is one, and its page."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page: Page = None
        self._scroll: QScrollArea | None = None
        self._stand_in: QWidget | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 14, 16, 14)
        self.column.setSpacing(12)
        self.give(page)

    def stand_in(self, widget: QWidget) -> None:
        """Show a widget until there is a page."""
        self._stand_in = widget
        self.column.addWidget(widget, 1)

    def give(self, page: Page) -> None:
        """Take a page."""
        self._page = page
        if isinstance(page, QWidget):
            self._hold(page)
        elif page is not None and self.isVisible():
            self.page()

    def page(self) -> QWidget:
        """The page, built now if it is not yet; an empty one while it is still to come."""
        if not isinstance(self._page, QWidget):
            self._page = self._page() if self._page is not None else QWidget()
            self._hold(self._page)
        return self._page

    def _hold(self, page: QWidget) -> None:
        if self._stand_in is not None:
            self.column.removeWidget(self._stand_in)
            self._stand_in.deleteLater()
            self._stand_in = None
        if self._scroll is None:  # moves only on small windows: a page is made to fit the default size
            self._scroll = QScrollArea()
            self._scroll.setFrameShape(QFrame.Shape.NoFrame)
            self._scroll.setWidgetResizable(True)
            self._scroll.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
            self.column.addWidget(self._scroll, 1)
        self._scroll.setWidget(page)
        self._scroll.show()  # at once: the keyboard can only be where something is seen

    def showEvent(self, event: QShowEvent) -> None:
        if self._page is not None:
            self.page()
        super().showEvent(event)


def _give_focus(control: QWidget | None) -> None:
    if control is not None:
        control.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)


def _first_control(page: QWidget) -> QWidget | None:
    """The first control of a page that the keyboard can reach."""
    control = page.nextInFocusChain()
    while control is not None and control is not page:
        reachable = bool(control.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus)
        if reachable and page.isAncestorOf(control) and control.isVisibleTo(page) and control.isEnabled():
            return control
        control = control.nextInFocusChain()
    return None
