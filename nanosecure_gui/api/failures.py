"""What an answer that is not a success means, in words for people. Does no I/O.

Both generations of error envelopes are read (vendor-api sections 1.8 and 4.9), and anything else is
survived: HTML of a proxy, an empty body, wrong types. The raw text goes into `details`, without secrets.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Final

from nanosecure_gui.core.errors import (
    Busy,
    MayHaveArrived,
    NotAllowed,
    NotAuthorised,
    Rejected,
    ServiceError,
    ServiceFault,
    UnexpectedAnswer,
    Unreachable,
)
from nanosecure_gui.core.wording import Text, text

from .protocol import Answer, Call, Operation

_SHOWN: Final = 2_000  # characters of a raw answer kept for a support case
_EXAMINED: Final = 16_000  # characters searched for secrets before cutting
_TOKEN_LIKE = re.compile(r"ey[A-Za-z0-9_-]{16,}(?:\.[A-Za-z0-9_-]*){0,2}")
_SECRET_LIKE = re.compile(
    r'("?(?:api_?key|player_?key|token_?key|token|password|secret|x-bintu-\w+)"?\s*[:=]\s*)("[^"]*"?|[^\s"<>,;&]+)',
    re.IGNORECASE,
)
_REDACTED: Final = "[removed]"

TOKEN_SERVICE: Final = text("token service")
BINTU: Final = text("Bintu service")
WEBHOOK: Final = text("webhook")
WHIP: Final = text("WHIP service")
LEGACY: Final = text("legacy token service")
GUARDIAN: Final = text("Guardian service")
MAY_EXIST: Final = text(
    "A token may exist that nobody here knows. Create another one only if that is acceptable: the unknown "
    "one ends by itself at the expiry you asked for."
)
MAY_HOLD: Final = text("The rule may be in force all the same. Send it again: repeating does no harm.")
_TRY_AGAIN: Final = text("Try again in a moment. If it stays like this, show the details to the support.")


def service_of(operation: Operation) -> Text:
    """The service that performs an operation, as a sentence names it."""
    named = {
        Operation.WEBHOOK: WEBHOOK,
        Operation.WHIP: WHIP,
        Operation.SIGN_LEGACY: LEGACY,
        Operation.REGISTER_STREAM: LEGACY,
    }
    if operation.of_guardian:
        return GUARDIAN
    return TOKEN_SERVICE if operation.of_token_service else named.get(operation, BINTU)


def redacted(raw: str, secrets: Iterable[str] = ()) -> str:
    """The beginning of `raw` without the given secrets, and without anything that looks like a token, a key
    or a password."""
    for secret in secrets:
        if secret:
            raw = raw.replace(secret, _REDACTED)  # before cutting, or half a secret could remain
    shown = _SECRET_LIKE.sub(rf"\g<1>{_REDACTED}", _TOKEN_LIKE.sub(_REDACTED, raw[:_EXAMINED]))
    return shown if len(shown) <= _SHOWN else shown[:_SHOWN] + "…"


def details(answer: Answer) -> str:
    """The answer for a support case: status, content type and the beginning of the body, without secrets."""
    raw = redacted(answer.body.decode("utf-8", "replace"), answer.secrets)
    kind = redacted(answer.headers.get("content-type", "no content type"), answer.secrets)[:100]
    return f"HTTP {answer.status}, {kind}, {len(answer.body)} bytes\n{raw}"


def parsed(answer: Answer) -> object:
    """The JSON of the body; `None` if it holds none (empty, HTML, cut off, nested too deeply)."""
    try:
        return json.loads(answer.body)
    except (ValueError, RecursionError):
        return None


def complaint(answer: Answer) -> tuple[int, str]:
    """The service's own error code (0: none) and message (empty: none), from whichever envelope there is."""
    content = parsed(answer)
    if not isinstance(content, dict):
        return 0, ""
    inner = content.get("error")
    places = [inner, content] if isinstance(inner, dict) else [content]
    code = next((n for p in places for key in ("errorCode", "code") if (n := _number(p.get(key)))), 0)
    said = next((p["message"] for p in places if isinstance(p.get("message"), str)), "")
    if not said and isinstance(inner, str):
        said = inner
    return code, redacted(said, answer.secrets).strip()


def retry_after(answer: Answer) -> float | None:
    """How many seconds the service asks to wait: a number or an HTTP date; `None` if absent or garbage."""
    raw = answer.headers.get("retry-after", "").strip()
    if raw.isascii() and raw.isdigit():
        return float(raw[:12])
    until = http_date(raw)
    if until is None:
        return None
    now = http_date(answer.headers.get("date", "")) or answer.received
    return max(0.0, (until - now).total_seconds())


@lru_cache(maxsize=64)  # answers of one second carry the same date, and parsing it costs more than finding it
@lru_cache(maxsize=16)  # a busy service answers many times in a second
def http_date(raw: str) -> datetime | None:
    """An HTTP date as aware UTC, or `None` if it is none."""
    from email.utils import parsedate_to_datetime

    try:
        date = parsedate_to_datetime(raw[:64])
        return date.astimezone(UTC) if date.tzinfo else date.replace(tzinfo=UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def failure(answer: Answer, operation: Operation, *, refused: bool = False) -> ServiceError:
    """The error that an unsuccessful answer stands for. `refused`: its body says so, whatever its status."""
    code, message = complaint(answer)
    if answer.status == 429 or (answer.status == 503 and retry_after(answer) is not None):
        return _busy(answer, operation)
    if answer.status >= 500:
        return _fault(answer, operation)
    if not refused and not 400 <= answer.status < 500:
        return unexpected(answer, operation)
    if _is_about_credential(answer.status, code, operation):
        return NotAuthorised(
            text("The {service} refused the credential.", service=service_of(operation)),
            text(
                "It is wrong, has expired or was reset. Open Organisations, enter a current one and press "
                "Test credential."
            ),
            details(answer),
            status=answer.status,
            code=code,
        )
    explain = _REFUSALS.get((operation, code))
    if explain is not None:
        said, advice = explain(message)
        return Rejected(said, advice, details(answer), status=answer.status, code=code)
    if answer.status == 403 and not _is_about_token(code, operation):
        return _not_allowed(answer, operation, code, message)
    return _rejected(answer, operation, code, message)


def unexpected(answer: Answer, operation: Operation) -> UnexpectedAnswer:
    """The error for an answer that the documented protocol does not know."""
    service = service_of(operation)
    if 300 <= answer.status < 400:
        said = text("Something between here and the {service} answers with a redirection.", service=service)
        advice = text("A hotel or venue network may want a sign-in first: open any web page and check.")
    elif looks_like_html(answer):
        said = text("A web page came back instead of an answer of the {service}.", service=service)
        advice = text("Check the service address, the proxy, and whether the network wants a sign-in first.")
    else:
        said = text("The {service} gave an answer that this program does not understand.", service=service)
        advice = _TRY_AGAIN
    if operation is Operation.CREATE and 200 <= answer.status < 300:
        advice = MAY_EXIST
    if operation is Operation.REVOKE:
        advice = text("Take the token as not revoked, and try again.")
    if operation.of_guardian and 200 <= answer.status < 300 and not looks_like_html(answer):
        advice = MAY_HOLD
    return UnexpectedAnswer(said, advice, details(answer))


def too_large(call: Call, limit: int) -> UnexpectedAnswer:
    """The error for an answer longer than `limit` bytes."""
    advice = text("Check the service address. If it is right, ask for fewer entries at once.")
    return UnexpectedAnswer(
        text("The {service} sent more than any answer needs.", service=service_of(call.operation)),
        MAY_EXIST if call.operation is Operation.CREATE else advice,
        f"{call.method} {call.operation}: stopped after {limit} bytes",
    )


def compressed(call: Call, encoding: str) -> UnexpectedAnswer:
    """The error for an answer in an encoding that was not asked for (it could unpack to any size)."""
    return UnexpectedAnswer(
        text("The {service} packed its answer without being asked.", service=service_of(call.operation)),
        MAY_EXIST if call.operation is Operation.CREATE else _TRY_AGAIN,
        f"{call.method} {call.operation}: content-encoding {encoding[:40]!r}",
    )


def not_reached(call: Call, reason: str) -> Unreachable:
    """The error for a request that certainly did not arrive; `reason` is the technical cause."""
    service = service_of(call.operation)
    if "CERTIFICATE_VERIFY_FAILED" in reason or "certificate" in reason.lower():
        return Unreachable(
            text("The {service} could not prove that it is the real one.", service=service),
            text(
                "Its certificate is not trusted by this computer. On a venue network, sign in to the network "
                "first; at work, ask for the company's root certificate. Nothing was sent."
            ),
            redacted(reason, call.secrets),
        )
    return Unreachable(
        text("The {service} cannot be reached.", service=service),
        text("Check the network, the proxy and the service address. Nothing was sent."),
        redacted(reason, call.secrets),
    )


def no_answer(call: Call, reason: str) -> MayHaveArrived:
    """The error for a request that may have arrived, but whose answer did not come back whole."""
    service = service_of(call.operation)
    said = text("The {service} did not answer completely.", service=service)
    advice = text("Check the network and try again.")
    if call.operation is Operation.CREATE:
        said = text("The {service} did not answer: a token may exist all the same.", service=service)
        advice = MAY_EXIST
    elif call.operation is Operation.REVOKE:
        said = text(
            "The {service} did not answer: it is not known whether the token is revoked.", service=service
        )
        advice = text("Revoke it again: repeating does no harm.")
    elif call.operation.of_guardian:
        advice = MAY_HOLD
    return MayHaveArrived(said, advice, redacted(reason, call.secrets))


def _busy(answer: Answer, operation: Operation) -> Busy:
    service, wait = service_of(operation), retry_after(answer)
    said = text("The {service} asks for patience: too many requests.", service=service)
    advice = text("Nothing was done. Try again in a moment.")
    if wait is not None:
        advice = text("Nothing was done. Try again in {wait}.", wait=timedelta(seconds=min(wait, 10**9)))
    return Busy(said, advice, details(answer), wait)


def _fault(answer: Answer, operation: Operation) -> ServiceError:
    service = service_of(operation)
    said = text(
        "The {service} has a fault of its own (HTTP {status}).", service=service, status=answer.status
    )
    if operation is Operation.CREATE and answer.status in (502, 504):  # a gateway lost the service's answer
        return MayHaveArrived(
            text(
                "The {service} did not answer its gateway: a token may exist all the same.", service=service
            ),
            MAY_EXIST,
            details(answer),
        )
    if operation is Operation.CREATE and answer.status != 503:
        return ServiceFault(said, MAY_EXIST, details(answer))
    if operation is Operation.REVOKE:
        return ServiceFault(said, text("Take the token as not revoked, and try again."), details(answer))
    if operation.of_guardian and answer.status != 503:
        return ServiceFault(said, MAY_HOLD, details(answer))
    return ServiceFault(said, _TRY_AGAIN, details(answer))


def _not_allowed(answer: Answer, operation: Operation, code: int, message: str) -> NotAllowed:
    said = text("The role of this credential may not do this.")
    if operation is Operation.CREATE:
        said = text("The role of this credential may not create tokens.")
    elif operation is Operation.REVOKE:
        said = text("The role of this credential may not revoke tokens.")
    elif operation is Operation.SET_WEBHOOK:
        said = text("The role of this credential may not set the webhook.")
    elif operation in (Operation.SIGN_LEGACY, Operation.REGISTER_STREAM):
        said = text("This API key may not create legacy tokens.")
    elif operation.of_guardian:
        said = text("The role of this credential may not block or allow viewers.")
    if message:
        said = text("{sentence} The service says: {message}", sentence=said, message=message)
    advice = text("Use a credential of a user with the role nanoUser or nanoAdmin.")
    if operation is Operation.SET_WEBHOOK:
        advice = text("Use a credential of a user with the role nanoAdmin.")
    return NotAllowed(said, advice, details(answer), status=answer.status, code=code)


def _rejected(answer: Answer, operation: Operation, code: int, message: str) -> Rejected:
    service = service_of(operation)
    of_stream = operation in (Operation.STREAM, Operation.GROUP)
    nowhere = answer.status == 404 and code in (0, 404) and not of_stream
    advice = text("Check the service addresses in Organisations.") if nowhere else None
    if message:
        said = text("The {service} refused: {message}", service=service, message=message)
    elif nowhere:
        said = text("There is no such service at this address.")
    elif answer.status == 404 and of_stream:
        said = text("The {service} knows no such stream.", service=service)
    else:
        said = text(
            "The {service} refused without a reason (HTTP {status}).", service=service, status=answer.status
        )
    return Rejected(said, advice, details(answer), status=answer.status, code=code)


def _is_about_credential(status: int, code: int, operation: Operation) -> bool:
    """401, the codes of both services, and a 403 for the organisation, which every role may see."""
    return (
        status == 401
        or code == 1001
        or (code == 4002 and not operation.of_token_service)
        or (status == 403 and operation is Operation.ORGANISATION)
    )


def _is_about_token(code: int, operation: Operation) -> bool:
    """The token service's codes 2004, 2011 and 2012 speak of the token, and so may others of that row: a
    role must not be blamed for them."""
    return operation.of_token_service and 2000 <= code < 3000


def _bad_parameter(message: str) -> tuple[Text, Text | None]:
    """Code 1000. `Parameter required: …` is documented; other words under the same code are shown
    as they are."""
    kind, _, parameter = message.partition(":")
    if kind.strip().lower() == "parameter required" and parameter.strip():
        said = text("The token service misses {parameter}.", parameter=parameter.strip())
    else:
        said = text("The token service cannot use a parameter: {message}", message=message or "1000")
    return said, text("Correct that field and try again. The form is as you left it.")


def _not_revocable(_message: str) -> tuple[Text, Text | None]:
    return (
        text("This token cannot be revoked: it was not created as revocable, it ends by itself at expiry."),
        text("To keep its viewers out earlier, block their address in Guardian."),
    )


def _of_other_organisation(_message: str) -> tuple[Text, Text | None]:
    return (
        text("This token belongs to another organisation."),
        text("Switch to the organisation that issued it, then revoke it there."),
    )


def _malformed(_message: str) -> tuple[Text, Text | None]:
    return (
        text("The token service cannot read this token: it is incomplete or damaged."),
        text("Copy the whole token again, from the first to the last character."),
    )


_REFUSALS: Final[dict[tuple[Operation, int], Callable[[str], tuple[Text, Text | None]]]] = {
    (Operation.CREATE, 1000): _bad_parameter,
    (Operation.REVOKE, 1000): _bad_parameter,
    (Operation.VERIFY, 1000): _bad_parameter,
    (Operation.REVOKE, 2004): _malformed,
    (Operation.REVOKE, 2011): _not_revocable,
    (Operation.REVOKE, 2012): _of_other_organisation,
}


def looks_like_html(answer: Answer) -> bool:
    """Whether a web page came back: of a proxy, or of a network that wants a sign-in."""
    return "html" in answer.headers.get("content-type", "").lower() or answer.body[:512].lstrip()[:1] == b"<"


def _number(value: object) -> int:
    """A service's error code, also where it is sent as text; 0 if it is none."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value if abs(value) < 10**9 else 0
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 10:
        return int(value)
    return 0
