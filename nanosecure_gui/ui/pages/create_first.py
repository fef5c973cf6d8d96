"""What there is of the Create tab at the first paint: the stream group can be typed at once."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from nanosecure_gui.ui.naming import named
from nanosecure_gui.ui.widgets.cards import heading
from nanosecure_gui.ui.widgets.labelled_field import LabelledField

from .form_card import FormCard, create_button, guest_list_button

_HEADED = 18  # pixels: as high as its line will be
_TARGETS = 36  # pixels: the kinds of target will stand there


class CreateFirst(QWidget):
    """Stands where `CreatePage` will and looks like its beginning. `CreatePage` takes over what was typed."""

    def __init__(self) -> None:
        super().__init__()
        self.group = QLineEdit()
        self.group.setPlaceholderText(self.tr("Id of the group, or choose it from the list"))
        self.group.setToolTip(self.group.placeholderText())
        self.choose_streams = named(QPushButton(self.tr("Choose streams")), "Choose streams")
        create = create_button()
        create.setEnabled(False)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(create, 1)
        self.guest_list = guest_list_button()
        foot.addWidget(self.guest_list)
        card = FormCard()
        card.body.setSpacing(6)
        target = heading(self.tr("Target"))
        target.setFixedHeight(_HEADED)
        card.body.addWidget(target)
        card.body.addSpacing(_TARGETS + 8)
        label = self.tr("Stream group ID")
        card.body.addWidget(LabelledField(label, self.group, "Stream group ID", self.choose_streams))
        card.body.addStretch(1)
        card.body.addLayout(foot)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(16)
        columns.addWidget(card)
        columns.addStretch(1)
