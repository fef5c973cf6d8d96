"""Which address of this computer the way out begins at."""

from __future__ import annotations

import socket
from contextlib import closing

_ELSEWHERE = ("192.0.2.1", 9)  # reserved for documentation: nothing is sent there, only a route is chosen


def own_address() -> str:
    """The IPv4 address this computer uses for connections to the outside; empty without any. Behind a router
    it is not the one a service sees."""
    with closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as probe:
        try:
            probe.connect(_ELSEWHERE)
        except OSError:
            return ""
        return str(probe.getsockname()[0])
