"""`python -m tests.bench`: every figure beside its reference, measured in the same run, in turns.

For Linux. What may vary with the load of the machine is in the ratio twice, so read the ratios. A whole run
is written to bench.json as well; docs/performance.md says what the figures mean.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from nanosecure_gui import __version__

from . import (
    card_printing,
    creating,
    guests,
    ingesting,
    inspecting,
    ledger_figures,
    ledger_tab,
    revoking,
    starting,
    typing_in,
)
from .children import ROOT, surroundings
from .figures import Figure, table


def ledger(environment: Mapping[str, str], folder: Path) -> list[Figure]:
    """The queue, the store by itself, and the tab, with ever more tokens."""
    parts = (revoking, ledger_figures, ledger_tab)
    return [figure for part in parts for figure in part.figures(environment, folder)]


SECTIONS: dict[str, Callable[[Mapping[str, str], Path], list[Figure]]] = {
    "start": starting.figures,
    "inspect": inspecting.figures,
    "type": typing_in.figures,
    "create": creating.figures,
    "ledger": ledger,
    "ingest": ingesting.figures,
    "guests": guests.figures,
    "cards": card_printing.figures,
}


def as_json(measured: Sequence[Figure], screen: str) -> str:
    """Every measurement, and where it was made."""
    made = {
        "version": __version__,
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "system": platform.platform(),
        "processors": os.cpu_count(),
        "qt_platform": screen,
    }
    return json.dumps({**made, "figures": [figure.as_json() for figure in measured]}, indent=1)


def main() -> int:
    """Measure, print and write. Returns 1 if a limit is exceeded."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--only", choices=SECTIONS, help="one section only")
    parser.add_argument("--json", type=Path, metavar="FILE", help="where to write (a whole run: bench.json)")
    options = parser.parse_args()
    measured: list[Figure] = []
    file: Path | None = options.json or (None if options.only else ROOT / "bench.json")
    with TemporaryDirectory() as folder, surroundings(Path(folder)) as environment:
        print(f"Python {sys.version.split()[0]}, Qt platform {environment['QT_QPA_PLATFORM']}", flush=True)
        for name, section in SECTIONS.items():
            if options.only in (None, name):
                measured += section(environment, Path(folder))
        screen = environment["QT_QPA_PLATFORM"]
    print(table(measured))
    if file is not None:
        file.write_text(as_json(measured, screen), "utf-8")
        print(f"\nWritten to {file}")
    return 1 if any(figure.passed is False for figure in measured) else 0


if __name__ == "__main__":
    sys.exit(main())
