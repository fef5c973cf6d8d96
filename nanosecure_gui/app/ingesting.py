"""The Ingest tab: an address for any encoder, judged as it is typed, exported, and proven to connect."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    pass

PLACE = "Ingest"
