"""Signs and reads playback tokens: EdDSA JWTs as the real service issues them (vendor-api section 1.9)."""

from __future__ import annotations

from hashlib import sha256

import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

KEY_ID = "nano_x25519"


class Unreadable(Exception):
    """A text that is no playback token of ours; the words are those of the service."""


class Mint:
    """One signing key. The same `seed` gives the same key, so tokens outlive a restart."""

    def __init__(self, seed: str) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(sha256(seed.encode()).digest())
        self.public_key: Ed25519PublicKey = self._key.public_key()

    @property
    def public_pem(self) -> str:
        """The public key as PEM text."""
        return self.public_key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode("ascii")

    def sign(self, claims: dict[str, object]) -> str:
        """A token of these claims, in alphabetical order as in every real token."""
        ordered = dict(sorted(claims.items()))
        return jwt.encode(ordered, self._key, algorithm="EdDSA", headers={"kid": KEY_ID})

    def read(self, token: str) -> dict[str, object]:
        """The claims of a token that this key signed, whatever its times and restrictions say.

        Raises `Unreadable` with the words of the library that the real service appears to use.
        """
        try:
            claims: dict[str, object] = jwt.decode(
                token,
                self.public_key,
                algorithms=["EdDSA"],
                options={
                    "verify_exp": False,
                    "verify_nbf": False,
                    "verify_iat": False,
                    "verify_aud": False,
                    "verify_sub": False,
                    "verify_jti": False,
                },
            )
        except jwt.InvalidSignatureError:
            raise Unreadable("invalid signature") from None
        except jwt.InvalidAlgorithmError:
            raise Unreadable("invalid algorithm") from None
        except (jwt.InvalidTokenError, ValueError, RecursionError):
            raise Unreadable("jwt malformed") from None
        return claims
