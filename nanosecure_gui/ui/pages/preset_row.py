"""The presets under the form: load one, keep the form as one, forget one's own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from nanosecure_gui.ui import fonts
from nanosecure_gui.ui.icons import icon
from nanosecure_gui.ui.naming import kind, named


class PresetRow(QWidget):
    """Shows the names of the presets and which of them the form is set to."""

    load = Signal(str)
    save = Signal()
    delete = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = kind(QLabel(self.tr("Preset")), "label")
        label.setFont(fonts.text_font(fonts.SMALL))
        self._own = ""
        self.box = named(QComboBox(), "Preset", label)
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.box.activated.connect(self._chosen)
        save = named(QPushButton(self.tr("Save preset")), "Save preset")
        save.clicked.connect(lambda: self.save.emit())
        self._delete = kind(named(QPushButton(), "Delete preset"), "quiet")
        self._delete.setIcon(icon("trash-2", "muted"))
        self._delete.clicked.connect(lambda: self.delete.emit(self._own))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.box, 1)
        row.addWidget(save)
        row.addWidget(self._delete)

    def show_presets(self, names: Sequence[str], current: str, own: str) -> None:
        """Offer `names`. `current` is the one in the form, `own` the same if it can be deleted."""
        if [self.box.itemText(i) for i in range(1, self.box.count())] != list(names):
            self.box.clear()
            self.box.addItem(self.tr("No preset"))
            self.box.addItems(list(names))
        self.box.setCurrentIndex(names.index(current) + 1 if current in names else 0)
        self._own = own
        self._delete.setEnabled(bool(own))
        tip = self.tr("Delete the preset {name}").replace("{name}", own)
        why = self.tr("Only presets of your own can be deleted: choose one first.")
        self._delete.setToolTip(tip if own else why)
        self._delete.setAccessibleDescription(tip if own else why)

    def _chosen(self, index: int) -> None:
        if index > 0:
            self.load.emit(self.box.itemText(index))
