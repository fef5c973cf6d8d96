"""What the window shows at its first paint, before the settings are read in full."""

from __future__ import annotations

from typing import NamedTuple


class Glance(NamedTuple):
    """Plain texts as they stand in the settings, unjudged: whoever shows one takes the usual for nonsense.
    Not a dataclass, which would take longer to make than to read the settings."""

    theme: str = ""
    worn: str = ""  # the palette
    window: str = ""
    last_tab: str = ""
    organisation: str = ""  # name of the active one
    colour: str = ""  # of its stripe
    language: str = ""
