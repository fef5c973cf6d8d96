"""Takes secrets out of what is written down."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

REMOVED: Final = "[removed]"
_SHORTEST_SECRET: Final = 6  # a shorter one would tear holes into ordinary words

_NAMES: Final = r"(?:token|key|passw(?:or)?d|passphrase|secret|credential|signature)"
_PATTERNS: Final = (
    # a JWT, also a cut one; its header is bounded, or a megabyte of "ey-ey-" would take minutes
    (re.compile(r"\bey[\w-]{6,2000}\.[\w-]+(?:\.[\w-]*)?"), REMOVED),
    # a header as text, as JSON, or as httpx prints its pairs
    (
        re.compile(
            r"""((?:x-bintu-[a-z]+|authorization|cookie)['"]?\s*[:=,]\s*(?:b?['"])?(?:Bearer\s+|Basic\s+)?)"""
            r"""[^\s'",;)]+""",
            re.IGNORECASE,
        ),
        rf"\1{REMOVED}",
    ),
    # a parameter of an address, plain or percent-encoded
    (re.compile(rf"""({_NAMES}(?:=|%3D))[^&\s'"<>]+""", re.IGNORECASE), rf"\1{REMOVED}"),
    # a member of a JSON object or of a dict's repr
    (re.compile(rf"""({_NAMES}['"]\s*:\s*b?)(['"])[^'"]*\2""", re.IGNORECASE), rf"\1\2{REMOVED}\2"),
)


class Redactor:
    """Takes out of a text what looks like a secret, and every secret it was told."""

    def __init__(self) -> None:
        self._secrets: dict[str, tuple[str, ...]] = {}

    def register(self, secret: str) -> None:
        """From now on `secret` is removed, plain and percent-encoded."""
        secret = secret.strip()
        if len(secret) >= _SHORTEST_SECRET:
            self._secrets = self._secrets | {secret: (secret, quote(secret, safe=""))}

    def forget(self, secret: str) -> None:
        """`secret` is none any more (a deleted organisation's): it need not be held for comparison."""
        self._secrets = {known: forms for known, forms in self._secrets.items() if known != secret.strip()}

    def clean(self, text: str) -> str:
        """`text` without secrets."""
        forms = {form for known in self._secrets.values() for form in known}
        for form in sorted(forms, key=len, reverse=True):  # one may hold another
            text = text.replace(form, REMOVED)
        for pattern, replacement in _PATTERNS:
            text = pattern.sub(replacement, text)
        return text
