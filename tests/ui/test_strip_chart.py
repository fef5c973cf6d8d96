"""The strip chart: what it labels, and how it is put into words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from nanosecure_gui.core.ledger_queries import LiveCount
from nanosecure_gui.core.wording import Speaker
from nanosecure_gui.ui.widgets.strip_chart import Drop, StripChart, big_drops, live_at

NOW = datetime(2026, 11, 21, 19, 42, 7, tzinfo=UTC)
VOICE = Speaker(NOW, ZoneInfo("Europe/Berlin"))
HOUR = timedelta(hours=1)


def counts(*pairs: tuple[float, int]) -> tuple[LiveCount, ...]:
    return tuple(LiveCount(NOW + hours * HOUR, tokens) for hours, tokens in pairs)


def test_big_drops_are_found_in_order_of_time() -> None:
    found = big_drops(counts((0, 312), (1, 310), (2, 162), (3, 120), (9, 0)))
    assert found == (Drop(NOW + 2 * HOUR, 148), Drop(NOW + 3 * HOUR, 42), Drop(NOW + 9 * HOUR, 120))


def test_what_ends_within_minutes_is_one_drop() -> None:
    found = big_drops(counts((0, 100), (1, 80), (1.02, 60), (1.05, 40)))
    assert found == (Drop(NOW + HOUR, 60),)


def test_one_token_after_the_other_is_no_drop() -> None:
    assert big_drops(counts(*((hour / 2, 50 - hour) for hour in range(40)))) == ()


def test_an_end_is_named_by_its_own_time_not_by_the_next_count(qtbot: QtBot) -> None:
    end = NOW + 2 * HOUR - timedelta(seconds=50)
    series = (LiveCount(NOW, 4), LiveCount(NOW + 2 * HOUR, 0, end), LiveCount(NOW + 3 * HOUR, 0))
    assert big_drops(series) == (Drop(end, 4),)
    chart = StripChart()
    qtbot.addWidget(chart)
    chart.show_counts(series, VOICE)
    assert chart.accessibleDescription() == "4 live now; 22:41: 4 tokens end; none left at 22:41."


def test_a_count_holds_until_the_next() -> None:
    series = counts((0, 5), (1, 3))
    assert [live_at(series, NOW + hours * HOUR) for hours in (-1, 0, 0.5, 1, 9)] == [5, 5, 5, 3, 3]


def test_the_description_says_what_is_drawn(qtbot: QtBot) -> None:
    chart = StripChart()
    qtbot.addWidget(chart)
    chart.show_counts(counts((0, 312), (2, 164), (15, 0)), VOICE)
    assert chart.accessibleDescription() == (
        "312 live now; 22:42: 148 tokens end; 11:42 tomorrow: 164 tokens end; none left at 11:42 tomorrow."
    )
    chart.show_counts((), VOICE)
    assert chart.accessibleDescription() == "No token is live in the next 24 h."


@given(st.lists(st.tuples(st.floats(-5, 30), st.integers(0, 10**6)), max_size=40), st.integers(1, 4_000))
def test_any_counts_are_painted_at_any_width(pairs: list[tuple[float, int]], width: int) -> None:
    chart = StripChart()
    chart.resize(width, 92)
    chart.show_counts(counts(*sorted(pairs)), VOICE)
    assert not chart.grab().isNull()
    chart.deleteLater()


def test_the_axis_follows_the_clock_through_the_end_of_summer_time(qtbot: QtBot) -> None:
    chart = StripChart()
    qtbot.addWidget(chart)
    chart.resize(1_000, 92)
    night = datetime(2026, 10, 24, 19, 42, tzinfo=UTC)
    chart.show_counts((LiveCount(night, 3),), Speaker(night, ZoneInfo("Europe/Berlin")))
    assert not chart.grab().isNull()
    hours = [label for _instant, label in chart._hours()]
    assert hours[:3] == ["00:00", "03:00", "06:00"]
