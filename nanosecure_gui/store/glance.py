"""A first look at the settings, for the first paint: a millisecond, no judgement, no complaint.

`settings` reads them in full a moment later, and says what is wrong with them.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from nanosecure_gui.core.glance import Glance


def glance(path: Path) -> Glance:
    """What of the settings at `path` is seen at once; empty where the file is damaged or not there."""
    try:
        raw = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return Glance()
    if not isinstance(raw, dict):
        return Glance()
    listed = raw.get("organisations")
    known = listed if isinstance(listed, list) else ()
    active: Any = next((each for each in known if _is(each, raw.get("active"))), {})
    return Glance(
        _text(raw, "theme"),
        _text(raw, "worn"),
        _text(raw, "window"),
        _text(raw, "last_tab"),
        _text(active, "name"),
        _text(active, "colour"),
        _text(raw, "language"),
    )


def _is(organisation: Any, active: object) -> bool:
    return isinstance(organisation, dict) and organisation.get("id") == active


def _text(raw: dict[str, object], name: str) -> str:
    found = raw.get(name)
    return found if isinstance(found, str) else ""
