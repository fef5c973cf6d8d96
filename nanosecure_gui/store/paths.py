"""Where the program keeps its own files: one folder, for this user only."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from nanosecure_gui.core.errors import UserError

APP_NAME: Final = "NanoSecure"
_ROOM_NEEDED: Final = 64 * 1024  # bytes that must fit before the folder counts as usable


class DataFolder(NamedTuple):
    """The program's data folder and the names of what is in it. Only `prepare` touches the disk."""

    root: Path

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.root / "settings.json"

    @property
    def ledger(self) -> Path:
        """The ledger's database."""
        return self.root / "ledger.sqlite"

    @property
    def lock(self) -> Path:
        """Held while a program uses this folder."""
        return self.root / "nanosecure.lock"

    @property
    def logs(self) -> Path:
        """The folder of the log files."""
        return self.root / "logs"

    @property
    def crash_reports(self) -> Path:
        """The folder of the crash reports."""
        return self.root / "crash-reports"

    def prepare(self) -> None:
        """Creates the folder and its parts (0700) and makes sure that it can be written to.

        A root that exists keeps its permissions: it may be somebody's shared folder. Raises `UserError`.
        """
        from .files import storage_error

        folder = self.root
        try:
            self.root.parent.mkdir(parents=True, exist_ok=True)
            for folder in (self.root, self.logs, self.crash_reports):
                folder.mkdir(mode=0o700, exist_ok=True)
        except (OSError, ValueError) as error:
            raise _unusable(storage_error(error, folder)) from error
        self._check_writable()

    def _check_writable(self) -> None:
        from nanosecure_gui.core.errors import UserError

        from .files import storage_error, write_private

        trial = self.root / f".writable-{os.urandom(6).hex()}"
        try:
            write_private(trial, bytes(_ROOM_NEEDED))
        except UserError as error:  # said of the folder: nobody knows the file
            cause = error.__cause__
            known = storage_error(cause, self.root) if isinstance(cause, OSError) else error
            raise _unusable(known) from error
        finally:
            with suppress(OSError):
                trial.unlink(missing_ok=True)


def data_folder(data_dir: Path | None = None, *, training: bool = False) -> DataFolder:
    """The folder `--data-dir` names, or this user's own on this machine (never a roaming profile).

    Training keeps to its own folder inside, so that practice never meets real settings.
    """
    root = data_dir.expanduser().absolute() if data_dir is not None else _usual_root()
    return DataFolder(root / "training" if training else root)


def _usual_root(platform: str = sys.platform) -> Path:
    if platform == "linux":  # as platformdirs has it, whose import takes as long as a paint
        share = os.environ.get("XDG_DATA_HOME", "").strip()
        return (Path(share) if share else Path("~/.local/share").expanduser()) / APP_NAME
    import platformdirs

    return platformdirs.user_data_path(APP_NAME, appauthor=False, roaming=False)


def _unusable(cause: UserError) -> UserError:
    from nanosecure_gui.core.errors import UserError
    from nanosecure_gui.core.wording import text

    return UserError(
        text("NanoSecure cannot keep its data. {cause}", cause=cause.text),
        text("Free some space, make the folder writable, or start with --data-dir and another folder."),
        cause.details,
    )
