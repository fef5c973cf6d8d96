"""store.paths: one private folder that can really be written to."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.store.paths import DataFolder, data_folder

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX's")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@posix
def test_the_folder_and_its_parts_are_private(tmp_path: Path) -> None:
    folder = data_folder(tmp_path / "a" / "b")
    folder.prepare()
    assert [mode(path) for path in (folder.root, folder.logs, folder.crash_reports)] == [0o700] * 3
    assert {path.name for path in folder.root.iterdir()} == {"logs", "crash-reports"}
    folder.prepare()


@posix
def test_a_folder_that_exists_keeps_its_permissions(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    data_folder(tmp_path).prepare()
    assert mode(tmp_path) == 0o755


def test_training_keeps_to_its_own_folder(tmp_path: Path) -> None:
    real, training = data_folder(tmp_path), data_folder(tmp_path, training=True)
    assert training.root.parent == real.root
    assert training.settings != real.settings


def test_without_an_argument_it_is_the_users_own_local_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/somewhere/share")
    root = data_folder().root
    assert "NanoSecure" in root.parts
    assert "Roaming" not in root.parts
    if sys.platform == "linux":
        assert root == Path("/somewhere/share/NanoSecure")


def test_a_relative_folder_does_not_move_with_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert data_folder(Path("data")).root == tmp_path / "data"


@pytest.mark.parametrize("way", ["", "logs", "deeper/down"])
def test_a_file_in_the_way_is_said(tmp_path: Path, way: str) -> None:
    root = tmp_path / "root"
    if way == "logs":
        root.mkdir()
        (root / "logs").write_bytes(b"")
    else:
        root.write_bytes(b"")
    with pytest.raises(UserError, match="cannot keep its data") as caught:
        DataFolder(root / way if way == "deeper/down" else root).prepare()
    assert caught.value.advice is not None


@pytest.mark.parametrize(("number", "words"), [(errno.ENOSPC, "no room"), (errno.EROFS, "read-only")])
def test_a_full_or_read_only_disk_is_said_and_leaves_no_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    def fail(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(UserError, match=words):
        DataFolder(tmp_path).prepare()
    assert {path.name for path in tmp_path.iterdir()} == {"logs", "crash-reports"}


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(UserError, match="may not be used"):
            DataFolder(tmp_path / "x").prepare()
    finally:
        tmp_path.chmod(0o700)
