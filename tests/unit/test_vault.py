"""store.vault: what is sealed opens with its key and at its place only, and keys survive."""

from __future__ import annotations

import json
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.store.vault import (
    KEPT_KEYS,
    DataKey,
    KeyRing,
    MissingKey,
    PassphraseFile,
    Sealed,
    Vault,
    WrongKey,
)

CHEAP = 2**4  # scrypt's cost, for tests


@given(st.binary(max_size=500), st.text(max_size=30))
def test_what_is_sealed_opens_again(value: bytes, place: str) -> None:
    vault = Vault(KeyRing.fresh())
    if place.isprintable():
        sealed = vault.seal(value, place)
        assert vault.open(sealed, place) == value
        assert len(value) < 8 or value not in sealed.box


def test_the_same_value_is_never_sealed_alike() -> None:
    vault = Vault(KeyRing.fresh())
    assert len({vault.seal(b"token", "secret|1|token").box for _ in range(100)}) == 100


def test_a_value_does_not_open_at_another_place() -> None:
    vault = Vault(KeyRing.fresh())
    with pytest.raises(WrongKey):
        vault.open(vault.seal(b"token", "secret|1|token"), "secret|2|token")


@pytest.mark.parametrize("cut", [0, 5, 12, 20])
def test_a_changed_or_cut_value_does_not_open(cut: int) -> None:
    vault = Vault(KeyRing.fresh())
    sealed = vault.seal(b"token", "place")
    with pytest.raises(WrongKey) as caught:
        vault.open(Sealed(sealed.key_id, sealed.box[:cut]), "place")
    assert caught.value.advice is not None
    with pytest.raises(WrongKey):
        vault.open(Sealed(sealed.key_id, sealed.box[:-1] + bytes([sealed.box[-1] ^ 1])), "place")


def test_a_rotated_ring_opens_what_is_old_and_seals_with_the_new_key() -> None:
    ring = KeyRing.fresh()
    old = Vault(ring).seal(b"token", "place")
    rotated = ring.rotated()
    assert Vault(rotated).open(old, "place") == b"token"
    assert Vault(rotated).seal(b"token", "place").key_id == rotated.active.id != ring.active.id


def test_a_ring_can_be_rotated_for_ever_and_keeps_what_is_needed() -> None:
    first = ring = KeyRing.fresh()
    for _ in range(100):
        ring = ring.rotated(frozenset({first.active.id}))
    assert KeyRing.read(ring.text()) == ring
    assert first.active in ring.older
    assert len(ring.rotated().older) == KEPT_KEYS


def test_a_missing_key_is_named() -> None:
    sealed = Vault(KeyRing.fresh()).seal(b"token", "place")
    with pytest.raises(MissingKey, match=sealed.key_id):
        Vault(KeyRing.fresh()).open(sealed, "place")


def test_a_ring_survives_the_keyring_as_text() -> None:
    ring = KeyRing.fresh().rotated().rotated()
    assert KeyRing.read(ring.text()) == ring
    assert ring.text().isascii()


@given(st.text(max_size=80))
def test_a_damaged_ring_is_said_and_not_repeated(kept: str) -> None:
    with pytest.raises(WrongKey) as caught:
        KeyRing.read(f"nanosecure-keys-1 {kept}")
    assert not kept.strip() or len(kept.strip()) < 16 or kept.strip() not in str(caught.value)


def test_keys_do_not_show_themselves() -> None:
    key = DataKey("00c0ffee", b"top-secret-top-secret-top-secret")
    assert "top-secret" not in repr(KeyRing(key, (key,)))


def test_a_passphrase_keeps_the_ring_in_a_private_file(tmp_path: Path) -> None:
    ring, file = KeyRing.fresh().rotated(), PassphraseFile(tmp_path / "ledger.key", CHEAP)
    assert not file.exists()
    file.save(ring, "Übung macht den Meister")
    assert file.exists()
    assert PassphraseFile(tmp_path / "ledger.key").load("Übung macht den Meister") == ring
    assert ring.active.secret not in (tmp_path / "ledger.key").read_bytes()
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / "ledger.key").stat().st_mode) == 0o600


def test_a_wrong_passphrase_is_explained_and_loses_nothing(tmp_path: Path) -> None:
    ring, file = KeyRing.fresh(), PassphraseFile(tmp_path / "ledger.key", CHEAP)
    file.save(ring, "right")
    with pytest.raises(WrongKey, match="passphrase") as caught:
        file.load("wrong")
    assert "wrong" not in str(caught.value)
    assert file.load("right") == ring


@pytest.mark.parametrize(
    "change",
    [{"n": 2**30}, {"n": 100}, {"r": 10**6}, {"p": 0}, {"kind": "other"}, {"salt": 5}, {"box": "%"}],
)
def test_a_damaged_key_file_is_explained_at_once(tmp_path: Path, change: dict[str, object]) -> None:
    path = tmp_path / "ledger.key"
    PassphraseFile(path, CHEAP).save(KeyRing.fresh(), "right")
    path.write_text(json.dumps(json.loads(path.read_text()) | change))
    with pytest.raises(UserError):
        PassphraseFile(path).load("right")


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff", b"null", b"{}"])
def test_what_is_no_key_file_is_explained(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "ledger.key").write_bytes(content)
    with pytest.raises(UserError, match="damaged"):
        PassphraseFile(tmp_path / "ledger.key").load("right")


@pytest.mark.soak
def test_the_real_cost_works(tmp_path: Path) -> None:
    file = PassphraseFile(tmp_path / "ledger.key")
    ring = KeyRing.fresh()
    file.save(ring, "right")
    assert file.load("right") == ring
