"""core.presets: a form that serves again tomorrow."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from nanosecure_gui.core.drafts import CLOCK_DOUBT, TargetKind, TokenDraft, read_draft
from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.presets import BUILT_IN, Preset, preset_name, with_preset

NOW = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)
GROUP = "1dec3bbc-758b-4879-a202-000000000001"


def test_a_saved_form_comes_back_whole() -> None:
    draft = TokenDraft(
        TargetKind.NAMES, names="AbcDe-12345", lifetime=timedelta(hours=6), ip="203.0.113.7", tag="press"
    )
    assert Preset.of("Six hours", draft, NOW).applied(TokenDraft()) == draft


def test_an_absolute_end_becomes_a_lifetime() -> None:
    draft = TokenDraft(lifetime=None, expires=NOW + timedelta(minutes=90))
    assert Preset.of("x", draft, NOW).lifetime == timedelta(minutes=90)


@pytest.mark.parametrize(
    "end", [NOW - timedelta(days=1), NOW + timedelta(days=4_000), datetime.max.replace(tzinfo=UTC)]
)
def test_an_end_no_token_can_have_becomes_the_usual_lifetime(end: datetime) -> None:
    assert Preset.of("x", TokenDraft(lifetime=None, expires=end), NOW).lifetime == timedelta(hours=2)


@pytest.mark.parametrize("lifetime", [timedelta(0), timedelta(seconds=-1), timedelta(days=366)])
def test_no_preset_has_a_lifetime_no_token_can_have(lifetime: timedelta) -> None:
    with pytest.raises(ValueError, match="lifetime"):
        Preset("x", lifetime)


@pytest.mark.parametrize("preset", BUILT_IN, ids=lambda preset: preset.name)
def test_a_built_in_preset_keeps_the_target_and_makes_a_form_that_works(preset: Preset) -> None:
    draft = preset.applied(TokenDraft(group=GROUP, user="u1"))
    request, _findings = read_draft(draft, NOW)
    assert request is not None
    assert (draft.group, draft.user) == (GROUP, "u1")
    assert timedelta(0) <= NOW + preset.lifetime - request.expires <= CLOCK_DOUBT


def test_names_are_trimmed_and_refused_where_they_cannot_serve() -> None:
    assert preset_name("  Late \n show ") == "Late show"
    for typed in ("", "  ", "x" * 61, "ticketed VIEWER"):
        with pytest.raises(InvalidInput):
            preset_name(typed)


def test_saving_under_a_known_name_replaces_it_in_place() -> None:
    first, second, again = Preset("A"), Preset("B"), Preset("a", revocable=False)
    assert with_preset((first, second), again) == (again, second)
    assert with_preset((first,), second) == (first, second)
