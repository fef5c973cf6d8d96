"""Radio buttons side by side in one frame: one choice of few."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from nanosecure_gui.ui import fonts, icons
from nanosecure_gui.ui.directions import placed
from nanosecure_gui.ui.naming import worded
from nanosecure_gui.ui.theme import colour

_HEIGHT = 34
_ICON = 16


class Segment(QRadioButton):
    """A radio button drawn as one part of a row; `symbol` is an icon in front of its words."""

    def __init__(self, text: str, symbol: str = "", role: str = "care") -> None:
        super().__init__(text)
        self._symbol, self._role = symbol, role
        self.setFont(fonts.medium())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        symbol = _ICON + 6 if self._symbol else 0
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + symbol + 24, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: QPoint, /) -> bool:  # noqa: N802
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter)
        tint = colour("text" if self.isEnabled() else "disabled")
        if self.isEnabled() and not self.isChecked() and not self.underMouse():
            tint = colour("muted")
        words = self.fontMetrics().horizontalAdvance(self.text())
        left = (self.width() - words - (_ICON + 6 if self._symbol else 0)) / 2
        if self._symbol:
            place = placed(
                self.layoutDirection(),
                QRectF(left, (self.height() - _ICON) / 2, _ICON, _ICON),
                QRectF(self.rect()),
            )
            icons.draw(painter, self._symbol, place, colour(self._role) if self.isEnabled() else tint)
            left += _ICON + 6
        painter.setPen(tint)
        room = placed(self.layoutDirection(), QRectF(left, 0, words + 4, self.height()), QRectF(self.rect()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _ground(self, painter: QPainter) -> None:
        part = QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5)
        if self.isChecked():
            painter.setBrush(colour("raised"))
            painter.setPen(QPen(colour("accent" if self.isEnabled() else "line"), 1))
            painter.drawRoundedRect(part, 5, 5)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("accent"), 2))
            painter.drawRoundedRect(part.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)


class Segments(QWidget):
    """A row of `Segment`s. `chosen` carries the number of the one that was picked."""

    chosen = Signal(int)

    def __init__(self, names: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """`names` are (contract name, icon or nothing), left to right; the name is shown in the interface's
        language. The first one is picked."""
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        self.buttons: list[Segment] = []
        for number, (name, symbol) in enumerate(names):
            button = worded(Segment("", symbol), name)
            self._group.addButton(button, number)
            self.buttons.append(button)
            row.addWidget(button, button.sizeHint().width())
        self.buttons[0].setChecked(True)
        self._group.idToggled.connect(lambda number, on: self.chosen.emit(number) if on else None)

    @property
    def current(self) -> int:
        """The number of the one picked."""
        return self._group.checkedId()

    def choose(self, number: int) -> None:
        """Pick one; emits `chosen` only if that is a change."""
        self.buttons[number].setChecked(True)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colour("field"))
        painter.setPen(QPen(colour("edge"), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
