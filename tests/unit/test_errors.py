"""Errors carry sentences."""

from __future__ import annotations

import pytest

from nanosecure_gui.core.errors import (
    Busy,
    InvalidInput,
    MayHaveArrived,
    NoCredential,
    NotAllowed,
    NotAuthorised,
    Rejected,
    ServiceError,
    ServiceFault,
    UnexpectedAnswer,
    Unreachable,
    UserError,
)
from nanosecure_gui.core.wording import text


def test_an_error_says_its_sentence_and_keeps_advice_and_details() -> None:
    error = UserError(text("No {what}.", what="luck"), text("Try again."), "raw")
    assert str(error) == "No luck."
    assert (str(error.advice), error.details) == ("Try again.", "raw")


def test_details_are_not_part_of_what_is_printed() -> None:
    error = Rejected(text("Refused."), details="body", status=403, code=1001)
    assert "body" not in f"{error} {error!r}"
    assert (error.status, error.code) == (403, 1001)


def test_invalid_input_names_its_field() -> None:
    assert InvalidInput(text("No."), "Tag").field == "Tag"


def test_busy_keeps_the_time_to_wait() -> None:
    assert Busy(text("Later."), None, "", 3.0).retry_after == 3.0


def test_no_credential_says_what_to_do() -> None:
    assert "Organisations" in str(NoCredential().advice)


@pytest.mark.parametrize(
    "kind", [Unreachable, MayHaveArrived, Busy, ServiceFault, UnexpectedAnswer, NotAuthorised, NotAllowed]
)
def test_what_a_service_does_wrong_is_a_service_error(kind: type[UserError]) -> None:
    assert issubclass(kind, ServiceError)
    assert issubclass(kind, UserError)
