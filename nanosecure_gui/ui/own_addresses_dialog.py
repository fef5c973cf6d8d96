"""Names the venue's own public addresses, which nobody should block by mistake."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.wording import Speaker

from . import fonts
from .directions import left_to_right
from .naming import kind, named
from .primary_keys import on_primary_keys
from .widgets.dialog_buttons import dialog_buttons
from .widgets.growing_dialog import GrowingDialog
from .widgets.labelled_field import LabelledField

if TYPE_CHECKING:
    from nanosecure_gui.app.guarding import Guarding

_WIDTH, _HEIGHT = 440, 108


class OwnAddressesDialog(GrowingDialog):
    """What cannot be read is said at its field, and nothing that was typed is lost."""

    def __init__(
        self, presenter: Guarding, voice: Callable[[], Speaker], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("This venue's own addresses"))
        self.setMinimumWidth(_WIDTH)
        self._presenter = presenter
        self._voice = voice
        words = kind(
            QLabel(
                self.tr(
                    "Whoever blocks one of these public IPv4 addresses or networks is warned first, and an "
                    "imported list leaves them out."
                )
            ),
            "muted",
        )
        words.setWordWrap(True)
        self.addresses = left_to_right(QPlainTextEdit("\n".join(presenter.view.own_addresses)))
        self.addresses.setFont(fonts.mono_font(13))
        self.addresses.setTabChangesFocus(True)
        self.addresses.setFixedHeight(_HEIGHT)
        self.addresses.setPlaceholderText("203.0.113.7\n203.0.113.0/24")
        self._field = LabelledField(self.tr("One on each line"), self.addresses, "Venue addresses")
        self.save_button = kind(named(QPushButton(), "Save"), "primary")
        self.save_button.clicked.connect(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(words)
        column.addWidget(self._field)
        column.addLayout(self._buttons())
        on_primary_keys(self, self._save)
        self.addresses.setFocus()

    def _buttons(self) -> QHBoxLayout:
        cancel = named(QPushButton(), "Cancel")
        cancel.clicked.connect(self.reject)
        for button in (cancel, self.save_button):
            button.setText(button.accessibleName())
            button.setAutoDefault(False)
        return dialog_buttons(cancel, self.save_button)

    def _save(self) -> None:
        try:
            self._presenter.set_own_addresses(self.addresses.toPlainText())
        except InvalidInput as problem:
            self._field.show_problem(self._voice().say(problem.text))
            self.addresses.setFocus()
        else:
            self.accept()
