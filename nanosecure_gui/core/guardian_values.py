"""What Guardian's rules are about: reading addresses, networks and domains, and saying what they reach."""

from __future__ import annotations

import re
from ipaddress import IPv4Network
from typing import Final

from . import names
from .errors import InvalidInput
from .guardian import NewRule, RuleKind
from .wording import Text, text

VALUE: Final = "Address or domain"
VERY_WIDE: Final = 16  # bits: a wider network must be confirmed by typing it
BETWEEN: Final = re.compile(r"[\s,;]+")
_STARRED: Final = re.compile(r"((?:\d{1,3}\.){1,3})\*(?:\.\*)*")


def read_address(typed: str) -> str:
    """One IPv4 address or network in canonical form. Raises `InvalidInput`."""
    value = typed.strip()
    if starred := _STARRED.fullmatch(value):
        value = _network_of(starred[1])
    if len(BETWEEN.split(value)) != 1 or not value:
        raise InvalidInput(text("Enter one address or network; import several as a list."), VALUE)
    return names.addresses(value)[0]


def read_domain(typed: str) -> str:
    """One domain in canonical form. Raises `InvalidInput`."""
    value = typed.strip()
    if "*" in value:
        raise InvalidInput(text("Wildcards are not supported: name one host, like www.example.com."), VALUE)
    if len(BETWEEN.split(value)) > 1:
        raise InvalidInput(text("Enter one domain at a time."), VALUE)
    if looks_like_address(value):
        raise InvalidInput(text("{value} is an address, not a domain.", value=value[:40]), VALUE)
    return names.domain(value)


def covers(rule: NewRule) -> Text:
    """What a rule reaches, in words and numbers."""
    if rule.kind is RuleKind.REFERRER:
        return text("Pages of {domain}", domain=rule.value)
    network = IPv4Network(rule.value)
    number = network.num_addresses
    if number == 1:
        return text("{address}: one address", address=rule.value)
    if network.prefixlen == 0:
        return text("Every viewer: all {n} addresses there are", n=number)
    reach = text(
        "{network}: {n} addresses, from {first} to {last}",
        network=rule.value,
        n=number,
        first=str(network[0]),
        last=str(network[-1]),
    )
    if network.prefixlen >= VERY_WIDE:
        return reach
    return text("{reach}: one in {share} of all there are", reach=reach, share=1 << network.prefixlen)


def size(value: str) -> int:
    """How many addresses an address or network covers."""
    return IPv4Network(value).num_addresses


def is_very_wide(value: str) -> bool:
    """Whether an address or network covers so much that it must be confirmed."""
    return IPv4Network(value).prefixlen < VERY_WIDE


def looks_like_address(value: str) -> bool:
    """Whether it is one address or network, of either kind that can be blocked."""
    try:
        return bool(read_address(value))
    except InvalidInput:
        return False


def _network_of(octets: str) -> str:
    """`203.0.113.` as the network it stands for."""
    kept = octets.rstrip(".").split(".")
    return ".".join((*kept, *("0",) * (4 - len(kept)))) + f"/{8 * len(kept)}"
