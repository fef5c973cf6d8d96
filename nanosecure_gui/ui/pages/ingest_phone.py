"""The address for a phone: as a code for Larix, for Moblin, or plain, with what the phone will change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from nanosecure_gui.core.wording import Speaker
from nanosecure_gui.ui.clipboard import Clipboard
from nanosecure_gui.ui.naming import identified, named, worded
from nanosecure_gui.ui.qr_dialog import DENSE, dense_words, proven_matrix, smallest_side
from nanosecure_gui.ui.widgets.cards import heading
from nanosecure_gui.ui.widgets.copy_button import CopyButton
from nanosecure_gui.ui.widgets.dialog_buttons import dialog_buttons
from nanosecure_gui.ui.widgets.enter_dialog import EnterDialog
from nanosecure_gui.ui.widgets.labelled_field import LabelledField
from nanosecure_gui.ui.widgets.outside_text import outside_text
from nanosecure_gui.ui.widgets.qr_view import QrView
from nanosecure_gui.ui.widgets.remark import Remark
from nanosecure_gui.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from nanosecure_gui.core.phone_codes import PhoneCode

_SIDE: Final = 340  # pixels of the code
_WORDS: Final = 260  # pixels of the words beside it
_LONGEST_TITLE: Final = 60


class PhoneDialog(EnterDialog):
    """Shows one code at a time; each was decoded again before."""

    def __init__(
        self,
        codes: Callable[[str], Sequence[PhoneCode]],
        clipboard: Clipboard,
        speaker: Speaker,
        parent: QWidget | None = None,
    ) -> None:
        """`codes` makes them for the name that the connection shall have on the phone."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Set up a phone"))
        self._make = codes
        self._voice = speaker
        self._codes: tuple[PhoneCode, ...] = tuple(codes(""))
        names = [code.app or "Plain address" for code in self._codes]
        self.apps = Segments([(name, "") for name in names])
        self.apps.chosen.connect(lambda _number: self._show())
        self.title = QLineEdit()
        self.title.setMaxLength(_LONGEST_TITLE)
        self.title.setPlaceholderText(self.tr("the stream's name"))
        self.title.textChanged.connect(self._rename)
        self._title_field = LabelledField(self.tr("Name on the phone"), self.title, "Name on the phone")
        self.view = named(QrView(), "QR code")
        self.changes = identified(outside_text(), "Phone changes")
        self._problem = Remark("octagon-x", "harm", name="Problem")
        self._dense = Remark("info", "muted", dense_words(), name="Dense code")
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(14)
        column.addWidget(self.apps)
        column.addLayout(self._middle(), 1)
        column.addLayout(self._buttons(clipboard))
        self.apps.buttons[0].setFocus()
        self._show()

    def _middle(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(10)
        words.addSpacing(2)
        words.addWidget(self._title_field)
        words.addWidget(heading(self.tr("What the phone will do")))
        words.addWidget(self.changes)
        words.addWidget(self._problem)
        words.addStretch(1)
        words.addWidget(self._dense)
        warning = self.tr("It holds the stream key: whoever scans or photographs it can publish.")
        words.addWidget(Remark("triangle-alert", "care", warning, name="Warning"))
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(self.view, 1)
        row.addLayout(words)
        self._title_field.setFixedWidth(_WORDS)
        return row

    def _buttons(self, clipboard: Clipboard) -> QHBoxLayout:
        self.copy_button = CopyButton("Copy link", clipboard, lambda: self.code.content, self.tr("Link"))
        self.copy_button.setAutoDefault(False)
        self.close_button = worded(QPushButton(), "Close")
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(lambda: self.accept())
        return dialog_buttons(self.copy_button, self.close_button)

    @property
    def code(self) -> PhoneCode:
        """The one that is shown."""
        return self._codes[self.apps.current]

    def _rename(self, title: str) -> None:
        self._codes = tuple(self._make(title.strip()))
        self._show()

    def _show(self) -> None:
        matrix, problem = proven_matrix(self.code.content, self._voice.say)
        self.view.show_matrix(matrix)
        side = max(_SIDE, smallest_side(matrix))
        self.view.setMinimumSize(side, side)
        self._dense.setVisible(len(matrix) > DENSE)
        self._problem.say(problem)
        self._problem.setVisible(bool(problem))
        self._title_field.setEnabled(bool(self.code.app))
        self.changes.setText("\n".join(f"•  {self._voice.say(change)}" for change in self.code.changes))
        self.changes.setMinimumHeight(self.changes.heightForWidth(_WORDS))
