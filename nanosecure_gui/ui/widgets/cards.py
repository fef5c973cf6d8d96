"""The surfaces of a page: cards with a heading, and the calm page that stands where nothing is yet."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from nanosecure_gui.ui import fonts, icons
from nanosecure_gui.ui.naming import kind
from nanosecure_gui.ui.theme import colour, mixed

_TEXT_WIDTH = 460


def heading(text: str) -> QLabel:
    """A small-capitals heading over a section."""
    label = kind(QLabel(text), "heading")
    label.setFont(fonts.heading_font())
    return label


def small(text: str = "", look: str = "muted") -> QLabel:
    """A small line of text, muted unless `look` says otherwise."""
    label = kind(QLabel(text), look)
    label.setFont(fonts.text_font(fonts.SMALL))
    return label


class Card(QFrame):
    """A surface with a heading; put controls into `body`."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kind(self, "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(18, 16, 18, 18)
        self.body.setSpacing(8)
        if title:
            self.body.addWidget(heading(title))


class Symbol(QWidget):
    """One icon in a colour of the palette; says nothing to screen readers, the words beside it do."""

    def __init__(self, name: str = "", role: str = "muted", side: int = 16) -> None:
        super().__init__()
        self._name, self._role, self._side = name, role, side
        self.setFixedSize(side, side)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, role: str) -> None:
        """Show another icon."""
        self._name, self._role = name, role
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self._name:
            painter = QPainter(self)
            icons.draw(painter, self._name, QRectF(self.rect()), colour(self._role))


class EmptyState(QWidget):
    """Says what will be here, and what to do meanwhile: an icon, a title, a text, maybe a button."""

    def __init__(
        self, icon: str, title: str, text: str, action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.button = QPushButton(action, self)  # without a parent, showing it would open a window
        if not action:
            self.button.hide()
            self.button.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        title_label = QLabel(title)
        title_label.setFont(fonts.semibold(18))
        title_label.setAlignment(QtCore.Qt.AlignmentFlag.AlignHCenter)
        self.text = kind(QLabel(text), "muted")
        self.text.setAlignment(QtCore.Qt.AlignmentFlag.AlignHCenter)
        self.text.setWordWrap(True)
        self.text.setFixedWidth(_TEXT_WIDTH)
        self.text.setMinimumHeight(self.text.heightForWidth(_TEXT_WIDTH))
        outer = QVBoxLayout(self)
        outer.setSpacing(12)
        outer.addStretch(2)
        outer.addWidget(_Disc(icon), 0, QtCore.Qt.AlignmentFlag.AlignHCenter)
        outer.addSpacing(4)
        outer.addWidget(title_label)
        outer.addWidget(self.text, 0, QtCore.Qt.AlignmentFlag.AlignHCenter)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.button)
        buttons.addStretch()
        outer.addLayout(buttons)
        outer.addStretch(3)


class _Disc(QWidget):
    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setFixedSize(72, 72)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        painter.setBrush(mixed("accent", 0.14, "window"))
        painter.drawEllipse(self.rect())
        icons.draw(painter, self._icon, QRectF(22, 22, 28, 28), colour("accent"))
