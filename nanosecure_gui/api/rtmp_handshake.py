"""The opening of an RTMP connection, without I/O: C0, C1, C2 out; S0, S1, S2 in.

Adobe's RTMP specification 1.0, section 5.2. After it the server knows neither application nor stream: a
handshake proves the way and publishes nothing.
"""

from __future__ import annotations

VERSION = 3
PART = 1_536  # bytes of C1, C2, S1 and S2
_TLS_ALERT = 0x15


class NotRtmp(Exception):
    """Something else than RTMP answered. `speaks` is `TLS` or `HTTP`, where it can be told."""

    def __init__(self, speaks: str, first: bytes) -> None:
        super().__init__(f"the answer began with {first[:16]!r}")
        self.speaks = speaks


class RtmpHandshake:
    """One handshake. Send `begin()`, give `receive` every byte that arrives and send what it returns, until
    `done`."""

    def __init__(self, noise: bytes) -> None:
        """`noise` is 1528 random bytes, which the server has to repeat."""
        if len(noise) != PART - 8:
            raise ValueError(f"{PART - 8} bytes of noise are needed")
        self._c1 = bytes(8) + noise  # time 0; four zeros ask for the plain handshake
        self._inbox = bytearray()
        self._replied = False
        self.done = False
        self.repeated = False  # whether S2 repeats our noise, as the specification wants

    def begin(self) -> bytes:
        """C0 and C1."""
        return bytes([VERSION]) + self._c1

    def receive(self, data: bytes) -> bytes:
        """What to send after `data` has arrived: C2 once S1 is whole, else nothing. Raises `NotRtmp`."""
        self._inbox += data
        if self._inbox and self._inbox[0] != VERSION:
            raise NotRtmp(_language(bytes(self._inbox)), bytes(self._inbox))
        reply = b""
        if not self._replied and len(self._inbox) > PART:
            self._replied = True
            reply = bytes(self._inbox[1 : PART + 1])
        if len(self._inbox) > 2 * PART:
            self.done = True
            s2 = self._inbox[PART + 1 : 2 * PART + 1]
            self.repeated = bytes(s2[8:]) == self._c1[8:]
        return reply


def _language(first: bytes) -> str:
    if first[0] == _TLS_ALERT:
        return "TLS"
    return "HTTP" if first[:4] in (b"HTTP"[: len(first)], b"<htm"[: len(first)]) else ""
