"""Where the vendor explains things: the pages that a sentence here points to."""

from __future__ import annotations

from typing import Final

_DOCUMENTATION: Final = "https://docs.nanocosmos.de/docs"
SECURE_PLAYBACK: Final = f"{_DOCUMENTATION}/cloud/security"
BEST_PRACTICES: Final = f"{_DOCUMENTATION}/cloud/security_token_best_practices"  # also IPv4 and IPv6
RESET_TOKENS: Final = f"{_DOCUMENTATION}/dashboard/user_management"
EMBEDDED_PLAYER: Final = f"{_DOCUMENTATION}/nanoplayer/nanoplayer_embed_detailed"
LEGACY_TOKENS: Final = f"{_DOCUMENTATION}/nanoplayer/nanoplayer_feature_security_sts"
