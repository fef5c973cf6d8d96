"""The program, started as its users start it, with the first paint reported."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import Any

from nanosecure_gui import preflight
from nanosecure_gui.__main__ import run

from .first_paint import WHOLE, report

check = preflight.stop_if_qt_cannot_start


def check_and_watch() -> None:
    """The last step of the start before the composition root is imported: have what it builds reported."""
    check()
    from nanosecure_gui import bootstrap
    from nanosecure_gui.ui.desk_window import DeskWindow

    class Watched(DeskWindow):
        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            if WHOLE not in os.environ:
                self.first_painted.connect(report)

        def furnish(self, *arguments: Any) -> Iterator[None]:
            yield from super().furnish(*arguments)
            if WHOLE in os.environ:
                self.repaint()
                report()

    setattr(bootstrap, "DeskWindow", Watched)  # noqa: B010 - not exported


def watch() -> None:
    """Have the start reported that comes now."""
    preflight.stop_if_qt_cannot_start = check_and_watch


if __name__ == "__main__":
    watch()
    sys.exit(run())
