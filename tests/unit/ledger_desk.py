"""A desk with a ledger for the tests: one key, one organisation, one evening."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from nanosecure_gui.core.decoding import Decoded, decode
from nanosecure_gui.core.ledger_records import LedgerRow, Source
from nanosecure_gui.core.tokens import StreamGroup, StreamNames, TokenRequest
from nanosecure_gui.store.ledger import Ledger
from nanosecure_gui.store.ledger_opening import open_ledger
from nanosecure_gui.store.vault import DataKey, KeyRing, Vault

from .token_samples import GROUP, playback_token, seconds
from .token_samples import NOW as NOW

RING = KeyRing(DataKey("00c0ffee", bytes(range(32))))
ORGANISATION = "studio"
SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
REQUEST = TokenRequest(
    StreamNames(("nNCCf-ZexY6",)), NOW + 2 * HOUR, user="viewer-17", tag="event-a", domain="watch.example.com"
)
GROUP_REQUEST = TokenRequest(StreamGroup(GROUP, "Main hall"), NOW + 2 * HOUR, user="Zoë")


@contextmanager
def ledger_in(folder: Path, ring: KeyRing = RING, now: datetime = NOW) -> Iterator[Ledger]:
    ledger = open_ledger(folder / "ledger.sqlite", Vault(ring), now).ledger
    try:
        yield ledger
    finally:
        ledger.close()


def token(number: int = 0, **claims: object) -> Decoded:
    """A playback token that no other number has."""
    return decode(playback_token(**{"jti": f"jti-{number}", "user": f"viewer-{number}"} | claims))


def ending(number: int, expires: datetime, **claims: object) -> Decoded:
    return token(number, exp=seconds(expires), **claims)


def issue(ledger: Ledger, *tokens: Decoded, organisation_id: str = ORGANISATION) -> tuple[int, ...]:
    """Entries of tokens that this desk created."""
    ids = ledger.record_intents_to_create(
        [REQUEST] * len(tokens), organisation_id=organisation_id, by="kim", now=NOW
    )
    ledger.record_all_created(list(zip(ids, tokens, strict=True)), NOW)
    return ids


def add(ledger: Ledger, *tokens: Decoded, organisation_id: str = ORGANISATION) -> tuple[int, ...]:
    return ledger.add_tokens(tokens, organisation_id=organisation_id, source=Source.PASTED, by="kim", now=NOW)


def row(ledger: Ledger, entry_id: int) -> LedgerRow:
    found = ledger.catalogue.row(entry_id)
    assert found is not None
    return found


@contextmanager
def full_disk() -> Iterator[None]:
    """No file of this process can grow."""
    resource = pytest.importorskip("resource")  # not on Windows
    import signal

    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)


def files_of(folder: Path) -> bytes:
    """Everything that lies in `folder`."""
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())
