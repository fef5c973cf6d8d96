"""Tabs whose page is still to be built: what will be there, and what serves meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from nanosecure_gui.ui.naming import named
from nanosecure_gui.ui.widgets.cards import EmptyState


def _tr(text: str) -> str:
    return QCoreApplication.translate("planned", text)


def revocations_planned(open_tab: Callable[[str], None]) -> QWidget:
    """The page of the Revocations tab until the ledger is there."""
    page = EmptyState(
        "shield-off",
        _tr("The ledger of this desk's tokens is not built yet"),
        _tr(
            "Here you will find every token this desk issued, search it, and revoke one or many. Until then, "
            "paste a token or a player link into Inspect and revoke it there."
        ),
        _tr("Open Inspect"),
    )
    named(page.button, "Open Inspect").clicked.connect(lambda: open_tab("Inspect"))
    return page


def ingest_planned() -> QWidget:
    """The page of the Ingest tab until it is built."""
    return EmptyState(
        "radio-tower",
        _tr("Ingest settings are not built yet"),
        _tr(
            "Here you will find server and stream key for every encoder, and test the way to the platform. "
            "Until then, take them from the stream's page in the vendor's dashboard."
        ),
    )


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
