"""Where the data shipped beside the program lies: icons, fonts, style, translations."""

from __future__ import annotations

import sys
from pathlib import Path


def resource(name: str) -> Path:
    """The file `name` (relative, with `/`) of the `resources` directory.

    A frozen program keeps it in its bundle; an installed one beside the package or under the environment's
    `share`; a checkout at its root.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    root = Path(frozen) if frozen else Path(__file__).resolve().parent.parent
    beside = root / "resources"
    if not frozen and not beside.is_dir():
        beside = Path(sys.prefix) / "share" / "nanosecure-gui" / "resources"
    return beside / name
