"""The PIN that opens a locked window again: only what checks it is kept, never the PIN."""

from __future__ import annotations

import hashlib
import hmac
import os
from typing import Final

SHORTEST: Final = 4  # characters
LONGEST: Final = 128
_COST, _BLOCKS, _LANES = 2**14, 8, 1  # scrypt's n, r and p: 16 MiB and some 50 ms


def seal_pin(pin: str) -> str:
    """What is kept to check `pin` with: salted and made slow by scrypt, so that it tells nothing."""
    salt = os.urandom(16)
    return f"scrypt:{salt.hex()}:{_hashed(pin, salt).hex()}"


def fits(pin: str, sealed: str) -> bool:
    """Whether `pin` is the one that was sealed; False also for a text that is no seal."""
    try:
        kind, salt, expected = sealed.split(":")
        return kind == "scrypt" and hmac.compare_digest(
            _hashed(pin, bytes.fromhex(salt)), bytes.fromhex(expected)
        )
    except ValueError:
        return False


def _hashed(pin: str, salt: bytes) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=_COST, r=_BLOCKS, p=_LANES, dklen=32)
