"""What can go wrong, in words for people.

A `UserError` is expected: it carries a sentence, an advice and, for a support case, the raw details. Anything
that is not a `UserError` is a fault of the program and takes the crash road.
"""

from __future__ import annotations

from typing import Final

from .wording import Text, text


class UserError(Exception):
    """Something an operator can understand and act on.

    `text` says what happened, `advice` what to do now, `details` holds raw material (an answer's status and
    body, an exception's words) that is shown only when asked for. None of them ever holds a secret.
    """

    def __init__(self, text: Text, advice: Text | None = None, details: str = "") -> None:
        super().__init__(str(text))
        self.text = text
        self.advice = advice
        self.details = details


class InvalidInput(UserError):
    """What was entered cannot work; `field` is the accessible name of the control to go to."""

    def __init__(self, text: Text, field: str = "", advice: Text | None = None) -> None:
        super().__init__(text, advice)
        self.field = field


class ServiceError(UserError):
    """A service could not be asked, or did not do what it was asked."""


class Unreachable(ServiceError):
    """No connection: the request certainly did not arrive."""


class MayHaveArrived(ServiceError):
    """The request was sent, but no complete answer came back: it may have taken effect."""


class Busy(ServiceError):
    """The service asks for patience (429), `retry_after` seconds if it said so."""

    def __init__(self, text: Text, advice: Text | None, details: str, retry_after: float | None) -> None:
        super().__init__(text, advice, details)
        self.retry_after = retry_after


class ServiceFault(ServiceError):
    """The service failed by itself (5xx)."""


class UnexpectedAnswer(ServiceError):
    """An answer that the documented protocol does not know: wrong type, HTML, too large, empty."""


class Rejected(ServiceError):
    """The service understood and refused. `status` is HTTP's, `code` the service's own (0: none given)."""

    def __init__(
        self, text: Text, advice: Text | None = None, details: str = "", *, status: int, code: int = 0
    ) -> None:
        super().__init__(text, advice, details)
        self.status = status
        self.code = code


class NotAuthorised(Rejected):
    """The credential was refused (401, or error code 1001): it is wrong, expired, or was reset."""


class NotAllowed(Rejected):
    """The credential is good, but its role may not do this (403 without code 1001)."""


MAY_HAVE_WORKED: Final = (MayHaveArrived, ServiceFault, UnexpectedAnswer)
"""After these nobody knows whether the request took effect: no answer, a fault in the middle of the work, or
a success that says nothing."""


class NoCredential(UserError):
    """The active organisation has no credential on this desk."""

    def __init__(self) -> None:
        super().__init__(
            text("This organisation has no credential yet."),
            text("Open Organisations, enter a Bintu token or an API key, and press Save."),
        )
