"""Guardian's block and allow rules (vendor-api section 5). The answers are ours: none is documented."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import uuid4

from nanosecure_gui.core import names
from nanosecure_gui.core.errors import InvalidInput

from .playback_rules import is_ipv4
from .refusals import plain_refusal

BLOCK_LASTS = timedelta(hours=24)


def address_rule(body: Mapping[str, object], now: datetime) -> dict[str, object]:
    """The rule that POST /ip makes: an address or network is denied for 24 hours."""
    address = body.get("ip")
    if not isinstance(address, str) or not is_ipv4(address, networks=True):
        raise plain_refusal(400, "ip must be an IPv4 address or network")
    if body.get("type") != "deny":
        raise plain_refusal(400, "type must be deny")
    return {
        "id": str(uuid4()),
        "ip": address,
        "type": "deny",
        "tag": _comment(body, "tag"),
        "created_at": iso(now),
        "expires_at": iso(now + BLOCK_LASTS),
    }


def referrer_rule(body: Mapping[str, object], now: datetime) -> dict[str, object]:
    """The rule that POST /referer makes: a domain, or `*`, allowed or denied until it is removed."""
    domain = body.get("domain")
    if not isinstance(domain, str) or not _is_referrer(domain):
        raise plain_refusal(400, "domain must be a host name or *")
    kind = body.get("type")
    if kind not in ("allow", "deny"):
        raise plain_refusal(400, "type must be allow or deny")
    return {
        "id": str(uuid4()),
        "domain": domain,
        "type": kind,
        "info": _comment(body, "info"),
        "created_at": iso(now),
    }


def iso(at: datetime) -> str:
    """An instant as the Bintu API writes it."""
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _comment(body: Mapping[str, object], name: str) -> str:
    value = body.get(name, "")
    if not isinstance(value, str):
        raise plain_refusal(400, f"{name} must be a string")
    return value


def _is_referrer(domain: str) -> bool:
    if domain == "*":
        return True
    try:
        return domain.isascii() and bool(names.domain(domain))
    except InvalidInput:
        return False
