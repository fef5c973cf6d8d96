"""The command palette: everything the window can do, found by typing a few letters of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from .naming import kind, named
from .primary_keys import spelt

_SIZE = QSize(560, 472)
_ROW = QSize(0, 30)
_MOVES = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


@dataclass(frozen=True, slots=True)
class Command:
    """Something the window can do: in the interface's `words`, with its `keys`, and `where` it belongs."""

    words: str
    do: Callable[[], object]
    keys: str = ""
    where: str = ""


def found(commands: Iterable[Command], typed: str) -> list[Command]:
    """The commands that hold every word typed: those that begin with it first, else in their own order."""
    wanted = typed.casefold().split()

    def rank(command: Command) -> int:
        words = command.words.casefold()
        if words.startswith(" ".join(wanted)):
            return 0
        return 1 if all(f" {word}" in f" {words}" for word in wanted) else 2

    fitting = [
        command
        for command in commands
        if all(word in f"{command.words} {command.where}".casefold() for word in wanted)
    ]
    return sorted(fitting, key=rank)


class Palette(QDialog):
    """Lists the commands; Enter does the one chosen."""

    def __init__(self, commands: Sequence[Command], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Command palette"))
        kind(self, "palette")
        self._commands = commands
        self._shown: list[Command] = []
        self.line = named(QLineEdit(), "Command")
        self.line.setPlaceholderText(self.tr("What do you want to do?"))
        self.line.setClearButtonEnabled(True)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._show)
        self.line.returnPressed.connect(self._do)
        self.list = named(QTreeWidget(), "Commands")
        self.list.setColumnCount(3)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.itemClicked.connect(lambda _item: self._do())
        self.list.currentItemChanged.connect(lambda item, _before: self._say(item))
        self._nothing = kind(
            QLabel(self.tr("Nothing here is called so. A button of another tab? Go to it first.")), "muted"
        )
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(12, 12, 12, 12)
        column_layout.setSpacing(8)
        column_layout.addWidget(self.line)
        column_layout.addWidget(self.list, 1)
        column_layout.addWidget(self._nothing, 1)
        self.resize(_SIZE)
        self._show("")

    def _show(self, typed: str) -> None:
        self._shown = found(self._commands, typed)
        self.list.clear()
        for command in self._shown:
            item = QTreeWidgetItem([command.words, command.where, spelt(command.keys)])
            item.setSizeHint(0, _ROW)
            item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.list.addTopLevelItem(item)
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        self._nothing.setVisible(not self._shown)
        self.list.setVisible(bool(self._shown))

    def _say(self, item: QTreeWidgetItem | None) -> None:
        """Have a screen reader say which command Enter would do: the keyboard's cursor is elsewhere."""
        words = ", ".join(filter(None, map(item.text, range(3)))) if item is not None else ""
        self.line.setAccessibleDescription(words)
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.line, words))

    def _do(self) -> None:
        """Do the chosen one, after this window is gone: it may open another."""
        chosen = self.list.currentIndex().row()
        if chosen >= 0:
            self.accept()
            QTimer.singleShot(0, self.parent() or self, self._shown[chosen].do)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows move through the list while the cursor stays in the line."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _MOVES:
            self.list.event(event)
            return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        above = self.parentWidget()
        if above is not None:  # near the top, where the eyes are
            middle = above.mapToGlobal(above.rect().center())
            self.move(middle.x() - self.width() // 2, above.mapToGlobal(above.rect().topLeft()).y() + 88)
        self.line.setFocus()
