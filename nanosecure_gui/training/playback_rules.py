"""What POST /splay accepts, and the claims it turns into (vendor-api sections 1.1 and 1.9.2)."""

from __future__ import annotations

from collections.abc import Mapping
from ipaddress import IPv4Network
from uuid import uuid4

from nanosecure_gui.core import names
from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.tokens import AUDIENCE, ISSUER, LONGEST, LONGEST_REVOCABLE

from .refusals import bad_parameter, parameter_required

DEFAULT_LIFETIME = 24 * 3600  # seconds; contradiction C2, the revocation page's number
_BEYOND_ANY_TIME = 1e15  # seconds; also refuses NaN and infinity, which JSON readers let through
_TARGETS = ("streams", "groupid", "orgawide")


def playback_claims(
    body: Mapping[str, object],
    *,
    now: int,
    organisation_id: str,
    organisation_hash: str,
    several_addresses: bool = True,
) -> dict[str, object]:
    """The claims of the token that `body` asks for; `now` in seconds since the epoch.

    Raises `Refused` with code 1000. Undocumented choices are ours: exactly one target, `nbf` before `exp`,
    unknown fields ignored, stream and group not looked up.
    """
    revocable = _flag(body, "revocable")
    claims: dict[str, object] = {
        "aud": AUDIENCE,
        "forceDisconnect": _flag(body, "forceDisconnect"),
        "iat": now,
        "iss": ISSUER,
        "nbf": _seconds(body, "nbf", now),
        "sub": organisation_id,
    }
    claims |= _target(body, organisation_hash)
    claims["exp"] = _expiry(body, now, revocable)
    if _number(claims["nbf"]) >= _number(claims["exp"]):
        raise bad_parameter("nbf must be before exp")
    if body.get("ip") not in (None, ""):
        claims["ip"] = _addresses(body["ip"], several_addresses)
    if domain := _word(body, "domain"):
        claims["domain"] = _host(domain)
    claims |= {field: word for field in ("user", "tag") if (word := _word(body, field))}
    if body.get("cust") is not None:
        claims["cust"] = body["cust"]
    if revocable:
        claims |= {"revocable": True, "jti": str(uuid4())}
    return claims


def _target(body: Mapping[str, object], organisation_hash: str) -> dict[str, object]:
    given = [field for field in _TARGETS if body.get(field) is not None]
    if not given:
        raise parameter_required("one of streams, groupid, orgawide")
    if len(given) > 1:
        raise bad_parameter(f"only one of {', '.join(given)} is possible")
    value = body[given[0]]
    match given[0]:
        case "streams":
            if not isinstance(value, list) or not value or not all(isinstance(n, str) and n for n in value):
                raise bad_parameter("streams must be a list of stream names")
            return {"streams": value}
        case "groupid":
            if not isinstance(value, str) or not names.UUID.fullmatch(value):
                raise bad_parameter("groupid must be a UUID")
            return {"groupid": value}
        case _:
            if value is not True:
                raise bad_parameter("orgawide must be true")
            return {"orgahash": organisation_hash}


def _expiry(body: Mapping[str, object], now: int, revocable: bool) -> int | float:
    exp = _seconds(body, "exp", now + DEFAULT_LIFETIME)
    longest = LONGEST_REVOCABLE if revocable else LONGEST
    if exp <= now:
        raise bad_parameter("exp is in the past")
    if exp > now + longest.total_seconds():
        hours = int(longest.total_seconds() // 3600)
        raise bad_parameter(f"exp is more than {hours} hours ahead")
    return exp


def _seconds(body: Mapping[str, object], field: str, default: int) -> int | float:
    value = body.get(field)
    if value is None:
        return default
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= _BEYOND_ANY_TIME:
        raise bad_parameter(f"{field} must be a number of seconds")
    return value


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0


def _flag(body: Mapping[str, object], field: str) -> bool:
    value = body.get(field)
    if value is not None and not isinstance(value, bool):
        raise bad_parameter(f"{field} must be true or false")
    return bool(value)


def _word(body: Mapping[str, object], field: str) -> str:
    value = body.get(field)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise bad_parameter(f"{field} must be a string")
    return value


def _host(domain: str) -> str:
    try:
        return names.domain(domain) if domain.isascii() else _refuse_host()
    except InvalidInput:
        return _refuse_host()


def _refuse_host() -> str:
    raise bad_parameter("domain must be a host name") from None


def _addresses(value: object, several: bool) -> object:
    entries = value if isinstance(value, list) and several else [value]
    if not entries or len(entries) > names.MOST_ADDRESSES:
        raise bad_parameter(f"ip takes 1 to {names.MOST_ADDRESSES} entries")
    for entry in entries:
        if not isinstance(entry, str) or not is_ipv4(entry, networks=several):
            raise bad_parameter("ip must be an IPv4 address")
    return value


def is_ipv4(entry: str, *, networks: bool) -> bool:
    """Whether `entry` is an IPv4 address, or (with `networks`) an IPv4 network in CIDR notation."""
    if "/" in entry and not (networks and entry.rpartition("/")[2].isdigit()):
        return False
    try:
        IPv4Network(entry, strict=False)
    except ValueError:
        return False
    return True
