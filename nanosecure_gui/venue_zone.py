"""Where the venue is, as far as its clock goes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC

from nanosecure_gui.ui.voice import Venue


def venue_of(chosen: str) -> Venue:
    """The venue's zone: the chosen one, else this computer's, else UTC."""
    from zoneinfo import ZoneInfo

    for name in _zone_names(chosen):
        with suppress(Exception):  # a name that is no zone here, or a machine without zone data
            return Venue(ZoneInfo(name), name.rpartition("/")[2].replace("_", " "))
    return Venue(UTC, "UTC")


def _zone_names(chosen: str) -> Iterator[str]:
    """What the venue's zone may be called, the likeliest first."""
    yield chosen
    if "TZ" not in os.environ:
        with suppress(OSError):  # as Linux and macOS keep it; Qt finds the same, in four milliseconds
            yield os.readlink("/etc/localtime").partition("zoneinfo/")[2]  # noqa: PTH115 - pathlib is slow
    from PySide6.QtCore import QTimeZone

    yield bytes(QTimeZone.systemTimeZoneId().data()).decode()
