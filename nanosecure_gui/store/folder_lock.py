"""One writer per data folder: whoever holds the lock file; it is free again when the program dies."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from .files import create_private, storage_error

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FolderLock:
    """The lock at `path`. Held by an open file, never by the file's existence."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None

    @property
    def held(self) -> bool:
        """Whether it was taken."""
        return self._descriptor is not None

    def acquire(self) -> bool:
        """Takes the lock; false if another program (or window) has it. Raises `UserError`."""
        if self._descriptor is not None:
            return True
        try:
            descriptor = create_private(str(self._path), os.O_RDWR | os.O_CREAT)
        except OSError as error:
            raise storage_error(error, self._path) from error
        try:
            _lock(descriptor)
        except OSError:
            os.close(descriptor)
            return False
        self._descriptor = descriptor
        return True

    def release(self) -> None:
        """Gives the lock back; nothing happens if it was not held."""
        if self._descriptor is not None:
            with suppress(OSError):
                os.close(self._descriptor)
            self._descriptor = None
