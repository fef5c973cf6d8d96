"""Stream names, group ids, IPv4 addresses and domains: what is one, and what was probably meant instead.

Every reader takes what was typed and returns its canonical form, or raises `InvalidInput` with the rule.
"""

from __future__ import annotations

import re
from functools import lru_cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, ip_address
from typing import Final

from .errors import InvalidInput
from .wording import Text, text

UUID: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
USUAL_STREAM_NAME: Final = re.compile(r"[A-Za-z0-9]{5}-[A-Za-z0-9]{5}")
KNOWN_STREAM_NAME: Final = re.compile(r"[A-Za-z0-9_]{4,6}-[A-Za-z0-9_-]{1,12}")
MOST_ADDRESSES: Final = 10  # per token, vendor-api section 1.1 `ip`
MOST_STREAM_NAMES: Final = 50  # ours: the service's maximum is not documented
LONGEST_STREAM_NAME: Final = 64  # ours: real names have 11 characters
LONGEST_TRACE: Final = 256  # ours: the limits of `user` and `tag` are not documented
_LONGEST_INPUT: Final = 10_000  # characters; more was pasted by mistake and is not worth reading
_ECHOED: Final = 40  # characters of a refused input that a sentence repeats; a token is longer
_PRIVATE: Final = tuple(
    IPv4Network(network) for network in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10")
)
_SEPARATORS: Final = re.compile(r"[\s,;]+")
_NAME_FORBIDDEN: Final = re.compile(r"[\s?&=#/\\\"'<>%+:]|[^\x20-\x7e]")
_UNTRACEABLE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_LABEL: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?")


def _trimmed(typed: str) -> str:
    if len(typed) > _LONGEST_INPUT:
        raise InvalidInput(text("That is far too long: it was probably pasted into the wrong field."))
    return typed.strip()


def _echo(value: str) -> str:
    """So much of a refused input that it is recognised, but never a whole token or link."""
    return value if len(value) <= _ECHOED else value[: _ECHOED // 2] + "…"


def group_id(typed: str) -> str:
    """A stream group's id, in lower case. Raises `InvalidInput` if it is not a UUID."""
    value = _trimmed(typed)
    if UUID.fullmatch(value):
        return value.lower()
    if not value:
        raise InvalidInput(text("Enter the id of the stream group, or choose it from the list."))
    if KNOWN_STREAM_NAME.fullmatch(value):
        raise InvalidInput(
            text(
                "{value} is a stream name. A group needs its id, which looks like 1dec3bbc-758b-….",
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
    names = tuple(dict.fromkeys(name for name in _SEPARATORS.split(_trimmed(typed)) if name))
    if not names:
        raise InvalidInput(text("Enter at least one stream name, or choose streams from the list."))
    for name in names:
        if UUID.fullmatch(name):
            raise InvalidInput(
                text("{name} is a stream id, not a name. Names look like XXXXX-YYYYY.", name=name),
                advice=text("Use it as a stream group id, or choose the stream from the list."),
            )
        if len(name) > LONGEST_STREAM_NAME:
            raise InvalidInput(text("{name} is too long for a stream name.", name=_echo(name)))
        if bad := _NAME_FORBIDDEN.search(name):
            raise InvalidInput(
                text(
                    "{name} is not a stream name: it holds the character {bad}.", name=_echo(name), bad=bad[0]
                )
            )
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
    found = tuple(dict.fromkeys(_address(part) for part in _SEPARATORS.split(_trimmed(typed)) if part))
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
    except ValueError:
        pass
    if _is_ipv6(part):
        raise InvalidInput(
            text("{part} is an IPv6 address. The platform streams over IPv4 only.", part=_echo(part)),
            advice=text(
                "IPv6 viewers reach it through NAT64, with a public IPv4 address: find that one, for example "
                "with api.ipify.org."
            ),
        )
    raise InvalidInput(
        text(
            "{part} is not an IPv4 address or network, like 203.0.113.7 or 203.0.113.0/24.", part=_echo(part)
        )
    )


def _is_ipv6(part: str) -> bool:
    """An IPv6 address, also as a network, in brackets, or with a port behind them."""
    bracketed = re.fullmatch(r"\[(.*)\](?::\d*)?", part)
    try:
        IPv6Address(bracketed[1] if bracketed else part.partition("/")[0])
    except ValueError:
        return False
    return True


def holds_ipv6(typed: str) -> bool:
    """Whether an IPv6 address stands among what was typed as addresses."""
    return any(_is_ipv6(part) for part in _SEPARATORS.split(typed[:_LONGEST_INPUT].strip()) if part)


def never_a_viewer(address: str) -> Text | None:
    """Why no viewer will ever come from `address` (private, loopback, reserved...), or `None`."""
    if "/" not in address and (single := IPv4Address(address)).is_global and not single.is_multicast:
        return None  # nearly all of a long guest list
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


@lru_cache(maxsize=256)  # a guest list says the same ones again and again
def domain(typed: str) -> str:
    """A host name in its canonical ASCII form, lower case. An international name becomes punycode (UTS 46).

    The rules are those the vendor documents for referers (vendor-api section 2.3): at most 253 characters,
    labels of 1 to 63 letters, digits and inner hyphens, a top-level domain not of digits only, and no
    scheme, path, port or wildcard. Raises `InvalidInput` with the rule that is broken.
    """
    value = _trimmed(typed)
    _refuse_more_than_a_host(value)
    if not value.isascii():
        value = _punycode(value)
    value = value.removesuffix(".").lower()  # the dot of the root, as in DNS zone files
    labels = value.split(".")
    if len(labels) < 2:
        raise InvalidInput(text("{value} has no ending like .com.", value=_echo(typed.strip())))
    if len(value) > 253:
        raise InvalidInput(text("A host name has at most 253 characters."))
    if "_" in value:
        raise InvalidInput(
            text(
                "{value} holds an underscore: a host name has letters, digits and hyphens.",
                value=_echo(value),
            )
        )
    if not all(_LABEL.fullmatch(label) for label in labels):
        raise InvalidInput(
            text(
                "{value} is not a host name: each part has 1 to 63 letters, digits or inner hyphens.",
                value=_echo(value),
            )
        )
    if labels[-1].isdigit():
        raise InvalidInput(text("{value} is not a host name: it ends with a number.", value=_echo(value)))
    return value


def _refuse_more_than_a_host(value: str) -> None:
    """The usual mistakes, each with its own sentence."""
    if "/" in value:
        host = _echo(host_in(value) or "watch.example.com")
        raise InvalidInput(text("Only the host name, like {host}: no https:// and no path.", host=host))
    if _is_address(value):
        raise InvalidInput(
            text("{value} is an address, not a host name. Enter it as allowed IP.", value=_echo(value))
        )
    if "*" in value:
        raise InvalidInput(text("Wildcards are not supported: name one host, like watch.example.com."))
    if len(_SEPARATORS.split(value)) > 1:
        raise InvalidInput(text("A token takes one host name, not several."))
    if "@" in value:
        raise InvalidInput(text("{value} is not a host name.", value=_echo(value)))
    if ":" in value:
        host = _echo(host_in(value))
        raise InvalidInput(text("Only the host name, without a port: {host}.", host=host))


def _is_address(value: str) -> bool:
    try:
        ip_address(value)
    except ValueError:
        return _is_ipv6(value)
    return True


def host_in(address: str) -> str:
    """The host of a web address or `host:port`, as it stands there; empty if there is none."""
    address = address[:_LONGEST_INPUT]
    rest = address.partition("://")[2] or address
    return re.split(r"[/?#:\s]", rest.strip().rpartition("@")[2], maxsplit=1)[0]


def _punycode(value: str) -> str:
    import idna  # its tables are needed for international names only

    try:
        return idna.encode(value, uts46=True).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        raise InvalidInput(
            text("{value} is not a valid international host name.", value=_echo(value))
        ) from None


def trace(typed: str, what: Text) -> str:
    """A user id or tag: one line, trimmed. Raises `InvalidInput` if too long or with control characters."""
    value = _trimmed(typed)
    if len(value) > LONGEST_TRACE:
        raise InvalidInput(text("{what} has at most {most} characters.", what=what, most=LONGEST_TRACE))
    if _UNTRACEABLE.search(value):
        raise InvalidInput(text("{what} holds a line break or a control character.", what=what))
    return value
