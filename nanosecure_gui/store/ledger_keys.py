"""The tokens of the ledger, sealed, and the keys they are sealed with."""

# ruff: noqa: S608 - statements are made of constants only, values are always bound
from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from nanosecure_gui.core.wording import text

from .audit import moment
from .database import Database
from .vault import MissingKey, Sealed, Vault, WrongKey

_CHECK: Final = b"NanoSecure key check"


class TokenSafe:
    """The `secret` table: one sealed token per entry, bound to its entry."""

    def __init__(self, database: Database, vault: Vault | None) -> None:
        self._database = database
        self._vault = vault

    def put(self, tokens: Iterable[tuple[int, str, int]]) -> None:
        """Seals tokens: entry, token, end. Belongs into the transaction of the entries."""
        assert self._vault is not None, "without a key the ledger is only read"
        rows = []
        for entry_id, token, ends_at in tokens:
            sealed = self._vault.seal(_bytes(token), _place(entry_id))
            rows.append((entry_id, sealed.key_id, sealed.box, ends_at))
        self._database.run_rows("INSERT INTO secret VALUES {rows}", rows)

    def get(self, ids: Sequence[int]) -> dict[int, str]:
        """The tokens of those entries that have one. Raises `MissingKey` or `WrongKey`."""
        rows = self._database.all_of(
            "SELECT entry_id, key_id, box FROM secret WHERE entry_id IN ({keys})", ids
        )
        return {entry_id: self._opened(entry_id, Sealed(key_id, box)) for entry_id, key_id, box in rows}

    def have(self, ids: Sequence[int]) -> frozenset[int]:
        """Those entries whose token is kept."""
        rows = self._database.all_of("SELECT entry_id FROM secret WHERE entry_id IN ({keys})", ids)
        return frozenset(row[0] for row in rows)

    def destroy(self, ids: Sequence[int]) -> None:
        """Deletes tokens; the file's pages are overwritten (`secure_delete`)."""
        self._database.run_many("DELETE FROM secret WHERE entry_id = ?", [(each,) for each in ids])

    def reseal(self, limit: int) -> int:
        """Seals up to `limit` tokens with the active key that have another one; how many remain."""
        assert self._vault is not None, "without a key the ledger is only read"
        others = sorted(self.keys_in_use() & self._vault.key_ids - {self._vault.active_id})
        if not others:
            return 0
        chosen = f"key_id IN ({', '.join('?' * len(others))})"
        rows = self._database.all(
            f"SELECT entry_id, key_id, box FROM secret WHERE {chosen} LIMIT ?", (*others, limit)
        )
        for entry_id, key_id, box in rows:
            token = self._opened(entry_id, Sealed(key_id, box))
            sealed = self._vault.seal(_bytes(token), _place(entry_id))
            self._database.run(
                "UPDATE secret SET key_id = ?, box = ? WHERE entry_id = ?",
                (sealed.key_id, sealed.box, entry_id),
            )
        return self._database.number(f"SELECT count(*) FROM secret WHERE {chosen}", others)

    def keys_in_use(self) -> frozenset[str]:
        """The keys that tokens are sealed with."""
        return frozenset(
            row[0]
            for row in self._database.all("SELECT key_id FROM key_check")
            if self._database.one("SELECT 1 FROM secret WHERE key_id = ? LIMIT 1", (row[0],))
        )

    def _opened(self, entry_id: int, sealed: Sealed) -> str:
        if self._vault is None:
            raise MissingKey(
                text("The ledger's key is not open."),
                text("Unlock the keyring, then start NanoSecure again."),
            )
        return self._vault.open(sealed, _place(entry_id)).decode("utf-8", "surrogatepass")


def check_keys(database: Database, vault: Vault) -> None:
    """Raises `WrongKey` if a key of the vault is not the one that the ledger knows by that name, or
    `MissingKey` if the vault has none of the keys that the ledger was written with."""
    known = database.all("SELECT key_id, box FROM key_check")
    for key_id, box in known:
        if key_id in vault.key_ids:
            try:
                vault.open(Sealed(key_id, box), _check_place(key_id))
            except WrongKey:
                raise WrongKey(
                    text("The key on this desk is not the one that the ledger was written with."),
                    text("Restore the keyring of this ledger. Nothing is lost; the list can still be read."),
                ) from None
    if known and not vault.key_ids & {key_id for key_id, _ in known}:
        raise MissingKey(
            text("The ledger was written with a key that is not on this desk."),
            text(
                "Restore the keyring of the desk that wrote it, or go on with a new key: earlier tokens stay"
                " listed, but cannot be revoked from here."
            ),
        )


def register_key(database: Database, vault: Vault, now: datetime) -> bool:
    """Makes the vault's active key known to the ledger; whether it was new."""
    if database.one("SELECT 1 FROM key_check WHERE key_id = ?", (vault.active_id,)):
        return False
    sealed = vault.seal(_CHECK, _check_place(vault.active_id))
    database.run("INSERT INTO key_check VALUES (?, ?, ?)", (sealed.key_id, sealed.box, moment(now)))
    return True


def _bytes(token: str) -> bytes:
    return token.encode("utf-8", "surrogatepass")


def _place(entry_id: int) -> str:
    return f"secret|{entry_id}|token"


def _check_place(key_id: str) -> str:
    return f"key_check|{key_id}|box"
