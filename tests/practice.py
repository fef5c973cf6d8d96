"""The practice service as a fixture.

A conftest imports both by name, and its directory has them; one server then serves all tests of it.
`practice` is a running `PracticeServer` as on its first day.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from nanosecure_gui.training.server import PracticeServer


@pytest.fixture(scope="session")
def practice_server() -> Iterator[PracticeServer]:
    """The server behind `practice`; tests ask for that one."""
    with PracticeServer() as server:
        yield server


@pytest.fixture
def practice(practice_server: PracticeServer) -> Iterator[PracticeServer]:
    """A running service without faults, record and revocations, before and after each test."""
    practice_server.service.reset()
    yield practice_server
    practice_server.service.reset()
