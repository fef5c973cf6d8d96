"""The presenters of the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nanosecure_gui.app.guarding import Guarding
    from nanosecure_gui.app.guest_list import GuestListing
    from nanosecure_gui.app.ingesting import Ingesting
    from nanosecure_gui.app.inspecting import Inspecting
    from nanosecure_gui.app.issuing import Issuing
    from nanosecure_gui.app.ledger_care import LedgerCare
    from nanosecure_gui.app.ledger_opening import LedgerOpening
    from nanosecure_gui.app.legacy import Legacy
    from nanosecure_gui.app.locking import Locking
    from nanosecure_gui.app.notices import Notices
    from nanosecure_gui.app.organisations import Organisations
    from nanosecure_gui.app.parting import Parting
    from nanosecure_gui.app.preferences import Preferences
    from nanosecure_gui.app.revocations import Revocations
    from nanosecure_gui.app.session import Session
    from nanosecure_gui.app.streams import Streams
    from nanosecure_gui.app.webhooks import Webhooks


@dataclass(frozen=True, slots=True)
class Presenters:
    """What the window shows and asks. `ingest`, `guarding` and `guests` make theirs when they are first
    opened."""

    preferences: Preferences
    session: Session
    streams: Streams
    organisations: Organisations
    issuing: Issuing
    inspecting: Inspecting
    revocations: Revocations
    opening: LedgerOpening
    care: LedgerCare
    ingest: Callable[[], tuple[Ingesting, Webhooks]]
    guarding: Callable[[], Guarding]
    guests: Callable[[], GuestListing]
    notices: Notices
    locking: Locking
    data_folder: str
    legacy: Callable[[], Legacy]
    parting: Parting
