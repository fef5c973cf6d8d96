from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from nanosecure_gui.api.clock import ClockGauge

NOW = datetime(2026, 5, 1, 10, tzinfo=UTC)


def test_no_answer_no_offset() -> None:
    assert ClockGauge().offset is None


@given(
    true=st.timedeltas(timedelta(days=-30), timedelta(days=30)),
    trips=st.lists(
        st.tuples(st.integers(0, 10**7), st.integers(0, 10**6), st.integers(0, 10**6)), min_size=1
    ),
)
def test_the_true_difference_is_within_half_a_second_and_half_the_round_trip(
    true: timedelta, trips: list[tuple[int, int, int]]
) -> None:
    gauge = ClockGauge()
    for start, out, back in trips:
        sent = NOW + timedelta(microseconds=start)
        dated = (sent + timedelta(microseconds=out) + true).replace(microsecond=0)
        gauge.note(dated, sent, sent + timedelta(microseconds=out + back))
    _start, out, back = trips[-1]
    assert gauge.offset is not None
    allowed = timedelta(seconds=0.5, microseconds=(out + back) / 2 + 1)
    assert abs(gauge.offset - true) <= allowed


def test_many_answers_tell_more_than_one() -> None:
    gauge = ClockGauge()
    for step in range(10):
        sent = NOW + timedelta(milliseconds=1_100 * step)
        gauge.note(sent.replace(microsecond=0), sent, sent)
    assert gauge.offset is not None
    assert abs(gauge.offset) <= timedelta(milliseconds=60)


def test_a_clock_that_was_set_is_followed_at_once() -> None:
    gauge = ClockGauge()
    gauge.note(NOW, NOW, NOW)
    gauge.note(NOW + timedelta(hours=1), NOW, NOW)
    assert gauge.offset == timedelta(hours=1, seconds=0.5)


def test_a_round_trip_that_ends_before_it_began_is_ignored() -> None:
    gauge = ClockGauge()
    gauge.note(NOW, NOW, NOW - timedelta(hours=1))
    assert gauge.offset is None
