"""Every failure and success finds its way to the operator."""

from __future__ import annotations

import logging

import pytest

from nanosecure_gui.app.notices import Notice, Notices
from nanosecure_gui.core.errors import NotAuthorised, Unreachable, UserError
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.wording import text


class Desk:
    """Remembers what it was shown."""

    def __init__(self) -> None:
        self.notices = Notices()
        self.shown: list[tuple[str, Notice | None]] = []
        self.crashes: list[BaseException] = []
        self.taken_back: list[Notice] = []
        self.asked = 0
        self.notices.observe(show=lambda place, notice: self.shown.append((place, notice)))
        self.notices.observe(crash=self.crashes.append, refused=self._ask, take_back=self.taken_back.append)

    def _ask(self) -> None:
        self.asked += 1


def test_a_message_is_shown_at_its_place_and_taken_away() -> None:
    desk = Desk()
    desk.notices.tell("Create", Severity.GOOD, text("Done."))
    desk.notices.clear("Create")
    assert desk.shown == [("Create", Notice(Severity.GOOD, text("Done."))), ("Create", None)]


def test_an_expected_failure_is_shown_with_its_advice_and_details() -> None:
    desk = Desk()
    desk.notices.failed("Create", UserError(text("No."), text("Do."), "raw"))
    assert desk.shown == [("Create", Notice(Severity.HARM, text("No."), text("Do."), "raw"))]
    assert (desk.crashes, desk.asked) == ([], 0)


def test_a_refused_credential_also_asks_for_another() -> None:
    desk = Desk()
    desk.notices.failed("Create", NotAuthorised(text("No."), status=401))
    assert len(desk.shown) == 1
    assert desk.asked == 1


def test_what_was_said_of_a_credential_is_taken_back_when_one_works() -> None:
    desk = Desk()
    desk.notices.failed("Revocations", NotAuthorised(text("Refused."), status=401))
    desk.notices.failed("Session", Unreachable(text("Nobody there.")))
    desk.notices.failed("Create", Unreachable(text("Nothing was sent.")))
    said = [notice for _place, notice in desk.shown]
    desk.notices.credential_works()
    assert desk.taken_back == said[:2]
    desk.notices.credential_works()
    assert desk.taken_back == said[:2]


def test_a_fault_of_the_program_takes_the_crash_road(expected_logs: list[str]) -> None:
    desk, fault = Desk(), ZeroDivisionError()
    expected_logs.append("a task of Create failed")
    desk.notices.failed("Create", fault)
    assert (desk.shown, desk.crashes) == ([], [fault])


def test_the_log_names_only_the_kind_of_an_expected_failure(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        Notices().failed("Create", UserError(text("about {who}", who="viewer-17"), details="viewer-17"))
    assert "UserError" in caplog.text
    assert "viewer-17" not in caplog.text
