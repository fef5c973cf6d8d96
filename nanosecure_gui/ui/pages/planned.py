"""Tabs whose page is still to be built: what will be there, and what serves meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from nanosecure_gui.ui.widgets.cards import EmptyState


def _tr(text: str) -> str:
    return QCoreApplication.translate("planned", text)


def guardian_planned() -> QWidget:
    """The page of the Guardian tab until it is built."""
    return EmptyState(
        "ban",
        _tr("Guardian rules are not built yet"),
        _tr(
            "Here you will block addresses and networks, and allow only your own domains. Until then, use "
            "the vendor's dashboard, and bind tokens to an address or a domain in Create."
        ),
    )
