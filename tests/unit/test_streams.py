"""Streams as people call them."""

from __future__ import annotations

from nanosecure_gui.core.streams import Stream, StreamState


def test_a_stream_is_called_by_its_tag_or_its_name_or_its_id() -> None:
    assert Stream("id", "id", "nNCcf-3ki5X", StreamState.LIVE, ("Main hall", "b")).label == "Main hall"
    assert Stream("id", "id", "nNCcf-3ki5X", StreamState.LIVE).label == "nNCcf-3ki5X"
    assert Stream("id", "id", "", StreamState.OTHER).label == "id"
