"""The legacy signed-URL tokens of POST /secure/token (vendor-api section 2)."""

from __future__ import annotations

import hmac
from base64 import urlsafe_b64encode
from collections.abc import Mapping

from nanosecure_gui.core import names
from nanosecure_gui.core.errors import InvalidInput

from .playback_rules import is_ipv4
from .refusals import Refused, bintu_refusal

OPTION_BITS = {"expires": 1, "ip": 2, "referer": 4, "tag": 8, "orga": 16}
_FURTHEST = 365 * 24 * 3600  # seconds


def secure_token(
    body: Mapping[str, object], *, now: int, organisation_hash: str, key: bytes
) -> dict[str, object]:
    """The answer to POST /secure/token: four strings, unused ones empty. `now` in seconds.

    Raises `Refused` (the vendor documents the rules, but no error answers: the envelope is ours).
    """
    fields = {name: _string(body, name) for name in ("streamname", *OPTION_BITS)}
    if bool(fields["streamname"]) == bool(fields["orga"]):
        raise _refused("one of streamname and orga is required")
    if fields["orga"] and fields["orga"] != organisation_hash:
        raise bintu_refusal(403, 2001, "orga is not your organisation")
    _check_expires(fields["expires"], now)
    if fields["ip"] and not is_ipv4(fields["ip"], networks=False):
        raise _refused("ip must be an IPv4 address")
    _check_referer(fields["referer"])
    signed = "\n".join(f"{name}={value}" for name, value in sorted(fields.items()))
    signature = hmac.digest(key, signed.encode("utf-8", "surrogatepass"), "sha256")
    options = sum(bit for name, bit in OPTION_BITS.items() if fields[name])
    security = {
        "expires": fields["expires"],
        "tag": fields["tag"],
        "token": urlsafe_b64encode(signature).decode("ascii").rstrip("="),
        "options": str(options),
    }
    return {"h5live": {"security": security}}


def _string(body: Mapping[str, object], name: str) -> str:
    value = body.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise _refused(f"{name} must be a string")
    return value


def _check_expires(expires: str, now: int) -> None:
    if not expires:
        return
    if not (expires.isascii() and expires.isdigit()) or len(expires) > 20:
        raise _refused("expires must be a number of seconds")
    if int(expires) <= now:
        raise _refused("expires is in the past")
    if int(expires) > now + _FURTHEST:
        raise _refused("expires is more than 365 days ahead")


def _check_referer(referer: str) -> None:
    if not referer:
        return
    try:
        if not referer.isascii():
            raise _refused("referer must be a domain")
        names.domain(referer)
    except InvalidInput:
        raise _refused("referer must be a domain") from None


def _refused(message: str) -> Refused:
    return bintu_refusal(400, 1004, message)
