"""The left card of the Create tab and the button at its foot."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton

from nanosecure_gui.ui.naming import kind, named, worded
from nanosecure_gui.ui.primary_keys import with_primary_keys
from nanosecure_gui.ui.widgets.busy_button import BusyButton
from nanosecure_gui.ui.widgets.cards import Card

FORM_WIDTH = 460
_FOOT = 40


class FormCard(Card):
    """Never higher than the window: the form inside scrolls, whatever a wrapped line in it wishes for."""

    def __init__(self) -> None:
        super().__init__()
        self.body.setContentsMargins(18, 14, 18, 14)
        self.setFixedWidth(FORM_WIDTH)

    def hasHeightForWidth(self) -> bool:
        return False


def create_button() -> BusyButton:
    """The tab's primary button, with its keys."""
    button = BusyButton("", "on_accent")
    kind(named(button, "Create token"), "primary")
    button.setText(with_primary_keys(button.accessibleName()))
    button.setFixedHeight(_FOOT)
    return button


def guest_list_button() -> QPushButton:
    """Opens the guest list: one token for each guest of a list."""
    button = worded(QPushButton(), "Guest list")
    button.setFixedHeight(_FOOT)
    button.setToolTip(_tr("One token for each guest of a list (Ctrl+G)"))
    return button


def _tr(text: str) -> str:
    return QCoreApplication.translate("CreatePage", text)
