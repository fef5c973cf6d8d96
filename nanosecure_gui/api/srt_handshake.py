"""The first exchange of an SRT caller, without I/O: the induction request and the listener's answer.

SRT protocol draft (draft-sharabayko-srt), sections 3.2.1 and 4.3.1.1. The second exchange would carry the
stream id and open a stream, so a test ends here and publishes nothing.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from ipaddress import ip_address

_CONTROL_HANDSHAKE = 0x8000_0000
_INDUCTION = 1
_HEADER = struct.Struct(">IIII")  # type, type-specific, timestamp, destination socket
_BODY = struct.Struct(
    ">IHHIIIIII"
)  # version, encryption, extension, sequence, MTU, window, kind, socket, cookie
_CALLER_VERSION = 4
_DGRAM = 2
_MAGIC = 0x4A17  # a listener that speaks version 5 says so
_MTU = 1_500
_WINDOW = 8_192


class NotSrt(Exception):
    """An answer came that is no SRT handshake."""


@dataclass(frozen=True, slots=True)
class Induction:
    """A listener's answer: the protocol version it speaks, and its cookie (never zero)."""

    version: int
    cookie: int


def induction_request(socket_id: int, sequence: int, peer: str) -> bytes:
    """The first packet of a caller. `socket_id` (not zero) comes back in the answer; `peer` is the
    listener's IP address."""
    header = _HEADER.pack(_CONTROL_HANDSHAKE, 0, 0, 0)
    body = _BODY.pack(
        _CALLER_VERSION, 0, _DGRAM, sequence & 0x7FFF_FFFF, _MTU, _WINDOW, _INDUCTION, socket_id, 0
    )
    address = ip_address(peer.partition("%")[0])
    packed = address.packed[::-1] if address.version == 4 else address.packed
    return header + body + packed.ljust(16, b"\0")


def read_induction(packet: bytes, socket_id: int) -> Induction | None:
    """The listener's answer to the caller `socket_id`; `None` for a packet of somebody else. Raises `NotSrt`
    for anything that is no handshake answer."""
    if len(packet) < _HEADER.size + _BODY.size + 16:
        raise NotSrt(f"{len(packet)} bytes")
    kind, _specific, _time, destination = _HEADER.unpack_from(packet)
    version, _crypto, extension, _seq, _mtu, _window, phase, _socket, cookie = _BODY.unpack_from(
        packet, _HEADER.size
    )
    if kind != _CONTROL_HANDSHAKE or phase != _INDUCTION or not cookie:
        raise NotSrt(f"type {kind:#x}, handshake {phase:#x}")
    if destination != socket_id:
        return None
    if version >= 5 and extension != _MAGIC:
        raise NotSrt(f"extension {extension:#x}")
    return Induction(version, cookie)
