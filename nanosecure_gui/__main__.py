"""Starts the program: `python -m nanosecure_gui`, the installed command, and PyInstaller's entry."""

from __future__ import annotations

import gc
import sys


def run() -> int:
    """Read the command line, make sure Qt can start, and run. Returns the exit code."""
    gc.disable()  # hardly anything of the start is garbage; later on, garbage.py collects
    from nanosecure_gui import cli

    options = cli.parse(sys.argv[1:])
    from nanosecure_gui import preflight

    preflight.stop_if_qt_cannot_start()
    from nanosecure_gui import bootstrap

    return bootstrap.main(options)


if __name__ == "__main__":
    sys.exit(run())
