"""Hypothesis strategies for forms in any state, at any time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from nanosecure_gui.core.drafts import TargetKind, TokenDraft
from nanosecure_gui.core.organisations import CredentialKind, Organisation, Role
from nanosecure_gui.core.policy import Desk
from nanosecure_gui.core.roles import Powers
from nanosecure_gui.core.streams import Stream, StreamState

NOW = datetime(2026, 11, 21, 20, 0, 30, 700_000, tzinfo=UTC)
GROUP = "1dec3bbc-758b-4879-a202-7ae877d511ba"
RENDITION = "3b6cca80-91ca-49f1-b7da-6486317ac077"
STREAMS = (
    Stream(GROUP, GROUP, "nNCcf-3ki5X", StreamState.LIVE, ("Main hall",)),
    Stream(RENDITION, GROUP, "nNCcf-wDMBj", StreamState.LIVE),
)

instants = st.one_of(
    st.datetimes(timezones=st.just(UTC)),
    st.sampled_from([datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC), NOW]),
)
_near = st.timedeltas(timedelta(days=-3), timedelta(days=800)) | st.timedeltas(
    timedelta(hours=-1), timedelta(hours=26)
)
near_instants = _near.map(lambda ahead: NOW + ahead)
_texts = st.text(st.characters(codec=None), max_size=30)
_addresses = st.sampled_from(
    ["", "203.0.113.7", "10.0.0.1, 8.8.8.8", "192.168.0.1", "1.0.0.0/6", "8.8.8.0/24", "::1", "x"]
)
_domains = st.sampled_from(["", "watch.example.com", "https://watch.example.com/a", "a_b.de", "straße.de"])
_groups = st.sampled_from(["", GROUP, RENDITION, "nNCcf-3ki5X", "x"])
_names = st.sampled_from(["", "nNCcf-3ki5X", "nNCcf-3ki5X, XXXXX-YYYYY", "odd", "XYZ1-2345", GROUP])


def drafts(
    times: st.SearchStrategy[datetime] = near_instants, *, wild: bool = False
) -> st.SearchStrategy[TokenDraft]:
    """Forms with plausible entries and mistakes, or (`wild`) with any text and any length of time."""
    lifetimes = st.timedeltas() if wild else st.timedeltas(timedelta(seconds=-5), timedelta(days=400))
    presets = st.sampled_from([timedelta(minutes=30), timedelta(hours=2), timedelta(hours=24)])

    def field(usual: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        return usual | _texts if wild else usual

    return st.builds(
        TokenDraft,
        target=st.sampled_from(TargetKind),
        group=field(_groups),
        names=field(_names),
        lifetime=st.none() | presets | lifetimes,
        expires=st.none() | times,
        immediately=st.booleans(),
        not_before=st.none() | times,
        revocable=st.booleans(),
        force_disconnect=st.booleans(),
        ip=field(_addresses),
        domain=field(_domains),
        user=field(st.sampled_from(["", "viewer-17", "a\nb", "x" * 300])),
        tag=field(st.sampled_from(["", "press"])),
    )


desks = st.builds(
    Desk,
    organisation=st.builds(
        Organisation,
        id=st.just("1"),
        name=st.just("Arena"),
        credential_kind=st.sampled_from(CredentialKind),
        hash=st.sampled_from(["", "nNCcf"]),
    ),
    powers=st.builds(Powers, st.sampled_from(Role)),
    has_credential=st.booleans(),
    secure=st.sampled_from([None, True, False]),
    streams=st.sampled_from([(), STREAMS]),
)
