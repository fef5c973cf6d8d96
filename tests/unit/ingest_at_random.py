"""Ingest forms at random, with the values that break addresses."""

from __future__ import annotations

from hypothesis import strategies as st

from nanosecure_gui.core.ingest import IngestForm, Parameter
from nanosecure_gui.core.ingest_hosts import OWN, Protocol, places
from nanosecure_gui.core.ingest_rules import RESERVED

HOSTILE = (
    "a b",
    "a&b=c",
    "100%",
    "%20",
    "1+1",
    "a/b/c",
    "who?",
    "#top",
    "x:y",
    "schön ✓",
    "😀",
    "\"double\" and 'single'",
    "clip.mp4",
    "clip.flv",
    "..~~",
    "=",
    "?a=b&c=d",
    "rtmp://h/live/x",
    ":record",
    "streamid=push:x",
    "$(reboot) `id` \\",
)
_ALPHABET = st.characters(exclude_categories=["Cs", "Cc"])

names = st.from_regex(r"[A-Za-z0-9]{5}-[A-Za-z0-9]{5}", fullmatch=True)
values = st.one_of(st.sampled_from(HOSTILE), st.text(_ALPHABET, max_size=12))
keys = st.one_of(st.sampled_from(("token", "a b", "a&b", "ä")), st.text(_ALPHABET, min_size=1, max_size=8))
parameters: st.SearchStrategy[tuple[Parameter, ...]] = (
    st.lists(st.tuples(keys.filter(lambda key: key.lower() not in RESERVED), values), max_size=4)
).map(tuple)


@st.composite
def forms(draw: st.DrawFn) -> IngestForm:
    """A form that is complete, on a host of the table or on one of its own."""
    protocol = draw(st.sampled_from(tuple(Protocol)))
    own = draw(st.booleans())
    return IngestForm(
        protocol,
        place=OWN if own else draw(st.sampled_from([place.key for place in places(protocol)])),
        own_host=draw(st.sampled_from(("media.example.org", "127.0.0.1", "[::1]"))) if own else "",
        application=draw(st.sampled_from(("live", "rec"))),
        name=draw(names),
        parameters=draw(parameters),
        port=draw(st.sampled_from((0, 443, 11935))),
        latency=draw(st.integers(20, 8_000)) if protocol is Protocol.SRT else 500,
        timeout=draw(st.integers(20, 8_000)) if protocol is Protocol.SRT else 1_000,
    )
