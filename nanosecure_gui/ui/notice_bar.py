"""The bar over a page that says what happened, what to do, and the raw details on request."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from nanosecure_gui.app.notices import Notice
from nanosecure_gui.core.wording import Speaker

from . import fonts
from .directions import left_to_right
from .icons import icon
from .naming import identified, kind, named
from .theme import mixed
from .widgets.cards import Symbol
from .widgets.findings_list import SYMBOLS, severity_word


class NoticeBar(QFrame):
    """Hidden until there is something to say."""

    dismissed = Signal()
    followed = Signal()  # to where it leads

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identified(self, "Notice")
        self._notice: Notice | None = None
        self._role = "muted"
        self._symbol = Symbol(side=18)
        self._text = identified(_words(fonts.semibold()), "Notice text")
        self._advice = identified(_words(fonts.text_font()), "Notice advice")
        self.details_button = kind(QPushButton(self.tr("Details")), "link")
        named(self.details_button, "Notice details")
        self.details_button.setCheckable(True)
        self.details_button.toggled.connect(self._open_details)
        self.way_button = named(kind(QPushButton(), "link"), "Notice way")
        self.way_button.clicked.connect(self._follow)
        self.dismiss_button = named(kind(QPushButton(icon("x", "muted"), ""), "quiet"), "Dismiss notice")
        self.dismiss_button.setToolTip(self.dismiss_button.accessibleName())
        self.dismiss_button.setIconSize(QSize(16, 16))
        self.dismiss_button.clicked.connect(self._dismiss)
        self._details = named(QPlainTextEdit(), "Details")
        self._details.setReadOnly(True)
        self._details.setTabChangesFocus(True)
        left_to_right(self._details).setFont(fonts.mono_font(12))
        self._details.setFixedHeight(112)
        self._arrange()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.hide()

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setContentsMargins(0, 5, 0, 5)  # the first line stands level with the buttons
        words.setSpacing(2)
        words.addWidget(self._text)
        words.addWidget(self._advice)
        words.addStretch()
        symbol = QVBoxLayout()
        symbol.setContentsMargins(0, 5, 0, 0)
        symbol.addWidget(self._symbol)
        symbol.addStretch()
        row = QHBoxLayout()
        row.setSpacing(10)
        top = Qt.AlignmentFlag.AlignTop
        row.addLayout(symbol)
        row.addLayout(words, 1)
        self._row = row
        row.addWidget(self.way_button, 0, top)
        row.addWidget(self.details_button, 0, top)
        row.addWidget(self.dismiss_button, 0, top)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 8, 6)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._details)

    def offer(self, button: QPushButton) -> None:
        """Put a way on beside the words."""
        self._row.insertWidget(self._row.indexOf(self.details_button), button, 0, Qt.AlignmentFlag.AlignTop)

    def show_notice(self, notice: Notice | None, speaker: Speaker, way: str = "") -> None:
        """Say `notice`, or fall silent; `way` names where to go on. Assistive technology hears of it at
        once."""
        self._notice = notice
        if notice is None:
            self.hide()
            return
        name, self._role = SYMBOLS[notice.severity]
        self._symbol.show_icon(name, self._role)
        self._text.setText(speaker.say(notice.text))
        self._advice.setText(speaker.say(notice.advice) if notice.advice is not None else "")
        self._advice.setVisible(notice.advice is not None)
        self._details.setPlainText(notice.details)
        self.way_button.setText(way)
        self.way_button.setAccessibleName(way)
        self.way_button.setVisible(bool(way))
        self.details_button.setVisible(bool(notice.details))
        self.details_button.setChecked(False)
        self._details.hide()
        word = severity_word(notice.severity)
        self.setAccessibleName(f"{word}: {self._text.text()} {self._advice.text()}".strip())
        self.show()
        self.update()
        # Late: it is a millisecond that the first paint can do without.
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def take_back(self, notice: Notice) -> None:
        """Fall silent if it is this that is said."""
        if self._notice is notice:
            self.hide()

    def _open_details(self, on: bool) -> None:
        self._details.setVisible(on)
        self.details_button.setText(self.tr("Hide details") if on else self.tr("Details"))

    def _follow(self) -> None:
        self.hide()
        self.followed.emit()

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(mixed(self._role, 0.10))
        painter.setPen(QPen(mixed(self._role, 0.45), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


def _words(font: QFont) -> QLabel:
    label = QLabel()
    label.setFont(font)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
