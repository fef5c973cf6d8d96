"""How the services say no: one exception, three envelopes (vendor-api sections 1.8 and 4.9)."""

from __future__ import annotations


class Refused(Exception):
    """A request that a rule turns down: the HTTP status and the JSON body of the answer."""

    def __init__(self, status: int, body: dict[str, object]) -> None:
        super().__init__(f"{status} {body}")
        self.status = status
        self.body = body


def token_refusal(status: int, code: int, message: str) -> Refused:
    """The token service's envelope."""
    return Refused(status, {"success": False, "errorCode": code, "message": message})


def bintu_refusal(status: int, code: int, message: str) -> Refused:
    """Bintu's older envelope; its numbers collide with the token service's and mean other things."""
    return Refused(status, {"error": {"message": message, "code": code}})


def plain_refusal(status: int, message: str) -> Refused:
    """The envelope that the vendor's own client code reads."""
    return Refused(status, {"status": status, "message": message})


def parameter_required(what: str) -> Refused:
    """Token service, 1000: something is missing."""
    return token_refusal(400, 1000, f"Parameter required: {what}")


def bad_parameter(what: str) -> Refused:
    """Token service, 1000: something is there and cannot be used. The wording is ours."""
    return token_refusal(400, 1000, f"Bad parameter: {what}")


def credential_refused() -> Refused:
    """Token service, 1001: the documented text, for keys and Bintu tokens alike."""
    return token_refusal(403, 1001, "Provided APIKey is not valid")


def permission_denied() -> Refused:
    """Token service: the credential is good, its role is not. The number is ours."""
    return token_refusal(403, 1003, "Permission denied")


def bintu_credential_refused() -> Refused:
    """Bintu, 4002: credentials not valid."""
    return bintu_refusal(401, 4002, "Credentials not valid")


def bintu_access_denied() -> Refused:
    """Bintu, 2001: access denied."""
    return bintu_refusal(403, 2001, "Access denied")
