from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from nanosecure_gui.api.failures import (
    complaint,
    compressed,
    failure,
    no_answer,
    not_reached,
    redacted,
    retry_after,
    too_large,
    unexpected,
)
from nanosecure_gui.api.protocol import Answer, Call, Operation
from nanosecure_gui.core.errors import (
    Busy,
    MayHaveArrived,
    NotAllowed,
    NotAuthorised,
    Rejected,
    ServiceError,
    ServiceFault,
    UnexpectedAnswer,
)

TOKEN = "eyJhbGciOiJFZERTQSJ9.eyJhdWQiOiJzcGxheSJ9.c2lnbmF0dXJl"
RECEIVED = datetime(2026, 5, 1, 10, tzinfo=UTC)


def refusal(status: int, code: object = None, message: object = None) -> Answer:
    return Answer(status, {}, json.dumps({"success": False, "errorCode": code, "message": message}).encode())


@pytest.mark.parametrize(
    ("content", "read"),
    [
        ({"success": False, "errorCode": 1001, "message": "no"}, (1001, "no")),
        ({"error": {"message": "no", "code": 4002, "userinfo": None}}, (4002, "no")),
        ({"error": {"code": "3002"}, "message": "outer"}, (3002, "outer")),
        ({"status": 403, "message": "no"}, (0, "no")),
        ({"error": "plain"}, (0, "plain")),
        ({"errorCode": True, "message": ["x"]}, (0, "")),
        ({"errorCode": 10**30}, (0, "")),
        ({"errorCode": "1" * 30}, (0, "")),
        ({"errorCode": float("nan")}, (0, "")),
        ([], (0, "")),
        ("text", (0, "")),
    ],
)
def test_both_envelopes_and_their_relatives_are_read(content: object, read: tuple[int, str]) -> None:
    assert complaint(Answer(400, {}, json.dumps(content).encode())) == read


@pytest.mark.parametrize(
    ("operation", "answer", "kind", "says"),
    [
        (Operation.CREATE, refusal(400, 1000, "Parameter required: exp"), Rejected, "misses exp."),
        (Operation.CREATE, refusal(400, 1000), Rejected, "parameter: 1000"),
        (Operation.CREATE, refusal(400, 1000, "Bad parameter: ip"), Rejected, "parameter: Bad parameter: ip"),
        (Operation.CREATE, refusal(403, 1001, "Provided APIKey is not valid"), NotAuthorised, "credential"),
        (Operation.CREATE, refusal(403, 0, ""), NotAllowed, "may not create tokens."),
        (Operation.CREATE, refusal(403, 7, "no!"), NotAllowed, "tokens. The service says: no!"),
        (Operation.CREATE, refusal(400, 42, "odd\u202e"), Rejected, "refused: odd⟨U+202E⟩"),
        (Operation.CREATE, Answer(500), ServiceFault, "HTTP 500"),
        (Operation.CREATE, Answer(502), MayHaveArrived, "may exist"),
        (Operation.CREATE, Answer(503), ServiceFault, "HTTP 503"),
        (Operation.CREATE, Answer(429), Busy, "patience"),
        (Operation.CREATE, Answer(418), Rejected, "without a reason (HTTP 418)"),
        (Operation.CREATE, Answer(404), Rejected, "no such service"),
        (Operation.REVOKE, refusal(400, 2011), Rejected, "not created as revocable, it ends by itself"),
        (Operation.REVOKE, refusal(403, 2012), Rejected, "another organisation"),
        (Operation.REVOKE, refusal(400, 2004), Rejected, "incomplete or damaged"),
        (Operation.REVOKE, refusal(403), NotAllowed, "may not revoke"),
        (Operation.REVOKE, Answer(502), ServiceFault, "HTTP 502"),
        (Operation.STREAM, Answer(404), Rejected, "no such stream"),
        (Operation.STREAMS, refusal(401, 4002), NotAuthorised, "Bintu service refused the credential"),
        (Operation.STREAMS, refusal(403, 2001, "access denied"), NotAllowed, "access denied"),
        (Operation.STREAMS, refusal(400, 4002), NotAuthorised, "credential"),
        (Operation.ORGANISATION, refusal(403), NotAuthorised, "credential"),
        (Operation.STREAMS, Answer(302), UnexpectedAnswer, "redirection"),
        (Operation.STREAMS, Answer(200, {}, b" <!doctype html>"), UnexpectedAnswer, "web page"),
        (Operation.STREAMS, Answer(200, {"content-type": "text/HTML"}), UnexpectedAnswer, "web page"),
        (Operation.STREAMS, Answer(504), ServiceFault, "HTTP 504"),
    ],
)
def test_every_refusal_becomes_a_sentence(
    operation: Operation, answer: Answer, kind: type[ServiceError], says: str
) -> None:
    error = failure(answer, operation)
    assert type(error) is kind
    assert says in str(error)
    assert error.details.startswith(f"HTTP {answer.status}")


@pytest.mark.parametrize(
    "answer", [Answer(404), refusal(404, 0, "Not Found"), refusal(404, 404, "Cannot POST")]
)
def test_a_wrong_service_address_is_to_be_looked_for_in_organisations(answer: Answer) -> None:
    assert "service addresses in Organisations" in str(failure(answer, Operation.CREATE).advice)
    assert failure(answer, Operation.STREAM).advice is None, "there, a stream is missing"


def test_a_refusal_keeps_status_and_code() -> None:
    error = failure(refusal(403, 2012), Operation.REVOKE)
    assert isinstance(error, Rejected)
    assert (error.status, error.code) == (403, 2012)


@pytest.mark.parametrize(
    ("raw", "seconds"),
    [
        ("7", 7.0),
        (" 0 ", 0.0),
        ("86400", 86400.0),
        ("Fri, 01 May 2026 10:00:12 GMT", 12.0),
        ("Fri, 01 May 2026 09:00:00 GMT", 0.0),
        ("Fri, 01 May 2026 10:00:12 -0000", 12.0),
        ("-5", None),
        ("1.5", None),
        ("soon", None),
        ("٣", None),
        ("", None),
        ("Fri, 99 May 2026 10:00:12 GMT", None),
        ("9" * 40, float("9" * 12)),
    ],
)
def test_retry_after_is_seconds_or_a_date_and_garbage_is_ignored(raw: str, seconds: float | None) -> None:
    assert retry_after(Answer(429, {"retry-after": raw}, received=RECEIVED)) == seconds


def test_a_retry_date_is_compared_with_the_clock_of_the_service() -> None:
    headers = {"retry-after": "Fri, 01 May 2026 12:00:05 GMT", "date": "Fri, 01 May 2026 12:00:00 GMT"}
    assert retry_after(Answer(429, headers, received=RECEIVED)) == 5.0


def test_a_busy_service_says_how_long() -> None:
    error = failure(Answer(503, {"retry-after": "90"}), Operation.CREATE)
    assert isinstance(error, Busy)
    assert error.retry_after == 90.0
    assert "1 min 30 s" in str(error.advice)
    assert isinstance(failure(Answer(429, {"retry-after": "9" * 12}), Operation.CREATE), Busy)


def test_details_are_cut_and_hold_no_secret() -> None:
    body = f'key=SECRET {TOKEN} half {TOKEN[:30]} apiKey: \'abc\' "api_key":"xyz" ' + "SECRET" * 4_000
    error = unexpected(
        Answer(200, {"content-type": "SECRET"}, body.encode(), secrets=("SECRET", "")), Operation.USERS
    )
    assert "SECRET" not in error.details
    assert "eyJ" not in error.details
    assert "xyz" not in error.details
    assert "abc" not in error.details
    assert len(error.details) < 3_000


def test_a_secret_at_the_cut_does_not_leave_half_of_itself() -> None:
    secret = "s" * 40
    assert "sss" not in redacted("a" * 15_980 + secret, [secret])
    assert "sss" not in redacted("a" * 1_980 + secret, [secret])


def test_a_message_that_echoes_the_credential_does_not_show_it() -> None:
    answer = Answer(400, {}, b'{"message":"bad key K3Y"}', secrets=("K3Y",))
    error = failure(answer, Operation.CREATE)
    assert "K3Y" not in f"{error} {error.details}"


def test_lost_answers_are_worded_by_what_was_asked() -> None:
    def call(operation: Operation) -> Call:
        return Call("POST", "https://x.example", operation, False, json={"token": TOKEN})

    assert "a token may exist" in str(no_answer(call(Operation.CREATE), "r"))
    assert "not known whether the token is revoked" in str(no_answer(call(Operation.REVOKE), "r"))
    assert "did not answer completely" in str(no_answer(call(Operation.USERS), "r"))
    assert "may exist" in str(too_large(call(Operation.CREATE), 5).advice)
    assert "fewer entries" in str(too_large(call(Operation.STREAMS), 5).advice)
    assert "may exist" in str(compressed(call(Operation.CREATE), "gzip").advice)
    assert "gzip" in compressed(call(Operation.USERS), "gzip").details
    assert TOKEN not in not_reached(call(Operation.VERIFY), f"bad {TOKEN}").details
    assert "cannot be reached" in str(not_reached(call(Operation.VERIFY), "refused"))
    assert "the real one" in str(not_reached(call(Operation.VERIFY), "certificate has expired"))
