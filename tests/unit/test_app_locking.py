"""app.locking and store.pin: only the PIN opens, guessing takes ever longer, and the PIN is kept nowhere."""

from __future__ import annotations

from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nanosecure_gui.app.locking import ENTRY, Locking
from nanosecure_gui.core.errors import InvalidInput, UserError
from nanosecure_gui.core.wording import text
from nanosecure_gui.store.pin import fits, seal_pin
from tests.fake_desk import NO_KEYRING, FakeDisk, FakeScope, FakeSecrets


class Desk:
    """A lock with a keyring in memory and a clock that stands still."""

    def __init__(self) -> None:
        self.secrets = FakeSecrets()
        self.time = 100.0
        self.locking = Locking(
            cast(Any, self.secrets), FakeScope("Settings"), cast(Any, FakeDisk()), lambda: self.time
        )


@pytest.fixture
def desk() -> Desk:
    made = Desk()
    made.locking.set_pin("4711")
    return made


def test_without_a_pin_nothing_is_locked() -> None:
    desk = Desk()
    desk.locking.begin()
    desk.locking.lock()
    assert not desk.locking.view.locked
    assert desk.locking.view.has_pin is False


def test_only_the_pin_opens(desk: Desk) -> None:
    desk.locking.lock()
    desk.locking.unlock("4712")
    refused = desk.locking.view
    assert refused.locked
    assert refused.problem is not None
    desk.locking.unlock("4711")
    opened = desk.locking.view
    assert not opened.locked
    assert opened.problem is None


def test_a_desk_with_a_pin_is_locked_at_the_start(desk: Desk) -> None:
    after = Locking(cast(Any, desk.secrets), FakeScope("Settings"), cast(Any, FakeDisk()), lambda: desk.time)
    after.begin()
    assert after.view.locked


def test_guessing_is_put_off_ever_longer(desk: Desk) -> None:
    desk.locking.lock()
    for _ in range(3):
        desk.locking.unlock("0000")
    first = desk.locking.view.wait
    assert first > 0
    desk.locking.unlock("4711")  # too early: not even looked at
    assert desk.locking.view.locked
    desk.time += first
    desk.locking.unlock("0000")
    assert desk.locking.view.wait > first
    desk.time += desk.locking.view.wait
    desk.locking.unlock("4711")
    assert not desk.locking.view.locked


def test_the_pin_itself_is_kept_nowhere(desk: Desk) -> None:
    assert "4711" not in desk.secrets.kept[ENTRY]
    assert "4711" not in repr(desk.locking.view)


@pytest.mark.parametrize("pin", ["", "123", "x" * 200])
def test_a_pin_that_is_too_short_or_too_long_is_refused(desk: Desk, pin: str) -> None:
    with pytest.raises(InvalidInput):
        desk.locking.set_pin(pin)
    desk.locking.lock()
    desk.locking.unlock("4711")
    assert not desk.locking.view.locked


def test_a_removed_pin_locks_no_more(desk: Desk) -> None:
    desk.locking.remove_pin()
    desk.locking.lock()
    assert not desk.locking.view.locked


def test_without_a_keyring_the_pin_holds_for_this_session_and_that_is_said() -> None:
    desk = Desk()
    desk.secrets.keeping = NO_KEYRING
    desk.locking.set_pin("4711")
    assert desk.locking.view.note == NO_KEYRING.reason
    desk.locking.lock()
    assert desk.locking.view.locked


def test_a_keyring_that_fails_is_said_on_the_lock_itself(desk: Desk) -> None:
    desk.locking.lock()
    desk.secrets.failure = UserError(text("The keyring is locked."))
    desk.locking.unlock("4711")
    assert desk.locking.view.locked
    assert desk.locking.view.problem == text("The keyring is locked.")


@settings(max_examples=5)
@given(st.text(max_size=20), st.text(max_size=20))
def test_a_seal_fits_its_pin_only(pin: str, other: str) -> None:
    sealed = seal_pin(pin)
    assert fits(pin, sealed)
    assert fits(other, sealed) == (other == pin)
    assert seal_pin(pin) != sealed


@given(st.text(max_size=60))
def test_what_is_no_seal_fits_nothing(sealed: str) -> None:
    assert not fits("4711", sealed)
