"""What several of these tests begin with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from nanosecure_gui.store.ledger import Ledger

from .ledger_desk import ledger_in


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """An empty ledger, open for writing."""
    with ledger_in(tmp_path) as opened:
        yield opened
