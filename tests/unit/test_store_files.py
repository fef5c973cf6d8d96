"""store.files: nothing hangs, nothing is half written, nothing is readable by others."""

from __future__ import annotations

import errno
import os
import socket
import stat
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.store.files import read_limited, storage_error, write_private

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes and special files are POSIX's")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_file_is_read_up_to_its_limit(tmp_path: Path) -> None:
    path = tmp_path / "guests.csv"
    path.write_bytes(b"12345")
    assert read_limited(path, 5) == b"12345"
    with pytest.raises(UserError, match="too large"):
        read_limited(path, 4)


def test_a_missing_file_a_folder_and_an_impossible_name_are_said(tmp_path: Path) -> None:
    for path, words in (
        (tmp_path / "none", "does not exist"),
        (tmp_path, "is a folder"),
        (tmp_path / "a\0b", "not a file name"),
        (tmp_path / ("x" * 5_000), "cannot be used"),
    ):
        with pytest.raises(UserError, match=words):
            read_limited(path, 10)


@posix
def test_special_files_are_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "socket"))
        for path in (tmp_path / "pipe", tmp_path / "socket", Path("/dev/zero")):
            with pytest.raises(UserError, match="not an ordinary file"):
                read_limited(path, 10)


@posix
def test_a_written_file_is_private_whatever_was_there_before(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_bytes(b"old")
    path.chmod(0o666)
    write_private(path, b"new")
    assert (path.read_bytes(), mode(path)) == (b"new", 0o600)
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_excel_holds_open_is_said(tmp_path: Path) -> None:
    held = PermissionError(13, "The process cannot access the file")
    held.winerror = 32  # type: ignore[attr-defined, unused-ignore]
    told = storage_error(held, tmp_path / "links.xlsx")
    assert str(told.text).endswith("links.xlsx is open in another program.")
    assert "Close it there" in str(told.advice)


@posix
def test_a_name_may_be_as_long_as_the_disk_takes(tmp_path: Path) -> None:
    path = tmp_path / f"{'张' * 83}.txt"
    write_private(path, b"x")
    assert list(tmp_path.iterdir()) == [path]


@posix
def test_a_link_is_followed_and_stays(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    link.symlink_to(target)
    write_private(link, b"x")
    assert link.is_symlink()
    assert target.read_bytes() == b"x"


@posix
def test_a_link_to_itself_is_said(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(link)
    for use in (lambda: write_private(link, b"x"), lambda: read_limited(link, 1)):
        with pytest.raises(UserError):
            use()


@posix
def test_devices_and_folders_are_never_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    for name in ("pipe", "folder"):
        with pytest.raises(UserError, match="in the way"):
            write_private(tmp_path / name, b"x")
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_a_disk_that_is_full_leaves_the_old_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(b"old")

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match="no room left") as caught:
        write_private(path, b"new")
    assert caught.value.advice is not None
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@posix
def test_a_write_the_system_cuts_short_leaves_the_old_content(tmp_path: Path) -> None:
    """A real short write: the process may write files of 1,000 bytes at most."""
    script = textwrap.dedent("""
        import resource, sys
        from pathlib import Path
        from nanosecure_gui.core.errors import UserError
        from nanosecure_gui.store.files import write_private
        path = Path(sys.argv[1])
        write_private(path, b"old")
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, 1_000))
        try:
            write_private(path, b"n" * 5_000)
        except UserError as error:
            print(error)
        print(path.read_bytes(), len(list(path.parent.iterdir())))
    """)
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "file")], capture_output=True, text=True, check=True
    )
    assert "no room left" in done.stdout
    assert done.stdout.endswith("b'old' 1\n")


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_every_error_of_the_system_has_a_sentence_and_an_advice(number: int) -> None:
    error = storage_error(OSError(number, os.strerror(number)), Path("/x"))
    assert "/x" in str(error)
    assert error.advice is not None
    assert error.details
