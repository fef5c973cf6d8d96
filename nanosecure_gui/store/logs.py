"""The log and the crash reports: what a support case needs, and never a secret."""

from __future__ import annotations

import logging
import os
import platform
import sys
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

from .files import create_private, storage_error, write_private
from .redactor import Redactor

LOG_BYTES: Final = 1_000_000
LOG_FILES: Final = 5  # the current one and four old ones
LONGEST_RECORD: Final = 20_000  # characters
REPORTS_KEPT: Final = 20
_CHATTY: Final = ("httpx", "httpcore", "keyring", "asyncio", "uvicorn")


class RedactingFormatter(logging.Formatter):
    """Cleans the finished text of a record: message, arguments, exception and stack alike."""

    def __init__(self, redactor: Redactor) -> None:
        super().__init__("%(asctime)s.%(msecs)03dZ %(levelname)s %(name)s: %(message)s", "%Y-%m-%dT%H:%M:%S")
        self.converter = time.gmtime
        self._redactor = redactor

    def format(self, record: logging.LogRecord) -> str:
        line = self._redactor.clean(super().format(record))
        return line if len(line) <= LONGEST_RECORD else line[:LONGEST_RECORD] + "…"


@contextmanager
def logging_to(folder: Path, redactor: Redactor, level: int = logging.INFO) -> Iterator[None]:
    """Keeps the log in `folder` while the block runs. Raises `UserError` if the file cannot be made."""
    path = folder / "nanosecure.log"
    try:
        handler = _LogFile(path)
    except OSError as error:
        raise storage_error(error, path) from error
    handler.setFormatter(RedactingFormatter(redactor))
    root = logging.getLogger()
    before = {name: logging.getLogger(name).level for name in _CHATTY}
    level_before = root.level
    for name in _CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
    root.setLevel(level)
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)
        handler.close()
        root.setLevel(level_before)
        for name, old in before.items():
            logging.getLogger(name).setLevel(old)


def write_crash_report(
    folder: Path, error: BaseException, *, version: str, redactor: Redactor, now: datetime
) -> Path:
    """Writes what happened to a new file in `folder` (0600) and returns its path. Only the newest twenty
    reports are kept. Holds no local variables and no secret. Raises `UserError`."""
    story = "".join(traceback.TracebackException.from_exception(error, capture_locals=False).format())
    report = "\n".join(
        (
            f"NanoSecure {version}",
            f"{now:%Y-%m-%dT%H:%M:%SZ}",
            f"Python {platform.python_version()} on {platform.platform()}",
            f"Thread {threading.current_thread().name}",
            "",
            story,
        )
    )
    path = folder / f"crash-{now:%Y%m%dT%H%M%SZ}-{os.urandom(2).hex()}.txt"
    with suppress(OSError):
        for old in sorted(folder.glob("crash-*.txt"))[: 1 - REPORTS_KEPT]:
            old.unlink()
    write_private(path, redactor.clean(report).encode("utf-8", "backslashreplace"))
    return path


class _LogFile(RotatingFileHandler):
    """A rotating log for this user's eyes only. A full disk must not stop a show, so it goes on without."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path, maxBytes=LOG_BYTES, backupCount=LOG_FILES - 1, encoding="utf-8", errors="backslashreplace"
        )

    def _open(self) -> TextIOWrapper:
        file = open(  # noqa: SIM115 - the handler closes it
            self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors, opener=create_private
        )
        assert isinstance(file, TextIOWrapper)
        return file

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Names the record that was lost: its text may hold a secret, and the terminal is no safe place."""
        if sys.stderr is not None:  # windowed programs have none
            kind = sys.exc_info()[0]
            with suppress(OSError, ValueError):
                sys.stderr.write(
                    f"A log record of {record.name}, {record.filename}:{record.lineno} was lost: "
                    f"{kind.__name__ if kind else 'unknown'}\n"
                )
