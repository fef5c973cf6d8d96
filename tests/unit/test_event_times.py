"""Times relative to an event, as people say them, and the tokens that cover them."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nanosecure_gui.core.drafts import CLOCK_DOUBT
from nanosecure_gui.core.errors import InvalidInput, UserError
from nanosecure_gui.core.event_times import (
    Anchor,
    Event,
    Moment,
    Template,
    Window,
    parse_moment,
    parse_span,
    parse_window,
    stages,
    stages_words,
)
from nanosecure_gui.core.presets import BUILT_IN
from nanosecure_gui.core.tokens import LONGEST_REVOCABLE

DOORS = datetime(2026, 11, 21, 18, 0, tzinfo=UTC)
EVENT = Event(DOORS, DOORS + timedelta(hours=4), DOORS + timedelta(hours=1))
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("typed", "opens", "closes"),
    [
        ("doors -30 min to end +1 h", "17:30", "23:00"),
        ("Doors – 30min until END + 1h", "17:30", "23:00"),
        ("Einlass -1 Std 30 Min bis Ende +0:45", "16:30", "22:45"),
        ("show to end", "19:00", "22:00"),
        ("doors+90..end", "19:30", "22:00"),
    ],
)
def test_an_expression_says_when(typed: str, opens: str, closes: str) -> None:
    start, end = parse_window(typed).of(EVENT)
    assert (f"{start:%H:%M}", f"{end:%H:%M}") == (opens, closes)


def test_an_expression_is_said_back_and_in_words() -> None:
    window = parse_window("einlass-30 bis ende+90")
    assert str(window) == "doors -30 min to end +1 h 30 min"
    assert str(window.words) == "from 30 min before doors until 1 h 30 min after the end"


@pytest.mark.parametrize(
    "typed", ["", "doors", "doors to", "lunch to end", "doors -x to end", "doors +400 d to end"]
)
def test_what_is_no_expression_is_refused(typed: str) -> None:
    with pytest.raises(InvalidInput):
        parse_window(typed)


def test_german_words_mean_the_same() -> None:
    assert parse_window("Einlass -30 min bis Ende +1 h") == parse_window("doors -30 min to end +1 h")
    assert parse_window("Show bis Ende") == parse_window("show to end")
    for typed in ("from doors till the end", "Doors - end", "von Einlass bis Ende", "doors–end"):
        assert parse_window(typed) == parse_window("doors to end")
    assert parse_window("doors -30 min - end +1 h") == parse_window("doors -30 min to end +1 h")


@given(st.sampled_from(Anchor), st.integers(-500_000, 500_000), st.sampled_from(Anchor), st.integers(-60, 60))
def test_every_window_reads_back_as_it_is_said(
    opens: Anchor, before: int, closes: Anchor, after: int
) -> None:
    window = Window(Moment(opens, timedelta(minutes=before)), Moment(closes, timedelta(minutes=after)))
    assert parse_window(str(window)) == window
    try:
        start, end = window.of(EVENT)
    except InvalidInput:
        return
    assert start < end


@given(st.text(max_size=250))
def test_nothing_typed_raises_anything_but_a_user_error(typed: str) -> None:
    for parse in (parse_window, parse_moment, parse_span):
        try:
            parse(typed)
        except UserError:
            continue


def test_an_event_ends_after_its_doors() -> None:
    with pytest.raises(InvalidInput):
        Event(DOORS, DOORS)


def test_a_show_that_slips_moves_everything() -> None:
    late = EVENT.shifted(HOUR)
    assert (late.doors, late.end, late.show) == (DOORS + HOUR, EVENT.end + HOUR, DOORS + 2 * HOUR)


def test_a_template_is_a_preset_with_the_event_s_times() -> None:
    draft = Template(BUILT_IN[0], parse_window("doors -30 min to end")).draft(EVENT)
    assert draft.revocable
    assert draft.starts(DOORS - HOUR) == DOORS - timedelta(minutes=30)
    assert draft.ends(DOORS - HOUR) == EVENT.end


def test_a_day_is_one_token() -> None:
    (only,) = stages(DOORS, DOORS + 24 * HOUR, revocable=True)
    assert only.issue_from == DOORS
    assert not stages_words((only,), DOORS)


def test_an_evening_can_be_issued_the_day_before_but_not_earlier() -> None:
    (only,) = stages(DOORS, EVENT.end, revocable=True)
    assert only.issue_from == EVENT.end - LONGEST_REVOCABLE + CLOCK_DOUBT
    assert "Can be issued from" in str(stages_words((only,), DOORS - 48 * HOUR)[0])


def test_a_festival_takes_tokens_one_after_another() -> None:
    plan = stages(DOORS, DOORS + 72 * HOUR, revocable=True)
    assert [stage.ends - stage.starts for stage in plan] == [18 * HOUR] * 4
    words = [str(line) for line in stages_words(plan, DOORS + 20 * HOUR)]
    assert words[0].startswith("4 tokens, one after another")
    assert words[1].endswith("over.")
    assert words[2].endswith("can be issued now.")
    assert "can be issued from" in words[4]


def test_what_cannot_be_revoked_may_be_one_long_token() -> None:
    assert len(stages(DOORS, DOORS + 72 * HOUR, revocable=False)) == 1


def test_more_tokens_than_anybody_means_are_refused() -> None:
    with pytest.raises(InvalidInput, match="one after another"):
        stages(DOORS, DOORS + timedelta(days=60), revocable=True)


@given(st.timedeltas(timedelta(minutes=1), timedelta(days=29)))
def test_stages_leave_no_gap_and_each_can_be_issued_before_the_one_before_it_ends(whole: timedelta) -> None:
    plan = stages(DOORS, DOORS + whole, revocable=True)
    assert plan[0].starts == DOORS
    assert plan[-1].ends == DOORS + whole
    for before, after in itertools.pairwise(plan):
        assert before.ends == after.starts
        assert after.issue_from <= after.starts - HOUR + CLOCK_DOUBT + timedelta(minutes=1)
    for stage in plan:
        assert stage.ends - stage.issue_from <= LONGEST_REVOCABLE
        assert stage.issue_from <= stage.starts
