"""Reading and writing files so that nothing hangs, leaks or is half there."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.wording import Text, text

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def read_limited(path: Path, limit: int) -> bytes:
    """The content of the regular file `path`, at most `limit` bytes.

    Raises `UserError` if it is missing, not readable, larger, or no regular file: devices and pipes may
    never end, or wait for ever for somebody to write.
    """
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise UserError(text("{path} is a folder.", path=str(path)), text("Choose a file."))
        if not stat.S_ISREG(mode):
            raise UserError(text("{path} is not an ordinary file.", path=str(path)), text("Choose a file."))
        with open(path, "rb", opener=_without_waiting) as file:
            content = file.read(limit + 1)
    except OSError as error:
        raise storage_error(error, path) from error
    except ValueError:  # a NUL character
        raise UserError(text("{path} is not a file name.", path=str(path))) from None
    if len(content) > limit:
        raise UserError(
            text("{path} is too large: at most {limit} bytes are read.", path=str(path), limit=limit),
            text("Choose a smaller file."),
        )
    return content


def write_private(path: Path, content: bytes) -> None:
    """Writes `content` to `path`, for this user's eyes only (0600), all or nothing, and surely on the disk.

    A link is followed. Raises `UserError`; what was there before then still is.
    """
    try:
        path = path.resolve()
        if path.is_symlink():  # links in a circle: no error of its own since Python 3.13
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
        if path.exists() and not path.is_file():
            raise UserError(text("{path} is in the way: it is not a file.", path=str(path)), _ELSEWHERE)
        draft = path.with_name(f".{path.name[:50]}.{os.urandom(6).hex()}.tmp")
        try:
            _write_durably(draft, content)
            draft.replace(path)
        except BaseException:
            draft.unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)
    except (OSError, RuntimeError) as error:  # RuntimeError: such links, before
        raise storage_error(error, path) from error
    except ValueError:
        raise UserError(text("{path} is not a file name.", path=str(path)), _ELSEWHERE) from None


def create_private(name: str, flags: int) -> int:
    """An `opener` for `open()`: files come into being readable and writable for this user only (0600)."""
    return os.open(name, flags, 0o600)


def storage_error(error: Exception, path: Path) -> UserError:
    """What the operating system's `error` about `path` means to an operator."""
    number = error.errno if isinstance(error, OSError) else None
    if getattr(error, "winerror", None) in _IN_USE:
        words, advice = text("{path} is open in another program.", path=str(path)), _CLOSE_IT
        return UserError(words, advice, details=f"{type(error).__name__}: {error}")
    return UserError(*_words(number, str(path)), details=f"{type(error).__name__}: {error}")


_ELSEWHERE = text("Choose another place.")
_CLOSE_IT = text("Close it there, then try again, or choose another name.")
_IN_USE = (32, 33)  # Windows: sharing and lock violations


def _words(number: int | None, path: str) -> tuple[Text, Text]:
    if number in _FULL:
        return text("There is no room left to write {path}.", path=path), text(
            "Free some disk space, then try again."
        )
    if number == errno.EROFS:
        return text("{path} cannot be written: the disk is read-only.", path=path), _ELSEWHERE
    if number in (errno.EACCES, errno.EPERM):
        return (
            text("{path} may not be used by this user.", path=path),
            text("Close it in other programs, change its permissions, or choose another place."),
        )
    if number == errno.ENOENT:
        return text("{path} does not exist.", path=path), text("Check the name, or choose another file.")
    if number in (errno.EEXIST, errno.ENOTDIR, errno.EISDIR):
        return text(
            "A file is in the way of {path}, or a folder where a file belongs.", path=path
        ), _ELSEWHERE
    return text("{path} cannot be used.", path=path), _ELSEWHERE


def _write_durably(path: Path, content: bytes) -> None:
    with open(path, "xb", opener=create_private) as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _without_waiting(name: str, flags: int) -> int:
    """An `opener` that does not wait for a writer, in case a pipe took the file's place."""
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))


def _sync_folder(folder: Path) -> None:
    """Makes a rename in `folder` survive a power cut, where the system lets a program ask for it."""
    with suppress(OSError):  # Windows opens no folders, and some network disks do not sync them
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
