"""The way to the services: as the system says, directly, or through a proxy of the operator's."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

from .errors import InvalidInput
from .wording import text

SYSTEM: Final = "system"
DIRECT: Final = "direct"


def read_proxy(typed: str) -> str:
    """What somebody typed as a proxy, as settings keep it: `SYSTEM` (also for nothing), `DIRECT`, or
    `http://host:port`. Raises `InvalidInput`; also for a name or password in it, which would stand in the
    settings for all to read."""
    wanted = typed.strip()
    if wanted.casefold() in ("", SYSTEM, DIRECT):
        return wanted.casefold() or SYSTEM
    address = wanted if "://" in wanted else f"http://{wanted}"
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        host, port = "", None
    if not host or port is None or parts.scheme not in ("http", "https") or any(map(str.isspace, address)):
        raise InvalidInput(text("Enter a proxy as host:port, for example proxy.example.com:3128."), "Proxy")
    if "@" in parts.netloc:
        raise InvalidInput(
            text("A proxy with a password does not belong in the settings."),
            "Proxy",
            text("Set it in HTTPS_PROXY or in the system's settings, and choose the system's proxy here."),
        )
    if parts.path not in ("", "/") or parts.query or parts.fragment:
        raise InvalidInput(text("A proxy has no path: enter host:port."), "Proxy")
    shown = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{shown}:{port}"
