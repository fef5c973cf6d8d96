"""How the interface speaks: the operator's language and the venue's time zone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from nanosecure_gui.core.wording import Speaker


@dataclass(frozen=True, slots=True)
class Venue:
    """Where the show is: its time zone and what the clock in the header is called (`Berlin`)."""

    zone: tzinfo
    name: str


def speaker(venue: Venue, now: datetime) -> Speaker:
    """Says core's sentences in the interface's language and the venue's time."""
    return Speaker(now=now, zone=venue.zone, translate=_translated)


def _translated(template: str) -> str:
    return QCoreApplication.translate("sentences", template)
