"""Encryption of what must not lie readable on the disk: AES-256-GCM, bound to the place it is kept in.

The data keys live in the operating system's keyring, as one short text (`KeyRing.text`), or wrapped with a
passphrase in a file. Every sealed value names its key, so a new key takes over step by step and a crash in
between loses nothing. Losing the keys loses the tokens, never the records about them.
"""

from __future__ import annotations

import json
import os
from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.wording import text

from .files import read_limited, write_private

KEY_BYTES: Final = 32
NONCE_BYTES: Final = 12  # random; one key is good for 2^32 of them
_LARGEST_KEY_FILE: Final = 64 * 1024
KEPT_KEYS: Final = 20  # older ones; backups live for two weeks
_MOST_KEYS: Final = 50
_RING: Final = "nanosecure-keys-1"
_FILE: Final = "nanosecure-passphrase-1"


class WrongKey(UserError):
    """A key or passphrase does not fit what it should open."""


class MissingKey(UserError):
    """What is asked for was encrypted with a key that is not here."""


@dataclass(frozen=True, slots=True)
class DataKey:
    """A key and the name it is known by (8 hexadecimal digits, no secret)."""

    id: str
    secret: bytes = field(repr=False)

    @classmethod
    def fresh(cls) -> DataKey:
        """A new random key."""
        return cls(os.urandom(4).hex(), os.urandom(KEY_BYTES))


@dataclass(frozen=True, slots=True)
class KeyRing:
    """The key that new values are sealed with, and older ones that still open what is there."""

    active: DataKey
    older: tuple[DataKey, ...] = ()

    @classmethod
    def fresh(cls) -> KeyRing:
        """A ring with one new key."""
        return cls(DataKey.fresh())

    def rotated(self, needed: frozenset[str] = frozenset()) -> KeyRing:
        """This ring with a new active key. Of the older ones it keeps those that are `needed`, and the latest
        of the others, for backups: a ring must not grow for ever."""
        before = (self.active, *self.older)
        kept = {key.id for key in before[:KEPT_KEYS]} | needed
        return KeyRing(DataKey.fresh(), tuple(key for key in before if key.id in kept))

    def text(self) -> str:
        """The ring as printable ASCII, for the keyring. Secret."""
        keys = [f"{key.id}:{b64encode(key.secret).decode()}" for key in (self.active, *self.older)]
        return " ".join((_RING, *keys))

    @classmethod
    def read(cls, kept: str) -> KeyRing:
        """The ring in `kept`. Raises `WrongKey` if it is none; never repeats it."""
        kind, *words = kept.split()
        try:
            if kind != _RING or not 0 < len(words) <= _MOST_KEYS:
                raise ValueError
            active, *older = [_key(word) for word in words]
        except ValueError:
            raise WrongKey(
                text("The ledger's key in the keyring is damaged."),
                text("Restore the keyring from a backup. Until then, recorded tokens cannot be revoked."),
            ) from None
        return cls(active, tuple(older))


@dataclass(frozen=True, slots=True)
class Sealed:
    """An encrypted value: the name of its key, and nonce and ciphertext in one."""

    key_id: str
    box: bytes


class Vault:
    """Seals and opens values with the keys of a ring."""

    def __init__(self, ring: KeyRing) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        self._ciphers = {key.id: AESGCM(key.secret) for key in (*ring.older, ring.active)}
        self.active_id = ring.active.id
        self.key_ids = frozenset(self._ciphers)

    def seal(self, value: bytes, place: str) -> Sealed:
        """`value` encrypted so that it opens at `place` only (such as `secret|17|token`)."""
        nonce = os.urandom(NONCE_BYTES)
        sealed = self._ciphers[self.active_id].encrypt(nonce, value, place.encode())
        return Sealed(self.active_id, nonce + sealed)

    def open(self, sealed: Sealed, place: str) -> bytes:
        """The value. Raises `MissingKey`, or `WrongKey` if key, place or content do not fit."""
        from cryptography.exceptions import InvalidTag

        cipher = self._ciphers.get(sealed.key_id)
        if cipher is None:
            raise MissingKey(
                text(
                    "This token was encrypted with the key {id}, which is not on this desk.", id=sealed.key_id
                ),
                text("Restore the keyring of the desk that wrote it; the record itself is complete."),
            )
        try:
            return cipher.decrypt(sealed.box[:NONCE_BYTES], sealed.box[NONCE_BYTES:], place.encode())
        except (InvalidTag, ValueError):
            raise WrongKey(
                text("A stored token does not open: it was changed, or its key {id} was.", id=sealed.key_id),
                text("Revoke it where it was issued, or paste it again with Add token."),
            ) from None


class PassphraseFile:
    """A key ring in a file of this user's (0600), wrapped with a passphrase by scrypt and AES-256-GCM.

    For computers without a keyring. `cost` is scrypt's n: 2^17 takes 128 MiB and a good part of a second.
    """

    def __init__(self, path: Path, cost: int = 2**17) -> None:
        self._path = path
        self._cost = cost

    def exists(self) -> bool:
        """Whether a passphrase was set up."""
        return self._path.exists()

    def save(self, ring: KeyRing, passphrase: str) -> None:
        """Writes the ring, all or nothing; also to change the passphrase. Raises `UserError`."""
        salt = os.urandom(16)
        sealed = Vault(_wrapping(passphrase, salt, self._cost, 8, 1)).seal(ring.text().encode(), _FILE)
        content = {
            "kind": _FILE,
            "n": self._cost,
            "r": 8,
            "p": 1,
            "salt": b64encode(salt).decode(),
            "box": b64encode(sealed.box).decode(),
        }
        write_private(self._path, json.dumps(content, indent=1).encode())

    def load(self, passphrase: str) -> KeyRing:
        """The ring. Raises `WrongKey` for a wrong passphrase, `UserError` for a file that is none."""
        kind, n, r, p, salt, box = self._parts()
        if kind != _FILE or not _bearable(n, r, p):
            raise self._damaged()
        vault = Vault(_wrapping(passphrase, salt, n, r, p))
        try:
            kept = vault.open(Sealed(vault.active_id, box), _FILE)
        except WrongKey:
            raise WrongKey(
                text("That is not the passphrase of the ledger."),
                text("Try again. Without it, recorded tokens cannot be revoked from this desk."),
            ) from None
        return KeyRing.read(kept.decode())

    def _parts(self) -> tuple[object, int, int, int, bytes, bytes]:
        content = read_limited(self._path, _LARGEST_KEY_FILE)
        try:
            raw = json.loads(content)
            n, r, p = (int(raw[name]) for name in ("n", "r", "p"))
            return raw["kind"], n, r, p, b64decode(raw["salt"]), b64decode(raw["box"])
        except (ValueError, TypeError, KeyError, RecursionError):
            raise self._damaged() from None

    def _damaged(self) -> UserError:
        return UserError(
            text("{name} is damaged: it holds the ledger's key.", name=self._path.name),
            text("Restore it from a backup. Until then, recorded tokens cannot be revoked."),
        )


def _key(word: str) -> DataKey:
    name, _, secret = word.partition(":")
    key = DataKey(name, b64decode(secret, validate=True))
    if len(name) != 8 or len(key.secret) != KEY_BYTES:
        raise ValueError(name)
    return key


def _bearable(n: int, r: int, p: int) -> bool:
    """Whether scrypt with these takes neither for ever nor all memory: the file may not be ours."""
    return 2 <= n <= 2**20 and n & (n - 1) == 0 and 1 <= r <= 16 and 1 <= p <= 4


def _wrapping(passphrase: str, salt: bytes, n: int, r: int, p: int) -> KeyRing:
    import unicodedata

    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    plain = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return KeyRing(DataKey("wrapping", Scrypt(salt, KEY_BYTES, n, r, p).derive(plain)))
