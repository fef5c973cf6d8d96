"""Stream names, group ids, IPv4 addresses and domains: what is one, and what was probably meant instead.

Every reader takes what was typed and returns its canonical form, or raises `InvalidInput` with the rule.
"""

from __future__ import annotations

import re
from ipaddress import AddressValueError, IPv4Address, IPv4Network, IPv6Address, NetmaskValueError
from typing import Final

from .errors import InvalidInput
from .wording import Text, text

UUID: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
USUAL_STREAM_NAME: Final = re.compile(r"[A-Za-z0-9]{5}-[A-Za-z0-9]{5}")
KNOWN_STREAM_NAME: Final = re.compile(r"[A-Za-z0-9_]{4,6}-[A-Za-z0-9_-]{1,12}")
MOST_ADDRESSES: Final = 10  # per token, vendor-api section 1.1 `ip`
MOST_STREAM_NAMES: Final = 50  # ours: the service's maximum is not documented
LONGEST_TRACE: Final = 256  # ours: the limits of `user` and `tag` are not documented
_PRIVATE: Final = tuple(
    IPv4Network(network) for network in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10")
)
_SEPARATORS: Final = re.compile(r"[\s,;]+")
_NAME_FORBIDDEN: Final = re.compile(r"[\s?&=#/\\\"'<>%+:]|[^\x20-\x7e]")
_LABEL: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?")


def group_id(typed: str) -> str:
    """A stream group's id, in lower case. Raises `InvalidInput` if it is not a UUID."""
    value = typed.strip()
    if UUID.fullmatch(value):
        return value.lower()
    if not value:
        raise InvalidInput(text("Enter the id of the stream group, or choose it from the list."))
    if KNOWN_STREAM_NAME.fullmatch(value):
        raise InvalidInput(
            text(
                "{value} is a stream name. A group is named by its id, which looks like 1dec3bbc-758b-….",
                value=value,
            )
        )
    raise InvalidInput(
        text("A group id has 32 hexadecimal digits in five parts, like 1dec3bbc-758b-4879-a202-….")
    )


def stream_names(typed: str) -> tuple[str, ...]:
    """Stream names, separated by commas, semicolons or white space, each once and in order.

    Unusual names pass (the vendor publishes no grammar; see `is_unusual`). Raises `InvalidInput` for an
    empty list, a stream id where a name belongs, a character no name can hold, or too many names.
    """
    names = tuple(dict.fromkeys(name for name in _SEPARATORS.split(typed) if name))
    if not names:
        raise InvalidInput(text("Enter at least one stream name, or choose streams from the list."))
    for name in names:
        if UUID.fullmatch(name):
            raise InvalidInput(
                text("{name} is a stream id, not a name. Names look like XXXXX-YYYYY.", name=name),
                advice=text("Use it as a stream group id, or choose the stream from the list."),
            )
        if bad := _NAME_FORBIDDEN.search(name):
            raise InvalidInput(
                text("{name} is not a stream name: it holds the character {bad}.", name=name, bad=bad.group())
            )
        if len(name) > 64:
            raise InvalidInput(text("{name} is too long for a stream name.", name=name[:20] + "…"))
    if len(names) > MOST_STREAM_NAMES:
        raise InvalidInput(
            text(
                "{n} stream names are too many for one token: at most {most}.",
                n=len(names),
                most=MOST_STREAM_NAMES,
            )
        )
    return names


def is_unusual(name: str) -> bool:
    """Whether a stream name differs from every form seen in the vendor's documents."""
    return not USUAL_STREAM_NAME.fullmatch(name) and not KNOWN_STREAM_NAME.fullmatch(name)


def organisation_hash(stream_name: str) -> str:
    """The organisation's hash, which is the first part of a stream name; empty if there is none."""
    first, dash, _rest = stream_name.partition("-")
    return first if dash and re.fullmatch(r"[A-Za-z0-9]{4,6}", first) else ""


def addresses(typed: str) -> tuple[str, ...]:
    """IPv4 addresses and CIDR networks, separated by commas or white space; networks are normalised
    (`198.51.100.7/24` -> `198.51.100.0/24`, `/32` -> the address).

    Raises `InvalidInput` for IPv6 (the platform streams over IPv4 only, vendor-api section 1.7), for
    anything that is not an address, and for more than ten.
    """
    found = tuple(dict.fromkeys(_address(part) for part in _SEPARATORS.split(typed) if part))
    if len(found) > MOST_ADDRESSES:
        raise InvalidInput(
            text(
                "{n} addresses are too many: a token takes at most {most}.", n=len(found), most=MOST_ADDRESSES
            )
        )
    return found


def _address(part: str) -> str:
    try:
        if "/" not in part:
            return str(IPv4Address(part))
        network = IPv4Network(part, strict=False)
        return str(network.network_address) if network.prefixlen == 32 else str(network)
    except (AddressValueError, NetmaskValueError, ValueError):
        pass
    try:
        IPv6Address(part.partition("/")[0].strip("[]"))
    except ValueError:
        raise InvalidInput(
            text("{part} is not an IPv4 address or network, like 203.0.113.7 or 203.0.113.0/24.", part=part)
        ) from None
    raise InvalidInput(
        text("{part} is an IPv6 address. The platform streams over IPv4 only.", part=part),
        advice=text("Find the viewer's public IPv4 address first, for example with api.ipify.org."),
    )


def never_a_viewer(address: str) -> Text | None:
    """Why no viewer will ever come from `address` (private, loopback, reserved...), or `None`."""
    network = IPv4Network(address, strict=False)
    if network.prefixlen == 0:
        return None
    if network.is_loopback:
        return text("{address} is this machine's own address: no viewer comes from it.", address=address)
    if any(network.subnet_of(private) for private in _PRIVATE):
        return text(
            "{address} is a private address: the platform sees the public one instead.", address=address
        )
    if not network.is_global or network.is_multicast:
        return text("{address} is a reserved address: no viewer comes from it.", address=address)
    return None


def domain(typed: str) -> str:
    """A host name in its canonical ASCII form, lower case. An international name becomes punycode (UTS 46).

    The rules are those the vendor documents for referers (vendor-api section 2.3): at most 253 characters,
    labels of 1 to 63 letters, digits and inner hyphens, a top-level domain not of digits only, and no
    scheme, path, port or wildcard. Raises `InvalidInput` with the rule that is broken.
    """
    value = typed.strip()
    if "://" in value or "/" in value:
        raise InvalidInput(
            text(
                "Only the host name, like {host}: no https:// and no path.",
                host=_host_of(value) or "watch.example.com",
            )
        )
    if "*" in value:
        raise InvalidInput(text("Wildcards are not supported: name one host, like watch.example.com."))
    if "@" in value or " " in value:
        raise InvalidInput(text("{value} is not a host name.", value=value))
    if ":" in value:
        raise InvalidInput(text("Only the host name, without a port: {host}.", host=value.partition(":")[0]))
    if not value.isascii():
        value = _punycode(value)
    value = value.rstrip(".").lower()
    labels = value.split(".")
    if len(labels) < 2:
        raise InvalidInput(text("{value} has no top-level domain, like .com.", value=value or typed.strip()))
    if len(value) > 253:
        raise InvalidInput(text("A host name has at most 253 characters."))
    for label in labels:
        if not _LABEL.fullmatch(label):
            raise InvalidInput(
                text(
                    "{value} is not a host name: each part has 1 to 63 letters, digits or inner hyphens.",
                    value=value,
                )
            )
    if labels[-1].isdigit():
        raise InvalidInput(text("{value} is not a host name: its last part is a number.", value=value))
    return value


def _host_of(address: str) -> str:
    rest = address.partition("://")[2] or address
    return re.split(r"[/?#:]", rest.rpartition("@")[2], maxsplit=1)[0]


def _punycode(value: str) -> str:
    import idna  # its tables are needed for international names only

    try:
        return idna.encode(value, uts46=True).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        raise InvalidInput(text("{value} is not a valid international host name.", value=value)) from None


def trace(typed: str, what: Text) -> str:
    """A user id or tag: one line, trimmed. Raises `InvalidInput` if too long or with control characters."""
    value = typed.strip()
    if len(value) > LONGEST_TRACE:
        raise InvalidInput(text("{what} has at most {most} characters.", what=what, most=LONGEST_TRACE))
    if any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or 0xD800 <= ord(c) < 0xE000 for c in value):
        raise InvalidInput(text("{what} holds a control character.", what=what))
    return value
