"""The command line: what the program can be asked to do when it is started."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from . import __version__


class Options(NamedTuple):
    """The arguments, read. `data_dir` is `None` for the usual place."""

    training: bool = False
    data_dir: Path | None = None
    smoke_test: bool = False
    debug: bool = False


def parse(arguments: Sequence[str]) -> Options:
    """The options in `arguments` (without the program's name). Exits for --help, --version and mistakes."""
    if not arguments:
        return Options()
    import argparse  # takes longer than reading a hundred command lines, and most starts have none

    parser = argparse.ArgumentParser(
        prog="nanosecure-gui",
        description="Playback tokens, revocations and ingest for nanoStream Cloud.",
        epilog="No option takes a credential: credentials are entered in the window and kept in the keyring.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"NanoSecure {__version__}")
    parser.add_argument(
        "--training",
        action="store_true",
        help="work on the built-in practice service, in its own data folder; nothing leaves this machine",
    )
    parser.add_argument(
        "--data-dir", type=Path, metavar="DIR", help="keep settings, ledger and logs under DIR"
    )
    parser.add_argument(
        "--smoke-test",
        action="store_true",
        help="open every tab, issue, inspect and revoke one token on the practice service, then end",
    )
    parser.add_argument("--debug", action="store_true", help="write more to the log (never a secret)")
    known = parser.parse_args(arguments)
    return Options(
        training=known.training or known.smoke_test,
        data_dir=known.data_dir,
        smoke_test=known.smoke_test,
        debug=known.debug,
    )
