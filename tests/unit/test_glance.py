"""core and store.glance: what the first paint shows of the settings, whatever stands in the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from nanosecure_gui.core.glance import Glance
from nanosecure_gui.core.organisations import Organisation
from nanosecure_gui.store.glance import glance
from nanosecure_gui.store.settings import Settings, write_settings


def test_it_sees_what_the_settings_hold(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    harbour, quay = (
        Organisation("1", "Harbour Events", colour="red"),
        Organisation("2", "Quay 4", colour="teal"),
    )
    kept = Settings(
        (harbour, quay),
        "2",
        theme="light",
        worn="light",
        window="1000x700",
        last_tab="Inspect",
        language="de",
    )
    file.write_bytes(write_settings(kept))
    assert glance(file) == Glance("light", "light", "1000x700", "Inspect", "Quay 4", "teal", "de")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[" * 100_000,
        b"null",
        b"[1]",
        b'"text"',
        b'{"organisations": 7, "active": 7}',
        b'{"organisations": {"id": "1"}, "active": "id"}',
        b'{"organisations": [7, null, {"id": "1", "name": 7}], "active": "1", "theme": {}, "window": null}',
    ],
)
def test_nonsense_shows_nothing(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(content)
    assert glance(file) == Glance()


def test_a_file_that_is_not_there_shows_nothing(tmp_path: Path) -> None:
    assert glance(tmp_path / "settings.json") == Glance()
