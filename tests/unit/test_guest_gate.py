"""The gate of a run: shut for as long as it has to be, narrowed by a busy service, and wide again later."""

from __future__ import annotations

from nanosecure_gui.app.guest_gate import LONGEST_PAUSE, MOST_BAD, Gate, Why
from nanosecure_gui.app.guest_pace import MOST_AT_ONCE, Pace, Speed
from nanosecure_gui.core.wording import text

from .revoking_desk import FAULT, OFFLINE, busy
from .token_samples import NOW


def gate_at(clock: list[float]) -> Gate:
    return Gate(lambda: NOW, lambda: clock[0], lambda: 1.0)


def test_requests_that_were_on_the_wire_together_are_one_warning() -> None:
    pace = Pace()
    began = [pace.began() for _ in range(8)]
    assert [pace.refused(each) for each in began] == [True] + [False] * 7
    assert pace.limit == MOST_AT_ONCE // 2
    for _ in range(5):
        pace.refused(pace.began())
    assert pace.limit == 1
    for _ in range(2_000):
        pace.answered()
    assert pace.limit == MOST_AT_ONCE


def test_the_service_says_how_long_it_is_waited_for() -> None:
    clock = [100.0]
    gate = gate_at(clock)
    gate.busy(busy(20), gate.began())
    assert (gate.opens_in, gate.stays_shut, gate.is_open) == (20, True, False)
    clock[0] += 19
    assert not gate.move_on()
    assert not gate.stays_shut
    clock[0] += 1
    assert gate.move_on()
    assert gate.is_open


def test_a_way_that_was_shut_is_tried_by_one_request_later_and_later() -> None:
    clock = [0.0]
    gate = gate_at(clock)
    waited = []
    for _ in range(7):
        gate.offline(OFFLINE)
        gate.offline(OFFLINE)  # of the same moment
        waited.append(gate.opens_in)
        clock[0] += waited[-1] or 0
        assert gate.move_on()
        assert gate.limit == 1
    assert waited == [1, 2, 4, 8, 16, LONGEST_PAUSE, LONGEST_PAUSE]
    gate.succeeded()
    assert gate.limit == MOST_AT_ONCE


def test_what_holds_it_for_good_is_not_shortened() -> None:
    gate = gate_at([0.0])
    assert gate.stand(Why.CREDENTIAL, text("refused"))
    assert not gate.stand(Why.CREDENTIAL, text("refused"))
    gate.busy(busy(5), gate.began())
    assert gate.is_held_by(Why.CREDENTIAL)
    assert gate.opens_in is None
    gate.resume()
    assert gate.is_open


def test_many_answers_without_a_token_hold_it_a_good_one_between_does_not() -> None:
    gate = gate_at([0.0])
    for number in range(3 * MOST_BAD):
        gate.no_token(FAULT)
        if number % (MOST_BAD - 1) == 0:
            gate.succeeded()
    assert gate.is_open
    for _ in range(MOST_BAD):
        gate.no_token(FAULT)
    assert gate.is_held_by(Why.FAULTS)


def test_the_speed_is_that_of_the_last_seconds() -> None:
    speed = Speed(0.0)
    assert speed.rate(0.5) == 0.0
    for second in range(1, 31):
        speed.note(float(second), 10 * second)
    assert speed.rate(30.0) == 10.0
    speed.restart(100.0, 300)
    assert speed.rate(100.5) == 0.0
    speed.note(102.0, 360)
    assert speed.rate(102.0) == 30.0


def test_the_short_pauses_of_a_busy_service_are_part_of_the_pace_and_long_ones_are_not() -> None:
    speed = Speed(0.0)
    for second in (1, 4, 7, 10):
        speed.note(float(second), 6 * second)
    assert speed.rate(10.0) == 6.0
    assert speed.rate(12.0) == 5.0  # nothing for two seconds
    speed.note(60.0, 66)
    assert speed.rate(60.5) == 0.0  # cannot be told yet
    speed.note(62.0, 82)
    assert speed.rate(62.0) == 8.0
