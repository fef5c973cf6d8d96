"""Names the preset that the form is kept as, and says what that replaces."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.presets import Preset, preset_name, replaced_preset
from nanosecure_gui.core.wording import Speaker

from .naming import kind, named, worded
from .widgets.dialog_buttons import dialog_buttons
from .widgets.enter_dialog import EnterDialog
from .widgets.labelled_field import LabelledField
from .widgets.remark import Remark

_WIDTH = 380


class PresetDialog(EnterDialog):
    """`chosen` carries a name that can be saved under."""

    chosen = Signal(str)

    def __init__(
        self, presets: Sequence[Preset], name: str, speaker: Speaker, parent: QWidget | None = None
    ) -> None:
        """`presets` are those there are; `name` is offered."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Save preset"))
        self.setMinimumWidth(_WIDTH)
        self._presets = presets
        self._voice = speaker
        self.name = QLineEdit(name)
        self.name.selectAll()
        self.name.textChanged.connect(lambda _typed: self._judge())
        self._field = LabelledField(self.tr("Name of the preset"), self.name, "Preset name")
        self._replaces = Remark("triangle-alert", "care", name="Replaces")
        cancel = worded(QPushButton(), "Cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.save = kind(named(QPushButton(), "Save"), "primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self.accept)
        buttons = dialog_buttons(cancel, self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        for part in (self._field, self._replaces):
            column.addWidget(part)
        column.addStretch(1)
        column.addLayout(buttons)
        self._judge()

    def accept(self) -> None:
        """Close, and say the name."""
        super().accept()
        self.chosen.emit(self.name.text())

    def _judge(self) -> None:
        typed, problem = self.name.text(), ""
        try:
            replaced = replaced_preset(self._presets, preset_name(typed))
        except InvalidInput as wrong:
            replaced, problem = None, self._voice.say(wrong.text)
        self._field.show_problem(problem if typed.strip() else "")
        self.save.setEnabled(not problem)
        words = self.tr("Save") if replaced is None else self.tr("Replace")
        self.save.setText(words)
        self.save.setAccessibleName(words)
        self._replaces.setVisible(replaced is not None)
        if replaced is not None:
            sentence = self.tr("Replaces the preset {name}, which cannot be brought back.")
            self._replaces.say(sentence.replace("{name}", replaced.name))
