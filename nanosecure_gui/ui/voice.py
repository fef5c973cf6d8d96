"""How the interface speaks: the operator's language and the venue's time zone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication

from nanosecure_gui.core.wording import Speaker

from .figures import count


@dataclass(frozen=True, slots=True)
class Venue:
    """Where the show is: its time zone and what the clock in the header is called (`Berlin`)."""

    zone: tzinfo
    name: str


def speaker(venue: Venue, now: datetime) -> Speaker:
    """Says core's sentences in the interface's language and the venue's time."""
    apart = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return Speaker(now, venue.zone, _translated, count, apart)


def _translated(template: str) -> str:
    return QCoreApplication.translate("sentences", template)
